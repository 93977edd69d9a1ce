//! Bookmarks and annotations: places that the reader marked, and what is written beside them.
//!
//! What is removed leaves a record that says so, or another machine would bring it back.

use std::ops::Range;

use rusqlite::{Connection, OptionalExtension};

use super::record::{Annotated, Bookmarked, Hex, Record};
use super::{State, StateError, now, tables};
use crate::doc::ArticleId;
use crate::text::{ByteAt, Clean};

const BOOKMARKS: &str = "select article, letter, position, gone, time, machine from bookmark";
const ANNOTATIONS: &str =
    "select id, article, first, last, text, created, gone, time, machine, quote from annotation";

/// A place under a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bookmark {
    /// A small letter is the article's own; a capital stands for one place among all articles.
    pub letter: char,
    /// The article.
    pub article: ArticleId,
    /// The place.
    pub position: ByteAt,
}

/// A highlighted range of an article and what is written beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// Its id, given when it is made; the same on every machine.
    pub id: u64,
    /// The article.
    pub article: ArticleId,
    /// The range of its text.
    pub range: Range<ByteAt>,
    /// A line of text, or empty.
    pub text: Clean,
    /// The words of the range when it was made, by which they are found where the text was changed;
    /// empty if not known.
    pub quote: Clean,
    /// When it was made, in milliseconds since 1970, UTC.
    pub created: i64,
}

impl State {
    /// Puts a place under its letter. Letters that are none of a–z and A–Z are not kept.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn set_bookmark(&mut self, bookmark: Bookmark) -> Result<(), StateError> {
        self.write_bookmark(bookmark, false)
    }

    /// Takes away what stands under a letter, seen from an article.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_bookmark(&mut self, article: ArticleId, letter: char) -> Result<(), StateError> {
        self.write_bookmark(Bookmark { letter, article, position: ByteAt(0) }, true)
    }

    fn write_bookmark(&mut self, bookmark: Bookmark, gone: bool) -> Result<(), StateError> {
        let record = Record::Bookmark(Bookmarked {
            article: bookmark.article.into(),
            letter: bookmark.letter,
            position: bookmark.position.0 as u64,
            gone,
            time: now(),
            machine: self.machine,
        });
        if !record.is_sound() {
            return Ok(());
        }
        self.write(vec![record])?;
        if let Some(connection) = &self.connection {
            self.known.set_marked(&marked(connection)?);
        }
        Ok(())
    }

    /// What stands under a letter, seen from an article.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn bookmark(&self, article: ArticleId, letter: char) -> Result<Option<Bookmark>, StateError> {
        let own = self.bookmarks(article)?;
        Ok(own.into_iter().find(|bookmark| bookmark.letter == letter))
    }

    /// All bookmarks that can be jumped to from an article: its own, then the capitals.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn bookmarks(&self, article: ArticleId) -> Result<Vec<Bookmark>, StateError> {
        let Some(connection) = &self.connection else { return Ok(Vec::new()) };
        // Capital letters are less than small ones.
        let sql = format!(
            "{BOOKMARKS} where not gone and (scope = ?1 and letter >= 'a' or scope = 0 and letter < 'a')
             order by letter < 'a', letter"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let rows = statement.query_map([Hex::from(article)], tables::bookmark)?;
        let bookmark = |row: Bookmarked| Bookmark {
            letter: row.letter,
            article: row.article.into(),
            position: place(row.position),
        };
        Ok(rows.map(|row| row.map(bookmark)).collect::<Result<_, _>>()?)
    }

    /// Highlights a range and writes a line beside it, which may be empty.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn annotate(
        &mut self,
        article: ArticleId,
        (range, quote): (Range<ByteAt>, Clean),
        text: Clean,
    ) -> Result<Annotation, StateError> {
        let id: Hex = match &self.connection {
            Some(connection) => connection.query_row("select random()", [], |row| row.get(0))?,
            None => Hex::default(),
        };
        let annotation = Annotation { id: id.0, article, range, text, quote, created: now() };
        self.write_annotation(&annotation, false)?;
        Ok(annotation)
    }

    /// Writes an annotation with another range or text.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn change_annotation(&mut self, annotation: &Annotation) -> Result<(), StateError> {
        self.write_annotation(annotation, false)
    }

    /// Takes an annotation away; its text is not kept.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_annotation(&mut self, id: u64) -> Result<(), StateError> {
        let Some(there) = self.annotation(id)? else { return Ok(()) };
        let nowhere = ByteAt(0)..ByteAt(0);
        self.write_annotation(
            &Annotation { range: nowhere, text: Clean::default(), quote: Clean::default(), ..there },
            true,
        )
    }

    fn write_annotation(&mut self, annotation: &Annotation, gone: bool) -> Result<(), StateError> {
        let record = Record::Annotation(Annotated {
            id: Hex(annotation.id),
            article: annotation.article.into(),
            start: annotation.range.start.0 as u64,
            end: annotation.range.end.0 as u64,
            text: annotation.text.clone(),
            quote: annotation.quote.clone(),
            created: annotation.created,
            gone,
            time: now(),
            machine: self.machine,
        });
        if !record.is_sound() {
            return Err(StateError::TooLong);
        }
        self.write(vec![record])?;
        if let Some(connection) = &self.connection {
            self.known.set_noted(&noted(connection)?);
        }
        Ok(())
    }

    fn annotation(&self, id: u64) -> Result<Option<Annotation>, StateError> {
        let Some(connection) = &self.connection else { return Ok(None) };
        let mut statement = connection.prepare_cached(&format!("{ANNOTATIONS} where id = ?1"))?;
        let found = statement.query_row([Hex(id)], tables::annotation).optional()?;
        Ok(found.filter(|found| !found.gone).map(annotation))
    }

    /// The annotations of an article, in the order of its text.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn annotations(&self, article: ArticleId) -> Result<Vec<Annotation>, StateError> {
        let Some(connection) = &self.connection else { return Ok(Vec::new()) };
        let sql = format!("{ANNOTATIONS} where article = ?1 and not gone order by first, last, id");
        let mut statement = connection.prepare_cached(&sql)?;
        let rows = statement.query_map([Hex::from(article)], tables::annotation)?;
        Ok(rows.map(|row| row.map(annotation)).collect::<Result<_, _>>()?)
    }
}

/// The articles that have marks in them.
pub(super) fn marked(connection: &Connection) -> rusqlite::Result<Vec<ArticleId>> {
    let mut statement = connection.prepare_cached("select distinct article from bookmark where not gone")?;
    let rows = statement.query_map([], |row| Ok(row.get::<_, Hex>(0)?.into()))?;
    rows.collect()
}

impl State {
    /// All annotations, those of an article together in the order of its text.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn all_annotations(&self) -> Result<Vec<Annotation>, StateError> {
        let Some(connection) = &self.connection else { return Ok(Vec::new()) };
        let sql = format!("{ANNOTATIONS} where not gone order by article, first, last, id");
        let mut statement = connection.prepare_cached(&sql)?;
        let rows = statement.query_map([], tables::annotation)?;
        Ok(rows.map(|row| row.map(annotation)).collect::<Result<_, _>>()?)
    }
}

/// The articles that have annotations.
pub(super) fn noted(connection: &Connection) -> rusqlite::Result<Vec<ArticleId>> {
    let sql = "select distinct article from annotation where not gone";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get::<_, Hex>(0))?;
    rows.map(|row| row.map(ArticleId::from)).collect()
}

fn annotation(row: Annotated) -> Annotation {
    Annotation {
        id: row.id.0,
        article: row.article.into(),
        range: place(row.start)..place(row.end),
        text: row.text,
        quote: row.quote,
        created: row.created,
    }
}

fn place(at: u64) -> ByteAt {
    ByteAt(usize::try_from(at).unwrap_or(0))
}
