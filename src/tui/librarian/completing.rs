//! What the librarian knows of articles besides themselves, and what it offers to complete a query.

use std::time::Instant;

use super::Librarian;
use super::editions::PATIENCE;
use crate::query::{Completion, complete};
use crate::store::{Knowledge, Values};

impl Librarian {
    pub(super) fn knowledge(&self) -> Knowledge<'_> {
        Knowledge { state: self.state.known(), duplicates: &self.folds.duplicates }
    }

    /// What may be put in before the cursor.
    pub(super) fn complete(&self, text: &str, cursor: usize) -> Vec<Completion> {
        let begun = Instant::now();
        let patience = || begun.elapsed() < PATIENCE;
        let values = Values { catalog: &self.catalog, knowledge: self.knowledge(), patience: &patience };
        complete(text, cursor, &values)
    }
}
