//! The text of a feed to its entries. One bad entry costs no other.

use std::ops::Add;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use feed_rs::model;
use feed_rs::parser::Builder;

use super::pieces;
use super::root::Kind;
use crate::doc::Date;
use crate::ingest::date;

/// What a feed holds.
pub(super) struct Feed {
    /// What is said of all entries.
    pub about: model::Feed,
    /// Its entries in order, with their dates.
    pub entries: Vec<Entry>,
    /// Entries that could not be read; none where the feed is well formed.
    pub lost: Option<usize>,
}

/// An entry with its dates as they stand in the feed.
pub(super) struct Entry {
    pub entry: model::Entry,
    pub published: Option<Date>,
    pub updated: Option<Date>,
}

/// Reads a feed: as a whole, or, where that cannot be done, entry by entry. None where nothing of
/// it is to be understood.
pub(super) fn read(text: &str) -> Option<Feed> {
    let text = without_declaration(text);
    if let Some((about, entries)) = parse(text) {
        return Some(Feed { about, entries, lost: None });
    }
    let pieces = pieces::cut(text, Kind::of(text)?)?;
    let (about, _) = parse(&pieces.about()).or_else(|| parse(&pieces.nothing()))?;
    let (mut entries, mut lost) = (Vec::new(), 0);
    for piece in pieces.entries() {
        match piece.iter().find_map(|piece| parse(piece)) {
            Some((_, found)) if !found.is_empty() => entries.extend(found),
            _ => lost += 1,
        }
    }
    Some(Feed { about, entries, lost: Some(lost) })
}

/// The declaration names the encoding of the file; these are characters.
fn without_declaration(text: &str) -> &str {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let declaration = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    declaration.map_or(text, |(_, rest)| rest)
}

fn parse(text: &str) -> Option<(model::Feed, Vec<Entry>)> {
    // feed-rs turns dates to UTC, which may be another day, another year. They are kept here as
    // they are, and feed-rs is given their numbers.
    let dates: Arc<Mutex<Vec<Date>>> = Arc::default();
    let kept = Arc::clone(&dates);
    let keep = move |words: &str| {
        let date = date::parse(words.trim())?;
        let mut kept = kept.lock().ok()?;
        kept.push(date);
        Some(numbered(kept.len() as u64))
    };
    let parser = Builder::new()
        .timestamp_parser(keep)
        // What an entry without an id goes by is decided here; feed-rs would take chance.
        .id_generator(|_, _, _| String::new())
        .sanitize_content(false)
        .build();
    let mut about = parser.parse(text.as_bytes()).ok()?;
    let dates = dates.lock().ok()?;
    let date = |number: i64| dates.get(usize::try_from(number).ok()?.checked_sub(1)?).copied();
    let entry = |entry: model::Entry| Entry {
        published: entry.published.and_then(|number| date(number.timestamp())),
        updated: entry.updated.and_then(|number| date(number.timestamp())),
        entry,
    };
    let entries = std::mem::take(&mut about.entries).into_iter().map(entry).collect();
    Some((about, entries))
}

/// The moment that stands for a number.
fn numbered<T: Default + Add<Duration, Output = T>>(number: u64) -> T {
    T::default() + Duration::from_secs(number)
}
