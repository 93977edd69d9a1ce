//! Completion: what may be put in at the cursor, the names of fields and their values. Must not
//! know where values come from; whoever keeps articles implements [`Vocabulary`].

use std::ops::Range;

use super::field::{FIELDS, Field, SortKey};
use super::lex::{Kind, Marks, Token, Value, tokens};
use super::print::Quoted;
use crate::locale;
use crate::text::{Clean, fold};

/// Something that may be put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Bytes of the typed text that give way.
    pub replace: Range<usize>,
    /// What comes in their place.
    pub with: Clean,
    /// Articles that have it; none for a field.
    pub count: Option<usize>,
    /// What it means, or empty.
    pub says: Clean,
}

/// A value that articles have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The value.
    pub value: Clean,
    /// Articles that have it.
    pub count: usize,
    /// What it means, or empty.
    pub says: Clean,
}

/// The values that articles have.
pub trait Vocabulary {
    /// The values of a field that begin, or are called, like this (folded). For a field with words
    /// of its own (`is`, `lang`), the first name of each.
    fn values(&self, field: Field, prefix: &str) -> Vec<Known>;
}

/// Completions that are offered.
const MOST: usize = 100;

/// What may be put in before the cursor (a byte of the text), best first.
#[must_use]
pub fn complete(text: &str, cursor: usize, vocabulary: &dyn Vocabulary) -> Vec<Completion> {
    let Some(before) = text.get(..cursor) else { return Vec::new() };
    let last = tokens(before).last().filter(|token| token.span.end == cursor);
    match last {
        Some(Token { kind: Kind::Field(field, value), .. }) => values(field, &value, vocabulary),
        Some(Token { kind: Kind::Word(Value { text, marks: Marks::None, .. }), span }) => {
            fields(&text, &span)
        }
        None | Some(Token { kind: Kind::Open | Kind::Or | Kind::Not, .. }) => fields("", &(cursor..cursor)),
        Some(_) => Vec::new(),
    }
}

/// Whether a value of a field is being typed at the cursor: then completions are of use unasked.
#[must_use]
pub fn is_within_value(text: &str, cursor: usize) -> bool {
    let last = text.get(..cursor).and_then(|before| tokens(before).last());
    last.is_some_and(|token| token.span.end == cursor && matches!(token.kind, Kind::Field(..)))
}

fn fields(prefix: &str, replace: &Range<usize>) -> Vec<Completion> {
    let prefix = fold(prefix).replace('！', "!");
    let row = |row: &super::FieldRow| {
        let name = row.names.iter().find(|name| name.starts_with(&*prefix))?;
        Some(Completion {
            replace: replace.clone(),
            with: Clean::line(&format!("{name}:")),
            count: None,
            says: Clean::from(row.says(locale::current())),
        })
    };
    FIELDS.iter().filter_map(row).collect()
}

fn values(field: Field, value: &Value, vocabulary: &dyn Vocabulary) -> Vec<Completion> {
    if value.marks == Marks::Quotes || value.marks == Marks::Slashes {
        return Vec::new();
    }
    let prefix = fold(&value.text);
    let found = match field {
        Field::Is | Field::Language => named(field, &prefix, vocabulary),
        Field::Sort => return orders(value),
        Field::Title | Field::Chars | Field::Pattern => Vec::new(),
        _ => vocabulary.values(field, &prefix),
    };
    let mut found: Vec<Known> = found;
    match field {
        Field::Year | Field::Date | Field::StatedDate => found.sort_by(|a, b| b.value.cmp(&a.value)),
        Field::Is | Field::Language => {}
        _ => found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value))),
    }
    let completion = |known: Known| Completion {
        replace: value.span.clone(),
        with: Clean::line(&Quoted(&known.value).to_string()),
        count: Some(known.count),
        says: known.says,
    };
    found.into_iter().take(MOST).map(completion).collect()
}

/// Words of a field's own table, with the articles that they leave.
fn named(field: Field, prefix: &str, vocabulary: &dyn Vocabulary) -> Vec<Known> {
    let counts = vocabulary.values(field, "");
    let count = |name: &str| counts.iter().find(|known| &*known.value == name).map_or(0, |known| known.count);
    let known = |names: &'static [&'static str]| {
        let typed = names.iter().copied().find(|name| fold(name).starts_with(prefix))?;
        let (first, second) = (names.first()?, names.get(1)?);
        // Who began in one language goes on in it, and is told the other.
        let says = if typed == *first { second } else { first };
        Some(Known { value: Clean::from(typed), count: count(first), says: Clean::from(*says) })
    };
    field.words().into_iter().filter_map(known).collect()
}

fn orders(value: &Value) -> Vec<Completion> {
    let sign = if value.text.starts_with(['-', '－']) { "-" } else { "" };
    let prefix = fold(value.text.trim_start_matches(['-', '－']));
    let order = |key: &SortKey| {
        let name = key.names().iter().find(|name| name.starts_with(&*prefix))?;
        Some(Completion {
            replace: value.span.clone(),
            with: Clean::line(&format!("{sign}{name}")),
            count: None,
            says: Clean::from(key.label()),
        })
    };
    SortKey::ALL.iter().filter_map(order).collect()
}
