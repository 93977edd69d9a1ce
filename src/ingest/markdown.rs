//! Markdown to blocks: site generators' tags are understood first, then comrak makes HTML of it,
//! and the HTML reader makes blocks of that. It knows nothing of files and front matter.

mod bare;
mod callout;
mod lines;
mod prepare;
mod tag;

#[cfg(test)]
mod tests;

use comrak::Options;

use super::html;
use super::parsed::Parsed;
use crate::doc::{Note, Repairs};

/// Footnotes within a line are not read as such where there are more of them.
const INLINE_NOTES: usize = 1_000;

/// Reads Markdown. Never fails. Lines in notes count from 1 within `source`.
pub(crate) fn read(source: &str, repairs: Repairs) -> Parsed {
    let (html, mut notes) = to_html(source);
    let mut parsed = html::read_part(&html, repairs);
    notes.append(&mut parsed.notes);
    parsed.notes = notes;
    parsed
}

/// The HTML of a Markdown source, with notes on what was not understood.
pub(super) fn to_html(source: &str) -> (String, Vec<Note>) {
    let (prepared, notes) = prepare::prepare(source);
    let mut options = options();
    // The parser is quadratic in them.
    options.extension.inline_footnotes = prepared.matches("^[").count() <= INLINE_NOTES;
    (comrak::markdown_to_html(&prepared, &options), notes)
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
