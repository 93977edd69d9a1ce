//! Numbers as news texts write them: 22, 二十二, 廿二, 一百零三, 22nd, 19-th, twenty-second, XXI.

mod russian;

pub(super) use russian::{roman, russian, russian_tens};

/// Characters of a Chinese numeral, 首 (the first) among them.
const CHINESE: &str = "0123456789零〇一二三四五六七八九十百廿卅两兩首";

const DIGITS: [(char, u32); 13] = [
    ('零', 0),
    ('〇', 0),
    ('一', 1),
    ('二', 2),
    ('两', 2),
    ('兩', 2),
    ('三', 3),
    ('四', 4),
    ('五', 5),
    ('六', 6),
    ('七', 7),
    ('八', 8),
    ('九', 9),
];

const ENGLISH_UNITS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

/// Tens by themselves, and before a hyphen.
const ENGLISH_TENS: [(&str, &str, u32); 4] = [
    ("twentieth", "twenty", 20),
    ("thirtieth", "thirty", 30),
    ("fortieth", "forty", 40),
    ("fiftieth", "fifty", 50),
];

/// Whether a Chinese numeral may hold `c`.
pub(super) fn is_chinese_numeral(c: char) -> bool {
    CHINESE.contains(c)
}

/// The value of a Chinese numeral up to 999, in characters or digits; 首 is 1.
pub(super) fn chinese(text: &str) -> Option<u32> {
    if text == "首" {
        return Some(1);
    }
    if text.is_empty() || text.chars().count() > 6 {
        return None;
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok();
    }
    if !text.contains(['十', '百', '廿', '卅']) {
        return text.chars().try_fold(0, |sum, c| Some(sum * 10 + digit(c)?));
    }
    let (mut sum, mut pending) = (0, None);
    for c in text.chars() {
        match c {
            '百' => sum += pending.take().unwrap_or(1) * 100,
            '十' => sum += pending.take().filter(|&n| n > 0).unwrap_or(1) * 10,
            '廿' => sum += 20,
            '卅' => sum += 30,
            _ => pending = Some(digit(c)?),
        }
    }
    Some(sum + pending.unwrap_or(0))
}

fn digit(c: char) -> Option<u32> {
    DIGITS.iter().find(|(name, _)| *name == c).map(|(_, value)| *value).or_else(|| c.to_digit(10))
}

/// The value of an English ordinal up to the fifties, in words or digits, in any case.
pub(super) fn english(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = word.strip_suffix(ending).filter(|digits| digits.len() <= 3)?;
        let ending = ending.strip_prefix('-').unwrap_or(ending);
        return matches!(ending, "st" | "nd" | "rd" | "th").then(|| digits.parse().ok()).flatten();
    }
    let unit = |name: &str| ENGLISH_UNITS.iter().position(|unit| *unit == name).zip(Some(1));
    if let Some((before, one)) = unit(&word) {
        return u32::try_from(before + one).ok();
    }
    if let Some((_, _, value)) = ENGLISH_TENS.iter().find(|(name, _, _)| *name == word) {
        return Some(*value);
    }
    let (tens, ones) = word.split_once('-')?;
    let (_, _, value) = ENGLISH_TENS.iter().find(|(_, name, _)| *name == tens)?;
    let ones = ENGLISH_UNITS.iter().take(9).position(|name| *name == ones)?;
    Some(value + u32::try_from(ones).ok()? + 1)
}

/// The four digits that `text` ends with, if they are a year of a recent century.
pub(super) fn year_ending(text: &str) -> Option<i16> {
    let digits = text.len() - text.bytes().rev().take_while(u8::is_ascii_digit).count();
    year(text.get(digits..)?)
}

/// The four digits that `text` begins with, if they are a year of a recent century.
pub(super) fn year_beginning(text: &str) -> Option<i16> {
    year(text.get(..text.bytes().take_while(u8::is_ascii_digit).count())?)
}

fn year(digits: &str) -> Option<i16> {
    let recent = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    recent.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{chinese, english, year_beginning, year_ending};

    #[test]
    fn chinese_numerals() {
        for (text, value) in [
            ("二十二", Some(22)),
            ("廿二", Some(22)),
            ("卅", Some(30)),
            ("十", Some(10)),
            ("十八", Some(18)),
            ("二〇", Some(20)),
            ("22", Some(22)),
            ("首", Some(1)),
            ("一百零三", Some(103)),
            ("百", Some(100)),
            ("两", Some(2)),
            ("二首", None),
            ("", None),
            ("1234567", None),
        ] {
            assert_eq!(chinese(text), value, "{text}");
        }
    }

    #[test]
    fn english_ordinals() {
        for (text, value) in [
            ("22nd", Some(22)),
            ("19-th", Some(19)),
            ("First", Some(1)),
            ("nineteenth", Some(19)),
            ("twentieth", Some(20)),
            ("Twenty-second", Some(22)),
            ("thirty-third", Some(33)),
            ("twenty-tenth", None),
            ("22", None),
            ("the", None),
            ("annual", None),
            ("9999999999999th", None),
        ] {
            assert_eq!(english(text), value, "{text}");
        }
    }

    #[test]
    fn years_are_four_digits_alone() {
        assert_eq!(
            (year_ending("在2018"), year_ending("12018"), year_ending("年")),
            (Some(2018), None, None)
        );
        assert_eq!((year_beginning("2018年"), year_beginning("20180")), (Some(2018), None));
        assert_eq!(year_beginning("3018"), None);
    }
}
