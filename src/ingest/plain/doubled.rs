//! Overprinted lines: print fakes bold type by setting a line twice, and extraction then yields
//! every phrase, run of digits or mark twice over (`携手携手 同筑同筑`, `20242024年年`).
//!
//! A line is covered as well as possible by squares *ww*, and runs of squares that cannot be
//! chance collapse to their *w*s. Must not know what the line says.

use std::cmp::Reverse;

use crate::text::{is_han, is_kana};

/// Longer lines are running text, and the search is quadratic.
const LONGEST: usize = 400;

/// How certain it is that a line was overprinted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// Only believed where another line of the file is sure.
    Likely,
    /// Cannot be chance.
    Sure,
}

/// An overprinted line reduced to what it says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Repair {
    /// The line, every phrase once.
    pub text: String,
    /// Whether to believe it.
    pub certainty: Certainty,
}

/// Two equal neighbours *ww*: where the first begins, and the length of *w* in characters.
#[derive(Debug, Clone, Copy)]
struct Square {
    start: usize,
    half: usize,
}

impl Square {
    fn end(self) -> usize {
        self.start + 2 * self.half
    }
}

/// The repaired form of `line`, if it seems to be overprinted.
pub(super) fn repair(line: &str) -> Option<Repair> {
    let is_long = line.chars().nth(LONGEST).is_some();
    if is_long || line.contains("://") || !line.contains(|c| is_han(c) || is_kana(c)) {
        return None;
    }
    let chars: Vec<char> = line.chars().collect();
    let squares = squares(&chars);
    if squares.is_empty() {
        return None;
    }
    let inked = chars.iter().filter(|c| !c.is_whitespace()).count();
    let judged: Vec<(Vec<Square>, Certainty)> = runs(&chars, &squares)
        .into_iter()
        .filter_map(|run| certainty(&chars, &run, inked).map(|certainty| (run, certainty)))
        .collect();
    let certainty = judged.iter().map(|(_, certainty)| *certainty).max()?;
    let mut dropped = vec![false; chars.len()];
    for square in judged.iter().flat_map(|(run, _)| run) {
        if let Some(second) = dropped.get_mut(square.start + square.half..square.end()) {
            second.fill(true);
        }
    }
    let kept = chars.iter().zip(&dropped).filter(|(_, dropped)| !**dropped).map(|(c, _)| *c);
    Some(Repair { text: kept.collect::<String>().trim().to_owned(), certainty })
}

/// All squares of `chars` by their start, the longest first, those of blanks excepted.
///
/// There is a square of half *m* where *m* characters in a row equal those *m* later. One of them
/// stands at a multiple of *m*, so that only those are looked at, and their neighbours where they
/// are equal: hardly more than once a line for most halves.
fn squares(chars: &[char]) -> Vec<Square> {
    let next_inked = next_inked(chars);
    let is_inked = |square: &Square| {
        next_inked.get(square.start).is_some_and(|inked| *inked < square.start + square.half)
    };
    let mut squares = Vec::new();
    for half in 1..=chars.len() / 2 {
        let recurs = |at: &usize| chars.get(at + half).is_some_and(|later| chars.get(*at) == Some(later));
        let mut at = 0;
        while at + half < chars.len() {
            if !recurs(&at) {
                at += half;
                continue;
            }
            let start = (0..at).rev().take_while(recurs).last().unwrap_or(at);
            let end = (at..).find(|at| !recurs(at)).unwrap_or(at);
            let starts = start..(end + 1).saturating_sub(half);
            squares.extend(starts.map(|start| Square { start, half }).filter(is_inked));
            at = end.next_multiple_of(half);
        }
    }
    squares.sort_unstable_by_key(|square| (square.start, Reverse(square.half)));
    squares
}

/// For every character the first from there on that is no blank.
fn next_inked(chars: &[char]) -> Vec<usize> {
    let mut next = chars.len();
    let mut out: Vec<usize> = (0..chars.len())
        .rev()
        .map(|at| {
            if chars.get(at).is_some_and(|c| !c.is_whitespace()) {
                next = at;
            }
            next
        })
        .collect();
    out.reverse();
    out
}

/// The cheapest cover of `chars`: a square costs little, a bare character a lot, a blank
/// nothing. Returned as maximal runs of neighbouring squares; blanks do not separate them.
fn runs(chars: &[char], squares: &[Square]) -> Vec<Vec<Square>> {
    const BARE: usize = 100;
    let mut best: Vec<(usize, Option<Square>)> = vec![(usize::MAX, None); chars.len() + 1];
    best[0].0 = 0;
    let mut next = squares.iter().peekable();
    for (at, c) in chars.iter().enumerate() {
        let cost = best[at].0;
        let bare = cost + if c.is_whitespace() { 0 } else { BARE };
        if bare < best[at + 1].0 {
            best[at + 1] = (bare, None);
        }
        // Longer squares of one start came first when the list was turned round.
        let mut here = Vec::new();
        while let Some(square) = next.next_if(|square| square.start == at) {
            here.push(*square);
        }
        for square in here.into_iter().rev() {
            if cost + 1 < best[square.end()].0 {
                best[square.end()] = (cost + 1, Some(square));
            }
        }
    }
    gathered(chars, &best)
}

/// Walks the cheapest cover back from the end and gathers its runs.
fn gathered(chars: &[char], best: &[(usize, Option<Square>)]) -> Vec<Vec<Square>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    let mut end = chars.len();
    while end > 0 {
        match best[end].1 {
            Some(square) => {
                run.push(square);
                end = square.start;
            }
            None => {
                end -= 1;
                if !chars[end].is_whitespace() && !run.is_empty() {
                    runs.push(std::mem::take(&mut run));
                }
            }
        }
    }
    if !run.is_empty() {
        runs.push(run);
    }
    runs.iter_mut().for_each(|run| run.reverse());
    runs.reverse();
    runs
}

/// How certain a run of squares is, or nothing where it may be chance or style (人人, 哈哈哈哈,
/// 2022, a phrase that is spoken twice).
fn certainty(chars: &[char], run: &[Square], inked: usize) -> Option<Certainty> {
    let (first, last) = (run.first()?, run.last()?);
    let span = chars.get(first.start..last.end())?;
    let mut kept: Vec<char> = run
        .iter()
        .filter_map(|square| chars.get(square.start..square.start + square.half))
        .flatten()
        .copied()
        .collect();
    let unique = kept.len();
    kept.sort_unstable();
    kept.dedup();
    let distinct = kept.len();
    let longest = run.iter().map(|square| square.half).max()?;
    let covers = span.iter().filter(|c| **c != ' ').count() * 10 > inked * 9;
    let is_spoken =
        first.half > 1 && chars.get(first.start).is_some_and(|c| "，、。；！？…,.!?|/".contains(*c));
    let is_markup = span.contains(&'|') || span.windows(2).any(|pair| pair == ['［', '＃']);
    let marks = has_doubled_mark(span);
    match run.len() {
        _ if distinct < 3 || unique < 4 || is_markup => None,
        0..3 if is_spoken => None,
        count if covers => {
            let is_sure = (count >= 3 && distinct >= 4)
                || (count >= 2 && unique >= 6 && longest >= 3)
                || marks
                || has_doubled_number(span)
                || unique >= 10;
            Some(if is_sure { Certainty::Sure } else { Certainty::Likely })
        }
        count if count >= 4 && unique >= 8 && distinct >= 6 => Some(Certainty::Sure),
        count if (marks && count >= 3 && unique >= 6) || longest >= 12 => Some(Certainty::Likely),
        _ => None,
    }
}

/// Marks that are never set twice in a row: `““`, `））`, `。（。（`.
fn has_doubled_mark(span: &[char]) -> bool {
    span.windows(2).any(|pair| pair[0] == pair[1] && "“”‘’（）《》【】、；：■".contains(pair[0]))
        || span.windows(4).any(|four| four == ['。', '（', '。', '（'])
}

/// `20242024年年`: a number twice before two words of a date.
fn has_doubled_number(span: &[char]) -> bool {
    let is_date_word = |c: &char| "年月日".contains(*c);
    (0..span.len()).any(|at| {
        let digits = span[..at].iter().rev().take_while(|c| c.is_ascii_digit()).take(16).count();
        let number = &span[at - digits..at];
        span[at..].iter().take(2).filter(|c| is_date_word(c)).count() == 2
            && (1..=digits / 2)
                .any(|half| number[digits - 2 * half..digits - half] == number[digits - half..])
    })
}

#[cfg(test)]
mod tests {
    use super::{Certainty, repair};

    fn repaired(line: &str) -> Option<(String, Certainty)> {
        repair(line).map(|repair| (repair.text, repair.certainty))
    }

    #[test]
    fn overprinted_lines_are_reduced_to_what_they_say() {
        for (line, said) in [
            ("山河同春山河同春 邻里共进邻里共进", "山河同春 邻里共进"),
            ("———记边境小城的十年—记边境小城的十年““变与不变变与不变””", "——记边境小城的十年“变与不变”"),
            (
                "20232023年年55月月1818日日，，渡口的渡船渡口的渡船。（。（本报记者本报记者 甲乙甲乙 摄摄））",
                "2023年5月18日，渡口的渡船。（本报记者 甲乙 摄）",
            ),
            ("春春江江花花月月夜夜", "春江花月夜"),
        ] {
            assert_eq!(repaired(line), Some((said.to_owned(), Certainty::Sure)), "{line}");
        }
    }

    #[test]
    fn squares_are_all_there_are() {
        let lines =
            ["人人人人人", "甲乙甲乙甲乙甲", "  甲  甲", "甲乙丙丁", "20242024年年", "甲甲乙乙甲甲乙乙", ""];
        for line in lines {
            let chars: Vec<char> = line.chars().collect();
            let mut all = Vec::new();
            for start in 0..chars.len() {
                for half in (1..=(chars.len() - start) / 2).rev() {
                    let (one, other) = chars[start..start + 2 * half].split_at(half);
                    if one == other && one.iter().any(|c| !c.is_whitespace()) {
                        all.push((start, half));
                    }
                }
            }
            let found: Vec<_> =
                super::squares(&chars).iter().map(|square| (square.start, square.half)).collect();
            assert_eq!(found, all, "{line}");
        }
    }

    #[test]
    fn a_short_repetition_is_only_likely() {
        for line in ["开放合作开放合作", "大江东去浪淘尽大江"] {
            assert_ne!(repaired(line).map(|(_, certainty)| certainty), Some(Certainty::Sure), "{line}");
        }
        assert_eq!(repaired("开放合作开放合作").unwrap().1, Certainty::Likely);
    }

    #[test]
    fn what_is_written_twice_on_purpose_stays() {
        for line in [
            "人人为我，我为人人。",
            "哈哈哈哈哈哈哈哈",
            "彬彬有礼",
            "高高兴兴上班，平平安安回家。",
            "2022年11月11日",
            "，快走，快走",
            "|表头甲乙|表头甲乙|",
            "见 https://example.org/文章文章文章",
            "",
        ] {
            assert_eq!(repaired(line), None, "{line}");
        }
    }

    #[test]
    fn hostile_lines_take_no_time() {
        for line in
            ["人".repeat(400), "人们".repeat(200), "人".repeat(1_000_000), format!("人{}人", " ".repeat(398))]
        {
            assert_eq!(repaired(&line), None);
        }
    }
}
