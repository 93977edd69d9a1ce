//! Ending a search from another thread: the reader has typed on.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, InterruptHandle};

/// Ends the searches that were given a clone of it, for good; another question takes a new one.
#[derive(Clone, Default)]
pub struct Stop(Arc<Shared>);

#[derive(Default)]
struct Shared {
    asked: AtomicBool,
    /// The database that searches now. An interrupt reaches every statement of a connection, so
    /// none is sent while it does something else.
    searching: Mutex<Option<InterruptHandle>>,
}

/// As long as it lives, the stop reaches into the database.
pub(super) struct Searching<'a>(&'a Stop);

impl Stop {
    /// Ends what is searched with this stop, now and later.
    pub fn stop(&self) {
        self.0.asked.store(true, Ordering::SeqCst);
        let searching = self.0.searching.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(handle) = &*searching {
            handle.interrupt();
        }
    }

    /// Whether the search is to end.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.asked.load(Ordering::SeqCst)
    }

    /// Lets the stop reach into a database.
    pub(super) fn reaches(&self, connection: &Connection) -> Searching<'_> {
        self.set(Some(connection.get_interrupt_handle()));
        Searching(self)
    }

    fn set(&self, handle: Option<InterruptHandle>) {
        *self.0.searching.lock().unwrap_or_else(PoisonError::into_inner) = handle;
    }
}

impl Drop for Searching<'_> {
    fn drop(&mut self) {
        self.0.set(None);
    }
}

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Stop").field(&self.is_asked()).finish()
    }
}
