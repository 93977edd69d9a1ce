//! From chords to actions, by mode.

use std::collections::HashMap;

use super::action::{Action, Mode, TABLE};
use super::chord::Chord;

/// Which chords mean what.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: HashMap<(Mode, Vec<Chord>), Action>,
}

/// What the chords typed so far amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// They mean this.
    Action(Action),
    /// They begin something.
    Prefix,
    /// Nothing.
    None,
}

impl Default for Keymap {
    /// The keys of the table.
    fn default() -> Self {
        let rows = TABLE.iter().flat_map(|row| row.modes.iter().map(move |mode| (row, *mode)));
        let keys = rows.flat_map(|(row, mode)| row.keys.iter().map(move |keys| (row.action, mode, *keys)));
        let bindings =
            keys.filter_map(|(action, mode, keys)| Some(((mode, Chord::parse_sequence(keys)?), action)));
        Self { bindings: bindings.collect() }
    }
}

impl Keymap {
    /// Looks up the chords typed in a mode.
    #[must_use]
    pub fn look_up(&self, mode: Mode, chords: &[Chord]) -> Match {
        match (self.look_up_in(mode, chords), mode.beyond()) {
            (Match::None, Some(beyond)) => self.look_up_in(beyond, chords),
            (found, _) => found,
        }
    }

    fn look_up_in(&self, mode: Mode, chords: &[Chord]) -> Match {
        if let Some(action) = self.bindings.get(&(mode, chords.to_vec())) {
            return Match::Action(*action);
        }
        let begins = |(of, keys): &(Mode, Vec<Chord>)| {
            *of == mode && keys.len() > chords.len() && keys.starts_with(chords)
        };
        if self.bindings.keys().any(begins) { Match::Prefix } else { Match::None }
    }

    /// The keys of every action of a mode as people write them, `]s`, `gg`, `Ctrl-d`: those of one
    /// chord first.
    #[must_use]
    pub fn keys_in(&self, mode: Mode) -> HashMap<Action, Vec<String>> {
        let mut bound: Vec<_> = self
            .bindings
            .iter()
            .filter(|((of, _), _)| *of == mode || Some(*of) == mode.beyond())
            .map(|((_, keys), action)| (*action, keys))
            .collect();
        // As in the table, where it has them; others behind.
        let place = |action: Action, keys: &[Chord]| {
            let own = action.row().keys.iter().filter_map(|keys| Chord::parse_sequence(keys));
            own.into_iter().position(|own| own == keys).unwrap_or(usize::MAX)
        };
        bound.sort_by_cached_key(|(action, keys)| (place(*action, keys), written(keys)));
        let mut all: HashMap<Action, Vec<String>> = HashMap::new();
        for (action, keys) in bound {
            let keys = written(keys);
            let known = all.entry(action).or_default();
            if !known.contains(&keys) {
                known.push(keys);
            }
        }
        all
    }

    /// What can follow the chords typed so far, for a hint: the chord and what it leads to.
    #[must_use]
    pub fn continuations(&self, mode: Mode, chords: &[Chord]) -> Vec<(Chord, Action)> {
        let mut out: Vec<_> = self
            .bindings
            .iter()
            .filter(|((of, keys), _)| {
                let holds = *of == mode || Some(*of) == mode.beyond();
                holds && keys.len() == chords.len() + 1 && keys.starts_with(chords)
            })
            .filter_map(|((_, keys), action)| Some((*keys.last()?, *action)))
            .collect();
        out.sort_by_key(|(_, action)| *action as usize);
        out
    }
}

/// A sequence as people write it.
fn written(keys: &[Chord]) -> String {
    keys.iter().map(ToString::to_string).collect()
}
