//! What is found in one article: where the wordings stand in its title, how often in its text, and
//! the line that shows them best. Must not know who shows it.

use std::ops::Range;

use super::hits::{Phrase, apart, hits, marks};
use super::snippet::Snippet;
use crate::doc::Document;
use crate::text::WidthTable;

/// What is found in an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finding {
    /// Places in the text.
    pub hits: usize,
    /// The parts of the title that are to be marked, in bytes.
    pub title: Vec<Range<usize>>,
    /// The best line of the text; none where nothing stands there.
    pub snippet: Option<Snippet>,
}

impl Finding {
    /// What is found of the phrases under a title and in a document; the line has
    /// so many cells.
    #[must_use]
    pub fn new(
        (title, document): (&str, &Document),
        phrases: &[impl Phrase],
        room: usize,
        widths: &WidthTable,
    ) -> Self {
        let found = hits(document, phrases);
        Self {
            hits: apart(&found).len(),
            title: marks(title, phrases),
            snippet: Snippet::new(document, &found, room, widths),
        }
    }
}
