//! Files packed with gzip: `a.md.gz`. What is inside is read as if it lay there itself.
//!
//! This module must not know what that may be.

use std::io::Read;

use flate2::read::{GzDecoder, MultiGzDecoder};

use super::reader::{self, Input, Reader};
use super::{LARGEST, Origin, Reading, unreadable};
use crate::doc::{Note, NoteKind};
use crate::text::Clean;

/// Their extension.
pub(super) const EXTENSION: &str = "gz";
/// How such files begin (RFC 1952, section 2.3): the mark and the only method there is.
const MARK: &[u8] = b"\x1F\x8B\x08";

/// One layer is taken off; what is packed twice is data.
pub(super) const READER: Reader = Reader {
    extensions: &[EXTENSION],
    decides_by_content: false,
    takes: |input| !input.is_packed && input.bytes.starts_with(MARK),
    read,
};

fn read(input: &Input<'_>) -> Reading {
    let mut bytes = Vec::new();
    // One byte more shows the reader that something was cut.
    let limit = LARGEST as u64 + 1;
    let ended = MultiGzDecoder::new(input.bytes).take(limit).read_to_end(&mut bytes);
    if ended.is_err() && bytes.is_empty() {
        let articles = vec![unreadable(input.path(), "gzip 压缩文件已损坏")];
        return Reading { articles, undecided: false };
    }
    let path = name_inside(input.path()).unwrap_or(input.path());
    let mut reading = reader::read(&Input::packed(&bytes, &Origin { path, ..input.origin }));
    for article in &mut reading.articles {
        article.source.path = Clean::line(input.path());
    }
    if let Some(first) = reading.articles.first_mut().filter(|_| ended.is_err()) {
        let words = "压缩文件不完整或已损坏，只读到损坏之处";
        first.notes.insert(0, Note::new(NoteKind::Part, words));
    }
    reading
}

/// The name without the extension, if that is there.
pub(super) fn name_inside(name: &str) -> Option<&str> {
    let (inside, extension) = name.rsplit_once('.')?;
    extension.eq_ignore_ascii_case(EXTENSION).then_some(inside)
}

/// The beginning of what is packed, of the beginning of a packed file.
pub(super) fn beginning(head: &[u8]) -> Option<Vec<u8>> {
    const ENOUGH: u64 = 4 << 10;
    let mut bytes = Vec::new();
    // What ends too early is what was expected.
    let _ = head.starts_with(MARK).then(|| GzDecoder::new(head).take(ENOUGH).read_to_end(&mut bytes))?;
    Some(bytes)
}

/// All of what is packed, as far as it can be read; none where nothing is.
pub(super) fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut inside = Vec::new();
    let packed = bytes.starts_with(MARK).then(|| MultiGzDecoder::new(bytes).take(LARGEST as u64));
    let _ = packed?.read_to_end(&mut inside);
    Some(inside)
}
