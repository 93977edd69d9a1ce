//! Pictures: their places are held while all else is painted, and filled at the end, so that no
//! panel is painted over.

use super::super::paint::Painter;
use super::super::pictures::{Album, PicturePlace};
use super::super::theme::Look;
use crate::app::{Area, PictureKey, Reader};
use crate::locale::say;
use crate::text::Clean;
use crate::typeset::{Label, Layout, Line, PlateRow};

/// Holds the places of the pictures that stand in these lines of a column.
pub(super) fn hold(painter: &mut Painter<'_>, reader: &Reader, lines: &[(&Layout, &Line)], column: Area) {
    let rows: Vec<_> = lines.iter().zip(column.y..column.y + column.height).collect();
    let plate = |((_, line), _): &(&(&Layout, &Line), u16)| line.plate;
    // The rows of one picture follow each other.
    let is_next = |one: &PlateRow, next: &PlateRow| *next == PlateRow { row: one.row + 1, ..*one };
    let groups = rows.chunk_by(
        |one, next| matches!((plate(one), plate(next)), (Some(one), Some(next)) if is_next(&one, &next)),
    );
    for group in groups {
        let Some((first, y)) = group.first().and_then(|first| Some((plate(first)?, first.1))) else {
            continue;
        };
        let height = u16::try_from(group.len()).unwrap_or(u16::MAX);
        let area = Area { x: column.x + first.indent, y, width: first.size.0, height };
        if first.indent + first.size.0 <= column.width {
            let key = PictureKey { id: reader.id(), image: first.image, size: first.size };
            painter.hold(PicturePlace { key, area, skipped: first.row });
        }
    }
}

/// Fills the places. Where a picture is not drawn yet, or cannot be shown in part, its number
/// stands.
pub(super) fn paint(painter: &mut Painter<'_>, album: &Album) -> Vec<PicturePlace> {
    let (pixels, missing) = painter.release(album);
    for PicturePlace { key, area, .. } in missing {
        let number = Clean::from(say!("outline-figure", number = key.image + 1));
        let x = area.x + area.width.saturating_sub(painter.cells(&number)) / 2;
        let y = area.y + area.height / 2;
        painter.text((x, y), area.x + area.width, &number, Look::Text(Label::Aside));
    }
    pixels
}
