//! Keeping what the reader did. A position is saved when scrolling rests, all else at once.

use std::time::{Duration, Instant};

use super::Librarian;
use crate::app::Message;
use crate::doc::ArticleId;
use crate::locale::say;
use crate::store::{Change, StateError};
use crate::text::{ByteAt, Clean};

/// A reading position is saved so long after it changed: scrolling is not held up by the disk.
const DELAY: Duration = Duration::from_millis(300);

/// A reading position that waits to be saved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiting {
    id: ArticleId,
    position: ByteAt,
    /// Since when.
    since: Instant,
}

impl Waiting {
    /// How long it may still wait.
    pub(super) fn rest(&self) -> Duration {
        DELAY.saturating_sub(self.since.elapsed())
    }
}

impl Librarian {
    /// Keeps a change; the answer says that it could not.
    pub(super) fn keep(&mut self, id: ArticleId, change: Change) -> Option<Message> {
        let Change::Position(position) = change else { return self.save(id, change) };
        let elsewhere = self.position.is_some_and(|waiting| waiting.id != id);
        let failed = if elsewhere { self.save_position() } else { None };
        self.state.note(id, change);
        let since = self.position.map_or_else(Instant::now, |waiting| waiting.since);
        self.position = Some(Waiting { id, position, since });
        failed
    }

    /// Saves the position that waits for scrolling to rest.
    pub fn save_position(&mut self) -> Option<Message> {
        let waiting = self.position.take()?;
        self.save(waiting.id, Change::Position(waiting.position))
    }

    /// Saves whatever waits.
    pub(super) fn save_all(&mut self) -> Option<Message> {
        self.position = None;
        let saved = self.state.save_noted();
        self.told(saved)
    }

    fn save(&mut self, id: ArticleId, change: Change) -> Option<Message> {
        let saved = self.state.save(id, change);
        self.told(saved)
    }

    /// What to tell where something could not be saved.
    pub(super) fn told(&mut self, saved: Result<(), StateError>) -> Option<Message> {
        let error = saved.err()?;
        // Once is enough: reading goes on.
        let first = !std::mem::replace(&mut self.told, true);
        first.then(|| Message::Notice(Clean::from(say!("library-save-failed", error = error.to_string()))))
    }
}
