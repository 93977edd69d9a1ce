//! Where catalogs are kept: a folder for each set of archives that is opened together, in the cache
//! folder. All of it may be deleted at any time.

use std::path::{Path, PathBuf};

use super::archive::{Archive, Root};
use super::catalog::Database;
use super::recognition::Recognition;
use crate::text::Clean;

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
            let notice = format!("目录无法保存（{error}），这次全部重新读入");
            Ok((Database::in_memory()?, Some(Clean::line(&notice))))
        }
    }
}

/// The folder of the catalog of these archives; none where one of them is no folder.
#[must_use]
pub fn catalog_folder(cache: &Path, archives: &[Archive]) -> Option<PathBuf> {
    let mut hash = Fnv::default();
    for archive in archives {
        let Root::Folder(root) = &archive.root else { return None };
        hash.add(root.as_os_str().as_encoded_bytes());
    }
    let safe = |c: char| if c.is_alphanumeric() || c == '-' { c } else { '_' };
    let name: String = archives.first()?.name.chars().take(40).map(safe).collect();
    Some(cache.join(format!("{name}-{:016x}", hash.0)))
}

/// A number for all by which files are read: what was read with another one is out of date.
fn fingerprint(archives: &[Archive], recognition: &Recognition) -> i64 {
    let mut hash = Fnv::default();
    hash.add(env!("CARGO_PKG_VERSION").as_bytes());
    hash.add(&INGEST.to_le_bytes());
    hash.add(&recognition.fingerprint().to_le_bytes());
    for archive in archives {
        hash.add(archive.name.as_bytes());
        hash.add(archive.directions.to_string().as_bytes());
    }
    hash.0.cast_signed()
}

/// 64-bit FNV-1a over fields.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, field: &[u8]) {
        for byte in field.iter().chain(&[0]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }
}
