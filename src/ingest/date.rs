//! Dates as people write them. (Only ISO 8601 days here; the full reader replaces this file.)

use jiff::civil;

use crate::doc::{Date, Precision};

/// Reads the day at the start of an ISO 8601 date.
pub(crate) fn parse(written: &str) -> Option<Date> {
    let day: civil::Date = written.trim().get(..10)?.parse().ok()?;
    Some(Date::stated(day.to_datetime(civil::Time::midnight()), Precision::Day))
}
