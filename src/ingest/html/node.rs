//! How the walker looks at a tree.

use html5ever::LocalName;

use super::tree::{Content, Id, Tree};

/// A node, with all that is below it.
#[derive(Clone, Copy)]
pub(super) struct Node<'t> {
    tree: &'t Tree,
    id: Id,
}

/// What a node is.
pub(super) enum Kind<'t> {
    /// The page.
    Root,
    /// An element.
    Element(Element<'t>),
    /// Words.
    Words(&'t str),
    /// A comment.
    Comment,
}

impl<'t> Node<'t> {
    pub(super) fn new(tree: &'t Tree, id: Id) -> Self {
        Self { tree, id }
    }

    /// What it is.
    pub(super) fn kind(self) -> Kind<'t> {
        match &self.tree.slot(self.id).content {
            Content::Root => Kind::Root,
            Content::Element { name, .. } => Kind::Element(Element { node: self, name: &name.local }),
            Content::Words(range) => Kind::Words(self.tree.words(range)),
            Content::Comment => Kind::Comment,
        }
    }

    /// The node, if it is an element.
    pub(super) fn element(self) -> Option<Element<'t>> {
        match self.kind() {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// What hangs in it, in order.
    pub(super) fn children(self) -> impl Iterator<Item = Self> {
        let first = self.tree.slot(self.id).first;
        std::iter::successors(first, |id| self.tree.slot(*id).next).map(move |id| Self { id, ..self })
    }

    /// The node behind it, at or above it, without going above `top`.
    fn after(self, top: Self) -> Option<Self> {
        let mut id = self.id;
        while id != top.id {
            let slot = self.tree.slot(id);
            if let Some(next) = slot.next {
                return Some(Self { id: next, ..self });
            }
            id = slot.parent?;
        }
        None
    }

    /// Visits it and all below it in document order, without recursion. Where `visit` says false,
    /// what is below is left out.
    pub(super) fn for_each(self, mut visit: impl FnMut(Self) -> bool) {
        let mut at = Some(self);
        while let Some(node) = at {
            let inside = visit(node).then(|| self.tree.slot(node.id).first).flatten();
            at = inside.map(|id| Self { id, ..self }).or_else(|| node.after(self));
        }
    }

    /// The first element at or below it for which `wanted` holds.
    pub(super) fn find(self, wanted: impl Fn(&Element<'t>) -> bool) -> Option<Element<'t>> {
        let mut at = Some(self);
        while let Some(node) = at {
            if let Some(element) = node.element().filter(|element| wanted(element)) {
                return Some(element);
            }
            let inside = self.tree.slot(node.id).first;
            at = inside.map(|id| Self { id, ..self }).or_else(|| node.after(self));
        }
        None
    }

    /// All words at and below it, `<br>` as `\n`, scripts and styles left out.
    pub(super) fn all(self) -> String {
        let mut out = String::new();
        self.for_each(|node| match node.kind() {
            Kind::Element(element) => {
                if element.name == "br" {
                    out.push('\n');
                }
                !matches!(element.name, "script" | "style" | "template")
            }
            Kind::Words(words) => {
                out.push_str(words);
                true
            }
            Kind::Root | Kind::Comment => true,
        });
        out
    }
}

/// An element of the page.
#[derive(Clone, Copy)]
pub(super) struct Element<'t> {
    /// The node itself.
    pub node: Node<'t>,
    /// The tag's name in lower case.
    pub name: &'t str,
}

impl<'t> Element<'t> {
    /// Its name, quick to compare.
    pub(super) fn local_name(&self) -> &'t LocalName {
        &self.node.tree.name(self.node.id).local
    }

    /// Its attributes, names and values.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'t str, &'t str)> {
        let attributes = match &self.node.tree.slot(self.node.id).content {
            Content::Element { attributes, .. } => attributes.as_slice(),
            _ => &[],
        };
        attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&'t str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The value of an attribute, unless it is empty.
    pub(super) fn filled(&self, name: &str) -> Option<&'t str> {
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

#[cfg(test)]
mod tests {
    use super::Node;
    use crate::ingest::html::parser::parse;

    fn words(source: &str) -> String {
        let (tree, page) = parse(source);
        Node::new(&tree, page).find(|element| element.name == "body").unwrap().node.all()
    }

    #[test]
    fn words_come_out_as_they_were_meant() {
        for (source, text) in [
            ("a &amp;lt; b &lt; c &nbsp;·«»", "a &lt; b < c \u{a0}·«»"),
            ("<p>一</p>二<!-- x --><script>y</script>", "一二"),
            ("一<br>二", "一\n二"),
            ("<xmp><b></xmp></xmp>", "<b>"),
            ("<plaintext></xmp>&amp;", "</xmp>&amp;"),
            ("甲<table>乙<tr><td>丙</td>丁</tr></table>戊", "甲乙丁丙戊"),
            ("<b>一<p>二</b>三", "一二三"),
            ("<template>不读</template>一", "一"),
        ] {
            assert_eq!(words(source), text, "{source}");
        }
    }

    #[test]
    fn words_that_fall_out_of_tables_take_linear_time() {
        let started = std::time::Instant::now();
        let fallen = words(&format!("<table>{}", "甲<tr><td>乙</td>".repeat(100_000)));
        assert_eq!(fallen.chars().count(), 200_000);
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
        assert_eq!(words(&"&amp;".repeat(200_000)).len(), 200_000);
    }
}
