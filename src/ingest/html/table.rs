//! Tables: cells with spans; tables that only lay out a page are unwrapped.

use super::node::{Element, Node};
use super::walker::{Inherited, Walker};
use crate::doc::{Block, Cell, ParagraphKind, Text};

/// Columns of a table; more are put into the last one.
const COLUMNS: usize = 4_096;
/// Columns or rows that one cell may span.
const SPAN: u16 = 1_000;
/// Blocks in one cell from which on it is a part of a page rather than a cell.
const PAGE_BLOCKS: usize = 6;

impl Walker {
    /// Reads `table`.
    pub(super) fn table(&mut self, table: &Element<'_>, inside: Inherited) {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut caption = Text::default();
        let mut others = Vec::new();
        for part in table.node.children() {
            match part.element() {
                Some(row) if row.name == "tr" => rows.push(self.row(&row, inside)),
                Some(group) if matches!(group.name, "thead" | "tbody" | "tfoot") => {
                    for child in group.node.children() {
                        if let Some(row) = child.element().filter(|row| row.name == "tr") {
                            rows.push(self.row(&row, inside));
                        }
                    }
                }
                Some(title) if title.name == "caption" => {
                    let (text, more) = self.line(&title, inside.deeper());
                    caption = text;
                    others.extend(more);
                }
                _ => {}
            }
        }
        self.blocks.extend(others);
        self.push_table(rows, caption);
    }

    fn push_table(&mut self, mut rows: Vec<Vec<Cell>>, caption: Text) {
        rows.retain(|row| !row.is_empty());
        if !is_layout(&rows) {
            self.blocks.push(Block::Table { rows, caption });
            return;
        }
        if !caption.is_empty() {
            self.blocks.push(Block::Paragraph { kind: ParagraphKind::Centred, text: caption });
        }
        self.blocks.extend(rows.into_iter().flatten().flat_map(|cell| cell.blocks));
    }

    fn row(&mut self, row: &Element<'_>, inside: Inherited) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        let mut columns = 0;
        for child in row.node.children() {
            let Some((cell, head)) = cell(child) else { continue };
            let blocks = self.nested(&cell, inside.deeper().deeper());
            let room = COLUMNS - columns;
            match cells.last_mut() {
                Some(last) if room == 0 => last.blocks.extend(blocks),
                _ => {
                    let colspan = usize::from(span(&cell, "colspan")).min(room);
                    columns += colspan;
                    let colspan = u16::try_from(colspan).unwrap_or(SPAN);
                    cells.push(Cell { head, colspan, rowspan: span(&cell, "rowspan"), blocks });
                }
            }
        }
        cells
    }
}

fn cell(node: Node<'_>) -> Option<(Element<'_>, bool)> {
    let cell = node.element()?;
    matches!(cell.name, "td" | "th").then_some((cell, cell.name == "th"))
}

/// A span, which may be written as absurdly large.
fn span(cell: &Element<'_>, name: &str) -> u16 {
    u16::try_from(cell.number::<u64>(name).unwrap_or(1)).unwrap_or(SPAN).clamp(1, SPAN)
}

/// Whether a table only places parts of a page: one column, or cells that hold tables, headings
/// or half an article.
fn is_layout(rows: &[Vec<Cell>]) -> bool {
    let is_page_part = |cell: &Cell| {
        cell.blocks.len() > PAGE_BLOCKS
            || cell.blocks.iter().any(|block| matches!(block, Block::Table { .. } | Block::Heading { .. }))
    };
    rows.iter().all(|row| row.len() <= 1) || rows.iter().flatten().any(is_page_part)
}
