//! Categories as paths. The same list is one path to some generators and a set to others.

use super::super::front_matter::{Entry, Fields, Kind, Value};
use super::words::{Cutter, MOST, scalars};
use crate::text::Clean;

/// Who wrote the front matter, as far as that decides what its categories mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Generator {
    /// A list is one path. Feeds turned into Hexo sites do the same.
    Hexo,
    /// A list is a set, and a string of ASCII words too.
    Jekyll,
    /// A list is a set.
    Hugo,
}

/// Fields that only one generator has.
const SIGNS: &[(&str, Generator)] =
    &[("draft", Generator::Hugo), ("lastmod", Generator::Hugo), ("layout", Generator::Jekyll)];

impl Generator {
    /// Judges by the notation and by the fields that are there.
    pub(super) fn of(fields: &Fields) -> Self {
        if fields.kind == Some(Kind::Toml) {
            return Self::Hugo;
        }
        let has = |name: &str| fields.entries.iter().any(|entry| entry.key.eq_ignore_ascii_case(name));
        SIGNS.iter().find(|(name, _)| has(name)).map_or(Self::Hexo, |(_, generator)| *generator)
    }
}

/// The paths that a field of categories means.
pub(super) fn paths(entry: &Entry, generator: Generator, cutter: &mut Cutter) -> Vec<Vec<Clean>> {
    match &entry.value {
        Value::Text(words) if generator == Generator::Jekyll && splits_at_blanks(entry, words) => {
            single(cutter.all(words.split_ascii_whitespace()))
        }
        Value::List(items) if items.iter().any(|item| matches!(item, Value::List(_))) => {
            cutter.cut |= items.len() > MOST;
            let paths = items.iter().take(MOST).map(|item| cutter.all(scalars(item)));
            paths.filter(|path| !path.is_empty()).collect()
        }
        Value::List(_) if generator != Generator::Hexo => single(cutter.all(scalars(&entry.value))),
        value => Some(cutter.all(scalars(value))).into_iter().filter(|path| !path.is_empty()).collect(),
    }
}

/// Jekyll has two names: `category: a b` is one, `categories: a b` are two.
fn splits_at_blanks(entry: &Entry, words: &str) -> bool {
    entry.key.eq_ignore_ascii_case("categories") && words.is_ascii()
}

fn single(names: Vec<Clean>) -> Vec<Vec<Clean>> {
    names.into_iter().map(|name| vec![name]).collect()
}
