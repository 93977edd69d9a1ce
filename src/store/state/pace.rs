//! How fast one reads: characters that were read while a watch ran, each month by itself. What a
//! machine has measured only grows, so that of two records the greater one holds; the sum of all
//! machines is what one person reads.

use jiff::Zoned;
use rusqlite::{Connection, params};

use super::State;
use super::record::{Hex, Measured};

/// Characters that were read, and the time that took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReadingTime {
    /// Characters.
    pub chars: u64,
    /// Milliseconds.
    pub millis: u64,
}

/// Less than this says nothing yet.
const ENOUGH: ReadingTime = ReadingTime { chars: 5_000, millis: 10 * 60 * 1000 };
/// Characters a minute that a person may read.
const LIKELY: (u64, u64) = (100, 2_000);
const MINUTE: u64 = 60 * 1000;

impl ReadingTime {
    /// Characters a minute, once enough was measured.
    #[must_use]
    pub fn pace(self) -> Option<u64> {
        let is_enough = self.chars >= ENOUGH.chars && self.millis >= ENOUGH.millis;
        let pace = self.chars.saturating_mul(MINUTE).checked_div(self.millis).filter(|_| is_enough)?;
        Some(pace.clamp(LIKELY.0, LIKELY.1))
    }

    fn is_none(self) -> bool {
        self == Self::default()
    }
}

impl State {
    /// Takes note that so much was read in so much time; saved with the next change.
    pub fn note_reading(&mut self, read: ReadingTime) {
        self.unsaved_reading.chars += read.chars;
        self.unsaved_reading.millis += read.millis;
    }

    /// What was read in which time, this month and before, on all machines.
    #[must_use]
    pub fn reading_time(&self) -> ReadingTime {
        let sum = |connection: &Connection| {
            connection.query_row("select total(chars), total(millis) from pace", [], |row| {
                Ok(ReadingTime { chars: whole(row.get(0)?), millis: whole(row.get(1)?) })
            })
        };
        let saved = self.connection.as_ref().and_then(|connection| sum(connection).ok()).unwrap_or_default();
        ReadingTime {
            chars: saved.chars + self.unsaved_reading.chars,
            millis: saved.millis + self.unsaved_reading.millis,
        }
    }

    /// Adds what was measured to what this machine has of the month.
    pub(super) fn add_reading(
        connection: &Connection,
        machine: Hex,
        read: ReadingTime,
    ) -> rusqlite::Result<()> {
        if read.is_none() {
            return Ok(());
        }
        let today = Zoned::now();
        let month = i64::from(today.year()) * 100 + i64::from(today.month());
        let sql = "insert into pace as old (machine, month, chars, millis) values (?1, ?2, ?3, ?4)
                   on conflict do update set chars = old.chars + ?3, millis = old.millis + ?4";
        let (chars, millis) = (read.chars.cast_signed(), read.millis.cast_signed());
        connection.prepare_cached(sql)?.execute(params![machine, month, chars, millis]).map(|_| ())
    }

    /// Whether anything was measured that is not saved yet.
    pub(super) fn has_unsaved_reading(&self) -> bool {
        !self.unsaved_reading.is_none()
    }
}

/// A sum that SQLite gives as a number with a point.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of whole numbers from 0 on"
)]
fn whole(sum: f64) -> u64 {
    sum.max(0.0) as u64
}

/// Whether a record can mean something.
pub(super) fn is_sound(measured: &Measured) -> bool {
    let limit = super::record::LATEST.unsigned_abs();
    let is_month = (1..=9999).contains(&(measured.month / 100)) && (1..=12).contains(&(measured.month % 100));
    // Faster than anybody reads, or slower than time goes by, is no measurement.
    is_month && measured.chars <= limit / MINUTE && measured.millis <= 31 * 24 * 60 * MINUTE
}

#[cfg(test)]
mod tests {
    use super::{ReadingTime, State};

    fn read(chars: u64, minutes: u64) -> ReadingTime {
        ReadingTime { chars, millis: minutes * super::MINUTE }
    }

    #[test]
    fn a_pace_is_known_once_enough_was_read() {
        assert_eq!(read(4_000, 20).pace(), None);
        assert_eq!(read(6_000, 9).pace(), None);
        assert_eq!(read(6_000, 20).pace(), Some(300));
        assert_eq!(read(600, 100_000).pace(), None);
        assert_eq!(read(6_000, 100_000).pace(), Some(100));
    }

    #[test]
    fn what_two_machines_measured_is_added_up_once() {
        let (mut one, mut two) = (State::forgetful(), State::forgetful());
        one.note_reading(read(600, 2));
        two.note_reading(read(300, 1));
        for state in [&mut one, &mut two] {
            state.save_noted().unwrap();
        }
        let export = |state: &State| {
            let mut out = Vec::new();
            state.export(&mut out).unwrap();
            out
        };
        for _ in 0..2 {
            let (of_one, of_two) = (export(&one), export(&two));
            one.import(&mut &of_two[..]).unwrap();
            two.import(&mut &of_one[..]).unwrap();
            assert_eq!((one.reading_time(), two.reading_time()), (read(900, 3), read(900, 3)));
        }
        one.note_reading(read(100, 1));
        assert_eq!(one.reading_time(), read(1000, 4));
        one.save_noted().unwrap();
        assert_eq!(one.reading_time(), read(1000, 4));
    }
}
