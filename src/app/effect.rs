//! What the reader asks of the outside world, and what it is told.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use super::areas::Size;
use super::chord::Chord;
use super::findings::Wanted;
use super::mouse::Mouse;
use super::titles::FoundTitles;
use crate::compare::Comparison;
use crate::doc::{ArticleId, Repairs};
use crate::ingest::SourceText;
use crate::query::{Completion, Concordance, Finding, Query, Room};
use crate::series::{EditionAt, Registry, Role};
use crate::store::{Assignment, Change, Entry, Landing, Mark, Row, SameDay, Step, Stuck, Tally, YearTally};
use crate::text::{ByteAt, Clean, WidthTable};

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
    /// Say what is found in articles of the list.
    Find {
        /// To be repeated in the reply.
        request: Request,
        /// In which.
        ids: Vec<ArticleId>,
        /// What is looked for.
        sought: Wanted,
    },
    /// Gather the lines of a concordance, as many as there is time for.
    Gather {
        /// To be repeated in the reply.
        request: Request,
        /// Of which articles, and of which words.
        query: Query,
        /// The first article, or the one that was looked through last.
        from: Seek,
        /// The parts of a line.
        room: Room,
        /// The widths of the terminal.
        widths: WidthTable,
    },
    /// Say what may be put in where a query is typed.
    Complete {
        /// To be repeated in the reply.
        request: Request,
        /// What has been typed.
        text: Clean,
        /// Byte offset of the cursor.
        cursor: usize,
    },
    /// Find titles, and what articles have in common, by what was typed.
    FindTitles {
        /// To be repeated in the reply.
        request: Request,
        /// What has been typed.
        typed: Clean,
        /// What is listed.
        query: Query,
        /// Only shelves are asked for.
        is_shelf: bool,
    },
    /// Nobody looks for a title any more.
    ForgetTitles,
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
        /// The series to keep to.
        axis: Option<usize>,
    },
    /// Say what the archives hold of the editions of a series.
    Board {
        /// To be repeated in the reply.
        request: Request,
        /// Which; none for that of the article, or else the one with most articles.
        series: Option<usize>,
        /// The article that is at hand.
        article: Option<ArticleId>,
    },
    /// List the articles of an edition.
    EditionArticles {
        /// To be repeated in the reply.
        request: Request,
        /// Which.
        edition: EditionAt,
        /// Which of its articles.
        window: Range<usize>,
    },
    /// Find articles of around the same day in other years.
    SameDay {
        /// To be repeated in the reply.
        request: Request,
        /// Of which article.
        id: ArticleId,
        /// What is listed.
        query: Query,
    },
    /// Fetch an article to say why it is shown under its edition.
    Explain {
        /// To be repeated in the reply.
        request: Request,
        /// Which.
        id: ArticleId,
    },
    /// Keep what a person says of an article's edition; none takes it back.
    Assign(ArticleId, Option<Assignment>),
    /// Fold or unfold articles that are the same or nearly so.
    Fold(Refold),
    /// Compare two articles.
    Compare {
        /// To be repeated in the reply.
        request: Request,
        /// The older article.
        older: ArticleId,
        /// The newer one.
        newer: ArticleId,
    },
    /// Fetch an article with its source.
    Source {
        /// To be repeated in the reply.
        request: Request,
        /// Which.
        id: ArticleId,
    },
    /// Read the file of an article again.
    ReadAgain {
        /// Which.
        id: ArticleId,
        /// What is to be repaired; none for what was before.
        repairs: Option<Repairs>,
        /// What to tell when it is done.
        notice: Clean,
    },
    /// Find the file of an article and the line to open it at.
    Edit {
        /// Which.
        id: ArticleId,
        /// Where in it one is.
        spot: Spot,
    },
    /// Give the terminal to an editor.
    OpenEditor {
        /// The article.
        id: ArticleId,
        /// Its file.
        path: PathBuf,
        /// The line, counted from 1.
        line: u32,
    },
    /// Keep what the reader did.
    Save(ArticleId, Change),
    /// Remember that an article is being read now.
    Visit(ArticleId),
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

/// What of near-duplicates is folded or unfolded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refold {
    /// Those of this article.
    Group(ArticleId),
    /// Whether any are folded.
    All,
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
    /// What is found in the articles asked for.
    Found(Request, Vec<(ArticleId, Finding)>),
    /// What may be put in where a query is typed.
    Offered(Request, Vec<Completion>),
    /// More lines of a concordance.
    Gathered(Request, Box<Gathered>),
    /// What answers where a title is looked for.
    TitlesFound(Request, FoundTitles),
    /// The article asked for.
    Opened(Request, Box<Opened>),
    /// Articles of around the same day, or why there are none.
    SameDay(Request, Result<SameDay, Clean>),
    /// Where a step led, or why it did not.
    Walked(Request, Result<Landing, Stuck>),
    /// What the archives hold of a series.
    Board(Request, Box<BoardReply>),
    /// Articles of an edition.
    EditionArticles(Request, EditionArticles),
    /// The article whose evidence was asked for.
    Explained(Request, Arc<Entry>),
    /// The article with what a person said of its edition, and what to tell.
    Assigned(Arc<Entry>, Clean),
    /// Something about the source of an article.
    Source(SourceReply),
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
    /// How many rows there are.
    pub total: usize,
    /// How many articles the query leaves; some may have no row of their own.
    pub articles: usize,
    /// The row that was asked for.
    pub selected: usize,
    /// Row number of the first of `rows`.
    pub first: usize,
    /// A window of the rows.
    pub rows: Vec<Row>,
    /// Articles a year, whatever period the query asks for.
    pub years: Vec<YearTally>,
    /// Articles that may belong there, but whose texts were not looked at.
    pub unsearched: usize,
}

/// Some lines of a concordance.
#[derive(Debug)]
pub struct Gathered {
    /// The lines.
    pub part: Concordance,
    /// Articles that are looked through by now.
    pub checked: usize,
    /// Articles that are to be looked through.
    pub total: usize,
    /// Where to go on; none where it is whole.
    pub next: Option<Seek>,
}

/// What the archives hold of a series.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardReply {
    /// Index of the series.
    pub series: usize,
    /// How many articles every series has.
    pub articles: Vec<usize>,
    /// What there is of every edition, as in the registry.
    pub tallies: Vec<Tally>,
    /// Index of the edition that the article at hand belongs to.
    pub edition: Option<usize>,
    /// Articles that are not counted yet.
    pub awaited: usize,
}

/// Articles of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditionArticles {
    /// The edition.
    pub edition: Option<EditionAt>,
    /// How many there are.
    pub total: usize,
    /// Number of the first of `rows`.
    pub first: usize,
    /// A window of them, newest first, and what each is to the edition.
    pub rows: Vec<(Role, Row)>,
}

/// An article to read.
#[derive(Debug)]
pub struct Opened {
    /// The article.
    pub entry: Arc<Entry>,
    /// What the reader did with it before.
    pub mark: Mark,
    /// How many other articles are the same, or nearly so.
    pub alike: usize,
}

/// Where in an article one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// At a place of its text.
    Position(ByteAt),
    /// On a line of its source.
    Line(u32),
}

/// What there is about the source of an article.
#[derive(Debug)]
pub enum SourceReply {
    /// The source asked for.
    Opened(Request, Box<Again>),
    /// The article as it was read again.
    Again(Box<Again>),
    /// The file to be opened in an editor.
    Editable {
        /// The article.
        id: ArticleId,
        /// Its file.
        path: PathBuf,
        /// The line, counted from 1.
        line: u32,
    },
}

/// An article that was read again.
#[derive(Debug)]
pub struct Again {
    /// The article.
    pub entry: Arc<Entry>,
    /// What it was read from.
    pub source: SourceText,
    /// What to tell.
    pub notice: Clean,
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
#[derive(Debug, Clone, Default)]
pub struct Progress {
    /// Name of the archives.
    pub name: Clean,
    /// Articles so far.
    pub articles: usize,
    /// Whether all files have been read.
    pub done: bool,
    /// The series that they are read along.
    pub registry: Arc<Registry>,
}
