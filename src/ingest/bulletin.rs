//! Files whose headings begin articles of their own: which line each begins on, and what the notes
//! say of that.
//!
//! [`division`](super::division) does the dividing. This module must not know formats or files.

use super::division::{self, Division, Rule};
use super::front_matter::{Fields, Split};
use super::meta;
use super::parsed::Parsed;
use super::source;
use crate::doc::{Article, Block, Format, Note, NoteKind, Text};
use crate::locale::say;
use crate::text::Clean;

/// Characters of the title of a whole file in the notes on its parts.
const LONGEST_TITLE: usize = 60;

/// Divides the bodies of a file of which `split` is the text.
pub(super) fn divide(parts: Vec<Parsed>, split: &Split<'_>, format: Format) -> Division {
    // The first heading of a plain text was taken for its title.
    let fewest = if format == Format::Text { 1 } else { 2 };
    let matter = split.matter.map_or(0, |matter| matter.text.len());
    let mut whole = Division::default();
    for part in parts {
        let texts: Vec<&Text> = part.blocks.iter().flat_map(Block::texts).collect();
        let lines = source::lines_of(&texts, split.body, split.body_line);
        let Division { items, above } = division::divide(part, Rule { fewest, matter }, &lines);
        whole.items.extend(items);
        whole.above.extend(above);
    }
    if whole.items.iter().any(|item| item.has_heading) {
        let notes = whole.items.iter_mut().map(|item| &mut item.parsed.notes);
        notes.for_each(|notes| notes.retain(|note| note.kind != NoteKind::Several));
    }
    whole
}

/// Gives every note on a line to the article of that line, and says on each what it is a part of.
/// `above` are titles that no article of the file bears.
pub(super) fn finish(articles: &mut [Article], above: &[Clean], fields: &Fields) {
    let count = articles.len();
    if count < 2 {
        return;
    }
    let starts: Vec<u32> = articles
        .iter()
        .scan(0, |last, article| {
            *last = article.source.line.unwrap_or(*last).max(*last);
            Some(*last)
        })
        .collect();
    let notes: Vec<Note> = articles
        .iter_mut()
        .flat_map(|article| article.notes.extract_if(.., |note| note.line.is_some()))
        .collect();
    for note in notes {
        let at = starts.partition_point(|start| Some(*start) <= note.line).saturating_sub(1);
        articles.iter_mut().skip(at).take(1).for_each(|article| article.notes.push(note.clone()));
    }
    let of = title(articles, above, fields);
    for (number, article) in (1..).zip(articles) {
        let words = match of.as_str() {
            "" => say!("ingest-divided", count = count, number = number),
            title => say!("ingest-divided-of", count = count, number = number, title = title),
        };
        let note = Note { line: article.source.line, ..Note::new(NoteKind::Several, &words) };
        article.notes.insert(0, note);
    }
}

/// The title of the whole file, unless an article bears it.
fn title(articles: &[Article], above: &[Clean], fields: &Fields) -> String {
    let mut names: Vec<Clean> = meta::stated_title(fields).into_iter().chain(above.iter().cloned()).collect();
    names.dedup();
    names.retain(|name| !name.is_empty() && articles.first().is_none_or(|first| first.meta.title != *name));
    let whole = Clean::join(&names, " · ");
    match whole.char_indices().nth(LONGEST_TITLE) {
        _ if whole.is_empty() => String::new(),
        Some((end, _)) => whole.cut_at(end).to_string(),
        None => whole.to_string(),
    }
}
