//! A folder of articles, and its catalog in a file.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;
use yuelan::store::{
    Archive, Catalog, Database, Duplicates, Knowledge, ReadingState, Recognition, catalog_database,
};

/// A folder of articles, and the cache beside it.
pub(crate) struct Folder {
    pub(crate) files: TempDir,
    pub(crate) cache: TempDir,
    recognition: Arc<Recognition>,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self {
            files: tempfile::tempdir().unwrap(),
            cache: tempfile::tempdir().unwrap(),
            recognition: Recognition::builtin(),
        }
    }

    /// Writes an article, as if long ago.
    pub(crate) fn write(&self, path: &str, title: &str, day: &str, text: &str) {
        let path = self.files.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("---\ntitle: {title}\ndate: {day}\n---\n\n{text}\n")).unwrap();
        self.age(&path);
    }

    /// What was written just now is read again each time; this was not.
    pub(crate) fn age(&self, path: &Path) {
        let file = fs::File::options().write(true).open(path).unwrap();
        let modified = fs::metadata(path).unwrap().modified().unwrap();
        file.set_modified(modified - std::time::Duration::from_secs(60)).unwrap();
    }

    pub(crate) fn archive(&self) -> Archive {
        Archive::open(self.files.path()).unwrap()
    }

    pub(crate) fn database(&self) -> Database {
        let archives = [self.archive()];
        let (database, notice) =
            catalog_database(Some(self.cache.path()), &archives, &self.recognition).unwrap();
        assert_eq!(notice, None);
        database
    }

    /// The catalog, brought up to date.
    pub(crate) fn catalog(&self) -> Catalog {
        let told = &mut |_| true;
        let archives = vec![self.archive()];
        let (catalog, failed) =
            Catalog::up_to_date(self.database(), archives, &self.recognition, told).unwrap();
        assert!(failed.is_none(), "{failed:?}");
        catalog
    }
}

/// Titles of what a query leaves, in list order.
pub(crate) fn titles(catalog: &Catalog, query: &str) -> Vec<String> {
    let (query, mistakes) = yuelan::query::parse(query);
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let (state, duplicates) = (ReadingState::default(), Duplicates::default());
    let knowledge = Knowledge { state: &state, duplicates: &duplicates };
    let listing = catalog.select(&query, knowledge, None).unwrap();
    catalog.rows(listing.iter(), &state).iter().map(|row| row.title.to_string()).collect()
}
