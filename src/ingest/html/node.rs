//! Access to the parsed page: the only file that knows how html2text keeps its tree.
//!
//! html2text re-exports the tree but not the name of its text variant, so a text node is what is
//! neither document, comment nor element, and its text is read by serializing it.

use html2text::{Comment, Document as Root, Element as Tag, Handle, config};

/// Parses markup. The parser accepts anything; an error could only come from reading memory.
pub(super) fn parse(source: &str) -> Option<Handle> {
    config::plain().parse_html(source.as_bytes()).ok().map(|dom| dom.document)
}

/// What a node is.
pub(super) enum Kind<'a> {
    /// The page.
    Root,
    /// An element.
    Element(Element<'a>),
    /// Words; see [`TextReader`].
    Text,
    /// A comment.
    Comment,
}

/// What `node` is. A doctype counts as text; it occurs only under the root, where text does not.
pub(super) fn kind(node: &Handle) -> Kind<'_> {
    match &node.data {
        Tag { name, .. } => Kind::Element(Element { node, name: &name.local }),
        Root => Kind::Root,
        Comment { .. } => Kind::Comment,
        _ => Kind::Text,
    }
}

/// The node, if it is an element.
pub(super) fn element(node: &Handle) -> Option<Element<'_>> {
    match kind(node) {
        Kind::Element(element) => Some(element),
        _ => None,
    }
}

/// An element of the page.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    /// The node itself.
    pub node: &'a Handle,
    /// The tag's name in lower case.
    pub name: &'a str,
}

impl Element<'_> {
    /// Visits the attributes without copying them.
    pub(super) fn for_each_attribute(&self, mut visit: impl FnMut(&str, &str)) {
        if let Tag { attrs, .. } = &self.node.data {
            for attribute in attrs.borrow().iter() {
                visit(&attribute.name.local, &attribute.value);
            }
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let Tag { attrs, .. } = &self.node.data else { return None };
        let attributes = attrs.borrow();
        attributes.iter().find(|one| &*one.name.local == name).map(|one| one.value.to_string())
    }

    /// The value of an attribute, unless it is empty.
    pub(super) fn filled(&self, name: &str) -> Option<String> {
        self.attribute(name).filter(|value| !value.trim().is_empty())
    }

    /// The value of an attribute as a number, `px` or not.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attribute(name)?.trim().trim_end_matches("px").parse().ok()
    }

    /// Whether `class` is among the element's classes.
    pub(super) fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|one| one == class))
    }
}

/// Visits `top` and all below it in document order, without recursion. Where `visit` says false,
/// what is below is left out.
pub(super) fn for_each(top: &Handle, mut visit: impl FnMut(&Handle) -> bool) {
    let mut waiting = vec![top.clone()];
    while let Some(node) = waiting.pop() {
        if visit(&node) {
            waiting.extend(node.children.borrow().iter().rev().cloned());
        }
    }
}

/// The first element at or below `top` for which `wanted` holds.
pub(super) fn find(top: &Handle, wanted: impl Fn(&Element<'_>) -> bool) -> Option<Handle> {
    let mut found = None;
    for_each(top, |node| {
        if found.is_none() && element(node).is_some_and(|element| wanted(&element)) {
            found = Some(node.clone());
        }
        found.is_none()
    });
    found
}

/// Reads the words of text nodes.
///
/// Serialized alone, a text is escaped, at a cost quadratic in its `&`. Inside an `xmp` element
/// it is written as it is; so every text is hung into such an element for a moment.
pub(super) struct TextReader {
    carrier: Option<Handle>,
    buffer: Vec<u8>,
}

impl TextReader {
    pub(super) fn new() -> Self {
        let carrier = parse("<xmp></xmp>").and_then(|top| find(&top, |element| element.name == "xmp"));
        Self { carrier, buffer: Vec::new() }
    }

    /// The words of a text node.
    pub(super) fn read(&mut self, text: &Handle) -> &str {
        self.buffer.clear();
        let Some(carrier) = &self.carrier else { return "" };
        carrier.children.borrow_mut().push(text.clone());
        let written = carrier.serialize(&mut self.buffer);
        carrier.children.borrow_mut().clear();
        let inside = self.buffer.strip_prefix(b"<xmp>").and_then(|rest| rest.strip_suffix(b"</xmp>"));
        written.ok().and(inside).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// All words at and below `top`, `<br>` as `\n`, scripts and styles left out.
    pub(super) fn all(&mut self, top: &Handle) -> String {
        let mut out = String::new();
        for_each(top, |node| match kind(node) {
            Kind::Element(element) => {
                if element.name == "br" {
                    out.push('\n');
                }
                !matches!(element.name, "script" | "style" | "template")
            }
            Kind::Text => {
                out.push_str(self.read(node));
                true
            }
            Kind::Root | Kind::Comment => true,
        });
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{TextReader, find, parse};

    fn words(source: &str) -> String {
        let top = parse(source).unwrap();
        let body = find(&top, |element| element.name == "body").unwrap();
        TextReader::new().all(&body)
    }

    #[test]
    fn words_come_out_as_they_were_meant() {
        for (source, text) in [
            ("a &amp;lt; b &lt; c &nbsp;·«»", "a &lt; b < c \u{a0}·«»"),
            ("<p>一</p>二<!-- x --><script>y</script>", "一二"),
            ("一<br>二", "一\n二"),
            ("<xmp><b></xmp></xmp>", "<b>"),
            ("<plaintext></xmp>&amp;", "</xmp>&amp;"),
        ] {
            assert_eq!(words(source), text, "{source}");
        }
    }

    #[test]
    fn a_text_full_of_entities_is_read_in_linear_time() {
        let started = std::time::Instant::now();
        assert_eq!(words(&"&amp;".repeat(200_000)).len(), 200_000);
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    }
}
