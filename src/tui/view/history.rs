//! What was read lately: the line that is typed, and below it the articles with when that was.

use jiff::civil::{Date, DateTime};

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{Area, History, Overlay, PastVisit, State, history_area, history_rows};
use crate::locale::say;
use crate::text::{Clean, WidthTable};

/// Cells of the column of times, and where the title begins.
const TIME: u16 = 12;
const MARGIN: u16 = 2;
/// Cells of a row with room for more than the title.
const ROOMY: u16 = 50;
/// Cells of the widest badge that a title gives way to.
const BADGE: u16 = 20;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, history: &History) {
    let inner = frame(painter, history_area(state), &say!("trail-history-title"));
    let end = inner.x + inner.width;
    let count = match &history.visits {
        None => Clean::from("…"),
        Some(_) => Clean::from(say!("trail-history-count", count = history.len())),
    };
    let count_at = painter.right((inner.x, inner.y), end, &count, Look::Chrome).saturating_sub(1);
    let x = painter.text((inner.x, inner.y), count_at, &label(), Look::Key);
    let typed = history.prompt.text();
    if typed.is_empty() {
        painter.cut((x + 1, inner.y), count_at, &Clean::from(say!("trail-history-hint")), Look::Chrome);
    }
    painter.cut((x, inner.y), count_at, &typed, Look::Name);
    let rows = history_rows(state);
    let (first, seen) = (history.first(rows.height), usize::from(rows.height));
    mark_scroll(painter, inner, (first, seen, history.len()));
    if history.is_empty() && history.visits.is_some() {
        let nothing =
            if typed.is_empty() { say!("trail-history-empty") } else { say!("trail-no-such-visit") };
        painter.cut((rows.x + MARGIN, rows.y), end, &Clean::from(nothing), Look::Chrome);
    }
    let shown = history.rows().enumerate().skip(first);
    for ((nth, visit), y) in shown.zip(rows.y..rows.y + rows.height) {
        let area = Area { y, height: 1, ..rows };
        paint_row(painter, (visit, state.input.today), nth == history.selected, area);
    }
}

fn paint_row(
    painter: &mut Painter<'_>,
    (visit, today): (&PastVisit, Option<Date>),
    selected: bool,
    area: Area,
) {
    let (x, y, mut end) = (area.x, area.y, area.x + area.width);
    if selected {
        painter.line_art((x, y), end, "▌", Look::Badge);
    }
    painter.cut((x + MARGIN, y), end.min(x + MARGIN + TIME), &when(visit.time, today), Look::Chrome);
    let x = x + MARGIN + TIME + 1;
    if area.width >= ROOMY {
        let progress = progress(visit.row.progress);
        end = painter.right((x, y), end, &progress, Look::Chrome).saturating_sub(2);
        if let Some(badge) = &visit.row.badge {
            let badge = badge.text.cut_to(BADGE.min(area.width / 4).into(), &painter.widths);
            end = painter.right((x, y), end, &badge, Look::Badge).saturating_sub(2);
        }
    }
    let look = if selected { Look::Selected } else { Look::Overlay };
    painter.cut((x, y), end, &visit.row.title, look);
}

/// How much of an article was read: nothing where it was not begun.
pub(super) fn progress(thousandths: u16) -> Clean {
    match thousandths {
        0..10 => Clean::default(),
        1000.. => Clean::from("✓"),
        _ => Clean::line(&format!("{}%", thousandths / 10)),
    }
}

/// 今天 09:15, 昨天 22:40, 11-03, 2025-11-03.
fn when(time: DateTime, today: Option<Date>) -> Clean {
    let (day, clock) = (time.date(), time.strftime("%H:%M").to_string());
    match today {
        Some(today) if day == today => Clean::from(say!("trail-today", time = clock)),
        Some(today) if today.yesterday().is_ok_and(|yesterday| yesterday == day) => {
            Clean::from(say!("trail-yesterday", time = clock))
        }
        Some(today) if today.year() == day.year() => Clean::line(&time.strftime("%m-%d %H:%M").to_string()),
        _ => Clean::line(&day.to_string()),
    }
}

fn label() -> Clean {
    Clean::from(say!("trail-history-label"))
}

/// Where the cursor of the line stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Overlay::History(history)) = &state.overlay else { return None };
    let inner = history_area(state).framed();
    let widths: &WidthTable = &state.options.widths;
    let cells = widths.text(&label()) + widths.text(&history.prompt.before_cursor());
    let end = (inner.x + inner.width).saturating_sub(1);
    Some((inner.x.saturating_add(u16::try_from(cells).unwrap_or(u16::MAX)).min(end), inner.y))
}
