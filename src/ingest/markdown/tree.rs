//! Grows the tree of a page out of the tree of Markdown, without any markup between: the same
//! elements that comrak would write as HTML and the parser of HTML would read.
//!
//! What the author wrote as HTML is not read here. A block that holds any is left to `fragment`,
//! and where that cannot be told from the rest, the whole source is. Must not know what becomes
//! of the elements.

use std::borrow::Cow;

use comrak::nodes::{AstNode, ListType, Node, NodeLink, NodeValue, TableAlignment};
use html5ever::{LocalName, local_name};
use memchr::memchr2;

use super::fragment::Fragment;
use crate::ingest::html::{Id, Tree};

/// Deeper trees are left to the reader of HTML, which knows how to bear them.
const DEPTH: usize = 1_000;

/// Why a block cannot be grown.
enum Refusal {
    /// It holds HTML.
    Markup,
    /// The whole source must be read as HTML.
    Source,
}

/// The page of a Markdown document and its place in the tree; none where it must go through HTML.
pub(super) fn page(document: Node<'_>, room: usize) -> Option<(Tree, Id)> {
    let mut tree = Tree::with_room(room);
    let page = tree.root();
    let html = tree.element(page, local_name!("html"));
    let body = tree.element(html, local_name!("body"));
    let mut grower = Grower { tree, parents: Vec::new(), link: None, column: 0 };
    let mut block = document.first_child();
    while let Some(node) = block {
        if matches!(node.data().value, NodeValue::FootnoteDefinition(_)) {
            grower.footnotes(body, node).ok()?;
            break;
        }
        let size = grower.tree.size(body);
        block = match grower.grow(body, node) {
            Ok(()) => node.next_sibling(),
            Err(Refusal::Source) => return None,
            Err(Refusal::Markup) => {
                grower.tree.cut_back(body, size);
                let fragment = Fragment::from(node)?;
                fragment.graft(&mut grower.tree, body);
                fragment.next
            }
        };
    }
    Some((grower.tree, page))
}

struct Grower {
    tree: Tree,
    /// Where what is below the nodes that are being grown belongs, innermost last.
    parents: Vec<Id>,
    /// The link that is being grown. HTML knows none inside of another.
    link: Option<Id>,
    /// The column of the next cell.
    column: usize,
}

impl Grower {
    /// Grows a node and all below it, without recursion.
    fn grow(&mut self, parent: Id, top: Node<'_>) -> Result<(), Refusal> {
        self.parents.clear();
        self.link = None;
        let mut at = top;
        loop {
            let inside = self.node(self.parents.last().copied().unwrap_or(parent), at)?;
            if let (Some(inside), Some(first)) = (inside, at.first_child()) {
                self.parents.push(inside);
                if self.parents.len() > DEPTH {
                    return Err(Refusal::Source);
                }
                at = first;
                continue;
            }
            loop {
                if at.same_node(top) {
                    return Ok(());
                }
                if let Some(next) = at.next_sibling() {
                    at = next;
                    break;
                }
                let left = self.parents.pop();
                self.link = self.link.filter(|link| Some(*link) != left);
                let Some(above) = at.parent() else { return Ok(()) };
                at = above;
            }
        }
    }

    /// The footnotes, which close a document.
    fn footnotes(&mut self, body: Id, first: Node<'_>) -> Result<(), Refusal> {
        let section = self.tree.element(body, local_name!("section"));
        self.tree.attribute(section, local_name!("class"), "footnotes");
        let list = self.tree.element(section, local_name!("ol"));
        let mut next = Some(first);
        while let Some(node) = next {
            if !matches!(node.data().value, NodeValue::FootnoteDefinition(_)) {
                return Err(Refusal::Source);
            }
            let item = self.tree.element(list, local_name!("li"));
            self.children(item, node)?;
            next = node.next_sibling();
        }
        Ok(())
    }

    fn children(&mut self, parent: Id, node: Node<'_>) -> Result<(), Refusal> {
        node.children().try_for_each(|child| self.grow(parent, child))
    }

    /// Grows a node alone and says where what is below it belongs; none where that is done.
    fn node(&mut self, parent: Id, node: Node<'_>) -> Result<Option<Id>, Refusal> {
        match &node.data().value {
            NodeValue::Text(words) => self.words(parent, words),
            NodeValue::SoftBreak => self.words(parent, "\n"),
            NodeValue::LineBreak => self.line_break(parent),
            NodeValue::Code(code) => {
                let inside = self.tree.element(parent, local_name!("code"));
                self.words(inside, &code.literal);
            }
            NodeValue::HtmlInline(markup) => self.markup(parent, markup)?,
            NodeValue::HtmlBlock(block) => {
                self.words(parent, "\n");
                self.markup(parent, block.literal.trim())?;
            }
            NodeValue::CodeBlock(code) => self.code(parent, &code.info, &code.literal),
            NodeValue::Image(link) => self.image(parent, node, link),
            NodeValue::FootnoteReference(reference) => {
                self.reference(parent, &reference.name, reference.ix)?;
            }
            NodeValue::Link(link) => return self.link(parent, &link.url).map(Some),
            NodeValue::Emph => return Ok(Some(self.tree.element(parent, local_name!("em")))),
            NodeValue::Strong => return Ok(Some(self.tree.element(parent, local_name!("strong")))),
            NodeValue::Strikethrough => return Ok(Some(self.tree.element(parent, local_name!("del")))),
            NodeValue::Highlight => return Ok(Some(self.tree.element(parent, local_name!("mark")))),
            value => return self.block(parent, node, value).map(Some),
        }
        Ok(None)
    }

    /// Grows a block that holds others or inlines.
    fn block(&mut self, parent: Id, node: Node<'_>, value: &NodeValue) -> Result<Id, Refusal> {
        let name = match value {
            NodeValue::Paragraph if is_tight(node) => {
                if node.previous_sibling().is_some_and(is_paragraph) {
                    self.words(parent, "\n");
                }
                return Ok(parent);
            }
            NodeValue::DescriptionItem(_) => return Ok(parent),
            NodeValue::TaskItem(task) => return Ok(self.task(parent, node, task.symbol.is_some())),
            NodeValue::TableCell => return Ok(self.cell(parent, node)),
            NodeValue::Alert(alert) => {
                let title = alert.title.as_deref().unwrap_or(alert.alert_type.default_title());
                return Ok(self.alert(parent, title));
            }
            NodeValue::List(list) if list.list_type == ListType::Ordered => {
                return Ok(self.ordered(parent, list.start));
            }
            NodeValue::TableRow(_) => {
                self.column = 0;
                local_name!("tr")
            }
            NodeValue::Heading(heading) => heading_name(heading.level),
            NodeValue::Paragraph => local_name!("p"),
            NodeValue::BlockQuote => local_name!("blockquote"),
            NodeValue::List(_) => local_name!("ul"),
            NodeValue::Item(_) => local_name!("li"),
            NodeValue::ThematicBreak => local_name!("hr"),
            NodeValue::Table(_) => local_name!("table"),
            NodeValue::DescriptionList => local_name!("dl"),
            NodeValue::DescriptionTerm => local_name!("dt"),
            NodeValue::DescriptionDetails => local_name!("dd"),
            _ => return Err(Refusal::Source),
        };
        Ok(self.tree.element(parent, name))
    }

    /// Adds words as the parser of HTML would read them.
    fn words(&mut self, parent: Id, words: &str) {
        if memchr2(b'\r', b'\0', words.as_bytes()).is_some() {
            let words = words.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}");
            return self.tree.append_words(parent, &words);
        }
        self.tree.append_words(parent, words);
    }

    fn line_break(&mut self, parent: Id) {
        self.tree.element(parent, local_name!("br"));
        self.words(parent, "\n");
    }

    /// Grows the markup that says nothing of what is around it.
    fn markup(&mut self, parent: Id, markup: &str) -> Result<(), Refusal> {
        if is_break(markup) {
            self.tree.element(parent, local_name!("br"));
        } else if !is_comment(markup) {
            return Err(Refusal::Markup);
        }
        Ok(())
    }

    fn link(&mut self, parent: Id, address: &str) -> Result<Id, Refusal> {
        if self.link.is_some() {
            return Err(Refusal::Source);
        }
        let link = self.tree.element(parent, local_name!("a"));
        self.tree.attribute(link, local_name!("href"), &escaped(address));
        self.link = Some(link);
        Ok(link)
    }

    fn reference(&mut self, parent: Id, name: &str, number: u32) -> Result<(), Refusal> {
        let raised = self.tree.element(parent, local_name!("sup"));
        self.tree.attribute(raised, local_name!("class"), "footnote-ref");
        let link = self.link(raised, &["#fn-", name].concat())?;
        self.link = None;
        self.words(link, &number.to_string());
        Ok(())
    }

    fn image(&mut self, parent: Id, node: Node<'_>, link: &NodeLink) {
        let image = self.tree.element(parent, local_name!("img"));
        self.tree.attribute(image, local_name!("src"), &escaped(&link.url));
        self.tree.attribute(image, local_name!("alt"), &plain(node));
        if !link.title.is_empty() {
            self.tree.attribute(image, local_name!("title"), &link.title);
        }
    }

    fn code(&mut self, parent: Id, info: &str, words: &str) {
        let preformatted = self.tree.element(parent, local_name!("pre"));
        let code = self.tree.element(preformatted, local_name!("code"));
        if let Some(language) = info.split_ascii_whitespace().next() {
            self.tree.attribute(code, local_name!("class"), &["language-", language].concat());
        }
        self.words(code, words);
    }

    fn ordered(&mut self, parent: Id, start: usize) -> Id {
        let list = self.tree.element(parent, local_name!("ol"));
        if start != 1 {
            self.tree.attribute(list, local_name!("start"), &start.to_string());
        }
        list
    }

    fn task(&mut self, parent: Id, node: Node<'_>, is_done: bool) -> Id {
        let is_item = node.parent().is_some_and(|list| matches!(list.data().value, NodeValue::List(_)));
        let inside = if is_item { self.tree.element(parent, local_name!("li")) } else { parent };
        let boxed = self.tree.element(inside, local_name!("input"));
        self.tree.attribute(boxed, local_name!("type"), "checkbox");
        if is_done {
            self.tree.attribute(boxed, local_name!("checked"), "");
        }
        self.words(inside, " ");
        inside
    }

    fn cell(&mut self, parent: Id, node: Node<'_>) -> Id {
        let row = node.parent();
        let is_head = row.is_some_and(|row| matches!(row.data().value, NodeValue::TableRow(true)));
        let table = row.and_then(AstNode::parent);
        let is_centred = table.is_some_and(|table| match &table.data().value {
            NodeValue::Table(table) => table.alignments.get(self.column) == Some(&TableAlignment::Center),
            _ => false,
        });
        self.column += 1;
        let name = if is_head { local_name!("th") } else { local_name!("td") };
        let cell = self.tree.element(parent, name);
        if is_centred {
            self.tree.attribute(cell, local_name!("align"), "center");
        }
        cell
    }

    fn alert(&mut self, parent: Id, title: &str) -> Id {
        let alert = self.tree.element(parent, local_name!("div"));
        self.tree.attribute(alert, local_name!("class"), "markdown-alert");
        let heading = self.tree.element(alert, local_name!("p"));
        self.tree.attribute(heading, local_name!("class"), "markdown-alert-title");
        self.words(heading, title);
        alert
    }
}

fn heading_name(level: u8) -> LocalName {
    match level {
        1 => local_name!("h1"),
        2 => local_name!("h2"),
        3 => local_name!("h3"),
        4 => local_name!("h4"),
        5 => local_name!("h5"),
        _ => local_name!("h6"),
    }
}

fn is_paragraph(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Paragraph)
}

/// Whether a paragraph is set as a part of what it stands in: without room around it.
fn is_tight(paragraph: Node<'_>) -> bool {
    let Some(parent) = paragraph.parent() else { return false };
    let is_tight_list = parent.parent().is_some_and(|list| match &list.data().value {
        NodeValue::List(list) => list.tight,
        NodeValue::DescriptionItem(item) => item.tight,
        _ => false,
    });
    is_tight_list || matches!(parent.data().value, NodeValue::DescriptionTerm)
}

/// An address as it would stand in a page.
fn escaped(address: &str) -> Cow<'_, str> {
    // Most need no change.
    if address.bytes().all(|b| matches!(b, b'a'..=b'z' | b'A'..=b'Z' | b'?'..=b'@' | b'#'..=b'$' | b'&'..=b';' | b'!' | b'=' | b'_' | b'~')) {
        return Cow::Borrowed(address);
    }
    let mut out = String::with_capacity(address.len() * 2);
    // Writing to a string does not fail.
    let _ = comrak::html::escape_href(&mut out, address, false);
    Cow::Owned(out.replace("&#x27;", "'").replace("&amp;", "&"))
}

/// The words of what an image stands for.
fn plain(image: Node<'_>) -> String {
    let mut out = String::new();
    for node in image.descendants().skip(1) {
        match &node.data().value {
            NodeValue::Text(words) => out.push_str(words),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(words) => out.push_str(words),
            NodeValue::LineBreak | NodeValue::SoftBreak => out.push(' '),
            _ => {}
        }
    }
    out
}

/// Whether markup is a line break and nothing else.
fn is_break(markup: &str) -> bool {
    ["<br>", "<br/>", "<br />"].iter().any(|known| known.eq_ignore_ascii_case(markup))
}

/// Whether markup is one comment and nothing else, to every parser.
fn is_comment(markup: &str) -> bool {
    let inside = markup.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    inside
        .is_some_and(|words| !words.contains("--") && !words.starts_with(['>', '-']) && !words.ends_with('-'))
}
