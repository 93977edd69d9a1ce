//! Offers: what may be put in while a query is typed, and which of it is. Must not know where
//! values come from.

use super::effect::{Effect, Request};
use super::narrow;
use super::overlay::Overlay;
use super::page_panel::Turn;
use super::prompt::{Prompt, Purpose};
use super::state::State;
use crate::query::{Completion, is_within_value};

/// What may be put in at the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offers {
    /// Best first.
    pub list: Vec<Completion>,
    /// The one that stands in the prompt; none while what was typed does.
    pub chosen: Option<usize>,
    /// What was typed, and where the cursor was.
    typed: (String, usize),
    /// The key was pressed before the offers were there.
    awaited: Option<Turn>,
}

/// The prompt, if a query is typed into it.
fn prompt(state: &mut State) -> Option<&mut Prompt> {
    match &mut state.overlay {
        Some(Overlay::Prompt(prompt)) if matches!(prompt.purpose, Purpose::Filter { .. }) => Some(prompt),
        _ => None,
    }
}

/// What was offered holds no longer.
pub(super) fn withdraw(state: &mut State) {
    state.latest.complete = state.latest.number();
    if let Some(prompt) = prompt(state) {
        prompt.offers = Offers::default();
    }
}

/// Something was typed: values are offered unasked, fields are not, for any word may begin like
/// one.
pub(super) fn typed(state: &mut State) -> Vec<Effect> {
    withdraw(state);
    let of_use = prompt(state).is_some_and(|prompt| is_within_value(&prompt.text(), prompt.cursor()));
    if of_use { ask(state, None) } else { Vec::new() }
}

/// Puts in the next or previous offer; asks for offers where there are none.
pub(super) fn turn(state: &mut State, turn: Turn) -> Vec<Effect> {
    match prompt(state) {
        None => Vec::new(),
        Some(prompt) if prompt.offers.list.is_empty() => ask(state, Some(turn)),
        Some(_) => put(state, turn),
    }
}

fn ask(state: &mut State, awaited: Option<Turn>) -> Vec<Effect> {
    let request = state.latest.number();
    state.latest.complete = request;
    let Some(prompt) = prompt(state) else { return Vec::new() };
    let (text, cursor) = (prompt.text(), prompt.cursor());
    prompt.offers = Offers { typed: (text.to_string(), cursor), awaited, ..Offers::default() };
    vec![Effect::Complete { request, text, cursor }]
}

/// The offers that were asked for.
pub(super) fn offered(state: &mut State, request: Request, list: Vec<Completion>) -> Vec<Effect> {
    if request != state.latest.complete {
        return Vec::new();
    }
    let Some(prompt) = prompt(state) else { return Vec::new() };
    let offers = &mut prompt.offers;
    offers.list = list;
    // The value that is typed in full needs no offer.
    let says_nothing = |only: &Completion| offers.typed.0.get(only.replace.clone()) == Some(&*only.with);
    if let [only] = offers.list.as_slice()
        && says_nothing(only)
    {
        offers.list.clear();
    }
    match offers.awaited.take().filter(|_| !offers.list.is_empty()) {
        Some(turn) => put(state, turn),
        None => Vec::new(),
    }
}

/// Puts in the next or previous offer; after the last comes what was typed.
fn put(state: &mut State, turn: Turn) -> Vec<Effect> {
    let Some(prompt) = prompt(state) else { return Vec::new() };
    let offers = &mut prompt.offers;
    let last = offers.list.len().saturating_sub(1);
    offers.chosen = match (offers.chosen, turn) {
        (None, Turn::Next) => Some(0),
        (None, Turn::Previous) => Some(last),
        (Some(at), Turn::Next) => (at < last).then_some(at + 1),
        (Some(at), Turn::Previous) => at.checked_sub(1),
    };
    let (mut text, mut cursor) = offers.typed.clone();
    if let Some(chosen) = offers.chosen.and_then(|at| offers.list.get(at))
        && text.get(chosen.replace.clone()).is_some()
    {
        text.replace_range(chosen.replace.clone(), &chosen.with);
        cursor = chosen.replace.start + chosen.with.len();
    }
    if last == 0 {
        // There is nothing to go on to: the key asks for what comes behind it.
        prompt.offers = Offers::default();
    }
    prompt.put(&text, cursor);
    let Purpose::Filter { before, .. } = prompt.purpose.clone() else { return Vec::new() };
    narrow::preview(state, before, &text)
}
