//! Where addresses of the web and paths may break: behind their parts, without a hyphen (rule 14).

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::typeset::prepare::Glyph;
use crate::typeset::tailor::{ADDRESS, FORBIDDEN, Penalty};

/// What tells an address from other words.
static SIGNS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["://", "www."].map(Finder::new));
/// Ends a part of an address.
const ENDS_PART: &[u8] = b"/?&=-._";
/// What a path is made of, beside letters and digits.
const IN_PATH: &[u8] = b"/?&=-._~%+#:@";
/// Parts of the shortest path. A unit such as `km/h` has two, a date has no letters.
const LEAST_PARTS: usize = 3;

/// An address or a path: bytes `from..to`, which may break behind `beyond`.
struct Address {
    from: usize,
    beyond: usize,
    to: usize,
}

/// Writes the penalties within every address and path of `shown`.
pub(in crate::typeset) fn tailor_addresses(shown: &str, glyphs: &mut [Glyph]) {
    for address in addresses(shown).chain(paths(shown)) {
        let first = glyphs.partition_point(|glyph| (glyph.shown as usize) <= address.from);
        let beyond = glyphs.partition_point(|glyph| (glyph.shown as usize) < address.to);
        for glyph in &mut glyphs[first..beyond] {
            glyph.before = penalty(shown.as_bytes(), glyph.shown as usize, address.beyond);
        }
    }
}

fn addresses(shown: &str) -> impl Iterator<Item = Address> {
    let bytes = shown.as_bytes();
    let mut done = 0;
    std::iter::from_fn(move || {
        let sign = done + next_sign(&shown[done..])?;
        let scheme = bytes[..sign].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let body = bytes[sign..].iter().take_while(|byte| byte.is_ascii_graphic()).count();
        let address = Address { from: (sign - scheme).max(done), beyond: sign, to: sign + body };
        done = address.to;
        Some(address)
    })
}

/// Words with slashes that have no scheme: `src/text/mod.rs`, `2024/07/06/index.html`.
fn paths(shown: &str) -> impl Iterator<Item = Address> {
    let bytes = shown.as_bytes();
    let is_within = |byte: &&u8| byte.is_ascii_alphanumeric() || IN_PATH.contains(byte);
    let mut done = 0;
    std::iter::from_fn(move || {
        loop {
            let slash = done + memchr::memchr(b'/', &bytes[done..])?;
            let before = bytes[done..slash].iter().rev().take_while(is_within).count();
            let behind = bytes[slash..].iter().take_while(is_within).count();
            let (from, to) = (slash - before, slash + behind);
            done = to;
            if is_path(&shown[from..to]) {
                return Some(Address { from, beyond: from, to });
            }
        }
    })
}

/// A sum of units, `90mL/min/1.73m`, is none, and an address was seen to already.
fn is_path(word: &str) -> bool {
    let is_quantity = |part: &str| {
        let unit = part.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        unit.len() < part.len() && unit.bytes().all(|byte| byte.is_ascii_alphabetic()) && !unit.is_empty()
    };
    word.split('/').count() >= LEAST_PARTS
        && word.bytes().any(|byte| byte.is_ascii_alphabetic())
        && !word.split('/').any(is_quantity)
        && next_sign(word).is_none()
}

fn next_sign(text: &str) -> Option<usize> {
    SIGNS.iter().filter_map(|sign| sign.find(text.as_bytes())).min()
}

fn penalty(bytes: &[u8], at: usize, beyond: usize) -> Penalty {
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let in_number = bytes[at - 1] == b'.' && is_digit(at.checked_sub(2)) && is_digit(Some(at));
    let part_ends = ENDS_PART.contains(&bytes[at - 1]) && bytes[at].is_ascii_alphanumeric();
    if part_ends && at > beyond && !in_number { ADDRESS } else { FORBIDDEN }
}
