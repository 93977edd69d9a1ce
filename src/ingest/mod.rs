//! Bytes in, articles out. Never fails on content: what cannot be read cleanly is shown as well
//! as it can be, with a note that names the line.
//!
//! This module touches no files, threads or colours.

mod date;
mod dateline;
mod encoding;
mod front_matter;
mod html;
mod markdown;
mod meta;
mod parsed;
mod plain;

use crate::doc::Document;

/// The blocks of an HTML source, repaired as those of an archive's files are.
#[must_use]
pub fn read_html(source: &str) -> Document {
    let parsed = html::read(source);
    Document::new(parsed.blocks, parsed.images, parsed.links)
}
