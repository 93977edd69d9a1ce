//! Queries that have names, as other queries speak of them: `shelf:未读`. Must not know where they
//! are kept; whoever keeps them implements [`Shelves`].

use super::{Expr, Query};
use crate::text::Clean;

/// Queries that have names.
pub trait Shelves {
    /// What the shelf of this name asks for.
    ///
    /// # Errors
    /// Why that cannot be said: there is none, or it speaks of itself.
    fn shelf(&self, name: &str) -> Result<Query, Clean>;
}

/// Conditions of a query: each costs time with every article.
pub(super) fn terms(query: &Query) -> usize {
    query.conjuncts().iter().map(terms_of).sum()
}

fn terms_of(part: &Expr) -> usize {
    match part {
        Expr::Term(_) => 1,
        Expr::Not(part) => terms_of(part),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().map(terms_of).sum(),
    }
}
