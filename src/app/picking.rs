//! Choosing from rows below a line that is typed: what the keys mean that are not for the line.
//! Shared by all that list something so; must not know what the rows are.

use super::areas::Area;
use super::chord::Chord;
use super::mouse::{Mouse, MouseKind};
use super::years_panel::first_row;
use crate::text::fold;

/// What is typed to leave only some rows: words that must all occur, in whatever form.
pub(super) struct Sieve(Vec<String>);

impl Sieve {
    /// The words of what is typed.
    pub(super) fn of(typed: &str) -> Self {
        Self(typed.split_whitespace().map(fold).collect())
    }

    /// Whether everything is left.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a folded text is left.
    pub(super) fn leaves(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }
}

/// By how many rows a key moves the choice, where so many are seen; none where it is for the line.
pub(super) fn moved(chord: Chord, seen: u16) -> Option<isize> {
    let page = isize::try_from(seen.saturating_sub(1)).unwrap_or(1).max(1);
    let keys = [("Down", 1), ("Ctrl-n", 1), ("Up", -1), ("Ctrl-p", -1), ("PgDn", page), ("PgUp", -page)];
    keys.iter().find(|(key, _)| Chord::parse(key) == Some(chord)).map(|(_, by)| *by)
}

/// The row that is chosen when the choice moves.
pub(super) fn after(selected: usize, by: isize, rows: usize) -> usize {
    selected.saturating_add_signed(by).min(rows.saturating_sub(1))
}

/// What the mouse does to a list.
pub(super) enum Pointed {
    /// The choice is on this row now.
    To(usize),
    /// The chosen row was clicked: it is meant.
    Chosen,
    /// Nothing.
    Nowhere,
}

/// What the mouse means in the area of the rows: a click chooses, one more on the same row means it,
/// the wheel moves the choice.
pub(super) fn pointed(Mouse { x, y, kind }: Mouse, area: Area, (selected, rows): (usize, usize)) -> Pointed {
    let by = match kind {
        MouseKind::WheelDown => 1,
        MouseKind::WheelUp => -1,
        MouseKind::Drag | MouseKind::Release => return Pointed::Nowhere,
        MouseKind::Click => {
            let row = first_row(selected, rows, area.height.into()) + usize::from(y.saturating_sub(area.y));
            return match row {
                _ if !area.contains(x, y) || row >= rows => Pointed::Nowhere,
                row if row == selected => Pointed::Chosen,
                row => Pointed::To(row),
            };
        }
    };
    Pointed::To(after(selected, by, rows))
}
