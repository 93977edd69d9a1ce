//! Pages within the page: what stands in a cell is set as lines of its own, then put side by
//! side with others.

use super::{Page, cells};
use crate::doc::{Block, Document, Text};
use crate::text::{ByteAt, Clean};
use crate::typeset::layout::segment::Segment;
use crate::typeset::layout::{Label, Line, Span};
use crate::typeset::tailor::class::Class;

/// The margins of a page, and whether it is a cell.
#[derive(Clone, Copy)]
struct Inside {
    left: usize,
    right: usize,
    in_cell: bool,
}

impl Page<'_> {
    /// Sets blocks as the lines of a cell of a table, `cells` wide. Nothing hangs out of a cell.
    pub(in crate::typeset) fn cell(
        &mut self,
        document: &Document,
        blocks: &[Block],
        cells: usize,
    ) -> Vec<Line> {
        let measure = usize::from(self.options.line().0);
        let right = measure.saturating_sub(cells);
        let outer = self.enter(Inside { left: 0, right, in_cell: true });
        let lines = self.aside(|page| page.blocks(document, blocks));
        self.enter(outer);
        lines
    }

    /// The same, as wide as the page is now, but for `hang` cells on the left.
    pub(in crate::typeset) fn cell_at(
        &mut self,
        document: &Document,
        blocks: &[Block],
        hang: usize,
    ) -> Vec<Line> {
        let left = cells(self.left + hang);
        let mut lines = self.cell(document, blocks, self.measure().saturating_sub(hang));
        for line in lines.iter_mut().filter(|line| !line.is_blank()) {
            line.indent = line.indent.saturating_add(left);
        }
        lines
    }

    /// What `set` sets, without blank lines at its end, to be put elsewhere.
    pub(in crate::typeset) fn aside(&mut self, set: impl FnOnce(&mut Self)) -> Vec<Line> {
        let above = std::mem::take(&mut self.lines);
        set(self);
        let mut lines = std::mem::replace(&mut self.lines, above);
        while lines.last().is_some_and(Line::is_blank) {
            lines.pop();
        }
        lines
    }

    fn enter(&mut self, inside: Inside) -> Inside {
        Inside {
            left: std::mem::replace(&mut self.left, inside.left),
            right: std::mem::replace(&mut self.right, inside.right),
            in_cell: std::mem::replace(&mut self.in_cell, inside.in_cell),
        }
    }

    /// A line at the left edge, with nothing on it.
    pub(in crate::typeset) fn empty_line(&self, label: Label) -> Line {
        Line {
            indent: cells(self.left),
            lead: Clean::default(),
            label,
            at: self.at,
            plate: None,
            span: None,
            gaps: Box::default(),
            segments: Vec::new(),
            above: 0,
        }
    }

    /// Lines of one row of a table. They stand where their first cells do, but never above the
    /// lines before.
    pub(in crate::typeset) fn push_row(&mut self, mut lines: Vec<Line>) {
        for (line, nth) in lines.iter_mut().zip(0..) {
            line.above = nth;
        }
        self.push_lines(lines);
    }

    /// Lines that were set aside.
    pub(in crate::typeset) fn push_lines(&mut self, lines: Vec<Line>) {
        self.at = self.lines.last().map_or(ByteAt(0), |line| line.at);
        for mut line in lines {
            line.at = line.at.max(self.at);
            self.at = line.at;
            self.lines.push(line);
        }
    }

    /// Where the page is.
    pub(in crate::typeset) fn place(&self) -> ByteAt {
        self.at
    }

    /// The whole of a text, if it has but one line and fits the measure.
    pub(in crate::typeset) fn whole(&self, text: &Text) -> Option<Span> {
        let (prepared, glyphs) = self.prepared(text)?;
        let to = glyphs.glyphs.len();
        let is_one_line = to > 0 && glyphs.glyphs.iter().all(|glyph| glyph.class != Class::Newline);
        is_one_line.then(|| Span { prepared, from: 0, to: super::narrow(to), hyphen: false })
    }

    /// Cells of a line, its indent among them.
    pub(in crate::typeset) fn cells_of(&self, line: &Line) -> usize {
        let own = self.options.widths.text(&line.lead) + line.gaps.len();
        let spanned = line.span.map_or(0, |span| self.span_cells(span));
        let beside: usize = line.segments.iter().map(|segment| self.segment_cells(segment)).sum();
        usize::from(line.indent) + own + spanned + beside
    }

    /// Cells of a segment, its gap among them.
    pub(in crate::typeset) fn segment_cells(&self, segment: &Segment) -> usize {
        let spanned = segment.span.map_or(0, |span| self.span_cells(span));
        usize::from(segment.gap) + self.options.widths.text(&segment.lead) + spanned + segment.gaps.len()
    }

    /// Cells of glyphs and the hyphen behind them; those that pad glyphs are among the gaps.
    pub(in crate::typeset) fn span_cells(&self, span: Span) -> usize {
        let prepared = self.prepared.get(span.prepared as usize);
        let glyphs = prepared.and_then(|prepared| prepared.glyphs.get(span.from as usize..span.to as usize));
        let shown: usize = glyphs.unwrap_or_default().iter().map(|glyph| usize::from(glyph.width)).sum();
        shown + usize::from(span.hyphen)
    }
}
