//! Reading state: what the reader did. Precious; committed at each action, shared by processes,
//! joined with that of other machines.
//!
//! Records in a database say it all, each with when and where it was written; the [`State`] that
//! callers hold has what lists need of them in memory. What cannot be written now is written with
//! the next action that can. This module does not know which articles there are: whoever scans an
//! archive tells it what is there ([`State::seen`]).

mod backup;
mod counts;
mod error;
mod mount;
mod notebook;
mod pace;
mod past;
mod presence;
mod reading;
mod record;
mod recovery;
mod schema;
mod tables;
mod transfer;
mod typed;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::doc::ArticleId;
use crate::text::Clean;
pub use backup::back_up;
pub use counts::StateCounts;
pub use error::StateError;
use error::is_damage;
pub(super) use mount::is_remote;
pub use notebook::{Annotation, Bookmark};
pub use pace::ReadingTime;
pub use past::{Session, Visit};
pub use reading::{Change, Mark, ReadingState};
use record::{Field, Hex, Record, Value, Visited};
pub use transfer::{Joined, export_to};

/// How often and how soon again one asks whether another process still writes: for some five
/// seconds, and often, or one who writes without a pause would let nobody in between.
const ATTEMPTS: i32 = 5000;
const PAUSE: Duration = Duration::from_millis(1);
/// Visits that wait to be saved, at the most.
const MOST_UNSAVED_VISITS: usize = 1000;

/// The database of reading state, with what lists need of it as last seen.
#[derive(Debug)]
pub struct State {
    /// In memory where nothing can be saved; none where not even that can be had.
    connection: Option<Connection>,
    /// Where it is; none where nothing is saved.
    path: Option<PathBuf>,
    /// This machine.
    machine: Hex,
    known: ReadingState,
    /// What is known and not yet in the database, with when it was said.
    unsaved: BTreeMap<(ArticleId, Field), (u64, i64)>,
    unsaved_visits: Vec<Visited>,
    unsaved_reading: ReadingTime,
    /// The article that was visited last.
    visited: Option<ArticleId>,
    /// SQLite's counter of other processes' changes.
    data_version: i64,
}

impl State {
    /// Opens or makes the database at `path`.
    ///
    /// # Errors
    /// When the folder or the database cannot be made or read, or is of a later version.
    pub fn open(path: &Path) -> Result<Self, StateError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Self::with(connect(path)?, Some(path))
    }

    /// Opens the database at `path` in any case. In the place of a damaged one comes the newest
    /// good backup, or a new one; where nothing can be saved, what is there is still known. The
    /// second value tells the reader.
    #[must_use]
    pub fn open_or_begin(path: &Path) -> (Self, Option<Clean>) {
        let opened = match Self::open_checked(path) {
            Ok(state) => Ok((state, None)),
            Err(StateError::Database(error)) if is_damage(&error) => {
                recovery::recover(path).map(|(state, notice)| (state, Some(notice)))
            }
            Err(error) => Err(error),
        };
        opened.unwrap_or_else(|error| {
            let state = Self::open_read_only(path).unwrap_or_else(|_| Self::forgetful());
            (state, Some(Clean::line(&format!("{error}；仍可阅读，这次不记录"))))
        })
    }

    /// Whether what is saved is there at the next start.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.path.is_some()
    }

    /// Opens what is at `path` without ever writing there. What is done is known for this run.
    ///
    /// # Errors
    /// When it is not there, cannot be read, or is of another version.
    pub fn open_read_only(path: &Path) -> Result<Self, StateError> {
        let mut state = Self::forgetful();
        let mut records = Vec::new();
        let mut read = |connection: &Connection| {
            records.clear();
            tables::each(connection, |record| {
                records.push(record);
                Ok(())
            })
        };
        // In a folder that cannot be written, SQLite cannot even look at its log.
        read(&Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
            .or_else(|_| read(&open_immutable(path)?))?;
        state.transact(|connection| {
            records.iter().try_for_each(|it| tables::join(connection, it).map(|_| ()))
        })?;
        state.reload()?;
        Ok(state)
    }

    /// Remembers nothing beyond this run: for when nothing can be saved.
    #[must_use]
    pub fn forgetful() -> Self {
        let in_memory = Connection::open_in_memory().map_err(StateError::from);
        in_memory.and_then(|connection| Self::with(connection, None)).unwrap_or_else(|_| Self {
            connection: None,
            path: None,
            machine: Hex::default(),
            known: ReadingState::default(),
            unsaved: BTreeMap::new(),
            unsaved_visits: Vec::new(),
            unsaved_reading: ReadingTime::default(),
            visited: None,
            data_version: 0,
        })
    }

    /// Opens the database; looks through it first where a backup found it damaged.
    fn open_checked(path: &Path) -> Result<Self, StateError> {
        backup::check_if_emptied(path)?;
        let state = Self::open(path)?;
        if let Some(connection) = &state.connection {
            backup::check_if_suspect(connection, path)?;
        }
        Ok(state)
    }

    fn with(mut connection: Connection, path: Option<&Path>) -> Result<Self, StateError> {
        schema::migrate(&mut connection, path)?;
        let machine = "select value from local where name = 'machine'";
        let mut state = Self {
            machine: connection.query_row(machine, [], |row| row.get(0))?,
            connection: Some(connection),
            path: path.map(Path::to_owned),
            known: ReadingState::default(),
            unsaved: BTreeMap::new(),
            unsaved_visits: Vec::new(),
            unsaved_reading: ReadingTime::default(),
            visited: None,
            data_version: -1,
        };
        state.refresh()?;
        Ok(state)
    }

    /// Takes over what other processes have saved since the last look; returns whether they did.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn refresh(&mut self) -> Result<bool, StateError> {
        let Some(connection) = &self.connection else { return Ok(false) };
        let version = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        let is_other = version != self.data_version;
        if is_other {
            self.reload()?;
            self.data_version = version;
        }
        Ok(is_other)
    }

    /// Reads what is known anew. What is not saved yet still holds.
    fn reload(&mut self) -> Result<(), StateError> {
        let Some(connection) = &self.connection else { return Ok(()) };
        self.known = read_all(connection)?;
        self.known.set_marked(&notebook::marked(connection)?);
        self.known.set_noted(&notebook::noted(connection)?);
        for ((id, field), (value, _)) in &self.unsaved {
            self.known.set(*id, *field, *value);
        }
        Ok(())
    }

    /// The marks as last seen.
    #[must_use]
    pub fn known(&self) -> &ReadingState {
        &self.known
    }

    /// Takes note of a change that is saved later.
    pub fn note(&mut self, id: ArticleId, change: Change) {
        let (field, value) = change.kept();
        self.known.set(id, field, value);
        self.unsaved.insert((id, field), (value, now()));
    }

    /// Takes note that an article is being read now; saved later. To look up from it and go on is
    /// one visit.
    pub fn note_visit(&mut self, id: ArticleId) {
        let is_new = self.visited.replace(id) != Some(id);
        if is_new && self.unsaved_visits.len() < MOST_UNSAVED_VISITS {
            self.unsaved_visits.push(Visited { time: now(), article: id.into() });
        }
    }

    /// Saves one change at once, and what waits to be saved. What is known includes it even if
    /// saving fails; it is then tried again with the next change.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn save(&mut self, id: ArticleId, change: Change) -> Result<(), StateError> {
        self.note(id, change);
        self.save_noted()
    }

    /// Saves what waits to be saved.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn save_noted(&mut self) -> Result<(), StateError> {
        let machine = self.machine;
        let values = self.unsaved.iter().map(|((id, field), (value, time))| {
            Record::Value(Value { article: (*id).into(), field: *field, value: *value, time: *time, machine })
        });
        let visits = self.unsaved_visits.iter().cloned().map(Record::Visit);
        let records: Vec<_> = values.chain(visits).collect();
        self.write(records)?;
        self.unsaved.clear();
        self.unsaved_visits.clear();
        Ok(())
    }

    /// Writes what was done here, in one transaction.
    fn write(&mut self, records: Vec<Record>) -> Result<(), StateError> {
        if records.is_empty() && !self.has_unsaved_reading() {
            return Ok(());
        }
        let (machine, read) = (self.machine, self.unsaved_reading);
        self.transact(|connection| {
            Self::add_reading(connection, machine, read)?;
            let visited = records.iter().any(|record| matches!(record, Record::Visit(_)));
            records.into_iter().try_for_each(|record| tables::write(connection, record))?;
            if visited { tables::trim_visits(connection) } else { Ok(()) }
        })?;
        self.unsaved_reading = ReadingTime::default();
        Ok(())
    }

    /// Does something all or not at all, while no other process writes.
    fn transact<T: Default>(
        &mut self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StateError> {
        let Some(connection) = &mut self.connection else { return Ok(T::default()) };
        let transact = || {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit().map(|()| done)
        };
        let done = transact();
        if let (Err(error), Some(path)) = (&done, &self.path) {
            // The next start looks closely.
            backup::suspect_damage(path, error);
        }
        Ok(done?)
    }
}

/// Milliseconds since 1970, UTC.
fn now() -> i64 {
    jiff::Timestamp::now().as_millisecond().max(0)
}

/// Opens a database so that what is committed is on the disk, and others may read and write it.
fn connect(path: &Path) -> Result<Connection, StateError> {
    let mut connection = Connection::open(path)?;
    connection.busy_handler(Some(|attempt| {
        std::thread::sleep(PAUSE);
        attempt < ATTEMPTS
    }))?;
    if is_remote(path.parent().unwrap_or(path)) {
        // As it is where another process has it open just now.
        let _ = connection.pragma_update(None, "journal_mode", "delete");
    } else {
        connection.pragma_update(None, "journal_mode", "wal")?;
    }
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}

/// Opens a database as if nobody could ever change it, without its log.
fn open_immutable(path: &Path) -> rusqlite::Result<Connection> {
    let bytes = path.as_os_str().as_encoded_bytes();
    let path = percent_encoding::percent_encode(bytes, percent_encoding::NON_ALPHANUMERIC);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(format!("file:{path}?immutable=1"), flags)
}

/// The fields of an article stand beside each other: it is put among the others once.
fn read_all(connection: &Connection) -> Result<ReadingState, StateError> {
    let mut known = ReadingState::default();
    let mut statement =
        connection.prepare_cached("select article, field, value from value order by article, field")?;
    let mut rows = statement.query([])?;
    let (mut id, mut mark) = (None, Mark::default());
    while let Some(row) = rows.next()? {
        let next = ArticleId::from(row.get::<_, Hex>(0)?);
        if id != Some(next) {
            known.insert(id.replace(next), std::mem::take(&mut mark));
        }
        mark.set(row.get(1)?, row.get::<_, i64>(2)?.max(0).cast_unsigned());
    }
    known.insert(id, mark);
    Ok(known)
}
