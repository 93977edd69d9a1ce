//! The hints on the bottom line: which actions are worth one where one is, and where each stands.
//! A click on a hint is a press of its key.

use super::action::{Action, Mode};
use super::areas::{Area, areas};
use super::board::BoardPane;
use super::guide::Guide;
use super::help::cut_help;
use super::overlay::Overlay;
use super::state::{Focus, State};
use super::{axis, mouse::Mouse, mouse::MouseKind};
use crate::locale::say;
use crate::store::Fold;
use crate::text::Clean;

/// Actions worth a hint, in order of use, with what says a short name for them.
type Hints = &'static [(&'static [Action], &'static str)];

const LIST_HINTS: Hints = &[
    (&[Action::Open], "chrome-hint-open"),
    (&[Action::PreviousReport, Action::NextReport], "chrome-hint-summits"),
    (&[Action::YearsFromList], "chrome-hint-years"),
    (&[Action::Search], "chrome-hint-search"),
    (&[Action::Help], "chrome-hint-help"),
    (&[Action::Quit], "chrome-hint-quit"),
    (&[Action::Star], "chrome-hint-star"),
];
/// While words are searched.
const FOUND_HINTS: Hints = &[
    (&[Action::Open], "chrome-hint-open"),
    (&[Action::Concordance], "chrome-hint-concordance"),
    (&[Action::YearsFromList], "chrome-hint-years"),
    (&[Action::Search], "chrome-hint-search"),
    (&[Action::Help], "chrome-hint-help"),
    (&[Action::Quit], "chrome-hint-quit"),
    (&[Action::RemoveChip], "chrome-hint-remove"),
];
/// On a row with others of its like.
const GROUP_HINTS: Hints = &[
    (&[Action::Open], "chrome-hint-open"),
    (&[Action::Fold], "chrome-hint-fold"),
    (&[Action::PreviousReport, Action::NextReport], "chrome-hint-summits"),
    (&[Action::YearsFromList], "chrome-hint-years"),
    (&[Action::Search], "chrome-hint-search"),
    (&[Action::Help], "chrome-hint-help"),
    (&[Action::Quit], "chrome-hint-quit"),
];
const READER_HINTS: Hints = &[
    (&[Action::PageDown], "chrome-hint-page"),
    (&[Action::PreviousReport, Action::NextReport], "chrome-hint-summits"),
    (&[Action::NextArticle], "chrome-hint-next-article"),
    (&[Action::Search], "chrome-hint-search"),
    (&[Action::Outline], "chrome-hint-outline"),
    (&[Action::Back], "chrome-hint-back"),
    (&[Action::Help], "chrome-hint-help"),
    (&[Action::Years], "chrome-hint-years"),
];
/// Where one file is read.
const ALONE_HINTS: Hints = &[
    (&[Action::PageDown], "chrome-hint-page"),
    (&[Action::PageUp], "pipe-hint-page-up"),
    (&[Action::Search], "chrome-hint-search"),
    (&[Action::NextHit], "pipe-hint-next-hit"),
    (&[Action::Help], "chrome-hint-help"),
    (&[Action::Leave], "chrome-hint-quit"),
];
const YEARS_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::Months], "chrome-hint-months"),
    (&[Action::Range], "chrome-hint-range"),
    (&[Action::Accept], "chrome-hint-accept"),
    (&[Action::Close], "chrome-hint-back"),
];
const SAME_DAY_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::Accept], "chrome-hint-go"),
    (&[Action::Close], "chrome-hint-close"),
];
const FIGURES_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::Accept], "chrome-hint-go"),
    (&[Action::CloseFigures], "chrome-hint-close"),
];
const HELP_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::Search], "chrome-hint-search"),
    (&[Action::Accept], "help-hint-do"),
    (&[Action::Close], "chrome-hint-close"),
    (&[Action::PageDown], "chrome-hint-page"),
];
const STATISTICS_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-scroll"),
    (&[Action::PageDown], "chrome-hint-page"),
    (&[Action::Close], "chrome-hint-close"),
];
const OUTLINE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::Accept], "chrome-hint-go"),
    (&[Action::FilterOutline], "chrome-hint-filter"),
    (&[Action::Close], "chrome-hint-back"),
];
const EVIDENCE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::Accept], "chrome-hint-go"),
    (&[Action::SetEdition], "chrome-hint-set-edition"),
    (&[Action::Undo], "chrome-hint-undo"),
    (&[Action::Close], "chrome-hint-close"),
];
const PAGE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::PreviousValue, Action::NextValue], "chrome-hint-change"),
    (&[Action::RestorePage], "chrome-hint-restore"),
    (&[Action::ClosePage], "chrome-hint-close"),
];

const BOARD_HINTS: Hints = &[
    (&[Action::ChooseEdition], "chrome-hint-only-edition"),
    (&[Action::EditionArticles], "chrome-hint-articles"),
    (&[Action::NextSeries], "chrome-hint-series"),
    (&[Action::FilterEditions], "chrome-hint-filter"),
    (&[Action::CloseBoard], "chrome-hint-close"),
    (&[Action::WalkSeries], "chrome-hint-axis"),
    (&[Action::MarkEdition, Action::Compare], "chrome-hint-mark-compare"),
];
const BOARD_ARTICLES_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::ChooseEdition], "chrome-hint-open"),
    (&[Action::LeaveArticles], "chrome-hint-back"),
    (&[Action::NextSeries], "chrome-hint-series"),
    (&[Action::CloseBoard], "chrome-hint-close"),
];
const COMPARE_HINTS: Hints = &[
    (&[Action::NextDifference, Action::PreviousDifference], "chrome-hint-differences"),
    (&[Action::FoldSame], "chrome-hint-only-different"),
    (&[Action::SwapSides], "chrome-hint-swap"),
    (&[Action::CloseComparison], "chrome-hint-back"),
    (&[Action::PageDown], "chrome-hint-page"),
];
const CONCORDANCE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "chrome-hint-choose"),
    (&[Action::Accept], "chrome-hint-open"),
    (&[Action::SortLines], "chrome-hint-sort"),
    (&[Action::Close], "chrome-hint-back"),
    (&[Action::PageDown], "chrome-hint-page"),
];
const RAW_HINTS: Hints = &[
    (&[Action::NextRepair, Action::PreviousRepair], "chrome-hint-repairs"),
    (&[Action::OtherSide], "chrome-hint-other-side"),
    (&[Action::EditSource], "chrome-hint-edit"),
    (&[Action::CloseRaw], "chrome-hint-back"),
    (&[Action::PageDown], "chrome-hint-page"),
];
const SELECT_HINTS: Hints = &[
    (&[Action::CopySelection], "passage-hint-copy"),
    (&[Action::WordEnd], "passage-hint-word"),
    (&[Action::SentenceEnd], "passage-hint-sentence"),
    (&[Action::ParagraphEnd], "passage-hint-paragraph"),
    (&[Action::SelectHere], "passage-hint-here"),
    (&[Action::LeaveSelection], "passage-hint-leave"),
    (&[Action::OtherEnd], "passage-hint-other-end"),
];

const NOTES_HINTS: Hints = &[
    (&[Action::Accept], "note-hint-go"),
    (&[Action::EditNote], "note-hint-edit"),
    (&[Action::DeleteNote], "note-hint-delete"),
    (&[Action::FilterNotes], "note-hint-filter"),
    (&[Action::Close], "note-hint-close"),
    (&[Action::ExportNotes], "note-hint-export"),
    (&[Action::Undo], "note-hint-undo"),
];

const FOOTNOTE_HINTS: Hints = &[
    (&[Action::Accept], "link-hint-to-note"),
    (&[Action::Close], "note-hint-close"),
    (&[Action::Down, Action::Up], "link-hint-scroll"),
];

/// A hint as it stands on the bottom line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedHint {
    /// The keys, each with its column.
    pub keys: Vec<(u16, Clean)>,
    /// What they do, and its column.
    pub name: (u16, Clean),
    actions: Vec<Action>,
    end: u16,
}

impl PlacedHint {
    /// What a click on the column does: what the key under it does; of the name, the first key.
    fn action(&self, x: u16) -> Option<Action> {
        let first = self.keys.first()?.0;
        let nth = self.keys.iter().rposition(|(at, _)| *at <= x).filter(|_| x < self.name.0);
        (first..self.end).contains(&x).then(|| self.actions.get(nth.unwrap_or(0)).copied())?
    }
}

/// What is left of the bottom line beside the sign of the series that steps keep to.
#[must_use]
pub fn hint_area(state: &State) -> Area {
    let area = areas(state).bottom;
    let cells = cells(state, &axis(state));
    if cells == 0 || cells > area.width / 3 {
        return area;
    }
    Area { width: area.width.saturating_sub(cells + 2), ..area }
}

/// The hints that fit, in order of use; none where something else is said.
#[must_use]
pub fn hint_line(state: &State) -> Vec<PlacedHint> {
    let mut out = Vec::new();
    let Some(hints) = table(state) else { return out };
    let area = hint_area(state);
    let mut x = area.x + 1;
    for (actions, name) in hints {
        let key = |action: &Action| Some((state.input.keymap.key(state.mode(), *action)?, *action));
        let found: Vec<_> = actions.iter().filter_map(key).collect();
        if found.is_empty() {
            continue;
        }
        let (mut keys, mut actions) = (Vec::new(), Vec::new());
        let mut at = x;
        for (key, action) in found {
            let key = Clean::line(&key);
            let width = cells(state, &key);
            keys.push((at, key));
            actions.push(action);
            at += width + 1;
        }
        let leads_to_shelves = state.screen.appearance.begun_with_shelves && actions[..] == [Action::Quit];
        let name = Clean::from(if leads_to_shelves { say!("chrome-hint-shelves") } else { say!(*name) });
        let end = at + cells(state, &name);
        if end > area.x + area.width {
            break;
        }
        out.push(PlacedHint { keys, name: (at, name), actions, end });
        x = end + 3;
    }
    out
}

/// The action of the hint that was clicked.
pub(super) fn clicked(state: &State, Mouse { x, y, kind }: Mouse) -> Option<Action> {
    let is_on_line = kind == MouseKind::Click && areas(state).bottom.contains(x, y);
    hint_line(state).iter().find_map(|hint| hint.action(x)).filter(|_| is_on_line)
}

fn cells(state: &State, text: &Clean) -> u16 {
    u16::try_from(state.options.widths.text(text)).unwrap_or(u16::MAX)
}

/// The hints of where one is; none where a line is typed, asked or said.
fn table(state: &State) -> Option<Hints> {
    let is_taken = state.prompt().is_some() || !state.notice.is_empty() || !state.input.pending.is_empty();
    if is_taken || cut_help(state).is_some() || matches!(state.input.guides.open, Some(Guide::Palette(_))) {
        return None;
    }
    Some(match (&state.overlay, state.screen.focus) {
        _ if state.mode() == Mode::Help => HELP_HINTS,
        (Some(Overlay::Question(_) | Overlay::LinkHints(_) | Overlay::Letters(_)), _) => return None,
        (Some(Overlay::Editions(_) | Overlay::Titles(_) | Overlay::History(_) | Overlay::Prompt(_)), _) => {
            return None;
        }
        (Some(Overlay::Years(_)), _) => YEARS_HINTS,
        (Some(Overlay::SameDay(_) | Overlay::Links(_)), _) => SAME_DAY_HINTS,
        (Some(Overlay::Figures(_)), _) => FIGURES_HINTS,
        (Some(Overlay::Outline(_)), _) => OUTLINE_HINTS,
        (Some(Overlay::Statistics(_)), _) => STATISTICS_HINTS,
        (Some(Overlay::Page(_)), _) => PAGE_HINTS,
        (Some(Overlay::Board(board)), _) if board.pane == BoardPane::Articles => BOARD_ARTICLES_HINTS,
        (Some(Overlay::Board(_)), _) => BOARD_HINTS,
        (Some(Overlay::Evidence(_)), _) => EVIDENCE_HINTS,
        (Some(Overlay::Compare(_)), _) => COMPARE_HINTS,
        (Some(Overlay::Raw(_)), _) => RAW_HINTS,
        (Some(Overlay::Concordance(_)), _) => CONCORDANCE_HINTS,
        (Some(Overlay::Footnote(_)), _) => FOOTNOTE_HINTS,
        (Some(Overlay::Notes(_)), _) => NOTES_HINTS,
        (None, focus) => over_panes(state, focus),
    })
}

/// The hints of the panes, with nothing over them.
fn over_panes(state: &State, focus: Focus) -> Hints {
    let is_group = || state.list.selected_row().is_some_and(|row| row.fold != Fold::Single);
    match focus {
        _ if state.mode() == Mode::Select => SELECT_HINTS,
        Focus::List if is_group() => GROUP_HINTS,
        Focus::List if !state.query.wordings().is_empty() => FOUND_HINTS,
        Focus::List => LIST_HINTS,
        Focus::Reader if state.screen.alone => ALONE_HINTS,
        Focus::Reader => READER_HINTS,
    }
}
