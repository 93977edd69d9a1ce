//! The form of a text in which words are compared: what a reader would call the same word.
//! Nothing folded is ever shown.

use std::ops::Range;

use super::is_wide;

/// Lower case, full-width letters and digits to ASCII, one kind of quotation mark, and no
/// blanks beside wide characters (`9 月` is found as `9月`, a line break inside a word too).
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out, |_, _| ());
    out
}

/// Where `needle`, already folded, occurs in `text`: byte ranges of the text, not overlapping; no
/// more than `most`.
#[must_use]
pub fn find_folded(text: &str, needle: &str, most: usize) -> Vec<Range<usize>> {
    let Some(last) = needle.char_indices().next_back().map(|(at, _)| at) else { return Vec::new() };
    let mut folded = String::with_capacity(text.len());
    let mut offsets = Offsets::default();
    fold_into(text, &mut folded, |source, at| offsets.record(source, at));
    let found = memchr::memmem::find_iter(folded.as_bytes(), needle).take(most);
    found
        .map(|at| {
            let last = offsets.source(text, at + last);
            offsets.source(text, at)..last + text[last..].chars().next().map_or(0, char::len_utf8)
        })
        .collect()
}

/// How far a folded text lags behind its source, from where on: most characters keep their bytes.
#[derive(Default)]
struct Offsets {
    /// Folded and source offset of a character, sorted by both.
    changes: Vec<(usize, usize)>,
}

impl Offsets {
    fn record(&mut self, source: usize, at: usize) {
        let (last_at, last_source) = self.changes.last().copied().unwrap_or_default();
        if source - last_source != at - last_at {
            self.changes.push((at, source));
        }
    }

    /// The source offset of the character that folds to what stands at `at`.
    fn source(&self, text: &str, at: usize) -> usize {
        let after = self.changes.partition_point(|(change, _)| *change <= at);
        let change = after.checked_sub(1).and_then(|nth| self.changes.get(nth));
        let (from, source) = change.copied().unwrap_or_default();
        let near = source + (at - from);
        // A character may fold to two; both come from its beginning.
        (near.saturating_sub(3)..=near).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(near)
    }
}

/// Folds. Reports where in the source and in what is folded so far a stretch of characters begins
/// that keep their bytes, or any other character.
fn fold_into(text: &str, out: &mut String, mut begins: impl FnMut(usize, usize)) {
    let mut blank = None;
    let mut last = ' ';
    let mut kept = 0;
    for (at, c) in text.char_indices() {
        if blank.is_none() && folds_to_itself(c) {
            last = c;
            continue;
        }
        if kept < at {
            begins(kept, out.len());
            out.push_str(&text[kept..at]);
        }
        kept = at + c.len_utf8();
        if c.is_whitespace() {
            blank = blank.or(Some(at));
            continue;
        }
        let c = folded(c);
        if let Some(blank) = blank.take().filter(|_| !is_wide(last) && !is_wide(c) && !out.is_empty()) {
            begins(blank, out.len());
            out.push(' ');
        }
        last = c;
        begins(at, out.len());
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            out.extend(c.to_lowercase());
        }
    }
    if kept < text.len() {
        begins(kept, out.len());
        out.push_str(&text[kept..]);
    }
}

/// Most of what is written: Han, kana and their punctuation, and ASCII but for blanks and capitals.
/// What else folds to itself is found out the long way.
fn folds_to_itself(c: char) -> bool {
    matches!(c, '!'..='@' | '['..='~' | '\u{3001}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF0F}')
}

fn folded(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' if c.is_alphanumeric() => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '¹' => '1',
        // Their last hexadecimal digit is the digit.
        '⁰' | '²' | '³' | '⁴'..='⁹' | '₀'..='₉' => {
            char::from_digit(c as u32 & 0xF, 10).unwrap_or(c)
        }
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '•' | '･' | '‧' => '·',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{find_folded, fold};

    #[test]
    fn same_words_fold_to_the_same_text() {
        assert_eq!(fold("9 月 16 日"), fold("9月16日"));
        assert_eq!(fold("可持续发\n展"), "可持续发展");
        assert_eq!(fold("⁰¹²³⁴⁵⁶⁷⁸⁹₀₉ⁱ"), "012345678909ⁱ");
        assert_eq!(fold("ＳＣＯ Summit"), "sco summit");
        assert_eq!(fold("“上海精神”"), fold("\"上海精神\""));
    }

    #[test]
    fn words_are_found_where_they_stand_in_the_source() {
        let text = "9 月 16 日，ＳＣＯ可持续发\n展";
        for (words, found) in
            [("9月16日", "9 月 16 日"), ("sco可", "ＳＣＯ可"), ("发展", "发\n展"), ("无", "")]
        {
            let ranges = find_folded(text, &fold(words), 1);
            assert_eq!(ranges.first().map_or("", |range| &text[range.clone()]), found);
        }
    }
    #[test]
    fn every_word_is_found_at_every_place() {
        for text in ["ａＢ“草原”　İstanbul\n城 X1，ΑΣ", "“”“”ab ab", "  草 a  b\n原 ", "ȺȺ草İ İ"]
        {
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            for (nth, &start) in starts.iter().enumerate() {
                let end = starts.get(nth + 1).copied().unwrap_or(text.len());
                let word = fold(&text[start..end]);
                let found = find_folded(text, &word, usize::MAX);
                assert_eq!(word.is_empty(), !found.contains(&(start..end)), "{text} {word} {found:?}");
            }
        }
    }

    #[test]
    fn no_more_is_found_than_is_wanted() {
        assert_eq!(find_folded("草草草", "草", 2), [0..3, 3..6]);
        assert!(find_folded("草草草", "", 2).is_empty());
    }
}
