//! What the files of an archive say of one another's encodings.
//!
//! A short text in an old encoding reads as several. The files around it tell which is meant:
//! those of its folder, else those of the archive; their encodings, else their languages. Only
//! certain files count, each once, so that the outcome is the same in whatever order threads come
//! upon them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::doc::Article;
use crate::ingest::{Charset, Hint, Vote};

/// A longer file is read again rather than kept.
const KEPT: usize = 64 << 10;
/// What can be told apart. The first of those with most votes wins.
const PLACES: [Hint; 4] = [Hint::China, Hint::Taiwan, Hint::Japan, Hint::Korea];

/// Votes and the files that wait for their outcome.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    gathered: Mutex<Gathered>,
}

#[derive(Debug, Default)]
struct Gathered {
    folders: HashMap<PathBuf, Tally>,
    waiting: Vec<Waiting>,
}

/// A file whose encoding is still open.
#[derive(Debug)]
pub(super) struct Waiting {
    pub path: PathBuf,
    /// What is in it, unless that is long.
    pub bytes: Option<Vec<u8>>,
}

/// Votes for each place.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    by_encoding: [usize; PLACES.len()],
    by_language: [usize; PLACES.len()],
}

impl Evidence {
    /// Counts a file whose encoding is certain.
    pub(super) fn count(&self, path: &Path, articles: &[Article]) {
        let Some(vote) = articles.first().and_then(Vote::of) else { return };
        let (Some(place), Ok(mut gathered)) =
            (PLACES.iter().position(|place| *place == vote.hint), self.gathered.lock())
        else {
            return;
        };
        let folder = path.parent().unwrap_or(path);
        if !gathered.folders.contains_key(folder) {
            gathered.folders.insert(folder.to_owned(), Tally::default());
        }
        if let Some(tally) = gathered.folders.get_mut(folder) {
            let votes = if vote.is_encoding { &mut tally.by_encoding } else { &mut tally.by_language };
            votes[place] += 1;
        }
    }

    /// Counts a file that was read before, by the name of its encoding, if any waits for that.
    pub(super) fn recall(&self, known: impl FnOnce() -> Vec<(PathBuf, String)>) {
        let is_awaited = self.gathered.lock().is_ok_and(|gathered| !gathered.waiting.is_empty());
        let known = if is_awaited { known() } else { Vec::new() };
        let Ok(mut gathered) = self.gathered.lock() else { return };
        for (path, encoding) in known {
            let hint = Charset::named(&encoding).and_then(Charset::place);
            let Some(place) = PLACES.iter().position(|place| Some(*place) == hint) else { continue };
            let folder = path.parent().unwrap_or(&path).to_owned();
            gathered.folders.entry(folder).or_default().by_encoding[place] += 1;
        }
    }

    /// Puts a file aside, and says how many have been.
    pub(super) fn put_aside(&self, path: &Path, bytes: Vec<u8>) -> usize {
        let bytes = Some(bytes).filter(|bytes| bytes.len() <= KEPT);
        let Ok(mut gathered) = self.gathered.lock() else { return 0 };
        gathered.waiting.push(Waiting { path: path.to_owned(), bytes });
        gathered.waiting.len()
    }

    /// The outcome, once all files have been seen.
    pub(super) fn settle(self) -> Settled {
        let Gathered { folders, waiting } = self.gathered.into_inner().unwrap_or_default();
        let mut archive = Tally::default();
        folders.values().for_each(|tally| archive.add(tally));
        Settled { folders, archive, waiting }
    }
}

/// The outcome of all votes.
#[derive(Debug)]
pub(super) struct Settled {
    folders: HashMap<PathBuf, Tally>,
    archive: Tally,
    /// The files that waited for it.
    pub waiting: Vec<Waiting>,
}

impl Settled {
    /// What the files around this one are in.
    pub(super) fn hint(&self, path: &Path) -> Option<Hint> {
        let folder = self.folders.get(path.parent().unwrap_or(path));
        folder.and_then(Tally::most).or_else(|| self.archive.most())
    }
}

impl Tally {
    fn add(&mut self, other: &Self) {
        let pairs = self.by_encoding.iter_mut().zip(other.by_encoding);
        pairs
            .chain(self.by_language.iter_mut().zip(other.by_language))
            .for_each(|(own, other)| *own += other);
    }

    fn most(&self) -> Option<Hint> {
        let most = |votes: &[usize; PLACES.len()]| {
            let most = votes.iter().copied().max().filter(|most| *most > 0)?;
            votes.iter().position(|count| *count == most).and_then(|place| PLACES.get(place)).copied()
        };
        most(&self.by_encoding).or_else(|| most(&self.by_language))
    }
}
