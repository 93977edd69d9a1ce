//! Blanks between Han and Western letters (rule 27), as cells that pad a glyph: a line's end
//! drops them, and they are no part of the text.

use crate::typeset::options::Autospace;
use crate::typeset::prepare::Glyph;
use crate::typeset::tailor::class::{Class, is_ideographic, is_western};

/// Pads the glyphs of `shown`.
pub(in crate::typeset) fn pad(shown: &str, glyphs: &mut [Glyph], autospace: Autospace) {
    match autospace {
        Autospace::Keep | Autospace::Remove => {}
        Autospace::Insert => pad_between_scripts(shown, glyphs),
        Autospace::Grid => pad_to_grid(glyphs),
    }
}

/// Whether a blank belongs between the two characters.
pub(in crate::typeset) fn is_boundary(left: char, right: char) -> bool {
    is_ideographic(left) && is_western(right) || is_western(left) && is_ideographic(right)
}

fn pad_between_scripts(shown: &str, glyphs: &mut [Glyph]) {
    for at in 1..glyphs.len() {
        let (left, right) = (char_of(shown, glyphs[at - 1]), char_of(shown, glyphs[at]));
        if is_boundary(left, right) {
            glyphs[at - 1].pad = 1;
        }
    }
}

pub(in crate::typeset) fn char_of(shown: &str, glyph: Glyph) -> char {
    shown[glyph.shown as usize..].chars().next().unwrap_or(' ')
}

/// Pads every run of narrow glyphs to an even width, so that all wide ones stand on even columns
/// of the paragraph. The blank stands outside an opening mark.
fn pad_to_grid(glyphs: &mut [Glyph]) {
    let mut odd = false;
    let mut begin = 0;
    for at in 0..glyphs.len() {
        if glyphs[at].width != 2 {
            odd ^= glyphs[at].width == 1;
            continue;
        }
        if odd {
            let opens = glyphs[at - 1].class == Class::Open && begin > 0 && at - begin == 1;
            glyphs[if opens { begin - 1 } else { at - 1 }].pad = 1;
        }
        (odd, begin) = (false, at + 1);
    }
}
