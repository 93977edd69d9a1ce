//! Why a registry file cannot be used.

use std::fmt;

use crate::yaml::{Problem, Severity};

/// Why a registry file cannot be used: all that is wrong with it, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistryError {
    /// At least one of them is an error.
    pub problems: Vec<Problem>,
}

impl RegistryError {
    /// The first error.
    #[must_use]
    pub fn first(&self) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.severity == Severity::Error)
    }
}

impl fmt::Display for RegistryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.problems.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for RegistryError {}
