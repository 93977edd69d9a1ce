//! What is known of the articles while the program runs. Must not know the database.

use std::collections::HashMap;

use super::record::Field;
use crate::doc::ArticleId;
use crate::text::ByteAt;

/// What is known of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// It was opened, or marked as read.
    pub read: bool,
    /// It is starred.
    pub starred: bool,
    /// Where reading stopped.
    pub position: ByteAt,
    /// How much of the text was read, in thousandths.
    pub progress: u16,
    /// The reader set marks in it.
    pub marked: bool,
    /// There are notes on it.
    pub noted: bool,
}

/// One thing that the reader did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Marked as read or unread.
    Read(bool),
    /// Starred or not.
    Starred(bool),
    /// Stopped reading here.
    Position(ByteAt),
    /// Has read so many thousandths of the text.
    Progress(u16),
}

impl Change {
    /// The field that changes, and its new value as it is kept.
    pub(super) fn kept(self) -> (Field, u64) {
        match self {
            Self::Read(read) => (Field::Read, u64::from(read)),
            Self::Starred(starred) => (Field::Starred, u64::from(starred)),
            Self::Position(ByteAt(at)) => (Field::Position, at as u64),
            Self::Progress(progress) => (Field::Progress, u64::from(progress)),
        }
    }
}

/// The marks of all articles, as last seen.
#[derive(Debug, Clone, Default)]
pub struct ReadingState {
    marks: HashMap<ArticleId, Mark>,
}

impl ReadingState {
    /// What is known of an article.
    #[must_use]
    pub fn of(&self, id: ArticleId) -> Mark {
        self.marks.get(&id).copied().unwrap_or_default()
    }

    /// The articles of which anything is known.
    pub fn ids(&self) -> impl Iterator<Item = ArticleId> {
        self.marks.keys().copied()
    }

    /// Takes over what is known of an article, if it is one.
    pub(super) fn insert(&mut self, id: Option<ArticleId>, mark: Mark) {
        self.marks.extend(id.map(|id| (id, mark)));
    }

    /// Takes over which articles have marks in them.
    pub(super) fn set_marked(&mut self, marked: &[ArticleId]) {
        self.marks.values_mut().for_each(|mark| mark.marked = false);
        for id in marked {
            self.marks.entry(*id).or_default().marked = true;
        }
    }

    /// Takes over which articles have notes on them.
    pub(super) fn set_noted(&mut self, noted: &[ArticleId]) {
        self.marks.values_mut().for_each(|mark| mark.noted = false);
        for id in noted {
            self.marks.entry(*id).or_default().noted = true;
        }
    }

    pub(super) fn set(&mut self, id: ArticleId, field: Field, value: u64) {
        self.marks.entry(id).or_default().set(field, value);
    }
}

/// All of a text was read, in thousandths.
const WHOLE: u16 = 1000;

impl Mark {
    /// Whether it was begun, and not read to the end.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.progress > 0 && self.progress < WHOLE
    }

    /// Whether it was read to the end.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.progress >= WHOLE
    }

    pub(super) fn set(&mut self, field: Field, value: u64) {
        match field {
            Field::Read => self.read = value != 0,
            Field::Starred => self.starred = value != 0,
            Field::Position => self.position = ByteAt(usize::try_from(value).unwrap_or(0)),
            Field::Progress => self.progress = u16::try_from(value).unwrap_or(0),
        }
    }
}
