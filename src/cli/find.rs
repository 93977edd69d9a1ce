//! Finding what a command line names: a file, the path of an article in an archive, or an id.

use std::path::Path;
use std::sync::Arc;

use super::{Archives, Failure, place};
use crate::doc::ArticleId;
use crate::store::{Archive, Entry, Loader};
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
        let absolute = path.canonicalize()?;
        if absolute.is_dir() {
            let path = Clean::line(name);
            return Err(anyhow::anyhow!("{path} 是文件夹；用 yuelan list -a 列出其中的文章").into());
        }
        let loader = Loader { archive: &archive, recognition };
        return Ok(loader.file(absolute.parent().unwrap_or(&absolute), &absolute));
    }
    let archives = place::archives(&archives.archive, &place::config()?)?;
    let id = ArticleId::parse(name);
    let mut entries = place::entries(&archives, recognition);
    entries.retain(|entry| Some(entry.id) == id || *entry.article.source.path == *name);
    entries.sort_by_key(|entry| entry.article.source.part);
    if entries.is_empty() {
        let name = Clean::line(name);
        return Err(
            anyhow::anyhow!("没有文件或文章 {name}（yuelan list --format tsv 列出路径和编号）").into()
        );
    }
    Ok(entries)
}
