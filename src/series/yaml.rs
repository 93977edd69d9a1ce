//! Reads registry files into the registry's types. What may be wrong with a file is found before,
//! by the walk over its tree; keys that nothing is made of are remarks of the file's author.

use std::fmt;
use std::marker::PhantomData;

use jiff::civil::Date;
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::registry::{Edition, Held, Registry, Series, Words};
use super::scoring::{LimitChanges, Scoring};
use crate::text::Clean;

/// Reads a file; what follows from its fields is not yet filled in.
pub(super) fn read(text: &str) -> Result<Registry, serde_yaml::Error> {
    let file: RegistryFile = serde_yaml::from_str(text)?;
    let series = file.series.into_iter().map(|entry| entry.under(&file.scoring)).collect();
    Ok(Registry { scoring: file.scoring, other_orgs: file.other_orgs, series })
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct RegistryFile {
    scoring: Scoring,
    other_orgs: Vec<String>,
    series: Vec<SeriesEntry>,
}

/// A series as it stands in the file: what it changes is not yet applied.
struct SeriesEntry {
    series: Series,
    changes: LimitChanges,
}

impl SeriesEntry {
    fn under(mut self, scoring: &Scoring) -> Series {
        self.series.scoring.clone_from(scoring);
        self.changes.apply(&mut self.series.scoring.limits);
        self.series
    }
}

/// Something that is read from a mapping, key by key.
trait FromMapping: Sized {
    const EXPECTING: &'static str;
    fn from_mapping<'de, M: MapAccess<'de>>(map: M) -> Result<Self, M::Error>;
}

struct MappingVisitor<T>(PhantomData<T>);

impl<'de, T: FromMapping> Visitor<'de> for MappingVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(T::EXPECTING)
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<T, M::Error> {
        T::from_mapping(map)
    }
}

impl<'de> Deserialize<'de> for SeriesEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MappingVisitor(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Edition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MappingVisitor(PhantomData))
    }
}

impl FromMapping for SeriesEntry {
    const EXPECTING: &'static str = "a series: a mapping with id, names, org, event_words and events";

    fn from_mapping<'de, M: MapAccess<'de>>(mut map: M) -> Result<Self, M::Error> {
        let (mut id, mut names, mut editions, mut changes) = (None, None, None, LimitChanges::default());
        let (mut kind, mut use_city) = (Clean::from("summit"), true);
        let (mut words, mut ordinal) = (Words::default(), Default::default());
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "id" => id = Some(map.next_value()?),
                "kind" => kind = Clean::line(&map.next_value::<String>()?),
                "names" => names = Some(map.next_value()?),
                "org" => words.org = map.next_value()?,
                "org_weak" => words.org_weak = map.next_value()?,
                "event_words" => words.event = map.next_value()?,
                "council" => words.council = map.next_value()?,
                "deny" => words.deny = map.next_value()?,
                "other_places" => words.other_places = map.next_value()?,
                "use_city" => use_city = map.next_value()?,
                "ordinal" => ordinal = map.next_value()?,
                "scoring" => changes = map.next_value()?,
                "events" => editions = Some(map.next_value()?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        if words.org.is_empty() {
            return Err(M::Error::missing_field("org"));
        }
        if words.event.is_empty() {
            return Err(M::Error::missing_field("event_words"));
        }
        let series = Series {
            id: id.ok_or_else(|| M::Error::missing_field("id"))?,
            kind,
            names: names.ok_or_else(|| M::Error::missing_field("names"))?,
            words,
            use_city,
            ordinal,
            scoring: Scoring::default(),
            editions: editions.ok_or_else(|| M::Error::missing_field("events"))?,
        };
        Ok(Self { series, changes })
    }
}

impl FromMapping for Edition {
    const EXPECTING: &'static str = "an event: a mapping with id, start and city or aliases";

    fn from_mapping<'de, M: MapAccess<'de>>(mut map: M) -> Result<Self, M::Error> {
        let (mut id, mut year, mut ordinal) = (None, None, None);
        let (mut start, mut end) = (None::<Day>, None::<Day>);
        let (mut status, mut mode, mut verification) = Default::default();
        let (mut city, mut country, mut members) = (None, None, None);
        let (mut aliases, mut documents, mut facts) = <(Vec<_>, Vec<_>, Vec<_>)>::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "id" => id = Some(map.next_value()?),
                "ordinal" => ordinal = map.next_value()?,
                "year" => year = map.next_value()?,
                "start" => start = Some(map.next_value()?),
                "end" => end = Some(map.next_value()?),
                "status" => status = map.next_value()?,
                "mode" => mode = map.next_value()?,
                "date_v" => verification = map.next_value()?,
                "city" => city = map.next_value()?,
                "country" => country = map.next_value()?,
                "members" => members = map.next_value()?,
                "aliases" => aliases = map.next_value()?,
                "documents" => documents = map.next_value()?,
                "facts" => facts = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let start = start.ok_or_else(|| M::Error::missing_field("start"))?.0;
        if city.is_none() && aliases.is_empty() {
            return Err(M::Error::custom("an event needs a city or aliases by which texts name it"));
        }
        let held = Held { start, end: end.map_or(start, |day| day.0), status, mode, verification };
        Ok(Self {
            id: id.ok_or_else(|| M::Error::missing_field("id"))?,
            series: String::new(),
            ordinal,
            year: year.unwrap_or(start.year()),
            held,
            city,
            country,
            members,
            aliases,
            documents,
            facts,
            label: String::new(),
        })
    }
}

/// A day as YAML gives it: a string.
struct Day(Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let date = text.parse();
        date.map(Self).map_err(|_| D::Error::custom(format_args!("“{text}” is no day; write 2025-08-31")))
    }
}
