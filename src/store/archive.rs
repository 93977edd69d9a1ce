//! Archives: what a person reads from.

use std::path::{Path, PathBuf};

use super::directions::Directions;
use super::exclusion::Exclusion;
use crate::locale::say;
use crate::text::Clean;

/// A set of article files with a name that is the same on every machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// A name that a person gave, or the folder's own; part of every article's id.
    pub name: Clean,
    /// Where the files are.
    pub root: Root,
    /// What a person says of them.
    pub directions: Directions,
    /// What of them is left out.
    pub exclusion: Exclusion,
}

/// Where an archive's files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Root {
    /// A folder and everything below it.
    Folder(PathBuf),
    /// A single file, whatever its extension.
    File(PathBuf),
    /// The sample archive inside the program.
    Sample,
}

/// Why an archive cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// Nothing is there.
    #[error("{}", say!("store-missing", path = .0.as_str()))]
    Missing(Clean),
    /// Something is there that cannot be read.
    #[error("{}", say!("store-cannot-open", path = path.as_str(), reason = reason.as_str()))]
    Unreadable {
        /// The path as given.
        path: Clean,
        /// What the system says.
        reason: Clean,
    },
    /// What is said of its files is not understood.
    #[error("{}", say!("store-directions", path = path.as_str(), reason = reason.as_str()))]
    Directions {
        /// The file that says it.
        path: Clean,
        /// What is wrong, with line and column.
        reason: Clean,
    },
    /// What is to be left out is no pattern of paths.
    #[error("{}", say!("store-not-a-pattern", pattern = .0.as_str()))]
    Pattern(Clean),
    /// Neither a folder nor a regular file.
    #[error("{}", say!("store-special", path = .0.as_str()))]
    Special(Clean),
}

impl Archive {
    /// The sample archive.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            name: Clean::from("上合峰会样例"),
            root: Root::Sample,
            directions: Directions::default(),
            exclusion: Exclusion::default(),
        }
    }

    /// The archive at a path that a person named.
    ///
    /// # Errors
    /// When nothing readable is there.
    pub fn open(path: &Path) -> Result<Self, ArchiveError> {
        let shown = Clean::line(&path.to_string_lossy());
        let metadata = std::fs::metadata(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => ArchiveError::Missing(shown.clone()),
            _ => ArchiveError::Unreadable { path: shown.clone(), reason: Clean::line(&error.to_string()) },
        })?;
        let absolute = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let root = match () {
            () if metadata.is_dir() => Root::Folder(absolute),
            () if metadata.is_file() => Root::File(absolute),
            () => return Err(ArchiveError::Special(shown)),
        };
        let folder = match &root {
            Root::File(path) => path.parent().unwrap_or(path),
            Root::Folder(path) => path,
            Root::Sample => Path::new(""),
        };
        let directions = Directions::of(folder)?;
        Ok(Self { name: root.name(), root, directions, exclusion: Exclusion::default() })
    }

    /// The folders that a person gave a name, without what is excluded, and why others of them
    /// cannot be opened. The first has the name alone, whatever it is called on this machine; the
    /// others have their own names besides, so that equal paths in two of them are not one.
    #[must_use]
    pub fn named(name: &str, folders: &[PathBuf], exclude: &[String]) -> (Vec<Self>, Vec<ArchiveError>) {
        let exclusion = match Exclusion::new(exclude) {
            Ok(exclusion) => exclusion,
            Err(error) => return (Vec::new(), vec![error]),
        };
        let (mut archives, mut errors) = (Vec::new(), Vec::new());
        for (nth, folder) in folders.iter().enumerate() {
            match Self::open(folder) {
                Err(error) => errors.push(error),
                Ok(opened) => {
                    let own = if nth == 0 { String::new() } else { format!("/{}", opened.name) };
                    let name = Clean::line(&format!("{name}{own}"));
                    archives.push(Self { name, exclusion: exclusion.clone(), ..opened });
                }
            }
        }
        (archives, errors)
    }

    /// The name of the archives that it is one folder of.
    #[must_use]
    pub fn shown_name(&self) -> Clean {
        if matches!(self.root, Root::Sample) {
            return Clean::from(say!("store-sample"));
        }
        Clean::line(self.name.split('/').next().filter(|name| !name.is_empty()).unwrap_or(&self.name))
    }
}

impl Root {
    fn name(&self) -> Clean {
        let folder = match self {
            Self::Folder(path) => Some(path.as_path()),
            Self::File(path) => path.parent(),
            Self::Sample => None,
        };
        let name = folder.and_then(Path::file_name).map_or_else(|| "/".into(), |name| name.to_string_lossy());
        Clean::line(&name)
    }
}
