//! What a person has read of the archives, in numbers.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::state::ReadingState;
use super::Catalog;
use crate::text::Clean;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadTally {
    /// Articles that were read, or begun.
    pub articles: usize,
    /// Those that were read to the end.
    pub finished: usize,
    /// Characters of them, as far as they were read.
    pub chars: usize,
    /// Articles that there are.
    pub all: usize,
    /// Articles by the year they are of, the latest first.
    pub years: Vec<(i16, usize)>,
    /// Articles by who published them, most first.
    pub sources: Vec<(Clean, usize)>,
    /// Articles by the series that they belong to, most first.
    pub series: Vec<(Clean, usize)>,
}

/// All of a text was read.
const WHOLE: usize = 1000;

impl Catalog {
    /// Counts what was read.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn read_tally(&self, state: &ReadingState) -> rusqlite::Result<ReadTally> {
        let mut tally = ReadTally { all: self.cards.len(), ..ReadTally::default() };
        let (mut years, mut series) = (BTreeMap::<i16, usize>::new(), HashMap::<usize, usize>::new());
        let mut read = HashSet::new();
        for card in self.cards.all() {
            let mark = state.of(card.id);
            if !mark.read {
                continue;
            }
            let progress = usize::from(mark.progress);
            tally.articles += 1;
            tally.finished += usize::from(progress >= WHOLE);
            // Of what was marked as read by hand, nothing else is known.
            let share = if progress == 0 { WHOLE } else { progress };
            tally.chars += card.chars as usize * share / WHOLE;
            if let Some(date) = card.date {
                *years.entry(date.year()).or_default() += 1;
            }
            if let Some(standing) = self.cards.standing(card) {
                *series.entry(standing.series).or_default() += 1;
            }
            read.insert(card.number);
        }
        tally.years = years.into_iter().rev().collect();
        let registry = self.registry().series();
        let named =
            series.into_iter().filter_map(|(nth, count)| Some((registry.get(nth)?.short_name(), count)));
        tally.series = most_first(named.map(|(name, count)| (Clean::line(name), count)));
        if !read.is_empty() {
            tally.sources = self.publishers(|number| read.contains(&number))?;
        }
        Ok(tally)
    }

    /// How many of the articles with numbers that are meant each publisher has.
    fn publishers(&self, is_meant: impl Fn(u32) -> bool) -> rusqlite::Result<Vec<(Clean, usize)>> {
        let connection = self.database.connection();
        let mut statement = connection.prepare_cached("select number, publisher from article")?;
        let mut rows = statement.query([])?;
        let mut counts = HashMap::<String, usize>::new();
        while let Some(row) = rows.next()? {
            if !is_meant(row.get(0)?) {
                continue;
            }
            let name = row.get_ref(1)?.as_str()?;
            match counts.get_mut(name) {
                Some(count) => *count += 1,
                None => drop(counts.insert(name.to_owned(), 1)),
            }
        }
        counts.remove("");
        Ok(most_first(counts.into_iter().map(|(name, count)| (Clean::line(&name), count))))
    }
}

/// Sorted by count, then by name.
fn most_first(counts: impl Iterator<Item = (Clean, usize)>) -> Vec<(Clean, usize)> {
    let mut counts: Vec<_> = counts.collect();
    counts
        .sort_by(|(one, many), (other, more)| more.cmp(many).then_with(|| one.as_str().cmp(other.as_str())));
    counts
}
