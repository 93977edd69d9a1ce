//! How reading state goes from one machine to another: as lines of JSON, or as the database.
//!
//! Joining is done in small transactions. Whatever was joined stays joined, and to join again does
//! no harm, so nothing is lost where it ends half-way.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::record::Record;
use super::{State, StateError, backup, recovery, tables};

/// Version of the form of exports; it rises with what records hold.
const VERSION: i64 = 4;
/// Bytes of the longest line that is read.
const LONGEST_LINE: u64 = 1 << 20;
/// Records that are joined in one transaction: others who write wait no longer than for these.
const BATCH: usize = 2000;
/// A pause between two batches, in which others can write.
const COURTESY: Duration = Duration::from_millis(2);
/// How a database begins.
const DATABASE: &[u8] = b"SQLite format 3\0";
/// How an export begins.
const EXPORT: &[u8] = b"{\"yuelan\":\"state\"";

/// The first line of an export.
#[derive(Debug, Serialize, Deserialize)]
struct Header {
    yuelan: String,
    version: i64,
}

/// What came of joining another state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Joined {
    /// Records that were understood.
    pub records: usize,
    /// Those of them that changed something.
    pub new: usize,
    /// Lines that were not understood.
    pub not_understood: usize,
    /// The first of these, counted from 1.
    pub first_not_understood: usize,
}

/// What a file seems to be.
enum Kind {
    Database,
    Export,
    Foreign,
}

impl State {
    /// Writes everything as lines of JSON, in an order that is the same on every machine.
    ///
    /// # Errors
    /// When the database cannot be read or the text cannot be written.
    pub fn export(&self, out: &mut dyn Write) -> Result<(), StateError> {
        write_header(out)?;
        let Some(connection) = &self.connection else { return Ok(()) };
        tables::each(connection, |record| {
            let line = serde_json::to_string(&record).map_err(io::Error::from).map_err(StateError::Write)?;
            writeln!(out, "{line}").map_err(StateError::Write)
        })
    }

    /// Joins an export. Lines that are not understood are counted and left out.
    ///
    /// # Errors
    /// When it is no export or one of a later version, or when something cannot be read or
    /// written.
    pub fn import(&mut self, input: &mut dyn BufRead) -> Result<Joined, StateError> {
        let mut lines = Lines { input, line: Vec::new(), number: 0 };
        let header = lines.next()?.and_then(|line| {
            let line = line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line);
            serde_json::from_slice::<Header>(line).ok()
        });
        match header.filter(|header| header.yuelan == "state") {
            None => return Err(StateError::Foreign),
            Some(header) if header.version > VERSION => return Err(StateError::Newer(header.version)),
            Some(_) => {}
        }
        let mut joined = Joined::default();
        let mut batch = Vec::new();
        while let Some(line) = lines.next()? {
            if line.trim_ascii().is_empty() {
                continue;
            }
            match serde_json::from_slice::<Record>(line).ok().filter(Record::is_sound) {
                Some(record) => batch.push(record),
                None => {
                    joined.not_understood += 1;
                    let first = &mut joined.first_not_understood;
                    *first = if *first == 0 { lines.number } else { *first };
                }
            }
            if batch.len() >= BATCH {
                self.join_batch(&mut batch, &mut joined)?;
            }
        }
        self.join_batch(&mut batch, &mut joined)?;
        self.reload()?;
        Ok(joined)
    }

    /// Joins a file: an export, or the database of another machine, which is left as it is.
    ///
    /// # Errors
    /// As [`State::import`].
    pub fn merge(&mut self, path: &Path) -> Result<Joined, StateError> {
        let mut file = File::open(path).map_err(StateError::Read)?;
        match kind(&mut file).map_err(StateError::Read)? {
            Kind::Database => self.merge_database(path),
            Kind::Export | Kind::Foreign => {
                let file = File::open(path).map_err(StateError::Read)?;
                self.import(&mut BufReader::new(file))
            }
        }
    }

    /// The database is copied with its log: reading it may mean to migrate it.
    fn merge_database(&mut self, path: &Path) -> Result<Joined, StateError> {
        let scratch = Scratch::beside(self.path.as_deref())?;
        let copy = scratch.0.join("state.db");
        copy_content(path, &copy)?;
        let log = recovery::beside(path, "-wal");
        if log.exists() {
            copy_content(&log, &recovery::beside(&copy, "-wal"))?;
        }
        let other = State::open(&copy)?;
        let Some(connection) = &other.connection else { return Ok(Joined::default()) };
        backup::check(connection)?;
        let mut joined = Joined::default();
        let mut batch = Vec::new();
        tables::each(connection, |record| {
            if record.is_sound() {
                batch.push(record);
            } else {
                joined.not_understood += 1;
            }
            if batch.len() >= BATCH { self.join_batch(&mut batch, &mut joined) } else { Ok(()) }
        })?;
        self.join_batch(&mut batch, &mut joined)?;
        self.reload()?;
        Ok(joined)
    }

    fn join_batch(&mut self, batch: &mut Vec<Record>, joined: &mut Joined) -> Result<(), StateError> {
        let new = self.transact(|connection| {
            let mut new = 0;
            for record in batch.iter() {
                new += usize::from(tables::join(connection, record)?);
            }
            tables::trim_visits(connection)?;
            Ok(new)
        })?;
        joined.records += batch.len();
        joined.new += new;
        batch.clear();
        std::thread::sleep(COURTESY);
        Ok(())
    }
}

/// The first line of every export.
fn write_header(out: &mut dyn Write) -> Result<(), StateError> {
    writeln!(out, "{{\"yuelan\":\"state\",\"version\":{VERSION}}}").map_err(StateError::Write)
}

/// Writes what a state exports into a file, which is then either the old or the new one. A file
/// that is no export is not replaced.
///
/// # Errors
/// When it is another file, or cannot be written.
pub fn export_to(state: &State, path: &Path) -> Result<(), StateError> {
    if let Ok(mut there) = File::open(path)
        && !matches!(kind(&mut there).map_err(StateError::Write)?, Kind::Export)
    {
        return Err(StateError::Occupied);
    }
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = PathBuf::from(name);
    let write = || {
        let mut out = io::BufWriter::new(File::create(&new).map_err(StateError::Write)?);
        state.export(&mut out)?;
        let file = out.into_inner().map_err(|error| StateError::Write(error.into_error()))?;
        file.sync_all().and_then(|()| fs::rename(&new, path)).map_err(StateError::Write)
    };
    let written = write();
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

/// Copies what is in a file; the copy can be written even where the file cannot.
fn copy_content(from: &Path, to: &Path) -> Result<(), StateError> {
    let mut from = File::open(from).map_err(StateError::Read)?;
    let mut to = File::create(to).map_err(StateError::Write)?;
    io::copy(&mut from, &mut to).map_err(StateError::Write).map(|_| ())
}

fn kind(file: &mut File) -> io::Result<Kind> {
    let mut head = Vec::new();
    file.take(EXPORT.len() as u64).read_to_end(&mut head)?;
    Ok(match head.as_slice() {
        head if head.starts_with(DATABASE) => Kind::Database,
        EXPORT | b"" => Kind::Export,
        _ => Kind::Foreign,
    })
}

/// The lines of an export, none longer than the longest.
struct Lines<'a> {
    input: &'a mut dyn BufRead,
    line: Vec<u8>,
    /// Of the line that was read last, counted from 1.
    number: usize,
}

impl Lines<'_> {
    /// The next line. Of one that is too long, the beginning, which nobody will understand.
    fn next(&mut self) -> Result<Option<&[u8]>, StateError> {
        self.line.clear();
        let mut read = |line: &mut Vec<u8>| {
            let mut part = Read::take(&mut *self.input, LONGEST_LINE);
            part.read_until(b'\n', line).map_err(StateError::Read)
        };
        let length = read(&mut self.line)?;
        if length == 0 {
            return Ok(None);
        }
        self.number += 1;
        let mut is_whole = self.line.ends_with(b"\n") || (length as u64) < LONGEST_LINE;
        let mut rest = Vec::new();
        while !is_whole {
            rest.clear();
            let length = read(&mut rest)?;
            is_whole = rest.ends_with(b"\n") || (length as u64) < LONGEST_LINE;
        }
        Ok(Some(&self.line))
    }
}

/// A folder for a copy, which goes away with it.
struct Scratch(PathBuf);

impl Scratch {
    fn beside(path: Option<&Path>) -> Result<Self, StateError> {
        let folder = path.and_then(Path::parent).map_or_else(std::env::temp_dir, Path::to_owned);
        let folder = folder.join(format!("merge-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
