//! Links: the letters on those that are seen, the list of all, and a footnote at the foot of the
//! article.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{
    Area, FootnotePanel, LinkHints, LinkPanel, LinkRow, State, areas, footnote_area, link_panel_area,
};
use crate::locale::say;
use crate::text::Clean;

/// Cells of a row with room for where a link leads beside its words.
const ROOMY: u16 = 40;
/// Cells of the number of a link.
const NUMBER: u16 = 5;

/// The letters. Those typed already are dim, links that are meant no more have none.
pub(super) fn paint_hints(painter: &mut Painter<'_>, state: &State, open: &LinkHints) {
    let Some(pane) = areas(state).reader else { return };
    let end = pane.x + pane.width;
    for hint in open.possible() {
        let (typed, rest) = hint.label.split_at(open.typed.len().min(hint.label.len()));
        let x = painter.text(hint.at, end, &Clean::line(typed), Look::Chrome);
        painter.text((x, hint.at.1), end, &Clean::line(rest), Look::LinkLetters);
    }
}

/// The list of all links.
pub(super) fn paint_panel(painter: &mut Painter<'_>, state: &State, panel: &LinkPanel) {
    let title = say!("link-title", count = panel.rows.len());
    let inner = frame(painter, link_panel_area(state, panel), &title);
    let first = panel.first(inner.height);
    mark_scroll(painter, inner, (first, inner.height.into(), panel.rows.len()));
    let rows = panel.rows.iter().enumerate().skip(first);
    for ((nth, row), y) in rows.zip(inner.y..inner.y + inner.height) {
        paint_row(painter, row, (nth, nth == panel.selected), Area { y, height: 1, ..inner });
    }
}

fn paint_row(painter: &mut Painter<'_>, row: &LinkRow, (nth, selected): (usize, bool), area: Area) {
    let (x, y, end) = (area.x, area.y, area.x + area.width);
    if selected {
        painter.line_art((x, y), end, "▌", Look::Badge);
    }
    let number = Clean::line(&(nth + 1).to_string());
    painter.right((x + 1, y), x + NUMBER, &number, Look::Chrome);
    let at = x + NUMBER + 1;
    let look = if row.is_open { Look::Badge } else { Look::Warning };
    let end = if area.width < ROOMY {
        end
    } else {
        let target = row.target.cut_to(usize::from(area.width / 2), &painter.widths);
        painter.right((at, y), end, &target, look).saturating_sub(2)
    };
    let words = if row.words.trim().is_empty() { &row.target } else { &row.words };
    painter.cut((at, y), end, words, if selected { Look::Selected } else { Look::Overlay });
}

/// A footnote.
pub(super) fn paint_footnote(painter: &mut Painter<'_>, state: &State, panel: &FootnotePanel) {
    let inner = frame(painter, footnote_area(state, panel), &say!("link-footnote"));
    let lines = panel.layout.lines();
    mark_scroll(painter, inner, (panel.top, inner.height.into(), lines.len()));
    let end = inner.x + inner.width;
    for (line, y) in lines.iter().skip(panel.top).zip(inner.y..inner.y + inner.height) {
        painter.text((inner.x, y), end, &Clean::line(&panel.layout.string(line)), Look::Overlay);
    }
}
