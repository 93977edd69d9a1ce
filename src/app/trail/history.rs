//! What was read lately: a list to be narrowed by typing. Must not know where it is kept.

use super::super::areas::{Area, centred};
use super::super::chord::Chord;
use super::super::effect::Effect;
use super::super::mouse::Mouse;
use super::super::overlay::Overlay;
use super::super::picking::{self, Pointed, Sieve};
use super::super::prompt::{Edit, Prompt, Purpose};
use super::super::state::State;
use super::super::years_panel::first_row;
use super::{Recall, Waypoint, jumps};
use crate::locale::say;
use crate::store::Row;
use crate::text::{ByteAt, Clean, fold};

/// The open list.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// The line that is typed.
    pub prompt: Prompt,
    /// The chosen row among those that are shown.
    pub selected: usize,
    /// What was read, the latest first; nothing while it is asked for.
    pub visits: Option<Vec<PastVisit>>,
    /// The titles as they are looked through.
    folded: Vec<String>,
    shown: Vec<usize>,
}

/// An article that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastVisit {
    /// The article.
    pub row: Row,
    /// When it was read last, by the clock on the wall.
    pub time: jiff::civil::DateTime,
    /// Where reading stopped.
    pub position: ByteAt,
}

/// Columns with the frame.
const WIDTH: u16 = 92;

impl History {
    /// The rows that are shown.
    pub fn rows(&self) -> impl Iterator<Item = &PastVisit> {
        let visits = self.visits.as_deref().unwrap_or_default();
        self.shown.iter().filter_map(|nth| visits.get(*nth))
    }

    /// How many rows are shown.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether nothing is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The first row that is seen where so many are.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.shown.len(), seen.into())
    }

    /// Shows what the typed words leave.
    fn sift(&mut self) {
        let typed = self.prompt.text();
        let sieve = Sieve::of(&typed);
        let titles = self.folded.iter().enumerate();
        self.shown = titles.filter(|(_, folded)| sieve.leaves(folded)).map(|(nth, _)| nth).collect();
        self.selected = 0;
    }
}

/// Where the list stands, with its frame.
#[must_use]
pub fn history_area(state: &State) -> Area {
    centred(state.screen.size, (WIDTH, state.screen.size.height.saturating_sub(4)))
}

/// Where its rows stand: below the line that is typed and a blank.
#[must_use]
pub fn history_rows(state: &State) -> Area {
    let inner = history_area(state).framed();
    Area { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner }
}

/// Opens the list, and asks what it holds.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let prompt = Prompt::new(Purpose::Titles);
    let history = History { prompt, selected: 0, visits: None, folded: Vec::new(), shown: Vec::new() };
    state.overlay = Some(Overlay::History(Box::new(history)));
    vec![super::recall(state, Recall::History)]
}

/// What was read is known. Who has closed the list meanwhile is not disturbed.
pub(super) fn told(state: &mut State, visits: Vec<PastVisit>) -> Vec<Effect> {
    if let Some(Overlay::History(history)) = &mut state.overlay {
        history.folded =
            visits.iter().map(|visit| fold(&format!("{} {}", visit.row.title, visit.row.source))).collect();
        history.visits = Some(visits);
        history.sift();
    }
    Vec::new()
}

/// Takes a key: it types, moves or accepts.
pub(in super::super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let seen = history_rows(state).height;
    let Some(Overlay::History(history)) = &mut state.overlay else { return Vec::new() };
    if let Some(by) = picking::moved(chord, seen) {
        history.selected = picking::after(history.selected, by, history.shown.len());
        return Vec::new();
    }
    match history.prompt.press(chord) {
        Edit::Changed => history.sift(),
        Edit::Moved => {}
        Edit::Cancelled => state.overlay = None,
        Edit::Accepted => return accept(state),
    }
    Vec::new()
}

/// Takes what was pasted.
pub(in super::super) fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if let Some(Overlay::History(history)) = &mut state.overlay {
        history.prompt.insert(text);
        history.sift();
    }
    Vec::new()
}

/// A click on a row chooses it; on the chosen one, it goes there. The wheel moves the choice.
pub(in super::super) fn mouse(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    let rows = history_rows(state);
    let Some(Overlay::History(history)) = &mut state.overlay else { return Vec::new() };
    match picking::pointed(mouse, rows, (history.selected, history.shown.len())) {
        Pointed::To(row) => history.selected = row,
        Pointed::Chosen => return accept(state),
        Pointed::Nowhere => {}
    }
    Vec::new()
}

/// Goes to the chosen article, where reading stopped.
fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::History(history)) = &state.overlay else { return Vec::new() };
    let Some(chosen) = history.rows().nth(history.selected) else {
        state.notice = Clean::from(say!("trail-no-such-visit"));
        return Vec::new();
    };
    let spot = Waypoint { id: chosen.row.id, position: chosen.position };
    state.overlay = None;
    if state.reader.as_ref().is_some_and(|reader| reader.id() == spot.id) {
        return super::super::act::read(state);
    }
    jumps::to(state, spot)
}
