//! Verb and city before the organisation: 在撒马尔罕举行的上海合作组织成员国元首理事会会议.

use super::joint::is_own_org;
use super::{Naming, record};
use crate::series::choice::{NamedYear, in_city, named_year};
use crate::series::lexicon::Word;
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
/// What joins a city to the event in it, in English.
const FOR: [&str; 10] = [
    " for the ",
    " to attend the ",
    " to host the ",
    " hosts the ",
    " hosted the ",
    " will host the ",
    " at the ",
    " attending the ",
    " ahead of the ",
    " during the ",
];
/// What says that an event takes place in the city before it.
const TAKES_PLACE: [&str; 24] = [
    "举行",
    "舉行",
    "举行的",
    "舉行的",
    "召开",
    "召開",
    "召开的",
    "召開的",
    "举办",
    "舉辦",
    "で",
    "で開かれた",
    "で開かれる",
    " открылся ",
    " открывается ",
    " начался ",
    " начинается ",
    " проходит ",
    " прошёл ",
    " прошел ",
    " пройдёт ",
    " пройдет ",
    " состоялся ",
    " завершился ",
];
/// The longest of them, in characters.
const VERB_REACH: usize = 16;
/// How many characters after a city such an event is looked for.
const LATIN_REACH: usize = 90;
/// How many bytes may stand between an organisation and its event there.
const PAIR_REACH: usize = 24;
const CLAUSE_END: [char; 3] = ['。', '，', '；'];

/// What happens to a summit in a city.
pub(super) const VERBS: [&str; 22] = [
    "举行",
    "舉行",
    "出席",
    "举办",
    "舉辦",
    "召开",
    "召開",
    "主持",
    "开幕",
    "開幕",
    "闭幕",
    "閉幕",
    "落幕",
    "结束",
    "結束",
    "登场",
    "登場",
    "参加",
    "參加",
    "开かれ",
    "開かれ",
    "開催",
];

pub(super) fn find(scan: &mut Scan<'_>) {
    for (_, token) in scan.unused(|word| matches!(word, Word::City(_))) {
        let Word::City(city) = token.word else { continue };
        let Some((start, end)) = told(scan, &token) else { continue };
        let range = start..end;
        // The year may be that of the article's own sentence, so it need not fit the city.
        let year = named_year(scan, &token, (token.start, range.end), YEAR_REACH)
            .map(|named| NamedYear { binding: false, ..named });
        let Some(which) = in_city(scan, city, year) else { continue };
        record(scan, &token, Naming { which, kind: Kind::HeldIn, year: None }, range);
    }
}

/// Where the words that tell of an event in a city begin and end.
fn told(scan: &Scan<'_>, city: &Placed) -> Option<(usize, usize)> {
    if let Some(end) = latin_event_after(scan, city).or_else(|| owned_event_after(scan, city)) {
        return Some((city.start, end));
    }
    let is_japanese = scan.after(city, city.end, 1).starts_with('で');
    let start = preposition(scan, city).or(is_japanese.then_some(city.start))?;
    Some((start, event_after(scan, city)?))
}

/// 在撒马尔罕举行峰会, в Екатеринбурге открылся саммит: the end of an event in the city, of the
/// organisation named before it in the sentence.
fn owned_event_after(scan: &Scan<'_>, city: &Placed) -> Option<usize> {
    let owner = scan.owner_in_sentence(city).filter(|owner| owner.own)?;
    let right = scan.after(city, city.end, VERB_REACH);
    let verbs = TAKES_PLACE.iter().filter(|verb| right.starts_with(**verb));
    let verb = verbs.max_by_key(|verb| verb.len())?;
    let event = scan.starting(city.end + verb.len(), |token| token.own && token.word == Word::Event)?;
    (!scan.has(Word::Deny, owner.end..event.end)).then_some(event.end)
}

/// In Rome for the G20 summit, Tashkent hosts the SCO summit: the end of the event.
fn latin_event_after(scan: &Scan<'_>, city: &Placed) -> Option<usize> {
    let right = scan.after(city, city.end, LATIN_REACH);
    let verb = FOR.iter().find(|verb| right.starts_with(**verb))?;
    let clause = right.split([',', '.', ';']).next()?;
    let (from, to) = (city.end + verb.len() - 1, city.end + clause.len());
    let named = |word: Word| matches!(word, Word::Org | Word::Event);
    let mut words = scan.touching(from..to).filter(|token| token.start >= from && named(token.word));
    let (first, second) = (words.next()?, words.next()?);
    let is_pair =
        first.own && second.own && first.word != second.word && second.start - first.end <= PAIR_REACH;
    (is_pair && !scan.has(Word::Deny, from..to)).then_some(second.end)
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
    let rest = rest.strip_prefix("共同").or_else(|| rest.strip_prefix('で')).unwrap_or(rest);
    let rest = VERBS.iter().find_map(|verb| rest.strip_prefix(verb))?;
    let verb_end = city.end + right.len() - rest.len();
    let reach = scan.after(city, verb_end, ORG_REACH + 2);
    let reach = reach.split(CLAUSE_END).next().unwrap_or(reach);
    let org = scan
        .touching(verb_end..verb_end + reach.len() + 1)
        .find(|token| is_own_org(token) && token.start >= verb_end)?;
    let tail = scan.after(city, org.end, EVENT_REACH);
    let tail = org.end..org.end + tail.split(['。', '；']).next().unwrap_or(tail).len();
    let event = scan
        .touching(tail.clone())
        .find(|token| token.own && matches!(token.word, Word::Event | Word::Council))?;
    (!scan.has(Word::Deny, tail)).then_some(event.end)
}
