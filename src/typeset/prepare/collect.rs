//! Collecting the texts of blocks, each with the manner in which it is set. Must not know
//! how either manner is done.

use crate::doc::{Block, Text};
use crate::text::ByteAt;
use crate::typeset::prepare::Manner;

/// All texts in reading order, with their manners.
pub(in crate::typeset) fn texts(blocks: &[Block]) -> Vec<(&Text, Manner)> {
    let preformatted = preformatted(blocks);
    let manner = |text: &Text| match preformatted.binary_search(&text.at) {
        Ok(_) => Manner::Preformatted,
        Err(_) => Manner::Prose,
    };
    blocks.iter().flat_map(Block::texts).map(|text| (text, manner(text))).collect()
}

/// Where the preformatted texts begin, sorted.
fn preformatted(blocks: &[Block]) -> Vec<ByteAt> {
    let mut out = Vec::new();
    let mut waiting: Vec<&Block> = blocks.iter().collect();
    while let Some(block) = waiting.pop() {
        match block {
            Block::Preformatted { text, .. } => out.push(text.at),
            Block::List { items, .. } => waiting.extend(items.iter().flatten()),
            Block::Quote(blocks) => waiting.extend(blocks),
            Block::Table { rows, .. } => {
                waiting.extend(rows.iter().flatten().flat_map(|cell| &cell.blocks));
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
    out.sort_unstable();
    out
}
