//! The query: what narrows a list, as terms that can be typed, shown as chips and undone.
//!
//! Matching never fails on content. This module knows nothing of files or of how articles are
//! kept; whoever keeps them describes one by a [`Candidate`].

mod concordance;
mod context;
mod hits;
mod parse;
mod period;
mod snippet;

pub use concordance::{Concordance, Line, MOST_LINES, Order, Quoted, Room, YearHits};
pub use hits::{Hit, MOST_HITS, frequency, hits, marks};
pub use parse::parse;
pub use period::{Month, Period, Unit};
pub use snippet::Snippet;

use crate::doc::Date;
use crate::text::{Clean, fold};

/// What an article must satisfy: every term. The order is the order in which a reader added
/// them; the last is the first to be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    terms: Vec<Term>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// Published in these years or months.
    Period(Period),
    /// Reports on, or is related to, an edition, by its id (`sco-2022`).
    Edition(Clean),
    /// These words occur in title or body; case, width and blanks do not matter.
    Words(Words),
}

/// Words that must occur, with their folded form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// As typed.
    pub typed: Clean,
    folded: String,
}

/// What a query looks at. Asked only for what its terms need: folding a text and recognising
/// its edition take time.
pub trait Candidate {
    /// When it was published, if known.
    fn date(&self) -> Option<Date>;
    /// Whether it reports on the edition with this id, or is related to it.
    fn is_under(&self, edition: &str) -> bool;
    /// Title and body, folded by [`fold`].
    fn folded(&self) -> &str;
}

impl Words {
    /// Words as a person typed them; none if only blanks were typed.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let folded = fold(typed);
        (!folded.is_empty()).then(|| Self { typed: Clean::line(typed.trim()), folded })
    }

    /// Folded by [`fold`].
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

impl Term {
    /// What a chip says.
    #[must_use]
    pub fn chip(&self) -> Clean {
        match self {
            Self::Period(period) => Clean::line(&period.to_string()),
            Self::Edition(id) => Clean::line(&format!("届 {id}")),
            Self::Words(words) => Clean::line(&format!("“{}”", words.typed)),
        }
    }

    fn matches(&self, candidate: &impl Candidate) -> bool {
        match self {
            Self::Period(period) => candidate.date().is_some_and(|date| period.contains(&date)),
            Self::Edition(id) => candidate.is_under(id),
            Self::Words(words) => {
                memchr::memmem::find(candidate.folded().as_bytes(), words.folded.as_bytes()).is_some()
            }
        }
    }

    fn same_kind(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Query {
    /// The terms, oldest first.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether nothing is narrowed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The period asked for.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        self.terms.iter().find_map(|term| match term {
            Term::Period(period) => Some(*period),
            _ => None,
        })
    }

    /// The words asked for last, as typed.
    #[must_use]
    pub fn words(&self) -> Option<&Clean> {
        self.terms.iter().rev().find_map(|term| match term {
            Term::Words(words) => Some(&words.typed),
            _ => None,
        })
    }

    /// With `term` added; it replaces one of its kind, except that words add up.
    #[must_use]
    pub fn with(mut self, term: Term) -> Self {
        if !matches!(term, Term::Words(_)) {
            self.terms.retain(|old| !old.same_kind(&term));
        }
        if !self.terms.contains(&term) {
            self.terms.push(term);
        }
        self
    }

    /// Without the period.
    #[must_use]
    pub fn without_period(mut self) -> Self {
        self.terms.retain(|term| !matches!(term, Term::Period(_)));
        self
    }

    /// Without the term added last.
    #[must_use]
    pub fn without_last(mut self) -> Self {
        self.terms.pop();
        self
    }

    /// Whether the candidate satisfies every term.
    #[must_use]
    pub fn matches(&self, candidate: &impl Candidate) -> bool {
        self.terms.iter().all(|term| term.matches(candidate))
    }
}

impl FromIterator<Term> for Query {
    fn from_iter<T: IntoIterator<Item = Term>>(terms: T) -> Self {
        terms.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Candidate, Period, Query, Term, Words, parse};
    use crate::doc::{Date, Precision};
    use crate::text::{Clean, fold};

    struct Report(String);

    impl Candidate for Report {
        fn date(&self) -> Option<Date> {
            Some(Date::stated(date(2022, 9, 16).at(0, 0, 0, 0), Precision::Day))
        }
        fn is_under(&self, edition: &str) -> bool {
            edition == "sco-2022"
        }
        fn folded(&self) -> &str {
            &self.0
        }
    }

    #[test]
    fn every_term_must_hold() {
        for (query, matched) in [
            ("", true),
            ("year:2022", true),
            ("year:2018..2020", false),
            ("year:2018-2023 撒马尔罕", true),
            ("year:2022-09", true),
            ("年:二〇二二年九月", true),
            ("year:2022-10..2023-01", false),
            ("9月16日 峰会", true),
            ("summit:sco-2022", true),
            ("summit:sco-2021", false),
            ("阿斯塔纳", false),
        ] {
            let report = Report(fold("9 月 16 日，撒马尔罕峰会"));
            assert_eq!(parse(query).0.matches(&report), matched, "{query}");
        }
    }

    #[test]
    fn a_year_replaces_a_year_and_words_add_up() {
        let year = |year| Term::Period(Period::year(year));
        let query = Query::default().with(year(2022)).with(year(2023));
        assert_eq!(query.terms(), [year(2023)]);
        let words = |text| Term::Words(Words::new(text).unwrap());
        let query = query.with(words("上合")).with(words("峰会"));
        assert_eq!(query.terms().len(), 3);
        assert_eq!(query.without_last().words(), Some(&Clean::line("上合")));
    }
}
