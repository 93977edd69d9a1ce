//! What a reader may choose about the page.

use crate::text::{Cells, Language, WidthTable, graphemes};

/// Lines of so many cells are long: the eye loses the next one.
const LONG: u16 = 56;

/// How a page is set. Plain data; two equal values give the same layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Options {
    /// Width of a horizontal line.
    pub measure: Measure,
    /// Rows of a vertical line; none: as many as there is room for.
    pub rows: Option<u16>,
    /// Indent of a paragraph's first line in Han widths; none chooses by the measure.
    pub indent: Option<u8>,
    /// Blank lines.
    pub spacing: Spacing,
    /// Whether lines are spread to the full measure, at most one cell a gap.
    pub justify: bool,
    /// Whether one closing mark may hang in the margin.
    pub hang: bool,
    /// Whether the lines of a heading are made about equally long.
    pub balance: bool,
    /// Columns side by side, where the window has room for them.
    pub columns: Columns,
    /// Whether the reader turns pages rather than scrolls.
    pub paged: bool,
    /// Along rows or down columns.
    pub writing: Writing,
    /// What preparing a text depends on.
    pub rules: Rules,
    /// The terminal's widths.
    pub widths: WidthTable,
}

/// Blank lines on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Spacing {
    /// Whether one parts paragraphs.
    pub paragraph_gap: bool,
    /// Those between lines.
    pub lines: LineSpacing,
}

/// Where a text may break and how its marks are shown: what does not depend on the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Rules {
    /// What may begin a line.
    pub line_break: LineBreak,
    /// Where Korean breaks.
    pub korean: Korean,
    /// Whether `——` may begin a line.
    pub dash: Dash,
    /// Blanks between Han and Latin.
    pub autospace: Autospace,
    /// How quotation marks are shown.
    pub quotes: Quotes,
    /// Where reading aids stand.
    pub ruby: RubyPlace,
    /// Whether Latin words are hyphenated on lines of less than 40 cells.
    pub hyphenate: bool,
}

/// Blank lines between the lines of a paragraph. A terminal has no half lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LineSpacing {
    /// None.
    #[default]
    Single,
    /// One where lines are long, none elsewhere: the eye finds the next of short lines unaided.
    OneAndHalf,
    /// One.
    Double,
}

/// Columns on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Columns {
    /// One.
    #[default]
    One,
    /// Two, like the spread of a newspaper.
    Two,
}

/// The direction of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Writing {
    /// Rows, from top to bottom.
    #[default]
    Horizontal,
    /// Columns, from right to left. All widths within a line are then numbers of rows: a character
    /// takes one.
    Vertical,
}

/// How strictly small kana and their like are kept from the start of a line (CSS Text 4 §5.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LineBreak {
    /// None begins a line.
    #[default]
    Strict,
    /// Small kana and `ー` may.
    Normal,
    /// So may `々`, `ゝ`, `・` and `～`.
    Loose,
}

/// Where Korean breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Korean {
    /// At blanks only, as books do.
    #[default]
    Words,
    /// Between syllables, as newspapers do.
    Syllables,
}

/// Whether a dash of two may begin a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dash {
    /// It may, as in dialogue, at a cost.
    #[default]
    MayStart,
    /// It stays with what is before it.
    Never,
}

/// Blanks between Han and Latin letters or digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Autospace {
    /// As they were written.
    #[default]
    Keep,
    /// One cell wherever they meet.
    Insert,
    /// A run of Latin is padded to an even width, so that Han stay on even columns.
    Grid,
    /// None.
    Remove,
}

/// Where reading aids stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RubyPlace {
    /// Behind their words, in brackets.
    #[default]
    Brackets,
    /// On a line above their words.
    Above,
}

/// A line width that makes sense for Han: even, at least 2 cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(u16);

/// How quotation marks are shown. Search, copy and raw view keep the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Quotes {
    /// Straight marks around Han become “ ” where they pair up.
    #[default]
    Smart,
    /// As they are.
    Keep,
    /// Curved ones too become 「 」 and 『 』.
    Corner,
}

impl Measure {
    /// The widest measure chosen without being asked: 40 Han, the upper end of what CLREQ calls
    /// comfortable.
    pub const WIDEST: Self = Self(80);

    /// The measure for a line of `cells`: an odd column goes to the margin.
    #[must_use]
    pub fn new(cells: Cells) -> Self {
        Self((cells.0 & !1).max(2))
    }

    /// Its width.
    #[must_use]
    pub fn cells(self) -> Cells {
        Cells(self.0)
    }
}

impl Default for Measure {
    fn default() -> Self {
        Self::WIDEST
    }
}

impl Options {
    /// Whether a blank line stands between paragraphs: where it is asked for, or where one stands
    /// between lines, too.
    pub(super) fn parts_paragraphs(&self) -> bool {
        self.spacing.paragraph_gap || self.spaces_lines()
    }

    /// Whether a blank line stands between the lines of a paragraph.
    pub(super) fn spaces_lines(&self) -> bool {
        match self.spacing.lines {
            LineSpacing::Single => false,
            LineSpacing::OneAndHalf => self.line().0 >= LONG,
            LineSpacing::Double => true,
        }
    }

    /// What a line holds: cells, or rows where lines run down. Where nobody has said how many rows
    /// there are, as many as the measure has cells.
    #[must_use]
    pub fn line(&self) -> Cells {
        match (self.writing, self.rows) {
            (Writing::Vertical, Some(rows)) => Cells(rows.max(2)),
            (Writing::Vertical, None) | (Writing::Horizontal, _) => self.measure.cells(),
        }
    }

    /// What a text takes of a line's measure: its cells, or in a column a row a grapheme.
    pub(super) fn extent(&self, text: &str) -> usize {
        match self.writing {
            Writing::Horizontal => self.widths.text(text),
            Writing::Vertical => graphemes(text).count(),
        }
    }

    /// Indent of a first line: two Han, one where fewer than 14 Han fit a line
    /// (CLREQ §3.1.5 leaves narrow columns one).
    pub(super) fn first_indent(&self) -> usize {
        let em = if self.writing == Writing::Vertical { 1 } else { 2 };
        let fit = usize::from(self.line().0) / em;
        let wanted = match self.indent {
            Some(han) => usize::from(han),
            None if fit < 4 => 0,
            None if fit < 14 => 1,
            None => 2,
        };
        if wanted + 2 > fit { 0 } else { wanted * em }
    }

    /// Which marks may hang. Horizontal traditional Chinese centres its marks in the em box,
    /// so none does there (CLREQ §3.1.6).
    pub(super) fn hanging(&self, language: Language) -> Hanging {
        match language {
            _ if !self.hang => Hanging::None,
            Language::TraditionalChinese if self.writing == Writing::Horizontal => Hanging::None,
            Language::SimplifiedChinese | Language::Japanese => Hanging::PausesAndStops,
            Language::TraditionalChinese | Language::Korean | Language::Other => Hanging::Pauses,
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            measure: Measure::WIDEST,
            rows: None,
            indent: None,
            spacing: Spacing::default(),
            justify: false,
            hang: true,
            balance: false,
            columns: Columns::default(),
            paged: false,
            writing: Writing::default(),
            rules: Rules::default(),
            widths: WidthTable::default(),
        }
    }
}

/// The marks that may stand in the margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hanging {
    None,
    /// `、，。`
    Pauses,
    /// `、，。；：！？`
    PausesAndStops,
}
