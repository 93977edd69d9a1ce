//! Books: EPUB 2 and 3, each chapter of the spine an article.
//!
//! `container` unpacks, within bounds; `package` says what the book is and in which order it is
//! read; `contents` names its chapters; what a chapter says goes through the reader of HTML.
//! Nothing is ever written, so that the names in an archive lead nowhere. This module must not
//! know of files.

mod chapter;
mod container;
mod contents;
mod package;
#[cfg(test)]
mod tests;
mod xml;

use super::reader::{Input, Reader};
use super::{File, Reading, date, key, unreadable};
use crate::doc::{Article, Date, Format, Note, NoteKind, Repairs, Source};
use crate::ingest::front_matter::{Entry, Fields, Value};
use crate::locale::say;
use crate::text::Clean;
use chapter::Chapter;
use container::{Container, State};
use package::Package;

/// A zip archive that says it is a book, by its name or by its first member.
pub(super) const READER: Reader = Reader { extensions: &["epub"], decides_by_content: false, takes, read };

fn takes(input: &Input<'_>) -> bool {
    let is_named = input.path().get(input.path().len().saturating_sub(5)..);
    let is_named = is_named.is_some_and(|end| end.eq_ignore_ascii_case(".epub"));
    let head = input.bytes.get(..128).unwrap_or(input.bytes);
    head.starts_with(b"PK\x03\x04")
        && (is_named || memchr::memmem::find(head, b"mimetypeapplication/epub+zip").is_some())
}

fn read(input: &Input<'_>) -> Reading {
    let articles = articles(input).unwrap_or_else(|reason| vec![unreadable(input.path(), &say!(reason))]);
    Reading { articles, undecided: false }
}

/// The page that a chapter was read from.
pub(super) fn source_text(bytes: &[u8], source: &Source) -> Option<String> {
    Container::open(bytes).ok()?.text(source.key.as_deref()?)
}

/// The articles, or the message that says why there are none.
fn articles(input: &Input<'_>) -> Result<Vec<Article>, &'static str> {
    let mut container = Container::open(input.bytes)?;
    let package = Package::read(&mut container).ok_or("ingest-book-package")?;
    if package.is_protected(&mut container) {
        return Err("ingest-book-protected");
    }
    let titles = contents::titles(&mut container, &package);
    let chapters: Vec<Chapter> =
        package.spine().filter_map(|item| Chapter::read(&mut container, item, &titles)).collect();
    if chapters.is_empty() {
        return Err(match container.state() {
            State::Locked => "ingest-book-locked",
            State::Damaged => "ingest-book-damaged",
            State::Sound | State::TooLarge => "ingest-book-empty",
        });
    }
    Ok(written(&package, chapters, container.state(), input.path()))
}

fn written(package: &Package, chapters: Vec<Chapter>, state: State, path: &str) -> Vec<Article> {
    let date = package.date.as_deref().and_then(date::parse).filter(is_plausible);
    let (parts, book) = (chapters.len(), Clean::line(&package.title));
    let mut paths = Vec::with_capacity(parts);
    let mut articles = Vec::with_capacity(parts);
    for (number, mut chapter) in (1..).zip(chapters) {
        chapter.name(&book, number);
        chapter.parsed.found.date = date;
        let file = File {
            path,
            format: Format::Book,
            encoding: chapter.encoding,
            parts,
            repairs: Repairs::default(),
        };
        let mut article = file.article(chapter.parsed, number, fields(package));
        if article.meta.authors.is_empty() {
            article.meta.agency.clone_from(&book);
        }
        paths.push(chapter.path);
        articles.push(article);
    }
    let mut paths = paths.into_iter();
    key::assign(&mut articles, |_| paths.next().unwrap_or_default());
    let words = match state {
        State::Damaged => "ingest-book-part",
        State::TooLarge => "ingest-book-large",
        State::Locked => "ingest-book-chapters",
        State::Sound => return articles,
    };
    if let Some(first) = articles.first_mut() {
        first.notes.insert(0, Note::new(NoteKind::Part, &say!(words)));
    }
    articles
}

/// What the book says of all its chapters.
fn fields(package: &Package) -> Fields {
    let list = |values: &[String]| Value::List(values.iter().cloned().map(Value::Text).collect());
    let field = |key: &str, value| Entry { key: key.to_owned(), value, line: None };
    let book = std::slice::from_ref(&package.title);
    let entries = vec![
        field("author", list(&package.creators)),
        field("categories", list(book)),
        field("tags", list(&package.subjects)),
    ];
    Fields { entries, ..Fields::default() }
}

/// Programs that know no date write the first of the first year.
fn is_plausible(date: &Date) -> bool {
    date.year() >= 1000
}
