//! What a librarian is given to look after, and how it takes up work.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::incoming::Incoming;
use super::Librarian;
use crate::app::Message;
use crate::locale::say;
use crate::store::{Archive, DatabaseError, NamedQuery, Recognition, ShelfFile, State, catalog_database};
use crate::text::Clean;

/// What a librarian is to look after.
#[derive(Debug)]
pub struct Library {
    /// The archives to read from.
    pub archives: Vec<Archive>,
    /// What finds the editions that articles report on.
    pub recognition: Arc<Recognition>,
    /// The database of reading state; none where there is no place for one.
    pub state: Option<PathBuf>,
    /// The folder of what can be found out again; none where there is no place for it.
    pub cache: Option<PathBuf>,
    /// Whether articles that are the same, or nearly so, share a row.
    pub folds_duplicates: bool,
    /// Queries with names.
    pub shelves: Vec<NamedQuery>,
    /// What is read from standard input instead, where there are no archives.
    pub incoming: Option<Incoming>,
    /// Where those are kept that are saved from the list; none where there is no place for them.
    pub shelf_file: Option<ShelfFile>,
}

impl Library {
    /// Opens the reading state and the catalog. Where that fails, the notice says so, and nothing is
    /// saved.
    ///
    /// # Errors
    /// When there is no memory.
    pub(super) fn open(self) -> Result<(Librarian, Vec<Message>), DatabaseError> {
        let folder = self.state.as_deref().and_then(Path::parent).map(Path::to_owned);
        let is_begun = self.state.as_deref().is_some_and(Path::exists);
        let kept = self.state.clone();
        let (state, notice) = match self.state {
            Some(path) => State::open_or_begin(&path),
            // What comes through a pipe is not there tomorrow.
            None if self.archives.is_empty() => (State::forgetful(), None),
            None => (State::forgetful(), Some(Clean::from(say!("library-no-home")))),
        };
        let (database, besides) = catalog_database(self.cache.as_deref(), &self.archives, &self.recognition)?;
        let librarian = Librarian::with(database, self.archives, self.recognition, state);
        let mut librarian = librarian.with_shelves(self.shelves, self.shelf_file);
        librarian.folds.unfolded.all = !self.folds_duplicates;
        let told = librarian.read_overrides(folder.as_deref());
        let notice = notice.or(told.into_iter().next()).or(besides).map(Message::Notice);
        // Where nothing can be kept, every time would be the first.
        let is_first = !is_begun && kept.as_deref().is_some_and(Path::exists);
        let welcome = is_first.then_some(Message::Welcome);
        Ok((librarian, welcome.into_iter().chain(notice).collect()))
    }
}
