//! First fit: every line takes as much as it can. That gives the fewest lines. What it costs is
//! the bound under which `optimum` looks for better; for very long paragraphs it is all there is.

use crate::typeset::fill::ruler::{Fill, Ruler};
use crate::typeset::tailor::WORTH_LOOKING_BACK;

/// Cells that a line may lose to avoid a costly break.
const LOOK_BACK: usize = 8;
/// Glyphs that the last line may take over from the one before it.
const ORPHAN_REACH: usize = 24;

/// The boundaries at which the lines of `start..end` end, the last being `end`.
pub(in crate::typeset) fn first_fit(
    ruler: &Ruler<'_>,
    start: usize,
    end: usize,
    looking_back: bool,
) -> Vec<usize> {
    let mut stops = Vec::new();
    let mut from = ruler.skip_blanks(start, end);
    while from < end {
        let measure = ruler.room.measure(stops.is_empty());
        let mut stop = line_end(ruler, from, end, measure);
        if looking_back {
            stop = cheaper_nearby(ruler, from, stop);
        }
        stops.push(stop);
        from = ruler.skip_blanks(stop, end);
    }
    if let Some(last) = stops.last_mut() {
        *last = end;
    }
    stops
}

/// The furthest boundary that is legal, or where there is none, the forced one.
fn line_end(ruler: &Ruler<'_>, from: usize, end: usize, measure: usize) -> usize {
    let furthest = ruler.furthest(from, end, measure);
    if furthest == end {
        return end;
    }
    let fits = |boundary: &usize| ruler.may_end(from, *boundary, measure);
    (from + 1..=furthest).rev().find(fits).unwrap_or_else(|| ruler.forced(from, furthest))
}

/// A costly break gives way to a cheap one that loses only a few cells.
fn cheaper_nearby(ruler: &Ruler<'_>, from: usize, chosen: usize) -> usize {
    if ruler.penalty(chosen) < WORTH_LOOKING_BACK {
        return chosen;
    }
    let near = |boundary: &usize| ruler.prepared.width(*boundary, chosen) <= LOOK_BACK;
    let mut boundaries = (from + 1..chosen).rev().take_while(near);
    boundaries.find(|&boundary| ruler.penalty(boundary) < WORTH_LOOKING_BACK).unwrap_or(chosen)
}

/// 孤字不成行: a last line of a single Han character takes company from the line before it.
pub(in crate::typeset) fn mend_orphan(ruler: &Ruler<'_>, start: usize, stops: &mut [usize]) {
    let [before @ .., previous, end] = stops else { return };
    let (from, end) = (before.last().map_or(start, |&stop| stop), *end);
    let from = ruler.skip_blanks(from, end);
    let last = ruler.skip_blanks(*previous, end);
    if !ruler.is_orphan(last, end) {
        return;
    }
    let lowest = (from + 1).max(last.saturating_sub(ORPHAN_REACH));
    let fits = |boundary: &usize| ruler.furthest(*boundary, end, ruler.room.rest) == end;
    let mut boundaries = (lowest..last).rev().take_while(fits);
    let measure = ruler.room.measure(before.is_empty());
    let mends = |boundary: &usize| {
        ruler.is_legal(*boundary)
            && !ruler.is_orphan(*boundary, end)
            && matches!(ruler.fill(from, *boundary, measure), Some(Fill::Free(_)))
    };
    if let Some(mended) = boundaries.find(mends) {
        *previous = mended;
    }
}
