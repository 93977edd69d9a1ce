//! The registry: recurring events and their editions, as data.
//!
//! The built-in file holds facts with the level to which each is verified; a person adds series
//! in files of the same shape. This module must not know how articles are recognised, and it
//! opens no files: it is given text.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use jiff::civil::Date;

use super::names::{City, Country, Names};
use super::problem::RegistryError;
use super::scoring::Scoring;
use super::yaml;
use crate::text::Clean;

const BUILTIN: &str = include_str!("summits.yaml");

/// All known series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Registry {
    /// The numbers of the scoring rule.
    pub scoring: Scoring,
    /// Names that own a city word but are no series here (亚信, 联合国).
    pub other_orgs: Vec<String>,
    pub(super) series: Vec<Series>,
}

/// A recurring event.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Identifier, of `a`–`z`, `0`–`9` and `-`: `sco`.
    pub id: String,
    /// What its editions are: `summit`, `session`, `games`. A label, no more.
    pub kind: Clean,
    /// What it is called.
    pub names: Names,
    /// The words by which texts name it.
    pub words: Words,
    /// False where the city says nothing (两会 are always in Beijing).
    pub use_city: bool,
    /// How its editions are counted.
    pub ordinal: Ordinals,
    /// The scoring rule with what this series changes in it.
    pub scoring: Scoring,
    /// Its editions in order of time.
    pub editions: Vec<Edition>,
}

/// The words by which texts name a series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words {
    /// Names of the organisation; at least one must occur in the article.
    pub org: Vec<String>,
    /// Misprints of it; they count only beside a proper name.
    pub org_weak: Vec<String>,
    /// What the event is called: 峰会, summit.
    pub event: Vec<String>,
    /// The body that meets: 元首理事会. May be a template with `{n}` for the ordinal.
    pub council: Vec<String>,
    /// Other bodies of the same organisation.
    pub deny: Vec<String>,
    /// Where those other bodies met.
    pub other_places: Vec<String>,
}

/// How the editions of a series are counted.
#[derive(Debug, Clone, PartialEq, Default, serde::Deserialize)]
#[serde(default)]
pub struct Ordinals {
    /// Where an edition without an ordinal gets it from.
    pub rule: OrdinalRule,
    /// The year before the first edition, for [`OrdinalRule::YearMinus`].
    pub base_year: i16,
    /// What follows a Chinese ordinal: 次会议.
    pub zh_units: Vec<String>,
    /// What follows an English ordinal: `meeting`.
    pub en_units: Vec<String>,
    /// What follows a Russian ordinal, without the ending that cases change: `саммит`.
    pub ru_units: Vec<String>,
    /// What follows a Japanese ordinal: 回首脳会議.
    pub ja_units: Vec<String>,
}

/// Where ordinals come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrdinalRule {
    /// Each edition lists its own.
    #[default]
    Listed,
    /// One a year: the year less the base year.
    YearMinus,
}

/// One of the events of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// Identifier: `sco-2022`.
    pub id: String,
    /// The series' identifier.
    pub series: String,
    /// The how-manieth it is.
    pub ordinal: Option<u16>,
    /// The year in its name (Tokyo 2020 was held in 2021).
    pub year: i16,
    /// When and how it is held.
    pub held: Held,
    /// Where.
    pub city: Option<City>,
    /// In which country.
    pub country: Option<Country>,
    /// Who belonged to the organisation after it.
    pub members: Option<Members>,
    /// Further exact names.
    pub aliases: Vec<String>,
    /// Documents that were passed; mentioning one is background.
    pub documents: Vec<String>,
    /// What happened, in a few sentences.
    pub facts: Vec<Fact>,
    pub(super) label: String,
}

/// When and how an edition is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Whether it took place.
    pub status: Status,
    /// In a room or on screens.
    pub mode: Mode,
    /// How well the days are verified.
    pub verification: Verification,
}

/// Whether an edition took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It did.
    #[default]
    Held,
    /// It was announced.
    Planned,
    /// It did not.
    Cancelled,
}

/// How an edition is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// All in one place.
    #[default]
    InPerson,
    /// All on screens.
    Video,
    /// Some of each.
    Hybrid,
}

/// How well a fact is verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verification {
    /// Found in a source.
    Verified,
    /// From memory.
    Memory,
    /// Follows from verified neighbours.
    Derived,
    /// Announced, not confirmed.
    Planned,
    /// Could not be looked up.
    #[default]
    Unverified,
}

/// How many states belonged to the organisation after an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(default)]
pub struct Members {
    /// Full members.
    pub members: u16,
    /// Observers.
    pub observers: u16,
    /// Partners.
    pub partners: u16,
    /// How well the numbers are verified.
    #[serde(rename = "v")]
    pub verification: Verification,
}

/// Something that an edition did.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(default)]
pub struct Fact {
    /// In Chinese, or empty.
    #[serde(deserialize_with = "super::names::line")]
    pub zh: Clean,
    /// In English, or empty.
    #[serde(deserialize_with = "super::names::line")]
    pub en: Clean,
    /// How well it is verified.
    #[serde(rename = "v")]
    pub verification: Verification,
}

impl Registry {
    /// The registry that comes with the program.
    #[must_use]
    pub fn builtin() -> &'static Self {
        // That the file is in order is a test; a program without it would still read articles.
        static BUILTIN_REGISTRY: LazyLock<Registry> =
            LazyLock::new(|| Registry::of(BUILTIN).unwrap_or_default());
        &BUILTIN_REGISTRY
    }

    /// Reads a registry file that stands by itself.
    ///
    /// # Errors
    /// All that is wrong with the text, with line and column.
    pub fn parse(text: &str) -> Result<Self, RegistryError> {
        let reading = super::reading::read(text.as_bytes(), &Self::default());
        reading.registry.ok_or(RegistryError { problems: reading.problems })
    }

    /// The registry of a text that is known to be in order; what follows from its fields is
    /// filled in.
    pub(super) fn of(text: &str) -> Result<Self, serde_yaml::Error> {
        let mut registry = yaml::read(text)?;
        registry.series.iter_mut().for_each(Series::complete);
        Ok(registry)
    }

    /// This registry with the series of another: the same id replaces, a new one adds. The
    /// scoring stays that of `self`.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        let places = self.series.iter().enumerate().map(|(at, series)| (series.id.clone(), at));
        let mut places: HashMap<String, usize> = places.collect();
        for series in other.series {
            match places.get(&series.id).and_then(|at| self.series.get_mut(*at)) {
                Some(known) => *known = series,
                None => {
                    places.insert(series.id.clone(), self.series.len());
                    self.series.push(series);
                }
            }
        }
        let known: HashSet<String> = self.other_orgs.iter().cloned().collect();
        self.other_orgs.extend(other.other_orgs.into_iter().filter(|name| !known.contains(name)));
        // What was no series is one now.
        let orgs: HashSet<&str> =
            self.series.iter().flat_map(|series| &series.words.org).map(String::as_str).collect();
        self.other_orgs.retain(|name| !orgs.contains(name.as_str()));
        self
    }

    /// The series, in the file's order.
    #[must_use]
    pub fn series(&self) -> &[Series] {
        &self.series
    }
}

impl Series {
    /// Fills in what follows from other fields, in order of time.
    fn complete(&mut self) {
        self.editions.sort_by_key(|edition| edition.held.start);
        for edition in &mut self.editions {
            edition.series.clone_from(&self.id);
            if edition.ordinal.is_none() && self.ordinal.rule == OrdinalRule::YearMinus {
                edition.ordinal = u16::try_from(edition.year - self.ordinal.base_year).ok();
            }
            let city = edition.city.as_ref().filter(|_| self.use_city).and_then(City::name);
            let name = city.unwrap_or_else(|| self.names.short(&self.id));
            edition.label = format!("{name} {}", edition.year);
        }
    }

    /// What people call it for short: 上合峰会.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.names.short(&self.id)
    }
}

impl Edition {
    /// First day.
    #[must_use]
    pub fn start(&self) -> Date {
        self.held.start
    }

    /// Last day.
    #[must_use]
    pub fn end(&self) -> Date {
        self.held.end
    }

    /// City and year, 撒马尔罕 2022; the series' short name where the city says nothing.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Days from this edition to `date`: negative before it, 0 during it.
    #[must_use]
    pub fn days_to(&self, date: Date) -> i32 {
        let Held { start, end, .. } = self.held;
        let from = if date < start { start } else { end.min(date) };
        date.duration_since(from).as_hours().div_euclid(24).try_into().unwrap_or(i32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::{Registry, Verification};

    #[test]
    fn the_built_in_file_is_in_order() {
        let registry = Registry::parse(super::BUILTIN).unwrap();
        let counts: Vec<_> =
            registry.series().iter().map(|series| (series.id.as_str(), series.editions.len())).collect();
        let expected =
            [("sco", 26), ("g20", 21), ("apec", 12), ("brics", 17), ("lianghui", 2), ("olympics", 3)];
        assert_eq!(counts, expected);
        // The defaults are the built-in numbers, so that a file that changes one keeps the others.
        let reading = super::super::reading::read(super::BUILTIN.as_bytes(), &Registry::default());
        assert_eq!(reading.problems, []);
    }

    #[test]
    fn editions_are_labelled_by_city_and_year() {
        for (id, label) in [
            ("sco-2022", "撒马尔罕 2022"),
            ("g20-2009b", "匹兹堡 2009"),
            ("olympics-2020", "东京 2020"),
            ("lianghui-2025", "两会 2025"),
        ] {
            assert_eq!(Registry::builtin().edition(id).unwrap().label(), label);
        }
    }

    #[test]
    fn an_edition_keeps_its_facts() {
        let edition = Registry::builtin().edition("sco-2024").unwrap();
        assert_eq!((edition.ordinal, edition.members.unwrap().members), (Some(24), 10));
        assert_eq!(edition.held.verification, Verification::Verified);
        assert_eq!(edition.facts[0].en.as_str(), "Belarus became the tenth member");
        assert_eq!(edition.country.as_ref().unwrap().code.as_str(), "KZ");
    }

    #[test]
    fn days_are_counted_from_the_nearer_end() {
        let edition = Registry::builtin().edition("sco-2022").unwrap();
        for (date, days) in [("2022-09-10", -5), ("2022-09-15", 0), ("2022-09-16", 0), ("2022-09-19", 3)] {
            assert_eq!(edition.days_to(date.parse().unwrap()), days, "{date}");
        }
    }

    #[test]
    fn a_persons_file_replaces_and_adds() {
        let own = Registry::parse(
            "series:\n- {id: sco, names: {short: 上合}, org: [上合组织], event_words: [峰会], events: []}\n- \
             {id: cica, names: {short: 亚信}, org: [亚信], event_words: [峰会], events: []}\n",
        )
        .unwrap();
        let both = Registry::builtin().clone().with(own);
        assert_eq!(both.series().len(), 7);
        assert!(both.series()[0].editions.is_empty());
        assert_eq!(both.series()[6].id, "cica");
    }
}
