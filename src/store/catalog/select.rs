//! Which articles satisfy a query. Each condition is answered for all articles at once: from the
//! cards, from the facets, or from the full-text index. What none of them knows is looked up in
//! the texts themselves, newest first, for as long as there is patience.
//!
//! What is found must be what [`Query::matches`] says of each article.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use super::super::candidate::Knowledge;
use super::super::index::{Fts, Scope, SearchIndex, Stop};
use super::cards::Card;
use super::listing::tallied;
use super::ranks::Ranks;
use super::shelf::LastFile;
use super::{Catalog, Facet, Listing, Signs};
use crate::doc::Date;
use crate::query::{Attribute, Candidate, Event, EventName, Expr, Flag, Period, Query, Term, Tie};
use crate::series::{EditionAt, Role};
use crate::text::{Language, fold};

/// What looks for the articles of a query.
struct Selector<'a> {
    catalog: &'a Catalog,
    knowledge: Knowledge<'a>,
    until: Option<Instant>,
    stop: Stop,
    /// Articles whose texts nobody looked at.
    unsearched: usize,
}

/// How long somebody waits for an answer.
#[derive(Debug, Clone, Default)]
pub struct Patience {
    /// So long texts are looked through that are not indexed; none for as long as it takes.
    pub time: Option<Duration>,
    /// Ends it all.
    pub stop: Stop,
}

impl From<Option<Duration>> for Patience {
    fn from(time: Option<Duration>) -> Self {
        Self { time, stop: Stop::default() }
    }
}

impl Catalog {
    /// The articles that satisfy the query, newest first whatever order it asks for.
    ///
    /// # Errors
    /// When the database cannot be read, or the search was stopped.
    pub fn select(
        &self,
        query: &Query,
        knowledge: Knowledge<'_>,
        patience: impl Into<Patience>,
    ) -> rusqlite::Result<Listing> {
        let Patience { time, stop } = patience.into();
        let until = time.map(|time| Instant::now() + time);
        let mut selector = Selector { catalog: self, knowledge, until, stop, unsearched: 0 };
        let any_time = query.clone().without_period();
        let (found, mut years) = match any_time.conjuncts() {
            [] => (None, self.cards.years().to_vec()),
            conjuncts => {
                let found = selector.every(conjuncts, Ranks::all(self.cards.len()))?;
                let years = tallied(found.iter().filter_map(|rank| self.cards.all().get(rank)));
                (Some(found), years)
            }
        };
        if selector.stop.is_asked() {
            return Err(interrupted());
        }
        if !query.wordings().is_empty() {
            years.iter_mut().for_each(|tally| tally.chars = self.cards.chars_of_year(tally.year));
        }
        let ranks = self.within(query.period(), found);
        Ok(Listing::of(&self.cards, ranks, years).without_texts_of(selector.unsearched))
    }

    /// Those that were found within a period; none for all there are. Cards are sorted by date, so
    /// only those of its years are looked at.
    fn within(&self, period: Option<Period>, found: Option<Ranks>) -> Option<Vec<u32>> {
        let number = |rank: usize| u32::try_from(rank).unwrap_or(u32::MAX);
        let Some(period) = period else { return found.map(|found| found.iter().map(number).collect()) };
        let lies_within = |rank: &usize| {
            let date = self.cards.all().get(*rank).and_then(|card| card.date);
            date.is_some_and(|date| period.contains(&date))
        };
        let of_years = self.cards.of_years(period.first().year, period.last().year);
        let found = of_years.filter(|rank| found.as_ref().is_none_or(|found| found.has(*rank)));
        Some(found.filter(lies_within).map(number).collect())
    }
}

/// What a search that was stopped ends with.
fn interrupted() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_INTERRUPT), None)
}

impl Selector<'_> {
    fn expr(&mut self, expr: &Expr, among: Ranks) -> rusqlite::Result<Ranks> {
        match expr {
            Expr::Term(term) => self.term(term, among),
            Expr::Not(part) => {
                let found = self.expr(part, among.clone())?;
                Ok(among.without(&found))
            }
            Expr::And(parts) => self.every(parts, among),
            Expr::Or(parts) => {
                let mut found = Ranks::none(among.len());
                for part in parts {
                    found.add(&self.expr(part, among.clone())?);
                }
                Ok(found)
            }
        }
    }

    /// What takes time is asked last, of those that are left.
    fn every(&mut self, parts: &[Expr], among: Ranks) -> rusqlite::Result<Ranks> {
        let (slow, quick): (Vec<_>, Vec<_>) = parts.iter().partition(|part| is_slow(part));
        quick.into_iter().chain(slow).try_fold(among, |among, part| self.expr(part, among))
    }

    fn term(&mut self, term: &Term, among: Ranks) -> rusqlite::Result<Ranks> {
        match term {
            Term::Words(words) => {
                let found = self.indexed(words.folded(), Scope::Text)?;
                self.unindexed(term, &found, among)
            }
            Term::Value(Attribute::Title, words) => {
                let found = self.indexed(words.folded(), Scope::Title)?;
                self.unindexed(term, &found, among)
            }
            Term::Value(attribute, words) => {
                let facet = match attribute {
                    Attribute::Author => Facet::Author,
                    Attribute::Source => Facet::Publisher,
                    Attribute::Category => Facet::Category,
                    Attribute::Tag => Facet::Tag,
                    Attribute::Title | Attribute::Folder => Facet::Folder,
                };
                self.having(facet, |value| words.are_value(*attribute, value), among)
            }
            Term::Language(tongue) => {
                let is_in = |tag: &str| {
                    let mut languages = Language::ALL.iter();
                    languages.any(|language| language.tag() == tag && tongue.includes(*language))
                };
                self.having(Facet::Language, is_in, among)
            }
            Term::Exact(exact) => {
                let known = self.indexed(&fold(exact), Scope::Text)?;
                let may_be = self.unindexed(term, &known, among)?;
                Ok(self.read(term, may_be))
            }
            Term::Pattern(_) => Ok(self.read(term, among)),
            Term::Event(tie, name) => Ok(self.tied(*tie, name, among)),
            Term::Period(_) | Term::Dates(_) | Term::Is(_) | Term::Chars(_) => {
                let (cards, knowledge) = (&self.catalog.cards, self.knowledge);
                let holds = |rank: usize| {
                    let card = cards.all().get(rank);
                    card.is_some_and(|card| term.matches(&Known { card, catalog: self.catalog, knowledge }))
                };
                Ok(among.filter(holds))
            }
        }
    }

    /// The articles that hold the words, as far as they are indexed.
    fn indexed(&self, phrase: &str, scope: Scope) -> rusqlite::Result<Ranks> {
        let cards = &self.catalog.cards;
        let mut found = Ranks::none(cards.len());
        let connection = self.catalog.database.connection();
        let _ = Fts::new(&connection).until(&self.stop).find(phrase, scope, &mut |number| {
            if let Some(rank) = cards.rank_of_number(number) {
                found.insert(rank);
            }
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }

    /// Those that were found, and of those that are not indexed yet, what is found in them.
    fn unindexed(&mut self, term: &Term, found: &Ranks, among: Ranks) -> rusqlite::Result<Ranks> {
        let cards = &self.catalog.cards;
        let is_beginning =
            |rank: usize| cards.all().get(rank).is_some_and(|card| card.signs.has(Signs::BEGINNING));
        let open = among.clone().filter(is_beginning);
        let mut all = among.and(found);
        if !open.is_empty() {
            all.add(&self.read(term, open));
        }
        Ok(all)
    }

    /// Those whose texts satisfy the term, as far as there is patience to read them.
    fn read(&mut self, term: &Term, among: Ranks) -> Ranks {
        let (mut unsearched, mut last) = (0, LastFile::default());
        let found = among.filter(|rank| {
            if self.stop.is_asked() || self.until.is_some_and(|until| Instant::now() > until) {
                unsearched += 1;
                return false;
            }
            let id = self.catalog.cards.all().get(rank).map(|card| card.id);
            let entry = id.and_then(|id| self.catalog.read(id, &mut last));
            entry.is_some_and(|entry| term.matches(&*entry))
        });
        self.unsearched = self.unsearched.max(unsearched);
        found
    }

    /// Those that have a value of which this holds.
    fn having(&self, facet: Facet, holds: impl Fn(&str) -> bool, among: Ranks) -> rusqlite::Result<Ranks> {
        let cards = &self.catalog.cards;
        let connection = self.catalog.database.connection();
        let mut values = connection.prepare_cached("select number, value from facet where kind = ?1")?;
        let mut articles = connection.prepare_cached("select article from has where facet = ?1")?;
        let mut values = values.query([facet as i64])?;
        let mut found = Ranks::none(cards.len());
        while let Some(value) = values.next()? {
            if !holds(value.get_ref(1)?.as_str()?) {
                continue;
            }
            let mut articles = articles.query([value.get::<_, i64>(0)?])?;
            while let Some(article) = articles.next()? {
                if let Some(rank) = cards.rank_of_number(article.get(0)?) {
                    found.insert(rank);
                }
            }
        }
        Ok(among.and(&found))
    }

    /// Those that have to do with what the name stands for. Names are compared once, not for each
    /// article.
    fn tied(&self, tie: Tie, name: &EventName, among: Ranks) -> Ranks {
        let registry = self.catalog.recognition.registry();
        let is_meant: Vec<Vec<bool>> = registry
            .series()
            .iter()
            .map(|series| match tie {
                Tie::Series => vec![name.means(series)],
                Tie::Edition | Tie::Mention => {
                    series.editions.iter().map(|edition| name.means(edition as &dyn Event)).collect()
                }
            })
            .collect();
        let of = |series: usize, edition: usize| {
            is_meant.get(series).and_then(|editions| editions.get(edition)).copied().unwrap_or(false)
        };
        let cards = &self.catalog.cards;
        among.filter(|rank| {
            let Some(card) = cards.all().get(rank) else { return false };
            let profile = cards.profile(card);
            let is_tied = |role: Option<Role>| match tie {
                Tie::Series => role.is_some(),
                Tie::Edition => role.is_some_and(|role| role != Role::Ambiguous),
                Tie::Mention => !matches!(role, Some(Role::Related | Role::Ambiguous)),
            };
            let own = profile.standing.filter(|_| tie == Tie::Series).map(|standing| standing.series);
            own.is_some_and(|series| of(series, 0))
                || profile.relations.iter().any(|relation| {
                    let EditionAt { series, edition } = relation.edition;
                    is_tied(relation.role) && of(series, if tie == Tie::Series { 0 } else { edition })
                })
        })
    }
}

/// Whether texts must be read to answer it.
fn is_slow(expr: &Expr) -> bool {
    match expr {
        Expr::Term(Term::Exact(_) | Term::Pattern(_)) => true,
        Expr::Term(_) => false,
        Expr::Not(part) => is_slow(part),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(is_slow),
    }
}

/// What a card alone can answer.
struct Known<'a> {
    card: &'a Card,
    catalog: &'a Catalog,
    knowledge: Knowledge<'a>,
}

impl Candidate for Known<'_> {
    fn date(&self) -> Option<Date> {
        self.card.date
    }

    fn language(&self) -> Language {
        Language::default()
    }

    fn chars(&self) -> usize {
        self.card.chars as usize
    }

    fn is(&self, flag: Flag) -> bool {
        let role = || self.catalog.cards.standing(self.card).map(|standing| standing.role);
        let mark = self.knowledge.state.of(self.card.id);
        match flag {
            Flag::Read => mark.read,
            Flag::Unread => !mark.read,
            Flag::Starred => mark.starred,
            Flag::Marked => mark.marked,
            Flag::Begun => mark.is_begun(),
            Flag::Finished => mark.is_finished(),
            Flag::Noted => mark.noted,
            Flag::Duplicate => self.knowledge.duplicates.group(self.card.id).is_some(),
            Flag::Report => matches!(role(), Some(Role::Report | Role::Live | Role::Retrospective)),
            Flag::Preview => role() == Some(Role::Preview),
            Flag::Related => role() == Some(Role::Related),
            Flag::Ambiguous => role() == Some(Role::Ambiguous),
            Flag::Repaired => self.card.signs.has(Signs::REPAIRED),
        }
    }

    fn folded(&self) -> &str {
        ""
    }

    fn any_text(&self, _takes: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn any_value(&self, _attribute: Attribute, _takes: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn any_event(&self, _tie: Tie, _takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool {
        false
    }
}
