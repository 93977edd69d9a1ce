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
        survey.refusal = Some("标记超过 16 MiB");
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

/// Elements without content.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];
/// Elements whose end tag may be missing: the next of them, or the end of what is around them,
/// ends them. So they do not nest by themselves.
const UNNESTED: &[&str] =
    &["p", "li", "td", "tr", "th", "dt", "dd", "option", "tbody", "thead", "tfoot", "html", "head", "body"];
/// Elements that the parser opens again where they were left open (the standard's "formatting").
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// Elements whose end tag means nothing outside of them.
const FENCES: &[&str] = &["applet", "caption", "marquee", "object", "table", "template"];
/// Elements whose content is not markup.
pub(super) const RAW: &[&str] =
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

/// What the parser will have open.
#[derive(Default)]
struct Nesting<'a> {
    open: Vec<Open<'a>>,
    /// Formatting elements not yet ended by their own end tag, one count a name.
    formatting: [usize; FORMATTING.len()],
    steps: usize,
    reopened: usize,
    comparisons: usize,
}

struct Open<'a> {
    name: &'a str,
    /// SVG or MathML, where `<g/>` is empty and `<style>` is nothing special.
    foreign: bool,
}

impl<'a> Nesting<'a> {
    /// Takes a tag into account; whether raw text follows it.
    fn tag(&mut self, tag: Tag<'a>) -> bool {
        self.steps += 1 + self.depth();
        self.reopened += self.formatting.iter().sum::<usize>().saturating_sub(FEW);
        self.comparisons += tag.attributes * tag.attributes;
        if self.in_foreign() && is_one_of(tag.name, if tag.closing { &["p", "br"] } else { BREAKOUT }) {
            while self.in_foreign() {
                self.open.pop();
            }
        }
        if tag.closing {
            self.end(tag.name);
            return false;
        }
        self.start(tag)
    }

    fn start(&mut self, tag: Tag<'a>) -> bool {
        let foreign = self.in_foreign();
        if foreign && tag.self_closing || is_one_of(tag.name, VOID) || is_one_of(tag.name, UNNESTED) {
            return false;
        }
        if !foreign && is_one_of(tag.name, RAW) {
            return true;
        }
        if let Some(kind) = formatting(tag.name) {
            // A link ends the link before it.
            if kind == 0 {
                self.end(tag.name);
            }
            if let Some(count) = self.formatting.get_mut(kind) {
                *count += 1;
            }
        }
        let foreign = is_one_of(tag.name, &["svg", "math"]) || foreign && !is_one_of(tag.name, HTML_INSIDE);
        self.open.push(Open { name: tag.name, foreign });
        false
    }

    fn end(&mut self, name: &str) {
        let formatting = formatting(name);
        if let Some(count) = formatting.and_then(|kind| self.formatting.get_mut(kind)) {
            *count = count.saturating_sub(1);
        }
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.name.eq_ignore_ascii_case(name) {
                if formatting.is_some() {
                    self.open.remove(at);
                } else {
                    self.open.truncate(at);
                }
                return;
            }
            if is_one_of(open.name, FENCES) {
                return;
            }
        }
    }

    fn in_foreign(&self) -> bool {
        self.open.last().is_some_and(|open| open.foreign)
    }

    fn depth(&self) -> usize {
        self.open.len().max(self.formatting.iter().sum())
    }

    fn refusal(&self) -> Option<&'static str> {
        if self.depth() > DEPTH {
            Some("标记嵌套超过 3,000 层")
        } else if self.steps > STEPS || self.reopened > REOPENED || self.comparisons > COMPARISONS {
            Some("标记太乱，理清要很久")
        } else {
            None
        }
    }
}

fn formatting(name: &str) -> Option<usize> {
    FORMATTING.iter().position(|one| one.eq_ignore_ascii_case(name))
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
