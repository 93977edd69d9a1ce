//! Moving by lines, rows and pages through whatever has the keys. Must not know which key does it.

use super::act;
use super::action::Action;
use super::effect::Effect;
use super::overlay::Overlay;
use super::reader::{Edge, Reader};
use super::state::{Focus, State};
use super::{board, edition_picker, figures, outline, page_panel, passage, raw, trail};
use crate::locale::say;
use crate::store::{Direction, Step};
use crate::text::Clean;

/// Moves by lines, half pages or pages.
pub(super) fn act(state: &mut State, action: Action, count: usize) -> Vec<Effect> {
    let page = isize::try_from(page(state)).unwrap_or(isize::MAX);
    let half = (page / 2).max(1);
    match action {
        Action::Down | Action::NextColumn => by_lines(state, 1, count),
        Action::Up | Action::PreviousColumn => by_lines(state, -1, count),
        Action::HalfDown => by_lines(state, half, count),
        Action::HalfUp => by_lines(state, -half, count),
        Action::PageUp => by_page(state, (-page, count), Edge::Start),
        _ => by_page(state, (page, count), Edge::End),
    }
}

/// How far a page goes: one line of the last page stays in sight.
fn page(state: &State) -> usize {
    match (&state.overlay, state.screen.focus) {
        (Some(Overlay::Compare(spread)), _) => spread.seats().height().saturating_sub(1).max(1),
        (Some(Overlay::Raw(raw)), _) => raw.seats().height().saturating_sub(1).max(1),
        (Some(_), _) => usize::from(state.screen.size.height).saturating_sub(6).max(1),
        (None, Focus::List) => state.rows_fit(),
        (None, Focus::Reader) => state.lines_fit().saturating_sub(1).max(1),
    }
}

/// Moves by lines, or rows, or years: whatever has the keys.
pub(super) fn line(state: &mut State, by: isize) -> Vec<Effect> {
    let rows = state.rows_fit();
    match (&mut state.overlay, state.screen.focus) {
        (Some(Overlay::Years(picker)), _) => {
            picker.move_by(by, &state.list.years);
        }
        (Some(Overlay::SameDay(panel)), _) => panel.move_by(by),
        (Some(Overlay::Figures(_)), _) => figures::move_by(state, by),
        (Some(Overlay::Concordance(pane)), _) => pane.move_by(by),
        (Some(Overlay::Page(panel)), _) => {
            panel.selected = panel.selected.saturating_add_signed(by).min(page_panel::ROWS - 1);
        }
        (Some(Overlay::Board(_)), _) => return board::move_by(state, by),
        (Some(Overlay::Compare(spread)), _) => spread.scroll(by),
        (Some(Overlay::Raw(_)), _) => return raw::wheel(state, by),
        (Some(Overlay::Evidence(evidence)), _) => evidence.move_by(by),
        (Some(Overlay::Editions(_)), _) => edition_picker::move_by(state, by),
        (Some(Overlay::Statistics(_)), _) => return trail::scroll_statistics(state, by),
        (Some(Overlay::Outline(_)), _) => return outline::move_by(state, by),
        (Some(Overlay::Links(panel)), _) => panel.move_by(by),
        (Some(Overlay::Notes(panel)), _) => panel.move_by(by),
        (Some(Overlay::Footnote(_)), _) => passage::scroll_footnote(state, by),
        (
            Some(
                Overlay::Prompt(_)
                | Overlay::Titles(_)
                | Overlay::Letters(_)
                | Overlay::History(_)
                | Overlay::Question(_)
                | Overlay::LinkHints(_),
            ),
            _,
        ) => {}
        (None, Focus::List) => {
            state.list.move_by(by, rows);
            return act::preview(state);
        }
        (None, Focus::Reader) => {
            if let Some(reader) = &mut state.reader {
                reader.scroll(by);
            }
        }
    }
    Vec::new()
}

/// Moves to an end; the place that is left can be gone back to.
pub(super) fn to_end(state: &mut State, by: isize) -> Vec<Effect> {
    if state.overlay.is_none() {
        trail::leap(state);
    }
    line(state, by)
}

/// Moves by so many lines so many times.
fn by_lines(state: &mut State, by: isize, count: usize) -> Vec<Effect> {
    let reading = state.overlay.is_none() && state.screen.focus == Focus::Reader;
    match state.reader.as_mut().filter(|_| reading) {
        Some(reader) => _ = scroll(reader, by, count),
        None => return line(state, by.saturating_mul(count.cast_signed())),
    }
    Vec::new()
}

/// Moves by pages. In the reader, paging past an end first says what comes next; the same key
/// again goes there.
fn by_page(state: &mut State, (by, count): (isize, usize), edge: Edge) -> Vec<Effect> {
    let reading = state.overlay.is_none() && state.screen.focus == Focus::Reader;
    let Some(reader) = state.reader.as_mut().filter(|_| reading) else { return by_lines(state, by, count) };
    if scroll(reader, by, count) {
        return Vec::new();
    }
    let step = match edge {
        Edge::End => Step::Article(Direction::Earlier),
        Edge::Start => Step::Article(Direction::Later),
    };
    if reader.edge == Some(edge) {
        return act::walk(state, step, 1);
    }
    reader.edge = Some(edge);
    let next = match edge {
        Edge::End => state.list.row(state.list.selected + 1),
        Edge::Start => state.list.selected.checked_sub(1).and_then(|index| state.list.row(index)),
    };
    state.notice = Clean::from(match (next, edge) {
        (Some(row), Edge::End) => say!("notice-next-article", title = row.title.as_str()),
        (Some(row), Edge::Start) => say!("notice-previous-article", title = row.title.as_str()),
        (None, Edge::End) => say!("notice-last-article"),
        (None, Edge::Start) => say!("notice-first-article"),
    });
    Vec::new()
}

/// Scrolls so many times, or turns so many pages, as far as there is text.
fn scroll(reader: &mut Reader, lines: isize, count: usize) -> bool {
    if !reader.turns_pages() {
        return reader.scroll(lines.saturating_mul(count.cast_signed()));
    }
    let turned = (0..count).take_while(|_| reader.scroll(lines)).count();
    turned > 0
}
