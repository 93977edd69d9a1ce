//! Which recurring events an archive is read along: the registry, and the recogniser made from it.
//!
//! One of them is shared by all entries. The recogniser takes some milliseconds to build, so it
//! is built when it is first needed, or beside the first screen.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::series::{EditionAt, Recogniser, Registry};

/// A registry with its recogniser.
#[derive(Debug)]
pub struct Recognition {
    registry: Arc<Registry>,
    recogniser: OnceLock<Recogniser>,
    /// Places by id: a hundred thousand articles ask.
    editions: OnceLock<HashMap<String, EditionAt>>,
}

impl Recognition {
    /// Recognition of the editions in `registry`.
    #[must_use]
    pub fn new(registry: Registry) -> Arc<Self> {
        Arc::new(Self {
            registry: Arc::new(registry),
            recogniser: OnceLock::new(),
            editions: OnceLock::new(),
        })
    }

    /// Recognition of the editions that the program knows by itself.
    #[must_use]
    pub fn builtin() -> Arc<Self> {
        Self::new(Registry::builtin().clone())
    }

    /// The series and their editions.
    #[must_use]
    pub fn registry(&self) -> &Arc<Registry> {
        &self.registry
    }

    /// A number for the registry: a verdict that was kept with another one is out of date.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.registry.fingerprint()
    }

    /// Builds the recogniser. Until it is built, rows have no badges, and nothing waits for it.
    pub fn build(&self) {
        self.recogniser();
    }

    /// Whether the recogniser is built by now.
    #[must_use]
    pub fn is_built(&self) -> bool {
        self.recogniser.get().is_some()
    }

    pub(super) fn recogniser(&self) -> &Recogniser {
        self.recogniser.get_or_init(|| Recogniser::new(&self.registry))
    }

    /// Where the edition with that id stands in the registry.
    pub(super) fn find(&self, id: &str) -> Option<EditionAt> {
        let editions = self.editions.get_or_init(|| {
            let series = self.registry.series().iter().enumerate();
            let places = series.flat_map(|(series, held)| {
                let editions = held.editions.iter().enumerate();
                editions.map(move |(edition, held)| (held.id.clone(), EditionAt { series, edition }))
            });
            places.collect()
        });
        editions.get(id).copied()
    }
}
