//! Blank cells within a line: those that pad its glyphs, and those that spread it to the full
//! measure (rule 24). Must not move a line's ends.

use crate::typeset::fill::Filled;
use crate::typeset::fill::ruler::{Fill, Ruler};
use crate::typeset::prepare::autospace::{char_of, is_boundary};
use crate::typeset::tailor::class::{Class, is_western};

/// The glyphs of a line that a blank cell stands before, sorted. `spread` tells whether the line
/// is to be made as long as its measure.
pub(in crate::typeset) fn gaps(ruler: &Ruler<'_>, line: &Filled, measure: usize, spread: bool) -> Box<[u32]> {
    let mut gaps = padding(ruler, line, measure);
    let fill = ruler.fill(line.from, line.to, measure);
    if let Some(Fill::Free(free)) = fill.filter(|_| spread && !ruler.room.grid) {
        gaps.extend(openings(ruler, line, free));
        gaps.sort_unstable();
    }
    gaps.into_iter().map(|glyph| u32::try_from(glyph).unwrap_or(u32::MAX)).collect()
}

/// The cells that pad glyphs, less the one that a line gives up to hold one character more.
fn padding(ruler: &Ruler<'_>, line: &Filled, measure: usize) -> Vec<usize> {
    if !ruler.is_padded() {
        return Vec::new();
    }
    let mut gaps = Vec::new();
    for at in line.from + 1..line.to {
        let pad = usize::from(ruler.glyphs()[at - 1].pad);
        gaps.extend(std::iter::repeat_n(at, ruler.padding_before(line.from, at, pad)));
    }
    if ruler.gives_way(line.from, line.to, measure) {
        gaps.pop();
    }
    gaps
}

/// Up to `free` places for one more cell: first between words, then between Han and Western,
/// then behind pauses. Of equal places too many, those are taken that lie evenly.
fn openings(ruler: &Ruler<'_>, line: &Filled, free: usize) -> Vec<usize> {
    let mut ranks: [Vec<usize>; 3] = Default::default();
    for at in line.from + 1..line.to {
        if let Some(rank) = rank(ruler, at).and_then(|rank| ranks.get_mut(rank)) {
            rank.push(at);
        }
    }
    let mut out = Vec::new();
    for places in ranks {
        let wanted = (free - out.len()).min(places.len());
        out.extend((0..wanted).filter_map(|nth| places.get(nth * places.len() / wanted)));
    }
    out
}

/// How readily a cell opens before the glyph; nothing where none may.
fn rank(ruler: &Ruler<'_>, at: usize) -> Option<usize> {
    let (left, right) = (ruler.glyphs()[at - 1], ruler.glyphs()[at]);
    if right.class == Class::Space {
        return None;
    }
    let shown = &ruler.prepared.shown;
    let (before, after) = (char_of(shown, left), char_of(shown, right));
    if left.class == Class::Space {
        return (is_western(after) || left.width == 1).then_some(0);
    }
    if is_boundary(before, after) {
        Some(1)
    } else {
        let pauses = matches!(left.class, Class::Pause) || matches!(before, '；' | '：');
        (pauses && !right.class.never_starts()).then_some(2)
    }
}
