//! Marking many articles as read at once, and finding those that are not.

use std::sync::Arc;

use super::Librarian;
use crate::app::{MarkedAll, Message};
use crate::locale::say;
use crate::query::Query;
use crate::store::{Change, Direction, Landing, Listing, Step, Stuck, Why};
use crate::text::Clean;

impl Librarian {
    /// Marks all that a query leaves, in one transaction.
    pub(super) fn mark_all(&mut self, query: &Query) -> Message {
        // What other processes did is not done again.
        let _ = self.state.refresh();
        let listing = self.listing(query);
        let known = self.state.known();
        let ids: Arc<[_]> = listing.iter().map(|card| card.id).filter(|id| !known.of(*id).read).collect();
        self.mark(MarkedAll { ids, read: true, failed: None })
    }

    /// Marks these as read, or no longer; what could not be kept is told.
    pub(super) fn mark(&mut self, marked: MarkedAll) -> Message {
        for id in marked.ids.iter() {
            self.state.note(*id, Change::Read(marked.read));
        }
        let saved = self.state.save_noted();
        let failed =
            saved.err().map(|error| Clean::from(say!("library-save-failed", error = error.to_string())));
        Message::Marked(MarkedAll { failed, ..marked })
    }

    /// The nearest row whose article was not read.
    pub(super) fn unread(
        &mut self,
        listing: &Arc<Listing>,
        direction: Direction,
        row: usize,
    ) -> Result<Landing, Stuck> {
        let folding = self.folds.rows(listing);
        let known = self.state.known();
        let landing = |row: usize| {
            let card = listing.get(folding.row(row)?.0)?;
            let is_unread = !known.of(card.id).read;
            is_unread.then(|| Landing { id: card.id, index: row, notice: Clean::default() })
        };
        let found = match direction {
            Direction::Earlier => (row + 1..folding.len()).find_map(landing),
            Direction::Later => (0..row.min(folding.len())).rev().find_map(landing),
        };
        found.ok_or(Stuck { step: Step::Unread(direction), why: Why::End, outside: 0 })
    }
}
