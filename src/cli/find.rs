//! Finding what a command line names: a file, the path of an article in an archive, or an id.

use std::path::Path;
use std::sync::Arc;

use super::{Archives, Failure, place};
use crate::locale::say;
use crate::store::{Archive, Entry, Recognition, Root};
use crate::text::Clean;

/// The articles of a file, or those with this path or id; at least one.
///
/// # Errors
/// When there is none.
pub(super) fn articles(name: &str, archives: &Archives) -> Result<Vec<Arc<Entry>>, Failure> {
    let recognition = &place::recognition();
    let path = Path::new(name);
    // What is not there may be the path of an article within an archive.
    if !matches!(path.try_exists(), Ok(false)) {
        let archive = Archive::open(path)?;
        if matches!(archive.root, Root::Folder(_)) {
            let path = Clean::line(name);
            return Err(anyhow::anyhow!(say!("cli-is-folder", path = path.as_str())).into());
        }
        return Ok(place::entries(&[archive], recognition));
    }
    let archives = place::archives(&archives.archive, &place::config()?)?;
    let entries = matching(name, &archives, recognition)?;
    if entries.is_empty() {
        let name = Clean::line(name);
        return Err(anyhow::anyhow!(say!("cli-no-article", name = name.as_str())).into());
    }
    Ok(entries)
}

/// The articles of these archives that a person means by a path in the archive or on disk, or by
/// an id.
///
/// # Errors
/// When there is none.
pub(super) fn articles_in(
    name: &str,
    archives: &[Archive],
    recognition: &Arc<Recognition>,
) -> anyhow::Result<Vec<Arc<Entry>>> {
    let found = matching(name, archives, recognition)?;
    if found.is_empty() {
        let name = Clean::line(name);
        anyhow::bail!(say!("cli-no-article-in-archives", name = name.as_str()));
    }
    Ok(found)
}

/// The ids are those that the catalog lists: a moved article keeps its own.
fn matching(
    name: &str,
    archives: &[Archive],
    recognition: &Arc<Recognition>,
) -> anyhow::Result<Vec<Arc<Entry>>> {
    let mut catalog = place::catalog(archives, recognition)?;
    let on_disk = Path::new(name).canonicalize().ok();
    let ids = catalog.named(name, on_disk.as_deref())?;
    Ok(ids.into_iter().filter_map(|id| catalog.entry(id)).collect())
}
