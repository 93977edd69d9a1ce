//! Holdings: what an archive has of every edition, found in one pass over the catalog. Must not
//! know how it is shown.

use std::sync::{Arc, OnceLock};

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
    /// The place of the article to compare: looking through titles takes time.
    to_compare: OnceLock<Option<usize>>,
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
            days: dates().next_back().zip(dates().next()).map(|(first, last)| (first.day(), last.day())),
            to_compare: self.article_to_compare().map(|entry| entry.id),
        }
    }

    /// The article that stands for the edition where two editions are compared: what was agreed
    /// upon, if a title says so, else the first report.
    #[must_use]
    pub fn article_to_compare(&self) -> Option<&Entry> {
        let at = *self.to_compare.get_or_init(|| {
            let agreed = self.articles.iter().rposition(|(role, entry)| {
                *role != Role::Preview && says_any(&entry.article.meta.title.to_lowercase(), &DECLARATIONS)
            });
            let is_report = |role: &Role| !matches!(role, Role::Preview | Role::Related);
            agreed.or_else(|| self.articles.iter().rposition(|(role, _)| is_report(role)))
        });
        self.articles.get(at?).map(|(_, entry)| &**entry)
    }
}

fn says_any(title: &str, words: &[&str]) -> bool {
    words.iter().any(|word| title.contains(word))
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

#[cfg(test)]
mod tests {
    use super::{Holding, Holdings, recognise};
    use crate::series::Registry;
    use crate::store::{Archive, Catalog, Haste, Here, Loader, Recognition, Step, Way};
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    /// A file: its name, its day, its title and its text.
    type Written<'a> = (&'a str, &'a str, &'a str, &'a str);

    fn catalog(recognition: &Arc<Recognition>, files: &[Written<'_>]) -> Catalog {
        let folder = tempfile::tempdir().unwrap();
        for (name, day, title, text) in files {
            let content = format!("---\ntitle: {title}\ndate: {day}\n---\n{text}\n");
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        let archive = Archive::open(folder.path()).unwrap();
        let (sender, receiver) = channel();
        Loader { archive: &archive, recognition }.load(Haste::Whole, &|entries| sender.send(entries).is_ok());
        drop(sender);
        let mut catalog = Catalog::default();
        catalog.add(receiver.into_iter().flatten().collect());
        catalog
    }

    const SAMARKAND: &str = "上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行。";

    fn holding(files: &[Written<'_>]) -> Holding {
        let recognition = Recognition::builtin();
        let catalog = catalog(&recognition, files);
        assert!(recognise(catalog.entries(), || true));
        let holdings = Holdings::new(catalog.entries(), recognition.registry());
        holdings.of(recognition.registry().find("sco-2022").unwrap()).unwrap().clone()
    }

    #[test]
    fn what_was_agreed_upon_stands_for_an_edition() {
        for (title, compared) in [
            ("撒马尔罕宣言（全文）", "b.md"),
            ("元首理事會會議公報", "b.md"),
            ("Samarkand Declaration", "b.md"),
            ("Final Communiqué of the meeting", "b.md"),
            ("Самаркандская декларация", "b.md"),
            ("撒马尔罕的清晨", "c.md"),
        ] {
            let held = holding(&[
                ("preview.md", "2022-09-10", "宣言已在起草", SAMARKAND),
                ("a.md", "2022-09-16", "会议开幕", SAMARKAND),
                ("b.md", "2022-09-17", title, SAMARKAND),
                ("c.md", "2022-09-18", "再读撒马尔罕宣言", SAMARKAND),
            ]);
            let compared_with = held.article_to_compare().unwrap();
            assert_eq!(&*compared_with.article.source.path, compared, "{title}");
        }
        let held = holding(&[
            ("a.md", "2022-09-16", "会议开幕", SAMARKAND),
            ("b.md", "2022-09-17", "会议闭幕", SAMARKAND),
        ]);
        assert_eq!(&*held.article_to_compare().unwrap().article.source.path, "a.md");
        let held = holding(&[("preview.md", "2022-09-10", "即将开幕", SAMARKAND)]);
        assert!(held.article_to_compare().is_none(), "a preview agrees upon nothing");
    }

    #[test]
    fn what_is_not_known_yet_is_awaited() {
        let recognition = Recognition::builtin();
        let catalog = catalog(
            &recognition,
            &[("a.md", "2022-09-16", "甲", SAMARKAND), ("b.md", "2022-09-17", "乙", SAMARKAND)],
        );
        let mut patience = 1;
        let known = recognise(catalog.entries(), || {
            patience -= 1;
            patience >= 0
        });
        let holdings = Holdings::new(catalog.entries(), recognition.registry());
        assert_eq!((known, holdings.awaited, holdings.articles().iter().sum::<usize>()), (false, 1, 1));
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
        let (entries, way) = (catalog.entries(), Way::new(catalog.entries(), None));
        let listing = catalog.list(&crate::query::Query::default());
        let mut seen = vec![2];
        while let Some(&from) = seen.last() {
            let here = Here::new(entries, entries.get(from).map(|entry| &**entry), from);
            let Ok(landing) = listing.walk(&here, Step::Edition(crate::store::Direction::Later), &way) else {
                break;
            };
            seen.push(landing.index);
        }
        assert_eq!(seen, [2, 1, 0]);
    }
}
