//! The year picker: a histogram of years, the months of the chosen year beside it, and a line for
//! typing 2022, 2018-2020 or 2022-09. It says what is chosen; it does not know what that narrows.

use super::chord::Chord;
use crate::query::{Month, Period, Unit};
use crate::store::YearTally;

/// The open year picker. Row 0 means all years; the others are years, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearPicker {
    /// The chosen row.
    pub selected: usize,
    /// The chosen month, while one goes through the months of the chosen year.
    pub month: Option<i8>,
    /// Where a range was begun; it ends at what is chosen.
    pub begun: Option<Period>,
    /// What has been typed so far.
    pub typed: String,
}

/// What the picker's line accepts; / and . because they part year and month.
const TYPEABLE: &str = "0123456789-./~年月〇○零一二三四五六七八九十至";
/// The longest line that makes sense: 二〇二二年十二月至二〇二三年十二月.
const LONGEST: usize = 20;
/// Months of a year.
const MONTHS: usize = 12;

impl YearPicker {
    /// Opened on the period that is asked for, or else on the year of the selected article.
    #[must_use]
    pub fn new(years: &[YearTally], on: Option<Period>) -> Self {
        let mut picker = Self::default();
        if let Some(period) = on.filter(|_| !years.is_empty()) {
            picker.go_to(years, period);
        }
        picker
    }

    /// The year of a row; none for all years.
    #[must_use]
    pub fn tally(years: &[YearTally], row: usize) -> Option<&YearTally> {
        years.iter().rev().nth(row.checked_sub(1)?)
    }

    /// What is chosen now: none for all years, or while what is typed is no period.
    #[must_use]
    pub fn period(&self, years: &[YearTally]) -> Option<Period> {
        if !self.typed.is_empty() {
            return Period::parse_in(&self.typed, self.year(years));
        }
        let chosen = self.chosen(years)?;
        Some(match self.begun {
            Some(begun) if begun.unit() == Unit::Month => {
                Period::months(begun.first().min(chosen.first()), begun.last().max(chosen.last()))
            }
            Some(begun) => Period::years(
                begun.first().year.min(chosen.first().year),
                begun.last().year.max(chosen.last().year),
            ),
            None => chosen,
        })
    }

    /// Takes a key that types; returns whether it did. A complete period moves the choice there.
    pub(super) fn press(&mut self, chord: Chord, years: &[YearTally]) -> bool {
        if chord.is("Backspace") {
            return self.typed.pop().is_some();
        }
        let typeable = |c: &char| TYPEABLE.contains(*c);
        // A dash and a wavy dash of an input method are not the commands of the keys they are on.
        let dash = match chord.typed() {
            Some('—' | '–' | '－') => Some('-'),
            Some('～' | '〜') => Some('~'),
            _ => None,
        };
        let typed = dash.or(chord.as_command().typed()).filter(typeable);
        match typed.filter(|_| self.typed.chars().count() < LONGEST) {
            Some(c) => self.typed.push(c),
            None => return false,
        }
        self.begun = None;
        // Two digits may be the beginning of four.
        let complete = self.typed.chars().count() >= 4 || self.typed.ends_with('月');
        if let Some(period) =
            Period::parse_in(&self.typed, self.year(years)).filter(|_| complete && !years.is_empty())
        {
            self.go_to(years, period);
        }
        true
    }

    /// Takes a pasted text as if it had been typed. `Err` if it holds what no period does.
    pub(super) fn paste(&mut self, text: &str, years: &[YearTally]) -> Result<(), ()> {
        let before = self.clone();
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            if !self.press(Chord::char(c), years) {
                *self = before;
                return Err(());
            }
        }
        Ok(())
    }

    /// What is chosen: none for all years. `Err` holds what was typed but is no period.
    pub(super) fn choice(&self, years: &[YearTally]) -> Result<Option<Period>, &str> {
        match self.period(years) {
            None if !self.typed.is_empty() => Err(&self.typed),
            period => Ok(period),
        }
    }

    /// Moves through the years, or through the months of one year after another.
    pub(super) fn move_by(&mut self, by: isize, years: &[YearTally]) {
        self.typed.clear();
        match self.month {
            None => {
                let first = usize::from(self.begun.is_some());
                self.selected = self.selected.saturating_add_signed(by).max(first).min(years.len());
            }
            Some(month) => {
                let month = usize::try_from(month).unwrap_or(1);
                let at = self.selected.saturating_sub(1) * MONTHS + (MONTHS - month);
                let at = at.saturating_add_signed(by).min((years.len() * MONTHS).saturating_sub(1));
                self.selected = at / MONTHS + 1;
                self.month = i8::try_from(MONTHS - at % MONTHS).ok();
            }
        }
    }

    /// Chooses a row of the years.
    pub(super) fn select_year(&mut self, row: usize) {
        *self = Self { selected: row, ..Self::default() };
    }

    /// Chooses a month of the chosen year.
    pub(super) fn select_month(&mut self, month: i8) {
        *self = Self { selected: self.selected, month: Some(month), ..Self::default() };
    }

    /// Goes into the months of the chosen year, to the latest that has articles; says whether
    /// there are any.
    pub(super) fn enter_months(&mut self, years: &[YearTally]) -> bool {
        let Some(tally) = Self::tally(years, self.selected) else { return false };
        if self.month.is_none() {
            let latest = tally.months.iter().rposition(|count| *count > 0).unwrap_or(MONTHS - 1);
            self.select_month(i8::try_from(latest + 1).unwrap_or(1));
        }
        true
    }

    /// Begins a range at what is chosen, or gives it up; says whether there is something to
    /// begin at.
    pub(super) fn toggle_range(&mut self, years: &[YearTally]) -> bool {
        self.typed.clear();
        self.begun = match self.begun {
            Some(_) => None,
            None => match self.chosen(years) {
                None => return false,
                chosen => chosen,
            },
        };
        true
    }

    /// Goes one step back: out of the range, then out of the months. False if there is none.
    pub(super) fn step_back(&mut self) -> bool {
        self.begun.take().is_some() || self.month.take().is_some()
    }

    /// The chosen year.
    fn year(&self, years: &[YearTally]) -> Option<i16> {
        Self::tally(years, self.selected).map(|tally| tally.year)
    }

    /// The year or month that is chosen, whatever range it ends.
    fn chosen(&self, years: &[YearTally]) -> Option<Period> {
        let year = self.year(years)?;
        Some(self.month.map_or_else(|| Period::year(year), |month| Period::month(Month { year, month })))
    }

    /// Chooses the beginning of the period; the nearest year before it, if it has no articles.
    fn go_to(&mut self, years: &[YearTally], period: Period) {
        let Month { year, month } = period.first();
        let at = years.iter().rev().position(|tally| tally.year <= year);
        self.selected = at.map_or(years.len(), |at| at + 1);
        let found = self.year(years) == Some(year);
        self.month = (found && period.unit() == Unit::Month).then_some(month);
    }
}
