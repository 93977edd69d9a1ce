//! Watching archives: tells when something in their folders was changed. What it was is not told:
//! whoever listens looks for himself, and what cannot be watched is looked at now and then.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::archive::{Archive, Root};

/// Changes come in bursts; so long after the last, a burst is over.
const QUIET: Duration = Duration::from_millis(400);
/// A burst that does not end is looked at all the same.
const LONGEST: Duration = Duration::from_secs(5);
/// How often folders are looked at that cannot be watched.
const NOW_AND_THEN: Duration = Duration::from_secs(300);

/// Watches the folders of archives for as long as it lives.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<()>,
    /// Kept to be heard; none where the system cannot watch all of the folders.
    watcher: Option<RecommendedWatcher>,
}

impl Watch {
    /// Begins to watch. With many folders, that takes seconds.
    #[must_use]
    pub fn new(archives: &[Archive]) -> Self {
        let (sender, changes) = channel();
        Self { watcher: watcher(archives, sender), changes }
    }

    /// Waits until something was changed, or may have been; returns false where nothing can
    /// change any more.
    #[must_use]
    pub fn wait(&self) -> bool {
        if self.watcher.is_none() {
            std::thread::sleep(NOW_AND_THEN);
            return true;
        }
        wait(&self.changes)
    }
}

/// Watches other folders, for as long as it lives.
#[derive(Debug)]
pub struct FolderWatch {
    changes: Receiver<()>,
    /// Kept to be heard.
    _watcher: RecommendedWatcher,
}

impl FolderWatch {
    /// Begins to watch what is in folders; none where the system cannot watch any of them.
    #[must_use]
    pub fn new<'a>(folders: impl IntoIterator<Item = &'a Path>) -> Option<Self> {
        let (sender, changes) = channel();
        let mut watcher = listener(sender)?;
        let watched: Vec<_> =
            folders.into_iter().map(|folder| watcher.watch(folder, RecursiveMode::Recursive)).collect();
        watched.iter().any(Result::is_ok).then_some(Self { changes, _watcher: watcher })
    }

    /// Waits until something was changed; returns false where nothing can change any more.
    #[must_use]
    pub fn wait(&self) -> bool {
        wait(&self.changes)
    }
}

/// Waits for a burst of changes, and for its end.
fn wait(changes: &Receiver<()>) -> bool {
    if changes.recv().is_err() {
        return false;
    }
    let begun = Instant::now();
    while begun.elapsed() < LONGEST {
        match changes.recv_timeout(QUIET) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
    true
}

fn listener(sender: Sender<()>) -> Option<RecommendedWatcher> {
    let hear = move |event: notify::Result<Event>| {
        // To read a file is no change of it; an error may hide one.
        let is_change = event.map_or(true, |event| !matches!(event.kind, EventKind::Access(_)));
        if is_change {
            let _ = sender.send(());
        }
    };
    notify::recommended_watcher(hear).ok()
}

fn watcher(archives: &[Archive], sender: Sender<()>) -> Option<RecommendedWatcher> {
    let mut watcher = listener(sender)?;
    for archive in archives {
        let watched = match &archive.root {
            Root::Folder(root) => watcher.watch(root, RecursiveMode::Recursive),
            Root::File(path) => watcher.watch(path, RecursiveMode::NonRecursive),
            Root::Sample => Ok(()),
        };
        watched.ok()?;
    }
    Some(watcher)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Watch;
    use crate::store::Archive;

    #[test]
    fn a_changed_file_is_told_once_and_a_read_one_never() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("deep")).unwrap();
        fs::write(folder.path().join("deep/a.md"), "甲").unwrap();
        let watch = Watch::new(&[Archive::open(folder.path()).unwrap()]);
        assert_eq!(fs::read(folder.path().join("deep/a.md")).unwrap(), "甲".as_bytes());
        fs::write(folder.path().join("deep/b.md"), "乙").unwrap();
        fs::write(folder.path().join("deep/b.md"), "丙").unwrap();
        assert!(watch.wait());
        assert!(watch.changes.try_recv().is_err(), "a burst is told once");
    }
}
