//! Periods as people type them: years or months, one or a range. Knows nothing of days.

use std::fmt;

use super::numerals::{ascii, full_year, number};
use crate::doc::{Date, Precision};
use crate::locale::say;

/// An inclusive range of years or of months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    first: Month,
    last: Month,
    unit: Unit,
}

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Whole years.
    Year,
    /// Months.
    Month,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, from 1 to 12.
    pub month: i8,
}

/// The longest text that can be a period; the longest that makes sense has half as many.
const LONGEST: usize = 40;

impl Period {
    /// The years from one to the other, in whatever order they are given.
    #[must_use]
    pub fn years(one: i16, other: i16) -> Self {
        let (first, last) = (one.min(other), one.max(other));
        let (first, last) = (Month { year: first, month: 1 }, Month { year: last, month: 12 });
        Self { first, last, unit: Unit::Year }
    }

    /// The months from one to the other, in whatever order they are given.
    #[must_use]
    pub fn months(one: Month, other: Month) -> Self {
        Self { first: one.min(other), last: one.max(other), unit: Unit::Month }
    }

    /// One year.
    #[must_use]
    pub fn year(year: i16) -> Self {
        Self::years(year, year)
    }

    /// One month.
    #[must_use]
    pub fn month(month: Month) -> Self {
        Self::months(month, month)
    }

    /// The first month.
    #[must_use]
    pub fn first(self) -> Month {
        self.first
    }

    /// The last month, not before the first.
    #[must_use]
    pub fn last(self) -> Month {
        self.last
    }

    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// Whether the date lies within. A date known only to the year lies in no month.
    #[must_use]
    pub fn contains(self, date: &Date) -> bool {
        match self.unit {
            Unit::Year => self.meets_year(date.year()),
            Unit::Month => Month::of(date).is_some_and(|month| self.contains_month(month)),
        }
    }

    /// Whether the month lies within.
    #[must_use]
    pub fn contains_month(self, month: Month) -> bool {
        (self.first..=self.last).contains(&month)
    }

    /// Whether something of the year lies within.
    #[must_use]
    pub fn meets_year(self, year: i16) -> bool {
        (self.first.year..=self.last.year).contains(&year)
    }

    /// Reads `2022`, `2018-2020`, `2018..2020`, `18-20`, `2022-09`, `2022/9`, `2022.9`,
    /// `2022年9月`, `2022-09..2023-02`, `二〇二二年九月`, full-width digits too.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_in(text, None)
    }

    /// Reads the same, and `9月` as a month of `year`.
    #[must_use]
    pub fn parse_in(text: &str, year: Option<i16>) -> Option<Self> {
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        let ascii = ascii(text)?;
        let (one, other) = match ascii.split_once("..").or_else(|| ascii.split_once('~')) {
            Some((one, other)) => (one, Some(other)),
            None => at_hyphen(&ascii),
        };
        let first = Point::parse(one, year)?;
        let Some(other) = other else { return Some(first.to(first)) };
        // The second month of a range is in the year of the first, unless it says otherwise.
        let last = match (first, other.parse::<i8>()) {
            (Point::Month(Month { year, .. }), Ok(month)) if other.len() <= 2 => Point::in_year(year, month)?,
            (Point::Month(Month { year, .. }), _) => Point::parse(other, Some(year))?,
            (Point::Year(_), _) => Point::parse(other, year)?,
        };
        Some(first.to(last))
    }
}

impl Month {
    /// The month of a date, if it is known.
    #[must_use]
    pub fn of(date: &Date) -> Option<Self> {
        let day = date.day();
        (date.precision >= Precision::Month).then(|| Self { year: day.year(), month: day.month() })
    }
}

/// One end of a period.
#[derive(Debug, Clone, Copy)]
enum Point {
    Year(i16),
    Month(Month),
}

impl Point {
    fn parse(text: &str, year: Option<i16>) -> Option<Self> {
        if let Some(month) = text.strip_suffix('月').filter(|month| month.parse::<i8>().is_ok()) {
            return Self::in_year(year?, number(month, 2)?.try_into().ok()?);
        }
        let text = text.strip_suffix('月').unwrap_or(text);
        match text.split_once(['-', '/', '.', '年']) {
            None | Some((_, "")) => full_year(text.strip_suffix('年').unwrap_or(text)).map(Self::Year),
            Some((year, month)) => Self::in_year(full_year(year)?, number(month, 2)?.try_into().ok()?),
        }
    }

    fn in_year(year: i16, month: i8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self::Month(Month { year, month }))
    }

    /// The period between two points. Where one of them is a month, so is the other: the first
    /// of its year, or the last.
    fn to(self, other: Self) -> Period {
        match (self, other) {
            (Self::Year(one), Self::Year(other)) => Period::years(one, other),
            (Self::Month(one), Self::Month(other)) => Period::months(one, other),
            (Self::Month(month), Self::Year(year)) | (Self::Year(year), Self::Month(month)) => {
                let end = if year < month.year { 1 } else { 12 };
                Period::months(month, Month { year, month: end })
            }
        }
    }
}

/// Where a hyphen parts a range rather than a year from its month: 2018-2020, 18-20, 2018-20,
/// 2022-09-2023-02, 2022年9月-12月.
fn at_hyphen(text: &str) -> (&str, Option<&str>) {
    let mut hyphens = text.match_indices('-').map(|(at, _)| at);
    let at = match (hyphens.next(), hyphens.next(), hyphens.next(), hyphens.next()) {
        (Some(at), None, ..) if !is_year_and_month(&text[..at], &text[at + 1..]) => at,
        (Some(_), Some(at), Some(_), None) => at,
        _ => return (text, None),
    };
    (&text[..at], Some(&text[at + 1..]))
}

/// 2022-09, but not 2018-20: there is no such month, and 2020 comes after 2018.
fn is_year_and_month(year: &str, month: &str) -> bool {
    let month = month.strip_suffix('月').unwrap_or(month);
    let (Some(year), Some(number)) = (number(year, 4), number(month, 2)) else { return false };
    let abbreviates = month.len() == 2 && number > 12 && number > year % 100;
    year >= 1000 && !abbreviates
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last, unit } = self;
        match unit {
            Unit::Year if first.year == last.year => {
                f.write_str(&say!("query-year", year = first.year.to_string()))
            }
            Unit::Year => {
                let (first, last) = (first.year.to_string(), last.year.to_string());
                f.write_str(&say!("query-years", first = first, last = last))
            }
            Unit::Month if first == last => write!(f, "{first}"),
            Unit::Month if first.year == last.year => {
                let (year, first, last) = (first.year.to_string(), first.month, last.month);
                f.write_str(&say!("query-months", year = year, first = first, last = last))
            }
            Unit::Month => write!(f, "{first}–{last}"),
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say!("query-month", year = self.year.to_string(), month = self.month))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Month, Period};
    use crate::doc::{Date, Precision};

    fn shown(typed: &str) -> String {
        Period::parse(typed).map_or_else(String::new, |period| period.to_string())
    }

    #[test]
    fn years_are_read_as_typed() {
        for (typed, expected) in [
            ("2022", "2022 年"),
            ("２０２２年", "2022 年"),
            ("二〇二二", "2022 年"),
            ("二零二二年", "2022 年"),
            ("二○二二 年", "2022 年"),
            ("22", "2022 年"),
            ("98-02", "1998–2002 年"),
            ("18-20", "2018–2020 年"),
            ("2018-20", "2018–2020 年"),
            ("2018-2020", "2018–2020 年"),
            ("2018年-2020年", "2018–2020 年"),
            ("2018..2020", "2018–2020 年"),
            ("2018…2020", "2018–2020 年"),
            ("2018～2020", "2018–2020 年"),
            ("2018——2020", "2018–2020 年"),
            ("二〇一八至二〇二〇年", "2018–2020 年"),
            ("2020..2018", "2018–2020 年"),
            ("2020-2020", "2020 年"),
            ("0001", "1 年"),
            ("9999", "9999 年"),
        ] {
            assert_eq!(shown(typed), expected, "{typed}");
        }
    }

    #[test]
    fn months_are_read_as_typed() {
        for (typed, expected) in [
            ("2022-09", "2022 年 9 月"),
            ("2022-9", "2022 年 9 月"),
            ("2022/9", "2022 年 9 月"),
            ("2022.9", "2022 年 9 月"),
            ("2022．０９", "2022 年 9 月"),
            ("2022年9月", "2022 年 9 月"),
            ("2022 年 9 月", "2022 年 9 月"),
            ("2022-12月", "2022 年 12 月"),
            ("22年9月", "2022 年 9 月"),
            ("二〇二二年九月", "2022 年 9 月"),
            ("二零二二年十月", "2022 年 10 月"),
            ("二〇二二年十二月", "2022 年 12 月"),
            ("2022-09..2023-02", "2022 年 9 月–2023 年 2 月"),
            ("2022-09-2023-02", "2022 年 9 月–2023 年 2 月"),
            ("2022年9月-2023年2月", "2022 年 9 月–2023 年 2 月"),
            ("2023/2～2022/9", "2022 年 9 月–2023 年 2 月"),
            ("2022.9..2023.2", "2022 年 9 月–2023 年 2 月"),
            ("2022.9-2023.2", "2022 年 9 月–2023 年 2 月"),
            ("2022-09..12", "2022 年 9–12 月"),
            ("2022年9月至12月", "2022 年 9–12 月"),
            ("2022-09..2023", "2022 年 9 月–2023 年 12 月"),
            ("2021..2022-03", "2021 年 1 月–2022 年 3 月"),
        ] {
            assert_eq!(shown(typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        let long = ["2".repeat(10_000), "二".repeat(10_000), "-".repeat(10_000), "十".repeat(10_000)];
        let texts = "202 - + +222 .. ~ 年 月 9 0 0000 00-2 99999 12345-09 -2022 2022-13 2022-00 2022-0 2022-13月 \
            2022年13月 2022--09 2022-09-16 2022-09-16-17-18 2022-009 9月 九月 2022..9月 2022-+9 2022-09..13 二十二二年 \
            十十 2022年九十九月 ２０２２年９９月 20x2 2022.. ..2022 2022-09月.. ²022";
        for typed in texts.split_whitespace().chain(long.iter().map(String::as_str)).chain([""]) {
            assert_eq!(shown(typed), "", "{typed}");
        }
    }

    #[test]
    fn a_month_alone_is_one_of_the_year_that_is_given() {
        for (typed, expected) in [
            ("9月", Some("2022 年 9 月")),
            ("十二月", Some("2022 年 12 月")),
            ("9月-12月", Some("2022 年 9–12 月")),
            ("9月至2023年2月", Some("2022 年 9 月–2023 年 2 月")),
            ("13月", None),
            ("0月", None),
            ("9", None),
            ("2021", Some("2021 年")),
        ] {
            let period = Period::parse_in(typed, Some(2022)).map(|period| period.to_string());
            assert_eq!(period.as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn a_date_known_to_the_year_lies_in_the_year_but_in_no_month() {
        let day = date(2022, 1, 1).at(0, 0, 0, 0);
        let in_january = Period::month(Month { year: 2022, month: 1 });
        for (precision, known) in [(Precision::Year, false), (Precision::Month, true)] {
            let date = Date::stated(day, precision);
            assert!(Period::year(2022).contains(&date) && !Period::years(2020, 2021).contains(&date));
            assert_eq!(in_january.contains(&date), known);
        }
    }
}
