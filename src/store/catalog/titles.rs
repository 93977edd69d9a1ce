//! Titles of all articles, kept together while somebody looks for one, with the editions and tags
//! that articles have: a hundred thousand are gone through for each letter that is typed. Must not
//! know panes or keys.

use std::cmp::Reverse;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use super::super::candidate::Knowledge;
use super::super::entry::Row;
use super::super::vocabulary::Values;
use super::{Card, Cards, Catalog};
use crate::locale::say;
use crate::query::{Attribute, Field, Known, Query, Shelves, Term, Vocabulary, Words};
use crate::text::{Clean, Closeness, FoldedText, Fuzzy, fold};

/// Titles that are looked through faster than a thread is begun.
const LEAST_SHARE: usize = 8_000;
const MOST_THREADS: usize = 4;
/// So long the texts of a shelf are looked through that are not indexed yet.
const PATIENCE: Duration = Duration::from_millis(100);
/// Shelves that are named where another one is asked for.
const FEW_SHELVES: usize = 8;
/// What an edition is worth less that answers by the name of its series.
const BY_SERIES: i32 = 100;

/// Titles and what articles have in common, as they are compared.
#[derive(Debug)]
pub struct Titles {
    cards: Arc<Cards>,
    /// All titles, folded.
    text: String,
    /// Where each ends, and where its article stands among the cards.
    ends: Vec<(u32, u32)>,
    shared: Vec<Shared>,
}

/// What some articles have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// What it is.
    pub kind: SharedKind,
    /// Its name: 撒马尔罕 2022 · 上合峰会.
    pub name: Clean,
    /// How many articles have it.
    pub articles: usize,
    /// How many of them are unread, where that was counted.
    pub unread: Option<usize>,
    /// What leaves only those.
    pub query: Query,
}

/// What articles have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedKind {
    /// An edition that they report on.
    Edition,
    /// A tag.
    Tag,
    /// A query that a person gave a name.
    Shelf,
}

/// A query that a person gave a name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedQuery {
    /// Its name.
    pub name: Clean,
    /// The query.
    pub query: Query,
    /// It was saved from the list, and may be changed there.
    pub is_saved: bool,
}

impl Shelves for Vec<NamedQuery> {
    fn shelf(&self, name: &str) -> Result<Query, Clean> {
        let name = fold(name);
        let found = self.iter().find(|shelf| fold(&shelf.name) == name);
        found.map(|shelf| shelf.query.clone()).ok_or_else(|| no_shelf(self.iter().map(|shelf| &*shelf.name)))
    }
}

/// What is told where there is no shelf of a name.
#[must_use]
pub fn no_shelf<'a>(names: impl Iterator<Item = &'a str>) -> Clean {
    let names: Vec<_> = names.take(FEW_SHELVES).collect();
    Clean::from(match names.is_empty() {
        true => say!("shelf-none"),
        false => say!("shelf-unknown", names = names.join("、")),
    })
}

/// What is looked for, and among what.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// What was typed.
    pub fuzzy: Fuzzy,
    /// Only shelves.
    pub is_shelf: bool,
    /// No more than this is found.
    pub most: usize,
}

/// What is found by what was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum FoundTitle {
    /// An article, and the bytes of its title that answer.
    Article(Box<Row>, Vec<Range<usize>>),
    /// What some have in common, and the bytes of its name that answer.
    Shared(Shared, Vec<Range<usize>>),
}

/// Something that answers: the better the lesser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Answer {
    /// The score, negated.
    score: i32,
    /// What articles have in common stands before articles, those in list order.
    is_title: bool,
    place: u32,
}

impl Catalog {
    /// The titles of all articles, with the editions and tags that they have.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn titles(&self, knowledge: Knowledge<'_>, shelves: &[NamedQuery]) -> rusqlite::Result<Titles> {
        let cards = Arc::clone(&self.cards);
        let mut titles = Titles { cards, text: String::new(), ends: Vec::new(), shared: Vec::new() };
        titles.ends.reserve(titles.cards.len());
        let connection = self.database.connection();
        let mut statement = connection.prepare_cached("select number, title from article")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            // What was taken in since the cards were read is found with the next ones.
            let Some(rank) = titles.cards.rank_of_number(row.get(0)?) else { continue };
            titles.text.push_str(&fold(row.get_ref(1)?.as_str()?));
            // Beyond four gigabytes of titles nothing more is found.
            let Ok(end) = u32::try_from(titles.text.len()) else { break };
            titles.ends.push((end, u32::try_from(rank).unwrap_or(u32::MAX)));
        }
        drop(rows);
        drop(statement);
        drop(connection);
        let values = Values { catalog: self, knowledge };
        titles.shared = shared(&values);
        for NamedQuery { name, query, .. } in shelves {
            let (articles, unread) = self.count_shelf(query, knowledge)?;
            let (name, query, unread) = (name.clone(), query.clone(), Some(unread));
            titles.shared.push(Shared { kind: SharedKind::Shelf, name, articles, unread, query });
        }
        Ok(titles)
    }

    /// How many articles a shelf has, and how many of them are unread.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn count_shelf(&self, query: &Query, knowledge: Knowledge<'_>) -> rusqlite::Result<(usize, usize)> {
        let listing = self.select(query, knowledge, Some(PATIENCE))?;
        let cards = (0..listing.len()).filter_map(|at| listing.get(at));
        let unread = cards.filter(|card| !knowledge.state.of(card.id).read).count();
        Ok((listing.len(), unread))
    }

    /// What answers best, no more than `most`, and how much answers. Where nothing is looked for,
    /// the newest articles.
    #[must_use]
    pub fn find_titles(
        &self,
        titles: &Titles,
        sought: &Sought,
        knowledge: Knowledge<'_>,
    ) -> (Vec<FoundTitle>, usize) {
        let fuzzy = &sought.fuzzy;
        let (answers, all) = titles.find(sought);
        let card = |answer: &&Answer| titles.cards.all().get(answer.place as usize);
        let cards: Vec<&Card> =
            answers.iter().filter(|answer| answer.is_title).filter_map(|a| card(&a)).collect();
        let mut rows = self.rows(cards, knowledge.state).into_iter();
        let found = answers.iter().filter_map(|answer| {
            if answer.is_title {
                let row = rows.next()?;
                let marks = marks(fuzzy, &row.title);
                return Some(FoundTitle::Article(Box::new(row), marks));
            }
            let shared = titles.shared.get(answer.place as usize)?.clone();
            let marks = marks(fuzzy, &shared.name);
            Some(FoundTitle::Shared(shared, marks))
        });
        (found.collect(), all)
    }
}

impl Shared {
    /// What it is worth. Where only the name of the series answers, all its editions do: then titles
    /// go before them.
    fn score(&self, fuzzy: &Fuzzy, closeness: Closeness) -> Option<i32> {
        let label = self.name.split(" · ").next().filter(|_| self.kind == SharedKind::Edition);
        let by_label = label.and_then(|label| fuzzy.score(&fold(label), closeness));
        by_label.or_else(|| {
            let score = fuzzy.score(&fold(&self.name), closeness)?;
            Some(if self.kind == SharedKind::Edition { score - BY_SERIES } else { score })
        })
    }
}

impl Titles {
    /// The best answers, best first, and how many there are. Titles with other letters between
    /// those that were typed are looked for only where there are few without.
    fn find(&self, sought: &Sought) -> (Vec<Answer>, usize) {
        let (fuzzy, most) = (&sought.fuzzy, sought.most);
        if sought.is_shelf {
            let mut answers = self.shared_answers(fuzzy, Closeness::Loose);
            answers.retain(|answer| self.is_shelf(answer.place));
            answers.sort_unstable();
            return (answers.iter().copied().take(most).collect(), answers.len());
        }
        if fuzzy.is_empty() {
            let newest = 0..u32::try_from(self.cards.len().min(most)).unwrap_or(0);
            let answer = |place| Answer { score: 0, is_title: true, place };
            return (newest.map(answer).collect(), self.cards.len());
        }
        let mut answers = self.answers(fuzzy, Closeness::Close);
        if answers.len() < most {
            answers = self.answers(fuzzy, Closeness::Loose);
        }
        let all = answers.len();
        if most < all {
            answers.select_nth_unstable(most);
            answers.truncate(most);
        }
        answers.sort_unstable();
        (answers, all)
    }

    fn is_shelf(&self, place: u32) -> bool {
        self.shared.get(place as usize).is_some_and(|shared| shared.kind == SharedKind::Shelf)
    }

    fn shared_answers(&self, fuzzy: &Fuzzy, closeness: Closeness) -> Vec<Answer> {
        let score = |shared: &Shared| if fuzzy.is_empty() { Some(0) } else { shared.score(fuzzy, closeness) };
        let answer = |(place, shared)| Some(Answer { score: -score(shared)?, is_title: false, place });
        (0..).zip(&self.shared).filter_map(answer).collect()
    }

    fn answers(&self, fuzzy: &Fuzzy, closeness: Closeness) -> Vec<Answer> {
        let mut answers = self.shared_answers(fuzzy, closeness);
        let share = self.ends.len().div_ceil(threads()).max(LEAST_SHARE);
        let shares: Vec<&[(u32, u32)]> = self.ends.chunks(share).collect();
        let start = |nth: usize| match nth.checked_sub(1).and_then(|before| shares.get(before)?.last()) {
            Some((end, _)) => *end as usize,
            None => 0,
        };
        std::thread::scope(|scope| {
            let others = shares.iter().enumerate().skip(1);
            let running: Vec<_> = others
                .map(|(nth, share)| {
                    let start = start(nth);
                    scope.spawn(move || self.answers_of(share, start, fuzzy, closeness))
                })
                .collect();
            let first = shares.first().copied().unwrap_or_default();
            answers.extend(self.answers_of(first, 0, fuzzy, closeness));
            for thread in running {
                answers.extend(thread.join().unwrap_or_default());
            }
        });
        answers
    }

    /// What answers among some titles, the first of which begins at `start`.
    fn answers_of(
        &self,
        share: &[(u32, u32)],
        mut start: usize,
        fuzzy: &Fuzzy,
        closeness: Closeness,
    ) -> Vec<Answer> {
        let mut answers = Vec::new();
        for (end, place) in share {
            let end = *end as usize;
            let title = self.text.get(start..end).unwrap_or_default();
            start = end;
            if let Some(score) = fuzzy.score(title, closeness) {
                answers.push(Answer { score: -score, is_title: true, place: *place });
            }
        }
        answers
    }
}

/// Threads that look through titles at once.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(MOST_THREADS)
}

/// The editions that articles report on, and their tags.
fn shared(values: &Values<'_>) -> Vec<Shared> {
    let shared = |kind: SharedKind, name: Clean, articles: usize, term: Option<Term>| {
        Some(Shared { kind, name, articles, unread: None, query: Query::default().with(term?) })
    };
    let edition =
        |Known { value, count, says }: Known| shared(SharedKind::Edition, says, count, Term::edition(&value));
    let tag = |Known { value, count, .. }: Known| {
        let term = Words::new(&value).map(|words| Term::Value(Attribute::Tag, words));
        shared(SharedKind::Tag, value, count, term)
    };
    let mut editions = values.values(Field::Edition, "");
    // Ids end in the year: the latest stands first.
    let year = |known: &Known| known.value.rsplit('-').next().unwrap_or_default().to_owned();
    editions.sort_by_cached_key(|known| (Reverse(year(known)), known.value.to_string()));
    let mut tags = values.values(Field::Tag, "");
    tags.sort_by_cached_key(|known| (Reverse(known.count), known.value.to_string()));
    let editions = editions.into_iter().filter_map(edition);
    editions.chain(tags.into_iter().filter_map(tag)).collect()
}

/// The bytes of a text that answer.
fn marks(fuzzy: &Fuzzy, text: &str) -> Vec<Range<usize>> {
    let folded = FoldedText::new(text);
    let likeness = fuzzy.likeness(folded.as_str()).unwrap_or_default();
    likeness.found.iter().map(|range| folded.source(range)).collect()
}
