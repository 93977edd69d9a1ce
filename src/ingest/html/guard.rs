//! Decides, before anything is parsed, whether the HTML parser could take unreasonably long.
//!
//! The parser is quadratic in the depth of open elements, in the attributes of one tag, and in
//! formatting elements that are left open (it opens them again in every paragraph). So all of
//! them are estimated here, from above, in one pass over the tags. Builds no tree.

use std::ops::Range;

use super::tags::{Piece, Pieces, Tag};

/// Deeper nesting is not parsed. Real pages reach 731.
const DEPTH: usize = 3_000;
/// More markup than this is not parsed, in bytes.
const SIZE: usize = 16 << 20;
/// Steps that the parser may spend on walking its open elements; about a second.
const STEPS: usize = 40_000_000;
/// Formatting elements that the parser may open again; about as many nodes, and a second.
const REOPENED: usize = 1_000_000;
/// So many open formatting elements are ordinary.
const FEW: usize = 8;
/// Comparisons that the parser may spend on finding double attributes; about half a second.
const COMPARISONS: usize = 1_000_000_000;

/// What a look at the tags alone tells of a source.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Survey {
    /// Why it must not be parsed, if so.
    pub refusal: Option<&'static str>,
    /// Whether it is a page with a head and a body rather than a part of one.
    pub is_page: bool,
    /// The beginning of markup that never ends and so hides all that follows.
    pub unclosed: Option<Range<usize>>,
}

/// Surveys `source` in linear time.
pub(super) fn survey(source: &str) -> Survey {
    let mut survey = Survey::default();
    if source.len() > SIZE {
        survey.refusal = Some("ingest-large-markup");
    }
    let mut pieces = Pieces::of(source);
    let mut nesting = Nesting::default();
    loop {
        let start = pieces.position();
        let Some(piece) = pieces.next() else { return survey };
        match piece {
            Piece::Tag(tag) => {
                survey.is_page |= !tag.closing && is_one_of(tag.name, &["html", "head", "body", "title"]);
                let raw = nesting.tag(tag);
                if raw && pieces.take_raw(tag.name).is_none() {
                    survey.unclosed = Some(start..start + 1 + tag.name.len());
                }
            }
            Piece::Unclosed(_) => survey.unclosed = Some(start..pieces.position()),
            Piece::Text(_) | Piece::Comment => {}
        }
        survey.refusal = survey.refusal.or_else(|| nesting.refusal());
        if survey.refusal.is_some() || survey.unclosed.is_some() {
            return survey;
        }
    }
}

/// Elements whose content is not markup.
pub(in crate::ingest) const RAW: &[&str] =
    &["iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"];
/// Elements of SVG and MathML that hold HTML again.
const HTML_INSIDE: &[&str] = &["annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext"];
/// Elements that cannot be in SVG or MathML and so end it.
const BREAKOUT: &[&str] = &[
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "i",
    "img",
    "li",
    "listing",
    "menu",
    "meta",
    "nobr",
    "ol",
    "p",
    "pre",
    "ruby",
    "s",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tt",
    "u",
    "ul",
    "var",
];

pub(super) fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// What the name of a tag means for nesting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Without content; or the end tag may be missing, for the next of them, or the end of what is
    /// around them, ends them. So they do not nest by themselves.
    Leaf,
    /// The parser opens them again where they were left open; which of them.
    Formatting(usize),
    /// An end tag means nothing outside of them.
    Fence,
    /// SVG or MathML.
    Foreign,
    /// One of [`RAW`].
    Raw,
    Other,
}

/// Formatting elements.
const FORMATTING: usize = 14;
/// The class of links.
const LINK: Class = Class::Formatting(0);

fn class(name: &str) -> Class {
    let mut lower = [0; 12];
    let Some(lower) = lower.get_mut(..name.len()) else { return Class::Other };
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"area" | b"base" | b"br" | b"col" | b"embed" | b"frame" | b"hr" | b"img" | b"input" | b"link"
        | b"meta" | b"param" | b"source" | b"track" | b"wbr" => Class::Leaf,
        b"p" | b"li" | b"td" | b"tr" | b"th" | b"dt" | b"dd" | b"option" | b"tbody" | b"thead" | b"tfoot"
        | b"html" | b"head" | b"body" => Class::Leaf,
        b"a" => LINK,
        b"b" => Class::Formatting(1),
        b"big" => Class::Formatting(2),
        b"code" => Class::Formatting(3),
        b"em" => Class::Formatting(4),
        b"font" => Class::Formatting(5),
        b"i" => Class::Formatting(6),
        b"nobr" => Class::Formatting(7),
        b"s" => Class::Formatting(8),
        b"small" => Class::Formatting(9),
        b"strike" => Class::Formatting(10),
        b"strong" => Class::Formatting(11),
        b"tt" => Class::Formatting(12),
        b"u" => Class::Formatting(13),
        b"applet" | b"caption" | b"marquee" | b"object" | b"table" | b"template" => Class::Fence,
        b"svg" | b"math" => Class::Foreign,
        b"iframe" | b"noembed" | b"noframes" | b"plaintext" | b"script" | b"style" | b"textarea"
        | b"title" | b"xmp" => Class::Raw,
        _ => Class::Other,
    }
}

/// What the parser will have open.
#[derive(Default)]
struct Nesting<'a> {
    open: Vec<Open<'a>>,
    /// Formatting elements not yet ended by their own end tag, one count a name, and all of them.
    formatting: [usize; FORMATTING],
    formatting_open: usize,
    steps: usize,
    reopened: usize,
    comparisons: usize,
}

struct Open<'a> {
    name: &'a str,
    class: Class,
    /// SVG or MathML, where `<g/>` is empty and `<style>` is nothing special.
    foreign: bool,
}

impl<'a> Nesting<'a> {
    /// Takes a tag into account; whether raw text follows it.
    fn tag(&mut self, tag: Tag<'a>) -> bool {
        self.steps += 1 + self.depth();
        self.reopened += self.formatting_open.saturating_sub(FEW);
        self.comparisons += tag.attributes * tag.attributes;
        if self.in_foreign() && is_one_of(tag.name, if tag.closing { &["p", "br"] } else { BREAKOUT }) {
            while self.in_foreign() {
                self.open.pop();
            }
        }
        let class = class(tag.name);
        if tag.closing {
            self.end(tag.name, class);
            return false;
        }
        self.start(tag, class)
    }

    fn start(&mut self, tag: Tag<'a>, class: Class) -> bool {
        let foreign = self.in_foreign();
        if foreign && tag.self_closing || class == Class::Leaf {
            return false;
        }
        if !foreign && class == Class::Raw {
            return true;
        }
        // A link ends the link before it.
        if class == LINK {
            self.end(tag.name, class);
        }
        if let Class::Formatting(kind) = class
            && let Some(count) = self.formatting.get_mut(kind)
        {
            *count += 1;
            self.formatting_open += 1;
        }
        let foreign = class == Class::Foreign || foreign && !is_one_of(tag.name, HTML_INSIDE);
        self.open.push(Open { name: tag.name, class, foreign });
        false
    }

    fn end(&mut self, name: &str, class: Class) {
        let is_formatting = matches!(class, Class::Formatting(_));
        if let Class::Formatting(kind) = class
            && let Some(count) = self.formatting.get_mut(kind).filter(|count| **count > 0)
        {
            *count -= 1;
            self.formatting_open -= 1;
        }
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.name.eq_ignore_ascii_case(name) {
                if is_formatting {
                    self.open.remove(at);
                } else {
                    self.open.truncate(at);
                }
                return;
            }
            if open.class == Class::Fence {
                return;
            }
        }
    }

    fn in_foreign(&self) -> bool {
        self.open.last().is_some_and(|open| open.foreign)
    }

    fn depth(&self) -> usize {
        self.open.len().max(self.formatting_open)
    }

    fn refusal(&self) -> Option<&'static str> {
        if self.depth() > DEPTH {
            Some("ingest-deep-markup")
        } else if self.steps > STEPS || self.reopened > REOPENED || self.comparisons > COMPARISONS {
            Some("ingest-wild-markup")
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::survey;

    #[test]
    fn ordinary_pages_pass() {
        for source in [
            "<p>一<p>二<ul><li>三<li>四</ul>".repeat(20_000),
            "<a name=x><div>段</div>".repeat(20_000),
            format!("<svg>{}</svg>", "<path d='M0'/>".repeat(20_000)),
            "<a href=x><div></a>y</div>".repeat(20_000),
            format!("<table>{}</table>", "<tr><td>格<td>格".repeat(20_000)),
            "<div>".repeat(731) + &"</div>".repeat(731),
        ] {
            assert_eq!(survey(&source).refusal, None, "{}", &source[..40]);
        }
    }

    #[test]
    fn what_would_hang_the_parser_is_refused() {
        for (name, source) in [
            ("div", "<div>".repeat(100_000)),
            ("unnested end tags", "<div><p></p>".repeat(100_000)),
            ("wrong end tags", "<div></span>".repeat(100_000)),
            ("end tags in scripts", "<div><script></div></script>".repeat(50_000)),
            ("end tags in templates", "<div><template></div></template>".repeat(50_000)),
            ("short comments", "<!--><div><!---->".repeat(50_000)),
            ("end tags in attributes", "<div x=\"></div>\">".repeat(50_000)),
            ("stray quotation marks", "<div \"><i x=\"></div>\">".repeat(50_000)),
            ("left svg", "<svg><p>".to_owned() + &"<path/>".repeat(50_000)),
            ("open formatting", (0..50_000).map(|n| format!("<div><b id={n}></div>")).collect()),
            ("flat under depth", "<div>".repeat(2_900) + &"<div></div>".repeat(100_000)),
            ("attributes", format!("<p {}>", (0..100_000).map(|n| format!("a{n} ")).collect::<String>())),
            ("size", "x".repeat((16 << 20) + 1)),
        ] {
            assert!(survey(&source).refusal.is_some(), "{name}");
        }
    }

    #[test]
    fn markup_that_never_ends_is_found() {
        for (source, unclosed) in [
            ("a<!-- b", Some(1..5)),
            ("<p><script>x", Some(3..10)),
            ("<p><a href=\"x>y", Some(3..5)),
            ("<!-- a --><script></script>", None),
        ] {
            assert_eq!(survey(source).unclosed, unclosed, "{source}");
        }
        assert!(survey("<!doctype html><BODY>x").is_page);
        assert!(!survey("<div>x</div>").is_page);
    }
}
