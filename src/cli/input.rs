//! What standard input is said to be.

use clap::ValueEnum;

use crate::doc::Format;

/// What standard input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub(super) enum Input {
    // What its content tells.
    #[default]
    Auto,
    // Plain text, whose lines are joined to paragraphs.
    Text,
    // HTML.
    Html,
    // Markdown.
    Markdown,
    // Lines that stay as they are, as of git and man.
    Lines,
}

impl Input {
    /// The format that was said.
    pub(super) fn format(self) -> Option<Format> {
        match self {
            Self::Auto => None,
            Self::Text | Self::Lines => Some(Format::Text),
            Self::Html => Some(Format::Html),
            Self::Markdown => Some(Format::Markdown),
        }
    }
}
