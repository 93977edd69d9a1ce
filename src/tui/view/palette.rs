//! The palette: the line that is typed, and below it what can be done, with its keys at the right
//! and the letters marked that answer.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use super::typed::TypedLine;
use crate::app::{Area, Deed, Guide, Palette, PaletteRow, State, first_row, palette_area, palette_rows};
use crate::locale::say;
use crate::text::Clean;

/// What is typed behind this, as at the foot of vim and less.
const SIGN: &str = ":";
/// Where a row begins, behind its mark.
const TEXT: u16 = 2;
/// Cells of a row with room for the names of actions.
const ROOMY: u16 = 64;

fn line<'a>(state: &State, palette: &'a Palette) -> TypedLine<'a> {
    TypedLine {
        area: Area { height: 1, ..palette_area(state).framed() },
        label: Clean::from(SIGN),
        prompt: &palette.prompt,
        tail: Clean::from(say!("palette-count", count = palette.rows.len())),
        hint: Clean::from(say!("palette-hint")),
    }
}

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, palette: &Palette) {
    let inner = frame(painter, palette_area(state), &say!("palette-title"));
    line(state, palette).paint(painter, &[]);
    let rows = palette_rows(state);
    let seen = usize::from(rows.height);
    let first = first_row(palette.selected, palette.rows.len(), seen);
    mark_scroll(painter, inner, (first, seen, palette.rows.len()));
    if palette.rows.is_empty() {
        let none = Clean::from(say!("palette-none"));
        painter.cut((rows.x + TEXT, rows.y), rows.x + rows.width, &none, Look::Chrome);
    }
    let shown = palette.rows.iter().enumerate().skip(first);
    for ((nth, row), y) in shown.zip(rows.y..rows.y + rows.height) {
        paint_row(painter, row, Area { y, height: 1, ..rows }, nth == palette.selected);
    }
}

fn paint_row(painter: &mut Painter<'_>, row: &PaletteRow, area: Area, is_selected: bool) {
    let (x, y) = (area.x + TEXT, area.y);
    let mut end = area.x + area.width;
    if is_selected {
        painter.line_art((area.x, y), end, "▌", Look::Badge);
    }
    // What is typed rather than pressed stands where the keys would.
    let keys = if row.keys.is_empty() { &row.name } else { &row.keys };
    let is_typed = row.keys.is_empty();
    let keys = keys.cut_to(usize::from(area.width / 3), &painter.widths);
    let look = if is_typed { Look::Chrome } else { Look::Key };
    end = painter.right((x, y), end, &keys, look).saturating_sub(2);
    let looks = match (is_selected, &row.deed) {
        (true, _) => (Look::Selected, Look::SelectedMatch),
        (false, Deed::Nothing) => (Look::Warning, Look::Warning),
        (false, _) => (Look::Overlay, Look::Match),
    };
    let after = painter.marked((x, y), end, (&row.says, &row.marks), looks);
    let has_room = area.width >= ROOMY && after + 2 + painter.cells(&row.name) <= end;
    if has_room && !is_typed {
        painter.text((after + 2, y), end, &row.name, Look::Chrome);
    }
}

/// Where the cursor of the line stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Guide::Palette(palette)) = &state.input.guides.open else { return None };
    Some(line(state, palette).cursor(&state.options.widths))
}
