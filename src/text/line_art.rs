//! Rules, frames and bars: of box drawing characters, or of ASCII where a terminal draws those
//! two cells wide, for they would tear every line that they stand on.

use super::{Ambiguous, WidthTable};

/// What stands for a box drawing character where it would be wide.
const STAND_INS: &[(char, char)] = &[
    ('─', '-'),
    ('═', '='),
    ('━', '='),
    ('│', '|'),
    ('▌', '>'),
    ('▁', '.'),
    ('▂', '.'),
    ('▃', '.'),
    ('▄', ':'),
    ('▅', ':'),
    ('▆', ':'),
    ('▇', '|'),
    ('█', '|'),
];
/// Stands for the others: corners and crossings.
const CROSSING: char = '+';

impl WidthTable {
    /// A horizontal rule of this many cells.
    #[must_use]
    pub fn rule(&self, cells: usize) -> String {
        self.line_art("─").repeat(cells)
    }

    /// Line art of our own, as this terminal draws it in one cell a character.
    #[must_use]
    pub fn line_art(&self, art: &str) -> String {
        match self.boxes() {
            Ambiguous::Narrow => art.to_owned(),
            Ambiguous::Wide => art.chars().map(stand_in).collect(),
        }
    }
}

fn stand_in(c: char) -> char {
    match STAND_INS.iter().find(|(own, _)| *own == c) {
        Some((_, ascii)) => *ascii,
        None if matches!(c, '\u{2500}'..='\u{259F}') => CROSSING,
        None => c,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Ambiguous, WidthTable};

    #[test]
    fn line_art_takes_a_cell_a_character() {
        let wide = WidthTable { boxes: Ambiguous::Wide, ..WidthTable::default() };
        for (art, ascii) in [("┌──┐", "+--+"), ("└──┘", "+--+"), ("│", "|"), ("▌", ">"), ("▁▃▅█", "..:|")]
        {
            assert_eq!(WidthTable::default().line_art(art), art);
            assert_eq!(wide.line_art(art), ascii);
            assert_eq!(wide.text(ascii), art.chars().count());
        }
        assert_eq!(WidthTable::default().rule(3), "───");
        assert_eq!(wide.rule(3), "---");
    }
}
