//! Second thoughts on well-formed YAML that means something else than its writer did.
//!
//! `title: C #语言` is a comment to YAML, `title: 1984` a number, `tags: [a，b]` one word. The raw
//! line tells what was meant.

use crate::locale::say;

use std::collections::HashMap;

use super::line::{KeyLine, key_line, listed};
use super::{Entry, Fields, LIST_KEYS, PROSE_KEYS, Value, WORD_KEYS, is_one_of};

/// What stands after a key, and where.
pub(super) struct Raw<'a> {
    /// Words after the colon, trimmed.
    pub words: &'a str,
    /// Line of the file, counted from 1.
    pub line: u32,
}

/// The lines of a text that begin a top-level field, by key.
pub(super) fn lines(text: &str, first_line: u32) -> HashMap<&str, Raw<'_>> {
    let numbered = (first_line..).zip(text.split('\n'));
    let found = numbered.filter_map(|(line, words)| {
        let KeyLine { key, rest, .. } = key_line(words)?;
        Some((key, Raw { words: rest.trim(), line }))
    });
    found.collect()
}

/// Adds a field with the value that its writer meant.
pub(super) fn add(key: String, value: Value, raw: Option<&Raw<'_>>, fields: &mut Fields) {
    let line = raw.map(|raw| raw.line);
    let meant = raw.and_then(|raw| meant(&key, &value, raw.words));
    let (value, reason) = match meant {
        Some((value, reason)) => (value, reason),
        None => (value, None),
    };
    if let (Some(reason), Some(line)) = (reason, line) {
        fields.note(line, &say!(reason, key = key.clone()));
    }
    fields.add(Entry { key, value, line });
}

/// The value that was meant, where it is not the one that was read, with a message about it
/// where that may surprise.
fn meant(key: &str, value: &Value, words: &str) -> Option<(Value, Option<&'static str>)> {
    let is_quoted = words.starts_with(['"', '\'']);
    let as_text = || Value::Text(words.to_owned());
    if is_one_of(LIST_KEYS, key) {
        return resplit(value, words).map(|list| (list, Some("ingest-head-commas")));
    }
    if words.starts_with('!') {
        return Some((as_text(), Some("ingest-head-tag")));
    }
    if !is_one_of(WORD_KEYS, key) || is_quoted || words.is_empty() {
        return None;
    }
    let is_prose = is_one_of(PROSE_KEYS, key);
    let is_title = key.eq_ignore_ascii_case("title");
    match value {
        _ if is_prose && (words.starts_with('#') || words.contains(" #")) => {
            Some((as_text(), Some("ingest-head-hash")))
        }
        Value::Null if is_title => Some((as_text(), None)),
        Value::List(_) if is_title => Some((as_text(), Some("ingest-head-verbatim"))),
        Value::Map(_) => Some((as_text(), Some("ingest-head-verbatim"))),
        Value::Null | Value::Text(_) | Value::List(_) => None,
    }
}

/// `[a，b、c]` is one word to YAML.
fn resplit(value: &Value, words: &str) -> Option<Value> {
    let Value::List(items) = value else { return None };
    let [Value::Text(only)] = items.as_slice() else { return None };
    let is_plain = words.starts_with('[') && !words.contains(['"', '\'']);
    if !is_plain || !only.contains(['，', '、']) {
        return None;
    }
    Some(Value::List(listed(only).map(|word| Value::Text(word.to_owned())).collect()))
}
