//! Test data written by others. It stands beside the repository, not in it.

use std::fs;
use std::path::{Path, PathBuf};

const SUITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/suites");

/// The bytes of a file of the suites; none, with a message, where they are absent.
pub(crate) fn file(name: &str) -> Option<Vec<u8>> {
    let read = fs::read(Path::new(SUITES).join(name));
    if read.is_err() {
        eprintln!("skipped: there is no {name} in {SUITES}");
    }
    read.ok()
}

/// All files below a folder of the suites, sorted, with their names.
pub(crate) fn folder(name: &str) -> Vec<(String, Vec<u8>)> {
    let mut folders = vec![Path::new(SUITES).join(name)];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        let (inner, found): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        folders.extend(inner);
        files.extend(found);
    }
    if files.is_empty() {
        eprintln!("skipped: there is no {name} in {SUITES}");
    }
    files.sort();
    files.iter().map(|path| (path.to_string_lossy().into_owned(), fs::read(path).unwrap())).collect()
}

/// The strings of the big list of naughty strings.
pub(crate) fn naughty_strings() -> Vec<String> {
    let Some(bytes) = file("blns/blns.json") else { return Vec::new() };
    let strings: Vec<String> = serde_json::from_slice(&bytes).unwrap();
    assert!(strings.len() > 500);
    strings
}
