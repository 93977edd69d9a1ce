//! Which heading stands below which: by the level that the file gives it, and where the file gives
//! all the same, or none, by how it is numbered: 第一章, 一、, （一）, 1., （1）.

use crate::text::is_han;

/// Characters of the longest line that may stand for a heading.
const LONGEST: usize = 40;
/// Room for the forms of numbers between two levels.
const STEP: u16 = 10;
/// Lines without a level stand below all that have one.
const LOWEST: u16 = 7 * STEP;
/// Forms of numbers, the highest first.
const FORMS: u16 = 5;

/// How the headings of a document are ranked.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ranks {
    /// The levels say nothing, but the numbers do: this is the highest of their forms.
    highest: Option<u16>,
}

impl Ranks {
    /// Looks at all headings of a document.
    pub(super) fn of<'a>(headings: impl Iterator<Item = (Option<u8>, &'a str)>) -> Self {
        let (mut levels, mut forms) = (Vec::new(), Vec::new());
        for (level, text) in headings {
            levels.extend(level.filter(|level| !levels.contains(level)));
            forms.extend(form(text).filter(|form| !forms.contains(form)));
        }
        let highest = forms.iter().copied().min().filter(|_| levels.len() <= 1 && forms.len() > 1);
        Self { highest }
    }

    /// The rank of a heading: the lower, the higher it stands.
    pub(super) fn rank(self, level: Option<u8>, text: &str) -> u16 {
        let form = form(text);
        match (self.highest, level) {
            // What has no number stands as high as what is numbered highest.
            (Some(highest), _) => form.unwrap_or(highest),
            (None, Some(level)) => u16::from(level) * STEP,
            (None, None) => LOWEST + form.unwrap_or(FORMS),
        }
    }

    /// Whether a paragraph is a numbered line that stands for a heading.
    pub(super) fn is_numbered_line(text: &str) -> bool {
        let text = text.trim();
        let is_short = text.chars().nth(LONGEST).is_none();
        let is_sentence =
            text.ends_with(['。', '；', ';', '，', '：', ':', '！', '？', '.', '”']) || text.contains('。');
        is_short && !is_sentence && form(text).is_some()
    }
}

/// How well a folded line answers folded words: they stand in it one after the other, and better
/// still as the whole of a number, 五十 in 第五十章 and not in 第五十九章.
pub(super) fn likeness(line: &str, words: &str) -> u8 {
    let is_part = |c: Option<char>, of: char| c.is_some_and(|c| is_digit(c) && is_digit(of));
    let whole = |(at, found): (usize, &str)| {
        let (before, after) = (line[..at].chars().next_back(), line[at + found.len()..].chars().next());
        let ends = (found.chars().next(), found.chars().next_back());
        !ends.0.is_some_and(|first| is_part(before, first))
            && !ends.1.is_some_and(|last| is_part(after, last))
    };
    match line.contains(words) {
        _ if line == words => 3,
        true if line.match_indices(words).any(whole) => 2,
        true => 1,
        false => 0,
    }
}

fn is_digit(c: char) -> bool {
    is_numeral(c) || c.is_ascii_digit()
}

/// The form of the number that a line begins with, the highest 1.
fn form(text: &str) -> Option<u16> {
    let text = text.trim_start();
    let first = text.chars().next()?;
    let (is_open, rest) = match first {
        '（' | '(' => (true, &text[first.len_utf8()..]),
        _ => (false, text),
    };
    if let Some(rest) = rest.strip_prefix('第').filter(|_| !is_open) {
        let rest = rest.trim_start_matches(|c: char| is_numeral(c) || c.is_ascii_digit() || c == ' ');
        return rest
            .starts_with(['章', '节', '節', '部', '编', '編', '篇', '回', '卷', '讲', '講'])
            .then_some(1);
    }
    let han = rest.trim_start_matches(is_numeral);
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    match (is_open, rest.len() > han.len(), rest.len() > digits.len()) {
        (false, true, _) => han.starts_with(['、', '．', '.']).then_some(2),
        (true, true, _) => han.starts_with(['）', ')']).then_some(3),
        (false, _, true) => is_numbered(digits).then_some(4),
        (true, _, true) => digits.starts_with(['）', ')']).then_some(5),
        _ => None,
    }
}

fn is_numeral(c: char) -> bool {
    "〇零一二三四五六七八九十百".contains(c)
}

/// What stands behind a number in digits: `1. 背景`, `1、背景`, `1．背景`; not `1.5 亿`, `2022 年`.
fn is_numbered(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('、' | '．') => true,
        Some('.') => chars.next().is_some_and(|next| next == ' ' || is_han(next)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ranks, form};

    #[test]
    fn numbers_have_forms() {
        for (text, expected) in [
            ("第三章 河流", Some(1)),
            ("第 2 节 桥", Some(1)),
            ("第二十二次会议", None),
            ("一、推动合作", Some(2)),
            ("十二、结语", Some(2)),
            ("（三）人文交流", Some(3)),
            ("1. 背景", Some(4)),
            ("2、经过", Some(4)),
            ("1.5 亿吨", None),
            ("2022 年", None),
            ("（4）附件", Some(5)),
            ("一带一路", None),
            ("结语", None),
        ] {
            assert_eq!(form(text), expected, "{text}");
        }
    }

    #[test]
    fn a_numbered_line_is_told_from_a_sentence() {
        for (text, is_heading) in [
            ("一、推动合作实现新跨越", true),
            ("（一）深化政治互信", true),
            ("一、会议听取了报告。", false),
            ("一、各方同意；", false),
            ("会议听取了报告", false),
        ] {
            assert_eq!(Ranks::is_numbered_line(text), is_heading, "{text}");
        }
    }

    #[test]
    fn levels_rank_unless_only_numbers_tell_them_apart() {
        let marked = [(Some(2), "引言"), (Some(2), "1. 背景"), (Some(3), "一、细节")];
        let ranks = Ranks::of(marked.into_iter());
        assert_eq!(marked.map(|(level, text)| ranks.rank(level, text)), [20, 20, 30]);
        let plain = [(Some(2), "引言"), (Some(2), "一、背景"), (Some(2), "（一）细节"), (None, "1. 其一")];
        let ranks = Ranks::of(plain.into_iter());
        assert_eq!(plain.map(|(level, text)| ranks.rank(level, text)), [2, 2, 3, 4]);
    }
}
