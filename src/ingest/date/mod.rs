//! Dates as people and programs write them: ISO 8601, RFC 2822, 2022年9月19日, epoch seconds.
//!
//! Lenient about order and ornament (a wrong weekday, a stray number), strict about the calendar:
//! 30 February is no date. The zone is the source's own; nothing is converted.

mod token;

use jiff::civil;
use jiff::tz::Offset;

use crate::doc::{Date, Precision};
use token::{Number, Token, Unit, tokens};

/// No date is longer; a longer text is not searched for one.
const LONGEST: usize = 160;
/// The years that articles are from.
const YEARS: std::ops::RangeInclusive<i64> = 1800..=2200;

/// English months by their first three letters.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Names of zones that feeds use, in minutes east of UTC. CST is China's here: the archives are.
const ZONES: &[(&str, i16)] =
    &[("z", 0), ("gmt", 0), ("utc", 0), ("ut", 0), ("cst", 480), ("jst", 540), ("kst", 540)];

/// Halves of the day, and whether they are after noon.
const HALVES: &[(&str, bool)] = &[
    ("am", false),
    ("上午", false),
    ("午前", false),
    ("凌晨", false),
    ("早上", false),
    ("오전", false),
    ("pm", true),
    ("下午", true),
    ("午後", true),
    ("晚上", true),
    ("오후", true),
];

/// Eras and the year before their first.
const ERAS: &[(&str, i64)] = &[
    ("民國", 1911),
    ("民国", 1911),
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
];

/// Reads a date; `None` where there is none or the calendar does not know it.
pub(crate) fn parse(text: &str) -> Option<Date> {
    if text.len() > LONGEST {
        return None;
    }
    let tokens = tokens(text);
    if let [Token::Number(number)] = tokens.as_slice()
        && let Some(date) = compact(*number)
    {
        return Some(date);
    }
    let mut reader = Reader { rest: &tokens, parts: Parts::default() };
    while let Some((token, rest)) = reader.rest.split_first() {
        reader.rest = rest;
        reader.read(token)?;
    }
    reader.parts.date()
}

/// One number without a separator: 20220919, 20220919165810, epoch seconds or milliseconds.
fn compact(number: Number) -> Option<Date> {
    let Number { value, digits } = number;
    let mut parts = Parts::default();
    match digits {
        10 => return epoch(value),
        13 => return epoch(value / 1000),
        8 => parts.set_day(value),
        14 => {
            parts.set_day(value / 1_000_000);
            parts.clock =
                Some(Clock { hour: value / 10_000 % 100, minute: value / 100 % 100, second: value % 100 });
        }
        _ => return None,
    }
    parts.date()
}

fn epoch(seconds: i64) -> Option<Date> {
    let value = Offset::UTC.to_datetime(jiff::Timestamp::from_second(seconds).ok()?);
    let known = YEARS.contains(&i64::from(value.year()));
    known.then(|| Date { offset: Some(0), ..Date::stated(value, Precision::Time) })
}

/// What has been read so far. A part that is set is not set again: what follows is ornament.
#[derive(Default)]
struct Parts {
    year: Option<i64>,
    month: Option<i64>,
    day: Option<i64>,
    clock: Option<Clock>,
    after_noon: Option<bool>,
    offset: Option<i16>,
    /// Added to the year of an era.
    era: i64,
}

/// A time of day.
#[derive(Clone, Copy)]
struct Clock {
    hour: i64,
    minute: i64,
    second: i64,
}

/// Goes over the tokens once.
struct Reader<'a> {
    rest: &'a [Token],
    parts: Parts,
}

impl Reader<'_> {
    /// Reads one part of the date that begins with `token`. `None` means that the whole cannot
    /// be a date.
    fn read(&mut self, token: &Token) -> Option<()> {
        match token {
            Token::Number(number) => self.number(*number),
            Token::Word(word) => {
                self.word(word);
                Some(())
            }
            Token::Mark(sign @ ('+' | '-')) => {
                self.offset(*sign);
                Some(())
            }
            Token::Mark(_) | Token::Unit(_) => Some(()),
        }
    }

    fn number(&mut self, number: Number) -> Option<()> {
        match self.rest {
            [Token::Unit(unit), rest @ ..] => {
                self.rest = rest;
                self.counted(number.value, *unit);
            }
            [Token::Mark(':'), Token::Number(minute), rest @ ..] if self.parts.clock.is_none() => {
                self.rest = rest;
                self.clock(number.value, minute.value);
            }
            [Token::Mark('-' | '/' | '.'), Token::Number(second), rest @ ..] if self.parts.year.is_none() => {
                self.rest = rest;
                self.numeric(number, *second)?;
            }
            _ => self.bare(number),
        }
        Some(())
    }

    /// 2022年, 9月, 19日, 16时, 58分.
    fn counted(&mut self, value: i64, unit: Unit) {
        let clock = Clock { hour: value, minute: 0, second: 0 };
        match (unit, &mut self.parts.clock) {
            (Unit::Year, _) => _ = self.parts.year.get_or_insert(value + self.parts.era),
            (Unit::Month, _) => _ = self.parts.month.get_or_insert(value),
            (Unit::Day, _) => _ = self.parts.day.get_or_insert(value),
            (Unit::Hour, slot) => _ = slot.get_or_insert(clock),
            (Unit::Minute, Some(clock)) => clock.minute = value,
            (Unit::Second, Some(clock)) => clock.second = value,
            (Unit::Minute | Unit::Second, None) => {}
        }
    }

    /// After `16:58`: seconds, and a fraction that is dropped.
    fn clock(&mut self, hour: i64, minute: i64) {
        let mut second = 0;
        if let [Token::Mark(':'), Token::Number(number), rest @ ..] = self.rest {
            second = number.value;
            self.rest = rest;
        }
        if let [Token::Mark('.' | ','), Token::Number(_), rest @ ..] = self.rest {
            self.rest = rest;
        }
        self.parts.clock = Some(Clock { hour, minute, second });
    }

    /// 2022-09[-19]; 19/09/2022 and 09/19/2022, which are told apart where one number is over 12.
    fn numeric(&mut self, first: Number, second: Number) -> Option<()> {
        let third = match self.rest {
            [Token::Mark('-' | '/' | '.'), Token::Number(third), rest @ ..] => {
                self.rest = rest;
                Some(*third)
            }
            _ => None,
        };
        let (year, month, day) = match third {
            _ if first.digits == 4 => (first, second, third),
            Some(year) if year.digits == 4 && first.value > 12 => (year, second, Some(first)),
            Some(year) if year.digits == 4 => (year, first, Some(second)),
            _ => return None,
        };
        self.parts.year = Some(year.value);
        self.parts.month = Some(month.value);
        self.parts.day = day.map(|day| day.value);
        Some(())
    }

    /// A number on its own: the day or the year beside an English month, or a lone year.
    fn bare(&mut self, Number { value, digits }: Number) {
        match digits {
            1 | 2 => _ = self.parts.day.get_or_insert(value),
            4 if YEARS.contains(&value) => _ = self.parts.year.get_or_insert(value),
            8 if self.parts.year.is_none() => self.parts.set_day(value),
            _ => {}
        }
    }

    fn word(&mut self, word: &str) {
        if let Some((_, after_noon)) = HALVES.iter().find(|(half, _)| word.ends_with(half)) {
            self.parts.after_noon = Some(*after_noon);
        } else if let Some((_, before)) = ERAS.iter().find(|(era, _)| word.ends_with(era)) {
            self.parts.era = *before;
        } else if let Some((_, offset)) = ZONES.iter().find(|(zone, _)| *zone == word) {
            self.parts.offset.get_or_insert(*offset);
        } else if let Some(month) = month_named(word) {
            self.parts.month.get_or_insert(month);
            self.hyphenated_month();
        }
    }

    /// 19-Sep-2022: the hyphen before the year is no sign.
    fn hyphenated_month(&mut self) {
        if let [Token::Mark('-'), rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    /// +08:00, -0700, +8 after a time of day.
    fn offset(&mut self, sign: char) {
        let (Some(_), [Token::Number(hours), rest @ ..]) = (self.parts.clock, self.rest) else { return };
        let mut minutes = match hours.digits {
            1 | 2 => hours.value * 60,
            4 => hours.value / 100 * 60 + hours.value % 100,
            _ => return,
        };
        self.rest = rest;
        if let [Token::Mark(':'), Token::Number(more), rest @ ..] = self.rest {
            minutes += more.value;
            self.rest = rest;
        }
        let signed = if sign == '-' { -minutes } else { minutes };
        // No place is further than 14 hours from UTC; a zone's own name yields to its number.
        if minutes <= 14 * 60 && self.parts.offset.is_none_or(|named| named == 0) {
            self.parts.offset = i16::try_from(signed).ok();
        }
    }
}

fn month_named(word: &str) -> Option<i64> {
    let number = MONTHS.iter().zip(1..).find(|(month, _)| word.starts_with(*month));
    number.map(|(_, number)| number)
}

impl Parts {
    /// 20220919.
    fn set_day(&mut self, value: i64) {
        self.year = Some(value / 10_000);
        self.month = Some(value / 100 % 100);
        self.day = Some(value % 100);
    }

    /// The date, if it has a year and the calendar knows it.
    fn date(&self) -> Option<Date> {
        let year = self.year.filter(|year| YEARS.contains(year))?;
        // A day without its month, or a time without its day, says nothing.
        let (month, day) = (self.month, self.month.and(self.day));
        let clock = day.and(self.clock);
        let small = |part: Option<i64>| i8::try_from(part.unwrap_or(1)).ok();
        let date = civil::Date::new(i16::try_from(year).ok()?, small(month)?, small(day)?).ok()?;
        let precision = match (month, day, clock) {
            (None, ..) => Precision::Year,
            (_, None, _) => Precision::Month,
            (_, _, None) => Precision::Day,
            _ => Precision::Time,
        };
        let value = match clock {
            Some(clock) => clock.on(date, self.after_noon)?,
            None => date.to_datetime(civil::Time::midnight()),
        };
        Some(Date { offset: clock.and(self.offset), ..Date::stated(value, precision) })
    }
}

impl Clock {
    /// The time on a day. 24:00 is the next day's beginning; a leap second is the one before it.
    fn on(self, date: civil::Date, after_noon: Option<bool>) -> Option<civil::DateTime> {
        let hour = match after_noon {
            Some(true) if self.hour < 12 => self.hour + 12,
            Some(false) if self.hour == 12 => 0,
            _ => self.hour,
        };
        if (hour, self.minute, self.second) == (24, 0, 0) {
            return Some(date.tomorrow().ok()?.to_datetime(civil::Time::midnight()));
        }
        let small = |part: i64| i8::try_from(part).ok();
        let second = if self.second == 60 { 59 } else { self.second };
        let time = civil::Time::new(small(hour)?, small(self.minute)?, small(second)?, 0).ok()?;
        Some(date.to_datetime(time))
    }
}

#[cfg(test)]
mod tests;
