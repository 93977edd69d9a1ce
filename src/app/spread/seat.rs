//! Where the two articles of a comparison stand on the screen: side by side, or in one pane on a
//! narrow one. Pure geometry.

use crate::app::{Area, Size};
use crate::text::Cells;
use crate::typeset::{Measure, Options};

/// From here on, the articles stand side by side.
const WIDE: u16 = 80;
/// Screens of this height can spare lines.
const ROOMY: u16 = 14;
/// Cells before the text: a sign and a blank.
pub(super) const MARGIN: u16 = 2;
/// Cells behind it, where a mark may hang.
const HANGING: u16 = 2;

/// The areas of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seats {
    /// What is said of the older and the newer article: of one line or two.
    pub heads: [Area; 2],
    /// The text of the older and the newer article, with the margin before it; one and the same
    /// area where there is room for one only.
    pub panes: [Area; 2],
    /// The column between them.
    pub divider: Option<Area>,
    /// How alike they are, and where one is.
    pub foot: Area,
}

/// The areas on a screen of this size.
#[must_use]
pub(in crate::app) fn seats(size: Size) -> Seats {
    let Size { width, height } = size;
    let foot = Area { x: 0, y: height.saturating_sub(2), width, height: 1 };
    let roomy = height >= ROOMY;
    let is_double = width >= WIDE;
    let heads = if is_double && !roomy { 1 } else { 2 };
    let top = heads + u16::from(roomy);
    let body = Area { x: 0, y: top, width, height: foot.y.saturating_sub(top) };
    if !is_double {
        let head = |y| Area { x: 0, y, width, height: 1 };
        return Seats { heads: [head(0), head(1)], panes: [body; 2], divider: None, foot };
    }
    let half = (width - 1) / 2;
    let x = [0, half + 1];
    let panes = x.map(|x| Area { x, width: if x == 0 { half } else { width - x }, ..body });
    let heads = panes.map(|pane| Area { y: 0, height: heads, ..pane });
    let divider = Some(Area { x: half, y: 0, width: 1, height: foot.y });
    Seats { heads, panes, divider, foot }
}

impl Seats {
    /// Whether the articles stand side by side.
    #[must_use]
    pub fn is_double(&self) -> bool {
        self.divider.is_some()
    }

    /// Rows that are seen.
    #[must_use]
    pub fn height(&self) -> usize {
        usize::from(self.panes[0].height).max(1)
    }

    /// The measure of either pane: as is wanted, if there is room.
    pub(super) fn measure(&self, wanted: &Options) -> Measure {
        let width = self.panes[0].width.min(self.panes[1].width);
        wanted.measure.min(Measure::new(Cells(width.saturating_sub(MARGIN + HANGING))))
    }
}

#[cfg(test)]
mod tests {
    use super::seats;
    use crate::app::Size;

    #[test]
    fn areas_lie_within_every_screen() {
        for width in 20..240 {
            for height in 6..60 {
                let seats = seats(Size { width, height });
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
