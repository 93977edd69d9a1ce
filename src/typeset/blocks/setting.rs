//! How one text is set: its look, its indent, what its lines hang under.

use super::{NARROWEST, narrow};
use crate::text::Clean;
use crate::typeset::fill::Filled;
use crate::typeset::layout::Label;
use crate::typeset::prepare::Prepared;
use crate::typeset::tailor::class::Class;

/// How one text is set.
#[derive(Clone)]
pub(in crate::typeset) struct Setting {
    pub label: Label,
    /// Cells before the first line's text, after the lead.
    pub first_indent: usize,
    /// Shown before the first line; the others hang under what follows it.
    pub lead: Clean,
    pub align: Align,
    /// Under what of the text its other lines hang.
    pub hang: Hang,
}

/// A mark at the start of a text that its other lines hang under the words behind: a speaker's
/// name, the box of a task.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::typeset) struct Hang {
    /// Glyphs of the mark, blanks among them.
    pub(super) glyphs: usize,
    /// Whole Han widths that the other lines hang.
    pub(super) cells: usize,
    /// Cells by which the mark is narrower.
    pub(super) pad: usize,
}

impl Hang {
    /// Under what follows the first `glyphs`.
    pub(super) fn after(prepared: &Prepared, glyphs: usize) -> Self {
        let glyphs = glyphs.min(prepared.glyphs.len());
        let own = prepared.width(0, glyphs);
        let cells = own.next_multiple_of(2);
        Self { glyphs, cells, pad: cells - own }
    }

    /// The hang, if it leaves the other lines room.
    pub(super) fn fitting(self, measure: usize) -> Self {
        if self.cells + NARROWEST > measure { Self::default() } else { self }
    }

    /// The blank cells of a first line: those behind the mark, and its own.
    pub(super) fn gaps(self, line: &Filled) -> Box<[u32]> {
        let pad = if self.glyphs < line.to { self.pad } else { 0 };
        let mut gaps: Vec<u32> = std::iter::repeat_n(narrow(self.glyphs), pad).collect();
        gaps.extend(&line.gaps);
        gaps.sort_unstable();
        gaps.into()
    }

    /// Under what follows the first blank.
    pub(super) fn after_blank(prepared: &Prepared) -> Self {
        let blank = prepared.glyphs.iter().position(|glyph| glyph.class == Class::Space);
        blank.map_or_else(Self::default, |at| Self::after(prepared, at + 1))
    }

    /// Under what follows the first `bytes` of the source, and blanks after them.
    pub(super) fn after_source(prepared: &Prepared, bytes: usize) -> Self {
        let within = prepared.glyphs.partition_point(|glyph| (glyph.source as usize) < bytes);
        let blanks = prepared.glyphs.iter().skip(within).take_while(|glyph| glyph.class == Class::Space);
        Self::after(prepared, within + blanks.count())
    }
}

/// Where short lines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::typeset) enum Align {
    Left,
    Centre,
    Right,
}

impl Setting {
    pub(in crate::typeset) fn flush(label: Label) -> Self {
        Self { label, first_indent: 0, lead: Clean::default(), align: Align::Left, hang: Hang::default() }
    }

    pub(super) fn led(label: Label, lead: Clean) -> Self {
        Self { lead, ..Self::flush(label) }
    }

    pub(super) fn standing(label: Label, align: Align) -> Self {
        Self { align, ..Self::flush(label) }
    }
}
