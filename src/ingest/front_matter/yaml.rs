//! YAML read strictly, but with every scalar as the words that stand in the file.
//!
//! The parser decides what the structure is; a second pass along that structure fetches the
//! words, for a number has lost them (`3.10` is no 3.1).

use std::fmt;

use crate::locale::say;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::line::tidy;
use super::{Fields, Value, flat, lenient, raw};

/// Deeper nesting is no front matter. The parser refuses it too, but only after it has read all.
const DEEPEST: usize = 64;

/// A top-level mapping, or why the text is none.
type Mapping = Vec<(String, Value)>;

/// Reads YAML whose first line is line `first_line` of the file. `whole` says that nothing was
/// cut off its end.
pub(super) fn read(text: &str, first_line: u32, whole: bool, fields: &mut Fields) {
    let tidied = tidy(text);
    if let Some(line) = first_difference(text, &tidied) {
        fields.note(first_line.saturating_add(line), &say!("ingest-head-blanks"));
    }
    if !whole {
        return lenient::read(&tidied, first_line, fields);
    }
    match mapping(&tidied) {
        Ok(mapping) => {
            let lines = raw::lines(&tidied, first_line);
            for (key, value) in mapping {
                raw::add(key.clone(), value, lines.get(key.as_str()), fields);
            }
        }
        Err(above) => {
            let line = first_line.saturating_add(above);
            fields.note(line, &say!("ingest-head-yaml"));
            lenient::read(&tidied, first_line, fields);
        }
    }
}

/// Lines from the start to the first that tidying changed.
fn first_difference(text: &str, tidied: &str) -> Option<u32> {
    (0..).zip(text.split('\n').zip(tidied.split('\n'))).find(|(_, (a, b))| a != b).map(|(line, _)| line)
}

/// The top-level mapping of a text, or how many lines stand above what is none.
pub(super) fn mapping(text: &str) -> Result<Mapping, u32> {
    flat::mapping(text).map_or_else(|| by_library(text), Ok)
}

/// The same, whatever it looks like.
pub(super) fn by_library(text: &str) -> Result<Mapping, u32> {
    if is_too_deep(text) {
        return Err(0);
    }
    let structure: serde_yaml::Value = serde_yaml::from_str(text).map_err(lines_above)?;
    let value = match &structure {
        serde_yaml::Value::Null => Value::Map(Vec::new()),
        serde_yaml::Value::Mapping(_) => {
            Words(&structure).deserialize(serde_yaml::Deserializer::from_str(text)).map_err(lines_above)?
        }
        _ => Value::Null,
    };
    match value {
        Value::Map(entries) => Ok(entries),
        _ => Err(0),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn lines_above(error: serde_yaml::Error) -> u32 {
    let line = error.location().map_or(0, |place| place.line().saturating_sub(1));
    u32::try_from(line).unwrap_or(u32::MAX)
}

/// Whether brackets, or signs of nested blocks on one line (`- - - x`), go deeper than any front
/// matter. A linear scan that may count brackets within quotes.
fn is_too_deep(text: &str) -> bool {
    let (mut brackets, mut signs) = (0_usize, 0_usize);
    text.bytes().zip(text.bytes().skip(1)).any(|(byte, next)| {
        match byte {
            b'[' | b'{' => brackets += 1,
            b']' | b'}' => brackets = brackets.saturating_sub(1),
            b'-' | b'?' | b':' if next == b' ' => signs += 1,
            b' ' => {}
            _ => signs = 0,
        }
        brackets > DEEPEST || signs > DEEPEST
    })
}

/// Reads the words of a value whose structure is known.
struct Words<'a>(&'a serde_yaml::Value);

impl<'de> DeserializeSeed<'de> for Words<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        use serde_yaml::Value as Yaml;
        match self.0 {
            Yaml::Null => source.deserialize_ignored_any(IgnoredAny).map(|_| Value::Null),
            Yaml::Bool(_) | Yaml::Number(_) | Yaml::String(_) => source.deserialize_str(Scalar),
            Yaml::Sequence(items) => source.deserialize_seq(Sequence(items)),
            Yaml::Mapping(entries) => source.deserialize_map(Entries(entries)),
            // A tag says how a program should build the value; the words are the same.
            Yaml::Tagged(tagged) => Words(&tagged.value).deserialize(source),
        }
    }
}

struct Scalar;

impl Visitor<'_> for Scalar {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("words")
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Value, E> {
        Ok(Value::Text(words.to_owned()))
    }
}

struct Sequence<'a>(&'a [serde_yaml::Value]);

impl<'de> Visitor<'de> for Sequence<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let mut items = Vec::with_capacity(self.0.len());
        for item in self.0 {
            items.extend(source.next_element_seed(Words(item))?);
        }
        Ok(Value::List(items))
    }
}

struct Entries<'a>(&'a serde_yaml::Mapping);

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let mut entries = Vec::with_capacity(self.0.len());
        for (key, value) in self.0 {
            let Some(key) = source.next_key_seed(Words(key))? else { break };
            let value = source.next_value_seed(Words(value))?;
            match key {
                Value::Text(key) => entries.push((key, value)),
                Value::Null => entries.push((String::new(), value)),
                Value::List(_) | Value::Map(_) => {
                    return Err(A::Error::custom("the name of a field is no text"));
                }
            }
        }
        Ok(Value::Map(entries))
    }
}
