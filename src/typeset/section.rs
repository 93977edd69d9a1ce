//! Cutting a document into sections that are set one by one, so that a huge article costs no
//! more to open than the part of it that is seen. Must not know how a block is set, only which
//! ones stand apart from their neighbours.

use std::borrow::Cow;
use std::ops::Range;

use super::options::Options;
use crate::doc::{Block, Document, ParagraphKind, Text};
use crate::text::{ByteAt, graphemes};

/// Bytes of text that a section holds, about: a hundred pages of it are set in a few
/// milliseconds.
const SECTION: usize = 48 * 1024;
/// Bytes of the longest text that is set in one piece. Beyond, a paragraph is set in pieces of
/// this size, each beginning a line; about 20,000 Han.
const PIECE: usize = 60 * 1024;
/// Blocks beside a section that are looked at.
const AROUND: usize = 64;
/// Bytes before the end of a piece where a good end is looked for.
const SEARCHED: usize = 2 * 1024;

/// A part of a document that is set by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section {
    /// The blocks that it holds.
    blocks: Range<usize>,
    /// Of a single block with a huge text, the bytes of the text.
    piece: Option<Range<usize>>,
    /// Where in the document it begins.
    pub at: ByteAt,
    /// Whether a blank line comes first.
    apart: bool,
}

impl Section {
    /// What it holds.
    pub(super) fn blocks<'a>(&self, document: &'a Document) -> Cow<'a, [Block]> {
        let blocks = &document.blocks()[self.blocks.clone()];
        match (&self.piece, blocks) {
            (Some(piece), [block]) => Cow::Owned(vec![part(block, piece)]),
            _ => Cow::Borrowed(blocks),
        }
    }

    /// Its blocks and some on both sides: what tells whether people talk to each other here.
    pub(super) fn around<'a>(&self, document: &'a Document) -> &'a [Block] {
        let blocks = document.blocks();
        let (from, to) = (self.blocks.start.saturating_sub(AROUND), self.blocks.end.saturating_add(AROUND));
        blocks.get(from..to.min(blocks.len())).unwrap_or_default()
    }

    /// Whether a blank line parts it from the section before.
    pub(super) fn is_apart(&self, options: &Options) -> bool {
        let continues = self.piece.as_ref().is_some_and(|piece| piece.start > 0);
        self.apart || options.spacing.paragraph_gap && !continues && self.blocks.start > 0
    }
}

/// All sections of a document, in order. A document without blocks has none.
pub(super) fn sections(document: &Document) -> Vec<Section> {
    let blocks = document.blocks();
    let mut out: Vec<Section> = Vec::new();
    let (mut first, mut bytes) = (0, 0);
    let mut at = ByteAt(0);
    for (nth, block) in blocks.iter().enumerate() {
        let length = block.texts().iter().map(|text| text.string.len()).sum::<usize>();
        let huge = huge_text(block);
        let full = bytes + length > SECTION && bytes > 0 && !parted(blocks, nth);
        if nth > first && (huge.is_some() || full || bytes > 2 * SECTION) {
            out.push(whole(blocks, first..nth, at));
            (first, bytes) = (nth, 0);
        }
        if first == nth {
            at = block.texts().first().map_or(at, |text| text.at);
        }
        bytes += length;
        if let Some(text) = huge {
            out.extend(pieces(text).into_iter().map(|piece| Section {
                at: ByteAt(text.at.0 + piece.start),
                apart: piece.start == 0 && parted(blocks, nth),
                blocks: nth..nth + 1,
                piece: Some(piece),
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
    Section { apart: parted(blocks, range.start), blocks: range, piece: None, at }
}

/// Whether a blank line stands between the block and the one before it.
fn parted(blocks: &[Block], nth: usize) -> bool {
    nth > 0 && (stands_apart(&blocks[nth - 1]) || stands_apart(&blocks[nth]))
}

/// Whether a block has blank lines around it; running paragraphs have none.
fn stands_apart(block: &Block) -> bool {
    !matches!(block, Block::Paragraph { kind, .. } if *kind != ParagraphKind::Continuation)
}

/// The text of a block that is too long to be set in one piece.
fn huge_text(block: &Block) -> Option<&Text> {
    match block {
        Block::Paragraph { text, .. } | Block::Preformatted { text, .. } if text.string.len() > PIECE => {
            Some(text)
        }
        _ => None,
    }
}

/// The pieces of a huge text, end to end.
fn pieces(text: &Text) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    while text.string.len() - start > PIECE {
        let end = piece_end(&text.string, start + PIECE);
        out.push(start..end);
        start = end;
    }
    out.push(start..text.string.len());
    out
}

/// Where a piece may well end, at most at `limit`: behind an author's break, a full stop or a
/// blank; between two graphemes at the least.
fn piece_end(text: &str, limit: usize) -> usize {
    let begin = boundary_before(text, limit - SEARCHED);
    let searched = &text[begin..boundary_before(text, limit)];
    for good in [['\n'; 3], ['。', '！', '？'], [' '; 3]] {
        if let Some((at, mark)) = searched.rmatch_indices(good).next() {
            return begin + at + mark.len();
        }
    }
    // The last cluster may have been cut; it begins the next piece.
    let last = graphemes(searched).last().map_or(0, str::len);
    begin + searched.len() - last
}

fn boundary_before(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// A block with a piece of its text. Only the first piece of a paragraph is indented.
fn part(block: &Block, piece: &Range<usize>) -> Block {
    match block {
        Block::Paragraph { kind, text } => {
            let continues = *kind == ParagraphKind::Body && piece.start > 0;
            let kind = if continues { ParagraphKind::Verse } else { *kind };
            Block::Paragraph { kind, text: text.slice(piece.clone()) }
        }
        Block::Preformatted { language, text } => {
            // A line's end that a piece ends with would be an empty line of its own.
            let ends_line = text.string[piece.clone()].ends_with('\n');
            let end = if ends_line && piece.end < text.string.len() { piece.end - 1 } else { piece.end };
            Block::Preformatted { language: language.clone(), text: text.slice(piece.start..end) }
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::{PIECE, sections};
    use crate::doc::{Block, Document, Text};
    use crate::text::Clean;

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
        let word = "长".repeat(PIECE);
        let family = "👨‍👩‍👧".repeat(PIECE / 10);
        let sentences = "会议发表宣言。".repeat(PIECE / 10);
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
