//! The shelf: articles read from their files when somebody asks for one, and kept while they are
//! likely to be asked for again.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::OptionalExtension;

use super::super::archive::{Archive, Root};
use super::super::entry::Entry;
use super::super::load::read_file;
use super::super::recognition::Recognition;
use super::super::sample;
use super::database::Database;
use super::files::path_of;
use crate::doc::{Article, ArticleId};
use crate::ingest::{self, Charset, Hint, Manner, Origin};
use crate::locale::say;

/// Articles that are kept: those beside the one that is read, and some back.
const KEPT: usize = 32;

/// Articles read lately, the last first.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    entries: VecDeque<Arc<Entry>>,
    pub(super) last: LastFile,
}

/// The file that was read last: the articles of one feed or book are asked for one after another,
/// and to read it for each of them takes time with the square of their number.
#[derive(Debug, Default)]
pub(super) struct LastFile {
    of: Option<(usize, PathBuf)>,
    articles: Vec<Article>,
}

/// Where the catalog says that an article is.
struct Place {
    archive: usize,
    path: PathBuf,
    part: u32,
    key: Option<String>,
    encoding: String,
}

impl Shelf {
    pub(super) fn get(&mut self, id: ArticleId) -> Option<Arc<Entry>> {
        let at = self.entries.iter().position(|entry| entry.id == id)?;
        let entry = self.entries.remove(at)?;
        self.entries.push_front(Arc::clone(&entry));
        Some(entry)
    }

    /// Keeps an article; in place of what was there of it, and of the beginning of its file.
    pub(super) fn put(&mut self, entry: Arc<Entry>) {
        self.entries.retain(|kept| kept.id != entry.id && !entry.completes(kept));
        self.entries.push_front(entry);
        self.entries.truncate(KEPT);
    }

    /// The entry on the shelf of which this is the whole.
    pub(super) fn beginning_of(&self, entry: &Entry) -> Option<&Arc<Entry>> {
        self.entries.iter().find(|kept| entry.completes(kept))
    }

    /// Forgets all but the beginnings that wait for the whole.
    pub(super) fn keep_beginnings(&mut self) {
        self.entries.retain(|kept| kept.is_beginning);
        self.last = LastFile::default();
    }
}

/// Reads an article from its file, unless that was the last.
pub(super) fn read(
    database: &Database,
    archives: &[Archive],
    recognition: &Arc<Recognition>,
    id: ArticleId,
    last: &mut LastFile,
) -> Option<Arc<Entry>> {
    let place = place(database, id).ok().flatten()?;
    let archive = archives.get(place.archive)?;
    let path = match &archive.root {
        Root::Folder(root) => Some(root.join(&place.path)),
        Root::File(path) => Some(path.clone()),
        Root::Sample => None,
    };
    let of = Some((place.archive, place.path.clone()));
    if last.of != of {
        let name = place.path.to_string_lossy();
        let bytes = match &path {
            Some(path) => read_file(path).ok().map(Cow::Owned),
            None => sample::file(&name).map(Cow::Borrowed),
        };
        let Some(bytes) = bytes else {
            let article = ingest::unreadable(&name, &say!("store-file-gone"));
            return Some(Arc::new(Entry::new(recognition, path, id, article)));
        };
        *last = LastFile { of, articles: articles(archive, path.as_deref(), &place, &bytes) };
    }
    let is_it = |article: &&Article| match (&article.source.key, &place.key) {
        (Some(key), Some(known)) => **key == **known,
        _ => article.source.part == place.part,
    };
    let article = last.articles.iter().find(is_it)?.clone();
    Some(Arc::new(Entry::new(recognition, path, id, article)))
}

/// The articles of a file, read as they were when the catalog was made.
fn articles(archive: &Archive, path: Option<&Path>, place: &Place, bytes: &[u8]) -> Vec<Article> {
    let directed = path.and_then(|path| archive.directions.hint(path));
    let hint = directed.or_else(|| Charset::named(&place.encoding).map(Hint::Settled));
    let divides = path.is_some_and(|path| archive.directions.divides(path));
    let manner = Manner { divides, ..Manner::default() };
    ingest::read_file(bytes, &Origin { path: &place.path.to_string_lossy(), hint }, manner).articles
}

fn place(database: &Database, id: ArticleId) -> rusqlite::Result<Option<Place>> {
    let connection = database.connection();
    let mut statement = connection.prepare_cached(
        "select file.archive, file.path, part, key, encoding
         from article join file on file.number = article.file where id = ?1",
    )?;
    statement
        .query_row([id.0.cast_signed()], |row| {
            Ok(Place {
                archive: row.get(0)?,
                path: path_of(row.get_ref(1)?.as_blob()?),
                part: row.get(2)?,
                key: row.get(3)?,
                encoding: row.get(4)?,
            })
        })
        .optional()
}
