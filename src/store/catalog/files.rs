//! Files as the catalog knows them, and which of them changed since.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::database::Database;

/// A file written so shortly before it was looked at may be written again without looking newer.
const RACY: Duration = Duration::from_secs(2);

/// What tells whether a file is another than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// Bytes.
    pub size: i64,
    /// Nanoseconds since 1970; 0 where that says nothing.
    pub modified: i64,
    /// Its number in the file system; 0 where there are none.
    pub inode: i64,
}

/// A file that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its path.
    pub path: PathBuf,
    /// What it looks like now.
    pub stamp: Stamp,
}

/// How the files of an archive differ from what the catalog knows.
#[derive(Debug, Default)]
pub(in crate::store) struct Differences {
    /// New or changed.
    pub(in crate::store) to_read: Vec<Found>,
    /// Numbers of those that are gone.
    pub(in crate::store) gone: Vec<i64>,
}

impl Found {
    /// A file that never changes.
    pub(in crate::store) fn fixed(path: &str) -> Self {
        Self { path: path.into(), stamp: Stamp { modified: 1, ..Stamp::default() } }
    }
}

impl Stamp {
    /// What a file looks like.
    #[must_use]
    pub fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok();
        let is_racy = modified
            .is_none_or(|modified| SystemTime::now().duration_since(modified).is_ok_and(|age| age < RACY));
        let nanoseconds = modified.and_then(|modified| modified.duration_since(UNIX_EPOCH).ok());
        let nanoseconds = nanoseconds.and_then(|since| i64::try_from(since.as_nanos()).ok());
        Self {
            size: i64::try_from(metadata.len()).unwrap_or(i64::MAX),
            modified: nanoseconds.filter(|_| !is_racy).unwrap_or(0),
            inode: inode(metadata),
        }
    }

    /// Whether a file that looked so then is the same.
    fn is_same(&self, known: &Self) -> bool {
        known.modified != 0 && self == known
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> i64 {
    std::os::unix::fs::MetadataExt::ino(metadata).cast_signed()
}

#[cfg(not(unix))]
fn inode(_metadata: &Metadata) -> i64 {
    0
}

impl Differences {
    /// Holds what was found in an archive, sorted by the bytes of its paths, against what the catalog knows of it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(in crate::store) fn new(
        database: &Database,
        archive: usize,
        root: &Path,
        found: Vec<Found>,
    ) -> rusqlite::Result<Self> {
        let connection = database.connection();
        let mut statement = connection.prepare_cached(
            "select path, number, size, modified, inode from file where archive = ?1 order by path",
        )?;
        let mut known = statement.query([i64::try_from(archive).unwrap_or(0)])?;
        let mut differences = Self::default();
        let mut found = found.into_iter().peekable();
        while let Some(row) = known.next()? {
            let path = row.get_ref(0)?.as_blob()?;
            while let Some(new) = found.next_if(|found| within(root, &found.path) < path) {
                differences.to_read.push(new);
            }
            match found.next_if(|found| within(root, &found.path) == path) {
                None => differences.gone.push(row.get(1)?),
                Some(found) => {
                    let stamp = Stamp { size: row.get(2)?, modified: row.get(3)?, inode: row.get(4)? };
                    if !found.stamp.is_same(&stamp) {
                        differences.to_read.push(found);
                    }
                }
            }
        }
        differences.to_read.extend(found);
        Ok(differences)
    }
}

impl Database {
    /// The files of an archive that are not in UTF-8, with the names of their encodings.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(in crate::store) fn encodings(
        &self,
        archive: usize,
        root: &Path,
    ) -> rusqlite::Result<Vec<(PathBuf, String)>> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "select path, encoding from article join file on file.number = article.file
             where archive = ?1 and part = 1 and encoding not in ('UTF-8', 'binary')",
        )?;
        let files = statement
            .query_map([archive], |row| Ok((root.join(path_of(row.get_ref(0)?.as_blob()?)), row.get(1)?)))?;
        files.collect()
    }
}

/// A path from the bytes by which the system has it.
#[cfg(unix)]
pub(super) fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(bytes))
}

/// A path from the bytes by which the system has it.
#[cfg(not(unix))]
pub(super) fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// The path of a file within its archive, as the system has it.
pub(in crate::store) fn within<'a>(root: &Path, path: &'a Path) -> &'a [u8] {
    path.strip_prefix(root).unwrap_or(path).as_os_str().as_encoded_bytes()
}
