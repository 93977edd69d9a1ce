//! Digests of files: a file that looks newer and says what it said need not be read again. They
//! are compared with that of the same file before, so 64 bits are plenty. Must not know what files
//! hold.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

use super::load::read_file;

/// Digests of the files of an archive, while they are read.
#[derive(Debug, Default)]
pub(super) struct Digests {
    /// Of files that were read before, what they were then.
    known: HashMap<PathBuf, i64>,
    /// Of those that were read since, until somebody takes note.
    read: Mutex<HashMap<PathBuf, i64>>,
}

impl Digests {
    /// Where these are known.
    pub(super) fn new(known: HashMap<PathBuf, i64>) -> Self {
        Self { known, read: Mutex::default() }
    }

    /// Whether a file is known, and holds what it held before.
    pub(super) fn is_same(&self, path: &Path) -> bool {
        let Some(known) = self.known.get(path) else { return false };
        let is_same = read_file(path).is_ok_and(|bytes| digest(&bytes) == *known);
        if is_same {
            self.keep(path, *known);
        }
        is_same
    }

    /// Takes note of what a file holds.
    pub(super) fn note(&self, path: &Path, bytes: &[u8]) {
        self.keep(path, digest(bytes));
    }

    /// The digest of a file that was read; 0 where it was not.
    pub(super) fn take(&self, path: &Path) -> i64 {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).remove(path).unwrap_or(0)
    }

    fn keep(&self, path: &Path, digest: i64) {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), digest);
    }
}

/// Never 0.
fn digest(bytes: &[u8]) -> i64 {
    xxh3_64(bytes).max(1).cast_signed()
}
