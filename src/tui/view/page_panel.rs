//! The panel of page options, at an edge of the screen: the article behind it remains in sight.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::frame;
use crate::app::{Area, PagePanel, PageRow, State, page_area, page_rows};
use crate::locale::say;
use crate::text::Clean;

/// Cells beside a label: a mark before it and a gap behind.
const BESIDE_LABEL: u16 = 4;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, panel: PagePanel) {
    let inner = frame(painter, page_area(state), &say!("page-title"));
    let rows = page_rows(state);
    let widest = rows.iter().map(|row| painter.cells(&row.label)).max().unwrap_or(0);
    let labels = (widest + BESIDE_LABEL).min(inner.width.saturating_mul(2) / 3);
    let first = panel.first(inner.height);
    for ((nth, row), y) in rows.iter().enumerate().skip(first).zip(inner.y..inner.y + inner.height) {
        let area = Area { y, height: 1, ..inner };
        paint_row(painter, (row, labels), area, nth == panel.selected);
    }
    // What the row is called outside the panel, for who wants to keep it.
    if let Some(row) = rows.get(panel.selected).filter(|row| !row.written.is_empty()) {
        let written = Clean::line(&format!(" {} ", row.written));
        painter.right((inner.x, inner.y + inner.height), inner.x + inner.width, &written, Look::Chrome);
    }
}

fn paint_row(painter: &mut Painter<'_>, (row, labels): (&PageRow, u16), area: Area, selected: bool) {
    let end = area.x + area.width;
    let (label, value) = (area.x + 2, area.x + labels);
    painter.cut((label, area.y), value - 1, &row.label, Look::Overlay);
    if !selected {
        painter.cut((value + 2, area.y), end, &row.value, Look::Overlay);
        return;
    }
    painter.line_art((area.x, area.y), end, "▌", Look::Badge);
    let mut x = painter.text((value, area.y), end, &Clean::from("‹ "), Look::Key);
    x = painter.cut((x, area.y), end.saturating_sub(2), &row.value, Look::Selected);
    painter.text((x, area.y), end, &Clean::from(" ›"), Look::Key);
}
