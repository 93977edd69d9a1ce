//! Lists and definitions, also broken ones.

use super::excerpt::append_line;
use super::node::{Element, Node};
use super::walker::{Inherited, Walker};
use crate::doc::{Block, Text};

impl Walker {
    /// Reads `ul` and `ol`. What stands in a list but in none of its items belongs to the item
    /// before it.
    pub(super) fn list(&mut self, list: &Element<'_>, inside: Inherited) {
        let mut items: Vec<Vec<Block>> = Vec::new();
        let mut loose: Vec<Block> = Vec::new();
        for child in list.node.children() {
            match child.element().filter(|item| item.name == "li") {
                Some(item) => {
                    loose.extend(self.apart(inside.centred, |_| {}));
                    settle(&mut items, &mut loose);
                    items.push(self.nested(&item, inside.deeper()));
                }
                None => {
                    let around = std::mem::replace(&mut self.blocks, std::mem::take(&mut loose));
                    self.node(child, inside.deeper());
                    loose = std::mem::replace(&mut self.blocks, around);
                }
            }
        }
        loose.extend(self.apart(inside.centred, |_| {}));
        settle(&mut items, &mut loose);
        items.retain(|item| !item.is_empty());
        let start = (list.name == "ol").then(|| list.number("start").unwrap_or(1));
        self.push_unless_empty(items, |items| Block::List { start, items });
    }

    /// Reads `dl`, its pairs wrapped in `div` or not.
    pub(super) fn definitions(&mut self, list: &Element<'_>, inside: Inherited) {
        let mut pairs: Vec<(Text, Vec<Block>)> = Vec::new();
        for child in list.node.children() {
            match child.element() {
                Some(group) if group.name == "div" => {
                    for part in group.node.children() {
                        self.definition(part, inside.deeper(), &mut pairs);
                    }
                }
                _ => self.definition(child, inside, &mut pairs),
            }
        }
        self.push_unless_empty(pairs, Block::Definitions);
    }

    fn definition(&mut self, part: Node<'_>, inside: Inherited, pairs: &mut Vec<(Text, Vec<Block>)>) {
        let blocks = match part.element() {
            Some(term) if term.name == "dt" => {
                let (text, others) = self.line(&term, inside.deeper());
                match pairs.last_mut() {
                    // Several terms with one explanation.
                    Some((terms, blocks)) if blocks.is_empty() => append_line(terms, text),
                    _ => pairs.push((text, Vec::new())),
                }
                others
            }
            Some(explanation) if explanation.name == "dd" => self.nested(&explanation, inside.deeper()),
            _ => self.apart(inside.centred, |walker| walker.node(part, inside.deeper())),
        };
        match pairs.last_mut() {
            Some((_, explanation)) => explanation.extend(blocks),
            None if blocks.is_empty() => {}
            None => pairs.push((Text::default(), blocks)),
        }
    }
}

/// Gives loose blocks to the last item, or makes them one.
fn settle(items: &mut Vec<Vec<Block>>, loose: &mut Vec<Block>) {
    if loose.is_empty() {
        return;
    }
    match items.last_mut() {
        Some(item) => item.append(loose),
        None => items.push(std::mem::take(loose)),
    }
}
