//! Pieces: what a page consists of once its lines are joined, before articles are told apart.

use std::ops::Range;

use crate::doc::Mark;

/// A paragraph or a line with a part of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub kind: Kind,
    /// One line, cleaned.
    pub text: String,
    /// Lines of the source, counted from 1.
    pub lines: Range<u32>,
    /// Readings over ranges of the text.
    pub marks: Vec<Mark>,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A short line in bold type, or one whose place says that it is the title.
    Title,
    Subtitle,
    Byline,
    /// Who wrote it and when, on a line of the head.
    Imprint,
    Heading,
    Body,
    Verse,
    Caption,
    Credit,
    EndMark,
    Continuation,
}

impl Piece {
    /// Whether it is text of the article itself.
    pub(super) fn is_body(&self) -> bool {
        matches!(self.kind, Kind::Body | Kind::Verse)
    }
}
