//! Filling lines: as many glyphs as fit, broken where it costs least.

use super::class::Class;
use super::options::Hanging;
use super::prepare::{Glyph, Manner, Prepared};
use super::tailor::{CLOSING_RUN, FORBIDDEN, RELAXED, SOFT, WORTH_LOOKING_BACK};

/// Cells that a line may lose to avoid a costly break.
const LOOK_BACK: usize = 8;
/// Glyphs that the last line may take over from the one before it.
const ORPHAN_REACH: usize = 24;

/// The room for a paragraph's lines, in cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// For the first line, and the first after an author's break that was indented.
    pub first: usize,
    /// For the others.
    pub rest: usize,
    /// Which marks may stand beyond it.
    pub hanging: Hanging,
}

/// One line: glyphs `from..to`, of prose without the blanks at the edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Filled {
    pub from: usize,
    pub to: usize,
    /// Whether it begins the text, or follows an author's break.
    pub first: bool,
}

/// Fills all lines of a text. A text without glyphs has none.
pub(super) fn fill(prepared: &Prepared, room: Room) -> Vec<Filled> {
    let filler = Filler { glyphs: &prepared.glyphs, room };
    let mut lines = Vec::new();
    let mut start = 0;
    loop {
        let newline = filler.glyphs[start..].iter().position(|glyph| glyph.class == Class::Newline);
        let end = newline.map_or(filler.glyphs.len(), |offset| start + offset);
        match prepared.manner {
            Manner::Prose => filler.segment(start, end, &mut lines),
            Manner::Preformatted => filler.typed_line(start, end, &mut lines),
        }
        match newline {
            Some(_) => start = end + 1,
            None => return lines,
        }
    }
}

struct Filler<'a> {
    glyphs: &'a [Glyph],
    room: Room,
}

impl Filler<'_> {
    /// Fills the glyphs between two author's breaks. An empty segment is an empty line.
    fn segment(&self, start: usize, end: usize, lines: &mut Vec<Filled>) {
        let before = lines.len();
        let mut at = self.skip_blanks(start, end);
        if at == end && end < self.glyphs.len() {
            lines.push(Filled { from: at, to: at, first: true });
        }
        while at < end {
            let first = lines.len() == before;
            let stop = self.line_end(at, end, if first { self.room.first } else { self.room.rest });
            lines.push(Filled { from: at, to: self.trim(at, stop), first });
            at = self.skip_blanks(stop, end);
        }
        if lines.len() >= before + 2 {
            self.mend_orphan(&mut lines[before..], end);
        }
    }

    /// Cuts a line that was typed between its graphemes, wherever it is full. Blanks stay, but
    /// for those behind the last ink, which nobody can see.
    fn typed_line(&self, start: usize, end: usize, lines: &mut Vec<Filled>) {
        if start == self.glyphs.len() {
            return;
        }
        let end = self.trim(start, end);
        let mut measure = self.room.first;
        let (mut from, mut width) = (start, 0);
        for at in start..end {
            let cells = usize::from(self.glyphs[at].width);
            if width + cells > measure && at > from {
                lines.push(Filled { from, to: at, first: from == start });
                (from, width, measure) = (at, 0, self.room.rest);
            }
            width += cells;
        }
        lines.push(Filled { from, to: end, first: from == start });
    }

    fn skip_blanks(&self, mut at: usize, end: usize) -> usize {
        while at < end && self.glyphs[at].class == Class::Space {
            at += 1;
        }
        at
    }

    fn trim(&self, from: usize, mut to: usize) -> usize {
        while to > from && self.glyphs[to - 1].class == Class::Space {
            to -= 1;
        }
        to
    }

    /// Where the line that begins at `from` ends: the furthest boundary that fits, of the lowest
    /// rung of the emergency ladder that offers one.
    fn line_end(&self, from: usize, end: usize, measure: usize) -> usize {
        let mut best = [None; 4];
        let (mut width, mut inked) = (0, 0);
        for at in from..end {
            let glyph = self.glyphs[at];
            width += usize::from(glyph.width);
            if glyph.class != Class::Space {
                inked = width;
            }
            let hung = inked > measure
                && inked - usize::from(glyph.width) <= measure
                && at > from
                && self.hangs(at, end);
            if inked > measure && !hung {
                break;
            }
            // Behind a hung mark, blanks take no room.
            let boundary = if hung { self.skip_blanks(at + 1, end) } else { at + 1 };
            if boundary == end {
                return end;
            }
            best[rung(self.glyphs[boundary].before)] = Some(boundary);
            if hung {
                break;
            }
        }
        let chosen = best.into_iter().flatten().next();
        match (best[0], chosen) {
            (Some(legal), _) => self.cheaper_nearby(from, legal),
            (None, Some(forced)) => forced,
            // Not even one glyph fits: the line takes it, so that filling ends.
            (None, None) => from + 1,
        }
    }

    /// Whether the mark at `at` may stand in the margin: alone, with no further punctuation
    /// behind it (CLREQ §3.1.6, JLREQ §3.8.2).
    fn hangs(&self, at: usize, end: usize) -> bool {
        let allowed = match self.room.hanging {
            Hanging::None => false,
            Hanging::Pauses => self.glyphs[at].class == Class::Pause,
            Hanging::PausesAndStops => matches!(self.glyphs[at].class, Class::Pause | Class::Stop),
        };
        let next = self.skip_blanks(at + 1, end);
        allowed && self.glyphs[at].width == 2 && (next == end || !self.glyphs[next].class.never_starts())
    }

    /// A costly break gives way to a cheap one that loses only a few cells.
    fn cheaper_nearby(&self, from: usize, chosen: usize) -> usize {
        if self.glyphs[chosen].before < WORTH_LOOKING_BACK {
            return chosen;
        }
        let mut lost = 0;
        for boundary in (from + 1..chosen).rev() {
            lost += usize::from(self.glyphs[boundary].width);
            if lost > LOOK_BACK {
                break;
            }
            if self.glyphs[boundary].before < WORTH_LOOKING_BACK {
                return boundary;
            }
        }
        chosen
    }

    /// 孤字不成行: a last line of a single Han character takes company from the line before it.
    fn mend_orphan(&self, lines: &mut [Filled], end: usize) {
        let [.., previous, last] = lines else { return };
        if !self.is_orphan(last.from, end) {
            return;
        }
        let lowest = (previous.from + 1).max(last.from.saturating_sub(ORPHAN_REACH));
        let mut width: usize = self.width(last.from, last.to);
        for boundary in (lowest..last.from).rev() {
            width += usize::from(self.glyphs[boundary].width);
            if width > self.room.rest {
                return;
            }
            if self.glyphs[boundary].before <= SOFT && !self.is_orphan(boundary, end) {
                previous.to = self.trim(previous.from, boundary);
                last.from = boundary;
                return;
            }
        }
    }

    fn width(&self, from: usize, to: usize) -> usize {
        self.glyphs[from..to].iter().map(|glyph| usize::from(glyph.width)).sum()
    }

    /// Fewer than two characters that are read, the only one being Han or kana.
    fn is_orphan(&self, from: usize, to: usize) -> bool {
        let read = |class| {
            matches!(class, Class::Ideograph | Class::Hangul | Class::Small | Class::Digit | Class::Other)
        };
        let mut words = self.glyphs[from..to].iter().filter(|glyph| read(glyph.class));
        match (words.next(), words.next()) {
            (None, _) => true,
            (Some(only), None) => only.width == 2,
            (Some(_), Some(_)) => false,
        }
    }
}

/// The rung of the emergency ladder that may break at this cost.
fn rung(penalty: u8) -> usize {
    match penalty {
        0..=SOFT => 0,
        RELAXED => 1,
        CLOSING_RUN => 2,
        102..=FORBIDDEN => 3,
    }
}
