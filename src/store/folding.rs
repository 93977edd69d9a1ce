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

/// The rows of a list. Where nothing is folded, it takes no memory, however long the list is.
#[derive(Debug, Default)]
pub struct Folding {
    /// Places of the list.
    places: usize,
    folded: Option<Folded>,
}

/// Where something is folded.
#[derive(Debug, Default)]
struct Folded {
    /// The place in the list of what each row shows.
    rows: Vec<u32>,
    /// The row of each place: its own, or that of its group.
    row_of: Vec<u32>,
    /// What the rows stand for that do not stand for a single article.
    folds: HashMap<u32, Fold>,
}

/// Articles of a group that are listed.
struct Group {
    /// What stands for the group, listed or not.
    first: ArticleId,
    /// Their places: the best, then the others in the order of the list.
    places: Vec<usize>,
}

impl Folding {
    /// Folds a list. A group's row is its best article that is listed.
    #[must_use]
    pub fn new(listing: &Listing, duplicates: &Duplicates, unfolded: &Unfolded) -> Self {
        let groups = if unfolded.all { Vec::new() } else { listed_groups(listing, duplicates) };
        let is_plain = groups.is_empty() && !listing.is_arranged();
        let folded = (!is_plain).then(|| Folded::new(listing, &groups, unfolded));
        Self { places: listing.len(), folded }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.folded.as_ref().map_or(self.places, |folded| folded.rows.len())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place in the list of what a row shows, and what it stands for.
    #[must_use]
    pub fn row(&self, row: usize) -> Option<(usize, Fold)> {
        match &self.folded {
            None => (row < self.places).then_some((row, Fold::Single)),
            Some(folded) => {
                let at = *folded.rows.get(row)?;
                let fold = folded.folds.get(&number(row)).copied().unwrap_or_default();
                Some((at as usize, fold))
            }
        }
    }

    /// The row of a place in the list, and whether the article there is folded away.
    #[must_use]
    pub fn row_of(&self, at: usize) -> Option<(usize, bool)> {
        let Some(folded) = &self.folded else { return (at < self.places).then_some((at, false)) };
        let row = *folded.row_of.get(at)? as usize;
        Some((row, folded.rows.get(row).is_some_and(|shown| *shown as usize != at)))
    }
}

impl Folded {
    fn new(listing: &Listing, groups: &[Group], unfolded: &Unfolded) -> Self {
        // Asked for each place of a list that may have a million: a table is quicker than hashes.
        let mut grouped: Vec<Option<&Group>> = vec![None; listing.len()];
        for group in groups {
            for at in &group.places {
                grouped.get_mut(*at).into_iter().for_each(|slot| *slot = Some(group));
            }
        }
        let mut folded = Self { row_of: vec![0; listing.len()], ..Self::default() };
        for at in listing.shown() {
            let Some(group) = grouped.get(at).copied().flatten() else {
                folded.push(at, Fold::Single);
                continue;
            };
            // The other articles of the group come with the best.
            if group.places.first() == Some(&at) {
                folded.push_group(group, unfolded.groups.contains(&group.first));
            }
        }
        folded
    }

    fn push_group(&mut self, group: &Group, is_open: bool) {
        let Some((best, others)) = group.places.split_first() else { return };
        let row = number(self.rows.len());
        self.push(*best, if is_open { Fold::Open(others.len()) } else { Fold::Closed(others.len()) });
        for other in others {
            if is_open {
                self.push(*other, Fold::Member);
            } else if let Some(slot) = self.row_of.get_mut(*other) {
                *slot = row;
            }
        }
    }

    fn push(&mut self, at: usize, fold: Fold) {
        let row = number(self.rows.len());
        if let Some(slot) = self.row_of.get_mut(at) {
            *slot = row;
        }
        if fold != Fold::Single {
            self.folds.insert(row, fold);
        }
        self.rows.push(number(at));
    }
}

/// Cards are numbered so; there are never more.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The groups of which several articles are listed.
fn listed_groups(listing: &Listing, duplicates: &Duplicates) -> Vec<Group> {
    let listed = |ids: &[ArticleId]| {
        let mut places: Vec<_> = ids.iter().filter_map(|id| listing.position(*id)).collect();
        places.get_mut(1..).unwrap_or_default().sort_unstable();
        let first = ids.first().copied().filter(|_| places.len() > 1)?;
        Some(Group { first, places })
    };
    let members: usize = duplicates.groups().iter().map(Vec::len).sum();
    if members <= listing.len() {
        return duplicates.groups().iter().filter_map(|ids| listed(ids)).collect();
    }
    let mut asked = HashSet::new();
    let groups = listing.iter().filter_map(|card| duplicates.group(card.id));
    groups.filter(|ids| ids.first().is_some_and(|first| asked.insert(*first))).filter_map(listed).collect()
}
