//! Files as the catalog knows them, and which of them changed since.

use std::collections::HashMap;
use std::fs::Metadata;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rusqlite::{OptionalExtension, params};

use super::database::Database;
use crate::text::Fnv;

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
    /// A number for what it holds; 0 where nobody has looked.
    pub digest: i64,
}

/// A file that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its path.
    pub path: PathBuf,
    /// What it looks like now.
    pub stamp: Stamp,
}

/// The files of an archive as the catalog knows them: a few bytes for each, of a million too.
#[derive(Debug, Default)]
pub(in crate::store) struct Known {
    /// Sorted by the hashes of their paths.
    files: Vec<KnownFile>,
    /// Which of them are still there.
    seen: Vec<AtomicBool>,
}

/// Of a path and of what the file looked like, hashes are enough: that two of a million are the
/// same is as likely as a fault of the disk.
#[derive(Debug, Clone, Copy)]
struct KnownFile {
    path: u64,
    /// None where it must be read again.
    stamp: Option<NonZeroU32>,
    number: u32,
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
            digest: 0,
        }
    }

    /// What tells files of one path from one another before they are read; none where that cannot be
    /// told.
    fn hash(&self) -> Option<NonZeroU32> {
        let fields = [self.size, self.modified, self.inode];
        let hash = fields.iter().fold(0, |hash, field| hash_of(hash, &field.to_le_bytes()));
        NonZeroU32::new((hash >> 32) as u32 | 1).filter(|_| self.modified != 0)
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

impl Known {
    /// Reads what the catalog knows of an archive.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(in crate::store) fn read(database: &Database, archive: usize) -> rusqlite::Result<Self> {
        let connection = database.connection();
        let mut statement = connection
            .prepare_cached("select path, size, modified, inode, number from file where archive = ?1")?;
        let mut rows = statement.query([i64::try_from(archive).unwrap_or(0)])?;
        let mut files = Vec::new();
        while let Some(row) = rows.next()? {
            let stamp = Stamp { size: row.get(1)?, modified: row.get(2)?, inode: row.get(3)?, digest: 0 };
            let path = hash_of(0, row.get_ref(0)?.as_blob()?);
            files.push(KnownFile { path, stamp: stamp.hash(), number: row.get(4)? });
        }
        files.sort_unstable_by_key(|file| file.path);
        let seen = files.iter().map(|_| AtomicBool::new(false)).collect();
        Ok(Self { files, seen })
    }

    /// Whether nothing is known yet.
    pub(in crate::store) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Whether the file at a path within the archive is the same as before; whether or not, it is
    /// there.
    pub(in crate::store) fn has(&self, path: &[u8], stamp: &Stamp) -> bool {
        let Ok(at) = self.files.binary_search_by_key(&hash_of(0, path), |file| file.path) else {
            return false;
        };
        let known = self.files.get(at).and_then(|file| file.stamp);
        if let Some(seen) = self.seen.get(at) {
            seen.store(true, Ordering::Relaxed);
        }
        known.is_some() && known == stamp.hash()
    }

    /// Numbers of the files that nobody asked for: they are gone.
    pub(in crate::store) fn gone(&self) -> Vec<i64> {
        let unseen = |(file, seen): (&KnownFile, &AtomicBool)| {
            (!seen.load(Ordering::Relaxed)).then_some(i64::from(file.number))
        };
        let mut gone: Vec<_> = self.files.iter().zip(&self.seen).filter_map(unseen).collect();
        gone.sort_unstable();
        gone
    }
}

/// 64-bit FNV-1a, mixed so that every bit of it depends on all bytes; goes on from what was hashed
/// before.
fn hash_of(before: u64, bytes: &[u8]) -> u64 {
    let hash = Fnv(before ^ Fnv::default().0).with(bytes.iter().copied()).0;
    let hash = (hash ^ hash >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    hash ^ hash >> 29
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

    /// What those of the files of an archive held that were read before, and are as large as then.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(in crate::store) fn digests(
        &self,
        archive: usize,
        (root, files): (&Path, &[Found]),
    ) -> rusqlite::Result<HashMap<PathBuf, i64>> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "select digest from file where archive = ?1 and path = ?2 and size = ?3 and digest != 0",
        )?;
        let mut digests = HashMap::new();
        for Found { path, stamp } in files {
            let values = params![archive, within(root, path), stamp.size];
            if let Some(digest) = statement.query_row(values, |row| row.get(0)).optional()? {
                digests.insert(path.clone(), digest);
            }
        }
        Ok(digests)
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
    let (start, bytes) = (root.as_os_str().as_encoded_bytes(), path.as_os_str().as_encoded_bytes());
    // It is asked for often, and to compare paths by their names takes ten times longer.
    let rest = bytes.strip_prefix(start).and_then(|rest| rest.strip_prefix(b"/"));
    match rest.filter(|rest| !start.is_empty() && !rest.starts_with(b"/") && !rest.starts_with(b"./")) {
        Some(rest) => rest,
        None => path.strip_prefix(root).unwrap_or(path).as_os_str().as_encoded_bytes(),
    }
}
