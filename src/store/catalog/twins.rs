//! What is there twice, as the database keeps it: the sketches of all articles, and the groups that
//! were found among them.

use std::collections::BTreeMap;

use rusqlite::{TransactionBehavior, params};

use super::database::Database;
use super::put::Cataloguer;
use crate::doc::ArticleId;
use crate::store::duplicates::{Duplicates, Likeness};

/// Articles that are compared: more sketches than these are more than memory should hold.
const MOST: usize = 300_000;

impl Cataloguer {
    /// Compares all articles, and keeps what is there twice.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn compare(&mut self) -> rusqlite::Result<Duplicates> {
        let duplicates = Duplicates::find(self.likenesses()?);
        let mut connection = self.database().connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute("delete from twin", [])?;
        for (number, group) in duplicates.groups().iter().enumerate() {
            for (nth, id) in group.iter().enumerate() {
                transaction
                    .prepare_cached("insert or replace into twin values (?1, ?2, ?3)")?
                    .execute(params![id.0.cast_signed(), number, nth])?;
            }
        }
        transaction.commit()?;
        Ok(duplicates)
    }

    fn likenesses(&self) -> rusqlite::Result<Vec<Likeness>> {
        let connection = self.database().connection();
        let mut statement = connection
            .prepare_cached("select id, data from sketch join article on article.number = sketch.article")?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let id = ArticleId(row.get::<_, i64>(0)?.cast_unsigned());
            all.extend(Likeness::from_bytes(id, row.get_ref(1)?.as_blob()?));
            if all.len() > MOST {
                return Ok(Vec::new());
            }
        }
        Ok(all)
    }
}

impl Database {
    /// What was found to be there twice.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn duplicates(&self) -> rusqlite::Result<Duplicates> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached("select id, number from twin order by number, nth")?;
        let mut rows = statement.query([])?;
        let mut groups: BTreeMap<i64, Vec<ArticleId>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            groups.entry(row.get(1)?).or_default().push(ArticleId(row.get::<_, i64>(0)?.cast_unsigned()));
        }
        Ok(Duplicates::known(groups.into_values().collect()))
    }
}
