//! What it costs to bring a catalog up to date, against merely reading and parsing the files.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use yuelan::store::{Archive, Catalog, Database, Haste, Loader, Recognition};

use super::shelf::Shelf;

/// What was measured of an archive.
pub(crate) struct Reading {
    /// Reading and parsing all files on all cores, and doing nothing with them.
    pub(crate) parse: Duration,
    /// Making the catalog with its index.
    pub(crate) first: Duration,
    /// Finding that nothing has changed.
    pub(crate) again: Duration,
    /// Bytes of the catalog, and of the files.
    pub(crate) size: u64,
    pub(crate) text: u64,
}

impl Reading {
    pub(crate) fn new(shelf: &Shelf) -> Self {
        let recognition = Recognition::builtin();
        recognition.build();
        let archive = Archive::open(&shelf.files()).expect("an archive");
        let loader = Loader { archive: &archive, recognition: &recognition };
        let parse = timed(|| drop(loader.load(Haste::Whole, &|_| true)));
        let folder = shelf.path("catalog");
        let _ = fs::remove_dir_all(&folder);
        let up_to_date = || {
            let database = Database::open(&folder, 0).expect("a database");
            let archives = vec![archive.clone()];
            let catalog = Catalog::up_to_date(database, archives, &recognition, &mut |_| true);
            assert_eq!(catalog.expect("a catalog").0.len(), shelf.many);
        };
        let (first, again) = (timed(up_to_date), timed(up_to_date));
        Self { parse, first, again, size: bytes(&folder), text: bytes(&shelf.files()) }
    }
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// Bytes of a file, or of all files below a folder.
pub(crate) fn bytes(folder: &Path) -> u64 {
    if let Ok(metadata) = fs::metadata(folder)
        && metadata.is_file()
    {
        return metadata.len();
    }
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries
        .map(|entry| match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => bytes(&entry.path()),
            Ok(metadata) => metadata.len(),
            Err(_) => 0,
        })
        .sum()
}
