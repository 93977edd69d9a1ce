//! A line of vertical text, glyph by glyph: which stands in which row. Must not know how many
//! cells a column has on the screen, nor which glyphs have vertical forms.

use super::layout::{Layout, Line, Run, gap_before, look_under, position};
use crate::doc::Style;
use crate::text::graphemes;

/// A glyph in its row of a vertical line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The row, counted from the top of the line.
    pub row: usize,
    /// The glyph. One of the lead is no part of the document and ends where it begins.
    pub run: Run<'a>,
}

impl Layout {
    /// The glyphs of a line that runs down, lead first.
    #[must_use]
    pub fn column<'a>(&'a self, line: &'a Line) -> Vec<Standing<'a>> {
        let mut row = usize::from(line.indent);
        let mut out = Vec::new();
        for grapheme in graphemes(&line.lead) {
            let run = Run {
                gap: 0,
                text: turned(grapheme),
                style: Style::default(),
                link: None,
                at: line.at,
                end: line.at,
            };
            out.push(Standing { row, run });
            row += 1;
        }
        let Some((prepared, from, to)) = self.glyphs_of(line) else { return out };
        let marks = prepared.marks_over(from, to);
        for (at, glyph) in prepared.glyphs.iter().enumerate().take(to).skip(from) {
            let (style, link) = look_under(&marks, glyph.source as usize);
            let gap = gap_before(line, at);
            row += usize::from(gap);
            let (begin, end) = (position(prepared, at), position(prepared, at + 1));
            let run = Run { gap, text: prepared.slice(at, at + 1), style, link, at: begin, end };
            if glyph.width > 0 {
                out.push(Standing { row, run });
            }
            row += usize::from(glyph.width);
        }
        out
    }
}

/// What a rule is made of, where it runs down.
fn turned(grapheme: &str) -> &str {
    match grapheme {
        "─" | "═" => "│",
        other => other,
    }
}
