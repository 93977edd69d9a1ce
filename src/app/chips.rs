//! Chips: the terms of the query above the list, and where each stands.

use super::areas::Area;
use super::state::State;
use crate::query::EventName;
use crate::text::Clean;

/// One term of the query as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its column.
    pub x: u16,
    /// Its width in cells.
    pub width: u16,
    /// What it says.
    pub text: Clean,
}

/// Cells at the right that the count of articles has.
const COUNT: u16 = 9;
/// Cells of the sign that it is not exact.
const ABOUT: u16 = 2;
/// Cells of the shortest chip that says anything.
const SHORTEST: usize = 7;

/// The chips that fit the area, in the order of the query's terms.
#[must_use]
pub fn chips(state: &State, area: Area) -> Vec<Chip> {
    let widths = state.options.widths;
    let mut x = area.x + 1;
    let count = COUNT + if state.list.unsearched > 0 { ABOUT } else { 0 };
    let mut out = Vec::new();
    for said in state.query.chips(&|name| called(state, name)) {
        let room = usize::from((area.x + area.width).saturating_sub(x + count));
        if room < SHORTEST {
            break;
        }
        let text = Clean::line(&format!("{} ✕", said.cut_to(room - 2, &widths)));
        let width = u16::try_from(widths.text(&text)).unwrap_or(u16::MAX);
        out.push(Chip { x, width, text });
        x = x.saturating_add(width).saturating_add(2);
    }
    out
}

/// An edition goes by its name, not by its id.
fn called(state: &State, name: &EventName) -> Option<Clean> {
    state.library.registry.edition(&name.typed).map(|edition| Clean::line(edition.label()))
}
