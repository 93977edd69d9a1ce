//! The characters of the article that are seen, and the cells on which each stands: for whoever
//! points at one. Must not know what it is pointed at for.

use super::super::areas::{Area, areas};
use super::super::page::Page;
use super::super::reader::Reader;
use super::super::state::State;
use crate::text::{ByteAt, Cells, WidthTable};
use crate::typeset::{Label, Layout, Line, Run};

/// A character on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenGlyph {
    /// Its cells.
    pub area: Area,
    /// Which of the lines that are seen it stands on, in reading order.
    pub line: usize,
    /// How far along the line it stands.
    pub along: u16,
    /// Where in the document it begins.
    pub at: ByteAt,
    /// Where it ends.
    pub end: ByteAt,
    /// The link that it belongs to.
    pub link: Option<usize>,
}

/// The characters that are seen, in reading order. Those of the head are none of the document.
#[must_use]
pub fn seen_glyphs(state: &State) -> Vec<SeenGlyph> {
    let Some(reader) = &state.reader else { return Vec::new() };
    if areas(state).reader.is_none() {
        return Vec::new();
    }
    let page = state.page();
    let mut eye = Eye { widths: state.options.widths, line: 0, seen: Vec::new() };
    if page.is_vertical() {
        eye.down(reader, &page);
    } else {
        eye.across(reader, &page);
    }
    eye.seen
}

/// The link that a cell belongs to.
pub(super) fn link_at(seen: &[SeenGlyph], x: u16, y: u16) -> Option<usize> {
    seen.iter().find(|glyph| glyph.area.contains(x, y)).and_then(|glyph| glyph.link)
}

/// The character nearest to a cell.
pub(super) fn nearest(seen: &[SeenGlyph], x: u16, y: u16) -> Option<ByteAt> {
    let apart = |from: u16, length: u16, at: u16| {
        from.saturating_sub(at).max(at.saturating_sub(from.saturating_add(length.max(1) - 1)))
    };
    let far = |glyph: &&SeenGlyph| {
        let Area { x: left, y: top, width, height } = glyph.area;
        // The next line is further than any character of this one.
        u32::from(apart(top, height, y)) * 1000 + u32::from(apart(left, width, x))
    };
    seen.iter().min_by_key(far).map(|glyph| glyph.at)
}

struct Eye {
    widths: WidthTable,
    line: usize,
    seen: Vec<SeenGlyph>,
}

impl Eye {
    fn across(&mut self, reader: &Reader, page: &Page) {
        let measure = page.options.measure.cells().0;
        for (column, lines) in page.columns.iter().zip(reader.columns()) {
            for ((layout, line), y) in lines.into_iter().zip(column.y..column.y + column.height) {
                let place = Area { y, height: 1, ..*column };
                if line.label == Label::Code {
                    let width = place.width.min(measure);
                    self.code((reader, layout, line), Area { width, ..place });
                } else if !line.label.is_head() {
                    let begin = self.begin(line, place);
                    self.glyphs(layout.glyphs(line), begin, place);
                }
                self.line += 1;
            }
        }
    }

    /// As much of a line of code as is not scrolled away.
    fn code(&mut self, (reader, layout, line): (&Reader, &Layout, &Line), place: Area) {
        let begin = self.begin(line, place);
        let room = place.x.saturating_add(place.width).saturating_sub(begin);
        let clipped = layout.clipped(line, reader.sideways, Cells(room));
        let begin = begin.saturating_add(u16::from(clipped.before) + clipped.gap);
        self.glyphs(layout.glyphs(&clipped.line), begin, place);
    }

    fn begin(&self, line: &Line, place: Area) -> u16 {
        place.x.saturating_add(line.indent).saturating_add(self.cells(&line.lead))
    }

    fn glyphs(&mut self, glyphs: Vec<Run<'_>>, mut x: u16, place: Area) {
        for glyph in glyphs {
            let width = self.cells(glyph.text);
            x = x.saturating_add(glyph.gap);
            self.put(&glyph, Area { x, width, ..place }, x.saturating_sub(place.x));
            x = x.saturating_add(width);
        }
    }

    fn down(&mut self, reader: &Reader, page: &Page) {
        let lines = reader.columns().into_iter().flatten();
        for (nth, (layout, line)) in lines.enumerate() {
            let Some(place) = page.vertical_line(nth) else { continue };
            for standing in layout.standing(line) {
                let row = u16::try_from(standing.row).unwrap_or(u16::MAX);
                if row < place.height && !line.label.is_head() {
                    self.put(&standing.run, Area { y: place.y + row, height: 1, ..place }, row);
                }
            }
            self.line += 1;
        }
    }

    fn put(&mut self, glyph: &Run<'_>, area: Area, along: u16) {
        if glyph.at < glyph.end && area.width > 0 {
            let (at, end, link) = (glyph.at, glyph.end, glyph.link);
            self.seen.push(SeenGlyph { area, line: self.line, along, at, end, link });
        }
    }

    fn cells(&self, text: &str) -> u16 {
        u16::try_from(self.widths.text(text)).unwrap_or(u16::MAX)
    }
}
