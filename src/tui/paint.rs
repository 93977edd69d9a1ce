//! Painting clean text into cells: the one place where symbols are set.

use std::num::NonZeroU16;
use std::ops::Range;

use ratatui::buffer::{Buffer, CellDiffOption, CellWidth};
use ratatui::style::Style;

use super::pictures::{Album, Painted, PicturePlace};
use super::theme::{Look, Theme};
use crate::app::Area;
use crate::text::{Clean, WidthTable, graphemes};
use crate::typeset::Run;

/// A brush on a buffer.
pub(super) struct Painter<'a> {
    pub buffer: &'a mut Buffer,
    pub theme: &'a Theme,
    pub widths: WidthTable,
    /// Where pictures are to be.
    pub places: Vec<PicturePlace>,
}

impl Painter<'_> {
    /// Paints a text from `x` on, not beyond column `end`; returns the column behind it.
    pub(super) fn text(&mut self, (x, y): (u16, u16), end: u16, text: &Clean, look: Look) -> u16 {
        self.graphemes((x, y), end, text, self.theme.style(look))
    }

    /// Paints line art of our own: in ASCII where the terminal would draw it wide.
    pub(super) fn line_art(&mut self, (x, y): (u16, u16), end: u16, art: &str, look: Look) -> u16 {
        self.text((x, y), end, &Clean::line(&self.widths.line_art(art)), look)
    }

    /// Paints a text, cut with … where it is too long.
    pub(super) fn cut(&mut self, (x, y): (u16, u16), end: u16, text: &Clean, look: Look) -> u16 {
        let cut = text.cut_to(end.saturating_sub(x).into(), &self.widths);
        self.text((x, y), end, &cut, look)
    }

    /// Paints a text, cut with … where it is too long, some parts of it with another look. Parts of
    /// another text do no harm.
    pub(super) fn marked(
        &mut self,
        (mut x, y): (u16, u16),
        end: u16,
        (text, marks): (&Clean, &[Range<usize>]),
        (look, marked): (Look, Look),
    ) -> u16 {
        let cut = text.cut_to(end.saturating_sub(x).into(), &self.widths);
        let same = cut.chars().zip(text.chars()).take_while(|(one, other)| one == other);
        let whole: usize = same.map(|(c, _)| c.len_utf8()).sum();
        let mut at = 0;
        for mark in marks {
            let (from, to) = (mark.start.clamp(at, whole.max(at)), mark.end.min(whole));
            if from < to && cut.is_char_boundary(from) && cut.is_char_boundary(to) {
                x = self.text((x, y), end, &cut.slice(at..from), look);
                x = self.text((x, y), end, &cut.slice(from..to), marked);
                at = to;
            }
        }
        self.text((x, y), end, &cut.slice(at..cut.len()), look)
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
            self.uncover((area.x, y));
            self.uncover((area.x.saturating_add(area.width), y));
            for x in area.x..area.x.saturating_add(area.width) {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
        }
    }

    /// Holds cells for a picture, to be painted when it is known what else is painted on them.
    pub(super) fn hold(&mut self, place: PicturePlace) {
        let sign = sign(self.places.len());
        for (x, y) in cells(place.area) {
            self.uncover((x, y));
            if let Some(cell) = self.buffer.cell_mut((x, y)) {
                cell.set_symbol(&sign);
            }
        }
        self.places.push(place);
    }

    /// Paints the pictures where nothing else was painted meanwhile. Returns which of them are
    /// pixels, and which are not there although nothing lies over them.
    pub(super) fn release(&mut self, album: &Album) -> (Vec<PicturePlace>, Vec<PicturePlace>) {
        let (mut pixels, mut missing) = (Vec::new(), Vec::new());
        for (nth, place) in std::mem::take(&mut self.places).into_iter().enumerate() {
            let sign = sign(nth);
            let mut free: Vec<_> = cells(place.area).collect();
            free.retain(|&at| self.buffer.cell(at).is_some_and(|cell| cell.symbol() == sign));
            for &at in &free {
                self.buffer[at].set_symbol(" ");
            }
            let is_free = free.len() == usize::from(place.area.width) * usize::from(place.area.height);
            match album.paint(&place, &free, self.buffer) {
                Painted::Pixels => pixels.push(place),
                Painted::Nothing if is_free => missing.push(place),
                Painted::Nothing | Painted::Cells => {}
            }
        }
        (pixels, missing)
    }

    fn graphemes(&mut self, (mut x, y): (u16, u16), end: u16, text: &str, style: Style) -> u16 {
        let end = end.min(self.buffer.area.right());
        for grapheme in graphemes(text) {
            let width = u16::try_from(self.widths.grapheme(grapheme)).unwrap_or(u16::MAX);
            let Some(cells) = NonZeroU16::new(width) else { continue };
            if x.saturating_add(width) > end {
                break;
            }
            self.uncover((x, y));
            self.uncover((x + width, y));
            self.put((x, y), cells, grapheme, style);
            x += width;
        }
        x
    }

    /// Puts a grapheme on its cells. The cells that it covers are not to be drawn: the terminal
    /// has drawn them with the first.
    fn put(&mut self, (x, y): (u16, u16), cells: NonZeroU16, grapheme: &str, style: Style) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_symbol(grapheme).set_style(style);
            let own = if grapheme.cell_width() == cells.get() {
                CellDiffOption::None
            } else {
                CellDiffOption::ForcedWidth(cells)
            };
            cell.set_diff_option(own);
        }
        for covered in x + 1..x + cells.get() {
            if let Some(cell) = self.buffer.cell_mut((covered, y)) {
                cell.reset();
                cell.set_style(style).set_diff_option(CellDiffOption::Skip);
            }
        }
    }

    /// Takes away the grapheme that covers a cell from the left, as a terminal does when half of
    /// one is painted over.
    fn uncover(&mut self, (x, y): (u16, u16)) {
        if !self.is_covered((x, y)) {
            return;
        }
        let first = (0..x).rev().find(|&left| !self.is_covered((left, y))).unwrap_or(0);
        let end = (x..).find(|&right| !self.is_covered((right, y))).unwrap_or(x);
        for x in first..end {
            if let Some(cell) = self.buffer.cell_mut((x, y)) {
                cell.set_symbol(" ").set_diff_option(CellDiffOption::None);
            }
        }
    }

    fn is_covered(&self, position: (u16, u16)) -> bool {
        self.buffer.cell(position).is_some_and(|cell| cell.diff_option == CellDiffOption::Skip)
    }
}

/// What marks a cell that is held: no clean text has it.
fn sign(nth: usize) -> String {
    format!("\0{nth}")
}

fn cells(area: Area) -> impl Iterator<Item = (u16, u16)> {
    let rows = area.y..area.y.saturating_add(area.height);
    rows.flat_map(move |y| (area.x..area.x.saturating_add(area.width)).map(move |x| (x, y)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, prop, prop_assert_eq, proptest};
    use ratatui::buffer::{Buffer, Cell, CellWidth};
    use ratatui::layout::Rect;

    use super::Painter;
    use crate::app::Area;
    use crate::text::{Ambiguous, Clean, EmojiWidths, WidthTable};
    use crate::tui::{Look, Theme};

    const COLUMNS: u16 = 24;
    const WIDE: WidthTable = WidthTable {
        ambiguous: Ambiguous::Wide,
        boxes: Ambiguous::Wide,
        emoji: EmojiWidths { presented: 1, toned: 4, joined: 8 },
        invisible: 1,
        asked: None,
    };

    /// Something painted: where it begins, before which column it ends, what it is. Nothing means
    /// that the cells are emptied.
    type Stroke = (u16, u16, String);

    fn painted(strokes: &[Stroke], widths: WidthTable) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, COLUMNS, 1));
        let mut painter =
            Painter { buffer: &mut buffer, theme: &Theme::default(), widths, places: Vec::new() };
        for (x, end, text) in strokes {
            if text.is_empty() {
                painter.clear(Area { x: *x, y: 0, width: end.saturating_sub(*x), height: 1 }, Look::Overlay);
            } else {
                painter.text((*x, 0), *end, &Clean::text(text), Look::Read);
            }
        }
        buffer
    }

    /// A line of a terminal: what is drawn in each cell; nothing where a wide symbol reaches in.
    #[derive(Debug, PartialEq)]
    struct Terminal(Vec<String>);

    impl Terminal {
        fn new() -> Self {
            Self(vec![" ".to_owned(); COLUMNS.into()])
        }

        /// Draws a symbol as wide as the terminal has it. What is hit in part is gone.
        fn draw(&mut self, x: u16, symbol: &str, widths: WidthTable) {
            let (from, cells) = (usize::from(x), widths.grapheme(symbol));
            let first = (0..=from).rev().find(|&at| !self.0[at].is_empty()).unwrap();
            let end = (from + cells..self.0.len()).find(|&at| !self.0[at].is_empty()).unwrap_or(self.0.len());
            self.0[first..end].fill(" ".to_owned());
            self.0[from..from + cells].fill(String::new());
            symbol.clone_into(&mut self.0[from]);
        }

        fn update(&mut self, before: &Buffer, after: &Buffer, widths: WidthTable) {
            for (x, _, cell) in before.diff(after) {
                self.draw(x, cell.symbol(), widths);
            }
        }
    }

    #[test]
    fn a_symbol_has_the_width_of_the_terminal() {
        for (text, widths, shown) in [
            ("“上”a", WidthTable::default(), "“上 ”a "),
            ("“上”a", WIDE, "“ 上 ” a "),
            ("❤\u{FE0F}a", WidthTable::default(), "❤\u{FE0F} a "),
            ("❤\u{FE0F}a", WIDE, "❤\u{FE0F}a "),
            ("👨\u{200D}👩\u{200D}👧a", WIDE, "👨\u{200D}👩\u{200D}👧       a "),
            ("a\u{200B}b", WIDE, "ab "),
        ] {
            let buffer = painted(&[(0, COLUMNS, text.to_owned())], widths);
            let symbols: String = buffer.content.iter().map(Cell::symbol).collect();
            assert_eq!(symbols.trim_end(), shown.trim_end(), "{text}");
            let first = &buffer.content[0];
            assert_eq!(usize::from(first.cell_width()), widths.grapheme(first.symbol()), "{text}");
        }
    }

    #[test]
    fn half_a_symbol_goes_when_the_other_half_is_painted_over() {
        let family = "👨\u{200D}👩\u{200D}👧".to_owned();
        for over in ["|", "汉", ""] {
            let buffer = painted(&[(0, COLUMNS, family.clone()), (3, 5, over.to_owned())], WIDE);
            let symbols: String = buffer.content.iter().map(Cell::symbol).collect();
            assert_eq!(symbols.trim(), over);
        }
    }

    fn strokes() -> impl Strategy<Value = Vec<Stroke>> {
        let piece = prop::sample::select(vec![
            "",
            "a",
            " ",
            "汉",
            "“",
            "·",
            "─",
            "❤\u{FE0F}",
            "👍🏽",
            "👨\u{200D}👩\u{200D}👧",
            "\u{200B}",
            "e\u{301}",
        ]);
        let text = prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat());
        prop::collection::vec((0..COLUMNS, 0..=COLUMNS, text), 0..6)
    }

    proptest! {
        /// Whatever was there before, the terminal shows what it would on an empty screen.
        #[test]
        fn nothing_of_the_last_frame_is_left(frames in prop::collection::vec(strokes(), 2..5), wide: bool) {
            let widths = if wide { WIDE } else { WidthTable::default() };
            let empty = painted(&[], widths);
            let frames: Vec<_> = frames.iter().map(|strokes| painted(strokes, widths)).collect();
            let mut terminal = Terminal::new();
            let mut before = &empty;
            for after in &frames {
                terminal.update(before, after, widths);
                let mut fresh = Terminal::new();
                fresh.update(&empty, after, widths);
                prop_assert_eq!(&terminal, &fresh);
                before = after;
            }
        }
    }
}
