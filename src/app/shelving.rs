//! Shelves made on the screen: a query gets a name, another name, or is given up; all of it can be
//! undone. Must not know where shelves are kept.

use super::effect::Effect;
use super::overlay::Overlay;
use super::prompt::{Prompt, Purpose};
use super::state::{State, Undo};
use super::titles::{self, TitleFinder};
use super::{Action, Chord, Match, Mode, Shelved};
use crate::locale::say;
use crate::query::Query;
use crate::store::{FoundTitle, Shared, SharedKind};
use crate::text::Clean;

/// A shelf as it is to be: its name, and what it asks for; none where it is to be no more.
pub type Shelving = (Clean, Option<Query>);

/// Characters of the longest name.
const LONGEST: usize = 60;

/// Lets a name be typed for what the list is narrowed by.
pub(super) fn ask_for_name(state: &mut State) {
    if state.query.is_empty() {
        state.notice = Clean::from(say!("shelf-nothing"));
        return;
    }
    state.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Shelf { renamed: None })));
}

/// Shows the shelves to whoever wants to begin with them, and has not begun with something else.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    let is_wanted = std::mem::take(&mut state.screen.appearance.shelves_first);
    let is_free = !state.input.guides.has_begun && state.overlay.is_none() && !state.screen.alone;
    let is_shown = is_wanted && is_free && !state.library.shelves.is_empty();
    state.screen.appearance.begun_with_shelves |= is_shown;
    if is_shown { titles::act(state, Action::Shelves) } else { Vec::new() }
}

/// Leaves the list: back to the shelves, where one began with them, or else the program.
pub(super) fn quit(state: &mut State) -> Vec<Effect> {
    if state.screen.appearance.begun_with_shelves && !state.library.shelves.is_empty() {
        return titles::act(state, Action::Shelves);
    }
    vec![Effect::Quit]
}

/// Whether a key leaves the program from the shelves that one began with: the one that leads to
/// them, as long as nothing is typed.
fn quits(state: &State, finder: &TitleFinder, chord: Chord) -> bool {
    let is_key = state.input.keymap.look_up(Mode::List, &[chord.as_command()]) == Match::Action(Action::Quit);
    state.screen.appearance.begun_with_shelves && is_key && finder.prompt.text().is_empty()
}

/// A name was typed.
pub(super) fn named(state: &mut State, renamed: Option<(Clean, Query)>, name: &Clean) -> Vec<Effect> {
    let name = Clean::line(name.trim());
    if name.is_empty() {
        return Vec::new();
    }
    if name.chars().count() > LONGEST {
        state.notice = Clean::from(say!("shelf-name-long", most = LONGEST));
        return Vec::new();
    }
    let Some((before, query)) = renamed else {
        return vec![shelve(vec![(name, Some(state.query.clone()))])];
    };
    let mut effects = Vec::new();
    if before != name {
        effects.push(shelve(vec![(before, None), (name, Some(query))]));
    }
    // Back to where it was renamed.
    effects.extend(titles::act(state, Action::Shelves));
    effects
}

/// Takes a key in the list of shelves: one is given up, or another name typed for it.
pub(super) fn press(state: &mut State, chord: Chord) -> Option<Vec<Effect>> {
    let Some(Overlay::Titles(finder)) = &state.overlay else { return None };
    if finder.is_shelf && quits(state, finder, chord) {
        return Some(vec![Effect::Quit]);
    }
    let is = |key: &str| Chord::parse(key) == Some(chord);
    if !finder.is_shelf || !(is("Ctrl-x") || is("Ctrl-r")) {
        return None;
    }
    let shelf = chosen(finder)?.clone();
    if is("Ctrl-x") {
        return Some(vec![shelve(vec![(shelf.name, None)])]);
    }
    let mut prompt = Prompt::new(Purpose::Shelf { renamed: Some((shelf.name.clone(), shelf.query)) });
    prompt.insert(&shelf.name);
    state.overlay = Some(Overlay::Prompt(prompt));
    Some(Vec::new())
}

fn shelve(shelves: Vec<Shelving>) -> Effect {
    Effect::Shelve { shelves, is_undo: false }
}

fn chosen(finder: &TitleFinder) -> Option<&Shared> {
    match finder.found.rows.get(finder.selected) {
        Some((FoundTitle::Shared(shared, _), _)) if shared.kind == SharedKind::Shelf => Some(shared),
        _ => None,
    }
}

/// The shelves are others now, or could not be changed.
pub(super) fn shelved(state: &mut State, shelved: Shelved) -> Vec<Effect> {
    state.notice = shelved.notice;
    if let Some(shelves) = shelved.shelves {
        state.library.shelves = shelves;
    }
    if !shelved.before.is_empty() {
        state.remember(Undo::Shelve(shelved.before));
    }
    titles::ask(state)
}
