//! Bulletins: a file with a heading for each of its items. Where a person says so, each item becomes
//! an article.
//!
//! This module must not know formats, front matter or files.

use std::mem;

use super::parsed::{Found, Parsed};
use crate::doc::{Block, Inline, Text, TitleFrom};
use crate::text::Clean;

/// Articles that a file is divided into at the most; the last holds whatever follows.
const MOST: usize = 10_000;
/// Bytes of front matter times articles: every one of them has it.
const BUDGET: usize = 64 << 20;

/// An item of a bulletin, or a body that is not divided.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub parsed: Parsed,
    /// The line that it begins on, if that is known.
    pub line: Option<u32>,
    /// Where its heading links to, or empty.
    pub link: Clean,
    /// Whether a heading of its own is its title.
    pub has_heading: bool,
}

/// How a body is divided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    /// Headings that it takes.
    pub fewest: usize,
    /// Bytes of the front matter.
    pub matter: usize,
}

/// The items of a body.
#[derive(Debug, Default)]
pub(super) struct Division {
    pub items: Vec<Item>,
    /// The title, and headings above the first item, where nothing stands under them.
    pub above: Vec<Clean>,
}

/// Items while they are gathered: headings with what stands under each.
type Groups = Vec<(Option<Text>, Vec<Block>)>;

/// Divides a body at the highest headings of which there are several. `lines` are those of its texts.
/// Notes stay with the first item.
pub(super) fn divide(mut parsed: Parsed, rule: Rule, lines: &[Option<u32>]) -> Division {
    let most = (BUDGET / (rule.matter + 1)).min(MOST);
    let Some(level) = level(&parsed.blocks, rule.fewest).filter(|_| most > 1) else {
        return whole(vec![parsed]);
    };
    let mut groups = groups(mem::take(&mut parsed.blocks), level, most);
    let mut at = 0;
    let mut above = Vec::new();
    if !groups.first().is_some_and(|(_, blocks)| blocks.iter().any(says_something)) {
        let (_, blocks) = groups.remove(0);
        let texts: Vec<&Text> = blocks.iter().flat_map(Block::texts).collect();
        let words = texts.iter().map(|text| Clean::line(&text.string));
        above = title(&parsed.found).into_iter().chain(words).collect();
        at = texts.len();
    }
    let mut items: Vec<Item> = Vec::with_capacity(groups.len());
    for (heading, blocks) in groups {
        let inside: usize = blocks.iter().map(|block| block.texts().len()).sum();
        let end = at + usize::from(heading.is_some()) + inside;
        let line = lines.get(at..end).unwrap_or_default().iter().flatten().next().copied();
        at = end;
        items.push(Item { line, ..item(heading.as_ref(), blocks, &parsed) });
    }
    if let Some(first) = items.first_mut() {
        first.parsed.notes = parsed.notes;
    }
    Division { items, above }
}

/// Bodies as they are.
pub(super) fn whole(parts: Vec<Parsed>) -> Division {
    let items = parts.into_iter().map(|parsed| Item { parsed, ..Item::default() });
    Division { items: items.collect(), above: Vec::new() }
}

/// The highest level of which there are several headings.
fn level(blocks: &[Block], fewest: usize) -> Option<u8> {
    let mut counts = [0usize; 7];
    for block in blocks {
        if let Block::Heading { level, text } = block
            && !text.string.trim().is_empty()
            && let Some(count) = counts.get_mut(usize::from(*level))
        {
            *count += 1;
        }
    }
    (1..).zip(&counts[1..]).find(|(_, count)| **count >= fewest).map(|(level, _)| level)
}

/// What stands above the first heading, and under each.
fn groups(blocks: Vec<Block>, at: u8, most: usize) -> Groups {
    let mut groups: Groups = vec![(None, Vec::new())];
    for block in blocks {
        match block {
            Block::Heading { level, text }
                if level == at && groups.len() <= most && !text.string.trim().is_empty() =>
            {
                groups.push((Some(text), Vec::new()));
            }
            block => {
                if let Some((_, under)) = groups.last_mut() {
                    under.push(block);
                }
            }
        }
    }
    groups
}

/// The title that the body itself states.
fn title(found: &Found) -> Option<Clean> {
    let stated = |(_, from): &&(Clean, TitleFrom)| matches!(from, TitleFrom::Heading | TitleFrom::Line);
    found.title.as_ref().filter(stated).map(|(title, _)| title.clone())
}

fn says_something(block: &Block) -> bool {
    !matches!(block, Block::Heading { .. } | Block::Rule)
}

/// An item with what the whole body says of its writers and its date.
fn item(heading: Option<&Text>, mut blocks: Vec<Block>, whole: &Parsed) -> Item {
    let images = renumbered(&mut blocks, &whole.images, for_each_image);
    let links = renumbered(&mut blocks, &whole.links, for_each_link);
    let found = match heading {
        Some(heading) => Found {
            title: Some((Clean::line(heading.string.trim()), TitleFrom::Heading)),
            subtitle: Clean::default(),
            ..whole.found.clone()
        },
        None => whole.found.clone(),
    };
    let link = heading.and_then(|heading| link(heading, &whole.links)).unwrap_or_default();
    let parsed = Parsed { blocks, images, links, found, ..Parsed::default() };
    Item { parsed, link, has_heading: heading.is_some(), ..Item::default() }
}

/// Where a heading links to.
fn link(heading: &Text, links: &[Clean]) -> Option<Clean> {
    let targets = heading.marks.iter().filter_map(|mark| match mark.inline {
        Inline::Link(nth) => links.get(nth),
        _ => None,
    });
    targets.into_iter().find(|target| target.starts_with("http")).cloned()
}

/// Visits what a block refers to by number.
type ForEach = fn(&mut Block, &mut dyn FnMut(&mut usize));

/// Those of `all` that the blocks refer to, in their order; the blocks refer to these afterwards.
fn renumbered<T: Clone>(blocks: &mut [Block], all: &[T], for_each: ForEach) -> Vec<T> {
    let mut used: Vec<usize> = Vec::new();
    blocks.iter_mut().for_each(|block| for_each(block, &mut |nth| used.push(*nth)));
    used.sort_unstable();
    used.dedup();
    let mut renumber = |nth: &mut usize| *nth = used.binary_search(nth).unwrap_or_default();
    blocks.iter_mut().for_each(|block| for_each(block, &mut renumber));
    used.iter().filter_map(|nth| all.get(*nth).cloned()).collect()
}

fn for_each_image(block: &mut Block, visit: &mut dyn FnMut(&mut usize)) {
    block.for_each_figure_mut(&mut |images| images.iter_mut().for_each(&mut *visit));
    for_each_inline(block, &mut |inline| {
        if let Inline::Image(nth) = inline {
            visit(nth);
        }
    });
}

fn for_each_link(block: &mut Block, visit: &mut dyn FnMut(&mut usize)) {
    for_each_inline(block, &mut |inline| {
        if let Inline::Link(nth) = inline {
            visit(nth);
        }
    });
}

fn for_each_inline(block: &mut Block, visit: &mut dyn FnMut(&mut Inline)) {
    block.for_each_text_mut(&mut |text| text.marks.iter_mut().for_each(|mark| visit(&mut mark.inline)));
}
