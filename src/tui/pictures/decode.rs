//! From a file to pixels, within limits: bytes, pixels, memory and time are bounded before anything
//! is decoded. Only regular files are opened, and none is waited for.

use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use crate::app::{Absence, Measured};
use crate::store::open_regular;

/// Bytes of the longest file.
const LONGEST: u64 = 32 << 20;
/// Bytes in which the size of a picture is mostly told.
const HEAD: u64 = 256 << 10;
/// Pixels of a side, and of the whole.
const WIDEST: u32 = 16_384;
const MOST_PIXELS: u64 = 40_000_000;
/// Bytes that a decoder may take.
const MOST_MEMORY: u64 = 256 << 20;
/// So long a picture may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// Pictures that may be in the making although nobody waits for them any more.
const STRAYS: usize = 2;

static IN_THE_MAKING: AtomicUsize = AtomicUsize::new(0);

/// The kinds of files that are decoded.
const KINDS: [ImageFormat; 4] = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP];

/// Pixels across and down, as the beginning of the file says.
pub(super) fn measure(path: &Path) -> Measured {
    let (head, is_whole) = read(path, HEAD)?;
    match size(head) {
        // What is told stands further behind.
        Err(Absence::Broken) if !is_whole => size(read(path, LONGEST)?.0),
        measured => measured,
    }
}

/// The first picture of a file.
pub(super) fn decode(path: &Path) -> Result<DynamicImage, Absence> {
    let (bytes, is_whole) = read(path, LONGEST)?;
    if !is_whole {
        return Err(Absence::TooLong);
    }
    let mut decoder = decoder(bytes)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| absence(&error))?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// Does the work on a thread of its own, and waits for it no longer than a picture may take. A
/// decoder cannot be told to stop; what it may take is bounded, and so is how many there are.
pub(super) fn within<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Absence> + Send + 'static,
) -> Result<T, Absence> {
    let making = Making::begin();
    if making.before > STRAYS {
        return Err(Absence::Slow);
    }
    let (sender, made) = channel();
    let work = move || {
        let _making = making;
        let _ = sender.send(work());
    };
    match thread::Builder::new().name("picture".into()).spawn(work) {
        Ok(_) => made.recv_timeout(PATIENCE).unwrap_or(Err(Absence::Slow)),
        Err(_) => Err(Absence::Slow),
    }
}

/// A picture in the making, however that ends.
struct Making {
    /// How many were before it.
    before: usize,
}

impl Making {
    fn begin() -> Self {
        Self { before: IN_THE_MAKING.fetch_add(1, Ordering::SeqCst) }
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        IN_THE_MAKING.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The first bytes of a file, and whether they are all.
fn read(path: &Path, most: u64) -> Result<(Vec<u8>, bool), Absence> {
    let file = open_regular(path).map_err(|_| Absence::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Absence::Unreadable)?;
    let length = usize::try_from(most).unwrap_or(usize::MAX);
    let is_whole = bytes.len() <= length;
    bytes.truncate(length);
    Ok((bytes, is_whole))
}

fn size(bytes: Vec<u8>) -> Measured {
    let mut decoder = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    Ok(match decoder.orientation().unwrap_or(Orientation::NoTransforms) {
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => (width, height),
        _ => (height, width),
    })
}

/// What decodes the bytes, if that is within the limits.
fn decoder(bytes: Vec<u8>) -> Result<impl ImageDecoder, Absence> {
    let timed = Timed { bytes: Cursor::new(bytes), deadline: Instant::now() + PATIENCE };
    let mut reader = ImageReader::new(timed).with_guessed_format().map_err(|_| Absence::Unreadable)?;
    if !reader.format().is_some_and(|format| KINDS.contains(&format)) {
        return Err(Absence::Unknown);
    }
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(WIDEST), Some(WIDEST));
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(|error| absence(&error))?;
    let (width, height) = decoder.dimensions();
    let is_large = width.max(height) > WIDEST
        || u64::from(width) * u64::from(height) > MOST_PIXELS
        || decoder.total_bytes() > MOST_MEMORY;
    if is_large || decoder.set_limits(limits).is_err() {
        return Err(Absence::TooLarge);
    }
    if width == 0 || height == 0 {
        return Err(Absence::Broken);
    }
    Ok(decoder)
}

fn absence(error: &ImageError) -> Absence {
    match error {
        ImageError::Limits(_) => Absence::TooLarge,
        ImageError::Unsupported(_) => Absence::Unknown,
        ImageError::IoError(error) if error.kind() == io::ErrorKind::TimedOut => Absence::Slow,
        _ => Absence::Broken,
    }
}

/// Bytes that nobody gets after the deadline: a decoder that asks for them has taken too long.
struct Timed {
    bytes: Cursor<Vec<u8>>,
    deadline: Instant,
}

impl Timed {
    fn in_time(&self) -> io::Result<()> {
        if Instant::now() > self.deadline { Err(io::ErrorKind::TimedOut.into()) } else { Ok(()) }
    }
}

impl Read for Timed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.in_time()?;
        self.bytes.read(buffer)
    }
}

impl BufRead for Timed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.in_time()?;
        self.bytes.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.bytes.consume(amount);
    }
}

impl Seek for Timed {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(position)
    }
}
