//! Sets of keys for the habits of other programs, each laid over the keys of the table. Must not
//! know what a person has changed besides.

use super::action::{Action, Mode};
use super::chord::Chord;
use super::keymap::{Binding, Keymap};

/// A set of keys.
#[derive(Debug, PartialEq, Eq)]
pub struct KeyPreset {
    /// Its name in the configuration.
    pub name: &'static str,
    /// Keys at the beginning of sequences of the table, and those that stand in their place.
    moved: &'static [(&'static str, &'static str)],
    /// Keys, and the actions that they mean wherever these hold.
    keys: &'static [(&'static str, Action)],
    /// Those that mean so only in the list and in the reader.
    panes: &'static [(&'static str, Action)],
}

/// Where the keys of [`KeyPreset::panes`] mean something.
const PANES: &[Mode] = &[Mode::List, Mode::Reader];

/// All sets; the first is that of the table.
#[rustfmt::skip]
pub const KEY_PRESETS: &[KeyPreset] = &[
    KeyPreset { name: "vi", moved: &[], keys: &[], panes: &[] },
    // `g`, `q` and `y` mean one thing in less; what begins with `g` begins with a comma, and what
    // begins with `y` with a capital.
    KeyPreset { name: "less", moved: &[("g", ","), ("y", "Y")], keys: &[
        ("q", Action::QuitAtOnce), ("Q", Action::Quit), ("Q", Action::Leave), ("Z Z", Action::QuitAtOnce),
        ("g", Action::Start), ("f", Action::PageDown), ("d", Action::HalfDown), ("u", Action::HalfUp),
        ("U", Action::Undo), ("L", Action::FollowLink), ("D", Action::DeleteNote), ("h", Action::Help), ("r", Action::Redraw), ("&", Action::Search),
        ("p", Action::Percent),
    ], panes: &[
        ("e", Action::Down), ("y", Action::Up), ("Ctrl-n", Action::Down), ("Ctrl-k", Action::Up),
        ("v", Action::EditSource), ("s", Action::Select), ("Y", Action::YearsFromList),
    ] },
    KeyPreset { name: "emacs", moved: &[], keys: &[
        ("Ctrl-n", Action::Down), ("Ctrl-p", Action::Up), ("Ctrl-v", Action::PageDown),
        ("Alt-v", Action::PageUp), ("Alt-<", Action::Start), ("Alt->", Action::End),
        ("Ctrl-s", Action::Search), ("Ctrl-r", Action::PreviousHit), ("Ctrl-x u", Action::Undo),
        ("Ctrl-x b", Action::GoToTitle), ("Ctrl-x Ctrl-f", Action::GoToTitle),
        ("Ctrl-x Ctrl-c", Action::QuitAtOnce), ("Ctrl-x k", Action::Back), ("Ctrl-g", Action::Back),
        ("Ctrl-g", Action::Close), ("Ctrl-g", Action::ClosePage), ("Ctrl-g", Action::CloseBoard),
        ("Ctrl-g", Action::CloseComparison), ("Ctrl-g", Action::CloseRaw), ("Ctrl-g", Action::CloseFigures), ("Ctrl-g", Action::ClearChips),
        ("Alt-x", Action::Palette), ("Ctrl-h", Action::Help), ("Ctrl-a", Action::LineStart), ("Ctrl-e", Action::LineEnd),
    ], panes: &[] },
];

impl KeyPreset {
    /// The set of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        KEY_PRESETS.iter().find(|preset| preset.name == name)
    }

    /// Its keys, with those of the table that it leaves.
    #[must_use]
    pub fn keymap(&self) -> Keymap {
        let moved = self.moved.iter().filter_map(|(from, to)| Some((Chord::parse(from)?, Chord::parse(to)?)));
        let keymap = moved.fold(Keymap::default(), |keymap, (from, to)| keymap.moved(from, to));
        if self.keys.is_empty() { keymap } else { keymap.with(self.bindings()) }
    }

    fn bindings(&self) -> Vec<Binding> {
        let read = |all: &'static [(&'static str, Action)]| {
            all.iter().filter_map(|(keys, action)| Some((Chord::parse_sequence(keys)?, *action)))
        };
        let of_panes = read(self.panes).flat_map(|(chords, action)| {
            let modes = PANES.iter().filter(move |mode| action.holds_in(**mode));
            modes.map(move |mode| Binding { mode: *mode, chords: chords.clone(), actions: vec![action] })
        });
        let bindings = read(self.keys).flat_map(|(chords, action)| {
            // A letter is typed where a line is.
            let is_typed = chords.first().is_some_and(|chord| chord.typed().is_some()) || chords.len() > 1;
            let modes = action.row().modes.iter().filter(move |mode| **mode != Mode::Prompt || !is_typed);
            modes.map(move |mode| Binding { mode: *mode, chords: chords.clone(), actions: vec![action] })
        });
        bindings.chain(of_panes).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::KEY_PRESETS;
    use crate::app::action::TABLE;
    use crate::app::{Chord, Keymap, Match, Mode};

    #[test]
    fn every_action_has_a_key_in_every_preset() {
        for preset in KEY_PRESETS {
            let keymap = preset.keymap();
            for row in TABLE.iter().filter(|row| !row.keys.is_empty()) {
                assert!(!keymap.keys(row.action).is_empty(), "{}: {}", preset.name, row.name);
            }
        }
        assert_eq!(KEY_PRESETS[0].keymap(), Keymap::default());
    }

    #[test]
    fn the_keys_of_a_preset_mean_what_it_says() {
        for preset in KEY_PRESETS {
            let keymap = preset.keymap();
            for binding in preset.bindings() {
                let meant = Match::Action(binding.actions[0]);
                assert_eq!(keymap.look_up(binding.mode, &binding.chords), meant, "{}", preset.name);
            }
        }
        let less = KEY_PRESETS[1].keymap();
        assert_eq!(less.look_up(Mode::Prompt, &[Chord::char('q')]), Match::None, "letters are typed");
    }
}
