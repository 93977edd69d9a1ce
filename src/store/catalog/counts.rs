//! Counts that stand beside the rows of the catalog: articles of each month, and articles that
//! have a value. Each article changes a dozen of them, and many articles change the same: they are
//! gathered here, and written once before what they count is committed.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::doc::{Date, Precision};

/// By how much counts change.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// By year and month; month 0 where it is not known, year 0 as well where there is no date.
    months: BTreeMap<(i16, i8), i64>,
    /// By the number of the value.
    facets: BTreeMap<i64, i64>,
}

impl Counts {
    /// There are so many articles more of a day.
    pub(super) fn add_date(&mut self, date: Option<&Date>, articles: i64) {
        let year = date.map_or(0, Date::year);
        let month =
            date.filter(|date| date.precision >= Precision::Month).map_or(0, |date| date.day().month());
        *self.months.entry((year, month)).or_default() += articles;
    }

    /// There are so many articles more that have a value.
    pub(super) fn add_facet(&mut self, facet: i64, articles: i64) {
        *self.facets.entry(facet).or_default() += articles;
    }

    /// Writes what changed.
    pub(super) fn write(&mut self, to: &Connection) -> rusqlite::Result<()> {
        let mut tally = to.prepare_cached(
            "insert into tally values (?1, ?2, ?3) on conflict do update set articles = articles + ?3",
        )?;
        for ((year, month), articles) in std::mem::take(&mut self.months) {
            tally.execute(params![year, month, articles])?;
        }
        let mut facet = to.prepare_cached("update facet set articles = articles + ?2 where number = ?1")?;
        for (number, articles) in std::mem::take(&mut self.facets) {
            facet.execute(params![number, articles])?;
        }
        Ok(())
    }

    /// Nothing changed after all.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}
