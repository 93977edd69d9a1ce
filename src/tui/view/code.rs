//! Lines of code: as much of each as the measure holds, with a sign where there is more.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::reader::paint_line;
use crate::app::{Area, Reader};
use crate::doc::Block;
use crate::text::{ByteAt, Cells, Clean};
use crate::typeset::{Label, Layout, Line};

/// Paints the part of a line that the reader has scrolled to; `place` is as wide as the measure.
pub(super) fn paint(
    painter: &mut Painter<'_>,
    (reader, layout, line): (&Reader, &Layout, &Line),
    place: Area,
    cuts: &[ByteAt],
) {
    let end = place.x.saturating_add(place.width);
    let begin =
        painter.text((place.x.saturating_add(line.indent), place.y), end, &line.lead, Look::Text(line.label));
    let clipped = layout.clipped(line, reader.sideways, Cells(end.saturating_sub(begin)));
    let sign = u16::from(clipped.before);
    let mut part = clipped.line;
    // Where all of an article is lines as they were typed, they are its text, and no code in it.
    if matches!(reader.entry.article.document.blocks(), [Block::Preformatted { .. }]) {
        part.label = Label::Body;
    }
    part.lead = Clean::default();
    part.indent = (begin - place.x).saturating_add(sign + clipped.gap);
    paint_line(painter, (reader, layout, &part), place, cuts);
    if clipped.before {
        painter.text((begin, place.y), end, &Clean::from("‹"), Look::Chrome);
    }
    if clipped.after {
        painter.text((end.saturating_sub(1), place.y), end, &Clean::from("›"), Look::Chrome);
    }
}
