//! Overlays: what lies over the panes. One at a time, by construction.

use super::action::{Action, Group, TABLE};
use super::board::Board;
use super::concordance::ConcordancePane;
use super::evidence::Evidence;
use super::figures::ContactSheet;
use super::keymap::Keymap;
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
use crate::locale::{self, say};
use crate::text::Clean;

/// What lies over the panes.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// The help, scrolled to a line.
    Help {
        /// The first line shown.
        top: usize,
    },
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
const SIGNS: &[(&str, &str)] = &[
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

/// The lines of the help: keys and what they do; a heading has no keys. Made from the table, with
/// the keys as they are.
#[must_use]
pub fn help_lines(keymap: &Keymap) -> Vec<(String, Clean)> {
    let heading = |title| (String::new(), Clean::from(title));
    let mut lines = Vec::new();
    for group in Group::ALL {
        if !lines.is_empty() {
            lines.push(heading("".into()));
        }
        lines.push(heading(group.title(locale::current())));
        let rows = TABLE.iter().filter(|row| row.group == group);
        lines.extend(rows.map(|row| (help_keys(keymap, row.action), Clean::from(row.help()))));
    }
    lines.extend([heading("".into()), heading(say!("help-signs"))]);
    lines.extend(SIGNS.iter().map(|(sign, meaning)| ((*sign).to_owned(), Clean::from(say!(meaning)))));
    lines.push((say!("help-hits").into_owned(), Clean::from(say!("help-sign-hits"))));
    lines
}

/// What the column of keys says where an action has none: a line without keys is a heading.
const NO_KEY: &str = "–";

/// The keys of an action, as the help shows them.
#[must_use]
pub fn help_keys(keymap: &Keymap, action: Action) -> String {
    let keys = keymap.shown_keys(action);
    if keys.is_empty() { NO_KEY.to_owned() } else { keys }
}

impl super::action::Row {
    /// The keys as people write them: `]s`, `gg`, `Ctrl-d`.
    #[must_use]
    pub fn shown_keys(&self) -> String {
        let keys: Vec<_> = self.keys.iter().map(|keys| keys.replace(' ', "")).collect();
        keys.join("  ")
    }
}
