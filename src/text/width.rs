//! How many cells a grapheme takes: the one width function of layout and drawing.

use unicode_width::UnicodeWidthStr;

/// What the terminal does with characters of ambiguous East Asian width (UAX #11: “ ” — … ·).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Ambiguous {
    /// One cell, as almost every terminal draws them.
    #[default]
    Narrow,
    /// Two cells, as with `xterm -cjk_width`.
    Wide,
}

/// The widths that hold for one terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct WidthTable {
    /// Width of ambiguous characters.
    pub ambiguous: Ambiguous,
    /// Width of lines and boxes (`─ │ ┼ ▁`), which a terminal may draw unlike other ambiguous
    /// characters.
    pub boxes: Ambiguous,
    /// Width of emoji that are written with several characters.
    pub emoji: EmojiWidths,
    /// What a person says of ambiguous characters, lines and boxes: it holds against what was
    /// measured.
    pub asked: Option<Ambiguous>,
}

/// Cells of emoji sequences, as far as terminals differ over them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EmojiWidths {
    /// A character with U+FE0F: `❤️`.
    pub presented: u8,
    /// With a skin tone: `👍🏽`.
    pub toned: u8,
    /// Joined by U+200D: `👨‍👩‍👧`.
    pub joined: u8,
}

impl Default for EmojiWidths {
    fn default() -> Self {
        Self { presented: 2, toned: 2, joined: 2 }
    }
}

impl WidthTable {
    /// Cells of one grapheme cluster: 0, 1 or 2.
    #[must_use]
    pub fn grapheme(&self, grapheme: &str) -> usize {
        match grapheme.as_bytes() {
            [0x20..=0x7E] => 1,
            // U+4000–U+9FFF but for the hexagrams at U+4DC0: Han.
            [0xE5..=0xE9, _, _] => 2,
            _ => match self.asked.unwrap_or(self.ambiguous) {
                Ambiguous::Narrow => grapheme.width().min(2),
                Ambiguous::Wide => grapheme.width_cjk().min(2),
            },
        }
    }

    /// Cells of a whole text on one line.
    #[must_use]
    pub fn text(&self, text: &str) -> usize {
        super::graphemes(text).map(|grapheme| self.grapheme(grapheme)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::{Ambiguous, WidthTable};

    #[test]
    fn graphemes_have_the_cells_that_terminals_give_them() {
        let narrow = WidthTable::default();
        for (grapheme, cells) in [
            ("a", 1),
            ("汉", 2),
            ("，", 2),
            ("“", 1),
            ("…", 1),
            ("葛\u{E0100}", 2),
            ("か\u{3099}", 2),
            ("é", 1),
            ("👨‍👩‍👧", 2),
            ("한", 2),
        ] {
            assert_eq!(narrow.grapheme(grapheme), cells, "{grapheme}");
        }
        let wide = WidthTable { ambiguous: Ambiguous::Wide, ..WidthTable::default() };
        assert_eq!(wide.grapheme("“"), 2);
        assert_eq!(wide.text("a“汉"), 5);
        let asked = WidthTable { asked: Some(Ambiguous::Narrow), ..wide };
        assert_eq!(asked.text("a“汉"), 4);
    }
}
