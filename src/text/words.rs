//! Words as the keys of an editor step over them: those of Chinese and Japanese are known from a
//! dictionary. Must not know what is edited.

use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use unicode_width::UnicodeWidthChar;

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// A piece of a text between two boundaries, and whether it is a word, a blank, or marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Blank,
    Mark,
}

/// Every piece: where it ends, and what it is.
fn pieces(text: &str) -> Vec<(usize, Kind)> {
    let mut begin = 0;
    let mut pieces = Vec::new();
    for (end, kind) in SEGMENTER.segment_str(text).iter_with_word_type() {
        let piece = text.get(begin..end).unwrap_or_default();
        begin = end;
        if piece.is_empty() {
            continue;
        }
        // The dictionary parts a character from the marks that it bears; a person does not.
        if let Some((before, _)) = pieces.last_mut().filter(|_| piece.starts_with(is_mark)) {
            *before = end;
            continue;
        }
        let kind = match () {
            () if kind.is_word_like() => Kind::Word,
            () if piece.chars().all(char::is_whitespace) => Kind::Blank,
            () => Kind::Mark,
        };
        pieces.push((end, kind));
    }
    pieces
}

fn is_mark(c: char) -> bool {
    c.width() == Some(0)
}

/// Where the word begins, or the run of marks, that a text ends with; blanks behind it go with it.
#[must_use]
pub fn last_word(text: &str) -> usize {
    let pieces = pieces(text.trim_end());
    let Some((_, last)) = pieces.last() else { return 0 };
    let alike = match last {
        Kind::Word => 1,
        kind => pieces.iter().rev().take_while(|(_, other)| other == kind).count(),
    };
    // It begins where the piece before it ends.
    pieces.iter().rev().nth(alike).map_or(0, |(end, _)| *end)
}

/// Where the word ends, or the run of marks, that a text begins with; blanks before it go with it.
#[must_use]
pub fn first_word(text: &str) -> usize {
    let pieces = pieces(text);
    let mut rest = pieces.iter().skip_while(|(_, kind)| *kind == Kind::Blank);
    let Some((end, kind)) = rest.next() else { return text.len() };
    match kind {
        Kind::Word => *end,
        kind => rest.take_while(|(_, other)| other == kind).last().map_or(*end, |(end, _)| *end),
    }
}

#[cfg(test)]
mod tests {
    use super::{first_word, last_word};

    #[test]
    fn words_are_those_of_the_language() {
        for (text, before, first) in [
            ("上海合作组织 峰会", "上海合作组织 ", "上海"),
            ("hello world  ", "hello ", "hello"),
            ("  今天天气很好", "  今天天气", "  今天"),
            ("你好！！", "你好", "你好"),
            ("上海\u{301}", "", "上海\u{301}"),
            ("", "", ""),
            ("   ", "", "   "),
        ] {
            assert_eq!(&text[..last_word(text)], before, "{text}");
            assert_eq!(&text[..first_word(text)], first, "{text}");
        }
    }
}
