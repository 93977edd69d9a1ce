//! Council and ordinal: 元首理事会第二十二次会议, 第24届峰会, the 22nd meeting of the Council.

use std::ops::Range;

use super::{Naming, record};
use crate::series::automaton::Word;
use crate::series::mention::Kind;
use crate::series::numerals::{chinese, english, is_chinese_numeral};
use crate::series::scan::{Placed, Scan, Which};

/// How many characters before and after a Chinese ordinal another body may be named.
const DENIED: (usize, usize) = (16, 6);
/// The same for an English one; the name follows: meeting of the Council of Heads of Government.
const DENIED_ENGLISH: (usize, usize) = (40, 60);
/// How many characters before an ordinal its council may begin to be named.
const COUNCIL_REACH: usize = 14;
/// How many characters before an ordinal its leaders may be named.
const LEADERS_REACH: usize = 8;
const LEADERS: [&str; 3] = ["元首", "领导人", "領導人"];
/// Units that many bodies use, so that the body must be named.
const MEETINGS: [&str; 4] = ["会议", "會議", "会晤", "會晤"];
/// Words between an English ordinal and its unit.
const FILLERS: [&str; 5] = ["annual", "regular", "ordinary", "leaders", "leaders’"];

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
        scan.use_up(&(from..range.end));
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
    let words = scan.copy.words(unit.start..unit.end);
    let is_ours = !scan.is_denied(unit, range.clone(), DENIED)
        && !scan.is_elsewhere(unit, range.clone())
        && (numeral != "首" || names_council(scan, unit, range.start))
        && is_owned(scan, unit, &range)
        && (!MEETINGS.iter().any(|meeting| words.contains(meeting)) || has_body(scan, unit, &range));
    is_ours.then_some((ordinal, range))
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

/// The ordinal before an English unit, past the organisation, its body and some fillers.
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
        let word = kept.rsplit(' ').next()?;
        let start = end - word.len();
        if let Some(ordinal) = english(word) {
            return Some((ordinal, start));
        }
        if !FILLERS.iter().any(|filler| word.eq_ignore_ascii_case(filler)) {
            return None;
        }
        end = start;
    }
    None
}
