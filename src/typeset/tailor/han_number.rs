//! Numbers in Han characters: `第二十二次`, `二〇二二年`. Chinese practice lets them part, but no
//! reader likes it, so that it costs a little (rule 13). They are looked for by the two characters
//! that only numbers have, because between Han nothing else is to be tailored.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::typeset::prepare::Glyph;
use crate::typeset::tailor::HAN_NUMBER;
use crate::typeset::tailor::class::is_counter;

const DIGITS: &str = "〇零一二三四五六七八九十百千两兩";
const ORDINAL: &str = "第";
const ZERO: &str = "〇";
static ORDINALS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(ORDINAL));
static ZEROS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(ZERO));
/// Digits of the longest number on one side of a zero.
const LONGEST: usize = 4;

/// Writes what breaks within numbers cost.
pub(in crate::typeset) fn tailor_han_numbers(shown: &str, glyphs: &mut [Glyph]) {
    for at in ORDINALS.find_iter(shown.as_bytes()) {
        let behind = at + ORDINAL.len();
        if shown[behind..].starts_with(is_digit) {
            charge(glyphs, behind);
        }
    }
    for at in ZEROS.find_iter(shown.as_bytes()) {
        let before = shown[..at].chars().rev().take(LONGEST).take_while(|c| is_digit(*c));
        let mut begin = at - before.map(char::len_utf8).sum::<usize>();
        for c in shown[begin..].chars().take(2 * LONGEST) {
            if begin > 0 && shown[..begin].ends_with(is_digit) && (is_digit(c) || is_counter(c)) {
                charge(glyphs, begin);
            }
            if !is_digit(c) {
                break;
            }
            begin += c.len_utf8();
        }
    }
}

/// Makes a break before what is shown at `offset` dearer, if it is free.
fn charge(glyphs: &mut [Glyph], offset: usize) {
    if let Ok(found) = glyphs.binary_search_by_key(&offset, |glyph| glyph.shown as usize)
        && glyphs[found].before == 0
    {
        glyphs[found].before = HAN_NUMBER;
    }
}

fn is_digit(c: char) -> bool {
    DIGITS.contains(c)
}
