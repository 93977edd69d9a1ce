//! Organisation and event: 上合组织峰会 with a city, a year, a distance in years, or nothing but
//! the article's date. Some events are named by one word with their organisation: 奥运会.

use std::ops::Range;

use super::bydate::{REACH, by_date};
use super::joint::{org_after, org_before};
use super::place::city_after;
use super::{Naming, record};
use crate::series::choice::{
    NamedYear, RELATIVE_YEARS, YEAR_REACH, following_relative, in_city, named_year, relative, year_within,
};
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::numerals::{is_chinese_numeral, year_beginning, year_ending};
use crate::series::scan::{Placed, Scan, Which};

/// What stands before a year's phrase.
const YEAR_WORDS: [&str; 3] = ["年度", "年", ""];
/// How many characters around a phrase another body may be named.
const DENIED: (usize, usize) = (6, 6);
/// What says of an organisation's council that it meets, right after it or before.
const MEETS: [&str; 6] = ["会议", "會議", "会晤", "會晤", " meeting", " session"];
const MEETING_OF: [&str; 3] = ["meeting of the ", "session of the ", "заседани"];
/// What says of an event that it takes place, not that someone won there.
const OPENS: [&str; 28] = [
    "开幕",
    "開幕",
    "举行",
    "舉行",
    "召开",
    "召開",
    "闭幕",
    "閉幕",
    "落幕",
    "帷幕",
    "结束",
    "倒计时",
    "将至",
    "期间",
    "期間",
    "即将",
    "即將",
    "began",
    "begin",
    "open",
    "clos",
    "end",
    "kick",
    "ceremony",
    "eremony",
    "откры",
    "закры",
    "開会式",
];
/// How many characters around an event they may stand.
const OPENS_REACH: usize = 24;

pub(super) fn find(scan: &mut Scan<'_>) {
    for (at, event) in scan.unused(|word| matches!(word, Word::Event | Word::Council)) {
        if scan.is_used(at) || scan.is_denied(&event, event.start..event.end, DENIED) {
            continue;
        }
        let Some(range) = phrase(scan, &event) else { continue };
        if scan.is_elsewhere(&event, range.clone()) {
            continue;
        }
        if let Some((naming, range)) = named(scan, &event, range) {
            record(scan, &event, naming, range);
        }
    }
}

/// The organisation with its event, in either order, or both in one word.
fn phrase(scan: &Scan<'_>, event: &Placed) -> Option<Range<usize>> {
    if let Some(org) = org_before(scan, event, event.start) {
        return Some(org.start..event.end);
    }
    if scan.has(Word::Org, event.start..event.end) {
        return Some(event.start..event.end);
    }
    org_after(scan, event).map(|org| event.start..org.end)
}

/// The edition that a phrase names: by its city, its year, a distance in years, or its date.
fn named(scan: &Scan<'_>, event: &Placed, range: Range<usize>) -> Option<(Naming, Range<usize>)> {
    if let Some((kind, city, end)) = city_after(scan, event, range.end) {
        let Word::City(city) = city.word else { return None };
        let year = year_within(scan, &range)
            .or_else(|| named_year(scan, event, (range.start, range.end), YEAR_REACH))
            .or_else(|| named_year(scan, event, (range.start, end), 0));
        return Some((Naming { which: in_city(scan, city, year)?, kind, year }, range.start..end));
    }
    if event.word == Word::Council && !meets(scan, event) {
        return None;
    }
    if let Some((year, words)) = year_of(scan, event, &range) {
        let which = Which::Edition(scan.model.of_year(year, scan.day)?);
        let year = Some(NamedYear { year, binding: true });
        return Some((Naming { which, kind: Kind::YearWord, year }, words));
    }
    if let Some((year, words)) = years_ago(scan, event, &range) {
        let which = Which::Edition(scan.model.of_year(year, None)?);
        return Some((Naming { which, kind: Kind::Relative, year: None }, words));
    }
    let is_one_word = range == (event.start..event.end);
    let left = scan.before(event, range.start, REACH);
    by_date(scan, left).filter(|_| !is_one_word || opens(scan, event)).map(|naming| (naming, range))
}

fn meets(scan: &Scan<'_>, council: &Placed) -> bool {
    let right = scan.after(council, council.end, 8);
    let left = scan.before(council, council.start, 40);
    MEETS.iter().any(|word| right.starts_with(word)) || MEETING_OF.iter().any(|word| left.contains(word))
}

fn opens(scan: &Scan<'_>, event: &Placed) -> bool {
    let right = scan.after(event, event.end, OPENS_REACH);
    let left = scan.before(event, event.start, OPENS_REACH);
    OPENS.iter().any(|word| right.contains(word) || left.contains(word))
}

/// 2025年上合组织峰会, SCO 2025 Summit, саммит ШОС 2025 года: the year, and the whole phrase.
fn year_of(scan: &Scan<'_>, event: &Placed, range: &Range<usize>) -> Option<(i16, Range<usize>)> {
    let left = scan.before(event, range.start, 9);
    let rest = left.trim_end_matches([' ', '的', 'の']);
    let before = YEAR_WORDS.iter().find_map(|word| {
        let digits = rest.strip_suffix(word)?;
        Some((year_ending(digits)?, range.start - (left.len() - digits.len()) - 4))
    });
    if let Some((year, start)) = before {
        return Some((year, start..range.end));
    }
    if let Some(within) = year_within(scan, range) {
        return Some((within.year, range.clone()));
    }
    let right = scan.after(event, range.end, 8);
    let joint = [" in ", " of ", " в ", " — ", " (", "（", "-", "–", " "]
        .iter()
        .find(|joint| right.starts_with(**joint))?;
    let year = year_beginning(right.get(joint.len()..)?)?;
    Some((year, range.start..range.end + joint.len() + 4))
}

/// 3年前的上合组织峰会, last year’s SCO summit, the SCO summit last year: the year, and the words.
fn years_ago(scan: &Scan<'_>, event: &Placed, range: &Range<usize>) -> Option<(i16, Range<usize>)> {
    if let Some(year) = following_relative(scan, event, range.end) {
        return Some((year, range.clone()));
    }
    let left = scan.before(event, range.start, 22);
    let rest = match left.strip_suffix("举行的").or_else(|| left.strip_suffix("舉行的")) {
        Some(held) => held.rfind('在').and_then(|at| held.get(..at))?,
        None => left.trim_end_matches([' ', '的', 'の']).trim_end_matches("’s").trim_end_matches("'s"),
    };
    let is_ago = rest.ends_with("年前");
    let word = RELATIVE_YEARS.iter().find(|(word, offset)| *offset != 0 && rest.ends_with(word));
    if !is_ago && word.is_none() {
        return None;
    }
    let year = relative(rest, scan.day?.year())?;
    let before = match word {
        Some((word, _)) => rest.len() - word.len(),
        None => rest.strip_suffix("年前")?.trim_end_matches(is_chinese_numeral).len(),
    };
    Some((year, range.start - (left.len() - before)..range.end))
}
