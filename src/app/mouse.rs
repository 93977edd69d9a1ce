//! What a click or the wheel means, by where it happens.

use super::ROW_HEIGHT;
use super::areas::{Areas, areas};
use super::chips::chips;
use super::rail::{rail, rail_area};
use super::state::{Focus, State};

/// The mouse was used at a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// Column.
    pub x: u16,
    /// Row.
    pub y: u16,
    /// What was done.
    pub kind: MouseKind,
}

/// What was done with the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button was pressed.
    Click,
    /// The mouse was moved with the left button down.
    Drag,
    /// The left button was let go.
    Release,
    /// The wheel was turned towards the person.
    WheelDown,
    /// The wheel was turned away.
    WheelUp,
}

/// What is under the mouse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A row of the list.
    Row(usize),
    /// A pane.
    Pane(Focus),
    /// The chip of the n-th term.
    Chip(usize),
    /// A year on the rail.
    Year(i16),
}

/// What is at the cell.
pub(super) fn target(state: &State, x: u16, y: u16) -> Option<Target> {
    let areas: Areas = areas(state);
    if areas.top.contains(x, y) {
        let (years, _, _) = rail(state, rail_area(state, areas.top));
        return years
            .iter()
            .find(|year| (year.x..year.x + 4).contains(&x))
            .map(|year| Target::Year(year.year));
    }
    if let Some(area) = areas.chips.filter(|area| area.contains(x, y)) {
        let at = chips(state, area).iter().position(|chip| (chip.x..chip.x + chip.width).contains(&x));
        return at.map(Target::Chip);
    }
    if let Some(area) = areas.list.filter(|area| area.contains(x, y)) {
        let row = state.list.top + usize::from((y - area.y) / ROW_HEIGHT);
        return Some(if row < state.list.total { Target::Row(row) } else { Target::Pane(Focus::List) });
    }
    areas.reader.filter(|area| area.contains(x, y)).map(|_| Target::Pane(Focus::Reader))
}
