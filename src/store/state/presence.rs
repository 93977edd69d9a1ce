//! Which articles are there: state outlives files that are moved, and for a year those that are
//! gone.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, ToSql, params};

use super::record::{Hex, Record, Sighting};
use super::{State, StateError, now, tables};
use crate::doc::ArticleId;
use crate::text::{Clean, Fnv};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// State of an article whose file is gone is kept so long.
const KEPT: i64 = 366 * DAY;

/// Everything that hangs on an article.
const FORGET: &[&str] = &[
    "delete from value where article = ?1",
    "delete from bookmark where article = ?1",
    "delete from annotation where article = ?1",
    "delete from visit where article = ?1",
    "delete from article where id = ?1",
];

impl State {
    /// Takes note of all the articles that an archive has, each with a hash of its content (0 if
    /// it is not known). State of those that it has no more is kept for a year from the first
    /// time that they were not there. An archive without any articles is one that cannot be read
    /// just now: nothing is concluded from it.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn seen(&mut self, archive: &Clean, present: &[(ArticleId, u64)]) -> Result<(), StateError> {
        self.seen_at(archive, present, now())
    }

    pub(super) fn seen_at(
        &mut self,
        archive: &Clean,
        present: &[(ArticleId, u64)],
        now: i64,
    ) -> Result<(), StateError> {
        if present.is_empty() {
            return Ok(());
        }
        let forgot = self.transact(|connection| {
            let known = sightings(connection)?;
            for (id, content) in present {
                let (article, content) = (Hex::from(*id), Hex(*content));
                let Some(old) = known.get(&article) else { continue };
                let is_fresh = old.content == content && old.missing == 0 && now - old.seen < DAY;
                if !is_fresh {
                    let seen = now.max(old.seen + 1);
                    let sighting = Sighting { article, archive: archive.clone(), content, seen };
                    tables::join(connection, &Record::Article(sighting))?;
                }
            }
            let present: HashSet<_> = present.iter().map(|(id, _)| Hex::from(*id)).collect();
            let gone = known.iter().filter(|(id, old)| old.archive == *archive && !present.contains(id));
            let mut forgot = false;
            for (id, old) in gone {
                if old.missing == 0 {
                    connection
                        .prepare_cached("update article set missing = ?2 where id = ?1")?
                        .execute(params![id, now])?;
                } else if now - old.missing > KEPT {
                    FORGET.iter().try_for_each(|sql| connection.execute(sql, [id]).map(|_| ()))?;
                    forgot = true;
                }
            }
            Ok(forgot)
        })?;
        if forgot { self.reload() } else { Ok(()) }
    }

    /// What the articles said of which anything is known, as far as that is known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn contents(&self) -> Result<Vec<(u64, ArticleId)>, StateError> {
        let Some(connection) = &self.connection else { return Ok(Vec::new()) };
        let mut statement =
            connection.prepare_cached("select content, id from article where content != ?1")?;
        let rows = statement
            .query_map([Hex(0)], |row| Ok((row.get::<_, Hex>(0)?.0, row.get::<_, Hex>(1)?.into())))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What an article said when it was seen last, if that is known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn content(&self, id: ArticleId) -> Result<Option<u64>, StateError> {
        let Some(connection) = &self.connection else { return Ok(None) };
        let mut statement = connection.prepare_cached("select content from article where id = ?1")?;
        let content = statement.query_row([Hex::from(id)], |row| row.get::<_, Hex>(0)).optional()?;
        Ok(content.map(|content| content.0).filter(|content| *content != 0))
    }

    /// The articles with this content of which anything is known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn of_content(&self, content: u64) -> Result<Vec<ArticleId>, StateError> {
        let Some(connection) = self.connection.as_ref().filter(|_| content != 0) else {
            return Ok(Vec::new());
        };
        let sql = "select id from article where content = ?1 order by seen desc, id";
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([Hex(content)], |row| Ok(row.get::<_, Hex>(0)?.into()))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Gives articles the states of those that had the same content, in one transaction: a file
    /// was moved, or a folder renamed. Of an archive that is not among those that are open, nobody
    /// knows that anything is gone: its articles keep what is theirs, and the others get a copy. Who
    /// took over from whom is returned, old id first.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn adopt(
        &mut self,
        moved: &[(u64, ArticleId)],
        open: &[Clean],
    ) -> Result<Vec<(ArticleId, ArticleId)>, StateError> {
        let adopted = self.transact(|connection| {
            let mut adopted = Vec::new();
            for (content, id) in moved.iter().filter(|(content, _)| *content != 0) {
                let (content, new) = (Hex(*content), Hex::from(*id));
                if let Some((old, archive)) = of_content(connection, content, new)? {
                    share(connection, old, new)?;
                    if open.contains(&archive) {
                        hand_over(connection, old, new)?;
                    } else {
                        copy_annotations(connection, old, new)?;
                    }
                    adopted.push((old.into(), *id));
                }
            }
            Ok(adopted)
        })?;
        if !adopted.is_empty() {
            self.reload()?;
        }
        Ok(adopted)
    }
}

/// The article that was seen last with a content, and its archive.
fn of_content(connection: &Connection, content: Hex, but: Hex) -> rusqlite::Result<Option<(Hex, Clean)>> {
    let sql =
        "select id, archive from article where content = ?1 and id != ?2 order by seen desc, id limit 1";
    let found = connection
        .prepare_cached(sql)?
        .query_row(params![content, but], |row| Ok((row.get(0)?, tables::line(row, 1)?)));
    found.optional()
}

fn do_all(connection: &Connection, statements: &[&str], values: &[&dyn ToSql]) -> rusqlite::Result<()> {
    statements.iter().try_for_each(|sql| connection.prepare_cached(sql)?.execute(values).map(|_| ()))
}

/// What is known of the old article is known of the new one, too, as of the time when it was said.
fn share(connection: &Connection, old: Hex, new: Hex) -> rusqlite::Result<()> {
    do_all(
        connection,
        &[
            "insert into value as had (article, field, value, time, machine)
             select ?2, field, value, time, machine from value where article = ?1
             on conflict do update set value = excluded.value, time = excluded.time,
                 machine = excluded.machine
             where (excluded.time, excluded.machine, excluded.value) > (had.time, had.machine, had.value)",
            "insert or ignore into bookmark (scope, letter, article, position, gone, time, machine)
             select ?2, letter, ?2, position, gone, time, machine from bookmark
             where scope = ?1 and letter >= 'a'",
            "insert or ignore into article (id, archive, content, seen)
             select ?2, archive, content, seen from article where id = ?1",
        ],
        params![old, new],
    )
}

/// What there is only once goes over to the new article. The old one is left as any whose file is
/// gone.
fn hand_over(connection: &Connection, old: Hex, new: Hex) -> rusqlite::Result<()> {
    do_all(
        connection,
        &[
            "update bookmark set article = ?2, time = min(time + 1, 1 << 53) where article = ?1 and letter < 'a'",
            "update annotation set article = ?2, time = min(time + 1, 1 << 53) where article = ?1",
        ],
        params![old, new],
    )
}

/// The new article gets annotations like those of the old one. Their ids follow from both, so that
/// they are the same on every machine, and none comes back that was removed since.
fn copy_annotations(connection: &Connection, old: Hex, new: Hex) -> rusqlite::Result<()> {
    let sql = "select id from annotation where article = ?1 and not gone";
    let mut statement = connection.prepare_cached(sql)?;
    let ids = statement.query_map([old], |row| row.get::<_, Hex>(0))?.collect::<Result<Vec<_>, _>>()?;
    for id in ids {
        let own = Fnv::default().with(id.0.to_be_bytes()).with(new.0.to_be_bytes());
        do_all(
            connection,
            &["insert or ignore into annotation
                   (id, article, first, last, text, created, gone, time, machine, quote)
               select ?1, ?2, first, last, text, created, gone, time, machine, quote from annotation
               where id = ?3"],
            params![Hex(own.0), new, id],
        )?;
    }
    Ok(())
}

/// What is known of an article's presence.
struct Known {
    archive: Clean,
    content: Hex,
    seen: i64,
    missing: i64,
}

/// Of all articles that have state.
fn sightings(connection: &Connection) -> rusqlite::Result<HashMap<Hex, Known>> {
    let sql = "with known (id) as (
            select article from value union select article from bookmark union select article from annotation
        )
        select known.id, ifnull(archive, ''), ifnull(content, 0), ifnull(seen, 0), ifnull(missing, 0)
        from known left join article using (id)";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let known = Known {
            archive: tables::line(row, 1)?,
            content: row.get(2)?,
            seen: row.get(3)?,
            missing: row.get(4)?,
        };
        Ok((row.get(0)?, known))
    })?;
    rows.collect()
}
