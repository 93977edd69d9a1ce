//! Chips: what a condition says above the list, in a few words.

use std::borrow::Cow;

use jiff::civil::Date;

use super::field::{Sort, SortKey};
use super::{Attribute, Chars, Dates, EventName, Expr, Query, Term, Tie};
use crate::doc::{self, Precision};
use crate::locale::say;
use crate::text::Clean;

/// Tells what an event is called, if its id is known.
pub type Naming<'a> = &'a dyn Fn(&EventName) -> Option<Clean>;

impl Query {
    /// What the chips say, in order; the last is the first to be taken back.
    #[must_use]
    pub fn chips(&self, naming: Naming<'_>) -> Vec<Clean> {
        let parts = self.conjuncts().iter().map(|part| part.chip_named(naming));
        parts.chain(self.sort().map(Sort::chip)).collect()
    }
}

impl Expr {
    /// What a chip says.
    #[must_use]
    pub fn chip(&self) -> Clean {
        self.chip_named(&|_| None)
    }

    fn chip_named(&self, naming: Naming<'_>) -> Clean {
        let joined = |parts: &[Self], sign: &str| {
            let parts: Vec<_> = parts.iter().map(|part| part.within_another(naming).to_string()).collect();
            Clean::line(&parts.join(sign))
        };
        match self {
            Self::Term(term) => term.chip_named(naming),
            Self::Not(part) => Clean::from(say!("query-not", term = part.within_another(naming).to_string())),
            Self::And(parts) => joined(parts, &say!("query-and")),
            Self::Or(parts) => joined(parts, &say!("query-or")),
        }
    }

    fn within_another(&self, naming: Naming<'_>) -> Clean {
        let own = self.chip_named(naming);
        match self {
            Self::And(_) | Self::Or(_) => Clean::from(say!("query-group", terms = own.as_str())),
            Self::Term(_) | Self::Not(_) => own,
        }
    }
}

impl Term {
    /// What a chip says.
    #[must_use]
    pub fn chip(&self) -> Clean {
        self.chip_named(&|_| None)
    }

    fn chip_named(&self, naming: Naming<'_>) -> Clean {
        let valued = |field, value: &str| say!("query-value", field = field, value = value);
        let said = match self {
            Self::Words(words) => say!("query-words", words = words.typed.as_str()),
            Self::Exact(exact) => say!("query-exact", words = exact.as_str()),
            Self::Value(attribute, words) => valued(attribute.label(), &words.typed),
            Self::Period(period) => period.to_string().into(),
            Self::Dates(dates) => dates.chip().into(),
            Self::Event(tie, name) => match (tie, naming(name)) {
                (Tie::Edition, Some(known)) => return known,
                (_, Some(known)) => valued(tie.label(), &known),
                (_, None) => valued(tie.label(), &name.typed),
            },
            Self::Language(tongue) => tongue.label(),
            Self::Is(flag) => flag.label(),
            Self::Chars(chars) => chars.chip(),
            Self::Pattern(pattern) => format!("/{}/", pattern.source).into(),
        };
        Clean::from(said)
    }
}

impl Attribute {
    fn label(self) -> Cow<'static, str> {
        match self {
            Self::Title => say!("query-title"),
            Self::Author => say!("query-author"),
            Self::Source => say!("query-source"),
            Self::Category => say!("query-category"),
            Self::Tag => say!("query-tag"),
            Self::Folder => say!("query-folder"),
        }
    }
}

impl Tie {
    fn label(self) -> Cow<'static, str> {
        match self {
            Self::Series => say!("query-series"),
            Self::Edition => say!("query-edition"),
            Self::Mention => say!("query-mention"),
        }
    }
}

impl Sort {
    fn chip(self) -> Clean {
        Clean::from(match (self.key, self.descending) {
            (SortKey::Date, false) => say!("query-oldest-first"),
            (SortKey::Date, true) => say!("query-newest-first"),
            (SortKey::Chars, false) => say!("query-shortest-first"),
            (SortKey::Chars, true) => say!("query-longest-first"),
            (key, false) => say!("query-sorted", key = key.label()),
            (key, true) => say!("query-sorted-back", key = key.label()),
        })
    }
}

impl Chars {
    fn chip(self) -> Cow<'static, str> {
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => say!("query-chars", count = least),
            (Some(least), Some(most)) => say!("query-chars-between", least = least, most = most),
            (Some(least), None) if least % 10 == 1 => say!("query-chars-more", count = least - 1),
            (Some(least), None) => say!("query-chars-least", count = least),
            (None, Some(most)) if most % 10 == 9 => say!("query-chars-fewer", count = most.saturating_add(1)),
            (None, most) => say!("query-chars-most", count = most.unwrap_or_default()),
        }
    }
}

impl Dates {
    fn chip(self) -> String {
        let days = match (self.first, self.last) {
            (Some(first), Some(last)) => {
                let unit = unit_of_first(first).max(unit_of_last(last));
                let (first, last) = (shown(first, unit), shown(last, unit));
                if first == last { first } else { format!("{first}–{last}") }
            }
            (Some(first), None) => say!("query-from", day = shown(first, unit_of_first(first))).into_owned(),
            (None, Some(last)) => say!("query-until", day = shown(last, unit_of_last(last))).into_owned(),
            (None, None) => String::new(),
        };
        if self.stated { say!("query-stated", days = days).into_owned() } else { days }
    }
}

/// The largest unit that begins on the day.
fn unit_of_first(day: Date) -> Precision {
    match day {
        day if day == day.first_of_year() => Precision::Year,
        day if day == day.first_of_month() => Precision::Month,
        _ => Precision::Day,
    }
}

/// The largest unit that ends on it.
fn unit_of_last(day: Date) -> Precision {
    match day {
        day if day == day.last_of_year() => Precision::Year,
        day if day == day.last_of_month() => Precision::Month,
        _ => Precision::Day,
    }
}

fn shown(day: Date, unit: Precision) -> String {
    doc::Date::stated(day.at(0, 0, 0, 0), unit).iso()
}
