//! One line of front matter: whether it begins a field, and what its words are without quotes.

use super::{KNOWN_KEYS, is_one_of};
use crate::text::Clean;

/// A key at the start of a line, with what follows its colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KeyLine<'a> {
    pub key: &'a str,
    pub rest: &'a str,
    /// Whether the colon was `：`, as Chinese keyboards write it.
    pub wide_colon: bool,
}

/// Characters of the longest key.
const LONGEST_KEY: usize = 40;

/// What counts as a blank at the start of a line, in files from everywhere.
const BLANKS: [char; 6] = [' ', '\t', '\u{A0}', '\u{3000}', '\u{200B}', '\u{FEFF}'];

/// The field that begins on this line, if one does: `key: value`, `key:value`, `"key": value`,
/// `key：value`.
pub(super) fn key_line(line: &str) -> Option<KeyLine<'_>> {
    if line.starts_with(BLANKS) || line.starts_with(['#', '-']) {
        return None;
    }
    let quote = line.chars().next().filter(|c| matches!(c, '"' | '\''));
    let inside = match quote {
        Some(quote) => 2 + line.get(1..)?.find(quote)?,
        None => 0,
    };
    let colon = inside + line.get(inside..)?.find([':', '：', '=', '{', '['])?;
    let (key, rest) = line.split_at(colon);
    let key = key.trim().trim_matches(['"', '\'']);
    let mut after = rest.chars();
    let wide_colon = match after.next()? {
        ':' => false,
        '：' => true,
        _ => return None,
    };
    let rest = after.as_str();
    let is_key = !key.is_empty() && !key.contains(' ') && key.chars().count() <= LONGEST_KEY;
    (is_key && !rest.starts_with("//")).then_some(KeyLine { key, rest, wide_colon })
}

impl KeyLine<'_> {
    pub(super) fn is_known(&self) -> bool {
        is_one_of(KNOWN_KEYS, self.key)
    }

    /// Prose has colons too: `王毅说：…` begins no field.
    pub(super) fn is_no_prose(&self) -> bool {
        self.is_known() || !self.wide_colon
    }
}

/// Whether nothing is on the line.
pub(super) fn is_blank(line: &str) -> bool {
    line.trim_matches(|c: char| c.is_whitespace() || BLANKS.contains(&c)).is_empty()
}

/// Whether the line can only continue a field: indented, an item, a comment, a closing bracket.
pub(super) fn is_continuation(line: &str) -> bool {
    line.starts_with(BLANKS) || line.starts_with(['#', '-', ']', '}'])
}

/// The text as YAML wants it: indented by ASCII blanks, without control characters.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    for line in text.split('\n') {
        let words = line.trim_start_matches(BLANKS);
        let indent = line.get(..line.len() - words.len()).unwrap_or_default();
        for blank in indent.chars() {
            out.push_str(match blank {
                '\t' | '\u{3000}' => "  ",
                '\u{200B}' | '\u{FEFF}' => "",
                _ => " ",
            });
        }
        out.push_str(&Clean::line(words));
        out.push('\n');
    }
    out
}

/// The words without the quotes around them, however many there are: one generator wrapped its
/// titles in nine.
pub(super) fn unquoted(words: &str) -> &str {
    let mut words = words.trim();
    loop {
        let first = words.chars().next().filter(|c| matches!(c, '"' | '\''));
        let inner = first.and_then(|quote| words.strip_prefix(quote)?.strip_suffix(quote));
        let Some(inner) = inner else { return words };
        words = inner;
    }
}

/// The words of a list on one line, brackets or not.
pub(super) fn listed(words: &str) -> impl Iterator<Item = &str> {
    let words = words.trim();
    let words = words.strip_prefix('[').unwrap_or(words);
    let words = words.strip_suffix(']').unwrap_or(words);
    words.split([',', '，', '、']).map(unquoted).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{key_line, listed, unquoted};

    #[test]
    fn keys_are_told_from_prose() {
        for (line, parts) in [
            ("title: a: b", Some(("title", " a: b"))),
            ("title:你好", Some(("title", "你好"))),
            ("title：你好", Some(("title", "你好"))),
            ("\"a:b\": c", Some(("a:b", " c"))),
            ("'it' : c", Some(("it", " c"))),
            ("date", None),
            ("two words: x", None),
            (" indented: x", None),
            ("- item: x", None),
            ("# title: x", None),
            ("http://example.org", None),
            ("key = a: b", None),
            ("{a: b}", None),
            ("\"never closed: x", None),
            (": x", None),
        ] {
            assert_eq!(key_line(line).map(|found| (found.key, found.rest)), parts, "{line}");
        }
    }

    #[test]
    fn quotes_and_brackets_come_off() {
        assert_eq!(unquoted("\"\"\"'布鲁金斯'\"\"\""), "布鲁金斯");
        assert_eq!(unquoted("\"上合\"峰会"), "\"上合\"峰会");
        assert_eq!(unquoted("\""), "\"");
        assert_eq!(listed("[a，'b'、c, ").collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
