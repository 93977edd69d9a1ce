//! Whether a line ends a sentence: the strongest sign that a paragraph ends with it.

use crate::text::{is_han, is_wide};

const TERMINAL: &str = "。！？!?…";
const CLOSING: &str = "”’）》〉」』】〕］)]\"";

/// Words that end a bracket which itself ends a paragraph: （新华社北京电）, （甲乙 摄）.
const BRACKET_ENDINGS: &[&str] = &["电", "摄", "供图", "版", "完", "报道", "记者", "图", "社"];

/// Whether `line` ends a sentence. In a `ragged` text, one whose words are separated by blanks,
/// a full stop does too.
pub(super) fn ends_sentence(line: &str, ragged: bool) -> bool {
    let line = line.trim_end();
    let body = line.trim_end_matches(|c| CLOSING.contains(c));
    let ends_in_bracket = line.ends_with(['）', ')', '】']);
    let Some(last) = body.chars().next_back() else { return ends_in_bracket };
    if TERMINAL.contains(last) || (ragged && last == '.') {
        return true;
    }
    body.len() < line.len()
        && ends_in_bracket
        && body.chars().rev().take(41).any(|c| matches!(c, '（' | '(' | '【'))
        && BRACKET_ENDINGS.iter().any(|word| body.ends_with(word))
}

/// A letter or digit of a script that separates words by blanks.
pub(super) fn is_spaced_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_wide(c)
}

/// Whether `text` holds any mark of punctuation.
pub(super) fn has_punctuation(text: &str) -> bool {
    text.contains(is_punctuation)
}

/// Marks of punctuation, East Asian and ASCII. The interpunct belongs to names.
pub(super) fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || "“”‘’—…".contains(c)
        || (is_wide(c) && !c.is_alphanumeric() && !is_han(c) && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::{ends_sentence, has_punctuation};

    #[test]
    fn sentences_end_at_their_marks() {
        for (line, ends) in [
            ("合作共赢。", true),
            ("“合作共赢。”", true),
            ("可持续发", false),
            ("“上合力量”", false),
            ("（新华社北京7月7日电）", true),
            ("二连出入境边防检查站（见图）", true),
            ("中俄（沈阳）", false),
            ("）", true),
            ("", false),
            ("The end.", false),
        ] {
            assert_eq!(ends_sentence(line, false), ends, "{line}");
        }
        assert!(ends_sentence("He said “the end.”", true));
    }

    #[test]
    fn punctuation_is_told_from_letters() {
        assert!(has_punctuation("天，地") && has_punctuation("a-b") && has_punctuation("《书》"));
        assert!(!has_punctuation("马尔德巴耶夫·甲　乙 かな 12"));
    }
}
