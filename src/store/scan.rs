//! Finding article files in a folder: regular files only, links to folders not followed, nothing
//! outside the root.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use ignore::{WalkBuilder, WalkState};

use super::catalog::{Found, Stamp};
use super::exclusion::Exclusion;
use crate::ingest::{self, ByName};

/// Folders that hold no articles: what the program keeps, templates of site generators, version control, dependencies.
const NOT_ARTICLES: &[&str] = &[
    super::side_file::FOLDER,
    "scaffolds",
    "_templates",
    "archetypes",
    "_layouts",
    "_includes",
    "node_modules",
    ".git",
];

/// Why something cannot be looked at.
pub(super) const UNREADABLE: &str = "store-skip-unreadable";

/// Why something in the folder is not in the list (the message that says it), with how often.
pub type Skipped = BTreeMap<&'static str, usize>;

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Article files, sorted by path: those that are wanted.
    pub files: Vec<Found>,
    /// How many others there are.
    pub others: usize,
    pub skipped: Skipped,
}

impl Scan {
    fn record(&mut self, verdict: Verdict, found: Option<Found>) {
        match (verdict, found) {
            (Verdict::Take, Some(found)) => self.files.push(found),
            (Verdict::Take, None) => self.others += 1,
            (Verdict::Skip(reason), _) => *self.skipped.entry(reason).or_default() += 1,
            (Verdict::Ignore, _) => {}
        }
    }
}

/// Whether the file may hold articles by its name.
pub(super) fn is_article_file(path: &Path) -> bool {
    by_name(path) != ByName::Other
}

/// What a file's name says; what is no text in it can say nothing.
pub(super) fn by_name(path: &Path) -> ByName {
    path.file_name().map_or(ByName::Other, |name| ingest::by_name(&name.to_string_lossy()))
}

/// The last article files below `root` by path, so many, found without looking at all: where
/// folders are years, the newest.
pub(super) fn last(root: &Path, exclusion: &Exclusion, many: usize) -> Vec<Found> {
    let walk = walker(root, exclusion).sort_by_file_name(|one, other| other.cmp(one)).build();
    let is_file = |entry: &ignore::DirEntry| matches!(judge(root, entry), Verdict::Take);
    let mut files: Vec<_> = walk.filter_map(Result::ok).filter(is_file).map(found_at).take(many).collect();
    by_path(&mut files);
    files
}

/// Goes through what may hold articles.
fn walker(root: &Path, exclusion: &Exclusion) -> WalkBuilder {
    let (within, exclusion) = (root.to_owned(), exclusion.clone());
    let is_left_out = move |path: &Path| path.strip_prefix(&within).is_ok_and(|path| exclusion.has(path));
    let mut walker = WalkBuilder::new(root);
    walker.standard_filters(false).follow_links(false).filter_entry(move |entry| {
        !NOT_ARTICLES.iter().any(|name| entry.file_name() == *name) && !is_left_out(entry.path())
    });
    walker
}

/// Lists the article files below `root` that are not left out and are wanted, sorted by path.
pub(super) fn scan(root: &Path, exclusion: &Exclusion, is_wanted: &(impl Fn(&Found) -> bool + Sync)) -> Scan {
    let found = Mutex::new(Scan::default());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    walker(root, exclusion).threads(cores).build_parallel().run(|| {
        Box::new(|entry| {
            let verdict = entry.as_ref().map_or(Verdict::Skip(UNREADABLE), |entry| judge(root, entry));
            let file =
                entry.ok().filter(|_| matches!(verdict, Verdict::Take)).map(found_at).filter(is_wanted);
            if let Ok(mut scan) = found.lock() {
                scan.record(verdict, file);
            }
            WalkState::Continue
        })
    });
    let mut scan = found.into_inner().unwrap_or_default();
    by_path(&mut scan.files);
    scan
}

fn by_path(files: &mut [Found]) {
    files.sort_unstable_by(|one, other| {
        one.path.as_os_str().as_encoded_bytes().cmp(other.path.as_os_str().as_encoded_bytes())
    });
}

/// Of a link, what it leads to is looked at.
fn found_at(entry: ignore::DirEntry) -> Found {
    let path = entry.into_path();
    let stamp = std::fs::metadata(&path).map(|metadata| Stamp::of(&metadata)).unwrap_or_default();
    Found { path, stamp }
}

enum Verdict {
    Take,
    Skip(&'static str),
    /// Folders, and files that are no articles by their names.
    Ignore,
}

fn judge(root: &Path, entry: &ignore::DirEntry) -> Verdict {
    let Some(kind) = entry.file_type() else { return Verdict::Ignore };
    let path = entry.path();
    match () {
        () if kind.is_dir() || !kind.is_symlink() && !is_article_file(path) => Verdict::Ignore,
        () if kind.is_file() => Verdict::Take,
        () if kind.is_symlink() => judge_link(root, path),
        () => Verdict::Skip("store-skip-special"),
    }
}

/// A link counts if it leads to a regular article file inside the root.
fn judge_link(root: &Path, path: &Path) -> Verdict {
    let Ok(target) = path.canonicalize() else { return Verdict::Skip("store-skip-broken-link") };
    match () {
        () if target.is_dir() => Verdict::Skip("store-skip-folder-link"),
        () if !is_article_file(path) => Verdict::Ignore,
        () if !target.starts_with(root) => Verdict::Skip("store-skip-outside-link"),
        () if target.is_file() => Verdict::Take,
        () => Verdict::Skip("store-skip-special"),
    }
}
