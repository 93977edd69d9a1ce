//! Plain text in, articles out.

mod aozora;
mod bulletins;
mod heads;
mod kinds;
mod layouts;
mod novels;
mod scale;
mod seeds;
mod simulation;

use crate::doc::{Block, Repair, Repairs, Text};
use crate::ingest::parsed::Parsed;

/// The words of a block, after a letter for what it is.
fn shown(block: &Block) -> String {
    match block {
        Block::Heading { text, .. } => format!("H {}", text.string),
        Block::Paragraph { kind, text } => format!("{} {}", &format!("{kind:?}")[..1], text.string),
        Block::Figure { caption, .. } => format!("F {}", caption.string),
        Block::Credits(lines) => {
            format!("R {}", lines.iter().map(|line| &*line.string).collect::<Vec<_>>().join(" / "))
        }
        other => panic!("plain text has no {other:?}"),
    }
}

fn texts(parsed: &Parsed) -> Vec<&Text> {
    parsed
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => vec![text],
            Block::Figure { caption, .. } => vec![caption],
            Block::Credits(lines) => lines.iter().collect(),
            other => panic!("plain text has no {other:?}"),
        })
        .collect()
}

/// The articles of a source, with the usual repairs.
fn read(source: &str) -> Vec<Parsed> {
    super::read(source, Repairs::default())
}

/// The same, with columns in the order that is suggested.
fn suggested(source: &str) -> Vec<Parsed> {
    super::read(source, Repairs::default().toggled(Repair::Order))
}
