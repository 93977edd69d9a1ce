//! The direction of straight quotation marks in a paragraph of Han text.

use crate::text::{is_han, is_kana};

/// Which way a straight mark faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::typeset) enum Direction {
    Opening,
    Closing,
}

/// The straight marks of `text` with their directions, by byte offset. Empty where the text has
/// no Han or kana, or where the marks do not tell which way they face.
pub(in crate::typeset) fn directions(text: &str) -> Vec<(usize, Direction)> {
    if memchr::memchr2(b'"', b'\'', text.as_bytes()).is_none()
        || !text.chars().any(|c| is_han(c) || is_kana(c))
    {
        return Vec::new();
    }
    let mut out = paired(text, &double_marks(text));
    let single = marks(text, '\'');
    if single.len().is_multiple_of(2) {
        out.extend(paired(text, &single));
        out.sort_unstable_by_key(|(at, _)| *at);
    }
    out
}

/// The quotation mark at `at` as a corner bracket; an apostrophe is none.
pub(in crate::typeset) fn corner(text: &str, at: usize, mark: char) -> Option<char> {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_han(c) && !is_kana(c));
    let around = || (text[..at].chars().next_back(), text[at + mark.len_utf8()..].chars().next());
    match mark {
        '“' => Some('「'),
        '”' => Some('」'),
        '‘' => Some('『'),
        '’' => Some('』').filter(|_| !(letter(around().0) && letter(around().1))),
        _ => None,
    }
}

/// Offsets of the marks that can be quotation marks: not an inch after a digit, not an
/// apostrophe between letters.
fn marks(text: &str, mark: char) -> Vec<usize> {
    text.char_indices()
        .filter(|&(at, c)| {
            let before = text[..at].chars().next_back();
            let after = text[at + c.len_utf8()..].chars().next();
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            c == mark
                && !(mark == '"'
                    && before.is_some_and(|c| c.is_ascii_digit())
                    && after != Some(' ')
                    && !closes(after))
                && !(mark == '\'' && (letter(before) || letter(after)))
        })
        .map(|(at, _)| at)
        .collect()
}

/// Double marks. An odd one out is an inch if it stands between a digit and Han (`27"显示器`).
fn double_marks(text: &str) -> Vec<usize> {
    let mut out = marks(text, '"');
    if !out.len().is_multiple_of(2) {
        out.retain(|&at| !between_digit_and_han(text, at));
    }
    out
}

fn between_digit_and_han(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + 1..].chars().next();
    before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(is_han)
}

/// A digit may well end a quotation: before a closing mark or at the end it is no inch.
fn closes(after: Option<char>) -> bool {
    after.is_none_or(|c| !c.is_ascii_alphanumeric())
}

/// Marks alternate. With an odd number, a quotation runs on into or from a neighbouring
/// paragraph; then the first or the last must say beyond doubt which way it faces, or none is
/// given a direction: one wrong guess would turn every mark of the paragraph.
fn paired(text: &str, at: &[usize]) -> Vec<(usize, Direction)> {
    let (Some(&first), Some(&last)) = (at.first(), at.last()) else { return Vec::new() };
    // With an odd number, the last faces as the first does.
    let begins = match at.len() % 2 {
        0 => Some(Direction::Opening),
        _ => faces(text, first).or_else(|| faces(text, last)),
    };
    let Some(begins) = begins else { return Vec::new() };
    let nth = |(nth, &offset): (usize, &usize)| (offset, if nth % 2 == 0 { begins } else { begins.other() });
    at.iter().enumerate().map(nth).collect()
}

/// Which way a mark faces, where its neighbours leave no doubt: it opens at the start and after
/// what introduces a quotation, and closes before the marks that follow one.
fn faces(text: &str, at: usize) -> Option<Direction> {
    let before = text[..at].trim_end_matches(' ').chars().next_back();
    let after = text[at + 1..].trim_start_matches(' ').chars().next();
    match (before, after) {
        (None | Some('\n' | '：' | '（' | '《'), _) => Some(Direction::Opening),
        (_, None | Some('\n' | '，' | '。' | '；' | '、' | '）' | '！' | '？')) => {
            Some(Direction::Closing)
        }
        _ => None,
    }
}

impl Direction {
    fn other(self) -> Self {
        match self {
            Self::Opening => Self::Closing,
            Self::Closing => Self::Opening,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, directions};

    fn shown(text: &str) -> String {
        let mut out = text.to_owned();
        for (at, direction) in directions(text).into_iter().rev() {
            let single = text[at..].starts_with('\'');
            let mark = match (direction, single) {
                (Direction::Opening, false) => "“",
                (Direction::Closing, false) => "”",
                (Direction::Opening, true) => "‘",
                (Direction::Closing, true) => "’",
            };
            out.replace_range(at..=at, mark);
        }
        out
    }

    #[test]
    fn straight_marks_take_a_direction() {
        for (source, expected) in [
            ("秉持 \" 上海精神 \"，\" 上合故事 \" 精彩", "秉持 “ 上海精神 ”，“ 上合故事 ” 精彩"),
            ("他说：\"这些年来，成功经验。", "他说：“这些年来，成功经验。"),
            ("这是最后一段。\"他说完了", "这是最后一段。\"他说完了"),
            ("都\"很高兴\"，我说\"是", "都\"很高兴\"，我说\"是"),
            ("都说很高兴\"，也说\"是的\"。", "都说很高兴”，也说“是的”。"),
            ("说完了\"，他走了", "说完了”，他走了"),
            ("don't say \"no\"", "don't say \"no\""),
            ("歌名'春天'里的 don't", "歌名‘春天’里的 don't"),
            ("6\"屏幕", "6\"屏幕"),
            ("27\"显示器配\"超清\"面板", "27\"显示器配“超清”面板"),
            ("他获\"第1\"的称号", "他获“第1”的称号"),
        ] {
            assert_eq!(shown(source), expected);
        }
    }
}
