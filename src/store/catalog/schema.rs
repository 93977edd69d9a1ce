//! The tables of the catalog's database. All of it is derived from the files of the archives: what
//! does not fit this version of the program is thrown away and made anew.

use rusqlite::{Connection, OptionalExtension};

use super::super::index::Fts;

/// Version of the tables; part of the file's name, so that two versions of the program do not
/// throw one another's work away.
pub(super) const VERSION: u32 = 2;

/// The name of the database's file.
pub(super) fn file_name() -> String {
    format!("catalog-{VERSION}.db")
}

/// One article is one row of `article`; what is kept of it in memory stands in an index besides, in
/// list order, so that it is read in one go.
const TABLES: &str = "
    create table meta (name text primary key, value integer not null) strict, without rowid;
    create table file (
        number integer primary key,
        archive integer not null,
        path blob not null,           -- within the archive, as the system has it
        size integer not null,
        modified integer not null,    -- nanoseconds since 1970; 0 where it must be read again
        inode integer not null,
        digest integer not null,      -- of what it holds; 0 where that says nothing
        unique (archive, path)
    ) strict;
    create table article (
        number integer primary key autoincrement, -- never used twice: lists may be older
        id integer not null unique,
        file integer not null,
        part integer not null,
        key text,
        place text not null,          -- path for people
        encoding text not null,
        content integer not null,     -- a number that equal texts have in common
        -- what a list shows
        day integer,                  -- seconds since 1970 as if in UTC; none without a date
        date text,                    -- precision, origin, offset, not before
        title text not null,
        publisher text not null,
        profile integer,
        signs integer not null,
        chars integer not null
    ) strict;
    create index listed on article
        (day desc, place, part, number, id, date, profile, signs, chars);
    create index of_file on article (file);
    create index of_content on article (content) where content != 0;
    create table profile (number integer primary key, text text not null unique) strict;
    create table tally (
        year integer, month integer, articles integer not null,
        primary key (year, month)     -- month 0: not known; year 0 and month 0: no date
    ) strict, without rowid;
    create table facet (
        number integer primary key, kind integer not null, value text not null,
        articles integer not null, unique (kind, value)
    ) strict;
    create table has (
        facet integer not null, article integer not null, primary key (facet, article)
    ) strict, without rowid;
    create index has_facet on has (article);
    create table sketch (article integer primary key, data blob not null) strict;
    create table twin (id integer primary key, number integer not null, nth integer not null) strict;
";

/// Makes the tables where there are none.
pub(super) fn make(connection: &mut Connection) -> rusqlite::Result<()> {
    let is_made = |connection: &Connection| {
        connection.pragma_query_value(None, "user_version", |row| Ok(row.get::<_, u32>(0)? == VERSION))
    };
    if is_made(connection)? {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another program may have made them meanwhile.
    if !is_made(&transaction)? {
        transaction.execute_batch(TABLES)?;
        Fts::create(&transaction)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    }
    transaction.commit()
}

/// Takes note of what files are read with from now on. Those that were read with something else
/// are to be read again; until then, they are listed as they were.
pub(super) fn stamp(connection: &mut Connection, fingerprint: i64) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Deferred)?;
    let known: Option<i64> = transaction
        .query_row("select value from meta where name = 'fingerprint'", [], |row| row.get(0))
        .optional()?;
    if known == Some(fingerprint) {
        return Ok(());
    }
    transaction.execute("update file set modified = 0, digest = 0", [])?;
    transaction.execute("insert or replace into meta values ('fingerprint', ?1)", [fingerprint])?;
    transaction.commit()
}
