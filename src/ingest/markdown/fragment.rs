//! Blocks of Markdown with HTML in them. A run of blocks whose tags are all closed again within it
//! means the same wherever it stands; such a run is written as HTML and parsed alone. Must not
//! know what the elements are for.

use comrak::nodes::{Node, NodeValue};

use crate::ingest::html::{Id, Piece, Pieces, RAW, Tag, Tree, graft};

/// Elements within elements; more are left to the reader of whole pages.
const DEPTH: usize = 200;
/// Attributes of a tag; more are left to it as well, for they are compared with each other.
const ATTRIBUTES: usize = 100;
/// Bytes of a run, likewise.
const SIZE: usize = 4 << 20;

/// Tags that say something of the page around, or hold what is no part of it.
const OF_PAGES: &[&str] = &["html", "head", "body", "frameset", "frame", "plaintext", "template"];
/// Elements that hold nothing.
const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
];
/// Elements that the end of any other around them ends.
const READINGS: &[&str] = &["rb", "rp", "rt", "rtc"];
/// Elements that the end of a block around them ends.
const OPEN_ENDED: &[&str] = &[
    "dd", "dt", "li", "option", "optgroup", "p", "rb", "rp", "rt", "rtc", "tbody", "td", "tfoot", "th",
    "thead", "tr",
];
/// Blocks that end what is open in them.
const BLOCKS: &[&str] = &[
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "header",
    "li",
    "main",
    "nav",
    "ol",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// A run of blocks as HTML that is whole in itself.
pub(super) struct Fragment<'a> {
    markup: String,
    /// The block behind it.
    pub next: Option<Node<'a>>,
}

impl<'a> Fragment<'a> {
    /// The shortest run from a block on; none where there is no such run.
    pub(super) fn from(first: Node<'a>) -> Option<Self> {
        let options = super::options();
        let mut fragment = Self { markup: String::new(), next: Some(first) };
        let mut nesting = Nesting::default();
        while let Some(node) = fragment.next {
            let start = fragment.markup.len();
            if matches!(node.data().value, NodeValue::FootnoteDefinition(_)) || start > SIZE {
                return None;
            }
            comrak::format_html(node, &options, &mut fragment.markup).ok()?;
            fragment.next = node.next_sibling();
            if nesting.take(fragment.markup.get(start..)?)? {
                return Some(fragment);
            }
        }
        None
    }

    /// Hangs what it holds into `parent`.
    pub(super) fn graft(&self, tree: &mut Tree, parent: Id) {
        graft(tree, parent, &self.markup);
    }
}

/// The elements that are open.
#[derive(Default)]
struct Nesting {
    open: Vec<String>,
    /// How many of them are SVG or MathML, where any tag may be closed at once.
    foreign: usize,
}

impl Nesting {
    /// Takes more markup into account. Whether all is closed then; none where the parser may have
    /// another opinion.
    fn take(&mut self, markup: &str) -> Option<bool> {
        let mut pieces = Pieces::of(markup);
        while let Some(piece) = pieces.next() {
            match piece {
                Piece::Tag(tag) => {
                    let name = tag.name.to_ascii_lowercase();
                    if OF_PAGES.contains(&&*name) || tag.attributes > ATTRIBUTES {
                        return None;
                    }
                    if tag.closing {
                        self.end(&name)?;
                    } else {
                        self.start(&tag, name, &mut pieces)?;
                    }
                }
                Piece::Unclosed(_) => return None,
                Piece::Text(_) | Piece::Comment => {}
            }
        }
        Some(self.open.is_empty())
    }

    fn start(&mut self, tag: &Tag<'_>, name: String, pieces: &mut Pieces<'_>) -> Option<()> {
        if self.foreign > 0 && tag.self_closing || VOID.contains(&&*name) {
            return Some(());
        }
        if self.foreign == 0 && RAW.contains(&&*name) {
            pieces.take_raw(tag.name)?;
        }
        self.foreign += usize::from(is_foreign(&name));
        self.open.push(name);
        (self.open.len() <= DEPTH).then_some(())
    }

    /// An end tag of what is not open means nothing.
    fn end(&mut self, name: &str) -> Option<()> {
        let Some(at) = self.open.iter().rposition(|open| open == name) else { return Some(()) };
        let mut inside = self.open.iter().skip(at + 1);
        let ended = if BLOCKS.contains(&name) { OPEN_ENDED } else { READINGS };
        if !inside.all(|open| ended.contains(&&**open)) {
            return None;
        }
        self.open.truncate(at);
        self.foreign -= usize::from(is_foreign(name));
        Some(())
    }
}

fn is_foreign(name: &str) -> bool {
    matches!(name, "svg" | "math")
}

#[cfg(test)]
mod tests {
    use super::Nesting;

    #[test]
    fn markup_that_is_whole_in_itself_is_told_from_other_markup() {
        for (markup, is_whole) in [
            ("<p>甲<u>乙</u><br><img src=a>丙</p>", Some(true)),
            ("<ruby>漢<rt>かん</ruby></b></p>", Some(true)),
            ("<div><ul><li>甲<li>乙</ul><p>丙</div>", Some(true)),
            ("<script>if (a<b) { c</b> }</script>", Some(true)),
            ("<svg><path d=\"x\"/><g></g></svg>", Some(true)),
            ("<details><summary>甲</summary>", Some(false)),
            ("<a name=x />", Some(false)),
            ("<p>甲", Some(false)),
            ("<b><i></b></i>", None),
            ("<span><p>甲</span>", None),
            ("<body class=x>", None),
            ("<textarea>甲", None),
            ("甲<!-- 乙", None),
        ] {
            assert_eq!(Nesting::default().take(markup), is_whole, "{markup}");
        }
    }
}
