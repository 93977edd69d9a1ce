//! From report to report, along time.

use super::{Linear, tell};
use crate::cli::Failure;
use crate::locale::say;
use crate::store::{Direction, Here, Step, Way};

impl Linear {
    /// To the next report of a summit, or the one before; from the article that is read, or the
    /// first row that was told.
    pub(super) fn walk(&mut self, direction: Direction) -> Result<(), Failure> {
        let way = Way::new(&self.listing, self.recognition.registry(), None);
        let at = self.rows.get(self.top).copied().unwrap_or(0);
        let id = match &self.reading {
            Some(reading) => Some(reading.entry.id),
            None => self.listing.get(at).map(|card| card.id),
        };
        let landing = self.listing.walk(&Here::new(&self.listing, id, at), Step::Report(direction), &way);
        let Ok(landing) = landing else {
            let name = match direction {
                Direction::Later => "linear-no-later-report",
                Direction::Earlier => "linear-no-earlier-report",
            };
            return Ok(tell(&say!(name))?);
        };
        let Some(entry) = self.catalog.entry(landing.id) else { return Ok(tell(&say!("linear-gone"))?) };
        let place = self.listing.position(landing.id);
        let row = place.and_then(|place| self.rows.iter().position(|at| *at == place));
        Ok(self.open(entry, row)?)
    }
}
