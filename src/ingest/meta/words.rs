//! The words of a field: entities resolved, blanks collapsed, cleaned, and never too long.

use std::ops::ControlFlow;

use super::super::front_matter::Value;
use crate::text::Clean;

/// Characters of the longest value that is kept.
const LONGEST: usize = 200;
/// Values of one field that are kept.
pub(super) const MOST: usize = 64;
/// Bytes of a longer value that are looked at.
const SAMPLE: usize = LONGEST * 16;

/// Entities that occur in titles; the numeric ones are computed.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("middot", '·'),
    ("bull", '•'),
];

/// Turns raw values into words for one line, and remembers whether any was cut.
#[derive(Default)]
pub(super) struct Cutter {
    pub cut: bool,
}

impl Cutter {
    /// One value. Values that are too long end in `…`.
    pub(super) fn words(&mut self, raw: &str) -> Clean {
        let sample_end = (0..=SAMPLE.min(raw.len())).rev().find(|at| raw.is_char_boundary(*at)).unwrap_or(0);
        let sample = raw.get(..sample_end).unwrap_or(raw);
        let clean = Clean::line(&collapsed(&unescaped(sample)));
        let longer = clean.char_indices().nth(LONGEST);
        if longer.is_none() && sample.len() == raw.len() {
            return clean;
        }
        self.cut = true;
        let last = clean.char_indices().nth(LONGEST - 1).map_or(clean.len(), |(at, _)| at);
        clean.cut_at(last)
    }

    /// All values that are words, as many as are kept.
    pub(super) fn all<'a>(&mut self, raw: impl IntoIterator<Item = &'a str>) -> Vec<Clean> {
        let mut kept: Vec<Clean> = Vec::new();
        for raw in raw {
            if kept.len() == MOST {
                self.cut = true;
                break;
            }
            let words = self.words(raw);
            if !words.is_empty() {
                kept.push(words);
            }
        }
        kept
    }
}

/// The scalars of a value in order, at most one more than are kept.
pub(super) fn scalars(value: &Value) -> Vec<&str> {
    let mut found = Vec::new();
    let _ = visit(value, &mut found);
    found
}

/// Recursion is bounded by the front matter's parsers.
fn visit<'a>(value: &'a Value, found: &mut Vec<&'a str>) -> ControlFlow<()> {
    match value {
        Value::Null => {}
        Value::Text(words) => found.push(words),
        Value::List(items) => items.iter().try_for_each(|item| visit(item, found))?,
        Value::Map(entries) => entries.iter().try_for_each(|(_, value)| visit(value, found))?,
    }
    if found.len() > MOST { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// `&#123;`, `&#x7B;`, `&amp;` as characters; what is no entity stays.
fn unescaped(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match entity(after) {
            Some((c, length)) => {
                out.push(c);
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

/// The character that an entity stands for, and its length after the `&`.
fn entity(after: &str) -> Option<(char, usize)> {
    let end = after.bytes().take(10).position(|byte| byte == b';')?;
    let name = after.get(..end)?;
    let code = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        },
        None => ENTITIES.iter().find(|(entity, _)| *entity == name).map(|(_, c)| u32::from(*c))?,
    };
    Some((char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), end + 1))
}

/// One blank for a run of them, an em blank where the run holds one; none at the ends.
fn collapsed(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut blank = None;
    for c in raw.trim().chars() {
        if c == '\u{3000}' {
            blank = Some(c);
        } else if c.is_whitespace() {
            blank.get_or_insert(' ');
        } else {
            out.extend(blank.take());
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Cutter;

    #[test]
    fn words_are_for_one_line() {
        for (raw, words) in [
            ("a &#123;b&#125;", "a {b}"),
            ("&#x4E0A;&quot;合&quot; &amp;&nope; & &#xD800;", "上\"合\" &&nope; & �"),
            ("&#27;]52;c;x", ""),
            ("00_00\n      \n   币世界", "00_00 币世界"),
            ("携手\u{3000} 同筑\u{3000}", "携手\u{3000}同筑"),
            ("\u{202E}x", "‹U+202E›x"),
            ("a\u{1b}[31mb", "ab"),
        ] {
            assert_eq!(Cutter::default().words(raw).as_str(), words, "{raw:?}");
        }
    }

    #[test]
    fn endless_values_are_cut() {
        let mut cutter = Cutter::default();
        assert_eq!(cutter.words(&"长".repeat(200)).chars().count(), 200);
        assert!(!cutter.cut);
        let words = cutter.words(&"长".repeat(400_000));
        assert_eq!((words.chars().count(), words.chars().last()), (200, Some('…')));
        assert!(cutter.cut);
        let many: Vec<String> = (0..10_000).map(|n| n.to_string()).collect();
        assert_eq!(Cutter::default().all(many.iter().map(String::as_str)).len(), 64);
    }
}
