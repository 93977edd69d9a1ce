//! What can be wrong with a break between two lines: rules 7, 8, 9, 12 and 13 of the page, and
//! where a text may break at all.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use yuelan::text::{graphemes, is_hangul, is_wide};

use super::is_blank;

/// What is wrong with a break, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Within `——`, `……`, `⋯⋯`, `‥‥`.
    Pair,
    /// Within a number, its sign and its unit.
    Number,
    /// Before a mark that never begins a line.
    Start,
    /// After a mark that never ends one.
    End,
    /// Between a number and its counter.
    Counter,
}

/// Marks that never begin a line (CLREQ §3.1.3, JLREQ §3.1.7–8).
const NEVER_START: &str = "，。、；：！？”’）》〉」』】〕〗］｝…⋯‥·・‧•～〜－–‐／％‰℃℉°々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎ\
                           ァィゥェォッャュョヮヵヶ‼⁇⁈⁉";
/// The same in ASCII, unless a blank stands before them after a word that is not Han.
const NEVER_START_ASCII: &str = ".,;:?!)]}%/";
/// Marks that never end a line.
const NEVER_END: &str = "“‘（《〈「『【〔〖［｛";
/// The same in ASCII, unless a blank follows.
const NEVER_END_ASCII: &str = "([{";
/// Marks that never end a line before a digit.
const BEFORE_DIGITS: &str = "￥$€£№#";
/// Marks that come in pairs.
const PAIRED: &str = "—…⋯‥";
/// Words that count what the number before them says.
const COUNTERS: &str =
    "年月日时時分秒天岁歲个個名位家国人次届屆项項条條种種多余万萬亿億千百元美米公平吨度倍周世点号";
/// Marks that may stand in the margin.
const HANGING: &str = "、，。；：！？";

pub(super) fn is_hanging(grapheme: &str) -> bool {
    HANGING.contains(grapheme)
}

/// Whether a grapheme is read, rather than a mark or a blank.
pub(super) fn is_read(grapheme: &str) -> bool {
    grapheme.chars().next().is_some_and(|c| {
        let is_mark = [NEVER_START, NEVER_END, PAIRED].iter().any(|marks| marks.contains(c))
            && !matches!(c, '々' | '〻' | 'ぁ'..='ヿ');
        !is_blank(c) && !is_mark && !c.is_ascii_punctuation()
    })
}

/// A break: where the ink of one line ends and that of the next begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) end: usize,
    pub(super) start: usize,
}

impl Place {
    pub(super) fn fault(self, text: &str) -> Option<Fault> {
        let (before, after) = (&text[..self.end], &text[self.start..]);
        let around = Around {
            before,
            after,
            left: before.chars().next_back()?,
            right: after.chars().next()?,
            spaced: self.end < self.start,
        };
        around.fault()
    }

    /// Korean breaks at blanks, whatever Unicode allows (KLREQ §6.2). A particle stands without a
    /// blank behind digits, units, foreign words and closing marks, too.
    fn is_within_a_korean_word(self, text: &str) -> bool {
        let ends_word = |c: char| c.is_alphanumeric() || "㎢㎡℃%％”’）》〉」』】)]}".contains(c);
        let is_mark_above = |c: &char| matches!(c, '\u{300}'..='\u{36F}');
        let left = text[..self.end].chars().rev().find(|c| !is_mark_above(c));
        let right = text[self.start..].chars().next();
        let is_word = left.is_some_and(ends_word) && right.is_some_and(is_hangul)
            || left.is_some_and(is_hangul) && right.is_some_and(char::is_alphanumeric);
        self.end == self.start && is_word
    }
}

/// The places where a line may break at no greater fault than parting a number from its
/// counter: Unicode's opportunities (UAX #14) without those that the rules forbid.
pub(super) fn legal_breaks(text: &str) -> Vec<Place> {
    let mut out = Vec::new();
    let mut boundaries = boundaries(text).peekable();
    for (at, opportunity) in linebreaks(text) {
        if opportunity == BreakOpportunity::Mandatory && at == text.len() {
            continue;
        }
        let end = text[..at].trim_end_matches(is_blank).len();
        let start = text.len() - text[at..].trim_start_matches(is_blank).len();
        let place = Place { end, start };
        while boundaries.next_if(|boundary| *boundary < start).is_some() {}
        // A blank with a mark on it is no blank.
        let is_whole = boundaries.peek() == Some(&start);
        let is_legal = is_whole && matches!(place.fault(text), None | Some(Fault::Counter));
        if end > 0 && start < text.len() && is_legal && !place.is_within_a_korean_word(text) {
            out.push(place);
        }
    }
    out
}

/// Where graphemes begin.
fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    graphemes(text).scan(0, |next, grapheme| {
        let at = *next;
        *next += grapheme.len();
        Some(at)
    })
}

/// What stands at a break.
struct Around<'a> {
    before: &'a str,
    after: &'a str,
    left: char,
    right: char,
    spaced: bool,
}

impl Around<'_> {
    fn fault(&self) -> Option<Fault> {
        [
            (self.parts_pair(), Fault::Pair),
            (self.parts_number(), Fault::Number),
            (self.starts_badly(), Fault::Start),
            (self.ends_badly(), Fault::End),
            (self.parts_counter(), Fault::Counter),
        ]
        .into_iter()
        .find_map(|(holds, fault)| holds.then_some(fault))
    }

    /// A run of an even number of marks may part between pairs.
    fn parts_pair(&self) -> bool {
        let is_run = !self.spaced && self.left == self.right && PAIRED.contains(self.left);
        is_run && (self.twins_before() % 2 == 1 || self.twins_after() % 2 == 1)
    }

    fn twins_before(&self) -> usize {
        self.before.chars().rev().take_while(|c| *c == self.left).count()
    }

    fn twins_after(&self) -> usize {
        self.after.chars().take_while(|c| *c == self.right).count()
    }

    fn starts_badly(&self) -> bool {
        match self.right {
            '—' => (self.left != '—' || self.spaced) && self.twins_after() == 1,
            // Only a run of pairs may part before an ellipsis.
            '…' | '⋯' | '‥' => self.left != self.right || self.spaced,
            c if c.is_ascii() => NEVER_START_ASCII.contains(c) && (!self.spaced || is_wide(self.left)),
            c => NEVER_START.contains(c),
        }
    }

    fn ends_badly(&self) -> bool {
        NEVER_END.contains(self.left)
            || NEVER_END_ASCII.contains(self.left) && !self.spaced
            || BEFORE_DIGITS.contains(self.left) && self.right.is_ascii_digit() && !self.spaced
    }

    fn parts_number(&self) -> bool {
        if self.spaced || self.is_in_address() {
            return false;
        }
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let (second_left, second_right) = (self.before.chars().nth_back(1), self.after.chars().nth(1));
        let is_point = |c: char| matches!(c, '.' | ',' | ':');
        let (left, right) = (self.left, self.right);
        match (left.is_ascii_digit(), right.is_ascii_digit()) {
            (true, true) => true,
            (true, false) => is_point(right) && digit(second_right) || self.begins_unit(),
            (false, true) => is_point(left) && digit(second_left) || matches!(left, '±' | '−' | '－'),
            (false, false) => false,
        }
    }

    /// `https://…/zero/1.|0/`: rule 14 lets an address break behind its points.
    fn is_in_address(&self) -> bool {
        let is_outside = |c: char| !c.is_ascii_graphic();
        let before = self.before.rsplit(is_outside).next().unwrap_or_default();
        let after = self.after.split(is_outside).next().unwrap_or_default();
        [before, after].iter().any(|part| part.contains("://"))
    }

    /// `3.5|MB`, not `2024|World`: a unit is no longer than four letters.
    fn begins_unit(&self) -> bool {
        (1..=4).contains(&self.after.chars().take_while(char::is_ascii_alphabetic).count())
    }

    fn parts_counter(&self) -> bool {
        self.left.is_ascii_digit() && COUNTERS.contains(self.right)
            || self.left == '第' && self.right.is_ascii_digit()
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Place, is_read, legal_breaks};

    /// The fault of a break at the bar.
    fn fault(shown: &str) -> Option<Fault> {
        let (before, after) = shown.split_once('|').unwrap();
        let text = format!("{before}{after}");
        let end = before.trim_end().len();
        Place { end, start: text.len() - after.trim_start().len() }.fault(&text)
    }

    #[test]
    fn breaks_are_judged_by_the_rules_of_the_page() {
        for (expected, breaks) in [
            (Some(Fault::Pair), &["他说—|—是", "他说…|…是", "———|———", "⋯|⋯"][..]),
            (
                Some(Fault::Start),
                &[
                    "精神 |，",
                    "精神|）",
                    "萨比特|·马尔德",
                    "中国|－上合",
                    "38|℃",
                    "他|……",
                    "是|—",
                    "キ|ャ",
                    "汉 |,",
                ],
            ),
            (Some(Fault::End), &["他说“|我们", "一共￥|99", "see (|it)", "《 |经济"]),
            (Some(Fault::Number), &["1|2", "47.|95", "1|,318", "3.5|MB", "±|2", "14:|30"]),
            (Some(Fault::Counter), &["2024|年", "9 |月", "第|3次", "47|亿元"]),
            (
                None,
                &[
                    "他说：|“我们",
                    "他说|——是",
                    "————|————",
                    "一|二",
                    "one |two",
                    "run |.gitignore",
                    "2024 |2025",
                ],
            ),
        ] {
            for shown in breaks {
                assert_eq!(fault(shown), expected, "{shown}");
            }
        }
    }

    #[test]
    fn legal_breaks_are_those_without_a_grave_fault() {
        let places = |text: &str| legal_breaks(text).iter().map(|place| place.start).collect::<Vec<_>>();
        assert_eq!(places("一二，三"), [3, 9]);
        assert_eq!(places("年 9 月"), [4, 6]);
        assert_eq!(places("한국 어"), [7]);
        assert_eq!(places("제3차(서울)은 5㎢이다"), [7, 19, 20]);
        for unbreakable in ["汉 ，", "汉 \u{361}"] {
            assert_eq!(places(unbreakable), [] as [usize; 0]);
        }
    }

    #[test]
    fn marks_are_not_read() {
        assert!(["汉", "ー", "a", "9", "é"].iter().all(|grapheme| is_read(grapheme)));
        assert!(!["，", "”", "（", ".", "—", "·"].iter().any(|grapheme| is_read(grapheme)));
    }
}
