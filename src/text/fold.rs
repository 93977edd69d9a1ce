//! The form of a text in which words are compared: what a reader would call the same word. It is
//! the same for what is searched and for what is looked for. Nothing folded is ever shown.
//!
//! - NFKC, lower case; half and full width are one.
//! - Traditional, simplified and Japanese Han characters are one, character by character: by phrase
//!   (乾隆, 乾燥) a part of a word would fold to something else than the word. Dakuten are kept; who
//!   wants hiragana and katakana alike folds once more, by [`fold_kana`].
//! - Straight, curly and corner quotation marks are one; so are dashes, middle dots, wave dashes.
//! - One blank for a run of them, a line break among it; none at the ends, and none beside Han, kana
//!   or punctuation: `9 月 16 日` is 9月16日, `可持续发⏎展` a word, `" 上海精神 "` a quotation.
//! - Soft hyphens, what has no width, and `_`, which one generator writes for quotation marks, are
//!   dropped.
//!
//! Folding twice is folding once. Texts are folded one by one: `fold(a) + fold(b)` is not
//! `fold(a + b)` where a blank or a letter's mark stands at the seam. A line feed never occurs in what
//! is folded, so folded texts are joined by it, and no hit reaches from one into the next.

mod offsets;
mod table;

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::is_wide;
use offsets::Offsets;
use table::{Folded as To, folded};

/// A step of lower case and NFKC makes a new one necessary once or twice, if ever.
const MOST_STEPS: usize = 4;

/// Folds a text.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folder = Folder::new(text, None);
    folder.run();
    folder.out
}

/// Lets the katakana of a folded text stand for hiragana. What stands where stays the same.
#[must_use]
pub fn fold_kana(folded: &str) -> String {
    // ァ–ヶ and the iteration marks ヽヾ.
    let hiragana = |c: char| match c {
        '\u{30A1}'..='\u{30F6}' | '\u{30FD}'..='\u{30FE}' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ => c,
    };
    folded.chars().map(hiragana).collect()
}

/// Where `needle`, already folded, occurs in `text`: byte ranges of the text, not overlapping; no
/// more than `most`.
#[must_use]
pub fn find_folded(text: &str, needle: &str, most: usize) -> Vec<Range<usize>> {
    if needle.is_empty() {
        return Vec::new();
    }
    let folded = FoldedText::new(text);
    let found = memchr::memmem::find_iter(folded.as_str().as_bytes(), needle);
    let mut end = 0;
    // Of a character that folds to several, each may be a hit.
    let sources = found.map(|at| folded.source(&(at..at + needle.len()))).filter(|source| {
        let is_new = source.start >= end;
        end = end.max(source.end);
        is_new
    });
    sources.take(most).collect()
}

/// A folded text that knows where it came from.
#[derive(Debug, Clone)]
pub struct FoldedText<'a> {
    text: &'a str,
    folded: String,
    offsets: Offsets,
}

impl<'a> FoldedText<'a> {
    /// Folds a text as [`fold`] does.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut folder = Folder::new(text, Some(Offsets::default()));
        folder.run();
        Self { text, folded: folder.out, offsets: folder.offsets.unwrap_or_default() }
    }

    /// What is folded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.folded
    }

    /// The bytes of the source that became these bytes, which are characters of what is folded.
    #[must_use]
    pub fn source(&self, folded: &Range<usize>) -> Range<usize> {
        self.offsets.source(self.text, folded)
    }
}

/// Folds a text from its beginning to its end. What folds to itself is copied in stretches.
struct Folder<'a> {
    text: &'a str,
    out: String,
    /// Where in the text the stretch begins that is not yet copied.
    kept: usize,
    /// Where in the text the last blanks begin, if nothing was folded since.
    blank: Option<usize>,
    /// What was folded last: what it became, where it stands in the text, and where in what is
    /// folded, unless it is not yet copied.
    last: char,
    last_source: usize,
    last_at: usize,
    offsets: Option<Offsets>,
}

impl<'a> Folder<'a> {
    fn new(text: &'a str, offsets: Option<Offsets>) -> Self {
        let out = String::with_capacity(text.len());
        Self { text, out, kept: 0, blank: None, last: ' ', last_source: 0, last_at: 0, offsets }
    }

    fn run(&mut self) {
        let mut chars = self.text.char_indices();
        while let Some((at, c)) = chars.next() {
            let to = folded(c);
            if to == To::To(c) && self.blank.is_none() {
                (self.last, self.last_source) = (c, at);
                continue;
            }
            self.copy_to(at);
            match to {
                To::To(to) => {
                    self.settle_blank(to, false);
                    self.record(at);
                    (self.last_source, self.last_at) = (at, self.out.len());
                    self.push(to);
                }
                To::Blank => self.blank = self.blank.or(Some(at)),
                To::Dropped => {}
                To::Odd => {
                    // With all that clings to it.
                    let mut ahead = chars.clone();
                    while ahead.next().is_some_and(|(_, c)| clings(c) || folded(c) == To::Dropped) {
                        chars.next();
                    }
                    self.take_odd(at..chars.offset(), clings(c));
                }
            }
            self.kept = chars.offset();
        }
        self.copy_to(self.text.len());
    }

    /// Copies what is kept, up to an offset in the text.
    fn copy_to(&mut self, end: usize) {
        if self.kept == end {
            return;
        }
        self.record(self.kept);
        self.out.push_str(&self.text[self.kept..end]);
        self.last_at = self.out.len() - (end - self.last_source);
        self.kept = end;
    }

    /// Folds a letter with its marks and the like; marks alone belong to what is before them.
    fn take_odd(&mut self, mut source: Range<usize>, clings_to_last: bool) {
        if clings_to_last && self.blank.is_none() && !self.out.is_empty() {
            source.start = self.last_source;
            self.out.truncate(self.last_at);
        }
        let mut begin = None;
        for c in normal(&self.text[source.clone()]).chars() {
            if c == ' ' {
                self.blank = self.blank.or(Some(source.start));
            } else {
                self.settle_blank(c, clings(c));
                begin.get_or_insert(self.out.len());
                self.push(c);
            }
        }
        let Some(begin) = begin else { return };
        (self.last_source, self.last_at) = (source.start, begin);
        if let Some(offsets) = &mut self.offsets {
            offsets.record_whole(source, begin..self.out.len());
        }
    }

    /// Writes a blank for the last ones if words are on both its sides, or a mark that needs it.
    fn settle_blank(&mut self, next: char, next_clings: bool) {
        let Some(blank) = self.blank.take() else { return };
        let is_between_words = !self.out.is_empty() && !needs_no_blank(self.last) && !needs_no_blank(next);
        if next_clings || is_between_words {
            if let Some(offsets) = &mut self.offsets {
                offsets.record(blank, self.out.len());
            }
            self.push(' ');
        }
    }

    fn push(&mut self, c: char) {
        self.last = c;
        self.out.push(c);
    }

    /// What stands at an offset in the text comes next.
    fn record(&mut self, source: usize) {
        if let Some(offsets) = &mut self.offsets {
            offsets.record(source, self.out.len());
        }
    }
}

/// The normal form of what folds neither to one character nor to itself: where lower case and NFKC
/// change nothing more.
fn normal(odd: &str) -> String {
    let mut normal = odd.to_owned();
    for _ in 0..MOST_STEPS {
        let mut lower = String::with_capacity(normal.len());
        for c in normal.chars() {
            match folded(c) {
                To::To(to) => lower.push(to),
                To::Blank => lower.push(' '),
                To::Dropped => {}
                To::Odd => lower.extend(odd_one(c).to_lowercase()),
            }
        }
        if is_nfkc_quick(lower.chars()) != IsNormalized::Yes {
            lower = lower.nfkc().collect();
        }
        if lower == normal {
            break;
        }
        normal = lower;
    }
    normal
}

/// What NFKC does not know: dakuten typed after their kana, and an ellipsis at half height.
fn odd_one(c: char) -> char {
    match c {
        '゛' => '\u{3099}',
        '゜' => '\u{309A}',
        '⋯' => '…',
        _ => c,
    }
}

/// Whether a character may become one with what is before it: marks, dakuten, letters of Hangul.
fn clings(c: char) -> bool {
    match c as u32 {
        0..0x300 => false,
        0x1160..=0x11FF | 0x3130..=0x318F | 0xD7B0..=0xD7FF | 0xFF9E..=0xFFDC => true,
        0x309B..=0x309C => true,
        _ => is_combining_mark(c),
    }
}

/// Whether a blank beside a character says nothing.
fn needs_no_blank(c: char) -> bool {
    is_wide(c) || c.is_ascii_punctuation() || c == '·'
}

#[cfg(test)]
mod tests;
