//! The table of cases. A number stands for the same case wherever it is spoken of.

use super::trial::Trial;
use super::{archives, damage, escapes, failing, files, front_matter, html, images, keys, kinds, links};
use super::{names, questions, search, settings, signals, unicode, window};

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

/// How many cases there are, numbered from 1 on.
pub(crate) const ALL: u8 = 64;

/// The cases, by what they are about.
const PARTS: &[&[Case]] = &[
    escapes::CASES,
    names::CASES,
    questions::CASES,
    unicode::CASES,
    html::CASES,
    front_matter::CASES,
    files::CASES,
    archives::CASES,
    window::CASES,
    signals::CASES,
    kinds::CASES,
    keys::CASES,
    failing::CASES,
    damage::CASES,
    settings::CASES,
    search::CASES,
    links::CASES,
    images::CASES,
];

/// The case of a number.
///
/// # Panics
/// When two have it.
pub(crate) fn of(number: u8) -> Option<&'static Case> {
    let mut found = PARTS.iter().copied().flatten().filter(|case| case.number == number);
    let case = found.next();
    assert!(found.next().is_none(), "two cases have the number {number}");
    case
}
