//! Holdings: what an archive has of every edition, found in one pass over the catalog. Must not
//! know how it is shown.

use std::sync::Arc;

use jiff::civil::Date;

use super::entry::Entry;
use super::state::ReadingState;
use crate::doc::ArticleId;
use crate::series::{EditionAt, Registry, Role};

/// What an archive has of every edition.
#[derive(Debug, Clone, Default)]
pub struct Holdings {
    /// As in the registry.
    series: Vec<Vec<Holding>>,
    /// Articles of which it is not known yet what they are about.
    pub awaited: usize,
}

/// What an archive has of one edition.
#[derive(Debug, Clone, Default)]
pub struct Holding {
    /// The articles that are shown under it and as what, in list order.
    pub articles: Vec<(Role, Arc<Entry>)>,
    /// Articles that only name it.
    pub mentions: usize,
    /// Articles that may mean it or another one.
    pub ambiguous: usize,
}

/// What an archive has of an edition, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Reports, from during it or from later.
    pub reports: usize,
    /// Articles that look forward to it.
    pub previews: usize,
    /// Articles that belong to it by their date only.
    pub related: usize,
    /// Articles that only name it.
    pub mentions: usize,
    /// Articles that may mean it or another one.
    pub ambiguous: usize,
    /// Reports, previews and related ones that were not read.
    pub unread: usize,
    /// Day of the first of those, and of the last.
    pub days: Option<(Date, Date)>,
    /// The article that stands for the edition where two editions are compared.
    pub to_compare: Option<ArticleId>,
}

/// Words in titles of what an edition agreed upon, folded.
const DECLARATIONS: [&str; 11] = [
    "宣言",
    "公报",
    "公報",
    "联合声明",
    "聯合聲明",
    "declaration",
    "communique",
    "communiqué",
    "joint statement",
    "декларация",
    "コミュニケ",
];

impl Holdings {
    /// What the entries, in list order, hold of the registry's editions. Entries of which nothing
    /// is known yet are counted, not waited for: see [`recognise`].
    #[must_use]
    pub fn new(entries: &[Arc<Entry>], registry: &Registry) -> Self {
        let series = registry.series().iter().map(|series| vec![Holding::default(); series.editions.len()]);
        let mut holdings = Self { series: series.collect(), awaited: 0 };
        for entry in entries {
            if entry.is_recognised() {
                holdings.count(entry);
            } else {
                holdings.awaited += 1;
            }
        }
        holdings
    }

    fn count(&mut self, entry: &Arc<Entry>) {
        for relation in entry.relations() {
            let EditionAt { series, edition } = relation.edition;
            let Some(held) = self.series.get_mut(series).and_then(|held| held.get_mut(edition)) else {
                continue;
            };
            match (relation.shown(), relation.role) {
                (Some(role), _) => held.articles.push((role, Arc::clone(entry))),
                (None, Some(_)) => held.ambiguous += 1,
                (None, None) => held.mentions += 1,
            }
        }
    }

    /// What there is of one edition.
    #[must_use]
    pub fn of(&self, edition: EditionAt) -> Option<&Holding> {
        self.series.get(edition.series)?.get(edition.edition)
    }

    /// What there is of every edition of a series, as in the registry.
    #[must_use]
    pub fn of_series(&self, series: usize) -> &[Holding] {
        self.series.get(series).map_or(&[], Vec::as_slice)
    }

    /// How many articles every series has, as in the registry.
    #[must_use]
    pub fn articles(&self) -> Vec<usize> {
        let count = |held: &Vec<Holding>| held.iter().map(|holding| holding.articles.len()).sum();
        self.series.iter().map(count).collect()
    }
}

impl Holding {
    /// What there is, in numbers.
    #[must_use]
    pub fn tally(&self, state: &ReadingState) -> Tally {
        let of = |wanted: fn(Role) -> bool| self.articles.iter().filter(|(role, _)| wanted(*role)).count();
        let (previews, related) = (of(|role| role == Role::Preview), of(|role| role == Role::Related));
        let dates = || self.articles.iter().filter_map(|(_, entry)| entry.article.meta.date);
        Tally {
            reports: self.articles.len() - previews - related,
            previews,
            related,
            mentions: self.mentions,
            ambiguous: self.ambiguous,
            unread: self.articles.iter().filter(|(_, entry)| !state.of(entry.id).read).count(),
            // Newest first, those without a date last.
            days: dates().last().zip(dates().next()).map(|(first, last)| (first.day(), last.day())),
            to_compare: self.article_to_compare().map(|entry| entry.id),
        }
    }

    /// The article that stands for the edition where two editions are compared: what was agreed
    /// upon, if a title says so, else the first report.
    #[must_use]
    pub fn article_to_compare(&self) -> Option<&Entry> {
        let oldest_first = || self.articles.iter().rev();
        let about = || oldest_first().filter(|(role, _)| *role != Role::Preview);
        let agreed = about().find(|(_, entry)| {
            let title = entry.article.meta.title.to_lowercase();
            DECLARATIONS.iter().any(|word| title.contains(word))
        });
        let report = || oldest_first().find(|(role, _)| !matches!(role, Role::Preview | Role::Related));
        agreed.or_else(report).map(|(_, entry)| &**entry)
    }
}

/// Finds out what entries are about, for as long as `go_on` says; returns whether all is known.
pub fn recognise(entries: &[Arc<Entry>], mut go_on: impl FnMut() -> bool) -> bool {
    for entry in entries.iter().filter(|entry| !entry.is_recognised()) {
        if !go_on() {
            return false;
        }
        let _ = entry.relations();
    }
    true
}
