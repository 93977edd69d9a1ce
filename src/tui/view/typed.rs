//! A line that is being typed: its label, as much of the text as there is room for around the
//! cursor, and what is said at its end. Wherever something is typed, it is painted here, so that
//! the cursor stands where the next character will.

use std::ops::Range;

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{Area, Prompt};
use crate::text::{Clean, WidthTable, graphemes};

/// A line that is being typed.
pub(super) struct TypedLine<'a> {
    /// Where it stands; one line high.
    pub area: Area,
    /// What stands before it.
    pub label: Clean,
    /// What is typed.
    pub prompt: &'a Prompt,
    /// What stands at its end.
    pub tail: Clean,
    /// What stands in its place while nothing is typed.
    pub hint: Clean,
}

impl TypedLine<'_> {
    /// Paints the line; parts of it, in order, as not understood.
    pub(super) fn paint(&self, painter: &mut Painter<'_>, mistakes: &[Range<usize>]) {
        let Area { x, y, width, .. } = self.area;
        let end = x.saturating_add(width);
        painter.text((x, y), end, &self.label, Look::Key);
        painter.right((x, y), end, &self.tail, Look::Chrome);
        let (begin, room) = self.room(&painter.widths);
        let end = begin.saturating_add(room);
        let text = self.prompt.text();
        if text.is_empty() {
            // The cursor stands on the first cell.
            painter.cut((begin + 1, y), end, &self.hint, Look::Chrome);
            return;
        }
        let (mut x, mut at) = (begin, self.hidden(&painter.widths, room));
        let mut piece = |painter: &mut Painter<'_>, to: usize, look: Look| {
            if to > at {
                x = painter.text((x, y), end, &text.slice(at..to), look);
                at = to;
            }
        };
        for span in mistakes {
            piece(painter, span.start, Look::Overlay);
            piece(painter, span.end, Look::Mistake);
        }
        piece(painter, text.len(), Look::Overlay);
    }

    /// Where the cursor stands.
    pub(super) fn cursor(&self, widths: &WidthTable) -> (u16, u16) {
        let (begin, room) = self.room(widths);
        let before = self.prompt.before_cursor();
        let seen = before.get(self.hidden(widths, room)..).unwrap_or_default();
        let cells = u16::try_from(widths.text(seen)).unwrap_or(u16::MAX);
        (begin.saturating_add(cells.min(room.saturating_sub(1))), self.area.y)
    }

    /// The first column of the text, and its cells.
    fn room(&self, widths: &WidthTable) -> (u16, u16) {
        let cells = |text: &Clean| u16::try_from(widths.text(text)).unwrap_or(u16::MAX);
        let label = cells(&self.label).min(self.area.width);
        let gap = u16::from(!self.tail.is_empty());
        let room =
            self.area.width.saturating_sub(label).saturating_sub(cells(&self.tail).saturating_add(gap));
        (self.area.x.saturating_add(label), room)
    }

    /// Bytes at the beginning of a long text that give way to the cursor.
    fn hidden(&self, widths: &WidthTable, room: u16) -> usize {
        let before = self.prompt.before_cursor();
        let mut cells = widths.text(&before);
        let mut bytes = 0;
        for grapheme in graphemes(&before) {
            if cells < usize::from(room) {
                break;
            }
            cells -= widths.grapheme(grapheme);
            bytes += grapheme.len();
        }
        bytes
    }
}
