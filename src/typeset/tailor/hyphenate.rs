//! Hyphenation: where words of English and Russian may part (rule 14). The patterns are
//! Liang's, by way of TeX.

use hypher::Lang;

use crate::typeset::prepare::Glyph;
use crate::typeset::tailor::{FORBIDDEN, HYPHEN};

/// Bytes of the longest word that is hyphenated: longer ones are no words, and the patterns refuse them.
const LONGEST_WORD: usize = 45;

/// Marks the boundaries of `shown` at which a hyphen may stand.
pub(in crate::typeset) fn hyphenate(shown: &str, glyphs: &mut [Glyph]) {
    let mut rest = 0;
    while let Some(offset) = shown[rest..].find(is_letter) {
        let from = rest + offset;
        let length = shown[from..].find(|c| !is_letter(c)).unwrap_or(shown.len() - from);
        rest = from + length;
        let word = &shown[from..rest];
        if length <= LONGEST_WORD && stands_alone(&shown[..from], &shown[rest..]) {
            mark(word, from, glyphs);
        }
    }
}

fn mark(word: &str, from: usize, glyphs: &mut [Glyph]) {
    let Some(language) = language_of(word) else { return };
    let mut at = from;
    for syllable in hypher::hyphenate(word, language) {
        if at > from
            && let Ok(found) = glyphs.binary_search_by_key(&at, |glyph| glyph.shown as usize)
            && glyphs[found].before == FORBIDDEN
        {
            glyphs[found].before = HYPHEN;
        }
        at += syllable.len();
    }
}

/// Names in capitals stay whole.
fn language_of(word: &str) -> Option<Lang> {
    if !word.chars().skip(1).any(char::is_lowercase) {
        None
    } else if word.is_ascii() {
        Some(Lang::English)
    } else {
        word.chars().all(is_cyrillic).then_some(Lang::Russian)
    }
}

/// A part of an address, a file name or a compound is no word to be parted.
fn stands_alone(before: &str, after: &str) -> bool {
    let joins = |c: char| c.is_ascii_digit() || "@/_-\\:=&#".contains(c);
    let mut beyond = after.chars();
    let joined_after = match (beyond.next(), beyond.next()) {
        (Some('.'), Some(c)) => c.is_ascii_alphanumeric(),
        (next, _) => next.is_some_and(joins),
    };
    !joined_after && !before.ends_with(|c| joins(c) || c == '.')
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || is_cyrillic(c)
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{45F}')
}
