//! The librarian's part in going to a title: titles are kept together only while somebody looks
//! for one.

use std::sync::Arc;

use super::Librarian;
use crate::app::{Effect, FoundTitles, Message, Request};
use crate::query::Query;
use crate::store::{FoundTitle, Sought, Titles};
use crate::text::{Clean, Fuzzy};

/// Answers that are handed over.
const MOST: usize = 100;

impl Librarian {
    /// Carries out what is asked of titles and shelves.
    pub(super) fn of_titles(&mut self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::FindTitles { request, typed, query, is_shelf } => {
                Some(self.find_titles(request, &typed, &query, is_shelf))
            }
            Effect::Shelve { shelves, is_undo } => Some(self.shelve(&shelves, is_undo)),
            _ => self.forget_titles(),
        }
    }

    fn find_titles(&mut self, request: Request, typed: &Clean, query: &Query, is_shelf: bool) -> Message {
        let Some(titles) = self.titles() else {
            return Message::TitlesFound(request, FoundTitles::default());
        };
        let listing = self.listing(query);
        let sought = Sought { fuzzy: Fuzzy::new(typed), is_shelf, most: MOST };
        let (found, total) = self.catalog.find_titles(&titles, &sought, self.knowledge());
        let is_listed = |found: &FoundTitle| match found {
            FoundTitle::Article(row, _) => listing.position(row.id).is_some(),
            FoundTitle::Shared(..) => true,
        };
        let rows = found.into_iter().map(|found| {
            let is_listed = is_listed(&found);
            (found, is_listed)
        });
        Message::TitlesFound(request, FoundTitles { rows: rows.collect(), total })
    }

    /// The titles of the cards as they are now.
    fn titles(&mut self) -> Option<Arc<Titles>> {
        if let Some(titles) = &self.editions.titles {
            return Some(Arc::clone(titles));
        }
        self.load_cards();
        // What cannot be read is told by who keeps the catalog up to date.
        let titles = Arc::new(self.catalog.titles(self.knowledge(), &self.shelves.all).ok()?);
        self.editions.titles = Some(Arc::clone(&titles));
        Some(titles)
    }

    /// Nobody looks for a title any more.
    pub(super) fn forget_titles(&mut self) -> Option<Message> {
        self.editions.titles = None;
        None
    }
}
