//! Two articles side by side, paragraph by paragraph, with what differs: where one is in them, and
//! how one moves. Only what is seen is set. Must not know how differences are found.

mod rows;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Size;
use super::head::facts;
use super::message::Compared;
use super::overlay::Overlay;
use super::seats::{Seats, measure};
use crate::compare::{Comparison, Kind, Pair};
use crate::doc::ArticleId;
use crate::store::Entry;
use crate::text::Clean;
use crate::typeset::Options;
pub(super) use rows::plain;
pub use rows::{Cell, Change, Row, SetItem};

/// Cells before the text: a sign and a blank.
const MARGIN: u16 = 2;
/// Items that are kept set on either side of the one that is needed.
const KEPT: usize = 256;

/// The open comparison.
#[derive(Debug, Clone)]
pub struct Spread {
    /// The older and the newer article.
    articles: [Arc<Entry>; 2],
    comparison: Arc<Comparison>,
    /// Whether paragraphs that are the same are out of sight.
    folds: bool,
    items: Vec<Item>,
    top: Place,
    /// The difference that was jumped to last.
    pub current: Option<usize>,
    options: Options,
    seats: Seats,
    set: BTreeMap<usize, Arc<SetItem>>,
    /// What lies under it, to come back to.
    pub(super) under: Option<Box<Overlay>>,
}

impl PartialEq for Spread {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.comparison, &other.comparison)
            && (self.top, self.current, self.folds) == (other.top, other.current, other.folds)
    }
}

impl Eq for Spread {}

/// What is said over an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// Its title.
    pub title: Clean,
    /// When it was published, and the edition that it belongs to.
    pub facts: Clean,
    /// Who published it.
    pub publisher: Clean,
}

/// A pair of paragraphs, or so many pairs of which none is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Pair(usize),
    Fold { first: usize, count: usize },
}

/// A row of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Place {
    item: usize,
    row: usize,
}

/// Which way to go through the differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Next,
    Previous,
}

impl Item {
    fn first(self) -> usize {
        match self {
            Self::Pair(first) | Self::Fold { first, .. } => first,
        }
    }
}

impl Spread {
    /// Opens a comparison at its beginning. Nothing of it is set yet.
    pub(super) fn new(compared: Compared, under: Option<Box<Overlay>>) -> Self {
        let mut spread = Self {
            articles: [compared.older, compared.newer],
            comparison: Arc::new(compared.comparison),
            folds: false,
            items: Vec::new(),
            top: Place::default(),
            current: None,
            options: Options::default(),
            seats: Seats::default(),
            set: BTreeMap::new(),
            under,
        };
        spread.items = spread.pairs();
        spread
    }

    /// What was found.
    #[must_use]
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// The older and the newer article.
    #[must_use]
    pub fn ids(&self) -> [ArticleId; 2] {
        [self.articles[0].id, self.articles[1].id]
    }

    /// What is said over one of them.
    #[must_use]
    pub fn caption(&self, side: usize) -> Caption {
        let entry = &self.articles[side.min(1)];
        let title = entry.article.meta.title.clone();
        Caption { title, facts: facts(entry), publisher: entry.publisher() }
    }

    /// Where everything stands.
    #[must_use]
    pub fn seats(&self) -> &Seats {
        &self.seats
    }

    /// The rows that are seen, with the item each belongs to; what [`Self::settle`] has set.
    pub fn window(&self) -> impl Iterator<Item = (&SetItem, &Row)> {
        let set = self.set.range(self.top.item..).zip(self.top.item..);
        let set = set.take_while(|((at, _), expected)| *at == expected).map(|((_, item), _)| item);
        let rows = set.enumerate().flat_map(|(nth, item)| {
            let from = if nth == 0 { self.top.row.min(item.rows.len()) } else { 0 };
            item.rows[from..].iter().map(|row| (item.as_ref(), row))
        });
        rows.take(self.seats.height())
    }

    /// How much has been seen, in percent of the paragraphs.
    #[must_use]
    pub fn percent(&self) -> usize {
        let rows = |at: usize| self.set.get(&at).map_or(0, |item| item.rows.len());
        let mut left = (self.seats.height() + self.top.row).saturating_sub(rows(self.top.item));
        let mut seen = self.top.item;
        while left > 0 && seen + 1 < self.items.len() {
            seen += 1;
            left = left.saturating_sub(rows(seen).max(1));
        }
        ((seen + 1) * 100).checked_div(self.items.len()).unwrap_or(100).min(100)
    }

    /// Sets what is seen by these options on this screen; the place is kept.
    pub(super) fn settle(&mut self, screen: Size, options: &Options) {
        // Of two heads, each has a line in one pane, and two beside the other where lines can be spared.
        let seats = Seats::new(screen, |room| if room.double && !room.roomy { 1 } else { 2 });
        let measure = measure(seats.panes[0], MARGIN, options);
        let options = Options { measure, ..rows::plain(options) };
        if (seats.is_double(), options) != (self.seats.is_double(), self.options) {
            self.set.clear();
            self.top.row = 0;
        }
        (self.seats, self.options) = (seats, options);
        let lowest = self.lowest_top();
        self.top = self.top.min(lowest);
        self.forward(self.top, self.seats.height());
    }

    /// Scrolls; returns whether anything moved.
    pub(super) fn scroll(&mut self, rows: isize) {
        let before = self.top;
        self.top = match rows {
            isize::MIN => Place::default(),
            isize::MAX => self.lowest_top(),
            _ if rows < 0 => self.back(before, rows.unsigned_abs()),
            _ => self.forward(before, rows.unsigned_abs()).min(self.lowest_top()),
        };
        if self.top != before {
            self.current = None;
        }
    }

    /// Goes to the next or previous difference; the flag says whether it went round the end.
    pub(super) fn step(&mut self, turn: Turn) -> Option<bool> {
        let count = self.comparison.differences.len();
        let last = count.checked_sub(1)?;
        let (to, wrapped) = match (turn, self.current) {
            (Turn::Next, Some(current)) if current < last => (current + 1, false),
            (Turn::Previous, Some(current)) if current > 0 => (current - 1, false),
            (Turn::Next, Some(_)) => (0, true),
            (Turn::Previous, Some(_)) => (last, true),
            (Turn::Next, None) => {
                Some(self.first_in_sight()).filter(|at| *at < count).map_or((0, true), |at| (at, false))
            }
            (Turn::Previous, None) => {
                self.first_in_sight().checked_sub(1).map_or((last, true), |at| (at, false))
            }
        };
        self.current = Some(to);
        self.reveal(to);
        Some(wrapped)
    }

    /// Hides the paragraphs that are the same, or shows them again. The place is kept, as far as it
    /// is still there.
    pub(super) fn fold(&mut self) -> bool {
        let pair = self.items.get(self.top.item).map_or(0, |item| item.first());
        self.folds = !self.folds;
        self.items = if self.folds { self.folded() } else { self.pairs() };
        self.set.clear();
        self.top = Place { item: self.item_of(pair), row: 0 };
        if let Some(current) = self.current {
            self.reveal(current);
        }
        self.folds
    }

    fn pairs(&self) -> Vec<Item> {
        (0..self.comparison.pairs.len()).map(Item::Pair).collect()
    }

    fn folded(&self) -> Vec<Item> {
        let mut out: Vec<Item> = Vec::new();
        for (nth, pair) in self.comparison.pairs.iter().enumerate() {
            match (pair.kind, out.last_mut()) {
                (Kind::Same, Some(Item::Fold { count, .. })) => *count += 1,
                (Kind::Same, _) => out.push(Item::Fold { first: nth, count: 1 }),
                _ => out.push(Item::Pair(nth)),
            }
        }
        out
    }

    fn item_of(&self, pair: usize) -> usize {
        self.items.partition_point(|item| item.first() <= pair).saturating_sub(1)
    }

    /// The first difference that is not above the top of the window.
    fn first_in_sight(&mut self) -> usize {
        let top = self.top;
        let pair = self.items.get(top.item).map_or(0, |item| item.first());
        let mut next = self.comparison.differences.partition_point(|difference| difference.pair < pair);
        while self.comparison.differences.get(next).is_some_and(|difference| difference.pair == pair)
            && self.place(next) < top
        {
            next += 1;
        }
        next
    }

    fn place(&mut self, difference: usize) -> Place {
        let pair = self.comparison.differences.get(difference).map_or(0, |difference| difference.pair);
        let item = self.item_of(pair);
        Place { item, row: self.item(item).row_of(difference) }
    }

    /// Brings a difference into sight, a third down the window.
    fn reveal(&mut self, difference: usize) {
        let place = self.place(difference);
        let height = self.seats.height();
        let beyond = self.forward(self.top, height.saturating_sub(1));
        if place < self.top || place > beyond {
            self.top = self.back(place, height / 3).min(self.lowest_top());
        }
    }

    fn lowest_top(&mut self) -> Place {
        let Some(item) = self.items.len().checked_sub(1) else { return Place::default() };
        let row = self.item(item).rows.len().saturating_sub(1);
        self.back(Place { item, row }, self.seats.height().saturating_sub(1))
    }

    fn forward(&mut self, from: Place, mut rows: usize) -> Place {
        let mut place = from;
        while place.item < self.items.len() {
            let rest = self.item(place.item).rows.len().saturating_sub(place.row);
            if rows < rest {
                return Place { row: place.row + rows, ..place };
            }
            rows -= rest;
            place = Place { item: place.item + 1, row: 0 };
        }
        place
    }

    fn back(&mut self, from: Place, mut rows: usize) -> Place {
        let mut place = from;
        while rows > place.row {
            let Some(item) = place.item.checked_sub(1) else { return Place::default() };
            rows -= place.row + 1;
            place = Place { item, row: self.item(item).rows.len().saturating_sub(1) };
        }
        Place { row: place.row - rows, ..place }
    }

    /// An item, set.
    fn item(&mut self, at: usize) -> Arc<SetItem> {
        if let Some(item) = self.set.get(&at) {
            return Arc::clone(item);
        }
        if self.set.len() > 2 * KEPT {
            self.set.retain(|other, _| other.abs_diff(at) < KEPT);
        }
        let item = Arc::new(match self.items.get(at) {
            Some(&Item::Pair(nth)) => self.set_pair(nth),
            Some(&Item::Fold { count, .. }) => SetItem::fold(count),
            None => SetItem::default(),
        });
        self.set.insert(at, Arc::clone(&item));
        item
    }

    fn set_pair(&self, nth: usize) -> SetItem {
        let Some(pair) = self.comparison.pairs.get(nth) else { return SetItem::default() };
        let is_tight = self.is_tight(Some(pair)) && self.is_tight(self.comparison.pairs.get(nth + 1));
        let last = nth + 1 == self.comparison.pairs.len();
        let setter = rows::Setter {
            articles: &self.articles,
            comparison: &self.comparison,
            options: &self.options,
            is_double: self.seats.is_double(),
        };
        let mut item = setter.set(nth, pair);
        if !is_tight && !last {
            item.rows.push(Row::default());
        }
        item
    }

    fn is_tight(&self, pair: Option<&Pair>) -> bool {
        let older = pair.and_then(|pair| self.comparison.older.get(pair.older?));
        let newer = pair.and_then(|pair| self.comparison.newer.get(pair.newer?));
        older.or(newer).is_some() && older.into_iter().chain(newer).all(|part| part.is_tight)
    }
}
