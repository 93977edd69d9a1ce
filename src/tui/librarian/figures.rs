//! The librarian's part in contact sheets: which file of the archive a figure is. Nothing is ever
//! fetched, and no path leads out of the archive.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::Librarian;
use crate::app::{FigureFile, Message, PictureNews};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::store::Root;
use crate::text::Clean;

/// Files that are looked up; a sheet with more is not looked through.
const MOST: usize = 1_000;

impl Librarian {
    /// Looks up the files of an article's figures.
    pub(super) fn look_up_figures(&mut self, id: ArticleId, sources: &[Clean]) -> Message {
        let path = self.catalog.entry(id).and_then(|entry| entry.path.clone());
        let find = |source: &Clean| match path.as_deref().filter(|_| is_local(source)) {
            Some(article) => self.figure_file(article, source),
            None if is_local(source) => FigureFile::Missing,
            None => FigureFile::Remote,
        };
        Message::FiguresFound(id, sources.iter().take(MOST).map(find).collect())
    }

    /// Finds the files of an article's images, as far as they lie in its archive.
    pub(super) fn find_pictures(&mut self, id: ArticleId, sources: &[Clean]) -> Message {
        let path = self.catalog.entry(id).and_then(|entry| entry.path.clone());
        let find = |source: &Clean| self.figure_path(path.as_deref()?, source).filter(|_| is_local(source));
        Message::Picture(PictureNews::Found(id, sources.iter().take(MOST).map(find).collect()))
    }

    /// An article that a command is to be given.
    pub(super) fn piped(&mut self, id: ArticleId, command: Clean) -> Message {
        match self.catalog.entry(id) {
            Some(entry) => Message::Piped(command, entry),
            None => Message::Notice(Clean::from(say!("pipe-gone"))),
        }
    }

    fn figure_file(&self, article: &Path, source: &str) -> FigureFile {
        let file = self.figure_path(article, source);
        let metadata = file.and_then(|file| fs::metadata(file).ok()).filter(fs::Metadata::is_file);
        metadata.map_or(FigureFile::Missing, |metadata| FigureFile::Bytes(metadata.len()))
    }

    /// Where in the archive of an article a source lies: beside the article, or below the archive
    /// where it begins with a slash.
    fn figure_path(&self, article: &Path, source: &str) -> Option<PathBuf> {
        let folders = self.archives.iter().filter_map(|archive| match &archive.root {
            Root::Folder(folder) => Some(folder.as_path()),
            Root::File(file) => file.parent(),
            Root::Sample => None,
        });
        let root = folders
            .filter(|folder| article.starts_with(folder))
            .max_by_key(|folder| folder.as_os_str().len())?;
        let source = source.split(['?', '#']).next()?;
        let decoded = percent_encoding::percent_decode_str(source).decode_utf8().ok()?;
        let relative = decoded.trim_start_matches('/');
        let base = if decoded.starts_with('/') { root } else { article.parent()? };
        let wanted = Path::new(relative);
        if wanted.components().any(|part| matches!(part, Component::Prefix(_) | Component::RootDir)) {
            return None;
        }
        // Links may lead out of the archive as well as dots.
        let file = base.join(wanted).canonicalize().ok()?;
        file.starts_with(root.canonicalize().ok()?).then_some(file)
    }
}

/// Whether a source is a path, and no address.
fn is_local(source: &str) -> bool {
    let scheme = source.split_once(':').map(|(scheme, _)| scheme);
    let has_scheme = scheme.is_some_and(|scheme| {
        !scheme.is_empty()
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    });
    !has_scheme && !source.starts_with("//") && !source.is_empty()
}
