//! Putting the lines of a paragraph together again: what stood between them, if anything.

use super::sentence::is_spaced_letter;
use crate::text::is_han;

/// Appends `line` to the paragraph that ends in `text`. Where a text is `ragged` its words are
/// separated by blanks; otherwise only Latin words are.
pub(super) fn push_line(text: &mut String, line: &str, ragged: bool) {
    let kept = text.trim_end_matches([' ', '\t']).len();
    text.truncate(kept);
    let line = line.trim_start_matches([' ', '\t', '\u{3000}']);
    let (Some(last), Some(first)) = (text.chars().next_back(), line.chars().next()) else {
        text.push_str(line);
        return;
    };
    let before_hyphen = text.chars().rev().nth(1);
    if last == '-' && before_hyphen.is_some_and(is_spaced_letter) && first.is_lowercase() {
        text.pop();
    } else if needs_blank(last, first, ragged) {
        text.push(' ');
    }
    text.push_str(line);
}

fn needs_blank(last: char, first: char, ragged: bool) -> bool {
    let is_wide = crate::text::is_wide;
    if ragged {
        return !((is_wide(last) && is_wide(first)) || matches!(last, '—' | '-' | '(') || first == '—');
    }
    if last.is_numeric() && first.is_numeric() {
        return false;
    }
    let ends_word = is_spaced_letter(last) || ",.;:!?)%$&@#'".contains(last);
    let begins_word = is_spaced_letter(first) || "(%$&@#'".contains(first);
    ends_word && begins_word
}

/// Takes out the thin blanks that print sets between Han and digits (`6月 10日`, `吸引 360家`) and
/// before an opening bracket. After 电 the blank stays: it ends a dateline.
pub(super) fn tidy(text: &str) -> String {
    const HAN_MARKS: &str = "，。；：、！？“”（）《》";
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut last = '\0';
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or('\0');
        let is_before_digit =
            next.is_ascii_digit() && last != '电' && (is_han(last) || HAN_MARKS.contains(last));
        let is_after_digit = (last.is_ascii_digit() || last == '%') && is_han(next);
        let is_before_credit = last == '。' && next == '（';
        if c != ' ' || !(is_before_digit || is_after_digit || is_before_credit) {
            out.push(c);
        }
        last = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{push_line, tidy};

    fn joined(lines: &[&str], ragged: bool) -> String {
        let mut text = String::new();
        lines.iter().for_each(|line| push_line(&mut text, line, ragged));
        text
    }

    #[test]
    fn lines_join_as_their_script_demands() {
        for (lines, text) in [
            (["上海合作", "组织"], "上海合作组织"),
            (["到20", "22年"], "到2022年"),
            (["the summit", "in Samarkand"], "the summit in Samarkand"),
            (["用Rust", "编写"], "用Rust编写"),
            (["coopera-", "tion"], "cooperation"),
            (["제조업의 ", "미래"], "제조업의 미래"),
            (["", "甲"], "甲"),
            (["甲", "　　乙"], "甲乙"),
            (["naïveté", "été"], "naïveté été"),
        ] {
            assert_eq!(joined(&lines, false), text);
        }
        for (lines, text) in [
            (["in 2008", "300 people"], "in 2008 300 people"),
            (["he said “no”", "and left"], "he said “no” and left"),
            (["정상회의가", "열렸다"], "정상회의가 열렸다"),
            (["the end—", "or not"], "the end—or not"),
        ] {
            assert_eq!(joined(&lines, true), text);
        }
    }

    #[test]
    fn thin_blanks_beside_digits_go() {
        for (text, tidied) in [
            ("6月 10日，吸引 360家；增长 8.5% 以上", "6月10日，吸引360家；增长8.5%以上"),
            ("新华社北京7月6日电 2024年", "新华社北京7月6日电 2024年"),
            ("Windows 10 系统", "Windows 10系统"),
            ("留念。 （本报记者 摄）", "留念。（本报记者 摄）"),
        ] {
            assert_eq!(tidy(text), tidied);
        }
    }
}
