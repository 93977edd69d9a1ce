//! Bringing the catalog up to date beforehand: it may be interrupted, and be thrown away.

use std::sync::atomic::Ordering;

use yuelan::store::{Cataloguer, Haste, Recognition, Rescan, catalog_path, database_size, discard_database};

use crate::folder::Folder;

/// So many that they are not all written at once.
const FILES: usize = 1200;

fn filled() -> Folder {
    let folder = Folder::new();
    for nth in 0..FILES {
        folder.write(&format!("{nth:04}.md"), &format!("第{nth}篇"), "2022-09-16", "正文。");
    }
    folder
}

#[test]
fn what_was_read_when_it_is_interrupted_stays_read() {
    let folder = filled();
    let cataloguer = Cataloguer::new(folder.database());
    let mut rescan = Rescan::new(cataloguer, Recognition::builtin(), Haste::Whole);
    let pace = rescan.pace();
    let stop = pace.stop();
    let stopped = rescan.run(&[folder.archive()], &mut |_| {
        stop.store(true, Ordering::Relaxed);
        true
    });
    stopped.unwrap();
    let (read, wanted) = pace.files();
    assert!(wanted == FILES && (1..FILES).contains(&read), "{read}/{wanted}");
    let stock = folder.database().stock().unwrap();
    assert_eq!((stock.files, stock.articles, stock.indexed), (read, read, read));
    // The next pass reads only the rest.
    let mut rescan = Rescan::new(Cataloguer::new(folder.database()), Recognition::builtin(), Haste::Whole);
    rescan.run(&[folder.archive()], &mut |_| true).unwrap();
    assert_eq!(rescan.pace().files(), (FILES - read, FILES - read));
    assert_eq!(folder.catalog().len(), FILES);
}

#[test]
fn it_may_be_thrown_away() {
    let folder = Folder::new();
    folder.write("a.md", "甲", "2022-09-16", "正文。");
    let path = catalog_path(folder.cache.path(), &[folder.archive()]).expect("a place");
    assert_eq!(database_size(&path), None);
    let ids = |folder: &Folder| folder.catalog().cards().all().iter().map(|card| card.id).collect::<Vec<_>>();
    let before = ids(&folder);
    let (bytes, _) = database_size(&path).expect("a database");
    assert!(bytes > 0);
    discard_database(&path).unwrap();
    assert_eq!(database_size(&path), None);
    discard_database(&path).unwrap();
    assert_eq!(ids(&folder), before);
}
