//! Thin reader: one paragraph per blank-line-separated block, until the real one is merged.

use super::parsed::Parsed;
use crate::doc::Block;
use crate::text::Clean;

/// Reads the body.
pub(super) fn read(source: &str) -> Vec<Parsed> {
    let paragraphs = source.split("\n\n").filter(|words| !words.trim().is_empty());
    let blocks = paragraphs.map(|words| Block::body(Clean::text(words.trim()))).collect();
    vec![Parsed { blocks, ..Parsed::default() }]
}
