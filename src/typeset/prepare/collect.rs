//! Collecting the texts of blocks, each with the manner in which it is set and whether it stands
//! in a cell of a table. Must not know how either manner is done.

use crate::doc::{Block, Text};
use crate::text::ByteAt;
use crate::typeset::prepare::Manner;

/// A text and how it is to be prepared.
pub(in crate::typeset) struct Collected<'a> {
    pub(in crate::typeset) text: &'a Text,
    pub(in crate::typeset) manner: Manner,
    pub(in crate::typeset) in_cell: bool,
}

/// All texts in reading order.
pub(in crate::typeset) fn texts(blocks: &[Block]) -> Vec<Collected<'_>> {
    let begins = Begins::of(blocks);
    let collected = |text| Collected { text, manner: begins.manner(text), in_cell: begins.in_cell(text) };
    blocks.iter().flat_map(Block::texts).map(collected).collect()
}

/// Where the texts begin that are not plain prose, sorted.
#[derive(Default)]
struct Begins {
    preformatted: Vec<ByteAt>,
    in_cells: Vec<ByteAt>,
}

impl Begins {
    fn manner(&self, text: &Text) -> Manner {
        match self.preformatted.binary_search(&text.at) {
            Ok(_) => Manner::Preformatted,
            Err(_) => Manner::Prose,
        }
    }

    fn in_cell(&self, text: &Text) -> bool {
        self.in_cells.binary_search(&text.at).is_ok()
    }

    fn of(blocks: &[Block]) -> Self {
        let mut out = Self::default();
        let mut waiting: Vec<&Block> = blocks.iter().collect();
        while let Some(block) = waiting.pop() {
            match block {
                Block::Preformatted { text, .. } => out.preformatted.push(text.at),
                Block::List { items, .. } => waiting.extend(items.iter().flatten()),
                Block::Quote(blocks) => waiting.extend(blocks),
                Block::Table { rows, .. } => {
                    let inside = rows.iter().flatten().flat_map(|cell| &cell.blocks);
                    out.in_cells.extend(inside.clone().flat_map(Block::texts).map(|text| text.at));
                    waiting.extend(inside);
                }
                Block::Definitions(items) => waiting.extend(items.iter().flat_map(|(_, blocks)| blocks)),
                Block::Heading { .. }
                | Block::Paragraph { .. }
                | Block::Figure { .. }
                | Block::Credits(_)
                | Block::Rule
                | Block::Embed { .. } => {}
            }
        }
        out.preformatted.sort_unstable();
        out.in_cells.sort_unstable();
        out
    }
}
