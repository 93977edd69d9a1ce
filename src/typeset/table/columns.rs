//! How wide the columns of a table are: by what they hold, as CSS lays out tables automatically
//! (CSS 2.2 §17.5.2.2), but never so narrow that a column holds a character a line.

use super::grid::Grid;
use super::{GAP, texts};
use crate::doc::{Block, Cell, Document};
use crate::text::Clean;
use crate::typeset::blocks::{NARROWEST, Page};
use crate::typeset::prepare::{Glyph, Prepared};
use crate::typeset::tailor::SOFT;
use crate::typeset::tailor::class::Class;

/// Bytes of the longest text that counts as a number.
const LONGEST_NUMBER: usize = 32;

/// What a column asks for, in cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    /// For its longest piece that cannot be broken.
    least: usize,
    /// For all that it holds without a break.
    pub most: usize,
    /// Whether it holds numbers below its head.
    pub numeric: bool,
}

/// What the columns ask for.
pub(super) fn columns(page: &mut Page<'_>, document: &Document, grid: &Grid<'_>) -> Vec<Column> {
    let mut columns = vec![Column::default(); grid.columns];
    let mut spanning = Vec::new();
    for placed in grid.rows.iter().flatten() {
        let asked = content(page, document, placed.cell);
        match columns.get_mut(placed.column) {
            Some(column) if placed.columns == 1 => {
                column.least = column.least.max(asked.least);
                column.most = column.most.max(asked.most);
            }
            _ => spanning.push((placed, asked)),
        }
    }
    for (placed, asked) in spanning {
        if let Some(under) = columns.get_mut(placed.column..placed.column + placed.columns) {
            widen(under, &asked);
        }
    }
    for (nth, numeric) in numeric(grid).into_iter().enumerate() {
        if let Some(column) = columns.get_mut(nth) {
            column.numeric = numeric;
        }
    }
    columns
}

/// Columns under a cell that spans them share what it asks for beyond what they have.
fn widen(columns: &mut [Column], asked: &Column) {
    let count = columns.len().max(1);
    let gaps = GAP * (count - 1);
    let lacks = |asked: usize, has: usize| asked.saturating_sub(has + gaps).div_ceil(count);
    let least = lacks(asked.least, columns.iter().map(|column| column.least).sum());
    let most = lacks(asked.most, columns.iter().map(|column| column.most).sum());
    for column in columns {
        column.least += least;
        column.most = column.least.max(column.most + most);
    }
}

/// What one cell asks for.
fn content(page: &mut Page<'_>, document: &Document, cell: &Cell) -> Column {
    let is_words = |block: &Block| matches!(block, Block::Paragraph { .. } | Block::Heading { .. });
    let mut column = Column::default();
    for prepared in texts(cell).iter().filter_map(|text| page.prepared(text)) {
        let (least, most) = extent(&prepared.1);
        column.least = column.least.max(least);
        column.most = column.most.max(most);
    }
    if !cell.blocks.iter().all(is_words) {
        // Bullets and labels take room that only setting them tells.
        let lines = page.cell(document, &cell.blocks, page.measure());
        let widest = lines.iter().map(|line| page.cells_of(line)).max().unwrap_or(0);
        column.least += widest.saturating_sub(column.most);
        column.most = column.most.max(widest);
    }
    column
}

/// Cells of the longest piece of a text that cannot be broken, and of its longest line.
fn extent(prepared: &Prepared) -> (usize, usize) {
    let longest = |begins: fn(&Glyph) -> bool| {
        let (mut longest, mut cells) = (0, 0);
        for glyph in &prepared.glyphs {
            cells = usize::from(glyph.width) + if begins(glyph) { 0 } else { cells };
            longest = if glyph.class == Class::Space { longest } else { longest.max(cells) };
        }
        longest
    };
    (
        longest(|glyph| glyph.before <= SOFT || glyph.class == Class::Newline),
        longest(|glyph| glyph.class == Class::Newline),
    )
}

/// Which columns hold nothing but numbers below their heads.
fn numeric(grid: &Grid<'_>) -> Vec<bool> {
    let mut numbers = vec![(0_usize, 0_usize); grid.columns];
    let body = grid.rows.iter().flatten().filter(|placed| !placed.cell.head && placed.columns == 1);
    for placed in body {
        let words = texts(placed.cell);
        let is_number = matches!(words.as_slice(), [one] if is_number(&one.string));
        let is_empty = words.iter().all(|text| text.is_empty());
        if let Some((count, others)) = numbers.get_mut(placed.column) {
            *count += usize::from(is_number);
            *others += usize::from(!is_number && !is_empty);
        }
    }
    numbers.into_iter().map(|(count, others)| count > 0 && others == 0).collect()
}

/// A number with its sign, currency and per cent: what one compares by its digits.
fn is_number(words: &Clean) -> bool {
    words.len() <= LONGEST_NUMBER
        && words.chars().any(|c| c.is_ascii_digit())
        && words.trim().chars().all(|c| c.is_ascii_digit() || ".,%％‰+-−±￥¥$€£ ".contains(c))
}

/// The widths of columns in a measure; none where they have no room. Short columns get all that
/// they ask for, and long ones share the rest: names and heads are not broken while a text beside
/// them has lines to spare.
pub(super) fn fitted(columns: &[Column], measure: usize) -> Option<Vec<usize>> {
    let room = measure.checked_sub(GAP * columns.len().saturating_sub(1))?;
    // A column of one or two Han a line is no column.
    let least = |column: &Column| column.least.max(NARROWEST).min(column.most);
    let mut needed: usize = columns.iter().map(least).sum();
    let mut left = room;
    if needed > room {
        return None;
    }
    let mut shortest: Vec<_> = columns.iter().enumerate().collect();
    shortest.sort_by_key(|(_, column)| column.most);
    let mut widths = vec![0; columns.len()];
    for (taken, (nth, column)) in shortest.into_iter().enumerate() {
        needed -= least(column);
        let share = (left / (columns.len() - taken)).max(least(column));
        widths[nth] = column.most.min(share).min(left - needed);
        left -= widths[nth];
    }
    Some(widths)
}
