//! Pictures in the text: which files they are, how many rows each takes, and which are to be
//! drawn now. It must not know what is in a file, nor how a terminal shows pixels.

use std::path::PathBuf;
use std::sync::Arc;

use super::contact_grid;
use super::effect::Effect;
use super::overlay::Overlay;
use super::page::Page;
use super::reader::Reader;
use super::state::State;
use crate::doc::{ArticleId, Image};
use crate::locale::say;
use crate::text::Clean;
use crate::typeset::Plate;

/// Pictures of an article that are looked for; further ones are numbers.
const MOST: usize = 1_000;
/// Pictures that are kept drawn. Whoever draws them keeps no fewer.
pub const KEPT_PICTURES: usize = 64;
/// Cells that even a narrow picture takes.
const NARROWEST: u64 = 2;

/// How many pixels a cell of the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPixels {
    /// From left to right.
    pub width: u16,
    /// From top to bottom.
    pub height: u16,
}

/// A picture in one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureKey {
    /// Of which article.
    pub id: ArticleId,
    /// Index of the image in its document.
    pub image: usize,
    /// Cells and rows.
    pub size: (u16, u16),
}

/// Something to be done about pictures.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureErrand {
    /// Find the files of an article's images.
    Find {
        /// Of which article.
        id: ArticleId,
        /// Where they are, as the article says.
        sources: Vec<Clean>,
    },
    /// Find out how large the pictures in files are.
    Measure {
        /// Of which article.
        id: ArticleId,
        /// Indices of images, and their files.
        files: Vec<(usize, PathBuf)>,
    },
    /// Draw a picture.
    Draw {
        /// Which, and how large.
        key: PictureKey,
        /// Its file.
        path: PathBuf,
    },
}

/// What is told of pictures.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureNews {
    /// The files of an article's images; none where they are in no archive.
    Found(ArticleId, Vec<Option<PathBuf>>),
    /// Pixels across and down, by the image's index.
    Measured(ArticleId, Vec<(usize, Measured)>),
    /// A picture is drawn, or cannot be.
    Drawn(PictureKey, Result<(), Absence>),
    /// The pixels of a cell, where the terminal shows pictures. Those that were drawn are gone.
    Canvas(Option<CellPixels>),
}

/// Pixels across and down, or why nobody knows.
pub type Measured = Result<(u32, u32), Absence>;

/// Why a picture is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// The file cannot be opened, or is none.
    Unreadable,
    /// It is longer than any picture should be.
    TooLong,
    /// It has more pixels than any picture should have.
    TooLarge,
    /// It is no picture of a kind that is known.
    Unknown,
    /// What it says makes no sense.
    Broken,
    /// It takes too long.
    Slow,
}

/// What is known of one image.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Known {
    /// Nothing is to be shown.
    Nothing,
    /// Its file.
    File(PathBuf),
    /// Its file and its pixels.
    Picture(PathBuf, (u32, u32)),
    /// Why it is not shown.
    Absent(Absence),
}

/// The pictures of an open article.
#[derive(Debug, Default)]
pub struct Pictures {
    images: Vec<Known>,
    is_asked: bool,
    /// The room that plates were made for.
    made_for: Option<Room>,
    /// What was asked to be drawn, the oldest first.
    drawn: Vec<PictureKey>,
}

/// What a plate may take, in cells and rows, and their pixels.
type Room = ((u16, u16), CellPixels);

impl Absence {
    fn reason(self) -> String {
        let reason = match self {
            Self::Unreadable => say!("figures-why-unreadable"),
            Self::TooLong => say!("figures-why-too-long"),
            Self::TooLarge => say!("figures-why-too-large"),
            Self::Unknown => say!("figures-why-unknown"),
            Self::Broken => say!("figures-why-broken"),
            Self::Slow => say!("figures-why-slow"),
        };
        reason.into_owned()
    }
}

impl Pictures {
    /// The size in which an image is seen within a room; none where it is no picture.
    #[must_use]
    pub fn size(&self, image: usize, most: (u16, u16), cell: CellPixels) -> Option<(u16, u16)> {
        match self.images.get(image)? {
            Known::Picture(_, pixels) => Some(size(*pixels, cell, most)),
            _ => None,
        }
    }

    /// Looks for files again: there may be more. What is known of them still holds.
    pub(super) fn look_again(&mut self) {
        (self.is_asked, self.made_for) = (false, None);
    }

    fn found(&mut self, files: Vec<Option<PathBuf>>) {
        let mut before = std::mem::take(&mut self.images).into_iter();
        let known = |file: Option<PathBuf>| match (file, before.next()) {
            (Some(path), Some(Known::Picture(same, pixels))) if same == path => Known::Picture(path, pixels),
            (Some(path), _) => Known::File(path),
            (None, _) => Known::Nothing,
        };
        self.images = files.into_iter().map(known).collect();
    }

    /// Why an image is not shown, if that is known.
    #[must_use]
    pub fn why_absent(&self, image: usize) -> Option<Clean> {
        match self.images.get(image)? {
            Known::Absent(why) => Some(Clean::line(&why.reason())),
            _ => None,
        }
    }

    /// What stands above the captions.
    fn plates(&self, (most, cell): Room) -> Arc<[Plate]> {
        let plate = |(nth, known): (usize, &Known)| match known {
            Known::Nothing | Known::File(_) => Plate::None,
            Known::Picture(_, pixels) => {
                let (cells, rows) = size(*pixels, cell, most);
                Plate::Room { cells, rows }
            }
            Known::Absent(why) => {
                let told = say!("figures-absent", number = nth + 1, reason = why.reason());
                Plate::Absent(Clean::from(told))
            }
        };
        self.images.iter().enumerate().map(plate).collect()
    }

    /// Asks for pictures that are seen, and are not drawn yet.
    fn draw(&mut self, seen: Vec<PictureKey>) -> Vec<Effect> {
        let mut effects = Vec::new();
        for key in seen.into_iter().take(KEPT_PICTURES) {
            let Some(Known::Picture(path, _)) = self.images.get(key.image) else { continue };
            if self.drawn.contains(&key) {
                continue;
            }
            if self.drawn.len() >= KEPT_PICTURES {
                self.drawn.remove(0);
            }
            self.drawn.push(key);
            effects.push(Effect::Picture(PictureErrand::Draw { key, path: path.clone() }));
        }
        effects
    }
}

/// Something is known of pictures.
pub(super) fn told(state: &mut State, news: PictureNews) -> Vec<Effect> {
    if let PictureNews::Canvas(cell) = news {
        state.screen.canvas = cell;
        state.reader.iter_mut().for_each(|reader| reader.pictures.drawn.clear());
        return Vec::new();
    }
    let Some(reader) = &mut state.reader else { return Vec::new() };
    let (id, pictures) = (reader.id(), &mut reader.pictures);
    match news {
        PictureNews::Found(of, files) if of == id => {
            pictures.found(files);
            let file = |(nth, known): (usize, &Known)| match known {
                Known::File(path) => Some((nth, path.clone())),
                _ => None,
            };
            let files: Vec<_> = pictures.images.iter().enumerate().filter_map(file).collect();
            if !files.is_empty() {
                return vec![Effect::Picture(PictureErrand::Measure { id, files })];
            }
        }
        PictureNews::Measured(of, all) if of == id => {
            for (nth, measured) in all {
                let Some(known) = pictures.images.get_mut(nth) else { continue };
                if let Known::File(path) = known {
                    let path = std::mem::take(path);
                    *known = measured.map_or_else(Known::Absent, |pixels| Known::Picture(path, pixels));
                }
            }
            pictures.made_for = None;
        }
        PictureNews::Drawn(key, Err(why)) if key.id == id => {
            if let Some(known) = pictures.images.get_mut(key.image) {
                *known = Known::Absent(why);
            }
            pictures.made_for = None;
        }
        _ => {}
    }
    Vec::new()
}

/// Leaves room for the pictures of the open article, and asks for those that are seen.
pub(super) fn settle(state: &mut State) -> Vec<Effect> {
    let canvas = state.screen.canvas;
    let page = state.page();
    let Some(reader) = &mut state.reader else { return Vec::new() };
    let Some(cell) = canvas else {
        reader.pictures = Pictures::default();
        reader.hang(Arc::default());
        return Vec::new();
    };
    let mut effects =
        if std::mem::replace(&mut reader.pictures.is_asked, true) { Vec::new() } else { find(reader) };
    let most = room(&page);
    if reader.pictures.made_for.replace((most, cell)) != Some((most, cell)) {
        let plates = reader.pictures.plates((most, cell));
        reader.hang(plates);
    }
    let seen = match &state.overlay {
        Some(Overlay::Figures(_)) => contact_grid::seen(state),
        _ => state.reader.as_ref().map_or_else(Vec::new, Reader::plates_seen),
    };
    if let Some(reader) = &mut state.reader {
        effects.extend(reader.pictures.draw(seen));
    }
    effects
}

fn find(reader: &Reader) -> Vec<Effect> {
    let images = &reader.entry.article.document.images;
    let sources: Vec<_> = images.iter().take(MOST).map(|Image { src, .. }| src.clone()).collect();
    match sources.is_empty() {
        true => Vec::new(),
        false => vec![Effect::Picture(PictureErrand::Find { id: reader.id(), sources })],
    }
}

/// What a picture may take of a page: a line's width, and half of the rows.
fn room(page: &Page) -> (u16, u16) {
    let rows = u16::try_from(page.sheet.height / 2).unwrap_or(u16::MAX);
    (page.options.measure.cells().0, rows.max(1))
}

/// Cells and rows of a picture: as many as its pixels fill, fewer where there is less room. Its
/// form stays; it is never made larger.
#[must_use]
pub(super) fn size(pixels: (u32, u32), cell: CellPixels, most: (u16, u16)) -> (u16, u16) {
    let (width, height) = (u64::from(pixels.0).max(1), u64::from(pixels.1).max(1));
    let (across, down) = (u64::from(cell.width).max(1), u64::from(cell.height).max(1));
    let (most_cells, most_rows) = (u64::from(most.0).max(NARROWEST), u64::from(most.1).max(1));
    let nearest = |part: u64, whole: u64| (2 * part + whole) / (2 * whole);
    let mut cells = width.div_ceil(across).min(most_cells);
    let mut rows = nearest(cells * across * height, width * down).max(1);
    if rows > most_rows {
        rows = most_rows;
        cells = nearest(rows * down * width, height * across).min(cells);
    }
    let narrow = |count: u64| u16::try_from(count).unwrap_or(u16::MAX);
    (narrow(cells.max(NARROWEST)), narrow(rows))
}

#[cfg(test)]
mod tests {
    use super::{CellPixels, size};

    #[test]
    fn pictures_keep_their_form_in_the_room_that_there_is() {
        let cell = CellPixels { width: 10, height: 20 };
        for (pixels, most, expected) in [
            ((400, 200), (60, 20), (40, 10)),
            ((4000, 2000), (60, 20), (60, 15)),
            ((2000, 4000), (60, 20), (20, 20)),
            // Small ones are not made larger, and none vanishes.
            ((15, 20), (60, 20), (2, 1)),
            ((1, 1), (60, 20), (2, 1)),
            ((16_384, 1), (60, 20), (60, 1)),
            ((1, 16_384), (60, 20), (2, 20)),
            ((0, 0), (0, 0), (2, 1)),
            ((u32::MAX, u32::MAX), (60, 60), (60, 30)),
        ] {
            assert_eq!(size(pixels, cell, most), expected, "{pixels:?}");
        }
        assert_eq!(size((400, 200), CellPixels { width: 0, height: 0 }, (60, 20)), (40, 20));
    }
}
