//! Extended grapheme clusters (UAX #29), quickly for the texts that we mostly meet.

use unicode_segmentation::UnicodeSegmentation;

/// The grapheme clusters of `text`, in order; concatenated they are `text`.
pub fn graphemes(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.chars();
        let first = chars.next()?;
        let end = match chars.next() {
            None => rest.len(),
            Some(next) if stands_alone(first) && stands_alone(next) => first.len_utf8(),
            Some(_) => rest.graphemes(true).next().map_or(rest.len(), str::len),
        };
        let (grapheme, after) = rest.split_at(end);
        rest = after;
        Some(grapheme)
    })
}

/// Characters that neither extend a cluster nor are joined by the next one of their kind:
/// printable ASCII, Han, CJK punctuation and the kana that are not marks.
fn stands_alone(c: char) -> bool {
    matches!(c as u32,
        0x20..=0x7E | 0x2014 | 0x2018..=0x201D | 0x2026 | 0x3000..=0x3029 | 0x3041..=0x3098
        | 0x309D..=0x30FF | 0x4E00..=0x9FFF | 0xFF01..=0xFF60)
}

#[cfg(test)]
mod tests {
    use super::graphemes;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn agrees_with_the_slow_way() {
        for text in ["", "a", "上合组织“x”", "葛󠄀が각👨‍👩‍👧🇨🇳🇯🇵e\u{301}x", "か\u{3099}は", "\r\nx\n"]
        {
            assert_eq!(graphemes(text).collect::<Vec<_>>(), text.graphemes(true).collect::<Vec<_>>());
        }
    }
}
