//! The year picker: a histogram to walk through, and a line for typing 2022 or 2018-2020.

use super::chord::Chord;
use crate::query::YearRange;

/// The open year picker. Row 0 means all years; the others are years, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearPicker {
    /// The chosen row.
    pub selected: usize,
    /// Digits typed so far.
    pub typed: String,
}

/// What the picker's line accepts.
const TYPEABLE: &str = "0123456789-.~年";
/// The longest line that makes sense: 2018年-2020年.
const LONGEST: usize = 12;

impl YearPicker {
    /// Opened on the year that is asked for, or else on that of the selected article.
    #[must_use]
    pub fn new(years: &[(i16, usize)], on: Option<i16>) -> Self {
        let at = on.and_then(|year| years.iter().rev().position(|(other, _)| *other == year));
        Self { selected: at.map_or(0, |at| at + 1), typed: String::new() }
    }

    /// The year of a row.
    #[must_use]
    pub fn year(years: &[(i16, usize)], row: usize) -> Option<i16> {
        Some(years.iter().rev().nth(row.checked_sub(1)?)?.0)
    }

    /// Takes a key that types; returns whether it did. A complete year moves the choice there.
    pub(super) fn press(&mut self, chord: Chord, years: &[(i16, usize)]) -> bool {
        if chord.is("Backspace") {
            return self.typed.pop().is_some();
        }
        match chord.as_command().typed().or(chord.typed()) {
            Some(c) if TYPEABLE.contains(c) && self.typed.chars().count() < LONGEST => self.typed.push(c),
            _ => return false,
        }
        if let Some(range) = YearRange::parse(&self.typed).filter(|_| self.typed.len() >= 4) {
            self.selected = Self::new(years, Some(range.first)).selected.max(1).min(years.len());
        }
        true
    }

    /// What is chosen: none for all years. `Err` holds what was typed but is no year.
    pub(super) fn choice(&self, years: &[(i16, usize)]) -> Result<Option<YearRange>, &str> {
        if self.typed.is_empty() {
            return Ok(Self::year(years, self.selected).map(YearRange::single));
        }
        YearRange::parse(&self.typed).map(Some).ok_or(&self.typed)
    }
}
