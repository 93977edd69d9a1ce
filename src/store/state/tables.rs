//! Records in the tables: read them all, join one to what is there.
//!
//! To join is the same whether a record comes from this program, from another machine or from a
//! backup: one statement for each kind, which leaves the greater of two (see [`super::record`]).

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StateError;
use super::record::{
    Annotated, Bookmarked, Field, Hex, LATEST, Left, Measured, Record, Sighting, Value, Visited,
};
use crate::text::Clean;

/// Visits that are kept: years of reading. The newest of a union are the newest of its parts'
/// newest, so that machines still agree.
pub(super) const MOST_VISITS: u32 = 10_000;

const PUT_VALUE: &str = "
    insert into value as old (article, field, value, time, machine) values (?1, ?2, ?3, ?4, ?5)
    on conflict do update set value = ?3, time = ?4, machine = ?5
    where (?4, ?5, ?3) > (old.time, old.machine, old.value)";
const PUT_BOOKMARK: &str = "
    insert into bookmark as old (scope, letter, article, position, gone, time, machine)
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    on conflict do update set article = ?3, position = ?4, gone = ?5, time = ?6, machine = ?7
    where (?6, ?7, ?5, ?3, ?4) > (old.time, old.machine, old.gone, old.article, old.position)";
const PUT_ANNOTATION: &str = "
    insert into annotation as old (id, article, first, last, text, created, gone, time, machine, quote)
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    on conflict do update set article = ?2, first = ?3, last = ?4, text = ?5, created = ?6, gone = ?7,
        time = ?8, machine = ?9, quote = ?10
    where (?8, ?9, ?7, ?5, ?2, ?3, ?4, ?6, ?10)
        > (old.time, old.machine, old.gone, old.text, old.article, old.first, old.last, old.created, old.quote)";
const PUT_VISIT: &str = "insert or ignore into visit (time, article) values (?1, ?2)";
/// An article may be null, which compares with nothing: null is the least.
const PUT_SESSION: &str = "
    insert into session as old (archive, machine, article, query, time) values (?1, ?2, ?3, ?4, ?5)
    on conflict do update set article = ?3, query = ?4, time = ?5
    where (?5, ?4, ?3 is not null, ifnull(?3, 0))
        > (old.time, old.query, old.article is not null, ifnull(old.article, 0))";
/// What a machine has measured only grows.
const PUT_PACE: &str = "
    insert into pace as old (machine, month, chars, millis) values (?1, ?2, ?3, ?4)
    on conflict do update set chars = max(old.chars, ?3), millis = max(old.millis, ?4)
    where ?3 > old.chars or ?4 > old.millis";
/// What was missing and is seen again is missing no more.
const PUT_ARTICLE: &str = "
    insert into article as old (id, archive, content, seen) values (?1, ?2, ?3, ?4)
    on conflict do update set archive = ?2, content = ?3, seen = ?4, missing = 0
    where (?4, ?3, ?2) > (old.seen, old.content, old.archive)";

/// Joins a record to what is there; whether it changed anything.
pub(super) fn join(connection: &Connection, record: &Record) -> rusqlite::Result<bool> {
    let put = |sql: &str, values: &[&dyn ToSql]| connection.prepare_cached(sql)?.execute(values);
    let changed = match record {
        Record::Value(v) => {
            put(PUT_VALUE, params![v.article, v.field as u8, v.value.cast_signed(), v.time, v.machine])
        }
        Record::Bookmark(b) => {
            let letter = b.letter.to_string();
            let position = b.position.cast_signed();
            put(PUT_BOOKMARK, params![b.scope(), letter, b.article, position, b.gone, b.time, b.machine])
        }
        Record::Annotation(a) => {
            let (start, end) = (a.start.cast_signed(), a.end.cast_signed());
            let (text, quote) = (a.text.as_str(), a.quote.as_str());
            put(
                PUT_ANNOTATION,
                params![a.id, a.article, start, end, text, a.created, a.gone, a.time, a.machine, quote],
            )
        }
        Record::Visit(v) => put(PUT_VISIT, params![v.time, v.article]),
        Record::Session(s) => {
            put(PUT_SESSION, params![s.archive.as_str(), s.machine, s.article, s.query.as_str(), s.time])
        }
        Record::Pace(p) => {
            put(PUT_PACE, params![p.machine, p.month, p.chars.cast_signed(), p.millis.cast_signed()])
        }
        Record::Article(a) => put(PUT_ARTICLE, params![a.article, a.archive.as_str(), a.content, a.seen]),
    }?;
    Ok(changed > 0)
}

/// Writes what was done here. Its time is later than that of what it replaces, even where a clock
/// runs wrong: the last to write is the last.
pub(super) fn write(connection: &Connection, mut record: Record) -> rusqlite::Result<()> {
    let before = last_time(connection, &record)?;
    if let (Some(time), Some(before)) = (record.time_mut(), before) {
        *time = (*time).max(before + 1).min(LATEST);
    }
    join(connection, &record).map(|_| ())
}

/// When what a record is about was written last.
fn last_time(connection: &Connection, record: &Record) -> rusqlite::Result<Option<i64>> {
    let time = |sql: &str, key: &[&dyn ToSql]| {
        connection.prepare_cached(sql)?.query_row(key, |row| row.get(0)).optional()
    };
    match record {
        Record::Value(v) => time(
            "select time from value where article = ?1 and field = ?2",
            params![v.article, v.field as u8],
        ),
        Record::Bookmark(b) => time(
            "select time from bookmark where scope = ?1 and letter = ?2",
            params![b.scope(), b.letter.to_string()],
        ),
        Record::Annotation(a) => time("select time from annotation where id = ?1", params![a.id]),
        Record::Session(s) => time(
            "select time from session where archive = ?1 and machine = ?2",
            params![s.archive.as_str(), s.machine],
        ),
        Record::Visit(_) | Record::Pace(_) | Record::Article(_) => Ok(None),
    }
}

/// Forgets visits beyond the newest.
pub(super) fn trim_visits(connection: &Connection) -> rusqlite::Result<()> {
    let beyond = "select time, article from visit order by time desc, article desc limit 1 offset ?1";
    let beyond: Option<(i64, i64)> = connection
        .prepare_cached(beyond)?
        .query_row([MOST_VISITS], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((time, article)) = beyond {
        connection.execute("delete from visit where (time, article) <= (?1, ?2)", [time, article])?;
    }
    Ok(())
}

/// Hands over all records, in an order that is the same on every machine.
pub(super) fn each(
    connection: &Connection,
    mut take: impl FnMut(Record) -> Result<(), StateError>,
) -> Result<(), StateError> {
    for (sql, record) in SELECTIONS {
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(record(row)?)?;
        }
    }
    Ok(())
}

type Reading = fn(&Row<'_>) -> rusqlite::Result<Record>;

const SELECTIONS: [(&str, Reading); 7] = [
    ("select article, field, value, time, machine from value order by 1, 2", value),
    ("select article, letter, position, gone, time, machine from bookmark order by scope, letter", |row| {
        bookmark(row).map(Record::Bookmark)
    }),
    (
        "select id, article, first, last, text, created, gone, time, machine, quote from annotation order by 1",
        |row| annotation(row).map(Record::Annotation),
    ),
    ("select time, article from visit order by 1, 2", |row| {
        Ok(Record::Visit(Visited { time: row.get(0)?, article: row.get(1)? }))
    }),
    ("select archive, machine, article, query, time from session order by 1, 2", session),
    ("select machine, month, chars, millis from pace order by 1, 2", |row| {
        let (chars, millis) = (unsigned(row, 2)?, unsigned(row, 3)?);
        Ok(Record::Pace(Measured { machine: row.get(0)?, month: row.get(1)?, chars, millis }))
    }),
    ("select id, archive, content, seen from article order by 1", |row| {
        Ok(Record::Article(Sighting {
            article: row.get(0)?,
            archive: line(row, 1)?,
            content: row.get(2)?,
            seen: row.get(3)?,
        }))
    }),
];

fn value(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record::Value(Value {
        article: row.get(0)?,
        field: row.get(1)?,
        value: unsigned(row, 2)?,
        time: row.get(3)?,
        machine: row.get(4)?,
    }))
}

/// Reads article, letter, position, gone, time, machine.
pub(super) fn bookmark(row: &Row<'_>) -> rusqlite::Result<Bookmarked> {
    Ok(Bookmarked {
        article: row.get(0)?,
        letter: row.get_ref(1)?.as_str()?.chars().next().unwrap_or('a'),
        position: unsigned(row, 2)?,
        gone: row.get(3)?,
        time: row.get(4)?,
        machine: row.get(5)?,
    })
}

/// Reads id, article, first, last, text, created, gone, time, machine, quote.
pub(super) fn annotation(row: &Row<'_>) -> rusqlite::Result<Annotated> {
    Ok(Annotated {
        id: row.get(0)?,
        article: row.get(1)?,
        start: unsigned(row, 2)?,
        end: unsigned(row, 3)?,
        text: line(row, 4)?,
        created: row.get(5)?,
        gone: row.get(6)?,
        time: row.get(7)?,
        machine: row.get(8)?,
        quote: Clean::text(row.get_ref(9)?.as_str()?),
    })
}

fn session(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record::Session(Left {
        archive: line(row, 0)?,
        machine: row.get(1)?,
        article: row.get(2)?,
        query: line(row, 3)?,
        time: row.get(4)?,
    }))
}

/// A database may come from elsewhere: its texts are cleaned like all others.
pub(super) fn line(row: &Row<'_>, column: usize) -> rusqlite::Result<Clean> {
    Ok(Clean::line(row.get_ref(column)?.as_str()?))
}

fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(column)?).unwrap_or(0))
}

impl ToSql for Hex {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.cast_signed().into())
    }
}

impl FromSql for Hex {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(|value| Self(value.cast_unsigned()))
    }
}

impl FromSql for Field {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = i64::column_result(value)?;
        let field = Self::ALL.into_iter().find(|field| *field as i64 == number);
        field.ok_or(rusqlite::types::FromSqlError::OutOfRange(number))
    }
}
