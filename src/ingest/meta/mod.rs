//! What is known about an article, from front matter, the body and the file's name, in this order.
//!
//! This module must not know how front matter was written or how a body was read.

mod category;
mod title;
mod words;

use std::collections::HashSet;

use super::date;
use super::front_matter::{Entry, Fields, Value};
use super::html::is_placeholder_host;
use super::parsed::Found;
use crate::doc::{Date, Meta, Note, NoteKind, Repair, Repairs, TitleFrom, Translation};
use crate::locale::say;
use crate::text::{Clean, Language};
use words::{Cutter, scalars};

pub(super) use title::of_path as title_of_path;

/// The names under which generators keep a field, best first.
const TITLE: &[&str] = &["title"];
const SUBTITLE: &[&str] = &["subtitle"];
const AUTHORS: &[&str] = &["author", "authors"];
const TAGS: &[&str] = &["tags", "tag", "keywords"];
const CATEGORIES: &[&str] = &["categories", "category"];
const DATE: &[&str] =
    &["date", "pubdate", "published", "publishdate", "created", "updated", "lastmod", "modified"];

const LANGUAGE: &[&str] = &["lang", "language", "locale"];
/// By these Hugo and others know an article and its translations.
const TRANSLATION: &[&str] = &["translationkey", "translation_key", "lang-ref", "lang_ref"];
/// By these, where a language is stated.
const REFERENCE: &[&str] = &["ref"];

/// Where the article is on the web.
const LINK: &[&str] =
    &["link", "url", "canonical", "canonical_url", "canonicalurl", "source_url", "original", "source"];
/// Bytes of the longest address that is kept.
const LONGEST_LINK: usize = 2000;

const PICTURE: &[&str] = &["headimg", "thumbnail", "cover", "image"];

/// What separates tags in one string.
const TAG_SEPARATORS: [char; 3] = [',', '，', '、'];

/// The address on the web that front matter states, or empty. One that is no web address is none:
/// under some of these names people keep other things.
pub(super) fn stated_link(fields: &Fields) -> Clean {
    let merger = Merger { entries: &fields.entries, cutter: Cutter::default(), notes: Vec::new() };
    let is_web = |address: &&str| address.starts_with("http://") || address.starts_with("https://");
    let address =
        merger.given(LINK).filter_map(|entry| scalars(&entry.value).first().map(|word| word.trim()));
    address.filter(is_web).find(|address| address.len() <= LONGEST_LINK).map(Clean::line).unwrap_or_default()
}

/// The title that front matter states.
pub(super) fn stated_title(fields: &Fields) -> Option<Clean> {
    let mut merger = Merger { entries: &fields.entries, cutter: Cutter::default(), notes: Vec::new() };
    Some(merger.text(TITLE)).filter(|title| !title.is_empty())
}

/// Puts together what is known.
pub(crate) fn merge(
    fields: Fields,
    found: Found,
    path: &str,
    language: Language,
    repairs: Repairs,
) -> (Meta, Vec<Note>) {
    let mut merger = Merger { entries: &fields.entries, cutter: Cutter::default(), notes: Vec::new() };
    let (title, title_from) = merger.title(found.title, path, repairs.has(Repair::Title));
    let subtitle = merger.text(SUBTITLE);
    let authors = merger.list(AUTHORS);
    let meta = Meta {
        title,
        title_from,
        subtitle: if subtitle.is_empty() { found.subtitle } else { subtitle },
        authors: if authors.is_empty() { found.authors } else { authors },
        agency: found.agency,
        date: merger.date().or(found.date),
        categories: merger.categories(&fields),
        tags: merger.tags(),
        language,
        translation: merger.translation(),
    };
    merger.picture();
    if merger.cutter.cut {
        merger.notes.push(Note::new(NoteKind::FrontMatter, &say!("ingest-head-cut")));
    }
    let mut notes = fields.notes;
    notes.append(&mut merger.notes);
    (meta, notes)
}

struct Merger<'a> {
    entries: &'a [Entry],
    cutter: Cutter,
    notes: Vec<Note>,
}

impl<'a> Merger<'a> {
    /// The fields of these names that are not empty, best name first.
    fn given(&self, names: &'static [&'static str]) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let entries = self.entries;
        names.iter().flat_map(move |name| {
            entries.iter().filter(move |entry| {
                entry.key.eq_ignore_ascii_case(name)
                    && scalars(&entry.value).iter().any(|s| !s.trim().is_empty())
            })
        })
    }

    fn note(&mut self, kind: NoteKind, line: Option<u32>, text: &str) {
        self.notes.push(Note { line, ..Note::new(kind, text) });
    }

    fn title(&mut self, found: Option<(Clean, TitleFrom)>, path: &str, repaired: bool) -> (Clean, TitleFrom) {
        let given = self.given(TITLE).next();
        let words = self.text(TITLE);
        if !words.is_empty() {
            if !repaired {
                return (words, TitleFrom::FrontMatter);
            }
            let (title, repairs) = title::repaired(words.clone());
            for repair in repairs {
                let note = Note {
                    line: given.and_then(|entry| entry.line),
                    ..Note::new(NoteKind::Title, &say!(repair))
                };
                self.notes.push(note.mending(Repair::Title, &words, &title));
            }
            return (title, TitleFrom::FrontMatter);
        }
        let found = found.filter(|(title, _)| !title.trim().is_empty());
        found.unwrap_or_else(|| (title::of_path(path), TitleFrom::FileName))
    }

    /// The words of a field for one line; several are joined.
    fn text(&mut self, names: &'static [&'static str]) -> Clean {
        let Some(entry) = self.given(names).next() else { return Clean::default() };
        match &entry.value {
            Value::Text(words) => self.cutter.words(words),
            value => {
                let words = self.cutter.all(scalars(value));
                self.cutter.words(&Clean::join(&words, "、"))
            }
        }
    }

    fn translation(&mut self) -> Option<Box<Translation>> {
        let language = self.text(LANGUAGE);
        let mut key = self.text(TRANSLATION);
        if key.is_empty() && !language.is_empty() {
            key = self.text(REFERENCE);
        }
        let says_something = !key.is_empty() || !language.is_empty();
        says_something.then(|| Box::new(Translation { key, language }))
    }

    /// Generators put a picture of nothing where the article has none.
    fn picture(&mut self) {
        let is_filler = |entry: &&Entry| {
            scalars(&entry.value).first().is_some_and(|address| is_placeholder_host(address.trim()))
        };
        if let Some(line) = self.given(PICTURE).find(is_filler).map(|entry| entry.line) {
            self.note(NoteKind::Reference, line, &say!("ingest-head-filler"));
        }
    }

    fn list(&mut self, names: &'static [&'static str]) -> Vec<Clean> {
        let given = self.given(names).next();
        given.map_or_else(Vec::new, |entry| self.cutter.all(people(&entry.value)))
    }

    fn tags(&mut self) -> Vec<Clean> {
        let Some(entry) = self.given(TAGS).next() else { return Vec::new() };
        distinct(match &entry.value {
            Value::Text(words) if words.contains(TAG_SEPARATORS) => {
                self.cutter.all(words.split(TAG_SEPARATORS))
            }
            Value::Text(words) if words.is_ascii() => self.cutter.all(words.split_ascii_whitespace()),
            value => self.cutter.all(scalars(value)),
        })
    }

    fn categories(&mut self, fields: &Fields) -> Vec<Vec<Clean>> {
        let Some(entry) = self.given(CATEGORIES).next() else { return Vec::new() };
        category::paths(entry, category::Generator::of(fields), &mut self.cutter)
    }

    /// The first date that can be read. What cannot be read is noted with its words.
    fn date(&mut self) -> Option<Date> {
        for entry in self.given(DATE) {
            let words = scalars(&entry.value).join(" ");
            let words = words.trim();
            // In Jekyll `published` says whether, not when.
            if matches!(words, "true" | "false") {
                continue;
            }
            if let Some(date) = date::parse(words) {
                return Some(date);
            }
            let shown = self.cutter.words(words);
            self.note(
                NoteKind::Date,
                entry.line,
                &say!("ingest-head-no-date", key = entry.key.clone(), words = shown.as_str()),
            );
        }
        None
    }
}

/// Each tag once, where it occurs first.
fn distinct(names: Vec<Clean>) -> Vec<Clean> {
    let mut seen = HashSet::new();
    names.into_iter().filter(|name| seen.insert(name.clone())).collect()
}

/// The names of people: of a map its `name`, or else all its words.
fn people(value: &Value) -> Vec<&str> {
    match value {
        Value::Map(entries) => match entries.iter().find(|(key, _)| key.eq_ignore_ascii_case("name")) {
            Some((_, name)) => scalars(name),
            None => scalars(value),
        },
        Value::List(items) => items.iter().take(words::MOST + 1).flat_map(people).collect(),
        Value::Null | Value::Text(_) => scalars(value),
    }
}

#[cfg(test)]
mod tests;
