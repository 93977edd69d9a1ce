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
        let mut values: Vec<Option<i64>> = Vec::new();
        let mut loose: Vec<Block> = Vec::new();
        for child in list.node.children() {
            match child.element().filter(|item| item.name == "li") {
                Some(item) => {
                    loose.extend(self.apart(inside.centred, |_| {}));
                    settle(&mut items, &mut loose);
                    items.push(self.nested(&item, inside.deeper()));
                    values.resize(items.len() - 1, None);
                    values.push(item.number("value"));
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
        values.resize(items.len(), None);
        let inked = values.into_iter().zip(items).filter(|(_, item)| !item.is_empty());
        let (values, items): (Vec<Option<i64>>, Vec<Vec<Block>>) = inked.unzip();
        if list.name == "ol" {
            self.blocks.extend(counted(numbers(list, &values).into_iter().zip(items)));
        } else {
            self.push_unless_empty(items, |items| Block::List { start: None, items });
        }
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

/// The numbers of the items of a list, as HTML counts: items may say theirs, and lists may count down.
fn numbers(list: &Element<'_>, values: &[Option<i64>]) -> Vec<i64> {
    let is_reversed = list.attribute("reversed").is_some();
    let count = i64::try_from(values.len()).unwrap_or(i64::MAX);
    let first = list.number("start").unwrap_or(if is_reversed { count } else { 1 });
    let step: i64 = if is_reversed { -1 } else { 1 };
    let mut next = first;
    let number = |value: &Option<i64>| {
        let number = value.unwrap_or(next);
        next = number.saturating_add(step);
        number
    };
    values.iter().map(number).collect()
}

/// Lists that count on: where the numbers do not, another one begins.
fn counted(items: impl Iterator<Item = (i64, Vec<Block>)>) -> Vec<Block> {
    let mut lists: Vec<Block> = Vec::new();
    let mut next = None;
    for (number, item) in items {
        match lists.last_mut() {
            Some(Block::List { items, .. }) if next == Some(number) => items.push(item),
            _ => lists.push(Block::List { start: Some(number), items: vec![item] }),
        }
        next = number.checked_add(1);
    }
    lists
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
