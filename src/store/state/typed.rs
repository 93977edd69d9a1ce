//! What was typed: lines of this machine, so that they need not be typed again. Must not know what
//! they are for.

use rusqlite::Connection;

use super::tables;
use super::{State, StateError, now};
use crate::text::Clean;

/// Lines that are kept.
const MOST: u32 = 200;
/// Bytes of the longest one.
const LONGEST: usize = 4096;

impl State {
    /// Keeps a line, with what it was for; the oldest is forgotten where there are too many.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn keep_typed(&mut self, purpose: &str, line: &Clean) -> Result<(), StateError> {
        if line.len() > LONGEST {
            return Ok(());
        }
        let time = now();
        self.transact(|connection| {
            // Two lines of one moment keep their order.
            let time = connection
                .prepare_cached("select max(?1, ifnull(max(time) + 1, 0)) from typed")?
                .query_row([time], |row| row.get::<_, i64>(0))?;
            let put = "insert into typed values (?1, ?2, ?3) on conflict do update set time = ?3";
            connection.prepare_cached(put)?.execute((purpose, line.as_str(), time))?;
            trim(connection)
        })
    }

    /// The lines, oldest first, with what they were for.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn typed(&self) -> Result<Vec<(String, Clean)>, StateError> {
        let Some(connection) = &self.connection else { return Ok(Vec::new()) };
        let mut statement =
            connection.prepare_cached("select purpose, line from typed order by time, line")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, tables::line(row, 1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn trim(connection: &Connection) -> rusqlite::Result<()> {
    let beyond = "delete from typed where (purpose, line) in
                  (select purpose, line from typed order by time desc, line desc limit -1 offset ?1)";
    connection.prepare_cached(beyond)?.execute([MOST]).map(drop)
}
