//! The same day in other years: what was published around the same month and day. It looks at the
//! whole catalog; whether a query leaves an article is only noted.

use jiff::civil;

use super::catalog::{Catalog, Listing};
use super::entry::Row;
use super::state::ReadingState;
use crate::doc::{ArticleId, Date, Precision};
use crate::locale::say;
use crate::text::Clean;

/// Days before and after that still count.
pub const DAYS_AROUND: i8 = 3;
/// Articles listed of one year: the nearest. One year of a newspaper must not hide the others.
const MOST_A_YEAR: usize = 20;
/// Articles listed of all years.
const MOST: usize = 1000;

/// What was published around the same day in other years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameDay {
    /// The day whose like was looked for.
    pub day: civil::Date,
    /// How many articles there are, listed or not.
    pub total: usize,
    /// Latest year first; within a year, the nearest first.
    pub articles: Vec<Anniversary>,
}

/// An article of around the same day in another year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anniversary {
    /// The article.
    pub row: Row,
    /// Days after the same day; before it if negative.
    pub days: i8,
    /// Whether the query leaves it.
    pub is_listed: bool,
}

/// How a day lies to the same day of the nearest year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Distance {
    year: i16,
    days: i8,
}

impl Catalog {
    /// Articles of other years from around the day of this one. The listing only says which of
    /// them are listed.
    ///
    /// # Errors
    /// If the article has no exact date, or there are none, with a sentence that says so.
    pub fn same_day(&self, id: ArticleId, listing: &Listing, state: &ReadingState) -> Result<SameDay, Clean> {
        let Some(day) = self.cards().get(id).and_then(|card| exact_day(card.date)) else {
            return Err(Clean::from(say!("store-no-exact-date")));
        };
        let mut near: Vec<_> = self
            .cards()
            .all()
            .iter()
            .filter_map(|card| Some((distance(day, exact_day(card.date)?)?, card)))
            .collect();
        if near.is_empty() {
            let date = say!("date-month-day", month = day.month(), day = day.day());
            return Err(Clean::from(say!("store-no-same-day", date = date, days = DAYS_AROUND)));
        }
        // The sort is stable: what is equally near stays in list order.
        near.sort_by_key(|(distance, _)| (std::cmp::Reverse(distance.year), distance.days.abs()));
        let total = near.len();
        let (mut year, mut of_year) = (None, 0);
        near.retain(|(distance, _)| {
            of_year = if year == Some(distance.year) { of_year + 1 } else { 1 };
            year = Some(distance.year);
            of_year <= MOST_A_YEAR
        });
        near.truncate(MOST);
        let rows = self.rows(near.iter().map(|(_, card)| *card), state);
        let articles = near.into_iter().zip(rows).map(|((distance, card), row)| Anniversary {
            row,
            days: distance.days,
            is_listed: listing.position(card.id).is_some(),
        });
        Ok(SameDay { day, total, articles: articles.collect() })
    }
}

fn exact_day(date: Option<Date>) -> Option<civil::Date> {
    date.filter(|date| date.precision >= Precision::Day).map(|date| date.day())
}

/// How far `other` is from the same day as `day` in another year; none if too far. The last days
/// of December are near the first of January of the year after.
fn distance(day: civil::Date, other: civil::Date) -> Option<Distance> {
    if !may_be_near(day, other) {
        return None;
    }
    let from = |year: i16| {
        let days = (other - same_day_of(day, year)?).get_days();
        let days = i8::try_from(days).ok().filter(|days| days.abs() <= DAYS_AROUND)?;
        Some(Distance { year, days })
    };
    let year = other.year();
    let found = match other.month() {
        1 => from(year).or_else(|| from(year - 1)),
        12 => from(year).or_else(|| from(year.checked_add(1)?)),
        _ => from(year),
    };
    found.filter(|distance| distance.year != day.year())
}

/// Tells most days apart at once: as if all months had 31 days, three days are six at the most.
fn may_be_near(day: civil::Date, other: civil::Date) -> bool {
    let of_year = |date: civil::Date| i16::from(date.month()) * 31 + i16::from(date.day());
    let apart = (of_year(day) - of_year(other)).rem_euclid(12 * 31);
    apart.min(12 * 31 - apart) <= 2 * i16::from(DAYS_AROUND)
}

/// In years without a 29 February, the day before stands for it.
fn same_day_of(day: civil::Date, year: i16) -> Option<civil::Date> {
    let of = |days| civil::Date::new(year, day.month(), days).ok();
    of(day.day()).or_else(|| of(day.day() - 1))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Distance, distance};

    #[test]
    fn days_are_near_across_the_turn_of_the_year_and_in_leap_years() {
        for (day, other, expected) in [
            (date(2022, 9, 16), date(2020, 9, 16), Some((2020, 0))),
            (date(2022, 9, 16), date(2025, 9, 13), Some((2025, -3))),
            (date(2022, 9, 16), date(2025, 9, 12), None),
            (date(2022, 9, 16), date(2022, 9, 15), None),
            (date(2022, 1, 1), date(2020, 12, 30), Some((2021, -2))),
            (date(2022, 1, 1), date(2021, 12, 30), None),
            (date(2021, 12, 31), date(2020, 1, 2), Some((2019, 2))),
            (date(2024, 2, 29), date(2023, 2, 28), Some((2023, 0))),
            (date(2024, 2, 29), date(2020, 2, 29), Some((2020, 0))),
            (date(2023, 2, 28), date(2020, 2, 29), Some((2020, 1))),
            (date(2023, 2, 26), date(2021, 3, 1), Some((2021, 3))),
            (date(2023, 3, 1), date(2021, 2, 26), Some((2021, -3))),
            (date(2024, 2, 29), date(2021, 3, 3), Some((2021, 3))),
            (date(1, 1, 1), date(9999, 12, 31), None),
            (date(2022, 1, 1), date(-9999, 1, 1), Some((-9999, 0))),
            (date(2022, 12, 31), date(-9999, 1, 1), None),
        ] {
            let found = distance(day, other);
            assert_eq!(found, expected.map(|(year, days)| Distance { year, days }), "{day} {other}");
        }
    }
}
