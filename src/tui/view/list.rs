//! The list pane: chips, rows, where in the list one is.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::history;
use crate::app::{Area, Areas, Focus, ROW_HEIGHT, State, chips};
use crate::doc::Date;
use crate::locale::say;
use crate::query::Finding;
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
        let mut place = Clean::from(say!("list-place", place = list.selected + 1, rows = list.total));
        if list.articles > list.total {
            place.push(&Clean::from(say!("list-articles", count = list.articles)));
        }
        if list.unsearched > 0 {
            place.push(&Clean::from(say!("list-unsearched", count = list.unsearched)));
        }
        painter.cut((foot.x + 1, foot.y), foot.x + foot.width, &place, Look::Chrome);
    }
}

fn paint_chips(painter: &mut Painter<'_>, state: &State, area: Area) {
    let end = area.x + area.width - 1;
    for chip in chips(state, area) {
        painter.text((chip.x, area.y), end, &chip.text, Look::Chip);
    }
    if !state.query.is_empty() {
        painter.right((area.x, area.y), end, &state.list.count(), Look::Chrome);
    }
}

fn paint_rows(painter: &mut Painter<'_>, state: &State, area: Area) {
    if state.list.total == 0 {
        let text = match (state.library.done, state.query.is_empty()) {
            (false, _) => say!("list-reading"),
            (true, true) => say!("list-empty"),
            (true, false) => say!("list-nothing-left"),
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
    let finding = state.list.findings.get(row.id);
    let marks = finding.map_or(&[][..], |finding| &finding.title);
    let marked = if look == Look::Selected { Look::SelectedMatch } else { Look::Match };
    painter.marked((area.x + 3, area.y), title_end, (&row.title, marks), (look, marked));
    if area.height > 1 {
        paint_facts(painter, (row, finding), area, end);
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

/// The second line: date, publisher, edition; or what is found there. The year is always there.
fn paint_facts(painter: &mut Painter<'_>, (row, finding): (&Row, Option<&Finding>), area: Area, end: u16) {
    let y = area.y + 1;
    let date = row.date.map_or_else(|| say!("list-unknown-date").into_owned(), |date| shown_date(&date));
    let x = area.x + 3;
    painter.cut((x, y), end.min(x + DATE + 1), &Clean::line(&date), Look::Chrome);
    let x = x + DATE + 2;
    if let Some(finding) = finding {
        return paint_finding(painter, (row, finding), (x, y), end);
    }
    paint_source(painter, row, (x, y), end);
}

/// Publisher and edition, and how much was read where there is room for that.
fn paint_source(painter: &mut Painter<'_>, row: &Row, (x, y): (u16, u16), end: u16) {
    let badge = row.badge.as_ref().map_or(0, |badge| PUBLISHER + 1 + painter.cells(&badge.text));
    let progress = history::progress(row.progress);
    let has_room = x + badge + 1 + painter.cells(&progress) <= end;
    let end = if has_room { painter.right((x, y), end, &progress, Look::Chrome) } else { end };
    let Some(badge) = &row.badge else {
        painter.cut((x, y), end, &row.source, Look::Chrome);
        return;
    };
    // Badges stand below each other; where there is no room, the publisher's name is cut first.
    let widest = end.saturating_sub(painter.cells(&badge.text));
    let at = (x + PUBLISHER + 1).min(widest.max(x));
    painter.cut((x, y), at.saturating_sub(1).max(x), &row.source, Look::Chrome);
    painter.cut((at, y), end, &badge.text, Look::Badge);
}

/// What is found in the article: the line that shows it best, and in how many places it stands.
fn paint_finding(painter: &mut Painter<'_>, (row, finding): (&Row, &Finding), (x, y): (u16, u16), end: u16) {
    let Some(snippet) = &finding.snippet else {
        let only = if finding.title.is_empty() { "".into() } else { say!("list-title-only") };
        let end = painter.right((x, y), end, &Clean::from(only), Look::Chrome);
        return paint_source(painter, row, (x, y), end);
    };
    let count = Clean::from(say!("list-hits", count = finding.hits));
    if painter.cells(&count) > end.saturating_sub(x) {
        return;
    }
    let mut end = painter.right((x, y), end, &count, Look::Chrome);
    if let Some(badge) = &row.badge {
        let sign = Clean::line(&format!(" {}", badge.role.glyph()));
        end = painter.right((x, y), end, &sign, Look::Badge);
    }
    painter.marked((x, y), end, (&snippet.text, &snippet.marks), (Look::Read, Look::Match));
}

/// Inferred dates say so.
fn shown_date(date: &Date) -> String {
    let sign = if date.not_before.is_some() { "≥" } else { "" };
    format!("{sign}{date}")
}
