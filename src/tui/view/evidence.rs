//! The evidence of an edition, and the picker of another one.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{mark_scroll, panel};
use super::typed::TypedLine;
use crate::app::{Area, EditionChoice, EditionPicker, Evidence, EvidenceLine, Overlay, State, centred};
use crate::locale::say;
use crate::text::Clean;

/// Cells of the panels at the most, with their frames.
const WIDTH: u16 = 100;
const PICKER_WIDTH: u16 = 64;
/// Cells before what belongs to a line above.
const INDENT: u16 = 2;
/// Cells of an edition's label in the picker.
const LABEL: u16 = 20;
const TYPED: &str = "evidence-picker-typed";

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, evidence: &Evidence) {
    let lines: usize = evidence.lines.iter().map(EvidenceLine::height).sum();
    let height = u16::try_from(lines + 4).unwrap_or(u16::MAX);
    let inner = panel(painter, state, (WIDTH, height), &say!("evidence-title"));
    let end = inner.x + inner.width;
    painter.cut((inner.x + INDENT, inner.y), end, &evidence.title, Look::Name);
    let fit = usize::from(inner.height.saturating_sub(2));
    let first = evidence.first(fit);
    let mut y = inner.y + 2;
    let bottom = inner.y + inner.height;
    let mut seen = 0;
    for (nth, line) in evidence.lines.iter().enumerate().skip(first) {
        let height = u16::try_from(line.height()).unwrap_or(1);
        if y + height > bottom {
            break;
        }
        paint_line(painter, line, Area { y, height, ..inner }, nth == evidence.selected);
        y += height;
        seen += 1;
    }
    mark_scroll(painter, inner, (first, seen, evidence.lines.len()));
}

fn paint_line(painter: &mut Painter<'_>, line: &EvidenceLine, area: Area, selected: bool) {
    let (x, end) = (area.x + INDENT, area.x + area.width);
    if selected {
        for y in area.y..area.y + area.height {
            painter.line_art((area.x, y), end, "▌", Look::Badge);
        }
    }
    let look = if selected { Look::Selected } else { Look::Overlay };
    match line {
        EvidenceLine::Edition(shown) => {
            painter.cut((x, area.y), end, shown, if selected { look } else { Look::Badge });
        }
        EvidenceLine::Series(name, summary) => {
            let x = painter.cut((x, area.y), end, name, Look::Name);
            painter.cut((x + INDENT, area.y), end, summary, Look::Overlay);
        }
        EvidenceLine::Remark(words) => {
            painter.cut((x, area.y), end, words, Look::Chrome);
        }
        EvidenceLine::Mention(facts, excerpt, _) => {
            let x = x + INDENT;
            painter.cut((x, area.y), end, facts, if selected { look } else { Look::Chrome });
            let excerpt = excerpt.fit(usize::from(end.saturating_sub(x)), &painter.widths);
            let y = area.y + 1;
            let words = painter.text((x, y), end, &excerpt.before, Look::Overlay);
            let after = painter.text((words, y), end, &excerpt.words, Look::Match);
            painter.text((after, y), end, &excerpt.after, Look::Overlay);
        }
        EvidenceLine::Blank => {}
    }
}

/// All rows have room where the window has, so that typing does not move the panel.
fn picker_size(state: &State) -> (u16, u16) {
    (PICKER_WIDTH, state.screen.size.height.saturating_sub(4))
}

pub(super) fn paint_picker(painter: &mut Painter<'_>, state: &State, picker: &EditionPicker) {
    let inner = panel(painter, state, picker_size(state), &say!("evidence-picker-title"));
    let end = inner.x + inner.width;
    line(state, picker).paint(painter, &[]);
    let rows = picker.rows();
    let fit = usize::from(inner.height.saturating_sub(2));
    let first = picker.selected.saturating_sub(fit / 2).min(rows.len().saturating_sub(fit));
    mark_scroll(painter, inner, (first, fit, rows.len()));
    if rows.is_empty() {
        painter.cut(
            (inner.x + INDENT, inner.y + 2),
            end,
            &Clean::from(say!("evidence-picker-empty")),
            Look::Chrome,
        );
    }
    for ((nth, row), y) in rows.iter().enumerate().skip(first).take(fit).zip(inner.y + 2..) {
        paint_choice(painter, row, Area { y, height: 1, ..inner }, nth == picker.selected);
    }
}

fn paint_choice(painter: &mut Painter<'_>, row: &EditionChoice, area: Area, selected: bool) {
    let (x, end) = (area.x + INDENT, area.x + area.width);
    if selected {
        painter.line_art((area.x, area.y), end, "▌", Look::Badge);
    }
    let look = if selected { Look::Selected } else { Look::Overlay };
    painter.cut((x, area.y), end.min(x + LABEL), &row.label, look);
    painter.cut((x + LABEL + 1, area.y), end, &row.facts, Look::Chrome);
}

fn line<'a>(state: &State, picker: &'a EditionPicker) -> TypedLine<'a> {
    TypedLine {
        area: Area { height: 1, ..centred(state.screen.size, picker_size(state)).framed() },
        label: Clean::from(say!(TYPED)),
        prompt: &picker.prompt,
        tail: Clean::default(),
        hint: Clean::from(say!("evidence-picker-hint")),
    }
}

/// Where the cursor of the picker's line stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Overlay::Editions(evidence)) = &state.overlay else { return None };
    Some(line(state, &evidence.picker).cursor(&state.options.widths))
}
