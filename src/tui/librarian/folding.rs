//! What the librarian folds: near-duplicates have one row of the list until it is unfolded. An
//! article that is sought is never folded away.

use std::sync::Arc;

use super::Librarian;
use crate::app::{ListReply, Message, Refold, Seek};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::query::Query;
use crate::store::{Direction, Duplicates, Folding, Landing, Listing, Row, Step, Stuck, Unfolded, Why};
use crate::text::Clean;

/// What is folded.
#[derive(Debug, Default)]
pub(super) struct Folds {
    pub(super) duplicates: Duplicates,
    pub(super) unfolded: Unfolded,
    /// The rows of the list that was folded last.
    last: Option<(Arc<Listing>, Arc<Folding>)>,
}

impl Folds {
    pub(super) fn set(&mut self, duplicates: Duplicates) {
        self.duplicates = duplicates;
        self.last = None;
    }

    /// The rows of a list. Asking again for the same list costs nothing.
    pub(super) fn rows(&mut self, listing: &Arc<Listing>) -> Arc<Folding> {
        if let Some((_, folding)) = self.last.as_ref().filter(|(of, _)| Arc::ptr_eq(of, listing)) {
            return Arc::clone(folding);
        }
        let folding = Arc::new(Folding::new(listing, &self.duplicates, &self.unfolded));
        self.last = Some((Arc::clone(listing), Arc::clone(&folding)));
        folding
    }

    /// The row of a place in the list; what is folded away there is unfolded.
    fn reveal(&mut self, listing: &Arc<Listing>, at: usize) -> usize {
        let (row, is_hidden) = self.rows(listing).row_of(at).unwrap_or_default();
        let first = || self.duplicates.group(listing.get(at)?.id)?.first().copied();
        let Some(first) = first().filter(|_| is_hidden) else { return row };
        self.unfolded.groups.insert(first);
        self.last = None;
        self.rows(listing).row_of(at).map_or(row, |(row, _)| row)
    }

    fn group(&self, id: ArticleId) -> &[ArticleId] {
        self.duplicates.group(id).unwrap_or_default()
    }

    /// How many other articles are the same as this one, or nearly so.
    pub(super) fn others(&self, id: ArticleId) -> usize {
        self.group(id).len().saturating_sub(1)
    }
}

impl Librarian {
    pub(super) fn list(&mut self, query: &Query, seek: Seek, window: usize) -> ListReply {
        // What other processes did shows with the next listing; if it cannot be read, what we
        // know still holds.
        let _ = self.state.refresh();
        if let Some(front) = self.front(query, seek, window) {
            return front;
        }
        let listing = self.listing(query);
        let selected = match seek {
            Seek::Article(id, row) => listing.position(id).map_or(row, |at| self.folds.reveal(&listing, at)),
            Seek::Row(row) => row,
        };
        let folding = self.folds.rows(&listing);
        let selected = selected.min(folding.len().saturating_sub(1));
        let first = selected.saturating_sub(window);
        let shown = (first..selected + window).map_while(|row| folding.row(row));
        let shown: Vec<_> = shown.filter_map(|(at, fold)| Some((listing.get(at)?, fold))).collect();
        let rows = self.catalog.rows(shown.iter().map(|(card, _)| *card), self.state.known());
        let rows = rows.into_iter().zip(&shown).map(|(row, (_, fold))| Row { fold: *fold, ..row });
        ListReply {
            total: folding.len(),
            articles: listing.len(),
            selected,
            first,
            rows: rows.collect(),
            years: listing.years.clone(),
            unsearched: listing.unsearched,
        }
    }

    /// The top of the list of all articles, as long as there is nothing more to look at: the first
    /// screen does not wait for the cards of a million.
    fn front(&self, query: &Query, seek: Seek, window: usize) -> Option<ListReply> {
        let is_top = query.is_empty() && seek == Seek::Row(0);
        if self.catalog.is_loaded() || self.catalog.database().path().is_none() || !is_top {
            return None;
        }
        let front = self.catalog.front(window, self.state.known()).ok()?;
        Some(ListReply {
            total: front.articles,
            articles: front.articles,
            selected: 0,
            first: 0,
            rows: front.rows,
            years: front.years,
            unsearched: 0,
        })
    }

    /// Where a row stands in the list.
    pub(super) fn place(&mut self, listing: &Arc<Listing>, row: usize) -> usize {
        self.folds.rows(listing).row(row).map_or(row, |(at, _)| at)
    }

    /// A step from row to row: what is folded away is passed over. None where it is another step.
    pub(super) fn step_by_row(
        &mut self,
        listing: &Arc<Listing>,
        (step, times): (Step, usize),
        at: usize,
    ) -> Option<Result<Landing, Stuck>> {
        let Step::Article(direction) = step else { return None };
        let folding = self.folds.rows(listing);
        let (row, _) = folding.row_of(at)?;
        let index = match direction {
            Direction::Later => (row > 0).then(|| row.saturating_sub(times)),
            Direction::Earlier => Some((row + times).min((folding.len().saturating_sub(1)).max(row + 1))),
        };
        let landing = index.and_then(|index| {
            let card = listing.get(folding.row(index)?.0)?;
            Some(Landing { id: card.id, index, notice: Clean::default() })
        });
        Some(landing.ok_or(Stuck { step, why: Why::End, outside: 0 }))
    }

    /// Where a step through the list led, as a row.
    pub(super) fn landed(&mut self, listing: &Arc<Listing>, landing: Landing) -> Landing {
        Landing { index: self.folds.reveal(listing, landing.index), ..landing }
    }

    /// Folds or unfolds, and says so where there is nothing to see.
    pub(super) fn refold(&mut self, refold: Refold) -> Option<Message> {
        self.folds.last = None;
        let folds = &mut self.folds;
        let notice = match refold {
            Refold::Group(id) => {
                let Some(first) = folds.group(id).first().copied() else {
                    return Some(Message::Notice(Clean::from(say!("library-no-like"))));
                };
                let was_off = std::mem::take(&mut folds.unfolded.all);
                // Where nothing was folded, to fold one is to fold.
                if !folds.unfolded.groups.remove(&first) && !was_off {
                    folds.unfolded.groups.insert(first);
                }
                return None;
            }
            Refold::All => {
                folds.unfolded = Unfolded { all: !folds.unfolded.all, ..Unfolded::default() };
                let groups = folds.duplicates.groups();
                let (groups, articles) = (groups.len(), groups.iter().map(Vec::len).sum::<usize>());
                match (groups, folds.unfolded.all) {
                    (0, _) => say!("library-no-likes"),
                    (_, true) => say!("library-unfolded"),
                    (_, false) => say!("library-folded", groups = groups, articles = articles),
                }
            }
        };
        Some(Message::Notice(Clean::from(notice)))
    }
}
