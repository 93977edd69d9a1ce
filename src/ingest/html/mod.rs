//! HTML, whole pages or parts of them, to blocks.
//!
//! html5ever parses into a tree of our own, and a walker makes blocks of that. The reader of
//! Markdown grows the same tree without markup between. Markup that would take the parser too long
//! is reduced to its paragraphs first. Nothing is fetched or run. This module
//! must not know of files, front matter, or how blocks look.

mod address;
mod builder;
mod caption;
mod credits;
mod element;
mod excerpt;
mod figure;
mod guard;
mod image;
mod list;
mod node;
mod page;
mod paragraph;
mod parser;
mod raised;
mod ruby;
mod strip;
mod table;
mod tags;
mod tree;
mod verse;
mod walker;

#[cfg(test)]
mod differential;
#[cfg(test)]
mod hostile;
#[cfg(test)]
pub(crate) mod sketch;
#[cfg(test)]
mod tests;

pub(super) use address::is_placeholder_host;
pub(crate) use element::LITERAL_CLASS;
pub(super) use guard::RAW;
pub(super) use parser::graft;
pub(super) use tags::{Piece, Pieces, Tag};
pub(super) use tree::{Id, Tree};

use crate::doc::{Block, Note, NoteKind, Repairs, TitleFrom};
use crate::ingest::parsed::{Found, Parsed};
use crate::locale::say;
use crate::text::Clean;
use guard::Survey;
use node::Node;
use walker::Walked;

/// Where less than one part in this many of the text is visible, an unclosed comment hid it.
const VISIBLE: usize = 5;

/// Reads HTML. Never fails: markup that cannot be read as such is shown as paragraphs, with a note.
pub(crate) fn read(source: &str, repairs: Repairs) -> Parsed {
    let survey = guard::survey(source);
    read_surveyed(source, &survey, repairs)
}

/// Reads HTML that is known to be a part of a page, whatever elements it holds.
pub(crate) fn read_part(source: &str, repairs: Repairs) -> Parsed {
    let survey = guard::survey(source);
    read_surveyed(source, &Survey { is_page: false, ..survey }, repairs)
}

fn read_surveyed(source: &str, survey: &Survey, repairs: Repairs) -> Parsed {
    if let Some(reason) = survey.refusal {
        return stripped(source, reason, repairs);
    }
    let parsed = read_markup(source, survey.is_page, repairs);
    match unhidden(source, survey, &parsed.blocks) {
        Some(rest) => read_unhidden(&rest, survey.is_page, repairs),
        None => parsed,
    }
}

/// The source with the markup removed that never ends, if that hid most of the text.
fn unhidden(source: &str, survey: &Survey, blocks: &[Block]) -> Option<String> {
    let opening = survey.unclosed.clone()?;
    let (before, rest) = (source.get(..opening.start)?, source.get(opening.end..)?);
    let visible: usize = texts_of(blocks);
    let hidden = strip::flatten(rest).chars().filter(|c| !c.is_whitespace()).count();
    (visible * VISIBLE < visible + hidden).then(|| [before, rest].concat())
}

/// Reads a source of which one unclosed opening was removed; if that did not help, its paragraphs.
fn read_unhidden(source: &str, is_page: bool, repairs: Repairs) -> Parsed {
    const REASON: &str = "ingest-hidden";
    let survey = guard::survey(source);
    if survey.refusal.is_some() || survey.unclosed.is_some() {
        return stripped(source, REASON, repairs);
    }
    let mut parsed = read_markup(source, is_page, repairs);
    parsed.notes.push(Note::new(NoteKind::Markup, &say!(REASON)));
    parsed
}

/// Reads the paragraphs of a source without its markup; the reason is a message.
fn stripped(source: &str, reason: &str, repairs: Repairs) -> Parsed {
    let mut parsed = read_markup(&strip::flatten(source), false, repairs);
    parsed.notes.push(Note::new(NoteKind::Markup, &say!("ingest-stripped", reason = say!(reason))));
    parsed
}

fn texts_of(blocks: &[Block]) -> usize {
    // A document is made only to count; blocks have no way to be visited from here.
    crate::doc::Document::new(blocks.to_vec(), Vec::new(), Vec::new()).chars()
}

fn read_markup(source: &str, is_page: bool, repairs: Repairs) -> Parsed {
    let (tree, page) = parser::parse(source);
    if !is_page {
        return read_tree(&tree, page, repairs);
    }
    let top = Node::new(&tree, page);
    let found = page::found(top);
    let walked = match page::content(top) {
        Some(content) => walker::walk(content, &[], repairs),
        None => walker::walk(top, page::CHROME, repairs),
    };
    assemble(walked, Some(found))
}

/// Reads a part of a page that is a tree already.
pub(crate) fn read_tree(tree: &Tree, page: Id, repairs: Repairs) -> Parsed {
    assemble(walker::walk(Node::new(tree, page), &[], repairs), None)
}

/// Ties captions and gathers credits. `page` is what a whole page says about itself. The heading
/// that repeats the title is left in: only who knows front matter knows the title.
fn assemble(walked: Walked, page: Option<Found>) -> Parsed {
    let Walked { blocks, images, links, notes } = walked;
    let blocks = caption::attach(blocks, &images);
    let found = match page {
        Some(mut found) => {
            found.date = found.date.or_else(|| page::date_in(&blocks));
            found
        }
        None => Found { title: opening_title(&blocks), ..Found::default() },
    };
    let mut blocks = credits::gather(blocks);
    verse::mark(&mut blocks);
    Parsed { blocks, images, links, found, notes }
}

/// The heading of level 1 that opens a part of a page, unless there are more of them.
fn opening_title(blocks: &[Block]) -> Option<(Clean, TitleFrom)> {
    let Some(Block::Heading { level: 1, text }) = blocks.first() else { return None };
    let title = page::one_line(&text.string);
    // Some pages repeat it.
    let is_other = |block: &Block| matches!(block, Block::Heading { level: 1, text: other } if other.string != text.string);
    let is_only = !blocks.iter().any(is_other);
    (is_only && !title.is_empty()).then_some((title, TitleFrom::Heading))
}
