//! Texts cut short, with `…` where there is more.

use super::{Clean, WidthTable, graphemes};

const MORE: &str = "…";

impl Clean {
    /// The first `end` bytes, which end between characters, and `…` unless they end so
    /// themselves: `……` is one mark, and three of its halves are none.
    #[must_use]
    pub fn cut_at(&self, end: usize) -> Self {
        let mut cut = self.slice(0..end);
        if !cut.ends_with(MORE) {
            cut.push(&Self::from(MORE));
        }
        cut
    }

    /// The whole text where it fits so many cells, or its beginning and `…`.
    #[must_use]
    pub fn cut_to(&self, room: usize, widths: &WidthTable) -> Self {
        if widths.text(self) <= room {
            return self.clone();
        }
        let mut cells = widths.grapheme(MORE);
        let mut end = 0;
        for grapheme in graphemes(self) {
            cells += widths.grapheme(grapheme);
            if cells > room {
                break;
            }
            end += grapheme.len();
        }
        self.cut_at(end)
    }
}

#[cfg(test)]
mod tests {
    use super::{Clean, WidthTable};
    use crate::text::Ambiguous;

    #[test]
    fn a_text_is_cut_with_one_mark() {
        let wide = WidthTable { ambiguous: Ambiguous::Wide, ..WidthTable::default() };
        for (text, room, widths, expected) in [
            ("上海精神", 8, WidthTable::default(), "上海精神"),
            ("上海精神", 7, WidthTable::default(), "上海精…"),
            ("上海精神", 6, WidthTable::default(), "上海…"),
            ("上海精神", 7, wide, "上海…"),
            ("上海……精神", 7, WidthTable::default(), "上海……"),
            ("上海……精神", 6, WidthTable::default(), "上海…"),
            ("上海……精神", 5, WidthTable::default(), "上海…"),
            ("上海", 0, WidthTable::default(), "…"),
        ] {
            assert_eq!(Clean::line(text).cut_to(room, &widths).as_str(), expected, "{text} in {room}");
        }
    }
}
