//! Giving an article to a command: the command is typed, and runs as in a shell, with the text of
//! the article as its input, a paragraph a line.
//!
//! Must not know how a command is run.

use std::sync::Arc;

use super::effect::Effect;
use super::overlay::Overlay;
use super::prompt::{Prompt, Purpose};
use super::reader::Reader;
use super::state::{Focus, State};
use crate::doc::ArticleId;
use crate::export;
use crate::locale::say;
use crate::store::Entry;
use crate::text::Clean;

/// Lets a command be typed.
pub(super) fn prompt(state: &mut State) {
    if target(state).is_none() {
        return;
    }
    state.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Pipe)));
}

/// The article that is meant: the one that is read, or the one selected.
fn target(state: &State) -> Option<ArticleId> {
    match (state.screen.focus, &state.reader) {
        (Focus::Reader, reader) => reader.as_ref().map(Reader::id),
        (Focus::List, _) => state.list.selected_row().map(|row| row.id),
    }
}

/// Runs the command that was typed.
pub(super) fn accept(state: &mut State, command: &Clean) -> Vec<Effect> {
    let (false, Some(id)) = (command.trim().is_empty(), target(state)) else { return Vec::new() };
    // What comes through a pipe itself is nowhere but here.
    match state.reader.as_ref().filter(|reader| reader.id() == id && !reader.entry.is_beginning) {
        Some(reader) => vec![run(command.clone(), &Arc::clone(&reader.entry))],
        None => vec![Effect::Pipe { id, command: command.clone() }],
    }
}

/// The article that a command is to be given, which was asked for.
pub(super) fn fetched(state: &mut State, command: Clean, entry: &Entry) -> Vec<Effect> {
    if entry.is_beginning {
        state.notice = Clean::from(say!("pipe-not-whole"));
        return Vec::new();
    }
    vec![run(command, entry)]
}

fn run(command: Clean, entry: &Entry) -> Effect {
    Effect::RunPipe { command, text: export::plain(&entry.article) }
}
