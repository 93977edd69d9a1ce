//! Chips: what a condition says above the list, in a few words.

use jiff::civil::Date;

use super::field::{Sort, SortKey};
use super::{Attribute, Chars, Dates, EventName, Expr, Query, Term, Tie};
use crate::doc::{self, Precision};
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
        let joined = |parts: &[Self], sign: &'static str| {
            let parts: Vec<_> = parts.iter().map(|part| part.within_another(naming)).collect();
            Clean::join(&parts, sign)
        };
        match self {
            Self::Term(term) => term.chip_named(naming),
            Self::Not(part) => Clean::line(&format!("非 {}", part.within_another(naming))),
            Self::And(parts) => joined(parts, " 且 "),
            Self::Or(parts) => joined(parts, " 或 "),
        }
    }

    fn within_another(&self, naming: Naming<'_>) -> Clean {
        let own = self.chip_named(naming);
        match self {
            Self::And(_) | Self::Or(_) => Clean::line(&format!("（{own}）")),
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
        let said = match self {
            Self::Words(words) => format!("“{}”", words.typed),
            Self::Exact(exact) => format!("原样“{exact}”"),
            Self::Value(attribute, words) => format!("{} {}", attribute.label(), words.typed),
            Self::Period(period) => period.to_string(),
            Self::Dates(dates) => dates.chip(),
            Self::Event(tie, name) => match (tie, naming(name)) {
                (Tie::Edition, Some(known)) => known.to_string(),
                (_, Some(known)) => format!("{} {known}", tie.label()),
                (_, None) => format!("{} {}", tie.label(), name.typed),
            },
            Self::Language(tongue) => tongue.label().to_owned(),
            Self::Is(flag) => flag.label().to_owned(),
            Self::Chars(chars) => chars.chip(),
            Self::Pattern(pattern) => format!("/{}/", pattern.source),
        };
        Clean::line(&said)
    }
}

impl Attribute {
    fn label(self) -> &'static str {
        match self {
            Self::Title => "标题",
            Self::Author => "作者",
            Self::Source => "来源",
            Self::Category => "分类",
            Self::Tag => "标签",
            Self::Folder => "目录",
        }
    }
}

impl Tie {
    fn label(self) -> &'static str {
        match self {
            Self::Series => "系列",
            Self::Edition => "届",
            Self::Mention => "提及",
        }
    }
}

impl Sort {
    fn chip(self) -> Clean {
        let order = match (self.key, self.descending) {
            (SortKey::Date, false) => "从旧到新",
            (SortKey::Date, true) => "从新到旧",
            (SortKey::Chars, false) => "从短到长",
            (SortKey::Chars, true) => "从长到短",
            (key, false) => return Clean::line(&format!("按{}排", key.label())),
            (key, true) => return Clean::line(&format!("按{}倒排", key.label())),
        };
        Clean::from(order)
    }
}

impl Chars {
    fn chip(self) -> String {
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => format!("{least} 字"),
            (Some(least), Some(most)) => format!("{least}–{most} 字"),
            (Some(least), None) if least % 10 == 1 => format!("多于 {} 字", least - 1),
            (Some(least), None) => format!("至少 {least} 字"),
            (None, Some(most)) if most % 10 == 9 => format!("少于 {} 字", most.saturating_add(1)),
            (None, most) => format!("至多 {} 字", most.unwrap_or_default()),
        }
    }
}

impl Dates {
    fn chip(self) -> String {
        let stated = if self.stated { "标明 " } else { "" };
        let days = match (self.first, self.last) {
            (Some(first), Some(last)) => {
                let unit = unit_of_first(first).max(unit_of_last(last));
                let (first, last) = (shown(first, unit), shown(last, unit));
                if first == last { first } else { format!("{first}–{last}") }
            }
            (Some(first), None) => format!("{} 起", shown(first, unit_of_first(first))),
            (None, Some(last)) => format!("{} 止", shown(last, unit_of_last(last))),
            (None, None) => String::new(),
        };
        format!("{stated}{days}")
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
