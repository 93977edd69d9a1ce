//! What was read when, and where a machine left off.

use std::collections::HashSet;

use rusqlite::OptionalExtension;

use super::record::{Hex, Left, Record};
use super::{State, StateError, now, tables};
use crate::doc::ArticleId;
use crate::query::{Query, Sort, SortKey};
use crate::text::Clean;

/// An article was read, or begun to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Which.
    pub article: ArticleId,
    /// When, in milliseconds since 1970, UTC.
    pub time: i64,
}

/// What was on the screen when the reader left an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The article that was open.
    pub article: Option<ArticleId>,
    /// What narrowed the list, as it is typed.
    pub query: Clean,
}

impl State {
    /// What was read when, the latest first, where the order that a query asks for needs it. What
    /// cannot be read is nothing that was read.
    #[must_use]
    pub fn visits_for(&self, query: &Query) -> Vec<Visit> {
        if !matches!(query.sort(), Some(Sort { key: SortKey::Read, .. })) {
            return Vec::new();
        }
        self.visits()
    }

    /// What was read, each article once with when it was read last, the latest first. What cannot be
    /// read is nothing that was read.
    #[must_use]
    pub fn lately(&self) -> Vec<Visit> {
        let mut seen = HashSet::new();
        let mut visits = self.visits();
        visits.retain(|visit| seen.insert(visit.article));
        visits
    }

    /// What was read when, the latest first, as far back as is kept.
    #[must_use]
    pub fn visits(&self) -> Vec<Visit> {
        let unsaved = self.unsaved_visits.iter().rev();
        let unsaved = unsaved.map(|visit| Visit { article: visit.article.into(), time: visit.time });
        unsaved.chain(self.history(tables::MOST_VISITS).unwrap_or_default()).collect()
    }

    /// The newest visits, the latest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn history(&self, most: u32) -> Result<Vec<Visit>, StateError> {
        let Some(connection) = &self.connection else { return Ok(Vec::new()) };
        let sql = "select article, time from visit order by time desc, article desc limit ?1";
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([most], |row| {
            Ok(Visit { article: row.get::<_, Hex>(0)?.into(), time: row.get(1)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps where this machine leaves off in an archive, or in several by their joined names.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn keep_session(&mut self, archive: &Clean, session: &Session) -> Result<(), StateError> {
        let record = Record::Session(Left {
            archive: archive.clone(),
            machine: self.machine,
            article: session.article.map(Hex::from),
            query: session.query.clone(),
            time: now(),
        });
        if record.is_sound() { self.write(vec![record]) } else { Err(StateError::TooLong) }
    }

    /// Where this machine left off in an archive; if it was never there, where another did.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn last_session(&self, archive: &Clean) -> Result<Option<Session>, StateError> {
        let Some(connection) = &self.connection else { return Ok(None) };
        let sql = "select article, query from session where archive = ?1
                   order by machine = ?2 desc, time desc limit 1";
        let mut statement = connection.prepare_cached(sql)?;
        let session = statement.query_row((archive.as_str(), self.machine), |row| {
            let article = row.get::<_, Option<Hex>>(0)?.map(ArticleId::from);
            Ok(Session { article, query: tables::line(row, 1)? })
        });
        Ok(session.optional()?)
    }
}
