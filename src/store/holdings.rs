//! Holdings: what an archive has of every edition, found in one pass over the catalog. Must not
//! know how it is shown.

use std::sync::Arc;

use jiff::civil::Date;

use super::catalog::{Card, Cards, Signs};
use super::state::ReadingState;
use crate::doc::ArticleId;
use crate::series::{EditionAt, Registry, Role};

/// What an archive has of every edition.
#[derive(Debug, Clone, Default)]
pub struct Holdings {
    cards: Arc<Cards>,
    /// As in the registry.
    series: Vec<Vec<Holding>>,
    /// Articles of which it is not known yet what they are about.
    pub awaited: usize,
}

/// What an archive has of one edition.
#[derive(Debug, Clone, Default)]
pub struct Holding {
    /// The articles that are shown under it and as what, in list order.
    pub articles: Vec<(Role, ArticleId)>,
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

impl Holdings {
    /// What the articles hold of the registry's editions. Those of which nothing is known yet are
    /// counted, not waited for.
    #[must_use]
    pub fn new(cards: &Arc<Cards>, registry: &Registry) -> Self {
        let series = registry.series().iter().map(|series| vec![Holding::default(); series.editions.len()]);
        let mut holdings = Self { cards: Arc::clone(cards), series: series.collect(), awaited: 0 };
        for card in cards.all() {
            if card.signs.has(Signs::RECOGNISED) {
                holdings.count(card);
            } else {
                holdings.awaited += 1;
            }
        }
        holdings
    }

    fn count(&mut self, card: &Card) {
        for relation in &self.cards.profile(card).relations {
            let EditionAt { series, edition } = relation.edition;
            let Some(held) = self.series.get_mut(series).and_then(|held| held.get_mut(edition)) else {
                continue;
            };
            match (relation.shown(), relation.role) {
                (Some(role), _) => held.articles.push((role, card.id)),
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

impl Holdings {
    /// What there is of an edition, in numbers.
    #[must_use]
    pub fn tally(&self, held: &Holding, state: &ReadingState) -> Tally {
        let of = |wanted: fn(Role) -> bool| held.articles.iter().filter(|(role, _)| wanted(*role)).count();
        let (previews, related) = (of(|role| role == Role::Preview), of(|role| role == Role::Related));
        let days = || held.articles.iter().filter_map(|(_, id)| self.cards.get(*id)?.day());
        Tally {
            reports: held.articles.len() - previews - related,
            previews,
            related,
            mentions: held.mentions,
            ambiguous: held.ambiguous,
            unread: held.articles.iter().filter(|(_, id)| !state.of(*id).read).count(),
            // Newest first, those without a date last.
            days: days().next_back().zip(days().next()),
            to_compare: self.article_to_compare(held),
        }
    }

    /// The article that stands for the edition where two editions are compared: what was agreed
    /// upon, if a title says so, else the first report.
    #[must_use]
    pub fn article_to_compare(&self, held: &Holding) -> Option<ArticleId> {
        let is_agreement =
            |id: &ArticleId| self.cards.get(*id).is_some_and(|card| card.signs.has(Signs::AGREEMENT));
        let mut latest = held.articles.iter().rev();
        let agreed = latest.find(|(role, id)| *role != Role::Preview && is_agreement(id));
        let is_report = |role: &Role| !matches!(role, Role::Preview | Role::Related);
        let first = || held.articles.iter().rfind(|(role, _)| is_report(role));
        agreed.or_else(first).map(|(_, id)| *id)
    }
}

#[cfg(test)]
mod tests {
    use super::Holdings;
    use crate::series::Registry;
    use crate::store::{Archive, Catalog, Database, Direction, Here, Listing, Recognition, Step, Way};
    use std::sync::Arc;

    /// A file: its name, its day, its title and its text.
    type Written<'a> = (&'a str, &'a str, &'a str, &'a str);

    fn catalog(recognition: &Arc<Recognition>, files: &[Written<'_>]) -> Catalog {
        let folder = tempfile::tempdir().unwrap();
        for (name, day, title, text) in files {
            let content = format!("---\ntitle: {title}\ndate: {day}\n---\n{text}\n");
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        let archive = Archive::open(folder.path()).unwrap();
        let database = Database::in_memory().unwrap();
        Catalog::up_to_date(database, vec![archive], recognition, &mut |_| true).unwrap().0
    }

    const SAMARKAND: &str = "上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行。";

    /// The file of the article that stands for Samarkand.
    fn compared(files: &[Written<'_>]) -> Option<String> {
        let recognition = Recognition::builtin();
        let catalog = catalog(&recognition, files);
        let holdings = Holdings::new(catalog.cards(), recognition.registry());
        let held = holdings.of(recognition.registry().find("sco-2022").unwrap()).unwrap();
        let id = holdings.article_to_compare(held)?;
        Some(catalog.place(catalog.cards().get(id).unwrap()).0.to_string())
    }

    #[test]
    fn what_was_agreed_upon_stands_for_an_edition() {
        for (title, expected) in [
            ("撒马尔罕宣言（全文）", "b.md"),
            ("元首理事會會議公報", "b.md"),
            ("Samarkand Declaration", "b.md"),
            ("Final Communiqué of the meeting", "b.md"),
            ("Самаркандская декларация", "b.md"),
            ("撒马尔罕的清晨", "c.md"),
        ] {
            let file = compared(&[
                ("preview.md", "2022-09-10", "宣言已在起草", SAMARKAND),
                ("a.md", "2022-09-16", "会议开幕", SAMARKAND),
                ("b.md", "2022-09-17", title, SAMARKAND),
                ("c.md", "2022-09-18", "再读撒马尔罕宣言", SAMARKAND),
            ]);
            assert_eq!(file.as_deref(), Some(expected), "{title}");
        }
        let file = compared(&[
            ("a.md", "2022-09-16", "会议开幕", SAMARKAND),
            ("b.md", "2022-09-17", "会议闭幕", SAMARKAND),
        ]);
        assert_eq!(file.as_deref(), Some("a.md"));
        let file = compared(&[("preview.md", "2022-09-10", "即将开幕", SAMARKAND)]);
        assert!(file.is_none(), "a preview agrees upon nothing");
    }

    #[test]
    fn editions_that_begin_on_one_day_are_steps_of_their_own() {
        let series = |id: &str, org: &str| {
            format!(
                "- {{id: {id}, names: {{short: {org}}}, org: [{org}], event_words: [年会], events: [\
                     {{id: {id}-1, start: 2020-05-01, city: {{zh-Hans: 青城}}, aliases: [{org}青城年会]}}]}}\n"
            )
        };
        let text = format!(
            "series:\n{}{}{}",
            series("one", "甲协会"),
            series("two", "乙协会"),
            series("three", "丙协会")
        );
        let recognition = Recognition::new(Registry::parse(&text).unwrap());
        let catalog = catalog(
            &recognition,
            &[
                ("1.md", "2020-05-01", "甲协会青城年会", "甲协会青城年会开幕。"),
                ("2.md", "2020-05-02", "乙协会青城年会", "乙协会青城年会开幕。"),
                ("3.md", "2020-05-03", "丙协会青城年会", "丙协会青城年会开幕。"),
            ],
        );
        let listing = Listing::of_all(catalog.cards());
        let way = Way::new(&listing, recognition.registry(), None);
        let mut seen = vec![2];
        while let Some(&from) = seen.last() {
            let here = Here::new(&listing, listing.get(from).map(|card| card.id), from);
            let Ok(landing) = listing.walk(&here, Step::Edition(Direction::Later), &way) else {
                break;
            };
            seen.push(landing.index);
        }
        assert_eq!(seen, [2, 1, 0]);
    }
}
