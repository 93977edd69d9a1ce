//! Makes a tree of markup: html5ever parses, as browsers do, and tells what hangs where. The only
//! file that knows how it tells.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, local_name, parse_document};

use super::tree::{Content, Id, Tree};

/// Parses markup; the parser accepts anything. Also says where the page is in the tree.
pub(super) fn parse(source: &str) -> (Tree, Id) {
    let mut tree = Tree::with_room(source.len());
    let page = tree.root();
    (grown(tree, page, source), page)
}

/// Parses markup that stands in the body of a page and is whole in itself, and hangs what it holds
/// into `parent`.
pub(in crate::ingest) fn graft(tree: &mut Tree, parent: Id, source: &str) {
    let page = tree.root();
    let whole = std::mem::replace(tree, Tree::with_room(0));
    // Without it, what opens the markup could be taken for the head of a page.
    *tree = grown(whole, page, &["<body>", source].concat());
    let html = tree.slot(page).first;
    let mut part = html.and_then(|html| tree.slot(html).first);
    while let Some(id) = part {
        part = tree.slot(id).next;
        tree.adopt(parent, id);
    }
}

fn grown(tree: Tree, page: Id, source: &str) -> Tree {
    let builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder: builder, ..ParseOpts::default() };
    parse_document(Sink { tree: RefCell::new(tree), page }, options).one(source)
}

/// What the parser tells is done to the tree.
struct Sink {
    tree: RefCell<Tree>,
    page: Id,
}

/// The name of an element, for as long as the parser looks at it.
#[derive(Debug)]
struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Sink {
    /// Whether HTML begins again inside of an element of MathML.
    fn is_integration_point(&self, node: Id) -> bool {
        let tree = self.tree.borrow();
        let Content::Element { attributes, .. } = &tree.slot(node).content else { return false };
        let encoding = attributes.iter().find(|attribute| attribute.name.local == local_name!("encoding"));
        let is = |known: &str| encoding.is_some_and(|encoding| encoding.value.eq_ignore_ascii_case(known));
        ["text/html", "application/xhtml+xml"].iter().any(|known| is(known))
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        self.page
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Name<'a> {
        Name(Ref::map(self.tree.borrow(), |tree| tree.name(*target)))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let mut tree = self.tree.borrow_mut();
        let element = tree.add(Content::Element { name, attributes });
        if flags.template {
            tree.add(Content::Root);
        }
        element
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.tree.borrow_mut().add(Content::Comment)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.tree.borrow_mut().add(Content::Comment)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        let mut tree = self.tree.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => tree.append(*parent, child),
            NodeOrText::AppendText(words) => tree.append_words(*parent, &words),
        }
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let mut tree = self.tree.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => tree.insert_before(*sibling, child),
            NodeOrText::AppendText(words) => tree.insert_words_before(*sibling, &words),
        }
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let hangs = self.tree.borrow().slot(*element).parent.is_some();
        if hangs {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Id) -> Id {
        target.following()
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Id, more: Vec<Attribute>) {
        if let Some(attributes) = self.tree.borrow_mut().attributes_mut(*target) {
            for attribute in more {
                if !attributes.iter().any(|known| known.name == attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Id, parent: &Id) {
        self.tree.borrow_mut().adopt(*parent, *node);
    }

    fn is_mathml_annotation_xml_integration_point(&self, node: &Id) -> bool {
        self.is_integration_point(*node)
    }
}
