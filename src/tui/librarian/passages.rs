//! The librarian's part in passages: it finds where links lead.

use super::Librarian;
use crate::app::{Errand, Message, Told};

impl Librarian {
    /// Does what a passage asks for.
    pub(super) fn run_errand(&mut self, errand: Errand) -> Option<Message> {
        match errand {
            Errand::Resolve { request, from, path } => {
                self.load_cards();
                let found = self.catalog.linked(from, &path);
                Some(Message::Passage(Told::Resolved(request, found)))
            }
            // The terminal's part.
            Errand::Copy(_) | Errand::OpenOutside(_) => None,
        }
    }
}
