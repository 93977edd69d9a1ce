//! Where wordings stand in an article: over its source text, so that neither line ends nor styles
//! within a word nor the way quotes are shown hide anything.
//!
//! Must not know how hits are shown, or who asks.

use std::ops::Range;

use super::Pattern;
use crate::doc::Document;
use crate::text::{ByteAt, find_folded};

/// Hits that are found and counted in an article; memory is bounded, whatever is looked for.
pub const MOST_HITS: usize = 1 << 20;

/// A place where a wording stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Where it begins in the document.
    pub start: ByteAt,
    /// Behind its last character.
    pub end: ByteAt,
    /// Which of the wordings it is.
    pub phrase: usize,
}

/// A wording that is looked for.
pub trait Phrase {
    /// As it is compared.
    fn folded(&self) -> &str;

    /// Whether it may be written like this where it is found.
    fn stands_as(&self, _found: &str) -> bool {
        true
    }
}

impl<T: AsRef<str>> Phrase for T {
    fn folded(&self) -> &str {
        self.as_ref()
    }
}

/// Where the phrases, already folded, stand in a document: in order, those of one phrase not
/// overlapping, and not more than [`MOST_HITS`]. No hit reaches over the end of a paragraph.
#[must_use]
pub fn hits(document: &Document, phrases: &[impl Phrase]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in document.texts() {
        let before = hits.len();
        for (phrase, words) in phrases.iter().enumerate() {
            let at = |byte: usize| ByteAt(text.at.0 + byte);
            let found = find_folded(&text.string, words.folded(), MOST_HITS - hits.len()).into_iter();
            let found = found.filter(|range| words.stands_as(&text.string[range.clone()]));
            hits.extend(found.map(|range| Hit { start: at(range.start), end: at(range.end), phrase }));
        }
        hits[before..].sort_unstable();
    }
    hits
}

/// Where a regular expression matches in the paragraphs of a document, in order, and not more than
/// [`MOST_HITS`].
#[must_use]
pub fn matches(document: &Document, pattern: &Pattern) -> Vec<(ByteAt, ByteAt)> {
    let mut found = Vec::new();
    for text in document.texts() {
        let places = pattern.places(&text.string, MOST_HITS - found.len()).into_iter();
        found.extend(places.map(|range| (ByteAt(text.at.0 + range.start), ByteAt(text.at.0 + range.end))));
    }
    found
}

/// The places where hits, in order, stand: of those that overlap, one that reaches over all of them.
/// This is how hits are counted, whatever is looked for.
#[must_use]
pub fn apart(hits: &[Hit]) -> Vec<Hit> {
    let mut apart: Vec<Hit> = Vec::new();
    for hit in hits {
        match apart.last_mut() {
            Some(last) if hit.start < last.end => last.end = last.end.max(hit.end),
            _ => apart.push(*hit),
        }
    }
    apart
}

/// The parts of a text, such as a title, that phrases, already folded, stand in: in order, and
/// apart from each other.
#[must_use]
pub fn marks(text: &str, phrases: &[impl Phrase]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for words in phrases {
        let places = find_folded(text, words.folded(), MOST_HITS).into_iter();
        let places = places.filter(|range| words.stands_as(&text[range.clone()]));
        found.extend(places.map(|range| (range.start, range.end)));
    }
    found.sort_unstable();
    united(found.into_iter().map(|(start, end)| start..end))
}

/// Ranges, sorted by their beginnings, with those joined that overlap or touch.
pub(super) fn united(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut united: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match united.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => united.push(range),
        }
    }
    united
}

/// Hits per 10,000 characters: what makes articles and years of different lengths comparable.
#[must_use]
pub fn frequency(hits: usize, chars: usize) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if chars == 0 { 0.0 } else { count(hits) * 10_000.0 / count(chars) }
}

#[cfg(test)]
mod tests {
    use super::{apart, frequency, hits, marks};
    use crate::doc::{Block, Document};
    use crate::query::Words;
    use crate::text::{Clean, fold};

    #[test]
    fn wordings_are_found_in_order_in_every_block() {
        let texts = ["湖边的草\n原，草原的湖", "“ＳＣＯ”的湖"].map(|text| Block::body(Clean::text(text)));
        let document = Document::new(vec![Block::Quote(texts.into())], vec![], vec![]);
        let found = hits(&document, &["草原", "湖", "sco\""].map(fold));
        let shown: Vec<_> = found
            .iter()
            .map(|hit| {
                let (text, from) = document.text_at(hit.start).unwrap();
                (&text.string[from..hit.end.0 - text.at.0], hit.phrase)
            })
            .collect();
        let expected = [("湖", 1), ("草\n原", 0), ("草原", 0), ("湖", 1), ("ＳＣＯ”", 2), ("湖", 1)];
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_must_stand_just_so_does() {
        let text = Clean::from("SCO，sco，ＳＣＯ，SCO");
        let document = Document::new(vec![Block::body(text.clone())], vec![], vec![]);
        let words = |typed: &str| Words::new(typed).unwrap();
        let exact = |typed: &str| Words::exactly(&Clean::line(typed)).unwrap();
        for (phrase, expected) in
            [(words("Sco"), 4), (exact("SCO"), 2), (exact("ＳＣＯ"), 1), (exact("Sco"), 0)]
        {
            assert_eq!(hits(&document, std::slice::from_ref(&phrase)).len(), expected, "{phrase:?}");
            assert_eq!(marks(&text, &[phrase]).len(), expected);
        }
    }

    #[test]
    fn hits_that_overlap_are_one_place() {
        let document = Document::new(vec![Block::body(Clean::from("船船，上海精神"))], vec![], vec![]);
        let found = hits(&document, &["船", "上海", "海精神", "精"].map(fold));
        let shown: Vec<_> = apart(&found).iter().map(|hit| (hit.start.0, hit.end.0)).collect();
        assert_eq!(shown, [(0, 3), (3, 6), (9, 21)]);
    }

    #[test]
    fn marks_that_overlap_or_touch_are_one() {
        let title = "上海精神与“上合”";
        let shown: Vec<_> =
            marks(title, &["海精", "上海", "神", "合"].map(fold)).into_iter().map(|at| &title[at]).collect();
        assert_eq!(shown, ["上海精神", "合"]);
        assert!(marks(title, &[""]).is_empty());
    }

    #[test]
    fn a_frequency_is_per_ten_thousand_characters() {
        for (hits, chars, expected) in [(3, 10_000, 3.0), (1, 2000, 5.0), (0, 9, 0.0), (1, 0, 0.0)] {
            assert!((frequency(hits, chars) - expected).abs() < 1e-9, "{hits} {chars}");
        }
    }
}
