//! The list, ten articles at a time.

use std::io;

use super::{Linear, ROWS, tell, words};
use crate::cli::{Failure, list as listed, query};
use crate::locale::say;
use crate::query::{Query, Term};

impl Linear {
    /// Tells ten rows from the top on.
    pub(super) fn tell_rows(&mut self) -> io::Result<()> {
        if self.rows.is_empty() {
            return tell(&say!("linear-nothing"));
        }
        let last = (self.top + ROWS).min(self.rows.len());
        tell(&say!("linear-rows", first = self.top + 1, last = last, count = self.rows.len()))?;
        let cards: Vec<_> = self
            .rows
            .get(self.top..last)
            .unwrap_or_default()
            .iter()
            .filter_map(|at| self.listing.get(*at))
            .collect();
        let rows = self.catalog.rows(cards, self.state.known());
        for (nth, row) in rows.iter().enumerate() {
            tell(&words::row(self.top + nth + 1, row))?;
        }
        tell(&say!(if last < self.rows.len() { "linear-more-rows" } else { "linear-no-more-rows" }))
    }

    /// On in the list.
    pub(super) fn turn(&mut self, tens: isize) -> io::Result<()> {
        let to = self.top.saturating_add_signed(tens * isize::try_from(ROWS).unwrap_or(0));
        if self.rows.is_empty() {
            return tell(&say!("linear-nothing"));
        }
        if to >= self.rows.len() && tens > 0 {
            return tell(&say!("linear-end-of-list"));
        }
        if self.top == 0 && tens < 0 {
            return tell(&say!("linear-start-of-list"));
        }
        self.top = to;
        self.tell_rows()
    }

    /// Back to the list, where the article stands.
    pub(super) fn back(&mut self) -> io::Result<()> {
        if let Some(reading) = self.reading.take() {
            self.top = reading.row.unwrap_or(self.top) / ROWS * ROWS;
        }
        self.tell_rows()
    }

    /// Narrows the list to these words besides; without any, all articles are there again.
    pub(super) fn narrow(&mut self, typed: &str) -> Result<(), Failure> {
        let query = match typed.is_empty() {
            true => Query::default(),
            false => query::read(&[typed.to_owned()], self.recognition.registry()),
        };
        self.list(query)
    }

    /// Narrows the list by a condition more.
    pub(super) fn narrow_to(&mut self, condition: &str) -> Result<(), Failure> {
        let query = query::read(&[condition.to_owned()], self.recognition.registry());
        // Other years take the place of those before.
        self.list(match query.period() {
            Some(period) => self.query.clone().with(Term::Period(period)),
            None => self.query.clone().and(query),
        })
    }

    fn list(&mut self, query: Query) -> Result<(), Failure> {
        self.listing = listed::answer(&mut self.catalog, &query)?.listing;
        self.rows = self.listing.shown().collect();
        (self.query, self.top, self.reading) = (query, 0, None);
        Ok(self.tell_rows()?)
    }
}
