//! Years as people type them.

use std::fmt;

/// An inclusive range of years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct YearRange {
    /// The first year.
    pub first: i16,
    /// The last year, not before the first.
    pub last: i16,
}

impl YearRange {
    /// One year.
    #[must_use]
    pub fn single(year: i16) -> Self {
        Self { first: year, last: year }
    }

    /// Whether the year lies within.
    #[must_use]
    pub fn contains(self, year: i16) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// Reads `2022`, `2018-2020`, `2018..2020`, `18-20`, full-width digits too.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let ascii: String = text.chars().filter(|c| !c.is_whitespace()).map(ascii).collect();
        let (first, last) =
            match ascii.split_once("..").or_else(|| ascii.split_once(['-', '–', '—', '~', '～', '至']))
            {
                Some((first, last)) => (year(first)?, year(last)?),
                None => (year(&ascii)?, year(&ascii)?),
            };
        Some(Self { first: first.min(last), last: first.max(last) })
    }
}

fn ascii(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - 0xFF10 + 0x30).unwrap_or(c),
        '－' => '-',
        '．' => '.',
        _ => c,
    }
}

/// Four digits, or the last two of a year from 1970 on.
fn year(text: &str) -> Option<i16> {
    let digits = text.trim_end_matches('年');
    let number: i16 = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    match digits.len() {
        4 if number > 0 => Some(number),
        2 if number >= 70 => Some(1900 + number),
        2 => Some(2000 + number),
        _ => None,
    }
}

impl fmt::Display for YearRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}–{}", self.first, self.last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::YearRange;

    #[test]
    fn years_are_read_as_typed() {
        for (typed, expected) in [
            ("2022", Some((2022, 2022))),
            ("2018-2020", Some((2018, 2020))),
            ("2020..2018", Some((2018, 2020))),
            ("２０２２年", Some((2022, 2022))),
            ("22", Some((2022, 2022))),
            ("98-02", Some((1998, 2002))),
            ("202", None),
            ("", None),
            ("-", None),
            ("+222", None),
        ] {
            let range = YearRange::parse(typed).map(|range| (range.first, range.last));
            assert_eq!(range, expected, "{typed}");
        }
    }
}
