//! Where the cells of a table stand: spans over columns and rows (HTML, “Forming a table”).

use crate::doc::Cell;

/// Columns of a table where spans over rows count. One with more is never set in columns.
const MOST_COLUMNS: usize = 64;

/// A cell in its place.
pub(super) struct Placed<'a> {
    pub cell: &'a Cell,
    /// The first column that it stands in.
    pub column: usize,
    /// How many it spans.
    pub columns: usize,
}

/// Cells by rows. A cell over several rows stands in the first of them.
pub(super) struct Grid<'a> {
    pub rows: Vec<Vec<Placed<'a>>>,
    pub columns: usize,
}

impl<'a> Grid<'a> {
    pub(super) fn of(rows: &'a [Vec<Cell>]) -> Self {
        let most_cells = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut taken = Taken { until: Vec::new(), counts: most_cells <= MOST_COLUMNS };
        let mut placed: Vec<Vec<_>> =
            rows.iter().enumerate().map(|(nth, row)| taken.place(nth, row)).collect();
        // A span reaches no further than the last column where a cell begins: `colspan="100"`
        // is a way to say “all”.
        let columns = placed.iter().flatten().map(|cell| cell.column + 1).max().unwrap_or(0);
        for cell in placed.iter_mut().flatten() {
            cell.columns = cell.columns.min(columns - cell.column);
        }
        Self { rows: placed, columns }
    }
}

/// Columns that cells of rows above reach down into.
struct Taken {
    /// For each column, the first row where it is free again.
    until: Vec<usize>,
    counts: bool,
}

impl Taken {
    fn place<'a>(&mut self, nth: usize, row: &'a [Cell]) -> Vec<Placed<'a>> {
        let mut column = 0;
        let mut out = Vec::with_capacity(row.len());
        for cell in row {
            while self.until.get(column).is_some_and(|&until| until > nth) {
                column += 1;
            }
            let columns = usize::from(cell.colspan).max(1);
            out.push(Placed { cell, column, columns });
            if self.counts && cell.rowspan > 1 {
                self.take(column, column + columns, nth + usize::from(cell.rowspan));
            }
            column += columns;
        }
        out
    }

    fn take(&mut self, from: usize, to: usize, until: usize) {
        let (from, to) = (from.min(MOST_COLUMNS), to.min(MOST_COLUMNS));
        if self.until.len() < to {
            self.until.resize(to, 0);
        }
        if let Some(taken) = self.until.get_mut(from..to) {
            taken.fill(until);
        }
    }
}
