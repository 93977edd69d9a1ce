//! The database that a catalog is kept in: a file in the cache folder, or memory. Whoever writes
//! and whoever reads have a connection each, but in memory there is only one.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

use super::{discard_database, schema, soundness};

/// How long one program waits for another to write.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a database is opened that another program is making.
const TRIES: usize = 5;
/// How long one waits between looks whether it is one's turn.
const BETWEEN_TRIES: Duration = Duration::from_millis(200);

/// The turn to write much, for as long as it lives.
#[derive(Debug)]
pub(in crate::store) struct Turn {
    _lock: Option<File>,
}

/// A connection to the database.
#[derive(Debug, Clone)]
pub struct Database {
    connection: Arc<Mutex<Connection>>,
    path: Option<PathBuf>,
}

impl Database {
    /// A database in memory.
    ///
    /// # Errors
    /// When there is no memory.
    pub fn in_memory() -> rusqlite::Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        schema::make(&mut connection)?;
        Ok(Self { connection: Arc::new(Mutex::new(connection)), path: None })
    }

    /// The database in a folder. A damaged one is made anew: all that is in it can be found out
    /// again.
    ///
    /// Files that were read with another fingerprint than this are read again.
    ///
    /// # Errors
    /// When the folder cannot be made or written.
    pub fn open(folder: &Path, fingerprint: i64) -> rusqlite::Result<Self> {
        // If the folder cannot be made, opening says so.
        let _ = std::fs::create_dir_all(folder);
        let path = folder.join(schema::file_name());
        soundness::discard_unsound(&path);
        patiently(|| {
            let database = Self::connect(&path).or_else(|error| {
                if !is_damage(&error) {
                    return Err(error);
                }
                // Where it cannot be removed, to open it says so.
                let _ = discard_database(&path);
                Self::connect(&path)
            })?;
            schema::stamp(&mut database.connection(), fingerprint)?;
            Ok(database)
        })
    }

    fn connect(path: &Path) -> rusqlite::Result<Self> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        // What is lost with the power is found out again.
        connection.pragma_update(None, "synchronous", "normal")?;
        schema::make(&mut connection)?;
        Ok(Self { connection: Arc::new(Mutex::new(connection)), path: Some(path.to_owned()) })
    }

    /// Another connection to the same database; the same one where it is in memory.
    ///
    /// # Errors
    /// When the file cannot be opened any more.
    pub fn another(&self) -> rusqlite::Result<Self> {
        match &self.path {
            Some(path) => patiently(|| Self::connect(path)),
            None => Ok(self.clone()),
        }
    }

    /// Where it is; none in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Waits for the turn to write much: programs that bring the same catalog up to date do it one
    /// after the other. None where `patient` says that waiting has no use any more.
    pub(in crate::store) fn turn(&self, mut patient: impl FnMut() -> bool) -> Option<Turn> {
        let Some(path) = &self.path else { return Some(Turn { _lock: None }) };
        let Ok(lock) = File::create(path.with_extension("lock")) else { return Some(Turn { _lock: None }) };
        loop {
            match lock.try_lock() {
                Ok(()) => return Some(Turn { _lock: Some(lock) }),
                Err(TryLockError::WouldBlock) if patient() => std::thread::sleep(BETWEEN_TRIES),
                Err(TryLockError::WouldBlock) => return None,
                // Where files cannot be locked, to do the same work twice does no harm.
                Err(TryLockError::Error(_)) => return Some(Turn { _lock: None }),
            }
        }
    }

    /// A number that changes when something is written by any other connection.
    pub(in crate::store) fn version(&self) -> i64 {
        let version = self.connection().pragma_query_value(None, "data_version", |row| row.get(0));
        version.unwrap_or_default()
    }

    /// The connection, for as long as the guard lives.
    pub(super) fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens a database that another program is making just now: SQLite does not wait where one of two
/// changes the kind of its log, or both would write what they have read.
fn patiently<T>(open: impl Fn() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    for _ in 0..TRIES {
        match open() {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                std::thread::sleep(BETWEEN_TRIES);
            }
            opened => return opened,
        }
    }
    open()
}

/// Whether the file is no database any more.
pub(in crate::store) fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}
