//! What lies over the panes: the help and the year picker.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::page_panel;
use crate::app::{Area, Overlay, State, YearPicker, help_lines};
use crate::text::{Clean, WidthTable};

/// Cells of the help's column of keys.
const KEYS: u16 = 24;
/// Cells of the longest bar.
const BAR: usize = 24;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State) {
    match &state.overlay {
        Some(Overlay::Help { top }) => paint_help(painter, state, *top),
        Some(Overlay::Years(picker)) => paint_years(painter, state, picker),
        Some(Overlay::Page(panel)) => page_panel::paint(painter, state, *panel),
        Some(Overlay::Compare(_) | Overlay::Prompt(_)) | None => {}
    }
}

/// A framed area of at most this size in the middle of the screen.
fn panel(painter: &mut Painter<'_>, state: &State, size: (u16, u16), title: &str) -> Area {
    frame(painter, place(state, size), title)
}

/// A framed area, emptied together with a cell on both sides; returns what is within.
pub(super) fn frame(painter: &mut Painter<'_>, area: Area, title: &str) -> Area {
    let (end, bottom) = (area.x + area.width, area.y + area.height - 1);
    let margin = u16::from(area.x > 0);
    painter.clear(Area { x: area.x - margin, width: area.width + margin + 1, ..area }, Look::Overlay);
    let rule = "─".repeat(usize::from(area.width - 2));
    painter.line_art((area.x, area.y), end, &format!("┌{rule}┐"), Look::Chrome);
    painter.line_art((area.x, bottom), end, &format!("└{rule}┘"), Look::Chrome);
    for y in area.y + 1..bottom {
        painter.line_art((area.x, y), end, "│", Look::Chrome);
        painter.line_art((end - 1, y), end, "│", Look::Chrome);
    }
    painter.cut((area.x + 2, area.y), end - 2, &Clean::line(&format!(" {title} ")), Look::Name);
    Area { x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2 }
}

/// Says on the frame below which of the lines are seen, if not all.
fn mark_scroll(painter: &mut Painter<'_>, inner: Area, (first, seen, all): (usize, usize, usize)) {
    if seen < all {
        let place = Clean::line(&format!(" {}–{}／{all} ", first + 1, (first + seen).min(all)));
        painter.right((inner.x, inner.y + inner.height), inner.x + inner.width, &place, Look::Chrome);
    }
}

fn place(state: &State, (width, height): (u16, u16)) -> Area {
    let size = state.screen.size;
    let (width, height) = (width.min(size.width), height.min(size.height - 2));
    Area { x: (size.width - width) / 2, y: 1 + (size.height - 2 - height) / 2, width, height }
}

fn paint_help(painter: &mut Painter<'_>, state: &State, top: usize) {
    let lines = help_lines();
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let inner = panel(painter, state, (76, height), "帮助");
    let end = inner.x + inner.width;
    let seen = usize::from(inner.height);
    let top = top.min(lines.len().saturating_sub(seen));
    mark_scroll(painter, inner, (top, seen, lines.len()));
    for ((keys, help), y) in lines.iter().skip(top).zip(inner.y..inner.y + inner.height) {
        if keys.is_empty() {
            painter.text((inner.x, y), end, &Clean::from(*help), Look::Name);
            continue;
        }
        painter.cut((inner.x + 1, y), inner.x + KEYS, &Clean::line(keys), Look::Key);
        painter.cut((inner.x + KEYS + 1, y), end, &Clean::from(*help), Look::Overlay);
    }
}

fn years_size(state: &State) -> (u16, u16) {
    (48, u16::try_from(state.list.years.len() + 5).unwrap_or(u16::MAX))
}

fn paint_years(painter: &mut Painter<'_>, state: &State, picker: &YearPicker) {
    let inner = panel(painter, state, years_size(state), "年份");
    let end = inner.x + inner.width;
    let label = painter.text((inner.x, inner.y), end, &Clean::from(TYPED), Look::Key);
    let hint = if picker.typed.is_empty() { "输入 2022 或 2018-2020，或用 j k 选" } else { "" };
    let typed = painter.text((label, inner.y), end, &Clean::line(&picker.typed), Look::Name);
    painter.cut((typed, inner.y), end, &Clean::from(hint), Look::Chrome);
    let years = &state.list.years;
    let rows = usize::from(inner.height.saturating_sub(2));
    let first = picker.selected.saturating_sub(rows / 2).min((years.len() + 1).saturating_sub(rows));
    mark_scroll(painter, inner, (first, rows, years.len() + 1));
    for (row, y) in (first..=years.len()).take(rows).zip(inner.y + 2..) {
        paint_year(painter, years, row, Area { y, height: 1, ..inner }, row == picker.selected);
    }
}

const TYPED: &str = "年份：";

fn paint_year(painter: &mut Painter<'_>, years: &[(i16, usize)], row: usize, area: Area, selected: bool) {
    let end = area.x + area.width;
    let look = if selected { Look::Selected } else { Look::Overlay };
    if selected {
        painter.line_art((area.x, area.y), end, "▌", Look::Badge);
    }
    let x = area.x + 2;
    let Some(year) = YearPicker::year(years, row) else {
        let all: usize = years.iter().map(|(_, count)| count).sum();
        painter.text((x, area.y), end, &Clean::from("全部年份"), look);
        painter.right((x, area.y), end, &Clean::line(&format!("{all} 篇")), Look::Chrome);
        return;
    };
    let count = years.iter().find(|(other, _)| *other == year).map_or(0, |(_, count)| *count);
    let most = years.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let bar = "▇".repeat((count * BAR).div_ceil(most).min(BAR));
    let after = painter.text((x, area.y), end, &Clean::line(&year.to_string()), look);
    painter.line_art((after + 2, area.y), end, &bar, Look::Badge);
    painter.right((after, area.y), end, &Clean::line(&format!("{count} 篇")), Look::Chrome);
}

/// Where the cursor of the year picker's line stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Overlay::Years(picker)) = &state.overlay else { return None };
    let area = place(state, years_size(state));
    let widths: &WidthTable = &state.options.widths;
    let cells = widths.text(TYPED) + widths.text(&picker.typed);
    Some((area.x + 2 + u16::try_from(cells).unwrap_or(0), area.y + 1))
}
