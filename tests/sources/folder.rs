//! A folder with files in it, and what comes of reading it.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use yuelan::store::{Archive, Entry, Haste, Loaded, Loader, Recognition};

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        put(folder.path(), name, bytes);
    }
    folder
}

/// Writes a file and the folders it lies in.
pub(crate) fn put(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Everything that is handed over, in the order of paths and parts.
pub(crate) fn load(folder: &Path, haste: Haste) -> (Vec<Arc<Entry>>, Loaded) {
    let entries = Mutex::new(Vec::new());
    let loader = Loader { archive: &Archive::open(folder).unwrap(), recognition: &Recognition::builtin() };
    let loaded = loader.load(haste, &|batch| {
        entries.lock().unwrap().extend(batch);
        true
    });
    let mut entries = entries.into_inner().unwrap();
    entries.sort_by_key(|entry| {
        (entry.article.source.path.clone(), entry.article.source.part, !entry.is_beginning)
    });
    (entries, loaded)
}

/// The articles of a folder.
pub(crate) fn entries(folder: &Path) -> Vec<Arc<Entry>> {
    load(folder, Haste::Whole).0
}

/// What an article says.
pub(crate) fn words(entry: &Entry) -> String {
    entry.article.document.texts().iter().map(|text| text.string.as_str()).collect()
}

/// The article of a path.
pub(crate) fn entry<'a>(entries: &'a [Arc<Entry>], path: &str) -> &'a Entry {
    entries.iter().find(|entry| entry.article.source.path.as_str() == path).unwrap()
}
