//! Which of several editions a mention means, by the year beside it and the article's date.

use std::ops::Range;

use super::numerals::{chinese, is_chinese_numeral, year_beginning, year_ending};
use super::scan::{Placed, Scan, Which};

/// How far before a mention a year may stand, in characters.
pub(super) const YEAR_REACH: usize = 18;

/// Words for years, by their distance from the article's.
pub(super) const RELATIVE_YEARS: [(&str, i16); 15] = [
    ("去年", -1),
    ("今年", 0),
    ("明年", 1),
    ("前年", -2),
    ("昨年", -1),
    ("来年", 1),
    ("last year", -1),
    ("this year", 0),
    ("next year", 1),
    ("прошлогодний", -1),
    ("прошлогоднего", -1),
    ("прошлогоднем", -1),
    ("прошлого года", -1),
    ("в прошлом году", -1),
    ("в следующем году", 1),
];

/// The characters that they begin with.
const RELATIVE_BEGINNINGS: [char; 11] = ['去', '今', '明', '前', '昨', '来', 'l', 't', 'n', 'п', 'в'];

/// What stands between an English or Russian mention and a year after it.
const YEAR_JOINTS: [&str; 10] = [" in ", " of ", " в ", " (", "（", "(", "-", "–", "—", " "];

/// A year that stands beside a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NamedYear {
    pub(super) year: i16,
    /// Whether it belongs to the mention for certain: with 2018年，… it may not.
    pub(super) binding: bool,
}

/// The year that stands beside the words from `start` to `end`, at most `reach` characters before.
pub(super) fn named_year(
    scan: &Scan<'_>,
    token: &Placed,
    (start, end): (usize, usize),
    reach: usize,
) -> Option<NamedYear> {
    let left = scan.before(token, start, reach);
    stated(left)
        .or_else(|| latin(scan, token, (start, end)))
        .or_else(|| relative(left, scan.day?.year()).map(|year| NamedYear { year, binding: true }))
}

/// 2018年…, with no clause between; a comma right after the date is allowed but does not bind.
fn stated(left: &str) -> Option<NamedYear> {
    let (at, _) =
        left.rmatch_indices('年').find(|(at, _)| left.get(..*at).and_then(year_ending).is_some())?;
    let year = left.get(..at).and_then(year_ending)?;
    let between = left.get(at + '年'.len_utf8()..)?;
    let month_and_day = |c: char| c.is_ascii_digit() || matches!(c, '月' | '日');
    let after = between.trim_start_matches(month_and_day);
    let (clause, binding) = match after.strip_prefix('，') {
        Some(clause) => (clause, false),
        None => (after, true),
    };
    (!clause.contains(['，', '。', '；'])).then_some(NamedYear { year, binding })
}

/// 2018 Qingdao summit, Astana summit in 2017, 阿斯塔纳峰会（2017年）.
fn latin(scan: &Scan<'_>, token: &Placed, (start, end): (usize, usize)) -> Option<NamedYear> {
    let before = scan.before(token, start, 6).strip_suffix(' ').and_then(year_ending);
    let right = scan.after(token, end, 9);
    let after = || YEAR_JOINTS.iter().find_map(|joint| year_beginning(right.strip_prefix(joint)?));
    let distant = || following_relative(scan, token, end);
    before.or_else(after).or_else(distant).map(|year| NamedYear { year, binding: true })
}

/// The SCO summit in Bishkek last year.
pub(super) fn following_relative(scan: &Scan<'_>, token: &Placed, end: usize) -> Option<i16> {
    let right = scan.after(token, end, 20).strip_prefix(' ')?;
    let (_, offset) =
        RELATIVE_YEARS.iter().find(|(word, _)| word.contains(' ') && right.starts_with(word))?;
    Some(scan.day?.year() + offset)
}

/// SCO 2019 Summit, 上合组织2025年峰会: the year within the words of a mention.
pub(super) fn year_within(scan: &Scan<'_>, range: &Range<usize>) -> Option<NamedYear> {
    let words = scan.copy.words(range.clone());
    let year = words.split(|c: char| !c.is_ascii_digit()).find_map(year_beginning)?;
    Some(NamedYear { year, binding: true })
}

/// Whether an edition was held within so many days of the article's.
pub(super) fn is_near(scan: &Scan<'_>, edition: usize, (before, after): (i32, i32)) -> bool {
    let days = scan.model.edition(edition).zip(scan.day).map(|(edition, day)| edition.days_to(day));
    days.is_some_and(|days| (-before..=after).contains(&days))
}

/// 3年前, 去年: the year meant in an article of `year`.
pub(super) fn relative(left: &str, year: i16) -> Option<i16> {
    let ago = left.rmatch_indices('年').find_map(|(at, _)| {
        let numeral =
            left.get(..at).filter(|_| left.get(at..).is_some_and(|rest| rest.starts_with("年前")))?;
        let digits = numeral.trim_end_matches(is_chinese_numeral).len();
        let years = chinese(numeral.get(digits..)?).filter(|years| (1..100).contains(years))?;
        Some(year - i16::try_from(years).ok()?)
    });
    let named = || {
        let begins = left.char_indices().rev().filter(|(_, c)| RELATIVE_BEGINNINGS.contains(c));
        let mut words = begins.filter_map(|(at, _)| relative_year(left.get(at..)?));
        words.next().map(|offset| year + offset)
    };
    ago.or_else(named)
}

/// The distance of the year that `text` begins with in words.
fn relative_year(text: &str) -> Option<i16> {
    RELATIVE_YEARS.iter().find(|(word, _)| text.starts_with(word)).map(|(_, offset)| *offset)
}

/// The edition of a city that is meant: that of the year named, else the only one, else the one
/// nearest to the article's date, else it is open.
pub(super) fn in_city(scan: &Scan<'_>, city: usize, year: Option<NamedYear>) -> Option<Which> {
    let editions = &scan.model.cities.get(city)?.editions;
    if let Some(NamedYear { year, binding }) = year {
        let of_year = editions.iter().find(|at| {
            scan.model
                .edition(**at)
                .is_some_and(|edition| edition.year == year || edition.start().year() == year)
        });
        if of_year.is_some() || binding {
            return of_year.map(|at| Which::Edition(*at));
        }
    }
    if let [only] = editions.as_slice() {
        return Some(Which::Edition(*only));
    }
    let Some(day) = scan.day else { return Some(Which::OneIn(city)) };
    let ahead = -scan.model.series.scoring.limits.ahead_days;
    scan.model.nearest(editions.iter().copied(), day, |days| days >= ahead).map(Which::Edition)
}

#[cfg(test)]
mod tests {
    use super::{NamedYear, relative, stated};

    #[test]
    fn years_before_a_mention() {
        for (left, year) in [
            ("在2018年", Some((2018, true))),
            ("2017年，", Some((2017, false))),
            ("2017年6月9日，", Some((2017, false))),
            ("2018年，中方接任，", None),
            ("20年来", None),
            ("2005年和2011年的", Some((2011, true))),
        ] {
            let expected = year.map(|(year, binding)| NamedYear { year, binding });
            assert_eq!(stated(left), expected, "{left}");
        }
    }

    #[test]
    fn years_by_distance() {
        for (left, year) in [
            ("3年前的", Some(2021)),
            ("十年前", Some(2014)),
            ("去年的", Some(2023)),
            ("明年", Some(2025)),
            ("当年", None),
        ] {
            assert_eq!(relative(left, 2024), year, "{left}");
        }
    }
}
