//! The same day in other years: a row an article, the year where it changes.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{Area, SameDayPanel, State, same_day_area};
use crate::locale::say;
use crate::store::{Anniversary, SameDay};
use crate::text::Clean;

/// Columns from the mark on: the year, the day, how near it is, or else the title.
const YEAR: u16 = 2;
const DAY: u16 = 7;
const NEARNESS: u16 = 14;
/// Cells that how near it is has at the least.
const NEAR: u16 = 7;
/// Cells of a row with room for more than the title, beside how near it is.
const ROOMY: u16 = 32;
/// Cells of the widest badge that a title gives way to.
const BADGE: u16 = 20;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, panel: &SameDayPanel) {
    let area = same_day_area(state, panel);
    let Some(found) = &panel.found else {
        let inner = frame(painter, area, &say!("years-same-day"));
        painter.cut(
            (inner.x, inner.y),
            inner.x + inner.width,
            &Clean::from(say!("years-searching")),
            Look::Chrome,
        );
        return;
    };
    let inner = frame(painter, area, &title(found));
    let first = panel.first(inner.height);
    mark_scroll(painter, inner, (first, inner.height.into(), panel.len()));
    let cells = found.articles.iter().map(|article| painter.widths.text(&nearness(article.days)));
    let widest = cells.max().map_or(0, |cells| u16::try_from(cells).unwrap_or(u16::MAX)).max(NEAR);
    // A column of the title where there is room for how near the day is.
    let title = (inner.width >= ROOMY.saturating_add(widest))
        .then_some(NEARNESS.saturating_add(widest).saturating_add(2));
    let mut above = None;
    for ((nth, article), y) in
        found.articles.iter().enumerate().skip(first).zip(inner.y..inner.y + inner.height)
    {
        let year = article.row.date.map(|date| date.year());
        let year = year.filter(|_| above != Some(year));
        above = Some(article.row.date.map(|date| date.year()));
        paint_row(painter, article, (year, title, nth == panel.selected), Area { y, height: 1, ..inner });
    }
}

fn title(found: &SameDay) -> String {
    let date = say!("date-month-day", month = found.day.month(), day = found.day.day());
    let (count, listed) = (found.total, found.articles.len());
    let said = match listed < count {
        true => say!("years-same-day-some", date = date, count = count, listed = listed),
        false => say!("years-same-day-of", date = date, count = count),
    };
    said.into_owned()
}

fn paint_row(
    painter: &mut Painter<'_>,
    article: &Anniversary,
    (year, title, selected): (Option<i16>, Option<u16>, bool),
    area: Area,
) {
    let (x, y, end) = (area.x, area.y, area.x + area.width);
    if selected {
        painter.line_art((x, y), end, "▌", Look::Badge);
    }
    if let Some(year) = year {
        painter.text((x + YEAR, y), end, &Clean::line(&format!("{year:04}")), Look::Name);
    }
    let day = article.row.date.map(|date| date.day());
    let day = day.map_or_else(String::new, |day| format!("{:02}-{:02}", day.month(), day.day()));
    painter.text((x + DAY, y), end, &Clean::line(&day), Look::Chrome);
    if title.is_some() {
        painter.text((x + NEARNESS, y), end, &nearness(article.days), Look::Chrome);
    }
    let at = title.unwrap_or(NEARNESS);
    let end = match article.row.badge.as_ref().filter(|_| title.is_some()) {
        Some(badge) => {
            let room = area.width.saturating_sub(at) / 2;
            let badge = badge.text.cut_to(room.min(BADGE).into(), &painter.widths);
            painter.right((x + at, y), end, &badge, Look::Badge).saturating_sub(2)
        }
        None => end,
    };
    let look = match (selected, article.row.read) {
        (true, _) => Look::Selected,
        (false, false) => Look::Unread,
        (false, true) => Look::Read,
    };
    painter.cut((x + at, y), end, &article.row.title, look);
}

/// How many days before or after.
fn nearness(days: i8) -> Clean {
    Clean::from(match days {
        0 => say!("years-that-day"),
        1.. => say!("years-days-later", days = days),
        _ => say!("years-days-earlier", days = -days),
    })
}
