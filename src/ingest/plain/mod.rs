//! Plain text, above all text that was extracted from newspaper pages: overprinting undone, lines
//! joined to paragraphs, articles told apart, title and date found.
//!
//! `lines` (one by one) → `furniture`, `aozora`, `head` (what their place tells) → `columns` (what they look
//! like together) → `paragraphs` → `parts` → `article`. Nothing is reworded, and a note names what
//! is left out (running heads, typist's notes): each text says which lines it came from.
//! This module must not know file names or front matter.

mod aozora;
mod article;
mod chapters;
mod columns;
mod doubled;
mod furniture;
mod head;
mod headings;
mod join;
mod lines;
mod marks;
mod order;
mod paragraphs;
mod parts;
mod piece;
mod ruby;
mod sentence;
#[cfg(test)]
mod tests;

use crate::doc::{Note, NoteKind, Repair, Repairs};
use crate::ingest::parsed::Parsed;
use crate::locale::say;
use columns::Page;

/// The articles of a plain text: one, or several where a page holds several. Where columns seem
/// to be out of order a note says so; unless that repair is wanted, the blocks stay in the order of
/// the file.
#[must_use]
pub(crate) fn read(source: &str, wanted: Repairs) -> Vec<Parsed> {
    let (mut lines, mut repairs) = lines::read(source, wanted.has(Repair::Doubled));
    if wanted.has(Repair::Furniture) {
        repairs.extend(furniture::take_out(&mut lines));
    }
    let is_aozora = aozora::is_used(&lines);
    if is_aozora {
        repairs.extend(aozora::read(&mut lines));
    }
    head::find_imprint(&mut lines);
    let mut pieces = paragraphs::gather(&Page::new(lines), wanted.has(Repair::Lines));
    if is_aozora {
        pieces.iter_mut().for_each(ruby::lift);
    }
    let parts = parts::split(pieces);
    let mut articles: Vec<Parsed> = Vec::with_capacity(parts.len());
    let mut sibling = None;
    for (number, pieces) in (1..).zip(&parts) {
        let mut parsed = article::assemble(pieces, wanted, sibling.as_ref());
        if parts.len() > 1 {
            let sentence = say!("ingest-several", count = parts.len(), number = number);
            parsed.notes.insert(0, Note::new(NoteKind::Several, &sentence));
        }
        sibling = parsed.found.date.or(sibling);
        articles.push(parsed);
    }
    let starts: Vec<u32> =
        parts.iter().map(|pieces| pieces.first().map_or(0, |piece| piece.lines.start)).collect();
    for repair in repairs {
        let part = starts.partition_point(|start| Some(*start) <= repair.line).saturating_sub(1);
        articles.iter_mut().skip(part).take(1).for_each(|article| article.notes.push(repair.clone()));
    }
    articles
}
