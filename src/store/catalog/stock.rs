//! What a catalog holds, in numbers; and throwing one away. Must not know how numbers are shown.

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::super::archive::Archive;
use super::super::cache::catalog_folder;
use super::{Database, Signs, schema};

/// What ends the names of the files that a database consists of.
const SUFFIXES: [&str; 3] = ["", "-wal", "-shm"];

/// What a catalog holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stock {
    /// Files that were read.
    pub files: usize,
    /// Articles in them.
    pub articles: usize,
    /// Articles of which every word can be found at once.
    pub indexed: usize,
    /// Bytes of the files.
    pub text: u64,
}

impl Database {
    /// What it holds, in numbers.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn stock(&self) -> rusqlite::Result<Stock> {
        let connection = self.connection();
        let (files, text) =
            connection.query_row("select count(*), coalesce(sum(size), 0) from file", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let begun = "select count(*), count(*) filter (where signs & ?1 = 0) from article";
        let (articles, indexed) =
            connection.query_row(begun, [Signs::BEGINNING], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Stock { files, articles, indexed, text })
    }
}

/// The files of the catalog of these archives: where it is or will be; none where it is in memory.
#[must_use]
pub fn catalog_path(cache: &Path, archives: &[Archive]) -> Option<PathBuf> {
    Some(catalog_folder(cache, archives)?.join(schema::file_name()))
}

/// Bytes of a database, and when it was written last; none where it is not there.
#[must_use]
pub fn database_size(path: &Path) -> Option<(u64, SystemTime)> {
    let of = |suffix: &&str| std::fs::metadata(with_suffix(path, suffix)).ok();
    path.exists().then(|| {
        let files: Vec<_> = SUFFIXES.iter().filter_map(of).collect();
        let latest = files.iter().filter_map(|file| file.modified().ok()).max();
        (files.iter().map(std::fs::Metadata::len).sum(), latest.unwrap_or(SystemTime::UNIX_EPOCH))
    })
}

/// Throws a database away: all that is in it can be found out again. A program that has it open
/// goes on with what it has.
///
/// # Errors
/// When its files cannot be removed.
pub fn discard_database(path: &Path) -> io::Result<()> {
    for suffix in SUFFIXES {
        match std::fs::remove_file(with_suffix(path, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
