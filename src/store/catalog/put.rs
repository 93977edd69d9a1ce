//! Writing the catalog: what was read of files goes in, what is gone goes out, and the counts that
//! stand beside the rows change with them, in one transaction.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior, params};

use super::super::entry::Entry;
use super::super::index::Fts;
use super::super::recognition::Recognition;
use super::cards::Cards;
use super::counts::Counts;
use super::database::Database;
use super::files::Stamp;
use super::record::{self, Facet, Record, Signs, date_words, day};
use crate::doc::ArticleId;

/// What was written is committed after so long: each commit writes a piece of the index, and many
/// small ones take longer to merge than a few large ones.
const UNCOMMITTED: Duration = Duration::from_secs(2);

/// What is changed of the database is kept in so much memory: indexes are written all over, and
/// the two megabytes of SQLite hold a third of one. Negative where it is KiB.
const CACHE: i64 = -8192;

/// Keeps a catalog up to date.
#[derive(Debug)]
pub struct Cataloguer {
    database: Database,
    /// Since when something waits to be committed.
    since: Option<Instant>,
    facets: HashMap<(Facet, String), i64>,
    profiles: HashMap<String, i64>,
    /// By how much what is counted changed, and is not written yet.
    counts: Counts,
    /// Articles whose files are gone, by what they say: one that says the same elsewhere was moved.
    gone: HashMap<i64, ArticleId>,
}

/// A file of which the articles were read.
#[derive(Debug)]
pub struct FileRead {
    /// Index of its archive.
    pub archive: usize,
    /// Its path within the archive, as the system has it.
    pub path: Vec<u8>,
    /// What told that it was another than before.
    pub stamp: Stamp,
    /// Its articles; all of them, or the beginning of the first.
    pub articles: Vec<Prepared>,
    /// It only looks otherwise: its articles are as they were.
    pub is_same: bool,
}

/// An article with what the database will keep of it. Making that takes longer than writing it,
/// so whoever reads makes it.
#[derive(Debug)]
pub struct Prepared {
    pub(in crate::store) entry: Arc<Entry>,
    record: Record,
}

impl Prepared {
    /// Of an article.
    #[must_use]
    pub fn new(entry: Arc<Entry>) -> Self {
        Self { record: Record::of(&entry), entry }
    }
}

impl Cataloguer {
    /// Writes to this database.
    #[must_use]
    pub fn new(database: Database) -> Self {
        // With less, it takes longer.
        let _ = database.connection().pragma_update(None, "cache_size", CACHE);
        Self {
            database,
            since: None,
            facets: HashMap::new(),
            profiles: HashMap::new(),
            counts: Counts::default(),
            gone: HashMap::new(),
        }
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// The cards as they are now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn cards(&self, recognition: &Recognition) -> rusqlite::Result<Arc<Cards>> {
        Cards::load(&self.database.connection(), recognition)
    }

    /// Puts files in, in place of what was there of them.
    ///
    /// # Errors
    /// When the database cannot be written; nothing of them is in it then.
    pub fn put(&mut self, files: &[FileRead]) -> rusqlite::Result<()> {
        self.add(files)?;
        self.commit()
    }

    /// The same, where more are to follow: others see them after [`Self::commit`], or soon.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is in it then of what was not committed.
    pub fn add(&mut self, files: &[FileRead]) -> rusqlite::Result<()> {
        let database = self.database.clone();
        let connection = database.connection();
        let added = self.add_files(&connection, files);
        if added.is_err() {
            self.undo(&connection);
            return added;
        }
        drop(connection);
        if self.since.is_some_and(|since| since.elapsed() > UNCOMMITTED) { self.commit() } else { added }
    }

    fn add_files(&mut self, to: &Connection, files: &[FileRead]) -> rusqlite::Result<()> {
        if self.since.is_none() {
            to.execute_batch("begin immediate")?;
            self.since = Some(Instant::now());
        }
        for file in files {
            let number = self.put_file(to, file)?;
            for article in &file.articles {
                self.put_article(to, number, &article.record)?;
            }
        }
        Ok(())
    }

    /// Lets others see what was added.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is in it then of what was not committed.
    pub fn commit(&mut self) -> rusqlite::Result<()> {
        if self.since.is_none() {
            return Ok(());
        }
        let database = self.database.clone();
        let connection = database.connection();
        let done = self.counts.write(&connection).and_then(|()| connection.execute_batch("commit"));
        self.since = None;
        if done.is_err() {
            self.undo(&connection);
        }
        done
    }

    /// Takes back what was not committed.
    fn undo(&mut self, connection: &Connection) {
        if !connection.is_autocommit() {
            // A database that cannot even undo does so when it is opened again.
            let _ = connection.execute_batch("rollback");
        }
        self.since = None;
        self.facets.clear();
        self.profiles.clear();
        self.counts.forget();
    }

    /// Takes files out, by their numbers, with all that is in them.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove(&mut self, files: &[i64]) -> rusqlite::Result<()> {
        self.commit()?;
        let mut connection = self.database.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut counts = Counts::default();
        for file in files {
            remove_articles(&transaction, *file, &mut counts)?;
            transaction.prepare_cached("delete from file where number = ?1")?.execute([file])?;
        }
        counts.write(&transaction)?;
        transaction.commit()
    }

    /// Takes note of files that are gone: where one of their articles turns up elsewhere, it was
    /// moved, and keeps its id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn expect_moved(&mut self, files: &[i64]) -> rusqlite::Result<()> {
        self.gone.clear();
        let connection = self.database.connection();
        let mut statement = connection.prepare_cached("select content, id from article where file = ?1")?;
        for file in files {
            let mut rows = statement.query([file])?;
            while let Some(row) = rows.next()? {
                let (content, id): (i64, i64) = (row.get(0)?, row.get(1)?);
                // What says nothing says nothing of where it went.
                if content != 0 {
                    self.gone.insert(content, ArticleId(id.cast_unsigned()));
                }
            }
        }
        Ok(())
    }

    /// Puts a file in, or takes out what was in it; returns its number.
    fn put_file(&mut self, to: &Connection, file: &FileRead) -> rusqlite::Result<i64> {
        let Stamp { size, modified, inode, digest } = file.stamp;
        let archive = i64::try_from(file.archive).unwrap_or(0);
        let values = params![archive, file.path, size, modified, inode, digest];
        let new = "insert or ignore into file (archive, path, size, modified, inode, digest)
                   values (?1, ?2, ?3, ?4, ?5, ?6)";
        if to.prepare_cached(new)?.execute(values)? > 0 {
            return Ok(to.last_insert_rowid());
        }
        let known = "update file set size = ?3, modified = ?4, inode = ?5, digest = ?6
                     where archive = ?1 and path = ?2 returning number";
        let number = to.prepare_cached(known)?.query_row(values, |row| row.get(0))?;
        if !file.is_same {
            remove_articles(to, number, &mut self.counts)?;
        }
        Ok(number)
    }

    fn put_article(&mut self, to: &Connection, file: i64, record: &Record) -> rusqlite::Result<()> {
        let number = self.put_row(to, file, record)?;
        self.counts.add_date(record.date.as_ref(), 1);
        for (kind, value) in &record.found_by.facets {
            let facet = self.facet(to, *kind, value)?;
            to.prepare_cached("insert into has values (?1, ?2)")?.execute([facet, number])?;
            self.counts.add_facet(facet, 1);
        }
        if let Some(sketch) = &record.found_by.sketch {
            to.prepare_cached("insert into sketch values (?1, ?2)")?.execute(params![number, sketch])?;
        }
        match &record.found_by.text {
            Some((title, body)) => Ok(Fts::new(to).put(number, title, body)?),
            None => Ok(()),
        }
    }

    /// Puts in what a list shows of an article; returns its number. What was there under its id goes:
    /// two archives of one name may hold the same file, and the later stands for both.
    fn put_row(&mut self, to: &Connection, file: i64, record: &Record) -> rusqlite::Result<i64> {
        let id = self.id_of(record);
        let profile = record.shown.profile.as_ref().map(|text| self.profile(to, text)).transpose()?;
        let mut statement = to.prepare_cached(
            "insert or ignore into article (id, file, part, key, place, encoding, content, day, date,
                title, publisher, profile, signs, chars)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?;
        let values = params![
            id.0.cast_signed(),
            file,
            record.part,
            record.key,
            record.place,
            record.encoding,
            record.content,
            record.date.as_ref().map(day),
            record.date.as_ref().map(date_words),
            record.title,
            record.publisher,
            profile,
            record.shown.signs,
            record.shown.chars,
        ];
        if statement.execute(values)? == 0 {
            let same = to
                .prepare_cached("select number from article where id = ?1")?
                .query_row([id.0.cast_signed()], |row| row.get(0))?;
            remove_article(to, same, &mut self.counts)?;
            statement.execute(values)?;
        }
        Ok(to.last_insert_rowid())
    }

    /// The id of an article: that which it had where it was before, if it was moved.
    fn id_of(&mut self, record: &Record) -> ArticleId {
        self.gone.remove(&record.content).unwrap_or(record.id)
    }

    fn profile(&mut self, to: &Connection, text: &str) -> rusqlite::Result<i64> {
        if let Some(number) = self.profiles.get(text) {
            return Ok(*number);
        }
        to.prepare_cached("insert or ignore into profile (text) values (?1)")?.execute([text])?;
        let number = to
            .prepare_cached("select number from profile where text = ?1")?
            .query_row([text], |row| row.get(0))?;
        self.profiles.insert(text.to_owned(), number);
        Ok(number)
    }

    fn facet(&mut self, to: &Connection, kind: Facet, value: &str) -> rusqlite::Result<i64> {
        let key = (kind, value.to_owned());
        if let Some(number) = self.facets.get(&key) {
            return Ok(*number);
        }
        let values = params![kind as i64, key.1];
        to.prepare_cached("insert or ignore into facet (kind, value, articles) values (?1, ?2, 0)")?
            .execute(values)?;
        let number = to
            .prepare_cached("select number from facet where kind = ?1 and value = ?2")?
            .query_row(params![kind as i64, key.1], |row| row.get(0))?;
        self.facets.insert(key, number);
        Ok(number)
    }
}

fn remove_articles(from: &Connection, file: i64, counts: &mut Counts) -> rusqlite::Result<()> {
    let numbers: Vec<i64> = from
        .prepare_cached("select number from article where file = ?1")?
        .query_map([file], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    numbers.into_iter().try_for_each(|number| remove_article(from, number, counts))
}

fn remove_article(from: &Connection, number: i64, counts: &mut Counts) -> rusqlite::Result<()> {
    let (date, signs) = from
        .prepare_cached(record::OF_NUMBER)?
        .query_row([number], |row| Ok((record::date(row)?, record::signs(row)?)))?;
    counts.add_date(date.as_ref(), -1);
    from.prepare_cached("delete from article where number = ?1")?.execute([number])?;
    // Of a beginning, nothing else is kept.
    if signs.has(Signs::BEGINNING) {
        return Ok(());
    }
    let mut has = from.prepare_cached("select facet from has where article = ?1")?;
    let facets = has.query_map([number], |row| row.get(0))?;
    facets.into_iter().try_for_each(|facet| facet.map(|facet| counts.add_facet(facet, -1)))?;
    for statement in ["delete from has where article = ?1", "delete from sketch where article = ?1"] {
        from.prepare_cached(statement)?.execute([number])?;
    }
    Ok(Fts::new(from).remove(number)?)
}
