//! The bottom line: the prompt, a notice, the keys that continue a sequence, or hints.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::typed::TypedLine;
use super::which_key;
use crate::app::{
    Action, Area, BoardPane, Focus, Guide, Mode, Overlay, Prompt, Purpose, State, areas, axis, mistakes,
    open_board,
};
use crate::locale::say;
use crate::query::Mistake;
use crate::store::Fold;
use crate::text::Clean;

/// Actions worth a hint, in order of use, with a short name for them.
type Hints = &'static [(&'static [Action], &'static str)];

/// What may be typed into an empty prompt.
const QUERY_HINT: &str = "词 -不要的词 year:2022 is:未读 …   Tab 列出字段";

/// The picker's keys are those of a line that is typed.
const PICKING: &str = "↑ ↓ 选择   Enter 确定   Esc 返回";

const LIST_HINTS: Hints = &[
    (&[Action::Open], "打开"),
    (&[Action::PreviousReport, Action::NextReport], "峰会"),
    (&[Action::YearsFromList], "年份"),
    (&[Action::Search], "搜索"),
    (&[Action::Help], "帮助"),
    (&[Action::Quit], "退出"),
    (&[Action::Star], "加星"),
];
/// While words are searched.
const FOUND_HINTS: Hints = &[
    (&[Action::Open], "打开"),
    (&[Action::Concordance], "词语索引"),
    (&[Action::YearsFromList], "年份"),
    (&[Action::Search], "搜索"),
    (&[Action::Help], "帮助"),
    (&[Action::Quit], "退出"),
    (&[Action::RemoveChip], "去掉条件"),
];
/// On a row with others of its like.
const GROUP_HINTS: Hints = &[
    (&[Action::Open], "打开"),
    (&[Action::Fold], "展开／折叠"),
    (&[Action::PreviousReport, Action::NextReport], "峰会"),
    (&[Action::YearsFromList], "年份"),
    (&[Action::Search], "搜索"),
    (&[Action::Help], "帮助"),
    (&[Action::Quit], "退出"),
];
const READER_HINTS: Hints = &[
    (&[Action::PageDown], "下页"),
    (&[Action::PreviousReport, Action::NextReport], "峰会"),
    (&[Action::NextArticle], "下篇"),
    (&[Action::Search], "搜索"),
    (&[Action::Back], "返回"),
    (&[Action::Help], "帮助"),
    (&[Action::Years], "年份"),
];
const YEARS_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "选择"),
    (&[Action::Months], "月份"),
    (&[Action::Range], "选一段"),
    (&[Action::Accept], "确定"),
    (&[Action::Close], "返回"),
];
const SAME_DAY_HINTS: Hints =
    &[(&[Action::Down, Action::Up], "选择"), (&[Action::Accept], "前往"), (&[Action::Close], "关闭")];
const HELP_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "选择"),
    (&[Action::Search], "查找"),
    (&[Action::Accept], "执行"),
    (&[Action::Close], "关闭"),
    (&[Action::PageDown], "下页"),
];
const EVIDENCE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "选择"),
    (&[Action::Accept], "前往"),
    (&[Action::SetEdition], "改届"),
    (&[Action::Undo], "撤销"),
    (&[Action::Close], "关闭"),
];
const PAGE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "选择"),
    (&[Action::PreviousValue, Action::NextValue], "更改"),
    (&[Action::RestorePage], "恢复"),
    (&[Action::ClosePage], "关闭"),
];

const BOARD_HINTS: Hints = &[
    (&[Action::ChooseEdition], "只看这届"),
    (&[Action::EditionArticles], "文章"),
    (&[Action::NextSeries], "系列"),
    (&[Action::FilterEditions], "筛选"),
    (&[Action::CloseBoard], "关闭"),
    (&[Action::WalkSeries], "定为轴"),
    (&[Action::MarkEdition, Action::Compare], "选／比较"),
];
const BOARD_ARTICLES_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "选择"),
    (&[Action::ChooseEdition], "打开"),
    (&[Action::LeaveArticles], "返回"),
    (&[Action::NextSeries], "系列"),
    (&[Action::CloseBoard], "关闭"),
];
const COMPARE_HINTS: Hints = &[
    (&[Action::NextDifference, Action::PreviousDifference], "下／上一处"),
    (&[Action::FoldSame], "只看不同"),
    (&[Action::SwapSides], "对调"),
    (&[Action::CloseComparison], "返回"),
    (&[Action::PageDown], "下页"),
];
const CONCORDANCE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "选择"),
    (&[Action::Accept], "打开"),
    (&[Action::SortLines], "换排序"),
    (&[Action::Close], "返回"),
    (&[Action::PageDown], "下页"),
];
const RAW_HINTS: Hints = &[
    (&[Action::NextRepair, Action::PreviousRepair], "下／上一处修复"),
    (&[Action::OtherSide], "另一边"),
    (&[Action::EditSource], "编辑"),
    (&[Action::CloseRaw], "返回"),
    (&[Action::PageDown], "下页"),
];

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, area: Area) {
    if let Some(prompt) = state.prompt() {
        return paint_prompt(painter, state, prompt);
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
        () if matches!(state.overlay, Some(Overlay::Editions(_) | Overlay::Titles(_))) => {
            painter.cut((area.x + 1, area.y), end, &Clean::from(PICKING), Look::Chrome);
        }
        () if !state.input.pending.is_empty() => which_key::paint_line(painter, state, area),
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
        Purpose::Filter { .. } => "搜索标题与正文：",
        Purpose::Find => "在本文中找：",
        Purpose::Concordance => "词语索引，要查的词：",
        Purpose::Editions => "城市、年份、文件：",
        // Typed into a panel of its own.
        Purpose::Titles | Purpose::Command => "",
        Purpose::Help => return Clean::from(say!("help-find")),
        Purpose::Shelf { renamed: None } => return Clean::from(say!("shelf-name")),
        Purpose::Shelf { renamed: Some(_) } => return Clean::from(say!("shelf-rename")),
    })
}

/// The line that is typed at the foot of the screen, with what is said at its end.
fn line<'a>(state: &State, prompt: &'a Prompt) -> TypedLine<'a> {
    let area = areas(state).bottom;
    let tail = match prompt.purpose {
        Purpose::Filter { .. } => state.list.count(),
        Purpose::Find | Purpose::Concordance | Purpose::Titles | Purpose::Command | Purpose::Shelf { .. } => {
            Clean::default()
        }
        Purpose::Help => help_count(state),
        Purpose::Editions => {
            let shown = open_board(state).map_or(0, |board| board.shown.len());
            Clean::line(&format!(" {shown} 届"))
        }
    };
    let hint = match prompt.purpose {
        Purpose::Filter { .. } => Clean::from(QUERY_HINT),
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
        (Some(Overlay::SameDay(_)), _) => SAME_DAY_HINTS,
        (Some(Overlay::Page(_)), _) => PAGE_HINTS,
        (Some(Overlay::Board(board)), _) if board.pane == BoardPane::Articles => BOARD_ARTICLES_HINTS,
        (Some(Overlay::Board(_)), _) => BOARD_HINTS,
        (Some(Overlay::Evidence(_)), _) => EVIDENCE_HINTS,
        (Some(Overlay::Compare(_)), _) => COMPARE_HINTS,
        (Some(Overlay::Raw(_)), _) => RAW_HINTS,
        (Some(Overlay::Concordance(_)), _) => CONCORDANCE_HINTS,
        (_, Focus::List) if state.list.selected_row().is_some_and(|row| row.fold != Fold::Single) => {
            GROUP_HINTS
        }
        (_, Focus::List) if !state.query.wordings().is_empty() => FOUND_HINTS,
        (_, Focus::List) => LIST_HINTS,
        (_, Focus::Reader) => READER_HINTS,
    };
    let end = area.x + area.width;
    let mut x = area.x + 1;
    for (actions, name) in hints {
        let keys: Vec<_> =
            actions.iter().filter_map(|action| state.input.keymap.key(state.mode(), *action)).collect();
        if keys.is_empty() {
            continue;
        }
        let keys = Clean::line(&keys.join(" "));
        let name = Clean::from(*name);
        if x + painter.cells(&keys) + 1 + painter.cells(&name) > end {
            break;
        }
        x = painter.text((x, area.y), end, &keys, Look::Key);
        x = painter.text((x + 1, area.y), end, &name, Look::Chrome) + 3;
    }
}
