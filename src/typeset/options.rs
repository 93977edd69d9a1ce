//! What a reader may choose about the page.

use crate::text::{Cells, Language, WidthTable};

/// How a page is set. Plain data; two equal values give the same layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Options {
    /// Width of a line.
    pub measure: Measure,
    /// Indent of a paragraph's first line in Han widths; none chooses by the measure.
    pub indent: Option<u8>,
    /// Whether one closing mark may hang in the margin.
    pub hang: bool,
    /// How straight quotation marks are shown.
    pub quotes: Quotes,
    /// The terminal's widths.
    pub widths: WidthTable,
}

/// A line width that makes sense for Han: even, at least 2 cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(u16);

/// Straight quotation marks around Han text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Quotes {
    /// Shown as “ ” where they pair up. Search, copy and raw view keep the source.
    #[default]
    Smart,
    /// Shown as they are.
    Keep,
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
    /// Cells of a first line's indent: two Han, one where fewer than 14 Han fit a line
    /// (CLREQ §3.1.5 leaves narrow columns one).
    pub(super) fn first_indent(&self) -> usize {
        let measure = usize::from(self.measure.0);
        let wanted = match self.indent {
            Some(han) => 2 * usize::from(han),
            None if measure < 8 => 0,
            None if measure < 28 => 2,
            None => 4,
        };
        if wanted + 4 > measure { 0 } else { wanted }
    }

    /// Which marks may hang. Horizontal traditional Chinese centres its marks in the em box,
    /// so none does there (CLREQ §3.1.6).
    pub(super) fn hanging(&self, language: Language) -> Hanging {
        match language {
            _ if !self.hang => Hanging::None,
            Language::TraditionalChinese => Hanging::None,
            Language::SimplifiedChinese | Language::Japanese => Hanging::PausesAndStops,
            Language::Korean | Language::Other => Hanging::Pauses,
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            measure: Measure::WIDEST,
            indent: None,
            hang: true,
            quotes: Quotes::default(),
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
