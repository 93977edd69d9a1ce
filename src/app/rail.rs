//! The year rail: every year that has articles, with a bar for how many; of words that are searched,
//! for how many of so much text, so that years of which there is little can be compared.

use super::areas::Area;
use super::message::Progress;
use super::state::State;
use crate::locale::say;
use crate::store::YearTally;
use crate::text::{Clean, WidthTable};

/// Cells from one year to the next: a blank and `22▇`. The brackets of a marked year stand in
/// the blanks on both sides.
const STEP: u16 = 4;

/// What is found in texts of different lengths is compared for so many characters: a share without
/// a fraction.
pub(super) const WHOLE: usize = 10_000_000_000;

/// A year on the rail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RailYear {
    /// Its column.
    pub x: u16,
    /// The year.
    pub year: i16,
    /// ` 22▇` or `[22▇]`.
    pub text: Clean,
    /// Whether the query asks for it, or for some of its months.
    pub marked: bool,
}

/// An eighth block that shows `count` of at most `most`.
fn bar(count: usize, most: usize) -> &'static str {
    const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    BARS[(count.saturating_mul(8).div_ceil(most.max(1))).clamp(1, 8) - 1]
}

/// Articles found of a year, for so many of its characters.
fn share(tally: &YearTally) -> usize {
    tally.articles.saturating_mul(WHOLE) / tally.chars.max(1)
}

/// What is open, as the top line says it.
#[must_use]
pub fn library(state: &State) -> Clean {
    let Progress { name, articles, done, .. } = &state.library;
    Clean::from(match *done {
        true => say!("list-library", name = name.as_str(), count = *articles),
        false => say!("list-library-reading", name = name.as_str(), count = *articles),
    })
}

/// The part of the top line that the rail has: what the name leaves, and at least two thirds.
#[must_use]
pub fn rail_area(state: &State, top: Area) -> Area {
    let name = u16::try_from(state.options.widths.text(&library(state))).unwrap_or(u16::MAX);
    let left =
        name.min((top.width / 3).max(12)).saturating_add(program(state.options.widths) + 2).min(top.width);
    Area { x: top.x + left, width: top.width - left, ..top }
}

/// Cells of the program's name with its margins.
#[must_use]
pub fn program(widths: WidthTable) -> u16 {
    u16::try_from(widths.text(&say!("chrome-name")) + 3).unwrap_or(u16::MAX)
}

/// The years that fit the area, right-aligned; around the chosen one where not all fit. The
/// flags say whether there are earlier and later ones.
#[must_use]
pub fn rail(state: &State, area: Area) -> (Vec<RailYear>, bool, bool) {
    let tallies = &state.list.years;
    let counted = tallies.iter().all(|tally| tally.chars > 0);
    let weight = |tally: &YearTally| if counted { share(tally) } else { tally.articles };
    let weights: Vec<_> = tallies.iter().map(|tally| (tally.year, weight(tally))).collect();
    let asked = state.query.period();
    let centre = asked.map(|period| period.last().year).or_else(|| state.list.selected_year());
    let is_marked = |year| asked.is_some_and(|period| period.meets_year(year));
    years(&weights, centre, is_marked, (area, state.options.widths))
}

/// Years with what each weighs, in an area.
pub(super) fn years(
    weights: &[(i16, usize)],
    centre: Option<i16>,
    is_marked: impl Fn(i16) -> bool,
    (area, widths): (Area, WidthTable),
) -> (Vec<RailYear>, bool, bool) {
    let fit = usize::from(area.width.saturating_sub(3) / STEP).min(weights.len());
    if fit == 0 {
        return (Vec::new(), false, false);
    }
    let most = weights.iter().map(|(_, weight)| *weight).max().unwrap_or(0);
    let place = |year: i16| weights.iter().position(|(of, _)| *of == year);
    let centre = centre.and_then(place).unwrap_or(weights.len());
    let first = centre.saturating_sub(fit / 2).min(weights.len() - fit);
    let left = area.x + area.width - u16::try_from(fit).unwrap_or(0) * STEP - 2;
    let shown = weights[first..first + fit].iter().zip((left..).step_by(usize::from(STEP)));
    let shown = shown.map(|(&(year, weight), x)| {
        let marked = is_marked(year);
        let (open, close) = if marked { ("[", "]") } else { (" ", "") };
        let bar = widths.line_art(bar(weight, most));
        let text = format!("{open}{:02}{bar}{close}", year.rem_euclid(100));
        RailYear { x, year, text: Clean::line(&text), marked }
    });
    (shown.collect(), first > 0, first + fit < weights.len())
}
