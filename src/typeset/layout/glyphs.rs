//! A line of horizontal text, glyph by glyph: for who points at characters rather than reads
//! them. Must not know how many cells a glyph takes on the screen.

use crate::text::ByteAt;
use crate::typeset::layout::{Layout, Line, Run, Span, gap_before, look_under, position};

impl Layout {
    /// The glyphs of a line that runs across, each a run of its own, behind the line's lead. What
    /// is no part of the document ends where it begins.
    #[must_use]
    pub fn glyphs<'a>(&'a self, line: &'a Line) -> Vec<Run<'a>> {
        let mut out = Vec::new();
        if let Some(span) = line.span {
            self.put_glyphs(span, &line.gaps, &mut out);
        }
        for segment in &line.segments {
            let begin = out.len();
            // Its gap and lead, as they stand among the runs of the line.
            let runs = self.segment_runs(line, segment, &[]);
            if !segment.lead.is_empty() {
                out.extend(runs.into_iter().take(1));
            }
            let is_led = out.len() > begin;
            if let Some(span) = segment.span {
                self.put_glyphs(span, &segment.gaps, &mut out);
            }
            if let Some(first) = out.get_mut(begin).filter(|_| !is_led) {
                first.gap = first.gap.saturating_add(segment.gap);
            }
        }
        out
    }

    /// The first place of the document that a line shows; none where it shows nothing of it.
    #[must_use]
    pub fn first_shown(&self, line: &Line) -> Option<ByteAt> {
        line.spans().find_map(|span| {
            let (prepared, from, to) = self.glyphs_of(span)?;
            (from < to).then(|| position(prepared, from))
        })
    }

    fn put_glyphs<'a>(&'a self, span: Span, gaps: &[u32], out: &mut Vec<Run<'a>>) {
        let Some((prepared, from, to)) = self.glyphs_of(span) else { return };
        let marks = prepared.marks_over(from, to);
        for (nth, glyph) in prepared.glyphs.iter().enumerate().take(to).skip(from) {
            let (style, link) = look_under(&marks, glyph.source as usize);
            let (at, end) = (position(prepared, nth), position(prepared, nth + 1));
            let text = prepared.slice(nth, nth + 1);
            out.push(Run { gap: gap_before(gaps, nth), text, style, link, at, end });
        }
    }
}
