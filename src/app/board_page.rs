//! Where the board stands on the screen: one pure function for update, view and mouse alike.

use super::areas::{Area, Size};
use super::board::{Board, BoardPane};
use super::edition_facts::{FactLine, Room, fact_lines};
use super::overlay::Overlay;
use super::state::State;
use crate::locale::say;
use crate::series::{Mode, Status};
use crate::text::{Clean, WidthTable};

/// The areas of the board. What is not shown has none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardPage {
    /// All series.
    pub header: Area,
    /// The headings of the columns.
    pub headings: Option<Area>,
    /// The editions.
    pub rows: Option<Area>,
    /// The column between the editions and what is beside them.
    pub divider: Option<Area>,
    /// What is known of the chosen edition.
    pub facts: Option<Area>,
    /// The lines of that.
    pub fact_lines: Vec<FactLine>,
    /// Its articles, under a line that says how many.
    pub articles: Option<Area>,
}

/// A column of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardColumn {
    /// The how-manieth it is.
    Ordinal,
    /// Where.
    Place,
    /// First and last day.
    Days,
    /// In a room or on screens; whether it took place.
    Form,
    /// A bar for the articles.
    Bar,
    /// Reports.
    Reports,
    /// Articles that look forward to it.
    Previews,
    /// Articles related by date.
    Related,
    /// Articles that only name it.
    Mentions,
    /// Articles that were not read.
    Unread,
    /// Day of the first article, and of the last.
    Covered,
}

/// The name of a series at the top of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardTab {
    /// Its column.
    pub x: u16,
    /// Its width in cells.
    pub width: u16,
    /// `上合峰会 47` or `[上合峰会 47]`.
    pub text: Clean,
    /// Index of the series.
    pub series: usize,
    /// Whether it is the one that is shown.
    pub chosen: bool,
}

/// What is under the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BoardTarget {
    /// A series.
    Series(usize),
    /// A row of the editions.
    Row(usize),
    /// A row of the articles.
    Article(usize),
    /// A pane.
    Pane(BoardPane),
}

/// Cells of the longest bar.
pub const BOARD_BAR: u16 = 6;
/// Cells before the columns: what is chosen, what is marked.
const MARKS: u16 = 3;
/// Cells of what is beside the editions.
const DETAILS: (u16, u16) = (40, 64);
/// Cells of the longest place that widens its column.
const PLACE: u16 = 18;
/// Panes of this height have a line for headings.
const HEADED: u16 = 6;
/// Cells of a place with its year.
const NAMED: u16 = 17;
/// Cells from which on there is room for the days.
const DATED: u16 = 33;
/// Lines of the articles that facts leave, where there are so many.
const ARTICLES: usize = 7;
/// Columns in the order in which they find room, with what heads them, and cells with a gap before
/// that their values need.
const COLUMNS: [(BoardColumn, &str, u16); 11] = [
    (BoardColumn::Place, "board-place", 11),
    (BoardColumn::Reports, "board-reports", 5),
    (BoardColumn::Days, "board-days", 17),
    (BoardColumn::Form, "board-form", 7),
    (BoardColumn::Unread, "board-unread", 5),
    (BoardColumn::Ordinal, "board-ordinal", 8),
    (BoardColumn::Previews, "board-previews", 5),
    (BoardColumn::Related, "board-related", 5),
    (BoardColumn::Mentions, "board-mentions", 5),
    (BoardColumn::Bar, "", BOARD_BAR + 1),
    (BoardColumn::Covered, "board-covered", 23),
];

/// A column that found room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedColumn {
    /// Which.
    pub column: BoardColumn,
    /// Its heading.
    pub heading: Clean,
    /// Where it begins, behind its gap.
    pub x: u16,
    /// Its width, without the gap.
    pub width: u16,
}

/// The columns that an area has room for, in the order of the table; the place takes what is left.
#[must_use]
pub fn board_columns(area: Area) -> Vec<PlacedColumn> {
    let mut left = area.width.saturating_sub(MARKS + 1);
    // Without a column for the days, the place says the year.
    let named = if left < DATED { left.min(NAMED) } else { 0 };
    let columns = COLUMNS.map(|(column, heading, width)| {
        let heading = heading_of(heading);
        let cells = u16::try_from(WidthTable::default().text(&heading)).unwrap_or(width);
        let least = match column {
            BoardColumn::Place => named,
            BoardColumn::Form => form_width() + 1,
            _ => 0,
        };
        (column, heading, width.max(cells + 1).max(least))
    });
    let mut fit: Vec<_> = columns
        .into_iter()
        .filter(|(column, _, width)| {
            let fits = *width <= left || *column == BoardColumn::Place;
            left = if fits { left.saturating_sub(*width) } else { left };
            fits
        })
        .collect();
    fit.sort_by_key(|(column, ..)| *column as usize);
    let mut x = area.x + MARKS;
    let place = |(column, heading, width): (BoardColumn, Clean, u16)| {
        let wider = if column == BoardColumn::Place { left.min(PLACE.saturating_sub(width)) } else { 0 };
        let placed = PlacedColumn { column, heading, x, width: width + wider - 1 };
        x += width + wider;
        placed
    };
    fit.into_iter().map(place).collect()
}

/// Cells of the widest form or status.
fn form_width() -> u16 {
    let said = [Mode::Video.said(), Mode::Hybrid.said(), Status::Planned.said(), Status::Cancelled.said()];
    let widest = said.iter().map(|said| WidthTable::default().text(said)).max().unwrap_or(0);
    u16::try_from(widest).unwrap_or(u16::MAX)
}

fn heading_of(name: &str) -> Clean {
    if name.is_empty() { Clean::default() } else { Clean::from(say!(name)) }
}

/// The open board.
#[must_use]
pub fn open_board(state: &State) -> Option<&Board> {
    match &state.overlay {
        Some(Overlay::Board(board)) => Some(board),
        _ => None,
    }
}

/// The areas of the board: two panes beside each other, or the one that has the keys.
#[must_use]
pub fn board_page(state: &State, board: &Board) -> BoardPage {
    let Size { width, height } = state.screen.size;
    let body = Area { x: 0, y: 1, width, height: height.saturating_sub(2) };
    let mut page = BoardPage { header: Area { height: 1, y: 0, ..body }, ..BoardPage::default() };
    if state.screen.size.is_wide() {
        let details = (width / 3).clamp(DETAILS.0, DETAILS.1);
        page.put_rows(Area { width: width - details - 1, ..body });
        page.divider = Some(Area { x: width - details - 1, width: 1, ..body });
        page.put_details(Area { x: width - details, width: details, ..body }, state, board);
    } else if board.pane == BoardPane::Editions {
        page.put_rows(body);
    } else {
        page.put_details(body, state, board);
    }
    page
}

impl BoardPage {
    fn put_rows(&mut self, pane: Area) {
        // Where few rows fit, they come first.
        let line = u16::from(pane.height >= HEADED);
        self.headings = (line > 0).then_some(Area { height: line, ..pane });
        self.rows = Some(Area { y: pane.y + line, height: pane.height - line, ..pane });
    }

    fn put_details(&mut self, pane: Area, state: &State, board: &Board) {
        let inner = Area { x: pane.x + 1, width: pane.width.saturating_sub(2), ..pane };
        let Some(at) = board.edition() else { return };
        let registry = &state.library.registry;
        let series = registry.series().get(at.series);
        let Some((series, edition)) = series.zip(registry.at(at)) else { return };
        let room = Room { width: inner.width, widths: state.options.widths };
        self.fact_lines = fact_lines(series, edition, &board.tally(at.edition), room);
        let wanted = u16::try_from((board.total() + 1).min(ARTICLES)).unwrap_or(1);
        // A line for the label of the edition, and a blank one above the articles.
        let room = inner.height.saturating_sub(wanted.min(inner.height / 2) + 1);
        let lines = u16::try_from(self.fact_lines.len() + 1).unwrap_or(u16::MAX).min(room);
        self.facts = Some(Area { height: lines, ..inner });
        let gap = u16::from(lines > 0);
        let y = inner.y + lines + gap;
        self.articles = Some(Area { y, height: (inner.y + inner.height).saturating_sub(y), ..inner });
    }
}

/// The first row that is seen where `height` rows fit, so that the chosen one is in the middle.
#[must_use]
pub fn first_seen(chosen: usize, all: usize, height: u16) -> usize {
    let height = usize::from(height);
    chosen.saturating_sub(height / 2).min(all.saturating_sub(height))
}

/// The series whose names fit, from such a one on that the chosen one is among them.
#[must_use]
pub fn board_tabs(state: &State, board: &Board, area: Area) -> Vec<BoardTab> {
    let widths = &state.options.widths;
    let end = area.x + area.width;
    let mut tabs = Vec::new();
    let mut x = 0_u16;
    for (series, named) in state.library.registry.series().iter().enumerate() {
        let chosen = series == board.series;
        let count = board.held.articles.get(series).copied().unwrap_or(0);
        let count = if count > 0 { format!(" {count}") } else { String::new() };
        let name = format!("{}{count}", named.short_name());
        let text = Clean::line(&if chosen { format!("[{name}]") } else { format!(" {name} ") });
        let width = u16::try_from(widths.text(&text)).unwrap_or(u16::MAX);
        tabs.push(BoardTab { x, width, text, series, chosen });
        x = x.saturating_add(width).saturating_add(1);
    }
    let chosen_end = tabs.iter().find(|tab| tab.chosen).map_or(0, |tab| tab.x.saturating_add(tab.width));
    let hidden = chosen_end.saturating_sub(area.width);
    let first = tabs.iter().map(|tab| tab.x).find(|x| *x >= hidden).unwrap_or(0);
    let seen = tabs.into_iter().filter(|tab| tab.x >= first);
    let placed = seen.map(|tab| BoardTab { x: area.x.saturating_add(tab.x - first), ..tab });
    placed.take_while(|tab| tab.x < end).collect()
}

/// The part of the top line that the names of the series have.
#[must_use]
pub fn tabs_area(page: &BoardPage, note: u16) -> Area {
    Area { x: page.header.x + 1, width: page.header.width.saturating_sub(note + 1), ..page.header }
}

/// What the board says at the right end of its top line: what is awaited, or the filter.
#[must_use]
pub fn board_note(state: &State, board: &Board) -> Clean {
    let all = state.library.registry.series().get(board.series).map_or(0, |series| series.editions.len());
    let shown = board.shown.len();
    Clean::from(match (board.held.awaited, board.filter.is_empty()) {
        (0, true) if !state.library.done => say!("board-reading"),
        (0, true) => return Clean::default(),
        (0, false) => say!("board-filter", filter = board.filter.as_str(), shown = shown, all = all),
        (awaited, _) => say!("board-awaited", count = awaited),
    })
}

/// What is at the cell.
pub(super) fn board_target(state: &State, board: &Board, x: u16, y: u16) -> Option<BoardTarget> {
    let page = board_page(state, board);
    if page.header.contains(x, y) {
        let note = u16::try_from(state.options.widths.text(&board_note(state, board))).unwrap_or(0);
        let tabs = board_tabs(state, board, tabs_area(&page, note));
        let tab = tabs.into_iter().find(|tab| (tab.x..tab.x + tab.width).contains(&x));
        return tab.map(|tab| BoardTarget::Series(tab.series));
    }
    if let Some(area) = page.rows.filter(|area| area.contains(x, y)) {
        let row = first_seen(board.selected, board.shown.len(), area.height) + usize::from(y - area.y);
        let found = row < board.shown.len();
        return Some(if found { BoardTarget::Row(row) } else { BoardTarget::Pane(BoardPane::Editions) });
    }
    let area = page.articles.filter(|area| area.contains(x, y));
    if let Some((area, line)) = area.and_then(|area| Some((area, (y - area.y).checked_sub(1)?))) {
        let first = first_seen(board.article, board.total(), area.height.saturating_sub(1));
        let row = first + usize::from(line);
        return Some(if row < board.total() {
            BoardTarget::Article(row)
        } else {
            BoardTarget::Pane(BoardPane::Articles)
        });
    }
    let details = page.facts.filter(|area| x >= area.x).is_some();
    details.then_some(BoardTarget::Pane(BoardPane::Articles))
}
