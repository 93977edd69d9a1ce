//! The contact sheet: a row a figure, with its number, what stands under it, and its file; or the
//! pictures themselves in a grid.

use super::super::paint::Painter;
use super::super::pictures::PicturePlace;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{
    Area, ContactGrid, ContactSheet, Figure, FigureFile, PictureKey, State, contact_grid, contact_sheet_area,
    thumbnail,
};
use crate::locale::say;
use crate::text::Clean;

/// Cells of a row that has room for more than the caption.
const ROOMY: u16 = 48;
/// Cells of the widest name of a file.
const NAME: usize = 28;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, sheet: &ContactSheet) {
    if let Some(grid) = contact_grid(state, sheet) {
        return paint_grid(painter, state, (sheet, &grid));
    }
    let title = say!("figures-title", count = sheet.figures.len());
    let inner = frame(painter, contact_sheet_area(state, sheet), &title);
    let first = sheet.first(inner.height);
    mark_scroll(painter, inner, (first, inner.height.into(), sheet.figures.len()));
    let digits = sheet.figures.last().map_or(1, |figure| figure.number.to_string().len());
    for ((nth, figure), y) in
        sheet.figures.iter().enumerate().skip(first).zip(inner.y..inner.y + inner.height)
    {
        paint_row(painter, figure, (digits, nth == sheet.selected), Area { y, height: 1, ..inner });
    }
}

fn paint_grid(painter: &mut Painter<'_>, state: &State, (sheet, grid): (&ContactSheet, &ContactGrid)) {
    let title = say!("figures-title", count = sheet.figures.len());
    let inner = frame(painter, grid.area, &title);
    let seen = grid.tiles().count();
    mark_scroll(painter, inner, (grid.first, seen, sheet.figures.len()));
    for (nth, area) in grid.tiles() {
        let Some(figure) = sheet.figures.get(nth) else { continue };
        let end = area.x + area.width;
        match thumbnail(state, sheet, nth) {
            Some(key) => hold(painter, key, area),
            None => {
                let why = state
                    .reader
                    .as_ref()
                    .and_then(|reader| reader.pictures.why_absent(figure.number.checked_sub(1)?));
                let why = why.unwrap_or_else(|| size(figure.file)).cut_to(area.width.into(), &painter.widths);
                let x = area.x + area.width.saturating_sub(painter.cells(&why)) / 2;
                painter.text((x, area.y + area.height / 2), end, &why, Look::Chrome);
            }
        }
        let (y, is_chosen) = (area.y + area.height, nth == sheet.selected);
        if is_chosen {
            painter.line_art((area.x - 1, y), end, "▌", Look::Badge);
        }
        let number = Clean::line(&figure.number.to_string());
        let x = painter.text((area.x, y), end, &number, Look::Badge) + 1;
        let look = if is_chosen { Look::Selected } else { Look::Overlay };
        painter.cut((x, y), end, &caption(figure), look);
    }
}

/// A picture stands on its caption, in the middle.
fn hold(painter: &mut Painter<'_>, key: PictureKey, tile: Area) {
    let (width, height) = (key.size.0.min(tile.width), key.size.1.min(tile.height));
    let (x, y) = (tile.x + (tile.width - width) / 2, tile.y + tile.height - height);
    painter.hold(PicturePlace { key, area: Area { x, y, width, height }, skipped: 0 });
}

fn caption(figure: &Figure) -> Clean {
    match figure.caption.is_empty() {
        true => Clean::from(say!("figures-no-caption")),
        false => figure.caption.clone(),
    }
}

fn paint_row(painter: &mut Painter<'_>, figure: &Figure, (digits, selected): (usize, bool), area: Area) {
    let (x, y, end) = (area.x, area.y, area.x + area.width);
    if selected {
        painter.line_art((x, y), end, "▌", Look::Badge);
    }
    let number = Clean::line(&format!("{:>digits$}", figure.number));
    let x = painter.text((x + 2, y), end, &number, Look::Badge) + 2;
    let end = if area.width >= ROOMY { paint_file(painter, figure, (x, y), end) } else { end };
    let look = if selected { Look::Selected } else { Look::Overlay };
    painter.cut((x, y), end, &caption(figure), look);
}

/// Name and size of the file, to the right; returns where they begin.
fn paint_file(painter: &mut Painter<'_>, figure: &Figure, (x, y): (u16, u16), end: u16) -> u16 {
    let begin = painter.right((x, y), end, &size(figure.file), Look::Chrome).saturating_sub(2);
    let name = name(&figure.source).cut_to(NAME, &painter.widths);
    painter.right((x, y), begin, &name, Look::Chrome).saturating_sub(2)
}

fn size(file: Option<FigureFile>) -> Clean {
    match file {
        None => Clean::default(),
        Some(FigureFile::Remote) => Clean::from(say!("figures-remote")),
        Some(FigureFile::Missing) => Clean::from(say!("figures-missing")),
        Some(FigureFile::Bytes(bytes)) => Clean::from(say!("figures-size", kilobytes = bytes.div_ceil(1024))),
    }
}

/// The last part of an address, or of a path; what stands in the page itself has none.
fn name(source: &Clean) -> Clean {
    if source.starts_with("data:") {
        return Clean::from("data:");
    }
    let path = source.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    // Names may be written in codes, which nobody reads.
    Clean::line(&percent_encoding::percent_decode_str(name).decode_utf8_lossy())
}
