//! A list with near-duplicates folded: one row for a group, and the others beneath it when it is
//! unfolded. What is listed stays counted; only rows are fewer. Rows stand in the order in which the
//! list is shown. Must not know panes or keys.

use std::collections::{HashMap, HashSet};

use super::catalog::Listing;
use super::duplicates::Duplicates;
use crate::doc::ArticleId;

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fold {
    /// An article.
    #[default]
    Single,
    /// An article, and so many that are the same or nearly so, which are not shown.
    Closed(usize),
    /// An article, and so many below it.
    Open(usize),
    /// One of those below.
    Member,
}

/// Which groups are unfolded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unfolded {
    /// Nothing is folded: the list is as it is.
    pub all: bool,
    /// Representatives of groups.
    pub groups: HashSet<ArticleId>,
}

/// The rows of a list.
#[derive(Debug, Default)]
pub struct Folding {
    /// The place in the list of what each row shows.
    rows: Vec<(usize, Fold)>,
    /// The row of each place: its own, or that of its group.
    row_of: Vec<usize>,
}

impl Folding {
    /// Folds a list. A group's row is its best article that is listed.
    #[must_use]
    pub fn new(listing: &Listing, duplicates: &Duplicates, unfolded: &Unfolded) -> Self {
        let groups = if unfolded.all { HashMap::new() } else { listed_groups(listing, duplicates) };
        let mut folding = Self { rows: Vec::new(), row_of: vec![0; listing.len()] };
        for (at, card) in listing.shown().filter_map(|at| Some((at, listing.get(at)?))) {
            let Some((first, group)) = duplicates.group(card.id).and_then(|group| {
                let first = group.first()?;
                Some((first, groups.get(first).filter(|group| group.len() > 1)?))
            }) else {
                folding.push(at, Fold::Single);
                continue;
            };
            // The other articles of the group come with the first.
            if group.first() != Some(&at) {
                continue;
            }
            let others = group.len() - 1;
            let is_open = unfolded.groups.contains(first);
            folding.push(at, if is_open { Fold::Open(others) } else { Fold::Closed(others) });
            let row = folding.rows.len() - 1;
            for other in group.iter().skip(1) {
                if is_open {
                    folding.push(*other, Fold::Member);
                } else if let Some(slot) = folding.row_of.get_mut(*other) {
                    *slot = row;
                }
            }
        }
        folding
    }

    fn push(&mut self, at: usize, fold: Fold) {
        if let Some(slot) = self.row_of.get_mut(at) {
            *slot = self.rows.len();
        }
        self.rows.push((at, fold));
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The place in the list of what a row shows, and what it stands for.
    #[must_use]
    pub fn row(&self, row: usize) -> Option<(usize, Fold)> {
        self.rows.get(row).copied()
    }

    /// The row of a place in the list, and whether the article there is folded away.
    #[must_use]
    pub fn row_of(&self, at: usize) -> Option<(usize, bool)> {
        let row = *self.row_of.get(at)?;
        Some((row, self.rows.get(row).is_some_and(|(shown, _)| *shown != at)))
    }
}

/// The places of the articles of each group that are listed, the best first, by representative.
fn listed_groups(listing: &Listing, duplicates: &Duplicates) -> HashMap<ArticleId, Vec<usize>> {
    let mut groups: HashMap<ArticleId, Vec<usize>> = HashMap::new();
    if duplicates.groups().is_empty() {
        return groups;
    }
    for (at, card) in listing.iter().enumerate() {
        if let Some(first) = duplicates.group(card.id).and_then(<[ArticleId]>::first) {
            groups.entry(*first).or_default().push(at);
        }
    }
    for (first, places) in &mut groups {
        let ranks: HashMap<ArticleId, usize> =
            duplicates.group(*first).unwrap_or_default().iter().copied().zip(0..).collect();
        let rank =
            |at: &usize| listing.get(*at).and_then(|card| ranks.get(&card.id)).copied().unwrap_or(usize::MAX);
        // The best comes first; the others keep the order of the list.
        if let Some(best) = (0..places.len()).min_by_key(|nth| places.get(*nth).map_or(usize::MAX, rank)) {
            places.get_mut(..=best).unwrap_or_default().rotate_right(1);
        }
    }
    groups
}
