//! The reader pane: an article, set, and the line on top of the pane.

use std::sync::Arc;

use super::effect::Opened;
use super::head::{Form, head};
use super::search::Search;
use crate::doc::ArticleId;
use crate::query::Query;
use crate::store::{Entry, Mark};
use crate::text::{ByteAt, Clean};
use crate::typeset::{Flow, Layout, Line, Options, Place};

/// An open article.
#[derive(Debug)]
pub struct Reader {
    /// The article.
    pub entry: Arc<Entry>,
    /// What the reader did with it.
    pub mark: Mark,
    /// Words looked for.
    pub search: Search,
    /// Whether the end was reached and the same key will go on.
    pub edge: Option<Edge>,
    /// The line on top of the pane.
    pub top: Place,
    /// Cells that lines longer than the measure are scrolled sideways.
    pub sideways: usize,
    /// The position that the reader chose. A resize puts it on top again; it does not drift when
    /// lines begin elsewhere.
    position: ByteAt,
    flow: Flow,
}

/// An end of the article that was run into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The start.
    Start,
    /// The end.
    End,
}

impl Reader {
    /// Opens an article where reading stopped; the words of the query are looked for.
    #[must_use]
    pub fn new(opened: Opened, query: &Query, options: &Options) -> Self {
        let words = query.words().cloned().unwrap_or_default();
        let search = Search::new(&opened.entry.article.document, &words);
        let position = opened.mark.position;
        let article = &opened.entry.article;
        let badge = opened.entry.badge().map(|badge| badge.text);
        let head = head(&opened.entry, badge.as_ref(), Form::Pane);
        let mut flow = Flow::new(Arc::clone(&article.document), article.meta.language, head, *options);
        let top = flow.place(position);
        Self { entry: opened.entry, mark: opened.mark, search, edge: None, top, sideways: 0, position, flow }
    }

    /// The id of the article.
    #[must_use]
    pub fn id(&self) -> ArticleId {
        self.entry.id
    }

    /// The lines that are seen, top first; what [`Self::settle`] has set.
    pub fn window(&self) -> impl Iterator<Item = (&Layout, &Line)> {
        self.flow.window(self.top)
    }

    /// Sets what a pane of `fit` lines shows.
    pub fn settle(&mut self, fit: usize) {
        self.flow.settle(self.top, fit);
    }

    /// Sets the article anew if the options differ; the place is kept.
    pub(super) fn set(&mut self, options: &Options) {
        if self.flow.options() != options {
            self.flow.choose(*options);
            self.top = self.flow.place(self.position);
        }
    }

    /// The place in the document that is on top.
    #[must_use]
    pub fn position(&self) -> ByteAt {
        self.position
    }

    fn go_to(&mut self, top: Place) {
        self.top = top;
        self.position = self.flow.position(top);
        self.edge = None;
    }

    /// The furthest place that may be on top when `fit` lines are seen.
    fn lowest_top(&mut self, fit: usize) -> Place {
        let last = self.flow.last();
        self.flow.back(last, fit.saturating_sub(1))
    }

    /// Scrolls; returns whether the pane moved. A search goes on from where one is then.
    pub(super) fn scroll(&mut self, lines: isize, fit: usize) -> bool {
        let before = self.top;
        let top = match lines {
            isize::MIN => Place::START,
            up if up < 0 => self.flow.back(before, up.unsigned_abs()),
            down => {
                // In a window that grew, the top may be further down than scrolling goes.
                let lowest = self.lowest_top(fit).max(before);
                let step = down.unsigned_abs();
                if down == isize::MAX { lowest } else { self.flow.forward(before, step).min(lowest) }
            }
        };
        let moved = top != before;
        if moved {
            self.go_to(top);
            self.search.current = None;
        }
        moved
    }

    /// Brings a position into sight, a third down the pane.
    pub(super) fn reveal(&mut self, position: ByteAt, fit: usize) {
        let place = self.flow.place_of_character(position);
        let beyond = self.flow.forward(self.top, fit);
        // At the very end, the line beyond the window is the last within.
        let seen = place >= self.top && (place < beyond || self.flow.back(beyond, fit) < self.top);
        if !seen {
            let top = self.flow.back(place, fit / 3).min(self.lowest_top(fit));
            self.go_to(top);
        }
    }

    /// Looks for other words; jumps to the first at or behind the top line.
    pub(super) fn find(&mut self, words: &Clean, fit: usize) -> Option<bool> {
        self.search = Search::new(&self.entry.article.document, words);
        self.next_hit(fit)
    }

    /// Jumps to the next hit; the flag says whether it went on from the start.
    pub(super) fn next_hit(&mut self, fit: usize) -> Option<bool> {
        let (position, wrapped) = self.search.next(self.position())?;
        self.reveal(position, fit);
        Some(wrapped)
    }

    /// Jumps to the previous hit; the flag says whether it went on from the end.
    pub(super) fn previous_hit(&mut self, fit: usize) -> Option<bool> {
        let (position, wrapped) = self.search.previous(self.position())?;
        self.reveal(position, fit);
        Some(wrapped)
    }

    /// How much has been seen, in percent of the text.
    #[must_use]
    pub fn percent(&self, fit: usize) -> usize {
        match self.window().nth(fit) {
            Some((_, next)) => next.at.0 * 100 / self.entry.article.document.end().0.max(1),
            None => 100,
        }
    }
}
