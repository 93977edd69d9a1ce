//! What was typed before: the lines of this session, to be had again by Up and Down, each where it
//! belongs. Must not know what a line means.

use std::mem::discriminant;

use super::chord::Chord;
use super::overlay::Overlay;
use super::prompt::Purpose;
use super::state::State;
use crate::text::Clean;

/// Lines that are kept.
const KEPT: usize = 100;

/// The lines of this session.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Oldest first, with what they were for.
    lines: Vec<(Purpose, Clean)>,
    /// The one that stands in the prompt, and what was typed before it came there.
    shown: Option<(usize, Clean)>,
}

impl Past {
    /// Keeps a line that was accepted.
    pub(super) fn keep(&mut self, purpose: &Purpose, line: &Clean) {
        self.shown = None;
        if line.trim().is_empty() {
            return;
        }
        let is_same = |kept: &(Purpose, Clean)| is_alike(&kept.0, purpose) && kept.1 == *line;
        self.lines.retain(|kept| !is_same(kept));
        if self.lines.len() == KEPT {
            self.lines.remove(0);
        }
        self.lines.push((purpose.clone(), line.clone()));
    }

    /// The line before the one that is shown, or the one behind it, of those that begin with what
    /// was typed; behind the last stands what was typed.
    fn turn(&mut self, purpose: &Purpose, typed: &Clean, is_back: bool) -> Option<Clean> {
        let (at, draft) = match &self.shown {
            Some((at, draft)) => (*at, draft.clone()),
            None => (self.lines.len(), typed.clone()),
        };
        let fits = |at: &usize| {
            let kept = self.lines.get(*at);
            kept.is_some_and(|(of, line)| is_alike(of, purpose) && line.starts_with(draft.as_str()))
        };
        let found = if is_back {
            (0..at).rev().find(fits)
        } else {
            (at.saturating_add(1)..self.lines.len()).find(fits)
        };
        match found {
            Some(at) => {
                self.shown = Some((at, draft));
                self.lines.get(at).map(|(_, line)| line.clone())
            }
            None if is_back => None,
            None => self.shown.take().map(|(_, draft)| draft),
        }
    }
}

/// Whether two lines are for the same, whatever else each remembers.
fn is_alike(one: &Purpose, other: &Purpose) -> bool {
    discriminant(one) == discriminant(other)
}

/// The line that a key puts in place of the one that is typed; none where it does not.
pub(super) fn line(state: &mut State, chord: Chord) -> Option<Clean> {
    let Some(Overlay::Prompt(prompt)) = &state.overlay else { return None };
    let is_back = chord.is("Up") || Chord::parse("Ctrl-p") == Some(chord);
    if !is_back && !chord.is("Down") && Chord::parse("Ctrl-n") != Some(chord) {
        state.input.past.shown = None;
        return None;
    }
    state.input.past.turn(&prompt.purpose, &prompt.text(), is_back)
}
