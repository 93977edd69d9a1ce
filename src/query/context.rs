//! What stands around a place in a text, as much as fits so many cells, on one line. Cut between
//! graphemes only, and without reading more of the text than is shown.

use std::ops::Range;

use crate::text::{Clean, WidthTable, graphemes, stands_alone};

/// Bytes that are read for each cell; more only where signs are stacked that take no cell.
const BYTES_A_CELL: usize = 16;
/// Bytes of the longest cluster, and more than are read to find where one begins.
const CLUSTER: usize = 128;
/// Stands for an image within the line; there is none in a line that is quoted.
const IMAGE: &str = "\u{FFFC}";

/// A text with the widths that hold for it.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) text: &'a Clean,
    pub(super) widths: &'a WidthTable,
}

impl Context<'_> {
    /// Where the graphemes begin that stand before `at` and fit into the room.
    pub(super) fn before(&self, at: usize, room: usize) -> usize {
        let from = self.cluster_start(at.saturating_sub(room * BYTES_A_CELL + CLUSTER));
        let pieces: Vec<&str> = graphemes(&self.text[from..at]).collect();
        let mut cells = 0;
        let fits = |grapheme: &&&str| {
            cells += self.cells_of(grapheme);
            cells <= room
        };
        at - pieces.iter().rev().take_while(fits).map(|grapheme| grapheme.len()).sum::<usize>()
    }

    /// Where the graphemes end that stand behind `at` and fit into the room.
    pub(super) fn behind(&self, at: usize, room: usize) -> usize {
        let mut cells = 0;
        let fits = |grapheme: &&str| {
            cells += self.cells_of(grapheme);
            cells <= room
        };
        at + graphemes(&self.text[at..]).take_while(fits).map(str::len).sum::<usize>()
    }

    /// The cells of a part on one line.
    pub(super) fn cells(&self, range: Range<usize>) -> usize {
        graphemes(&self.text[range]).map(|grapheme| self.cells_of(grapheme)).sum()
    }

    /// A part widened to whole graphemes.
    pub(super) fn whole(&self, range: Range<usize>) -> Range<usize> {
        let mut start = self.cluster_start(range.start.saturating_sub(CLUSTER));
        let mut end = start;
        for grapheme in graphemes(&self.text[start..]) {
            if end <= range.start {
                start = end;
            }
            if end >= range.end {
                break;
            }
            end += grapheme.len();
        }
        start..end
    }

    /// A part on one line, blanks and line breaks as one blank, and where what is marked in the
    /// text stands on it.
    pub(super) fn line(&self, range: Range<usize>, marked: &[Range<usize>]) -> (Clean, Vec<Range<usize>>) {
        let mut line = Line { text: self.text, shown: Clean::default(), piece: range.start..range.start };
        let mut marks: Vec<(usize, Range<usize>)> = Vec::new();
        let mut nth = marked.partition_point(|mark| mark.end <= range.start);
        let mut blank = false;
        let mut at = range.start;
        for grapheme in graphemes(&self.text[range]) {
            let end = at + grapheme.len();
            let is_blank = grapheme.chars().all(char::is_whitespace);
            if is_blank || grapheme == IMAGE {
                blank |= is_blank;
                line.leave_out(end);
            } else {
                line.space(std::mem::take(&mut blank));
                let from = line.add(end);
                nth += marked[nth..].iter().take_while(|mark| mark.end <= at).count();
                if marked.get(nth).is_some_and(|mark| mark.start < end) {
                    match marks.last_mut() {
                        Some((same, mark)) if *same == nth => mark.end = from + grapheme.len(),
                        _ => marks.push((nth, from..from + grapheme.len())),
                    }
                }
            }
            at = end;
        }
        line.leave_out(at);
        line.space(blank);
        (line.shown, marks.into_iter().map(|(_, mark)| mark).collect())
    }

    /// A part without the blanks that it begins with.
    pub(super) fn without_blanks_before(&self, range: Range<usize>) -> Range<usize> {
        range.end - self.text[range.clone()].trim_start().len()..range.end
    }

    /// A part without the blanks that it ends with.
    pub(super) fn without_blanks_behind(&self, range: Range<usize>) -> Range<usize> {
        range.start..range.start + self.text[range.clone()].trim_end().len()
    }

    /// Every blank is shown as one of one cell.
    fn cells_of(&self, grapheme: &str) -> usize {
        let is_blank = grapheme.chars().all(char::is_whitespace);
        if is_blank { 1 } else { self.widths.grapheme(grapheme) }
    }

    /// A place at or less than [`CLUSTER`] behind `at` where a cluster begins, or a character at
    /// least. Most characters stand for themselves, so it is near.
    fn cluster_start(&self, at: usize) -> usize {
        let boundary = (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        let mut near = self.text[boundary..].char_indices().take_while(|(from, _)| *from < CLUSTER);
        let alone = near.find(|(from, c)| boundary + from == 0 || stands_alone(*c));
        boundary + alone.map_or(0, |(from, _)| from)
    }
}

/// A line that is made of pieces of a text.
struct Line<'a> {
    text: &'a Clean,
    shown: Clean,
    /// The part of the text that is shown, but not added yet.
    piece: Range<usize>,
}

impl Line<'_> {
    /// Adds what ends there; returns where on the line it begins.
    fn add(&mut self, end: usize) -> usize {
        let from = self.shown.len() + self.piece.len();
        self.piece.end = end;
        from
    }

    /// Adds a blank, if there is one.
    fn space(&mut self, blank: bool) {
        if blank {
            self.shown.push(&Clean::from(" "));
        }
    }

    /// Leaves out what ends there.
    fn leave_out(&mut self, end: usize) {
        self.shown.push(&self.text.slice(self.piece.clone()));
        self.piece = end..end;
    }
}
