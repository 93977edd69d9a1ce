//! Cutting a document into the parts that are compared as wholes. Must not know what is compared
//! with what.

use std::ops::Range;

use crate::compare::Part;
use crate::doc::{Block, Document, ParagraphKind, Text};
use crate::text::ByteAt;

/// Bytes of the longest text that is compared, and shown, as one paragraph: a longer one is cut
/// into its sentences.
const LONGEST: usize = 24 * 1024;
/// Bytes of the longest sentence.
const LONGEST_SENTENCE: usize = 4 * 1024;

/// A part of a document with its words.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) part: Part,
    /// Its texts, and where each begins.
    pub(super) texts: Vec<(ByteAt, &'a str)>,
}

/// The passages of a document. What has no words, a rule or a picture without a caption, is none.
pub(super) fn passages(document: &Document) -> Vec<Passage<'_>> {
    let mut out = Vec::new();
    for (nth, block) in document.blocks().iter().enumerate() {
        match block {
            Block::List { items, .. } => {
                let items = items.iter().enumerate();
                out.extend(items.filter_map(|(at, item)| passage(nth, Some(at..at + 1), item, true)));
            }
            Block::Quote(blocks) => {
                let blocks = blocks.iter().enumerate();
                out.extend(blocks.filter_map(|(at, block)| {
                    passage(nth, Some(at..at + 1), std::slice::from_ref(block), false)
                }));
            }
            Block::Paragraph { text, .. } | Block::Preformatted { text, .. }
                if text.string.len() > LONGEST =>
            {
                out.extend(sentences(nth, text));
            }
            _ => out.extend(passage(nth, None, std::slice::from_ref(block), is_tight(block))),
        }
    }
    out
}

fn is_tight(block: &Block) -> bool {
    matches!(block, Block::Paragraph { kind: ParagraphKind::Verse | ParagraphKind::Centred, .. })
}

fn passage(nth: usize, piece: Option<Range<usize>>, blocks: &[Block], is_tight: bool) -> Option<Passage<'_>> {
    let texts = blocks.iter().flat_map(Block::texts);
    let texts: Vec<_> = texts.map(|text| (text.at, text.string.as_str())).collect();
    let has_words = texts.iter().any(|(_, text)| text.chars().any(|c| !c.is_whitespace()));
    let (first, last) = (texts.first()?, texts.last()?);
    let range = first.0..ByteAt(last.0.0 + last.1.len());
    has_words.then_some(Passage { part: Part { block: nth, piece, range, is_tight }, texts })
}

/// The sentences of a huge text.
fn sentences(nth: usize, text: &Text) -> Vec<Passage<'_>> {
    let string = text.string.as_str();
    let mut out = Vec::new();
    let mut start = 0;
    while start < string.len() {
        let end = start + sentence(&string[start..]);
        let words = &string[start..end];
        if words.chars().any(|c| !c.is_whitespace()) {
            let at = ByteAt(text.at.0 + start);
            let range = at..ByteAt(text.at.0 + end);
            let part = Part { block: nth, piece: Some(start..end), range, is_tight: true };
            out.push(Passage { part, texts: vec![(at, words)] });
        }
        start = end;
    }
    out
}

/// Bytes of the first sentence, with the marks that close it; at least one character.
fn sentence(text: &str) -> usize {
    let is_end = |c: char| matches!(c, '。' | '！' | '？' | '\n');
    let closes = |c: char| matches!(c, '”' | '’' | '」' | '』' | '）');
    let mut has_ended = false;
    for (at, c) in text.char_indices() {
        if has_ended && !is_end(c) && !closes(c) || at > LONGEST_SENTENCE {
            return at;
        }
        has_ended |= is_end(c);
    }
    text.len()
}
