//! Gathering what stands in the outline of an article.

use super::super::reader::Reader;
use super::super::trail::MarkedPlace;
use super::rank::Ranks;
use super::{OutlineEntry, OutlineKind};
use crate::doc::{Block, Document, ParagraphKind, Text};
use crate::locale::say;
use crate::text::{ByteAt, Clean};

/// Found words, and beginnings of paragraphs, that are listed at the most.
const MOST: usize = 1000;
/// Headings and figures that are listed at the most.
const MOST_LINES: usize = 20_000;
/// Characters of a line that are shown, and those before found words.
const SHOWN: usize = 48;
const BEFORE: usize = 8;
/// Entries that stand deeper are not indented any further.
const DEEPEST: u8 = 5;

/// What stands in the outline of the open article.
pub(super) fn gather(reader: &Reader) -> Vec<OutlineEntry> {
    let document = &*reader.entry.article.document;
    let mut lines = Vec::new();
    document.blocks().iter().for_each(|block| collect(block, document, &mut lines));
    lines.truncate(MOST_LINES);
    let mut entries = nested(&lines);
    if !entries.iter().any(|entry| entry.kind == OutlineKind::Heading) {
        entries.extend(paragraphs(document));
    }
    entries.extend(hits(reader, document));
    entries.extend(notes(reader));
    sort(&mut entries);
    entries
}

/// Where the headings of the open article stand, in the order of the text.
pub(in super::super) fn headings(reader: &Reader) -> Vec<ByteAt> {
    let document = &*reader.entry.article.document;
    let mut lines = Vec::new();
    document.blocks().iter().for_each(|block| collect(block, document, &mut lines));
    let heading = |line: &Found<'_>| match line {
        Found::Heading(_, text) => Some(text.at),
        Found::Figure(..) => None,
    };
    lines.iter().filter_map(heading).collect()
}

/// Puts marks in their places, instead of those that were there.
pub(super) fn mark<'a>(entries: &mut Vec<OutlineEntry>, places: impl Iterator<Item = &'a MarkedPlace>) {
    entries.retain(|entry| !matches!(entry.kind, OutlineKind::Mark(_)));
    entries.extend(places.map(|place| OutlineEntry {
        kind: OutlineKind::Mark(place.letter),
        depth: 0,
        text: place.title.clone().unwrap_or_default(),
        at: place.position,
    }));
    sort(entries);
}

/// In the order of the text. What is no heading stands below the one before it.
fn sort(entries: &mut [OutlineEntry]) {
    entries.sort_by_key(|entry| (entry.at, entry.kind != OutlineKind::Heading));
    let mut below = 0;
    for entry in entries {
        match entry.kind {
            OutlineKind::Heading => below = entry.depth + 1,
            _ => entry.depth = below.min(DEEPEST),
        }
    }
}

/// A line of the text that may stand in the outline.
enum Found<'a> {
    Heading(Option<u8>, &'a Text),
    Figure(Clean, ByteAt),
}

/// Recursion is bounded by ingest, which flattens deep nesting.
fn collect<'a>(block: &'a Block, document: &Document, out: &mut Vec<Found<'a>>) {
    match block {
        Block::Heading { level, text } => out.push(Found::Heading(Some(*level), text)),
        Block::Paragraph { kind: ParagraphKind::Body | ParagraphKind::Centred, text }
            if Ranks::is_numbered_line(&text.string) =>
        {
            out.push(Found::Heading(None, text));
        }
        Block::Figure { images, caption } => {
            out.push(Found::Figure(figure(images, caption, document), caption.at));
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| collect(block, document, out)),
        Block::List { items, .. } => {
            items
                .iter()
                .flatten()
                .filter(|block| !is_line(block))
                .for_each(|block| collect(block, document, out));
        }
        Block::Definitions(items) => {
            items.iter().flat_map(|(_, blocks)| blocks).for_each(|block| collect(block, document, out));
        }
        _ => {}
    }
}

/// An item of a list is no heading, though it may begin with a number.
fn is_line(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. })
}

/// 〔图 3〕what is written below it.
fn figure(images: &[usize], caption: &Text, document: &Document) -> Clean {
    let numbers: Vec<_> = images.iter().map(|number| (number + 1).to_string()).collect();
    let alt =
        || images.first().and_then(|number| document.images.get(*number)).map(|image| image.alt.clone());
    let words = if caption.is_empty() { alt().unwrap_or_default() } else { caption.string.clone() };
    let sign = if numbers.is_empty() {
        say!("outline-picture")
    } else {
        say!("outline-figure", number = numbers.join("、"))
    };
    Clean::line(&format!("{sign}{}", shortened(&words)))
}

/// Headings with their depths, and figures.
fn nested(lines: &[Found<'_>]) -> Vec<OutlineEntry> {
    let headings = lines.iter().filter_map(|line| match line {
        Found::Heading(level, text) => Some((*level, &*text.string)),
        Found::Figure(..) => None,
    });
    let ranks = Ranks::of(headings);
    let mut above: Vec<u16> = Vec::new();
    let mut entries = Vec::with_capacity(lines.len());
    for line in lines {
        entries.push(match line {
            Found::Figure(text, at) => {
                OutlineEntry { kind: OutlineKind::Figure, depth: 0, text: text.clone(), at: *at }
            }
            Found::Heading(level, text) => {
                let rank = ranks.rank(*level, &text.string);
                above.retain(|higher| *higher < rank);
                let depth = u8::try_from(above.len()).unwrap_or(u8::MAX).min(DEEPEST);
                above.push(rank);
                let kind = OutlineKind::Heading;
                OutlineEntry { kind, depth, text: shortened(&text.string), at: text.at }
            }
        });
    }
    entries
}

/// How paragraphs begin: an article without headings has that, at least.
fn paragraphs(document: &Document) -> Vec<OutlineEntry> {
    let body = document.blocks().iter().filter_map(|block| match block {
        Block::Paragraph { kind: ParagraphKind::Body, text } if !text.string.trim().is_empty() => Some(text),
        _ => None,
    });
    let step = body.clone().count().div_ceil(MOST).max(1);
    let entry = |text: &Text| {
        let (kind, text, at) = (OutlineKind::Paragraph, shortened(&text.string), text.at);
        OutlineEntry { kind, depth: 0, text, at }
    };
    body.step_by(step).map(entry).collect()
}

/// The places of the words that are looked for, each with the words around it.
fn hits(reader: &Reader, document: &Document) -> Vec<OutlineEntry> {
    let texts = document.texts();
    let entry = |(start, _): &(ByteAt, ByteAt)| {
        let after = texts.partition_point(|text| text.at <= *start);
        let text = texts.get(after.checked_sub(1)?)?;
        let byte = start.0.checked_sub(text.at.0)?;
        let before = text.string.get(..byte)?;
        let from = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
        let sign = if from > 0 { "…" } else { "" };
        let words = Clean::line(&format!("{sign}{}", shortened(text.string.get(from..)?)));
        Some(OutlineEntry { kind: OutlineKind::Hit, depth: 0, text: words, at: *start })
    };
    reader.search.hits.iter().take(MOST).filter_map(entry).collect()
}

/// What was written at places of the article; where nothing was, the words noted.
fn notes(reader: &Reader) -> Vec<OutlineEntry> {
    let notes = reader.passage.notes.iter().map(|(note, range)| {
        let words = if note.text.is_empty() { &note.quote } else { &note.text };
        OutlineEntry { kind: OutlineKind::Note, depth: 0, text: shortened(words), at: range.start }
    });
    notes.collect()
}

/// The words that stand at a place.
pub(in super::super) fn words_at(document: &Document, position: ByteAt) -> Clean {
    let found = document.text_at(position).and_then(|(text, byte)| text.string.get(byte..));
    found.map(shortened).unwrap_or_default()
}

/// As much of a text as may be shown on a line.
fn shortened(text: &str) -> Clean {
    let text = text.trim_start();
    let end = text.char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| at);
    let sign = if end < text.len() { "…" } else { "" };
    Clean::line(&format!("{}{sign}", text.get(..end).unwrap_or_default()))
}
