//! How long lines are, changed key by key: the cells of a line, or its rows where lines run down.
//! Must not know how lines are filled.

use std::borrow::Cow;

use super::act;
use super::page::Page;
use super::page_panel::Turn;
use super::state::State;
use crate::locale::say;
use crate::text::Clean;
use crate::typeset::{Choice, Numbers, Options, Writing};

/// Makes lines longer or shorter by a step from what is seen. Where nothing would change, because
/// the window has no more room, what is wanted stays, and the reader is told.
pub(super) fn turn(state: &mut State, turn: Turn) {
    let Some(numbers) = numbers(state.options.writing) else { return };
    let seen = state.page().options.line();
    let longer = match turn {
        Turn::Next => seen.0.saturating_add(numbers.step),
        Turn::Previous => seen.0.saturating_sub(numbers.step),
    };
    let mut options = state.options;
    numbers.nearest(longer).put(&mut options);
    if Page::new(state.pane(), &options).options.line() == seen {
        state.notice = Clean::from(no_room(&options, turn));
        return;
    }
    put(state, options);
}

/// Makes lines as long as is configured.
pub(super) fn reset(state: &mut State) {
    let Options { measure, rows, .. } = state.usual;
    let options = match state.options.writing {
        Writing::Horizontal => Options { measure, ..state.options },
        Writing::Vertical => Options { rows, ..state.options },
    };
    put(state, options);
}

fn put(state: &mut State, options: Options) {
    state.options = options;
    act::reset_page(state);
    let line = state.page().options.line().0;
    state.notice = Clean::from(match options.writing {
        Writing::Horizontal => say!("notice-measure", cells = line, han = line / 2),
        Writing::Vertical => say!("notice-measure-vertical", rows = line),
    });
}

fn numbers(writing: Writing) -> Option<&'static Numbers> {
    Choice::of_line(writing)?.numbers.as_ref()
}

fn no_room(options: &Options, turn: Turn) -> Cow<'static, str> {
    match (turn, options.writing) {
        (Turn::Previous, _) => say!("notice-narrowest"),
        (Turn::Next, Writing::Horizontal) => say!("notice-no-wider"),
        (Turn::Next, Writing::Vertical) => say!("notice-no-higher"),
    }
}
