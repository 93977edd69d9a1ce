//! The tree of a page: elements and words, all in one piece of memory. It is made by the parser of
//! HTML and by the reader of Markdown, and knows neither.

use std::num::NonZeroU32;
use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

/// Where a node is in its tree. The root has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) struct Id(NonZeroU32);

impl Id {
    fn at(self) -> usize {
        self.0.get() as usize
    }
}

/// What a node holds.
#[derive(Debug)]
pub(super) enum Content {
    /// The page, or a part of one that hangs nowhere yet.
    Root,
    /// An element.
    Element { name: QualName, attributes: Vec<Attribute> },
    /// A range of the words of the tree.
    Words(Range<usize>),
    /// A comment, which nobody reads.
    Comment,
}

/// A node with its neighbours.
#[derive(Debug)]
pub(super) struct Slot {
    pub content: Content,
    pub parent: Option<Id>,
    pub next: Option<Id>,
    pub first: Option<Id>,
    last: Option<Id>,
}

impl Slot {
    fn new(content: Content) -> Self {
        Self { content, parent: None, next: None, first: None, last: None }
    }
}

/// See the module.
#[derive(Debug)]
pub(in crate::ingest) struct Tree {
    slots: Vec<Slot>,
    /// All words, one after another.
    words: String,
    /// What is no node; never seen.
    nowhere: Slot,
    /// The name of what has none.
    unnamed: QualName,
}

/// How far a tree has grown.
#[derive(Debug, Clone, Copy)]
pub(in crate::ingest) struct Size {
    slots: usize,
    words: usize,
    last: Option<Id>,
}

impl Tree {
    /// A tree with nothing in it, for about so many bytes of markup.
    pub(in crate::ingest) fn with_room(bytes: usize) -> Self {
        // Nothing points to the first slot, so that a place may be other than zero.
        let mut slots = Vec::with_capacity(bytes / 24 + 2);
        slots.push(Slot::new(Content::Comment));
        let unnamed = QualName::new(None, ns!(), local_name!(""));
        Self { slots, words: String::with_capacity(bytes), nowhere: Slot::new(Content::Comment), unnamed }
    }

    /// Adds a node that hangs nowhere yet. A tree holds fewer than four thousand million.
    pub(super) fn add(&mut self, content: Content) -> Id {
        let at = u32::try_from(self.slots.len()).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MAX);
        self.slots.push(Slot::new(content));
        Id(at)
    }

    /// A page without anything, which other nodes may be hung into.
    pub(in crate::ingest) fn root(&mut self) -> Id {
        self.add(Content::Root)
    }

    /// Hangs an element into `parent`, as its last.
    pub(in crate::ingest) fn element(&mut self, parent: Id, name: LocalName) -> Id {
        let name = QualName::new(None, ns!(html), name);
        let element = self.add(Content::Element { name, attributes: Vec::new() });
        self.append(parent, element);
        element
    }

    /// Gives an element an attribute.
    pub(in crate::ingest) fn attribute(&mut self, element: Id, name: LocalName, value: &str) {
        let name = QualName::new(None, ns!(), name);
        if let Some(attributes) = self.attributes_mut(element) {
            attributes.reserve_exact(1);
            attributes.push(Attribute { name, value: StrTendril::from(value) });
        }
    }

    pub(super) fn attributes_mut(&mut self, element: Id) -> Option<&mut Vec<Attribute>> {
        match &mut self.slot_mut(element).content {
            Content::Element { attributes, .. } => Some(attributes),
            _ => None,
        }
    }

    /// The name of an element.
    pub(super) fn name(&self, id: Id) -> &QualName {
        match &self.slot(id).content {
            Content::Element { name, .. } => name,
            _ => &self.unnamed,
        }
    }

    pub(super) fn slot(&self, id: Id) -> &Slot {
        self.slots.get(id.at()).unwrap_or(&self.nowhere)
    }

    fn slot_mut(&mut self, id: Id) -> &mut Slot {
        self.slots.get_mut(id.at()).unwrap_or(&mut self.nowhere)
    }

    /// The words of a node that holds words.
    pub(super) fn words(&self, range: &Range<usize>) -> &str {
        self.words.get(range.clone()).unwrap_or_default()
    }

    /// Hangs a node that hangs nowhere yet into `parent`, as its last.
    pub(super) fn append(&mut self, parent: Id, child: Id) {
        self.slot_mut(child).parent = Some(parent);
        let before = self.slot_mut(parent).last.replace(child);
        match before {
            Some(before) => self.slot_mut(before).next = Some(child),
            None => self.slot_mut(parent).first = Some(child),
        }
    }

    /// Adds words at the end of `parent`.
    pub(in crate::ingest) fn append_words(&mut self, parent: Id, words: &str) {
        if !self.prolong(self.slot(parent).last, words) {
            let node = self.new_words(words);
            self.append(parent, node);
        }
    }

    /// Adds words to those of a node, if they were the last to come in.
    fn prolong(&mut self, node: Option<Id>, words: &str) -> bool {
        let end = self.words.len();
        match node.map(|node| &mut self.slot_mut(node).content) {
            Some(Content::Words(range)) if range.end == end => {
                range.end += words.len();
                self.words.push_str(words);
                true
            }
            _ => false,
        }
    }

    fn new_words(&mut self, words: &str) -> Id {
        let start = self.words.len();
        self.words.push_str(words);
        self.add(Content::Words(start..self.words.len()))
    }

    /// How far the tree has grown, `parent` being where it grows.
    pub(in crate::ingest) fn size(&self, parent: Id) -> Size {
        Size { slots: self.slots.len(), words: self.words.len(), last: self.slot(parent).last }
    }

    /// Cuts off what has grown in `parent` since, and nowhere else.
    pub(in crate::ingest) fn cut_back(&mut self, parent: Id, size: Size) {
        self.slots.truncate(size.slots);
        self.words.truncate(size.words);
        self.slot_mut(parent).last = size.last;
        let Some(last) = size.last else {
            self.slot_mut(parent).first = None;
            return;
        };
        let last = self.slot_mut(last);
        last.next = None;
        // Words may have been added to it.
        if let Content::Words(range) = &mut last.content {
            range.end = range.end.min(size.words);
        }
    }
}
