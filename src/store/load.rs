//! Reading archives: files to entries, on every core, in batches that can be shown at once.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::archive::{Archive, Root};
use super::catalog::Found;
use super::digest::Digests;
use super::entry::Entry;
use super::evidence::{Evidence, Settled, Waiting};
use super::recognition::Recognition;
use super::sample;
use super::scan::{Scan, Skipped, by_name, scan};
use crate::doc::{Article, ArticleId};
use crate::ingest::{self, ByName, Hint, Manner, Origin, Reading};
use crate::locale::say;

/// Files in a batch: few enough to appear at once, many enough to cost no time in handing over.
const BATCH: usize = 8;
/// Bytes read of one file; one more is asked for, so that ingest sees that something was cut.
pub const LARGEST: u64 = 64 << 20;

/// Files from so many bytes on take time to read.
const LARGE: u64 = 1 << 20;
/// Bytes of them that are read before all others: some hundred screens.
const BEGINNING: u64 = 128 << 10;
/// Bytes of a file that say its title and its date.
const GLANCE: u64 = 4 << 10;
/// Bytes that tell whether a file holds articles or data.
const HEAD: u64 = 8 << 10;
/// Files that are shown before their encoding is settled: a screen of them.
const SHOWN: usize = 64;

/// What is wanted of files that take time to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haste {
    /// Every article once, as a whole.
    Whole,
    /// The beginning first: an entry that the whole article will replace, under the same id.
    BeginningFirst,
}

/// Some files of a folder.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// The folder.
    pub root: &'a Path,
    /// Which.
    pub files: &'a [Found],
    /// What is wanted of the large ones.
    pub haste: Haste,
    /// Files that were read before, with the names of their encodings.
    pub known: &'a (dyn Fn() -> Vec<(PathBuf, String)> + Sync),
    /// What they held then, and hold now.
    pub digests: &'a Digests,
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// It holds data, not articles.
    Data,
    /// It holds what it held when it was read before.
    Same,
}

/// What came of reading an archive.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Article files found.
    pub files: usize,
    /// What was left out, by reason.
    pub skipped: Skipped,
}

impl Loaded {
    /// Together with what came of another archive.
    pub(super) fn add(&mut self, other: Self) {
        self.files += other.files;
        for (reason, count) in other.skipped {
            *self.skipped.entry(reason).or_default() += count;
        }
    }
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
                in_parallel(&files, take, |(path, bytes)| {
                    let origin = Origin { path, hint: None };
                    let articles = ingest::read(bytes, &origin);
                    self.entries(None, path.as_ref(), articles)
                });
                Loaded { files: files.len(), skipped: Skipped::new() }
            }
            Root::File(path) => {
                let root = path.parent().unwrap_or(path);
                let beginning = Pass::new(self, haste, root).beginning_in_haste(path);
                let begins = beginning.is_some_and(|beginning| take(vec![beginning]));
                let entries = self.file(root, path);
                entries.iter().filter(|_| begins).for_each(|entry| entry.study());
                take(entries);
                Loaded { files: 1, skipped: Skipped::new() }
            }
            Root::Folder(root) => {
                let Scan { files, skipped, .. } = scan(root, &self.archive.exclusion, &|_| true);
                let data = AtomicUsize::new(0);
                let digests = Digests::default();
                let wanted = Wanted { root, files: &files, haste, known: &Vec::new, digests: &digests };
                self.read(&wanted, take, &|_, _| {
                    data.fetch_add(1, Ordering::Relaxed);
                });
                Loaded { files: files.len() - data.into_inner(), skipped }
            }
        }
    }

    /// Reads some files of a folder. What need not be read, or not as articles, goes to `leave`.
    pub(super) fn read(
        &self,
        wanted: &Wanted<'_>,
        take: &(impl Fn(Vec<Arc<Entry>>) -> bool + Sync),
        leave: &(impl Fn(&Path, Left) + Sync),
    ) {
        let &Wanted { root, files, haste, known, digests } = wanted;
        let pass = Pass { digests: Some(digests), ..Pass::new(self, haste, root) };
        in_parallel(files, take, |found| pass.file(&found.path, take, leave));
        pass.evidence.recall(known);
        // What the others say of those that were left is known now.
        let settled = pass.evidence.settle();
        in_parallel(&settled.waiting, take, |waiting| self.settled(root, waiting, &settled));
    }

    /// Reads the beginnings of files: what can be listed of them before they are read.
    pub(super) fn glance(&self, wanted: &Wanted<'_>, take: &(impl Fn(Vec<Arc<Entry>>) -> bool + Sync)) {
        let pass = Pass::new(self, wanted.haste, wanted.root);
        let is_divided = |path: &Path| self.archive.directions.divides(path);
        // Where paths go by date, the newest are listed at once, and stay where they are.
        let files: Vec<&Found> = wanted.files.iter().rev().collect();
        in_parallel(&files, take, |found| {
            let whole = Some(found.path.as_path()).filter(|path| !is_divided(path));
            whole.and_then(|path| pass.glance(path)).into_iter().collect()
        });
    }

    /// Reads one file below `root`. What cannot be read is an article that says why.
    #[must_use]
    pub fn file(&self, root: &Path, path: &Path) -> Vec<Arc<Entry>> {
        let relative = path.strip_prefix(root).unwrap_or(path);
        match read_file(path) {
            Ok(bytes) => {
                let hint = self.archive.directions.hint(path);
                self.entries(Some(path), relative, self.articles(path, relative, &bytes, hint).articles)
            }
            Err(error) => self.unreadable(path, relative, &error),
        }
    }

    fn unreadable(&self, path: &Path, relative: &Path, error: &io::Error) -> Vec<Arc<Entry>> {
        let article = ingest::unreadable(&relative.to_string_lossy(), &error.to_string());
        self.entries(Some(path), relative, vec![article])
    }

    /// Reads a file whose encoding the others have settled.
    fn settled(&self, root: &Path, waiting: &Waiting, settled: &Settled) -> Vec<Arc<Entry>> {
        let path = waiting.path.as_path();
        let relative = path.strip_prefix(root).unwrap_or(path);
        let read =
            waiting.bytes.as_ref().map_or_else(|| read_file(path).map(Cow::Owned), |b| Ok(Cow::Borrowed(b)));
        match read {
            Ok(bytes) => {
                let reading = self.articles(path, relative, &bytes, settled.hint(path));
                self.entries(Some(path), relative, reading.articles)
            }
            Err(error) => self.unreadable(path, relative, &error),
        }
    }

    fn articles(&self, path: &Path, relative: &Path, bytes: &[u8], hint: Option<Hint>) -> Reading {
        let manner = Manner { divides: self.archive.directions.divides(path), ..Manner::default() };
        ingest::read_file(bytes, &Origin { path: &relative.to_string_lossy(), hint }, manner)
    }

    fn entries(&self, path: Option<&Path>, relative: &Path, articles: Vec<Article>) -> Vec<Arc<Entry>> {
        articles.into_iter().map(|article| Arc::new(self.entry(path, relative, article))).collect()
    }

    /// The id goes by the bytes of the name: names that are not UTF-8 may look alike.
    fn entry(&self, path: Option<&Path>, relative: &Path, article: Article) -> Entry {
        let name = relative.as_os_str().as_encoded_bytes();
        let id = ArticleId::of(&self.archive.name, name, &article.source);
        Entry::new(self.recognition, path.map(Path::to_owned), id, article)
    }
}

/// One way through the files of a folder.
struct Pass<'a> {
    loader: &'a Loader<'a>,
    haste: Haste,
    root: &'a Path,
    evidence: Evidence,
    /// None where nobody asks what was read.
    digests: Option<&'a Digests>,
}

impl<'a> Pass<'a> {
    fn new(loader: &'a Loader<'a>, haste: Haste, root: &'a Path) -> Self {
        Self { loader, haste, root, evidence: Evidence::default(), digests: None }
    }

    /// Reads one file. A large one is handed over by itself if there is haste: first its
    /// beginning, then all of it; nobody who has opened it waits for other files.
    fn file(
        &self,
        path: &Path,
        take: &impl Fn(Vec<Arc<Entry>>) -> bool,
        leave: &impl Fn(&Path, Left),
    ) -> Vec<Arc<Entry>> {
        if by_name(path) == ByName::Unsure && !self.is_by_content(path) {
            leave(path, Left::Data);
            return Vec::new();
        }
        if self.digests.is_some_and(|digests| digests.is_same(path)) {
            leave(path, Left::Same);
            return Vec::new();
        }
        let Some(beginning) = self.beginning_in_haste(path) else { return self.whole(path, take) };
        take(vec![beginning]);
        let entries = self.whole(path, take);
        entries.iter().for_each(|entry| entry.study());
        take(entries);
        Vec::new()
    }

    /// Reads a file; none yet where its encoding depends on the others. The first of those are
    /// shown as they can be read by themselves, for a screen of them should not stay empty.
    fn whole(&self, path: &Path, take: &impl Fn(Vec<Arc<Entry>>) -> bool) -> Vec<Arc<Entry>> {
        let relative = path.strip_prefix(self.root).unwrap_or(path);
        let bytes = match read_file(path) {
            Ok(bytes) => bytes,
            Err(error) => return self.loader.unreadable(path, relative, &error),
        };
        if let Some(digests) = self.digests {
            digests.note(path, &bytes);
        }
        let hint = self.loader.archive.directions.hint(path);
        let reading = self.loader.articles(path, relative, &bytes, hint);
        if !reading.undecided {
            // What a person said of a file says nothing of others.
            if hint.is_none() {
                self.evidence.count(path, &reading.articles);
            }
            return self.loader.entries(Some(path), relative, reading.articles);
        }
        if self.evidence.put_aside(path, bytes) <= SHOWN && self.haste == Haste::BeginningFirst {
            // One of several goes by its title, which another encoding changes.
            let first = reading.articles.into_iter().take(1).filter(|first| first.source.key.is_none());
            let entry = |article| Arc::new(self.loader.entry(Some(path), relative, article).as_beginning());
            take(first.map(entry).collect());
        }
        Vec::new()
    }

    /// Whether a file that may hold data begins as articles do.
    fn is_by_content(&self, path: &Path) -> bool {
        let mut head = Vec::new();
        let read = open_regular(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
        let relative = path.strip_prefix(self.root).unwrap_or(path).to_string_lossy();
        read.is_ok() && ingest::is_by_content(&head, &Origin { path: &relative, hint: None })
    }

    /// The beginning of a large file, if there is haste. Only its first article: whatever else the
    /// file turns out to hold, the whole replaces it.
    fn beginning_in_haste(&self, path: &Path) -> Option<Arc<Entry>> {
        let is_large = || std::fs::metadata(path).is_ok_and(|metadata| metadata.len() >= LARGE);
        // Which headings divide a file, only the whole of it tells.
        if self.haste == Haste::Whole || self.loader.archive.directions.divides(path) || !is_large() {
            return None;
        }
        self.beginning(path, BEGINNING)
    }

    /// The first article of the first bytes of a file.
    fn beginning(&self, path: &Path, bytes: u64) -> Option<Arc<Entry>> {
        self.of_head(path, bytes, ingest::read_beginning)
    }

    /// What a list shows of a file.
    fn glance(&self, path: &Path) -> Option<Arc<Entry>> {
        let read = |head: &[u8], origin: &Origin<'_>| {
            ingest::read_front_matter(head, origin).or_else(|| ingest::read_beginning(head, origin))
        };
        self.of_head(path, GLANCE, read)
    }

    fn of_head(
        &self,
        path: &Path,
        bytes: u64,
        read: impl Fn(&[u8], &Origin<'_>) -> Option<Article>,
    ) -> Option<Arc<Entry>> {
        let mut head = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
        open_regular(path).ok()?.take(bytes).read_to_end(&mut head).ok()?;
        let relative = path.strip_prefix(self.root).unwrap_or(path);
        let hint = self.loader.archive.directions.hint(path);
        let article = read(&head, &Origin { path: &relative.to_string_lossy(), hint })?;
        Some(Arc::new(self.loader.entry(Some(path), relative, article).as_beginning()))
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
///
/// # Errors
/// When it cannot be opened, or is not a regular file.
pub fn open_regular(path: &Path) -> io::Result<File> {
    let file = open_without_blocking(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other(say!("store-not-regular")));
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
