//! Giving an article to a command: the command is typed, and runs as in a shell, with the text of
//! the article as its input, a paragraph a line.
//!
//! Must not know how a command is run.

use std::sync::Arc;

use super::chord::{Chord, Key};
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

/// Commands that are remembered.
const REMEMBERED: usize = 100;

/// The commands that were run, the latest last, and which of them the line shows.
#[derive(Debug, Clone, Default)]
pub struct Commands {
    run: Vec<Clean>,
    shown: Option<usize>,
}

impl Commands {
    fn remember(&mut self, command: &Clean) {
        self.run.retain(|other| other != command);
        self.run.push(command.clone());
        let beyond = self.run.len().saturating_sub(REMEMBERED);
        self.run.drain(..beyond);
        self.shown = None;
    }

    /// An earlier command, or a later one; empty behind the latest.
    fn turn(&mut self, earlier: bool) -> Option<Clean> {
        let at = self.shown.unwrap_or(self.run.len());
        let at = if earlier { at.checked_sub(1)? } else { (at + 1).min(self.run.len()) };
        self.shown = Some(at);
        Some(self.run.get(at).cloned().unwrap_or_default())
    }
}

/// Lets a command be typed.
pub(super) fn prompt(state: &mut State) {
    if target(state).is_none() {
        return;
    }
    state.input.commands.shown = None;
    state.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Pipe)));
}

/// The article that is meant: the one that is read, or the one selected.
fn target(state: &State) -> Option<ArticleId> {
    match (state.screen.focus, &state.reader) {
        (Focus::Reader, reader) => reader.as_ref().map(Reader::id),
        (Focus::List, _) => state.list.selected_row().map(|row| row.id),
    }
}

/// Whether a key turned to another command that was run before.
pub(super) fn turn(state: &mut State, chord: Chord) -> bool {
    let Some(Overlay::Prompt(prompt)) = &mut state.overlay else { return false };
    let earlier = match (chord.ctrl, chord.key) {
        (false, Key::Named("Up")) | (true, Key::Char('p')) => true,
        (false, Key::Named("Down")) | (true, Key::Char('n')) => false,
        _ => return false,
    };
    if prompt.purpose != Purpose::Pipe {
        return false;
    }
    if let Some(command) = state.input.commands.turn(earlier) {
        prompt.put(&command, command.len());
    }
    true
}

/// Runs the command that was typed.
pub(super) fn accept(state: &mut State, command: &Clean) -> Vec<Effect> {
    let (false, Some(id)) = (command.trim().is_empty(), target(state)) else { return Vec::new() };
    state.input.commands.remember(command);
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
