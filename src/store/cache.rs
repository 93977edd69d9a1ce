//! Where catalogs are kept: a folder for each set of archives that is opened together, in the cache
//! folder. All of it may be deleted at any time.

use std::path::{Path, PathBuf};

use super::archive::{Archive, Root};
use super::catalog::Database;
use super::recognition::Recognition;
use crate::locale::say;
use crate::text::{Clean, Fnv};

/// Changes when ingest reads the same bytes otherwise, so that files are read again.
const INGEST: u32 = 1;

/// The database of the catalog of these archives. Single files and the sample archive are read
/// faster than looked up: their catalog is in memory. So it is where nothing can be kept, and then
/// the second value tells the reader.
///
/// # Errors
/// When there is no memory.
pub fn catalog_database(
    cache: Option<&Path>,
    archives: &[Archive],
    recognition: &Recognition,
) -> rusqlite::Result<(Database, Option<Clean>)> {
    let Some(folder) = cache.and_then(|cache| catalog_folder(cache, archives)) else {
        return Ok((Database::in_memory()?, None));
    };
    match Database::open(&folder, fingerprint(archives, recognition)) {
        Ok(database) => Ok((database, None)),
        Err(error) => {
            let notice = say!("store-not-kept", error = error.to_string());
            Ok((Database::in_memory()?, Some(Clean::from(notice))))
        }
    }
}

/// The folder of the catalog of these archives; none where one of them is no folder.
#[must_use]
pub fn catalog_folder(cache: &Path, archives: &[Archive]) -> Option<PathBuf> {
    let mut hash = Fnv::default();
    for archive in archives {
        let Root::Folder(root) = &archive.root else { return None };
        hash = with_field(hash, root.as_os_str().as_encoded_bytes());
    }
    let safe = |c: char| if c.is_alphanumeric() || c == '-' { c } else { '_' };
    let name: String = archives.first()?.name.chars().take(40).map(safe).collect();
    Some(cache.join(format!("{name}-{:016x}", hash.0)))
}

/// A number for all by which files are read: what was read with another one is out of date.
fn fingerprint(archives: &[Archive], recognition: &Recognition) -> i64 {
    let mut hash = with_field(Fnv::default(), env!("CARGO_PKG_VERSION").as_bytes());
    hash = with_field(hash, &INGEST.to_le_bytes());
    hash = with_field(hash, &recognition.fingerprint().to_le_bytes());
    for archive in archives {
        hash = with_field(hash, archive.name.as_bytes());
        hash = with_field(hash, archive.directions.to_string().as_bytes());
    }
    hash.0.cast_signed()
}

/// Together with a field, and where it ends.
fn with_field(hash: Fnv, field: &[u8]) -> Fnv {
    hash.with(field.iter().copied().chain([0]))
}
