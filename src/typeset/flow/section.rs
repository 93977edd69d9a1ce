//! Cutting a document into sections that are set one by one, so that a huge article costs no
//! more to open than the part of it that is seen. Must not know how a block is set, only which
//! ones stand apart from their neighbours.

use std::borrow::Cow;
use std::ops::Range;

use crate::doc::{Block, Document, ParagraphKind};
use crate::text::ByteAt;
use crate::typeset::blocks::{Within, nth_number};
use crate::typeset::flow::piece::{Piece, part, pieces};
use crate::typeset::options::Options;

/// Bytes of text that a section holds, about: a hundred pages of it are set in a few
/// milliseconds.
pub(in crate::typeset) const SECTION: usize = 48 * 1024;
/// Blocks beside a section that are looked at.
const AROUND: usize = 64;

/// A part of a document that is set by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::typeset) struct Section {
    /// The blocks that it holds.
    blocks: Range<usize>,
    /// Of a single huge block, the part that it holds.
    piece: Option<Range<usize>>,
    /// Where in the document it begins.
    pub at: ByteAt,
    /// How it joins the section before.
    joint: Joint,
}

/// What stands between two blocks or two parts of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::typeset) enum Joint {
    /// Nothing.
    Tight,
    /// A blank line.
    Apart,
    /// A blank line where paragraphs are parted by one.
    Paragraphs,
    /// A blank line where lines are parted by one.
    Lines,
}

impl Section {
    /// A block that is set by itself, or a part of one: bytes of its text, its items or blocks.
    pub(in crate::typeset) fn of_part(block: usize, piece: Option<Range<usize>>) -> Self {
        Self { blocks: block..block + 1, piece, at: ByteAt(0), joint: Joint::Tight }
    }

    /// What it holds.
    pub(in crate::typeset) fn blocks<'a>(&self, document: &'a Document) -> Cow<'a, [Block]> {
        let blocks = &document.blocks()[self.blocks.clone()];
        match (&self.piece, blocks) {
            (Some(piece), [block]) => Cow::Owned(vec![part(block, piece)]),
            _ => Cow::Borrowed(blocks),
        }
    }

    /// Its blocks and some on both sides: what tells whether people talk to each other here.
    pub(in crate::typeset) fn around<'a>(&self, document: &'a Document) -> &'a [Block] {
        let blocks = document.blocks();
        let (from, to) = (self.blocks.start.saturating_sub(AROUND), self.blocks.end.saturating_add(AROUND));
        blocks.get(from..to.min(blocks.len())).unwrap_or_default()
    }

    /// Whether a blank line parts it from the section before.
    pub(in crate::typeset) fn is_apart(&self, options: &Options) -> bool {
        match self.joint {
            Joint::Tight => false,
            Joint::Apart => true,
            Joint::Paragraphs => options.parts_paragraphs(),
            Joint::Lines => options.spaces_lines(),
        }
    }

    /// What of the block that it holds a part of is known only from the whole.
    pub(in crate::typeset) fn within(&self, document: &Document) -> Within {
        let block = document.blocks().get(self.blocks.start).filter(|_| self.piece.is_some());
        match block {
            Some(Block::List { start: Some(first), items }) => {
                let last = nth_number(*first, items.len().saturating_sub(1));
                Within { numbers: Some((*first, last)), ..Within::default() }
            }
            Some(Block::Quote(_)) => Within { follows: self.joint == Joint::Paragraphs, ..Within::default() },
            _ => Within::default(),
        }
    }
}

/// All sections of a document, in order. A document without blocks has none.
pub(in crate::typeset) fn sections(document: &Document) -> Vec<Section> {
    let blocks = document.blocks();
    let mut out: Vec<Section> = Vec::new();
    let (mut first, mut bytes) = (0, 0);
    let mut at = ByteAt(0);
    for (nth, block) in blocks.iter().enumerate() {
        let texts = block.texts();
        let length = texts.iter().map(|text| text.string.len()).sum::<usize>();
        let huge = if length > SECTION { pieces(block) } else { Vec::new() };
        let full = bytes + length > SECTION && bytes > 0 && joint(blocks, nth) != Joint::Apart;
        if nth > first && (!huge.is_empty() || full || bytes > 2 * SECTION) {
            out.push(whole(blocks, first..nth, at));
            (first, bytes) = (nth, 0);
        }
        if first == nth {
            at = texts.first().map_or(at, |text| text.at);
        }
        bytes += length;
        if !huge.is_empty() {
            out.extend(huge.into_iter().map(|Piece { range, at, joint: inner }| Section {
                at,
                joint: if range.start == 0 { joint(blocks, nth) } else { inner },
                blocks: nth..nth + 1,
                piece: Some(range),
            }));
            (first, bytes) = (nth + 1, 0);
        }
    }
    if first < blocks.len() {
        out.push(whole(blocks, first..blocks.len(), at));
    }
    out
}

fn whole(blocks: &[Block], range: Range<usize>, at: ByteAt) -> Section {
    Section { joint: joint(blocks, range.start), blocks: range, piece: None, at }
}

/// How a block joins the one before it.
pub(in crate::typeset) fn joint(blocks: &[Block], nth: usize) -> Joint {
    let before = nth.checked_sub(1).and_then(|before| blocks.get(before));
    let (Some(before), Some(block)) = (before, blocks.get(nth)) else { return Joint::Tight };
    match (before, block) {
        _ if stands_apart(before) || stands_apart(block) => Joint::Apart,
        (Block::Paragraph { kind: ParagraphKind::Body, .. }, _) => Joint::Paragraphs,
        _ => Joint::Tight,
    }
}

/// Whether a block has blank lines around it; running paragraphs have none.
pub(in crate::typeset) fn stands_apart(block: &Block) -> bool {
    !matches!(block, Block::Paragraph { kind, .. } if *kind != ParagraphKind::Continuation)
}

#[cfg(test)]
mod tests {
    use super::sections;
    use crate::doc::{Block, Document, Text};
    use crate::text::Clean;
    use crate::typeset::flow::piece::LONGEST;

    fn whole(document: &Document) -> String {
        let sections = sections(document);
        let texts = sections.iter().flat_map(|section| section.blocks(document).into_owned());
        texts
            .flat_map(|block| block.texts().into_iter().cloned().collect::<Vec<Text>>())
            .map(|text| text.string.to_string())
            .collect()
    }

    #[test]
    fn a_small_document_is_one_section() {
        let document = Document::new(vec![Block::body(Clean::text("第一段")), Block::Rule], vec![], vec![]);
        assert_eq!(sections(&document).len(), 1);
        assert!(sections(&Document::default()).is_empty());
    }

    #[test]
    fn sections_hold_everything_in_order() {
        let word = "长".repeat(LONGEST);
        let family = "👨‍👩‍👧".repeat(LONGEST / 10);
        let sentences = "会议发表宣言。".repeat(LONGEST / 10);
        for long in [word, family, sentences] {
            let blocks = vec![
                Block::body(Clean::text("甲")),
                Block::body(Clean::text(&long)),
                Block::body(Clean::text("乙")),
            ];
            let document = Document::new(blocks, vec![], vec![]);
            assert!(sections(&document).len() >= 4);
            assert_eq!(whole(&document), format!("甲{long}乙"));
            assert!(sections(&document).is_sorted_by_key(|section| section.at));
        }
    }
}
