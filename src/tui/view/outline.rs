//! The outline: headings by depth, figures, found words and marks, each with how far into the text
//! it is.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{Area, Outline, OutlineEntry, OutlineKind, Overlay, State, outline_area, outline_rows};
use crate::locale::say;
use crate::text::{Clean, WidthTable};

/// Cells that a row is indented for each heading above it, and of the mark of the chosen row.
const STEP: u16 = 2;
const MARGIN: u16 = 2;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, outline: &Outline) {
    let inner = frame(painter, outline_area(state), &say!("outline-title"));
    let rows = outline_rows(state);
    paint_typed(painter, outline, inner);
    let (first, seen) = (outline.first(rows.height), usize::from(rows.height));
    mark_scroll(painter, inner, (first, seen, outline.len()));
    if outline.is_empty() {
        let nothing = Clean::from(say!("outline-nothing"));
        painter.cut((rows.x + MARGIN, rows.y), rows.x + rows.width, &nothing, Look::Chrome);
    }
    let shown = outline.rows().enumerate().skip(first);
    for ((nth, (entry, share)), y) in shown.zip(rows.y..rows.y + rows.height) {
        let area = Area { y, height: 1, ..rows };
        paint_row(painter, (entry, share), nth == outline.selected, area);
    }
}

/// The line that is typed; before anything is, how to.
fn paint_typed(painter: &mut Painter<'_>, outline: &Outline, inner: Area) {
    let end = inner.x + inner.width;
    let count = Clean::from(say!("outline-count", count = outline.len()));
    let end = painter.right((inner.x, inner.y), end, &count, Look::Chrome).saturating_sub(1);
    match &outline.prompt {
        Some(prompt) => {
            let x = painter.text((inner.x, inner.y), end, &Clean::from("/"), Look::Key);
            painter.cut((x, inner.y), end, &prompt.text(), Look::Name);
        }
        None => {
            painter.cut((inner.x, inner.y), end, &Clean::from(say!("outline-hint")), Look::Chrome);
        }
    }
}

fn paint_row(painter: &mut Painter<'_>, (entry, share): (&OutlineEntry, usize), selected: bool, area: Area) {
    let (y, end) = (area.y, area.x + area.width);
    if selected {
        painter.line_art((area.x, y), end, "▌", Look::Badge);
    }
    let end =
        painter.right((area.x, y), end, &Clean::line(&format!("{share}%")), Look::Chrome).saturating_sub(2);
    let mut x = area.x + MARGIN + u16::from(entry.depth) * STEP;
    let sign = match entry.kind {
        OutlineKind::Hit => Some(Clean::from("/")),
        OutlineKind::Note => Some(Clean::from("✎")),
        OutlineKind::Mark(letter) => Some(Clean::line(&format!("'{letter}"))),
        OutlineKind::Heading | OutlineKind::Paragraph | OutlineKind::Figure => None,
    };
    if let Some(sign) = sign {
        x = painter.text((x, y), end, &sign, Look::Badge) + 1;
    }
    let look = match (selected, entry.kind) {
        (true, _) => Look::Selected,
        (false, OutlineKind::Heading) if entry.depth == 0 => Look::Name,
        (false, OutlineKind::Figure) => Look::Badge,
        (false, _) => Look::Overlay,
    };
    painter.cut((x.min(end), y), end, &entry.text, look);
}

/// Where the cursor of the line stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Overlay::Outline(outline)) = &state.overlay else { return None };
    let inner = outline_area(state).framed();
    let widths: &WidthTable = &state.options.widths;
    let cells = 1 + widths.text(&outline.prompt.as_ref()?.before_cursor());
    let end = (inner.x + inner.width).saturating_sub(1);
    Some((inner.x.saturating_add(u16::try_from(cells).unwrap_or(u16::MAX)).min(end), inner.y))
}
