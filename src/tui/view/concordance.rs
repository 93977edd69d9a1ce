//! The concordance: what is looked for, how often in which year, and a line for each place.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{
    Area, ConcordancePane, KWIC_MARGIN, State, beside_lines, chars_of_year, concordance_area,
    concordance_years,
};
use crate::locale::say;
use crate::query::{Line, MOST_LINES, Order, Quoted, Room, frequency};
use crate::text::Clean;

/// Cells of a window that has room to say what this is.
const ROOMY: u16 = 60;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, pane: &ConcordancePane) {
    let area = concordance_area(state);
    paint_head(painter, pane, Area { y: 0, height: 1, ..area });
    paint_years(painter, state, pane, Area { y: 1, height: 1, ..area });
    let first = pane.first(area.height);
    let lines = pane.found.lines().iter().enumerate().skip(first);
    for ((nth, line), y) in lines.zip(area.y..area.y + area.height) {
        let row = Area { y, height: 1, ..area };
        let is_chosen = nth == pane.selected;
        if is_chosen {
            painter.line_art((row.x, y), row.x + 1, "▌", Look::Badge);
        }
        if let Some(article) = pane.found.article(line) {
            let word = if is_chosen { Look::CurrentMatch } else { Look::Match };
            paint_line(painter, (line, article), (pane.found.room(), word), row);
        }
    }
    if pane.found.lines().is_empty() {
        let told = if pane.is_whole { say!("concordance-nothing") } else { say!("concordance-looking") };
        painter.cut((area.x + 2, area.y + 1), area.x + area.width, &Clean::from(told), Look::Chrome);
    }
}

/// What is looked for, how often it is there; how far the gathering is, or which line is chosen.
fn paint_head(painter: &mut Painter<'_>, pane: &ConcordancePane, area: Area) {
    let (lines, count) = (pane.found.lines().len(), pane.found.count());
    let (checked, total) = pane.checked;
    let place = match pane.is_whole {
        false => say!("concordance-checked", checked = checked, total = total),
        true if lines == 0 => "".into(),
        true => format!("{}/{lines}", pane.selected + 1).into(),
    };
    let order = match pane.order {
        Order::Date => say!("concordance-by-date"),
        Order::Left => say!("concordance-by-left"),
        Order::Right => say!("concordance-by-right"),
    };
    let more = match count > lines {
        true => say!("concordance-only-some", lines = MOST_LINES),
        false => "".into(),
    };
    let end = area.x + area.width - 1;
    let end = painter.right((area.x, area.y), end, &Clean::line(&format!(" {place}")), Look::Chrome);
    let mut x = area.x + 1;
    if area.width >= ROOMY {
        x = painter.cut((x, area.y), end, &Clean::from(say!("concordance-title")), Look::Chrome) + 1;
    }
    let x = painter.cut(
        (x, area.y),
        end,
        &Clean::from(say!("concordance-words", words = pane.words.as_str())),
        Look::Name,
    );
    let articles = pane.found.articles();
    let said = say!("concordance-found", hits = count, articles = articles, more = more, order = order);
    painter.cut((x, area.y), end, &Clean::from(said), Look::Chrome);
}

/// The years with their bars; at the end, how often it is in the year of the chosen line.
fn paint_years(painter: &mut Painter<'_>, state: &State, pane: &ConcordancePane, area: Area) {
    let end = area.x + area.width - 1;
    let year = pane.chosen().and_then(|(_, article)| Some(article.date?.year()));
    let hits = pane.found.years().find(|(of, _)| year.is_some() && *of == year).map(|(_, found)| found.hits);
    let said = match (year, hits) {
        (Some(year), Some(hits)) => match chars_of_year(state, year) {
            Some(chars) => {
                let often = format!("{:.1}", frequency(hits, chars));
                say!("concordance-of-year-often", year = year.to_string(), hits = hits, often = often)
            }
            None => say!("concordance-of-year", year = year.to_string(), hits = hits),
        },
        _ => "".into(),
    };
    let begin = painter.right((area.x, area.y), end, &Clean::from(said), Look::Chrome);
    let room = Area { width: begin.saturating_sub(area.x), ..area };
    let mut years = concordance_years(state, pane, room);
    // The brackets of the marked year stand in its neighbours' blanks.
    years.sort_by_key(|year| year.marked);
    for year in years {
        let look = if year.marked { Look::MarkedYear } else { Look::Chrome };
        painter.text((year.x, area.y), begin, &year.text, look);
    }
}

fn paint_line(
    painter: &mut Painter<'_>,
    (line, article): (&Line, &Quoted),
    (room, look): (Room, Look),
    area: Area,
) {
    let cells = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
    let left = area.x + KWIC_MARGIN;
    let word = left.saturating_add(cells(room.left));
    painter.right((left, area.y), word, &line.left, Look::Read);
    let right = word.saturating_add(cells(room.word + room.right));
    let behind = painter.text((word, area.y), right, &line.word, look);
    painter.text((behind, area.y), right, &line.right, Look::Read);
    let (date, source) = beside_lines(area.width);
    let end = area.x + area.width;
    if date > 0 {
        let day =
            article.date.map_or_else(|| say!("list-unknown-date").into_owned(), |date| date.to_string());
        painter.cut((right + 2, area.y), end.min(right + date), &Clean::line(&day), Look::Chrome);
    }
    if source > 0 {
        let x = right + date + 2;
        painter.cut((x, area.y), end.min(right + date + source), &article.source, Look::Chrome);
    }
}
