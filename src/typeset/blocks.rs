//! From blocks to lines: indents, blank lines, hanging markers.

mod cell;
mod figure;
mod list;
mod own;
mod setting;
pub(super) mod speech;

use std::sync::Arc;

use super::fill::balance::balanced;
use super::fill::ruler::Ruler;
use super::fill::{Filled, Room, fill};
use super::layout::{Label, Layout, Line, Span, position};
use super::options::{Autospace, Hanging, Options, Writing};
use super::plate::Plate;
use super::prepare::ruby;
use super::prepare::vertical::stand_lead;
use super::prepare::{Manner, Prepared};
use super::table;
use crate::doc::{Block, Document, ParagraphKind, Text};
use crate::text::{ByteAt, Clean, Language};
pub(super) use list::nth_number;
pub(super) use setting::Setting;
use setting::{Align, Hang};

/// Cells of the shortest line that nesting leaves.
pub(super) const NARROWEST: usize = 8;
/// Cells that a quotation is set in, on both sides where lines are long.
const QUOTATION: usize = 4;
/// Lines of fewer cells are short: words may be hyphenated on them.
const SHORT: usize = 40;
/// The measure from which on it is set in on the right, too.
const ROOMY: usize = 40;

/// What is set goes into this, or goes on with it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Within {
    /// It goes into an item of a list.
    pub(super) item: bool,
    /// It begins with a part of a list whose first and last numbers are these.
    pub(super) numbers: Option<(i64, i64)>,
    /// It begins with a part of a quotation, behind running text.
    pub(super) follows: bool,
}

/// Where the next line goes, and all lines so far.
pub(super) struct Page<'a> {
    pub(super) options: &'a Options,
    language: Language,
    /// Whether what is set goes into a cell of a table.
    pub(super) in_cell: bool,
    /// What it goes into, or goes on with.
    within: Within,
    prepared: &'a [Arc<Prepared>],
    /// What stands above the captions of images.
    pub(super) plates: &'a [Plate],
    /// Where speakers' names begin paragraphs, and their bytes.
    pub(super) speeches: Vec<(ByteAt, usize)>,
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

impl<'a> Page<'a> {
    pub(super) fn new(options: &'a Options, language: Language, prepared: &'a [Arc<Prepared>]) -> Self {
        Self {
            options,
            language,
            in_cell: false,
            within: Within::default(),
            prepared,
            plates: &[],
            speeches: Vec::new(),
            lines: Vec::new(),
            left: 0,
            right: 0,
            label: Label::Body,
            at: ByteAt(0),
        }
    }

    /// Begins within a document, perhaps within one of its blocks.
    pub(super) fn begin(&mut self, at: ByteAt, apart: bool, within: Within) {
        (self.at, self.within) = (at, within);
        if apart {
            self.push_own(0, Clean::default(), Label::Body);
        }
    }

    /// What has been set, without blank lines at its end: those are the next section's.
    pub(super) fn finish(mut self) -> Layout {
        while self.lines.last().is_some_and(Line::is_blank) {
            self.lines.pop();
        }
        self.layout()
    }

    /// The same with a blank line at its end, unless it is empty.
    pub(super) fn finish_with_blank(mut self) -> Layout {
        self.blank();
        self.layout()
    }

    fn layout(mut self) -> Layout {
        if self.options.writing == Writing::Vertical {
            let leads = self.lines.iter_mut().flat_map(Line::leads_mut);
            leads.for_each(|lead| *lead = stand_lead(lead));
        }
        Layout { lines: self.lines, prepared: self.prepared.to_vec() }
    }

    /// Sets the left edge, if that leaves room.
    pub(super) fn indent(&mut self, cells: usize) {
        if usize::from(self.options.line().0) >= cells + self.right + NARROWEST {
            self.left = cells;
        }
    }

    pub(super) fn blocks(&mut self, document: &Document, blocks: &[Block]) {
        self.blocks_after(document, blocks, false);
    }

    /// Sets blocks; `follows` says whether running text comes before them.
    fn blocks_after(&mut self, document: &Document, blocks: &[Block], mut follows: bool) {
        for block in blocks {
            match block {
                Block::Paragraph { kind, text } => {
                    if follows && self.parts_paragraphs() {
                        self.blank();
                    }
                    self.paragraph(*kind, text, follows);
                }
                _ => self.block(document, block),
            }
            follows = matches!(block, Block::Paragraph { kind: ParagraphKind::Body, .. });
        }
    }

    fn block(&mut self, document: &Document, block: &Block) {
        match block {
            Block::Heading { text, .. } => {
                self.apart(|page| page.text(text, &Setting::flush(Label::Heading)));
            }
            Block::Paragraph { kind, text } => self.paragraph(*kind, text, false),
            Block::Figure { images, caption } => self.apart(|page| page.figure(document, images, caption)),
            // A list within an item follows it without a blank line.
            Block::List { start, items } if self.within.item => self.list(document, *start, items),
            Block::List { start, items } => self.apart(|page| page.list(document, *start, items)),
            Block::Quote(blocks) => self.apart(|page| page.quotation(document, blocks)),
            Block::Table { rows, caption } => {
                self.apart(|page| table::lay_out(page, document, rows, caption));
            }
            Block::Preformatted { text, .. } => {
                self.apart(|page| page.text(text, &Setting::flush(Label::Code)));
            }
            Block::Definitions(items) => self.apart(|page| page.definitions(document, items)),
            Block::Credits(lines) => self.apart(|page| page.credits(lines)),
            Block::Rule => self.apart(Page::short_rule),
            Block::Embed { kind, url } => self.apart(|page| {
                let text = Clean::line(&format!("〔{kind}〕{url}"));
                page.own_line(&text, Label::Aside);
            }),
        }
    }

    /// Whether a blank line stands between paragraphs, here.
    fn parts_paragraphs(&self) -> bool {
        self.options.parts_paragraphs() && !self.in_cell
    }

    /// A paragraph; `follows` says whether it is not the first of several.
    fn paragraph(&mut self, kind: ParagraphKind, text: &Text, follows: bool) {
        let setting = match kind {
            ParagraphKind::Body => self.body(text, follows),
            ParagraphKind::Verse => Setting::flush(self.label),
            ParagraphKind::Centred => Setting::standing(self.label, Align::Centre),
            ParagraphKind::EndMark => Setting::standing(Label::Aside, Align::Right),
            ParagraphKind::Literal => Setting::flush(Label::Literal),
            ParagraphKind::Continuation => {
                return self.apart(|page| page.text(text, &Setting::flush(Label::Aside)));
            }
        };
        self.text(text, &setting);
    }

    /// First lines are indented; in a list, a quotation or a cell, those of all paragraphs but
    /// the first: there the edge of the block already shows where it begins.
    fn body(&self, text: &Text, follows: bool) -> Setting {
        let flush = Setting::flush(self.label);
        if let Ok(nth) = self.speeches.binary_search_by_key(&text.at, |(at, _)| *at) {
            let bytes = self.speeches.get(nth).map_or(0, |(_, bytes)| *bytes);
            let hang = self.prepared(text).map(|(_, prepared)| Hang::after_source(&prepared, bytes));
            return Setting { hang: hang.unwrap_or_default(), ..flush };
        }
        let outermost = self.label == Label::Body && self.left == 0 && !self.in_cell;
        let first_indent = self.options.first_indent();
        if (outermost || follows && !self.parts_paragraphs()) && first_indent + NARROWEST <= self.measure() {
            Setting { first_indent, ..flush }
        } else {
            flush
        }
    }

    fn credits(&mut self, lines: &[Text]) {
        self.short_rule();
        for text in lines {
            self.text(text, &Setting::flush(Label::Credit));
        }
    }

    fn quotation(&mut self, document: &Document, blocks: &[Block]) {
        let right = if self.measure() >= ROOMY { QUOTATION } else { 0 };
        let follows = std::mem::take(&mut self.within.follows);
        self.inset((QUOTATION, right), Label::Quote, |page| page.blocks_after(document, blocks, follows));
    }

    fn nested(&mut self, cells: usize, label: Label, set: impl FnOnce(&mut Self)) {
        self.inset((cells, 0), label, set);
    }

    /// Runs `set` between margins that are so much wider on the left and right.
    fn inset(&mut self, (left, right): (usize, usize), label: Label, set: impl FnOnce(&mut Self)) {
        let outer = (self.left, self.right, self.label);
        self.right += right;
        self.indent(self.left + left);
        self.label = label;
        set(self);
        (self.left, self.right, self.label) = outer;
    }

    /// Cells between the margins.
    pub(super) fn measure(&self) -> usize {
        usize::from(self.options.line().0) - self.left - self.right
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
        let lead = self.lead(&prepared, setting);
        let measure = self.measure().saturating_sub(lead);
        let setting = Setting { hang: setting.hang.fitting(measure), ..setting.clone() };
        let spaced = matches!(setting.label, Label::Body | Label::Quote)
            && self.options.spaces_lines()
            && !self.in_cell;
        for (nth, filled) in self.filled(&prepared, &setting, measure).into_iter().enumerate() {
            if nth > 0 && spaced {
                self.blank();
            }
            let led = nth == 0 && lead > 0;
            let hung = if nth == 0 { 0 } else { setting.hang.cells };
            let led_by = if led { 0 } else { lead };
            let indent = led_by + hung + aligned(&prepared, &filled, &setting, measure);
            let at = position(&prepared, filled.from).max(self.at);
            let Filled { hyphen, .. } = filled;
            let span = Span { prepared: index, from: narrow(filled.from), to: narrow(filled.to), hyphen };
            self.at = at;
            let line = Line {
                indent: cells(self.left + indent),
                lead: if led { setting.lead.clone() } else { Clean::default() },
                span: Some(span),
                gaps: if nth == 0 { setting.hang.gaps(&filled) } else { filled.gaps },
                ..self.empty_line(setting.label)
            };
            self.aids(&prepared, span, &line);
            self.lines.push(line);
        }
    }

    /// Cells of the lead that a text hangs under; one that leaves no room is a line of its own.
    fn lead(&mut self, prepared: &Prepared, setting: &Setting) -> usize {
        let lead = self.options.extent(&setting.lead);
        if lead > 0 && (prepared.glyphs.is_empty() || lead + NARROWEST > self.measure()) {
            self.own_line(&setting.lead, setting.label);
            return 0;
        }
        lead
    }

    /// The lines of a text. Lines that were typed are never broken, but in cells of a table, and
    /// where they run down: a column has no room below it to be scrolled to.
    fn filled(&self, prepared: &Prepared, setting: &Setting, measure: usize) -> Vec<Filled> {
        let lies = self.options.writing == Writing::Horizontal;
        if prepared.manner == Manner::Preformatted && lies && !self.in_cell {
            return fill(prepared, self.room(usize::MAX, usize::MAX));
        }
        let first = measure.saturating_sub(setting.first_indent + setting.hang.pad);
        let rest = measure.saturating_sub(setting.hang.cells);
        let heading = setting.label == Label::Heading || setting.label.is_head();
        let room = self.room(first, rest);
        let justify = room.justify && setting.align == Align::Left && !heading;
        let resumed = rest.saturating_sub(setting.first_indent);
        let room = Room { justify, resumed, heading, ..room };
        let lines = fill(prepared, room);
        if self.options.balance && (setting.label.is_heading() || setting.label == Label::Subtitle) {
            balanced(Ruler { prepared, room }, lines, self.language)
        } else {
            lines
        }
    }

    /// The room of lines so many cells long.
    pub(super) fn room(&self, first: usize, rest: usize) -> Room {
        let lies = self.options.writing == Writing::Horizontal;
        Room {
            first,
            resumed: first,
            rest,
            // Nothing hangs out of a cell.
            hanging: if self.in_cell { Hanging::None } else { self.options.hanging(self.language) },
            em: if lies { 2 } else { 1 },
            hyphenates: lies && rest < SHORT,
            justify: lies && self.options.justify,
            grid: lies && self.options.rules.autospace == Autospace::Grid,
            heading: false,
        }
    }

    /// The reading aids of a line, above it.
    fn aids(&mut self, prepared: &Prepared, span: Span, line: &Line) {
        if !prepared.aids_above {
            return;
        }
        let widths = self.options.widths;
        let Some(aids) = ruby::above(prepared, span, line, widths) else { return };
        let begin =
            usize::from(line.indent) - self.left.min(usize::from(line.indent)) + widths.text(&line.lead);
        if begin + widths.text(&aids) > self.measure() {
            // Words that had to be broken, or an aid longer than a line.
            return self.own_line(&aids, Label::Ruby);
        }
        self.push_own(self.left + begin, aids, Label::Ruby);
    }
}

/// Cells before a line, within the measure and behind what it hangs under.
fn aligned(prepared: &Prepared, filled: &Filled, setting: &Setting, measure: usize) -> usize {
    let free = measure.saturating_sub(prepared.width(filled.from, filled.to));
    match setting.align {
        Align::Left if filled.first => setting.first_indent,
        Align::Left => 0,
        Align::Centre => free / 2,
        Align::Right => free,
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
        let shows_own = !self.lead.is_empty() || !self.segments.is_empty() || self.plate.is_some();
        !shows_own && self.span.is_none_or(|span| span.from == span.to)
    }
}
