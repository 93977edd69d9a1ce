//! Splits the words of a date into numbers, units, marks and words.

/// A part of a date as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A number in digits, or in Han numerals before a unit.
    Number(Number),
    /// What the number before it counts.
    Unit(Unit),
    /// `-`, `+`, `:`, `.` and so on, in their ASCII form.
    Mark(char),
    /// Anything else, in lower case.
    Word(String),
}

/// A number that remembers how long it was written: `2022` is a year, `22` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub value: i64,
    pub digits: usize,
}

/// What a number counts in East Asian dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}

const UNITS: &[(char, Unit)] = &[
    ('年', Unit::Year),
    ('년', Unit::Year),
    ('月', Unit::Month),
    ('월', Unit::Month),
    ('日', Unit::Day),
    ('号', Unit::Day),
    ('號', Unit::Day),
    ('일', Unit::Day),
    ('时', Unit::Hour),
    ('時', Unit::Hour),
    ('点', Unit::Hour),
    ('點', Unit::Hour),
    ('시', Unit::Hour),
    ('分', Unit::Minute),
    ('분', Unit::Minute),
    ('秒', Unit::Second),
    ('초', Unit::Second),
];

/// Longer numbers are no part of a date; this many digits fit an `i64`.
const MOST_DIGITS: usize = 18;

/// The tokens of `text`, blanks left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().map(narrow).collect();
    let mut tokens = Vec::new();
    let mut rest = chars.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let (token, length) = if let Some((number, length)) = number(rest) {
            (Some(Token::Number(number)), length)
        } else if let (Some(unit), Some(Token::Number(_))) = (unit(*first), tokens.last()) {
            (Some(Token::Unit(unit)), 1)
        } else if is_word(*first) {
            let length = word_length(rest);
            let word = rest.iter().take(length).flat_map(|c| c.to_lowercase()).collect();
            (Some(Token::Word(word)), length)
        } else {
            ((!first.is_whitespace()).then_some(Token::Mark(*first)), 1)
        };
        tokens.extend(token);
        rest = rest.get(length..).unwrap_or(others);
    }
    tokens
}

/// Full-width forms as ASCII, and the signs that are used for `-`.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => c,
    }
}

/// A number at the start of `chars`, and how many of them it takes.
fn number(chars: &[char]) -> Option<(Number, usize)> {
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    if digits > 0 {
        let written = chars.get(..digits)?;
        let value = written.iter().take(MOST_DIGITS).fold(0, |sum, c| sum * 10 + digit(*c).unwrap_or(0));
        return Some((Number { value, digits }, digits));
    }
    let length = chars.iter().take_while(|c| han_digit(**c).is_some()).count();
    unit(*chars.get(length)?)?;
    let written = chars.get(..length)?;
    Some((Number { value: han_number(written)?, digits: length }, length))
}

fn digit(c: char) -> Option<i64> {
    c.to_digit(10).map(i64::from)
}

/// 〇 to 九, 十, 廿, 卅, and 元 for the first year of an era.
fn han_digit(c: char) -> Option<i64> {
    const ONES: &str = "〇一二三四五六七八九";
    match c {
        '零' | '○' => Some(0),
        '元' => Some(1),
        '十' => Some(10),
        '廿' => Some(20),
        '卅' => Some(30),
        _ => ONES.chars().zip(0..).find(|(one, _)| *one == c).map(|(_, value)| value),
    }
}

/// 二〇二二 digit by digit; 二十三, 十九, 廿三 by place.
fn han_number(written: &[char]) -> Option<i64> {
    if written.is_empty() || written.len() > 4 {
        return None;
    }
    written.iter().try_fold(0_i64, |sum, c| {
        Some(match han_digit(*c)? {
            10 if sum > 0 => sum * 10,
            tens @ (10 | 20 | 30) => sum + tens,
            one if sum >= 10 && written.iter().any(|c| matches!(c, '十' | '廿' | '卅')) => sum + one,
            one => sum * 10 + one,
        })
    })
}

fn unit(c: char) -> Option<Unit> {
    UNITS.iter().find(|(sign, _)| *sign == c).map(|(_, unit)| *unit)
}

fn is_word(c: char) -> bool {
    c.is_alphabetic()
}

/// A word ends where a number begins, and Latin and other letters do not share one.
fn word_length(chars: &[char]) -> usize {
    let latin = chars.first().is_some_and(char::is_ascii_alphabetic);
    let belongs = |c: &char| is_word(*c) && c.is_ascii_alphabetic() == latin;
    let inside = (1..chars.len())
        .take_while(|at| chars.get(*at).is_some_and(belongs) && chars.get(*at..).and_then(number).is_none());
    1 + inside.count()
}

#[cfg(test)]
mod tests {
    use super::{Token, tokens};

    #[test]
    fn han_numerals_are_numbers_before_a_unit_only() {
        let numbers = |text: &str| -> Vec<i64> {
            let tokens = tokens(text);
            tokens
                .iter()
                .filter_map(|t| if let Token::Number(n) = t { Some(n.value) } else { None })
                .collect()
        };
        for (text, values) in [
            ("二〇二二年九月十九日", vec![2022, 9, 19]),
            ("一九九七年十月三十一日", vec![1997, 10, 31]),
            ("二零二二年十二月二十日星期一", vec![2022, 12, 20]),
            ("廿三日", vec![23]),
            ("令和元年", vec![1]),
            ("星期三 一带一路", vec![]),
            ("２０２２", vec![2022]),
            ("99999999999999999999999999", vec![999_999_999_999_999_999]),
        ] {
            assert_eq!(numbers(text), values, "{text}");
        }
    }
}
