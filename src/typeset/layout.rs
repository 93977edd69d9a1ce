//! The result of typesetting: lines that know what they show and where in the document it stands.

pub(super) mod clip;
pub(super) mod glyphs;
pub(super) mod segment;
pub(super) mod standing;

use std::sync::Arc;

use super::plate::PlateRow;
use super::prepare::Prepared;
use crate::doc::{Inline, Mark, Style};
use crate::text::{ByteAt, Clean};
use segment::Segment;

/// A document set in lines. Memory is in proportion to the text, not to its cells.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    pub(super) lines: Vec<Line>,
    pub(super) prepared: Vec<Arc<Prepared>>,
}

/// One line of a layout.
#[derive(Debug, Clone)]
pub struct Line {
    /// Blank cells before anything else.
    pub indent: u16,
    /// What is shown before the text and is no part of it: a bullet, 〔图 1〕, a rule.
    pub lead: Clean,
    /// What the line is.
    pub label: Label,
    /// Where in the document it stands; never less than on the line above.
    pub at: ByteAt,
    /// The row of a picture that it leaves free.
    pub plate: Option<PlateRow>,
    pub(super) span: Option<Span>,
    /// Glyphs that one more blank cell stands before, sorted; one may occur several times.
    pub(super) gaps: Box<[u32]>,
    /// What stands side by side behind it: the cells of a table's row.
    pub(super) segments: Vec<Segment>,
    /// How many of the lines above belong to the same row of a table, or the same plate.
    pub(super) above: u32,
}

/// Glyphs of a prepared text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub prepared: u32,
    pub from: u32,
    pub to: u32,
    /// Whether a word goes on in the next line.
    pub hyphen: bool,
}

/// What a line, or a part of one, is. A theme gives it a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Label {
    /// Running text.
    #[default]
    Body,
    /// A heading.
    Heading,
    /// A caption.
    Caption,
    /// A quotation set apart.
    Quote,
    /// Code and other preformatted text.
    Code,
    /// Who made the article.
    Credit,
    /// End marks, continuations, rules: present, but not read.
    Aside,
    /// Markup that was not understood.
    Literal,
    /// Reading aids above the words of the next line.
    Ruby,
    /// The title of the article.
    Title,
    /// The line under the title.
    Subtitle,
    /// Date, writers and the like.
    Byline,
    /// What was repaired or guessed.
    Warning,
}

impl Label {
    /// Whether what follows belongs under it.
    #[must_use]
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Heading | Self::Title)
    }

    /// Whether it stands over the document rather than in it.
    #[must_use]
    pub fn is_head(self) -> bool {
        matches!(self, Self::Title | Self::Subtitle | Self::Byline | Self::Warning)
    }
}

/// A stretch of a line with one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run<'a> {
    /// Blank cells before it.
    pub gap: u16,
    /// What is shown; made of clean text.
    pub text: &'a str,
    /// Inline styles.
    pub style: Style,
    /// Index of the link that it belongs to.
    pub link: Option<usize>,
    /// Where in the document it begins.
    pub at: ByteAt,
    /// Where in the document it ends.
    pub end: ByteAt,
}

impl<'a> Run<'a> {
    /// The hyphen behind this run. It is no part of the document.
    fn hyphen(last: &Run<'a>) -> Run<'a> {
        Run { gap: 0, text: "-", at: last.end, ..last.clone() }
    }
}

impl Layout {
    /// The lines.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The text of a line in runs of one style, cut also at the document positions in `cuts`
    /// (sorted), so that a search hit is a run of its own. A cut within a grapheme, or at a
    /// blank that is not shown, is made before the next grapheme.
    #[must_use]
    pub fn runs<'a>(&'a self, line: &'a Line, cuts: &[ByteAt]) -> Vec<Run<'a>> {
        let mut out = line.span.map_or_else(Vec::new, |span| self.span_runs(span, &line.gaps, cuts));
        for segment in &line.segments {
            out.extend(self.segment_runs(line, segment, cuts));
        }
        out
    }

    pub(super) fn span_runs(&self, span: Span, gaps: &[u32], cuts: &[ByteAt]) -> Vec<Run<'_>> {
        let Some((prepared, from, to)) = self.glyphs_of(span) else { return Vec::new() };
        let marks = prepared.marks_over(from, to);
        let look_at =
            |at: usize| prepared.glyphs.get(at).map(|glyph| look_under(&marks, glyph.source as usize));
        let mut out: Vec<Run<'_>> = Vec::new();
        let mut begin = from;
        let mut look = look_at(from).unwrap_or_default();
        for at in from + 1..=to {
            let next = if at < to { look_at(at) } else { None };
            let here = position(prepared, at);
            let gap = gap_before(gaps, at);
            let cut = gap > 0 || any_within(cuts, position(prepared, at - 1), here);
            if next.as_ref() == Some(&look) && !cut {
                continue;
            }
            let (style, link) = look;
            out.push(Run {
                gap: gap_before(gaps, begin),
                text: prepared.slice(begin, at),
                style,
                link,
                at: position(prepared, begin),
                end: here,
            });
            begin = at;
            look = next.unwrap_or_default();
        }
        let hyphen = out.last().filter(|_| span.hyphen).map(Run::hyphen);
        out.extend(hyphen);
        out
    }

    /// The text of a line as it is shown, without indent and lead; none of what stands side by side.
    #[must_use]
    pub fn text(&self, line: &Line) -> &str {
        line.span
            .and_then(|span| self.glyphs_of(span))
            .map_or("", |(prepared, from, to)| prepared.slice(from, to))
    }

    /// The whole line as it is shown.
    #[must_use]
    pub fn string(&self, line: &Line) -> String {
        if line.is_blank() {
            return String::new();
        }
        let mut out = " ".repeat(usize::from(line.indent));
        out.push_str(&line.lead);
        if line.gaps.is_empty() && line.segments.is_empty() && !line.span.is_some_and(|span| span.hyphen) {
            out.push_str(self.text(line));
            return out;
        }
        for run in self.runs(line, &[]) {
            out.extend(std::iter::repeat_n(' ', usize::from(run.gap)));
            out.push_str(run.text);
        }
        out
    }

    /// The last line that begins at or before the position.
    #[must_use]
    pub fn line_at(&self, position: ByteAt) -> usize {
        let after = self.lines.partition_point(|line| line.at <= position);
        let found = after.saturating_sub(1);
        // Of several lines with one position (a blank before a heading), the first.
        let at = self.lines.get(found).map_or(ByteAt(0), |line| line.at);
        self.lines.partition_point(|line| line.at < at)
    }

    /// The last line that begins at or before the position: where a character at it is seen.
    #[must_use]
    pub fn last_line_at(&self, position: ByteAt) -> usize {
        let mut found = self.lines.partition_point(|line| line.at <= position).saturating_sub(1);
        // A blank, a rule or a marker set behind a text has its position, but shows none of it.
        while let Some([above, line]) = self.lines.get(found.saturating_sub(1)..=found)
            && above.at == line.at
            && line.spans().next().is_none()
        {
            found -= 1;
        }
        self.line_in_row(found, position)
    }

    /// Puts the lines of another layout under these.
    pub(super) fn append(&mut self, mut under: Self) {
        let offset = u32::try_from(self.prepared.len()).unwrap_or(u32::MAX);
        self.prepared.append(&mut under.prepared);
        for span in under.lines.iter_mut().flat_map(Line::spans_mut) {
            span.prepared += offset;
        }
        self.lines.append(&mut under.lines);
    }

    /// Puts a head over this layout. The head has no place in the document: its lines stand at
    /// its beginning.
    pub fn put_under(&mut self, mut head: Self) {
        head.append(std::mem::take(self));
        *self = head;
    }

    pub(super) fn glyphs_of(&self, span: Span) -> Option<(&Prepared, usize, usize)> {
        let prepared = self.prepared.get(span.prepared as usize)?;
        Some((prepared, span.from as usize, span.to as usize))
    }
}

/// Document position of the glyph at `at`, or of the text's end.
pub(super) fn position(prepared: &Prepared, at: usize) -> ByteAt {
    let source = match prepared.glyphs.get(at) {
        Some(glyph) => glyph.source as usize,
        None => prepared.source_len,
    };
    ByteAt(prepared.at.0 + source)
}

/// Blank cells that stand before the glyph.
pub(super) fn gap_before(gaps: &[u32], glyph: usize) -> u16 {
    let count = gaps.iter().filter(|&&before| before as usize == glyph).count();
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Whether one of the sorted `cuts` lies after `last` and not beyond `here`.
fn any_within(cuts: &[ByteAt], last: ByteAt, here: ByteAt) -> bool {
    cuts.get(cuts.partition_point(|&cut| cut <= last)).is_some_and(|&cut| cut <= here)
}

/// Style and link that the marks give the source offset.
pub(super) fn look_under(marks: &[&Mark], source: usize) -> (Style, Option<usize>) {
    let (mut style, mut link) = (Style::default(), None);
    for mark in marks.iter().filter(|mark| mark.range.contains(&source)) {
        match mark.inline {
            Inline::Style(more) => style |= more,
            Inline::Link(index) => link = Some(index),
            Inline::Image(_) | Inline::Ruby(_) => {}
        }
    }
    (style, link)
}
