//! The YAML that most front matter is: words behind keys, and lists of words. It is read here at a
//! tenth of the time that the library takes, which is felt where a hundred thousand files are.
//!
//! What is not surely that is left to the library: here nothing is guessed, and nothing is mended.

use super::Value;

/// Signs with which no plain words begin.
const INDICATORS: &[u8] = b"-?:,[]{}#&*!|>'\"%@`";
/// Words that mean something else than themselves.
const SPECIAL: [&str; 7] = ["~", "null", "true", "false", "yes", "no", "y"];
/// More fields are looked through by something better than one by one.
const MOST: usize = 64;
/// Characters of the longest key; libraries know limits of their own.
const LONGEST_KEY: usize = 64;

/// The top-level mapping of a text, if it is flat: what the library would make of it.
pub(super) fn mapping(text: &str) -> Option<Vec<(String, Value)>> {
    let mut entries: Vec<(String, Value)> = Vec::new();
    let mut lines = text.trim_end_matches('\n').split('\n').peekable();
    while let Some(line) = lines.next() {
        let (key, words) = key_and_words(line)?;
        if entries.len() == MOST || entries.iter().any(|(earlier, _)| earlier == key) {
            return None;
        }
        let is_item = |line: &&str| line.trim_start_matches(' ').starts_with("- ");
        let value = if words.is_empty() {
            match lines.peek().filter(|line| is_item(line)) {
                Some(first) => {
                    let indent = first.len() - first.trim_start_matches(' ').len();
                    let mut items = Vec::new();
                    while let Some(line) = lines.next_if(is_item) {
                        items.push(item(line, indent)?);
                    }
                    Value::List(items)
                }
                None => Value::Null,
            }
        } else {
            value(words)?
        };
        entries.push((key.to_owned(), value));
    }
    (!entries.is_empty()).then_some(entries)
}

/// `key: words`, the words without the blanks around them.
fn key_and_words(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once(':')?;
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let is_name = key.len() <= LONGEST_KEY
        && key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.bytes().all(is_letter)
        && !is_special(key);
    let is_apart = rest.is_empty() || rest.starts_with(' ');
    (is_name && is_apart).then(|| (key, rest.trim_matches(' ')))
}

/// `- words`, as deep as the first item of its list.
fn item(line: &str, indent: usize) -> Option<Value> {
    let words = line.get(indent..)?.strip_prefix("- ")?;
    value(words.trim_matches(' '))
}

/// Words, quoted or plain, or a list of them between brackets.
fn value(words: &str) -> Option<Value> {
    let Some(inner) = words.strip_prefix('[') else { return scalar(words) };
    let inner = inner.strip_suffix(']')?.trim_matches(' ');
    if inner.is_empty() {
        return Some(Value::List(Vec::new()));
    }
    // Between brackets, colons mean more.
    let is_simple = |item: &&str| !item.contains([':', '[', ']', '{', '}']);
    let items = inner.split(',').map(|item| scalar(Some(item.trim_matches(' ')).filter(is_simple)?));
    items.collect::<Option<_>>().map(Value::List)
}

fn scalar(words: &str) -> Option<Value> {
    for quote in ['\'', '"'] {
        if let Some(inner) = words.strip_prefix(quote) {
            let inner = inner.strip_suffix(quote)?;
            let is_verbatim = !inner.contains([quote, '\\']) && inner.chars().all(is_printed);
            return is_verbatim.then(|| Value::Text(inner.to_owned()));
        }
    }
    let first = words.bytes().next()?;
    let is_plain = !INDICATORS.contains(&first)
        && !is_special(words)
        && !words.contains(": ")
        && !words.ends_with(':')
        && !words.contains(" #")
        && words.chars().all(is_printed);
    is_plain.then(|| Value::Text(words.to_owned()))
}

fn is_special(words: &str) -> bool {
    SPECIAL.iter().any(|special| special.eq_ignore_ascii_case(words))
}

/// Whether a character stands for itself: none that ends a line, marks an order of bytes, or is
/// not to be printed.
fn is_printed(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Value, yaml};
    use super::mapping;

    #[test]
    fn common_front_matter_is_flat() {
        let text = "title: 渡口的一天\ndate: 2012-03-04 10:20:30\nauthor: '渡口 晚报'\ntags:\n  - 河\n  - \"船\"\n\
                    categories: [新闻, 本地]\nempty:\nlast: 1.10\n";
        let entries = mapping(text).unwrap();
        assert_eq!(entries.len(), 7);
        assert_eq!(entries, yaml::by_library(text).ok().unwrap());
        let list = |words: &[&str]| Value::List(words.iter().map(|w| Value::Text((*w).to_owned())).collect());
        assert_eq!(entries[3], ("tags".to_owned(), list(&["河", "船"])));
        assert_eq!(entries[4], ("categories".to_owned(), list(&["新闻", "本地"])));
    }

    #[test]
    fn what_only_looks_flat_is_left() {
        for text in [
            "a: b: c",
            "a: b #c",
            "a: *b",
            "a: b\n  c",
            "a: |\n  b",
            "a:\n  b: c",
            "a: 1\na: 2",
            "a:\n- b\n - c",
            "- a",
            "a: 'it''s'",
            "a: \"\\u202e\"",
            "a: [b, {c: d}]",
            "a: [b, ]",
            "a: ~",
            "# a\nb: c",
            "a : b",
            "",
        ] {
            assert_eq!(mapping(text), None, "{text}");
        }
    }

    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("title"),
            Just("date"),
            Just("a"),
            Just("true"),
            Just("null"),
            Just("~"),
            Just("1.0"),
            Just("0x1F"),
            Just(".inf"),
            Just("2012-03-04"),
            Just(": "),
            Just(":"),
            Just("\n"),
            Just("\n"),
            Just("\n- "),
            Just("\n  - "),
            Just("\n  "),
            Just(" "),
            Just(" #"),
            Just("#"),
            Just("'"),
            Just("\""),
            Just("["),
            Just("]"),
            Just(", "),
            Just(","),
            Just("{"),
            Just("}"),
            Just("&"),
            Just("*"),
            Just("!"),
            Just("|"),
            Just(">"),
            Just("%"),
            Just("@"),
            Just("`"),
            Just("?"),
            Just("-"),
            Just("---"),
            Just("<<"),
            Just("渡口"),
            Just("：“”"),
            Just("\u{85}"),
            Just("\u{2028}"),
            Just("\u{FEFF}"),
            Just("\t"),
            Just("\\"),
            Just("="),
            Just("é"),
            Just("\u{1F600}"),
            Just("\u{E000}"),
            Just("\u{7F}"),
            Just("..."),
        ];
        proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        /// Whatever is found to be flat, the library reads the same.
        #[test]
        fn flat_is_what_the_library_reads(lines in proptest::collection::vec((0..4_u8, pieces()), 1..5)) {
            let line = |(n, (key, words)): (usize, &(u8, String))| match key {
                0 => format!("key{n}: {words}\n"),
                1 => format!("key{n}:\n- {words}\n- b\n"),
                2 => format!("key{n}: [{words}]\n"),
                _ => format!("{words}\n"),
            };
            let text: String = lines.iter().enumerate().map(line).collect();
            if let Some(entries) = mapping(&text) {
                prop_assert_eq!(Some(entries), yaml::by_library(&text).ok(), "{}", text);
            }
        }
    }
}
