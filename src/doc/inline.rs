//! Texts with marks on ranges of them. Must not know in which block a text stands.

use std::ops::{BitOr, BitOrAssign, Range};

use crate::text::{ByteAt, Clean};

/// Words with marks. A line break that the author made is `\n`; an image within the line is
/// U+FFFC under an [`Inline::Image`] mark.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The words.
    pub string: Clean,
    /// Sorted by start; may overlap (a bold word in a link).
    pub marks: Vec<Mark>,
    /// Where this text begins in the document; set by [`Document::new`](super::Document::new).
    pub at: ByteAt,
    /// Lines of the source that it was read from, counted from 1; empty if not known.
    pub lines: Range<u32>,
}

/// An inline property of a byte range of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of [`Text::string`].
    pub range: Range<usize>,
    /// What they are.
    pub inline: Inline,
}

/// What a range of words is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Emphasis and the like.
    Style(Style),
    /// Index into [`Document::links`](super::Document::links).
    Link(usize),
    /// Index into [`Document::images`](super::Document::images).
    Image(usize),
    /// Reading aid over the words.
    Ruby(Clean),
}

/// A set of styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Style(u8);

impl Style {
    /// Bold, important.
    pub const STRONG: Self = Self(1);
    /// Stressed; italics in Latin, dots under Han.
    pub const EMPHASIS: Self = Self(1 << 1);
    /// Code, keys, program output.
    pub const CODE: Self = Self(1 << 2);
    /// Struck out.
    pub const DELETED: Self = Self(1 << 3);
    /// Superscript.
    pub const SUPERSCRIPT: Self = Self(1 << 4);
    /// Subscript.
    pub const SUBSCRIPT: Self = Self(1 << 5);
    /// Underlined, inserted.
    pub const UNDERLINE: Self = Self(1 << 6);
    /// Highlighted.
    pub const HIGHLIGHT: Self = Self(1 << 7);

    /// Whether every style of `other` is in this set.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether no style is set.
    #[must_use]
    pub fn is_plain(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Style {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Style {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl Text {
    /// Words without marks.
    #[must_use]
    pub fn plain(string: Clean) -> Self {
        Self { string, ..Self::default() }
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.string.is_empty()
    }

    /// The words of a byte range, with their marks, where they stand in the document.
    #[must_use]
    pub(crate) fn slice(&self, range: Range<usize>) -> Self {
        let within = |mark: &Mark| Mark {
            range: mark.range.start.max(range.start) - range.start
                ..mark.range.end.min(range.end).saturating_sub(range.start),
            inline: mark.inline.clone(),
        };
        let touched =
            self.marks.iter().filter(|mark| mark.range.start < range.end && mark.range.end > range.start);
        Self {
            string: self.string.slice(range.clone()),
            marks: touched.map(within).collect(),
            at: ByteAt(self.at.0 + range.start),
            lines: self.lines.clone(),
        }
    }
}
