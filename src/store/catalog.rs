//! The catalog: which articles there are, in list order, and which of them a query leaves.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::entry::{Entry, Row};
use super::state::ReadingState;
use crate::doc::ArticleId;
use crate::query::{Candidate, Query};

/// All articles, newest first.
#[derive(Debug, Default)]
pub struct Catalog {
    entries: Vec<Arc<Entry>>,
}

/// What a query leaves of the catalog.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// In list order.
    pub(super) entries: Vec<Arc<Entry>>,
    /// Articles a year that the rest of the query leaves, whatever years it asks for; by year.
    pub years: Vec<(i16, usize)>,
}

impl Catalog {
    /// Adds entries; one with a known id replaces it, and a whole file its beginning.
    pub fn add(&mut self, entries: Vec<Arc<Entry>>) {
        let new: HashSet<ArticleId> = entries.iter().map(|entry| entry.id).collect();
        let whole: HashSet<_> = entries
            .iter()
            .filter(|entry| !entry.is_beginning)
            .filter_map(|entry| entry.path.clone())
            .collect();
        let is_outdated = |entry: &Entry| {
            entry.is_beginning && entry.path.as_ref().is_some_and(|path| whole.contains(path))
        };
        self.entries.retain(|entry| !new.contains(&entry.id) && !is_outdated(entry));
        self.entries.extend(entries);
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
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Whether the beginning of this article is here, and not yet all of it.
    #[must_use]
    pub fn has_beginning_of(&self, entry: &Entry) -> bool {
        self.entries.iter().any(|known| entry.completes(known))
    }

    /// The articles that satisfy the query.
    #[must_use]
    pub fn list(&self, query: &Query) -> Listing {
        let any_year = query.clone().without_years();
        let years_asked = query.years();
        let mut years = BTreeMap::new();
        let mut entries = Vec::new();
        for entry in &self.entries {
            if !any_year.matches(&**entry) {
                continue;
            }
            let year = entry.year();
            if let Some(year) = year {
                *years.entry(year).or_insert(0) += 1;
            }
            if years_asked.is_none_or(|range| year.is_some_and(|year| range.contains(year))) {
                entries.push(Arc::clone(entry));
            }
        }
        Listing { entries, years: years.into_iter().collect() }
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
    pub fn position(&self, id: ArticleId) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }

    /// The row of an article.
    #[must_use]
    pub fn row(&self, entry: &Entry, state: &ReadingState) -> Row {
        row_of(entry, state)
    }

    /// The rows of a window of the list; short at its end.
    #[must_use]
    pub fn rows(&self, window: Range<usize>, state: &ReadingState) -> Vec<Row> {
        let end = window.end.min(self.entries.len());
        let entries = self.entries.get(window.start.min(end)..end).unwrap_or_default();
        entries.iter().map(|entry| row_of(entry, state)).collect()
    }
}

fn row_of(entry: &Entry, state: &ReadingState) -> Row {
    let mark = state.of(entry.id);
    Row {
        id: entry.id,
        title: entry.article.meta.title.clone(),
        date: entry.article.meta.date,
        source: entry.publisher(),
        badge: entry.badge_by_now(),
        read: mark.read,
        starred: mark.starred,
        noted: entry.article.notes.iter().any(|note| note.kind.is_warning()),
    }
}
