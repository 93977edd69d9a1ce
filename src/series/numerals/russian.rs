//! Russian and Roman ordinals: 22-й, двадцать первое, XXI.

/// Beginnings of the ordinals up to nineteen; the rest is the ending of the case.
const UNITS: [(&str, u32); 20] = [
    ("перв", 1),
    ("втор", 2),
    ("трет", 3),
    ("четверт", 4),
    ("четвёрт", 4),
    ("пят", 5),
    ("шест", 6),
    ("седьм", 7),
    ("восьм", 8),
    ("девят", 9),
    ("десят", 10),
    ("одиннадцат", 11),
    ("двенадцат", 12),
    ("тринадцат", 13),
    ("четырнадцат", 14),
    ("пятнадцат", 15),
    ("шестнадцат", 16),
    ("семнадцат", 17),
    ("восемнадцат", 18),
    ("девятнадцат", 19),
];
const TENS: [(&str, u32); 2] = [("двадцат", 20), ("тридцат", 30)];
/// What an ordinal ends with, in any case of grammar; пять and пяти are no ordinals.
const ENDINGS: [&str; 24] = [
    "ый", "ий", "ой", "ая", "ья", "ое", "ье", "ого", "его", "ьего", "ому", "ему", "ьему", "ым", "им", "ьим",
    "ом", "ем", "ьем", "ую", "ью", "ей", "ьей", "ых",
];
/// Endings after a hyphen: 22-е, 16-го.
const SHORT_ENDINGS: [&str; 8] = ["е", "й", "я", "го", "м", "му", "ом", "ый"];
const ROMAN: [(char, u32); 5] = [('I', 1), ('V', 5), ('X', 10), ('L', 50), ('C', 100)];

/// The value of a Russian ordinal up to 39, in words or digits, in any case of grammar.
pub(in crate::series) fn russian(word: &str) -> Option<u32> {
    if let Some((digits, ending)) = word.split_once('-')
        && SHORT_ENDINGS.contains(&ending)
    {
        return digits.parse().ok().filter(|n| (1..1000).contains(n));
    }
    let word = word.to_lowercase();
    inflected(&word, &UNITS).or_else(|| inflected(&word, &TENS))
}

/// The value of the first half of двадцать первый.
pub(in crate::series) fn russian_tens(word: &str) -> Option<u32> {
    match word.to_lowercase().as_str() {
        "двадцать" => Some(20),
        "тридцать" => Some(30),
        _ => None,
    }
}

fn inflected(word: &str, table: &[(&str, u32)]) -> Option<u32> {
    table.iter().find_map(|(stem, value)| {
        let ending = word.strip_prefix(stem)?;
        ENDINGS.contains(&ending).then_some(*value)
    })
}

/// The value of a Roman numeral in capitals.
pub(in crate::series) fn roman(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 8 {
        return None;
    }
    let (mut sum, mut last) = (0, 0);
    for c in word.chars().rev() {
        let (_, value) = ROMAN.iter().find(|(digit, _)| *digit == c)?;
        if *value < last {
            sum -= value;
        } else {
            sum += value;
            last = *value;
        }
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::{roman, russian};

    #[test]
    fn russian_ordinals() {
        for (word, value) in [
            ("первый", Some(1)),
            ("шестнадцатой", Some(16)),
            ("Двадцатое", Some(20)),
            ("22-е", Some(22)),
            ("16-го", Some(16)),
            ("третьем", Some(3)),
            ("пять", None),
            ("шесть", None),
            ("шестидесятый", None),
            ("0-й", None),
        ] {
            assert_eq!(russian(word), value, "{word}");
        }
    }

    #[test]
    fn roman_numerals() {
        for (word, value) in
            [("XXI", Some(21)), ("IV", Some(4)), ("XXXII", Some(32)), ("SCO", None), ("", None)]
        {
            assert_eq!(roman(word), value, "{word}");
        }
    }
}
