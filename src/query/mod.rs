//! The query: what narrows a list, as conditions that can be typed, shown as chips and undone.
//!
//! ```text
//! text ─▶ tokens ─▶ Expr: terms joined by and, or, not ─▶ matches(&Candidate)
//!   ▲       │                     │
//!   │       └ mistakes, with their place and what is expected there
//!   └── Display ──────────────────┘─▶ chips
//! ```
//!
//! Matching never fails on content, and a mistake never empties the list. This module knows
//! nothing of files or of how articles are kept; whoever keeps them describes one by a
//! [`Candidate`], whose answers are what a query means. Reads no clock: the day is told.

mod candidate;
mod chip;
mod complete;
mod concordance;
mod context;
mod dates;
mod expr;
mod field;
mod finding;
mod hits;
mod lex;
mod numerals;
mod parse;
mod pattern;
mod period;
mod print;
mod shelves;
mod snippet;
mod term;

pub use candidate::{Attribute, Candidate, Event, Events, Tie};
pub use chip::Naming;
pub use complete::{Completion, Known, Vocabulary, complete, is_within_value};
pub use concordance::{Concordance, Line, MOST_LINES, Order, Quoted, Room, YearHits};
pub use dates::Dates;
pub use expr::Expr;
pub use field::{FIELDS, Field, FieldRow, Flag, Sort, SortKey, Tongue};
pub use finding::Finding;
pub use hits::{Hit, MOST_HITS, Phrase, apart, frequency, hits, marks, matches};
pub use parse::{Context, DEEPEST, MOST_TERMS, Mistake, parse};
pub use pattern::Pattern;
pub use period::{Month, Period, Unit};
pub use shelves::Shelves;
pub use snippet::Snippet;
pub use term::{Chars, EventName, Term, Words};

use crate::text::Clean;

/// What an article must satisfy: every conjunct. Their order is that in which a reader added
/// them; the last is the first to be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    conjuncts: Vec<Expr>,
    sort: Option<Sort>,
}

impl Query {
    /// What must be satisfied, oldest first; none of them an [`Expr::And`].
    #[must_use]
    pub fn conjuncts(&self) -> &[Expr] {
        &self.conjuncts
    }

    /// The order that is asked for.
    #[must_use]
    pub fn sort(&self) -> Option<Sort> {
        self.sort
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.conjuncts.is_empty() && self.sort.is_none()
    }

    /// The period asked for.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        self.terms().find_map(|term| match term {
            Term::Period(period) => Some(*period),
            _ => None,
        })
    }

    /// The words asked for last, as typed.
    #[must_use]
    pub fn words(&self) -> Option<&Clean> {
        let words = self.terms().filter_map(|term| match term {
            Term::Words(words) => Some(&words.typed),
            _ => None,
        });
        words.last()
    }

    /// The words that stand in the texts that it finds, oldest first and each once: what can be
    /// marked there. Those that must not occur are not among them.
    #[must_use]
    pub fn wordings(&self) -> Vec<Words> {
        let mut wordings: Vec<Words> = Vec::new();
        for part in &self.conjuncts {
            part.each_wording(&mut |words| {
                if !wordings.contains(&words) {
                    wordings.push(words);
                }
            });
        }
        wordings
    }

    /// The conjuncts that are single conditions.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.conjuncts.iter().filter_map(Expr::term)
    }

    /// With one more conjunct; a period replaces a period, an edition an edition.
    #[must_use]
    pub fn with(mut self, part: impl Into<Expr>) -> Self {
        let part = part.into();
        if let Expr::And(parts) = part {
            return parts.into_iter().fold(self, Self::with);
        }
        if let Some(term) = part.term() {
            self.conjuncts.retain(|old| !old.term().is_some_and(|old| term.replaces(old)));
        }
        if !self.conjuncts.contains(&part) {
            self.conjuncts.push(part);
        }
        self
    }

    /// With all that another query asks for.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let sort = other.sort.or(self.sort);
        other.conjuncts.into_iter().fold(self, Self::with).sorted(sort)
    }

    /// In this order.
    #[must_use]
    pub fn sorted(self, sort: Option<Sort>) -> Self {
        Self { sort, ..self }
    }

    /// Without the period.
    #[must_use]
    pub fn without_period(mut self) -> Self {
        self.conjuncts.retain(|part| !matches!(part, Expr::Term(Term::Period(_))));
        self
    }

    /// Without what its nth chip says.
    #[must_use]
    pub fn without(mut self, nth: usize) -> Self {
        if nth < self.conjuncts.len() {
            self.conjuncts.remove(nth);
        } else if nth == self.conjuncts.len() {
            self.sort = None;
        }
        self
    }

    /// Without what its last chip says.
    #[must_use]
    pub fn without_last(self) -> Self {
        let chips = self.conjuncts.len() + usize::from(self.sort.is_some());
        match chips.checked_sub(1) {
            Some(last) => self.without(last),
            None => self,
        }
    }

    /// Whether the candidate satisfies every conjunct.
    #[must_use]
    pub fn matches(&self, candidate: &impl Candidate) -> bool {
        // What costs least is asked first: most articles need not be folded or recognised.
        let holds = |cheap: bool| {
            let mut parts = self.conjuncts.iter().filter(|part| part.is_cheap() == cheap);
            parts.all(|part| part.matches(candidate))
        };
        holds(true) && holds(false)
    }
}

impl<E: Into<Expr>> FromIterator<E> for Query {
    fn from_iter<T: IntoIterator<Item = E>>(parts: T) -> Self {
        parts.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests;
