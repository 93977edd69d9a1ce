//! Finding words in an article: over its source text, so that neither line ends nor the way
//! quotes are shown hide anything.

use crate::doc::Document;
use crate::query::{MOST_HITS, hits};
use crate::text::{ByteAt, Clean, fold};

/// The words looked for in an article, and where they are.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// As typed.
    pub words: Clean,
    /// From–to positions in the document, in order.
    pub hits: Vec<(ByteAt, ByteAt)>,
    /// The hit that was jumped to last.
    pub current: Option<usize>,
}

impl Search {
    /// Looks for `words` in a document.
    #[must_use]
    pub fn new(document: &Document, words: &Clean) -> Self {
        let found = hits(document, &[fold(words)]).into_iter();
        Self { words: words.clone(), hits: found.map(|hit| (hit.start, hit.end)).collect(), current: None }
    }

    /// How many hits there are: 12, or 1048576+ where they were not all counted.
    pub(super) fn count(&self) -> String {
        let more = if self.hits.len() < MOST_HITS { "" } else { "+" };
        format!("{}{more}", self.hits.len())
    }

    /// The hit after the current one, or the first at or behind a position. The flag says
    /// whether the search went on from the start.
    pub(super) fn next(&mut self, from: ByteAt) -> Option<(ByteAt, bool)> {
        let next = match self.current {
            Some(current) => current + 1,
            None => self.hits.partition_point(|(start, _)| *start < from),
        };
        self.go(if next < self.hits.len() { next } else { 0 }, next >= self.hits.len())
    }

    /// The hit before the current one, or the last before a position.
    pub(super) fn previous(&mut self, from: ByteAt) -> Option<(ByteAt, bool)> {
        let here = self.current.unwrap_or_else(|| self.hits.partition_point(|(start, _)| *start < from));
        let wrapped = here == 0;
        self.go(if wrapped { self.hits.len().checked_sub(1)? } else { here - 1 }, wrapped)
    }

    /// Where the hit is that was jumped to last.
    pub(super) fn position(&self) -> Option<ByteAt> {
        self.current.and_then(|at| self.hits.get(at)).map(|(start, _)| *start)
    }

    /// The number of the hit that begins at a position.
    pub(super) fn hit_at(&self, position: ByteAt) -> Option<usize> {
        self.hits.binary_search_by_key(&position, |(start, _)| *start).ok()
    }

    fn go(&mut self, to: usize, wrapped: bool) -> Option<(ByteAt, bool)> {
        let (start, _) = *self.hits.get(to)?;
        self.current = Some(to);
        Some((start, wrapped))
    }
}
