//! Presets: choices about the page that go together.

use std::borrow::Cow;

use super::choice::{CHOICES, Choice, ChoiceError};
use super::options::Options;
use crate::locale::{Locale, message_in, say};
use crate::text::Clean;

/// Choices that go together.
#[derive(Debug)]
pub struct Preset {
    /// Its name in configuration and command line.
    pub name: &'static str,
    /// Names of choices, and their values.
    pub values: &'static [(&'static str, &'static str)],
}

/// All presets.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "book",
        values: &[("balance", "on"), ("ruby", "above"), ("hyphenate", "on"), ("paged", "on")],
    },
    Preset { name: "screen", values: &[("indent", "0"), ("paragraph-gap", "on")] },
    Preset {
        name: "strict-grid",
        values: &[("indent", "2"), ("hang", "off"), ("autospace", "grid"), ("quotes", "corner")],
    },
    Preset {
        name: "newspaper",
        values: &[
            ("justify", "on"),
            ("korean", "syllables"),
            ("hyphenate", "on"),
            ("balance", "on"),
            ("columns", "2"),
            ("paged", "on"),
        ],
    },
];

impl Preset {
    /// The preset of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn named(name: &str) -> Result<&'static Self, ChoiceError> {
        PRESETS.iter().find(|preset| preset.name == name).ok_or_else(|| ChoiceError::Value {
            name: "preset",
            value: Clean::line(name),
            possible: PRESETS.iter().map(|preset| preset.name).collect::<Vec<_>>().join(" "),
        })
    }

    /// What people call it, in the language of the process.
    #[must_use]
    pub fn label(&self) -> Cow<'static, str> {
        say!(&format!("page-preset-{}", self.name))
    }

    /// What it is for, in a language.
    #[must_use]
    pub fn help_in(&self, locale: Locale) -> Cow<'static, str> {
        message_in(locale, &format!("page-preset-{}-help", self.name), None)
    }

    /// Puts it in force. What another preset chooses and this one does not goes back to its
    /// default, so that nothing of the other is left; what no preset is about stays.
    pub fn put(&self, options: &mut Options) {
        let defaults = Options::default();
        for choice in CHOICES.iter().filter(|choice| is_about(choice)) {
            let own = self.values.iter().find(|(name, _)| *name == choice.name);
            let own = own.and_then(|(_, value)| choice.parse(value).ok());
            if let Some(value) = own.or_else(|| choice.value(&defaults)) {
                value.put(options);
            }
        }
    }

    /// The preset that these options are.
    #[must_use]
    pub fn of(options: &Options) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| {
            let mut set = *options;
            preset.put(&mut set);
            set == *options
        })
    }
}

/// Whether any preset is about the choice.
fn is_about(choice: &Choice) -> bool {
    PRESETS.iter().flat_map(|preset| preset.values).any(|(name, _)| *name == choice.name)
}
