//! What a query leaves of the catalog, when it asks for what the reader did too.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::candidate::Knowledge;
use super::catalog::{Catalog, Listing, YearTally};
use crate::query::{Candidate, Query};

impl Catalog {
    /// The articles that satisfy the query, newest first whatever order it asks for.
    #[must_use]
    pub fn select(&self, query: &Query, knowledge: Knowledge<'_>) -> Listing {
        let any_time = query.clone().without_period();
        let period = query.period();
        let mut years = BTreeMap::new();
        let mut entries = Vec::new();
        for entry in self.entries() {
            if !any_time.matches(&knowledge.of(entry)) {
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
