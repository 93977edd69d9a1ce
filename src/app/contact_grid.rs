//! The contact sheet as a grid: where the pictures stand, and which are seen. Only where the
//! terminal shows pictures; elsewhere the sheet is a list.

use super::areas::{Area, centred};
use super::figures::ContactSheet;
use super::overlay::Overlay;
use super::pictures::PictureKey;
use super::state::State;
use super::years_panel::first_row;

/// Cells and rows of a picture, and of the place that it has with its caption.
const PICTURE: (u16, u16) = (24, 7);
const TILE: (u16, u16) = (PICTURE.0 + 2, PICTURE.1 + 2);
/// Cells of the widest sheet, with its frame.
const WIDEST: u16 = 5 * TILE.0 + 4;

/// A grid of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactGrid {
    /// Where it stands, with its frame.
    pub area: Area,
    /// Pictures side by side.
    pub columns: usize,
    /// Rows of pictures that are seen.
    rows: usize,
    /// The first figure that is seen.
    pub first: usize,
    /// How many there are.
    count: usize,
}

/// The grid of a sheet, where there is room for it.
#[must_use]
pub fn contact_grid(state: &State, sheet: &ContactSheet) -> Option<ContactGrid> {
    state.screen.canvas?;
    let count = sheet.figures.len();
    let room = centred(state.screen.size, (WIDEST, u16::MAX)).framed();
    let abreast = usize::from(room.width / TILE.0).min(count);
    if abreast == 0 || room.height < TILE.1 {
        return None;
    }
    let all = count.div_ceil(abreast);
    let rows = usize::from(room.height / TILE.1).min(all);
    let narrow = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let size = (narrow(abreast) * TILE.0 + 4, narrow(rows) * TILE.1 + 2);
    let first = first_row(sheet.selected / abreast, all, rows) * abreast;
    Some(ContactGrid { area: centred(state.screen.size, size), columns: abreast, rows, first, count })
}

impl ContactGrid {
    /// The figures that are seen, and the places of their pictures.
    pub fn tiles(&self) -> impl Iterator<Item = (usize, Area)> {
        let (grid, inner) = (*self, self.area.framed());
        let seen = self.rows * self.columns;
        (self.first..self.count.min(self.first + seen)).zip(0_u16..).map(move |(figure, nth)| {
            let columns = u16::try_from(grid.columns).unwrap_or(u16::MAX).max(1);
            let (x, y) = (inner.x + nth % columns * TILE.0, inner.y + nth / columns * TILE.1);
            (figure, Area { x: x + 1, y, width: PICTURE.0, height: PICTURE.1 })
        })
    }

    /// By how many figures the choice moves where it moves by so many rows: no further than what
    /// is seen, but to the ends.
    pub(super) fn leap(&self, selected: usize, by: isize) -> isize {
        let (rows, columns) = (self.rows.cast_signed(), self.columns.cast_signed());
        match by {
            isize::MIN | isize::MAX => by,
            _ if by < 0 && selected < self.columns => 0,
            _ => by.clamp(-rows, rows) * columns,
        }
    }

    /// The figure at a cell, its caption among it.
    #[must_use]
    pub fn at(&self, x: u16, y: u16) -> Option<usize> {
        let mut tiles = self.tiles();
        tiles.find(|(_, area)| Area { height: area.height + 1, ..*area }.contains(x, y)).map(|(at, _)| at)
    }
}

/// The picture of a figure as the grid shows it; none where it is not to be shown.
#[must_use]
pub fn thumbnail(state: &State, sheet: &ContactSheet, figure: usize) -> Option<PictureKey> {
    let (reader, cell) = (state.reader.as_ref()?, state.screen.canvas?);
    let image = sheet.figures.get(figure)?.number.checked_sub(1)?;
    let size = reader.pictures.size(image, PICTURE, cell)?;
    (reader.id() == sheet.id).then_some(PictureKey { id: sheet.id, image, size })
}

/// The pictures that the open sheet shows.
pub(super) fn seen(state: &State) -> Vec<PictureKey> {
    let Some(Overlay::Figures(sheet)) = &state.overlay else { return Vec::new() };
    let Some(grid) = contact_grid(state, sheet) else { return Vec::new() };
    grid.tiles().filter_map(|(figure, _)| thumbnail(state, sheet, figure)).collect()
}
