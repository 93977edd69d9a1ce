//! How many cells a grapheme takes: the one width function of layout and drawing.

use super::ambiguous::Ambiguous;

/// U+200D joins emoji to one picture.
const JOINER: char = '\u{200D}';
/// U+FE0F asks for the picture rather than the sign.
const PRESENTATION: char = '\u{FE0F}';
/// U+200C keeps letters from joining.
const NON_JOINER: char = '\u{200C}';
/// Cells of a tone that is drawn beside what it colours.
const TONE: u8 = 2;
/// Cells of an emoji sequence where a terminal joins it.
const PICTURE: u8 = 2;

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
    /// Cells of U+200C and U+200D within a cluster: none, but one in `xterm -cjk_width` and
    /// mlterm. Alone they are never drawn.
    pub invisible: u8,
}

/// Cells of emoji sequences, as far as terminals differ over them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EmojiWidths {
    /// A narrow character with U+FE0F: `❤️`.
    pub presented: u8,
    /// A wide one with a skin tone, `👍🏽`: 2, or 4 where the tone is drawn beside it.
    pub toned: u8,
    /// Three joined by U+200D, `👨‍👩‍👧`: 2, or more where they are drawn side by side.
    pub joined: u8,
}

impl Default for EmojiWidths {
    fn default() -> Self {
        Self { presented: PICTURE, toned: PICTURE, joined: PICTURE }
    }
}

impl WidthTable {
    /// Cells of one grapheme cluster: mostly 0, 1 or 2, more for an emoji sequence that the
    /// terminal draws in pieces. Never beyond `u8`.
    #[must_use]
    pub fn grapheme(&self, grapheme: &str) -> usize {
        match grapheme.as_bytes() {
            [0x20..=0x7E] => 1,
            // U+4000–U+9FFF but for the hexagrams at U+4DC0: Han.
            [0xE5..=0xE9, _, _] => 2,
            // The marks and kana at U+3001–U+3029, U+3041–U+307F, U+30C0–U+30FF, U+FF01–U+FF3F.
            [0xE3, 0x80, 0x81..=0xA9]
            | [0xE3, 0x81, 0x81..=0xBF]
            | [0xE3, 0x83, _]
            | [0xEF, 0xBC, 0x81..=0xBF] => 2,
            _ => {
                let mut chars = grapheme.chars();
                match (chars.next(), chars.next()) {
                    (Some(only), None) => self.character(only),
                    _ => self.cluster(grapheme).min(u8::MAX.into()),
                }
            }
        }
    }

    /// Cells of a whole text on one line.
    #[must_use]
    pub fn text(&self, text: &str) -> usize {
        super::graphemes(text).map(|grapheme| self.grapheme(grapheme)).sum()
    }

    /// Width of lines and boxes.
    #[must_use]
    pub fn boxes(&self) -> Ambiguous {
        self.asked.unwrap_or(self.boxes)
    }

    fn character(&self, c: char) -> usize {
        match c {
            '\u{2500}'..='\u{259F}' => self.boxes().cells(c),
            _ => self.asked.unwrap_or(self.ambiguous).cells(c),
        }
    }

    /// A terminal that joins emoji draws all of them on the first; others draw each.
    fn cluster(&self, cluster: &str) -> usize {
        let mut parts = cluster.split(JOINER).map(|part| self.unjoined(part));
        let first = parts.next().unwrap_or(0);
        if self.emoji.joined <= PICTURE {
            return first;
        }
        parts.fold(first, |cells, part| cells + usize::from(self.invisible) + part)
    }

    /// Terminals add up the characters of a cluster, but for what colours an emoji or makes a
    /// sign one.
    fn unjoined(&self, part: &str) -> usize {
        part.chars().fold(0, |cells, c| match c {
            PRESENTATION => cells.max(self.emoji.presented.into()),
            '\u{1F3FB}'..='\u{1F3FF}' if cells > 0 => {
                cells + usize::from(self.emoji.toned.saturating_sub(TONE))
            }
            NON_JOINER => cells + usize::from(self.invisible),
            c => cells + self.character(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Ambiguous, EmojiWidths, WidthTable};

    #[test]
    fn the_quick_way_agrees_with_the_slow_one() {
        for table in [WidthTable::default(), WidthTable { ambiguous: Ambiguous::Wide, ..Default::default() }]
        {
            for c in (' '..='\u{FFFF}').filter(|c| !c.is_control()) {
                let quick = table.grapheme(c.encode_utf8(&mut [0; 4]));
                assert_eq!(quick, table.character(c), "{c:?}");
            }
        }
    }

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
            ("e\u{301}", 1),
            ("👨‍👩‍👧", 2),
            ("한", 2),
            ("─", 1),
            ("\u{200B}", 0),
            ("त्त्व", 3),
            ("か\u{FF9E}", 3),
        ] {
            assert_eq!(narrow.grapheme(grapheme), cells, "{grapheme}");
        }
        let wide = WidthTable { ambiguous: Ambiguous::Wide, ..WidthTable::default() };
        assert_eq!(wide.grapheme("“"), 2);
        assert_eq!(wide.grapheme("─"), 1, "boxes are measured by themselves");
        assert_eq!(wide.text("a“汉"), 5);
        let asked = WidthTable { asked: Some(Ambiguous::Narrow), ..wide };
        assert_eq!(asked.text("a“汉"), 4);
    }

    /// What xterm 379, with and without `-cjk_width`, and kitty 0.26 answered.
    #[test]
    fn emoji_sequences_have_the_cells_that_were_measured() {
        let xterm =
            WidthTable { emoji: EmojiWidths { presented: 1, toned: 4, joined: 6 }, ..WidthTable::default() };
        let xterm_cjk = WidthTable {
            ambiguous: Ambiguous::Wide,
            boxes: Ambiguous::Wide,
            emoji: EmojiWidths { presented: 1, toned: 4, joined: 8 },
            invisible: 1,
            ..WidthTable::default()
        };
        let kitty =
            WidthTable { emoji: EmojiWidths { presented: 2, toned: 2, joined: 6 }, ..WidthTable::default() };
        for (grapheme, cells) in [
            ("❤️", [1, 1, 2]),
            ("1️⃣", [1, 1, 2]),
            ("👍🏽", [4, 4, 2]),
            ("✌🏽", [3, 3, 1]),
            ("👨‍👩‍👧", [6, 8, 6]),
            ("👩🏽‍💻", [6, 7, 4]),
            ("❤️‍🔥", [3, 4, 4]),
            ("⛹🏽‍♂️", [4, 7, 3]),
            ("🇨🇳", [2, 2, 2]),
            ("ی\u{200C}", [1, 2, 1]),
            ("█", [1, 2, 1]),
            ("▐", [1, 1, 1]),
        ] {
            let measured = [xterm, xterm_cjk, kitty].map(|table| table.grapheme(grapheme));
            assert_eq!(measured, cells, "{grapheme}");
        }
    }

    #[test]
    fn nothing_is_wider_than_a_byte_can_say() {
        let table = WidthTable {
            emoji: EmojiWidths { toned: 255, joined: 255, presented: 255 },
            ..WidthTable::default()
        };
        assert_eq!(table.grapheme(&"👩🏽\u{200D}".repeat(10)), 255);
    }
}
