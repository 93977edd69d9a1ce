//! What was read, in numbers: by the month of reading, the year of the article, its source and its
//! series. Must not know where the numbers come from.

use super::super::areas::{Area, centred};
use super::super::effect::Effect;
use super::super::overlay::Overlay;
use super::super::state::State;
use super::Recall;
use crate::locale::{grouped, say};
use crate::store::{ReadTally, ReadingTime};
use crate::text::Clean;

/// What was read, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statistics {
    /// Of the articles.
    pub tally: ReadTally,
    /// Articles that were read in each month, the latest first.
    pub months: Vec<(Clean, usize)>,
    /// What was measured.
    pub time: ReadingTime,
}

/// The open panel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatisticsPanel {
    /// What there is; nothing while it is counted.
    pub found: Option<Box<Statistics>>,
    /// The first line that is seen.
    pub top: usize,
}

/// Rows of counts under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The heading.
    pub title: Clean,
    /// What is counted, and how many there are.
    pub rows: Vec<(Clean, usize)>,
}

/// Columns with the frame, and from which inner width on there are two columns of charts.
const WIDTH: u16 = 104;
const BESIDE: u16 = 84;
/// Rows of a chart.
const MOST: usize = 12;
/// Lines above the charts: what was read in all, and a blank.
const ABOVE: usize = 3;
/// Lines of a chart besides its rows: the heading and a blank.
const AROUND: usize = 2;

impl Statistics {
    /// What was read in all, in words.
    #[must_use]
    pub fn sums(&self) -> [Clean; 2] {
        let tally = &self.tally;
        let read = say!(
            "trail-statistics-read",
            articles = tally.articles,
            all = tally.all,
            finished = tally.finished,
            chars = grouped(tally.chars)
        );
        let minutes = self.time.millis / 60_000;
        let time = match self.time.pace() {
            Some(pace) => {
                say!("trail-statistics-pace", pace = pace, hours = minutes / 60, minutes = minutes % 60)
            }
            None => say!("trail-statistics-no-pace"),
        };
        [Clean::from(read), Clean::from(time)]
    }

    /// The charts of both columns.
    #[must_use]
    pub fn charts(&self) -> [Vec<Chart>; 2] {
        let years =
            self.tally.years.iter().map(|(year, count)| (Clean::line(&year.to_string()), *count)).collect();
        [
            vec![
                Chart::of(say!("trail-statistics-months").as_ref(), self.months.clone()),
                Chart::of(say!("trail-statistics-years").as_ref(), years),
            ],
            vec![
                Chart::of(say!("trail-statistics-sources").as_ref(), self.tally.sources.clone()),
                Chart::of(say!("trail-statistics-series").as_ref(), self.tally.series.clone()),
            ],
        ]
    }

    /// Lines of everything, where one or two columns of charts have room.
    fn lines(&self, beside: bool) -> usize {
        let heights = self.charts().map(|charts| charts.iter().map(Chart::height).sum::<usize>());
        ABOVE + if beside { heights.into_iter().max().unwrap_or(0) } else { heights.into_iter().sum() }
    }
}

impl Chart {
    fn of(title: &str, mut rows: Vec<(Clean, usize)>) -> Self {
        rows.truncate(MOST);
        Self { title: Clean::line(title), rows }
    }

    /// Lines that it takes; none where there is nothing to count.
    #[must_use]
    pub fn height(&self) -> usize {
        if self.rows.is_empty() { 0 } else { self.rows.len() + AROUND }
    }
}

/// Where the panel stands, with its frame, and whether two columns of charts have room.
#[must_use]
pub fn statistics_area(state: &State, panel: &StatisticsPanel) -> (Area, bool) {
    let beside = state.screen.size.width.min(WIDTH).saturating_sub(4) >= BESIDE;
    let lines = panel.found.as_ref().map_or(1, |found| found.lines(beside));
    let height = u16::try_from(lines.saturating_add(2)).unwrap_or(u16::MAX);
    (centred(state.screen.size, (WIDTH, height)), beside)
}

/// Opens the panel, and asks what it holds.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    state.overlay = Some(Overlay::Statistics(StatisticsPanel::default()));
    vec![super::recall(state, Recall::Statistics)]
}

/// What was asked for is there. Who has closed the panel meanwhile is not disturbed.
pub(super) fn told(state: &mut State, found: Box<Statistics>) -> Vec<Effect> {
    if let Some(Overlay::Statistics(panel)) = &mut state.overlay {
        panel.found = Some(found);
    }
    Vec::new()
}

/// Scrolls the panel, as far as there is something to be seen.
pub(in super::super) fn scroll(state: &mut State, by: isize) -> Vec<Effect> {
    let Some(Overlay::Statistics(panel)) = &state.overlay else { return Vec::new() };
    let (area, beside) = statistics_area(state, panel);
    let lines = panel.found.as_ref().map_or(0, |found| found.lines(beside));
    let last = lines.saturating_sub(usize::from(area.framed().height));
    if let Some(Overlay::Statistics(panel)) = &mut state.overlay {
        panel.top = panel.top.saturating_add_signed(by).min(last);
    }
    Vec::new()
}
