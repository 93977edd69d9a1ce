//! The reader pane: an article, set, and the line on top of the pane.

use std::sync::Arc;

use super::head::{HeadFacts, minutes, under_head};
use super::message::Opened;
use super::page::Page;
use super::passage::Passages;
use super::pictures::{PictureKey, Pictures};
use super::search::Search;
use crate::doc::ArticleId;
use crate::query::{Pattern, Query};
use crate::store::{Entry, Mark};
use crate::text::{ByteAt, Clean};
use crate::typeset::{Flow, Layout, Line, Place, Plate};

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
    /// What is selected and noted.
    pub passage: Passages,
    /// The position that the reader chose. A resize puts it on top again; it does not drift when
    /// lines begin elsewhere.
    position: ByteAt,
    /// What the head says besides.
    facts: HeadFacts,
    /// Its pictures.
    pub pictures: Pictures,
    /// The letters that stand for places of it.
    pub letters: Vec<(char, ByteAt)>,
    flow: Flow,
}

/// All of a text, in thousandths.
const WHOLE: u16 = 1000;

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
    pub fn new(opened: Opened, query: &Query, page: &Page) -> Self {
        let search = Search::of_query(&opened.entry.article.document, query);
        let position = opened.mark.position;
        let facts = HeadFacts { alike: opened.alike, pace: opened.pace };
        let flow = under_head((&opened.entry, facts), page.options, page.sheet);
        let passage = Passages::new(&opened.entry.article.document, opened.notes);
        let mut reader = Self {
            entry: opened.entry,
            mark: opened.mark,
            search,
            edge: None,
            top: Place::START,
            sideways: 0,
            passage,
            position,
            facts,
            pictures: Pictures::default(),
            letters: opened.letters,
            flow,
        };
        reader.return_to_position();
        reader
    }

    /// Goes on with the whole of an article of which the beginning is open. The place, the words
    /// looked for and what the reader did with it stay.
    pub(super) fn complete(&mut self, entry: Arc<Entry>) {
        if self.awaits_its_place() {
            self.position = self.mark.position;
        }
        let current = self.search.position();
        self.search = std::mem::take(&mut self.search).again(&entry.article.document);
        self.search.current = current.and_then(|at| self.search.hit_at(at));
        self.flow = under_head((&entry, self.facts), *self.flow.options(), self.flow.sheet());
        self.pictures.look_again();
        self.entry = entry;
        self.passage.stand_in(&self.entry.article.document);
        self.edge = None;
        // The lines of the head and those under it up to the first word have one position.
        if self.position > ByteAt(0) || self.turns_pages() {
            self.return_to_position();
        }
    }

    /// Goes on with the article as it was read again, at the place given.
    pub(super) fn replace(&mut self, entry: Arc<Entry>, position: ByteAt) {
        self.search = std::mem::take(&mut self.search).again(&entry.article.document);
        self.flow = under_head((&entry, self.facts), *self.flow.options(), self.flow.sheet());
        self.pictures = Pictures::default();
        self.entry = entry;
        self.passage.stand_in(&self.entry.article.document);
        self.edge = None;
        // Its ends may be others now.
        self.passage.selection = None;
        self.put_on_top(position);
    }

    /// Puts a place on top; the head with the first.
    pub(super) fn put_on_top(&mut self, position: ByteAt) {
        self.position = position;
        self.top = Place::START;
        if position > ByteAt(0) || self.turns_pages() {
            self.return_to_position();
        }
    }

    /// Goes to a part of the whole, in hundredths.
    pub(super) fn go_to_percent(&mut self, percent: usize) {
        match percent {
            0 => self.scroll(isize::MIN),
            100.. => self.scroll(isize::MAX),
            percent => {
                let position = ByteAt(self.entry.article.document.end().0 / 100 * percent);
                let moved = position != self.position;
                self.put_on_top(position);
                moved
            }
        };
    }

    /// Puts a place on top that may lie behind what has been read of the file so far.
    pub(super) fn go_back_to(&mut self, position: ByteAt) {
        self.mark.position = position;
        self.put_on_top(position);
    }

    /// Whether reading stopped, some other day, behind all that has been read of the file. The
    /// article opens there as soon as it is whole; until then, no place in it is kept.
    pub(super) fn awaits_its_place(&self) -> bool {
        self.entry.is_beginning && self.mark.position > self.entry.article.document.end()
    }

    /// Whether a passage is being selected.
    pub(super) fn is_selecting(&self) -> bool {
        self.passage.selection.is_some()
    }

    /// The id of the article.
    #[must_use]
    pub fn id(&self) -> ArticleId {
        self.entry.id
    }

    /// The lines from the top on; what [`Self::settle`] has set.
    pub fn window(&self) -> impl Iterator<Item = (&Layout, &Line)> {
        self.flow.window(self.top)
    }

    /// The lines of each column; what [`Self::settle`] has set.
    #[must_use]
    pub fn columns(&self) -> Vec<Vec<(&Layout, &Line)>> {
        if self.turns_pages() {
            return self.flow.columns(self.top);
        }
        let sheet = self.flow.sheet();
        let mut lines = self.window();
        (0..sheet.columns).map(|_| lines.by_ref().take(sheet.height).collect()).collect()
    }

    /// Sets what the pane shows.
    pub fn settle(&mut self) {
        if self.turns_pages() {
            self.flow.page_of(self.top);
        } else {
            self.flow.settle(self.top, self.fit());
        }
    }

    /// Sets the article anew if the page is another; the place is kept.
    pub(super) fn set(&mut self, page: &Page) {
        if *self.flow.options() == page.options && self.flow.sheet() == page.sheet {
            return;
        }
        let same_lines = *self.flow.options() == page.options;
        self.flow.choose(page.options);
        self.flow.pour(page.sheet);
        if !same_lines || self.turns_pages() {
            self.return_to_position();
        }
    }

    /// Leaves room for pictures; the place is kept.
    pub(super) fn hang(&mut self, plates: Arc<[Plate]>) {
        if self.flow.hang(plates) {
            self.return_to_position();
            self.settle();
        }
    }

    /// The pictures that are in sight, and a page below as far as it is set.
    pub(super) fn plates_seen(&self) -> Vec<PictureKey> {
        let key = |line: &Line| {
            let plate = line.plate?;
            Some(PictureKey { id: self.id(), image: plate.image, size: plate.size })
        };
        let columns = self.columns().into_iter().flatten().map(|(_, line)| line);
        let below = self.window().map(|(_, line)| line).take(2 * self.fit());
        let mut seen: Vec<_> = columns.chain(below).filter_map(key).collect();
        seen.dedup();
        seen
    }

    /// Puts the chosen position on top, or the page that shows it.
    fn return_to_position(&mut self) {
        let place = self.flow.place(self.position);
        self.top = if self.turns_pages() { self.flow.page_of(place) } else { place };
    }

    /// Whether it turns pages rather than scrolls.
    pub(super) fn turns_pages(&self) -> bool {
        self.flow.options().paged
    }

    /// Lines that are seen.
    fn fit(&self) -> usize {
        self.flow.sheet().lines()
    }

    /// The place in the document that is on top.
    #[must_use]
    pub fn position(&self) -> ByteAt {
        self.position
    }

    fn go_to(&mut self, top: Place) {
        self.top = top;
        let paged = self.turns_pages();
        self.position = if paged { self.flow.position_of_page(top) } else { self.flow.position(top) };
        self.edge = None;
    }

    /// The furthest place that may be on top.
    fn lowest_top(&mut self) -> Place {
        if self.turns_pages() {
            return self.flow.last_page();
        }
        let last = self.flow.last();
        self.flow.back(last, self.fit().saturating_sub(1))
    }

    /// Scrolls, or turns a page that way; returns whether the pane moved. A search goes on from
    /// where one is then.
    pub(super) fn scroll(&mut self, lines: isize) -> bool {
        let before = self.top;
        let top = match lines {
            isize::MIN => Place::START,
            // In a window that grew, the top may be further down than scrolling goes.
            isize::MAX => self.lowest_top().max(before),
            _ if lines < 0 && self.turns_pages() => self.flow.previous_page(before).unwrap_or(before),
            _ if self.turns_pages() => self.flow.next_page(before).unwrap_or(before),
            _ if lines < 0 => self.flow.back(before, lines.unsigned_abs()),
            _ => self.flow.forward(before, lines.unsigned_abs()).min(self.lowest_top().max(before)),
        };
        let moved = top != before;
        if moved {
            self.go_to(top);
            self.search.current = None;
        }
        moved
    }

    /// Brings a position into sight: its page, or a third down the pane.
    pub(super) fn reveal(&mut self, position: ByteAt) {
        let place = self.flow.place_of_character(position);
        if self.turns_pages() {
            let page = self.flow.page_of(place);
            if page != self.top {
                self.go_to(page);
            }
            return;
        }
        let fit = self.fit();
        let beyond = self.flow.forward(self.top, fit);
        // At the very end, the line beyond the window is the last within.
        let seen = place >= self.top && (place < beyond || self.flow.back(beyond, fit) < self.top);
        if !seen {
            let top = self.flow.back(place, fit / 3).min(self.lowest_top());
            self.go_to(top);
        }
    }

    /// Brings words into sight that stand at a place, and marks them there alone.
    pub(super) fn show(&mut self, words: Clean, range: (ByteAt, ByteAt)) {
        self.search = Search::shown(words, range);
        self.reveal(range.0);
    }

    /// Looks for the words of the query, if others were looked for.
    pub(super) fn look_for(&mut self, query: &Query) {
        // What was looked for in the article alone stays, as long as nothing else is.
        let asks = self.search.is_of_query || !query.wordings().is_empty();
        if asks && !self.search.is_for(query) {
            self.search = Search::of_query(&self.entry.article.document, query);
        }
    }

    /// Jumps to the hit at a position, or the first behind it. None where there is none.
    pub(super) fn go_to_hit(&mut self, position: ByteAt) -> Option<bool> {
        let position = self.search.at(position)?;
        self.reveal(position);
        Some(false)
    }

    /// Jumps to the last hit.
    pub(super) fn go_to_last_hit(&mut self) -> Option<bool> {
        let (last, _) = *self.search.hits.last()?;
        self.go_to_hit(last)
    }

    /// Looks for other words; jumps to the first at or behind the top line.
    pub(super) fn find(&mut self, words: &Clean, pattern: Option<Pattern>) -> Option<bool> {
        let document = &self.entry.article.document;
        self.search = match pattern {
            Some(pattern) => Search::matching(document, words, pattern),
            None => Search::new(document, words),
        };
        self.next_hit()
    }

    /// Jumps to the next hit; the flag says whether it went on from the start.
    pub(super) fn next_hit(&mut self) -> Option<bool> {
        let (position, wrapped) = self.search.next(self.position())?;
        self.reveal(position);
        Some(wrapped)
    }

    /// Jumps to the previous hit; the flag says whether it went on from the end.
    pub(super) fn previous_hit(&mut self) -> Option<bool> {
        let (position, wrapped) = self.search.previous(self.position())?;
        self.reveal(position);
        Some(wrapped)
    }

    /// How much has been seen, in percent of the text; none while the whole is not there.
    #[must_use]
    pub fn percent(&self) -> Option<u16> {
        self.share().map(|share| share / 10)
    }

    /// The same in thousandths.
    #[must_use]
    pub(super) fn share(&self) -> Option<u16> {
        if self.entry.is_beginning {
            return None;
        }
        let next = if self.turns_pages() {
            self.flow.position_after_page(self.top)
        } else {
            self.window().nth(self.fit()).map(|(_, line)| line.at)
        };
        let end = self.entry.article.document.end().0.max(1);
        let share =
            |next: ByteAt| u16::try_from(next.0.saturating_mul(1000) / end).unwrap_or(u16::MAX).min(999);
        Some(next.map_or(WHOLE, share))
    }

    /// Minutes that what is not seen yet will take; none where nothing is left, or nobody knows.
    #[must_use]
    pub fn minutes_left(&self) -> Option<u64> {
        let left = u64::from(WHOLE.checked_sub(self.share()?)?);
        let minutes = minutes(self.entry.chars(), self.facts.pace) * left / u64::from(WHOLE);
        (minutes > 0).then_some(minutes)
    }

    /// Which page of how many is seen, counted from 1; where pages are turned, and are few enough
    /// to be counted.
    #[must_use]
    pub fn page_number(&self) -> Option<(usize, usize)> {
        let (number, count) = self.flow.page_number(self.top).filter(|_| self.turns_pages())?;
        self.flow.is_one_sheaf().then_some((number + 1, count))
    }
}
