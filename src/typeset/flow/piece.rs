//! Cutting one huge block into pieces: a text where a line may well end, a list and a quotation
//! between what they hold. A table is whole: every row has a say in the widths of its columns, and
//! the names of the columns stand in its first.

use std::ops::Range;

use crate::doc::{Block, ParagraphKind, Text};
use crate::text::{ByteAt, graphemes};
use crate::typeset::blocks::nth_number;
use crate::typeset::flow::section::{Joint, SECTION, joint, stands_apart};

/// Bytes of the longest text that is set in one piece; about 20,000 Han. Longer ones are set in
/// pieces, each beginning a line.
pub(in crate::typeset) const LONGEST: usize = 60 * 1024;
/// Bytes of a piece. Choosing the breaks of one paragraph takes longer than of many, and a key
/// waits for it.
const PIECE: usize = 24 * 1024;
/// Bytes before the end of a piece where a good end is looked for.
const SEARCHED: usize = 2 * 1024;

/// A part of a huge block.
pub(in crate::typeset) struct Piece {
    /// Bytes of its text, or items, or blocks.
    pub range: Range<usize>,
    /// Where in the document it begins.
    pub at: ByteAt,
    /// How it joins the piece before.
    pub joint: Joint,
}

/// The pieces of a block, end to end; none where it is set as a whole.
pub(in crate::typeset) fn pieces(block: &Block) -> Vec<Piece> {
    match block {
        Block::Paragraph { kind, text } if text.string.len() > LONGEST => {
            // The lines of an end mark or a centred line stand close.
            let is_spaced = matches!(kind, ParagraphKind::Body | ParagraphKind::Verse);
            text_pieces(text, if is_spaced { Joint::Lines } else { Joint::Tight })
        }
        Block::Preformatted { text, .. } if text.string.len() > LONGEST => text_pieces(text, Joint::Tight),
        Block::List { items, .. } => {
            let items: Vec<&[Block]> = items.iter().map(Vec::as_slice).collect();
            groups(&items, |nth| item_joint(&items, nth))
        }
        Block::Quote(blocks) => {
            let each: Vec<&[Block]> = blocks.iter().map(std::slice::from_ref).collect();
            groups(&each, |nth| joint(blocks, nth))
        }
        _ => Vec::new(),
    }
}

/// Parts of a list or a quotation, each about as long as a section.
fn groups(parts: &[&[Block]], joint: impl Fn(usize) -> Joint) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut bytes = 0;
    let mut at = ByteAt(0);
    for (nth, blocks) in parts.iter().enumerate() {
        let texts: Vec<&Text> = blocks.iter().flat_map(Block::texts).collect();
        let length: usize = texts.iter().map(|text| text.string.len()).sum();
        at = texts.first().map_or(at, |text| text.at);
        match out.last_mut().filter(|_| bytes + length <= SECTION) {
            Some(piece) => piece.range.end = nth + 1,
            None => {
                bytes = 0;
                out.push(Piece { range: nth..nth + 1, at, joint: joint(nth) });
            }
        }
        bytes += length;
    }
    if out.len() > 1 { out } else { Vec::new() }
}

/// How an item joins the one before it: a blank line stands there where one of them has it.
fn item_joint(items: &[&[Block]], nth: usize) -> Joint {
    let before = nth.checked_sub(1).and_then(|before| items.get(before));
    let ends = before.and_then(|item| outermost(item, <[Block]>::last, <[Vec<Block>]>::last));
    let begins = items.get(nth).and_then(|item| outermost(item, <[Block]>::first, <[Vec<Block>]>::first));
    let is_apart = [ends, begins].into_iter().flatten().any(stands_apart);
    if is_apart { Joint::Apart } else { Joint::Tight }
}

/// The block at an edge of an item. A list within it has no blank lines around it; what counts is
/// the block at its own edge.
fn outermost<'a>(
    item: &'a [Block],
    block_at: impl Fn(&'a [Block]) -> Option<&'a Block>,
    item_at: impl Fn(&'a [Vec<Block>]) -> Option<&'a Vec<Block>>,
) -> Option<&'a Block> {
    let mut block = block_at(item)?;
    while let Block::List { items, .. } = block {
        block = block_at(item_at(items)?)?;
    }
    Some(block)
}

/// The pieces of a huge text.
fn text_pieces(text: &Text, joint: Joint) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut start = 0;
    while start < text.string.len() {
        let rest = text.string.len() - start;
        let end = if rest > PIECE { piece_end(&text.string, start + PIECE) } else { start + rest };
        out.push(Piece { range: start..end, at: ByteAt(text.at.0 + start), joint });
        start = end;
    }
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

/// A block that holds only a piece. Only the first piece of a paragraph is indented.
pub(in crate::typeset) fn part(block: &Block, piece: &Range<usize>) -> Block {
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
        Block::List { start, items } => Block::List {
            start: start.map(|first| nth_number(first, piece.start)),
            items: items.get(piece.clone()).unwrap_or_default().to_vec(),
        },
        Block::Quote(blocks) => Block::Quote(blocks.get(piece.clone()).unwrap_or_default().to_vec()),
        other => other.clone(),
    }
}
