//! Makes a tree of markup: html2text parses, as browsers do, and its tree is copied into ours, which
//! lies in one piece. The only file that knows how html2text keeps its tree.
//!
//! html2text re-exports the tree but not the name of its text variant, so a text node is what is
//! neither document, comment nor element, and its text is read by serializing it.

use std::mem;

use html2text::{Comment, Document, Element, Handle, config};

use super::tree::{Content, Id, Tree};

/// Parses markup; the parser accepts anything. Also says where the page is in the tree.
pub(super) fn parse(source: &str) -> (Tree, Id) {
    let mut tree = Tree::with_room(source.len());
    let page = tree.root();
    if let Some(dom) = parsed(source) {
        Copier::new().children(&mut tree, page, &dom);
    }
    (tree, page)
}

/// Parses markup that stands in the body of a page and is whole in itself, and hangs what it holds
/// into `parent`.
pub(in crate::ingest) fn graft(tree: &mut Tree, parent: Id, source: &str) {
    // Without it, what opens the markup could be taken for the head of a page.
    let Some(dom) = parsed(&["<body>", source].concat()) else { return };
    let is_html = |node: &&Handle| matches!(&node.data, Element { .. });
    let html = dom.children.borrow().iter().find(is_html).cloned();
    let mut copier = Copier::new();
    for part in html.iter().flat_map(|html| mem::take(&mut *html.children.borrow_mut())) {
        copier.children(tree, parent, &part);
    }
}

/// An error could only come from reading memory.
fn parsed(source: &str) -> Option<Handle> {
    config::plain().parse_html(source.as_bytes()).ok().map(|dom| dom.document)
}

/// Copies nodes.
///
/// Serialized alone, a text is escaped, at a cost quadratic in its `&`. Inside an `xmp` element
/// it is written as it is; so every text is hung into such an element for a moment.
struct Copier {
    carrier: Option<Handle>,
    buffer: Vec<u8>,
}

impl Copier {
    fn new() -> Self {
        Self { carrier: parsed("<xmp></xmp>").and_then(|top| carrier(&top)), buffer: Vec::new() }
    }

    /// Hangs copies of what is in a node into `parent`. Without recursion: markup may be deep.
    fn children(&mut self, tree: &mut Tree, parent: Id, node: &Handle) {
        let is_page = matches!(&node.data, Document);
        let mut waiting = vec![(parent, mem::take(&mut *node.children.borrow_mut()).into_iter())];
        while let Some((parent, nodes)) = waiting.last_mut() {
            let parent = *parent;
            let Some(node) = nodes.next() else {
                waiting.pop();
                continue;
            };
            let is_top = is_page && waiting.len() == 1;
            let content = match &node.data {
                Element { name, attrs, .. } => {
                    Content::Element { name: name.clone(), attributes: mem::take(&mut *attrs.borrow_mut()) }
                }
                Document | Comment { .. } => Content::Comment,
                // A doctype; words stand no higher than in the body.
                _ if is_top => continue,
                _ => {
                    tree.append_words(parent, self.words(&node));
                    continue;
                }
            };
            let copy = tree.add(content);
            tree.append(parent, copy);
            let inside = mem::take(&mut *node.children.borrow_mut());
            if !inside.is_empty() {
                waiting.push((copy, inside.into_iter()));
            }
        }
    }

    /// The words of a text node.
    fn words(&mut self, text: &Handle) -> &str {
        self.buffer.clear();
        let Some(carrier) = &self.carrier else { return "" };
        carrier.children.borrow_mut().push(text.clone());
        let written = carrier.serialize(&mut self.buffer);
        carrier.children.borrow_mut().clear();
        let inside = self.buffer.strip_prefix(b"<xmp>").and_then(|rest| rest.strip_suffix(b"</xmp>"));
        written.ok().and(inside).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The first element of that name.
fn carrier(top: &Handle) -> Option<Handle> {
    let mut waiting = vec![top.clone()];
    while let Some(node) = waiting.pop() {
        match &node.data {
            Element { name, .. } if &*name.local == "xmp" => return Some(node),
            _ => waiting.extend(node.children.borrow().iter().cloned()),
        }
    }
    None
}
