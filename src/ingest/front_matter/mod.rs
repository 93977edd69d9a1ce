//! Front matter: the lines before an article in which a site generator keeps what it knows.
//!
//! `split` finds it, `parse` reads it, and neither ever fails: what is not well formed is read key
//! by key, as text, with a note. This module must not know which fields mean what, but for the
//! few lists of names below that decide doubtful cases.

mod fence;
mod flat;
mod json;
mod lenient;
mod line;
mod raw;
mod toml;
mod yaml;

#[cfg(test)]
mod tests;

use crate::doc::{Note, NoteKind};
use crate::locale::say;

pub(crate) use fence::split;

/// The notation of front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Between `---` lines.
    Yaml,
    /// Between `+++` lines.
    Toml,
    /// Between `;;;` lines without braces, or one object at the very start.
    Json,
}

/// Front matter as it stands in the file, fences left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Matter<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// Line of the file at which `text` begins, counted from 1.
    pub first_line: u32,
    /// Whether the fence that ends it was there.
    pub closed: bool,
}

/// A text taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Split<'a> {
    pub matter: Option<Matter<'a>>,
    pub body: &'a str,
    /// Line of the file at which `body` begins, counted from 1.
    pub body_line: u32,
}

/// A value; scalars are the words that stand in the file (`3.10`, `1984`, `true`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// A top-level field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub key: String,
    pub value: Value,
    /// Line of the file, counted from 1, where it is known.
    pub line: Option<u32>,
}

/// What front matter says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    /// The notation, if there was any front matter.
    pub kind: Option<Kind>,
    /// In the order of the file; no key occurs twice.
    pub entries: Vec<Entry>,
    pub notes: Vec<Note>,
}

/// Longer front matter is not parsed; its beginning is read line by line.
const LIMIT: usize = 64 << 10;

/// More fields are no front matter; the rest is left out.
const MOST_FIELDS: usize = 256;

/// More notes on one front matter tell nothing new.
const MOST_NOTES: usize = 32;

/// Keys that site generators know. One of them makes doubtful lines front matter.
const KNOWN_KEYS: &[&str] = &[
    "aliases",
    "author",
    "authors",
    "categories",
    "category",
    "comments",
    "cover",
    "date",
    "description",
    "draft",
    "excerpt",
    "headimg",
    "id",
    "img",
    "keywords",
    "lang",
    "lastmod",
    "layout",
    "link",
    "mathjax",
    "permalink",
    "published",
    "slug",
    "source",
    "subtitle",
    "tag",
    "tags",
    "thumbnail",
    "title",
    "toc",
    "top",
    "updated",
    "url",
];

/// Keys whose values are words for people: in them braces are meant as they stand.
const WORD_KEYS: &[&str] = &["title", "subtitle", "description", "author", "date"];

/// Keys whose values are prose: in them `#` is meant too, and begins no comment.
const PROSE_KEYS: &[&str] = &["title", "subtitle", "description"];

/// Keys whose values are lists.
const LIST_KEYS: &[&str] = &["authors", "categories", "category", "keywords", "tag", "tags"];

fn is_one_of(keys: &[&str], key: &str) -> bool {
    keys.iter().any(|known| known.eq_ignore_ascii_case(key))
}

/// Reads front matter. Never fails.
pub(crate) fn parse(matter: &Matter<'_>) -> Fields {
    let mut fields = Fields { kind: Some(matter.kind), ..Fields::default() };
    let head = head(matter.text);
    if !matter.closed {
        fields.note(matter.first_line, &say!("ingest-head-open"));
    }
    if head.len() < matter.text.len() {
        fields.note(matter.first_line, &say!("ingest-head-long"));
    }
    let whole = head.len() == matter.text.len();
    match matter.kind {
        Kind::Yaml => yaml::read(head, matter.first_line, whole, &mut fields),
        Kind::Toml => toml::read(head, matter.first_line, whole, &mut fields),
        Kind::Json => json::read(head, matter.first_line, &mut fields),
    }
    if fields.entries.len() == MOST_FIELDS {
        fields.note(matter.first_line, &say!("ingest-head-many"));
    }
    fields
}

/// The first [`LIMIT`] bytes, or a little less so that no character is cut.
fn head(text: &str) -> &str {
    let end = (0..=LIMIT.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

impl Fields {
    fn note(&mut self, line: impl Into<Option<u32>>, text: &str) {
        let note = |text: &str| Note { line: line.into(), ..Note::new(NoteKind::FrontMatter, text) };
        match self.notes.len() {
            0..MOST_NOTES => self.notes.push(note(text)),
            MOST_NOTES => self.notes.push(note(&say!("ingest-head-more"))),
            _ => {}
        }
    }

    /// Adds a field. Of two with the same key the later one counts, unless it is empty.
    fn add(&mut self, entry: Entry) {
        let Some(earlier) = self.entries.iter_mut().find(|earlier| earlier.key == entry.key) else {
            if self.entries.len() < MOST_FIELDS {
                self.entries.push(entry);
            }
            return;
        };
        let text = say!("ingest-head-twice", key = entry.key.clone());
        let line = entry.line;
        if entry.value != Value::Null {
            *earlier = entry;
        }
        self.note(line, &text);
    }
}
