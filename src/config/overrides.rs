//! What a person says about the page: in the configuration, or on the command line.

use std::collections::BTreeMap;

use super::mistakes::Mistakes;
use crate::locale::say;
use crate::typeset::{CHOICES, Choice, Options, PRESETS, Preset, Value};
use crate::yaml::Node;

/// A preset and single choices about the page.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// What the single choices start from.
    pub preset: Option<&'static Preset>,
    /// Single choices by the name of their choice.
    pub values: BTreeMap<&'static str, Value>,
}

impl PartialEq for Overrides {
    fn eq(&self, other: &Self) -> bool {
        let names = |overrides: &Self| {
            let values = overrides.values.iter().map(|(name, value)| (*name, value.name()));
            (overrides.preset.map(|preset| preset.name), values.collect::<Vec<_>>())
        };
        names(self) == names(other)
    }
}

impl Overrides {
    /// These and, where they say otherwise, others that were said later. Single choices hold
    /// against a preset, whoever says it.
    #[must_use]
    pub fn and(&self, later: &Self) -> Self {
        let mut values = self.values.clone();
        values.extend(&later.values);
        Self { preset: later.preset.or(self.preset), values }
    }

    /// Puts the preset in force, and then the single choices in the order of the table.
    pub fn put(&self, options: &mut Options) {
        if let Some(preset) = self.preset {
            preset.put(options);
        }
        for value in CHOICES.iter().filter_map(|choice| self.values.get(choice.name)) {
            value.put(options);
        }
    }

    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Self {
        let mut overrides = Self::default();
        for (key, at, value) in mistakes.entries(node, &say!("config-page-is")) {
            match (key, Choice::named(key)) {
                ("preset", _) => overrides.preset = preset(value, mistakes).or(overrides.preset),
                (_, Ok(choice)) => {
                    let Some(word) = mistakes.word(value) else { continue };
                    match choice.parse(&word) {
                        Ok(value) => {
                            overrides.values.insert(choice.name, value);
                        }
                        Err(error) => mistakes.tell(value.at, &error.to_string()),
                    }
                }
                (_, Err(_)) => {
                    let known = CHOICES.iter().map(|choice| choice.name).chain(["preset"]);
                    mistakes.unknown(at, key, known);
                }
            }
        }
        overrides
    }
}

fn preset(node: &Node, mistakes: &mut Mistakes) -> Option<&'static Preset> {
    let word = mistakes.word(node)?;
    let preset = Preset::named(&word).ok();
    if preset.is_none() {
        mistakes.not_one_of(node.at, &word, PRESETS.iter().map(|preset| preset.name));
    }
    preset
}

/// Whether something is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch(pub bool);

impl Default for Switch {
    fn default() -> Self {
        Self(true)
    }
}
