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
    /// Where one reads. Only reading on changes it: where another measure breaks the lines is no
    /// reason to begin further up every time.
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

    /// Where in the document one reads: on the top line.
    #[must_use]
    pub fn position(&self) -> ByteAt {
        self.position
    }

    /// Puts another line on top.
    fn move_to(&mut self, top: usize) {
        if top != self.top {
            self.top = top;
            self.position = self.layout.lines().get(top).map_or(ByteAt(0), |line| line.at);
        }
    }

    /// The highest line that may be on top when `fit` lines are seen.
    fn lowest_top(&self, fit: usize) -> usize {
        self.layout.lines().len().saturating_sub(fit)
    }

    /// Scrolls; returns whether the pane moved.
    pub(super) fn scroll(&mut self, lines: isize, fit: usize) -> bool {
        let top = self.top.saturating_add_signed(lines).min(self.lowest_top(fit));
        let moved = top != self.top;
        self.move_to(top);
        if moved {
            self.edge = None;
        }
        moved
    }

    /// Brings a position into sight, a third down the pane.
    pub(super) fn reveal(&mut self, position: ByteAt, fit: usize) {
        let line = self.layout.last_line_at(position);
        if !(self.top..self.top + fit).contains(&line) {
            self.move_to(line.saturating_sub(fit / 3).min(self.lowest_top(fit)));
        }
        self.edge = None;
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

#[cfg(test)]
mod tests {
    use super::Reader;
    use crate::app::Opened;
    use crate::doc::{Article, Block, Document};
    use crate::query::Query;
    use crate::store::{Entry, Mark};
    use crate::text::{Cells, Clean};
    use crate::typeset::{Measure, Options};

    fn options(cells: u16) -> Options {
        Options { measure: Measure::new(Cells(cells)), ..Options::default() }
    }

    /// One paragraph that fills many pages.
    fn long_paragraph() -> Article {
        let mut article = crate::ingest::unreadable("长文.txt", "");
        let text: String = (0..400).map(|number| format!("第{number}句话说完了，")).collect();
        article.document = Document::new(vec![Block::body(Clean::line(&text))], vec![], vec![]);
        article
    }

    #[test]
    fn dragging_the_window_does_not_move_the_place() {
        let entry = Entry::new("archive", None, b"x", long_paragraph()).into();
        let opened = Opened { entry, mark: Mark::default() };
        let mut reader = Reader::new(opened, &Query::default(), &options(60));
        assert!(reader.scroll(50, 20));
        let (top, position) = (reader.top, reader.position());
        for cells in (2..200).rev().chain([60]) {
            reader.set(&options(cells));
            let lines = reader.layout().lines();
            let after = lines.get(reader.top + 1).unwrap().at;
            assert!(lines[reader.top].at <= position && position < after, "{cells} cells");
        }
        assert_eq!((reader.top, reader.position()), (top, position));
    }
}
