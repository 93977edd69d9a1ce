//! Plates: rows that a page leaves free above a caption. Must not know what is shown there, nor
//! what shows it.

use crate::text::Clean;

/// What stands above the caption of an image.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Plate {
    /// Nothing: its number in the text says that there is one.
    #[default]
    None,
    /// Room for it.
    Room {
        /// Cells of a row.
        cells: u16,
        /// Rows.
        rows: u16,
    },
    /// Why there is none, said below the caption.
    Absent(Clean),
}

/// A row of a plate, on a line of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlateRow {
    /// Index of the image in its document.
    pub image: usize,
    /// Blank cells before it.
    pub indent: u16,
    /// Which of its rows it is, from 0 on.
    pub row: u16,
    /// Cells and rows of the whole plate.
    pub size: (u16, u16),
}

/// Cells and rows of a plate in a measure that may be too narrow for it.
pub(super) fn fitting((cells, rows): (u16, u16), measure: usize) -> (u16, u16) {
    let measure = u16::try_from(measure).unwrap_or(u16::MAX);
    if cells <= measure {
        return (cells, rows);
    }
    let shrunk = u32::from(rows) * u32::from(measure) / u32::from(cells.max(1));
    (measure, u16::try_from(shrunk).unwrap_or(rows).max(1))
}

#[cfg(test)]
mod tests {
    use super::fitting;

    #[test]
    fn a_plate_keeps_its_form_in_a_narrow_measure() {
        for (size, measure, expected) in [
            ((40, 12), 60, (40, 12)),
            ((40, 12), 20, (20, 6)),
            ((40, 12), 3, (3, 1)),
            ((u16::MAX, u16::MAX), 2, (2, 2)),
            ((0, 0), 0, (0, 0)),
        ] {
            assert_eq!(fitting(size, measure), expected);
        }
    }
}
