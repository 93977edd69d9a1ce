//! Reading the parts of a configuration: what stands there if it is what is wanted, and what is
//! wrong if it is not. Every mistake is told, with its place and what is possible there.

use crate::locale::{Locale, say};
use crate::text::Clean;
use crate::yaml::{Content, Node, Problem, Spot, nearest};

/// Mistakes that are told; who has more will mend these first.
const MOST: usize = 100;
/// Names that are listed where none is near; more do not help.
const LISTED: usize = 24;

/// What is wrong with a configuration.
#[derive(Debug, Default)]
pub(super) struct Mistakes(pub(super) Vec<Problem>);

impl Mistakes {
    pub(super) fn tell(&mut self, at: Spot, message: &str) {
        if self.0.len() < MOST {
            self.0.push(Problem::error(at, message));
        }
    }

    /// A word or a number, as a person writes it: `on` and `true` are one, and so are `2` and `2.0`.
    pub(super) fn word(&mut self, node: &Node) -> Option<String> {
        let word = match &node.content {
            Content::Bare(text) if node.is_nothing() || text.is_empty() => None,
            Content::Bare(text) => Some(match (text.as_str(), text.parse::<f64>()) {
                ("true", _) => "on".to_owned(),
                ("false", _) => "off".to_owned(),
                (text, Ok(number)) if text.contains('.') => number.to_string(),
                (text, _) => text.to_owned(),
            }),
            Content::Quoted(text) => Some(text.clone()),
            Content::List(_) | Content::Map(_) => None,
        };
        if word.is_none() {
            self.tell(node.at, &say!("config-a-word"));
        }
        word
    }

    /// A text as it stands there.
    pub(super) fn text(&mut self, node: &Node) -> Option<String> {
        let text = node.text().filter(|_| !node.is_nothing());
        if text.is_none() {
            self.tell(node.at, &say!("config-a-text"));
        }
        text.map(str::to_owned)
    }

    /// On or off.
    pub(super) fn switch(&mut self, node: &Node) -> Option<bool> {
        let word = self.word(node)?;
        match word.as_str() {
            "on" => Some(true),
            "off" => Some(false),
            _ => {
                self.tell(node.at, &say!("config-not-one-of", value = shown(&word), known = "on off"));
                None
            }
        }
    }

    /// A number within bounds, or `auto`.
    pub(super) fn number(&mut self, node: &Node, (least, most): (u16, u16)) -> Option<Option<u16>> {
        let word = self.word(node)?;
        let number = word.parse().ok().filter(|number| (least..=most).contains(number));
        if number.is_none() && word != "auto" {
            let known = format!("auto {least}–{most}");
            self.tell(node.at, &say!("config-not-one-of", value = shown(&word), known = known));
            return None;
        }
        Some(number)
    }

    /// A language that the program speaks, or `auto`.
    pub(super) fn language(&mut self, node: &Node) -> Option<Option<Locale>> {
        let word = self.word(node)?;
        let language = Locale::ALL.into_iter().find(|locale| locale.tag() == word);
        if language.is_none() && word != "auto" {
            let known = std::iter::once("auto").chain(Locale::ALL.map(Locale::tag));
            self.not_one_of(node.at, &word, known);
            return None;
        }
        Some(language)
    }

    /// Texts in a list, or one alone.
    pub(super) fn texts(&mut self, node: &Node) -> Vec<String> {
        node.one_or_many().iter().filter_map(|item| self.text(item)).collect()
    }

    /// Keys and values; `expected` says what is wanted where there are none. A key that occurs twice
    /// counts the first time.
    pub(super) fn entries<'n>(&mut self, node: &'n Node, expected: &str) -> Vec<(&'n str, Spot, &'n Node)> {
        let pairs = match &node.content {
            Content::Map(pairs) => pairs,
            _ if node.is_nothing() => return Vec::new(),
            _ => {
                self.tell(node.at, expected);
                return Vec::new();
            }
        };
        let mut seen = std::collections::HashSet::new();
        let mut entries = Vec::new();
        for (key, value) in pairs {
            let Some(name) = key.text() else { continue };
            if seen.insert(name) {
                entries.push((name, key.at, value));
            } else {
                self.tell(key.at, &say!("config-twice", name = shown(name)));
            }
        }
        entries
    }

    /// There is nothing of this name; what was probably meant.
    pub(super) fn unknown<'k>(&mut self, at: Spot, name: &str, known: impl Iterator<Item = &'k str> + Clone) {
        let told = match nearest(known.clone(), name) {
            Some(near) => say!("config-unknown-near", name = shown(name), near = near),
            None => say!("config-unknown", name = shown(name), known = listed(known)),
        };
        self.tell(at, &told);
    }

    /// A value that has to be one of several.
    pub(super) fn not_one_of<'k>(
        &mut self,
        at: Spot,
        value: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let told = match nearest(known.clone(), value) {
            Some(near) => say!("config-not-one-of-near", value = shown(value), near = near),
            None => say!("config-not-one-of", value = shown(value), known = listed(known)),
        };
        self.tell(at, &told);
    }
}

/// What somebody wrote, as it may be told.
pub(super) fn shown(text: &str) -> String {
    Clean::line(text).as_str().to_owned()
}

fn listed<'k>(known: impl Iterator<Item = &'k str>) -> String {
    let mut words: Vec<_> = known.take(LISTED + 1).collect();
    if words.len() > LISTED {
        words[LISTED] = "…";
    }
    words.join(" ")
}
