//! Where two texts stand that are read together: side by side, or in one pane on a narrow screen.
//! Pure geometry; must not know what the texts are.

use super::{Area, Size};
use crate::text::Cells;
use crate::typeset::{Measure, Options};

/// From here on, both stand side by side.
const WIDE: u16 = 80;
/// Screens of this height can spare lines.
const ROOMY: u16 = 14;
/// Cells behind a text, where a mark may hang.
const HANGING: u16 = 2;

/// The areas of two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seats {
    /// What is said of each, of one line or two; both the same where only one has room.
    pub heads: [Area; 2],
    /// The texts with what stands before them; one and the same area where there is room for one
    /// only.
    pub panes: [Area; 2],
    /// The column between them.
    pub divider: Option<Area>,
    /// What is said of both.
    pub foot: Area,
}

/// A screen, as far as it matters to the heads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Both stand side by side.
    pub double: bool,
    /// Lines can be spared.
    pub roomy: bool,
}

impl Seats {
    /// The areas on a screen of this size, with as many rows of heads as `rows` says.
    pub(super) fn new(size: Size, rows: impl Fn(Room) -> u16) -> Self {
        let Size { width, height } = size;
        let foot = Area { x: 0, y: height.saturating_sub(2), width, height: 1 };
        let room = Room { double: width >= WIDE, roomy: height >= ROOMY };
        let rows = rows(room);
        let top = rows + u16::from(room.roomy);
        let body = Area { x: 0, y: top, width, height: foot.y.saturating_sub(top) };
        if !room.double {
            let head = |y| Area { x: 0, y, width, height: 1 };
            return Self {
                heads: [head(0), head(rows.saturating_sub(1))],
                panes: [body; 2],
                divider: None,
                foot,
            };
        }
        let half = (width - 1) / 2;
        let panes = [Area { width: half, ..body }, Area { x: half + 1, width: width - half - 1, ..body }];
        let heads = panes.map(|pane| Area { y: 0, height: rows, ..pane });
        let divider = Some(Area { x: half, y: 0, width: 1, height: foot.y });
        Self { heads, panes, divider, foot }
    }

    /// Whether both stand side by side.
    #[must_use]
    pub fn is_double(&self) -> bool {
        self.divider.is_some()
    }

    /// Rows that are seen.
    #[must_use]
    pub fn height(&self) -> usize {
        usize::from(self.panes[0].height).max(1)
    }
}

/// The measure of a text in a pane, behind a margin: as is wanted, if there is room.
pub(super) fn measure(pane: Area, margin: u16, wanted: &Options) -> Measure {
    wanted.measure.min(Measure::new(Cells(pane.width.saturating_sub(margin + HANGING))))
}

#[cfg(test)]
mod tests {
    use super::Seats;
    use crate::app::Size;

    #[test]
    fn areas_lie_within_every_screen() {
        for width in 20..240 {
            for height in 6..60 {
                for rows in [1, 2] {
                    let seats = Seats::new(Size { width, height }, |_| rows);
                    assert_eq!(seats.is_double(), width >= 80);
                    for area in seats.heads.into_iter().chain(seats.panes).chain([seats.foot]) {
                        assert!(area.x + area.width <= width && area.y + area.height < height, "{seats:?}");
                        assert!(area.width > 0 && area.height > 0, "{seats:?}");
                    }
                    let [older, newer] = seats.panes;
                    assert!(!seats.is_double() || older.x + older.width < newer.x, "{seats:?}");
                }
            }
        }
    }
}
