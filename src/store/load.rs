//! Reading archives: files to entries, on every core, in batches that can be shown at once.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::archive::{Archive, Root};
use super::entry::Entry;
use super::recognition::Recognition;
use super::sample;
use super::scan::{Skipped, scan};
use crate::doc::{Article, ArticleId};
use crate::ingest::{self, Origin};

/// Files in a batch: few enough to appear at once, many enough to cost no time in handing over.
const BATCH: usize = 8;
/// Bytes read of one file; one more is asked for, so that ingest sees that something was cut.
pub const LARGEST: u64 = 64 << 20;

/// Files from so many bytes on take time to read.
const LARGE: u64 = 1 << 20;
/// Bytes of them that are read before all others: some hundred screens.
const BEGINNING: u64 = 128 << 10;

/// What is wanted of files that take time to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haste {
    /// Every article once, as a whole.
    Whole,
    /// The beginning first: an entry that the whole article will replace, under the same id.
    BeginningFirst,
}

/// What came of reading an archive.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Article files found.
    pub files: usize,
    /// What was left out, by reason.
    pub skipped: Skipped,
}

/// Reads the files of an archive.
#[derive(Debug, Clone, Copy)]
pub struct Loader<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// What finds the editions that its articles report on.
    pub recognition: &'a Arc<Recognition>,
}

impl Loader<'_> {
    /// Reads all files, handing entries over in batches as they are ready. `take` returns whether
    /// to go on.
    pub fn load(&self, haste: Haste, take: &(impl Fn(Vec<Arc<Entry>>) -> bool + Sync)) -> Loaded {
        match &self.archive.root {
            Root::Sample => {
                let files = sample::files();
                in_parallel(&files, take, |(path, bytes)| self.entries(None, path.as_ref(), bytes));
                Loaded { files: files.len(), skipped: Skipped::new() }
            }
            Root::File(path) => {
                let root = path.parent().unwrap_or(path);
                take(self.file_in_haste(haste, (root, path), take));
                Loaded { files: 1, skipped: Skipped::new() }
            }
            Root::Folder(root) => {
                let found = scan(root);
                in_parallel(&found.files, take, |path| self.file_in_haste(haste, (root, path), take));
                Loaded { files: found.files.len(), skipped: found.skipped }
            }
        }
    }

    /// Reads one file. A large one is handed over by itself if there is haste: first its
    /// beginning, then all of it; nobody who has opened it waits for other files.
    fn file_in_haste(
        &self,
        haste: Haste,
        (root, path): (&Path, &Path),
        take: &impl Fn(Vec<Arc<Entry>>) -> bool,
    ) -> Vec<Arc<Entry>> {
        let is_large = || std::fs::metadata(path).is_ok_and(|metadata| metadata.len() >= LARGE);
        let begins = haste == Haste::BeginningFirst && is_large();
        let beginning = begins.then(|| self.beginning(root, path)).flatten();
        let Some(beginning) = beginning else { return self.file(root, path) };
        take(vec![Arc::new(beginning)]);
        let entries = self.file(root, path);
        entries.iter().for_each(|entry| entry.study());
        take(entries);
        Vec::new()
    }

    /// The beginning of a large file. Only its first article: whatever else the file turns out to
    /// hold, there is one of this id.
    fn beginning(&self, root: &Path, path: &Path) -> Option<Entry> {
        let mut head = Vec::new();
        open_regular(path).ok()?.take(BEGINNING).read_to_end(&mut head).ok()?;
        let relative = path.strip_prefix(root).unwrap_or(path);
        let shown = relative.to_string_lossy();
        let article = ingest::read_beginning(&head, &Origin { path: &shown, hint: None })?;
        Some(self.entry(Some(path), relative, article).as_beginning())
    }

    /// Reads one file below `root`. What cannot be read is an article that says why.
    #[must_use]
    pub fn file(&self, root: &Path, path: &Path) -> Vec<Arc<Entry>> {
        let relative = path.strip_prefix(root).unwrap_or(path);
        match read_file(path) {
            Ok(bytes) => self.entries(Some(path), relative, &bytes),
            Err(error) => {
                let article = ingest::unreadable(&relative.to_string_lossy(), &error.to_string());
                vec![Arc::new(self.entry(Some(path), relative, article))]
            }
        }
    }

    fn entries(&self, path: Option<&Path>, relative: &Path, bytes: &[u8]) -> Vec<Arc<Entry>> {
        let shown = relative.to_string_lossy();
        let articles = ingest::read(bytes, &Origin { path: &shown, hint: None }).into_iter();
        articles.map(|article| Arc::new(self.entry(path, relative, article))).collect()
    }

    /// The id goes by the bytes of the name: names that are not UTF-8 may look alike.
    fn entry(&self, path: Option<&Path>, relative: &Path, article: Article) -> Entry {
        let name = relative.as_os_str().as_encoded_bytes();
        let id = ArticleId::of(&self.archive.name, name, &article.source);
        Entry::new(self.recognition, path.map(Path::to_owned), id, article)
    }
}

/// The bytes of a regular file, as many as ingest takes.
///
/// # Errors
/// When it cannot be read, or is not a regular file.
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let file = open_regular(path)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(LARGEST)).unwrap_or(0));
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opened without blocking, so that a pipe that took the place of a file since the scan cannot
/// hold us.
fn open_regular(path: &Path) -> io::Result<File> {
    let file = open_without_blocking(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("不是普通文件"));
    }
    Ok(file)
}

#[cfg(unix)]
fn open_without_blocking(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    /// `O_NONBLOCK` of Linux; elsewhere the check of the file's type before opening has to do.
    const NON_BLOCKING: i32 = if cfg!(target_os = "linux") { 0o4000 } else { 0x4 };
    std::fs::OpenOptions::new().read(true).custom_flags(NON_BLOCKING).open(path)
}

#[cfg(not(unix))]
fn open_without_blocking(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Spreads the files over the cores in batches.
fn in_parallel<F: Sync>(
    files: &[F],
    take: &(impl Fn(Vec<Arc<Entry>>) -> bool + Sync),
    read: impl Fn(&F) -> Vec<Arc<Entry>> + Sync,
) {
    let next = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let work = || {
        while !stopped.load(Ordering::Relaxed) {
            let from = next.fetch_add(BATCH, Ordering::Relaxed);
            let Some(batch) =
                files.get(from..files.len().min(from + BATCH)).filter(|batch| !batch.is_empty())
            else {
                return;
            };
            if !take(batch.iter().flat_map(&read).collect()) {
                stopped.store(true, Ordering::Relaxed);
            }
        }
    };
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        for _ in 1..cores.min(files.len().div_ceil(BATCH)) {
            scope.spawn(work);
        }
        work();
    });
}
