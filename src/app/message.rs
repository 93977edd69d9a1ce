//! What the reader is told: keys, the window, and the answers to its [`Effect`](super::Effect)s.

use std::path::PathBuf;
use std::sync::Arc;

use super::appearance::Configured;
use super::areas::Size;
use super::chord::Chord;
use super::effect::{Request, Seek};
use super::figures::FigureFile;
use super::marking::MarkedAll;
use super::mouse::Mouse;
use super::passage::Told;
use super::pictures::PictureNews;
use super::shelving::Shelving;
use super::titles::FoundTitles;
use super::trail::Recalled;
use crate::compare::Comparison;
use crate::doc::ArticleId;
use crate::ingest::SourceText;
use crate::query::{Completion, Concordance, Finding};
use crate::series::{EditionAt, Registry, Role};
use crate::store::{
    Annotation, Entry, Landing, Mark, NamedQuery, Row, SameDay, Session, Stuck, Tally, YearTally,
};
use crate::text::{ByteAt, Clean};

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
    /// Many articles are marked as read now, or no longer.
    Marked(MarkedAll),
    /// Something about a passage.
    Passage(Told),
    /// The files of an article's figures, as many as were looked up.
    FiguresFound(ArticleId, Vec<FigureFile>),
    /// Something about pictures.
    Picture(PictureNews),
    /// The article that a command is to be given.
    Piped(Clean, Arc<Entry>),
    /// The comparison asked for.
    Compared(Request, Box<Compared>),
    /// Articles were found or changed.
    Loading(Progress),
    /// The whole of an article of which only the beginning had been read.
    Completed(Arc<Entry>),
    /// What became of shelves.
    Shelved(Shelved),
    /// The person has never been here before.
    Welcome,
    /// The configuration was read again.
    Configured(Box<Configured>),
    /// What is kept of the past, as asked for.
    Recalled(Request, Recalled),
    /// Where the last session left off.
    LeftOff(Session),
    /// Lines that were typed on other days, oldest first, with what they were for.
    Typed(Vec<(String, Clean)>),
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
    /// Characters a minute that the person reads, where that is known.
    pub pace: Option<u64>,
    /// The letters that stand for places of it.
    pub letters: Vec<(char, ByteAt)>,
    /// What is noted in it.
    pub notes: Vec<Annotation>,
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
    /// The queries that have names.
    pub shelves: Arc<Vec<NamedQuery>>,
}

/// What became of shelves.
#[derive(Debug, Clone, Default)]
pub struct Shelved {
    /// What to tell.
    pub notice: Clean,
    /// All of them; none where nothing could be changed.
    pub shelves: Option<Arc<Vec<NamedQuery>>>,
    /// What takes it back.
    pub before: Vec<Shelving>,
}
