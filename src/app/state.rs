//! The whole state of the reader. What can be derived is not in it.

use std::sync::Arc;

use super::action::Mode;
use super::appearance::Appearance;
use super::areas::{Area, Size, areas};
use super::effect::{Effect, Request, Seek};
use super::guide::Guides;
use super::hits::Sought;
use super::keymap::{Keymap, Pressed};
use super::list::List;
use super::message::Progress;
use super::overlay::Overlay;
use super::page::Page;
use super::passage::{CitationStyle, Errand};
use super::past::Past;
use super::pictures::CellPixels;
use super::pressing::Pending;
use super::prompt::Prompt;
use super::reader::Reader;
use super::shelving::Shelving;
use super::trail::{Remember, Trail};
use crate::doc::ArticleId;
use crate::query::Query;
use crate::store::{Assignment, Change};
use crate::text::Clean;
use crate::typeset::{Options, Writing};

/// The pane that has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The list.
    #[default]
    List,
    /// The reader.
    Reader,
}

/// The state of the reader.
#[derive(Debug, Default)]
pub struct State {
    /// Size and panes.
    pub screen: Screen,
    /// Keys typed, and what they mean.
    pub input: Input,
    /// What narrows the list.
    pub query: Query,
    /// The list.
    pub list: List,
    /// The open article.
    pub reader: Option<Reader>,
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// Something to tell the reader, until the next key.
    pub notice: Clean,
    /// What can be undone, oldest first.
    pub undo: Vec<Undo>,
    /// The archives that are open.
    pub library: Progress,
    /// How text is wanted; the pane may have room for shorter lines.
    pub options: Options,
    /// How text is set unless the reader chooses otherwise: what is configured.
    pub usual: Options,
    /// The latest requests.
    pub latest: Latest,
}

/// Size and panes.
#[derive(Debug, Clone, Default)]
pub struct Screen {
    /// Size of the terminal.
    pub size: Size,
    /// The pane that has the keys.
    pub focus: Focus,
    /// The reader has the whole width.
    pub list_hidden: bool,
    /// What it looks like.
    pub appearance: Appearance,
    /// What the terminal shows pictures with, if it does.
    pub canvas: Option<CellPixels>,
    /// One file is read, as a pager does.
    pub alone: bool,
}

/// Keys typed, and what they mean.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// What begins something: a number, and chords.
    pub pending: Pending,
    /// What chords mean.
    pub keymap: Keymap,
    /// The series that steps from summit to summit keep to; none for all of them.
    pub axis: Option<usize>,
    /// Another article to read has been asked for and is not there yet.
    pub turning: bool,
    /// The evidence of an article has been asked for and is not there yet.
    pub explaining: bool,
    /// What was pressed meanwhile, which is for what was asked for.
    pub ahead: Vec<Pressed>,
    /// The day it is, where that is known.
    pub today: Option<jiff::civil::Date>,
    /// What an article is opened for.
    pub sought: Option<Sought>,
    /// What was typed in this session.
    pub past: Past,
    /// What tells a person what there is to do.
    pub guides: Guides,
    /// Where one is and where one was.
    pub trail: Trail,
    /// What was chosen before and holds on.
    pub habits: Habits,
}

/// What was chosen before and holds on.
#[derive(Debug, Clone, Default)]
pub struct Habits {
    /// How articles are cited.
    pub citation: CitationStyle,
}

/// How to take one thing back.
#[derive(Debug, Clone, PartialEq)]
pub enum Undo {
    /// Narrow by this query again.
    Query(Query),
    /// Keep this of the article again.
    Change(ArticleId, Change),
    /// Let shelves be this again.
    Shelve(Vec<Shelving>),
    /// Let this be said of the article's edition again.
    Assign(ArticleId, Option<Assignment>),
    /// Mark these as unread again.
    MarkedAll(Arc<[ArticleId]>),
    /// Do this about a note.
    Passage(Errand),
    /// Let the letter of a mark stand for this again.
    Mark(Remember),
}

/// Numbers of the latest requests: answers to older ones are dropped.
#[derive(Debug, Clone, Copy, Default)]
pub struct Latest {
    next: Request,
    /// Of the list.
    pub list: Request,
    /// Of what answers where a title is looked for.
    pub titles: Request,
    /// Of what may be put in where a query is typed.
    pub complete: Request,
    /// Of an article.
    pub open: Request,
    /// Of a step.
    pub walk: Request,
    /// Of the same day in other years.
    pub same_day: Request,
    /// Of the board.
    pub board: Request,
    /// Of the articles of an edition.
    pub articles: Request,
    /// Of an article's evidence.
    pub explain: Request,
    /// Of a comparison.
    pub compare: Request,
    /// Of the source of an article.
    pub raw: Request,
}

/// Rows asked for beyond those that are seen, so that scrolling does not wait.
const ROWS_AHEAD: usize = 64;
/// Steps that can be undone.
const UNDO_DEPTH: usize = 100;

impl State {
    /// What the keys are for now.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.input.guides.mode().unwrap_or_else(|| self.mode_below())
    }

    /// What they are for below the palette or the help.
    #[must_use]
    pub fn mode_below(&self) -> Mode {
        match (&self.overlay, self.screen.focus) {
            (
                Some(
                    Overlay::Prompt(_)
                    | Overlay::Editions(_)
                    | Overlay::Titles(_)
                    | Overlay::Question(_)
                    | Overlay::LinkHints(_),
                ),
                _,
            ) => Mode::Prompt,
            (Some(Overlay::Letters(_) | Overlay::History(_)), _) => Mode::Prompt,
            (Some(Overlay::Outline(outline)), _) if outline.prompt.is_some() => Mode::Prompt,
            (Some(Overlay::Outline(_)), _) => Mode::Outline,
            (Some(Overlay::Statistics(_)), _) => Mode::Statistics,
            (Some(Overlay::Evidence(_)), _) => Mode::Evidence,
            (Some(Overlay::Years(_)), _) => Mode::Years,
            (Some(Overlay::SameDay(_)), _) => Mode::SameDay,
            (Some(Overlay::Figures(_)), _) => Mode::Figures,
            (Some(Overlay::Page(_)), _) => Mode::Page,
            (Some(Overlay::Board(board)), _) if board.prompt.is_some() => Mode::Prompt,
            (Some(Overlay::Board(_)), _) => Mode::Board,
            (Some(Overlay::Compare(_)), _) => Mode::Compare,
            (Some(Overlay::Raw(_)), _) => Mode::Raw,
            (Some(Overlay::Concordance(_)), _) => Mode::Concordance,
            (Some(Overlay::Links(_)), _) => Mode::Links,
            (Some(Overlay::Notes(panel)), _) if panel.prompt.is_some() => Mode::Prompt,
            (Some(Overlay::Notes(_)), _) => Mode::Notes,
            (Some(Overlay::Footnote(_)), _) => Mode::Footnote,
            (None, Focus::List) => Mode::List,
            (None, Focus::Reader) if self.reader.as_ref().is_some_and(Reader::is_selecting) => Mode::Select,
            (None, Focus::Reader) if self.options.writing == Writing::Vertical => Mode::Vertical,
            (None, Focus::Reader) => Mode::Reader,
        }
    }

    /// Rows of the list that fit the screen.
    #[must_use]
    pub fn rows_fit(&self) -> usize {
        areas(self).list.map_or(1, |area| usize::from(area.height / super::ROW_HEIGHT).max(1))
    }

    /// The line that is being typed.
    #[must_use]
    pub fn prompt(&self) -> Option<&Prompt> {
        match &self.overlay {
            _ if self.input.guides.mode().is_some() => self.input.guides.prompt(),
            Some(Overlay::Prompt(prompt)) => Some(prompt),
            Some(Overlay::Board(board)) => board.prompt.as_ref(),
            Some(Overlay::Notes(panel)) => panel.prompt.as_ref(),
            _ => None,
        }
    }

    /// Lines of the reader that fit the screen, in all columns.
    #[must_use]
    pub fn lines_fit(&self) -> usize {
        self.page().sheet.lines()
    }

    /// The page that the reader pane, as it is, has room for.
    #[must_use]
    pub fn page(&self) -> Page {
        Page::new(self.pane(), &self.options)
    }

    /// The reader pane, or where it would be.
    pub(super) fn pane(&self) -> Area {
        areas(self).reader_or_list().unwrap_or_default()
    }

    pub(super) fn remember(&mut self, undo: Undo) {
        if self.undo.len() == UNDO_DEPTH {
            self.undo.remove(0);
        }
        self.undo.push(undo);
    }

    /// Asks for the rows around the place to seek.
    pub(super) fn list_effect(&mut self, seek: Seek) -> Effect {
        let request = self.latest.number();
        self.latest.list = request;
        Effect::List { request, query: self.query.clone(), seek, window: self.rows_fit() + ROWS_AHEAD }
    }

    /// Where the list should stay when what is listed changes: on the selected article.
    pub(super) fn here(&self) -> Seek {
        match self.list.selected_row() {
            Some(row) => Seek::Article(row.id, self.list.selected),
            None => Seek::Row(self.list.selected),
        }
    }
}

impl Latest {
    /// A new number.
    pub(super) fn number(&mut self) -> Request {
        self.next += 1;
        self.next
    }
}
