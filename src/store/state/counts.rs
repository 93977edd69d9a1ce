//! What reading state holds, in numbers: for people who want to know.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{State, StateError, backup};

/// What reading state holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct StateCounts {
    /// Articles that were read.
    pub read: u64,
    /// Starred ones.
    pub starred: u64,
    /// Those in which reading stopped somewhere.
    pub begun: u64,
    /// Places under a letter.
    pub bookmarks: u64,
    /// Highlighted ranges.
    pub annotations: u64,
    /// Times that an article was read.
    pub visits: u64,
    /// Articles whose files are gone.
    pub missing: u64,
    /// Machines whose records it has.
    pub machines: u64,
}

impl State {
    /// Counts what there is.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn counts(&self) -> Result<StateCounts, StateError> {
        let Some(connection) = &self.connection else { return Ok(StateCounts::default()) };
        let of = |field: u8| format!("value where field = {field} and value > 0");
        Ok(StateCounts {
            read: count(connection, &of(1))?,
            starred: count(connection, &of(2))?,
            begun: count(connection, &of(3))?,
            bookmarks: count(connection, "bookmark where not gone")?,
            annotations: count(connection, "annotation where not gone")?,
            visits: count(connection, "visit")?,
            missing: count(connection, "article where missing > 0")?,
            machines: count(
                connection,
                "(select machine from value union select machine from bookmark
                  union select machine from annotation) where machine != 0",
            )?,
        })
    }

    /// The id of this machine, as exports have it.
    #[must_use]
    pub fn machine(&self) -> String {
        self.machine.to_string()
    }

    /// The backups of the database at `path`, newest first.
    #[must_use]
    pub fn backups(path: &Path) -> Vec<PathBuf> {
        backup::all(path)
    }
}

fn count(connection: &Connection, of: &str) -> rusqlite::Result<u64> {
    let count: i64 = connection.query_row(&format!("select count(*) from {of}"), [], |row| row.get(0))?;
    Ok(count.max(0).cast_unsigned())
}
