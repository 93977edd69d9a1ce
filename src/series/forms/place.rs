//! The place that is told after a mention: summit in Tianjin, саммит ШОС в Бишкеке, 首脳会議は天津で.

use super::held::VERBS;
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::scan::{Placed, Scan};

/// How many characters after a phrase its city may be named.
const REACH: usize = 48;
const IN: [&str; 9] = ["在", "于", "於", " in ", " in the ", " в ", " at ", "In ", "В "];
/// Clauses that tell no more than the place.
const RELATIVES: [&str; 12] = [
    ", прошедшего",
    ", прошедшем",
    ", прошедший",
    ", состоявшегося",
    ", состоявшемся",
    ", который пройдёт",
    ", который пройдет",
    ", который прошёл",
    ", который прошел",
    ", held",
    ", which was held",
    ", to be held",
];
const CLAUSE_END: [char; 6] = ['，', '。', '；', ',', '.', ';'];
/// Latin words with a capital that name no place.
const TIMES: [&str; 19] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
    "Aug",
    "Person",
    "Chinese",
];

/// What is told after a mention.
pub(super) enum Following {
    /// A city of the series, and where its name ends.
    City(Placed, usize),
    /// Some other place.
    Elsewhere,
    /// No place.
    Open,
}

/// The place right after a Latin or Russian mention that ends at `end`.
pub(super) fn following_place(scan: &Scan<'_>, token: &Placed, end: usize) -> Following {
    if let Some((_, city, stop)) = city_after(scan, token, end) {
        return Following::City(city, stop);
    }
    let right = scan.after(token, end, 24);
    let place = right.strip_prefix(" in ").or_else(|| right.strip_prefix(" at the "));
    let word = place.and_then(|place| place.split([' ', ',', '.']).next()).unwrap_or_default();
    let is_name = word.starts_with(|c: char| c.is_ascii_uppercase()) && !TIMES.contains(&word);
    if is_name || right.starts_with(" with ") || right.starts_with(" between ") {
        Following::Elsewhere
    } else {
        Following::Open
    }
}

/// 上合组织峰会15日在撒马尔罕举行, SCO Summit in Tianjin: the city, and where the mention ends.
pub(super) fn city_after(scan: &Scan<'_>, token: &Placed, end: usize) -> Option<(Kind, Placed, usize)> {
    let right = scan.after(token, end, REACH);
    let skipped =
        RELATIVES.iter().find(|clause| right.starts_with(**clause)).map_or(0, |clause| clause.len());
    let clause = right.get(skipped..)?.split(CLAUSE_END).next()?;
    let limit = end + skipped + clause.len();
    let is_city = |token: &&Placed| token.own && matches!(token.word, Word::City(_)) && token.start >= end;
    let city = *scan.touching(end..limit).find(is_city)?;
    if let Some(verb) = japanese_verb(scan, &city) {
        return Some((Kind::HeldIn, city, verb));
    }
    let between = scan.copy.words(end..city.start);
    let before = between.trim_end_matches(is_country_letter);
    let is_told = |word: &str| between.ends_with(word) || (!between.is_ascii() && before.ends_with(word));
    let is_letters = |text: &str| text.chars().all(|c| c.is_alphabetic() || c == ' ');
    let is_capital = between.starts_with(" in the ") && is_letters(between);
    if !is_capital && !IN.iter().any(|word| is_told(word)) {
        return None;
    }
    let is_latin = between.is_ascii();
    if is_latin || between.ends_with("в ") {
        let is_plain = between.trim().chars().all(char::is_alphabetic) && skipped == 0;
        return Some((if is_plain { Kind::OrgCity } else { Kind::HeldIn }, city, city.end));
    }
    let rest = scan.copy.words(city.end..limit);
    let stop = VERBS.iter().filter_map(|verb| Some(rest.find(verb)? + verb.len())).min()?;
    Some((Kind::HeldIn, city, city.end + stop))
}

/// Letters of a country's name between 在 and the city: 在吉尔吉斯斯坦首都比什凯克举行.
fn is_country_letter(c: char) -> bool {
    matches!(c, '一'..='鿿') && !matches!(c, '在' | '于' | '於')
}

/// サマルカンドで開かれた: where the verb after a Japanese city begins, past で.
fn japanese_verb(scan: &Scan<'_>, city: &Placed) -> Option<usize> {
    let right = scan.after(city, city.end, 3);
    right.strip_prefix('市').unwrap_or(right).starts_with('で').then_some(city.end + 'で'.len_utf8())
}
