//! Keeping what the reader did. How far one has read is saved when scrolling
//! rests, all else at once.

use std::time::{Duration, Instant};

use super::Librarian;
use super::pacing::Watch;
use crate::app::{Message, Remember};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::store::{Change, StateError};
use crate::text::Clean;

/// A reading position is saved so long after it changed: scrolling is not held up by the disk.
const DELAY: Duration = Duration::from_millis(300);

/// What waits to be saved, and what is known of saving.
#[derive(Debug, Default)]
pub(super) struct Saving {
    pub(super) waiting: Option<Waiting>,
    /// How long it takes until a page is turned.
    pub(super) watch: Watch,
    /// The person knows that nothing can be saved.
    told: bool,
}

/// Something that waits to be saved, since when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiting(Instant);

impl Waiting {
    /// How long it may still wait.
    pub(super) fn rest(&self) -> Duration {
        DELAY.saturating_sub(self.0.elapsed())
    }
}

impl Librarian {
    /// Keeps a change; the answer says that it could not.
    pub(super) fn keep(&mut self, id: ArticleId, change: Change) -> Option<Message> {
        if !matches!(change, Change::Position(_) | Change::Progress(_)) {
            return self.save(id, change);
        }
        self.state.note(id, change);
        self.saving.waiting.get_or_insert_with(|| Waiting(Instant::now()));
        None
    }

    /// Takes note that an article is being read now.
    pub(super) fn visit(&mut self, id: ArticleId) -> Option<Message> {
        self.state.note_visit(id);
        None
    }

    /// Keeps something for another day; the answer says that it could not.
    pub(super) fn remember(&mut self, remember: Remember) -> Option<Message> {
        let kept = match remember {
            Remember::Turned(article, chars) => {
                self.turned(article, chars);
                return None;
            }
            Remember::Bookmark(bookmark) => self.state.set_bookmark(bookmark),
            Remember::NoBookmark(article, letter) => self.state.remove_bookmark(article, letter),
            Remember::Typed(purpose, line) => self.state.keep_typed(purpose, &line),
            Remember::Session(session) => self.state.keep_session(&self.name(), &session),
        };
        self.told(kept)
    }

    /// Saves what waits for scrolling to rest.
    pub fn save_position(&mut self) -> Option<Message> {
        self.saving.waiting.take()?;
        let saved = self.state.save_noted();
        self.told(saved)
    }

    /// Saves whatever waits.
    pub(super) fn save_all(&mut self) -> Option<Message> {
        self.saving.waiting = None;
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
        let first = !std::mem::replace(&mut self.saving.told, true);
        first.then(|| Message::Notice(Clean::from(say!("library-save-failed", error = error.to_string()))))
    }
}
