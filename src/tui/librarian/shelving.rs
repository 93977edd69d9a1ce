//! The librarian's shelves: those of the configuration, which only a person changes, and those that
//! were saved from the list.

use std::sync::Arc;

use super::Librarian;
use crate::app::{Message, Shelved, Shelving};
use crate::locale::say;
use crate::store::{NamedQuery, ShelfFile};
use crate::text::Clean;

/// Queries with names, and the file of those that are the program's.
#[derive(Debug, Default)]
pub(super) struct Shelves {
    pub(super) all: Arc<Vec<NamedQuery>>,
    pub(super) file: Option<ShelfFile>,
}

impl Librarian {
    /// Keeps shelves of these queries.
    #[must_use]
    pub fn with_shelves(mut self, shelves: Vec<NamedQuery>, file: Option<ShelfFile>) -> Self {
        self.shelves = Shelves { all: Arc::new(shelves), file };
        self
    }

    /// Makes shelves what they are to be; all of it or nothing.
    pub(super) fn shelve(&mut self, changes: &[Shelving], is_undo: bool) -> Message {
        match self.changed(changes) {
            Ok(shelved) if is_undo => Message::Shelved(Shelved { before: Vec::new(), ..shelved }),
            Ok(shelved) => Message::Shelved(shelved),
            Err(notice) => Message::Shelved(Shelved { notice, ..Shelved::default() }),
        }
    }

    fn changed(&mut self, changes: &[Shelving]) -> Result<Shelved, Clean> {
        let mut all = (*self.shelves.all).clone();
        let mut before: Vec<Shelving> = Vec::new();
        // Where one was that is no more: what is renamed stays in its place.
        let mut freed = None;
        for (name, query) in changes {
            let at = all.iter().position(|shelf| shelf.name == *name);
            if at.and_then(|at| all.get(at)).is_some_and(|shelf| !shelf.is_saved) {
                return Err(Clean::from(say!("shelf-configured", name = name.to_string())));
            }
            let known = at.map(|at| all.remove(at));
            before.push((name.clone(), known.map(|shelf| shelf.query)));
            let Some(query) = query else {
                freed = at;
                continue;
            };
            let shelf = NamedQuery { name: name.clone(), query: query.clone(), is_saved: true };
            let end = all.len();
            all.insert(at.or(freed.take()).unwrap_or(end).min(end), shelf);
        }
        before.reverse();
        if let Some(file) = &self.shelves.file {
            let saved = all.iter().filter(|shelf| shelf.is_saved);
            let written: Vec<_> =
                saved.map(|shelf| (shelf.name.to_string(), shelf.query.to_string())).collect();
            file.write(&written)?;
        }
        self.shelves.all = Arc::new(all);
        self.forget_titles();
        let notice = said(changes);
        Ok(Shelved { notice, shelves: Some(Arc::clone(&self.shelves.all)), before })
    }
}

/// What to tell of a change.
fn said(changes: &[Shelving]) -> Clean {
    let text = |name: &Clean| name.to_string();
    Clean::from(match changes {
        [(before, None), (name, Some(_))] => {
            say!("shelf-renamed", before = text(before), name = text(name))
        }
        [(name, None)] => say!("shelf-removed", name = text(name)),
        [(name, Some(_)), ..] => say!("shelf-saved", name = text(name)),
        _ => say!("shelf-changed"),
    })
}
