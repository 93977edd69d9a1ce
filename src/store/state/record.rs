//! Records: what reading state is made of, as the database keeps it and machines exchange it.
//!
//! Each says when and on which machine it was written. Of two records about the same thing the
//! later one holds, then that of the greater machine, then the greater content: whatever the order
//! in which machines meet, they come to agree. What is removed leaves a record that says so. Must
//! not know the database.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::doc::ArticleId;
use crate::text::Clean;

/// The latest time of a record, in milliseconds since 1970: whole numbers are exact up to it in
/// every reader of JSON.
pub(super) const LATEST: i64 = 1 << 53;
/// Bytes of the longest text in a record.
const LONGEST_TEXT: usize = 64 << 10;
/// All of a text was read.
const WHOLE: u64 = 1000;

/// An id or a hash: sixteen hexadecimal digits in exports, a signed number in the database.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Hex(pub(super) u64);

/// A field of an article. The numbers stand in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Field {
    Read = 1,
    Starred = 2,
    Position = 3,
    Progress = 4,
}

impl Field {
    pub(super) const ALL: [Self; 4] = [Self::Read, Self::Starred, Self::Position, Self::Progress];

    /// The largest value that means something.
    fn greatest(self) -> u64 {
        match self {
            Self::Read | Self::Starred => 1,
            Self::Position => LATEST.unsigned_abs(),
            Self::Progress => WHOLE,
        }
    }
}

/// One thing that is known, with when and where it was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Record {
    Value(Value),
    Bookmark(Bookmarked),
    Annotation(Annotated),
    Visit(Visited),
    Session(Left),
    Pace(Measured),
    Article(Sighting),
}

/// A field of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Value {
    pub(super) article: Hex,
    pub(super) field: Field,
    pub(super) value: u64,
    pub(super) time: i64,
    pub(super) machine: Hex,
}

/// A place under a letter: a small one is the article's own, a capital stands for one place
/// among all articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Bookmarked {
    pub(super) article: Hex,
    pub(super) letter: char,
    pub(super) position: u64,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) gone: bool,
    pub(super) time: i64,
    pub(super) machine: Hex,
}

/// A highlighted range and what is written beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Annotated {
    pub(super) id: Hex,
    pub(super) article: Hex,
    pub(super) start: u64,
    pub(super) end: u64,
    #[serde(deserialize_with = "clean")]
    pub(super) text: Clean,
    #[serde(default, deserialize_with = "clean_text", skip_serializing_if = "is_empty")]
    pub(super) quote: Clean,
    pub(super) created: i64,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) gone: bool,
    pub(super) time: i64,
    pub(super) machine: Hex,
}

/// An article was read, or begun to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Visited {
    pub(super) time: i64,
    pub(super) article: Hex,
}

/// What was on the screen when a machine left an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Left {
    #[serde(deserialize_with = "clean")]
    pub(super) archive: Clean,
    pub(super) machine: Hex,
    pub(super) article: Option<Hex>,
    #[serde(deserialize_with = "clean")]
    pub(super) query: Clean,
    pub(super) time: i64,
}

/// So much was read on a machine in a month while a watch ran.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Measured {
    pub(super) machine: Hex,
    /// 202611
    pub(super) month: i64,
    pub(super) chars: u64,
    pub(super) millis: u64,
}

/// An article was there, with this content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sighting {
    pub(super) article: Hex,
    #[serde(deserialize_with = "clean")]
    pub(super) archive: Clean,
    pub(super) content: Hex,
    pub(super) seen: i64,
}

impl Record {
    /// Whether it can mean something; a file from elsewhere may say anything.
    pub(super) fn is_sound(&self) -> bool {
        let is_time = |time: i64| (0..=LATEST).contains(&time);
        let is_place = |at: u64| at <= LATEST.unsigned_abs();
        match self {
            Self::Value(value) => is_time(value.time) && value.value <= value.field.greatest(),
            Self::Bookmark(mark) => {
                is_time(mark.time) && is_place(mark.position) && mark.letter.is_ascii_alphabetic()
            }
            Self::Annotation(note) => {
                let is_range = note.start <= note.end && is_place(note.end);
                is_time(note.time)
                    && is_time(note.created)
                    && is_range
                    && note.text.len().max(note.quote.len()) <= LONGEST_TEXT
            }
            Self::Visit(visit) => is_time(visit.time),
            Self::Session(left) => {
                is_time(left.time) && left.query.len() <= LONGEST_TEXT && left.archive.len() <= LONGEST_TEXT
            }
            Self::Pace(measured) => super::pace::is_sound(measured),
            Self::Article(seen) => is_time(seen.seen) && seen.archive.len() <= LONGEST_TEXT,
        }
    }

    /// Its time, where a later record replaces it.
    pub(super) fn time_mut(&mut self) -> Option<&mut i64> {
        match self {
            Self::Value(value) => Some(&mut value.time),
            Self::Bookmark(mark) => Some(&mut mark.time),
            Self::Annotation(note) => Some(&mut note.time),
            Self::Session(left) => Some(&mut left.time),
            Self::Visit(_) | Self::Pace(_) | Self::Article(_) => None,
        }
    }
}

impl Bookmarked {
    /// The article that it belongs to; none for a capital letter. No number is lost by that: the
    /// letter tells which it is.
    pub(super) fn scope(&self) -> Hex {
        if self.letter.is_ascii_uppercase() { Hex(0) } else { self.article }
    }
}

impl From<ArticleId> for Hex {
    fn from(id: ArticleId) -> Self {
        Self(id.0)
    }
}

impl From<Hex> for ArticleId {
    fn from(id: Hex) -> Self {
        Self(id.0)
    }
}

impl fmt::Display for Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(deserializer)?;
        let id = ArticleId::parse(&digits).ok_or_else(|| D::Error::custom("sixteen hexadecimal digits"))?;
        Ok(Self(id.0))
    }
}

fn clean<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Clean, D::Error> {
    Ok(Clean::line(&String::deserialize(deserializer)?))
}

/// Words of the text may go over the end of a paragraph.
fn clean_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Clean, D::Error> {
    Ok(Clean::text(&String::deserialize(deserializer)?))
}

fn is_empty(text: &Clean) -> bool {
    text.as_str().is_empty()
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
