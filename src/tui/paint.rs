//! Painting clean text into cells: the one place where symbols are set.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::theme::{Look, Theme};
use crate::app::Area;
use crate::text::{Clean, WidthTable, graphemes};
use crate::typeset::Run;

/// A brush on a buffer.
pub(super) struct Painter<'a> {
    pub buffer: &'a mut Buffer,
    pub theme: &'a Theme,
    pub widths: WidthTable,
}

impl Painter<'_> {
    /// Paints a text from `x` on, not beyond column `end`; returns the column behind it.
    pub(super) fn text(&mut self, (x, y): (u16, u16), end: u16, text: &Clean, look: Look) -> u16 {
        self.graphemes((x, y), end, text, self.theme.style(look))
    }

    /// Paints a text, cut with … where it is too long.
    pub(super) fn cut(&mut self, (x, y): (u16, u16), end: u16, text: &Clean, look: Look) -> u16 {
        if self.cells(text) <= end.saturating_sub(x) {
            return self.text((x, y), end, text, look);
        }
        let after = self.text((x, y), end.saturating_sub(1), text, look);
        self.text((after, y), end, &Clean::from("…"), look)
    }

    /// Paints a text so that it ends before column `end`; returns the column where it begins.
    pub(super) fn right(&mut self, (x, y): (u16, u16), end: u16, text: &Clean, look: Look) -> u16 {
        let begin = end.saturating_sub(self.cells(text)).max(x);
        self.text((begin, y), end, text, look);
        begin
    }

    /// Paints a run of a layout, which is made of clean text.
    pub(super) fn run(&mut self, (x, y): (u16, u16), end: u16, run: &Run<'_>, style: Style) -> u16 {
        self.graphemes((x.saturating_add(run.gap), y), end, run.text, style)
    }

    /// Paints a glyph of a layout, which is made of clean text.
    pub(super) fn glyph(&mut self, at: (u16, u16), end: u16, glyph: &str, style: Style) {
        self.graphemes(at, end, glyph, style);
    }

    /// Cells that a text takes.
    pub(super) fn cells(&self, text: &Clean) -> u16 {
        u16::try_from(self.widths.text(text)).unwrap_or(u16::MAX)
    }

    /// Gives an area a look and empties it.
    pub(super) fn clear(&mut self, area: Area, look: Look) {
        let style = self.theme.style(look);
        for y in area.y..area.y.saturating_add(area.height) {
            for x in area.x..area.x.saturating_add(area.width) {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
        }
    }

    fn graphemes(&mut self, (mut x, y): (u16, u16), end: u16, text: &str, style: Style) -> u16 {
        let end = end.min(self.buffer.area.right());
        for grapheme in graphemes(text) {
            let width = u16::try_from(self.widths.grapheme(grapheme)).unwrap_or(2);
            if width == 0 {
                continue;
            }
            if x.saturating_add(width) > end {
                break;
            }
            if let Some(cell) = self.buffer.cell_mut((x, y)) {
                cell.set_symbol(grapheme).set_style(style);
            }
            for covered in x + 1..x + width {
                if let Some(cell) = self.buffer.cell_mut((covered, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
            x += width;
        }
        x
    }
}
