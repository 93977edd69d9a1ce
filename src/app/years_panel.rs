//! Where the year picker stands, and what a click in it means. Shared by update and view; it
//! knows nothing of looks.

use super::areas::{Area, centred};
use super::narrow;
use super::overlay::Overlay;
use super::state::State;
use super::years::YearPicker;
use crate::store::YearTally;

/// The year picker on the screen. On a narrow one, only the column one goes through is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearsPanel {
    /// With its frame.
    pub frame: Area,
    /// The line for typing.
    pub typed: Area,
    /// The line above the columns, if there is room for it.
    pub heads: Option<u16>,
    /// The rows of the years.
    pub years: Option<Area>,
    /// The first row of the years that is seen.
    pub first_year: usize,
    /// The rows of the months, latest first.
    pub months: Option<Area>,
    /// The first row of the months that is seen.
    pub first_month: usize,
}

/// Rows of the months: twelve, and one for articles whose month is not known.
const MONTH_ROWS: usize = 13;
/// Columns with the frame; without the months.
const WIDTH: u16 = 76;
/// From here on, both columns have room.
const BESIDE: u16 = 44;
/// Cells between the columns.
const GAP: u16 = 4;

/// Where the picker stands.
#[must_use]
pub fn years_panel(state: &State, picker: &YearPicker) -> YearsPanel {
    let rows = (state.list.years.len() + 1).max(MONTH_ROWS);
    let height = u16::try_from(rows.saturating_add(4)).unwrap_or(u16::MAX);
    let frame = centred(state.screen.size, (WIDTH, height));
    let inner = frame.framed();
    let headed = inner.height > 3;
    let above = 1 + u16::from(headed);
    let rows = Area { y: inner.y + above, height: inner.height.saturating_sub(above), ..inner };
    let column = (inner.width.saturating_sub(GAP)) / 2;
    let (years, months) = match (inner.width >= BESIDE, picker.month) {
        (true, _) => {
            let months = Area { x: inner.x + inner.width - column, width: column, ..rows };
            (Some(Area { width: column, ..rows }), Some(months))
        }
        (false, None) => (Some(rows), None),
        (false, Some(_)) => (None, Some(rows)),
    };
    let month_row = picker.month.map_or(0, |month| usize::try_from(12 - month).unwrap_or(0));
    let seen = usize::from(rows.height);
    YearsPanel {
        frame,
        typed: Area { height: 1, ..inner },
        heads: headed.then_some(inner.y + 1),
        years,
        first_year: first_row(picker.selected, state.list.years.len() + 1, seen),
        months,
        first_month: first_row(month_row, MONTH_ROWS, seen),
    }
}

/// The first row that is seen, so that the chosen one stands in the middle where it can.
#[must_use]
pub fn first_row(chosen: usize, rows: usize, seen: usize) -> usize {
    chosen.saturating_sub(seen / 2).min(rows.saturating_sub(seen))
}

/// The articles of the chosen year, or of all together.
#[must_use]
pub fn tally_shown(years: &[YearTally], picker: &YearPicker) -> YearTally {
    YearPicker::tally(years, picker.selected).copied().unwrap_or_else(|| {
        years.iter().fold(YearTally::default(), |mut sum, tally| {
            sum.articles += tally.articles;
            for (sum, count) in sum.months.iter_mut().zip(tally.months) {
                *sum += count;
            }
            sum
        })
    })
}

/// A click on a row chooses it; on the chosen one, it accepts.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<super::Effect> {
    let Some(Overlay::Years(picker)) = &state.overlay else { return Vec::new() };
    let panel = years_panel(state, picker);
    let hit = |area: Option<Area>, first: usize| {
        area.filter(|area| area.contains(x, y)).map(|area| first + usize::from(y - area.y))
    };
    let (year, month) = (hit(panel.years, panel.first_year), hit(panel.months, panel.first_month));
    let rows = state.list.years.len();
    let Some(Overlay::Years(picker)) = &mut state.overlay else { return Vec::new() };
    let before = picker.clone();
    if let Some(row) = year.filter(|row| *row <= rows) {
        picker.select_year(row);
    } else if let Some(month) = month
        .filter(|_| picker.selected > 0)
        .and_then(|row| i8::try_from(12_usize.checked_sub(row)?).ok())
        .filter(|month| *month > 0)
    {
        picker.select_month(month);
    } else {
        return Vec::new();
    }
    if *picker == before { narrow::accept_years(state) } else { Vec::new() }
}
