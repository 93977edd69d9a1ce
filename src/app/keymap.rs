//! From chords to actions, by mode. Whence the keys come, from the table or from a person, is not
//! known here.

use std::collections::{HashMap, HashSet};

use super::action::{Action, Mode, TABLE};
use super::chord::Chord;

/// What a sequence of chords means in a mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where it holds.
    pub mode: Mode,
    /// What is pressed, one after the other.
    pub chords: Vec<Chord>,
    /// What is then done, one after the other; nothing where the keys are to mean nothing.
    pub actions: Vec<Action>,
}

/// Which chords mean what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// In the order in which help names them. No two of a mode are the same, and none begins
    /// another.
    bindings: Vec<Binding>,
}

/// Something that a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// A chord; what it means depends on the mode.
    Chord(Chord),
    /// An action out of several that one key means.
    Action(Action),
}

/// What the chords typed so far amount to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// They mean this.
    Action(Action),
    /// They mean several things, one after the other.
    Macro(Vec<Action>),
    /// They begin something.
    Prefix,
    /// Nothing.
    None,
}

/// Names of the modes, for people who give keys a meaning of their own.
pub const CONTEXTS: &[(Mode, &str)] = &[
    (Mode::List, "list"),
    (Mode::Reader, "reader"),
    (Mode::Vertical, "vertical"),
    (Mode::Years, "years"),
    (Mode::SameDay, "same-day"),
    (Mode::Figures, "figures"),
    (Mode::Help, "help"),
    (Mode::Page, "page"),
    (Mode::Board, "editions"),
    (Mode::Evidence, "evidence"),
    (Mode::Compare, "compare"),
    (Mode::Raw, "raw"),
    (Mode::Concordance, "concordance"),
    (Mode::Outline, "outline"),
    (Mode::Statistics, "statistics"),
    (Mode::Links, "links"),
    (Mode::Footnote, "footnote"),
    (Mode::Notes, "notes"),
    (Mode::Select, "select"),
    (Mode::Prompt, "prompt"),
];

impl Default for Keymap {
    /// The keys of the table.
    fn default() -> Self {
        let rows = TABLE.iter().flat_map(|row| row.modes.iter().map(move |mode| (row, *mode)));
        let keys = rows.flat_map(|(row, mode)| row.keys.iter().map(move |keys| (row.action, mode, *keys)));
        let bindings = keys.filter_map(|(action, mode, keys)| {
            Some(Binding { mode, chords: Chord::parse_sequence(keys)?, actions: vec![action] })
        });
        Self { bindings: bindings.collect() }
    }
}

impl Keymap {
    /// These keys with others laid over them: in its mode, each takes the place of those that are
    /// the same, that it begins, or that begin it.
    #[must_use]
    pub fn with(mut self, others: Vec<Binding>) -> Self {
        let whole: HashSet<_> = others.iter().map(|other| (other.mode, &other.chords[..])).collect();
        let begun: HashSet<_> = others
            .iter()
            .flat_map(|other| (1..other.chords.len()).map(|end| (other.mode, &other.chords[..end])))
            .collect();
        let is_free = |binding: &Binding| {
            let beginnings = 1..=binding.chords.len();
            let is_taken = |end| whole.contains(&(binding.mode, &binding.chords[..end]));
            !begun.contains(&(binding.mode, &binding.chords[..])) && !beginnings.into_iter().any(is_taken)
        };
        self.bindings.retain(is_free);
        self.bindings.extend(others.into_iter().filter(|other| !other.actions.is_empty()));
        self
    }

    /// These keys with another chord wherever `from` begins a sequence.
    #[must_use]
    pub fn moved(mut self, from: Chord, to: Chord) -> Self {
        for binding in &mut self.bindings {
            if let [first, _, ..] = &mut binding.chords[..]
                && *first == from
            {
                *first = to;
            }
        }
        self
    }

    /// Looks up the chords typed in a mode.
    #[must_use]
    pub fn look_up(&self, mode: Mode, chords: &[Chord]) -> Match {
        match (self.look_up_in(mode, chords), mode.beyond()) {
            (Match::None, Some(beyond)) => self.look_up_in(beyond, chords),
            (found, _) => found,
        }
    }

    fn look_up_in(&self, mode: Mode, chords: &[Chord]) -> Match {
        let begun = |binding: &&Binding| binding.mode == mode && binding.chords.starts_with(chords);
        match self.bindings.iter().find(begun) {
            None => Match::None,
            Some(binding) if binding.chords.len() > chords.len() => Match::Prefix,
            Some(binding) => match binding.actions[..] {
                [action] => Match::Action(action),
                _ => Match::Macro(binding.actions.clone()),
            },
        }
    }

    /// The keys of every action of a mode as people write them: `]s`, `gg`, `Ctrl-d`.
    #[must_use]
    pub fn keys_in(&self, mode: Mode) -> HashMap<Action, Vec<String>> {
        let mut all: HashMap<Action, Vec<String>> = HashMap::new();
        let holds = |binding: &&Binding| binding.mode == mode || Some(binding.mode) == mode.beyond();
        for binding in self.bindings.iter().filter(holds) {
            let [action] = binding.actions[..] else { continue };
            let keys = written(&binding.chords);
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
        let follows = |binding: &&Binding| {
            let holds = binding.mode == mode || Some(binding.mode) == mode.beyond();
            holds && binding.chords.len() == chords.len() + 1 && binding.chords.starts_with(chords)
        };
        let followed = self.bindings.iter().filter(follows);
        let mut out: Vec<_> = followed
            .filter_map(|binding| Some((*binding.chords.last()?, *binding.actions.first()?)))
            .collect();
        out.sort_by_key(|(_, action)| *action as usize);
        out
    }

    /// The keys of an action in any mode, as people write them: `]s`, `gg`, `Ctrl-d`.
    #[must_use]
    pub fn keys(&self, action: Action) -> Vec<String> {
        self.sequences(action).map(written).collect()
    }

    /// The same, as they stand in the table and in a configuration: `] s`, `g g`.
    #[must_use]
    pub fn spaced_keys(&self, action: Action) -> Vec<String> {
        let spaced = |chords: &[Chord]| chords.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        self.sequences(action).map(spaced).collect()
    }

    fn sequences(&self, action: Action) -> impl Iterator<Item = &[Chord]> {
        let mut seen: Vec<&[Chord]> = Vec::new();
        for binding in self.bindings.iter().filter(|binding| binding.actions == [action]) {
            if !seen.contains(&&binding.chords[..]) {
                seen.push(&binding.chords);
            }
        }
        seen.into_iter()
    }

    /// The same on a line.
    #[must_use]
    pub fn shown_keys(&self, action: Action) -> String {
        self.keys(action).join("  ")
    }

    /// The first key of an action in a mode.
    #[must_use]
    pub fn key(&self, mode: Mode, action: Action) -> Option<String> {
        let of = |mode| {
            let is_its = |binding: &&Binding| binding.mode == mode && binding.actions == [action];
            self.bindings.iter().find(is_its)
        };
        let found = of(mode).or_else(|| mode.beyond().and_then(of));
        found.map(|binding| written(&binding.chords))
    }
}

/// Chords as people write them, without blanks.
fn written(chords: &[Chord]) -> String {
    chords.iter().map(ToString::to_string).collect()
}
