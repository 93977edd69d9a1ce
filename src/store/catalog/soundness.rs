//! Whether the database of a catalog is sound. One that is not is thrown away and made anew: all
//! that is in it can be found out again, so a doubt is enough.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

use super::super::archive::Archive;
use super::super::recognition::Recognition;
use super::Catalog;
use super::database::{Database, is_damage};
use super::stock::{discard_database, with_suffix};

/// Bytes of a database that is looked through in a millisecond or two.
const SMALL: u64 = 512 << 10;
/// The header of a database (sqlite.org/fileformat2.html, §1.3) and its numbers, of four bytes but
/// the size of a page, which has two.
const HEADER: usize = 100;
const PAGE_SIZE: usize = 16;
const CHANGES: usize = 24;
const PAGES: usize = 28;
const CHANGES_OF_PAGES: usize = 92;

impl Database {
    /// Leaves a sign, where that is what went wrong, that the database is not to be used again:
    /// who opens it next makes it anew. Returns whether it is so.
    pub fn suspect(&self, error: &rusqlite::Error) -> bool {
        self.path().filter(|_| is_damage(error)).is_some_and(|path| File::create(sign(path)).is_ok())
    }
}

impl Catalog {
    /// What it is made of: archives, and what finds the editions that their articles report on.
    #[must_use]
    pub fn origin(&self) -> (&[Archive], &Arc<Recognition>) {
        (&self.archives, &self.recognition)
    }
}

/// Throws the database away if it is surely not sound, or stands under suspicion.
pub(super) fn discard_unsound(path: &Path) {
    let sign = sign(path);
    if (sign.exists() || is_cut(path) || is_spoiled(path)) && discard_database(path).is_ok() {
        let _ = fs::remove_file(sign);
    }
}

fn sign(path: &Path) -> PathBuf {
    path.with_extension("suspect")
}

/// Whether the file is shorter than it says itself. Where there is a log, the rest may stand in it:
/// another program may be copying it just now, or have been killed while it did.
fn is_cut(path: &Path) -> bool {
    if fs::metadata(with_suffix(path, "-wal")).is_ok_and(|log| log.len() > 0) {
        return false;
    }
    let mut header = [0; HEADER];
    let read = File::open(path).and_then(|mut file| {
        file.read_exact(&mut header)?;
        Ok(file.metadata()?.len())
    });
    let Ok(length) = read else { return fs::metadata(path).is_ok_and(|file| file.len() > 0) };
    let number = |at: usize, bytes: usize| {
        let bytes = header.get(at..at + bytes).unwrap_or_default();
        bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
    };
    // The page size of 65,536 is written as 1.
    let page = if number(PAGE_SIZE, 2) == 1 { 1 << 16 } else { number(PAGE_SIZE, 2) };
    // Only then the number of pages holds.
    number(CHANGES, 4) == number(CHANGES_OF_PAGES, 4) && length < page * number(PAGES, 4)
}

/// Whether a small database is damaged anywhere that SQLite can see. Larger ones show it when they
/// are asked for what is damaged.
fn is_spoiled(path: &Path) -> bool {
    if !fs::metadata(path).is_ok_and(|file| (1..=SMALL).contains(&file.len())) {
        return false;
    }
    let check = |connection: &Connection| {
        connection.query_row("pragma integrity_check(1)", [], |row| row.get::<_, String>(0))
    };
    match Connection::open(path).and_then(|connection| check(&connection)) {
        Ok(found) => found != "ok",
        Err(error) => is_damage(&error),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::{Database, schema};
    use super::{is_cut, sign, with_suffix};

    #[test]
    fn what_is_cut_or_suspected_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(schema::file_name());
        let put = |database: &Database| {
            let sql = "insert into profile (text) values (hex(randomblob(20000)))";
            (0..20).for_each(|_| assert_eq!(database.connection().execute(sql, []), Ok(1)));
        };
        let rows = || {
            let database = Database::open(folder.path(), 0).unwrap();
            let count = database.connection().query_row("select count(*) from profile", [], |row| row.get(0));
            count.unwrap_or(-1_i64)
        };
        put(&Database::open(folder.path(), 0).unwrap());
        assert_eq!(rows(), 20, "what is sound is kept");
        let whole = fs::read(&path).unwrap();
        for pages in 0..whole.len() / 4096 {
            fs::write(&path, &whole[..pages * 4096]).unwrap();
            assert_eq!(rows(), 0, "cut at page {pages}");
        }
        fs::write(&path, &whole[..8192]).unwrap();
        assert!(is_cut(&path));
        fs::write(with_suffix(&path, "-wal"), "pages").unwrap();
        assert!(!is_cut(&path), "what is missing may stand in the log");
        fs::remove_file(with_suffix(&path, "-wal")).unwrap();
        fs::write(&path, &whole).unwrap();
        fs::write(sign(&path), "").unwrap();
        assert_eq!((rows(), sign(&path).exists()), (0, false), "what is suspected is made anew, once");
    }
}
