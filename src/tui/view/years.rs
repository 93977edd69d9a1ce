//! The year picker: the years as a histogram, beside it the months of the chosen one.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{Area, Overlay, State, YearPicker, YearsPanel, tally_shown, years_panel};
use crate::locale::say;
use crate::query::{Month, Period, Unit};
use crate::store::YearTally;
use crate::text::{Clean, WidthTable};

const TYPED: &str = "years-typed";
/// Cells of the longest bar.
const LONGEST_BAR: u16 = 24;
/// Cells of a row's label with the mark before it and the gap behind; of its count.
const LABEL: u16 = 8;
const COUNT: u16 = 9;

/// A row of either column.
struct Row {
    label: Clean,
    count: usize,
    /// The highest count of the column; 0 for a row without a bar.
    most: usize,
    look: Look,
    /// Whether it is part of what is chosen.
    chosen: bool,
}

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, picker: &YearPicker) {
    let panel = years_panel(state, picker);
    let inner = frame(painter, panel.frame, &say!("years-title"));
    let years = &state.list.years;
    let period = picker.period(years);
    paint_typed(painter, picker, (years, period), panel.typed);
    if let Some(area) = panel.years {
        let seen = usize::from(area.height);
        mark_scroll(painter, Area { width: area.width, ..inner }, (panel.first_year, seen, years.len() + 1));
        let most = years.iter().map(|tally| tally.articles).max().unwrap_or(0);
        for (row, y) in (panel.first_year..=years.len()).zip(area.y..area.y + area.height) {
            let row = year_row(years, row, (picker, period));
            paint_row(painter, Area { y, height: 1, ..area }, &Row { most: most.min(row.most), ..row });
        }
    }
    paint_months(painter, years, (picker, period), &panel);
}

/// The line for typing; behind it what that means, or what can be typed.
fn paint_typed(
    painter: &mut Painter<'_>,
    picker: &YearPicker,
    (years, period): (&[YearTally], Option<Period>),
    area: Area,
) {
    let end = area.x + area.width;
    let x = painter.text((area.x, area.y), end, &Clean::from(say!(TYPED)), Look::Key);
    let x = painter.cut((x, area.y), end, &Clean::line(&picker.typed), Look::Name);
    // Among the months, the year may be out of sight.
    let worth = picker.begun.is_some() || picker.month.is_some() || !picker.typed.is_empty();
    let meant = period.filter(|_| worth);
    if let Some(period) = meant {
        let meant =
            Clean::from(say!("years-meant", period = period.to_string(), count = count(years, period)));
        painter.cut((x, area.y), end, &meant, Look::Chrome);
    } else if picker.typed.is_empty() {
        let hint = Clean::from(say!("years-hint"));
        painter.cut((x, area.y), end, &hint, Look::Chrome);
    }
}

/// Articles of the period.
fn count(years: &[YearTally], period: Period) -> usize {
    let of_year = |tally: &YearTally| match period.unit() {
        Unit::Year => tally.articles,
        Unit::Month => (1..=12)
            .filter(|&month| period.contains_month(Month { year: tally.year, month }))
            .map(|month| tally.of_month(month))
            .sum(),
    };
    years.iter().filter(|tally| period.meets_year(tally.year)).map(of_year).sum()
}

fn year_row(years: &[YearTally], row: usize, (picker, period): (&YearPicker, Option<Period>)) -> Row {
    let selected = row == picker.selected;
    let look = match (selected, picker.month) {
        (true, None) => Look::Selected,
        (true, Some(_)) => Look::Name,
        (false, _) => Look::Overlay,
    };
    match YearPicker::tally(years, row) {
        Some(tally) => Row {
            label: Clean::line(&tally.year.to_string()),
            count: tally.articles,
            most: usize::MAX,
            look,
            chosen: selected || period.is_some_and(|period| period.meets_year(tally.year)),
        },
        None => Row {
            label: Clean::from(say!("years-all")),
            count: years.iter().map(|tally| tally.articles).sum(),
            most: 0,
            look,
            chosen: selected,
        },
    }
}

fn paint_months(
    painter: &mut Painter<'_>,
    years: &[YearTally],
    (picker, period): (&YearPicker, Option<Period>),
    panel: &YearsPanel,
) {
    let Some(area) = panel.months else { return };
    let tally = tally_shown(years, picker);
    let one_year = YearPicker::tally(years, picker.selected).is_some();
    if let Some(y) = panel.heads {
        let head = match one_year {
            true => say!("years-months-of", year = tally.year.to_string()),
            false => say!("years-months"),
        };
        painter.cut((area.x + 2, y), area.x + area.width, &Clean::from(head), Look::Chrome);
    }
    let most = tally.months.into_iter().max().unwrap_or(0);
    let months = (1..=12).rev().map(|month| {
        let count = tally.of_month(month);
        let selected = picker.month == Some(month);
        let within = |period: Period| period.contains_month(Month { year: tally.year, month });
        let look = match (selected, count) {
            (true, _) => Look::Selected,
            (false, 0) => Look::Chrome,
            (false, _) => Look::Overlay,
        };
        let chosen = selected || (one_year && period.is_some_and(|p| p.unit() == Unit::Month && within(p)));
        Row { label: month_label(month), count, most, look, chosen }
    });
    let unknown = Row {
        label: Clean::from(say!("years-no-month")),
        count: tally.of_no_month(),
        most: 0,
        look: Look::Chrome,
        chosen: false,
    };
    let rows = months.chain(Some(unknown).filter(|row| row.count > 0));
    for (row, y) in rows.skip(panel.first_month).zip(area.y..area.y + area.height) {
        paint_row(painter, Area { y, height: 1, ..area }, &row);
    }
}

/// Its name; a number is set flush right.
fn month_label(month: i8) -> Clean {
    let said = say!("date-month", month = month);
    let is_number = said.starts_with(|first: char| first.is_ascii_digit());
    Clean::line(&format!("{}{said}", if is_number && month < 10 { " " } else { "" }))
}

fn paint_row(painter: &mut Painter<'_>, area: Area, row: &Row) {
    let end = area.x + area.width;
    if row.chosen {
        painter.line_art((area.x, area.y), end, "▌", Look::Badge);
    }
    let after = painter.cut((area.x + 2, area.y), end, &row.label, row.look);
    if row.count == 0 {
        return;
    }
    let longest = usize::from(area.width.saturating_sub(LABEL + COUNT).min(LONGEST_BAR));
    let cells = row.count.saturating_mul(longest).checked_div(row.most).unwrap_or(0);
    let cells = if row.most > 0 { cells.clamp(1, longest.max(1)) } else { 0 };
    painter.line_art((area.x + LABEL, area.y), end, &"▇".repeat(cells), Look::Badge);
    painter.right((after, area.y), end, &Clean::from(say!("years-count", count = row.count)), Look::Chrome);
}

/// Where the cursor of the picker's line stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Overlay::Years(picker)) = &state.overlay else { return None };
    let Area { x, y, width, .. } = years_panel(state, picker).typed;
    let widths: &WidthTable = &state.options.widths;
    let cells = u16::try_from(widths.text(&say!(TYPED)) + widths.text(&picker.typed)).unwrap_or(u16::MAX);
    Some((x + cells.min(width.saturating_sub(1)), y))
}
