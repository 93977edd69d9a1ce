//! A line of vertical text, glyph by glyph: which stands in which row. Must not know how many
//! cells a column has on the screen, nor which glyphs have vertical forms.

use crate::doc::Style;
use crate::text::{ByteAt, graphemes};
use crate::typeset::layout::{Layout, Line, Run, Span, gap_before, look_under, position};

/// A glyph in its row of a vertical line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The row, counted from the top of the line.
    pub row: usize,
    /// The glyph. One of the lead is no part of the document and ends where it begins.
    pub run: Run<'a>,
}

/// The rows of a line that are taken.
struct Column<'a> {
    layout: &'a Layout,
    row: usize,
    standing: Vec<Standing<'a>>,
}

impl Layout {
    /// The glyphs of a line that runs down, lead first.
    #[must_use]
    pub fn standing<'a>(&'a self, line: &'a Line) -> Vec<Standing<'a>> {
        let mut column = Column { layout: self, row: usize::from(line.indent), standing: Vec::new() };
        column.lead(&line.lead, line.at);
        if let Some(span) = line.span {
            column.span(span, &line.gaps);
        }
        for segment in &line.segments {
            column.row += usize::from(segment.gap);
            column.lead(&segment.lead, line.at);
            if let Some(span) = segment.span {
                column.span(span, &segment.gaps);
            }
        }
        column.standing
    }
}

impl<'a> Column<'a> {
    fn lead(&mut self, lead: &'a str, at: ByteAt) {
        for text in graphemes(lead) {
            self.put(Run { gap: 0, text, style: Style::default(), link: None, at, end: at }, 1);
        }
    }

    fn span(&mut self, span: Span, gaps: &[u32]) {
        let Some((prepared, from, to)) = self.layout.glyphs_of(span) else { return };
        let marks = prepared.marks_over(from, to);
        for (nth, glyph) in prepared.glyphs.iter().enumerate().take(to).skip(from) {
            let (style, link) = look_under(&marks, glyph.source as usize);
            let gap = gap_before(gaps, nth);
            let (at, end) = (position(prepared, nth), position(prepared, nth + 1));
            let run = Run { gap, text: prepared.slice(nth, nth + 1), style, link, at, end };
            self.put(run, usize::from(glyph.width));
            self.row += usize::from(glyph.pad);
        }
    }

    /// Puts a glyph behind those before it. One without a width cannot be seen.
    fn put(&mut self, run: Run<'a>, rows: usize) {
        self.row += usize::from(run.gap);
        if rows > 0 {
            self.standing.push(Standing { row: self.row, run });
        }
        self.row += rows;
    }
}
