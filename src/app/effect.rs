//! What the reader asks of the outside world; what that answers is a [`Message`](super::Message).

use std::ops::Range;
use std::path::PathBuf;

use super::findings::Wanted;
use super::marking::MarkedAll;
use super::passage::Errand;
use super::pictures::PictureErrand;
use super::shelving::Shelving;
use super::trail::{Recall, Remember};
use crate::doc::{ArticleId, Repairs};
use crate::query::{Query, Room};
use crate::series::EditionAt;
use crate::store::{Assignment, Change, Step};
use crate::text::{ByteAt, Clean, WidthTable};
use crate::typeset::Options;

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
    /// Make shelves what they are to be; all of it or nothing.
    Shelve {
        /// What each is to be.
        shelves: Vec<Shelving>,
        /// It takes back what was done.
        is_undo: bool,
    },
    /// Find where a step through the listed articles leads.
    Walk {
        /// To be repeated in the reply.
        request: Request,
        /// What is listed.
        query: Query,
        /// Where to start from.
        from: Seek,
        /// The step, and how often it is taken, as far as it leads.
        step: (Step, usize),
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
    /// Look up the files of figures.
    LookUpFigures {
        /// Of which article.
        id: ArticleId,
        /// Where they are, as the article says.
        sources: Vec<Clean>,
    },
    /// Do something about pictures.
    Picture(PictureErrand),
    /// Fetch an article for a command.
    Pipe {
        /// Which.
        id: ArticleId,
        /// The command.
        command: Clean,
    },
    /// Give a command the terminal, and a text to read.
    RunPipe {
        /// The command.
        command: Clean,
        /// The text.
        text: String,
    },
    /// Keep what the reader did.
    Save(ArticleId, Change),
    /// Mark all that a query leaves as read.
    MarkAll(Query),
    /// Mark these as read, or no longer.
    Mark(MarkedAll),
    /// Remember that an article is being read now.
    Visit(ArticleId),
    /// Listen to the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Write options of the page to the configuration.
    KeepPage(Box<Options>),
    /// Keep something for another day.
    Remember(Remember),
    /// Fetch what is kept of the past; the request is to be repeated in the reply.
    Recall(Request, Recall),
    /// Do something about a passage.
    Passage(Errand),
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

/// Where in an article one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// At a place of its text.
    Position(ByteAt),
    /// On a line of its source.
    Line(u32),
}
