//! Databases of earlier versions: every mark is kept, and the old database, too.

use rusqlite::Connection;

use super::super::schema::{MIGRATIONS, SCHEMA};
use super::super::{Change, ReadingTime, State};
use super::{ARTICLE, OTHER, export, import};
use crate::doc::ArticleId;
use crate::text::ByteAt;

/// What version 1 of the program did, word for word.
const VERSION_1: &str = "
    create table article (
        id integer primary key,
        read integer not null default 0,
        starred integer not null default 0,
        position integer not null default 0,
        changed integer not null
    ) strict;
    pragma user_version = 1;
    insert into article (id, read, changed) values (-8, 1, 1700000000);
    update article set starred = 1, position = 1234, changed = 1700000100 where id = -8;
    insert into article (id, starred, changed) values (2, 0, 1700000200);
    insert into article (id, position, changed) values (3, 9, -5);
";

fn version_1() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let database = Connection::open(&path).unwrap();
    database.pragma_update(None, "journal_mode", "wal").unwrap();
    database.execute_batch(VERSION_1).unwrap();
    (folder, path)
}

#[test]
fn a_database_of_version_1_keeps_every_mark() {
    let (_folder, path) = version_1();
    for _ in 0..2 {
        let state = State::open(&path).unwrap();
        let mark = state.known().of(ARTICLE);
        assert!(mark.read && mark.starred && mark.position == ByteAt(1234));
        assert_eq!(state.known().of(ArticleId(3)).position, ByteAt(9));
        assert_eq!(state.known().of(OTHER), super::super::Mark::default());
    }
    let old = Connection::open(path.with_extension("db.v1")).unwrap();
    let kept: i64 = old.query_row("select count(*) from article", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 3);
}

#[test]
fn a_zero_of_version_1_takes_no_star_away() {
    let (_folder, path) = version_1();
    let mut old = State::open(&path).unwrap();
    let mut other = State::forgetful();
    other.save(OTHER, Change::Starred(true)).unwrap();
    import(&mut other, &export(&old));
    import(&mut old, &export(&other));
    assert!(other.known().of(OTHER).starred && old.known().of(OTHER).starred);
    assert_eq!(export(&other), export(&old));
}

#[test]
fn a_database_of_version_2_keeps_what_it_has_and_measures_from_then_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let database = Connection::open(&path).unwrap();
    MIGRATIONS[..2].iter().for_each(|migration| database.execute_batch(migration).unwrap());
    database
        .execute_batch(
            "pragma user_version = 2;
             insert into value values (-8, 4, 345, 1700000000000, 7);
             insert into bookmark values (-8, 'a', -8, 12, 0, 1700000000000, 7);
             insert into visit values (1700000000000, -8);",
        )
        .unwrap();
    drop(database);
    let mut state = State::open(&path).unwrap();
    let mark = state.known().of(ARTICLE);
    assert!(mark.marked && mark.progress == 345);
    assert_eq!((state.bookmarks(ARTICLE).unwrap().len(), state.history(9).unwrap().len()), (1, 1));
    state.note_reading(ReadingTime { chars: 90, millis: 20_000 });
    state.save_noted().unwrap();
    assert_eq!(State::open(&path).unwrap().reading_time(), ReadingTime { chars: 90, millis: 20_000 });
    assert!(path.with_extension("db.v2").exists(), "the old one is kept beside");
}

#[test]
fn each_version_leads_to_the_next() {
    let mut schemas = Vec::new();
    for from in 0..=MIGRATIONS.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let database = Connection::open(&path).unwrap();
        MIGRATIONS[..from].iter().for_each(|migration| database.execute_batch(migration).unwrap());
        database.pragma_update(None, "user_version", from as i64).unwrap();
        drop(database);
        drop(State::open(&path).unwrap());
        let database = Connection::open(&path).unwrap();
        let version: i64 = database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(version, SCHEMA);
        let schema = "select group_concat(sql) from (select sql from sqlite_schema order by name)";
        schemas.push(database.query_row(schema, [], |row| row.get::<_, String>(0)).unwrap());
    }
    assert!(schemas.windows(2).all(|pair| pair[0] == pair[1]), "{schemas:?}");
}

#[test]
fn many_open_a_new_database_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let ids: Vec<u64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8_u64)
            .map(|nth| {
                let path = &path;
                scope.spawn(move || {
                    State::open(path).unwrap().save(ArticleId(nth), Change::Starred(true)).unwrap();
                    nth
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let state = State::open(&path).unwrap();
    assert!(ids.iter().all(|id| state.known().of(ArticleId(*id)).starred));
}
