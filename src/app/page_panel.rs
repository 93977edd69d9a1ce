//! The panel of page options: every choice of the table, changed while the article is in sight.
//! Must not know how a choice is obeyed.

use std::borrow::Cow;

use super::action::Action;
use super::areas::{Area, areas};
use super::overlay::Overlay;
use super::state::State;
use super::{act, measure};
use crate::locale::say;
use crate::text::Clean;
use crate::typeset::{CHOICES, Choice, Columns, Options, PRESETS, Preset, Value};

/// The open panel. Row 0 is the preset; the others are the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PagePanel {
    /// The chosen row.
    pub selected: usize,
}

/// A row as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRow {
    /// What it is about.
    pub label: Clean,
    /// The value in force.
    pub value: Clean,
    /// How it is written in the configuration: `indent: auto`.
    pub written: Clean,
}

/// Rows of the panel.
pub(super) const ROWS: usize = CHOICES.len() + 1;
/// Cells of the panel with its frame.
const WIDTH: u16 = 30;
/// Options that are no preset's: those that nobody has touched, those that are configured, others.
const DEFAULT: &str = "page-default";
const USUAL: &str = "page-usual";
const OWN: &str = "page-own";
/// The row of the length of lines: what it is about depends on where lines run.
const LINE: &str = "measure";

/// Which way to go through the values of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Next,
    Previous,
}

impl PagePanel {
    /// The first row that is seen, where `height` rows fit.
    #[must_use]
    pub fn first(self, height: u16) -> usize {
        let height = usize::from(height);
        self.selected.saturating_sub(height / 2).min(ROWS.saturating_sub(height))
    }
}

/// The rows of the panel.
#[must_use]
pub fn page_rows(state: &State) -> Vec<PageRow> {
    let shown = state.page().options;
    let preset = Preset::of(&state.options);
    let defaults = Options::default();
    let as_in =
        |other: &Options| CHOICES.iter().all(|choice| choice.get(&state.options) == choice.get(other));
    let origin = match (as_in(&defaults), as_in(&state.usual)) {
        (true, _) => DEFAULT,
        (false, true) => USUAL,
        (false, false) => OWN,
    };
    let first = PageRow {
        label: Clean::from(say!("page-preset")),
        value: Clean::from(preset.map_or_else(|| say!(origin), Preset::label)),
        written: Clean::line(&preset.map_or_else(String::new, |preset| format!("preset: {}", preset.name))),
    };
    let rows = CHOICES.iter().map(|choice| row(choice, state, &shown));
    std::iter::once(first).chain(rows).collect()
}

fn row(choice: &'static Choice, state: &State, shown: &Options) -> PageRow {
    // What is seen of a line; the configuration is for other windows, too.
    let (told, seen) = match Choice::of_line(shown.writing).filter(|_| choice.name == LINE) {
        Some(line) => (line, shown),
        None => (choice, &state.options),
    };
    PageRow {
        label: Clean::from(choice.label()),
        value: told.value(seen).map(Value::said).unwrap_or_default(),
        written: Clean::line(&format!("{}: {}", told.name, told.get(&state.options))),
    }
}

/// Where the panel stands, with its frame: over the list where there is one, else at the right
/// edge, so that the beginnings of the article's lines remain in sight.
#[must_use]
pub fn page_area(state: &State) -> Area {
    let size = state.screen.size;
    let rows = u16::try_from(ROWS + 2).unwrap_or(u16::MAX);
    let height = rows.min(size.height.saturating_sub(2));
    match areas(state).divider {
        Some(divider) => Area { x: 0, y: 1, width: divider.x.saturating_sub(1), height },
        None => {
            let width = WIDTH.min(size.width);
            Area { x: size.width - width, y: 1, width, height }
        }
    }
}

/// Carries out an action that only the panel has.
pub(super) fn act(state: &mut State, action: Action) {
    match action {
        Action::NextValue => change(state, Turn::Next),
        Action::PreviousValue => change(state, Turn::Previous),
        Action::RestorePage => restore(state),
        _ => state.overlay = None,
    }
}

/// Opens the panel.
pub(super) fn open(state: &mut State) {
    state.overlay = Some(Overlay::Page(PagePanel::default()));
}

/// Changes the value of the chosen row.
pub(super) fn change(state: &mut State, turn: Turn) {
    let Some(Overlay::Page(PagePanel { selected })) = state.overlay else { return };
    match selected.checked_sub(1).and_then(|row| CHOICES.get(row)) {
        Some(choice) => put(state, choice, turn),
        None => put_preset(state, turn),
    }
    act::reset_page(state);
}

/// Takes a click: the row under it is chosen and changed.
pub(super) fn click(state: &mut State, x: u16, y: u16) {
    let area = page_area(state);
    let rows = Area { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
    let Some(Overlay::Page(panel)) = &mut state.overlay else { return };
    let row = panel.first(rows.height) + usize::from(y.saturating_sub(rows.y));
    if rows.contains(x, y) && row < ROWS {
        panel.selected = row;
        change(state, Turn::Next);
    }
}

/// Goes on to the next value of the choice with this name, and says which it is.
pub(super) fn toggle(state: &mut State, name: &str) {
    let Ok(choice) = Choice::named(name) else { return };
    let before = state.options;
    put(state, choice, Turn::Next);
    if let Some(why) = has_no_columns(state).filter(|_| state.options.columns != before.columns) {
        state.options = before;
        state.notice = Clean::from(why);
        return;
    }
    act::reset_page(state);
    let value = choice.value(&state.options).map(Value::said).unwrap_or_default();
    state.notice = Clean::from(say!("page-changed", label = choice.label(), value = value.as_str()));
}

/// Gives the choice with this name a value, and says which it is.
pub(super) fn set(state: &mut State, name: &str, value: &str) {
    let Ok(choice) = Choice::named(name) else { return };
    if let Err(error) = choice.set(&mut state.options, value) {
        state.notice = Clean::line(&error.to_string());
        return;
    }
    act::reset_page(state);
    let value = choice.value(&state.options).map(Value::said).unwrap_or_default();
    state.notice = Clean::from(say!("page-changed", label = choice.label(), value = value.as_str()));
}

/// Makes every choice as it is configured.
pub(super) fn restore(state: &mut State) {
    state.options = state.usual;
    act::reset_page(state);
    state.notice = Clean::from(say!("page-restored"));
}

/// Why two columns that are wanted are not there.
fn has_no_columns(state: &State) -> Option<Cow<'static, str>> {
    let page = state.page();
    match (state.options.columns, page.sheet.columns) {
        (Columns::Two, 1) if page.is_vertical() => Some(say!("page-no-columns-vertical")),
        (Columns::Two, 1) => Some(say!("page-no-room-for-columns")),
        _ => None,
    }
}

fn put(state: &mut State, choice: &'static Choice, turn: Turn) {
    if choice.name == LINE {
        return measure::turn(state, turn);
    }
    let value = match turn {
        Turn::Next => choice.next(&state.options),
        Turn::Previous => choice.previous(&state.options),
    };
    if let Some(value) = value {
        value.put(&mut state.options);
    }
}

fn put_preset(state: &mut State, turn: Turn) {
    let now = Preset::of(&state.options);
    let at = now.and_then(|now| PRESETS.iter().position(|preset| preset.name == now.name));
    let last = PRESETS.len().saturating_sub(1);
    let beside = match (turn, at) {
        (Turn::Next, at) => at.map_or(0, |at| if at == last { 0 } else { at + 1 }),
        (Turn::Previous, at) => at.and_then(|at| at.checked_sub(1)).unwrap_or(last),
    };
    if let Some(preset) = PRESETS.get(beside) {
        preset.put(&mut state.options);
    }
}
