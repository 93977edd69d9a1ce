//! The reader pane: an article, set, and the line on top of the pane.

use std::sync::Arc;

use super::effect::Opened;
use super::head::{Form, head};
use super::search::Search;
use crate::doc::ArticleId;
use crate::query::Query;
use crate::store::{Entry, Mark};
use crate::text::{ByteAt, Clean};
use crate::typeset::{Layout, Options, Typesetter, set_head};

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
    pub top: usize,
    /// The place that the reader chose. A resize puts it on top again; it does not drift when
    /// lines begin elsewhere.
    position: ByteAt,
    layout: Layout,
    typesetter: Typesetter,
    set_with: Option<Options>,
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
        let mut reader = Self {
            entry: opened.entry,
            mark: opened.mark,
            search,
            edge: None,
            top: 0,
            position,
            layout: Layout::default(),
            typesetter: Typesetter::default(),
            set_with: None,
        };
        reader.set(options);
        reader
    }

    /// The id of the article.
    #[must_use]
    pub fn id(&self) -> ArticleId {
        self.entry.id
    }

    /// The lines.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Sets the article anew if the options differ; the place is kept.
    pub(super) fn set(&mut self, options: &Options) {
        if self.set_with == Some(*options) {
            return;
        }
        let article = &self.entry.article;
        let badge = self.entry.badge().map(|badge| badge.text);
        let mut layout = self.typesetter.set(&article.document, article.meta.language, options);
        layout.put_under(set_head(
            &head(&self.entry, badge.as_ref(), Form::Pane),
            article.meta.language,
            options,
        ));
        self.layout = layout;
        self.top = self.layout.line_at(self.position);
        self.set_with = Some(*options);
    }

    /// The place in the document that is on top.
    #[must_use]
    pub fn position(&self) -> ByteAt {
        self.position
    }

    fn go_to(&mut self, top: usize) {
        self.top = top;
        self.position = self.layout.lines().get(top).map_or(ByteAt(0), |line| line.at);
        self.edge = None;
    }

    /// The highest line that may be on top when `fit` lines are seen.
    fn lowest_top(&self, fit: usize) -> usize {
        self.layout.lines().len().saturating_sub(fit)
    }

    /// Scrolls; returns whether the pane moved. A search goes on from where one is then.
    pub(super) fn scroll(&mut self, lines: isize, fit: usize) -> bool {
        // In a window that grew, the top may be further down than scrolling goes.
        let lowest = self.lowest_top(fit).max(if lines > 0 { self.top } else { 0 });
        let top = self.top.saturating_add_signed(lines).min(lowest);
        let moved = top != self.top;
        if moved {
            self.go_to(top);
            self.search.current = None;
        }
        moved
    }

    /// Brings a position into sight, a third down the pane.
    pub(super) fn reveal(&mut self, position: ByteAt, fit: usize) {
        let line = self.layout.last_line_at(position);
        if !(self.top..self.top + fit).contains(&line) {
            self.go_to(line.saturating_sub(fit / 3).min(self.lowest_top(fit)));
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

    /// How much has been seen, in percent.
    #[must_use]
    pub fn percent(&self, fit: usize) -> usize {
        let lines = self.layout.lines().len().max(1);
        ((self.top + fit).min(lines) * 100) / lines
    }
}
