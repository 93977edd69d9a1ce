//! Two articles side by side: what differs is marked in the text and by a sign before the line, so
//! that it is seen without colours, too.

use ratatui::style::Style;

use super::super::paint::Painter;
use super::super::theme::Look;
use super::reader::lead_look;
use crate::app::{Area, Caption, Cell, Change, SetItem, Spread};
use crate::locale::say;
use crate::text::Clean;
use crate::typeset::Run;

/// Cells before the text: a sign and a blank.
const MARGIN: u16 = 2;
/// What stands before a line with words that were left out, or put in, or both.
const SIGNS: [(&str, Look); 2] = [("-", Look::RemovedWhole), ("+", Look::AddedWhole)];
const BOTH: (&str, Look) = ("~", Look::Chrome);

pub(super) fn paint(painter: &mut Painter<'_>, spread: &Spread) {
    let seats = *spread.seats();
    if let Some(divider) = seats.divider {
        for y in divider.y..divider.y + divider.height {
            painter.line_art((divider.x, y), divider.x + 1, "│", Look::Chrome);
        }
    }
    for side in [0, 1] {
        paint_head(painter, spread, side, seats.heads[side]);
    }
    for ((item, row), nth) in spread.window().zip(0..) {
        for (side, pane) in seats.panes.iter().enumerate() {
            let place = Area { y: pane.y + nth, height: 1, ..*pane };
            paint_cell(painter, spread, (item, side, &row.cells[side]), place);
        }
    }
    paint_foot(painter, spread, seats.foot);
}

/// Title, then date and edition; both on one line where there is but one.
fn paint_head(painter: &mut Painter<'_>, spread: &Spread, side: usize, area: Area) {
    let end = area.x + area.width;
    let Caption { title, facts, publisher } = spread.caption(side);
    let (sign, look) = SIGNS[side];
    painter.text((area.x, area.y), end, &Clean::from(sign), look);
    let x = area.x + MARGIN;
    if area.height > 1 {
        painter.cut((x, area.y), end, &title, Look::Name);
        let x = painter.cut((x, area.y + 1), end, &facts, Look::Chrome);
        painter.cut((x + 2, area.y + 1), end, &publisher, Look::Chrome);
        return;
    }
    let room = end.saturating_sub(x);
    let facts_at = painter.right(
        (x + room / 2, area.y),
        end,
        &facts.cut_to((room / 2).into(), &painter.widths),
        Look::Chrome,
    );
    painter.cut((x, area.y), facts_at.saturating_sub(2), &title, Look::Name);
}

fn paint_cell(
    painter: &mut Painter<'_>,
    spread: &Spread,
    (item, side, cell): (&SetItem, usize, &Cell),
    place: Area,
) {
    let end = place.x + place.width;
    match cell {
        Cell::Blank => {}
        Cell::Note(note) => {
            let is_current = item.noted.is_some() && item.noted == spread.current;
            let look = if is_current { Look::CurrentDifference } else { Look::Chrome };
            painter.cut((place.x + MARGIN, place.y), end, note, look);
        }
        Cell::Line(nth) => paint_line(painter, spread, (item, side, *nth), place),
    }
}

fn paint_line(
    painter: &mut Painter<'_>,
    spread: &Spread,
    (item, side, nth): (&SetItem, usize, usize),
    place: Area,
) {
    let Some((layout, line)) = item.line(side, nth) else { return };
    let end = place.x + place.width;
    let changes = item.changes(side);
    let cuts: Vec<_> = changes.iter().flat_map(|change| [change.range.start, change.range.end]).collect();
    let begin = place.x + MARGIN + line.indent;
    let mut x = painter.text((begin, place.y), end, &line.lead, lead_look(line));
    let mut seen = [false; 2];
    for run in layout.runs(line, &cuts) {
        let change = change_at(changes, &run);
        if let Some(change) = change {
            seen[usize::from(change.is_added)] = true;
        }
        let style = change.map_or_else(
            || painter.theme.style(Look::Text(line.label)),
            |change| {
                let current = spread.current == Some(change.difference);
                look(painter, (item, side), change, current)
            },
        );
        let style = painter.theme.inline(style, run.style);
        x = painter.run((x, place.y), end, &run, style);
    }
    let sign = match seen {
        [true, true] => Some(BOTH),
        [true, false] => Some(SIGNS[0]),
        [false, true] => Some(SIGNS[1]),
        [false, false] => None,
    };
    if let Some((sign, look)) = sign {
        painter.text((place.x, place.y), end, &Clean::from(sign), look);
    }
}

fn look(painter: &Painter<'_>, (item, side): (&SetItem, usize), change: &Change, is_current: bool) -> Style {
    let style = painter.theme.style(match (change.is_added, item.is_whole) {
        (false, true) => Look::RemovedWhole,
        (true, true) => Look::AddedWhole,
        // In a pane of its own it need not be made hard to read.
        (false, false) => {
            if side == 0 {
                Look::Removed
            } else {
                Look::Struck
            }
        }
        (true, false) => Look::Added,
    });
    if is_current { style.patch(painter.theme.style(Look::CurrentDifference)) } else { style }
}

/// The change that a run is part of. What is no part of the document ends where it begins.
fn change_at<'a>(changes: &'a [Change], run: &Run<'_>) -> Option<&'a Change> {
    let at = changes.partition_point(|change| change.range.start <= run.at).checked_sub(1)?;
    changes.get(at).filter(|change| run.at < change.range.end && run.at < run.end)
}

fn paint_foot(painter: &mut Painter<'_>, spread: &Spread, foot: Area) {
    let comparison = spread.comparison();
    let count = comparison.differences.len();
    let place = match (count, spread.current) {
        (0, _) => say!("compare-place-none"),
        (_, Some(current)) => say!("compare-place", current = current + 1, count = count),
        (_, None) => say!("compare-places", count = count),
    };
    let coarse = if comparison.is_coarse { say!("compare-coarse") } else { "".into() };
    let percent = comparison.alike.to_string();
    let words = Clean::from(say!("compare-alike", percent = percent, place = place, coarse = coarse));
    let end = foot.x + foot.width - 1;
    let percent = Clean::line(&format!("{}%", spread.percent()));
    let begin = painter.right((foot.x, foot.y), end, &percent, Look::Chrome);
    painter.cut((foot.x + MARGIN, foot.y), begin.saturating_sub(2), &words, Look::Chrome);
}
