//! The index in a database: FTS5, which keeps where in each article every token stands.
//!
//! The texts themselves are not kept. The table stands in a database of the caller's, who
//! decides when to commit and keeps what is indexed in the same transaction.

use std::ops::ControlFlow;

use rusqlite::{Connection, ErrorCode, params};

use super::token::{COLUMNS, expression, token_marks, tokens};
use super::{IndexError, Scope, SearchIndex, Stop};

/// The table.
const TABLE: &str = "fulltext";
/// Bytes of postings that are gathered before they are written: few large pieces are merged in
/// less time than many small ones.
const GATHERED: i64 = 16 << 20;
/// Articles of a transaction while many are added.
const BATCH: usize = 20_000;

/// The index in a database.
#[derive(Debug)]
pub struct Fts<'c> {
    connection: &'c Connection,
    stop: Stop,
}

/// Adds many articles. What was not committed is undone when this is dropped.
#[derive(Debug)]
pub struct Bulk<'c> {
    index: Fts<'c>,
    uncommitted: usize,
}

impl<'c> Fts<'c> {
    /// The index in this database, made there by [`Fts::create`].
    #[must_use]
    pub fn new(connection: &'c Connection) -> Self {
        Self { connection, stop: Stop::default() }
    }

    /// Makes the table, if it is not there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn create(connection: &Connection) -> Result<(), IndexError> {
        let is_there = connection.table_exists(None, TABLE)?;
        if is_there {
            return Ok(());
        }
        let marks: String = token_marks().collect();
        let tokenizer = format!("ascii tokenchars '{}'", marks.replace('\'', "''")).replace('"', "\"\"");
        connection.execute_batch(&format!(
            "create virtual table {TABLE} using fts5({COLUMNS}, content = '', contentless_delete = 1,
             tokenize = \"{tokenizer}\");
             insert into {TABLE}({TABLE}, rank) values ('hashsize', {GATHERED})"
        ))?;
        Ok(())
    }

    /// Removes the table with all that is in it.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn discard(connection: &Connection) -> Result<(), IndexError> {
        Ok(connection.execute_batch(&format!("drop table if exists {TABLE}"))?)
    }

    /// The same, with searches that end when `stop` says so.
    #[must_use]
    pub fn until(self, stop: &Stop) -> Self {
        Self { stop: stop.clone(), ..self }
    }

    /// Indexes an article, title and body folded; what was indexed under its number goes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn put(&self, row: i64, title: &str, body: &str) -> Result<(), IndexError> {
        let sql = format!("insert or replace into {TABLE}(rowid, title, body) values (?1, ?2, ?3)");
        self.connection.prepare_cached(&sql)?.execute(params![row, tokens(title), tokens(body)])?;
        Ok(())
    }

    /// Forgets an article.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove(&self, row: i64) -> Result<(), IndexError> {
        let sql = format!("delete from {TABLE} where rowid = ?1");
        self.connection.prepare_cached(&sql)?.execute([row])?;
        Ok(())
    }

    /// Joins the pieces that were written one by one; searches are faster then. Takes some
    /// seconds for 100,000 articles.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn optimize(&self) -> Result<(), IndexError> {
        self.connection.execute(&format!("insert into {TABLE}({TABLE}) values ('optimize')"), [])?;
        Ok(())
    }

    /// Begins to add many articles; a transaction must not be open.
    ///
    /// # Errors
    /// When the database is written by someone else.
    pub fn bulk(self) -> Result<Bulk<'c>, IndexError> {
        self.connection.execute_batch("begin immediate")?;
        Ok(Bulk { index: self, uncommitted: 0 })
    }

    fn rows(
        &self,
        wording: &str,
        take: &mut dyn FnMut(i64) -> ControlFlow<()>,
    ) -> rusqlite::Result<ControlFlow<()>> {
        // While a statement is under way, an interrupt waits for the next one; else it is lost.
        // So a stop that is not asked for below is one that the search below will hear.
        let mut under_way = self.connection.prepare_cached("select 1 union all select 2")?;
        let mut under_way = under_way.query([])?;
        under_way.next()?;
        if self.stop.is_asked() {
            return Ok(ControlFlow::Break(()));
        }
        let sql = format!("select rowid from {TABLE} where {TABLE} match ?1 order by rowid desc");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([wording])?;
        while let Some(row) = rows.next()? {
            if self.stop.is_asked() || take(row.get(0)?).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

impl SearchIndex for Fts<'_> {
    fn find_all(
        &self,
        phrases: &[&str],
        scope: Scope,
        take: &mut dyn FnMut(i64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, IndexError> {
        let Some(wording) = expression(phrases, scope) else { return Ok(ControlFlow::Continue(())) };
        let _searching = self.stop.reaches(self.connection);
        match self.rows(&wording, take) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
                Ok(ControlFlow::Break(()))
            }
            found => Ok(found?),
        }
    }
}

impl Bulk<'_> {
    /// Indexes an article as [`Fts::put`] does. Commits now and then, and with it whatever else
    /// was written to the database.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn put(&mut self, row: i64, title: &str, body: &str) -> Result<(), IndexError> {
        self.index.put(row, title, body)?;
        self.uncommitted += 1;
        if self.uncommitted == BATCH {
            self.uncommitted = 0;
            self.index.connection.execute_batch("commit; begin immediate")?;
        }
        Ok(())
    }

    /// Commits the rest.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn finish(self) -> Result<(), IndexError> {
        Ok(self.index.connection.execute_batch("commit")?)
    }
}

impl Drop for Bulk<'_> {
    fn drop(&mut self) {
        if !self.index.connection.is_autocommit() {
            // A database that cannot even undo does so when it is opened again.
            let _ = self.index.connection.execute_batch("rollback");
        }
    }
}
