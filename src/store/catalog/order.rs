//! The order in which a list is shown, where it is not that of time. A list keeps the order of time
//! for walking along it; this only says in which order its places are gone through. Must not know
//! panes, keys or the command line.

use std::collections::HashMap;
use std::ops::ControlFlow;

use super::super::index::{Fts, Scope, SearchIndex};
use super::super::state::{ReadingState, Visit};
use super::{Card, Catalog, Listing};
use crate::doc::ArticleId;
use crate::query::{Attribute, Expr, Query, Sort, SortKey, Term, Words};
use crate::text::{fold, pinyin_key};

/// What a word is worth in the title: more than all words that a query may have.
const IN_TITLE: u32 = 10_000;

impl Catalog {
    /// The list in the order that the query asks for. What is equal in it stays newest first.
    /// `visits` say what was read when, the latest first; only `sort:read` needs them. `state` says
    /// how far each was read.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn arranged(
        &self,
        listing: Listing,
        query: &Query,
        visits: &[Visit],
        state: &ReadingState,
    ) -> rusqlite::Result<Listing> {
        let Some(Sort { key, descending }) = query.sort() else { return Ok(listing) };
        let cards = || listing.iter();
        let order = match key {
            SortKey::Date if descending => return Ok(listing),
            SortKey::Date => {
                // What has no date stands last either way.
                let date = |card: &Card| card.date.map(|date| date.value);
                sorted(cards().map(|card| (date(card).is_none(), date(card))), false)
            }
            SortKey::Chars => sorted(cards().map(|card| card.chars), descending),
            SortKey::Title => sorted(self.title_keys(&listing, fold)?.into_iter(), descending),
            SortKey::Pinyin => sorted(self.title_keys(&listing, pinyin_key)?.into_iter(), descending),
            SortKey::Read => {
                let times = times(visits);
                let time = |card: &Card| {
                    let time = times.get(&card.id).copied();
                    // What was never read stands last either way.
                    (time.is_none(), time.map(|time| if descending { -time } else { time }))
                };
                sorted(cards().map(time), false)
            }
            SortKey::Progress => {
                let far = |card: &Card| {
                    let far = i32::from(state.of(card.id).progress);
                    // What was never begun stands last either way.
                    (far == 0, if descending { -far } else { far })
                };
                sorted(cards().map(far), false)
            }
            SortKey::Relevance => {
                let worth = self.worth(query)?;
                let of = |card: &Card| {
                    let rank = listing.cards().rank(card.id);
                    rank.and_then(|rank| worth.get(rank)).copied().unwrap_or(0)
                };
                // Who asks for what answers best wants it first.
                sorted(cards().map(of), !descending)
            }
        };
        Ok(listing.ordered(order))
    }

    /// A key of the title of every article of a list.
    fn title_keys(&self, listing: &Listing, key: fn(&str) -> String) -> rusqlite::Result<Vec<String>> {
        let connection = self.database.connection();
        let mut statement = connection.prepare_cached("select title from article where number = ?1")?;
        let of = |card: &Card| {
            let mut rows = statement.query([card.number])?;
            // What was taken out since has no title any more.
            rows.next()?.map_or(Ok(String::new()), |row| Ok(key(row.get_ref(0)?.as_str()?)))
        };
        listing.iter().map(of).collect()
    }

    /// How well every article answers the words of a query, by its place among the cards.
    fn worth(&self, query: &Query) -> rusqlite::Result<Vec<u32>> {
        let mut worth = vec![0_u32; self.cards.len()];
        let connection = self.database.connection();
        let index = Fts::new(&connection);
        for words in sought(query) {
            for (scope, gain) in [(Scope::Title, IN_TITLE), (Scope::Text, 1)] {
                let _ = index.find(words.folded(), scope, &mut |number| {
                    let rank = self.cards.rank_of_number(number);
                    if let Some(worth) = rank.and_then(|rank| worth.get_mut(rank)) {
                        *worth = worth.saturating_add(gain);
                    }
                    ControlFlow::Continue(())
                })?;
            }
        }
        Ok(worth)
    }
}

/// The places of a list by their keys; what has equal keys keeps its order.
fn sorted<K: Ord>(keys: impl Iterator<Item = K>, descending: bool) -> Vec<u32> {
    let mut keyed: Vec<(K, u32)> = keys.zip(0..).collect();
    keyed.sort_unstable_by(|(key, place), (other, behind)| {
        let by_key = key.cmp(other);
        (if descending { by_key.reverse() } else { by_key }).then(place.cmp(behind))
    });
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// When each article was read last.
fn times(visits: &[Visit]) -> HashMap<ArticleId, i64> {
    // The latest stand first, and are put in last.
    visits.iter().rev().map(|visit| (visit.article, visit.time)).collect()
}

/// The words that an article must or may have.
fn sought(query: &Query) -> Vec<&Words> {
    let mut sought: Vec<&Words> = Vec::new();
    let mut parts: Vec<&Expr> = query.conjuncts().iter().collect();
    while let Some(part) = parts.pop() {
        match part {
            Expr::Term(Term::Words(words) | Term::Value(Attribute::Title, words)) => {
                if !sought.contains(&words) {
                    sought.push(words);
                }
            }
            Expr::Term(_) | Expr::Not(_) => {}
            Expr::And(more) | Expr::Or(more) => parts.extend(more),
        }
    }
    sought
}
