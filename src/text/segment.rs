//! Words and sentences: where a text may be told apart by who reads it. By Unicode's rules (UAX
//! #29), with a dictionary for Chinese and Japanese, which has no blanks between words.

use std::sync::LazyLock;

use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, SentenceSegmenterBorrowed, WordSegmenter, WordSegmenterBorrowed};

/// Knows the words of Chinese and Japanese from a dictionary.
pub(crate) static WORDS: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

static SENTENCES: LazyLock<SentenceSegmenterBorrowed<'static>> =
    LazyLock::new(|| SentenceSegmenter::new(SentenceBreakInvariantOptions::default()));

/// Where the words of a text begin, and its marks; blanks are none.
#[must_use]
pub fn word_starts(text: &str) -> Vec<usize> {
    let is_seen = |at: &usize| text[*at..].starts_with(|c: char| !c.is_whitespace());
    WORDS.segment_str(text).filter(|at| *at < text.len()).filter(is_seen).collect()
}

/// Where the sentences of a text begin.
#[must_use]
pub fn sentence_starts(text: &str) -> Vec<usize> {
    SENTENCES.segment_str(text).filter(|at| *at < text.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::{sentence_starts, word_starts};

    fn parts(text: &str, starts: &[usize]) -> Vec<String> {
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        starts.iter().zip(ends).map(|(start, end)| text[*start..end].trim_end().to_owned()).collect()
    }

    #[test]
    fn words_and_sentences_are_told_apart() {
        let text = "大家签署了宣言。他说：“很好！”The end.";
        assert_eq!(parts(text, &word_starts(text))[..4], ["大家", "签署", "了", "宣言"]);
        assert_eq!(parts(text, &sentence_starts(text)), ["大家签署了宣言。", "他说：“很好！”", "The end."]);
        assert!(word_starts("").is_empty() && sentence_starts("").is_empty());
    }
}
