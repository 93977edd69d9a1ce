//! The bottom line: the prompt, a notice, the keys that continue a sequence, or hints.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::typed::TypedLine;
use super::{passage, which_key};
use crate::app::{
    Action, Area, BoardPane, Focus, Guide, Mode, Overlay, Prompt, Purpose, State, areas, axis, mistakes,
    open_board,
};
use crate::locale::say;
use crate::query::Mistake;
use crate::store::Fold;
use crate::text::Clean;

/// Actions worth a hint, in order of use, with what says a short name for them.
type Hints = &'static [(&'static [Action], &'static str)];

/// What may be typed into an empty prompt.
const QUERY_HINT: &str = "chrome-query-hint";

/// The picker's keys are those of a line that is typed.
const PICKING: &str = "chrome-picking";

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

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, area: Area) {
    if let Some(prompt) = state.prompt() {
        return paint_prompt(painter, state, prompt);
    }
    if let Some(Overlay::Question(question)) = &state.overlay {
        return passage::ask(painter, question, area);
    }
    let area = paint_axis(painter, state, area);
    let end = area.x + area.width;
    match () {
        () if !state.notice.is_empty() => {
            painter.cut((area.x + 1, area.y), end, &state.notice, Look::Notice);
        }
        () if matches!(state.input.guides.open, Some(Guide::Palette(_))) => {
            painter.cut((area.x + 1, area.y), end, &Clean::from(say!("palette-picking")), Look::Chrome);
        }
        () if matches!(&state.overlay, Some(Overlay::Titles(finder)) if finder.is_shelf) => {
            painter.cut((area.x + 1, area.y), end, &Clean::from(say!("shelf-picking")), Look::Chrome);
        }
        () if matches!(
            state.overlay,
            Some(Overlay::Editions(_) | Overlay::Titles(_) | Overlay::History(_))
        ) =>
        {
            painter.cut((area.x + 1, area.y), end, &Clean::from(say!(PICKING)), Look::Chrome);
        }
        () if !state.input.pending.is_empty() => which_key::paint_line(painter, state, area),
        () if passage::has_hints(state) => passage::hints(painter, state, area),
        () => paint_hints(painter, state, area),
    }
}

/// Says which series steps keep to, where there is room; returns the rest of the line.
fn paint_axis(painter: &mut Painter<'_>, state: &State, area: Area) -> Area {
    let sign = axis(state);
    if sign.is_empty() || painter.cells(&sign) > area.width / 3 {
        return area;
    }
    let end = (area.x + area.width).saturating_sub(1);
    let begin = painter.right((area.x, area.y), end, &sign, Look::Badge);
    Area { width: begin.saturating_sub(area.x + 1), ..area }
}

fn label(prompt: &Prompt) -> Clean {
    Clean::from(match prompt.purpose {
        Purpose::Pipe => say!("pipe-prompt"),
        Purpose::Filter { .. } => say!("chrome-search"),
        Purpose::Find => say!("chrome-find"),
        Purpose::Concordance => say!("chrome-concordance"),
        Purpose::Editions => say!("chrome-editions"),
        // Typed into a panel of its own.
        Purpose::Titles | Purpose::Command => "".into(),
        Purpose::Help => say!("help-find"),
        Purpose::Shelf { renamed: None } => say!("shelf-name"),
        Purpose::Shelf { renamed: Some(_) } => say!("shelf-rename"),
        Purpose::Note(_) => say!("note-prompt"),
        Purpose::Notes => say!("note-filter"),
    })
}

/// The line that is typed at the foot of the screen, with what is said at its end.
fn line<'a>(state: &State, prompt: &'a Prompt) -> TypedLine<'a> {
    let area = areas(state).bottom;
    let tail = match prompt.purpose {
        Purpose::Filter { .. } => state.list.count(),
        Purpose::Find
        | Purpose::Concordance
        | Purpose::Titles
        | Purpose::Note(_)
        | Purpose::Notes
        | Purpose::Pipe
        | Purpose::Command
        | Purpose::Shelf { .. } => Clean::default(),
        Purpose::Help => help_count(state),
        Purpose::Editions => {
            let shown = open_board(state).map_or(0, |board| board.shown.len());
            Clean::from(say!("board-shown", count = shown))
        }
    };
    let hint = match prompt.purpose {
        Purpose::Filter { .. } => Clean::from(say!(QUERY_HINT)),
        _ => Clean::default(),
    };
    let area = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    TypedLine { area, label: label(prompt), prompt, tail, hint }
}

/// How many lines of the help answer.
fn help_count(state: &State) -> Clean {
    let Some(Guide::Help(pane)) = &state.input.guides.open else { return Clean::default() };
    Clean::from(say!("help-found", count = pane.place().1))
}

/// What is not understood of what is typed is underlined.
fn paint_prompt(painter: &mut Painter<'_>, state: &State, prompt: &Prompt) {
    let spans: Vec<_> = mistakes(state).into_iter().map(|Mistake { span, .. }| span).collect();
    line(state, prompt).paint(painter, &spans);
}

/// Where the prompt's cursor stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let prompt = state.prompt()?;
    Some(line(state, prompt).cursor(&state.options.widths))
}

/// Hints that fit, in order of use.
fn paint_hints(painter: &mut Painter<'_>, state: &State, area: Area) {
    let hints = match (&state.overlay, state.screen.focus) {
        _ if state.mode() == Mode::Help => HELP_HINTS,
        (Some(Overlay::Years(_)), _) => YEARS_HINTS,
        (Some(Overlay::SameDay(_) | Overlay::Figures(_)), _) => SAME_DAY_HINTS,
        (Some(Overlay::Outline(_)), _) => OUTLINE_HINTS,
        (Some(Overlay::Statistics(_)), _) => STATISTICS_HINTS,
        (Some(Overlay::Page(_)), _) => PAGE_HINTS,
        (Some(Overlay::Board(board)), _) if board.pane == BoardPane::Articles => BOARD_ARTICLES_HINTS,
        (Some(Overlay::Board(_)), _) => BOARD_HINTS,
        (Some(Overlay::Evidence(_)), _) => EVIDENCE_HINTS,
        (Some(Overlay::Compare(_)), _) => COMPARE_HINTS,
        (Some(Overlay::Raw(_)), _) => RAW_HINTS,
        (Some(Overlay::Concordance(_)), _) => CONCORDANCE_HINTS,
        (Some(Overlay::Links(_) | Overlay::Footnote(_) | Overlay::Notes(_)), _) => SAME_DAY_HINTS,
        (_, Focus::List) if state.list.selected_row().is_some_and(|row| row.fold != Fold::Single) => {
            GROUP_HINTS
        }
        (_, Focus::List) if !state.query.wordings().is_empty() => FOUND_HINTS,
        (_, Focus::List) => LIST_HINTS,
        (_, Focus::Reader) if state.screen.alone => ALONE_HINTS,
        (_, Focus::Reader) => READER_HINTS,
    };
    let mut x = area.x + 1;
    for (actions, name) in hints {
        let Some(next) = paint_hint(painter, state, (x, area), actions, &Clean::from(say!(*name))) else {
            break;
        };
        x = next;
    }
}

/// A hint: keys and what they do. Returns where the next begins; none where there was no room.
pub(super) fn paint_hint(
    painter: &mut Painter<'_>,
    state: &State,
    (x, area): (u16, Area),
    actions: &[Action],
    name: &Clean,
) -> Option<u16> {
    let (y, end) = (area.y, area.x + area.width);
    let keys: Vec<_> =
        actions.iter().filter_map(|action| state.input.keymap.key(state.mode(), *action)).collect();
    if keys.is_empty() {
        return Some(x);
    }
    let keys = Clean::line(&keys.join(" "));
    if x + painter.cells(&keys) + 1 + painter.cells(name) > end {
        return None;
    }
    let x = painter.text((x, y), end, &keys, Look::Key);
    Some(painter.text((x + 1, y), end, name, Look::Chrome) + 3)
}
