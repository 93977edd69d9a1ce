//! The way out for markup that must not be parsed: tags are dropped, paragraphs are kept.
//!
//! What comes out is HTML again, but flat, so that the one walker reads it and entities are
//! decoded in one place.

use super::guard::{RAW, is_one_of};
use super::tags::{Piece, Pieces};

/// Tags within a line, which do not separate paragraphs.
const WITHIN_LINES: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
];
/// Elements whose content is not for reading.
const UNREAD: &[&str] = &["iframe", "noembed", "noframes", "script", "style", "title"];

/// Paragraphs of the text of `source`; linear, and never nested.
pub(super) fn flatten(source: &str) -> String {
    let mut out = String::with_capacity(source.len() / 2);
    let mut paragraph = false;
    let mut pieces = Pieces::of(source);
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => push(&mut out, &mut paragraph, text),
            Piece::Tag(tag) => {
                paragraph |= !is_one_of(tag.name, WITHIN_LINES);
                if !tag.closing && is_one_of(tag.name, RAW) {
                    let raw = pieces.take_raw(tag.name).unwrap_or_default();
                    if !is_one_of(tag.name, UNREAD) {
                        push(&mut out, &mut paragraph, raw);
                    }
                }
            }
            Piece::Comment | Piece::Unclosed(_) => paragraph = true,
        }
    }
    out
}

fn push(out: &mut String, paragraph: &mut bool, text: &str) {
    if *paragraph && !text.trim().is_empty() {
        out.push_str("<p>");
        *paragraph = false;
    }
    for (nth, part) in text.split('<').enumerate() {
        if nth > 0 {
            out.push_str("&lt;");
        }
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::flatten;

    #[test]
    fn paragraphs_stay_and_tags_go() {
        for (source, flat) in [
            ("<div><p>一<b>二</b></p><p>三</p></div>", "<p>一二<p>三"),
            ("a<script>x<y</script>b<style>z</style>", "a<p>b"),
            ("1 < 2 &amp; 3<textarea>a<b</textarea>", "1 &lt; 2 &amp; 3<p>a&lt;b"),
            ("a<!-- b <p>c", "a<p> b <p>c"),
            ("a<p title=\"b", "a<p> title=\"b"),
        ] {
            assert_eq!(flatten(source), flat, "{source}");
        }
    }
}
