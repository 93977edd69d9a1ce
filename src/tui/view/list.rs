//! The list pane: chips, rows, where in the list one is.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{Area, Areas, Focus, ROW_HEIGHT, State, chips};
use crate::doc::Date;
use crate::store::{Fold, Row};
use crate::text::Clean;

/// Columns of the second line: the date, then the publisher.
const DATE: u16 = 10;
const PUBLISHER: u16 = 9;
/// What stands below another row is indented.
const INDENT: u16 = 2;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, areas: &Areas) {
    let (Some(head), Some(rows), Some(foot)) = (areas.chips, areas.list, areas.list_foot) else { return };
    paint_chips(painter, state, head);
    paint_rows(painter, state, rows);
    if state.list.total > 0 {
        let list = &state.list;
        let all =
            if list.articles > list.total { format!(" · {} 篇", list.articles) } else { String::new() };
        let place = Clean::line(&format!("{}/{}{all}", list.selected + 1, list.total));
        painter.text((foot.x + 1, foot.y), foot.x + foot.width, &place, Look::Chrome);
    }
}

fn paint_chips(painter: &mut Painter<'_>, state: &State, area: Area) {
    let end = area.x + area.width - 1;
    for chip in chips(state, area) {
        painter.text((chip.x, area.y), end, &chip.text, Look::Chip);
    }
    if !state.query.is_empty() {
        let count = Clean::line(&format!(" {} 篇", state.list.articles));
        painter.right((area.x, area.y), end, &count, Look::Chrome);
    }
}

fn paint_rows(painter: &mut Painter<'_>, state: &State, area: Area) {
    if state.list.total == 0 {
        let text = match (state.library.done, state.query.is_empty()) {
            (false, _) => "正在读取文章…",
            (true, true) => "这里还没有文章",
            (true, false) => "没有符合的文章；Backspace 去掉筛选，u 撤销",
        };
        painter.cut((area.x + 2, area.y + 1), area.x + area.width, &Clean::from(text), Look::Chrome);
        return;
    }
    let fit = usize::from((area.height / ROW_HEIGHT).max(1));
    for (index, y) in
        (state.list.top..state.list.total).take(fit).zip((area.y..).step_by(usize::from(ROW_HEIGHT)))
    {
        if let Some(row) = state.list.row(index) {
            let place = Area { y, height: ROW_HEIGHT.min(area.height), ..area };
            paint_row(painter, state, row, place, index == state.list.selected);
        }
    }
}

fn paint_row(painter: &mut Painter<'_>, state: &State, row: &Row, area: Area, selected: bool) {
    let focused = state.screen.focus == Focus::List;
    let end = area.x + area.width - 1;
    if selected {
        for y in area.y..area.y + area.height {
            painter.line_art((area.x, y), end, "▌", if focused { Look::Badge } else { Look::Chrome });
        }
    }
    let marks = match (row.starred, row.noted) {
        (true, true) => " ⚠ ★",
        (true, false) => " ★",
        (false, true) => " ⚠",
        (false, false) => "",
    };
    let mut title_end = painter.right((area.x, area.y), end, &Clean::from(marks), Look::Star);
    if let Some(sign) = state.list.sign(row.id) {
        let sign = Clean::line(&format!(" {sign}"));
        title_end = painter.right((area.x, area.y), title_end, &sign, Look::Badge);
    }
    if let Some(sign) = fold_sign(row.fold) {
        title_end = painter.right((area.x, area.y), title_end, &sign, Look::Badge);
    }
    let indent = if row.fold == Fold::Member { INDENT } else { 0 };
    let area = Area { x: area.x + indent, ..area };
    let dot = if row.read { " " } else { "•" };
    painter.text((area.x + 1, area.y), end, &Clean::from(dot), Look::Badge);
    let look = match (selected && focused, row.read) {
        (true, _) => Look::Selected,
        (false, false) => Look::Unread,
        (false, true) => Look::Read,
    };
    painter.cut((area.x + 3, area.y), title_end, &row.title, look);
    if area.height > 1 {
        paint_facts(painter, row, area, end);
    }
}

/// How many articles are folded into a row, or stand below it.
fn fold_sign(fold: Fold) -> Option<Clean> {
    match fold {
        Fold::Closed(others) => Some(Clean::line(&format!(" +{others}"))),
        Fold::Open(others) => Some(Clean::line(&format!(" −{others}"))),
        Fold::Single | Fold::Member => None,
    }
}

/// The second line: date, publisher, edition. The year is always there.
fn paint_facts(painter: &mut Painter<'_>, row: &Row, area: Area, end: u16) {
    let y = area.y + 1;
    let date = row.date.map_or_else(|| "未知日期".to_owned(), |date| shown_date(&date));
    let x = area.x + 3;
    painter.cut((x, y), end.min(x + DATE + 1), &Clean::line(&date), Look::Chrome);
    let x = x + DATE + 2;
    let room = if row.badge.is_some() { PUBLISHER } else { area.width };
    painter.cut((x, y), end.min(x + room), &row.source, Look::Chrome);
    if let Some(badge) = &row.badge {
        let x = x + PUBLISHER + 1;
        painter.cut((x, y), end, &badge.text, Look::Badge);
    }
}

/// Inferred dates say so.
fn shown_date(date: &Date) -> String {
    let sign = if date.not_before.is_some() { "≥" } else { "" };
    format!("{sign}{date}")
}
