//! Walking a list along time: from report to report, from summit to summit, from year to year.
//! Steps are found by search, never by going through the list.

use std::sync::Arc;

use jiff::civil::Date;

use super::catalog::{Listing, position};
use super::entry::Entry;
use super::way::Way;
use crate::doc::ArticleId;
use crate::text::Clean;

/// A step through a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next article in list order.
    Article(Direction),
    /// To the nearest article under an edition.
    Report(Direction),
    /// To the nearest article under the same edition.
    Within(Direction),
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

/// Where a step begins: at an article of the list, or between two where the list hides it.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// The article.
    pub(super) entry: Option<&'a Entry>,
    /// What stands before this place is later.
    pub(super) later: usize,
    /// What stands from this place on is earlier.
    pub(super) earlier: usize,
}

/// Where a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landing {
    /// The article.
    pub id: ArticleId,
    /// Its place in the list.
    pub index: usize,
    /// What to tell the reader: ◆ 第22次 撒马尔罕 2022 · 2/3.
    pub notice: Clean,
}

/// A step that leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stuck {
    /// The step.
    pub step: Step,
    /// Why it leads nowhere.
    pub why: Why,
    /// Reports, or editions, that lie ahead but not in the list.
    pub outside: usize,
}

/// Why a step leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing lies ahead.
    End,
    /// The article belongs to no edition.
    NoEdition,
}

impl<'a> Here<'a> {
    /// At an article, among entries in list order. Without one, at a row of the list.
    #[must_use]
    pub fn new(entries: &[Arc<Entry>], entry: Option<&'a Entry>, row: usize) -> Self {
        let at = entry.map_or(Ok(row), |entry| position(entries, entry));
        match at {
            Ok(at) => Self { entry, later: at.min(entries.len()), earlier: at + 1 },
            Err(at) => Self { entry, later: at, earlier: at },
        }
    }

    /// The day of the article.
    pub(super) fn day(&self) -> Option<Date> {
        self.entry?.article.meta.date.map(|date| date.day())
    }
}

impl Listing {
    /// Takes a step.
    ///
    /// # Errors
    /// At the end of the way.
    pub fn walk(&self, here: &Here<'_>, step: Step, way: &Way) -> Result<Landing, Stuck> {
        let found = match step {
            Step::Article(Direction::Later) => here.later.checked_sub(1),
            Step::Article(Direction::Earlier) => Some(here.earlier),
            Step::Year(direction) => self.year(here, direction),
            Step::Report(_) | Step::Within(_) | Step::Edition(_) => way.ahead(here, step)?.1,
        };
        match found.and_then(|index| Some((index, self.entries.get(index)?))) {
            Some((index, entry)) => {
                Ok(Landing { id: entry.id, index, notice: self.notice((index, entry), step, way) })
            }
            None => Err(Stuck { step, why: Why::End, outside: 0 }),
        }
    }

    /// Articles without a date stand last.
    fn year(&self, here: &Here<'_>, direction: Direction) -> Option<usize> {
        let year = |entry: &Arc<Entry>| entry.article.meta.date.map(|date| date.year());
        let year_here = here.entry?.article.meta.date?.year();
        match direction {
            Direction::Later => {
                self.entries.partition_point(|entry| year(entry) > Some(year_here)).checked_sub(1)
            }
            Direction::Earlier => {
                let next = self.entries.partition_point(|entry| year(entry) >= Some(year_here));
                let next = self.entries.get(next).and_then(year)?;
                self.entries.partition_point(|entry| year(entry) >= Some(next)).checked_sub(1)
            }
        }
    }

    fn notice(&self, (index, entry): (usize, &Entry), step: Step, way: &Way) -> Clean {
        match step {
            Step::Article(_) => Clean::default(),
            Step::Year(_) => {
                let year = entry.article.meta.date.map_or(0, |date| date.year());
                let count =
                    self.years.iter().find(|tally| tally.year == year).map_or(0, |tally| tally.articles);
                Clean::line(&format!("{year} 年 · {count} 篇"))
            }
            Step::Report(_) | Step::Within(_) | Step::Edition(_) => {
                report_notice(entry, index, way).unwrap_or_default()
            }
        }
    }
}

impl Way {
    /// How many reports, or editions, lie ahead of a step, and the position where it leads.
    ///
    /// # Errors
    /// Where the step asks for an edition that the article has not.
    pub(super) fn ahead(&self, here: &Here<'_>, step: Step) -> Result<(usize, Option<usize>), Stuck> {
        match step {
            Step::Report(direction) => Ok(self.reports(here, direction)),
            Step::Edition(direction) => Ok(self.editions(here, direction)),
            Step::Within(direction) => {
                self.within(here, direction).ok_or(Stuck { step, why: Why::NoEdition, outside: 0 })
            }
            Step::Article(_) | Step::Year(_) => Ok((0, None)),
        }
    }

    /// How many reports, or editions, lie ahead of a step.
    #[must_use]
    pub fn count_ahead(&self, here: &Here<'_>, step: Step) -> usize {
        self.ahead(here, step).map_or(0, |(count, _)| count)
    }
}

/// ◆ 第22次 撒马尔罕 2022 · 2/3
fn report_notice(entry: &Entry, index: usize, way: &Way) -> Option<Clean> {
    let told = way.told(index)?;
    let series = entry.registry().series().get(told.edition.series)?;
    let edition = series.editions.get(told.edition.edition)?;
    let ordinal = series.ordinal_name(edition).map(|ordinal| format!("{ordinal} ")).unwrap_or_default();
    let (glyph, label) = (told.role.glyph(), edition.label());
    Some(Clean::line(&format!("{glyph} {ordinal}{label} · {}/{}", told.nth, told.of)))
}
