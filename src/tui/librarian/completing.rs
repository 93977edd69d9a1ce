//! What the librarian knows of articles besides themselves, and what it offers to complete a query.

use super::Librarian;
use crate::query::{Completion, complete};
use crate::store::{Knowledge, Values};

impl Librarian {
    pub(super) fn knowledge(&self) -> Knowledge<'_> {
        Knowledge { state: self.state.known(), duplicates: &self.folds.duplicates }
    }

    /// What may be put in before the cursor.
    pub(super) fn complete(&mut self, text: &str, cursor: usize) -> Vec<Completion> {
        self.load_cards();
        let values = Values { catalog: &self.catalog, knowledge: self.knowledge() };
        complete(text, cursor, &values)
    }
}
