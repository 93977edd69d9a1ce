//! Stretches of time to the day, as people type them: 2022-09-15..2022-09-17, >=2024, 去年. Whole
//! years and months are periods. Reads no clock: today is told.

use jiff::ToSpan;
use jiff::civil::Date;

use super::numerals::{ascii, full_year, number};
use super::{Month, Period, Term, Unit};
use crate::doc::{self, DateSource, Precision};

/// Days from one to another; at least one end is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dates {
    /// The first day.
    pub first: Option<Date>,
    /// The last day, not before the first.
    pub last: Option<Date>,
    /// Only dates that the article states, not those inferred from its text.
    pub stated: bool,
}

/// The longest text that can be a stretch of time.
const LONGEST: usize = 40;

/// Words for days relative to today: the unit, and how many of it ago.
const RELATIVE: &[(&str, Ago, i8)] = &[
    ("this-year", Ago::Years, 0),
    ("今年", Ago::Years, 0),
    ("last-year", Ago::Years, 1),
    ("去年", Ago::Years, 1),
    ("前年", Ago::Years, 2),
    ("this-month", Ago::Months, 0),
    ("本月", Ago::Months, 0),
    ("last-month", Ago::Months, 1),
    ("上月", Ago::Months, 1),
    ("today", Ago::Days, 0),
    ("今天", Ago::Days, 0),
    ("yesterday", Ago::Days, 1),
    ("昨天", Ago::Days, 1),
];

#[derive(Debug, Clone, Copy)]
enum Ago {
    Years,
    Months,
    Days,
}

/// A stretch of time with both ends.
type Stretch = (Date, Date);

impl Dates {
    /// Whether all that the date may mean lies within. A date known only to the month lies in no
    /// day of it.
    #[must_use]
    pub fn contains(&self, date: &doc::Date) -> bool {
        let day = date.day();
        let (from, to) = match date.precision {
            Precision::Year => (day.first_of_year(), day.last_of_year()),
            Precision::Month => (day.first_of_month(), day.last_of_month()),
            Precision::Day | Precision::Time => (day, day),
        };
        self.first.is_none_or(|first| first <= from)
            && self.last.is_none_or(|last| to <= last)
            && !(self.stated && date.source == DateSource::Inferred)
    }

    /// The term that asks for it: whole years and months are a period.
    #[must_use]
    pub fn term(self) -> Term {
        let Self { first, last, stated } = self;
        let (Some(first), Some(last)) = (first, last) else { return Term::Dates(self) };
        let (first, last) = (first.min(last), first.max(last));
        let period = if first == first.first_of_year() && last == last.last_of_year() {
            Period::years(first.year(), last.year())
        } else {
            Period::months(month(first), month(last))
        };
        let is_whole = first == first.first_of_month() && last == last.last_of_month();
        if stated || !is_whole {
            return Term::Dates(Self { first: Some(first), last: Some(last), stated });
        }
        Term::Period(period)
    }

    /// Reads what a person typed behind `date:` or `year:`.
    pub(super) fn parse(text: &str, today: Option<Date>, stated: bool) -> Option<Term> {
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        let term = |first, last| Self { first, last, stated }.term();
        if let Some((first, last)) = Period::parse(text).and_then(days) {
            return Some(term(Some(first), Some(last)));
        }
        let reader = Reader { today };
        let text = ascii(text)?;
        for (sign, least, beyond) in
            [(">=", true, false), ("<=", false, false), (">", true, true), ("<", false, true)]
        {
            let Some(rest) = text.strip_prefix(sign) else { continue };
            let (first, last) = reader.point(rest, None)?;
            return Some(match (least, beyond) {
                (true, false) => term(Some(first), None),
                (true, true) => term(Some(last.tomorrow().ok()?), None),
                (false, false) => term(None, Some(last)),
                (false, true) => term(None, Some(first.yesterday().ok()?)),
            });
        }
        match text.split_once("..").or_else(|| text.split_once('~')) {
            Some((one, "")) => Some(term(Some(reader.point(one, None)?.0), None)),
            Some(("", other)) => Some(term(None, Some(reader.point(other, None)?.1))),
            Some((one, other)) => {
                let (one, other) = reader.range(one, other)?;
                Some(term(Some(one), Some(other)))
            }
            None => {
                let (first, last) = reader.point(&text, None).or_else(|| reader.at_hyphen(&text))?;
                Some(term(Some(first), Some(last)))
            }
        }
    }
}

fn month(day: Date) -> Month {
    Month { year: day.year(), month: day.month() }
}

/// The first and the last day of a period.
fn days(period: Period) -> Option<Stretch> {
    let day = |month: Month| Date::new(month.year, month.month, 1).ok();
    let (first, last) = (day(period.first())?, day(period.last())?);
    Some(match period.unit() {
        Unit::Year => (first.first_of_year(), last.last_of_year()),
        Unit::Month => (first, last.last_of_month()),
    })
}

/// Reads points of time, in the digits and signs of ASCII.
struct Reader {
    today: Option<Date>,
}

impl Reader {
    /// A year, a month or a day; one that lacks the year is of the year of `near`, a bare day of
    /// its month.
    fn point(&self, text: &str, near: Option<Date>) -> Option<Stretch> {
        if let Some(stretch) = self.relative(text) {
            return Some(stretch);
        }
        let (text, republic) = match text.strip_prefix("民国").or_else(|| text.strip_prefix("民國")) {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let text = text.trim_end_matches(['日', '号', '號']);
        if text.len() == 8 && !republic && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return day(number(&text[..4], 4)?, &text[4..6], &text[6..]);
        }
        let year = |text: &str| match republic {
            true => number(text, 3).filter(|year| *year > 0).map(|year| year + 1911),
            false => full_year(text),
        };
        let mut parts: Vec<&str> = text.split(['-', '/', '.', '年', '月']).collect();
        if parts.len() > 1 && text.ends_with(['年', '月']) {
            parts.pop();
        }
        match (parts.as_slice(), near) {
            ([one], Some(near)) if one.len() <= 2 => day(near.year(), &near.month().to_string(), one),
            ([one, other], Some(near)) if one.len() <= 2 => day(near.year(), one, other),
            ([one], _) => {
                let first = Date::new(year(one)?, 1, 1).ok()?;
                Some((first, first.last_of_year()))
            }
            ([one, month], _) => {
                let first = Date::new(year(one)?, i8::try_from(number(month, 2)?).ok()?, 1).ok()?;
                Some((first, first.last_of_month()))
            }
            ([one, month, of_month], _) => day(year(one)?, month, of_month),
            _ => None,
        }
    }

    fn relative(&self, text: &str) -> Option<Stretch> {
        let (_, unit, ago) = RELATIVE.iter().find(|(word, ..)| word.eq_ignore_ascii_case(text))?;
        let today = self.today?;
        let ago = i64::from(*ago);
        Some(match unit {
            Ago::Years => {
                let day = today.checked_sub(ago.years()).ok()?;
                (day.first_of_year(), day.last_of_year())
            }
            Ago::Months => {
                let day = today.checked_sub(ago.months()).ok()?;
                (day.first_of_month(), day.last_of_month())
            }
            Ago::Days => {
                let day = today.checked_sub(ago.days()).ok()?;
                (day, day)
            }
        })
    }

    /// From one point to another. Where only days are given, the second may leave out what it has
    /// in common with the first.
    fn range(&self, one: &str, other: &str) -> Option<Stretch> {
        let (first, last_of_first) = self.point(one, None)?;
        let near = (first == last_of_first).then_some(first);
        let (first_of_last, last) = self.point(other, near)?;
        Some((first.min(first_of_last), last.max(last_of_first)))
    }

    /// 2022-09-15-2022-09-17: the hyphen that has a day on both sides.
    fn at_hyphen(&self, text: &str) -> Option<Stretch> {
        text.match_indices('-').find_map(|(at, _)| {
            let (first, last) = self.point(&text[..at], None).filter(|(first, last)| first == last)?;
            let (other, last) =
                self.point(&text[at + 1..], Some(last)).filter(|(other, _)| *other >= first)?;
            (other == last).then_some((first, last))
        })
    }
}

fn day(year: i16, month: &str, day: &str) -> Option<Stretch> {
    let part = |text: &str| i8::try_from(number(text, 2)?).ok();
    let day = Date::new(year, part(month)?, part(day)?).ok()?;
    Some((day, day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Dates;
    use crate::doc::{Date, DateSource, Precision};
    use crate::query::Term;

    fn shown(typed: &str) -> String {
        let term = Dates::parse(typed, Some(date(2024, 3, 5)), false);
        term.map_or_else(String::new, |term| term.to_string())
    }

    #[test]
    fn days_and_open_stretches_are_read_as_typed() {
        for (typed, expected) in [
            ("2022-09", "year:2022-09"),
            ("2022-09-16", "date:2022-09-16"),
            ("2022/9/16", "date:2022-09-16"),
            ("2022.9.16", "date:2022-09-16"),
            ("20220916", "date:2022-09-16"),
            ("2022年9月16日", "date:2022-09-16"),
            ("二〇二二年九月十六日", "date:2022-09-16"),
            ("二〇二二年", "year:2022"),
            ("2022年9月", "year:2022-09"),
            ("民國111年", "year:2022"),
            ("民国一一一年九月", "year:2022-09"),
            ("民國111年9月16日", "date:2022-09-16"),
            ("2022-09-15..2022-09-17", "date:2022-09-15..2022-09-17"),
            ("2022-09-17..2022-09-15", "date:2022-09-15..2022-09-17"),
            ("2022-09-15-2022-09-17", "date:2022-09-15..2022-09-17"),
            ("2022-09-15..17", "date:2022-09-15..2022-09-17"),
            ("2022年9月15日至17日", "date:2022-09-15..2022-09-17"),
            ("2022年9月15日—10月2日", "date:2022-09-15..2022-10-02"),
            ("2022-09-01..2022-09-30", "year:2022-09"),
            ("2022-01-01..2023-12-31", "year:2022..2023"),
            (">=2024", "date:>=2024-01-01"),
            ("≥2024", "date:>=2024-01-01"),
            (">2024", "date:>=2025-01-01"),
            ("2024..", "date:>=2024-01-01"),
            ("<2020-05", "date:<=2020-04-30"),
            ("＜＝2020-05", "date:<=2020-05-31"),
            ("..2020", "date:<=2020-12-31"),
            ("last-year", "year:2023"),
            ("去年", "year:2023"),
            ("今年", "year:2024"),
            ("上月", "year:2024-02"),
            ("昨天", "date:2024-03-04"),
            (">=去年", "date:>=2023-01-01"),
        ] {
            assert_eq!(shown(typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_no_stretch_of_time_is_refused() {
        for typed in [
            "",
            "x",
            "..",
            ">",
            ">=",
            "2022-02-30",
            "2022-13-01",
            "20x2",
            "0000-01-01",
            ">9999",
            "2022-09-16-",
        ] {
            assert_eq!(shown(typed), "", "{typed}");
        }
        assert_eq!(shown(&"2-".repeat(10_000)), "");
        assert_eq!(Dates::parse("去年", None, false), None, "today is not known");
    }

    #[test]
    fn only_what_is_wholly_within_counts() {
        let at = |precision| Date::stated(date(2022, 9, 16).at(0, 0, 0, 0), precision);
        let holds = |typed: &str, stated, date: &Date| match Dates::parse(typed, None, stated) {
            Some(Term::Dates(dates)) => dates.contains(date),
            Some(Term::Period(period)) => period.contains(date),
            other => panic!("{other:?}"),
        };
        assert!(holds("2022-09-15..2022-09-17", false, &at(Precision::Day)));
        assert!(!holds("2022-09-15..2022-09-17", false, &at(Precision::Month)));
        assert!(holds(">=2022-09", false, &at(Precision::Month)));
        assert!(!holds(">=2022-09", false, &at(Precision::Year)));
        assert!(holds("<2023", false, &at(Precision::Year)));
        let inferred = Date { source: DateSource::Inferred, ..at(Precision::Day) };
        assert!(holds("2022", false, &inferred) && !holds("2022", true, &inferred));
        assert!(holds("2022", true, &at(Precision::Year)));
    }
}
