//! Following a link that is seen by typing the letters that stand on it. No label begins another,
//! so that the last letter of one needs no key behind it.

use super::super::chord::Chord;
use super::super::effect::Effect;
use super::super::overlay::Overlay;
use super::super::state::State;
use super::links;
use super::seen::seen_glyphs;
use crate::locale::say;
use crate::text::Clean;

/// The links that are seen, with letters on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkHints {
    /// The links.
    pub hints: Vec<Hint>,
    /// What has been typed.
    pub typed: String,
}

/// A link with letters on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The letters.
    pub label: String,
    /// The cell where the link begins.
    pub at: (u16, u16),
    /// The number of the link.
    link: usize,
}

/// The keys under the fingers first.
const LETTERS: &str = "asdfghjklqwertyuiopzxcvbnm";

impl LinkHints {
    /// Those that what has been typed may still mean.
    pub fn possible(&self) -> impl Iterator<Item = &Hint> {
        self.hints.iter().filter(|hint| hint.label.starts_with(&self.typed))
    }
}

/// Puts letters on the links that are seen.
pub(super) fn show(state: &mut State) -> Vec<Effect> {
    let mut found: Vec<(usize, (u16, u16))> = Vec::new();
    for glyph in seen_glyphs(state) {
        let Some(link) = glyph.link else { continue };
        if found.iter().all(|(other, _)| *other != link) {
            found.push((link, (glyph.area.x, glyph.area.y)));
        }
    }
    if found.is_empty() {
        state.notice = Clean::from(say!("link-none-seen"));
        return Vec::new();
    }
    let hints = labels(found.len()).into_iter().zip(found);
    let hints = hints.map(|(label, (link, at))| Hint { label, at, link }).collect();
    state.overlay = Some(Overlay::LinkHints(LinkHints { hints, typed: String::new() }));
    Vec::new()
}

/// Takes a letter. One that is on no link ends it.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let Some(Overlay::LinkHints(open)) = &mut state.overlay else { return Vec::new() };
    match chord.as_command().typed() {
        Some(c) => open.typed.push(c.to_ascii_lowercase()),
        None if chord.is("Backspace") && open.typed.pop().is_some() => return Vec::new(),
        None => open.typed = " ".to_owned(),
    }
    let left: Vec<_> = open.possible().collect();
    match left[..] {
        [] => state.overlay = None,
        [hint] if hint.label == open.typed => {
            let link = hint.link;
            state.overlay = None;
            return links::follow(state, link);
        }
        _ => {}
    }
    Vec::new()
}

/// So many labels, the short ones first, none of which begins another.
fn labels(count: usize) -> Vec<String> {
    let mut labels = vec![String::new()];
    let mut used = 0;
    // A label gives way to those that go on from it, until there are enough.
    while labels.len() - used < count || labels.len() == 1 {
        let begins = labels[used].clone();
        used += 1;
        labels.extend(LETTERS.chars().map(|letter| format!("{begins}{letter}")));
    }
    labels.drain(..used);
    labels.truncate(count);
    labels
}

#[cfg(test)]
mod tests {
    use super::labels;

    #[test]
    fn no_label_begins_another() {
        for count in [1, 9, 26, 27, 51, 52, 700, 2000] {
            let labels = labels(count);
            assert_eq!(labels.len(), count);
            let mut sorted = labels.clone();
            sorted.sort();
            assert!(sorted.windows(2).all(|pair| !pair[1].starts_with(&pair[0])), "{count}");
        }
        assert_eq!(labels(3), ["a", "s", "d"]);
        // Most need one letter still.
        assert_eq!(labels(30).iter().filter(|label| label.len() == 1).count(), 25);
    }
}
