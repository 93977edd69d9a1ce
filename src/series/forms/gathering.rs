//! Leaders who come together in a city at the right time, without a word for the event:
//! 上合组织成员国领导人齐聚青岛, G20 leaders meeting in Hamburg, лидеры БРИКС собрались в Казани.

use super::joint::is_own_org;
use super::{Naming, record};
use crate::series::choice::{in_city, is_near};
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::scan::{Placed, Scan, Which};

/// Days before and after an edition on which leaders in its city are there for it.
const DAYS: (i32, i32) = (14, 14);
/// How many characters after the leaders their city may be named.
const CITY_REACH: usize = 60;
/// How many characters before may another body be named.
const DENIED: (usize, usize) = (12, 0);
/// What follows the organisation, past [`MEMBERS`].
const AFTER: [&str; 10] =
    ["领导人", "領導人", "元首", "国元首", "国领导人", "國元首", "國領袖", "領袖", " leaders", "首脳"];
const MEMBERS: [&str; 7] = ["各", "成员国", "成員國", "国家", "國家", "）", "の"];
/// What stands before it.
const BEFORE: [&str; 9] = [
    "leaders of the ",
    "leaders of ",
    "presidents of the ",
    "лидеры ",
    "лидеров ",
    "лидеры стран ",
    "лидеров стран ",
    "главы государств ",
    "главы стран ",
];
/// What stands right before their city.
const IN: [&str; 17] = [
    "在", "齐聚", "齊聚", "聚首", "会聚", "汇聚", "相聚", "云集", "雲集", "抵达", "抵達", "来到", "來到",
    " in ", " in the ", " в ", "の",
];

pub(super) fn find(scan: &mut Scan<'_>) {
    let mut told: Vec<(usize, Which)> =
        scan.found.iter().map(|found| (found.sentence, found.which)).collect();
    told.sort_unstable();
    for (_, org) in scan.unused(|word| matches!(word, Word::Org | Word::WeakOrg)) {
        if !is_own_org(&org) || !names_leaders(scan, &org) {
            continue;
        }
        let Some((which, end)) = edition_after(scan, &org) else { continue };
        // Said already in more exact words: the meeting’s ordinal, the name of the summit.
        let is_told = told.binary_search(&(org.sentence, which)).is_ok();
        if is_told || scan.is_denied(&org, org.start..end, DENIED) {
            continue;
        }
        let naming = Naming { which, kind: Kind::HeldIn, year: None };
        record(scan, &org, naming, org.start..end);
    }
}

fn names_leaders(scan: &Scan<'_>, org: &Placed) -> bool {
    let right = scan.after(org, org.end, 12);
    let mut rest = right;
    while let Some(shorter) = MEMBERS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter;
    }
    if AFTER.iter().any(|word| rest.starts_with(word)) {
        return true;
    }
    // All that may stand before it ends with a blank, and most texts have none there.
    let left = scan.before(org, org.start, 20).trim_end_matches(['«', '“', '"']);
    left.ends_with(' ') && {
        let left = left.to_lowercase();
        BEFORE.iter().any(|word| left.ends_with(word))
    }
}

/// The edition on at the article's date whose city is named next, and where its name ends. An
/// article without a date leaves it open where the city was host more than once.
fn edition_after(scan: &Scan<'_>, org: &Placed) -> Option<(Which, usize)> {
    let reach = scan.after(org, org.end, CITY_REACH);
    let clause = reach.split(['。', '；']).next()?;
    let is_city =
        |token: &&Placed| token.own && matches!(token.word, Word::City(_)) && token.start >= org.end;
    let city = scan.touching(org.end..org.end + clause.len()).find(is_city)?;
    let Word::City(at) = city.word else { return None };
    let between = scan.copy.words(org.end..city.start);
    let mut editions = scan.model.cities.get(at)?.editions.iter().copied();
    let which = match scan.day {
        None => in_city(scan, at, None)?,
        Some(_) => Which::Edition(editions.find(|edition| is_near(scan, *edition, DAYS))?),
    };
    IN.iter().any(|word| between.ends_with(word)).then_some((which, city.end))
}
