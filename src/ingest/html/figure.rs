//! Figures with their captions, and preformatted text, which some sites wrap in figures.

use super::caption::as_caption;
use super::excerpt::append_line;
use super::node::{Element, Node};
use super::walker::{Inherited, Walker};
use crate::doc::{Block, ParagraphKind, Text};
use crate::text::Clean;

impl Walker {
    /// Reads `figure`.
    pub(super) fn figure(&mut self, figure: &Element<'_>, inside: Inherited) {
        if let Some(language) = highlighted(figure) {
            let code = figure.node.find(|cell| cell.name == "td" && cell.has_class("code"));
            let code = code.map_or(figure.node, |code| code.node);
            return self.push_code(code, language);
        }
        let mut caption = Text::default();
        let mut blocks = self.apart(inside.centred, |walker| {
            for child in figure.node.children() {
                match child.element().filter(|child| child.name == "figcaption") {
                    Some(words) => {
                        walker.flush(inside.centred);
                        let (text, others) = walker.line(&words, inside.deeper());
                        append_line(&mut caption, text);
                        walker.blocks.extend(others);
                    }
                    None => walker.node(child, inside.deeper()),
                }
            }
        });
        attach(&mut blocks, caption);
        self.blocks.extend(blocks);
    }

    /// Reads an element that says of itself that it is the caption of the image before it.
    pub(super) fn caption(&mut self, element: &Element<'_>, inside: Inherited) {
        let (text, others) = self.line(element, inside);
        let before = self.blocks.last_mut();
        match before {
            Some(Block::Figure { caption, .. }) if caption.is_empty() && others.is_empty() => {
                *caption = as_caption(text);
            }
            _ => {
                self.blocks.extend(others);
                let mut last: Vec<_> = self.blocks.pop().into_iter().collect();
                attach(&mut last, text);
                self.blocks.extend(last);
            }
        }
    }

    /// Reads `pre`.
    pub(super) fn preformatted(&mut self, element: &Element<'_>) {
        let code = element.node.find(|inner| inner.name == "code");
        let inner = code.and_then(|code| language(&code));
        let language = inner.or_else(|| language(element)).unwrap_or_default();
        self.push_code(element.node, language);
    }

    fn push_code(&mut self, top: Node<'_>, language: &str) {
        let words = top.all();
        let text = Text::plain(Clean::text(words.trim_end().trim_start_matches('\n')));
        if !text.is_empty() {
            self.blocks.push(Block::Preformatted { language: Clean::line(language), text });
        }
        top.for_each(|node| {
            if node.element().is_some_and(|image| image.name == "img") {
                self.node(node, Inherited::default());
            }
            true
        });
        self.flush(false);
    }
}

/// Ties `caption` to the last figure without one, or sets it below as a paragraph.
fn attach(blocks: &mut Vec<Block>, words: Text) {
    if words.is_empty() {
        return;
    }
    let free = blocks.iter_mut().rev().find_map(|block| match block {
        Block::Figure { caption, .. } if caption.is_empty() => Some(caption),
        _ => None,
    });
    match free {
        Some(caption) => *caption = as_caption(words),
        None => blocks.push(Block::Paragraph { kind: ParagraphKind::Centred, text: words }),
    }
}

/// The language of `<figure class="highlight rust">`, in which Hexo puts code.
fn highlighted<'t>(figure: &Element<'t>) -> Option<&'t str> {
    let classes = figure.attribute("class")?;
    let mut classes = classes.split_whitespace();
    classes.next().filter(|first| first.starts_with("highlight"))?;
    Some(classes.next().unwrap_or_default())
}

/// The language of `class="language-rust"` or `class="lang-rust"`.
fn language<'t>(code: &Element<'t>) -> Option<&'t str> {
    let classes = code.attribute("class")?;
    let mut classes = classes.split_whitespace();
    classes.find_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-")))
}
