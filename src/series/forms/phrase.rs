//! Organisation and event: 上合组织峰会 with a city, a year, a distance in years, or nothing but
//! the article's date; and 此次峰会, where the organisation was named before.

use std::ops::Range;

use super::held::VERBS;
use super::{Naming, record};
use crate::series::automaton::Word;
use crate::series::choice::{NamedYear, RELATIVE_YEARS, YEAR_REACH, in_city, named_year, relative};
use crate::series::mention::Kind;
use crate::series::numerals::{year_beginning, year_ending};
use crate::series::scan::{Owner, Placed, Scan, Which};

/// What may stand between the organisation and its event.
const BETWEEN: [&str; 8] = ["成员国", "成員國", "领导人", "領導人", "元首", "国家", "+", " "];
const QUOTES: [char; 4] = ['”', '"', '“', '」'];
/// What may stand between an event and its organisation, in English and Russian.
const OF: [&str; 3] = [" of the ", " of ", " "];
/// What stands before a year's phrase.
const YEAR_WORDS: [&str; 3] = ["年度", "年", ""];
/// How many characters around a phrase another body may be named.
const DENIED: (usize, usize) = (6, 6);
/// How many characters after a phrase its city may be named.
const CITY_REACH: usize = 40;
const IN: [&str; 5] = ["在", "于", " in ", " in the ", " в "];
/// What makes of a bare event this one.
const THIS: [&str; 6] = ["本次", "此次", "这次", "這次", "本届", "本屆"];
const THEN: [&str; 8] = ["期间", "期間", "上", "通过", "通過", "发表", "發表", "成果"];
/// What makes of it the one before.
const LAST: [&str; 3] = ["上届", "上屆", "上次"];
/// What makes of it many, or another one: 历届, 第三次.
const MANY: [&str; 5] = ["历届", "歷屆", "历次", "歷次", "次"];

/// Another organisation that stands no further before a bare event than this owns it, in characters.
const OWNED_REACH: usize = 6;

pub(super) fn find(scan: &mut Scan<'_>) {
    for (at, event) in scan.unused(|word| matches!(word, Word::Event | Word::Council)) {
        if scan.is_used(at) || scan.is_denied(&event, event.start..event.end, DENIED) {
            continue;
        }
        let found = match phrase(scan, &event) {
            Some(range) if scan.is_elsewhere(&event, range.clone()) => None,
            Some(range) => named(scan, &event, range),
            None => bare(scan, &event),
        };
        if let Some((naming, range)) = found {
            record(scan, &event, naming, range);
        }
    }
}

/// The organisation with its event, in either order.
fn phrase(scan: &Scan<'_>, event: &Placed) -> Option<Range<usize>> {
    let is_org = |token: &Placed| token.own && matches!(token.word, Word::Org | Word::WeakOrg);
    let left = scan.before(event, event.start, 12);
    let mut rest = left;
    loop {
        let at = event.start - (left.len() - rest.len());
        if let Some(org) = scan.ending(at, is_org) {
            return Some(org.start..event.end);
        }
        let shorter = BETWEEN.iter().find_map(|word| rest.strip_suffix(word)).or(rest.strip_suffix(QUOTES));
        let Some(shorter) = shorter else { break };
        rest = shorter;
    }
    let right = scan.after(event, event.end, 8);
    OF.iter().filter(|of| right.starts_with(**of)).find_map(|of| {
        let org = scan.starting(event.end + of.len(), is_org)?;
        Some(event.start..org.end)
    })
}

/// The edition that a phrase names: by its city, its year, a distance in years, or its date.
fn named(scan: &Scan<'_>, event: &Placed, range: Range<usize>) -> Option<(Naming, Range<usize>)> {
    if let Some((kind, city, end)) = city_after(scan, event, range.end) {
        let Word::City(city) = city.word else { return None };
        let year = named_year(scan, event, (range.start, range.end), YEAR_REACH);
        return Some((Naming { which: in_city(scan, city, year)?, kind, year }, range.start..end));
    }
    if event.word == Word::Council {
        return None;
    }
    if let Some((year, words)) = year_of(scan, event, &range) {
        let which = Which::Edition(scan.model.of_year(year, scan.day)?);
        let year = Some(NamedYear { year, binding: true });
        return Some((Naming { which, kind: Kind::YearWord, year }, words));
    }
    if let Some((year, start)) = years_ago(scan, event, range.start) {
        let which = Which::Edition(scan.model.of_year(year, None)?);
        return Some((Naming { which, kind: Kind::Relative, year: None }, start..range.end));
    }
    let left = scan.before(event, range.start, 3);
    if MANY.iter().any(|many| left.ends_with(many)) && !THIS.iter().any(|this| left.ends_with(this)) {
        return None;
    }
    by_date(scan, left).map(|naming| (naming, range))
}

/// The edition that is on at the article's date, or the one before if `left` says so.
fn by_date(scan: &Scan<'_>, left: &str) -> Option<Naming> {
    let window = scan.model.series.scoring.bare;
    let now = scan.model.nearest(scan.model.all(), scan.day?, |days| window.holds(days))?;
    let is_last = LAST.iter().any(|last| left.ends_with(last));
    let (at, kind) = if is_last { (now.checked_sub(1)?, Kind::Relative) } else { (now, Kind::Generic) };
    Some(Naming { which: Which::Edition(at), kind, year: None })
}

/// 上合组织峰会15日在撒马尔罕举行, SCO Summit in Tianjin: the city, and where the mention ends.
fn city_after(scan: &Scan<'_>, event: &Placed, end: usize) -> Option<(Kind, Placed, usize)> {
    let right = scan.after(event, end, CITY_REACH);
    let clause = right.split(['，', '。', '；', ',', '.']).next()?;
    let is_city = |token: &&Placed| matches!(token.word, Word::City(_)) && token.start >= end;
    let city = *scan.touching(end..end + clause.len()).find(is_city)?;
    let between = scan.copy.words(end..city.start);
    if !IN.iter().any(|word| between.ends_with(word)) {
        return None;
    }
    if between.is_ascii() || between.trim() == "в" {
        let kind = if between.trim().contains(' ') { Kind::HeldIn } else { Kind::OrgCity };
        return Some((kind, city, city.end));
    }
    let rest = clause.get(city.end - end..)?;
    let happens = VERBS.iter().filter_map(|verb| Some(rest.find(verb)? + verb.len())).min();
    let is_russian = between.ends_with(" в ");
    let stop = happens.or(is_russian.then_some(0))?;
    Some((Kind::HeldIn, city, city.end + stop))
}

/// 2025年上合组织峰会, 2025 SCO Summit, саммит ШОС 2025 года: the year, and the whole phrase.
fn year_of(scan: &Scan<'_>, event: &Placed, range: &Range<usize>) -> Option<(i16, Range<usize>)> {
    let left = scan.before(event, range.start, 9);
    let rest = left.trim_end_matches(' ');
    let rest = rest.strip_suffix('的').unwrap_or(rest);
    let before = YEAR_WORDS.iter().find_map(|word| {
        let digits = rest.strip_suffix(word)?;
        Some((year_ending(digits)?, range.start - (left.len() - digits.len()) - 4))
    });
    if let Some((year, start)) = before {
        return Some((year, start..range.end));
    }
    let right = scan.after(event, range.end, 8);
    let joint = [" in ", " of ", " в ", " "].iter().find(|joint| right.starts_with(**joint))?;
    let year = year_beginning(right.get(joint.len()..)?)?;
    Some((year, range.start..range.end + joint.len() + 4))
}

/// 3年前的上合组织峰会, 去年在…举行的上合组织峰会: the year, and where the words begin.
fn years_ago(scan: &Scan<'_>, event: &Placed, start: usize) -> Option<(i16, usize)> {
    let left = scan.before(event, start, 16);
    let rest = match left.strip_suffix("举行的").or_else(|| left.strip_suffix("舉行的")) {
        Some(held) => held.rfind('在').and_then(|at| held.get(..at))?,
        None => left.strip_suffix('的').unwrap_or(left),
    };
    let is_ago = rest.ends_with("年前");
    let word = RELATIVE_YEARS.iter().find(|(word, offset)| *offset != 0 && rest.ends_with(word));
    if !is_ago && word.is_none() {
        return None;
    }
    let year = relative(rest, scan.day?.year())?;
    let before = match word {
        Some((word, _)) => rest.len() - word.len(),
        None => {
            rest.strip_suffix("年前")?.trim_end_matches(crate::series::numerals::is_chinese_numeral).len()
        }
    };
    Some((year, start - (left.len() - before)))
}

/// 此次峰会, 峰会期间: an event without its organisation, ours if it was named last.
fn bare(scan: &Scan<'_>, event: &Placed) -> Option<(Naming, Range<usize>)> {
    let left = scan.before(event, event.start, 3);
    let right = scan.after(event, event.end, 3);
    let this = THIS.iter().chain(&LAST).find(|this| left.ends_with(**this));
    let then = THEN.iter().find(|then| right.starts_with(**then));
    if event.word == Word::Council || (this.is_none() && then.is_none()) || !is_named_last(scan, event) {
        return None;
    }
    let length = |word: Option<&&str>| word.map_or(0, |word| word.len());
    Some((by_date(scan, left)?, event.start - length(this)..event.end + length(then)))
}

/// Whether our organisation was named last before a bare event, and no other close before it.
fn is_named_last(scan: &Scan<'_>, event: &Placed) -> bool {
    let is_close = |owner: Owner| scan.copy.words(owner.end..event.start).chars().nth(OWNED_REACH).is_none();
    let is_rivals = scan.owner_in_sentence(event).is_some_and(|owner| !owner.own && is_close(owner));
    !is_rivals && (!scan.has_rivals() || event.owner.is_some_and(|owner| owner.own))
}
