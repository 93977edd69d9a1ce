//! What is read of files, gathered by file for whoever writes.

use std::path::Path;
use std::sync::Arc;

use super::super::catalog::{FileRead, Found, Prepared, Stamp, within};
use super::super::entry::Entry;

/// What is read goes to whoever writes.
pub(super) enum Read {
    Articles(Vec<Prepared>),
    /// A file without articles.
    Data(Vec<u8>),
}

pub(super) fn begins(batch: &[FileRead]) -> bool {
    batch.iter().flat_map(|file| &file.articles).any(|article| article.entry.is_beginning)
}

pub(super) fn studied(entries: Vec<Arc<Entry>>) -> Vec<Prepared> {
    entries.iter().filter(|entry| !entry.is_beginning).for_each(|entry| entry.study());
    prepared(entries)
}

pub(super) fn prepared(entries: Vec<Arc<Entry>>) -> Vec<Prepared> {
    entries.into_iter().map(Prepared::new).collect()
}

/// The files of an archive that are read.
pub(super) struct Files<'a> {
    pub archive: usize,
    pub root: &'a Path,
    /// Sorted by the bytes of their paths.
    pub found: &'a [Found],
    /// Only their beginnings are read, and not to be opened.
    pub is_glance: bool,
}

impl Files<'_> {
    /// Adds what was read to a batch, by files; returns how many articles.
    pub(super) fn add(&self, batch: &mut Vec<FileRead>, read: Read) -> usize {
        let articles = match read {
            Read::Articles(articles) => articles,
            Read::Data(path) => {
                let stamp = self.stamp(&path);
                batch.push(FileRead { archive: self.archive, path, stamp, articles: Vec::new() });
                return 0;
            }
        };
        let many = articles.len();
        for article in articles {
            let entry = &article.entry;
            let path = match &entry.path {
                Some(path) => within(self.root, path).to_vec(),
                None => entry.article.source.path.as_bytes().to_vec(),
            };
            let same = batch.last_mut().filter(|file| {
                let is_like = |other: &Prepared| other.entry.is_beginning == entry.is_beginning;
                file.path == path && file.articles.iter().all(is_like)
            });
            match same {
                Some(file) => file.articles.push(article),
                None => {
                    let stamp = if entry.is_beginning { Stamp::default() } else { self.stamp(&path) };
                    batch.push(FileRead { archive: self.archive, path, stamp, articles: vec![article] });
                }
            }
        }
        many
    }

    fn stamp(&self, path: &[u8]) -> Stamp {
        let at = self.found.binary_search_by(|found| within(self.root, &found.path).cmp(path));
        at.ok().and_then(|at| self.found.get(at)).map(|found| found.stamp).unwrap_or_default()
    }
}
