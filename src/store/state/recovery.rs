//! What is done about a damaged database: it is set aside, never deleted, and the newest good
//! backup takes its place.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{State, StateError, backup};
use crate::locale::say;
use crate::text::Clean;

/// What SQLite keeps beside a database. Left behind, a log would be played into another database.
const COMPANIONS: &[&str] = &["-wal", "-shm", "-journal"];

/// Sets a damaged database aside and opens the newest good backup in its place, or begins anew.
/// What was done is returned for the person to know.
///
/// # Errors
/// When neither can be done.
pub(super) fn recover(path: &Path) -> Result<(State, Clean), StateError> {
    // Another process that starts at the same time waits, and finds it done.
    let lock = File::open(path.parent().unwrap_or(Path::new(".")))?;
    let _ = lock.lock();
    if let Ok(state) = State::open_checked(path) {
        return Ok((state, Clean::from(say!("store-state-mended-elsewhere"))));
    }
    let aside = set_aside(path)?;
    let _ = fs::remove_file(backup::suspect(path));
    let aside = aside.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    for candidate in backup::all(path) {
        if let Some(state) = restored(path, &candidate) {
            let name = candidate.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
            let day = name.trim_start_matches("state-").to_owned();
            return Ok((state, Clean::from(say!("store-state-restored", day = day, aside = aside))));
        }
    }
    let state = State::open(path)?;
    Ok((state, Clean::from(say!("store-state-begun", aside = aside))))
}

/// A backup in the place of the database, if it is good itself. The backup stays.
fn restored(path: &Path, candidate: &Path) -> Option<State> {
    let new = path.with_extension("db.restored");
    let copied = fs::copy(candidate, &new).and_then(|_| File::open(&new)?.sync_all());
    let good = copied.is_ok() && super::connect(&new).is_ok_and(|database| backup::check(&database).is_ok());
    remove_companions(&new);
    if !good {
        let _ = fs::remove_file(&new);
        return None;
    }
    fs::rename(&new, path).ok()?;
    let state = State::open(path);
    if state.is_err() {
        // It was only a copy.
        let _ = fs::remove_file(path);
        remove_companions(path);
    }
    state.ok()
}

/// Gives a database a name that is free, and the files that belong to it.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let name = |nth: u32| match nth {
        1 => path.with_extension("db.damaged"),
        nth => path.with_extension(format!("db.damaged-{nth}")),
    };
    let free = (1..1000).map(name).find(|path| path.symlink_metadata().is_err());
    let aside = free.ok_or_else(|| io::Error::other(say!("store-many-old-files")))?;
    fs::rename(path, &aside)?;
    for companion in COMPANIONS {
        match fs::rename(beside(path, companion), beside(&aside, companion)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(aside)
}

fn remove_companions(path: &Path) {
    for companion in COMPANIONS {
        let _ = fs::remove_file(beside(path, companion));
    }
}

/// The path of what SQLite keeps beside a database.
pub(super) fn beside(path: &Path, companion: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(companion);
    name.into()
}
