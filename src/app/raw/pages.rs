//! The rows of a source: lines as they are, cut where the pane ends. Only what is seen is cut.

use std::ops::Range;

use crate::ingest::SourceText;
use crate::text::{WidthTable, graphemes};

/// A row of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Place {
    /// The piece of a line.
    pub piece: usize,
    /// The row of it.
    pub row: usize,
}

/// A source in a pane.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pages<'a> {
    pub source: &'a SourceText,
    /// Cells of a row.
    pub width: usize,
    pub widths: WidthTable,
}

impl Pages<'_> {
    /// The bytes of each row of a piece: at least one.
    pub(super) fn rows(&self, piece: usize) -> Vec<Range<usize>> {
        let whole = self.source.piece(piece);
        let text = self.source.slice(whole.clone());
        let mut rows = Vec::new();
        let (mut begin, mut at, mut cells) = (whole.start, whole.start, 0);
        for grapheme in graphemes(&text) {
            let width = self.widths.grapheme(grapheme);
            if cells + width > self.width.max(2) && at > begin {
                rows.push(begin..at);
                (begin, cells) = (at, 0);
            }
            at += grapheme.len();
            cells += width;
        }
        rows.push(begin..at);
        rows
    }

    /// The row that holds a byte.
    pub(super) fn place(&self, byte: usize) -> Place {
        let piece = self.source.piece_at(byte);
        let row = self.rows(piece).partition_point(|row| row.start <= byte).saturating_sub(1);
        Place { piece, row }
    }

    /// The first byte of a row.
    pub(super) fn byte(&self, place: Place) -> usize {
        self.rows(place.piece)
            .get(place.row)
            .map_or_else(|| self.source.piece(place.piece).start, |row| row.start)
    }

    pub(super) fn last(&self) -> Place {
        let piece = self.source.pieces().saturating_sub(1);
        Place { piece, row: self.rows(piece).len() - 1 }
    }

    pub(super) fn forward(&self, from: Place, mut rows: usize) -> Place {
        let mut place = from;
        loop {
            let rest = self.rows(place.piece).len().saturating_sub(place.row);
            if rows < rest {
                return Place { row: place.row + rows, ..place };
            }
            if place.piece + 1 >= self.source.pieces() {
                return self.last();
            }
            rows -= rest;
            place = Place { piece: place.piece + 1, row: 0 };
        }
    }

    pub(super) fn back(&self, from: Place, mut rows: usize) -> Place {
        let mut place = from;
        while rows > place.row {
            let Some(piece) = place.piece.checked_sub(1) else { return Place::default() };
            rows -= place.row + 1;
            place = Place { piece, row: self.rows(piece).len() - 1 };
        }
        Place { row: place.row - rows, ..place }
    }
}
