//! The editions board: all series, the editions of one, what is known of the chosen edition, and
//! its articles.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{
    Area, BOARD_BAR, Board, BoardColumn, BoardPage, BoardPane, PlacedColumn, State, board_columns,
    board_note, board_page, board_tabs, days, fact_label, first_seen, tabs_area,
};
use crate::locale::say;
use crate::series::{City, Edition, EditionAt, Role, Series, Status};
use crate::store::{Row, Tally};
use crate::text::Clean;

/// Cells of an article's date, with its gap.
const DATE: u16 = 12;
/// Counts from here on are told in ten thousands.
const MANY: usize = 10_000;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, board: &Board) {
    let page = board_page(state, board);
    paint_header(painter, state, board, &page);
    let Some(series) = state.library.registry.series().get(board.series) else { return };
    if let Some(headings) = page.headings {
        paint_headings(painter, headings);
    }
    if let Some(rows) = page.rows {
        paint_rows(painter, (series, board), rows);
    }
    if let Some(divider) = page.divider {
        for y in divider.y..divider.y + divider.height {
            painter.line_art((divider.x, y), divider.x + 1, "│", Look::Chrome);
        }
    }
    paint_facts(painter, board, series, &page);
    if let Some(area) = page.articles {
        paint_articles(painter, board, area);
    }
}

fn paint_header(painter: &mut Painter<'_>, state: &State, board: &Board, page: &BoardPage) {
    let (header, note) = (page.header, board_note(state, board));
    let end = header.x + header.width;
    painter.right((header.x, header.y), end, &note, Look::Chrome);
    let tabs = tabs_area(page, painter.cells(&note));
    for tab in board_tabs(state, board, tabs) {
        let look = if tab.chosen { Look::MarkedYear } else { Look::Chrome };
        painter.cut((tab.x, header.y), tabs.x + tabs.width, &tab.text, look);
    }
}

fn paint_headings(painter: &mut Painter<'_>, area: Area) {
    for PlacedColumn { column, heading, x, width } in board_columns(area) {
        match column {
            BoardColumn::Ordinal | BoardColumn::Place | BoardColumn::Days | BoardColumn::Form => {
                painter.cut((x, area.y), x + width, &heading, Look::Chrome);
            }
            BoardColumn::Covered => {
                painter.cut((x + 1, area.y), x + width, &heading, Look::Chrome);
            }
            _ => {
                painter.right((x, area.y), x + width, &heading, Look::Chrome);
            }
        }
    }
}

fn paint_rows(painter: &mut Painter<'_>, (series, board): (&Series, &Board), area: Area) {
    if board.shown.is_empty() {
        let text = if board.filter.is_empty() { say!("board-empty") } else { say!("board-nothing-left") };
        painter.cut((area.x + 2, area.y), area.x + area.width, &Clean::from(text), Look::Chrome);
        return;
    }
    let most = board.held.tallies.iter().map(articles).max().unwrap_or(0);
    let columns = board_columns(area);
    let first = first_seen(board.selected, board.shown.len(), area.height);
    let seen = board.shown.iter().enumerate().skip(first);
    for ((row, &at), y) in seen.zip(area.y..area.y + area.height) {
        let Some(edition) = series.editions.get(at) else { continue };
        let place = Area { y, height: 1, ..area };
        paint_marks(painter, board, place, (row, at));
        let tally = board.tally(at);
        let shown = Shown { series, edition, tally, most, chosen: row == board.selected, pane: board.pane };
        for column in &columns {
            shown.paint(painter, column, y, columns.iter().all(|other| other.column != BoardColumn::Days));
        }
    }
}

/// What is chosen, what is marked for comparison.
fn paint_marks(painter: &mut Painter<'_>, board: &Board, area: Area, (row, edition): (usize, usize)) {
    if row == board.selected {
        let look = if board.pane == BoardPane::Editions { Look::Badge } else { Look::Chrome };
        painter.line_art((area.x, area.y), area.x + 1, "▌", look);
    }
    if board.is_marked(EditionAt { series: board.series, edition }) {
        painter.text((area.x + 1, area.y), area.x + 2, &Clean::from("x"), Look::Key);
    }
}

/// All articles that are shown under an edition.
fn articles(tally: &Tally) -> usize {
    tally.reports + tally.previews + tally.related
}

/// A row of the board.
struct Shown<'a> {
    series: &'a Series,
    edition: &'a Edition,
    tally: Tally,
    /// Articles of the edition that has most.
    most: usize,
    chosen: bool,
    pane: BoardPane,
}

impl Shown<'_> {
    fn paint(&self, painter: &mut Painter<'_>, column: &PlacedColumn, y: u16, year_too: bool) {
        let PlacedColumn { column, x, width, .. } = *column;
        let (edition, tally, end) = (self.edition, &self.tally, x + width);
        let look = if articles(tally) == 0 { Look::Chrome } else { Look::Overlay };
        let count = match column {
            BoardColumn::Ordinal => {
                let ordinal = self.series.ordinal_name(edition).unwrap_or_default();
                painter.cut((x, y), end, &ordinal, Look::Chrome);
                return;
            }
            BoardColumn::Place => {
                let look =
                    if self.chosen && self.pane == BoardPane::Editions { Look::Selected } else { look };
                painter.cut((x, y), end, &self.place(year_too), look);
                return;
            }
            BoardColumn::Days => {
                // Where a dash is wide, the longest days would not fit their column.
                let between = if painter.cells(&Clean::from("–")) == 1 { "–" } else { "~" };
                painter.cut((x, y), end, &Clean::line(&days(&edition.held, between)), look);
                return;
            }
            BoardColumn::Form => {
                let form = match edition.held.status {
                    Status::Held => edition.held.mode.said(),
                    other => other.said(),
                };
                painter.cut((x, y), end, &Clean::from(form), look);
                return;
            }
            BoardColumn::Bar => {
                let cells = usize::from(BOARD_BAR);
                let bar = "━".repeat((articles(tally) * cells).div_ceil(self.most.max(1)).min(cells));
                painter.line_art((x, y), end, &bar, Look::Badge);
                return;
            }
            BoardColumn::Covered => {
                if let Some((first, last)) = tally.days {
                    painter.cut((x + 1, y), end, &Clean::line(&format!("{first}–{last}")), Look::Chrome);
                }
                return;
            }
            BoardColumn::Reports => tally.reports,
            BoardColumn::Previews => tally.previews,
            BoardColumn::Related => tally.related,
            BoardColumn::Mentions => tally.mentions,
            BoardColumn::Unread => tally.unread,
        };
        let look = match column {
            BoardColumn::Unread if count > 0 => Look::Unread,
            BoardColumn::Mentions => Look::Chrome,
            _ => look,
        };
        painter.right((x, y), end, &shown_count(count), look);
    }

    /// The city; with the year where no other column says it.
    fn place(&self, year_too: bool) -> Clean {
        let city = self.edition.city.as_ref().and_then(City::name);
        Clean::line(if year_too { self.edition.label() } else { city.unwrap_or(self.edition.label()) })
    }
}

/// Nothing rather than a column of zeros.
fn shown_count(count: usize) -> Clean {
    match count {
        0 => Clean::default(),
        1..MANY => Clean::line(&count.to_string()),
        _ => Clean::from(say!("board-many", count = count / MANY)),
    }
}

fn paint_facts(painter: &mut Painter<'_>, board: &Board, series: &Series, page: &BoardPage) {
    let (Some(area), Some(at)) = (page.facts, board.edition()) else { return };
    let Some(edition) = series.editions.get(at.edition).filter(|_| area.height > 0) else { return };
    let end = area.x + area.width;
    painter.cut((area.x, area.y), end, &Clean::line(edition.label()), Look::Name);
    let cut = page.fact_lines.len() + 1 > usize::from(area.height);
    let label = fact_label(painter.widths);
    let lines = page.fact_lines.iter().zip(area.y + 1..area.y + area.height);
    for (line, y) in lines {
        painter.text((area.x, y), end, &line.label, Look::Chrome);
        painter.text((area.x + label, y), end, &line.text, Look::Overlay);
        if cut && y + 1 == area.y + area.height {
            painter.right((area.x, y), end, &Clean::from(" …"), Look::Chrome);
        }
    }
}

fn paint_articles(painter: &mut Painter<'_>, board: &Board, area: Area) {
    let end = area.x + area.width;
    let total = board.total();
    let heading = Clean::from(say!("board-articles", count = total));
    painter.cut((area.x, area.y), end, &heading, Look::Name);
    let rows = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let first = first_seen(board.article, total, rows.height);
    for (nth, y) in (first..total).zip(rows.y..rows.y + rows.height) {
        let chosen = board.pane == BoardPane::Articles && nth == board.article;
        if let Some((role, row)) = board.row(nth) {
            paint_article(painter, (*role, row), Area { y, height: 1, ..rows }, chosen);
        }
    }
}

fn paint_article(painter: &mut Painter<'_>, (role, row): (Role, &Row), area: Area, chosen: bool) {
    let end = area.x + area.width;
    if chosen {
        painter.line_art((area.x.saturating_sub(1), area.y), end, "▌", Look::Badge);
    }
    let date = row.date.map_or_else(|| say!("list-unknown-date").into_owned(), |date| date.to_string());
    painter.cut((area.x, area.y), end.min(area.x + DATE - 1), &Clean::line(&date), Look::Chrome);
    let glyph = Clean::line(&role.glyph().to_string());
    let after = painter.text((area.x + DATE, area.y), end, &glyph, Look::Badge);
    let dot = Clean::from(if row.read { " " } else { "•" });
    let after = painter.text((after + 1, area.y), end, &dot, Look::Badge);
    let look = match (chosen, row.read) {
        (true, _) => Look::Selected,
        (false, false) => Look::Unread,
        (false, true) => Look::Read,
    };
    painter.cut((after + 1, area.y), end, &row.title, look);
}
