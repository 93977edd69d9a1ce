//! Where addresses of the web may break: behind their parts, without a hyphen (rule 14).

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::prepare::Glyph;
use super::tailor::{ADDRESS, FORBIDDEN, Penalty};

/// What tells an address from other words.
static SIGNS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["://", "www."].map(Finder::new));
/// Ends a part of an address.
const ENDS_PART: &[u8] = b"/?&=-._";

/// Writes the penalties within every address of `shown`.
pub(super) fn tailor_addresses(shown: &str, glyphs: &mut [Glyph]) {
    let mut done = 0;
    while let Some(sign) = next_sign(&shown[done..]).map(|offset| done + offset) {
        let bytes = shown.as_bytes();
        let scheme = bytes[..sign].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let body = bytes[sign..].iter().take_while(|byte| byte.is_ascii_graphic()).count();
        let (from, to) = ((sign - scheme).max(done), sign + body);
        let first = glyphs.partition_point(|glyph| (glyph.shown as usize) <= from);
        let beyond = glyphs.partition_point(|glyph| (glyph.shown as usize) < to);
        for glyph in &mut glyphs[first..beyond] {
            glyph.before = penalty(bytes, glyph.shown as usize, sign);
        }
        done = to;
    }
}

fn next_sign(text: &str) -> Option<usize> {
    SIGNS.iter().filter_map(|sign| sign.find(text.as_bytes())).min()
}

fn penalty(bytes: &[u8], at: usize, sign: usize) -> Penalty {
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let in_number = bytes[at - 1] == b'.' && is_digit(at.checked_sub(2)) && is_digit(Some(at));
    let part_ends = ENDS_PART.contains(&bytes[at - 1]) && bytes[at].is_ascii_alphanumeric();
    if part_ends && at > sign && !in_number { ADDRESS } else { FORBIDDEN }
}
