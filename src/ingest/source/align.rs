//! Where the words of a document stand in the markup that they were read from.
//!
//! Both sides are reduced to letters and digits, markup left out; then the beginning of each text
//! is looked for from the last place on. The order of both must be the same. Time is in proportion
//! to the source: how far is looked ahead is bounded, and all that is looked at in vain as well.

use super::Anchor;
use crate::text::ByteAt;

/// Letters of a text that are looked for.
const KEY: usize = 24;
/// Texts of fewer letters occur anywhere.
const SHORT: usize = 4;
/// Bytes that are looked ahead: for a short text, when much was looked at in vain, and otherwise.
const NEAR: usize = 512;
const WARY: usize = 4 << 10;
const FAR: usize = 256 << 10;
/// How many times the source may be looked at in vain.
const PASSES: usize = 8;
/// Elements whose content is not for reading.
const UNREAD: [(&str, &str); 2] = [("<script", "</script"), ("<style", "</style")];
/// Bytes of the longest tag; a `<` without end is a sign like others.
const LONGEST_TAG: usize = 64 << 10;

/// The letters of a source, and where they stand.
struct Letters {
    letters: String,
    /// Stretches that stand together in the source: where in the letters, where in the source.
    runs: Vec<(usize, usize)>,
}

/// Where in `source` each text begins, as far as it is found.
pub(super) fn align<'a>(source: &str, texts: impl Iterator<Item = (ByteAt, &'a str)>) -> Vec<Anchor> {
    let Letters { letters, runs } = letters(source);
    let mut out = Vec::new();
    let mut from = 0usize;
    let mut left = letters.len().saturating_mul(PASSES);
    for (at, text) in texts {
        let key: String = text.chars().filter(|c| c.is_alphanumeric()).take(KEY).collect();
        let size = key.chars().count();
        if size == 0 {
            continue;
        }
        let ahead = match () {
            () if size < SHORT => NEAR,
            () if left == 0 => WARY,
            () => FAR,
        };
        let end = boundary(&letters, from.saturating_add(ahead));
        let window = letters.get(from..end).unwrap_or_default();
        let Some(found) = memchr::memmem::find(window.as_bytes(), key.as_bytes()) else {
            left = left.saturating_sub(window.len());
            continue;
        };
        let begin = from + found;
        out.push(Anchor { at, source: in_source(&runs, begin) });
        let length: usize = text.chars().filter(|c| c.is_alphanumeric()).map(char::len_utf8).sum();
        // What the document adds to a text must not lead beyond the next.
        from = boundary(&letters, begin + key.len().max(length - length / 8));
    }
    out
}

/// The last boundary of characters up to a byte.
fn boundary(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (byte.saturating_sub(3)..=byte).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn in_source(runs: &[(usize, usize)], letter: usize) -> usize {
    let at = runs.partition_point(|(letters, _)| *letters <= letter).saturating_sub(1);
    runs.get(at).map_or(0, |(letters, source)| source + (letter - letters))
}

/// Leaves out markup, blanks and marks.
fn letters(source: &str) -> Letters {
    let mut out = Letters { letters: String::with_capacity(source.len()), runs: Vec::new() };
    let mut at = 0;
    let mut goes_on = false;
    let mut open_tags = Ends::default();
    while let Some(c) = source.get(at..).and_then(|rest| rest.chars().next()) {
        if matches!(c, '<' | '&') {
            at = open_tags.behind(source, at, c);
            goes_on = false;
            continue;
        }
        if let Some(end) = link_target(source, at).filter(|_| c == ']') {
            (at, goes_on) = (end, false);
            continue;
        }
        if c.is_alphanumeric() {
            if !goes_on {
                out.runs.push((out.letters.len(), at));
            }
            out.letters.push(c);
        }
        goes_on = c.is_alphanumeric();
        at += c.len_utf8();
    }
    out
}

/// What follows the target of a Markdown link, `](https://…)`.
fn link_target(source: &str, at: usize) -> Option<usize> {
    let target = source.get(at..)?.strip_prefix("](")?;
    let end = target.find(['(', ')', '\n', '<']).filter(|end| target.as_bytes().get(*end) == Some(&b')'))?;
    Some(at + "](".len() + end + 1)
}

/// Remembers which ends are not to be found any more, so that none is looked for twice.
#[derive(Default)]
struct Ends {
    no_more: [bool; 3],
    /// Where the next tag ends, as far as was looked.
    tag_end: usize,
}

impl Ends {
    /// What follows a tag, an element that is not read, a comment or an entity.
    fn behind(&mut self, source: &str, at: usize, opener: char) -> usize {
        let rest = source.get(at..).unwrap_or_default().as_bytes();
        if opener == '&' {
            let end = rest.iter().take(12).position(|byte| *byte == b';');
            return at + end.map_or(1, |end| end + 1);
        }
        let closers = UNREAD.iter().map(|(open, close)| (*open, *close)).chain([("<!--", "-->")]);
        for ((open, close), missing) in closers.zip(&mut self.no_more) {
            let begins =
                rest.get(..open.len()).is_some_and(|head| head.eq_ignore_ascii_case(open.as_bytes()));
            if begins && !*missing {
                match memchr::memmem::find(rest, close.as_bytes()) {
                    Some(end) => return at + end + close.len(),
                    None => *missing = true,
                }
            }
        }
        let is_tag =
            rest.get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'));
        if !is_tag {
            return at + 1;
        }
        if self.tag_end < at {
            self.tag_end = memchr::memchr(b'>', rest).map_or(source.len(), |end| at + end);
        }
        let ends = self.tag_end < source.len() && self.tag_end - at < LONGEST_TAG;
        if ends { self.tag_end + 1 } else { at + 1 }
    }
}
