//! Watching archives: tells when something in their folders was changed. What it was is not told:
//! whoever listens looks for himself, and what cannot be watched is looked at now and then.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::archive::{Archive, Root};
use super::state::is_remote;

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
    /// Kept to be heard; none where the system cannot watch the folders.
    watcher: Option<RecommendedWatcher>,
    /// How often to look at what cannot be watched; none where all can.
    every: Option<Duration>,
}

impl Watch {
    /// Begins to watch. With many folders, that takes seconds.
    #[must_use]
    pub fn new(archives: &[Archive]) -> Self {
        Self::with(archives, is_remote, NOW_AND_THEN)
    }

    /// What another machine changes on a disk that both have, the system is not told: such folders
    /// are looked at now and then.
    fn with(archives: &[Archive], is_remote: impl Fn(&Path) -> bool, now_and_then: Duration) -> Self {
        let is_far = |archive: &&Archive| match &archive.root {
            Root::Folder(path) | Root::File(path) => is_remote(path),
            Root::Sample => false,
        };
        let (far, near): (Vec<_>, Vec<_>) = archives.iter().partition(is_far);
        let (sender, changes) = channel();
        let watcher = watcher(&near, sender);
        let is_all = far.is_empty() && watcher.is_some();
        Self { changes, watcher, every: (!is_all).then_some(now_and_then) }
    }

    /// Waits until something was changed, or may have been; returns false where nothing can
    /// change any more.
    #[must_use]
    pub fn wait(&self) -> bool {
        match (&self.watcher, self.every) {
            (Some(_), None) if self.changes.recv().is_err() => return false,
            (Some(_), None) => {}
            (Some(_), Some(every)) => match self.changes.recv_timeout(every) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            },
            (None, every) => {
                std::thread::sleep(every.unwrap_or(NOW_AND_THEN));
                return true;
            }
        }
        hear_out(&self.changes)
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
        let mut watcher = listener(sender, |_| true)?;
        let watched: Vec<_> =
            folders.into_iter().map(|folder| watcher.watch(folder, RecursiveMode::Recursive)).collect();
        watched.iter().any(Result::is_ok).then_some(Self { changes, _watcher: watcher })
    }

    /// Waits until something was changed; returns false where nothing can change any more.
    #[must_use]
    pub fn wait(&self) -> bool {
        self.changes.recv().is_ok() && hear_out(&self.changes)
    }
}

/// Waits until a burst of changes that has begun is over.
fn hear_out(changes: &Receiver<()>) -> bool {
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

fn listener(
    sender: Sender<()>,
    concerns: impl Fn(&Path) -> bool + Send + 'static,
) -> Option<RecommendedWatcher> {
    let hear = move |event: notify::Result<Event>| {
        // To read a file is no change of it; an error, or who names no file, may hide one.
        let is_change = event.map_or(true, |event| {
            let is_near = event.paths.is_empty() || event.paths.iter().any(|path| concerns(path));
            is_near && !matches!(event.kind, EventKind::Access(_))
        });
        if is_change {
            let _ = sender.send(());
        }
    };
    notify::recommended_watcher(hear).ok()
}

fn watcher(archives: &[&Archive], sender: Sender<()>) -> Option<RecommendedWatcher> {
    let root = |archive: &&Archive| match &archive.root {
        Root::Folder(path) | Root::File(path) => Some(path.clone()),
        Root::Sample => None,
    };
    let roots: Vec<_> = archives.iter().filter_map(root).collect();
    let mut watcher = listener(sender, move |path| roots.iter().any(|root| path.starts_with(root)))?;
    for archive in archives {
        let watched = match &archive.root {
            Root::Folder(root) => watcher.watch(root, RecursiveMode::Recursive),
            // Editors put another file in the place of the one that they save.
            Root::File(path) => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                watcher.watch(folder.unwrap_or(Path::new(".")), RecursiveMode::NonRecursive)
            }
            Root::Sample => Ok(()),
        };
        watched.ok()?;
    }
    Some(watcher)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use std::time::{Duration, Instant};

    use super::Watch;
    use crate::store::Archive;

    #[test]
    fn a_folder_on_another_machine_is_looked_at_now_and_then() {
        let (far, near) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let archives = [&far, &near].map(|folder| Archive::open(folder.path()).unwrap());
        let far = far.path().canonicalize().unwrap();
        let watch = Watch::with(&archives, |path| path == far, Duration::from_millis(30));
        fs::write(far.join("a.md"), "甲").unwrap();
        assert!(watch.wait());
        assert!(watch.changes.try_recv().is_err(), "nobody is told of it");
        let watch = Watch::with(&archives, |path| path == far, Duration::from_secs(60));
        fs::write(near.path().join("b.md"), "乙").unwrap();
        let begun = Instant::now();
        assert!(watch.wait());
        assert!(begun.elapsed() < Duration::from_secs(30), "what is near is told at once");
    }

    #[test]
    fn a_file_by_itself_is_told_of_whoever_saves_it() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("a.md"), folder.path().join("b.md"));
        fs::write(&path, "甲").unwrap();
        let watch = Watch::new(&[Archive::open(&path).unwrap()]);
        fs::write(&other, "乙").unwrap();
        std::thread::sleep(Duration::from_millis(200));
        assert!(watch.changes.try_recv().is_err(), "another file is none of its concern");
        fs::rename(&other, &path).unwrap();
        assert!(watch.wait(), "put in its place");
        fs::write(&path, "丙").unwrap();
        assert!(watch.wait(), "written again");
    }

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
