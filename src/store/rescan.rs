//! Bringing the catalog up to date with the files: those that are new or changed are read, those
//! that are gone go out, and what was moved keeps its id. Reading is spread over the cores; one
//! thread writes.

mod batch;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use super::archive::{Archive, Root};
use super::catalog::{Cards, Catalog, Cataloguer, Database, FileRead, Found, Known, Prepared, Stamp, within};
use super::digest::Digests;
use super::duplicates::Duplicates;
use super::entry::Entry;
use super::load::{Haste, Loaded, Loader, Wanted};
use super::recognition::Recognition;
use super::sample;
use super::scan::{Scan, UNREADABLE, last, scan};
use crate::text::Clean;
use batch::{Files, Read, begins, prepared, studied};

/// Batches that may wait to be written.
const WAITING: usize = 16;
/// Articles that are written at once.
const WRITTEN: usize = 512;
/// What was written is committed when nothing more comes for so long.
const IDLE: Duration = Duration::from_millis(500);
/// Articles that are shown at once when the first are there.
const FIRST: usize = 8;
/// Files that are listed before it is known which there are: a screen of them.
const AT_ONCE: usize = 64;
/// From so many files on, all are listed by their beginnings before any is read.
const MANY: usize = 2000;

/// What is told while the catalog is brought up to date.
#[derive(Debug)]
pub enum News {
    /// There are articles that were not there before.
    Cards {
        /// All there are now.
        cards: Arc<Cards>,
        /// Beginnings of files, and the articles that take their places.
        entries: Vec<Arc<Entry>>,
    },
    /// An archive is not to be seen just now: its name. What the catalog knows of it stays.
    Away(Clean),
}

impl Catalog {
    /// The catalog of archives, brought up to date with their files.
    ///
    /// Where it cannot be written, the catalog is as it was, and the second value says why.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn up_to_date(
        database: Database,
        archives: Vec<Archive>,
        recognition: &Arc<Recognition>,
        tell: &mut dyn FnMut(News) -> bool,
    ) -> rusqlite::Result<(Self, Option<rusqlite::Error>)> {
        let cataloguer = Cataloguer::new(database.another()?);
        let mut rescan = Rescan::new(cataloguer, Arc::clone(recognition), Haste::Whole);
        let written = rescan.run(&archives, tell).and_then(|_| rescan.duplicates().map(drop));
        let mut catalog = Self::new(database, archives, Arc::clone(recognition));
        catalog.reload()?;
        Ok((catalog, written.err()))
    }
}

/// How far a pass through archives is. Copies are about the same pass.
#[derive(Debug, Clone, Default)]
pub struct Pace {
    read: Arc<AtomicUsize>,
    wanted: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
}

impl Pace {
    /// Files that were read, and files that are to be read, as far as is known.
    #[must_use]
    pub fn files(&self) -> (usize, usize) {
        let wanted = self.wanted.load(Ordering::Relaxed);
        (self.read.load(Ordering::Relaxed).min(wanted), wanted)
    }

    /// Once this is set, the pass ends; what was read stays.
    #[must_use]
    pub fn stop(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Brings a catalog up to date.
#[derive(Debug)]
pub struct Rescan {
    cataloguer: Cataloguer,
    recognition: Arc<Recognition>,
    haste: Haste,
    /// Articles that there were when they were last told of, and how many were written since.
    told: (usize, usize),
    /// What the database's version was when another program was last looked after.
    version: i64,
    /// Beginnings that were told of, and are waiting for the whole.
    begun: HashSet<PathBuf>,
    /// Entries to be told of.
    fresh: Vec<Arc<Entry>>,
    /// Something was written since duplicates were looked for.
    is_changed: bool,
    pace: Pace,
}

impl Rescan {
    /// Writes by this cataloguer.
    #[must_use]
    pub fn new(cataloguer: Cataloguer, recognition: Arc<Recognition>, haste: Haste) -> Self {
        Self {
            cataloguer,
            recognition,
            haste,
            told: (0, 0),
            version: 0,
            begun: HashSet::new(),
            fresh: Vec::new(),
            is_changed: false,
            pace: Pace::default(),
        }
    }

    /// How far it is, to be asked from another thread.
    #[must_use]
    pub fn pace(&self) -> Pace {
        self.pace.clone()
    }

    /// Goes on in memory, where it is not there already, because of what the database said.
    ///
    /// # Errors
    /// When there is no memory.
    pub fn in_memory(&mut self, error: &rusqlite::Error) -> rusqlite::Result<Option<Database>> {
        self.cataloguer.database().suspect(error);
        if self.cataloguer.database().path().is_none() {
            return Ok(None);
        }
        let database = Database::in_memory()?;
        let recognition = Arc::clone(&self.recognition);
        *self = Self::new(Cataloguer::new(database.clone()), recognition, self.haste);
        Ok(Some(database))
    }

    /// What is there twice, after all was read.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn duplicates(&mut self) -> rusqlite::Result<Duplicates> {
        if std::mem::take(&mut self.is_changed) {
            self.cataloguer.compare()
        } else {
            self.cataloguer.database().duplicates()
        }
    }

    /// Tells what the catalog knows from before; returns whether to go on.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn recall(&mut self, tell: &mut dyn FnMut(News) -> bool) -> rusqlite::Result<bool> {
        self.tell(tell)
    }

    /// Tells what another program wrote; returns whether to go on.
    fn catch_up(&mut self, tell: &mut dyn FnMut(News) -> bool) -> rusqlite::Result<bool> {
        let version = self.cataloguer.database().version();
        let is_new = std::mem::replace(&mut self.version, version) != version;
        if is_new { self.recall(tell) } else { Ok(true) }
    }

    /// Goes through all archives, and returns what was found. `tell` returns whether to go on.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn run(
        &mut self,
        archives: &[Archive],
        tell: &mut dyn FnMut(News) -> bool,
    ) -> rusqlite::Result<Loaded> {
        let mut all = Loaded::default();
        let database = self.cataloguer.database().clone();
        self.version = database.version();
        // Another program that brings it up to date works for us as well.
        let Some(_turn) = database.turn(|| self.catch_up(tell).unwrap_or(true)) else { return Ok(all) };
        if !self.catch_up(tell)? {
            return Ok(all);
        }
        for (number, archive) in archives.iter().enumerate() {
            if self.pace.is_stopped() {
                break;
            }
            all.add(self.archive(number, archive, tell)?);
        }
        // What we wrote ourselves was told.
        self.version = database.version();
        Ok(all)
    }

    fn archive(
        &mut self,
        number: usize,
        archive: &Archive,
        tell: &mut dyn FnMut(News) -> bool,
    ) -> rusqlite::Result<Loaded> {
        let recognition = Arc::clone(&self.recognition);
        let (loader, haste) = (Loader { archive, recognition: &recognition }, self.haste);
        let known = Known::read(self.cataloguer.database(), number)?;
        if haste == Haste::BeginningFirst && known.is_empty() {
            self.glance_at_once(number, &loader, tell)?;
        }
        recognition.build();
        let (root, Scan { files: to_read, others, skipped }) = found(archive, &known);
        let mut gone = known.gone();
        drop(known);
        let loaded = Loaded { files: to_read.len() + others, skipped };
        if is_away(&archive.root, &loaded) && !gone.is_empty() {
            tell(News::Away(archive.name.clone()));
            return Ok(loaded);
        }
        // What is in a folder that cannot be looked into is not gone, nor moved to where it is found.
        if loaded.skipped.contains_key(UNREADABLE) {
            gone.clear();
        }
        let database = self.cataloguer.database().clone();
        let digests = Digests::new(database.digests(number, (root, &to_read))?);
        let files = Files { archive: number, root, found: &to_read, digests: &digests, is_glance: false };
        let known = || database.encodings(number, root).unwrap_or_default();
        let wanted = Wanted { root, files: &to_read, haste, known: &known, digests: &digests };
        self.pace.wanted.fetch_add(to_read.len(), Ordering::Relaxed);
        if !to_read.is_empty() {
            self.cataloguer.expect_moved(&gone)?;
        }
        if haste == Haste::BeginningFirst && to_read.len() >= MANY {
            self.write(&Files { is_glance: true, ..files }, tell, |sender| {
                loader.glance(&wanted, &|entries| sender.send(Read::Articles(prepared(entries))).is_ok());
            })?;
        }
        self.write(&files, tell, |sender| {
            let take = |entries| sender.send(Read::Articles(studied(entries))).is_ok();
            let leave = |path: &Path, left| drop(sender.send(Read::Left(within(root, path).to_vec(), left)));
            match &archive.root {
                Root::Folder(_) => loader.read(&wanted, &take, &leave),
                Root::File(_) | Root::Sample if to_read.is_empty() => {}
                Root::File(_) | Root::Sample => drop(loader.load(haste, &take)),
            }
        })?;
        // What is gone may have been moved to where nobody has looked yet.
        if !gone.is_empty() && !self.pace.is_stopped() {
            self.cataloguer.remove(&gone)?;
            self.is_changed = true;
            self.tell(tell)?;
        }
        Ok(loaded)
    }

    /// Lists the first files of an archive that nobody has looked at yet: to find all of a hundred
    /// thousand takes longer than to show a screen of them.
    fn glance_at_once(
        &mut self,
        number: usize,
        loader: &Loader<'_>,
        tell: &mut dyn FnMut(News) -> bool,
    ) -> rusqlite::Result<()> {
        let Root::Folder(root) = &loader.archive.root else { return Ok(()) };
        let found = last(root, &loader.archive.exclusion, AT_ONCE);
        let (digests, haste) = (Digests::default(), self.haste);
        let wanted = Wanted { root, files: &found, haste, known: &Vec::new, digests: &digests };
        let files = Files { archive: number, root, found: &found, digests: &digests, is_glance: true };
        self.write(&files, tell, |sender| {
            loader.glance(&wanted, &|entries| sender.send(Read::Articles(prepared(entries))).is_ok());
        })
    }

    /// Writes what is read, until nothing comes any more.
    fn write(
        &mut self,
        files: &Files<'_>,
        tell: &mut dyn FnMut(News) -> bool,
        read: impl FnOnce(SyncSender<Read>) + Send,
    ) -> rusqlite::Result<()> {
        let (sender, receiver) = sync_channel(WAITING);
        let written = std::thread::scope(|scope| {
            scope.spawn(move || read(sender));
            let written = self.write_all(files, &receiver, tell);
            // When this ends early, nobody receives any more, and reading ends with it.
            drop(receiver);
            written
        });
        written?;
        if self.told.1 > 0 { self.tell(tell).map(drop) } else { self.cataloguer.commit() }
    }

    fn write_all(
        &mut self,
        files: &Files<'_>,
        receiver: &Receiver<Read>,
        tell: &mut dyn FnMut(News) -> bool,
    ) -> rusqlite::Result<()> {
        loop {
            let first = match receiver.recv_timeout(IDLE) {
                Ok(first) => first,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
                // Who else wants to write does not wait for a large file to be read.
                Err(RecvTimeoutError::Timeout) => {
                    self.cataloguer.commit()?;
                    continue;
                }
            };
            let mut batch = Vec::new();
            let mut many = files.add(&mut batch, first);
            // The beginning of a large file waits for nothing.
            while many < WRITTEN && (files.is_glance || !begins(&batch)) {
                let Ok(next) = receiver.try_recv() else { break };
                many += files.add(&mut batch, next);
            }
            self.cataloguer.add(&batch)?;
            self.pace.read.fetch_add(batch.len(), Ordering::Relaxed);
            if self.pace.is_stopped() {
                return Ok(());
            }
            self.told.1 += many;
            self.is_changed |= batch.iter().any(|file| !file.is_same);
            let is_at_hand = !files.is_glance && self.note_fresh(batch);
            // To tell means to read all cards anew: of a million glances, a dozen times is enough.
            let enough = if files.is_glance { self.told.0 * 2 } else { self.told.0 / 4 };
            if (is_at_hand || self.told.1 >= enough.max(FIRST)) && !self.tell(tell)? {
                return Ok(());
            }
        }
    }

    /// Keeps the beginnings of large files, and what takes their places, to be told of.
    fn note_fresh(&mut self, batch: Vec<FileRead>) -> bool {
        for Prepared { entry, .. } in batch.into_iter().flat_map(|file| file.articles) {
            let Some(path) = entry.path.clone() else { continue };
            if entry.is_beginning {
                self.begun.insert(path);
                self.fresh.push(entry);
            } else if self.begun.contains(&path) {
                self.fresh.push(entry);
            }
        }
        !self.fresh.is_empty()
    }

    fn tell(&mut self, tell: &mut dyn FnMut(News) -> bool) -> rusqlite::Result<bool> {
        self.cataloguer.commit()?;
        let cards = self.cataloguer.cards(&self.recognition)?;
        self.told = (cards.len(), 0);
        Ok(tell(News::Cards { cards, entries: std::mem::take(&mut self.fresh) }))
    }
}

/// The files of an archive that are new or changed, and the folder that their paths are within.
fn found<'a>(archive: &'a Archive, known: &Known) -> (&'a Path, Scan) {
    let is_wanted = |root: &Path, found: &Found| !known.has(within(root, &found.path), &found.stamp);
    match &archive.root {
        Root::Folder(root) => (root, scan(root, &archive.exclusion, &|found| is_wanted(root, found))),
        Root::File(path) => {
            let stamp = std::fs::metadata(path).map(|metadata| Stamp::of(&metadata)).unwrap_or_default();
            let root = path.parent().unwrap_or(path);
            (root, wanted(vec![Found { path: path.clone(), stamp }], |found| is_wanted(root, found)))
        }
        Root::Sample => {
            let mut files: Vec<_> = sample::files().into_iter().map(|(path, _)| Found::fixed(path)).collect();
            files.sort_unstable_by(|one, other| one.path.as_os_str().cmp(other.path.as_os_str()));
            let root = Path::new("");
            (root, wanted(files, |found| is_wanted(root, found)))
        }
    }
}

/// Whether the files of an archive cannot be seen: its folder is gone, or is empty as that of a
/// disk that is not mounted.
fn is_away(root: &Root, loaded: &Loaded) -> bool {
    matches!(root, Root::Folder(_)) && loaded.files == 0
}

fn wanted(files: Vec<Found>, is_wanted: impl Fn(&Found) -> bool) -> Scan {
    let many = files.len();
    let files: Vec<_> = files.into_iter().filter(is_wanted).collect();
    Scan { others: many - files.len(), files, ..Scan::default() }
}
