//! From blocks to lines: indents, blank lines, hanging markers.

mod cell;

use std::sync::Arc;

use super::fill::{Filled, Room, fill};
use super::layout::{Label, Layout, Line, Span, position};
use super::options::{Autospace, Hanging, Options};
use super::prepare::Prepared;
use super::table;
use crate::doc::{Block, Document, ParagraphKind, Text};
use crate::text::{ByteAt, Clean, Language, graphemes};

/// Cells of the shortest line that nesting leaves.
pub(super) const NARROWEST: usize = 8;
/// Cells of the shortest line on which no word is hyphenated.
const LONG_LINE: usize = 40;
/// Cells of the rule above credits.
const SHORT_RULE: usize = 8;

/// Where the next line goes, and all lines so far.
pub(super) struct Page<'a> {
    pub(super) options: &'a Options,
    hanging: Hanging,
    /// Whether what is set goes into a cell of a table.
    pub(super) in_cell: bool,
    prepared: &'a [Arc<Prepared>],
    lines: Vec<Line>,
    /// Cells that lists and quotations take on the left.
    left: usize,
    /// Cells that figures leave free on the right.
    right: usize,
    /// What running text is, here.
    label: Label,
    /// Position of the last text set.
    at: ByteAt,
}

/// How one text is set.
#[derive(Clone)]
pub(super) struct Setting {
    pub label: Label,
    /// Cells before the first line's text, after the lead.
    pub first_indent: usize,
    /// Shown before the first line; the others hang under what follows it.
    pub lead: Clean,
    pub align: Align,
}

/// Where short lines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Centre,
    Right,
}

impl Setting {
    pub(super) fn flush(label: Label) -> Self {
        Self { label, first_indent: 0, lead: Clean::default(), align: Align::Left }
    }

    fn led(label: Label, lead: Clean) -> Self {
        Self { lead, ..Self::flush(label) }
    }

    fn standing(label: Label, align: Align) -> Self {
        Self { align, ..Self::flush(label) }
    }
}

impl<'a> Page<'a> {
    pub(super) fn new(options: &'a Options, language: Language, prepared: &'a [Arc<Prepared>]) -> Self {
        Self {
            options,
            hanging: options.hanging(language),
            in_cell: false,
            prepared,
            lines: Vec::new(),
            left: 0,
            right: 0,
            label: Label::Body,
            at: ByteAt(0),
        }
    }

    /// Begins within a document.
    pub(super) fn begin(&mut self, at: ByteAt, apart: bool) {
        self.at = at;
        if apart {
            self.push_own(0, Clean::default(), Label::Body);
        }
    }

    /// What has been set, without blank lines at its end: those are the next section's.
    pub(super) fn finish(mut self) -> Layout {
        while self.lines.last().is_some_and(Line::is_blank) {
            self.lines.pop();
        }
        Layout { lines: self.lines, prepared: self.prepared.to_vec() }
    }

    /// The same with a blank line at its end, unless it is empty.
    pub(super) fn finish_with_blank(mut self) -> Layout {
        self.blank();
        Layout { lines: self.lines, prepared: self.prepared.to_vec() }
    }

    /// Sets the left edge, if that leaves room.
    pub(super) fn indent(&mut self, cells: usize) {
        if usize::from(self.options.measure.cells().0) >= cells + self.right + NARROWEST {
            self.left = cells;
        }
    }

    pub(super) fn blocks(&mut self, document: &Document, blocks: &[Block]) {
        for block in blocks {
            self.block(document, block);
        }
    }

    fn block(&mut self, document: &Document, block: &Block) {
        match block {
            Block::Heading { text, .. } => {
                self.apart(|page| page.text(text, &Setting::flush(Label::Heading)));
            }
            Block::Paragraph { kind, text } => self.paragraph(*kind, text),
            Block::Figure { images, caption } => self.apart(|page| page.figure(document, images, caption)),
            Block::List { start, items } => self.apart(|page| page.list(document, *start, items)),
            Block::Quote(blocks) => {
                self.apart(|page| page.nested(4, Label::Quote, |page| page.blocks(document, blocks)));
            }
            Block::Table { rows, caption } => {
                self.apart(|page| table::lay_out(page, document, rows, caption));
            }
            Block::Preformatted { text, .. } => {
                self.apart(|page| page.text(text, &Setting::flush(Label::Code)));
            }
            Block::Definitions(items) => self.apart(|page| {
                for (term, blocks) in items {
                    page.text(term, &Setting::flush(Label::Heading));
                    page.nested(4, page.label, |page| page.blocks(document, blocks));
                }
            }),
            Block::Credits(lines) => self.apart(|page| page.credits(lines)),
            Block::Rule => self.apart(Page::short_rule),
            Block::Embed { kind, url } => self.apart(|page| {
                let text = Clean::line(&format!("〔{kind}〕{url}"));
                page.own_line(&text, Label::Aside);
            }),
        }
    }

    fn paragraph(&mut self, kind: ParagraphKind, text: &Text) {
        let setting = match kind {
            ParagraphKind::Body if self.label == Label::Body && self.left == 0 && !self.in_cell => {
                Setting { first_indent: self.options.first_indent(), ..Setting::flush(Label::Body) }
            }
            ParagraphKind::Body | ParagraphKind::Verse => Setting::flush(self.label),
            ParagraphKind::Centred => Setting::standing(self.label, Align::Centre),
            ParagraphKind::EndMark => Setting::standing(Label::Aside, Align::Right),
            ParagraphKind::Literal => Setting::flush(Label::Literal),
            ParagraphKind::Continuation => {
                return self.apart(|page| page.text(text, &Setting::flush(Label::Aside)));
            }
        };
        self.text(text, &setting);
    }

    fn figure(&mut self, document: &Document, images: &[usize], caption: &Text) {
        let mut labels: String = images.iter().map(|number| format!("〔图 {}〕", number + 1)).collect();
        if images.is_empty() {
            labels.push_str("〔图注〕");
        }
        if caption.is_empty() {
            for number in images {
                labels.push_str(document.images.get(*number).map_or("", |image| &image.alt));
            }
        }
        let margin = if self.measure() >= 40 { 2 } else { 0 };
        self.nested(margin, Label::Caption, |page| {
            page.right = margin;
            page.text(caption, &Setting::led(Label::Caption, Clean::line(&labels)));
            page.right = 0;
        });
    }

    fn list(&mut self, document: &Document, start: Option<i64>, items: &[Vec<Block>]) {
        for (nth, item) in items.iter().enumerate() {
            let number = start.map(|first| first.saturating_add(i64::try_from(nth).unwrap_or(i64::MAX)));
            let marker = number.map_or_else(|| "• ".to_owned(), |number| format!("{number}. "));
            // Whole Han widths, so that Han under Han stays in its column.
            let width = self.options.widths.text(&marker).next_multiple_of(2);
            let before = self.lines.len();
            self.nested(width, self.label, |page| page.blocks(document, item));
            self.mark_item(before, &marker, width);
        }
    }

    /// Puts the marker of a list item before its first line.
    fn mark_item(&mut self, before: usize, marker: &str, width: usize) {
        let at = self.at;
        let Some(line) = self.lines[before..].iter_mut().find(|line| !line.is_blank()) else {
            self.at = at;
            return self.push_own(0, Clean::line(marker), Label::Body);
        };
        let cells = u16::try_from(width).unwrap_or(u16::MAX);
        if line.indent >= cells {
            line.indent -= cells;
            let padding = " ".repeat(width - self.options.widths.text(marker));
            line.lead = Clean::line(&format!("{marker}{padding}{}", line.lead));
        }
    }

    fn credits(&mut self, lines: &[Text]) {
        self.short_rule();
        for text in lines {
            self.text(text, &Setting::flush(Label::Credit));
        }
    }

    fn short_rule(&mut self) {
        let cells = SHORT_RULE.min(self.measure());
        self.own_line(&Clean::line(&self.options.widths.rule(cells)), Label::Aside);
    }

    /// Runs `set` with a blank line before and after what it sets.
    pub(super) fn apart(&mut self, set: impl FnOnce(&mut Self)) {
        self.blank();
        set(self);
        self.blank();
    }

    fn nested(&mut self, cells: usize, label: Label, set: impl FnOnce(&mut Self)) {
        let (left, outer) = (self.left, self.label);
        self.indent(left + cells);
        self.label = label;
        set(self);
        (self.left, self.label) = (left, outer);
    }

    /// A blank line, unless there is one or nothing above it.
    pub(super) fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_blank()) {
            self.push_own(0, Clean::default(), Label::Body);
        }
    }

    /// A line of the program's own, cut where it is too long.
    pub(super) fn own_line(&mut self, text: &Clean, label: Label) {
        let (mut from, mut cells) = (0, 0);
        let mut at = 0;
        for grapheme in graphemes(text) {
            let width = self.options.widths.grapheme(grapheme);
            if cells + width > self.measure() && at > from {
                self.push_own(self.left, text.slice(from..at), label);
                (from, cells) = (at, 0);
            }
            cells += width;
            at += grapheme.len();
        }
        self.push_own(self.left, text.slice(from..at), label);
    }

    /// Cells between the margins.
    pub(super) fn measure(&self) -> usize {
        usize::from(self.options.measure.cells().0) - self.left - self.right
    }

    /// Lines that follow stand at the position, or where the page already is.
    pub(super) fn reach(&mut self, at: ByteAt) {
        self.at = self.at.max(at);
    }

    /// The text as it was prepared.
    pub(super) fn prepared(&self, text: &Text) -> Option<(u32, Arc<Prepared>)> {
        let index = self.prepared.binary_search_by_key(&text.at, |prepared| prepared.at).ok()?;
        Some((u32::try_from(index).ok()?, Arc::clone(&self.prepared[index])))
    }

    /// Sets one text. A lead without words is a line of its own.
    pub(super) fn text(&mut self, text: &Text, setting: &Setting) {
        let Some((index, prepared)) = self.prepared(text) else { return };
        self.reach(text.at);
        let mut lead = self.options.widths.text(&setting.lead);
        let hangs_under_lead = lead + NARROWEST <= self.measure();
        if prepared.glyphs.is_empty() || !hangs_under_lead {
            if lead > 0 {
                self.own_line(&setting.lead, setting.label);
            }
            lead = 0;
        }
        let measure = self.measure() - lead;
        let room = Room {
            first: measure - setting.first_indent,
            rest: measure,
            hanging: self.hanging,
            em: 2,
            hyphenates: measure < LONG_LINE,
            justify: self.options.justify && setting.align == Align::Left,
            grid: self.options.rules.autospace == Autospace::Grid,
        };
        for (nth, filled) in fill(&prepared, room).into_iter().enumerate() {
            let led = nth == 0 && lead > 0;
            let indent =
                self.left + if led { 0 } else { lead } + self.aligned(&prepared, &filled, setting, measure);
            let at = position(&prepared, filled.from).max(self.at);
            let Filled { hyphen, .. } = filled;
            let span = Span { prepared: index, from: narrow(filled.from), to: narrow(filled.to), hyphen };
            self.at = at;
            let lead = if led { setting.lead.clone() } else { Clean::default() };
            self.lines.push(Line {
                indent: cells(indent),
                lead,
                label: setting.label,
                at,
                span: Some(span),
                gaps: filled.gaps,
                segments: Vec::new(),
                above: 0,
            });
        }
    }

    fn aligned(&self, prepared: &Prepared, filled: &Filled, setting: &Setting, measure: usize) -> usize {
        let free = measure.saturating_sub(prepared.width(filled.from, filled.to));
        match setting.align {
            Align::Left if filled.first => setting.first_indent,
            Align::Left => 0,
            Align::Centre => free / 2,
            Align::Right => free,
        }
    }

    /// A line that shows no text of the document.
    fn push_own(&mut self, indent: usize, lead: Clean, label: Label) {
        self.lines.push(Line {
            indent: cells(indent),
            lead,
            label,
            at: self.at,
            span: None,
            gaps: Box::default(),
            segments: Vec::new(),
            above: 0,
        });
    }
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl Line {
    /// Whether nothing is shown on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.lead.is_empty() && self.segments.is_empty() && self.span.is_none_or(|span| span.from == span.to)
    }
}
