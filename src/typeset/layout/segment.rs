//! Parts of a line that stand side by side: the cells of a table, and where words are on them.
//!
//! It must not know how wide columns are made, nor what a table is.

use crate::doc::Style;
use crate::text::{ByteAt, Clean};
use crate::typeset::layout::{Layout, Line, Run, Span, position};

/// What one cell of a table has on a line.
#[derive(Debug, Clone)]
pub(in crate::typeset) struct Segment {
    /// Blank cells before it.
    pub gap: u16,
    /// Shown before the text and no part of it, like [`Line::lead`].
    pub lead: Clean,
    /// Whether it is a heading on a line that is none.
    pub strong: bool,
    /// Its glyphs.
    pub span: Option<Span>,
    /// Like [`Line::gaps`].
    pub gaps: Box<[u32]>,
}

impl Segment {
    /// The parts of a set line, `gap` cells behind what is before it.
    pub(in crate::typeset) fn of(line: Line, gap: u16, strong: bool) -> Vec<Self> {
        let mut gap = gap.saturating_add(line.indent);
        let mut out = Vec::new();
        // Nothing is shown of an empty span, not even its gap.
        let span = line.span.filter(|span| span.from < span.to);
        if span.is_some() || !line.lead.is_empty() {
            out.push(Self { gap, lead: line.lead, strong, span, gaps: line.gaps });
            gap = 0;
        }
        for (nth, mut segment) in line.segments.into_iter().enumerate() {
            segment.gap = segment.gap.saturating_add(if nth == 0 { gap } else { 0 });
            segment.strong |= strong;
            out.push(segment);
        }
        out
    }
}

impl Line {
    /// All glyphs that it shows.
    pub(in crate::typeset) fn spans(&self) -> impl Iterator<Item = Span> {
        self.span.into_iter().chain(self.segments.iter().filter_map(|segment| segment.span))
    }

    /// All that it shows and is no part of the text.
    pub(in crate::typeset) fn leads_mut(&mut self) -> impl Iterator<Item = &mut Clean> {
        std::iter::once(&mut self.lead).chain(self.segments.iter_mut().map(|segment| &mut segment.lead))
    }

    /// The same, to be renumbered.
    pub(in crate::typeset) fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        self.span.iter_mut().chain(self.segments.iter_mut().filter_map(|segment| segment.span.as_mut()))
    }
}

impl Layout {
    /// The runs of one segment; the first stands behind its gap.
    pub(in crate::typeset) fn segment_runs<'a>(
        &'a self,
        line: &'a Line,
        segment: &'a Segment,
        cuts: &[ByteAt],
    ) -> Vec<Run<'a>> {
        let mut out = Vec::new();
        if !segment.lead.is_empty() {
            let style = Style::default();
            out.push(Run { gap: 0, text: &segment.lead, style, link: None, at: line.at, end: line.at });
        }
        if let Some(span) = segment.span {
            out.extend(self.span_runs(span, &segment.gaps, cuts));
        }
        for run in out.iter_mut().filter(|_| segment.strong) {
            run.style |= Style::STRONG;
        }
        if let Some(first) = out.first_mut() {
            first.gap = first.gap.saturating_add(segment.gap);
        }
        out
    }

    /// Of the lines of the table row that `line` ends, the one that shows the position.
    pub(in crate::typeset) fn line_in_row(&self, line: usize, position: ByteAt) -> usize {
        let above = self.lines.get(line).map_or(0, |line| line.above as usize);
        let row = (line.saturating_sub(above)..=line).rev();
        row.into_iter()
            .find(|&at| above == 0 || self.lines.get(at).is_some_and(|line| self.shows(line, position)))
            .unwrap_or(line)
    }

    fn shows(&self, line: &Line, place: ByteAt) -> bool {
        line.spans().any(|span| {
            self.prepared.get(span.prepared as usize).is_some_and(|prepared| {
                let (from, to) = (span.from as usize, span.to as usize);
                position(prepared, from) <= place && place < position(prepared, to)
            })
        })
    }
}
