//! The bottom line: the prompt, a notice, the keys that continue a sequence, or hints.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{Action, Area, Focus, Overlay, Prompt, Purpose, State, areas};
use crate::text::{Clean, WidthTable, graphemes};

/// Actions worth a hint, in order of use, with a short name for them.
type Hints = &'static [(&'static [Action], &'static str)];

const LIST_HINTS: Hints = &[
    (&[Action::Open], "打开"),
    (&[Action::PreviousReport, Action::NextReport], "峰会"),
    (&[Action::YearsFromList], "年份"),
    (&[Action::Search], "搜索"),
    (&[Action::Help], "帮助"),
    (&[Action::Quit], "退出"),
    (&[Action::Star], "加星"),
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
const YEARS_HINTS: Hints =
    &[(&[Action::Down, Action::Up], "选择"), (&[Action::Accept], "确定"), (&[Action::Close], "关闭")];
const HELP_HINTS: Hints =
    &[(&[Action::Down, Action::Up], "滚动"), (&[Action::PageDown], "下页"), (&[Action::Close], "关闭")];
const PAGE_HINTS: Hints = &[
    (&[Action::Down, Action::Up], "选择"),
    (&[Action::PreviousValue, Action::NextValue], "更改"),
    (&[Action::RestorePage], "恢复"),
    (&[Action::ClosePage], "关闭"),
];

const COMPARE_HINTS: Hints = &[
    (&[Action::NextDifference, Action::PreviousDifference], "下／上一处"),
    (&[Action::FoldSame], "只看不同"),
    (&[Action::SwapSides], "对调"),
    (&[Action::CloseComparison], "返回"),
    (&[Action::PageDown], "下页"),
];

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, area: Area) {
    match &state.overlay {
        Some(Overlay::Prompt(prompt)) => paint_prompt(painter, state, prompt, area),
        _ if !state.notice.is_empty() => {
            painter.cut((area.x + 1, area.y), area.x + area.width, &state.notice, Look::Notice);
        }
        _ if !state.input.pending.is_empty() => paint_continuations(painter, state, area),
        _ => paint_hints(painter, state, area),
    }
}

fn label(prompt: &Prompt) -> Clean {
    Clean::from(match prompt.purpose {
        Purpose::Filter { .. } => "搜索标题与正文：",
        Purpose::Find => "在本文中找：",
    })
}

fn paint_prompt(painter: &mut Painter<'_>, state: &State, prompt: &Prompt, area: Area) {
    let end = area.x + area.width;
    let x = painter.text((area.x + 1, area.y), end, &label(prompt), Look::Key);
    let count = match prompt.purpose {
        Purpose::Filter { .. } => Clean::line(&format!(" {} 篇", state.list.total)),
        Purpose::Find => Clean::default(),
    };
    let count_at = painter.right((x, area.y), end - 1, &count, Look::Chrome);
    let text = prompt.text();
    let hidden = hidden(state, prompt, count_at.saturating_sub(x));
    painter.text((x, area.y), count_at, &text.slice(hidden..text.len()), Look::Overlay);
}

/// Bytes at the beginning of a long line that give way to the cursor.
fn hidden(state: &State, prompt: &Prompt, room: u16) -> usize {
    let before = prompt.before_cursor();
    let widths = &state.options.widths;
    let mut cells = widths.text(&before);
    let mut bytes = 0;
    for grapheme in graphemes(&before) {
        if cells < usize::from(room) {
            break;
        }
        cells -= widths.grapheme(grapheme);
        bytes += grapheme.len();
    }
    bytes
}

/// Where the prompt's cursor stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Overlay::Prompt(prompt)) = &state.overlay else { return None };
    let area = areas(state).bottom;
    let cells =
        |text: &Clean| u16::try_from(WidthTable::text(&state.options.widths, text)).unwrap_or(u16::MAX);
    let x = area
        .x
        .saturating_add(1)
        .saturating_add(cells(&label(prompt)))
        .saturating_add(cells(&prompt.before_cursor()));
    Some((x.min(area.x + area.width - 1), area.y))
}

/// Which keys may follow.
fn paint_continuations(painter: &mut Painter<'_>, state: &State, area: Area) {
    let typed: String = state.input.pending.iter().map(ToString::to_string).collect();
    let end = area.x + area.width;
    let mut x = painter.text((area.x + 1, area.y), end, &Clean::line(&typed), Look::Key) + 2;
    for (chord, action) in state.input.keymap.continuations(state.mode(), &state.input.pending) {
        x = painter.text((x, area.y), end, &Clean::line(&chord.to_string()), Look::Key);
        x = painter.text((x + 1, area.y), end, &Clean::from(action.row().help.0), Look::Chrome) + 3;
    }
}

/// Hints that fit, in order of use.
fn paint_hints(painter: &mut Painter<'_>, state: &State, area: Area) {
    let hints = match (&state.overlay, state.screen.focus) {
        (Some(Overlay::Years(_)), _) => YEARS_HINTS,
        (Some(Overlay::Help { .. }), _) => HELP_HINTS,
        (Some(Overlay::Page(_)), _) => PAGE_HINTS,
        (Some(Overlay::Compare(_)), _) => COMPARE_HINTS,
        (_, Focus::List) => LIST_HINTS,
        (_, Focus::Reader) => READER_HINTS,
    };
    let end = area.x + area.width;
    let mut x = area.x + 1;
    for (actions, name) in hints {
        let keys: Vec<_> = actions.iter().filter_map(|action| action.row().keys.first()).collect();
        let keys: Vec<_> = keys.into_iter().map(|keys| keys.replace(' ', "")).collect();
        let keys = Clean::line(&keys.join(" "));
        let name = Clean::from(*name);
        if x + painter.cells(&keys) + 1 + painter.cells(&name) > end {
            break;
        }
        x = painter.text((x, area.y), end, &keys, Look::Key);
        x = painter.text((x + 1, area.y), end, &name, Look::Chrome) + 3;
    }
}
