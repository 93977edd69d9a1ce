//! The mouse over the panes and over what lies on them: what a click or the wheel does there.

use super::act;
use super::action::{Action, Mode};
use super::effect::Effect;
use super::mouse::{Mouse, MouseKind, Target, target};
use super::overlay::Overlay;
use super::state::{Focus, State};
use super::{
    appearance, board_mouse, concordance, figures, guide, hint_line, narrow, outline, page_panel, passage,
    pressing, raw, same_day, titles, trail, years_panel,
};
use crate::query::{Period, Term};

/// Lines that a turn of the wheel moves the reader, and rows the list.
const WHEEL_LINES: isize = 3;
const WHEEL_ROWS: isize = 1;

/// The mouse was used.
pub(super) fn used(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    trail::touched(state);
    if matches!(mouse.kind, MouseKind::Drag | MouseKind::Release) {
        if state.overlay.is_some() {
            return Vec::new();
        }
        return match appearance::drag(state, mouse) {
            Some(effects) => effects,
            None => passage::mouse(state, mouse),
        };
    }
    guide::end_welcome(state);
    if let Some(action) = hint_line::clicked(state, mouse) {
        return pressing::clicked(state, action);
    }
    if let Some(effects) = guide::mouse(state, mouse) {
        return effects;
    }
    if state.overlay.is_some() {
        return over_overlay(state, mouse);
    }
    if let Some(effects) = appearance::drag(state, mouse) {
        return effects;
    }
    over_panes(state, mouse)
}

fn over_panes(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    let Some(target) = target(state, mouse.x, mouse.y) else { return Vec::new() };
    let rows = state.rows_fit();
    match (mouse.kind, target) {
        (MouseKind::Click, Target::Row(row)) => {
            state.screen.focus = Focus::List;
            if row == state.list.selected {
                return act::act(state, Action::Open);
            }
            state.list.select(row, rows);
            act::preview(state)
        }
        (MouseKind::Click, Target::Pane(Focus::Reader)) if state.reader.is_some() => {
            let mut effects = act::read(state);
            effects.extend(passage::mouse(state, mouse));
            effects
        }
        (MouseKind::Click, Target::Pane(_)) => Vec::new(),
        (MouseKind::Click, Target::Chip(nth)) => {
            let query = state.query.clone().without(nth);
            narrow::to(state, query)
        }
        (MouseKind::Click, Target::Year(year)) => {
            let query = state.query.clone().with(Term::Period(Period::year(year)));
            narrow::to(state, query)
        }
        (wheel, Target::Row(_) | Target::Pane(Focus::List)) => {
            state.list.scroll(if wheel == MouseKind::WheelDown { WHEEL_ROWS } else { -WHEEL_ROWS }, rows);
            act::preview(state)
        }
        (wheel, Target::Pane(Focus::Reader)) => {
            let lines = if state.page().is_vertical() { 1 } else { WHEEL_LINES };
            if let Some(reader) = &mut state.reader {
                reader.scroll(if wheel == MouseKind::WheelDown { lines } else { -lines });
            }
            Vec::new()
        }
        (_, Target::Chip(_) | Target::Year(_)) => Vec::new(),
    }
}

fn over_overlay(state: &mut State, mouse @ Mouse { x, y, kind }: Mouse) -> Vec<Effect> {
    match kind {
        MouseKind::Drag | MouseKind::Release => Vec::new(),
        _ if matches!(state.overlay, Some(Overlay::Titles(_))) => titles::mouse(state, mouse),
        _ if matches!(state.overlay, Some(Overlay::Letters(_))) => trail::mouse(state, mouse),
        _ if matches!(state.overlay, Some(Overlay::History(_))) => trail::history_mouse(state, mouse),
        _ if matches!(state.overlay, Some(Overlay::Outline(_))) => outline::mouse(state, mouse),
        MouseKind::Click if state.mode() == Mode::Page => {
            page_panel::click(state, x, y);
            Vec::new()
        }
        MouseKind::WheelDown | MouseKind::WheelUp if state.mode() == Mode::Compare => {
            let Some(Overlay::Compare(spread)) = &mut state.overlay else { return Vec::new() };
            spread.scroll(if kind == MouseKind::WheelDown { WHEEL_LINES } else { -WHEEL_LINES });
            Vec::new()
        }
        MouseKind::WheelDown if state.mode() == Mode::Raw => raw::wheel(state, WHEEL_LINES),
        MouseKind::WheelUp if state.mode() == Mode::Raw => raw::wheel(state, -WHEEL_LINES),
        MouseKind::Click if state.mode() == Mode::Years => years_panel::click(state, x, y),
        MouseKind::Click if state.mode() == Mode::Concordance => concordance::click(state, x, y),
        MouseKind::Click if matches!(state.mode(), Mode::Links | Mode::Notes) => passage::click(state, x, y),
        MouseKind::Click if state.mode() == Mode::SameDay => same_day::click(state, x, y),
        MouseKind::Click if state.mode() == Mode::Figures => figures::click(state, x, y),
        MouseKind::Click if state.mode() == Mode::Board => board_mouse::click(state, x, y),
        wheel if state.mode() == Mode::Board => board_mouse::wheel(state, (x, y), wheel),
        MouseKind::WheelDown if state.mode() != Mode::Prompt => act::act(state, Action::Down),
        MouseKind::WheelUp if state.mode() != Mode::Prompt => act::act(state, Action::Up),
        _ => Vec::new(),
    }
}
