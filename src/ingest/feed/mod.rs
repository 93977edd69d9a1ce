//! Feeds: RSS, Atom and JSON Feed, each entry an article.
//!
//! feed-rs reads their grammar; what is HTML in them goes through the reader of HTML. Nothing is
//! fetched. This module must not know of files.

mod entry;
mod parse;
mod pieces;
mod root;
#[cfg(test)]
mod tests;

use super::reader::{Input, Reader};
use super::{Reading, key, text};
use crate::doc::{Article, Note, NoteKind};
use crate::locale::say;
use entry::Writer;

/// Files of data have the same extensions, so that the content decides, whatever the extension;
/// but a page that quotes a feed is a page.
pub(super) const READER: Reader =
    Reader { extensions: &["xml", "rss", "atom", "rdf", "json"], decides_by_content: true, takes, read };

/// Extensions of files that are read as what they say.
const PAGES: &[&str] = &[".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml"];

fn takes(input: &Input<'_>) -> bool {
    let path = input.path().to_ascii_lowercase();
    !PAGES.iter().any(|page| path.ends_with(page)) && root::Kind::of(&input.decoded().text).is_some()
}

fn read(input: &Input<'_>) -> Reading {
    let decoded = input.decoded();
    let feed = parse::read(&decoded.text).filter(|feed| !feed.entries.is_empty() || feed.lost.is_none());
    let Some(feed) = feed else { return as_page(input) };
    let mut notes = decoded.notes.clone();
    match feed.lost {
        None => {}
        Some(0) => notes.push(Note::new(NoteKind::Part, &say!("ingest-feed-cut"))),
        Some(lost) => {
            notes.push(Note::new(NoteKind::Part, &say!("ingest-feed-lost", count = lost)));
        }
    }
    let mut articles = Writer::new(&feed, input.path(), decoded.encoding).articles();
    if articles.is_empty() {
        articles.push(empty(&feed, input));
    }
    if let Some(first) = articles.first_mut() {
        first.notes.splice(0..0, notes);
    }
    Reading { articles, undecided: decoded.undecided }
}

/// What cannot be read as a feed still has words in it.
fn as_page(input: &Input<'_>) -> Reading {
    let mut reading = (text::READER.read)(input);
    if let Some(first) = reading.articles.first_mut() {
        first.notes.insert(0, Note::new(NoteKind::Markup, &say!("ingest-feed-page")));
    }
    reading
}

/// The article of a feed without entries.
fn empty(feed: &parse::Feed, input: &Input<'_>) -> Article {
    let mut article = Writer::new(feed, input.path(), input.decoded().encoding).empty();
    article.notes.insert(0, Note::new(NoteKind::Empty, &say!("ingest-feed-empty")));
    key::assign(std::slice::from_mut(&mut article), |_| String::new());
    article
}
