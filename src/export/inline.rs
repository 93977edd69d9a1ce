//! Texts in pieces, each of which is one thing throughout. Must not know any markup.

use crate::doc::{Inline, Mark, Style, Text};
use crate::text::Clean;

/// Words that have the same marks from the first to the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    /// The words; what stands for an image where it is one.
    pub words: &'a str,
    /// How they are styled.
    pub style: Style,
    /// Where they lead.
    pub link: Option<usize>,
    /// The image that they stand for.
    pub image: Option<usize>,
    /// How they are read.
    pub ruby: Option<&'a Clean>,
}

/// The styles with the elements of HTML, innermost last.
pub(super) const STYLES: [(Style, &str); 8] = [
    (Style::STRONG, "strong"),
    (Style::EMPHASIS, "em"),
    (Style::DELETED, "del"),
    (Style::UNDERLINE, "u"),
    (Style::HIGHLIGHT, "mark"),
    (Style::SUPERSCRIPT, "sup"),
    (Style::SUBSCRIPT, "sub"),
    (Style::CODE, "code"),
];

/// The pieces of a text, in order. Their words, laid end to end, are the text.
pub(super) fn pieces(text: &Text) -> Vec<Piece<'_>> {
    let mut ends: Vec<usize> = text
        .marks
        .iter()
        .flat_map(|mark| [mark.range.start, mark.range.end])
        .chain([text.string.len()])
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let mut coming = text.marks.iter().peekable();
    let mut marks: Vec<&Mark> = Vec::new();
    let mut start = 0;
    let mut out = Vec::new();
    for end in ends {
        while let Some(mark) = coming.next_if(|mark| mark.range.start <= start) {
            marks.push(mark);
        }
        marks.retain(|mark| mark.range.end > start);
        if let Some(words) = text.string.as_str().get(start..end).filter(|words| !words.is_empty()) {
            out.push(piece(words, &marks, start));
        }
        start = end.max(start);
    }
    out
}

fn piece<'a>(words: &'a str, marks: &[&'a Mark], start: usize) -> Piece<'a> {
    let mut piece = Piece { words, style: Style::default(), link: None, image: None, ruby: None };
    for mark in marks {
        match &mark.inline {
            Inline::Style(style) => piece.style |= *style,
            Inline::Link(link) => piece.link = Some(*link),
            Inline::Image(image) => piece.image = Some(*image),
            // Where words with a reading are styled in part, the reading is said once.
            Inline::Ruby(ruby) if mark.range.start == start => piece.ruby = Some(ruby),
            Inline::Ruby(_) => {}
        }
    }
    piece
}

/// The pieces in runs that lead to the same place.
pub(super) fn runs<'p, 'a>(pieces: &'p [Piece<'a>]) -> impl Iterator<Item = &'p [Piece<'a>]> {
    pieces.chunk_by(|one, other| one.link == other.link)
}

/// The same without the brackets around marks of footnotes: who reads them puts them there.
pub(super) fn without_brackets<'a>(mut pieces: Vec<Piece<'a>>, links: &[Clean]) -> Vec<Piece<'a>> {
    for at in 1..pieces.len().saturating_sub(1) {
        let [before, mark, after] = &mut pieces[at - 1..=at + 1] else { continue };
        let is_within = mark.link.and_then(|link| links.get(link)).is_some_and(|link| link.starts_with('#'));
        if let (true, Some(left), Some(right)) =
            (is_within, before.words.strip_suffix('〔'), after.words.strip_prefix('〕'))
        {
            (before.words, after.words) = (left, right);
        }
    }
    pieces
}
