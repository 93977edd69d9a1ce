//! Real files, where they stand: the sample archive, what others wrote to break readers.

use std::fs;
use std::path::{Path, PathBuf};

use crate::hostile::suites;

/// Bytes of the largest file that is of use: parts of it are taken.
const LARGEST: usize = 64 << 10;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below these folders of the repository, or beside it, that have one of these endings;
/// none where a folder is absent.
pub(super) fn files(folders: &[&str], endings: &[&str]) -> Vec<Vec<u8>> {
    let mut folders: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.extension().and_then(|ending| ending.to_str()) {
                _ if path.is_dir() => folders.push(path),
                ending if endings.is_empty() || ending.is_some_and(|ending| endings.contains(&ending)) => {
                    found.push(path);
                }
                _ => {}
            }
        }
    }
    found.sort();
    found.into_iter().map(|path| beginning(fs::read(path).unwrap())).collect()
}

fn beginning(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(LARGEST);
    bytes
}

/// Articles of the sample archive, and of the folder beside the repository.
pub(super) fn articles() -> Vec<Vec<u8>> {
    files(&["seeds", "../shared/seeds"], &["md", "html", "txt"])
}

/// Pages of the sample archive.
pub(super) fn pages() -> Vec<Vec<u8>> {
    files(&["seeds"], &["html"])
}

/// Texts that were written to break programs.
pub(super) fn hostile() -> Vec<Vec<u8>> {
    let mut all: Vec<_> = suites::naughty_strings().into_iter().map(String::into_bytes).collect();
    for folder in ["trojan-source", "utf8tests", "terminal-probes"] {
        all.extend(suites::folder(folder).into_iter().map(|(_, bytes)| beginning(bytes)));
    }
    all
}

/// YAML of the test suite of its makers.
pub(super) fn yaml() -> Vec<Vec<u8>> {
    let whole = suites::folder("yaml-test-suite").into_iter().map(|(_, bytes)| beginning(bytes));
    // Each test holds its YAML as a block of text with signs for what cannot be seen.
    let body = |bytes: Vec<u8>| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let lines = text.lines().filter_map(|line| line.strip_prefix("    ")).collect::<Vec<_>>().join("\n");
        lines.replace('␣', " ").replace("———»", "\t").replace('»', "\t").replace('↵', "").into_bytes()
    };
    whole.flat_map(|bytes| [body(bytes.clone()), bytes]).filter(|bytes| !bytes.is_empty()).collect()
}

/// Nothing.
pub(super) fn none() -> Vec<Vec<u8>> {
    Vec::new()
}
