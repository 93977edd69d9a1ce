//! Preparing a text for filling: what is shown for it, its graphemes with their widths, and the
//! cost of a break at every boundary. None of it depends on the measure.

pub(super) mod autospace;
pub(super) mod builder;
pub(super) mod collect;
pub(super) mod opportunities;
pub(super) mod quotes;
pub(super) mod ruby;
pub(super) mod vertical;

use super::options::{Autospace, Options, RubyPlace, Rules, Writing};
use super::tailor::address::tailor_addresses;
use super::tailor::class::Class;
use super::tailor::han_number::tailor_han_numbers;
use super::tailor::hyphenate::hyphenate;
use super::tailor::{self, FORBIDDEN, Penalty};
use crate::doc::{Image, Mark, Text};
use crate::text::{ByteAt, WidthTable};
use builder::Builder;
use opportunities::opportunities;

/// The options that preparation depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) rules: Rules,
    pub(super) writing: Writing,
    pub(super) widths: WidthTable,
}

impl Key {
    pub(super) fn new(options: &Options) -> Self {
        Self { rules: options.rules, writing: options.writing, widths: options.widths }
    }

    /// The same in a cell of a table: lines side by side have no room above them for aids.
    pub(super) fn in_cell(mut self) -> Self {
        self.rules.ruby = RubyPlace::Brackets;
        self
    }

    /// Whether glyphs may be padded at all.
    fn pads(&self) -> bool {
        matches!(self.rules.autospace, Autospace::Insert | Autospace::Grid)
            || self.rules.ruby == RubyPlace::Above
    }

    /// Whether blanks between Han and Latin are left out. Down a column, a blank as it was
    /// written would be a whole row.
    pub(super) fn joins_scripts(&self) -> bool {
        match self.rules.autospace {
            Autospace::Remove => true,
            Autospace::Keep => self.writing == Writing::Vertical,
            Autospace::Insert | Autospace::Grid => false,
        }
    }
}

/// How the blanks, quotation marks and line ends of a text are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// White space collapses, straight quotes turn, lines are broken by the rules of the page.
    Prose,
    /// Shown as it was typed; a line that is too long is cut.
    Preformatted,
}

/// One grapheme as it is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// Byte offset in [`Prepared::shown`].
    pub shown: u32,
    /// Byte offset in the source text.
    pub source: u32,
    /// Cells: 0, 1 or 2.
    pub width: u8,
    /// Cost of a break before it.
    pub before: Penalty,
    /// Its part at a line's edge.
    pub class: Class,
    /// Blank cells after it; at a line's end they take no width.
    pub pad: u8,
}

impl Glyph {
    pub(super) fn new(width: u8, class: Class) -> Self {
        Self { shown: 0, source: 0, width, before: 0, class, pad: 0 }
    }

    /// Its cells with those that pad it.
    fn advance(self) -> u32 {
        u32::from(self.width) + u32::from(self.pad)
    }
}

/// A text ready to be filled into lines of any measure.
#[derive(Debug)]
pub(super) struct Prepared {
    /// How it is set.
    pub manner: Manner,
    /// What is shown: of prose with white space collapsed and straight quotes turned. Made of
    /// clean text only.
    pub shown: String,
    /// Its graphemes.
    pub glyphs: Vec<Glyph>,
    /// Cells before each glyph, and before the end; so any stretch is one subtraction wide.
    cells: Vec<u32>,
    /// Whether reading aids stand above their words.
    pub aids_above: bool,
    /// Whether blank cells pad any glyph.
    pub padded: bool,
    /// The author's breaks among the glyphs.
    pub newlines: Vec<usize>,
    /// Inline marks by source offset.
    marks: Vec<Mark>,
    /// For each mark, where it or one before it ends last. Never falls, so it can be searched.
    reach: Vec<usize>,
    /// Where the text begins in the document.
    pub at: ByteAt,
    /// Bytes of the source text.
    pub source_len: usize,
}

impl Prepared {
    pub(super) fn new(text: &Text, manner: Manner, images: &[Image], key: Key) -> Self {
        let (mut shown, mut glyphs) = Builder::new(text, manner, images, key).run();
        if manner == Manner::Prose {
            tailor_breaks(&shown, &mut glyphs, key.rules);
            autospace::pad(&shown, &mut glyphs, key.rules.autospace);
        }
        if key.writing == Writing::Vertical {
            (shown, glyphs) = vertical::stand(&shown, &glyphs);
        }
        let aids_above = ruby::stands_above(key.rules, key.writing, manner);
        if aids_above {
            ruby::make_room(&text.marks, &mut shown, &mut glyphs, key.widths);
        }
        let marks = text.marks.clone();
        let glyph_at = |offset: usize| glyphs.partition_point(|glyph| (glyph.shown as usize) < offset);
        let newlines = memchr::memchr_iter(b'\n', shown.as_bytes()).map(glyph_at).collect();
        Self {
            manner,
            shown,
            aids_above,
            padded: key.pads() && glyphs.iter().any(|glyph| glyph.pad > 0),
            cells: running_sum(&glyphs),
            newlines,
            glyphs,
            reach: reach(&marks),
            marks,
            at: text.at,
            source_len: text.string.len(),
        }
    }

    /// The marks that cover any of the glyphs `from..to`.
    pub(super) fn marks_over(&self, from: usize, to: usize) -> Vec<&Mark> {
        let glyphs = self.glyphs.get(from..to).unwrap_or_default();
        let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) else { return Vec::new() };
        let (first, last) = (first.source as usize, last.source as usize);
        let begin = self.reach.partition_point(|&end| end <= first);
        let end = self.marks.partition_point(|mark| mark.range.start <= last);
        let candidates = self.marks.get(begin..end).unwrap_or_default();
        candidates.iter().filter(|mark| mark.range.end > first).collect()
    }

    /// What is shown for the glyphs `from..to`.
    pub(super) fn slice(&self, from: usize, to: usize) -> &str {
        let offset =
            |index: usize| self.glyphs.get(index).map_or(self.shown.len(), |glyph| glyph.shown as usize);
        &self.shown[offset(from)..offset(to)]
    }

    /// Cells of the glyphs `from..to` on a line of their own.
    pub(super) fn width(&self, from: usize, to: usize) -> usize {
        let pad = if to > from { usize::from(self.glyphs[to - 1].pad) } else { 0 };
        (self.cells_before(to) - self.cells_before(from)).saturating_sub(pad)
    }

    /// Cells of the text before the glyph.
    pub(super) fn cells_before(&self, glyph: usize) -> usize {
        self.cells[glyph] as usize
    }

    /// The last glyph of `from..=end` that has no more than so many cells before it.
    pub(super) fn last_within(&self, from: usize, end: usize, cells: usize) -> usize {
        from + self.cells[from + 1..=end].partition_point(|&before| before as usize <= cells)
    }
}

fn running_sum(glyphs: &[Glyph]) -> Vec<u32> {
    let mut sums = Vec::with_capacity(glyphs.len() + 1);
    let mut sum = 0;
    sums.push(sum);
    sums.extend(glyphs.iter().map(|glyph| {
        sum += glyph.advance();
        sum
    }));
    sums
}

/// Writes what a break costs before each glyph.
fn tailor_breaks(shown: &str, glyphs: &mut [Glyph], rules: Rules) {
    mark_opportunities(shown, glyphs);
    tailor::tailor(shown, glyphs, rules);
    tailor_han_numbers(shown, glyphs);
    tailor_addresses(shown, glyphs);
    if rules.hyphenate {
        hyphenate(shown, glyphs);
    }
}

fn reach(marks: &[Mark]) -> Vec<usize> {
    let ends = marks.iter().map(|mark| mark.range.end);
    ends.scan(0, |furthest, end| {
        *furthest = end.max(*furthest);
        Some(*furthest)
    })
    .collect()
}

/// Unicode's break opportunities: 0 where a line may break before the glyph.
fn mark_opportunities(shown: &str, glyphs: &mut [Glyph]) {
    let mut opportunities = opportunities(shown).into_iter().peekable();
    for glyph in glyphs {
        while opportunities.next_if(|&offset| offset < glyph.shown).is_some() {}
        glyph.before = if opportunities.peek() == Some(&glyph.shown) { 0 } else { FORBIDDEN };
    }
}
