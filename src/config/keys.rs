//! Configured keys: a preset, and what a person lays over it, by context. Must not know what an
//! action does.

use std::collections::HashMap;

use super::mistakes::{Mistakes, shown};
use crate::app::{Action, Binding, CONTEXTS, Chord, KEY_PRESETS, KeyPreset, Keymap, Mode};
use crate::locale::say;
use crate::yaml::{Node, Spot};

/// What a person says about keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// The keys that the others are laid over; none for those of the table.
    pub preset: Option<&'static KeyPreset>,
    /// The others.
    pub bindings: Vec<Binding>,
}

/// The word for a key that is to mean nothing.
const NONE: &str = "none";
const PRESET: &str = "preset";

/// Where the keys of a context stand: a sequence, or the beginning of one.
type Taken = HashMap<Vec<Chord>, (usize, bool)>;

impl Keys {
    /// The keys as they are then.
    #[must_use]
    pub fn keymap(&self) -> Keymap {
        let keymap = self.preset.map_or_else(Keymap::default, KeyPreset::keymap);
        if self.bindings.is_empty() { keymap } else { keymap.with(self.bindings.clone()) }
    }

    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Self {
        let mut keys = Self::default();
        for (name, at, value) in mistakes.entries(node, &say!("config-keys-are")) {
            let context = CONTEXTS.iter().find(|(_, context)| *context == name);
            match context {
                Some(context) => keys.bindings.extend(of_context(value, *context, mistakes)),
                None if name == PRESET => keys.preset = preset(value, mistakes),
                None => {
                    let known = CONTEXTS.iter().map(|(_, context)| *context).chain([PRESET]);
                    mistakes.unknown(at, name, known);
                }
            }
        }
        keys
    }
}

fn preset(node: &Node, mistakes: &mut Mistakes) -> Option<&'static KeyPreset> {
    let word = mistakes.word(node)?;
    let preset = KeyPreset::named(&word);
    if preset.is_none() {
        mistakes.not_one_of(node.at, &word, KEY_PRESETS.iter().map(|preset| preset.name));
    }
    preset
}

fn of_context(node: &Node, (mode, context): (Mode, &str), mistakes: &mut Mistakes) -> Vec<Binding> {
    let mut taken = Taken::new();
    let mut bindings = Vec::new();
    for (written, at, value) in mistakes.entries(node, &say!("config-keys-of", context = context.to_owned()))
    {
        let Some(chords) = sequence(written) else {
            mistakes.tell(at, &say!("config-no-key", key = shown(written)));
            continue;
        };
        if mode == Mode::Prompt && (chords.len() > 1 || chords.iter().any(|chord| chord.typed().is_some())) {
            mistakes.tell(at, &say!("config-typed-key", key = shown(written)));
            continue;
        }
        if let Some(line) = clash(&mut taken, &chords, at) {
            mistakes.tell(at, &say!("config-keys-clash", key = shown(written), line = line));
            continue;
        }
        if let Some(actions) = actions(value, (mode, context), mistakes) {
            bindings.push(Binding { mode, chords, actions });
        }
    }
    bindings
}

/// The line of a key that is the same, begins this one, or is begun by it.
fn clash(taken: &mut Taken, chords: &[Chord], at: Spot) -> Option<usize> {
    let same_or_longer = taken.get(chords).map(|(line, _)| *line);
    let shorter = (1..chords.len()).find_map(|end| taken.get(&chords[..end]).filter(|(_, whole)| *whole));
    if let Some(line) = same_or_longer.or(shorter.map(|(line, _)| *line)) {
        return Some(line);
    }
    for end in 1..=chords.len() {
        taken.entry(chords[..end].to_vec()).or_insert((at.line, end == chords.len()));
    }
    None
}

/// What is done: an action, several, or nothing. A mistake in one of them leaves the key as it is.
fn actions(node: &Node, (mode, context): (Mode, &str), mistakes: &mut Mistakes) -> Option<Vec<Action>> {
    if node.text() == Some(NONE) {
        return Some(Vec::new());
    }
    let mut actions = Vec::new();
    for item in node.one_or_many() {
        let word = mistakes.word(item)?;
        let Some(action) = Action::named(&word) else {
            mistakes.unknown(item.at, &word, Action::names().chain([NONE]));
            return None;
        };
        // What comes later may hold where the first one leads.
        if actions.is_empty() && !action.holds_in(mode) {
            let holds = |(mode, _): &&(Mode, &str)| action.row().modes.contains(mode);
            let known: Vec<_> = CONTEXTS.iter().filter(holds).map(|(_, context)| *context).collect();
            let (context, known) = (context.to_owned(), known.join(" "));
            mistakes.tell(item.at, &say!("config-not-here", action = word, context = context, known = known));
            return None;
        }
        actions.push(action);
    }
    if actions.is_empty() {
        mistakes.tell(node.at, &say!("config-no-action"));
        return None;
    }
    Some(actions)
}

/// A sequence of keys: `g s`, and `gs` where two characters are meant.
fn sequence(written: &str) -> Option<Vec<Chord>> {
    let mut chords = Vec::new();
    for word in written.split_whitespace() {
        let mut letters = word.chars();
        match (chord(word), letters.next(), letters.next(), letters.next()) {
            (Some(chord), ..) => chords.push(chord),
            (None, Some(first), Some(second), None) => chords.extend([first, second].map(Chord::char)),
            _ => return None,
        }
    }
    // What is pressed is taken for its ASCII key; so is what is written here.
    (!chords.is_empty()).then(|| chords.into_iter().map(Chord::as_command).collect())
}

/// A key as we write it, or as Emacs does: `Ctrl-x`, `C-x`, `M-x`.
fn chord(word: &str) -> Option<Chord> {
    const SHORT: [(&str, &str); 3] = [("C-", "Ctrl-"), ("M-", "Alt-"), ("A-", "Alt-")];
    let short = SHORT.into_iter().find_map(|(short, long)| Some((long, word.strip_prefix(short)?)));
    match short {
        Some((long, rest)) if !rest.is_empty() => {
            let rest = chord(rest)?;
            Some(Chord { ctrl: rest.ctrl || long == "Ctrl-", alt: rest.alt || long == "Alt-", ..rest })
        }
        _ => Chord::parse(word),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Config;
    use crate::app::{Action, Chord, Match, Mode};

    fn meaning(text: &str, mode: Mode, keys: &str) -> Match {
        let (config, problems) = Config::parse(text);
        assert_eq!(problems, Vec::new(), "{text}");
        config.keys.keymap().look_up(mode, &Chord::parse_sequence(keys).unwrap())
    }

    #[test]
    fn keys_are_bound_as_a_person_writes_them() {
        for (written, pressed) in [
            ("\"g s\": star", "g s"),
            ("gs: star", "g s"),
            ("F5: star", "F5"),
            ("C-x M-x: star", "Ctrl-x Alt-x"),
            ("Ctrl-Alt-x: star", "Ctrl-Alt-x"),
            ("\"】\": star", "]"),
            ("x: [star]", "x"),
        ] {
            let text = format!("keys: {{list: {{{written}}}}}");
            assert_eq!(meaning(&text, Mode::List, pressed), Match::Action(Action::Star), "{written}");
        }
        let several = meaning("keys: {reader: {x: [star, next-article]}}", Mode::Reader, "x");
        assert_eq!(several, Match::Macro(vec![Action::Star, Action::NextArticle]));
        assert_eq!(meaning("keys: {list: {q: none}}", Mode::List, "q"), Match::None);
        assert_eq!(meaning("keys: {list: {g: star}}", Mode::List, "g s"), Match::None, "taken whole");
        assert_eq!(meaning("keys: {list: {j s: star}}", Mode::List, "j"), Match::Prefix);
        assert_eq!(meaning("keys: {preset: less}", Mode::Reader, "q"), Match::Action(Action::QuitAtOnce));
        assert_eq!(
            meaning("keys: {preset: less, reader: {q: back}}", Mode::Reader, "q"),
            Match::Action(Action::Back)
        );
    }

    #[test]
    fn mistakes_say_where_and_the_rest_is_used() {
        for (inside, place, words) in [
            ("lst: {}", (2, 3), "是不是 list"),
            ("list: {x: strar, y: star}", (2, 13), "是不是 star"),
            ("list: {Ctl-x: star, y: star}", (2, 10), "Ctl-x"),
            ("list: {x: star, x: undo, y: star}", (2, 19), "写了两次"),
            ("list: {x a: star, y: star, x: undo}", (2, 30), "第 2 行"),
            ("list: {x: undo, y: star, \"x a\": star}", (2, 28), "第 2 行"),
            ("list: {x: choose-edition, y: star}", (2, 13), "editions"),
            ("list: {x: [], y: star}", (2, 13), "动作"),
            ("list: [x]", (2, 9), "list"),
            ("prompt: {x: quit-at-once}", (2, 12), "x"),
            ("preset: vim", (2, 11), "是不是 vi"),
        ] {
            let (config, problems) = Config::parse(&format!("keys:\n  {inside}\n"));
            assert_eq!(problems.len(), 1, "{inside}: {problems:?}");
            let first = &problems[0];
            assert_eq!((first.at.line, first.at.column), place, "{inside}: {first}");
            assert!(first.message.contains(words), "{inside}: {first}");
            let y = config.keys.keymap().look_up(Mode::List, &[Chord::char('y')]);
            assert_eq!(y == Match::Action(Action::Star), inside.contains("y: star"), "{inside}");
        }
    }
}
