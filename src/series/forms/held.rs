//! Verb and city before the organisation: 在撒马尔罕举行的上海合作组织成员国元首理事会会议.

use super::{Naming, record};
use crate::series::automaton::Word;
use crate::series::choice::{NamedYear, in_city, named_year};
use crate::series::mention::Kind;
use crate::series::scan::{Placed, Scan};

/// How far before the city a year may stand, in characters.
const YEAR_REACH: usize = 30;
/// How many characters may stand between 在 and the city.
const PREPOSITION_REACH: usize = 8;
/// How many characters may stand between the verb and the organisation.
const ORG_REACH: usize = 10;
/// How many characters after the organisation its event may stand.
const EVENT_REACH: usize = 24;
const GOING: [&str; 4] = ["赴", "抵达", "抵達", "于"];
const CLAUSE_END: [char; 3] = ['。', '，', '；'];

/// What happens to a summit in a city.
pub(super) const VERBS: [&str; 13] =
    ["举行", "舉行", "出席", "举办", "舉辦", "召开", "召開", "主持", "开幕", "開幕", "闭幕", "閉幕", "落幕"];

pub(super) fn find(scan: &mut Scan<'_>) {
    for (_, token) in scan.unused(|word| matches!(word, Word::City(_))) {
        let Word::City(city) = token.word else { continue };
        let Some(start) = preposition(scan, &token) else { continue };
        let Some(end) = event_after(scan, &token) else { continue };
        let range = start..end;
        // The year may be that of the article's own sentence, so it need not fit the city.
        let year = named_year(scan, &token, (token.start, range.end), YEAR_REACH)
            .map(|named| NamedYear { binding: false, ..named });
        let Some(which) = in_city(scan, city, year) else { continue };
        record(scan, &token, Naming { which, kind: Kind::HeldIn, year: None }, range);
    }
}

/// Where the preposition before a city stands.
fn preposition(scan: &Scan<'_>, city: &Placed) -> Option<usize> {
    let left = scan.before(city, city.start, PREPOSITION_REACH + 1);
    let near = left.rfind('在').and_then(|at| left.get(at..)).filter(|words| !words.contains(['。', '，']));
    let going = || GOING.iter().find(|word| left.ends_with(**word)).copied();
    near.or_else(going).map(|words| city.start - words.len())
}

/// Where the event ends that is held in a city.
fn event_after(scan: &Scan<'_>, city: &Placed) -> Option<usize> {
    let right = scan.after(city, city.end, 8);
    let rest = right.strip_prefix('市').unwrap_or(right);
    let rest = rest.strip_prefix("共同").unwrap_or(rest);
    let rest = VERBS.iter().find_map(|verb| rest.strip_prefix(verb))?;
    let verb_end = city.end + right.len() - rest.len();
    let reach = scan.after(city, verb_end, ORG_REACH + 2);
    let reach = reach.split(CLAUSE_END).next().unwrap_or(reach);
    let org = scan.touching(verb_end..verb_end + reach.len() + 1).find(|token| {
        token.own && matches!(token.word, Word::Org | Word::WeakOrg) && token.start >= verb_end
    })?;
    let tail = scan.after(city, org.end, EVENT_REACH);
    let tail = org.end..org.end + tail.split(['。', '；']).next().unwrap_or(tail).len();
    let event = scan
        .touching(tail.clone())
        .find(|token| token.own && matches!(token.word, Word::Event | Word::Council))?;
    (!scan.has(Word::Deny, tail)).then_some(event.end)
}
