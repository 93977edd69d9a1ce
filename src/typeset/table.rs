//! Tables: in columns where they have room, row by row as records where they have not.
//!
//! It must not know how words are broken into lines: a cell is a small page of its own.

mod columns;
mod grid;
mod record;

use super::blocks::{Page, Setting};
use super::layout::segment::Segment;
use super::layout::{Label, Line};
use super::options::Writing;
use crate::doc::{Block, Cell, Document, Text};
use crate::text::{ByteAt, Clean};
use columns::{Column, columns, fitted};
use grid::{Grid, Placed};

/// Cells between two columns.
const GAP: usize = 2;

/// Lays out a table. One that stands in a cell of another has no columns of its own.
pub(super) fn lay_out(page: &mut Page<'_>, document: &Document, rows: &[Vec<Cell>], caption: &Text) {
    page.text(caption, &Setting::flush(Label::Caption));
    let grid = Grid::of(rows);
    let room = page.measure();
    // Lines that run down have no columns beside them. As many columns have no room whatever they
    // hold; they need not be measured.
    let across = page.options.writing == Writing::Horizontal;
    let may_fit = across && !page.in_cell && grid.columns <= room / (1 + GAP) + 1;
    let columns = if may_fit { columns(page, document, &grid) } else { Vec::new() };
    match fitted(&columns, room).filter(|_| may_fit) {
        Some(widths) => in_columns(page, document, &grid, &Set { columns, widths }),
        None => record::lay_out(page, document, &grid),
    }
}

/// Columns with the widths that they were given.
struct Set {
    columns: Vec<Column>,
    widths: Vec<usize>,
}

impl Set {
    /// Where a cell stands, and how wide it is.
    fn place(&self, placed: &Placed<'_>) -> (usize, usize) {
        let width = |widths: &[usize]| widths.iter().sum::<usize>() + GAP * widths.len();
        let (before, rest) = self.widths.split_at(placed.column.min(self.widths.len()));
        let own = rest.get(..placed.columns).unwrap_or(rest);
        (width(before), width(own).saturating_sub(GAP))
    }

    /// Whether cells have more than one line, so that rows must be told apart.
    fn wraps(&self) -> bool {
        self.columns.iter().zip(&self.widths).any(|(column, width)| *width < column.most)
    }

    /// Whether a cell stands at the right edge of its column: numbers do, and what heads them.
    fn stands_right(&self, placed: &Placed<'_>) -> bool {
        placed.columns == 1 && self.columns.get(placed.column).is_some_and(|column| column.numeric)
    }
}

fn in_columns(page: &mut Page<'_>, document: &Document, grid: &Grid<'_>, set: &Set) {
    for (nth, row) in grid.rows.iter().enumerate() {
        push_row(page, document, row, set);
        let Some(next) = grid.rows.get(nth + 1) else { break };
        if is_head(row) && !is_head(next) {
            // The rule stands where the next row does, so that what is found in the head is
            // found on the head's own line.
            page.reach(begin(next).unwrap_or_default());
            let cells = set.widths.iter().sum::<usize>() + GAP * (set.widths.len().saturating_sub(1));
            page.own_line(&Clean::line(&page.options.widths.rule(cells)), Label::Aside);
        } else if set.wraps() {
            page.blank();
        }
    }
}

/// A cell of the row that is being set.
struct Standing {
    start: usize,
    width: usize,
    right: bool,
    strong: bool,
    lines: std::vec::IntoIter<Line>,
}

fn push_row(page: &mut Page<'_>, document: &Document, row: &[Placed<'_>], set: &Set) {
    let head = is_head(row);
    let stand = |placed: &Placed<'_>| {
        let (start, width) = set.place(placed);
        let lines = page.cell(document, &placed.cell.blocks, width).into_iter();
        let strong = placed.cell.head && !head;
        Standing { start, width, right: set.stands_right(placed), strong, lines }
    };
    let mut cells: Vec<_> = row.iter().map(stand).collect();
    let label = if head { Label::Heading } else { Label::Body };
    let mut lines = Vec::new();
    while cells.iter().any(|cell| !cell.lines.as_slice().is_empty()) {
        cells.retain(|cell| !cell.lines.as_slice().is_empty());
        let line = row_line(page, &mut cells, label);
        lines.push(line);
    }
    page.push_row(lines);
}

/// The next line of each cell, side by side.
fn row_line(page: &Page<'_>, cells: &mut [Standing], label: Label) -> Line {
    let mut row = page.empty_line(label);
    let (mut cursor, mut at) = (0, None);
    for cell in cells {
        let Some(line) = cell.lines.next() else { continue };
        at = at.or(Some(line.at));
        let wide = page.cells_of(&line);
        let shift = if cell.right { cell.width.saturating_sub(wide) } else { 0 };
        let gap = (cell.start + shift).saturating_sub(cursor);
        let segments = Segment::of(line, u16::try_from(gap).unwrap_or(u16::MAX), cell.strong);
        if !segments.is_empty() {
            cursor = cell.start + shift + wide;
        }
        row.segments.extend(segments);
    }
    Line { at: at.unwrap_or(row.at), ..row }
}

/// Where the first text of a row is.
fn begin(row: &[Placed<'_>]) -> Option<ByteAt> {
    row.iter().flat_map(|placed| texts(placed.cell)).next().map(|text| text.at)
}

fn is_head(row: &[Placed<'_>]) -> bool {
    !row.is_empty() && row.iter().all(|placed| placed.cell.head)
}

fn texts(cell: &Cell) -> Vec<&Text> {
    cell.blocks.iter().flat_map(Block::texts).collect()
}
