//! Cards: what is kept in memory of every article of an archive, in list order: enough to narrow,
//! fold, walk and count a million of them. Titles and texts stay in the database and the files.
//!
//! A set of cards never changes: when the archive does, another one takes its place.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use jiff::civil;
use rusqlite::{Connection, Row};

use super::super::entry::Standing;
use super::super::overrides::Assignment;
use super::super::recognition::Recognition;
use super::listing::{YearTally, tallied};
use super::profile::Profile;
use super::record::{self, Signs};
use crate::doc::{ArticleId, Date};
use crate::series::{EditionAt, Role};

/// What is kept of one article.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its id.
    pub id: ArticleId,
    /// When it was published.
    pub date: Option<Date>,
    /// Its number in the database.
    pub number: u32,
    /// Characters that a reader reads.
    pub chars: u32,
    /// What can be said of it in a word.
    pub signs: Signs,
    profile: u32,
}

/// All articles, newest first.
#[derive(Debug, Default)]
pub struct Cards {
    cards: Vec<Card>,
    /// As numbered in the database; of the number 0 nothing is known.
    profiles: Vec<Profile>,
    /// Ranks, sorted by the ids there.
    by_id: Vec<u32>,
    by_number: OnceLock<Vec<u32>>,
    chars: OnceLock<BTreeMap<i16, usize>>,
    years: OnceLock<Vec<YearTally>>,
}

impl Card {
    /// The day of the article.
    #[must_use]
    pub fn day(&self) -> Option<civil::Date> {
        self.date.map(|date| date.day())
    }
}

impl Cards {
    /// Reads the cards of a database.
    pub(super) fn load(connection: &Connection, recognition: &Recognition) -> rusqlite::Result<Arc<Self>> {
        let mut profiles = vec![Profile::default()];
        let mut statement = connection.prepare_cached("select number, text from profile order by number")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number: usize = row.get(0)?;
            profiles.resize(number, Profile::default());
            profiles.push(Profile::parse(row.get_ref(1)?.as_str()?, recognition));
        }
        let mut cards = Vec::with_capacity(count(connection)?);
        let mut statement = connection.prepare_cached(record::LISTED)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            cards.push(card(row, profiles.len())?);
        }
        let id = |rank: &u32| cards.get(*rank as usize).map(|card: &Card| card.id);
        let mut by_id: Vec<u32> = (0..).zip(&cards).map(|(rank, _)| rank).collect();
        by_id.sort_unstable_by_key(id);
        Ok(Arc::new(Self { cards, profiles, by_id, ..Self::default() }))
    }

    /// The cards at the top of the list: as many as are asked for.
    pub(super) fn first(
        connection: &Connection,
        recognition: &Recognition,
        many: usize,
    ) -> rusqlite::Result<Arc<Self>> {
        let mut cards = Vec::with_capacity(many);
        let mut profiles = vec![Profile::default()];
        let mut statement = connection.prepare_cached(record::LISTED)?;
        let mut rows = statement.query([])?;
        let mut text = connection.prepare_cached("select text from profile where number = ?1")?;
        while let Some(row) = rows.next()?.filter(|_| cards.len() < many) {
            let profile = row.get::<_, Option<i64>>(record::column::PROFILE)?.map(|number| {
                text.query_row([number], |row| Ok(Profile::parse(row.get_ref(0)?.as_str()?, recognition)))
            });
            profiles.push(profile.transpose()?.unwrap_or_default());
            cards.push(Card { profile: u32::try_from(profiles.len() - 1).unwrap_or(0), ..card(row, 0)? });
        }
        Ok(Arc::new(Self { cards, profiles, ..Self::default() }))
    }

    /// The same cards, to be changed.
    pub(super) fn copied(&self) -> Self {
        Self {
            cards: self.cards.clone(),
            profiles: self.profiles.clone(),
            by_id: self.by_id.clone(),
            ..Self::default()
        }
    }

    /// How many articles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cards.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// All of them, in list order.
    #[must_use]
    pub fn all(&self) -> &[Card] {
        &self.cards
    }

    /// Where an article stands.
    #[must_use]
    pub fn rank(&self, id: ArticleId) -> Option<usize> {
        let id_at = |rank: &u32| self.cards.get(*rank as usize).map(|card| card.id);
        let at = self.by_id.binary_search_by_key(&Some(id), id_at).ok()?;
        self.by_id.get(at).map(|rank| *rank as usize)
    }

    /// The card of an article.
    #[must_use]
    pub fn get(&self, id: ArticleId) -> Option<&Card> {
        self.cards.get(self.rank(id)?)
    }

    /// All articles a year, by year.
    pub(super) fn years(&self) -> &[YearTally] {
        self.years.get_or_init(|| tallied(&self.cards))
    }

    /// The places of the articles from one year to another.
    pub(super) fn of_years(&self, first: i16, last: i16) -> Range<usize> {
        let year = |card: &Card| card.date.as_ref().map(Date::year);
        let start = self.cards.partition_point(|card| year(card) > Some(last));
        start..self.cards.partition_point(|card| year(card) >= Some(first)).max(start)
    }

    /// Characters of all articles of a year.
    pub(super) fn chars_of_year(&self, year: i16) -> usize {
        let chars = self.chars.get_or_init(|| {
            let mut chars = BTreeMap::new();
            for card in &self.cards {
                if let Some(date) = &card.date {
                    *chars.entry(date.year()).or_default() += card.chars as usize;
                }
            }
            chars
        });
        chars.get(&year).copied().unwrap_or(0)
    }

    /// Where the article with a number of the database stands.
    #[must_use]
    pub fn rank_of_number(&self, number: i64) -> Option<usize> {
        const NONE: u32 = u32::MAX;
        let by_number = self.by_number.get_or_init(|| {
            let last = self.cards.iter().map(|card| card.number).max().unwrap_or(0) as usize;
            let mut ranks = vec![NONE; last + 1];
            for (rank, card) in (0..).zip(&self.cards) {
                if let Some(slot) = ranks.get_mut(card.number as usize) {
                    *slot = rank;
                }
            }
            ranks
        });
        let rank = by_number.get(usize::try_from(number).ok()?)?;
        (*rank != NONE).then_some(*rank as usize)
    }

    /// What an article is to editions.
    #[must_use]
    pub fn profile(&self, card: &Card) -> &Profile {
        static UNKNOWN: OnceLock<Profile> = OnceLock::new();
        self.profiles.get(card.profile as usize).unwrap_or_else(|| UNKNOWN.get_or_init(Profile::default))
    }

    /// What an article is to the edition that it is shown under.
    #[must_use]
    pub fn standing(&self, card: &Card) -> Option<Standing> {
        self.profile(card).standing
    }

    /// The edition that an article is shown under along an axis, and as what.
    #[must_use]
    pub fn under(&self, card: &Card, axis: Option<usize>) -> Option<(EditionAt, Role)> {
        self.profile(card).under(axis)
    }

    /// Puts in force what a person says of an article; none for what was recognised.
    pub(super) fn assign(&mut self, id: ArticleId, assignment: &Assignment, recognition: &Recognition) {
        let Some(rank) = self.rank(id) else { return };
        let Some(card) = self.cards.get(rank) else { return };
        let profile = self.profile(card).reassigned(assignment, card.day(), recognition);
        let number = u32::try_from(self.profiles.len()).unwrap_or(0);
        self.profiles.push(profile);
        if let Some(card) = self.cards.get_mut(rank) {
            card.profile = number;
            card.signs = card.signs.with(Signs::ASSIGNED).with(Signs::RECOGNISED);
        }
    }
}

fn count(connection: &Connection) -> rusqlite::Result<usize> {
    connection.query_row("select coalesce(sum(articles), 0) from tally", [], |row| row.get(0))
}

fn card(row: &Row<'_>, profiles: usize) -> rusqlite::Result<Card> {
    let profile: u32 = row.get::<_, Option<u32>>(record::column::PROFILE)?.unwrap_or(0);
    Ok(Card {
        id: record::id(row)?,
        date: record::date(row)?,
        number: row.get(record::column::NUMBER)?,
        chars: row.get(record::column::CHARS)?,
        signs: record::signs(row)?,
        // What is written after the profiles were read is known with the next set of cards.
        profile: if (profile as usize) < profiles { profile } else { 0 },
    })
}
