//! What series, cities and countries are called, and how such names are read: one or many,
//! cleaned, because they are shown.

use std::fmt;

use serde::de::{Deserializer, SeqAccess, Visitor};

use super::registry::{Edition, Series};
use crate::locale::{self, Locale, say};
use crate::text::Clean;

/// What Chinese counts meetings by: how people say 第22次会议 for short.
const COUNTERS: [char; 6] = ['次', '届', '屆', '回', '期', '轮'];

/// What a series is called.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(default)]
pub struct Names {
    /// 上合峰会
    #[serde(deserialize_with = "line")]
    pub short: Clean,
    /// SCO summits, for who reads the program in English.
    #[serde(rename = "short-en", deserialize_with = "line")]
    pub short_en: Clean,
    /// In simplified Chinese.
    #[serde(rename = "zh-Hans", deserialize_with = "line")]
    pub zh_hans: Clean,
    /// In traditional Chinese.
    #[serde(rename = "zh-Hant", deserialize_with = "line")]
    pub zh_hant: Clean,
    /// In English.
    #[serde(deserialize_with = "line")]
    pub en: Clean,
    /// In Russian.
    #[serde(deserialize_with = "line")]
    pub ru: Clean,
}

/// What a city is called.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(default)]
pub struct City {
    /// In simplified Chinese.
    #[serde(rename = "zh-Hans", deserialize_with = "lines")]
    pub zh_hans: Vec<Clean>,
    /// In traditional Chinese, Taiwan's spellings too.
    #[serde(rename = "zh-Hant", deserialize_with = "lines")]
    pub zh_hant: Vec<Clean>,
    /// In English.
    #[serde(deserialize_with = "lines")]
    pub en: Vec<Clean>,
    /// In Russian, nominative.
    #[serde(deserialize_with = "lines")]
    pub ru: Vec<Clean>,
    /// In Japanese.
    #[serde(deserialize_with = "lines")]
    pub ja: Vec<Clean>,
}

/// What a country is called.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(default)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    #[serde(deserialize_with = "line")]
    pub code: Clean,
    /// In simplified Chinese.
    #[serde(rename = "zh-Hans", deserialize_with = "line")]
    pub zh_hans: Clean,
    /// In English.
    #[serde(deserialize_with = "line")]
    pub en: Clean,
    /// In Russian.
    #[serde(deserialize_with = "line")]
    pub ru: Clean,
}

impl Names {
    /// The shortest name there is, in the language of the interface if it has one; or else the id.
    pub(super) fn short<'a>(&'a self, id: &'a str) -> &'a str {
        let own = if locale::current() == Locale::English { &self.short_en } else { &self.short };
        [own, &self.short, &self.zh_hans, &self.en, &self.zh_hant, &self.ru]
            .into_iter()
            .map(Clean::as_str)
            .find(|name| !name.is_empty())
            .unwrap_or(id)
    }
}

impl Series {
    /// The how-manieth an edition is, by the counter that the series uses: 第22次, 第29届.
    #[must_use]
    pub fn ordinal_name(&self, edition: &Edition) -> Option<Clean> {
        let mut counters = self.ordinal.zh_units.iter().filter_map(|unit| unit.chars().next());
        let counter = counters.find(|counter| COUNTERS.contains(counter)).unwrap_or('届');
        let ordinal = edition.ordinal?;
        Some(Clean::from(match (counter, locale::current()) {
            ('届', _) | (_, Locale::English | Locale::Japanese) => {
                say!("board-nth-session", ordinal = ordinal)
            }
            _ => say!("board-nth", ordinal = ordinal, counter = counter.to_string()),
        }))
    }
}

impl City {
    /// The name that labels use: that of the interface's language, or else the first.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let own = match locale::current() {
            Locale::SimplifiedChinese => &self.zh_hans,
            Locale::TraditionalChinese => &self.zh_hant,
            Locale::English => &self.en,
            Locale::Japanese => &self.ja,
        };
        own.first().map(Clean::as_str).or_else(|| self.all().next())
    }

    /// Every spelling, in every script.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.zh_hans, &self.zh_hant, &self.en, &self.ja, &self.ru].into_iter().flatten().map(Clean::as_str)
    }
}

/// Reads one line of text.
pub(super) fn line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Clean, D::Error> {
    let raw: String = serde::Deserialize::deserialize(deserializer)?;
    Ok(Clean::line(&raw))
}

/// Reads one line of text or a list of them.
pub(super) fn lines<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Clean>, D::Error> {
    deserializer.deserialize_any(OneOrMany)
}

struct OneOrMany;

impl<'de> Visitor<'de> for OneOrMany {
    type Value = Vec<Clean>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name or a list of names")
    }

    fn visit_str<E>(self, one: &str) -> Result<Self::Value, E> {
        Ok(vec![Clean::line(one)])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut many: A) -> Result<Self::Value, A::Error> {
        let mut names = Vec::new();
        while let Some(name) = many.next_element::<String>()? {
            names.push(Clean::line(&name));
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use crate::series::Registry;

    #[test]
    fn ordinals_are_counted_as_the_series_counts() {
        let registry = Registry::builtin();
        for (id, name) in [("sco-2022", "第22次"), ("olympics-2008", "第29届"), ("apec-2014", "第22次")]
        {
            let series = registry.series_named(id.split('-').next().unwrap()).unwrap();
            let edition = registry.edition(id).unwrap();
            assert_eq!(&*series.ordinal_name(edition).unwrap(), name, "{id}");
        }
        let own = "series:\n- {id: own, names: {short: 自办}, org: [自办会], event_words: [年会], \
                   ordinal: {zh_units: [年会]}, events: [{id: own-1, ordinal: 3, start: 2020-01-01, \
                   city: {zh-Hans: 某城}}, {id: own-2, start: 2021-01-01, city: {zh-Hans: 某城}}]}\n";
        let own = Registry::parse(own).unwrap();
        let names: Vec<_> =
            own.series()[0].editions.iter().map(|edition| own.series()[0].ordinal_name(edition)).collect();
        assert_eq!(names, [Some("第3届".into()), None]);
    }
}
