//! The list pane: which rows are at hand, which is selected, which is on top.

use super::concordance::ConcordancePane;
use super::findings::Findings;
use super::message::ListReply;
use crate::doc::{ArticleId, Date};
use crate::locale::say;
use crate::store::{Change, Fold, Row, YearTally};
use crate::text::Clean;

/// Lines of one row: the title, and what else is known.
pub const ROW_HEIGHT: u16 = 2;

/// The state of the list. It holds a window of the rows, never all.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// Rows of the list.
    pub total: usize,
    /// Articles that the query leaves; some may be folded into the row of another.
    pub articles: usize,
    /// The selected row.
    pub selected: usize,
    /// The row on top of the pane.
    pub top: usize,
    /// Number of the first row at hand.
    first: usize,
    rows: Vec<Row>,
    /// Articles a year, oldest first.
    pub years: Vec<YearTally>,
    /// Articles chosen for comparison, at most two, in the order of choosing.
    pub chosen: Vec<Chosen>,
    /// Articles that may belong to the list, but whose texts were not looked at.
    pub unsearched: usize,
    /// What is found in the articles that are seen.
    pub findings: Findings,
    /// The concordance that was left for an article.
    pub(super) concordance: Option<Box<ConcordancePane>>,
}

/// An article chosen for comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: Clean,
    /// When it was published.
    pub date: Option<Date>,
}

impl List {
    /// A row, if it is at hand.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<&Row> {
        self.rows.get(index.checked_sub(self.first)?)
    }

    /// The selected row, if it is at hand.
    #[must_use]
    pub fn selected_row(&self) -> Option<&Row> {
        self.row(self.selected)
    }

    /// The selected row, or that of the group that it belongs to.
    #[must_use]
    pub fn selected_group(&self) -> Option<(usize, &Row)> {
        let mut rows = (self.first..=self.selected).rev().filter_map(|index| Some((index, self.row(index)?)));
        rows.find(|(_, row)| row.fold != Fold::Member)
    }

    /// How many articles are listed, in words; about so many where some were not looked at.
    #[must_use]
    pub fn count(&self) -> Clean {
        Clean::from(match self.unsearched {
            0 => say!("list-count", count = self.articles),
            _ => say!("list-count-about", count = self.articles),
        })
    }

    /// Year of the selected article.
    #[must_use]
    pub fn selected_year(&self) -> Option<i16> {
        self.selected_row()?.date.map(|date| date.year())
    }

    /// The sign of an article that is chosen for comparison.
    #[must_use]
    pub fn sign(&self, id: ArticleId) -> Option<&'static str> {
        let nth = self.chosen.iter().position(|chosen| chosen.id == id)?;
        Some(if nth == 0 { "①" } else { "②" })
    }

    /// Articles may have changed: what is known of their texts is to be found out again.
    pub(super) fn doubt(&mut self) {
        self.findings.doubt();
        self.concordance = None;
    }

    /// Takes over what was asked for.
    pub(super) fn take(&mut self, reply: ListReply, fit: usize) {
        *self = Self {
            total: reply.total,
            articles: reply.articles,
            selected: reply.selected,
            top: self.top,
            first: reply.first,
            rows: reply.rows,
            chosen: std::mem::take(&mut self.chosen),
            years: reply.years,
            unsearched: reply.unsearched,
            findings: std::mem::take(&mut self.findings),
            concordance: self.concordance.take(),
        };
        self.keep_in_sight(fit);
    }

    /// Selects a row, and moves the pane so that it is seen.
    pub(super) fn select(&mut self, index: usize, fit: usize) {
        self.selected = index.min(self.total.saturating_sub(1));
        self.keep_in_sight(fit);
    }

    /// Moves the selection by some rows.
    pub(super) fn move_by(&mut self, rows: isize, fit: usize) {
        self.select(self.selected.saturating_add_signed(rows), fit);
    }

    /// Scrolls the pane; the selection stays in sight.
    pub(super) fn scroll(&mut self, rows: isize, fit: usize) {
        self.top = self.top.saturating_add_signed(rows).min(self.total.saturating_sub(fit));
        self.selected =
            self.selected.clamp(self.top, self.top + fit.max(1) - 1).min(self.total.saturating_sub(1));
    }

    fn keep_in_sight(&mut self, fit: usize) {
        let lowest = (self.selected + 1).saturating_sub(fit.max(1));
        self.top = self.top.clamp(lowest, self.selected).min(self.total.saturating_sub(fit));
        self.top = self.top.max(lowest);
    }

    /// Whether rows that should be seen are not at hand.
    pub(super) fn lacks_rows(&self, fit: usize) -> bool {
        let end = (self.top + fit).min(self.total);
        self.top < end && (self.row(self.top).is_none() || self.row(end - 1).is_none())
    }

    /// Shows at once what the reader did.
    pub(super) fn apply(&mut self, id: ArticleId, change: Change) {
        for row in self.rows.iter_mut().filter(|row| row.id == id) {
            match change {
                Change::Read(read) => row.read = read,
                Change::Starred(starred) => row.starred = starred,
                Change::Progress(progress) => row.progress = progress,
                Change::Position(_) => {}
            }
        }
    }
}
