//! How long ago: 四个多月过去, three months on, пять месяцев спустя, 3カ月後. An article that says so in its
//! title or first lines, and is right about an edition, looks back at that edition.

use super::matching_copy::MatchingCopy;
use super::mention::Place;
use super::numerals::{chinese, is_chinese_numeral};

/// Days of a month.
const MONTH: f32 = 30.4;
/// How many months such words may be off: 多, "about", a month just begun.
const OFF: f32 = 0.9;
/// What follows a number of months in Chinese and Japanese.
const AFTER_NUMBER: [&str; 9] = ["个多月", "個多月", "个月", "個月", "カ月", "か月", "ヶ月", "ヵ月", "ケ月"];
/// What may stand between the number and that.
const MORE: [&str; 4] = ["多", "余", "餘", "来"];
const HALF_A_YEAR: [&str; 7] =
    ["半年", "half a year", "six months", "полгода", "полугода", "Полгода", "Half a year"];
/// Numbers as words before `months` and `месяцев`.
const NUMBERS: [(&str, u8); 23] = [
    ("one", 1),
    ("a", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("два", 2),
    ("двух", 2),
    ("три", 3),
    ("трех", 3),
    ("трёх", 3),
    ("четыре", 4),
    ("четырех", 4),
    ("четырёх", 4),
    ("пять", 5),
    ("пяти", 5),
    ("шесть", 6),
    ("шести", 6),
    ("семь", 7),
    ("семи", 7),
];
/// Months that are spoken of so; longer ago is years.
const MOST: u8 = 9;

/// The months that title and first lines speak of.
pub(super) fn months(copy: &MatchingCopy) -> Vec<u8> {
    let front = copy.sentences.iter().filter(|sentence| matches!(sentence.place, Place::Title | Place::Lead));
    let mut found: Vec<u8> = front.flat_map(|sentence| told(copy.words(sentence.range.clone()))).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether one of the numbers of months is right about so many days.
pub(super) fn are_right(months: &[u8], days: i32) -> bool {
    #[allow(clippy::cast_precision_loss, reason = "some hundred days")]
    let passed = days as f32 / MONTH;
    months.iter().any(|months| (passed - f32::from(*months)).abs() <= OFF)
}

fn told(text: &str) -> Vec<u8> {
    let mut found: Vec<u8> = HALF_A_YEAR.iter().filter(|words| text.contains(**words)).map(|_| 6).collect();
    for (at, _) in AFTER_NUMBER.iter().flat_map(|unit| text.match_indices(unit)) {
        let left = text.get(..at).unwrap_or_default();
        let left = MORE.iter().find_map(|more| left.strip_suffix(more)).unwrap_or(left);
        let numeral = left.trim_end_matches(is_chinese_numeral).len();
        let number = left.get(numeral..).and_then(chinese).and_then(|number| u8::try_from(number).ok());
        found.extend(number.filter(|number| (1..=MOST).contains(number)));
    }
    let mut before = "";
    for word in text.split([' ', ',', '.', ':', '—', '«', '»']).filter(|word| !word.is_empty()) {
        if word.starts_with("month") || word.starts_with("Month") || word.starts_with("месяц") {
            let lower = before.to_lowercase();
            let written = NUMBERS.iter().find(|(name, _)| *name == lower).map(|(_, number)| *number);
            let number = written.or_else(|| lower.parse().ok());
            found.extend(number.filter(|number| (1..=MOST).contains(number)));
        }
        before = word;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{are_right, told};

    #[test]
    fn months_are_read_in_four_languages() {
        for (text, months) in [
            ("首尔共识四个月", vec![4]),
            ("閉幕三個多月，審計署公布帳單", vec![3]),
            ("首脳会議から3カ月後の採点", vec![3]),
            ("La Seine, three months on", vec![3]),
            ("Five months later, the hall is let", vec![5]),
            ("Прошло четыре месяца с саммита", vec![4]),
            ("Уфа: полгода после саммита", vec![6]),
            ("会期缩短为两个月的项目有18个月", vec![2]),
            ("本月举行", vec![]),
        ] {
            assert_eq!(told(text), months, "{text}");
        }
    }

    #[test]
    fn a_month_more_or_less_is_right() {
        assert!(are_right(&[4], 118) && are_right(&[5], 162) && !are_right(&[4], 60) && !are_right(&[], 30));
    }
}
