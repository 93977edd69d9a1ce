//! Where the source and the text stand on the screen. Pure geometry.

use crate::app::{Area, Size};
use crate::text::Cells;
use crate::typeset::{Measure, Options};

/// From here on, both stand side by side.
const WIDE: u16 = 80;
/// Screens of this height can spare lines.
const ROOMY: u16 = 14;
/// Cells of a sign and the blank behind it.
pub(in crate::app) const SIGN: u16 = 3;
/// Cells behind the text, where a mark may hang.
const HANGING: u16 = 2;

/// The areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RawSeats {
    /// What is said of the file, and of the article; where only one has room, both the same.
    pub heads: [Area; 2],
    /// The source with its numbers, and the text with its signs.
    pub panes: [Area; 2],
    /// The column between them.
    pub divider: Option<Area>,
    /// The repairs.
    pub foot: Area,
}

/// The areas on a screen of this size.
#[must_use]
pub(super) fn seats(size: Size) -> RawSeats {
    let Size { width, height } = size;
    let foot = Area { x: 0, y: height.saturating_sub(2), width, height: 1 };
    let top = 1 + u16::from(height >= ROOMY);
    let body = Area { x: 0, y: top, width, height: foot.y.saturating_sub(top) };
    let head = |pane: Area| Area { y: 0, height: 1, ..pane };
    if width < WIDE {
        return RawSeats { heads: [head(body); 2], panes: [body; 2], divider: None, foot };
    }
    let half = (width - 1) / 2;
    let panes = [Area { width: half, ..body }, Area { x: half + 1, width: width - half - 1, ..body }];
    let divider = Some(Area { x: half, y: 0, width: 1, height: foot.y });
    RawSeats { heads: panes.map(head), panes, divider, foot }
}

impl RawSeats {
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

    /// The measure of the text.
    pub(super) fn measure(&self, wanted: &Options) -> Measure {
        wanted.measure.min(Measure::new(Cells(self.panes[1].width.saturating_sub(SIGN + HANGING))))
    }
}
