//! What was typed before: lines to be had again by Up and Down, each where it belongs, the latest
//! first. Some are kept for other days. Must not know what a line means.

use super::chord::Chord;
use super::effect::Effect;
use super::overlay::Overlay;
use super::prompt::Purpose;
use super::state::State;
use super::trail::Remember;
use crate::text::Clean;

/// Lines that are at hand.
const AT_HAND: usize = 200;

/// What lines are for that are kept for other days; notes and names of shelves are kept elsewhere.
const KEPT: &[&str] = &["filter", "find", "concordance", "notes", "pipe"];

/// The lines that were typed.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Oldest first, with what they were for.
    lines: Vec<(&'static str, Clean)>,
    /// The one that stands in the prompt, and what was typed before it came there.
    shown: Option<(usize, Clean)>,
}

impl Past {
    /// Keeps a line that was accepted.
    pub(super) fn keep(&mut self, purpose: &Purpose, line: &Clean) -> Option<Effect> {
        self.shown = None;
        if line.trim().is_empty() {
            return None;
        }
        let kept = (purpose.name(), line.clone());
        self.lines.retain(|other| *other != kept);
        if self.lines.len() == AT_HAND {
            self.lines.remove(0);
        }
        self.lines.push(kept);
        let (name, line) = (purpose.name(), line.clone());
        KEPT.contains(&name).then_some(Effect::Remember(Remember::Typed(name, line)))
    }

    /// Takes over what was typed on other days, oldest first.
    fn before(&mut self, typed: Vec<(String, Clean)>) {
        let known = |(name, line): (String, Clean)| Some((*KEPT.iter().find(|kept| **kept == name)?, line));
        let mut lines: Vec<_> = typed.into_iter().filter_map(known).collect();
        lines.retain(|line| !self.lines.contains(line));
        lines.append(&mut self.lines);
        lines.drain(..lines.len().saturating_sub(AT_HAND));
        (self.lines, self.shown) = (lines, None);
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
            kept.is_some_and(|(of, line)| *of == purpose.name() && line.starts_with(draft.as_str()))
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

/// Lines of other days are there.
pub(super) fn told(state: &mut State, lines: Vec<(String, Clean)>) -> Vec<Effect> {
    state.input.past.before(lines);
    Vec::new()
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
