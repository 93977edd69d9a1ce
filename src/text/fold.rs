//! The form of a text in which words are compared: what a reader would call the same word.
//! Nothing folded is ever shown.

use std::ops::Range;

use super::is_wide;

/// Lower case, full-width letters and digits to ASCII, one kind of quotation mark, and no
/// blanks beside wide characters (`9 月` is found as `9月`, a line break inside a word too).
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out, |_, _| {});
    out
}

/// Where `needle`, already folded, occurs in `text`: byte ranges of the text, not overlapping.
#[must_use]
pub fn find_folded(text: &str, needle: &str) -> Vec<Range<usize>> {
    if needle.is_empty() {
        return Vec::new();
    }
    let mut folded = String::with_capacity(text.len());
    // For every folded byte, the source offset of its character.
    let mut sources = Vec::with_capacity(text.len());
    fold_into(text, &mut folded, |source, length| sources.resize(length, source));
    let found = memchr::memmem::find_iter(folded.as_bytes(), needle);
    found
        .map(|at| {
            let last = sources[at + needle.len() - 1];
            sources[at]..last + text[last..].chars().next().map_or(0, char::len_utf8)
        })
        .collect()
}

/// Folds, reporting after each character its source offset and the length folded so far.
fn fold_into(text: &str, out: &mut String, mut folded_to: impl FnMut(usize, usize)) {
    let mut blank = None;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            blank = blank.or(Some(at));
            continue;
        }
        let c = folded(c);
        if let Some(blank) = blank.take().filter(|_| !is_wide(last) && !is_wide(c) && !out.is_empty()) {
            out.push(' ');
            folded_to(blank, out.len());
        }
        last = c;
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            out.extend(c.to_lowercase());
        }
        folded_to(at, out.len());
    }
}

fn folded(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' if c.is_alphanumeric() => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
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
        assert_eq!(fold("ＳＣＯ Summit"), "sco summit");
        assert_eq!(fold("“上海精神”"), fold("\"上海精神\""));
    }

    #[test]
    fn words_are_found_where_they_stand_in_the_source() {
        let text = "9 月 16 日，ＳＣＯ可持续发\n展";
        for (words, found) in
            [("9月16日", "9 月 16 日"), ("sco可", "ＳＣＯ可"), ("发展", "发\n展"), ("无", "")]
        {
            let ranges = find_folded(text, &fold(words));
            assert_eq!(ranges.first().map_or("", |range| &text[range.clone()]), found);
        }
    }
}
