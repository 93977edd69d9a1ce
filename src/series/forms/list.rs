//! Lists of editions by city and year: 2014年北京、2016年利马, Washington 2008: …, Sanya (2011).
//! A single city with a year says nothing; four of them are an overview.

use super::{Naming, record};
use crate::series::choice::NamedYear;
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::numerals::{year_beginning, year_ending};
use crate::series::scan::{Placed, Scan, Which};

/// What stands between a city and the year after it.
const AFTER: [&str; 8] = [" in ", " (", "（", "(", ", ", " в ", "、", " "];
/// What stands between a year and the city after it.
const BEFORE: [&str; 13] =
    ["年的", "年在", "年に", "年は", "年（", "年", " – ", " (", "（", ": ", "：", ", ", " "];

pub(super) fn find(scan: &mut Scan<'_>) {
    let mut named: Vec<(Placed, usize, i16)> = Vec::new();
    for (_, token) in scan.unused(|word| matches!(word, Word::City(_))) {
        // Between two years (2014年北京、2016年利马) the one in which the city was host is meant.
        let years = [year_before(scan, &token), year_after(scan, &token)];
        let edition = |year: i16| Some((token, edition_of(scan, &token, year)?, year));
        named.extend(years.into_iter().flatten().find_map(edition));
    }
    // The first of a list may have been found by itself: the summits in Ufa (2015), Goa (2016).
    let found = scan.found.iter().filter_map(|found| match found.which {
        Which::Edition(edition) => Some(edition),
        Which::OneIn(_) => None,
    });
    let mut editions: Vec<usize> = named.iter().map(|(_, edition, _)| *edition).collect();
    if editions.len() > 1 {
        editions.extend(found);
    }
    editions.sort_unstable();
    editions.dedup();
    if editions.len() < scan.model.series.scoring.limits.overview_min_events {
        return;
    }
    for (token, edition, year) in named {
        let year = Some(NamedYear { year, binding: true });
        let naming = Naming { which: Which::Edition(edition), kind: Kind::CityWord, year };
        record(scan, &token, naming, token.start..token.end);
    }
}

fn edition_of(scan: &Scan<'_>, token: &Placed, year: i16) -> Option<usize> {
    let Word::City(city) = token.word else { return None };
    let mut editions = scan.model.cities.get(city)?.editions.iter().copied();
    editions.find(|at| scan.model.edition(*at).is_some_and(|edition| edition.year == year))
}

fn year_after(scan: &Scan<'_>, token: &Placed) -> Option<i16> {
    let right = scan.after(token, token.end, 9);
    let right = right.strip_prefix('市').unwrap_or(right);
    AFTER
        .iter()
        .find_map(|joint| year_beginning(right.strip_prefix(joint)?))
        .or_else(|| year_beginning(right))
}

fn year_before(scan: &Scan<'_>, token: &Placed) -> Option<i16> {
    let left = scan.before(token, token.start, 9);
    BEFORE.iter().find_map(|joint| year_ending(left.strip_suffix(joint)?))
}
