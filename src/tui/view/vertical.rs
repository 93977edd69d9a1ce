//! The reader pane with vertical text: lines run down and follow one another to the left.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::reader::{lead_look, run_look};
use crate::app::{Area, Page, Reader};
use crate::typeset::{Layout, Line};

pub(super) fn paint(painter: &mut Painter<'_>, reader: &Reader, page: &Page) {
    let lines = reader.columns().into_iter().flatten();
    for (nth, (layout, line)) in lines.enumerate() {
        if let Some(place) = page.vertical_line(nth) {
            paint_line(painter, (reader, layout, line), place);
        }
    }
}

fn paint_line(painter: &mut Painter<'_>, (reader, layout, line): (&Reader, &Layout, &Line), place: Area) {
    for standing in layout.standing(line) {
        let Some(y) = u16::try_from(standing.row).ok().filter(|row| *row < place.height) else { return };
        let run = standing.run;
        let look = match run.at < run.end {
            false => lead_look(line),
            true if line.label.is_head() => Look::Text(line.label),
            true => run_look(reader, &run, Look::Text(line.label)),
        };
        let style = painter.theme.inline(painter.theme.style(look), run.style);
        painter.glyph((place.x, place.y + y), place.x + place.width, run.text, style);
    }
}
