//! What was read, in numbers: sums, and below them bar charts in one column or two.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{Area, Chart, State, Statistics, StatisticsPanel, statistics_area};
use crate::locale::say;
use crate::text::Clean;

/// Cells of the widest label, of the longest bar, and of a count.
const LABEL: u16 = 16;
const LONGEST_BAR: u16 = 24;
const COUNT: u16 = 6;
/// Cells between two columns.
const GAP: u16 = 4;

/// A line of the panel.
enum Line {
    Blank,
    Text(Clean, Look),
    Bar { label: Clean, count: usize, most: usize },
}

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, panel: &StatisticsPanel) {
    let (area, beside) = statistics_area(state, panel);
    let inner = frame(painter, area, &say!("trail-statistics-title"));
    let Some(found) = &panel.found else {
        let counting = Clean::from(say!("trail-statistics-counting"));
        painter.cut((inner.x, inner.y), inner.x + inner.width, &counting, Look::Chrome);
        return;
    };
    let columns = columns(found, beside);
    let all = columns.iter().map(Vec::len).max().unwrap_or(0);
    mark_scroll(painter, inner, (panel.top, inner.height.into(), all));
    let sums = found.sums();
    let each = if beside { inner.width.saturating_sub(GAP) / 2 } else { inner.width };
    for (nth, lines) in (0..).zip(&columns) {
        let x = inner.x + nth * (each + GAP);
        for (line, y) in lines.iter().skip(panel.top).zip(inner.y..inner.y + inner.height) {
            paint_line(painter, line, Area { x, y, width: each, height: 1 });
        }
    }
    // The sums go over all columns.
    for ((_, sum), y) in sums.iter().enumerate().skip(panel.top).zip(inner.y..) {
        painter.cut((inner.x, y), inner.x + inner.width, sum, Look::Overlay);
    }
}

/// The lines of each column; the sums have the first ones.
fn columns(found: &Statistics, beside: bool) -> Vec<Vec<Line>> {
    let mut columns: Vec<Vec<Line>> = Vec::new();
    for charts in found.charts() {
        let lines = charts.iter().flat_map(chart_lines);
        match columns.last_mut().filter(|_| !beside) {
            Some(column) => column.extend(lines),
            None => columns.push(std::iter::repeat_with(|| Line::Blank).take(3).chain(lines).collect()),
        }
    }
    columns
}

fn chart_lines(chart: &Chart) -> Vec<Line> {
    if chart.rows.is_empty() {
        return Vec::new();
    }
    let most = chart.rows.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let mut lines = vec![Line::Text(chart.title.clone(), Look::Name)];
    lines.extend(chart.rows.iter().map(|(label, count)| Line::Bar {
        label: label.clone(),
        count: *count,
        most,
    }));
    lines.push(Line::Blank);
    lines
}

fn paint_line(painter: &mut Painter<'_>, line: &Line, area: Area) {
    let (x, y, end) = (area.x, area.y, area.x + area.width);
    match line {
        Line::Blank => {}
        Line::Text(text, look) => {
            painter.cut((x, y), end, text, *look);
        }
        Line::Bar { label, count, most } => {
            let label_width = LABEL.min(area.width / 3);
            painter.cut((x, y), x + label_width, label, Look::Overlay);
            let longest = usize::from(area.width.saturating_sub(label_width + COUNT + 2).min(LONGEST_BAR));
            let cells =
                count.saturating_mul(longest).checked_div(*most).unwrap_or(0).clamp(1, longest.max(1));
            let after = painter.line_art((x + label_width + 1, y), end, &"▇".repeat(cells), Look::Badge);
            painter.cut((after + 1, y), end, &Clean::line(&count.to_string()), Look::Chrome);
        }
    }
}
