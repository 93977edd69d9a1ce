//! What may follow the keys that were pressed: on the bottom line where it fits, else in columns
//! above it, by groups.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::frame;
use crate::app::{Area, State, Told, areas};
use crate::locale;
use crate::text::Clean;

/// Cells of a column, with the gap behind it, at the least and at the most.
const COLUMN: (u16, u16) = (28, 44);

/// A cell of the panel.
enum Cell {
    Heading(Clean),
    Key(Clean, Clean),
}

/// The keys pressed, as one writes them.
fn pressed(state: &State) -> Clean {
    Clean::line(&state.input.pending.iter().map(ToString::to_string).collect::<String>())
}

/// Paints the bottom line: all that may follow, where it fits; else only the keys pressed.
pub(super) fn paint_line(painter: &mut Painter<'_>, state: &State, area: Area) {
    let end = area.x + area.width;
    let mut x = painter.text((area.x + 1, area.y), end, &pressed(state), Look::Key) + 2;
    if needs_panel(painter, state, area.width) {
        return;
    }
    for Told { says, keys, .. } in state.continuations() {
        x = painter.text((x, area.y), end, &keys, Look::Key);
        x = painter.text((x + 1, area.y), end, &says, Look::Chrome) + 3;
    }
}

/// Whether the bottom line has no room for all that may follow.
fn needs_panel(painter: &Painter<'_>, state: &State, width: u16) -> bool {
    let told = state.continuations();
    let cells = |told: &Told| painter.cells(&told.keys).saturating_add(painter.cells(&told.says)) + 4;
    let all = told.iter().map(cells).fold(0_u16, u16::saturating_add);
    all.saturating_add(painter.cells(&pressed(state)) + 3) > width
}

/// Paints the panel above the bottom line, where it is needed.
pub(super) fn paint(painter: &mut Painter<'_>, state: &State) {
    let Area { width, y: bottom, .. } = areas(state).bottom;
    if state.input.pending.is_empty() || !needs_panel(painter, state, width) {
        return;
    }
    let cells = cells(state);
    let inner = width.saturating_sub(4);
    let columns = (inner / COLUMN.0).clamp(1, 4);
    let column = (inner / columns).min(COLUMN.1);
    let count = u16::try_from(cells.len()).unwrap_or(u16::MAX);
    let height = count.div_ceil(columns).min(bottom.saturating_sub(3));
    let area = Area { x: 0, y: bottom - height - 2, width, height: height + 2 };
    let inner = frame(painter, area, &pressed(state));
    for (nth, cell) in (0..).zip(&cells) {
        let (at, row): (u16, u16) = (nth / height.max(1), nth % height.max(1));
        if at >= columns {
            break;
        }
        let x = inner.x + at * column;
        let end = (x + column).saturating_sub(2).min(inner.x + inner.width);
        paint_cell(painter, cell, ((x, inner.y + row), end));
    }
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
    for Told { action, says, keys } in state.continuations() {
        let group = action.row().group;
        if last.replace(group) != Some(group) {
            cells.push(Cell::Heading(Clean::from(group.title(locale::current()))));
        }
        cells.push(Cell::Key(keys, says));
    }
    cells
}
