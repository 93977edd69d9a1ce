//! Cuts markup into tags and the text between them, in one linear pass and without a tree.
//!
//! It follows the tokenizer of the HTML standard (§13.2.5) closely enough that nothing it takes
//! for text or comment is a tag to the real parser. It knows neither what tags mean nor how they
//! nest, and decodes no entities.

use memchr::{memchr, memmem, memrchr};

/// A part of the markup.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::ingest) enum Piece<'a> {
    /// Characters between tags, entities as written.
    Text(&'a str),
    /// A tag.
    Tag(Tag<'a>),
    /// A comment, doctype or processing instruction.
    Comment,
    /// The first bytes of markup that never ends; the real parser loses everything after them.
    Unclosed(&'a str),
}

/// What the nesting of a page depends on in a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) struct Tag<'a> {
    /// As written, in any case.
    pub name: &'a str,
    /// `</name>`
    pub closing: bool,
    /// `<name/>`
    pub self_closing: bool,
    /// How many attributes it has.
    pub attributes: usize,
}

/// The pieces of a source, in order.
///
/// Linear: a search that once reached the end of the source in vain is not made again.
pub(in crate::ingest) struct Pieces<'a> {
    source: &'a str,
    at: usize,
    /// The last `>`; no tag ends after it.
    last_end: usize,
    /// A tag was not closed: quotation marks are out of step and no longer heeded.
    lenient: bool,
    /// No comment ends from here on.
    no_comment_end: bool,
    /// Elements whose end tag does not come any more.
    missing: Vec<String>,
}

impl<'a> Pieces<'a> {
    pub(in crate::ingest) fn of(source: &'a str) -> Self {
        Self {
            source,
            at: 0,
            last_end: memrchr(b'>', source.as_bytes()).unwrap_or(0),
            lenient: false,
            no_comment_end: false,
            missing: Vec::new(),
        }
    }

    /// Where the next piece begins, in bytes.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Takes what stands before the end tag of `name`, in which `<` is no markup. None where
    /// there is no such end tag; nothing is taken then.
    pub(in crate::ingest) fn take_raw(&mut self, name: &str) -> Option<&'a str> {
        if self.missing.iter().any(|missing| missing.eq_ignore_ascii_case(name)) {
            return None;
        }
        let rest = self.rest();
        let end = memmem::find_iter(rest.as_bytes(), b"</").find(|at| {
            let after = rest.as_bytes().get(at + 2..).unwrap_or_default();
            after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
                && after.get(name.len()).is_some_and(|b| is_blank(*b) || matches!(b, b'/' | b'>'))
        });
        if end.is_none() {
            self.missing.push(name.to_owned());
        }
        self.at += end?;
        rest.get(..end?)
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Takes `length` bytes, or what there is.
    fn take(&mut self, length: usize) -> &'a str {
        let rest = self.rest();
        let (taken, _) = rest.split_at_checked(length).unwrap_or((rest, ""));
        self.at += taken.len();
        taken
    }

    /// At a `<`: what it begins.
    fn markup(&mut self) -> Piece<'a> {
        let rest = self.rest().as_bytes();
        match (rest.get(1), rest.get(2)) {
            (Some(b'!'), _) if rest.starts_with(b"<!--") => self.comment(),
            (Some(b'!' | b'?'), _) => self.bogus_comment(),
            (Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => self.tag(2),
            (Some(b'/'), Some(_)) => self.bogus_comment(),
            (Some(letter), _) if letter.is_ascii_alphabetic() => self.tag(1),
            _ => Piece::Text(self.take(1)),
        }
    }

    fn comment(&mut self) -> Piece<'a> {
        // `<!-->` and `<!--->` are whole comments.
        let inside = self.rest().as_bytes().get(4..).unwrap_or_default();
        let end = if self.no_comment_end {
            None
        } else if inside.starts_with(b">") {
            Some(1)
        } else if inside.starts_with(b"->") {
            Some(2)
        } else {
            memmem::find_iter(inside, b"--").find_map(|at| match inside.get(at + 2..) {
                Some([b'>', ..]) => Some(at + 3),
                Some([b'!', b'>', ..]) => Some(at + 4),
                _ => inside.get(at + 2..)?.starts_with(b"->").then_some(at + 4),
            })
        };
        match end {
            Some(end) => {
                self.take(4 + end);
                Piece::Comment
            }
            None => {
                self.no_comment_end = true;
                Piece::Unclosed(self.take(4))
            }
        }
    }

    fn bogus_comment(&mut self) -> Piece<'a> {
        if self.at > self.last_end {
            return Piece::Unclosed(self.take(2));
        }
        let end = memchr(b'>', self.rest().as_bytes()).unwrap_or(0);
        self.take(end + 1);
        Piece::Comment
    }

    fn tag(&mut self, name_at: usize) -> Piece<'a> {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let name_end = bytes
            .iter()
            .skip(name_at)
            .position(|b| is_blank(*b) || matches!(b, b'/' | b'>'))
            .map_or(bytes.len(), |length| name_at + length);
        let name = rest.get(name_at..name_end).unwrap_or_default();
        let mut attributes = Attributes { bytes, at: name_end, count: 0, slash: false };
        if self.at > self.last_end || !attributes.run(self.lenient) {
            self.lenient = true;
            return Piece::Unclosed(self.take(name_end));
        }
        let tag =
            Tag { name, closing: name_at == 2, self_closing: attributes.slash, attributes: attributes.count };
        self.take(attributes.at);
        Piece::Tag(tag)
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let rest = self.rest();
        match memchr(b'<', rest.as_bytes()) {
            _ if rest.is_empty() => None,
            Some(0) => Some(self.markup()),
            Some(text) => Some(Piece::Text(self.take(text))),
            None => Some(Piece::Text(self.take(rest.len()))),
        }
    }
}

/// Walks over the attributes of a tag. A quotation mark quotes only after `=`.
struct Attributes<'a> {
    bytes: &'a [u8],
    at: usize,
    count: usize,
    slash: bool,
}

impl Attributes<'_> {
    /// Goes past the `>`; false where there is none.
    fn run(&mut self, lenient: bool) -> bool {
        if lenient {
            self.skip(|b| b != b'>');
        }
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'>' => return true,
                b'/' => self.slash = true,
                byte if is_blank(*byte) => {}
                _ => {
                    self.slash = false;
                    self.count += 1;
                    self.name();
                    self.value();
                }
            }
        }
        false
    }

    fn name(&mut self) {
        self.skip(|b| !is_blank(b) && !matches!(b, b'/' | b'>' | b'='));
    }

    fn value(&mut self) {
        self.skip(is_blank);
        if self.bytes.get(self.at) != Some(&b'=') {
            return;
        }
        self.at += 1;
        self.skip(is_blank);
        match self.bytes.get(self.at) {
            Some(quote @ (b'"' | b'\'')) => {
                let inside = self.bytes.get(self.at + 1..).unwrap_or_default();
                self.at = memchr(*quote, inside).map_or(self.bytes.len(), |end| self.at + end + 2);
            }
            _ => self.skip(|b| !is_blank(b) && b != b'>'),
        }
    }

    fn skip(&mut self, belongs: impl Fn(u8) -> bool) {
        self.at += self.bytes.iter().skip(self.at).take_while(|b| belongs(**b)).count();
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}

#[cfg(test)]
mod tests {
    use super::{Piece, Pieces};

    fn shown(source: &str) -> String {
        let mut out = String::new();
        for piece in Pieces::of(source) {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Tag(tag) => {
                    let (close, end) =
                        (if tag.closing { "/" } else { "" }, if tag.self_closing { "/" } else { "" });
                    out.push_str(&format!("[{close}{}{end}:{}]", tag.name, tag.attributes));
                }
                Piece::Comment => out.push_str("[!]"),
                Piece::Unclosed(start) => out.push_str(&format!("[?{start}]")),
            }
        }
        out
    }

    #[test]
    fn tags_are_cut_as_the_standard_says() {
        for (source, pieces) in [
            ("a<b>c</b>", "a[b:0]c[/b:0]"),
            ("<a href=\"x>y\" title='>' z=1>t", "[a:3]t"),
            ("<a \">t", "[a:1]t"),
            ("<a b=c/>t<br/>", "[a:1]t[br/:0]"),
            ("<i a=\"\"b=''c>", "[i:3]"),
            ("1 < 2 <3 <汉", "1 < 2 <3 <汉"),
            ("<!-- <p> -->x<!-->y<!--->z<!-- --!>w", "[!]x[!]y[!]z[!]w"),
            ("<!doctype html><?xml ?></ x>t", "[!][!][!]t"),
            ("a<!-- b", "a[?<!--] b"),
            ("a<b c=\"d>e", "a[?<b] c=\"d>e"),
            ("<", "<"),
            ("</", "</"),
            ("<p\u{0}汉>x", "[p\u{0}汉:0]x"),
        ] {
            assert_eq!(shown(source), pieces, "{source}");
        }
    }

    #[test]
    fn raw_text_ends_at_its_own_end_tag() {
        let mut pieces = Pieces::of("if (a</b>) x</scriptx></SCRIPT >after");
        assert_eq!(pieces.take_raw("script"), Some("if (a</b>) x</scriptx>"));
        assert_eq!(pieces.take_raw("style"), None);
    }
}
