//! When an article was published: a date that says how exact it is and where it comes from.

use std::borrow::Cow;
use std::fmt;

use crate::locale::say;
use jiff::civil;

/// A publication date with its precision and origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Local date and time as the source gives it. Parts finer than `precision` are the earliest
    /// possible, or those of `not_before`.
    pub value: civil::DateTime,
    /// Minutes east of UTC, if the source says so.
    pub offset: Option<i16>,
    /// How exact the value is.
    pub precision: Precision,
    /// Where it comes from.
    pub source: DateSource,
    /// The earliest day that the text itself allows, for an inferred year.
    pub not_before: Option<civil::Date>,
}

/// The finest part of a date that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// A day.
    Day,
    /// A time of day.
    Time,
}

/// What a date was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateSource {
    /// Front matter, or the metadata of an HTML page.
    FrontMatter,
    /// A dateline or end mark of a news agency.
    Dateline,
    /// Dates mentioned in the text.
    Inferred,
}

impl Date {
    /// A date stated outright.
    #[must_use]
    pub fn stated(value: civil::DateTime, precision: Precision) -> Self {
        Self { value, offset: None, precision, source: DateSource::FrontMatter, not_before: None }
    }

    /// The day, exact or the earliest possible.
    #[must_use]
    pub fn day(&self) -> civil::Date {
        self.value.date()
    }

    /// The year.
    #[must_use]
    pub fn year(&self) -> i16 {
        self.value.year()
    }

    /// ISO 8601 as far as the date is known: `2025`, `2025-07`, `2025-07-18`.
    #[must_use]
    pub fn iso(&self) -> String {
        let day = self.day();
        match self.precision {
            Precision::Year => format!("{:04}", day.year()),
            Precision::Month => format!("{:04}-{:02}", day.year(), day.month()),
            Precision::Day | Precision::Time => day.to_string(),
        }
    }

    /// The offset from UTC as people write it: `UTC`, `+08:00`.
    #[must_use]
    pub fn zone(&self) -> Option<String> {
        self.offset.map(|minutes| match minutes {
            0 => "UTC".to_owned(),
            _ => format!(
                "{}{:02}:{:02}",
                if minutes < 0 { '-' } else { '+' },
                minutes.abs() / 60,
                minutes.abs() % 60
            ),
        })
    }
}

impl Precision {
    /// How exact it is, in words.
    #[must_use]
    pub fn label(self) -> Cow<'static, str> {
        match self {
            Self::Year => say!("doc-exact-year"),
            Self::Month => say!("doc-exact-month"),
            Self::Day => say!("doc-exact-day"),
            Self::Time => say!("doc-exact-time"),
        }
    }

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::Time => "time",
        }
    }
}

impl DateSource {
    /// What it was read from, in words.
    #[must_use]
    pub fn label(self) -> Cow<'static, str> {
        match self {
            Self::FrontMatter => say!("doc-date-stated"),
            Self::Dateline => say!("doc-date-dateline"),
            Self::Inferred => say!("doc-date-inferred"),
        }
    }

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FrontMatter => "front-matter",
            Self::Dateline => "dateline",
            Self::Inferred => "inferred",
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.iso())
    }
}
