//! Bare mentions: the edition that the article's date makes of 上合组织峰会, 上届峰会, the next summit.

use super::Naming;
use crate::series::mention::Kind;
use crate::series::scan::{Scan, Which};

/// What makes of an event this one.
pub(super) const THIS: [&str; 9] = ["本次", "此次", "这次", "這次", "本届", "本屆", "这届", "這屆", "今次"];
/// What makes of it the one before.
pub(super) const LAST: [&str; 6] = ["上届", "上屆", "上次", "前回", "previous", "last"];
/// What makes of it the one after, once this one has begun.
const NEXT: [&str; 9] =
    ["下届", "下屆", "下一届", "下一屆", "下次", "次回", "next", "следующий", "следующего"];
/// What makes of it many, or another one: 历届, 第三次.
const MANY: [&str; 12] = [
    "历届",
    "歷屆",
    "历次",
    "歷次",
    "次",
    "特别",
    "特別",
    "extraordinary",
    "special",
    "every",
    "each",
    "внеочередной",
];

/// How many characters before a mention such words may stand.
pub(super) const REACH: usize = 14;

/// The edition that is on at the article's date, or the one beside it if `left` says so; none
/// where `left` speaks of many.
pub(super) fn by_date(scan: &Scan<'_>, left: &str) -> Option<Naming> {
    let left = left.trim_end_matches([' ', '的', 'の']);
    let ends = |words: &[&str]| words.iter().any(|word| ends_with_word(left, word));
    if ends(&MANY) && !ends(&THIS) && !ends(&LAST) && !ends(&NEXT) {
        return None;
    }
    let window = scan.model.series.scoring.bare;
    let day = scan.day?;
    let fits = |days: i32| window.holds(days) || (days > 0 && scan.copy.looks_back(days));
    let now = scan.model.nearest(scan.model.all(), day, fits)?;
    let has_begun = scan.model.edition(now).is_some_and(|edition| edition.days_to(day) >= 0);
    let (at, kind) = if ends(&LAST) {
        (now.checked_sub(1)?, Kind::Relative)
    } else if ends(&NEXT) && has_begun {
        (now + 1, Kind::Relative)
    } else {
        (now, Kind::Generic)
    };
    scan.model.edition(at)?;
    Some(Naming { which: Which::Edition(at), kind, year: None })
}

/// Whether `text` ends with a word that is not the tail of a longer one.
fn ends_with_word(text: &str, word: &str) -> bool {
    let before = text.strip_suffix(word);
    before.is_some_and(|before| !word.is_ascii() || !before.ends_with(|c: char| c.is_ascii_alphanumeric()))
}
