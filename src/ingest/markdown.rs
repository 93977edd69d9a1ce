//! Markdown to blocks: site generators' tags are understood first, then comrak reads it, and the
//! tree of a page is grown out of what it read, which the HTML reader makes blocks of. Where an
//! author's own HTML does not let itself be told from the rest, comrak makes HTML of all of it. It
//! knows nothing of files and front matter.

mod bare;
mod callout;
mod fragment;
mod lines;
mod prepare;
mod tag;
mod tree;

#[cfg(test)]
mod differential;
#[cfg(test)]
mod tests;

use comrak::{Arena, Node, Options};
use memchr::memmem;

use super::html;
use super::parsed::Parsed;
use crate::doc::Repairs;

/// Footnotes within a line are not read as such where there are more of them.
const INLINE_NOTES: usize = 1_000;

/// Reads Markdown. Never fails. Lines in notes count from 1 within `source`.
pub(crate) fn read(source: &str, repairs: Repairs) -> Parsed {
    let (prepared, mut notes) = prepare::prepare(source);
    let options = options_for(&prepared);
    let arena = Arena::new();
    let document = comrak::parse_document(&arena, &prepared, &options);
    let mut parsed = match tree::page(document, prepared.len()) {
        Some((tree, page)) => html::read_tree(&tree, page, repairs),
        None => html::read_part(&html_of(document, &options), repairs),
    };
    notes.append(&mut parsed.notes);
    parsed.notes = notes;
    parsed
}

fn html_of(document: Node<'_>, options: &Options<'_>) -> String {
    let mut html = String::new();
    // Writing to a string does not fail.
    let _ = comrak::format_html(document, options, &mut html);
    html
}

/// The HTML of a Markdown source, which says the same: a second way to its blocks.
#[cfg(test)]
pub(super) fn to_html(source: &str) -> String {
    let (prepared, _) = prepare::prepare(source);
    let arena = Arena::new();
    let options = options_for(&prepared);
    html_of(comrak::parse_document(&arena, &prepared, &options), &options)
}

fn options_for(prepared: &str) -> Options<'static> {
    let mut options = options();
    // The parser is quadratic in them.
    options.extension.inline_footnotes = memmem::find_iter(prepared.as_bytes(), "^[").count() <= INLINE_NOTES;
    options
}

/// CommonMark with what GitHub and the generators of blogs add. HTML passes: it is read, not shown.
fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.highlight = true;
    options.extension.description_lists = true;
    options.extension.alerts = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.r#unsafe = true;
    options
}
