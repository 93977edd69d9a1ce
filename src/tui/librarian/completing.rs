//! What the librarian knows of articles besides themselves, and what it offers to complete a query.

use super::Librarian;
use crate::query::{Completion, Field, Known, Vocabulary, complete};
use crate::store::{Knowledge, NamedQuery, Values};
use crate::text::{Clean, fold};

impl Librarian {
    pub(super) fn knowledge(&self) -> Knowledge<'_> {
        Knowledge { state: self.state.known(), duplicates: &self.folds.duplicates }
    }

    /// What may be put in before the cursor.
    pub(super) fn complete(&mut self, text: &str, cursor: usize) -> Vec<Completion> {
        self.load_cards();
        let values = Values { catalog: &self.catalog, knowledge: self.knowledge() };
        complete(text, cursor, &Shelved { values, shelves: &self.shelves.all })
    }
}

/// The values of articles, and the names of shelves.
struct Shelved<'a> {
    values: Values<'a>,
    shelves: &'a [NamedQuery],
}

impl Vocabulary for Shelved<'_> {
    fn values(&self, field: Field, prefix: &str) -> Vec<Known> {
        if field != Field::Shelf {
            return self.values.values(field, prefix);
        }
        let Values { catalog, knowledge } = &self.values;
        let known = |shelf: &NamedQuery| {
            let count = catalog.count_shelf(&shelf.query, *knowledge).map_or(0, |(articles, _)| articles);
            Known { value: shelf.name.clone(), count, says: Clean::line(&shelf.query.to_string()) }
        };
        self.shelves.iter().filter(|shelf| fold(&shelf.name).starts_with(prefix)).map(known).collect()
    }
}
