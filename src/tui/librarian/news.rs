//! What the librarian does when the archives change: it takes over the new cards, and says how far
//! reading the archives is.

use std::sync::Arc;

use super::Librarian;
use crate::app::{Message, Progress};
use crate::locale::say;
use crate::store::{Archive, Cards, Entry, News};
use crate::text::Clean;

impl Librarian {
    /// Takes over what changed in the archives.
    pub fn hear(&mut self, news: News) -> Vec<Message> {
        match news {
            News::Cards { cards, entries } => self.take(cards, entries),
            News::Away(name) => {
                vec![Message::Notice(Clean::from(say!("library-away", name = name.as_str())))]
            }
        }
    }

    /// Takes new cards, and articles that are at hand: the beginnings of large files, and the
    /// wholes that replace them.
    fn take(&mut self, cards: Arc<Cards>, entries: Vec<Arc<Entry>>) -> Vec<Message> {
        self.catalog.take(cards);
        self.forget_answers();
        let mut completed = Vec::new();
        for entry in entries {
            let completes = self.catalog.has_beginning_of(&entry);
            completed.extend(self.catalog.shelve(entry).filter(|_| completes));
        }
        let reopened = self.reopened();
        let completed = completed.into_iter().map(Message::Completed).chain(reopened);
        std::iter::once(self.progress()).chain(completed).collect()
    }

    /// How far reading the archives is.
    pub(super) fn progress(&self) -> Message {
        let mut names: Vec<_> = self.archives.iter().map(Archive::shown_name).collect();
        names.dedup();
        Message::Loading(Progress {
            name: Clean::line(&names.iter().map(Clean::as_str).collect::<Vec<_>>().join(&say!("head-comma"))),
            articles: self.catalog.count(),
            done: self.done,
            registry: Arc::clone(self.recognition.registry()),
            shelves: Arc::clone(&self.shelves.all),
        })
    }
}
