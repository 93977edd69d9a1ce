//! The rows of one pair of paragraphs: both set, their lines beside each other, or on a narrow
//! screen woven into one text. Must not know where on the screen they are.

use std::ops::Range;
use std::sync::Arc;

use crate::compare::{Comparison, Difference, Kind, Pair, Part};
use crate::doc::{Block, Document, ParagraphKind, Text};
use crate::locale::say;
use crate::store::Entry;
use crate::text::{ByteAt, Clean};
use crate::typeset::{Columns, Layout, Line, Options, Spacing, Writing, set, set_part};

/// A pair as it is shown.
#[derive(Debug, Default)]
pub struct SetItem {
    /// The text of the older and the newer article; both in the second where they are woven.
    layouts: [Layout; 2],
    /// What differs in either.
    changes: [Vec<Change>; 2],
    /// Whether all of it differs.
    pub is_whole: bool,
    /// The difference that the remark over it stands for.
    pub noted: Option<usize>,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

/// A row of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What stands in the pane of the older and of the newer article.
    pub cells: [Cell; 2],
}

/// What a pane has on a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Blank,
    /// A line of the layout.
    Line(usize),
    /// A remark of ours.
    Note(Clean),
}

/// A stretch of a layout that differs from the other article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it begins and ends.
    pub range: Range<ByteAt>,
    /// Whether it stands in the newer article only; else in the older one.
    pub is_added: bool,
    /// Which difference it is.
    pub difference: usize,
}

/// Options of text that is compared: one column of plain lines, whatever the reader has chosen.
pub(in crate::app) fn plain(options: &Options) -> Options {
    Options {
        columns: Columns::One,
        writing: Writing::Horizontal,
        paged: false,
        spacing: Spacing::default(),
        ..*options
    }
}

impl SetItem {
    /// What stands in place of paragraphs that are out of sight.
    pub(super) fn fold(count: usize) -> Self {
        let note = Cell::Note(Clean::from(say!("compare-folded", count = count)));
        Self { rows: vec![Row { cells: [note.clone(), note] }, Row::default()], ..Self::default() }
    }

    /// A line of either side, and the layout that shows it.
    #[must_use]
    pub fn line(&self, side: usize, nth: usize) -> Option<(&Layout, &Line)> {
        let layout = self.layouts.get(side)?;
        Some((layout, layout.lines().get(nth)?))
    }

    /// What differs in either side, in order.
    #[must_use]
    pub fn changes(&self, side: usize) -> &[Change] {
        self.changes.get(side).map_or(&[], Vec::as_slice)
    }

    /// The row where a difference is seen first.
    pub(super) fn row_of(&self, difference: usize) -> usize {
        let rows = [0, 1].into_iter().filter_map(|side| {
            let change = self.changes[side].iter().find(|change| change.difference == difference)?;
            let line = self.layouts[side].last_line_at(change.range.start);
            self.rows.iter().position(|row| row.cells[side] == Cell::Line(line))
        });
        rows.min().unwrap_or_default()
    }

    fn put(&mut self, side: usize, cells: impl IntoIterator<Item = Cell>) {
        for (nth, cell) in cells.into_iter().enumerate() {
            if self.rows.len() <= nth {
                self.rows.push(Row::default());
            }
            self.rows[nth].cells[side] = cell;
        }
    }
}

/// Sets pairs.
pub(super) struct Setter<'a> {
    pub articles: &'a [Arc<Entry>; 2],
    pub comparison: &'a Comparison,
    pub options: &'a Options,
    /// Whether the articles stand side by side.
    pub is_double: bool,
}

impl Setter<'_> {
    pub(super) fn set(&self, nth: usize, pair: &Pair) -> SetItem {
        if let Some(woven) = self.woven(pair).filter(|_| !self.is_double && pair.kind == Kind::Changed) {
            return woven;
        }
        let mut item = SetItem { is_whole: pair.kind == Kind::Replaced, ..SetItem::default() };
        let parts = self.parts(pair);
        item.noted = matches!(pair.kind, Kind::Moved(_)).then_some(pair.differences.start);
        for side in [0, 1] {
            let Some(part) = parts[side] else { continue };
            // One is enough of what both have.
            if side == 0 && !self.is_double && pair.kind == Kind::Same {
                continue;
            }
            item.changes[side] = self.changes(pair, side).collect();
            item.layouts[side] = self.layout(side, part);
            let note = moved_note(nth, pair.kind, side).map(Cell::Note);
            // A table or a heading has a blank line before it, which the row above has already.
            let lines = item.layouts[side].lines();
            let first = lines.iter().take_while(|line| line.is_blank()).count();
            let lines = (first..lines.len()).map(Cell::Line);
            let above = if self.is_double { 0 } else { item.rows.len() };
            let cells = std::iter::repeat_n(Cell::Blank, above).chain(note).chain(lines);
            item.put(side, cells.collect::<Vec<_>>());
        }
        item
    }

    fn parts(&self, pair: &Pair) -> [Option<&Part>; 2] {
        let Comparison { older, newer, .. } = self.comparison;
        [pair.older.and_then(|at| older.get(at)), pair.newer.and_then(|at| newer.get(at))]
    }

    fn layout(&self, side: usize, part: &Part) -> Layout {
        let article = &self.articles[side].article;
        let place = (part.block, part.piece.clone());
        set_part(&article.document, place, article.meta.language, self.options)
    }

    fn differences(&self, pair: &Pair) -> impl Iterator<Item = (usize, &Difference)> {
        let differences = self.comparison.differences.get(pair.differences.clone()).unwrap_or_default();
        pair.differences.clone().zip(differences)
    }

    fn changes(&self, pair: &Pair, side: usize) -> impl Iterator<Item = Change> {
        let changes = self.differences(pair).map(move |(difference, places)| {
            let range = if side == 0 { &places.older } else { &places.newer };
            Change { range: range.clone(), is_added: side == 1, difference }
        });
        changes.filter(|change| !change.range.is_empty())
    }

    /// Both wordings of a paragraph in one: what was left out before what was put in.
    fn woven(&self, pair: &Pair) -> Option<SetItem> {
        let parts = self.parts(pair);
        let older = self.paragraph(0, parts[0]?)?;
        let newer = self.paragraph(1, parts[1]?)?;
        let mut weave = Weave { string: Clean::default(), changes: Vec::new() };
        let mut at = parts[1]?.range.start;
        for (difference, places) in self.differences(pair) {
            weave.push(newer.1, &(at..places.newer.start), None);
            weave.push(older.1, &places.older, Some((difference, false)));
            weave.push(newer.1, &places.newer, Some((difference, true)));
            at = places.newer.end.max(at);
        }
        weave.push(newer.1, &(at..parts[1]?.range.end), None);
        let Weave { string, changes } = weave;
        let block = Block::Paragraph { kind: newer.0, text: Text::plain(string) };
        let document = Document::new(vec![block], Vec::new(), Vec::new());
        let layout = set(&document, self.articles[1].article.meta.language, self.options);
        let mut item = SetItem { changes: [Vec::new(), changes], ..SetItem::default() };
        let lines = layout.lines().len();
        item.layouts[1] = layout;
        item.put(1, (0..lines).map(Cell::Line));
        Some(item)
    }

    /// A part that is a paragraph.
    fn paragraph(&self, side: usize, part: &Part) -> Option<(ParagraphKind, &Text)> {
        match self.articles[side].article.document.blocks().get(part.block)? {
            Block::Paragraph { kind, text } => Some((*kind, text)),
            _ => None,
        }
    }
}

/// What is said over a part that stands elsewhere in the other article.
fn moved_note(nth: usize, kind: Kind, side: usize) -> Option<Clean> {
    let Kind::Moved(other) = kind else { return None };
    Some(Clean::from(match (side, other > nth) {
        (0, true) => say!("compare-moved-behind"),
        (0, false) => say!("compare-moved-before"),
        (_, true) => say!("compare-was-behind"),
        (_, false) => say!("compare-was-before"),
    }))
}

/// A text made of stretches of two others.
struct Weave {
    string: Clean,
    changes: Vec<Change>,
}

impl Weave {
    fn push(&mut self, text: &Text, range: &Range<ByteAt>, change: Option<(usize, bool)>) {
        let within = |at: ByteAt| at.0.saturating_sub(text.at.0).min(text.string.len());
        let (from, to) = (within(range.start), within(range.end));
        if from >= to {
            return;
        }
        let begin = self.string.len();
        self.string.push(&text.string.slice(from..to));
        if let Some((difference, is_added)) = change {
            let range = ByteAt(begin)..ByteAt(self.string.len());
            self.changes.push(Change { range, is_added, difference });
        }
    }
}
