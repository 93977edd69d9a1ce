//! What a person says about the page: in the configuration, or on the command line.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::typeset::{CHOICES, Choice, Options, Preset, Value};

/// A preset and single choices about the page.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// What the single choices start from.
    pub preset: Option<&'static Preset>,
    /// Single choices by the name of their choice.
    pub values: BTreeMap<&'static str, Value>,
}

impl Overrides {
    /// These and, where they say otherwise, others that were said later. Single choices hold
    /// against a preset, whoever says it.
    #[must_use]
    pub fn and(&self, later: &Self) -> Self {
        let mut values = self.values.clone();
        values.extend(&later.values);
        Self { preset: later.preset.or(self.preset), values }
    }

    /// Puts the preset in force, and then the single choices in the order of the table.
    pub fn put(&self, options: &mut Options) {
        if let Some(preset) = self.preset {
            preset.put(options);
        }
        for value in CHOICES.iter().filter_map(|choice| self.values.get(choice.name)) {
            value.put(options);
        }
    }
}

/// A key of the map.
enum Key {
    Preset,
    Choice(&'static Choice),
}

/// Reads a word or a number with a function.
pub(super) fn scalar<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl FnOnce(&str) -> Result<T, String>,
) -> Result<T, D::Error> {
    Scalar(read).deserialize(deserializer)
}

/// Reads a scalar with a function. An error that is raised while the scalar is read names the
/// scalar's line and column.
struct Scalar<F>(F);

impl<'de> serde::Deserialize<'de> for Overrides {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not as a map only: a key without a value is a map without keys.
        deserializer.deserialize_any(Map)
    }
}

struct Map;

impl<'de> Visitor<'de> for Map {
    type Value = Overrides;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("版面的各项（例如 indent: 2）")
    }

    fn visit_unit<E: Error>(self) -> Result<Overrides, E> {
        Ok(Overrides::default())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Overrides, A::Error> {
        let mut overrides = Overrides::default();
        // A key that occurs twice is the map's own mistake, found when the second is read.
        let mut seen = Vec::new();
        while let Some(key) = map.next_key_seed(Scalar(|text: &str| key(text, &mut seen)))? {
            match key {
                Key::Preset => {
                    let read = |text: &str| Preset::named(text).map_err(|error| error.to_string());
                    overrides.preset = Some(map.next_value_seed(Scalar(read))?);
                }
                Key::Choice(choice) => {
                    let read = |text: &str| choice.parse(text).map_err(|error| error.to_string());
                    overrides.values.insert(choice.name, map.next_value_seed(Scalar(read))?);
                }
            }
        }
        Ok(overrides)
    }
}

fn key(text: &str, seen: &mut Vec<String>) -> Result<Key, String> {
    if seen.iter().any(|other| other == text) {
        return Err(format!("{text} 写了两次"));
    }
    seen.push(text.to_owned());
    match text {
        "preset" => Ok(Key::Preset),
        name => Choice::named(name).map(Key::Choice).map_err(|error| format!("{error} preset")),
    }
}

/// Whether something is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch(pub bool);

impl Default for Switch {
    fn default() -> Self {
        Self(true)
    }
}

impl<'de> serde::Deserialize<'de> for Switch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| match text {
            "on" | "true" => Ok(Self(true)),
            "off" | "false" => Ok(Self(false)),
            _ => Err(format!("不能是“{text}”；可以是 on off")),
        };
        Scalar(read).deserialize(deserializer)
    }
}

impl<'de, T, F: FnOnce(&str) -> Result<T, String>> DeserializeSeed<'de> for Scalar<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// YAML tells `on` from `true` and `2` from `"2"`; a person does not.
impl<T, F: FnOnce(&str) -> Result<T, String>> Visitor<'_> for Scalar<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("一个词或一个数")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }

    fn visit_bool<E: Error>(self, on: bool) -> Result<T, E> {
        self.visit_str(if on { "on" } else { "off" })
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }
}
