//! Walks over a parsed page and makes blocks of it. One method a role; the roles themselves are
//! in `element`, and lists, tables, figures in files of their own.
//!
//! Recursion ends at a fixed depth; below, the rest is read flat. The walker knows nothing of
//! pages (heads, navigation) and repairs nothing: captions and credits are found afterwards.

use super::address::{Target, target};
use super::builder::{Look, TextBuilder};
use super::element::{Role, Traits, traits};
use super::image::{Shown, picture};
use super::node::{Element, Kind, Node};
use super::{caption, excerpt, paragraph};
use crate::doc::{Block, Image, Note, NoteKind, ParagraphKind, Repairs, Style, Text};
use crate::locale::say;
use crate::text::Clean;

/// Elements within elements that are read one by one; deeper ones are read flat.
const DEPTH: u16 = 200;

/// What the elements around hand down.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Inherited {
    pub look: Look,
    pub centred: bool,
    /// Whether ends of lines are the author's.
    pub keeps_lines: bool,
    depth: u16,
}

impl Inherited {
    /// One level further down.
    pub(super) fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

/// What a walk yields.
#[derive(Default)]
pub(super) struct Walked {
    pub blocks: Vec<Block>,
    pub images: Vec<Image>,
    pub links: Vec<Clean>,
    pub notes: Vec<Note>,
}

/// See the module.
pub(super) struct Walker {
    pub(super) builder: TextBuilder,
    /// The blocks of the innermost element that holds blocks.
    pub(super) blocks: Vec<Block>,
    images: Vec<Image>,
    /// Which images are no larger than a character.
    small: Vec<bool>,
    links: Vec<Clean>,
    /// Schemes of links that were not taken, with their counts.
    blocked: Vec<(&'static str, u32)>,
    /// Images whose addresses were behind a proxy.
    proxied: usize,
    flattened: bool,
    /// Names of elements to leave out.
    unwanted: &'static [&'static str],
    repairs: Repairs,
    /// Images whose addresses were changed, and those left out.
    mended: Vec<Note>,
}

/// Walks over `top` and all below it, without the elements named in `unwanted`.
pub(super) fn walk(top: Node<'_>, unwanted: &'static [&'static str], repairs: Repairs) -> Walked {
    let mut walker = Walker {
        builder: TextBuilder::new(),
        blocks: Vec::new(),
        images: Vec::new(),
        small: Vec::new(),
        links: Vec::new(),
        blocked: Vec::new(),
        proxied: 0,
        flattened: false,
        unwanted,
        repairs,
        mended: Vec::new(),
    };
    walker.node(top, Inherited::default());
    walker.flush(false);
    walker.finish()
}

impl Walker {
    fn finish(self) -> Walked {
        let mut notes = self.mended;
        if self.flattened {
            notes.push(Note::new(NoteKind::Markup, &say!("ingest-nested")));
        }
        for (scheme, count) in self.blocked {
            notes.push(Note::new(NoteKind::Blocked, &say!("ingest-scheme", count = count, scheme = scheme)));
        }
        if self.proxied > 0 {
            notes.push(Note::new(NoteKind::Reference, &say!("ingest-proxied", count = self.proxied)));
        }
        Walked { blocks: self.blocks, images: self.images, links: self.links, notes }
    }

    /// Reads a node.
    pub(super) fn node(&mut self, node: Node<'_>, inherited: Inherited) {
        match node.kind() {
            // Lists within lists do not come by way of `children`.
            Kind::Element(_) if inherited.depth > DEPTH => self.flat(node, inherited),
            Kind::Element(element) => self.element(&element, inherited),
            Kind::Words(words) => self.words(words, inherited),
            Kind::Root => {
                for child in node.children().filter(|child| child.element().is_some()) {
                    self.node(child, inherited);
                }
            }
            Kind::Comment => {}
        }
    }

    /// Reads words; their line ends are the author's where the style says so.
    fn words(&mut self, words: &str, inherited: Inherited) {
        if !inherited.keeps_lines {
            return self.builder.words(words, inherited.look);
        }
        for (nth, line) in words.split('\n').enumerate() {
            if nth > 0 {
                self.builder.line_break();
            }
            self.builder.words(line, inherited.look);
        }
    }

    /// Reads what is inside an element.
    pub(super) fn children(&mut self, element: &Element<'_>, inherited: Inherited) {
        if inherited.depth >= DEPTH {
            return self.flat(element.node, inherited);
        }
        let inherited = inherited.deeper();
        for child in element.node.children() {
            self.node(child, inherited);
        }
    }

    fn element(&mut self, element: &Element<'_>, around: Inherited) {
        let traits = traits(element);
        if traits.hidden || self.unwanted.contains(&element.name) {
            return;
        }
        let mut inside = around;
        inside.centred |= traits.centred;
        inside.keeps_lines = traits.keeps_lines.unwrap_or(around.keeps_lines);
        if traits.strong {
            inside.look.style |= Style::STRONG;
        }
        if begins_line(traits.role) {
            self.flush(around.centred);
        }
        self.inner(element, &traits, inside);
    }

    fn inner(&mut self, element: &Element<'_>, traits: &Traits, mut inside: Inherited) {
        match traits.role {
            Role::Unread => {}
            Role::Block => {
                self.children(element, inside);
                self.flush(inside.centred);
            }
            Role::Inline => self.children(element, inside),
            Role::Styled(style) => {
                inside.look.style |= style;
                self.children(element, inside);
            }
            Role::Link => self.link(element, inside),
            Role::Raised(style) => self.raised(element, style, inside),
            Role::Power(style) => self.power(element, style, inside),
            Role::Formula => self.formula(element, inside),
            Role::Quoted => {
                self.builder.words("“", inside.look);
                self.children(element, inside);
                self.builder.words("”", inside.look);
            }
            Role::Footnotes => self.footnotes(element, inside),
            Role::NoteList => self.note_list(element, inside),
            Role::LineBreak => self.builder.line_break(),
            Role::Literal => {
                let (text, _) = self.line(element, inside);
                self.blocks.push(Block::Paragraph { kind: ParagraphKind::Literal, text });
            }
            Role::Rule => self.blocks.push(Block::Rule),
            Role::Image => self.image(element, inside.look),
            Role::Ruby => self.ruby(element, inside),
            Role::Input => self.input(element, inside.look),
            Role::Heading(level) => self.heading(element, level, inside),
            Role::Quote => {
                let blocks = self.nested(element, inside);
                self.push_unless_empty(blocks, Block::Quote);
            }
            Role::List => self.list(element, inside),
            Role::Item => {
                let item = self.nested(element, inside);
                self.push_unless_empty(item, |item| Block::List { start: None, items: vec![item] });
            }
            Role::Definitions => self.definitions(element, inside),
            Role::Preformatted => self.preformatted(element),
            Role::Table => self.table(element, inside),
            Role::Figure => self.figure(element, inside),
            Role::Caption => self.caption(element, inside),
            Role::NoScript => self.no_script(element, inside),
            Role::Embed => self.embed(element, inside),
        }
    }

    /// Ends the paragraph that is being read.
    pub(super) fn flush(&mut self, centred: bool) {
        if self.builder.is_empty() {
            // A blank between two blocks is none.
            self.builder.finish();
            return;
        }
        let text = self.builder.finish();
        let kind = if centred { ParagraphKind::Centred } else { ParagraphKind::Body };
        let is_small = |image: usize| self.small.get(image).copied().unwrap_or(false);
        paragraph::push(&mut self.blocks, text, kind, is_small);
    }

    /// The blocks that `read` makes, apart from those around.
    pub(super) fn apart(&mut self, centred: bool, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        let around = std::mem::take(&mut self.blocks);
        read(self);
        self.flush(centred);
        caption::attach(std::mem::replace(&mut self.blocks, around), &self.images)
    }

    /// The blocks inside an element.
    pub(super) fn nested(&mut self, element: &Element<'_>, inside: Inherited) -> Vec<Block> {
        self.apart(inside.centred, |walker| walker.children(element, inside))
    }

    /// The words inside an element as one text, and the blocks that cannot be words.
    pub(super) fn line(&mut self, element: &Element<'_>, inside: Inherited) -> (Text, Vec<Block>) {
        let mut line = Text::default();
        let mut others = Vec::new();
        let around = std::mem::take(&mut self.blocks);
        self.children(element, inside);
        self.flush(inside.centred);
        for block in std::mem::replace(&mut self.blocks, around) {
            match block {
                Block::Paragraph { text, .. } | Block::Heading { text, .. } => {
                    excerpt::append_line(&mut line, text);
                }
                other => others.push(other),
            }
        }
        (line, others)
    }

    pub(super) fn push_unless_empty<T>(&mut self, parts: Vec<T>, block: impl FnOnce(Vec<T>) -> Block) {
        if !parts.is_empty() {
            self.blocks.push(block(parts));
        }
    }

    fn heading(&mut self, element: &Element<'_>, level: u8, inside: Inherited) {
        let (text, others) = self.line(element, inside);
        if !text.is_empty() {
            self.blocks.push(Block::Heading { level, text });
        }
        self.blocks.extend(others);
    }

    fn link(&mut self, element: &Element<'_>, mut inside: Inherited) {
        if let Some(href) = element.attribute("href") {
            if self.note_link(element, href) {
                return;
            }
            inside.look.link = self.anchor(href).or(inside.look.link);
        }
        self.children(element, inside);
    }

    /// Keeps the address of a link, if it has one that may be followed.
    pub(super) fn anchor(&mut self, href: &str) -> Option<usize> {
        match target(href) {
            Target::Nothing => {}
            Target::Address(address) => {
                self.links.push(address);
                return Some(self.links.len() - 1);
            }
            Target::Blocked(scheme) => self.block(scheme),
        }
        None
    }

    fn block(&mut self, scheme: &'static str) {
        match self.blocked.iter_mut().find(|(known, _)| *known == scheme) {
            Some((_, count)) => *count += 1,
            None => self.blocked.push((scheme, 1)),
        }
    }

    fn image(&mut self, element: &Element<'_>, look: Look) {
        let Shown { picture, mended } = picture(element, self.repairs);
        self.mended.extend(mended);
        if let Some(picture) = picture {
            self.builder.image(self.images.len(), look);
            self.images.push(picture.image);
            self.small.push(picture.small);
            self.proxied += usize::from(picture.proxied);
        }
    }

    /// Of forms, only the boxes of task lists are for reading.
    fn input(&mut self, element: &Element<'_>, look: Look) {
        if element.attribute("type") == Some("checkbox") {
            let ticked = element.attribute("checked").is_some();
            self.builder.words(if ticked { "☑" } else { "☐" }, look);
        }
    }

    /// The copy of a lazily loaded image for readers without scripts is that image again.
    fn no_script(&mut self, element: &Element<'_>, inside: Inherited) {
        let after_image = self.builder.ends_with_image()
            || self.builder.is_empty() && matches!(self.blocks.last(), Some(Block::Figure { .. }));
        let holds_image = || element.node.find(|inner| inner.name == "img").is_some();
        if !(after_image && holds_image()) {
            self.children(element, inside);
        }
    }

    fn embed(&mut self, element: &Element<'_>, inside: Inherited) {
        let inner = element.node.find(|inner| inner.name == "source");
        let address = ["src", "data-src", "data"]
            .iter()
            .find_map(|name| element.filled(name))
            .or_else(|| inner.and_then(|inner| inner.filled("src")));
        match address.map(target) {
            Some(Target::Address(url)) => {
                self.blocks.push(Block::Embed { kind: Clean::line(element.name), url });
            }
            Some(Target::Blocked(scheme)) => self.block(scheme),
            None if element.name == "object" => self.children(element, inside),
            Some(Target::Nothing) | None => {}
        }
    }

    /// Reads all below `top` without recursion: words, images and paragraphs, nothing else.
    fn flat(&mut self, top: Node<'_>, inherited: Inherited) {
        let mut elements = 0;
        top.for_each(|node| match node.kind() {
            Kind::Element(element) => {
                let traits = traits(&element);
                if traits.hidden || traits.role == Role::Unread {
                    return false;
                }
                elements += 1;
                match traits.role {
                    Role::Image => self.image(&element, inherited.look),
                    Role::LineBreak => self.builder.line_break(),
                    role if begins_line(role) => self.flush(inherited.centred),
                    _ => {}
                }
                true
            }
            Kind::Words(words) => {
                self.builder.words(words, inherited.look);
                true
            }
            Kind::Root | Kind::Comment => true,
        });
        // The first of them is `top` itself.
        self.flattened |= elements > 1;
    }
}

/// Whether an element of this role begins a new line.
fn begins_line(role: Role) -> bool {
    !matches!(
        role,
        Role::Unread
            | Role::Inline
            | Role::Styled(_)
            | Role::Link
            | Role::Raised(_)
            | Role::Power(_)
            | Role::Formula
            | Role::Quoted
            | Role::LineBreak
            | Role::Image
            | Role::Ruby
            | Role::Input
            | Role::NoScript
    )
}
