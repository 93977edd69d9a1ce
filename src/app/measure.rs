//! How long lines are, changed key by key: the cells of a line, or its rows where lines run down.
//! Must not know how lines are filled.

use super::act;
use super::page::Page;
use super::page_panel::Turn;
use super::state::State;
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
    state.notice = Clean::line(&match options.writing {
        Writing::Horizontal => format!("版心 {line} 格（{} 字）", line / 2),
        Writing::Vertical => format!("版心 {line} 行"),
    });
}

fn numbers(writing: Writing) -> Option<&'static Numbers> {
    Choice::of_line(writing)?.numbers.as_ref()
}

fn no_room(options: &Options, turn: Turn) -> &'static str {
    match (turn, options.writing) {
        (Turn::Previous, _) => "已经最窄",
        (Turn::Next, Writing::Horizontal) => "窗口没有更宽的地方了",
        (Turn::Next, Writing::Vertical) => "窗口没有更高的地方了",
    }
}
