//! The file of the article that was opened last: where it was changed meanwhile, the article is
//! read anew under the eyes of who reads it.

use std::fs;
use std::path::PathBuf;

use super::Librarian;
use crate::app::Message;
use crate::doc::ArticleId;
use crate::store::{Entry, Stamp};

/// An article with its file as it was.
#[derive(Debug)]
pub(super) struct OpenFile {
    id: ArticleId,
    path: PathBuf,
    stamp: Option<Stamp>,
}

impl OpenFile {
    /// None where the article is in no file of its own, or not read to its end.
    pub(super) fn of(entry: &Entry) -> Option<Self> {
        let path = entry.path.clone().filter(|_| !entry.is_beginning)?;
        Some(Self { id: entry.id, stamp: stamp(&path), path })
    }

    /// Takes note of how the file is now; returns whether that is otherwise than before.
    fn has_changed(&mut self) -> bool {
        let now = stamp(&self.path);
        now.is_some() && now != std::mem::replace(&mut self.stamp, now)
    }
}

/// What tells whether a file was changed; none where it is not there.
fn stamp(path: &PathBuf) -> Option<Stamp> {
    fs::metadata(path).ok().map(|metadata| Stamp::of(&metadata))
}

impl Librarian {
    /// The open article, if its file was changed.
    pub(super) fn reopened(&mut self) -> Option<Message> {
        let open = self.open_file.as_mut()?;
        if !open.has_changed() {
            return None;
        }
        self.catalog.entry(open.id).map(Message::Completed)
    }
}
