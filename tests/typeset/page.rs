//! How a test sets a text, and what a reader sees of it.

use yuelan::doc::{Block, Document, Text};
use yuelan::text::{Cells, Clean, Language};
use yuelan::typeset::{Layout, Measure, Options, set};

/// Options for a measure without indent, so that lines can be read off directly.
pub(crate) fn options(measure: u16) -> Options {
    Options { measure: Measure::new(Cells(measure)), indent: Some(0), ..Options::default() }
}

/// A document of one paragraph a line.
pub(crate) fn document(text: &str) -> Document {
    let paragraphs = text.split('\n').map(|line| Block::body(Clean::text(line))).collect();
    Document::new(paragraphs, vec![], vec![])
}

/// The lines of a text at a measure.
pub(crate) fn lines(text: &str, measure: u16) -> Vec<String> {
    strings(&set(&document(text), Language::of(text), &options(measure)))
}

/// The lines of a layout.
pub(crate) fn strings(layout: &Layout) -> Vec<String> {
    layout.lines().iter().map(|line| layout.string(line)).collect()
}

/// A block with words of its own.
pub(crate) fn words(text: &str) -> Text {
    Text::plain(Clean::text(text))
}
