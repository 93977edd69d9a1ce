//! Configured themes, as they are written: what a look or a colour is called is not known here.

use super::mistakes::Mistakes;
use crate::locale::say;
use crate::yaml::{self, Node, Problem, Spot};

/// A word, and where it stands.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The word.
    pub word: String,
    /// Where.
    pub at: Spot,
}

/// Where it stands is of no matter.
impl PartialEq for Placed {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

/// A theme that a person made.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnTheme {
    /// Its name.
    pub name: Placed,
    /// Looks, and what they are.
    pub looks: Vec<(Placed, Placed)>,
}

/// Themes that a person made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Themes(pub Vec<OwnTheme>);

impl Themes {
    pub(super) fn chosen(node: &Node, mistakes: &mut Mistakes) -> Option<Placed> {
        mistakes.word(node).map(|word| Placed { word, at: node.at })
    }

    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Self {
        let themes = mistakes.entries(node, &say!("config-themes-are"));
        let read = |(name, at, node): (&str, Spot, &Node)| {
            let looks = looks(node, mistakes);
            OwnTheme { name: Placed { word: name.to_owned(), at }, looks }
        };
        Self(themes.into_iter().map(read).collect())
    }
}

/// Looks, and what they are, under the name of a theme or in a file of their own.
fn looks(node: &Node, mistakes: &mut Mistakes) -> Vec<(Placed, Placed)> {
    let entries = mistakes.entries(node, &say!("config-themes-are"));
    let placed = |word: &str, at| Placed { word: word.to_owned(), at };
    let read = |(name, at, value): (&str, Spot, &Node)| {
        Some((placed(name, at), placed(&mistakes.text(value)?, value.at)))
    };
    entries.into_iter().filter_map(read).collect()
}

impl OwnTheme {
    /// Reads a file that holds one theme, with all that is wrong with it.
    #[must_use]
    pub fn parse(name: &str, text: &str) -> (Self, Vec<Problem>) {
        let mut mistakes = Mistakes::default();
        let looks = match yaml::read(text.trim_start_matches('\u{FEFF}')) {
            Ok(node) => node.map_or_else(Vec::new, |node| looks(&node, &mut mistakes)),
            Err(problem) => {
                mistakes.0.push(problem);
                Vec::new()
            }
        };
        (Self { name: Placed { word: name.to_owned(), at: Spot::START }, looks }, mistakes.0)
    }
}
