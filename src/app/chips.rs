//! Chips: the terms of the query above the list, and where each stands.

use super::areas::Area;
use super::state::State;
use crate::text::{Clean, WidthTable};

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

/// The chips that fit the area, in the order of the query's terms.
#[must_use]
pub fn chips(state: &State, area: Area) -> Vec<Chip> {
    let widths = WidthTable::default();
    let mut x = area.x + 1;
    let mut out = Vec::new();
    for term in state.query.terms() {
        let text = Clean::line(&format!("{} ✕", term.chip()));
        let width = u16::try_from(widths.text(&text)).unwrap_or(u16::MAX);
        if x.saturating_add(width) > area.x + area.width {
            break;
        }
        out.push(Chip { x, width, text });
        x += width + 2;
    }
    out
}
