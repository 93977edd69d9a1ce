//! Overlays: what lies over the panes. One at a time, by construction.

use super::board::Board;
use super::concordance::ConcordancePane;
use super::evidence::Evidence;
use super::figures::ContactSheet;
use super::outline::Outline;
use super::page_panel::PagePanel;
use super::passage::{FootnotePanel, LinkHints, LinkPanel, NotesPanel, Question};
use super::prompt::Prompt;
use super::raw::Raw;
use super::same_day::SameDayPanel;
use super::spread::Spread;
use super::titles::TitleFinder;
use super::trail::{History, Letters, StatisticsPanel};
use super::years::YearPicker;

/// What lies over the panes.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// The year picker.
    Years(YearPicker),
    /// The same day in other years.
    SameDay(SameDayPanel),
    /// The figures of the article.
    Figures(ContactSheet),
    /// The panel of page options.
    Page(PagePanel),
    /// The editions board.
    Board(Box<Board>),
    /// Why an article is shown under its edition.
    Evidence(Box<Evidence>),
    /// The editions that an article may be given, over its evidence.
    Editions(Box<Evidence>),
    /// Two articles side by side.
    Compare(Box<Spread>),
    /// The source of an article beside its text.
    Raw(Box<Raw>),
    /// The places where the words of the query stand.
    Concordance(Box<ConcordancePane>),
    /// Going to a title.
    Titles(Box<TitleFinder>),
    /// The outline of the open article.
    Outline(Box<Outline>),
    /// Waiting for the letter of a mark.
    Letters(Letters),
    /// What was read lately.
    History(Box<History>),
    /// What was read, in numbers.
    Statistics(StatisticsPanel),
    /// Letters on the links that are seen.
    LinkHints(LinkHints),
    /// The list of all links.
    Links(Box<LinkPanel>),
    /// A footnote.
    Footnote(FootnotePanel),
    /// The list of notes.
    Notes(Box<NotesPanel>),
    /// A question on the bottom line.
    Question(Box<Question>),
    /// A line that is being typed.
    Prompt(Prompt),
}

/// The signs of the list and the head, and what says their meaning.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("◆", "help-sign-report"),
    ("◇", "help-sign-preview"),
    ("≈", "help-sign-related"),
    ("?", "help-sign-ambiguous"),
    ("*", "help-sign-assigned"),
    ("•", "help-sign-unread"),
    ("★", "help-sign-starred"),
    ("37%  ✓", "help-sign-progress"),
    ("① ②", "help-sign-chosen"),
    ("⚠", "help-sign-notes"),
    ("≥", "help-sign-inferred"),
    ("▁ – █", "help-sign-bars"),
];

impl super::action::Row {
    /// The keys as people write them: `]s`, `gg`, `Ctrl-d`.
    #[must_use]
    pub fn shown_keys(&self) -> String {
        let keys: Vec<_> = self.keys.iter().map(|keys| keys.replace(' ', "")).collect();
        keys.join("  ")
    }
}
