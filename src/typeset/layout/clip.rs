//! Lines longer than the measure, of which a part is shown: code, scrolled sideways.

use crate::text::{ByteAt, Cells};
use crate::typeset::layout::{Layout, Line, Span, position};
use crate::typeset::prepare::Prepared;

/// The part of a line that a window shows.
#[derive(Debug, Clone)]
pub struct Clipped {
    /// The line with this part only.
    pub line: Line,
    /// Whether there is more on the left.
    pub before: bool,
    /// Whether there is more on the right.
    pub after: bool,
    /// Blank cells before the part: half of a character that the window cuts in two.
    pub gap: u16,
}

impl Layout {
    /// The part of a line's text from cell `from` on that a window of `room` cells shows. A sign
    /// that there is more takes one of them, on either side.
    #[must_use]
    pub fn clipped(&self, line: &Line, from: usize, room: Cells) -> Clipped {
        let whole = Clipped { line: line.clone(), before: false, after: false, gap: 0 };
        let Some((prepared, span)) = self.span_of(line) else { return whole };
        let all = prepared.width(span.0, span.1);
        let before = from > 0 && all > 0;
        let room = usize::from(room.0).saturating_sub(usize::from(before));
        let skipped = from + usize::from(before);
        let after = all > skipped + room;
        let (begin, gap) = begin(prepared, span, skipped);
        let room = room.saturating_sub(usize::from(after) + gap);
        let end = prepared.last_within(begin, span.1, prepared.cells_before(begin) + room);
        let mut line = line.clone();
        if let Some(span) = &mut line.span {
            (span.from, span.to) = (narrow(begin), narrow(end));
        }
        Clipped { line, before, after, gap: u16::try_from(gap).unwrap_or(0) }
    }

    /// Cells of a line's text.
    #[must_use]
    pub fn text_cells(&self, line: &Line) -> usize {
        self.span_of(line).map_or(0, |(prepared, (from, to))| prepared.width(from, to))
    }

    /// Cells of a line's text before the position; none if the line does not show it.
    #[must_use]
    pub fn column(&self, line: &Line, place: ByteAt) -> Option<usize> {
        let (prepared, (from, to)) = self.span_of(line)?;
        let is_shown = position(prepared, from) <= place && place < position(prepared, to);
        let source = u32::try_from(place.0.checked_sub(prepared.at.0)?).ok()?;
        let at = prepared.glyphs.partition_point(|glyph| glyph.source <= source).saturating_sub(1);
        is_shown.then(|| prepared.width(from, at.clamp(from, to)))
    }

    fn span_of(&self, line: &Line) -> Option<(&Prepared, (usize, usize))> {
        let Span { prepared, from, to, .. } = line.span?;
        let prepared = self.prepared.get(prepared as usize)?;
        let end = prepared.glyphs.len();
        let (from, to) = (from as usize, to as usize);
        (from <= to && to <= end).then_some((prepared, (from, to)))
    }
}

/// The first glyph that begins at or behind the cell, and how far behind.
fn begin(prepared: &Prepared, (from, to): (usize, usize), cell: usize) -> (usize, usize) {
    let wanted = prepared.cells_before(from) + cell;
    let last = prepared.last_within(from, to, wanted);
    if prepared.cells_before(last) >= wanted || last == to {
        return (last, 0);
    }
    (last + 1, prepared.cells_before(last + 1) - wanted)
}

fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
