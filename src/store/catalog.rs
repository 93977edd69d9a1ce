//! The catalog: which articles there are, in list order, and which of them a query leaves.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::entry::{Entry, Row};
use super::state::ReadingState;
use crate::doc::{ArticleId, Date};
use crate::query::{Candidate, Month, Query};

/// All articles, newest first.
#[derive(Debug, Default)]
pub struct Catalog {
    entries: Vec<Arc<Entry>>,
    by_id: HashMap<ArticleId, Arc<Entry>>,
}

/// What a query leaves of the catalog.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// In list order.
    pub(super) entries: Vec<Arc<Entry>>,
    /// Articles a year that the rest of the query leaves, whatever period it asks for; by year.
    pub years: Vec<YearTally>,
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
}

impl Catalog {
    /// Adds entries; one with a known id replaces it, and a whole file its beginning.
    pub fn add(&mut self, entries: Vec<Arc<Entry>>) {
        let new: HashMap<ArticleId, Arc<Entry>> =
            entries.iter().map(|entry| (entry.id, Arc::clone(entry))).collect();
        let whole: HashSet<_> = entries
            .iter()
            .filter(|entry| !entry.is_beginning)
            .filter_map(|entry| entry.path.clone())
            .collect();
        let is_outdated = |entry: &Entry| {
            entry.is_beginning && entry.path.as_ref().is_some_and(|path| whole.contains(path))
        };
        let by_id = &mut self.by_id;
        self.entries.retain(|entry| {
            let stays = !new.contains_key(&entry.id) && !is_outdated(entry);
            if !stays {
                by_id.remove(&entry.id);
            }
            stays
        });
        self.entries.extend(entries);
        self.by_id.extend(new);
        self.entries.sort_by(|a, b| a.list_order(b));
    }

    /// How many articles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The article with this id.
    #[must_use]
    pub fn get(&self, id: ArticleId) -> Option<&Arc<Entry>> {
        self.by_id.get(&id)
    }

    /// All articles, in list order.
    #[must_use]
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// Whether the beginning of this article is here, and not yet all of it.
    #[must_use]
    pub fn has_beginning_of(&self, entry: &Entry) -> bool {
        self.entries.iter().any(|known| entry.completes(known))
    }

    /// The articles that satisfy the query.
    #[must_use]
    pub fn list(&self, query: &Query) -> Listing {
        let any_time = query.clone().without_period();
        let period = query.period();
        let mut years = BTreeMap::new();
        let mut entries = Vec::new();
        for entry in &self.entries {
            if !any_time.matches(&**entry) {
                continue;
            }
            let date = entry.date();
            if let Some(date) = &date {
                let tally: &mut YearTally = years.entry(date.year()).or_default();
                tally.add(date);
            }
            if period.is_none_or(|period| date.is_some_and(|date| period.contains(&date))) {
                entries.push(Arc::clone(entry));
            }
        }
        Listing { entries, years: years.into_values().collect() }
    }
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

impl Listing {
    /// How many articles are listed.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing is listed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The articles, in list order.
    #[must_use]
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// Where an article stands in the list.
    #[must_use]
    pub fn position(&self, entry: &Entry) -> Option<usize> {
        position(&self.entries, entry).ok()
    }

    /// The row of an article.
    #[must_use]
    pub fn row(&self, entry: &Entry, state: &ReadingState) -> Row {
        Row::of(entry, state)
    }

    /// The rows of a window of the list; short at its end.
    #[must_use]
    pub fn rows(&self, window: Range<usize>, state: &ReadingState) -> Vec<Row> {
        let end = window.end.min(self.entries.len());
        let entries = self.entries.get(window.start.min(end)..end).unwrap_or_default();
        entries.iter().map(|entry| Row::of(entry, state)).collect()
    }
}

/// Where an article stands among entries in list order; `Err` holds where it would stand.
pub(super) fn position(entries: &[Arc<Entry>], entry: &Entry) -> Result<usize, usize> {
    let from = entries.partition_point(|other| other.list_order(entry).is_lt());
    // Articles of several archives may share a date and a path.
    let mut same =
        entries.iter().enumerate().skip(from).take_while(|(_, other)| other.list_order(entry).is_eq());
    same.find(|(_, other)| other.id == entry.id).map(|(at, _)| at).ok_or(from)
}
