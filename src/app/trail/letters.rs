//! The panel that waits for a letter: what stands under which. Shared by update and view; it knows
//! nothing of looks.

use super::super::areas::Area;
use super::super::state::State;
use super::{MarkedPlace, Waypoint};

/// What the letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LettersFor {
    /// To mark a place.
    Setting,
    /// To go to one.
    Going,
}

/// The panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// What the letter is for.
    pub purpose: LettersFor,
    /// What there is; nothing while it is asked for.
    pub places: Option<Vec<MarkedPlace>>,
    /// Where `''` leads.
    pub before: Option<Waypoint>,
    /// The letter that was typed meanwhile.
    pub(super) chosen: Option<char>,
}

/// Columns with the frame.
const WIDTH: u16 = 76;

impl Letters {
    pub(super) fn new(purpose: LettersFor, before: Option<Waypoint>) -> Self {
        Self { purpose, places: None, before, chosen: None }
    }

    /// The rows of the panel.
    pub fn rows(&self) -> impl Iterator<Item = &MarkedPlace> {
        self.places.iter().flatten()
    }
}

/// Where the panel stands, with its frame: at the bottom, where the eye is for keys.
#[must_use]
pub fn letters_area(state: &State, letters: &Letters) -> Area {
    let size = state.screen.size;
    let width = WIDTH.min(size.width);
    let rows = u16::try_from(letters.rows().count()).unwrap_or(u16::MAX);
    // A row for what the letters are, and the frame.
    let height = rows.saturating_add(3).min(size.height.saturating_sub(2));
    Area { x: (size.width - width) / 2, y: size.height.saturating_sub(height + 1), width, height }
}
