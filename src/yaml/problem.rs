//! What is wrong with a file that a person wrote: where, what, and what to do about it.

use std::fmt;

use crate::text::Clean;

/// A place in a file, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

impl Spot {
    /// The beginning of the file.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file, or this part of it, cannot be used.
    Error,
    /// It can, but probably something else is meant.
    Warning,
}

impl Severity {
    /// The name that tools look for.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: Spot,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub message: Clean,
}

impl Problem {
    /// Something that keeps what stands there from being used.
    #[must_use]
    pub fn error(at: Spot, message: &str) -> Self {
        Self { at, severity: Severity::Error, message: Clean::line(message) }
    }

    /// Something that is probably meant otherwise.
    #[must_use]
    pub fn warning(at: Spot, message: &str) -> Self {
        Self { at, severity: Severity::Warning, message: Clean::line(message) }
    }
}

/// `12:3: error: …`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Spot { line, column } = self.at;
        write!(f, "{line}:{column}: {}: {}", self.severity.name(), self.message)
    }
}
