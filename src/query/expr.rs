//! Expressions: terms joined by and, or and not. They nest no deeper than the parser lets them.

use super::{Candidate, Term, Words};

/// What an article must satisfy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expr {
    /// One condition.
    Term(Term),
    /// Not this.
    Not(Box<Expr>),
    /// All of these; two at least, none of them an `And`.
    And(Vec<Expr>),
    /// One of these; two at least, none of them an `Or`.
    Or(Vec<Expr>),
}

impl Expr {
    /// All of these; none if there are none.
    #[must_use]
    pub fn all(parts: Vec<Self>) -> Option<Self> {
        let flat = parts.into_iter().flat_map(|part| match part {
            Self::And(parts) => parts,
            part => vec![part],
        });
        one_or(flat.collect(), Self::And)
    }

    /// One of these; none if there are none.
    #[must_use]
    pub fn any(parts: Vec<Self>) -> Option<Self> {
        let flat = parts.into_iter().flat_map(|part| match part {
            Self::Or(parts) => parts,
            part => vec![part],
        });
        one_or(flat.collect(), Self::Or)
    }

    /// The opposite.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Not(part) => *part,
            part => Self::Not(Box::new(part)),
        }
    }

    /// Whether the candidate satisfies it.
    #[must_use]
    pub fn matches(&self, candidate: &impl Candidate) -> bool {
        match self {
            Self::Term(term) => term.matches(candidate),
            Self::Not(part) => !part.matches(candidate),
            Self::And(parts) => parts.iter().all(|part| part.matches(candidate)),
            Self::Or(parts) => parts.iter().any(|part| part.matches(candidate)),
        }
    }

    /// Gives the words that may stand in the texts that it finds.
    pub(super) fn each_wording(&self, take: &mut impl FnMut(Words)) {
        match self {
            Self::Term(Term::Words(words)) => take(words.clone()),
            Self::Term(Term::Exact(exact)) => Words::exactly(exact).into_iter().for_each(take),
            Self::Term(_) | Self::Not(_) => {}
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.each_wording(take)),
        }
    }

    /// Whether no text needs to be looked at for it.
    pub(super) fn is_cheap(&self) -> bool {
        match self {
            Self::Term(term) => term.is_cheap(),
            Self::Not(part) => part.term().is_some_and(Term::is_cheap),
            Self::And(_) | Self::Or(_) => false,
        }
    }

    /// The single condition, if it is one.
    #[must_use]
    pub fn term(&self) -> Option<&Term> {
        match self {
            Self::Term(term) => Some(term),
            _ => None,
        }
    }
}

fn one_or(mut parts: Vec<Expr>, several: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
    match parts.len() {
        0 | 1 => parts.pop(),
        _ => Some(several(parts)),
    }
}

impl From<Term> for Expr {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}
