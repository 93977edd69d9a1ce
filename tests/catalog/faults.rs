//! What may go wrong with the files, the cache and the queries: nothing is lost, and it is told.

use std::fs;
use std::sync::Arc;

use yuelan::query::Context;
use yuelan::store::{
    Archive, Catalog, Database, Duplicates, Knowledge, News, ReadingState, Recognition, catalog_database,
};

use super::folder::{Folder, titles};

/// Brings the catalog up to date; says which archives are away.
fn away(folder: &Folder) -> (Catalog, Vec<String>) {
    let mut away = Vec::new();
    let archives = vec![folder.archive()];
    let told = &mut |news| {
        if let News::Away(name) = news {
            away.push(name.to_string());
        }
        true
    };
    let (catalog, failed) =
        Catalog::up_to_date(folder.database(), archives, &Recognition::builtin(), told).unwrap();
    assert!(failed.is_none());
    (catalog, away)
}

#[test]
fn an_archive_that_is_not_mounted_keeps_its_catalog() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的驼队。");
    assert_eq!(titles(&folder.catalog(), ""), ["驼铃"]);
    let elsewhere = tempfile::tempdir().unwrap();
    fs::rename(folder.files.path().join("a.md"), elsewhere.path().join("a.md")).unwrap();
    let (mut catalog, told) = away(&folder);
    assert_eq!(told.len(), 1, "it is told");
    assert_eq!(titles(&catalog, "驼队"), ["驼铃"]);
    let id = catalog.cards().all()[0].id;
    let entry = catalog.entry(id).expect("an article that says what happened");
    assert!(entry.article.document.texts().iter().any(|text| text.string.contains("已经不在")));
    fs::rename(elsewhere.path().join("a.md"), folder.files.path().join("a.md")).unwrap();
    let (catalog, told) = away(&folder);
    assert_eq!((titles(&catalog, ""), told.len()), (vec!["驼铃".to_owned()], 0));
}

#[test]
fn without_a_place_for_the_cache_everything_is_read() {
    let folder = Folder::new();
    folder.write("a.md", "驼铃", "2020-05-01", "河谷里的驼队。");
    let file = folder.cache.path().join("a file, not a folder");
    fs::write(&file, "").unwrap();
    let recognition = Recognition::builtin();
    let archives = vec![folder.archive()];
    let (database, notice) = catalog_database(Some(&file), &archives, &recognition).unwrap();
    assert!(notice.unwrap().contains("无法保存") && database.path().is_none());
    let (catalog, _) = Catalog::up_to_date(database, archives, &recognition, &mut |_| true).unwrap();
    assert_eq!(titles(&catalog, "驼队"), ["驼铃"]);
}

/// Queries that nobody means: each is answered, and none ends the program.
fn answer_all<'a>(queries: impl Iterator<Item = &'a str>) -> usize {
    let recognition: Arc<Recognition> = Recognition::builtin();
    let database = Database::in_memory().unwrap();
    let told = &mut |_| true;
    let (catalog, _) = Catalog::up_to_date(database, vec![Archive::sample()], &recognition, told).unwrap();
    let (state, duplicates) = (ReadingState::default(), Duplicates::default());
    let knowledge = Knowledge { state: &state, duplicates: &duplicates };
    let context = Context { today: None, events: Some(&**recognition.registry()), shelves: None };
    let ask = |typed: &str| {
        let (query, _) = context.parse(typed);
        let listing =
            catalog.select(&query, knowledge, None).unwrap_or_else(|error| panic!("{typed:?}: {error}"));
        assert!(listing.len() <= catalog.len());
    };
    queries.map(ask).count()
}

#[test]
fn odd_queries_are_answered() {
    let long = "峰".repeat(10_000);
    let words = "上海 ".repeat(2_000);
    let open = "(".repeat(5_000);
    let odd = [
        "\"",
        "“",
        "''",
        "*",
        "AND",
        "NEAR(a b)",
        "title:\"",
        "a\"b",
        "^a",
        "{title}: x",
        "a OR",
        "-",
        "--",
        "%",
        "\u{0}",
        "\u{1F}",
        "\u{FFFF}",
        "￼",
        "👨‍👩‍👧‍👦",
        "re:/(a+)+$/",
        "re:/.*.*.*.*x/",
        "=",
        "=\"",
        ":",
        "::",
        "rowid:1",
        "; drop table article; --",
        "\\",
        "\\\\",
        "سلام",
        "שלום",
        "ㄅㄆㄇ",
        "e\u{301}",
        &long,
        &words,
        &open,
    ];
    assert_eq!(answer_all(odd.into_iter()), odd.len());
}

#[test]
fn naughty_strings_are_answered() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/suites/blns");
    let Ok(files) = fs::read_dir(path) else {
        eprintln!("skipped: the suite of naughty strings is not here");
        return;
    };
    let texts: Vec<String> = files
        .filter_map(|file| fs::read(file.ok()?.path()).ok())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    let lines = texts.iter().flat_map(|text| text.lines()).filter(|line| line.len() < 2000);
    assert!(answer_all(lines) > 400);
}
