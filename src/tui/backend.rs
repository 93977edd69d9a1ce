//! Drawing in two passes, for terminals that leave half of an older symbol behind a new one.
//!
//! `xterm -cjk_width` gives `·` and `é` two cells, but paints over the first of them only: what
//! stood in the second stays to be seen. So these cells are blanked before. Which cells
//! are links is told with them. Knows nothing of what is drawn.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Cell, CellDiffOption, CellWidth};
use ratatui::layout::{Position, Size};

use super::hyperlinks;
use crate::app::Hyperlink;

/// A backend that blanks cells before symbols that are stretched over them, and says which cells
/// are links.
pub(super) struct Blanking<W: Write>(CrosstermBackend<W>, Vec<Hyperlink>);

impl<W: Write> Blanking<W> {
    pub(super) fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer), Vec::new())
    }

    /// Takes over which cells are links from the next drawing on; returns which were, if they were
    /// others.
    pub(super) fn link(&mut self, links: Vec<Hyperlink>) -> Option<Vec<Hyperlink>> {
        if self.1 == links {
            return None;
        }
        Some(std::mem::replace(&mut self.1, links))
    }

    /// Draws cells, those of a link within its marks.
    fn draw_linked(&mut self, cells: &[(u16, u16, &Cell)]) -> io::Result<()> {
        let (out, links) = (&mut self.0, &self.1);
        let link = |(x, y, _): &(u16, u16, &Cell)| links.iter().find(|link| link.area.contains(*x, *y));
        for group in cells.chunk_by(|one, other| link(one) == link(other)) {
            let own = group.first().and_then(link);
            let is_begun = own.map_or(Ok(false), |link| hyperlinks::begin(out, link))?;
            out.draw(group.iter().copied())?;
            if is_begun {
                hyperlinks::end(out)?;
            }
        }
        Ok(())
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
        if self.1.is_empty() { self.0.draw(cells.iter().copied()) } else { self.draw_linked(&cells) }
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
    use crate::app::{Address, Area, Hyperlink};

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
    fn a_link_is_marked_where_it_stands_and_nowhere_else() {
        let address = Address::read("https://例子.中国/a?b;c").unwrap();
        let area = Area { x: 4, y: 0, width: 3, height: 1 };
        let mut bytes = Vec::new();
        let mut backend = Blanking::new(&mut bytes);
        let links = vec![Hyperlink { area, id: "1-0".to_owned(), address }];
        assert_eq!(backend.link(links.clone()), Some(Vec::new()));
        assert_eq!(backend.link(links), None, "the same as before");
        let (han, letter) = (Cell::new("汉"), Cell::new("a"));
        backend.draw([(3, 0, &letter), (4, 0, &han), (6, 0, &letter), (7, 0, &letter)].into_iter()).unwrap();
        let bytes = String::from_utf8(bytes).unwrap();
        let open = "\x1b]8;id=1-0;https://xn--fsqu00a.xn--fiqs8s/a?b;c\x1b\\";
        let (before, rest) = bytes.split_once(open).expect("the link begins");
        let (within, after) = rest.split_once("\x1b]8;;\x1b\\").expect("it ends");
        assert!(before.contains('a') && within.contains("汉") && within.contains('a') && after.contains('a'));
        assert_eq!(bytes.matches("\x1b]").count(), 2, "{bytes:?}");
    }

    #[test]
    fn others_are_drawn_once() {
        let mut shrunk = Cell::new("❤\u{FE0F}");
        shrunk.set_diff_option(CellDiffOption::ForcedWidth(NonZeroU16::MIN));
        let bytes = drawn(&[(4, 0, &shrunk), (5, 0, &Cell::new("汉"))]);
        assert!(bytes.starts_with("\x1b[1;5H❤\u{FE0F}汉"), "{bytes:?}");
    }
}
