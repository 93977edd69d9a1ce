//! The index in a database: FTS5, which keeps where in each article every token stands.
//!
//! The texts themselves are not kept. The table stands in a database of the caller's, who
//! decides when to commit and keeps what is indexed in the same transaction.

use std::ops::ControlFlow;

use rusqlite::{Connection, ErrorCode, params};

use super::token::{COLUMNS, expression, token_marks, tokens};
use super::{IndexError, Scope, SearchIndex, Stop};

/// The table of all texts.
const TABLE: &str = "fulltext";
/// The table of titles alone: who looks for a title does not go through where its characters
/// stand in the texts.
const TITLES: &str = "titles";
/// Bytes of postings that are gathered before they are written: few large pieces are merged in
/// less time than many small ones.
const GATHERED: i64 = 16 << 20;

/// The index in a database.
#[derive(Debug)]
pub struct Fts<'c> {
    connection: &'c Connection,
    stop: Stop,
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
        let marks: String = token_marks().collect();
        let tokenizer = format!("ascii tokenchars '{}'", marks.replace('\'', "''")).replace('"', "\"\"");
        for (table, columns) in [(TABLE, COLUMNS), (TITLES, "title")] {
            if !connection.table_exists(None, table)? {
                connection.execute_batch(&format!(
                    "create virtual table {table} using fts5({columns}, content = '',
                        contentless_delete = 1, tokenize = \"{tokenizer}\");
                     insert into {table}({table}, rank) values ('hashsize', {GATHERED})"
                ))?;
            }
        }
        Ok(())
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
        let title = tokens(title);
        self.connection.prepare_cached(&sql)?.execute(params![row, title, tokens(body)])?;
        let sql = format!("insert or replace into {TITLES}(rowid, title) values (?1, ?2)");
        self.connection.prepare_cached(&sql)?.execute(params![row, title])?;
        Ok(())
    }

    /// Forgets an article.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove(&self, row: i64) -> Result<(), IndexError> {
        for table in [TABLE, TITLES] {
            let sql = format!("delete from {table} where rowid = ?1");
            self.connection.prepare_cached(&sql)?.execute([row])?;
        }
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

    fn rows(
        &self,
        (table, wording): (&str, &str),
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
        let sql = format!("select rowid from {table} where {table} match ?1 order by rowid desc");
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
        let table = if scope == Scope::Title { TITLES } else { TABLE };
        match self.rows((table, &wording), take) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
                Ok(ControlFlow::Break(()))
            }
            found => Ok(found?),
        }
    }
}
