//! What may follow the keys that were pressed: on the bottom line where it fits, else in columns
//! above it, by groups.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::frame;
use crate::app::{ActionHelp, Area, State, areas};
use crate::locale;
use crate::text::Clean;

/// Cells of a column, with the gap behind it, at the least.
const COLUMN: u16 = 28;

/// A cell of the panel.
enum Cell {
    Heading(Clean),
    Key(Clean, Clean),
}

/// The keys pressed, as one writes them.
fn pressed(state: &State) -> Clean {
    Clean::line(&state.input.pending.to_string())
}

/// Paints the bottom line: all that may follow, where it fits; else only the keys pressed.
pub(super) fn paint_line(painter: &mut Painter<'_>, state: &State, area: Area) {
    let end = area.x + area.width;
    let mut x = painter.text((area.x + 1, area.y), end, &pressed(state), Look::Key) + 2;
    if needs_panel(painter, state, area.width) {
        return;
    }
    for ActionHelp { says, keys, .. } in state.continuations() {
        x = painter.text((x, area.y), end, &keys, Look::Key);
        x = painter.text((x + 1, area.y), end, &says, Look::Chrome) + 3;
    }
}

/// Whether the bottom line has no room for all that may follow.
fn needs_panel(painter: &Painter<'_>, state: &State, width: u16) -> bool {
    let told = state.continuations();
    let cells = |told: &ActionHelp| painter.cells(&told.keys).saturating_add(painter.cells(&told.says)) + 4;
    let all = told.iter().map(cells).fold(0_u16, u16::saturating_add);
    all.saturating_add(painter.cells(&pressed(state)) + 3) > width
}

/// Paints the panel above the bottom line, where it is needed.
pub(super) fn paint(painter: &mut Painter<'_>, state: &State) {
    let Area { width, y: bottom, .. } = areas(state).bottom;
    if state.input.pending.is_empty() || !needs_panel(painter, state, width) {
        return;
    }
    let inner = width.saturating_sub(4);
    let most = bottom.saturating_sub(3);
    let widest = (inner / COLUMN).max(1);
    // As few columns as a third of the screen has room for: what keys do is told in full.
    let cells = cells(state);
    let columns = (1..widest).find(|columns| rows(&cells, *columns) <= bottom / 3).unwrap_or(widest);
    let height = rows(&cells, columns).min(most);
    let area = Area { x: 0, y: bottom - height - 2, width, height: height + 2 };
    let inner = frame(painter, area, &pressed(state));
    let column = inner.width / columns;
    for (nth, of) in (0..columns).zip(in_columns(&cells, height)) {
        let x = inner.x + nth * column;
        let end = (x + column).saturating_sub(2).min(inner.x + inner.width);
        for (cell, y) in of.iter().zip(inner.y..inner.y + height) {
            paint_cell(painter, cell, ((x, y), end));
        }
    }
}

/// Rows that so many columns need.
fn rows(cells: &[Cell], columns: u16) -> u16 {
    let all = u16::try_from(cells.len()).unwrap_or(u16::MAX);
    let fits = |rows: &u16| in_columns(cells, *rows).len() <= usize::from(columns);
    (all.div_ceil(columns).max(1)..=all).find(fits).unwrap_or(all)
}

/// The cells in columns of so many rows; no heading stands at the foot of one.
fn in_columns(cells: &[Cell], rows: u16) -> Vec<&[Cell]> {
    let rows = usize::from(rows.max(1));
    let (mut rest, mut columns) = (cells, Vec::new());
    while !rest.is_empty() {
        let end = rows.min(rest.len());
        let ends_so = matches!(rest.get(end - 1), Some(Cell::Heading(_))) && end > 1;
        let (column, others) = rest.split_at(if ends_so { end - 1 } else { end });
        columns.push(column);
        rest = others;
    }
    columns
}

fn paint_cell(painter: &mut Painter<'_>, cell: &Cell, ((x, y), end): ((u16, u16), u16)) {
    match cell {
        Cell::Heading(heading) => {
            painter.cut((x, y), end, heading, Look::Name);
        }
        Cell::Key(key, says) => {
            let after = painter.text((x + 1, y), end, key, Look::Key);
            painter.cut((after.max(x + 2) + 1, y), end, says, Look::Overlay);
        }
    }
}

/// The panel's cells: every group with its heading, in the order of the help.
fn cells(state: &State) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut last = None;
    for ActionHelp { action, says, keys } in state.continuations() {
        let group = action.row().group;
        if last.replace(group) != Some(group) {
            cells.push(Cell::Heading(Clean::from(group.title(locale::current()))));
        }
        cells.push(Cell::Key(keys, says));
    }
    cells
}
