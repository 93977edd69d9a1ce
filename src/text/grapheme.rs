//! Extended grapheme clusters (UAX #29), quickly for the texts that we mostly meet.

use unicode_segmentation::UnicodeSegmentation;

/// Characters of the longest cluster. UAX #29 sets no limit, and a text can join thousands; the
/// longest that is written (a family of emoji with skin tones, Tibetan stacks) is well below.
const LONGEST: usize = 32;

/// The grapheme clusters of `text`, in order; concatenated they are `text`. A cluster of more
/// than 32 characters is cut.
pub fn graphemes(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.chars();
        let first = chars.next()?;
        let end = match chars.next() {
            None => rest.len(),
            Some(next) if stands_alone(first) && stands_alone(next) => first.len_utf8(),
            Some(_) => cluster(rest),
        };
        let (grapheme, after) = rest.split_at(end);
        rest = after;
        Some(grapheme)
    })
}

/// Bytes of the first cluster. It is looked for only as far as it may reach, so that a long one
/// is not read again for each of its pieces.
fn cluster(text: &str) -> usize {
    let mut beyond = text.chars();
    beyond.nth(LONGEST - 1);
    let within = &text[..text.len() - beyond.as_str().len()];
    within.graphemes(true).next().map_or(within.len(), str::len)
}

/// Characters that neither extend a cluster nor are joined by the next one of their kind:
/// printable ASCII, Han, CJK punctuation and the kana that are not marks.
#[must_use]
pub(crate) fn stands_alone(c: char) -> bool {
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

    /// Unicode's test, in place: `÷ 0020 × 0308 ÷ # …`.
    #[test]
    fn unicode_cuts_its_own_test_so() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/suites/unicode/GraphemeBreakTest_17.txt");
        let Ok(lines) = std::fs::read_to_string(path) else {
            return eprintln!("skipped: Unicode's test is not here");
        };
        let mut checked = 0;
        for line in lines.lines().filter_map(|line| line.split('#').next()).filter(|line| line.contains('÷'))
        {
            let cluster = |codes: &str| -> String {
                let code = |hex| char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap();
                codes.split(['×', ' ']).map(str::trim).filter(|hex| !hex.is_empty()).map(code).collect()
            };
            let expected: Vec<String> =
                line.split('÷').map(str::trim).filter(|codes| !codes.is_empty()).map(cluster).collect();
            let text = expected.concat();
            assert_eq!(graphemes(&text).collect::<Vec<_>>(), expected, "{line}");
            checked += 1;
        }
        assert!(checked > 500, "{checked}");
    }

    #[test]
    fn no_cluster_is_longer_than_a_reader_can_see() {
        for joined in ["👩\u{200D}", "\u{1100}", "क्", "\u{301}"] {
            let text = format!("文{}文", joined.repeat(20_000));
            let clusters: Vec<_> = graphemes(&text).collect();
            assert_eq!(clusters.concat(), text);
            let longest = clusters.iter().map(|cluster| cluster.chars().count()).max();
            assert_eq!(longest, Some(32), "{joined}");
        }
    }
}
