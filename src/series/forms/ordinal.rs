//! Council and ordinal: 元首理事会第二十二次会议, 第24届峰会, the 22nd meeting of the Council.

use std::ops::Range;

use super::{Naming, record};
use crate::series::choice::is_near;
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::numerals::{chinese, english, is_chinese_numeral, roman, russian, russian_tens};
use crate::series::scan::{Placed, Scan, Which};

/// How many characters before and after a Chinese ordinal another body may be named.
const DENIED: (usize, usize) = (16, 6);
/// The same for an English one; the name follows: meeting of the Council of Heads of Government.
const DENIED_ENGLISH: (usize, usize) = (110, 60);
/// How many characters before an ordinal its council may begin to be named.
const COUNCIL_REACH: usize = 14;
/// How many characters after an English or Russian one it may begin: meeting of the Council of …
const COUNCIL_AFTER: usize = 24;
/// How many characters before an ordinal its leaders may be named.
const LEADERS_REACH: usize = 8;
const LEADERS: [&str; 4] = ["元首", "领导人", "領導人", "首脑"];
/// How far before and after an ordinal they may be named if the date fits it, in characters.
const DATED_REACH: (usize, usize) = (24, 40);
/// Days before and after an edition at which the date fits its ordinal.
const FITTING_DAYS: (i32, i32) = (60, 60);
/// Units that many bodies use, so that the body must be named.
const MEETINGS: [&str; 4] = ["会议", "會議", "会晤", "會晤"];
/// Words between an English ordinal and its unit.
const FILLERS: [&str; 14] = [
    "annual",
    "regular",
    "ordinary",
    "leaders",
    "leaders’",
    "leaders'",
    "virtual",
    "economic",
    "informal",
    "Leaders’",
    "очередное",
    "очередного",
    "юбилейный",
    "юбилейное",
];

pub(super) fn find(scan: &mut Scan<'_>) {
    for (_, unit) in scan.unused(|word| matches!(word, Word::ChineseUnit | Word::EnglishUnit)) {
        let ordinal = match unit.word {
            Word::ChineseUnit => chinese_ordinal(scan, &unit),
            _ => english_ordinal(scan, &unit),
        };
        let Some((ordinal, range)) = ordinal else { continue };
        let Some(edition) = scan.model.with_ordinal(ordinal) else { continue };
        let council = range.start - scan.before(&unit, range.start, COUNCIL_REACH).len();
        let body = scan.touching(council..range.start).find(|token| token.word == Word::Council);
        let from = body.map_or(range.start, |body| body.start);
        let after = range.end + scan.after(&unit, range.end, COUNCIL_AFTER).len();
        let behind = scan.touching(range.end..after).find(|token| token.word == Word::Council);
        let to = behind.map_or(range.end, |body| body.end);
        scan.use_up(&(from..to));
        let naming = Naming { which: Which::Edition(edition), kind: Kind::Ordinal, year: None };
        record(scan, &unit, naming, range);
    }
}

fn chinese_ordinal(scan: &Scan<'_>, unit: &Placed) -> Option<(u32, Range<usize>)> {
    let left = scan.before(unit, unit.start, 7);
    let before = left.trim_end_matches(is_chinese_numeral);
    let numeral = left.get(before.len()..)?;
    let ordinal = chinese(numeral)?;
    let mark = before.chars().next_back().filter(|c| *c == '第').map_or(0, char::len_utf8);
    let range = unit.start - numeral.len() - mark..unit.end;
    if scan.is_denied(unit, range.clone(), DENIED) || scan.is_elsewhere(unit, range.clone()) {
        return None;
    }
    let words = scan.copy.words(unit.start..unit.end);
    let needs_body = MEETINGS.iter().any(|meeting| words.contains(meeting));
    let is_certain = (numeral != "首" || names_council(scan, unit, range.start))
        && is_owned(scan, unit, &range)
        && (!needs_body || has_body(scan, unit, &range));
    (is_certain || (mark > 0 && fits_date(scan, unit, (ordinal, &range)))).then_some((ordinal, range))
}

/// 第二十四次会议今天举行。上海合作组织各成员国元首…: an ordinal whose edition is on at the
/// article's date, near leaders and the organisation, if no other is named.
fn fits_date(scan: &Scan<'_>, unit: &Placed, (ordinal, range): (u32, &Range<usize>)) -> bool {
    let from = range.start - scan.before(unit, range.start, DATED_REACH.0).len();
    let following = scan.copy.text.get(range.end..).unwrap_or_default();
    let to = following.char_indices().nth(DATED_REACH.1).map_or(following.len(), |(at, _)| at);
    let around = from..range.end + to;
    let mut orgs =
        scan.touching(around.clone()).filter(|token| matches!(token.word, Word::Org | Word::WeakOrg));
    let is_ours = orgs.next().is_some_and(|org| org.own) && orgs.all(|org| org.own);
    let words = scan.copy.words(around.clone());
    scan.model.with_ordinal(ordinal).is_some_and(|edition| is_near(scan, edition, FITTING_DAYS))
        && is_ours
        && LEADERS.iter().any(|leaders| words.contains(leaders))
        && !scan.has(Word::Deny, around)
}

/// Whether the organisation is ours: named before, or within the unit, or known by its council.
fn is_owned(scan: &Scan<'_>, unit: &Placed, range: &Range<usize>) -> bool {
    match scan.owner_in_sentence(unit) {
        Some(owner) => owner.own,
        None => {
            names_council(scan, unit, range.start)
                || matches_template(scan, unit, range)
                || scan.has(Word::Org, unit.start..unit.end)
        }
    }
}

fn names_council(scan: &Scan<'_>, unit: &Placed, start: usize) -> bool {
    let from = start - scan.before(unit, start, COUNCIL_REACH).len();
    scan.has(Word::Council, from..start)
}

/// 领导人第{n}次峰会
fn matches_template(scan: &Scan<'_>, unit: &Placed, range: &Range<usize>) -> bool {
    scan.model.templates.iter().any(|(before, after)| {
        let before = before.trim_end_matches('第');
        scan.before(unit, range.start, before.chars().count()) == before
            && scan.after(unit, unit.start, after.chars().count()) == after
    })
}

/// Whether the meeting is that of a body that the registry knows.
fn has_body(scan: &Scan<'_>, unit: &Placed, range: &Range<usize>) -> bool {
    let from = range.start - scan.before(unit, range.start, LEADERS_REACH).len();
    let around = scan.copy.words(from..unit.end);
    !scan.model.series.words.council.is_empty()
        && (names_council(scan, unit, range.start) || LEADERS.iter().any(|leaders| around.contains(leaders)))
}

fn english_ordinal(scan: &Scan<'_>, unit: &Placed) -> Option<(u32, Range<usize>)> {
    let (ordinal, start) = english_numeral(scan, unit)?;
    let range = start..unit.end;
    if scan.is_denied(unit, range.clone(), DENIED_ENGLISH) {
        return None;
    }
    let from = start - scan.before(unit, start, DENIED_ENGLISH.0).len();
    let to = unit.end + scan.after(unit, unit.end, DENIED_ENGLISH.1).len();
    let near = || scan.touching(from..to);
    let distance = |token: &&Placed| unit.start.abs_diff(token.start);
    let organisation =
        near().filter(|token| matches!(token.word, Word::Org | Word::WeakOrg)).min_by_key(distance);
    let council = near().any(|token| token.word == Word::Council);
    let is_council_english = scan.model.series.words.council.iter().any(|name| name.is_ascii());
    let needs_council = is_council_english && !scan.has(Word::Event, unit.start..unit.end);
    let is_ours = match organisation {
        Some(organisation) => organisation.own && (council || !needs_council),
        None => council,
    };
    is_ours.then_some((ordinal, range))
}

/// The ordinal before an English or Russian unit, past the organisation, its body and fillers.
fn english_numeral(scan: &Scan<'_>, unit: &Placed) -> Option<(u32, usize)> {
    const WORDS: usize = 8;
    let sentence = scan.sentence(unit).range.start;
    let mut end = unit.start;
    for _ in 0..WORDS {
        let left = scan.copy.words(end.saturating_sub(80).max(sentence)..end);
        let left = if left.is_empty() { scan.before(unit, end, 40) } else { left };
        let kept = left.trim_end().trim_end_matches("’s").trim_end_matches("'s");
        end -= left.len() - kept.len();
        let is_name = |token: &Placed| token.own && matches!(token.word, Word::Org | Word::Council);
        if let Some(name) = scan.ending(end, is_name) {
            end = name.start;
            continue;
        }
        let word = kept.rsplit([' ', '(', '“', '«']).next()?;
        let start = end - word.len();
        if let Some(ordinal) = numeral(scan, unit, word) {
            return Some(with_tens(kept, word, (ordinal, start)));
        }
        if !FILLERS.iter().any(|filler| word.eq_ignore_ascii_case(filler)) {
            return None;
        }
        end = start;
    }
    None
}

/// 22nd, twenty-second, XXI; before a Russian unit 22-е, двадцатое and the short Roman ones.
fn numeral(scan: &Scan<'_>, unit: &Placed, word: &str) -> Option<u32> {
    let is_russian = !scan.copy.words(unit.start..unit.end).is_ascii();
    let roman = || roman(word).filter(|_| is_russian || word.len() > 1);
    english(word).or_else(roman).or_else(|| russian(word).filter(|_| is_russian))
}

/// двадцать второе: the tens before the ones.
fn with_tens(kept: &str, word: &str, (ordinal, start): (u32, usize)) -> (u32, usize) {
    let before = kept.strip_suffix(word).and_then(|rest| rest.strip_suffix(' ')).unwrap_or_default();
    let tens = before.rsplit(' ').next().unwrap_or_default();
    match russian_tens(tens).filter(|_| ordinal < 10) {
        Some(value) => (value + ordinal, start - 1 - tens.len()),
        None => (ordinal, start),
    }
}
