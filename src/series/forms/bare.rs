//! Events without their organisation: 此次峰会, 峰会期间, at its summit in Astana. They are ours
//! where our organisation was named last.

use std::ops::Range;

use super::bydate::{LAST, REACH, THIS, by_date};
use super::place::{Following, following_place};
use super::{Naming, record};
use crate::series::choice::{YEAR_REACH, in_city, is_near, named_year};
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::scan::{Owner, Placed, Scan};

const THEN: [&str; 18] = [
    "期间",
    "期間",
    "上",
    "通过",
    "通過",
    "发表",
    "發表",
    "成果",
    "开幕",
    "閉幕",
    "闭幕",
    "落幕",
    "を開",
    "が開",
    "に出席",
    "は",
    "で",
    "が",
];
/// After what a bare event may stand, besides a mark or the beginning.
const BEFORE: &str = "でのにはがをと在于於至到对對从從自为為是和与與该該了次届屆席加办辦会會接的场場两兩";
/// Another organisation that stands no further before a bare event than this owns it, in characters.
const OWNED_REACH: usize = 6;
/// How many characters before the words of another body may stand.
const DENIED: (usize, usize) = (6, 6);
/// How far before an English or Russian event its organisation may stand, in bytes.
const INDIRECT_REACH: usize = 200;
/// Days before and after an edition on which a summit in its city is that one.
const DAYS: (i32, i32) = (30, 30);
/// How many words before such an event are looked at.
const WORDS: usize = 4;
/// What makes of a summit that of the organisation named before.
const DETERMINERS: [&str; 12] = [
    "its",
    "their",
    "the",
    "a",
    "an",
    "this",
    "bloc’s",
    "bloc's",
    "group’s",
    "group's",
    "grouping’s",
    "grouping's",
];
/// What may stand between such a word and the event.
const ADJECTIVES: [&str; 22] = [
    "annual",
    "yearly",
    "emergency",
    "virtual",
    "online",
    "two-day",
    "three-day",
    "one-day",
    "leaders’",
    "leaders'",
    "leaders",
    "regional",
    "first",
    "founding",
    "inaugural",
    "regular",
    "latest",
    "this",
    "year’s",
    "year's",
    "week’s",
    "week's",
];
/// What stands before an event in Russian.
const RUSSIAN: [&str; 9] = ["на", "к", "в", "ходе", "после", "перед", "итогам", "саммита", "преддверии"];
/// With these between, it is another body's.
const OTHERS: [&str; 6] = ["ministers", "governors", "министр", "премьер", "parliament", "CEO"];

pub(super) fn find(scan: &mut Scan<'_>) {
    for (at, event) in scan.unused(|word| word == Word::Event) {
        if scan.is_used(at) || scan.is_denied(&event, event.start..event.end, DENIED) {
            continue;
        }
        if let Some((naming, range)) = indirect(scan, &event).or_else(|| bare(scan, &event)) {
            record(scan, &event, naming, range);
        }
    }
}

/// 此次峰会, 峰会期间: an event without its organisation, ours if it was named last.
fn bare(scan: &Scan<'_>, event: &Placed) -> Option<(Naming, Range<usize>)> {
    let left = scan.before(event, event.start, REACH);
    let right = scan.after(event, event.end, 3);
    let this = THIS.iter().chain(&LAST).find(|this| left.ends_with(**this));
    let then = THEN.iter().find(|then| right.starts_with(**then)).filter(|_| is_alone(left));
    if (this.is_none() && then.is_none()) || !is_named_last(scan, event) {
        return None;
    }
    let length = |word: Option<&&str>| word.map_or(0, |word| word.len());
    Some((by_date(scan, left)?, event.start - length(this)..event.end + length(then)))
}

/// Whether nothing stands before an event that would make it another one (数字峰会).
fn is_alone(left: &str) -> bool {
    left.chars().next_back().is_none_or(|c| !c.is_alphanumeric() || BEFORE.contains(c))
}

/// Whether our organisation was named last before a bare event, and no other close before it.
fn is_named_last(scan: &Scan<'_>, event: &Placed) -> bool {
    let is_close = |owner: Owner| scan.copy.words(owner.end..event.start).chars().nth(OWNED_REACH).is_none();
    let is_rivals = scan.owner_in_sentence(event).is_some_and(|owner| !owner.own && is_close(owner));
    !is_rivals && (!scan.has_rivals() || event.owner.is_some_and(|owner| owner.own))
}

/// The SCO at its summit in Astana, an emergency summit in Washington, на саммите: by the place
/// that follows, or by the date.
fn indirect(scan: &Scan<'_>, event: &Placed) -> Option<(Naming, Range<usize>)> {
    let owner = scan.owner_in_sentence(event).filter(|owner| owner.own)?;
    let between = scan.copy.words(owner.end..event.start);
    if between.len() > INDIRECT_REACH || OTHERS.iter().any(|other| between.contains(other)) {
        return None;
    }
    let determiner = determiner(between);
    let start = event.start - determiner.unwrap_or(0);
    match following_place(scan, event, event.end) {
        Following::City(city, end) => {
            let Word::City(at) = city.word else { return None };
            if determiner.is_none() && !is_on(scan, at) {
                return None;
            }
            let year = named_year(scan, event, (start, end), YEAR_REACH);
            Some((Naming { which: in_city(scan, at, year)?, kind: Kind::HeldIn, year }, start..end))
        }
        Following::Elsewhere => None,
        Following::Open if determiner.is_none() => None,
        Following::Open => Some((by_date(scan, scan.before(event, start, REACH))?, start..event.end)),
    }
}

/// Whether an edition in the city is on at the article's date, or nearly.
fn is_on(scan: &Scan<'_>, city: usize) -> bool {
    let editions = scan.model.cities.get(city).map_or(&[][..], |city| &city.editions);
    editions.iter().any(|edition| is_near(scan, *edition, DAYS))
}

/// The length of the words that make of an event that of the organisation before it.
fn determiner(between: &str) -> Option<usize> {
    let mut rest = between.strip_suffix(' ')?;
    for _ in 0..WORDS {
        let word = rest.rsplit([' ', '(', '“', '"']).next()?;
        rest = rest.get(..rest.len() - word.len())?;
        let lower = word.to_lowercase();
        if DETERMINERS.contains(&lower.as_str()) || RUSSIAN.contains(&lower.as_str()) {
            return Some(between.len() - rest.len());
        }
        if !ADJECTIVES.contains(&lower.as_str()) {
            return None;
        }
        rest = rest.strip_suffix(' ')?;
    }
    None
}
