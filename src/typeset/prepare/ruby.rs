//! Reading aids on a line above their words (JLREQ §3.3, CLREQ §3.3.1).
//!
//! Words whose aid is wider than they are get blanks on both sides, so that aids never collide;
//! they are never broken.

use crate::doc::{Inline, Mark};
use crate::text::{Clean, WidthTable, is_wide};
use crate::typeset::layout::{Line, Span};
use crate::typeset::options::{RubyPlace, Rules, Writing};
use crate::typeset::prepare::{Glyph, Manner, Prepared};
use crate::typeset::tailor::FORBIDDEN;
use crate::typeset::tailor::class::Class;

/// Whether aids stand above their words rather than behind.
pub(in crate::typeset) fn stands_above(rules: Rules, writing: Writing, manner: Manner) -> bool {
    rules.ruby == RubyPlace::Above && writing == Writing::Horizontal && manner == Manner::Prose
}

/// The aids among marks, by the bytes of their words; none begins within another's words.
fn aids<'a>(marks: impl Iterator<Item = &'a Mark>) -> Vec<(std::ops::Range<usize>, &'a Clean)> {
    let mut out: Vec<(std::ops::Range<usize>, &Clean)> = Vec::new();
    for mark in marks {
        let Inline::Ruby(aid) = &mark.inline else { continue };
        let is_apart = out.last().is_none_or(|(last, _)| last.end <= mark.range.start);
        if is_apart && !aid.is_empty() && !mark.range.is_empty() {
            out.push((mark.range.clone(), aid));
        }
    }
    out
}

/// Cells that an aid needs. Kana may touch, as they do in print; Latin syllables would run
/// together. Han stay in their columns.
fn needed(aid: &Clean, widths: WidthTable) -> usize {
    let apart = usize::from(aid.chars().next_back().is_some_and(|last| !is_wide(last)));
    (widths.text(aid) + apart).next_multiple_of(2)
}

/// Keeps words with aids whole, and puts blanks around those that are narrower than their aids.
pub(in crate::typeset) fn make_room(
    marks: &[Mark],
    shown: &mut String,
    glyphs: &mut Vec<Glyph>,
    widths: WidthTable,
) {
    let aids = aids(marks.iter());
    if aids.is_empty() {
        return;
    }
    let mut room =
        Room { shown: String::with_capacity(shown.len()), glyphs: Vec::with_capacity(glyphs.len()) };
    let mut from = 0;
    let within = |at: usize| glyphs.partition_point(|glyph| (glyph.source as usize) < at);
    for (range, aid) in aids {
        let (begin, end) = (within(range.start), within(range.end));
        room.copy(shown, glyphs, from..begin);
        let words = glyphs.get(begin..end).unwrap_or_default();
        let own: usize = words.iter().map(|glyph| usize::from(glyph.width)).sum();
        room.words(shown, glyphs, begin..end, needed(aid, widths).saturating_sub(own));
        from = end;
    }
    room.copy(shown, glyphs, from..glyphs.len());
    *shown = room.shown;
    *glyphs = room.glyphs;
}

/// A text with blanks for its aids.
struct Room {
    shown: String,
    glyphs: Vec<Glyph>,
}

impl Room {
    fn copy(&mut self, shown: &str, glyphs: &[Glyph], range: std::ops::Range<usize>) {
        for at in range {
            let Some(glyph) = glyphs.get(at) else { return };
            let begin = glyph.shown as usize;
            let end = glyphs.get(at + 1).map_or(shown.len(), |next| next.shown as usize);
            self.push(*glyph, shown.get(begin..end).unwrap_or_default());
        }
    }

    fn words(&mut self, shown: &str, glyphs: &[Glyph], range: std::ops::Range<usize>, lacking: usize) {
        let (Some(first), Some(last)) = (glyphs.get(range.start), glyphs.get(range.end.saturating_sub(1)))
        else {
            return;
        };
        let begin = self.glyphs.len();
        self.blanks(*first, lacking / 2);
        self.copy(shown, glyphs, range);
        self.blanks(*last, lacking - lacking / 2);
        for (nth, glyph) in self.glyphs.iter_mut().skip(begin).enumerate() {
            glyph.before = if nth == 0 { first.before } else { FORBIDDEN };
        }
    }

    /// Blanks that are no blanks to a line's edge, for the aid has ink above them.
    fn blanks(&mut self, beside: Glyph, count: usize) {
        for _ in 0..count {
            self.push(Glyph { width: 1, class: Class::Other, ..beside }, " ");
        }
    }

    fn push(&mut self, glyph: Glyph, grapheme: &str) {
        let shown = u32::try_from(self.shown.len()).unwrap_or(u32::MAX);
        self.glyphs.push(Glyph { shown, ..glyph });
        self.shown.push_str(grapheme);
    }
}

/// The aids of the words that begin on a line, centred over them, with blanks between; counted
/// from where the line's text begins. None if it has no aids.
pub(in crate::typeset) fn above(
    prepared: &Prepared,
    span: Span,
    line: &Line,
    widths: WidthTable,
) -> Option<Clean> {
    let (from, to) = (span.from as usize, span.to as usize);
    let begun = from.checked_sub(1).and_then(|at| prepared.glyphs.get(at)).map(|glyph| glyph.source as usize);
    let marks = prepared.marks_over(from, to);
    let (mut out, mut cursor) = (String::new(), 0);
    let within =
        |at: usize| prepared.glyphs.partition_point(|glyph| (glyph.source as usize) < at).clamp(from, to);
    let before = |glyph: usize| {
        let gaps = line.gaps.iter().filter(|&&gap| (gap as usize) <= glyph).count();
        prepared.width(from, glyph) + gaps
    };
    for (range, aid) in aids(marks.into_iter()) {
        if begun.is_some_and(|source| source >= range.start) {
            continue;
        }
        let (begin, end) = (before(within(range.start)), before(within(range.end)));
        let cells = widths.text(aid);
        let at = (begin + (end - begin).saturating_sub(cells) / 2).max(cursor);
        out.push_str(&" ".repeat(at - cursor));
        out.push_str(aid);
        cursor = at + cells;
    }
    (!out.is_empty()).then(|| Clean::line(&out))
}
