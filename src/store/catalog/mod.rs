//! The catalog: which articles there are, in list order, and which of them a query leaves.
//!
//! It is derived from the files of the archives and stands in a database that may be thrown away
//! at any time. In memory are only the cards of the articles; rows are read as they are shown, and
//! an article is read from its file when it is opened. Must not know panes, keys or threads.

mod cards;
mod counts;
mod database;
mod files;
mod linked;
mod listing;
mod order;
mod profile;
mod put;
mod ranks;
mod read;
mod record;
mod schema;
mod select;
mod shelf;
mod soundness;
mod stock;
mod titles;
mod twins;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use super::archive::{Archive, Root};
use super::entry::{Badge, Entry, Row, Standing};
use super::folding::Fold;
use super::overrides::{Assignment, Overrides};
use super::recognition::Recognition;
use super::state::ReadingState;
use crate::doc::ArticleId;
use crate::locale::say;
use crate::series::Registry;
use crate::text::Clean;

pub use cards::{Card, Cards};
pub use database::Database;
pub use files::{Found, Stamp};
pub(super) use files::{Known, within};
pub use listing::{Listing, YearTally};
pub use profile::Profile;
pub use put::{Cataloguer, FileRead, Prepared};
pub use read::ReadTally;
pub use record::{Facet, Signs};
pub use select::Patience;
use shelf::{LastFile, Shelf};
pub use stock::{Stock, catalog_path, database_size, discard_database};
pub use titles::{FoundTitle, NamedQuery, Shared, SharedKind, Sought, Titles, no_shelf};

/// All articles of the archives that are open.
#[derive(Debug)]
pub struct Catalog {
    database: Database,
    archives: Vec<Archive>,
    recognition: Arc<Recognition>,
    cards: Arc<Cards>,
    /// Whether the cards are those of the database; until then there are none.
    is_loaded: bool,
    /// What people say of editions.
    overrides: Overrides,
    shelf: Shelf,
}

/// What stands at the top of the list before the cards are there.
#[derive(Debug, Default)]
pub struct Front {
    /// The first rows.
    pub rows: Vec<Row>,
    /// How many articles there are.
    pub articles: usize,
    /// Articles a year.
    pub years: Vec<YearTally>,
}

impl Catalog {
    /// The catalog that is kept in the database; its cards are not read yet.
    #[must_use]
    pub fn new(database: Database, archives: Vec<Archive>, recognition: Arc<Recognition>) -> Self {
        Self {
            database,
            archives,
            recognition,
            cards: Arc::default(),
            is_loaded: false,
            overrides: Overrides::default(),
            shelf: Shelf::default(),
        }
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Is kept in another database from now on.
    pub fn move_to(&mut self, database: Database) {
        self.database = database;
        self.take(Arc::default());
    }

    /// Takes these cards from now on.
    pub fn take(&mut self, cards: Arc<Cards>) {
        self.cards = cards;
        self.is_loaded = true;
        // What was read of a file may be another now.
        self.shelf.keep_beginnings();
        self.put_in_force();
    }

    /// Whether its cards were read.
    #[must_use]
    pub fn is_loaded(&self) -> bool {
        self.is_loaded
    }

    /// Reads the cards anew.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn reload(&mut self) -> rusqlite::Result<()> {
        let cards = Cards::load(&self.database.connection(), &self.recognition)?;
        self.take(cards);
        Ok(())
    }

    /// The cards of all articles.
    #[must_use]
    pub fn cards(&self) -> &Arc<Cards> {
        &self.cards
    }

    /// How many articles there are, whether their cards were read or not.
    #[must_use]
    pub fn count(&self) -> usize {
        if self.is_loaded {
            return self.cards.len();
        }
        tallies(&self.database.connection()).map_or(0, |(_, articles)| articles)
    }

    /// How many cards there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cards.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// An article, read from its file if it was not lately. None where the catalog does not know it, or
    /// the file does not hold it any more.
    pub fn entry(&mut self, id: ArticleId) -> Option<Arc<Entry>> {
        if let Some(entry) = self.shelf.get(id) {
            return Some(entry);
        }
        let (database, last) = (&self.database, &mut self.shelf.last);
        let entry = shelf::read(database, &self.archives, &self.recognition, id, last)?;
        self.shelve(entry)
    }

    /// Keeps an article at hand, in place of what was there of it; with what a person says of it.
    pub fn shelve(&mut self, entry: Arc<Entry>) -> Option<Arc<Entry>> {
        let entry = self.overrides.apply(vec![entry]).pop()?;
        self.shelf.put(Arc::clone(&entry));
        Some(entry)
    }

    /// Whether the beginning of this article is at hand, and not yet all of it.
    #[must_use]
    pub fn has_beginning_of(&self, entry: &Entry) -> bool {
        self.shelf.beginning_of(entry).is_some()
    }

    /// Obeys what people say of editions from now on.
    pub fn obey(&mut self, overrides: Overrides) {
        self.overrides = overrides;
        self.put_in_force();
    }

    /// Keeps what a person says of an article, and obeys it. Returns what to tell: where it is kept
    /// if not in the archive.
    ///
    /// # Errors
    /// When it can be kept nowhere; it holds for this run all the same. Or when the catalog cannot be
    /// read.
    pub fn assign(&mut self, entry: &Entry, said: Option<&Assignment>) -> Result<Option<Clean>, Clean> {
        let kept = self.overrides.set(entry, said);
        self.shelf.put(Arc::new(entry.reassigned(said.cloned())));
        // What it is without their word stands in the database.
        self.reload()
            .map_err(|error| Clean::from(say!("store-catalog-unreadable", error = error.to_string())))?;
        kept
    }

    fn put_in_force(&mut self) {
        let of = |(archive, path, part, said): (usize, &str, u32, &Assignment)| {
            Some((self.find(archive, path, part)?, said.clone()))
        };
        let said: Vec<_> = self.overrides.said().filter_map(of).collect();
        if said.is_empty() {
            return;
        }
        // The cards are shared with lists that are shown; those keep what they have.
        if Arc::get_mut(&mut self.cards).is_none() {
            self.cards = Arc::new(self.cards.copied());
        }
        if let Some(cards) = Arc::get_mut(&mut self.cards) {
            for (id, said) in &said {
                cards.assign(*id, said, &self.recognition);
            }
        }
    }

    /// The article at a place: index of the archive, path for people, part.
    fn find(&self, archive: usize, place: &str, part: u32) -> Option<ArticleId> {
        let connection = self.database.connection();
        let mut statement = connection
            .prepare_cached(
                "select id from article join file on file.number = article.file
                 where archive = ?1 and place = ?2 and part = ?3",
            )
            .ok()?;
        let values = rusqlite::params![i64::try_from(archive).ok()?, place, part];
        let id: i64 = statement.query_row(values, |row| row.get(0)).ok()?;
        Some(ArticleId(id.cast_unsigned()))
    }

    /// The articles that a person means by an id, by the path of their file in the archive, or by its
    /// path on disk; those of one file in its order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn named(&self, name: &str, on_disk: Option<&Path>) -> rusqlite::Result<Vec<ArticleId>> {
        let id = ArticleId::parse(name).map(|id| id.0.cast_signed());
        let within = |(number, archive): (usize, &Archive)| match (&archive.root, on_disk) {
            (Root::Folder(root), Some(path)) if path.starts_with(root) => Some((number, within(root, path))),
            (Root::File(own), Some(path)) if own == path => {
                Some((number, within(own.parent().unwrap_or(own), path)))
            }
            _ => None,
        };
        let (archive, path) = self.archives.iter().enumerate().find_map(within).unzip();
        let connection = self.database.connection();
        let mut statement = connection.prepare_cached(
            "select id from article join file on file.number = article.file
             where id = ?1 or place = ?2 or archive = ?3 and path = ?4 order by part",
        )?;
        let found = statement.query_map(rusqlite::params![id, name, archive, path], |row| {
            Ok(ArticleId(row.get::<_, i64>(0)?.cast_unsigned()))
        })?;
        found.collect()
    }

    /// An article that says this: a number that equal texts have in common, not 0.
    #[must_use]
    pub fn of_content(&self, content: u64) -> Option<ArticleId> {
        let connection = self.database.connection();
        let mut statement =
            connection.prepare_cached("select id from article where content = ?1 and content != 0").ok()?;
        let id: i64 = statement.query_row([content.cast_signed()], |row| row.get(0)).ok()?;
        Some(ArticleId(id.cast_unsigned()))
    }

    /// Which of these articles an archive has, with what they say.
    #[must_use]
    pub fn present(&self, archive: usize, ids: &[ArticleId]) -> Vec<(ArticleId, u64)> {
        let connection = self.database.connection();
        let of = |id: &ArticleId| {
            let mut statement = connection
                .prepare_cached(
                    "select content from article join file on file.number = article.file
                     where id = ?1 and archive = ?2",
                )
                .ok()?;
            let values = rusqlite::params![id.0.cast_signed(), archive];
            let content: i64 = statement.query_row(values, |row| row.get(0)).ok()?;
            Some((*id, content.cast_unsigned()))
        };
        ids.iter().filter_map(of).collect()
    }

    /// Path for people and part of an article.
    #[must_use]
    pub fn place(&self, card: &Card) -> (Clean, u32) {
        let connection = self.database.connection();
        let place = connection.prepare_cached("select place, part from article where number = ?1");
        let place = place.and_then(|mut statement| {
            statement
                .query_row([card.number], |row| Ok((Clean::line(row.get_ref(0)?.as_str()?), row.get(1)?)))
        });
        place.unwrap_or_default()
    }

    /// The rows of cards, in their order.
    #[must_use]
    pub fn rows<'a>(&self, cards: impl IntoIterator<Item = &'a Card>, state: &ReadingState) -> Vec<Row> {
        let connection = self.database.connection();
        let row = |card| self.row(&connection, card, self.cards.standing(card), state);
        cards.into_iter().map(row).collect()
    }

    /// What was taken out since the cards were read is shown without its title for a moment.
    fn row(
        &self,
        connection: &Connection,
        card: &Card,
        standing: Option<Standing>,
        state: &ReadingState,
    ) -> Row {
        // An article that was read again since has another number.
        let words = words_of(connection, "number", i64::from(card.number));
        let words = words.or_else(|_| words_of(connection, "id", card.id.0.cast_signed()));
        let (title, source) = words.unwrap_or_default();
        let mark = state.of(card.id);
        Row {
            id: card.id,
            title,
            date: card.date,
            source,
            badge: standing
                .and_then(|standing| Badge::new(standing, self.registry(), card.signs.has(Signs::ASSIGNED))),
            read: mark.read,
            starred: mark.starred,
            progress: mark.progress,
            noted: card.signs.has(Signs::NOTED),
            fold: Fold::Single,
        }
    }

    /// The series and editions that articles are held against.
    #[must_use]
    pub fn registry(&self) -> &Arc<Registry> {
        self.recognition.registry()
    }

    /// The values of a facet, with how many articles have each.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn values(&self, facet: Facet) -> rusqlite::Result<Vec<(String, usize)>> {
        let connection = self.database.connection();
        let mut statement = connection
            .prepare_cached("select value, articles from facet where kind = ?1 and articles > 0")?;
        let values = statement.query_map([facet as i64], |row| Ok((row.get(0)?, row.get(1)?)))?;
        values.collect()
    }

    /// An article, read from its file unless that was the last, and not kept.
    fn read(&self, id: ArticleId, last: &mut LastFile) -> Option<Arc<Entry>> {
        shelf::read(&self.database, &self.archives, &self.recognition, id, last)
    }

    /// What a list of all articles shows first, from the database alone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn front(&self, rows: usize, state: &ReadingState) -> rusqlite::Result<Front> {
        let connection = self.database.connection();
        let first = Cards::first(&connection, &self.recognition, rows)?;
        let (years, articles) = tallies(&connection)?;
        let row = |card| self.row(&connection, card, first.standing(card), state);
        Ok(Front { rows: first.all().iter().map(row).collect(), articles, years })
    }
}

/// Title and publisher of an article.
fn words_of(connection: &Connection, column: &str, value: i64) -> rusqlite::Result<(Clean, Clean)> {
    let mut statement =
        connection.prepare_cached(&format!("select title, publisher from article where {column} = ?1"))?;
    statement.query_row([value], |row| {
        Ok((Clean::line(row.get_ref(0)?.as_str()?), Clean::line(row.get_ref(1)?.as_str()?)))
    })
}

/// Articles a year, and how many there are.
fn tallies(connection: &Connection) -> rusqlite::Result<(Vec<YearTally>, usize)> {
    let mut statement = connection.prepare_cached("select year, month, articles from tally order by year")?;
    let mut rows = statement.query([])?;
    let (mut years, mut all) = (BTreeMap::<i16, YearTally>::new(), 0);
    while let Some(row) = rows.next()? {
        let (year, month, articles): (i16, usize, usize) = (row.get(0)?, row.get(1)?, row.get(2)?);
        all += articles;
        if articles > 0 && (year, month) != (0, 0) {
            years.entry(year).or_default().add_many(year, month, articles);
        }
    }
    Ok((years.into_values().collect(), all))
}
