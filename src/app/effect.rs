//! What the reader asks of the outside world, and what it is told.

use std::sync::Arc;

use super::areas::Size;
use super::chord::Chord;
use super::mouse::Mouse;
use crate::compare::Comparison;
use crate::doc::ArticleId;
use crate::query::Query;
use crate::store::{Change, Entry, Landing, Mark, Row, Step};
use crate::text::Clean;

/// The number of a request. An answer to any but the latest of its kind is dropped.
pub type Request = u64;

/// Something that the outside world must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// List what the query leaves.
    List {
        /// To be repeated in the reply.
        request: Request,
        /// The query.
        query: Query,
        /// Around which row.
        seek: Seek,
        /// How many rows to send.
        window: usize,
    },
    /// Fetch an article.
    Open {
        /// To be repeated in the reply.
        request: Request,
        /// Which.
        id: ArticleId,
    },
    /// Find where a step through the listed articles leads.
    Walk {
        /// To be repeated in the reply.
        request: Request,
        /// What is listed.
        query: Query,
        /// Where to start from.
        from: Seek,
        /// The step.
        step: Step,
    },
    /// Compare two articles.
    Compare {
        /// To be repeated in the reply.
        request: Request,
        /// The older article.
        older: ArticleId,
        /// The newer one.
        newer: ArticleId,
    },
    /// Keep what the reader did.
    Save(ArticleId, Change),
    /// Stop, and give the terminal back until continued.
    Suspend,
    /// Paint everything anew.
    Redraw,
    /// End the program.
    Quit,
}

/// Which row a listing is wanted around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seek {
    /// This article, or the row given if it is not listed.
    Article(ArticleId, usize),
    /// This row.
    Row(usize),
}

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted.
    Paste(String),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal has this size.
    Resize(Size),
    /// The rows asked for.
    Listed(Request, ListReply),
    /// The article asked for.
    Opened(Request, Box<Opened>),
    /// Where a step led, or why it did not.
    Walked(Request, Result<Landing, Clean>),
    /// The comparison asked for.
    Compared(Request, Box<Compared>),
    /// Articles were found or changed.
    Loading(Progress),
    /// The whole of an article of which only the beginning had been read.
    Completed(Arc<Entry>),
    /// Something to tell the reader.
    Notice(Clean),
}

/// Rows of a list.
#[derive(Debug, Clone, Default)]
pub struct ListReply {
    /// How many articles the query leaves.
    pub total: usize,
    /// The row that was asked for.
    pub selected: usize,
    /// Row number of the first of `rows`.
    pub first: usize,
    /// A window of the rows.
    pub rows: Vec<Row>,
    /// Articles a year, whatever years the query asks for.
    pub years: Vec<(i16, usize)>,
}

/// An article to read.
#[derive(Debug)]
pub struct Opened {
    /// The article.
    pub entry: Arc<Entry>,
    /// What the reader did with it before.
    pub mark: Mark,
}

/// Two articles and what differs.
#[derive(Debug)]
pub struct Compared {
    /// The older article.
    pub older: Arc<Entry>,
    /// The newer one.
    pub newer: Arc<Entry>,
    /// What differs.
    pub comparison: Comparison,
}

/// How far reading the archives is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// Name of the archives.
    pub name: Clean,
    /// Articles so far.
    pub articles: usize,
    /// Whether all files have been read.
    pub done: bool,
}
