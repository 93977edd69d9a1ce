//! What became of the articles of which something is known: those that were moved take it with
//! them, and those that are gone are remembered for a while.

use std::collections::HashSet;

use super::Librarian;
use crate::store::StateError;

impl Librarian {
    /// Takes note of what is there, once all archives were gone through.
    ///
    /// # Errors
    /// When the reading state cannot be read or written.
    pub(super) fn keep_presence(&mut self) -> Result<(), StateError> {
        let cards = self.catalog.cards();
        let known: HashSet<_> = self.state.known().ids().collect();
        if known.iter().any(|id| cards.get(*id).is_none()) {
            let contents = self.state.contents()?;
            let gone = contents.into_iter().filter(|(_, id)| cards.get(*id).is_none());
            let moved = gone.filter_map(|(content, _)| Some((content, self.catalog.of_content(content)?)));
            // Of which something is known already, it was adopted before.
            let moved: Vec<_> = moved.filter(|(_, id)| !known.contains(id)).collect();
            if !moved.is_empty() {
                let open: Vec<_> = self.archives.iter().map(|archive| archive.name.clone()).collect();
                self.state.adopt(&moved, &open)?;
            }
        }
        let known: Vec<_> = self.state.known().ids().collect();
        for (number, archive) in self.archives.iter().enumerate() {
            let present = self.catalog.present(number, &known);
            self.state.seen(&archive.name, &present)?;
        }
        Ok(())
    }
}
