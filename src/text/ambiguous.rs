//! Characters of ambiguous East Asian width (UAX #11): one cell or two, as the terminal has it.

use unicode_width::UnicodeWidthChar;

/// What the terminal does with characters of ambiguous East Asian width (UAX #11: “ ” — … ·).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Ambiguous {
    /// One cell, as almost every terminal draws them.
    #[default]
    Narrow,
    /// Two cells, as with `xterm -cjk_width`.
    Wide,
}

/// Letters and accents that are ambiguous by UAX #11 but narrow by the `unicode-width` crate:
/// those of pinyin, Greek and Russian above all. `xterm -cjk_width` gives each of them two cells.
const AMBIGUOUS_LETTERS: &[(char, char)] = &[
    ('\u{A8}', '\u{A8}'),
    ('\u{AA}', '\u{AA}'),
    ('\u{B4}', '\u{B4}'),
    ('\u{B8}', '\u{B8}'),
    ('\u{BA}', '\u{BA}'),
    ('Æ', 'Æ'),
    ('Ð', 'Ð'),
    ('Ø', 'Ø'),
    ('Þ', 'á'),
    ('æ', 'æ'),
    ('è', 'ê'),
    ('ì', 'í'),
    ('ð', 'ð'),
    ('ò', 'ó'),
    ('ø', 'ú'),
    ('ü', 'ü'),
    ('þ', 'þ'),
    ('ā', 'ā'),
    ('đ', 'đ'),
    ('ē', 'ē'),
    ('ě', 'ě'),
    ('Ħ', 'ħ'),
    ('ī', 'ī'),
    ('ı', 'ĳ'),
    ('ĸ', 'ĸ'),
    ('Ŀ', 'ł'),
    ('ń', 'ń'),
    ('ň', 'ŋ'),
    ('ō', 'ō'),
    ('Œ', 'œ'),
    ('Ŧ', 'ŧ'),
    ('ū', 'ū'),
    ('ǎ', 'ǎ'),
    ('ǐ', 'ǐ'),
    ('ǒ', 'ǒ'),
    ('ǔ', 'ǔ'),
    ('ǖ', 'ǖ'),
    ('ǘ', 'ǘ'),
    ('ǚ', 'ǚ'),
    ('ǜ', 'ǜ'),
    ('ɑ', 'ɑ'),
    ('ɡ', 'ɡ'),
    ('\u{2C4}', '\u{2C4}'),
    ('\u{2C7}', '\u{2C7}'),
    ('\u{2C9}', '\u{2CB}'),
    ('\u{2CD}', '\u{2CD}'),
    ('\u{2D0}', '\u{2D0}'),
    ('\u{2D8}', '\u{2DB}'),
    ('\u{2DD}', '\u{2DD}'),
    ('\u{2DF}', '\u{2DF}'),
    ('Α', 'Ρ'),
    ('Σ', 'Ω'),
    ('α', 'ρ'),
    ('σ', 'ω'),
    ('Ё', 'Ё'),
    ('А', 'я'),
    ('ё', 'ё'),
    ('ⁿ', 'ⁿ'),
    ('ℓ', 'ℓ'),
    ('\u{2126}', '\u{2126}'),
    ('\u{212B}', '\u{212B}'),
];

impl Ambiguous {
    /// Cells of a character. A control character counts as one, a combining one as none.
    pub(super) fn cells(self, c: char) -> usize {
        match self {
            Self::Narrow => c.width().unwrap_or(1),
            Self::Wide if is_ambiguous_letter(c) => 2,
            Self::Wide => c.width_cjk().unwrap_or(1),
        }
    }
}

fn is_ambiguous_letter(c: char) -> bool {
    let behind = AMBIGUOUS_LETTERS.partition_point(|(first, _)| *first <= c);
    behind.checked_sub(1).and_then(|at| AMBIGUOUS_LETTERS.get(at)).is_some_and(|(_, last)| c <= *last)
}

#[cfg(test)]
mod tests {
    use super::{AMBIGUOUS_LETTERS, Ambiguous};

    #[test]
    fn letters_are_as_wide_as_quotation_marks() {
        for (c, cells) in [
            ('“', 2),
            ('…', 2),
            ('①', 2),
            ('α', 2),
            ('Я', 2),
            ('ǎ', 2),
            ('é', 2),
            ('a', 1),
            ('ö', 1),
            ('汉', 2),
        ] {
            assert_eq!(Ambiguous::Wide.cells(c), cells, "{c}");
        }
        for c in ['“', '…', '①', 'α', 'Я', 'ǎ'] {
            assert_eq!(Ambiguous::Narrow.cells(c), 1, "{c}");
        }
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(AMBIGUOUS_LETTERS.iter().all(|(first, last)| first <= last));
        assert!(AMBIGUOUS_LETTERS.is_sorted_by(|(_, last), (first, _)| last < first));
    }
}
