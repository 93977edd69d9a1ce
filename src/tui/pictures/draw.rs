//! Pixels in the size of their place, encoded for the terminal.

use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};

use image::{DynamicImage, Rgba, RgbaImage, imageops};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::widgets::Widget;
use ratatui_image::Image;
use ratatui_image::protocol::halfblocks::Halfblocks;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::{Protocol as Encoded, sixel::Sixel};
use ratatui_image::sliced::{SignedPosition, SlicedImage, SlicedProtocol};

use super::means::{Means, Protocol};
use super::{Painted, PicturePlace};
use crate::app::Absence;

/// What stands behind the transparent parts of a picture: paper, for which most are made.
const PAPER: Rgba<u8> = Rgba([255, 255, 255, 255]);

/// A picture that is ready to be painted.
pub(super) enum Drawn {
    /// Cells in colours that the terminal has.
    Blocks(Buffer),
    /// Pixels that the terminal keeps; characters say where which of them are.
    Kept(SlicedProtocol),
    /// Pixels that are sent whenever they are painted, all of them.
    Sent(Encoded),
}

/// Draws a picture in cells and rows.
pub(super) fn draw(image: &DynamicImage, size: (u16, u16), means: Means) -> Result<Drawn, Absence> {
    let cells = Size::new(size.0, size.1);
    let broken = |_| Absence::Broken;
    if let Protocol::Blocks(depth) = means.protocol {
        let shrunk = on_paper(&image.thumbnail_exact(size.0.into(), u32::from(size.1) * 2));
        let blocks = Encoded::Halfblocks(Halfblocks::new(shrunk, cells).map_err(broken)?);
        let area = Rect::new(0, 0, size.0, size.1);
        let mut buffer = Buffer::empty(area);
        Image::new(&blocks).render(area, &mut buffer);
        for cell in &mut buffer.content {
            cell.fg = depth.colour(cell.fg).unwrap_or(cell.fg);
            cell.bg = depth.colour(cell.bg).unwrap_or(cell.bg);
        }
        return Ok(Drawn::Blocks(buffer));
    }
    let image = in_cells(image, size, means);
    Ok(match means.protocol {
        Protocol::Kitty => {
            let kitty = Kitty::new(image, cells, next_id(), false, false).map_err(broken)?;
            Drawn::Kept(SlicedProtocol::Kitty(kitty))
        }
        Protocol::Sixel => Drawn::Sent(Encoded::Sixel(Sixel::new(image, cells, false).map_err(broken)?)),
        _ => Drawn::Sent(Encoded::ITerm2(Iterm2::new(image, cells, false).map_err(broken)?)),
    })
}

/// Shrunk to the pixels of its cells, in their middle; what is left of them is transparent.
fn in_cells(image: &DynamicImage, size: (u16, u16), Means { cell, .. }: Means) -> DynamicImage {
    let width = u32::from(size.0) * u32::from(cell.width);
    let height = u32::from(size.1) * u32::from(cell.height);
    let is_larger = image.width() > width || image.height() > height;
    let shrunk = on_paper(&if is_larger { image.thumbnail(width, height) } else { image.clone() });
    let mut whole = RgbaImage::new(width, height);
    let left = i64::from((width - shrunk.width().min(width)) / 2);
    imageops::overlay(&mut whole, &shrunk.to_rgba8(), left, 0);
    whole.into()
}

fn on_paper(image: &DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return image.clone();
    }
    let mut paper = RgbaImage::from_pixel(image.width(), image.height(), PAPER);
    imageops::overlay(&mut paper, &image.to_rgba8(), 0, 0);
    paper.into()
}

/// Kitty knows pictures by numbers; no two have the same.
fn next_id() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl fmt::Debug for Drawn {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Drawn")
    }
}

impl Drawn {
    /// Paints the part that is seen on cells that nothing else is on. Pixels are painted where
    /// nothing lies over any part of them, and those that are sent only as a whole.
    pub(super) fn paint(&self, place: &PicturePlace, free: &[(u16, u16)], buffer: &mut Buffer) -> Painted {
        let area = place.area;
        let is_free = free.len() == usize::from(area.width) * usize::from(area.height);
        let rect = Rect::new(area.x, area.y, area.width, area.height);
        match self {
            Self::Blocks(cells) => {
                for &(x, y) in free {
                    let from = cells.cell((x - area.x, y - area.y + place.skipped));
                    if let (Some(to), Some(from)) = (buffer.cell_mut((x, y)), from) {
                        *to = from.clone();
                    }
                }
                Painted::Cells
            }
            Self::Kept(kitty) if is_free => {
                let rows = i16::try_from(place.skipped).unwrap_or(i16::MAX);
                SlicedImage::new(kitty, SignedPosition { x: 0, y: -rows }).render(rect, buffer);
                Painted::Cells
            }
            Self::Sent(pixels) if is_free && area.height == place.key.size.1 => {
                Image::new(pixels).render(rect, buffer);
                Painted::Pixels
            }
            Self::Kept(_) | Self::Sent(_) => Painted::Nothing,
        }
    }
}
