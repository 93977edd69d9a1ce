//! The way along summits: the reports of a list, by place and by edition, so that a step is found
//! by search among a hundred thousand articles. Must not know what is said of a step.

use std::sync::Arc;

use jiff::civil::Date;

use super::catalog::Listing;
use super::walk::{Direction, Here};
use crate::series::{EditionAt, Registry, Role};

/// The reports of a list along one series, or along all.
#[derive(Debug, Clone, Default)]
pub struct Way {
    registry: Arc<Registry>,
    /// The series that it keeps to.
    axis: Option<usize>,
    /// In list order: newest first.
    stops: Vec<Stop>,
    /// In order of time.
    legs: Vec<Leg>,
}

/// A report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stop {
    position: usize,
    edition: EditionAt,
    role: Role,
}

/// The reports of one edition.
#[derive(Debug, Clone)]
struct Leg {
    /// Editions of one day are told apart.
    key: (Date, EditionAt),
    /// Their positions, in list order.
    stops: Vec<usize>,
}

/// A report as the way knows it: its edition and role, and which of how many it is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) edition: EditionAt,
    pub(super) role: Role,
    pub(super) nth: usize,
    pub(super) of: usize,
}

impl Way {
    /// The way through a list, along the registry that its articles were held against.
    #[must_use]
    pub fn new(listing: &Listing, registry: &Arc<Registry>, axis: Option<usize>) -> Self {
        // Places in the registry tell the legs apart without a hash.
        let series = registry.series().iter();
        let leg = |edition: EditionAt, start: Date| Leg { key: (start, edition), stops: Vec::new() };
        let mut legs: Vec<Vec<Leg>> = series
            .enumerate()
            .map(|(series, held)| {
                let editions = held.editions.iter().enumerate();
                editions.map(|(edition, held)| leg(EditionAt { series, edition }, held.start())).collect()
            })
            .collect();
        let mut stops = Vec::new();
        for (position, card) in listing.iter().enumerate() {
            let Some((edition, role)) = listing.cards().under(card, axis) else { continue };
            let leg = legs.get_mut(edition.series).and_then(|legs| legs.get_mut(edition.edition));
            let Some(leg) = leg else { continue };
            leg.stops.push(position);
            stops.push(Stop { position, edition, role });
        }
        let mut legs: Vec<Leg> = legs.into_iter().flatten().filter(|leg| !leg.stops.is_empty()).collect();
        legs.sort_unstable_by_key(|leg| leg.key);
        Self { registry: Arc::clone(registry), axis, stops, legs }
    }

    /// The series and editions that it leads along.
    pub(super) fn registry(&self) -> &Registry {
        &self.registry
    }

    /// The series that it keeps to.
    #[must_use]
    pub fn axis(&self) -> Option<usize> {
        self.axis
    }

    /// Reports that lie ahead, and the position of the next.
    pub(super) fn reports(&self, here: &Here<'_>, direction: Direction) -> (usize, Option<usize>) {
        let position = |at: usize| self.stops.get(at).map(|stop| stop.position);
        match direction {
            Direction::Later => {
                let ahead = self.stops.partition_point(|stop| stop.position < here.later);
                (ahead, ahead.checked_sub(1).and_then(position))
            }
            Direction::Earlier => {
                let next = self.stops.partition_point(|stop| stop.position < here.earlier);
                (self.stops.len() - next, position(next))
            }
        }
    }

    /// Editions that lie ahead, and the position of the first report of the next. Editions follow
    /// one another by their first day, then by their places in the registry.
    pub(super) fn editions(&self, here: &Here<'_>, direction: Direction) -> (usize, Option<usize>) {
        let first = |leg: Option<&Leg>| leg.and_then(|leg| leg.stops.last().copied());
        let (before, behind) = match (self.key(here), here.day()) {
            (Some(key), _) => (
                self.legs.partition_point(|leg| leg.key < key),
                self.legs.partition_point(|leg| leg.key <= key),
            ),
            (None, Some(day)) => {
                let begun = self.legs.partition_point(|leg| leg.key.0 <= day);
                (begun, begun)
            }
            // Undated articles stand at the old end of the list.
            (None, None) => (0, 0),
        };
        match direction {
            Direction::Later => (self.legs.len() - behind, first(self.legs.get(behind))),
            Direction::Earlier => (before, first(before.checked_sub(1).and_then(|at| self.legs.get(at)))),
        }
    }

    /// Reports of the same edition that lie ahead, and the position of the next; none where the
    /// article belongs to no edition.
    pub(super) fn within(&self, here: &Here<'_>, direction: Direction) -> Option<(usize, Option<usize>)> {
        let key = self.key(here)?;
        let stops = self.leg(key).map_or(&[][..], |leg| &leg.stops);
        Some(match direction {
            Direction::Later => {
                let ahead = stops.partition_point(|position| *position < here.later);
                (ahead, ahead.checked_sub(1).and_then(|at| stops.get(at).copied()))
            }
            Direction::Earlier => {
                let next = stops.partition_point(|position| *position < here.earlier);
                (stops.len() - next, stops.get(next).copied())
            }
        })
    }

    /// What is known of the report at a position.
    pub(super) fn told(&self, position: usize) -> Option<Told> {
        let at = self.stops.binary_search_by_key(&position, |stop| stop.position).ok()?;
        let Stop { edition, role, .. } = *self.stops.get(at)?;
        let leg = self.legs.iter().find(|leg| leg.key.1 == edition)?;
        let newer = leg.stops.partition_point(|other| *other < position);
        Some(Told { edition, role, nth: leg.stops.len() - newer, of: leg.stops.len() })
    }

    fn leg(&self, key: (Date, EditionAt)) -> Option<&Leg> {
        self.legs.get(self.legs.binary_search_by_key(&key, |leg| leg.key).ok()?)
    }

    /// The edition of an article, and when it began.
    fn key(&self, here: &Here<'_>) -> Option<(Date, EditionAt)> {
        let edition = here.edition(self.axis)?;
        Some((self.registry.at(edition)?.start(), edition))
    }
}
