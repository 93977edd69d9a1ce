//! Drawing in two passes, for terminals that leave half of an older symbol behind a new one.
//!
//! `xterm -cjk_width` gives `·` and `é` two cells, but paints over the first of them only: what
//! stood in the second stays to be seen. So these cells are blanked before. Knows nothing of what
//! is drawn.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Cell, CellDiffOption, CellWidth};
use ratatui::layout::{Position, Size};

/// A backend that blanks cells before symbols that are stretched over them.
pub(super) struct Blanking<W: Write>(CrosstermBackend<W>);

impl<W: Write> Blanking<W> {
    pub(super) fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer))
    }
}

/// Cells of a symbol that is stretched beyond its usual width; none of others.
fn stretched(cell: &Cell) -> u16 {
    match cell.diff_option {
        CellDiffOption::ForcedWidth(cells) if cells.get() > cell.symbol().cell_width() => cells.get(),
        _ => 0,
    }
}

impl<W: Write> Backend for Blanking<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let cells: Vec<_> = content.collect();
        let blank = Cell::EMPTY;
        let covered = cells
            .iter()
            .flat_map(|&(x, y, cell)| (x..x.saturating_add(stretched(cell))).map(move |x| (x, y)));
        let mut blanks = covered.map(|(x, y)| (x, y, &blank)).peekable();
        if blanks.peek().is_some() {
            self.0.draw(blanks)?;
        }
        self.0.draw(cells.iter().copied())
    }

    fn append_lines(&mut self, lines: u16) -> io::Result<()> {
        self.0.append_lines(lines)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.0.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use ratatui::backend::Backend;
    use ratatui::buffer::{Cell, CellDiffOption};

    use super::Blanking;

    fn drawn(cells: &[(u16, u16, &Cell)]) -> String {
        let mut bytes = Vec::new();
        Blanking::new(&mut bytes).draw(cells.iter().copied()).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_stretched_symbol_is_drawn_on_blank_cells() {
        let mut stretched = Cell::new("·");
        stretched.set_diff_option(CellDiffOption::ForcedWidth(NonZeroU16::new(2).unwrap()));
        let bytes = drawn(&[(4, 0, &stretched), (6, 0, &Cell::new("汉"))]);
        let (blanks, symbols) = (bytes.find("\x1b[1;5H  "), bytes.find("\x1b[1;5H·\x1b[1;7H汉"));
        assert!(blanks.is_some() && blanks < symbols, "{bytes:?}");
    }

    #[test]
    fn others_are_drawn_once() {
        let mut shrunk = Cell::new("❤\u{FE0F}");
        shrunk.set_diff_option(CellDiffOption::ForcedWidth(NonZeroU16::MIN));
        let bytes = drawn(&[(4, 0, &shrunk), (5, 0, &Cell::new("汉"))]);
        assert!(bytes.starts_with("\x1b[1;5H❤\u{FE0F}汉"), "{bytes:?}");
    }
}
