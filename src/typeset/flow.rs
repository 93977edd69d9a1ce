//! An article set lazily: only the sections that are seen, or about to be, are laid out.
//!
//! Places are counted in lines within sections; how many lines the whole has is never asked, so
//! that opening, resizing and jumping cost the same in a note and in a book of 20 MB. Must not
//! know the screen.

pub(super) mod pages;
pub(super) mod piece;
pub(super) mod section;
pub(super) mod turning;

use std::ops::Range;
use std::sync::Arc;

use super::head::{Head, set_head};
use super::layout::{Layout, Line};
use super::options::Options;
use super::plate::Plate;
use super::prepare::{Key, Prepared};
use super::{lay_out_section, prepare_section};
use crate::doc::Document;
use crate::text::{ByteAt, Language};
use pages::Sheet;
use section::{Section, sections};

/// Sections that are kept set; the furthest from the one that is needed goes first.
const KEPT: usize = 24;

/// An article with its head, set section by section when they are needed.
#[derive(Debug, Clone)]
pub struct Flow {
    document: Arc<Document>,
    language: Language,
    head: Head,
    options: Options,
    /// What stands above the captions of its images.
    plates: Arc<[Plate]>,
    /// What its pages have room for.
    pub(super) sheet: Sheet,
    pub(super) sections: Vec<Section>,
    /// The head first, then a leaf for each section.
    pub(super) leaves: Vec<Leaf>,
}

/// What is known of one section.
#[derive(Debug, Clone, Default)]
pub(super) struct Leaf {
    prepared: Option<(Key, Vec<Arc<Prepared>>)>,
    pub layout: Option<Layout>,
    /// Lines of each column of its pages; in the first section, those of the head come first.
    pub columns: Option<Vec<Range<usize>>>,
}

/// A line of a flow. Holds for one setting only; a position in the document outlives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// 0 is the head.
    pub(super) section: usize,
    pub(super) line: usize,
}

impl Place {
    /// The first line of all.
    pub const START: Self = Self { section: 0, line: 0 };
}

impl Flow {
    /// A document under its head. Nothing is set yet.
    #[must_use]
    pub fn new(document: Arc<Document>, language: Language, head: Head, options: Options) -> Self {
        let sections = sections(&document);
        let leaves = (0..=sections.len()).map(|_| Leaf::default()).collect();
        let (plates, sheet) = (Arc::default(), Sheet::default());
        Self { document, language, head, options, plates, sheet, sections, leaves }
    }

    /// Sets by other options from now on. Places taken before no longer hold.
    pub fn choose(&mut self, options: Options) {
        if self.options == options {
            return;
        }
        self.options = options;
        for leaf in &mut self.leaves {
            (leaf.layout, leaf.columns) = (None, None);
        }
    }

    /// Puts these plates above captions from now on; says whether they are others. Places taken
    /// before no longer hold then.
    pub fn hang(&mut self, plates: Arc<[Plate]>) -> bool {
        if self.plates == plates {
            return false;
        }
        self.plates = plates;
        for leaf in self.leaves.iter_mut().skip(1) {
            (leaf.layout, leaf.columns) = (None, None);
        }
        true
    }

    /// Cuts into other pages from now on. The lines stay as they are.
    pub fn pour(&mut self, sheet: Sheet) {
        if self.sheet != sheet {
            self.sheet = sheet;
            self.leaves.iter_mut().for_each(|leaf| leaf.columns = None);
        }
    }

    /// How it is set.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// What its pages have room for.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        self.sheet
    }

    /// The place where a position is seen first: the first of several lines that stand there.
    pub fn place(&mut self, position: ByteAt) -> Place {
        let section = self.section_of(position);
        Place { section, line: self.layout(section).line_at(position) }
    }

    /// The line that shows the character at a position.
    pub fn place_of_character(&mut self, position: ByteAt) -> Place {
        let after = self.sections.partition_point(|section| section.at <= position);
        Place { section: after, line: self.layout(after).last_line_at(position) }
    }

    /// Where in the document a place is; the lines of the head are at its beginning.
    pub fn position(&mut self, place: Place) -> ByteAt {
        if place.section == 0 {
            return ByteAt(0);
        }
        self.layout(place.section).lines().get(place.line).map_or(ByteAt(0), |line| line.at)
    }

    /// The place that many lines further down, or the last line.
    pub fn forward(&mut self, from: Place, mut lines: usize) -> Place {
        let mut place = from;
        loop {
            let rest = self.layout(place.section).lines().len() - place.line.min(self.count(place.section));
            if lines < rest {
                return Place { line: place.line + lines, ..place };
            }
            let Some(section) = self.next_section(place.section) else { return self.last() };
            lines -= rest;
            place = Place { section, line: 0 };
        }
    }

    /// The place that many lines further up, or the first line.
    pub fn back(&mut self, from: Place, mut lines: usize) -> Place {
        let mut place = from;
        loop {
            if lines <= place.line {
                return Place { line: place.line - lines, ..place };
            }
            let Some(section) = self.previous_section(place.section) else { return Place::START };
            lines -= place.line + 1;
            place = Place { section, line: self.count(section) - 1 };
        }
    }

    /// The last line.
    pub fn last(&mut self) -> Place {
        let last = self.leaves.len() - 1;
        let section = if self.count(last) > 0 { Some(last) } else { self.previous_section(last) };
        section.map_or(Place::START, |section| Place { section, line: self.count(section).saturating_sub(1) })
    }

    /// Sets what `lines` lines from `top` on show, so that [`Self::window`] finds them.
    pub fn settle(&mut self, top: Place, lines: usize) {
        self.forward(top, lines);
    }

    /// Lines from `top` on, as far as they have been set.
    pub fn window(&self, top: Place) -> impl Iterator<Item = (&Layout, &Line)> {
        let set = self.leaves.iter().skip(top.section).map_while(|leaf| leaf.layout.as_ref());
        set.enumerate().flat_map(move |(nth, layout)| {
            let from = if nth == 0 { top.line.min(layout.lines().len()) } else { 0 };
            layout.lines()[from..].iter().map(move |line| (layout, line))
        })
    }

    /// The whole article without its head, in one layout.
    #[must_use]
    pub fn whole(&mut self) -> Layout {
        let mut out = Layout::default();
        for section in 1..self.leaves.len() {
            self.layout(section);
            out.append(self.leaves[section].layout.take().unwrap_or_default());
        }
        out
    }

    fn count(&mut self, section: usize) -> usize {
        self.layout(section).lines().len()
    }

    /// The leaf where a position is; the head has none but the first.
    fn section_of(&self, position: ByteAt) -> usize {
        match position {
            ByteAt(0) => 0,
            _ => self.sections.partition_point(|section| section.at <= position),
        }
    }

    fn next_section(&mut self, section: usize) -> Option<usize> {
        (section + 1..self.leaves.len()).find(|&next| self.count(next) > 0)
    }

    fn previous_section(&mut self, section: usize) -> Option<usize> {
        (0..section).rev().find(|&previous| self.count(previous) > 0)
    }

    pub(super) fn layout(&mut self, section: usize) -> &Layout {
        if self.leaves[section].layout.is_none() {
            self.make_room(section);
            let layout = self.set(section);
            self.leaves[section].layout = Some(layout);
        }
        static NOTHING: Layout = Layout { lines: Vec::new(), prepared: Vec::new() };
        self.leaves[section].layout.as_ref().unwrap_or(&NOTHING)
    }

    fn set(&mut self, leaf: usize) -> Layout {
        let Some(section) = leaf.checked_sub(1).and_then(|nth| self.sections.get(nth)) else {
            return set_head(&self.head, self.language, &self.options);
        };
        let key = Key::new(&self.options);
        let kept = self.leaves[leaf].prepared.take().filter(|(with, _)| *with == key);
        let prepared = match kept {
            Some((_, prepared)) => prepared,
            None => prepare_section(&self.document, section, key),
        };
        let how = (self.language, &self.options);
        let layout = lay_out_section(&self.document, section, how, &prepared, &self.plates);
        self.leaves[leaf].prepared = Some((key, prepared));
        layout
    }

    /// Forgets the section furthest from `needed` where too many are set.
    fn make_room(&mut self, needed: usize) {
        let held = |leaf: &Leaf| leaf.layout.is_some() || leaf.prepared.is_some();
        if self.leaves.iter().filter(|leaf| held(leaf)).count() <= KEPT {
            return;
        }
        let far =
            (1..self.leaves.len()).filter(|&at| held(&self.leaves[at])).max_by_key(|at| at.abs_diff(needed));
        if let Some(far) = far {
            self.leaves[far] = Leaf::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Flow, Place, Plate, Sheet};
    use crate::doc::{Block, Document, Image, Text};
    use crate::text::{Cells, Clean, Language};
    use crate::typeset::prepare::Prepared;
    use crate::typeset::{Autospace, Head, Measure, Options, Rules};

    fn prepared(flow: &mut Flow) -> Vec<Arc<Prepared>> {
        flow.layout(1).prepared.clone()
    }

    fn same(one: &[Arc<Prepared>], other: &[Arc<Prepared>]) -> bool {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| Arc::ptr_eq(one, other))
    }

    #[test]
    fn rule_33_a_change_of_measure_reuses_what_was_prepared() {
        let blocks =
            vec![Block::body(Clean::from("上海合作组织2022年峰会在撒马尔罕举行。")); 3];
        let document = Arc::new(Document::new(blocks, vec![], vec![]));
        let options = Options::default();
        let mut flow = Flow::new(document, Language::SimplifiedChinese, Head::default(), options);
        let before = prepared(&mut flow);
        let lines = flow.layout(1).lines().len();
        let narrow = Options { measure: Measure::new(Cells(16)), justify: true, ..options };
        flow.choose(narrow);
        assert!(flow.layout(1).lines().len() > lines, "it is set anew");
        assert!(before.len() == 3 && same(&before, &prepared(&mut flow)), "but not prepared anew");
        let rules = Rules { autospace: Autospace::Grid, ..Rules::default() };
        flow.choose(Options { rules, ..narrow });
        assert!(!same(&before, &prepared(&mut flow)), "other rules need other preparation");
    }

    /// A document of `before` short paragraphs and a figure.
    fn illustrated(before: usize) -> Flow {
        let mut blocks = vec![Block::body(Clean::from("早上出发。")); before];
        let caption = Text::plain(Clean::from("河谷"));
        blocks.push(Block::Figure { images: vec![0], caption });
        blocks.push(Block::body(Clean::from("晚上到达。")));
        let document = Arc::new(Document::new(blocks, vec![Image::default()], vec![]));
        Flow::new(document, Language::SimplifiedChinese, Head::default(), Options::default())
    }

    #[test]
    fn a_picture_has_rows_above_its_caption_and_gives_them_back() {
        let mut flow = illustrated(1);
        let lines = |flow: &mut Flow| flow.layout(1).lines().len();
        let before = lines(&mut flow);
        let room = Plate::Room { cells: 40, rows: 6 };
        assert!(flow.hang([room.clone()].into()) && !flow.hang([room].into()));
        assert_eq!(lines(&mut flow), before + 6);
        let rows: Vec<_> = flow.layout(1).lines().iter().filter_map(|line| line.plate).collect();
        assert!(rows.iter().map(|plate| plate.row).eq(0..6) && rows[0].indent == 20, "{rows:?}");
        flow.hang([Plate::Absent(Clean::from("文件已损坏"))].into());
        assert_eq!(lines(&mut flow), before + 1);
    }

    #[test]
    fn rule_30_no_page_ends_within_a_picture_or_before_its_caption() {
        for before in 0..24 {
            let mut flow = illustrated(before);
            flow.hang([Plate::Room { cells: 40, rows: 5 }].into());
            flow.pour(Sheet { columns: 1, height: 12 });
            let mut page = Some(flow.page_of(Place::START));
            let mut seen = Vec::new();
            while let Some(top) = page {
                let columns = flow.columns(top);
                let lines: Vec<_> = columns.iter().flatten().collect();
                let plates = lines.iter().filter(|(_, line)| line.plate.is_some()).count();
                seen.push((plates, lines.iter().any(|(_, line)| line.lead.contains('图'))));
                page = flow.next_page(top);
            }
            assert_eq!(seen.iter().filter(|page| **page == (5, true)).count(), 1, "{before}: {seen:?}");
        }
    }
}
