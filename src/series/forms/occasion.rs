//! An article that never names the event but cannot be about anything else: its first lines are
//! in the city, within days of the edition, and it speaks of leaders and of the organisation.

use super::joint::org_before;
use super::{Naming, record};
use crate::series::choice::is_near;
use crate::series::lexicon::Word;
use crate::series::mention::{Kind, Place};
use crate::series::scan::{Placed, Scan, Which};

/// Days before and after an edition.
const DAYS: (i32, i32) = (21, 9);
/// The first lines of a text, in bytes: dateline and first sentence.
const FIRST_LINES: usize = 400;
const LEADERS: [&str; 14] = [
    "元首",
    "领导人",
    "領導人",
    "领袖",
    "領袖",
    "各国总统",
    "首脳",
    "leaders",
    "Leaders",
    "presidents",
    "Presidents",
    "лидер",
    "президенты",
    "главы ",
];

pub(super) fn find(scan: &mut Scan<'_>) {
    // Whatever was found says more than this.
    if !scan.found.is_empty() {
        return;
    }
    let Some(limit) = first_lines(scan) else { return };
    if scan.day.is_none() {
        return undated(scan, limit);
    }
    let front = |token: &&Placed| token.start < limit;
    let is_other = |token: &Placed| token.word == Word::Deny || (!token.own && token.word == Word::Org);
    if scan.tokens.iter().take_while(front).any(is_other) {
        return;
    }
    let mut cities = scan.tokens.iter().take_while(front).filter(|token| token.own);
    let Some(edition) = cities.find_map(|token| edition_in(scan, token)) else { return };
    let org = scan.tokens.iter().find(|token| token.own && token.word == Word::Org).copied();
    if let Some(org) = org.filter(|_| LEADERS.iter().any(|word| scan.copy.text.contains(word))) {
        let naming = Naming { which: Which::Edition(edition), kind: Kind::Generic, year: None };
        record(scan, &org, naming, org.start..org.end);
    }
}

/// Without a date: the summit, and in the first lines a city that was host more than once.
fn undated(scan: &mut Scan<'_>, limit: usize) {
    let front = scan.tokens.iter().take_while(|token| token.start < limit);
    let hosted = |city: &usize| scan.model.cities.get(*city).is_some_and(|city| city.editions.len() > 1);
    let mut cities = front.filter(|token| token.own).filter_map(|token| match token.word {
        Word::City(city) => Some(city),
        _ => None,
    });
    let Some(city) = cities.find(hosted) else { return };
    let is_event = |token: &&Placed| token.own && token.word == Word::Event;
    let events = scan.tokens.iter().filter(is_event);
    let mut summits = events.filter_map(|event| Some((org_before(scan, event, event.start)?, *event)));
    let Some((org, event)) = summits.next() else { return };
    let naming = Naming { which: Which::OneIn(city), kind: Kind::Generic, year: None };
    record(scan, &org, naming, org.start..event.end);
}

/// Where the first lines end, the title being one of them.
fn first_lines(scan: &Scan<'_>) -> Option<usize> {
    let first = scan.copy.sentences.iter().find(|sentence| sentence.place == Place::Lead)?;
    let text = scan.copy.text.get(first.range.start..)?;
    let paragraph = text.find('\n').unwrap_or(text.len());
    Some(first.range.start + paragraph.min(FIRST_LINES))
}

/// The edition on at the article's date in a city.
fn edition_in(scan: &Scan<'_>, token: &Placed) -> Option<usize> {
    let Word::City(city) = token.word else { return None };
    let mut editions = scan.model.cities.get(city)?.editions.iter().copied();
    editions.find(|edition| is_near(scan, *edition, DAYS))
}
