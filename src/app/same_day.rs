//! The same day in other years: a panel of articles to go to. The store finds them; this module
//! knows nothing of calendars.

use super::act;
use super::areas::{Area, centred};
use super::effect::{Effect, Request, Seek};
use super::overlay::Overlay;
use super::picking;
use super::state::{Focus, State, Undo};
use super::years_panel::first_row;
use crate::locale::say;
use crate::store::SameDay;
use crate::text::Clean;

/// The open panel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SameDayPanel {
    /// What there is; nothing while it is looked for.
    pub found: Option<SameDay>,
    /// The chosen row.
    pub selected: usize,
}

/// Columns with the frame.
const WIDTH: u16 = 84;

impl SameDayPanel {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.as_ref().map_or(0, |found| found.articles.len())
    }

    /// Whether there are none yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The first row that is seen where so many are.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.len(), seen.into())
    }

    pub(super) fn move_by(&mut self, by: isize) {
        self.selected = picking::after(self.selected, by, self.len());
    }
}

/// Where the panel stands, with its frame.
#[must_use]
pub fn same_day_area(state: &State, panel: &SameDayPanel) -> Area {
    let height = u16::try_from(panel.len().max(1).saturating_add(2)).unwrap_or(u16::MAX);
    centred(state.screen.size, (WIDTH, height))
}

/// Opens the panel for the article that is read, or else selected, and asks what it holds.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let id = match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => Some(reader.id()),
        _ => state.list.selected_row().map(|row| row.id),
    };
    let Some(id) = id else { return Vec::new() };
    let request = state.latest.number();
    state.latest.same_day = request;
    state.overlay = Some(Overlay::SameDay(SameDayPanel::default()));
    vec![Effect::SameDay { request, id, query: state.query.clone() }]
}

/// What was asked for is there. Who has closed the panel meanwhile is not disturbed.
pub(super) fn found(state: &mut State, request: Request, result: Result<SameDay, Clean>) -> Vec<Effect> {
    if request != state.latest.same_day {
        return Vec::new();
    }
    let Some(Overlay::SameDay(panel)) = &mut state.overlay else { return Vec::new() };
    match result {
        Ok(found) => panel.found = Some(found),
        Err(notice) => {
            state.overlay = None;
            state.notice = notice;
        }
    }
    Vec::new()
}

/// Goes to the chosen article. A filter that hides it is dropped; undo brings it back.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::SameDay(panel)) = &state.overlay else { return Vec::new() };
    let chosen = panel.found.as_ref().and_then(|found| found.articles.get(panel.selected));
    let Some(chosen) = chosen.map(|chosen| (chosen.row.id, chosen.is_listed)) else { return Vec::new() };
    state.overlay = None;
    let (id, is_listed) = chosen;
    if !is_listed {
        let before = std::mem::take(&mut state.query);
        state.remember(Undo::Query(before));
        state.notice = Clean::from(say!("notice-filter-dropped"));
    }
    let mut effects = vec![state.list_effect(Seek::Article(id, state.list.selected))];
    if state.screen.focus == Focus::Reader {
        effects.push(act::turn_to(state, id));
    }
    effects
}

/// A click on a row chooses it; on the chosen one, it goes there.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    let Some(Overlay::SameDay(panel)) = &state.overlay else { return Vec::new() };
    let rows = same_day_area(state, panel).framed();
    let row = panel.first(rows.height) + usize::from(y.saturating_sub(rows.y));
    if !rows.contains(x, y) || row >= panel.len() {
        return Vec::new();
    }
    if row == panel.selected {
        return accept(state);
    }
    if let Some(Overlay::SameDay(panel)) = &mut state.overlay {
        panel.selected = row;
    }
    Vec::new()
}
