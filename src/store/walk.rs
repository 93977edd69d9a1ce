//! Walking a list along time: from report to report, from summit to summit, from year to year.
//! Steps are found by search, never by going through the list.

use jiff::civil::Date;

use super::catalog::{Card, Cards, Listing};
use super::way::Way;
use crate::doc::ArticleId;
use crate::locale::say;
use crate::series::EditionAt;
use crate::text::Clean;

/// A step through a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next article in list order.
    Article(Direction),
    /// To the nearest row that was not read, in list order: who knows what was read takes it.
    Unread(Direction),
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
    cards: &'a Cards,
    /// The article.
    pub(super) card: Option<&'a Card>,
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
    /// At an article, which the list may hide. Without one, at a row of the list.
    #[must_use]
    pub fn new(listing: &'a Listing, article: Option<ArticleId>, row: usize) -> Self {
        let cards = listing.cards();
        let card = article.and_then(|id| cards.get(id));
        match card.and_then(|card| listing.place(card.id)).unwrap_or(Ok(row)) {
            Ok(at) => Self { cards, card, later: at.min(listing.len()), earlier: at + 1 },
            Err(at) => Self { cards, card, later: at, earlier: at },
        }
    }

    /// The edition that the article is shown under along an axis.
    pub(super) fn edition(&self, axis: Option<usize>) -> Option<EditionAt> {
        self.cards.under(self.card?, axis).map(|(edition, _)| edition)
    }

    /// The day of the article.
    pub(super) fn day(&self) -> Option<Date> {
        self.card?.day()
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
            Step::Unread(_) => None,
            Step::Year(direction) => self.year(here, direction),
            Step::Report(_) | Step::Within(_) | Step::Edition(_) => way.ahead(here, step)?.1,
        };
        match found.and_then(|index| Some((index, self.get(index)?))) {
            Some((index, card)) => {
                Ok(Landing { id: card.id, index, notice: self.notice((index, card), step, way) })
            }
            None => Err(Stuck { step, why: Why::End, outside: 0 }),
        }
    }

    /// Articles without a date stand last.
    fn year(&self, here: &Here<'_>, direction: Direction) -> Option<usize> {
        let year = |card: &Card| card.date.map(|date| date.year());
        let year_here = here.card?.date?.year();
        match direction {
            Direction::Later => self.partition_point(|card| year(card) > Some(year_here)).checked_sub(1),
            Direction::Earlier => {
                let next = self.partition_point(|card| year(card) >= Some(year_here));
                let next = self.get(next).and_then(year)?;
                self.partition_point(|card| year(card) >= Some(next)).checked_sub(1)
            }
        }
    }

    fn notice(&self, (index, card): (usize, &Card), step: Step, way: &Way) -> Clean {
        match step {
            Step::Article(_) | Step::Unread(_) => Clean::default(),
            Step::Year(_) => {
                let year = card.date.map_or(0, |date| date.year());
                let count =
                    self.years.iter().find(|tally| tally.year == year).map_or(0, |tally| tally.articles);
                Clean::from(say!("store-year-count", year = year.to_string(), count = count))
            }
            Step::Report(_) | Step::Within(_) | Step::Edition(_) => {
                report_notice(index, way).unwrap_or_default()
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
            Step::Article(_) | Step::Unread(_) | Step::Year(_) => Ok((0, None)),
        }
    }

    /// How many reports, or editions, lie ahead of a step.
    #[must_use]
    pub fn count_ahead(&self, here: &Here<'_>, step: Step) -> usize {
        self.ahead(here, step).map_or(0, |(count, _)| count)
    }
}

/// ◆ 第22次 撒马尔罕 2022 · 2/3
fn report_notice(index: usize, way: &Way) -> Option<Clean> {
    let told = way.told(index)?;
    let series = way.registry().series().get(told.edition.series)?;
    let edition = series.editions.get(told.edition.edition)?;
    let ordinal = series.ordinal_name(edition).map(|ordinal| format!("{ordinal} ")).unwrap_or_default();
    let (glyph, label) = (told.role.glyph(), edition.label());
    Some(Clean::line(&format!("{glyph} {ordinal}{label} · {}/{}", told.nth, told.of)))
}
