//! Where everything stands on the screen: one pure function for update, view and mouse alike.

use super::outline;
use super::state::{Focus, State};

/// The size of the terminal, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// Leftmost column.
    pub x: u16,
    /// Topmost row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// The areas of the screen. A pane that is not shown has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Areas {
    /// Name of the archive and year rail.
    pub top: Area,
    /// The chips above the list.
    pub chips: Option<Area>,
    /// The rows of the list.
    pub list: Option<Area>,
    /// Where in the list one is.
    pub list_foot: Option<Area>,
    /// The column between list and reader.
    pub divider: Option<Area>,
    /// The text of the article.
    pub reader: Option<Area>,
    /// How far one has read.
    pub reader_foot: Option<Area>,
    /// Hints, notices, the prompt.
    pub bottom: Area,
}

/// Below this there is no room to read.
const SMALLEST: Size = Size { width: 20, height: 6 };
/// From here on, list and reader stand side by side.
const WIDE: u16 = 100;
/// The list takes three eighths of a wide screen, within these bounds.
const LIST_WIDTH: (u16, u16) = (38, 56);
/// What is left of either at the least where a person chooses.
const NARROWEST_LIST: u16 = 20;
const NARROWEST_READER: u16 = 40;
/// Panes of this height can spare a line.
const ROOMY: u16 = 12;

impl Area {
    /// What a frame with a blank at both sides leaves of it.
    #[must_use]
    pub fn framed(&self) -> Self {
        let (width, height) = (self.width.saturating_sub(4), self.height.saturating_sub(2));
        Self { x: self.x + 2, y: self.y + 1, width, height }
    }

    /// Whether the cell lies within.
    #[must_use]
    pub fn contains(&self, x: u16, y: u16) -> bool {
        (self.x..self.x.saturating_add(self.width)).contains(&x)
            && (self.y..self.y.saturating_add(self.height)).contains(&y)
    }
}

impl Size {
    /// Whether nothing but a notice fits.
    #[must_use]
    pub fn is_too_small(self) -> bool {
        self.width < SMALLEST.width || self.height < SMALLEST.height
    }

    /// Whether list and reader stand side by side.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.width >= WIDE
    }
}

/// An area of at most this size in the middle of the screen, between the lines above and below.
#[must_use]
pub fn centred(size: Size, (width, height): (u16, u16)) -> Area {
    let room = size.height.saturating_sub(2);
    let (width, height) = (width.min(size.width), height.min(room));
    Area { x: (size.width - width) / 2, y: 1 + (room - height) / 2, width, height }
}

/// The areas for a state.
#[must_use]
pub fn areas(state: &State) -> Areas {
    let Size { width, height } = state.screen.size;
    if state.screen.size.is_too_small() {
        return Areas::default();
    }
    let top = Area { x: 0, y: 0, width, height: 1 };
    let bottom = Area { x: 0, y: height - 1, width, height: 1 };
    let body = Area { x: 0, y: 1, width, height: height - 2 };
    let mut areas = Areas { top, bottom, ..Areas::default() };
    let (outline, has_list) = outline::beside(state).map_or((0, true), |(width, has_list)| (width, has_list));
    let width = width - outline;
    match (state.screen.size.is_wide() && !state.screen.list_hidden && has_list, state.screen.focus) {
        (true, _) => {
            let usual = (width / 8 * 3).clamp(LIST_WIDTH.0, LIST_WIDTH.1);
            let chosen = state.screen.appearance.list_width;
            let list = chosen.map_or(usual, |chosen| chosen.clamp(NARROWEST_LIST, width - NARROWEST_READER));
            areas.put_list(Area { width: list, ..body });
            areas.divider = Some(Area { x: list, width: 1, ..body });
            areas.put_reader(Area { x: list + 1, width: width - list - 1, ..body });
        }
        (false, Focus::List) => areas.put_list(body),
        (false, Focus::Reader) => areas.put_reader(Area { width, ..body }),
    }
    areas
}

impl Areas {
    fn put_list(&mut self, pane: Area) {
        self.chips = Some(Area { height: 1, ..pane });
        self.list = Some(Area { y: pane.y + 1, height: pane.height - 2, ..pane });
        self.list_foot = Some(Area { y: pane.y + pane.height - 1, height: 1, ..pane });
    }

    fn put_reader(&mut self, pane: Area) {
        // A blank line parts the title from the line above, where there is one to spare.
        let blank = u16::from(pane.height >= ROOMY);
        self.reader = Some(Area { y: pane.y + blank, height: pane.height - 1 - blank, ..pane });
        self.reader_foot = Some(Area { y: pane.y + pane.height - 1, height: 1, ..pane });
    }

    /// The reader pane, or the one that would open over the list on a narrow screen.
    #[must_use]
    pub fn reader_or_list(&self) -> Option<Area> {
        self.reader.or(self.list)
    }
}
