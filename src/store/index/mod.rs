//! The full-text index: which articles hold a wording, newest first.
//!
//! What is searched is folded text (see [`fold`](crate::text::fold)), and a wording is found
//! wherever it stands in it: there are no words to agree upon, no stop words, no stems. Two
//! implementations say the same: [`Fts`] in a database, [`Scan`] over texts in memory, which is
//! the measure of the other and answers for what is not indexed yet.
//!
//! This module must not know what an article is, nor how queries are written.

mod fts;
mod scan;
mod stop;
mod token;

#[cfg(test)]
mod tests;

use std::ops::ControlFlow;

pub use fts::Fts;
pub use scan::{Scan, ScannedText, ScannedTexts};
pub use stop::Stop;

/// Where a wording is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// In the title.
    Title,
    /// In title or body.
    #[default]
    Text,
}

/// Why the index does not answer.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The database refuses.
    #[error("全文索引无法读写：{0}")]
    Database(#[from] rusqlite::Error),
}

/// Finds the articles that hold a wording. They have numbers; a newer one has a higher number.
pub trait SearchIndex {
    /// Gives the numbers of the articles that hold every one of `phrases`, already folded, in
    /// `scope`: each once, highest first, as they are found. Nobody holds an empty phrase, or
    /// none.
    ///
    /// Breaks where `take` does, and where the search is stopped from elsewhere.
    ///
    /// # Errors
    /// When the index cannot be read.
    fn find_all(
        &self,
        phrases: &[&str],
        scope: Scope,
        take: &mut dyn FnMut(i64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, IndexError>;

    /// The same for one phrase.
    ///
    /// # Errors
    /// When the index cannot be read.
    fn find(
        &self,
        phrase: &str,
        scope: Scope,
        take: &mut dyn FnMut(i64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, IndexError> {
        self.find_all(&[phrase], scope, take)
    }

    /// How many articles hold `phrase`; none where the search is stopped.
    ///
    /// # Errors
    /// When the index cannot be read.
    fn count(&self, phrase: &str, scope: Scope) -> Result<Option<usize>, IndexError> {
        let mut count = 0;
        let all = self.find(phrase, scope, &mut |_| {
            count += 1;
            ControlFlow::Continue(())
        })?;
        Ok(all.is_continue().then_some(count))
    }
}

impl From<IndexError> for rusqlite::Error {
    fn from(IndexError::Database(error): IndexError) -> Self {
        error
    }
}
