//! The source of an article beside what is made of it: where one is in both, and what was repaired.
//! Only what is seen is set. Must not know how a source is read or repaired.

mod act;
mod fixes;
mod pages;

use std::ops::Range;
use std::sync::Arc;

use super::Size;
use super::head::{Form, head};
use super::seats::{Seats, measure};
use super::spread::plain;
use crate::doc::{ArticleId, NoteKind, Repair};
use crate::ingest::{Anchor, SourceText};
use crate::store::Entry;
use crate::text::{ByteAt, Clean};
use crate::typeset::{Flow, Layout, Line, Options, Place as Set};
pub(super) use act::{act, settle, told, wheel};
pub use fixes::Fix;
use pages::{Pages, Place};

/// Cells of a sign and the blank behind it.
const SIGN: u16 = 3;
/// How many repairs before a place are looked at for one that reaches it.
const REACHING: usize = 16;

/// Which way to go through the repairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Next,
    Previous,
}

/// The open source of an article.
#[derive(Debug, Clone)]
pub struct Raw {
    /// The article.
    pub entry: Arc<Entry>,
    /// What it was read from.
    pub source: Arc<SourceText>,
    /// What was repaired, in the order of the source.
    pub fixes: Arc<[Fix]>,
    /// The same, in the order of the article.
    by_text: Arc<[usize]>,
    /// The repair that was jumped to.
    pub current: Option<usize>,
    /// Whether the text is seen where only one has room.
    pub shows_text: bool,
    anchors: Anchors,
    top: Place,
    flow: Flow,
    flow_top: Set,
    seats: Seats,
    moved: bool,
}

/// Where texts stand, by their place in the article and in the source.
#[derive(Debug, Clone, Default)]
struct Anchors {
    by_text: Vec<Anchor>,
    by_source: Vec<Anchor>,
    end: ByteAt,
    source_end: usize,
}

/// A row of the source as it is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRow {
    /// Its bytes.
    pub range: Range<usize>,
    /// The number of the line that begins here.
    pub number: Option<u32>,
    /// The words.
    pub text: Clean,
}

impl PartialEq for Raw {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.source, &other.source) && (self.top, self.current) == (other.top, other.current)
    }
}

impl Eq for Raw {}

impl Anchors {
    fn new(source: &SourceText, end: ByteAt) -> Self {
        let mut by_text = source.anchors.clone();
        let mut by_source = source.anchors.clone();
        by_text.sort_by_key(|anchor| anchor.at);
        by_source.sort_by_key(|anchor| anchor.source);
        let source_end = source.piece(source.pieces()).end;
        Self { by_text, by_source, end, source_end }
    }

    /// The place in the article of what stands in the source; none above the first text.
    fn position(&self, byte: usize) -> Option<ByteAt> {
        let nth = self.by_source.partition_point(|anchor| anchor.source <= byte);
        let anchor = self.by_source.get(nth.checked_sub(1)?)?;
        let to = self.by_source.get(nth).map_or(self.source_end, |next| next.source);
        let next = self.by_text.partition_point(|other| other.at <= anchor.at);
        let end = self.by_text.get(next).map_or(self.end, |next| ByteAt(next.at.0.saturating_sub(1)));
        let length = end.0.saturating_sub(anchor.at.0);
        let far = byte - anchor.source;
        Some(ByteAt(anchor.at.0 + proportion(far, to.saturating_sub(anchor.source), length)))
    }

    /// Where a place of the article stands in the source.
    fn source(&self, at: ByteAt) -> Option<usize> {
        let nth = self.by_text.partition_point(|anchor| anchor.at <= at);
        let anchor = self.by_text.get(nth.saturating_sub(1))?;
        let end = self.by_text.get(nth).map_or(self.end, |next| next.at);
        let next = self.by_source.partition_point(|other| other.source <= anchor.source);
        let to = self.by_source.get(next).map_or(self.source_end, |next| next.source);
        let length = to.saturating_sub(anchor.source).saturating_sub(1);
        let far = at.0.saturating_sub(anchor.at.0);
        Some(anchor.source + proportion(far, end.0.saturating_sub(anchor.at.0), length))
    }
}

/// As much of `length` as `part` is of `whole`.
fn proportion(part: usize, whole: usize, length: usize) -> usize {
    length.saturating_mul(part.min(whole)).checked_div(whole).unwrap_or(0)
}

impl Raw {
    /// Opens a source where the article is on top. Nothing is set yet.
    fn new(entry: Arc<Entry>, source: SourceText, options: &Options) -> Self {
        let anchors = Anchors::new(&source, entry.article.document.end());
        let fixes = fixes::fixes(&entry, &source, |byte| anchors.position(byte).unwrap_or_default());
        let flow = flow(&entry, options);
        let mut by_text: Vec<usize> = (0..fixes.len()).collect();
        by_text.sort_by_key(|nth| fixes[*nth].shown.start);
        Self {
            by_text: by_text.into(),
            entry,
            source: Arc::new(source),
            fixes: fixes.into(),
            current: None,
            shows_text: false,
            anchors,
            top: Place::default(),
            flow,
            flow_top: Set::START,
            seats: Seats::default(),
            moved: false,
        }
    }

    /// The article.
    #[must_use]
    pub fn id(&self) -> ArticleId {
        self.entry.id
    }

    /// Where everything stands.
    #[must_use]
    pub fn seats(&self) -> &Seats {
        &self.seats
    }

    /// Cells before a row of the source: a number, a sign.
    #[must_use]
    pub fn gutter(&self) -> u16 {
        let digits = self.source.lines.max(1).ilog10() + 1;
        u16::try_from(digits).unwrap_or(SIGN) + 1 + SIGN
    }

    fn pages(&self) -> Pages<'_> {
        let width = self.seats.panes[0].width.saturating_sub(self.gutter() + 1);
        Pages { source: &self.source, width: width.into(), widths: self.flow.options().widths }
    }

    /// The rows of the source that are seen.
    #[must_use]
    pub fn rows(&self) -> Vec<RawRow> {
        let pages = self.pages();
        let mut out = Vec::new();
        for piece in self.top.piece..self.source.pieces() {
            let (line, begins) = self.source.line_of(piece);
            let from = if piece == self.top.piece { self.top.row } else { 0 };
            for (nth, range) in pages.rows(piece).into_iter().enumerate().skip(from) {
                if out.len() == self.seats.height() {
                    return out;
                }
                let number = (begins && nth == 0).then_some(line);
                out.push(RawRow { text: self.source.slice(range.clone()), range, number });
            }
        }
        out
    }

    /// The lines of the text that are seen.
    pub fn lines(&self) -> impl Iterator<Item = (&Layout, &Line)> {
        self.flow.window(self.flow_top).take(self.seats.height())
    }

    /// The repairs of the source between two bytes.
    #[must_use]
    pub fn fixes_in(&self, range: &Range<usize>) -> Vec<(usize, &Fix)> {
        let begin = self.fixes.partition_point(|fix| fix.source.start < range.start);
        let from = begin.saturating_sub(REACHING);
        let near = self.fixes.iter().enumerate().skip(from);
        near.take_while(|(_, fix)| fix.source.start < range.end.max(range.start + 1))
            .filter(|(_, fix)| fix.source.start >= range.start || fix.source.end > range.start)
            .collect()
    }

    /// The repairs of a line of the text.
    #[must_use]
    pub fn fixes_at(&self, range: &Range<ByteAt>) -> Vec<(usize, &Fix)> {
        let begin = self.by_text.partition_point(|nth| self.fixes[*nth].shown.start < range.start);
        let near =
            self.by_text.iter().skip(begin.saturating_sub(REACHING)).map(|nth| (*nth, &self.fixes[*nth]));
        near.take_while(|(_, fix)| fix.shown.start < range.end.max(ByteAt(range.start.0 + 1)))
            .filter(|(_, fix)| fix.head.is_none())
            .filter(|(_, fix)| fix.shown.start >= range.start || fix.shown.end > range.start)
            .collect()
    }

    /// How many places each repair changed.
    #[must_use]
    pub fn count(&self, repair: Repair) -> usize {
        self.fixes.iter().filter(|fix| fix.repair == repair).count()
    }

    /// Whether another order of the columns is suggested.
    #[must_use]
    pub fn has_order(&self) -> bool {
        self.entry.article.notes.iter().any(|note| note.kind == NoteKind::Order)
    }

    /// The line of the source that is on top.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.source.line_of(self.top.piece).0
    }

    /// How much has been seen, in percent of the source.
    #[must_use]
    pub fn percent(&self) -> usize {
        let end = self.rows().last().map_or(0, |row| row.range.end);
        (end * 100).checked_div(self.anchors.source_end).unwrap_or(100).min(100)
    }

    /// The place of the article that is on top.
    fn position(&self) -> Option<ByteAt> {
        self.anchors.position(self.pages().byte(self.top))
    }

    /// Sets what is seen on this screen; the place is kept.
    fn settle(&mut self, screen: Size, options: &Options) {
        let seats = Seats::new(screen, |_| 1);
        let byte = self.pages().byte(self.top);
        let is_other = self.seats != seats || self.flow.options().widths != options.widths;
        self.seats = seats;
        self.flow.choose(Options { measure: measure(seats.panes[1], SIGN, options), ..plain(options) });
        if is_other {
            self.top = self.pages().place(byte);
        }
        self.follow();
    }

    /// Brings the text to where the source is.
    fn follow(&mut self) {
        self.flow_top = match self.position().filter(|_| self.top > Place::default()) {
            Some(position) => self.flow.place(position),
            None => Set::START,
        };
        self.show_current();
        self.flow.settle(self.flow_top, self.seats.height());
    }

    /// Brings the repair that was jumped to into sight where columns stand in another order.
    fn show_current(&mut self) {
        let current = self.current.and_then(|nth| self.fixes.get(nth)).filter(|fix| fix.head.is_none());
        let Some(at) = current.map(|fix| fix.shown.start) else { return };
        let place = self.flow.place_of_character(at);
        let beyond = self.flow.forward(self.flow_top, self.seats.height().saturating_sub(1));
        if place < self.flow_top || place > beyond {
            self.flow_top = self.flow.back(place, 1);
        }
    }

    /// Shows a byte of the source on top.
    fn go_to(&mut self, byte: usize) {
        self.top = self.pages().place(byte);
    }

    /// Scrolls, as far as the ends of both are seen.
    fn scroll(&mut self, rows: isize) {
        let before = self.top;
        let pages = self.pages();
        let top = match rows {
            isize::MIN => Place::default(),
            isize::MAX => pages.back(pages.last(), self.seats.height() - 1),
            _ if rows < 0 => pages.back(before, rows.unsigned_abs()),
            _ => pages.forward(before, rows.unsigned_abs()),
        };
        self.top = if rows > 0 { top.min(self.lowest_top()).max(before) } else { top };
        self.moved |= self.top != before;
        self.current = None;
    }

    /// The furthest row that may be on top: both ends are in sight then.
    fn lowest_top(&mut self) -> Place {
        let height = self.seats.height();
        let lowest = {
            let pages = self.pages();
            pages.back(pages.last(), height - 1)
        };
        let byte = self.pages().byte(lowest);
        let last = self.flow.last();
        let enough = self.flow.back(last, height - 1);
        let shown = self.anchors.position(byte).map_or(Set::START, |at| self.flow.place(at));
        if shown >= enough { lowest } else { self.pages().last() }
    }

    /// Goes to the next or the previous repair; the flag says whether it went round the end.
    fn step(&mut self, turn: Turn) -> Option<bool> {
        let last = self.fixes.len().checked_sub(1)?;
        let seen = self.pages().byte(self.top);
        let first = self.fixes.partition_point(|fix| fix.source.start < seen);
        let (to, wrapped) = match (turn, self.current) {
            (Turn::Next, Some(current)) if current < last => (current + 1, false),
            (Turn::Previous, Some(current)) if current > 0 => (current - 1, false),
            (Turn::Next, None) if first <= last => (first, false),
            (Turn::Previous, None) if first > 0 => (first - 1, false),
            (Turn::Next, _) => (0, true),
            (Turn::Previous, _) => (last, true),
        };
        self.current = Some(to);
        self.reveal(self.fixes[to].source.start);
        Some(wrapped)
    }

    /// Brings a byte of the source into sight, near the top, so that the text beside it is seen too.
    fn reveal(&mut self, byte: usize) {
        let pages = self.pages();
        let place = pages.place(byte);
        let above = (self.seats.height() / 4).min(3);
        let top = pages.back(place, above);
        self.moved |= top != self.top;
        self.top = top;
    }
}

/// An article under its head, in one column of plain lines. Nothing of it is set yet.
fn flow(entry: &Entry, options: &Options) -> Flow {
    let article = &entry.article;
    let badge = entry.badge().map(|badge| badge.text);
    let head = head(entry, badge.as_ref(), Form::Pane { pace: None });
    Flow::new(Arc::clone(&article.document), article.meta.language, head, plain(options))
}
