//! Where in its source each piece of a folded text comes from. Must not know how it was folded.

use std::ops::Range;

/// How far a folded text lags behind its source, from where on: most characters keep their bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Offsets {
    /// In order of both offsets.
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Where it begins in the folded text.
    at: usize,
    source: usize,
    /// Whether nothing smaller than the piece can be told apart: `½`, a letter with its marks.
    is_whole: bool,
}

impl Offsets {
    /// Characters begin here that fold to one character each.
    pub(super) fn record(&mut self, source: usize, at: usize) {
        let goes_on = self
            .pieces
            .last()
            .is_some_and(|last| !last.is_whole && at.checked_sub(last.at) == source.checked_sub(last.source));
        if !goes_on {
            self.pieces.push(Piece { at, source, is_whole: false });
        }
    }

    /// What comes from `source` stands at `at`, and cannot be told apart.
    pub(super) fn record_whole(&mut self, source: Range<usize>, at: Range<usize>) {
        // What it takes in was recorded by itself: a letter before its marks, a blank within.
        self.pieces.truncate(self.pieces.partition_point(|piece| piece.at < at.start));
        self.pieces.push(Piece { at: at.start, source: source.start, is_whole: true });
        self.pieces.push(Piece { at: at.end, source: source.end, is_whole: false });
    }

    /// What of the source `text` became `folded`, a range of characters of the folded text.
    pub(super) fn source(&self, text: &str, folded: &Range<usize>) -> Range<usize> {
        let start = self.character(text, folded.start).start;
        match folded.end.checked_sub(1).filter(|last| *last >= folded.start) {
            Some(last) => start..self.character(text, last).end,
            None => start..start,
        }
    }

    /// The character of the source of which `at` is a byte when folded.
    fn character(&self, text: &str, at: usize) -> Range<usize> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        let begun = after.checked_sub(1).and_then(|nth| self.pieces.get(nth));
        let Piece { at: begin, source, is_whole } =
            begun.copied().unwrap_or(Piece { at: 0, source: 0, is_whole: false });
        if is_whole {
            return source..self.pieces.get(after).map_or(text.len(), |next| next.source);
        }
        let near = source + (at - begin);
        let start = (0..=near).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        start..start + text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }
}
