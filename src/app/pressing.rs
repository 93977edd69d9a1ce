//! Keys that are commands: sequences of them, and the number that may stand before. Must not know
//! what any action does, only what a number means to it.

use std::fmt;

use super::action::{Action, Count, Mode};
use super::chord::Chord;
use super::effect::Effect;
use super::keymap::{Match, Pressed};
use super::passage::Selection;
use super::prompt::Purpose;
use super::state::State;
use super::{act, command, hits};
use crate::query::Query;
use crate::typeset::{Options, Place};

/// The largest number.
const MOST: usize = 999_999;
/// So often is done at the most what cannot be done in one go.
const MOST_SINGLY: usize = 1000;

/// What was pressed of something that is not whole yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pending {
    /// The number before the keys.
    pub count: Option<usize>,
    /// The keys.
    pub chords: Vec<Chord>,
}

impl Pending {
    /// Whether nothing was pressed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count.is_none() && self.chords.is_empty()
    }

    /// Gives it up.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

/// As one writes it: `20`, `3]`.
impl fmt::Display for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(count) = self.count {
            write!(f, "{count}")?;
        }
        self.chords.iter().try_for_each(|chord| chord.fmt(f))
    }
}

/// Takes a key where keys are commands.
pub(super) fn press(state: &mut State, mode: Mode, chord: Chord) -> Vec<Effect> {
    let command = chord.as_command();
    if counts(state, mode, command) {
        return Vec::new();
    }
    state.input.pending.chords.push(command);
    match state.input.keymap.look_up(mode, &state.input.pending.chords) {
        Match::Prefix => Vec::new(),
        Match::Action(action) => {
            let count = std::mem::take(&mut state.input.pending).count;
            if hits::escape(state, chord, action) {
                return Vec::new();
            }
            match (count, action.row().count) {
                (Some(count), Count::Times) => times(state, action, count),
                (Some(count), Count::Place) => place(state, action, count),
                _ => act::act(state, action),
            }
        }
        Match::Macro(actions) => {
            state.input.pending.clear();
            several(state, actions)
        }
        Match::None => {
            // Esc, or a key that does not continue the sequence, gives the sequence up.
            let given_up = state.input.pending.chords.len() > 1;
            state.input.pending.clear();
            if given_up && !chord.is("Esc") && chord.typed().is_none() {
                press(state, mode, chord)
            } else {
                Vec::new()
            }
        }
    }
}

/// Whether a key is for the number: a digit, or what takes it back. Where a digit is a key of its
/// own, none begins a number.
fn counts(state: &mut State, mode: Mode, chord: Chord) -> bool {
    if !state.input.pending.chords.is_empty() {
        return false;
    }
    let is_free = |digit: char| state.input.keymap.look_up(mode, &[Chord::char(digit)]) == Match::None;
    let before = state.input.pending.count;
    let after = match (before, chord.typed().and_then(|c| c.to_digit(10))) {
        (Some(count), Some(digit)) => Some((count * 10 + digit as usize).min(MOST)),
        (None, Some(digit @ 1..)) if ('1'..='9').all(is_free) => Some(digit as usize),
        (Some(_), None) if chord.is("Esc") => None,
        (Some(count), None) if chord.is("Backspace") => Some(count / 10).filter(|count| *count > 0),
        _ => return false,
    };
    state.input.pending.count = after;
    true
}

/// Does something so many times, or as often as it leads anywhere.
fn times(state: &mut State, action: Action, count: usize) -> Vec<Effect> {
    let is_below = state.input.guides.mode().is_none() && state.mode() != Mode::Select;
    if is_below && act::is_done_in_one_go(action) {
        return act::times(state, action, count);
    }
    let (mode, mut effects) = (state.mode(), Vec::new());
    for _ in 0..count.min(MOST_SINGLY) {
        let before = Standing::of(state);
        effects.extend(act::act(state, action));
        if state.mode() != mode || before.is_some_and(|before| Some(before) == Standing::of(state)) {
            break;
        }
    }
    effects
}

/// Goes to a line or a row, counted from 1, or to a part of the whole.
fn place(state: &mut State, action: Action, count: usize) -> Vec<Effect> {
    match (state.mode(), action) {
        (Mode::Select, _) => act::act(state, action),
        (Mode::Help, _) => {
            let mut effects = act::act(state, Action::Start);
            effects.extend((count > 1).then(|| times(state, Action::Down, count - 1)).into_iter().flatten());
            effects
        }
        (_, Action::Percent) => command::to_percent(state, count.min(100)),
        _ => command::to_line(state, count - 1),
    }
}

/// Where one is in the panes, as far as it says that something led nowhere.
#[derive(PartialEq)]
struct Standing {
    top: Option<(Place, usize)>,
    selection: Option<Selection>,
    query: Query,
    options: Options,
    undo: usize,
}

impl Standing {
    /// None where something lies over the panes.
    fn of(state: &State) -> Option<Self> {
        let is_open = state.overlay.is_some() || state.input.guides.mode().is_some();
        (!is_open).then(|| Self {
            top: state.reader.as_ref().map(|reader| (reader.top, reader.sideways)),
            selection: state.reader.as_ref().and_then(|reader| reader.passage.selection),
            query: state.query.clone(),
            options: state.options,
            undo: state.undo.len(),
        })
    }
}

/// Carries out all that a key means.
pub(super) fn several(state: &mut State, actions: Vec<Action>) -> Vec<Effect> {
    actions.into_iter().flat_map(|action| one_of_several(state, action)).collect()
}

/// Carries out one of the actions that a key means, if it means something here: those before it may
/// have led elsewhere. What waits for an article waits with the keys that are pressed meanwhile.
pub(super) fn one_of_several(state: &mut State, action: Action) -> Vec<Effect> {
    let mode = state.mode();
    match () {
        () if state.input.turning || state.input.explaining => {
            state.input.ahead.push(Pressed::Action(action));
            Vec::new()
        }
        () if action.holds_in(mode) => act::act(state, action),
        () => Vec::new(),
    }
}

/// Carries out what the keys of a hint mean, that was clicked.
pub(super) fn clicked(state: &mut State, action: Action) -> Vec<Effect> {
    state.input.pending.clear();
    one_of_several(state, action)
}

/// Gives up what is open or half pressed, if the key is the one that quits at once and types nothing:
/// a note half written is not lost with the program. None where there is nothing to give up.
pub(super) fn interrupt(state: &mut State, chord: Chord) -> Option<Interrupt> {
    let mode = state.mode();
    let quits = state.input.keymap.look_up(mode, &[chord]) == Match::Action(Action::QuitAtOnce);
    if !quits || chord.typed().is_some() {
        return None;
    }
    let sequence: Vec<_> = state.input.pending.chords.iter().copied().chain([chord]).collect();
    if sequence.len() > 1 && state.input.keymap.look_up(mode, &sequence) != Match::None {
        return None;
    }
    if !state.input.pending.is_empty() {
        state.input.pending.clear();
        return Some(Interrupt::Done);
    }
    Some(match mode {
        Mode::List | Mode::Reader | Mode::Vertical => return None,
        Mode::Prompt => Interrupt::Escape,
        Mode::Select => Interrupt::Act(Action::LeaveSelection),
        Mode::Figures => Interrupt::Act(Action::CloseFigures),
        Mode::Page => Interrupt::Act(Action::ClosePage),
        Mode::Board => Interrupt::Act(Action::CloseBoard),
        Mode::Compare => Interrupt::Act(Action::CloseComparison),
        Mode::Raw => Interrupt::Act(Action::CloseRaw),
        _ => Interrupt::Act(Action::Close),
    })
}

/// Whether a key accepts what is typed to be found in an article: the one that lets it be typed, if
/// it types nothing. With nothing typed, that is the next hit.
pub(super) fn accepts(state: &State, chord: Chord) -> bool {
    let is_find = state.prompt().is_some_and(|prompt| prompt.purpose == Purpose::Find);
    let opens = || state.input.keymap.look_up(Mode::Reader, &[chord]) == Match::Action(Action::Search);
    is_find && chord.typed().is_none() && opens()
}

/// What gives something up.
pub(super) enum Interrupt {
    /// It is given up.
    Done,
    /// What Esc does to a line that is typed.
    Escape,
    /// An action.
    Act(Action),
}
