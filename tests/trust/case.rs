//! The table of cases. A number stands for the same case wherever it is spoken of.

use super::trial::Trial;
use super::{escapes, files, html, unicode};

/// A case: what is done to the program, and how that is tried.
#[derive(Debug)]
pub(crate) struct Case {
    /// Its number.
    pub(crate) number: u8,
    /// What is tried, in a few words.
    pub(crate) what: &'static str,
    /// Tries it; what goes wrong is told to the trial.
    pub(crate) run: fn(&Trial),
}

/// How many cases there are to be.
pub(crate) const ALL: usize = 64;

/// The cases, by what they are about.
pub(crate) const PARTS: &[&[Case]] = &[escapes::CASES, unicode::CASES, html::CASES, files::CASES];
