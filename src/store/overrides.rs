//! What people say of the editions of articles, kept beside the archive where that can be written,
//! else with the reading state. Their word wins over the recogniser's.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::archive::{Archive, Root};
use super::directions;
use super::entry::Entry;
use super::side_file::{FOLDER, Fault, SideFile};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::series::Registry;
use crate::text::Clean;

/// The file's name, in the archive.
const FILE: &str = "overrides.yaml";
/// What a file says of an article that belongs to no edition.
const NONE: &str = "none";
/// What the state folder's file says where the archive's own does not hold.
const AUTOMATIC: &str = "auto";

/// What a person says of an article's edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Assignment {
    /// It belongs to the one with this id.
    Edition(String),
    /// It belongs to none.
    NoEdition,
}

/// The overrides of the archives that are open.
#[derive(Debug, Default)]
pub struct Overrides {
    homes: Vec<Home>,
}

/// An archive and its overrides.
#[derive(Debug)]
struct Home {
    archive: Archive,
    /// In the archive's folder.
    beside: Option<PathBuf>,
    /// What goes before the paths there: where the archive is one file of another that is known to
    /// be one, its folder in that.
    inside: String,
    /// In the state folder.
    away: Option<SideFile>,
    known: HashMap<(String, u32), Assignment>,
}

impl Assignment {
    /// As files have it: `sco-2022` or `none`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Edition(id) => id,
            Self::NoEdition => NONE,
        }
    }
}

impl Overrides {
    /// Reads what is kept of these archives. What cannot be read or means nothing stays in the
    /// files, and is told.
    #[must_use]
    pub fn read(archives: &[Archive], state: Option<&Path>, registry: &Registry) -> (Self, Vec<Clean>) {
        let mut notices = Vec::new();
        let homes = archives.iter().map(|archive| {
            let mut home = Home::new(archive, state);
            home.read(registry, &mut notices);
            home
        });
        (Self { homes: homes.collect() }, notices)
    }

    /// The entries, those of which a person said something with it.
    #[must_use]
    pub fn apply(&self, entries: Vec<Arc<Entry>>) -> Vec<Arc<Entry>> {
        if self.homes.iter().all(|home| home.known.is_empty()) {
            return entries;
        }
        let apply = |entry: Arc<Entry>| match self.of(&entry) {
            Some(assignment) => Arc::new(entry.reassigned(Some(assignment.clone()))),
            None => entry,
        };
        entries.into_iter().map(apply).collect()
    }

    /// What is said of which articles: index of the archive, path, part.
    pub fn said(&self) -> impl Iterator<Item = (usize, &str, u32, &Assignment)> {
        self.homes.iter().enumerate().flat_map(|(archive, home)| {
            let said = home.known.iter();
            said.map(move |((path, part), assignment)| (archive, path.as_str(), *part, assignment))
        })
    }

    fn of(&self, entry: &Entry) -> Option<&Assignment> {
        let source = &entry.article.source;
        self.home(entry)?.known.get(&(source.path.to_string(), source.part))
    }

    fn home(&self, entry: &Entry) -> Option<&Home> {
        self.homes.iter().find(|home| home.holds(entry))
    }

    /// Keeps what a person says of an article; none takes it back. Returns what to tell: where it
    /// is kept if not in the archive.
    ///
    /// # Errors
    /// When it can be kept nowhere. It holds for this run all the same.
    pub fn set(&mut self, entry: &Entry, assignment: Option<&Assignment>) -> Result<Option<Clean>, Clean> {
        let Some(home) = self.homes.iter_mut().find(|home| home.holds(entry)) else {
            return Err(Clean::from(say!("store-other-archive")));
        };
        let source = &entry.article.source;
        let key = (source.path.to_string(), source.part);
        match assignment {
            Some(assignment) => home.known.insert(key, assignment.clone()),
            None => home.known.remove(&key),
        };
        home.keep(&source.path, source.part, assignment)
            .map_err(|error| Clean::from(say!("store-override-not-kept", error = error.to_string())))
    }
}

impl Home {
    fn new(archive: &Archive, state: Option<&Path>) -> Self {
        let (beside, place) = match &archive.root {
            Root::Folder(root) => (Some(root.clone()), Some(root.as_path())),
            // One file is read by itself; its folder is not ours to write to, unless somebody has
            // said something of the files there.
            Root::File(path) => (archive_around(path), path.parent()),
            Root::Sample => (None, None),
        };
        let inside = match (&beside, place) {
            (Some(root), Some(place)) => place.strip_prefix(root).unwrap_or(Path::new("")).to_string_lossy(),
            _ => "".into(),
        };
        let inside =
            if inside.is_empty() { String::new() } else { Clean::line(&format!("{inside}/")).to_string() };
        let beside = beside.map(|root| root.join(FOLDER));
        let place = place.map_or(&b""[..], |place| place.as_os_str().as_encoded_bytes());
        let name = format!("{}-{}.yaml", file_name(&archive.name), ArticleId::new(&archive.name, place, 0));
        let away = state.map(|state| SideFile(state.join("overrides").join(name)));
        Self { archive: archive.clone(), beside, inside, away, known: HashMap::new() }
    }

    fn holds(&self, entry: &Entry) -> bool {
        match (&self.archive.root, &entry.path) {
            (Root::Folder(root), Some(path)) => path.starts_with(root),
            (Root::File(own), Some(path)) => own == path,
            (Root::Sample, None) => true,
            _ => false,
        }
    }

    /// Whether it may hold an article of this path.
    fn may_hold(&self, path: &str) -> bool {
        match &self.archive.root {
            Root::File(own) => {
                own.file_name().is_some_and(|name| *Clean::line(&name.to_string_lossy()) == *path)
            }
            Root::Folder(_) | Root::Sample => true,
        }
    }

    /// The state folder's file is read last: it has what was said while the archive could not be
    /// written.
    fn read(&mut self, registry: &Registry, notices: &mut Vec<Clean>) {
        let beside = self.beside.as_ref().filter(|folder| is_own_folder(folder));
        let beside = beside.map(|folder| (SideFile(folder.join(FILE)), self.inside.clone()));
        let mut unknown = 0;
        for (file, inside) in beside.into_iter().chain(self.away.clone().map(|away| (away, String::new()))) {
            let kept = match file.read() {
                Ok(kept) => kept,
                Err(fault) => {
                    notices.push(told(&file, &fault));
                    continue;
                }
            };
            for kept in kept {
                // Of the other files of an archive around it nothing is wanted.
                let Some(path) = kept.path.strip_prefix(&inside).filter(|path| self.may_hold(path)) else {
                    continue;
                };
                let key = (path.to_owned(), kept.part);
                match kept.edition.as_str() {
                    NONE => drop(self.known.insert(key, Assignment::NoEdition)),
                    AUTOMATIC => drop(self.known.remove(&key)),
                    id if registry.edition(id).is_some() => {
                        self.known.insert(key, Assignment::Edition(id.to_owned()));
                    }
                    _ => unknown += 1,
                }
            }
        }
        if unknown > 0 {
            let name = &self.archive.name;
            let told = say!("store-unknown-ids", name = name.as_str(), file = FILE, count = unknown);
            notices.push(Clean::from(told));
        }
    }

    fn keep(
        &self,
        path: &str,
        part: u32,
        assignment: Option<&Assignment>,
    ) -> Result<Option<Clean>, io::Error> {
        let edition = assignment.map(Assignment::name);
        let inside = format!("{}{path}", self.inside);
        let beside = self.beside.as_ref().map(|folder| write_beside(folder, &inside, part, edition));
        match (beside, &self.away) {
            (Some(Ok(aside)), away) => {
                // What was said while the archive could not be written would win otherwise.
                if let Some(away) = away.as_ref().filter(|away| away.0.exists()) {
                    away.change(path, part, None)?;
                }
                Ok(aside)
            }
            (beside, Some(away)) => {
                if let Some(folder) = away.0.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                let masks = beside.is_some() && edition.is_none();
                let changed = away.change(path, part, edition.or(masks.then_some(AUTOMATIC)))?;
                let instead = beside.map(|_| Clean::from(say!("store-kept-beside")));
                Ok(changed.set_aside.map(|aside| told_aside(&aside)).or(instead))
            }
            (Some(Err(error)), None) => Err(error),
            (None, None) => Err(io::Error::other(say!("store-no-home"))),
        }
    }
}

/// Keeps it in the archive. A link there may lead anywhere, and is not followed.
fn write_beside(folder: &Path, path: &str, part: u32, edition: Option<&str>) -> io::Result<Option<Clean>> {
    if !is_own_folder(folder) {
        if edition.is_none() && folder.symlink_metadata().is_err() {
            return Ok(None);
        }
        std::fs::create_dir(folder)?;
    }
    let changed = SideFile(folder.join(FILE)).change(path, part, edition)?;
    Ok(changed.set_aside.map(|aside| told_aside(&aside)))
}

/// The nearest folder above a file of whose files somebody has said something.
fn archive_around(path: &Path) -> Option<PathBuf> {
    let says = |folder: &&Path| {
        let said = folder.join(FOLDER);
        is_own_folder(&said) && [FILE, directions::FILE].iter().any(|file| said.join(file).is_file())
    };
    path.parent()?.ancestors().find(says).map(Path::to_owned)
}

fn is_own_folder(folder: &Path) -> bool {
    folder.symlink_metadata().is_ok_and(|metadata| metadata.is_dir())
}

fn told(file: &SideFile, fault: &Fault) -> Clean {
    let path = file.0.to_string_lossy();
    Clean::from(match fault {
        Fault::Unreadable(error) => say!("store-cannot-read", path = path, error = error.to_string()),
        Fault::Damaged(reason) => say!("store-damaged", path = path, reason = reason.as_str()),
    })
}

fn told_aside(aside: &Path) -> Clean {
    Clean::from(say!("store-renamed", path = aside.to_string_lossy()))
}

/// The archive's name as far as it can be a file's everywhere.
fn file_name(name: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || c == '-' { c } else { '_' };
    name.chars().take(40).map(safe).collect()
}
