//! The tables of reading state, and how each version of them came from the one before.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::StateError;
use super::backup;

/// Version of the schema; migrations count up to it.
pub(super) const SCHEMA: i64 = 6;

/// Versions that this program or a later one may have written; another number is damage.
const PLAUSIBLE: std::ops::Range<i64> = 0..500;

/// Each entry leads from the version of its index to the next. An entry never changes once it
/// was released.
pub(super) const MIGRATIONS: &[&str] = &[ONE, TWO, THREE, FOUR, FIVE, SIX];

const ONE: &str = "
    create table article (
        id integer primary key,   -- the article's id as a signed number
        read integer not null default 0,
        starred integer not null default 0,
        position integer not null default 0,
        changed integer not null  -- seconds since 1970, UTC
    ) strict;
";

/// Times are milliseconds since 1970, UTC. What version 1 kept comes from machine 0, so that the
/// same database gives the same records wherever it is opened. A zero there may mean that nothing
/// was ever said, and must not outweigh another machine's star.
const TWO: &str = "
    create table local (          -- of this machine, never exported
        name text primary key,
        value integer not null
    ) strict, without rowid;
    insert into local values ('machine', random());

    create table value (
        article integer not null,
        field integer not null,   -- 1 read, 2 starred, 3 position, 4 progress
        value integer not null,
        time integer not null,
        machine integer not null,
        primary key (article, field)
    ) strict, without rowid;
    insert into value select id, 1, 1, max(changed, 0) * 1000, 0 from article where read;
    insert into value select id, 2, 1, max(changed, 0) * 1000, 0 from article where starred;
    insert into value select id, 3, position, max(changed, 0) * 1000, 0 from article where position > 0;
    drop table article;

    create table bookmark (
        scope integer not null,   -- the article of a small letter, 0 for a capital
        letter text not null,
        article integer not null,
        position integer not null,
        gone integer not null,
        time integer not null,
        machine integer not null,
        primary key (scope, letter)
    ) strict, without rowid;

    create table annotation (
        id integer primary key,
        article integer not null,
        first integer not null,   -- the range of text
        last integer not null,
        text text not null,
        created integer not null,
        gone integer not null,
        time integer not null,
        machine integer not null
    ) strict;
    create index annotation_of on annotation (article);

    create table visit (
        time integer not null,
        article integer not null,
        primary key (time, article)
    ) strict, without rowid;

    create table session (
        archive text not null,
        machine integer not null,
        article integer,
        query text not null,
        time integer not null,
        primary key (archive, machine)
    ) strict, without rowid;

    create table article (
        id integer primary key,
        archive text not null,
        content integer not null, -- a hash of its text, 0 if not known
        seen integer not null,
        missing integer not null default 0  -- since when its file is gone; of this machine
    ) strict;
    create index article_by_content on article (content);
";

/// How fast one reads: what each machine has measured.
const THREE: &str = "
    create table pace (
        machine integer not null,
        month integer not null,   -- 202611
        chars integer not null,
        millis integer not null,
        primary key (machine, month)
    ) strict, without rowid;
";

/// An annotation knows its words, so that they are found again where the text was changed.
const FOUR: &str = "
    alter table annotation add column quote text not null default '';
";

/// What was typed on this machine; never exported.
const FIVE: &str = "
    create table typed (
        purpose text not null,
        line text not null,
        time integer not null,
        primary key (purpose, line)
    ) strict, without rowid;
";

/// What a person did stands twice, in a table and in an index that holds all of it: where bytes
/// were changed behind its back, the two differ, and SQLite's own check says so.
const SIX: &str = "
    create index value_again on value (value, time, machine);
    create index bookmark_again on bookmark (article, position, gone, time, machine);
    create index annotation_again on annotation
        (article, first, last, text, quote, created, gone, time, machine);
";

/// Brings the schema up to date. Where it is already, nothing is written: a commit waits for the
/// disk, and the list for the commit. A database of an older version is copied first.
pub(super) fn migrate(connection: &mut Connection, path: Option<&Path>) -> Result<(), StateError> {
    let version = version(connection)?;
    if version == SCHEMA {
        return Ok(());
    }
    if !PLAUSIBLE.contains(&version) {
        return Err(backup::damage(format!("version {version}")));
    }
    if let Some(path) = path.filter(|_| (1..SCHEMA).contains(&version)) {
        backup::before_migration(connection, path, version);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been faster.
    let version = self::version(&transaction)?;
    if version > SCHEMA {
        return Err(StateError::Newer(version));
    }
    for migration in MIGRATIONS.iter().skip(usize::try_from(version).unwrap_or(0)) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()?;
    Ok(())
}

pub(super) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}
