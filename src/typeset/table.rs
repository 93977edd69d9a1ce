//! Tables: in columns where they fit the measure, row by row as a record where they do not.

use super::blocks::{Page, Setting};
use super::layout::Label;
use crate::doc::{Block, Cell, Text};
use crate::text::Clean;

/// Cells between two columns.
const GAP: usize = 2;

/// Lays out a table.
pub(super) fn lay_out(page: &mut Page<'_>, rows: &[Vec<Cell>], caption: &Text) {
    page.text(caption, &Setting::flush(Label::Caption));
    let words: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(words).collect()).collect();
    let columns = widths(page, &words);
    let needed = columns.iter().sum::<usize>() + GAP * columns.len().saturating_sub(1);
    if needed <= page.measure() {
        in_columns(page, rows, &words, &columns);
    } else {
        as_records(page, rows);
    }
}

/// A cell's words on one line.
fn words(cell: &Cell) -> String {
    let texts: Vec<_> = cell_texts(cell).iter().map(|text| text.string.replace('\n', " ")).collect();
    texts.join(" ")
}

fn widths(page: &Page<'_>, rows: &[Vec<String>]) -> Vec<usize> {
    let mut columns = Vec::new();
    for row in rows {
        for (nth, cell) in row.iter().enumerate() {
            let width = page.options.widths.text(cell);
            match columns.get_mut(nth) {
                None => columns.push(width),
                Some(widest) => *widest = width.max(*widest),
            }
        }
    }
    columns
}

fn in_columns(page: &mut Page<'_>, rows: &[Vec<Cell>], words: &[Vec<String>], columns: &[usize]) {
    for (nth, (row, cells)) in rows.iter().zip(words).enumerate() {
        reach_row(page, row);
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(columns) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width + GAP - page.options.widths.text(cell)));
        }
        let head = is_head(row);
        let label = if head { Label::Heading } else { Label::Body };
        page.own_line(&Clean::line(line.trim_end()), label);
        if head {
            // The rule stands where the next row does, so that what is found in the head is
            // found on the head's own line.
            reach_row(page, rows.get(nth + 1).map_or(&[], Vec::as_slice));
            let cells = columns.iter().sum::<usize>() + GAP * (columns.len() - 1);
            let rule = page.options.widths.rule(cells);
            page.own_line(&Clean::line(&rule), Label::Aside);
        }
    }
}

/// The lines that follow stand where the row's first text does.
fn reach_row(page: &mut Page<'_>, row: &[Cell]) {
    if let Some(text) = row.iter().flat_map(cell_texts).next() {
        page.reach(text.at);
    }
}

/// Each row as a record: every cell under the words of its column's heading.
fn as_records(page: &mut Page<'_>, rows: &[Vec<Cell>]) {
    let head = rows.first().filter(|row| is_head(row));
    for row in rows.iter().skip(usize::from(head.is_some())) {
        page.apart(|page| {
            for (nth, cell) in row.iter().enumerate() {
                let name = head.and_then(|head| head.get(nth)).map_or_else(Vec::new, cell_texts);
                for text in name {
                    page.text(text, &Setting::flush(Label::Heading));
                }
                for text in cell_texts(cell) {
                    page.text(text, &Setting::flush(Label::Body));
                }
            }
        });
    }
}

fn is_head(row: &[Cell]) -> bool {
    !row.is_empty() && row.iter().all(|cell| cell.head)
}

fn cell_texts(cell: &Cell) -> Vec<&Text> {
    cell.blocks.iter().flat_map(Block::texts).collect()
}
