//! Backups of reading state: made beside it, checked, kept for some days.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::Connection;

use super::{StateError, is_damage};

/// Backups that are kept.
const KEPT: usize = 3;
/// Bytes of a database that is looked through within a millisecond.
const SMALL: u64 = 256 << 10;

/// Makes a backup of the database unless there is one of today. A database that is damaged is not
/// copied over good backups: the next start looks closely, and takes one of them.
///
/// The path of the backup is returned if one was made.
///
/// # Errors
/// When the database is damaged, or the backup cannot be written.
pub fn back_up(path: &Path) -> Result<Option<PathBuf>, StateError> {
    let today = today();
    let target = folder(path).join(format!("state-{today}.db"));
    if !path.exists() || target.exists() {
        return Ok(None);
    }
    let connection = super::connect(path)?;
    check(&connection).inspect_err(|error| {
        if let StateError::Database(error) = error {
            suspect_damage(path, error);
        }
    })?;
    copy(&connection, &target)?;
    let old = backups(path, &today);
    for old in old.iter().skip(KEPT) {
        let _ = fs::remove_file(old);
    }
    Ok(Some(target))
}

/// Keeps the database as an older version of the program wrote it. Where that fails, the
/// migration is still one transaction.
pub(super) fn before_migration(connection: &Connection, path: &Path, version: i64) {
    let target = path.with_extension(format!("db.v{version}"));
    if !target.exists() {
        let _ = copy(connection, &target);
    }
}

/// Copies a database into one file that is either whole or not there.
pub(super) fn copy(connection: &Connection, target: &Path) -> Result<(), StateError> {
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let new = target.with_extension(format!("{}.new", std::process::id()));
    // What a process of that number left behind when it was killed.
    let _ = fs::remove_file(&new);
    let written = connection
        .execute("vacuum into ?1", [new.to_string_lossy()])
        .map_err(StateError::from)
        .and_then(|_| Ok(File::open(&new)?.sync_all()?))
        .and_then(|()| Ok(fs::rename(&new, target)?));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

/// Looks through the whole database, and whether tables and indexes say the same.
///
/// # Errors
/// When it is damaged.
pub(super) fn check(connection: &Connection) -> Result<(), StateError> {
    let found: String = connection.query_row("pragma integrity_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(damage(found)) }
}

pub(super) fn damage(found: String) -> StateError {
    let damage = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    StateError::Database(rusqlite::Error::SqliteFailure(damage, Some(found)))
}

/// A file without a byte is a database to SQLite, a new one. Where there are backups, something was
/// in it.
///
/// # Errors
/// When the database was emptied.
pub(super) fn check_if_emptied(path: &Path) -> Result<(), StateError> {
    let is_empty = fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == 0);
    if is_empty && !all(path).is_empty() { Err(damage("0 bytes".to_owned())) } else { Ok(()) }
}

/// The backups that there are, newest first. One from the future was made while the clock ran
/// wrong: who knows how old it is.
pub(super) fn all(path: &Path) -> Vec<PathBuf> {
    backups(path, &today())
}

fn backups(path: &Path, today: &str) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(folder(path)) else { return Vec::new() };
    let day = |path: &PathBuf| {
        let name = path.file_name()?.to_str()?;
        let day = name.strip_prefix("state-")?.strip_suffix(".db")?.to_owned();
        day.parse::<jiff::civil::Date>().is_ok().then_some(day)
    };
    let files = files.filter_map(|file| Some(file.ok()?.path()));
    let mut dated: Vec<_> = files.filter_map(|path| Some((day(&path)?, path))).collect();
    dated.sort_by(|(one, _), (other, _)| (other.as_str() <= today, other).cmp(&(one.as_str() <= today, one)));
    dated.into_iter().map(|(_, path)| path).collect()
}

/// Where backups of a database are.
pub(super) fn folder(path: &Path) -> PathBuf {
    path.with_file_name("backup")
}

/// A sign that the database may be damaged where opening it does not show it.
pub(super) fn suspect(path: &Path) -> PathBuf {
    path.with_extension("db.suspect")
}

/// Leaves the sign if that is what went wrong.
pub(super) fn suspect_damage(path: &Path, error: &rusqlite::Error) {
    if is_damage(error) {
        let _ = File::create(suspect(path));
    }
}

/// Looks through the database where the sign stands, and takes the sign away if all is well; a small
/// one at every start, since that takes no time.
pub(super) fn check_if_suspect(connection: &Connection, path: &Path) -> Result<(), StateError> {
    let sign = suspect(path);
    if sign.exists() || fs::metadata(path).is_ok_and(|metadata| metadata.len() <= SMALL) {
        check(connection)?;
        let _ = fs::remove_file(sign);
    }
    Ok(())
}

fn today() -> String {
    Timestamp::now().to_zoned(TimeZone::UTC).date().to_string()
}
