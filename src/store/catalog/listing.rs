//! Lists: which of the cards a query leaves, in list order, and how many there are of each year. The
//! order of time is that of the places; another one in which they are shown stands beside it.

use std::ops::Range;
use std::sync::Arc;

use super::cards::{Card, Cards};
use crate::doc::{ArticleId, Date};
use crate::query::Month;

/// What a query leaves of the catalog.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    cards: Arc<Cards>,
    /// Places among all cards, in list order; none for all of them.
    ranks: Option<Vec<u32>>,
    /// Places of the list in the order in which they are shown; none for list order.
    order: Option<Vec<u32>>,
    /// Articles a year that the rest of the query leaves, whatever period it asks for; by year.
    pub years: Vec<YearTally>,
    /// Articles that may satisfy the query, but whose texts were not looked at.
    pub unsearched: usize,
}

/// How many articles there are of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearTally {
    /// The year.
    pub year: i16,
    /// Articles of the year, those among them whose month is not known.
    pub articles: usize,
    /// Articles a month, from January on.
    pub months: [usize; 12],
    /// Characters of all articles of the year, whatever is asked for; 0 where nobody counted.
    pub chars: usize,
}

impl YearTally {
    pub(super) fn add(&mut self, date: &Date) {
        self.year = date.year();
        self.articles += 1;
        let month = Month::of(date).and_then(|month| usize::try_from(month.month - 1).ok());
        if let Some(count) = month.and_then(|month| self.months.get_mut(month)) {
            *count += 1;
        }
    }

    /// Counts articles of a month of this year; of the month 0, those of an unknown one.
    pub(super) fn add_many(&mut self, year: i16, month: usize, articles: usize) {
        self.year = year;
        self.articles += articles;
        if let Some(count) = month.checked_sub(1).and_then(|month| self.months.get_mut(month)) {
            *count += articles;
        }
    }

    /// Articles of a month, from 1 to 12.
    #[must_use]
    pub fn of_month(&self, month: i8) -> usize {
        let at = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
        at.and_then(|at| self.months.get(at)).copied().unwrap_or(0)
    }

    /// Articles that are known to be of the year, but not of which month.
    #[must_use]
    pub fn of_no_month(&self) -> usize {
        self.articles - self.months.iter().sum::<usize>()
    }
}

/// Articles a year, of cards in list order; by year.
pub(super) fn tallied<'a>(cards: impl IntoIterator<Item = &'a Card>) -> Vec<YearTally> {
    let mut years: Vec<YearTally> = Vec::new();
    for date in cards.into_iter().filter_map(|card| card.date.as_ref()) {
        // They are sorted by date: a year comes once.
        if years.last().is_none_or(|last| last.year != date.year()) {
            years.push(YearTally::default());
        }
        years.last_mut().into_iter().for_each(|year| year.add(date));
    }
    years.reverse();
    years
}

impl Listing {
    /// All cards.
    #[must_use]
    pub fn of_all(cards: &Arc<Cards>) -> Self {
        Self { cards: Arc::clone(cards), ranks: None, order: None, years: Vec::new(), unsearched: 0 }
    }

    /// The cards at these places, in order; none for all cards.
    pub(super) fn of(cards: &Arc<Cards>, ranks: Option<Vec<u32>>, years: Vec<YearTally>) -> Self {
        Self { cards: Arc::clone(cards), ranks, order: None, years, unsearched: 0 }
    }

    /// The same list, where so many articles may be missing.
    pub(super) fn without_texts_of(self, unsearched: usize) -> Self {
        Self { unsearched, ..self }
    }

    /// The same list, shown in this order of its places.
    pub(super) fn ordered(self, order: Vec<u32>) -> Self {
        Self { order: Some(order), ..self }
    }

    /// Whether it is shown in another order than its own.
    #[must_use]
    pub fn is_arranged(&self) -> bool {
        self.order.is_some()
    }

    /// The places, in the order in which they are shown.
    pub fn shown(&self) -> impl Iterator<Item = usize> {
        let place = |nth: usize| match &self.order {
            Some(order) => order.get(nth).map_or(nth, |place| *place as usize),
            None => nth,
        };
        (0..self.len()).map(place)
    }

    /// The cards that it is a list of.
    #[must_use]
    pub fn cards(&self) -> &Arc<Cards> {
        &self.cards
    }

    /// How many articles are listed.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ranks.as_ref().map_or(self.cards.len(), Vec::len)
    }

    /// Whether nothing is listed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The card at a place of the list.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Card> {
        let rank = match &self.ranks {
            Some(ranks) => *ranks.get(at)? as usize,
            None => at,
        };
        self.cards.all().get(rank)
    }

    /// The cards, in list order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Card> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// The cards of a window of the list; short at its end.
    pub fn window(&self, window: Range<usize>) -> impl Iterator<Item = &Card> {
        window.map_while(|at| self.get(at))
    }

    /// Where an article stands in the list; `Err` holds where it would stand. None where there is
    /// no such article.
    #[must_use]
    pub fn place(&self, id: ArticleId) -> Option<Result<usize, usize>> {
        let rank = self.cards.rank(id)?;
        Some(match &self.ranks {
            Some(ranks) => ranks.binary_search(&u32::try_from(rank).unwrap_or(u32::MAX)),
            None => Ok(rank),
        })
    }

    /// Where an article stands in the list.
    #[must_use]
    pub fn position(&self, id: ArticleId) -> Option<usize> {
        self.place(id)?.ok()
    }

    /// The first place of which the predicate does not hold; it holds of those before.
    pub(in crate::store) fn partition_point(&self, holds: impl Fn(&Card) -> bool) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from + (to - from) / 2;
            if self.get(middle).is_some_and(&holds) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }
}
