//! TOML front matter, as Hugo writes it. Scalars stay the words that stand in the file.

use crate::locale::say;
use toml::de::{DeTable, DeValue};

use super::line::{key_line, listed, unquoted};
use super::{Entry, Fields, MOST_FIELDS, Value};

/// Reads TOML whose first line is line `first_line` of the file. `whole` says that nothing was
/// cut off its end.
pub(super) fn read(text: &str, first_line: u32, whole: bool, fields: &mut Fields) {
    let line_at = |byte: usize| {
        let before = text.get(..byte).unwrap_or(text).matches('\n').count();
        first_line.saturating_add(u32::try_from(before).unwrap_or(u32::MAX))
    };
    if !whole {
        return by_line(text, first_line, fields);
    }
    match DeTable::parse(text) {
        Ok(table) => {
            for (key, value) in table.get_ref().iter().take(MOST_FIELDS) {
                let line = Some(line_at(key.span().start));
                fields.add(Entry { key: key.get_ref().to_string(), value: words(value.get_ref()), line });
            }
        }
        Err(error) => {
            let line = error.span().map_or(first_line, |span| line_at(span.start));
            fields.note(line, &say!("ingest-head-toml"));
            by_line(text, first_line, fields);
        }
    }
}

/// The value with its scalars as words. The parser bounds the depth.
fn words(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(words) => Value::Text(words.to_string()),
        DeValue::Integer(number) => Value::Text(number.to_string()),
        DeValue::Float(number) => Value::Text(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Value::Text(truth.to_string()),
        DeValue::Datetime(time) => Value::Text(time.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| words(item.get_ref())).collect()),
        DeValue::Table(table) => Value::Map(
            table.iter().map(|(key, value)| (key.get_ref().to_string(), words(value.get_ref()))).collect(),
        ),
    }
}

/// `key = value` line by line; a line of YAML among them counts too.
fn by_line(text: &str, first_line: u32, fields: &mut Fields) {
    for (line, words) in (first_line..).zip(text.split('\n')) {
        let equals = words.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
        let Some((key, value)) =
            equals.or_else(|| key_line(words).map(|found| (found.key, found.rest.trim())))
        else {
            continue;
        };
        let value = if value.starts_with('[') {
            Value::List(listed(value).map(|word| Value::Text(word.to_owned())).collect())
        } else {
            Value::Text(unquoted(value).to_owned())
        };
        fields.add(Entry { key: unquoted(key).to_owned(), value, line: Some(line) });
    }
}
