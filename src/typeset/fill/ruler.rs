//! What fits a line: widths, blanks at its edges, marks that hang in the margin. Must not know
//! which of the lines that fit is chosen.

use crate::typeset::fill::Room;
use crate::typeset::options::Hanging;
use crate::typeset::prepare::{Glyph, Prepared};
use crate::typeset::tailor::class::Class;
use crate::typeset::tailor::{
    CLOSING_RUN, COUNTER, COUNTER_IN_HEADING, FORBIDDEN, HYPHEN, Penalty, RELAXED, SOFT, SYLLABLE,
};

/// Of a heading, a break between words: worth four cells.
const BETWEEN_WORDS: u64 = 16;
/// Of a heading, a break that may be within a word: worth eight cells.
const WITHIN_PHRASE: u64 = 64;

/// Measures stretches of one text.
#[derive(Clone, Copy)]
pub(in crate::typeset) struct Ruler<'a> {
    pub(in crate::typeset) prepared: &'a Prepared,
    pub(in crate::typeset) room: Room,
}

/// How a line fills its measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::typeset) enum Fill {
    /// With so many cells left.
    Free(usize),
    /// Full, because a mark hangs or a blank gave way.
    Tight,
}

/// One blank cell more or less before a glyph.
struct Shift {
    before: usize,
    widens: bool,
}

impl<'a> Ruler<'a> {
    pub(in crate::typeset) fn glyphs(&self) -> &'a [Glyph] {
        &self.prepared.glyphs
    }

    /// Cells that a unit of width stands for: in a column, a row is as wide as two cells.
    pub(in crate::typeset) fn cells_a_unit(&self) -> usize {
        if self.room.em == 1 { 2 } else { 1 }
    }

    pub(in crate::typeset) fn skip_blanks(&self, mut at: usize, end: usize) -> usize {
        while at < end && self.glyphs()[at].class == Class::Space {
            at += 1;
        }
        at
    }

    pub(in crate::typeset) fn trim(&self, from: usize, mut to: usize) -> usize {
        while to > from && self.glyphs()[to - 1].class == Class::Space {
            to -= 1;
        }
        to
    }

    /// The last boundary that a line from `from` can reach. Every boundary before it is reached
    /// too. At least one glyph is taken, so that filling ends.
    pub(in crate::typeset) fn furthest(&self, from: usize, end: usize, measure: usize) -> usize {
        let (fitting, limit) = self.fitting(from, end, measure);
        if fitting == end {
            return end;
        }
        // A blank, and the cells that pad a glyph, take no room at the end.
        let next = self.prepared.cells_before(fitting + 1) - usize::from(self.glyphs()[fitting].pad);
        let beyond = self.skip_blanks(fitting, end);
        if beyond > fitting {
            beyond
        } else if next <= limit || self.squeezes(from, fitting, end, next == limit + 1) {
            self.skip_blanks(fitting + 1, end)
        } else {
            fitting.max(from + 1)
        }
    }

    /// Whether the glyph that is too much fits after all: it hangs, or an inserted blank gives way
    /// (rule 21).
    fn squeezes(&self, from: usize, glyph: usize, end: usize, by_one: bool) -> bool {
        glyph > from && self.hangs(glyph, end) || by_one && self.has_inserted_blank(from, glyph + 1)
    }

    /// The last boundary up to which every cell fits, and the cells of the text up to which they
    /// do.
    fn fitting(&self, from: usize, end: usize, measure: usize) -> (usize, usize) {
        let limit = self.prepared.cells_before(from) + measure;
        let fitting = self.prepared.last_within(from, end, limit);
        match self.shift(from, end) {
            Some(shift) if fitting >= shift.before => {
                let limit = if shift.widens { limit - 1 } else { limit + 1 };
                (self.prepared.last_within(from, end, limit).max(shift.before), limit)
            }
            _ => (fitting, limit),
        }
    }

    /// How the line fills its measure; nothing where it has no room for its hyphen.
    pub(in crate::typeset) fn fill(&self, from: usize, boundary: usize, measure: usize) -> Option<Fill> {
        let hyphen = usize::from(self.penalty(boundary) == HYPHEN);
        let width = self.width(from, self.trim(from, boundary)) + hyphen;
        match measure.checked_sub(width) {
            Some(free) => Some(Fill::Free(free)),
            None if hyphen > 0 => None,
            None => Some(Fill::Tight),
        }
    }

    /// Cells of the line `from..to`.
    fn width(&self, from: usize, to: usize) -> usize {
        let width = self.prepared.width(from, to);
        match self.shift(from, to) {
            Some(Shift { widens: true, .. }) => width + 1,
            Some(Shift { widens: false, .. }) => width.saturating_sub(1),
            None => width,
        }
    }

    /// What keeps the wide glyphs of a line that begins within a padded run on the grid: the run
    /// was padded as a whole, and only its tail is on the line.
    fn shift(&self, from: usize, to: usize) -> Option<Shift> {
        if !self.room.grid || self.prepared.cells_before(from).is_multiple_of(2) {
            return None;
        }
        let before = (from..to).find(|&at| self.glyphs()[at].width == 2)?;
        Some(Shift { before, widens: before == from || self.glyphs()[before - 1].pad == 0 })
    }

    /// Whether lines may hold cells that pad glyphs.
    pub(in crate::typeset) fn is_padded(&self) -> bool {
        self.prepared.padded || self.room.grid
    }

    /// Blank cells that a line from `from` has before the glyph, of which `pad` were prepared.
    pub(in crate::typeset) fn padding_before(&self, from: usize, glyph: usize, pad: usize) -> usize {
        match self.shift(from, glyph + 1).filter(|shift| shift.before == glyph) {
            Some(Shift { widens: true, .. }) => pad + 1,
            Some(Shift { widens: false, .. }) => pad.saturating_sub(1),
            None => pad,
        }
    }

    /// Whether one of the inserted blanks gives way, so that the line has room (rule 21).
    pub(in crate::typeset) fn gives_way(&self, from: usize, to: usize, measure: usize) -> bool {
        self.width(from, to) == measure + 1 && self.has_inserted_blank(from, to)
    }

    fn has_inserted_blank(&self, from: usize, to: usize) -> bool {
        let inside = self.glyphs().get(from..to.saturating_sub(1)).unwrap_or_default();
        self.prepared.padded && !self.room.grid && inside.iter().any(|glyph| glyph.pad > 0)
    }

    /// Whether a line from `from` may end at the boundary without need.
    pub(in crate::typeset) fn may_end(&self, from: usize, boundary: usize, measure: usize) -> bool {
        self.is_legal(boundary) && self.fill(from, boundary, measure).is_some()
    }

    /// The cost of a break at the boundary.
    pub(in crate::typeset) fn penalty(&self, boundary: usize) -> Penalty {
        match self.glyphs().get(boundary).map(|glyph| glyph.before) {
            None => 0,
            Some(HYPHEN) if !self.room.hyphenates => FORBIDDEN,
            Some(penalty) => penalty,
        }
    }

    /// What a legal break costs, as the square of the cells that it is worth. A heading keeps its
    /// counters whatever its lines lose.
    pub(in crate::typeset) fn soft_cost(&self, boundary: usize) -> u64 {
        match self.penalty(boundary) {
            COUNTER if self.room.heading => COUNTER_IN_HEADING,
            penalty => u64::from(penalty),
        }
    }

    /// What it costs that a heading's line ends at the boundary: less behind a blank or a pause
    /// than within a phrase.
    pub(in crate::typeset) fn cost_of_phrase(&self, boundary: usize) -> u64 {
        if !self.room.heading {
            return 0;
        }
        let glyph = |at: usize| self.glyphs().get(at);
        match (boundary.checked_sub(1).and_then(glyph), glyph(boundary)) {
            (Some(before), _) if matches!(before.class, Class::Pause | Class::Stop) => 0,
            (Some(before), _) if before.class == Class::Space && before.width == 2 => 0,
            (Some(before), _) if before.class == Class::Space => BETWEEN_WORDS,
            (_, Some(behind)) if behind.class == Class::Open => BETWEEN_WORDS,
            _ => WITHIN_PHRASE,
        }
    }

    /// Whether a line may end at the boundary without need.
    pub(in crate::typeset) fn is_legal(&self, boundary: usize) -> bool {
        self.penalty(boundary) <= SOFT
    }

    /// Where a line ends of which nothing legal fits: the furthest boundary of the lowest rung
    /// of the emergency ladder.
    pub(in crate::typeset) fn forced(&self, from: usize, furthest: usize) -> usize {
        let on_rung =
            |rung: Penalty| (from + 1..=furthest).rev().find(|&boundary| self.penalty(boundary) == rung);
        [RELAXED, SYLLABLE, CLOSING_RUN].into_iter().find_map(on_rung).unwrap_or(furthest)
    }

    /// Whether the mark at `at` may stand in the margin: alone, with no further punctuation
    /// behind it (CLREQ §3.1.6, JLREQ §3.8.2).
    fn hangs(&self, at: usize, end: usize) -> bool {
        let mark = self.glyphs()[at];
        let allowed = match self.room.hanging {
            Hanging::None => false,
            Hanging::Pauses => mark.class == Class::Pause,
            Hanging::PausesAndStops => matches!(mark.class, Class::Pause | Class::Stop),
        };
        let next = self.skip_blanks(at + 1, end);
        allowed && mark.width == self.room.em && (next == end || !self.glyphs()[next].class.never_starts())
    }

    /// Fewer than two characters that are read.
    pub(in crate::typeset) fn is_orphan(&self, from: usize, to: usize) -> bool {
        self.glyphs()[from..to].iter().filter(|glyph| glyph.class.is_read()).nth(1).is_none()
    }
}
