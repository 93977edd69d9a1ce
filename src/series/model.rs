//! What the recogniser needs to know of a series, gathered once from the registry.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::names::City;
use super::registry::{Edition, Registry, Series};

/// A series as the recogniser sees it.
#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) series: Series,
    /// The spellings of cities; empty where the city says nothing.
    pub(super) cities: Vec<CityName>,
    /// For councils with the ordinal within (领导人第{n}次峰会): what stands before and after it.
    pub(super) templates: Vec<(String, String)>,
    /// The length of the longest cue, in characters.
    pub(super) longest_cue: usize,
}

/// A spelling of a city and the editions that it hosted.
#[derive(Debug, Clone)]
pub(super) struct CityName {
    pub(super) name: String,
    /// Indices into the series' editions, in order of time.
    pub(super) editions: Vec<usize>,
    /// Indices of the other series that met there.
    pub(super) rivals: Vec<usize>,
}

/// The models of a registry's series, in its order.
pub(super) fn models(registry: &Registry) -> Vec<Model> {
    let mut models: Vec<Model> = registry.series().iter().map(Model::new).collect();
    let mut hosts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (series, model) in models.iter().enumerate() {
        for city in &model.cities {
            hosts.entry(city.name.clone()).or_default().push(series);
        }
    }
    for (series, model) in models.iter_mut().enumerate() {
        for city in &mut model.cities {
            let others = hosts.get(&city.name).into_iter().flatten().copied();
            city.rivals = others.filter(|host| *host != series).collect();
        }
    }
    models
}

impl Model {
    fn new(series: &Series) -> Self {
        let mut cities: Vec<CityName> = Vec::new();
        let hosts = series.editions.iter().enumerate().filter(|_| series.use_city);
        let names = hosts.flat_map(|(at, edition)| {
            let cities = edition.city.iter().flat_map(City::all);
            cities.map(move |name| (at, name))
        });
        for (at, name) in names {
            match cities.iter_mut().find(|city| city.name == name) {
                Some(city) if city.editions.last() == Some(&at) => {}
                Some(city) => city.editions.push(at),
                None => {
                    cities.push(CityName { name: name.to_owned(), editions: vec![at], rivals: Vec::new() });
                }
            }
        }
        let templates = series.words.council.iter().filter_map(|council| council.split_once("{n}"));
        let templates = templates.map(|(before, after)| (before.to_owned(), after.to_owned())).collect();
        let cues = series.scoring.background_cues.iter().map(|cue| cue.chars().count());
        let longest_cue = cues.max().unwrap_or(0);
        Self { series: series.clone(), cities, templates, longest_cue }
    }

    pub(super) fn edition(&self, at: usize) -> Option<&Edition> {
        self.series.editions.get(at)
    }

    /// The edition of a how-manieth meeting.
    pub(super) fn with_ordinal(&self, ordinal: u32) -> Option<usize> {
        self.series
            .editions
            .iter()
            .position(|edition| edition.ordinal.is_some_and(|n| u32::from(n) == ordinal))
    }

    /// The edition of a year; of two in one year, the one nearer to the day.
    pub(super) fn of_year(&self, year: i16, day: Option<Date>) -> Option<usize> {
        let those = || self.all().filter(|at| self.edition(*at).is_some_and(|edition| edition.year == year));
        match (those().count(), day) {
            (1, _) => those().next(),
            (_, Some(day)) => self.nearest(those(), day, |_| true),
            (_, None) => None,
        }
    }

    /// Of the editions at `among`, the one nearest to a day by a distance that `fits`.
    pub(super) fn nearest(
        &self,
        among: impl IntoIterator<Item = usize>,
        day: Date,
        fits: impl Fn(i32) -> bool,
    ) -> Option<usize> {
        let distances = among.into_iter().filter_map(|at| Some((at, self.edition(at)?.days_to(day))));
        distances.filter(|(_, days)| fits(*days)).min_by_key(|(_, days)| days.abs()).map(|(at, _)| at)
    }

    /// The indices of all editions.
    pub(super) fn all(&self) -> std::ops::Range<usize> {
        0..self.series.editions.len()
    }
}
