//! Bytes in, characters out: which encoding a file is in, with a note wherever that is a guess.
//!
//! This module must not know what the text is about: it sees no front matter and no markup but
//! the charset that a page declares.

mod hint;
#[cfg(test)]
mod tests;
mod utf16;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, ISO_2022_JP, UTF_8};

use crate::doc::{Note, NoteKind};
use crate::locale::say;
pub use hint::{Charset, Hint, Vote};

/// A text with `\n` line ends, and how it was read.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The characters; empty where the file is no text.
    pub text: String,
    /// The encoding's name for people.
    pub encoding: &'static str,
    /// What was guessed or did not fit.
    pub notes: Vec<Note>,
    /// Whether the file is no text.
    pub binary: bool,
    /// Whether it is too short for a guess to be sure: what the files around it are in may tell.
    pub undecided: bool,
}

/// How much is looked at to tell text from other data.
const BINARY_SAMPLE: usize = 8 << 10;
/// How much is looked at for a declaration.
const DECLARATION_SAMPLE: usize = 4 << 10;
/// How much the detector is given; more does not change its mind.
const DETECTION_SAMPLE: usize = 1 << 20;
/// With so many bytes beyond ASCII, 128 characters, a guess is right without a hint.
const SURE: usize = 256;

/// Decodes a file: what a person said, byte order mark, UTF-16 without one, escape sequences,
/// UTF-8, UTF-8 with a few broken bytes, the declared charset, the detector's guess.
pub(crate) fn decode(bytes: &[u8], hint: Option<Hint>) -> Decoded {
    let mut decoded = match (hint, Encoding::for_bom(bytes)) {
        (Some(Hint::Stated(charset)), mark) => stated(charset, bytes, mark),
        (_, Some((encoding, mark))) if encoding != UTF_8 => lossy(encoding, after(bytes, mark)),
        (_, Some((_, mark))) => unmarked(after(bytes, mark), hint),
        (_, None) => unmarked(bytes, hint),
    };
    decoded.text = unix_lines(decoded.text);
    decoded
}

fn after(bytes: &[u8], mark: usize) -> &[u8] {
    bytes.get(mark..).unwrap_or_default()
}

/// What a person said, even where it does not fit: they see that, and can correct it. Data stay data.
fn stated(charset: Charset, bytes: &[u8], mark: Option<(&'static Encoding, usize)>) -> Decoded {
    let mark = mark.filter(|(encoding, _)| *encoding == charset.encoding()).map_or(0, |(_, mark)| mark);
    if !charset.is_wide() && is_binary(bytes, &Utf8Fit::of(bytes)) {
        return binary();
    }
    lossy(charset.encoding(), after(bytes, mark))
}

fn binary() -> Decoded {
    Decoded { text: String::new(), encoding: "binary", notes: Vec::new(), binary: true, undecided: false }
}

fn unmarked(bytes: &[u8], hint: Option<Hint>) -> Decoded {
    let is_utf8 = Utf8Fit::of(bytes);
    if let Some(encoding) = utf16::guess(bytes, matches!(is_utf8, Utf8Fit::Whole(_))) {
        return with_note(lossy(encoding, bytes));
    }
    if is_binary(bytes, &is_utf8) {
        return binary();
    }
    match is_utf8 {
        Utf8Fit::Whole(text) if has_japanese_escapes(text) => lossy(ISO_2022_JP, bytes),
        Utf8Fit::Whole(text) => exact(UTF_8, text.to_owned()),
        Utf8Fit::Mostly { first_bad } => broken_utf8(bytes, first_bad),
        Utf8Fit::No => declared(bytes).unwrap_or_else(|| guessed(bytes, hint)),
    }
}

/// Whether escape sequences switch to the Japanese character set, as only ISO-2022-JP does.
fn has_japanese_escapes(text: &str) -> bool {
    let is_switch = |at: usize| matches!(text.as_bytes().get(at + 1..at + 3), Some(b"$B" | b"$@"));
    memchr::memchr_iter(0x1B, text.as_bytes()).any(is_switch) && text.is_ascii()
}

/// Line ends of Windows and of old Macs become `\n`.
fn unix_lines(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// How far bytes are UTF-8.
enum Utf8Fit<'a> {
    Whole(&'a str),
    /// Nearly all of it; the rest is damage.
    Mostly {
        first_bad: usize,
    },
    No,
}

impl<'a> Utf8Fit<'a> {
    /// 99 of 100 bytes beyond ASCII must lie in valid sequences, or four of five in sequences of
    /// three bytes and more: in other encodings these come about by chance now and then, never one
    /// after another. A text that was cut within its last character counts as UTF-8 whatever its
    /// length.
    fn of(bytes: &'a [u8]) -> Self {
        let error = match std::str::from_utf8(bytes) {
            Ok(text) => return Self::Whole(text),
            Err(error) => error,
        };
        let (mut good, mut long, mut bad) = (0, 0, 0);
        for chunk in bytes.utf8_chunks() {
            good += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
            // The first byte of such a sequence.
            long += chunk.valid().bytes().filter(|byte| *byte >= 0xE0).count() * 3;
            bad += chunk.invalid().len();
        }
        let only_cut_short = error.error_len().is_none() && good > 0;
        if only_cut_short || good >= bad * 99 || long >= bad * 4 {
            Self::Mostly { first_bad: error.valid_up_to() }
        } else {
            Self::No
        }
    }
}

/// Text has hardly any control characters. A stray NUL in UTF-8 is damage; in other encodings it
/// never occurs.
fn is_binary(bytes: &[u8], utf8: &Utf8Fit<'_>) -> bool {
    let sample = bytes.get(..BINARY_SAMPLE).unwrap_or(bytes);
    // Sums of a byte each, which the processor makes many of at once.
    let counts =
        sample.chunks(255).map(|part| part.iter().map(|byte| u8::from(is_rare_control(*byte))).sum());
    let controls: usize = counts.map(|count: u8| usize::from(count)).sum();
    controls * 10 > sample.len() || (matches!(utf8, Utf8Fit::No) && sample.contains(&0))
}

/// Control characters but those of typed text and of captured terminal output.
fn is_rare_control(byte: u8) -> bool {
    matches!(byte, 0..=0x06 | 0x0E..=0x1A | 0x1C..=0x1F)
}

fn exact(encoding: &'static Encoding, text: String) -> Decoded {
    Decoded { text, encoding: name(encoding), notes: Vec::new(), binary: false, undecided: false }
}

fn lossy(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let mut decoded = exact(encoding, text.into_owned());
    if broken {
        let words = say!("ingest-broken-bytes", encoding = decoded.encoding);
        decoded.notes.push(Note::new(NoteKind::Encoding, &words));
    }
    decoded
}

fn broken_utf8(bytes: &[u8], first_bad: usize) -> Decoded {
    let line = 1 + bytes.iter().take(first_bad).filter(|byte| **byte == b'\n').count();
    let note =
        Note::at(NoteKind::Encoding, u32::try_from(line).unwrap_or(u32::MAX), &say!("ingest-broken-utf8"));
    let mut decoded = exact(UTF_8, String::from_utf8_lossy(bytes).into_owned());
    decoded.notes.push(note);
    decoded
}

/// What the page says of itself, if that is true.
fn declared(bytes: &[u8]) -> Option<Decoded> {
    let sample = bytes.get(..DECLARATION_SAMPLE).unwrap_or(bytes).to_ascii_lowercase();
    let label = declared_label(&sample, b"<meta", b"charset")
        .or_else(|| declared_label(&sample, b"<?xml", b"encoding"))?;
    let encoding = widened(Encoding::for_label(label)?);
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(exact(encoding, text.into_owned()))
}

/// The value of `attribute` in the first element that begins with `opener` and has it.
fn declared_label<'a>(sample: &'a [u8], opener: &[u8], attribute: &[u8]) -> Option<&'a [u8]> {
    memchr::memmem::find_iter(sample, opener).find_map(|start| {
        let element = sample.get(start..)?;
        let element = element.split(|byte| *byte == b'>').next()?;
        let value = element.get(memchr::memmem::find(element, attribute)? + attribute.len()..)?;
        let value = value.trim_ascii_start().strip_prefix(b"=")?;
        let quote = |byte: &u8| matches!(byte, b'"' | b'\'' | b' ' | b';' | b'/' | b'?');
        value.split(quote).find(|label| !label.is_empty())
    })
}

fn guessed(bytes: &[u8], hint: Option<Hint>) -> Decoded {
    let sample = bytes.get(..DETECTION_SAMPLE).unwrap_or(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, sample.len() == bytes.len());
    let domain = hint.and_then(Hint::domain).map(str::as_bytes);
    let encoding = match hint {
        Some(Hint::Settled(charset)) => charset.encoding(),
        _ => widened(detector.guess(domain, Utf8Detection::Deny)),
    };
    let telling = sample.iter().filter(|byte| !byte.is_ascii()).take(SURE).count();
    Decoded { undecided: hint.is_none() && telling < SURE, ..with_note(lossy(encoding, bytes)) }
}

/// With a note that the encoding is a guess, and which.
fn with_note(mut decoded: Decoded) -> Decoded {
    let words = say!("ingest-undeclared", encoding = decoded.encoding);
    decoded.notes.insert(0, Note::new(NoteKind::Encoding, &words));
    decoded
}

/// GB2312 and GBK are parts of GB18030, and files that claim them use the whole.
fn widened(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 { "GB18030" } else { encoding.name() }
}
