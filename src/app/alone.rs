//! One file read by itself, as a pager shows it: the list stays out of sight, and the key that
//! goes back to it ends the program.
//!
//! Must not know where the file comes from: an archive of one file, or a pipe.

use super::act;
use super::action::Action;
use super::effect::Effect;
use super::state::{Focus, State};

/// Opens the first article of the file as soon as it is known.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    let awaits = state.screen.alone && state.reader.is_none() && !state.input.turning;
    if !awaits || state.screen.focus != Focus::Reader {
        return Vec::new();
    }
    let first = state.list.row(0).map(|row| row.id);
    first.map(|id| act::turn_to(state, id)).into_iter().collect()
}

/// Back to the list, or out.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if action == Action::Leave { leave(state) } else { back(state) }
}

/// Back to the list, if the file holds more than one article.
fn back(state: &mut State) -> Vec<Effect> {
    if !state.screen.alone {
        return act::back(state);
    }
    if state.list.total < 2 {
        return Vec::new();
    }
    state.screen.list_hidden = false;
    act::back(state)
}

/// Back to the list, or out of the program where there is none in sight.
fn leave(state: &mut State) -> Vec<Effect> {
    if state.screen.alone && state.screen.list_hidden { vec![Effect::Quit] } else { act::back(state) }
}
