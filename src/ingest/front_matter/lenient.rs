//! YAML that is not well formed: each field on its own, and where even that fails, its words.

use crate::locale::say;

use super::line::{is_blank, key_line, listed, unquoted};
use super::raw::{self, Raw};
use super::{Fields, LIST_KEYS, MOST_FIELDS, Value, is_one_of, yaml};

/// The lines of one field.
struct Chunk<'a> {
    key: &'a str,
    raw: Raw<'a>,
    /// The lines that follow the first.
    more: Vec<&'a str>,
}

/// Reads tidied front matter field by field.
pub(super) fn read(text: &str, first_line: u32, fields: &mut Fields) {
    let mut chunks = chunks(text, first_line, fields);
    // Reading each of them on its own costs time.
    chunks.truncate(MOST_FIELDS);
    for chunk in chunks {
        let value = chunk.strictly().unwrap_or_else(|| {
            fields.note(chunk.raw.line, &say!("ingest-head-verbatim", key = chunk.key));
            chunk.as_text()
        });
        raw::add(chunk.key.to_owned(), value, Some(&chunk.raw), fields);
    }
}

/// Divides the text at the lines that begin a field.
fn chunks<'a>(text: &'a str, first_line: u32, fields: &mut Fields) -> Vec<Chunk<'a>> {
    let mut chunks: Vec<Chunk<'a>> = Vec::new();
    for (line, words) in (first_line..).zip(text.split('\n')) {
        if let Some(found) = key_line(words) {
            let raw = Raw { words: found.rest.trim(), line };
            chunks.push(Chunk { key: found.key, raw, more: Vec::new() });
        } else if words.trim() == "---" {
            // A second document of YAML; its fields belong to the same article.
        } else if let Some(chunk) = chunks.last_mut() {
            chunk.more.push(words);
        } else if !is_blank(words) && !words.starts_with('#') {
            fields.note(line, &say!("ingest-head-unclear", words = words));
        }
    }
    chunks
}

impl Chunk<'_> {
    /// The value as YAML reads it when nothing else stands around it.
    fn strictly(&self) -> Option<Value> {
        let source = format!("k: {}\n{}\n", self.raw.words, self.more.join("\n"));
        let entries = yaml::mapping(&source).ok()?;
        let [(_, value)] = <[_; 1]>::try_from(entries).ok()?;
        Some(value)
    }

    /// The words of the value: a list where lists are usual.
    fn as_text(&self) -> Value {
        if is_one_of(LIST_KEYS, self.key) {
            let items = self.more.iter().filter_map(|line| line.trim().strip_prefix('-')).map(unquoted);
            let words = listed(self.raw.words).chain(items.filter(|item| !item.is_empty()));
            return Value::List(words.map(|word| Value::Text(word.to_owned())).collect());
        }
        let first = unquoted(self.raw.words);
        let more = self.more.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
        Value::Text(std::iter::once(first).chain(more).collect::<Vec<_>>().join(" ").trim().to_owned())
    }
}
