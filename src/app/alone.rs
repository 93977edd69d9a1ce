//! The list in sight or out of it. Where one file is read by itself, as a pager shows it, it stays
//! out of sight, and the key that goes back to it ends the program.
//!
//! Must not know where the file comes from: an archive of one file, or a pipe.

use super::action::{Action, Mode};
use super::chord::Chord;
use super::effect::{Effect, Seek};
use super::keymap::{Binding, Keymap, Match};
use super::page::WHOLE_WINDOW;
use super::state::{Focus, State};
use super::{act, trail};
use crate::doc::Block;
use crate::store::Entry;
use crate::typeset::Measure;

impl State {
    /// One file is read by itself, and nothing else.
    pub fn read_alone(&mut self) {
        self.screen.alone = true;
        (self.screen.list_hidden, self.screen.focus) = (true, Focus::Reader);
        let keymap = std::mem::take(&mut self.input.keymap);
        self.input.keymap = with_half_pages(keymap);
    }
}

/// Where a pager is expected, its key for half a page is a key, if it is none yet.
pub(super) fn with_half_pages(keymap: Keymap) -> Keymap {
    let chords = vec![Chord::char('d')];
    if keymap.look_up(Mode::Reader, &chords) != Match::None {
        return keymap;
    }
    keymap.with(vec![Binding { mode: Mode::Reader, chords, actions: vec![Action::HalfDown] }])
}

/// Opens an article of the file as soon as it is known: the one that was read last, or the first.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    let awaits = state.screen.alone && state.reader.is_none() && !state.input.turning;
    if !awaits || state.screen.focus != Focus::Reader {
        return Vec::new();
    }
    if let Some(left) = trail::left_article(state) {
        return vec![state.list_effect(Seek::Article(left, 0))];
    }
    let chosen = state.list.selected_row().map(|row| row.id);
    chosen.map(|id| act::turn_to(state, id)).into_iter().collect()
}

/// Lines of other programs have the whole window, as these were told that they have; the measure of a
/// text whose lines they turn out not to be, as more of it comes, is the usual one.
pub(super) fn give_room(state: &mut State, entry: &Entry) {
    if !state.screen.alone {
        return;
    }
    let whole = Measure::new(WHOLE_WINDOW);
    let is_lines = |entry: &Entry| matches!(entry.article.document.blocks(), [Block::Preformatted { .. }]);
    let was_lines = state.reader.as_ref().is_some_and(|reader| is_lines(&reader.entry));
    match (was_lines, is_lines(entry)) {
        (false, true) => state.options.measure = whole,
        (true, false) if state.options.measure == whole => state.options.measure = state.usual.measure,
        _ => {}
    }
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

/// Shows or hides the list. Where only one pane has room, it is the other.
pub(super) fn toggle_list(state: &mut State) -> Vec<Effect> {
    if !state.screen.size.is_wide() {
        return match state.screen.focus {
            Focus::List => act::open(state),
            Focus::Reader => act::back(state),
        };
    }
    state.screen.list_hidden = !state.screen.list_hidden;
    let mut effects = Vec::new();
    if state.screen.list_hidden && state.screen.focus == Focus::List {
        effects = act::open(state);
    }
    act::reset_page(state);
    effects.extend(act::preview(state));
    effects
}
