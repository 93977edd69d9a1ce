//! The year rail: every year that has articles, with a bar for how many.

use super::areas::Area;
use super::effect::Progress;
use super::state::State;
use crate::store::YearTally;
use crate::text::Clean;

/// Cells from one year to the next: a blank and `22▇`. The brackets of a marked year stand in
/// the blanks on both sides.
const STEP: u16 = 4;

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

/// What is open, as the top line says it.
#[must_use]
pub fn library(state: &State) -> Clean {
    let Progress { name, articles, done, .. } = &state.library;
    let reading = if *done { "" } else { "正在读取… " };
    Clean::line(&format!("{name} · {reading}{articles} 篇"))
}

/// The part of the top line that the rail has: what the name leaves, and at least two thirds.
#[must_use]
pub fn rail_area(state: &State, top: Area) -> Area {
    let name = u16::try_from(state.options.widths.text(&library(state))).unwrap_or(u16::MAX);
    let left = name.min((top.width / 3).max(12)).saturating_add(PROGRAM + 2).min(top.width);
    Area { x: top.x + left, width: top.width - left, ..top }
}

/// Cells of the program's name with its margins.
pub const PROGRAM: u16 = 7;

/// The years that fit the area, right-aligned; around the chosen one where not all fit. The
/// flags say whether there are earlier and later ones.
#[must_use]
pub fn rail(state: &State, area: Area) -> (Vec<RailYear>, bool, bool) {
    let years = &state.list.years;
    let fit = usize::from(area.width.saturating_sub(3) / STEP).min(years.len());
    if fit == 0 {
        return (Vec::new(), false, false);
    }
    let most = years.iter().map(|tally| tally.articles).max().unwrap_or(0);
    let asked = state.query.period();
    let centre = asked.map(|period| period.last().year).or_else(|| state.list.selected_year());
    let centre =
        centre.and_then(|year| years.iter().position(|tally| tally.year == year)).unwrap_or(years.len());
    let first = centre.saturating_sub(fit / 2).min(years.len() - fit);
    let left = area.x + area.width - u16::try_from(fit).unwrap_or(0) * STEP - 2;
    let shown = years[first..first + fit].iter().zip((left..).step_by(usize::from(STEP)));
    let shown = shown.map(|(&YearTally { year, articles, .. }, x)| {
        let marked = asked.is_some_and(|period| period.meets_year(year));
        let (open, close) = if marked { ("[", "]") } else { (" ", "") };
        let bar = state.options.widths.line_art(bar(articles, most));
        let text = format!("{open}{:02}{bar}{close}", year.rem_euclid(100));
        RailYear { x, year, text: Clean::line(&text), marked }
    });
    (shown.collect(), first > 0, first + fit < years.len())
}
