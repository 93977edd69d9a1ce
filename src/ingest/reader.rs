//! The file formats: which files each takes, and what makes articles of them.
//!
//! A format is a file of its own with a row in the table here. Nothing else names it: the scan of
//! folders asks the table which files may hold articles.

use std::cell::OnceCell;

use super::encoding::{self, Decoded};
use super::{LARGEST, Manner, Origin, Reading, beginning, book, feed, gzip, text};

/// The formats in the order in which they are asked; the last takes whatever is left.
const READERS: &[Reader] = &[gzip::READER, book::READER, feed::READER, text::READER];

/// What reads the files of one format.
#[derive(Debug)]
pub(super) struct Reader {
    /// Extensions of its files, in lower case.
    pub extensions: &'static [&'static str],
    /// Whether most files with these extensions hold no articles: in a folder only those count
    /// that `takes` finds to be of the format.
    pub decides_by_content: bool,
    /// Whether it reads this file. Of large files it may be asked with the beginning alone.
    pub takes: fn(&Input<'_>) -> bool,
    /// Makes articles of it: at least one.
    pub read: fn(&Input<'_>) -> Reading,
}

/// A file on its way to its reader.
#[derive(Debug)]
pub(super) struct Input<'a> {
    /// What is in it.
    pub bytes: &'a [u8],
    /// Where it comes from.
    pub origin: Origin<'a>,
    /// Whether it was packed within another file.
    pub is_packed: bool,
    /// How it is to be read.
    pub manner: Manner,
    decoded: OnceCell<Decoded>,
}

impl<'a> Input<'a> {
    pub(super) fn new(bytes: &'a [u8], origin: &Origin<'a>) -> Self {
        let manner = Manner::default();
        Self { bytes, origin: *origin, is_packed: false, manner, decoded: OnceCell::new() }
    }

    /// The same file, to be read in this manner.
    pub(super) fn with(self, manner: Manner) -> Self {
        Self { manner, ..self }
    }

    /// What was packed within this file, under the name that it has there.
    pub(super) fn packed<'b>(&self, bytes: &'b [u8], path: &'b str) -> Input<'b> {
        let origin = Origin { path, hint: self.origin.hint };
        Input { is_packed: true, ..Input::new(bytes, &origin).with(self.manner) }
    }

    pub(super) fn path(&self) -> &'a str {
        self.origin.path
    }

    /// Its characters, as far as a file is read.
    pub(super) fn decoded(&self) -> &Decoded {
        self.decoded
            .get_or_init(|| encoding::decode(beginning::within(self.bytes, LARGEST), self.origin.hint))
    }
}

/// Reads a file with the first reader that takes it; what is said to be text, as text.
pub(super) fn read(input: &Input<'_>) -> Reading {
    if input.manner.format.is_some() && !(gzip::READER.takes)(input) {
        return (text::READER.read)(input);
    }
    let reader = READERS.iter().find(|reader| (reader.takes)(input)).unwrap_or(&text::READER);
    (reader.read)(input)
}

/// Whether it is text that can be read without its end.
pub(super) fn is_text(input: &Input<'_>) -> bool {
    let others = READERS.split_last().map_or(READERS, |(_, others)| others);
    !others.iter().any(|reader| (reader.takes)(input))
}

/// What a file's name says about what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByName {
    /// Articles.
    Articles,
    /// Articles or data: [`is_by_content`] tells.
    Unsure,
    /// Anything else.
    Other,
}

/// Whether a file in a folder is taken for articles by its name.
#[must_use]
pub fn by_name(name: &str) -> ByName {
    let packed = gzip::name_inside(name);
    let extension = packed.unwrap_or(name).rsplit_once('.').map_or("", |(_, extension)| extension);
    let is_known = |known: &&str| known.eq_ignore_ascii_case(extension);
    match READERS.iter().find(|reader| reader.extensions.iter().any(is_known)) {
        Some(reader) if reader.decides_by_content => ByName::Unsure,
        Some(_) if !extension.eq_ignore_ascii_case(gzip::EXTENSION) => ByName::Articles,
        _ => ByName::Other,
    }
}

/// Whether a file that may hold articles does so; its first bytes tell.
#[must_use]
pub fn is_by_content(head: &[u8], origin: &Origin<'_>) -> bool {
    let unpacked = gzip::beginning(head);
    let input = Input::new(unpacked.as_deref().unwrap_or(head), origin);
    let is_of = |reader: &&Reader| reader.decides_by_content && (reader.takes)(&input);
    READERS.iter().any(|reader| is_of(&reader))
}
