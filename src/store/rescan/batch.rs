//! What is read of files, gathered by file for whoever writes.

use std::path::Path;
use std::sync::Arc;

use super::super::catalog::{FileRead, Found, Prepared, Stamp, within};
use super::super::digest::Digests;
use super::super::entry::Entry;
use super::super::load::Left;

/// What is read goes to whoever writes.
pub(super) enum Read {
    Articles(Vec<Prepared>),
    /// A file that was not read: it has no articles, or those that it had.
    Left(Vec<u8>, Left),
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
    pub digests: &'a Digests,
    /// Only their beginnings are read, and not to be opened.
    pub is_glance: bool,
}

impl Files<'_> {
    /// Adds what was read to a batch, by files; returns how many articles.
    pub(super) fn add(&self, batch: &mut Vec<FileRead>, read: Read) -> usize {
        let articles = match read {
            Read::Articles(articles) => articles,
            Read::Left(path, left) => {
                let (stamp, is_same) = (self.stamp(&path), left == Left::Same);
                let (archive, articles) = (self.archive, Vec::new());
                batch.push(FileRead { archive, path, stamp, articles, is_same });
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
                    let (archive, articles) = (self.archive, vec![article]);
                    batch.push(FileRead { archive, path, stamp, articles, is_same: false });
                }
            }
        }
        many
    }

    fn stamp(&self, path: &[u8]) -> Stamp {
        let at = self.found.binary_search_by(|found| within(self.root, &found.path).cmp(path));
        let found = at.ok().and_then(|at| self.found.get(at));
        found.map(|found| Stamp { digest: self.digests.take(&found.path), ..found.stamp }).unwrap_or_default()
    }
}
