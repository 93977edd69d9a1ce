//! The form of a text in which words are compared: what a reader would call the same word.
//! Nothing folded is ever shown.

use super::is_wide;

/// Lower case, full-width letters and digits to ASCII, one kind of quotation mark, and no
/// blanks beside wide characters (`9 月` is found as `9月`, a line break inside a word too).
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    let mut last = ' ';
    for c in text.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        let c = folded(c);
        if blank && !is_wide(last) && !is_wide(c) && !out.is_empty() {
            out.push(' ');
        }
        blank = false;
        last = c;
        if c.is_ascii() { out.push(c.to_ascii_lowercase()) } else { out.extend(c.to_lowercase()) }
    }
    out
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
    use super::fold;

    #[test]
    fn same_words_fold_to_the_same_text() {
        assert_eq!(fold("9 月 16 日"), fold("9月16日"));
        assert_eq!(fold("可持续发\n展"), "可持续发展");
        assert_eq!(fold("ＳＣＯ Summit"), "sco summit");
        assert_eq!(fold("“上海精神”"), fold("\"上海精神\""));
    }
}
