//! Filling lines: where each line of a prepared text begins and ends at one measure.

pub(super) mod balance;
pub(super) mod first_fit;
pub(super) mod justify;
pub(super) mod optimum;
pub(super) mod ruler;

use super::options::Hanging;
use super::prepare::{Manner, Prepared};
use super::tailor::HYPHEN;
use first_fit::{first_fit, mend_orphan};
use justify::gaps;
use optimum::optimum_fit;
use ruler::Ruler;

/// Glyphs of the longest paragraph whose lines are chosen together.
const LONGEST_PARAGRAPH: usize = 20_000;

/// The room for a paragraph's lines, in cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// For the first line, and the first after an author's break that was indented.
    pub first: usize,
    /// For the others.
    pub rest: usize,
    /// Which marks may stand beyond it.
    pub hanging: Hanging,
    /// Width of a Han character: two cells, in a column one row.
    pub em: u8,
    /// Whether words may be hyphenated where that was prepared.
    pub hyphenates: bool,
    /// Whether lines are spread to the full measure.
    pub justify: bool,
    /// Whether wide glyphs stand on even cells, where that was prepared.
    pub grid: bool,
    /// Whether the text is a heading or stands under one: its lines may be uneven, but end where
    /// it makes sense.
    pub heading: bool,
}

impl Room {
    pub(super) fn measure(&self, first: bool) -> usize {
        if first { self.first } else { self.rest }
    }
}

/// One line: glyphs `from..to`, of prose without the blanks at the edges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filled {
    pub from: usize,
    pub to: usize,
    /// Whether it begins the text, or follows an author's break.
    pub first: bool,
    /// Whether a hyphen stands at its end.
    pub hyphen: bool,
    /// Glyphs that one more blank cell stands before, sorted; one may occur several times.
    pub gaps: Box<[u32]>,
}

impl Filled {
    pub(super) fn plain(from: usize, to: usize, first: bool) -> Self {
        Self { from, to, first, hyphen: false, gaps: Box::default() }
    }
}

/// Fills all lines of a text. A text without glyphs has none.
pub(super) fn fill(prepared: &Prepared, room: Room) -> Vec<Filled> {
    let filler = Filler { ruler: Ruler { prepared, room } };
    let glyphs = &prepared.glyphs;
    let mut lines = Vec::new();
    let mut start = 0;
    for &newline in prepared.newlines.iter().chain(std::iter::once(&glyphs.len())) {
        match prepared.manner {
            Manner::Prose => filler.segment(start, newline, &mut lines),
            Manner::Preformatted => filler.typed_line(start, newline, &mut lines),
        }
        start = newline + 1;
    }
    lines
}

struct Filler<'a> {
    ruler: Ruler<'a>,
}

impl Filler<'_> {
    /// Fills the glyphs between two author's breaks. An empty segment is an empty line.
    fn segment(&self, start: usize, end: usize, lines: &mut Vec<Filled>) {
        let ruler = &self.ruler;
        let mut from = ruler.skip_blanks(start, end);
        if from == end && end < ruler.glyphs().len() {
            lines.push(Filled::plain(end, end, true));
        }
        let stops = if end - start > LONGEST_PARAGRAPH {
            let mut stops = first_fit(ruler, start, end, true);
            mend_orphan(ruler, start, &mut stops);
            stops
        } else {
            optimum_fit(ruler, start, end)
        };
        for (nth, stop) in stops.into_iter().enumerate() {
            let first = nth == 0;
            // A break in need may fall between syllables, too, and have no room for a hyphen.
            let has_room = ruler.fill(from, stop, ruler.room.measure(first)).is_some();
            let hyphen = ruler.penalty(stop) == HYPHEN && has_room;
            let mut line = Filled { hyphen, ..Filled::plain(from, ruler.trim(from, stop), first) };
            let spread = ruler.room.justify && stop < end;
            if spread || ruler.is_padded() {
                line.gaps = gaps(ruler, &line, ruler.room.measure(first), spread);
            }
            lines.push(line);
            from = ruler.skip_blanks(stop, end);
        }
    }

    /// Cuts a line that was typed between its graphemes, wherever it is full. Blanks stay, but
    /// for those behind the last ink, which nobody can see.
    fn typed_line(&self, start: usize, end: usize, lines: &mut Vec<Filled>) {
        let glyphs = self.ruler.glyphs();
        if start == glyphs.len() {
            return;
        }
        let end = self.ruler.trim(start, end);
        let (mut from, mut width) = (start, 0);
        for (at, glyph) in glyphs.iter().enumerate().take(end).skip(start) {
            let cells = usize::from(glyph.width);
            if width + cells > self.ruler.room.measure(from == start) && at > from {
                lines.push(Filled::plain(from, at, from == start));
                (from, width) = (at, 0);
            }
            width += cells;
        }
        lines.push(Filled::plain(from, end, from == start));
    }
}
