//! Editions by their place in the registry: what is kept with each of a hundred thousand articles.

use super::registry::{Edition, Registry, Series};

/// An edition's place in the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionAt {
    /// Index of its series.
    pub series: usize,
    /// Index among the editions of the series, in order of time.
    pub edition: usize,
}

impl Registry {
    /// The edition at a place.
    #[must_use]
    pub fn at(&self, place: EditionAt) -> Option<&Edition> {
        self.series().get(place.series)?.editions.get(place.edition)
    }

    /// Where the edition with that id stands.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<EditionAt> {
        self.series().iter().enumerate().find_map(|(series, held)| {
            let edition = held.editions.iter().position(|edition| edition.id == id)?;
            Some(EditionAt { series, edition })
        })
    }

    /// The edition with that id.
    #[must_use]
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.at(self.find(id)?)
    }

    /// The place of the series with that id.
    #[must_use]
    pub fn find_series(&self, id: &str) -> Option<usize> {
        self.series().iter().position(|series| series.id == id)
    }

    /// The series with that id.
    #[must_use]
    pub fn series_named(&self, id: &str) -> Option<&Series> {
        self.series().get(self.find_series(id)?)
    }
}
