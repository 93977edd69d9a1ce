//! The page within the reader pane: its columns and its measure. Pure geometry; it must not know
//! what is set there.

use super::areas::Area;
use crate::text::Cells;
use crate::typeset::{Columns, Measure, Options, Sheet, Writing};

/// How the reader pane is divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// How text is set there: as is wanted, in lines that there is room for.
    pub options: Options,
    /// Where its columns of text stand, in reading order, with the cells right of each where a
    /// mark may hang. Of vertical text, where its lines stand, one beside the other.
    pub columns: Vec<Area>,
    /// How many lines there are.
    pub sheet: Sheet,
}

/// Cells beyond the measure where a mark may hang; of vertical text, one.
const HANGING_MARGIN: u16 = 2;
/// Who wants lines as wide as this wants every cell of the window, as other programs' lines do that
/// were set for it.
pub(super) const WHOLE_WINDOW: Cells = Cells(1000);
/// Blank cells left of the measure, where the pane can spare them.
const LEFT_MARGIN: u16 = 2;
/// Panes below this width have no cell to spare.
const NARROW_PANE: u16 = 40;
/// Cells between two columns, the hanging margin among them.
pub const GUTTER: u16 = 4;
/// Columns that are narrower than this, and than is wanted, give way to one.
const NARROWEST_OF_TWO: u16 = 28;
/// Cells of a vertical line.
pub const LINE_WIDTH: u16 = 2;
/// Cells from a vertical line to the next.
const LINE_STEP: u16 = 3;

/// How many columns of horizontal text stand side by side in this many cells, hanging margins beyond the last not
/// counted, and the measure of each: at most the one that is wanted.
#[must_use]
pub fn abreast(room: Cells, wanted: &Options) -> (u16, Measure) {
    let half = room.0.saturating_sub(GUTTER) / 2;
    let has_room = half >= NARROWEST_OF_TWO.min(wanted.measure.cells().0);
    let two = (wanted.columns, wanted.writing) == (Columns::Two, Writing::Horizontal) && has_room;
    let (count, room) = if two { (2, half) } else { (1, room.0) };
    (count, wanted.measure.min(Measure::new(Cells(room))))
}

/// How many vertical lines stand side by side in this many cells; at least one.
#[must_use]
pub fn lines_beside(width: usize) -> usize {
    let gap = usize::from(LINE_STEP - LINE_WIDTH);
    ((width + gap) / usize::from(LINE_STEP)).max(1)
}

impl Page {
    /// Divides a pane as the options want it.
    #[must_use]
    pub fn new(pane: Area, wanted: &Options) -> Self {
        match wanted.writing {
            Writing::Vertical => Self::vertical(pane, wanted),
            Writing::Horizontal => Self::horizontal(pane, wanted),
        }
    }

    /// Whether lines run down, from the right to the left.
    #[must_use]
    pub fn is_vertical(&self) -> bool {
        self.options.writing == Writing::Vertical
    }

    /// The cells of the nth line of vertical text, counted from the right.
    #[must_use]
    pub fn vertical_line(&self, nth: usize) -> Option<Area> {
        let area = self.columns.first()?;
        let offset = u16::try_from(nth).ok()?.checked_mul(LINE_STEP)?.checked_add(LINE_WIDTH)?;
        let x = (area.x + area.width).checked_sub(offset).filter(|x| *x >= area.x)?;
        Some(Area { x, width: LINE_WIDTH, ..*area })
    }

    /// Columns side by side in the middle of the pane.
    fn horizontal(pane: Area, wanted: &Options) -> Self {
        let wants_all = wanted.measure.cells() >= WHOLE_WINDOW;
        let margin = if wants_all || pane.width < NARROW_PANE { 0 } else { LEFT_MARGIN };
        let hanging = if wants_all { 0 } else { HANGING_MARGIN };
        let room = pane.width.saturating_sub(margin + hanging);
        let (count, measure) = abreast(Cells(room), wanted);
        let width = measure.cells().0;
        let taken = count * width + (count - 1) * GUTTER + HANGING_MARGIN;
        let left = pane.x + (pane.width.saturating_sub(taken) / 2).max(margin);
        let end = pane.x + pane.width;
        let columns = (0..count).map(|nth| {
            let x = left + nth * (width + GUTTER);
            Area { x, width: (width + HANGING_MARGIN).min(end.saturating_sub(x)), ..pane }
        });
        let sheet = Sheet { columns: usize::from(count), height: usize::from(pane.height).max(1) };
        Self { options: Options { measure, ..*wanted }, columns: columns.collect(), sheet }
    }

    /// Lines down the pane. One row is left for hanging marks.
    fn vertical(pane: Area, wanted: &Options) -> Self {
        let room = pane.height.saturating_sub(1);
        let rows = Some(wanted.rows.map_or(room, |rows| rows.min(room)));
        let margin = if pane.width < NARROW_PANE { 0 } else { LEFT_MARGIN };
        let room = pane.width.saturating_sub(2 * margin);
        let lines = lines_beside(usize::from(room));
        let cells = lines * usize::from(LINE_STEP) - usize::from(LINE_STEP - LINE_WIDTH);
        let width = u16::try_from(cells).unwrap_or(u16::MAX).min(pane.width);
        let area = Area { x: pane.x + (pane.width - width) / 2, width, ..pane };
        Self {
            options: Options { rows, ..*wanted },
            columns: vec![area],
            sheet: Sheet { columns: 1, height: lines },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Page;
    use crate::app::Area;
    use crate::text::Cells;
    use crate::typeset::{Columns, Measure, Options, Writing};

    fn pane(width: u16, height: u16) -> Area {
        Area { x: 7, y: 3, width, height }
    }

    #[test]
    fn columns_stand_in_the_middle() {
        let two = Options { columns: Columns::Two, ..Options::default() };
        for (width, wanted, expected) in [
            (160, 80, vec![(9, 76), (89, 76)]),
            (103, 80, vec![(9, 46), (59, 46)]),
            (160, 40, vec![(44, 40), (88, 40)]),
            // One where two would be narrow.
            (64, 80, vec![(9, 28), (41, 28)]),
            (63, 80, vec![(9, 58)]),
            (30, 80, vec![(7, 28)]),
            // Two where narrow ones are wanted.
            (60, 20, vec![(14, 20), (38, 20)]),
        ] {
            let options = Options { measure: Measure::new(Cells(wanted)), ..two };
            let page = Page::new(pane(width, 20), &options);
            let measure = page.options.measure.cells().0;
            let found: Vec<_> = page.columns.iter().map(|area| (area.x, measure)).collect();
            assert_eq!(found, expected, "{wanted} cells in {width}");
            assert_eq!(page.sheet.lines(), 20 * expected.len());
        }
    }

    #[test]
    fn columns_lie_within_every_pane() {
        for writing in [Writing::Horizontal, Writing::Vertical] {
            for columns in [Columns::One, Columns::Two] {
                for width in 0..200 {
                    let options = Options { columns, writing, ..Options::default() };
                    let pane = pane(width, width / 3);
                    let page = Page::new(pane, &options);
                    let mut end = pane.x;
                    for area in &page.columns {
                        assert!(area.x >= end && area.x + area.width <= pane.x + pane.width, "{page:?}");
                        end = area.x + area.width;
                    }
                }
            }
        }
    }

    #[test]
    fn vertical_lines_go_from_right_to_left() {
        let options = Options { writing: Writing::Vertical, ..Options::default() };
        let page = Page::new(pane(50, 31), &options);
        assert_eq!(page.options.line(), Cells(30));
        let lines: Vec<_> = (0..).map_while(|nth| page.vertical_line(nth)).map(|area| area.x).collect();
        assert_eq!(lines.len(), page.sheet.lines());
        assert!(lines.windows(2).all(|pair| pair[0] == pair[1] + 3), "{lines:?}");
        assert_eq!((lines[0], lines[lines.len() - 1]), (52, 10));
    }
}
