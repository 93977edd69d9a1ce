//! Scrolling sideways: lines that must not be broken, of code, may be longer than the measure.

use super::state::State;
use crate::locale::say;
use crate::text::{ByteAt, Cells, Clean, WidthTable};
use crate::typeset::{Label, Line};

/// Cells that a press of a key scrolls.
const STEP: usize = 8;

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Scrolls the long lines that are seen, as far as the longest goes.
pub(super) fn scroll(state: &mut State, side: Side) {
    let beyond = beyond(state);
    let Some(reader) = &mut state.reader else { return };
    let from = reader.sideways;
    reader.sideways = match side {
        Side::Left => from.saturating_sub(STEP),
        Side::Right => (from + STEP).min(beyond.max(from)),
    };
    if beyond == 0 && from == 0 {
        state.notice = Clean::from(say!("notice-no-long-lines"));
    }
}

/// Brings a hit on a long line into sight.
pub(super) fn reveal(state: &mut State, position: ByteAt) {
    let (measure, widths) = (state.page().options.measure.cells(), state.options.widths);
    let Some(reader) = &mut state.reader else { return };
    let seen = reader.columns().into_iter().flatten().filter(|(_, line)| line.label == Label::Code);
    let found = seen
        .filter_map(|(layout, line)| Some((layout.column(line, position)?, room(line, measure, widths))))
        .next();
    let Some((column, room)) = found else { return };
    // A sign at either edge takes a cell.
    let seen = reader.sideways + usize::from(reader.sideways > 0)..(reader.sideways + room).saturating_sub(2);
    if !seen.contains(&column) {
        reader.sideways = if column + 2 < room { 0 } else { column.saturating_sub(room / 2) };
    }
}

/// Goes back as far as the longest line that is now seen needs no more; to the start where none
/// does.
pub(super) fn settle(state: &mut State) {
    // Measuring long lines takes its time.
    if state.screen.size.is_too_small() || state.reader.as_ref().is_none_or(|reader| reader.sideways == 0) {
        return;
    }
    let beyond = beyond(state);
    if let Some(reader) = &mut state.reader {
        reader.sideways = reader.sideways.min(beyond);
    }
}

/// Cells by which the longest line that is seen goes beyond the measure.
fn beyond(state: &State) -> usize {
    let (measure, widths) = (state.page().options.measure.cells(), state.options.widths);
    let lines = state.reader.iter().flat_map(|reader| reader.columns().into_iter().flatten());
    let code = lines.filter(|(_, line)| line.label == Label::Code);
    code.map(|(layout, line)| layout.text_cells(line).saturating_sub(room(line, measure, widths)))
        .max()
        .unwrap_or(0)
}

/// Cells that a line has for its text.
fn room(line: &Line, measure: Cells, widths: WidthTable) -> usize {
    usize::from(measure.0).saturating_sub(usize::from(line.indent) + widths.text(&line.lead))
}
