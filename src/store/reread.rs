//! Reading the file of an article again: to show its source, to repair it otherwise, or because
//! another program changed it. Nothing is ever written.

use std::borrow::Cow;
use std::io;

use super::entry::Entry;
use super::load::read_file;
use super::sample;
use crate::doc::{NoteKind, Repairs};
use crate::ingest::{self, Charset, Hint, Manner, Origin, SourceText};
use crate::locale::say;

/// An article that was read again.
#[derive(Debug)]
pub struct Again {
    /// The article, under the id that it had.
    pub entry: Entry,
    /// What it was read from.
    pub source: SourceText,
}

/// Reads the file of an article again, with no other repairs than these.
///
/// # Errors
/// When the file cannot be read, or holds fewer articles than it did.
pub fn read_again(entry: &Entry, repairs: Repairs) -> io::Result<Again> {
    let own = &entry.article.source;
    let (bytes, path) = match &entry.path {
        // The name by which the archive knows it: format and title may depend on it.
        Some(path) => (Cow::Owned(read_file(path)?), own.path.as_str()),
        None => {
            let missing = || io::Error::other(say!("store-no-sample-file"));
            (Cow::Borrowed(sample::file(&own.path).ok_or_else(missing)?), own.path.as_str())
        }
    };
    // Whatever settled its encoding before settles it again.
    let is_guess = entry.article.notes.iter().any(|note| note.kind == NoteKind::Encoding);
    let again = if is_guess { Hint::Settled } else { Hint::Stated };
    let hint = Charset::named(own.encoding).map(again);
    let manner = Manner { repairs, divides: own.divided, ..Manner::default() };
    let articles = ingest::read_file(&bytes, &Origin { path, hint }, manner).articles;
    let article = articles.into_iter().find(|article| article.source.part == own.part);
    let article = article.ok_or_else(|| io::Error::other(say!("store-article-gone")))?;
    let source = SourceText::new(&bytes, &article);
    Ok(Again { entry: entry.read_again(article), source })
}
