//! Walking a list along time: from report to report, from summit to summit, from year to year.

use std::sync::Arc;

use super::catalog::Listing;
use super::entry::Entry;
use crate::doc::ArticleId;
use crate::series::Edition;
use crate::text::Clean;

/// A step through a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next article in list order.
    Article(Direction),
    /// To the nearest article under an edition.
    Report(Direction),
    /// To the first report of the nearest other edition.
    Edition(Direction),
    /// To the first article of the nearest other year.
    Year(Direction),
}

/// Which way in time. Lists are newest first, so later is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards today.
    Later,
    /// Towards the past.
    Earlier,
}

/// Where a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landing {
    /// The article.
    pub id: ArticleId,
    /// Its place in the list.
    pub index: usize,
    /// What to tell the reader: ◆ 撒马尔罕 2022 · 2/3.
    pub notice: Clean,
}

impl Listing {
    /// Takes a step from the article at `from`.
    ///
    /// # Errors
    /// At the end of the way, with a sentence that says so.
    pub fn walk(&self, from: usize, step: Step) -> Result<Landing, Clean> {
        let found = match step {
            Step::Article(direction) => self.along(from, direction).next(),
            Step::Report(direction) => {
                self.along(from, direction).find(|&index| first_day(&self.entries[index]).is_some())
            }
            Step::Edition(direction) => self.edition(from, direction),
            Step::Year(direction) => self.year(from, direction),
        };
        match found {
            Some(index) => {
                Ok(Landing { id: self.entries[index].id, index, notice: self.notice(index, step) })
            }
            None => Err(Clean::from(end_of_the_way(step))),
        }
    }

    fn along(&self, from: usize, direction: Direction) -> Box<dyn Iterator<Item = usize>> {
        match direction {
            Direction::Later => Box::new((0..from.min(self.len())).rev()),
            Direction::Earlier => Box::new(from + 1..self.len()),
        }
    }

    /// Editions follow one another by their first day, whatever their series.
    fn edition(&self, from: usize, direction: Direction) -> Option<usize> {
        let here = self
            .entries
            .get(from)
            .and_then(|entry| first_day(entry).or(entry.article.meta.date.map(|date| date.day())))?;
        let days = self.entries.iter().filter_map(first_day);
        let next = match direction {
            Direction::Later => days.filter(|day| *day > here).min(),
            Direction::Earlier => days.filter(|day| *day < here).max(),
        }?;
        // The oldest of its reports is the last in list order.
        self.entries.iter().rposition(|entry| first_day(entry) == Some(next))
    }

    fn year(&self, from: usize, direction: Direction) -> Option<usize> {
        let year = |entry: &Arc<Entry>| entry.article.meta.date.map(|date| date.year());
        let here = self.entries.get(from).and_then(year)?;
        let years = self.entries.iter().filter_map(year);
        let next = match direction {
            Direction::Later => years.filter(|year| *year > here).min(),
            Direction::Earlier => years.filter(|year| *year < here).max(),
        }?;
        self.entries.iter().rposition(|entry| year(entry) == Some(next))
    }

    fn notice(&self, index: usize, step: Step) -> Clean {
        let entry = &self.entries[index];
        match step {
            Step::Article(_) => Clean::default(),
            Step::Year(_) => {
                let year = entry.article.meta.date.map_or(0, |date| date.year());
                let count =
                    self.years.iter().find(|tally| tally.year == year).map_or(0, |tally| tally.articles);
                Clean::line(&format!("{year} 年 · {count} 篇"))
            }
            Step::Report(_) | Step::Edition(_) => {
                let Some(badge) = entry.badge() else { return Clean::default() };
                let edition = |entry: &Entry| entry.standing().and_then(|standing| standing.edition);
                let same = |other: &Arc<Entry>| edition(other) == edition(entry);
                let of = self.entries.iter().filter(|other| same(other)).count();
                let nth = self.entries[index..].iter().filter(|other| same(other)).count();
                Clean::line(&format!("{} · {nth}/{of}", badge.text))
            }
        }
    }
}

/// First day of the edition that the entry is shown under.
fn first_day(entry: &Arc<Entry>) -> Option<jiff::civil::Date> {
    entry.edition().map(Edition::start)
}

fn end_of_the_way(step: Step) -> &'static str {
    match step {
        Step::Article(Direction::Later) => "已经是列表的第一篇",
        Step::Article(Direction::Earlier) => "已经是列表的最后一篇",
        Step::Report(Direction::Later) => "没有更晚的峰会报道了",
        Step::Report(Direction::Earlier) => "没有更早的峰会报道了",
        Step::Edition(Direction::Later) => "已经是最近的一届",
        Step::Edition(Direction::Earlier) => "已经是最早的一届",
        Step::Year(Direction::Later) => "已经是最近的一年",
        Step::Year(Direction::Earlier) => "已经是最早的一年",
    }
}
