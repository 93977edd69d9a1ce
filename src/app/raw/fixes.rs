//! What was repaired in an article, and where it stands in the source and in the text. Must not
//! know the screen.

use std::ops::Range;

use crate::doc::{Mended, Note, Repair, Text};
use crate::ingest::SourceText;
use crate::locale::say;
use crate::store::Entry;
use crate::text::{ByteAt, Clean};
use crate::typeset::Label;

/// Something that was repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// By which repair.
    pub repair: Repair,
    /// The line of the source.
    pub line: u32,
    /// Bytes of the source that look different now; empty where only line ends do.
    pub source: Range<usize>,
    /// Where in the text.
    pub shown: Range<ByteAt>,
    /// The line of the head that shows it, if one does.
    pub head: Option<Label>,
    /// What was done.
    pub told: Clean,
}

/// What a text of the article was read from.
struct Place {
    lines: Range<u32>,
    range: Range<ByteAt>,
}

/// All that was repaired, in the order of the source.
pub(super) fn fixes(entry: &Entry, source: &SourceText, at: impl Fn(usize) -> ByteAt) -> Vec<Fix> {
    let texts = entry.article.document.texts();
    let mut places: Vec<Place> =
        texts.iter().filter(|text| !text.lines.is_empty()).map(|text| place(text)).collect();
    places.sort_by_key(|place| place.lines.start);
    let noted = entry.article.notes.iter().filter_map(|note| noted(entry, source, &places, note, &at));
    let mut fixes: Vec<Fix> = noted.collect();
    if entry.repairs().has(Repair::Lines) {
        fixes.extend(places.iter().filter_map(|place| joined(source, place)));
    }
    fixes.sort_by_key(|fix| (fix.line, fix.source.start));
    fixes
}

fn place(text: &Text) -> Place {
    Place { lines: text.lines.clone(), range: text.at..ByteAt(text.at.0 + text.string.len()) }
}

fn joined(source: &SourceText, place: &Place) -> Option<Fix> {
    let count = place.lines.end.saturating_sub(place.lines.start);
    let begin = source.line_start(place.lines.start).filter(|_| count > 1)?;
    Some(Fix {
        repair: Repair::Lines,
        line: place.lines.start,
        source: begin..begin,
        shown: place.range.start..place.range.start,
        head: None,
        told: {
            let (first, last) = (place.lines.start.to_string(), (place.lines.end - 1).to_string());
            Clean::from(say!("raw-lines-joined", first = first, last = last))
        },
    })
}

fn noted(
    entry: &Entry,
    source: &SourceText,
    places: &[Place],
    note: &Note,
    at: &impl Fn(usize) -> ByteAt,
) -> Option<Fix> {
    let (line, mended) = (note.line?, note.mended.as_ref()?);
    let begin = source.line_start(line)?;
    let whole = || begin..source.line_start(line + 1).map_or(usize::MAX, |next| next - 1);
    let found = source.find(line, mended.before.trim()).unwrap_or_else(whole);
    let within = places.partition_point(|place| place.lines.start <= line).checked_sub(1);
    let text = within.and_then(|nth| places.get(nth)).filter(|place| place.lines.contains(&line));
    let head = head(entry, mended);
    let shown = match text {
        // Where nothing is shown, the paragraph around it is as it was.
        Some(place) if !mended.after.is_empty() => place.range.clone(),
        _ if head.is_some() => ByteAt(0)..ByteAt(0),
        _ => at(found.start)..at(found.start),
    };
    Some(Fix { repair: mended.repair, line, source: found, shown, head, told: told(line, mended) })
}

/// The line of the head that shows what was repaired.
fn head(entry: &Entry, mended: &Mended) -> Option<Label> {
    let meta = &entry.article.meta;
    let is = |line: &Clean| !mended.after.is_empty() && line.contains(mended.after.as_str());
    match () {
        () if is(&meta.title) => Some(Label::Title),
        () if is(&meta.subtitle) => Some(Label::Subtitle),
        () => None,
    }
}

fn told(line: u32, mended: &Mended) -> Clean {
    let what = match mended.repair {
        Repair::Order => say!("raw-read-from-here"),
        Repair::Placeholders | Repair::Furniture => say!("raw-left-out", text = mended.before.as_str()),
        _ => format!("{} → {}", mended.before, mended.after).into(),
    };
    Clean::from(say!("raw-told", line = line.to_string(), what = what))
}
