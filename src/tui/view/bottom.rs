//! The bottom line: the prompt, a notice, the keys that continue a sequence, or hints.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{Action, Area, Focus, Overlay, Prompt, Purpose, State, areas};
use crate::text::{Clean, WidthTable};

/// What is worth a hint in the list and in the reader, with a short name.
const LIST_HINTS: &[(Action, &str)] = &[
    (Action::Open, "打开"),
    (Action::NextReport, "下一篇峰会报道"),
    (Action::YearsFromList, "年份"),
    (Action::Search, "搜索"),
    (Action::Star, "加星"),
    (Action::Help, "帮助"),
    (Action::Quit, "退出"),
];
const READER_HINTS: &[(Action, &str)] = &[
    (Action::PageDown, "下一页"),
    (Action::NextReport, "下一篇峰会报道"),
    (Action::NextArticle, "下一篇"),
    (Action::Search, "搜索本文"),
    (Action::Years, "年份"),
    (Action::Back, "返回"),
    (Action::Help, "帮助"),
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
        Purpose::Filter(_) => "搜索标题与正文：",
        Purpose::Find => "在本文中找：",
    })
}

fn paint_prompt(painter: &mut Painter<'_>, state: &State, prompt: &Prompt, area: Area) {
    let end = area.x + area.width;
    let x = painter.text((area.x + 1, area.y), end, &label(prompt), Look::Key);
    let count = match prompt.purpose {
        Purpose::Filter(_) => Clean::line(&format!(" {} 篇", state.list.total)),
        Purpose::Find => Clean::default(),
    };
    let count_at = painter.right((x, area.y), end - 1, &count, Look::Chrome);
    painter.text((x, area.y), count_at, &prompt.text(), Look::Overlay);
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
    let hints = match state.screen.focus {
        Focus::List => LIST_HINTS,
        Focus::Reader => READER_HINTS,
    };
    let end = area.x + area.width;
    let mut x = area.x + 1;
    for (action, name) in hints {
        let keys =
            Clean::line(&action.row().keys.first().map_or_else(String::new, |keys| keys.replace(' ', "")));
        let name = Clean::from(*name);
        if x + painter.cells(&keys) + 1 + painter.cells(&name) > end {
            break;
        }
        x = painter.text((x, area.y), end, &keys, Look::Key);
        x = painter.text((x + 1, area.y), end, &name, Look::Chrome) + 3;
    }
}
