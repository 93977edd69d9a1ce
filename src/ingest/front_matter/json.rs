//! JSON front matter: Hexo's, without braces, and Hugo's, with them.

use crate::locale::say;

use super::{Entry, Fields, Value};

/// Reads JSON whose first line is line `first_line` of the file.
pub(super) fn read(text: &str, first_line: u32, fields: &mut Fields) {
    let words = text.trim();
    let object = if words.starts_with('{') {
        serde_json::from_str(words)
    } else {
        serde_json::from_str(&format!("{{{}}}", words.trim_end_matches(',')))
    };
    match object {
        Ok(serde_json::Value::Object(object)) => {
            for (key, value) in object {
                fields.add(Entry { key, value: self::words(value), line: None });
            }
        }
        Ok(_) => fields.note(first_line, &say!("ingest-head-object")),
        Err(error) => {
            let above = u32::try_from(error.line().saturating_sub(1)).unwrap_or(u32::MAX);
            let line = first_line.saturating_add(above);
            fields.note(line, &say!("ingest-head-json"));
        }
    }
}

/// The value with its scalars as words. The parser bounds the depth.
fn words(value: serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(truth) => Value::Text(truth.to_string()),
        serde_json::Value::Number(number) => Value::Text(number.to_string()),
        serde_json::Value::String(words) => Value::Text(words),
        serde_json::Value::Array(items) => Value::List(items.into_iter().map(words).collect()),
        serde_json::Value::Object(object) => {
            Value::Map(object.into_iter().map(|(key, value)| (key, words(value))).collect())
        }
    }
}
