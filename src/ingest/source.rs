//! The decoded source of an article, as it is: its lines, and which words of it each text of the
//! document was read from.
//!
//! Must not know how either side is shown.

mod align;

use std::ops::Range;

use super::encoding::{self, Charset, Hint};
use super::{LARGEST, beginning, book, front_matter, gzip};
use crate::doc::{Article, Document, Format, Source, Text};
use crate::text::{ByteAt, Clean};

/// Bytes of a piece of a line that is too long to be looked at as a whole.
const PIECE: usize = 4096;
/// How often words that a note names are looked for in vain before the rest is given up: every
/// time takes a pass over the source.
const PATIENCE: usize = 8;

/// A decoded source, each line made fit to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceText {
    text: Clean,
    /// Where lines begin, and pieces of long ones.
    pieces: Vec<Piece>,
    /// How many lines there are.
    pub lines: u32,
    /// Bytes of the file.
    pub bytes: usize,
    /// Where in the source the texts of the article begin, in the order of the article.
    pub anchors: Vec<Anchor>,
}

/// A line, or a part of a long one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    begin: usize,
    line: u32,
}

/// Where a text of the document begins in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// In the document.
    pub at: ByteAt,
    /// The byte of the source.
    pub source: usize,
}

/// The decoded source of an article, for people who want to see what it was read from: all of its
/// file, or its chapter of a book.
#[must_use]
pub fn source_text(bytes: &[u8], source: &Source) -> Clean {
    Clean::text(&decoded(bytes, source))
}

fn decoded(bytes: &[u8], source: &Source) -> String {
    let unpacked = gzip::unpacked(bytes);
    let bytes = unpacked.as_deref().unwrap_or(bytes);
    if source.format == Format::Book {
        return book::source_text(bytes, source).unwrap_or_default();
    }
    let hint = Charset::named(source.encoding).map(Hint::Stated);
    encoding::decode(beginning::within(bytes, LARGEST), hint).text
}

impl SourceText {
    /// The source of an article that was read from these bytes.
    #[must_use]
    pub fn new(bytes: &[u8], article: &Article) -> Self {
        let decoded = decoded(bytes, &article.source);
        let mut source = Self { bytes: bytes.len(), ..Self::of_lines(&decoded) };
        let body_line = || front_matter::split(&decoded).body_line;
        let body = source.line_start(article.source.line.unwrap_or_else(body_line)).unwrap_or(0);
        source.anchors = match article.source.format {
            Format::Unreadable => Vec::new(),
            _ => source.anchors_of(&article.document, body),
        };
        source
    }

    fn of_lines(decoded: &str) -> Self {
        let mut source = Self::default();
        for raw in decoded.strip_suffix('\n').unwrap_or(decoded).split('\n') {
            if source.lines > 0 {
                source.text.push(&Clean::from("\n"));
            }
            source.lines = source.lines.saturating_add(1);
            source.push_line(&visible(raw));
        }
        source
    }

    fn push_line(&mut self, line: &Clean) {
        let (begin, number) = (self.text.len(), self.lines);
        self.text.push(line);
        let mut from = 0;
        loop {
            self.pieces.push(Piece { begin: begin + from, line: number });
            if line.len() - from <= PIECE {
                return;
            }
            let end = from + PIECE;
            from = (from + 1..=end).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(line.len());
        }
    }

    /// How many pieces there are: lines, and parts of long ones.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// The bytes of a piece.
    #[must_use]
    pub fn piece(&self, nth: usize) -> Range<usize> {
        let Some(piece) = self.pieces.get(nth) else { return self.text.len()..self.text.len() };
        match self.pieces.get(nth + 1) {
            Some(next) if next.line == piece.line => piece.begin..next.begin,
            Some(next) => piece.begin..next.begin - 1,
            None => piece.begin..self.text.len(),
        }
    }

    /// The piece that holds a byte.
    #[must_use]
    pub fn piece_at(&self, byte: usize) -> usize {
        self.pieces.partition_point(|piece| piece.begin <= byte).saturating_sub(1)
    }

    /// The line that a piece belongs to, counted from 1, and whether the line begins there.
    #[must_use]
    pub fn line_of(&self, nth: usize) -> (u32, bool) {
        let Some(piece) = self.pieces.get(nth) else { return (self.lines, false) };
        let before = nth.checked_sub(1).and_then(|before| self.pieces.get(before));
        (piece.line, before.is_none_or(|before| before.line != piece.line))
    }

    /// Where a line begins.
    #[must_use]
    pub fn line_start(&self, line: u32) -> Option<usize> {
        let at = self.pieces.partition_point(|piece| piece.line < line);
        self.pieces.get(at).filter(|piece| piece.line == line).map(|piece| piece.begin)
    }

    /// The line of a byte.
    #[must_use]
    pub fn line_at(&self, byte: usize) -> u32 {
        self.line_of(self.piece_at(byte)).0
    }

    /// The words of a range.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Clean {
        let within = range.start.min(self.text.len())..range.end.min(self.text.len());
        self.text.slice(within)
    }

    /// Where words stand on a line.
    #[must_use]
    pub fn find(&self, line: u32, words: &str) -> Option<Range<usize>> {
        let begin = self.line_start(line)?;
        let end = self.line_start(line + 1).unwrap_or(self.text.len());
        let at = memchr::memmem::find(self.text.get(begin..end)?.as_bytes(), words.as_bytes())?;
        Some(begin + at..begin + at + words.len())
    }

    /// Lines are known of plain text; of markup, words are looked for.
    fn anchors_of(&self, document: &Document, body: usize) -> Vec<Anchor> {
        let texts = document.texts();
        let known = texts.iter().filter(|text| !text.lines.is_empty());
        let known: Vec<_> = known
            .filter_map(|text| Some(Anchor { at: text.at, source: self.line_start(text.lines.start)? }))
            .collect();
        if !known.is_empty() {
            return known;
        }
        let words = texts.iter().map(|text| (text.at, text.string.as_str()));
        align::align(self.text.get(body..).unwrap_or_default(), words)
            .into_iter()
            .map(|anchor| Anchor { source: anchor.source + body, ..anchor })
            .collect()
    }
}

/// A line as it stands, with pictures for what a terminal would obey.
fn visible(raw: &str) -> Clean {
    if raw.contains(['\t', '\u{1B}', '\u{9B}', '\u{9D}', '\u{90}', '\u{98}', '\u{9E}', '\u{9F}']) {
        let shown = raw.replace('\t', "    ").replace('\u{1B}', "␛");
        return Clean::line(
            &shown.replace(['\u{9B}', '\u{9D}', '\u{90}', '\u{98}', '\u{9E}', '\u{9F}'], "�"),
        );
    }
    Clean::line(raw)
}

/// The lines on which texts begin, as far as they are found. The source begins with line `first`.
pub(super) fn lines_of(texts: &[&Text], source: &str, first: u32) -> Vec<Option<u32>> {
    let mut lines: Vec<Option<u32>> =
        texts.iter().map(|text| Some(text.lines.start).filter(|_| !text.lines.is_empty())).collect();
    if lines.iter().any(Option::is_some) {
        return lines;
    }
    let words = (0..).zip(texts).map(|(nth, text)| (ByteAt(nth), text.string.as_str()));
    let (mut from, mut line) = (0, first);
    for anchor in align::align(source, words) {
        let passed = source.get(from..anchor.source).unwrap_or_default();
        let ends = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
        line = line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        from = anchor.source;
        if let Some(found) = lines.get_mut(anchor.at.0) {
            *found = Some(line);
        }
    }
    lines
}

/// Gives a line to the notes that know the words of the source but not where they stand.
pub(super) fn place_notes(articles: &mut [Article], source: &str) {
    let notes = articles.iter_mut().flat_map(|article| &mut article.notes);
    let (mut from, mut line, mut misses) = (0, 1u32, 0);
    for note in notes.filter(|note| note.line.is_none()) {
        let Some(mended) = &note.mended else { continue };
        // What looks different in markup is cut off: an address is told by its beginning.
        let words = mended.before.split(['&', '\n']).next().unwrap_or_default();
        let rest = source.get(from..).unwrap_or_default();
        match memchr::memmem::find(rest.as_bytes(), words.as_bytes()).filter(|_| !words.is_empty()) {
            Some(at) => {
                let passed = rest.get(..at).unwrap_or_default();
                let ends = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
                line = line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
                from += at;
                note.line = Some(line);
                from += words.len();
            }
            None => misses += 1,
        }
        if misses > PATIENCE {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
