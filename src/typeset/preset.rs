//! Presets: choices about the page that go together.

use super::choice::{CHOICES, Choice, ChoiceError};
use super::options::Options;
use crate::text::Clean;

/// Choices that go together.
#[derive(Debug)]
pub struct Preset {
    /// Its name in configuration and command line.
    pub name: &'static str,
    /// The name in Chinese.
    pub chinese: &'static str,
    /// What it is for, in Chinese and English.
    pub help: (&'static str, &'static str),
    /// Names of choices, and their values.
    pub values: &'static [(&'static str, &'static str)],
}

/// All presets.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "book",
        chinese: "书",
        help: ("像书一样，整页翻", "like a book, page by page"),
        values: &[("balance", "on"), ("ruby", "above"), ("hyphenate", "on"), ("paged", "on")],
    },
    Preset {
        name: "screen",
        chinese: "屏幕",
        help: ("像网页一样，段间空行，滚动", "like a web page: gaps between paragraphs, scrolled"),
        values: &[("indent", "0"), ("paragraph-gap", "on")],
    },
    Preset {
        name: "strict-grid",
        chinese: "字格",
        help: ("像稿纸一样，一字一格", "like manuscript paper: every Han in its square"),
        values: &[("indent", "2"), ("hang", "off"), ("autospace", "grid"), ("quotes", "corner")],
    },
    Preset {
        name: "newspaper",
        chinese: "报纸",
        help: ("像报纸一样，两栏，两端对齐", "like a newspaper: two columns, justified"),
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
