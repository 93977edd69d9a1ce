//! Series of a person's own: mistakes have a place in the file, and what is taken can be used.

use std::sync::Arc;

use yuelan::doc::ArticleId;
use yuelan::ingest::{Origin, read};
use yuelan::series::Registry;
use yuelan::store::{Entry, Recognition};

use super::configuration::must_be_within;
use super::oracle::must_be_clean;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "registry", inputs: 3_000, pieces: PIECES, seeds, holds: is_usable_or_told }];

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "series:\n", "- id: book-fair\n", "  names: {short: 海城书展}\n", "  names: {}\n", "  org: [海城书展, 海城国际书展]\n", "  org: [\"\"]\n", "  org: []\n", "  event_words: [书展]\n", "  event_words: [峰会, 会]\n", "  use_city: false\n", "  use_city: true\n", "  events:\n", "  - {id: book-fair-2023, start: 2023-08-16, end: 2023-08-22, aliases: [第十九届海城书展]}\n", "  - {id: book-fair-2024, start: 2024-08-14, end: 2024-08-20}\n", "  - {id: x, start: 2024-02-30, end: 1999-01-01, city: {zh: 海城}}\n", "  - {id: book-fair-2024}\n",
    "  ordinal: {rule: year-minus, base_year: 2001}\n", "  ordinal: {rule: year-minus, base_year: -32768}\n", "  ordinal: {rule: x}\n", "  - {id: a-9999, start: 9999-12-31, end: 9999-12-31}\n", "  - {id: a--1, start: -0001-01-01, end: -0001-01-01}\n", "  aliases: [\u{1b}[31m]\n", "  exclude: [\".*\"]\n", "  negative: [x]\n", "other_orgs: [甲, 乙]\n", "scoring: {}\n", "- ", "  ", "{", "}", "[", "]", ",", ": ", "&a ", "*a", "'", "\"", "#", "\n", "~", "!!binary ", "|\n", "...\n", "---\n", "\t",
];

fn seeds() -> Vec<Vec<u8>> {
    let mut own = seeds::files(&["src/series", "tests/series"], &["yaml"]);
    let fair = "series:\n- id: book-fair\n  names: {short: 海城书展}\n  org: [海城书展, 海城国际书展]\n  event_words: [书展]\n  use_city: false\n  events:\n  - {id: book-fair-2023, start: 2023-08-16, end: 2023-08-22, aliases: [第十九届海城书展]}\n  - {id: book-fair-2024, start: 2024-08-14, end: 2024-08-20, aliases: [第二十届海城书展]}\n";
    // Often, so that what is nearly right is tried often.
    own.extend(std::iter::repeat_n(fair.as_bytes().to_vec(), 4));
    own.extend(seeds::yaml().into_iter().step_by(20));
    own
}

fn is_usable_or_told(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match Registry::parse(&text) {
        Ok(registry) => recognises(registry),
        Err(error) => {
            assert!(error.first().is_some(), "no error among {:?}", error.problems);
            error.problems.iter().for_each(|problem| must_be_within(&text, problem));
            must_be_clean(&error.to_string(), "what is wrong");
        }
    }
}

/// What an article is about can be asked along any registry.
fn recognises(registry: Registry) {
    for series in registry.series() {
        assert!(!series.short_name().is_empty(), "{series:?} has no name");
        must_be_clean(series.short_name(), "a name");
        assert!(series.editions.is_sorted_by_key(|edition| edition.held.start), "editions in time");
        for edition in &series.editions {
            assert!(edition.start() <= edition.end(), "{edition:?} ends before it begins");
            must_be_clean(edition.label(), "a label");
        }
    }
    let file = "---\ntitle: 第二十届海城书展开幕\ndate: 2024-08-15\n---\n\n海城国际书展8月14日在海城开幕。上次峰会……\n";
    let article = read(file.as_bytes(), &Origin { path: "a.md", hint: None }).remove(0);
    let recognition = Arc::new(Recognition::new(Registry::builtin().clone().with(registry)));
    let entry = Entry::new(&recognition, None, ArticleId(1), article);
    let _ = entry.verdict();
}
