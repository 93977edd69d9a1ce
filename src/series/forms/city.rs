//! City and event: 上合组织天津峰会, 撒马尔罕峰会, SCO Samarkand Summit, 阿斯塔纳宣言.

use super::joint::{is_own_org, org_before};
use super::{Naming, record};
use crate::series::choice::{YEAR_REACH, in_city, named_year, year_within};
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::scan::{Placed, Scan};

/// How many characters before the city another body may be named.
const DENIED: (usize, usize) = (8, 0);
/// An organisation that stands no further before the city than this owns it.
const OWNED_REACH: usize = 6;
const CLOSING: [char; 7] = ['”', '"', '」', '』', '+', '・', '·'];

pub(super) fn find(scan: &mut Scan<'_>) {
    for (_, token) in scan.unused(|word| matches!(word, Word::City(_))) {
        let Word::City(city) = token.word else { continue };
        let Some((event, org_after)) = event_after(scan, &token) else { continue };
        let org_before = org_before(scan, &token, token.start);
        let start = org_before.map_or(token.start, |org| org.start);
        let range = start..event.end;
        let is_named = org_before.is_some() || org_after;
        if scan.is_denied(&token, range.clone(), DENIED) || (!is_named && !is_owned(scan, &token, city)) {
            continue;
        }
        let kind = match event.word {
            Word::Declaration => Kind::Declaration,
            _ if is_named => Kind::OrgCity,
            _ => Kind::CityWord,
        };
        let year =
            year_within(scan, &range).or_else(|| named_year(scan, &token, (start, event.end), YEAR_REACH));
        let Some(which) = in_city(scan, city, year) else { continue };
        record(scan, &token, Naming { which, kind, year }, range);
    }
}

/// The event or declaration right after a city, and whether the organisation stands between.
fn event_after(scan: &Scan<'_>, city: &Placed) -> Option<(Placed, bool)> {
    let is_event = |token: &Placed| matches!(token.word, Word::Event | Word::Declaration);
    let at = past(scan, city, city.end);
    if let Some(event) = scan.starting(at, is_event) {
        return Some((event, false));
    }
    let org = scan.starting(at, is_own_org)?;
    let at = past(scan, city, past_abbreviation(scan, org.end));
    Some((scan.starting(at, is_event)?, true))
}

/// Past the organisation's other name in brackets: 亞太經合會（APEC）.
fn past_abbreviation(scan: &Scan<'_>, at: usize) -> usize {
    let open = |bracket: &str| scan.copy.words(at..at + bracket.len()) == bracket;
    let Some(bracket) = ["（", "("].into_iter().find(|bracket| open(bracket)) else { return at };
    let Some(name) = scan.starting(at + bracket.len(), is_own_org) else { return at };
    let close = |bracket: &str| scan.copy.words(name.end..name.end + bracket.len()) == bracket;
    ["）", ")"].into_iter().find(|bracket| close(bracket)).map_or(at, |bracket| name.end + bracket.len())
}

/// Past closing marks and one blank.
fn past(scan: &Scan<'_>, city: &Placed, at: usize) -> usize {
    let right = scan.after(city, at, 3);
    let rest = right.trim_start_matches(CLOSING);
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    at + right.len() - rest.len()
}

/// Whether a city without an organisation beside it is ours: nobody else stands close before it,
/// and where another series of the article met there too, ours was named last.
fn is_owned(scan: &Scan<'_>, token: &Placed, city: usize) -> bool {
    let owner = scan.owner_in_sentence(token);
    if owner.is_some_and(|owner| owner.own) {
        return true;
    }
    let close =
        owner.is_some_and(|owner| scan.copy.words(owner.end..token.start).chars().nth(OWNED_REACH).is_none());
    let rivals = scan.model.cities.get(city).map_or(&[][..], |city| &city.rivals);
    let is_contested = rivals.iter().any(|rival| scan.present.get(*rival).is_some_and(|present| *present));
    let named_last = owner.is_none() && token.owner.is_some_and(|owner| owner.own);
    !close && (!is_contested || named_last)
}
