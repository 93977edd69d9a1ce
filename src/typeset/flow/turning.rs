//! Turning the pages of a flow. The pages of a section are counted from its first line, so that
//! they are the same whichever way one comes, and nothing needs the whole article. The head
//! stands on the first page of the first section.

use std::ops::Range;

use crate::text::ByteAt;
use crate::typeset::flow::pages::{Kind, columns};
use crate::typeset::flow::{Flow, Place};
use crate::typeset::layout::{Layout, Line};

impl Flow {
    /// The top of the page that shows a place.
    pub fn page_of(&mut self, place: Place) -> Place {
        let sheaf = self.sheaf(place);
        self.paginate(sheaf);
        let page = self.page_number(place).and_then(|(number, _)| self.page(sheaf, number));
        // A section that shows nothing has no pages.
        page.or_else(|| self.previous_page(place)).unwrap_or(Place::START)
    }

    /// The top of the page behind the one that shows a place.
    pub fn next_page(&mut self, place: Place) -> Option<Place> {
        let sheaf = self.sheaf(place);
        self.paginate(sheaf);
        let number = self.page_number(place).map_or(0, |(number, _)| number + 1);
        self.page(sheaf, number).or_else(|| {
            (sheaf + 1..self.leaves.len()).find_map(|next| {
                self.paginate(next);
                self.page(next, 0)
            })
        })
    }

    /// The top of the page before the one that shows a place.
    pub fn previous_page(&mut self, place: Place) -> Option<Place> {
        let sheaf = self.sheaf(place);
        self.paginate(sheaf);
        let number = self.page_number(place).and_then(|(number, _)| number.checked_sub(1));
        number.and_then(|number| self.page(sheaf, number)).or_else(|| {
            (1..sheaf).rev().find_map(|previous| {
                self.paginate(previous);
                self.page(previous, self.page_count(previous).checked_sub(1)?)
            })
        })
    }

    /// The top of the last page.
    pub fn last_page(&mut self) -> Place {
        let last = self.last();
        self.page_of(last)
    }

    /// The position that finds a page again: the first that is on it and not on the page before.
    pub fn position_of_page(&mut self, top: Place) -> ByteAt {
        let before = if top == Place::START { None } else { Some(self.back(top, 1)) };
        let before = before.map(|place| self.position(place));
        self.paginate(self.sheaf(top));
        let columns = self.columns(top);
        let mut shown = columns.iter().flatten().map(|(_, line)| line.at);
        let first = shown.clone().next().unwrap_or_default();
        shown.find(|at| before.is_none_or(|before| *at > before)).unwrap_or(first)
    }

    /// Which page of how many shows a place, of its section as far as it has been cut into pages.
    #[must_use]
    pub fn page_number(&self, place: Place) -> Option<(usize, usize)> {
        let sheaf = self.sheaf(place);
        let columns = self.leaves[sheaf].columns.as_ref().filter(|columns| !columns.is_empty())?;
        let line = if place.section < sheaf { place.line } else { self.lines_before(sheaf) + place.line };
        // Blank lines that were left out belong to the page before.
        let column = columns.partition_point(|range| range.start <= line).saturating_sub(1);
        Some((column / self.sheet.columns.max(1), self.page_count(sheaf)))
    }

    /// Whether all its pages are counted together.
    #[must_use]
    pub fn is_one_sheaf(&self) -> bool {
        self.leaves.len() <= 2
    }

    /// The lines of each column of the page that shows a place, as far as they have been set.
    #[must_use]
    pub fn columns(&self, place: Place) -> Vec<Vec<(&Layout, &Line)>> {
        let sheaf = self.sheaf(place);
        let Some((number, _)) = self.page_number(place) else { return Vec::new() };
        let columns = self.leaves[sheaf].columns.iter().flatten();
        let page = columns.skip(number * self.sheet.columns.max(1)).take(self.sheet.columns.max(1));
        page.map(|range| self.lines_of(sheaf).skip(range.start).take(range.len()).collect()).collect()
    }

    /// Where in the document the next page begins, if the page that shows a place is not the last.
    #[must_use]
    pub fn position_after_page(&self, place: Place) -> Option<ByteAt> {
        let sheaf = self.sheaf(place);
        let (number, _) = self.page_number(place)?;
        match self.range_of(sheaf, number + 1) {
            Some(range) => self.lines_of(sheaf).nth(range.start).map(|(_, line)| line.at),
            None => self.sections.get(sheaf).map(|next| next.at),
        }
    }

    /// The leaf whose pages hold a place.
    fn sheaf(&self, place: Place) -> usize {
        place.section.max(1).min(self.leaves.len() - 1)
    }

    /// Lines of the head, where it shares the pages of a sheaf.
    fn lines_before(&self, sheaf: usize) -> usize {
        if sheaf == 1 { self.leaves[0].layout.as_ref().map_or(0, |head| head.lines().len()) } else { 0 }
    }

    /// The layouts that the pages of a sheaf are cut from.
    fn layouts_of(&self, sheaf: usize) -> impl Iterator<Item = &Layout> {
        let first = if sheaf == 1 { 0 } else { sheaf };
        self.leaves[first..=sheaf].iter().filter_map(|leaf| leaf.layout.as_ref())
    }

    fn lines_of(&self, sheaf: usize) -> impl Iterator<Item = (&Layout, &Line)> {
        self.layouts_of(sheaf).flat_map(|layout| layout.lines().iter().map(move |line| (layout, line)))
    }

    /// Cuts a sheaf into the columns of its pages.
    fn paginate(&mut self, sheaf: usize) {
        if self.leaves[sheaf].columns.is_some() {
            return;
        }
        self.layout(0);
        self.layout(sheaf);
        let mut texts = 0;
        let mut kinds = Vec::new();
        for layout in self.layouts_of(sheaf) {
            kinds.extend(layout.lines().iter().map(|line| Kind::of(line, texts)));
            texts += layout.prepared.len();
        }
        self.leaves[sheaf].columns = Some(columns(&kinds, self.sheet.height));
    }

    fn page_count(&self, sheaf: usize) -> usize {
        let columns = self.leaves[sheaf].columns.as_ref().map_or(0, Vec::len);
        columns.div_ceil(self.sheet.columns.max(1))
    }

    /// The lines of the first column of a page.
    fn range_of(&self, sheaf: usize, number: usize) -> Option<&Range<usize>> {
        self.leaves[sheaf].columns.as_ref()?.get(number * self.sheet.columns.max(1))
    }

    /// The top of a page.
    fn page(&self, sheaf: usize, number: usize) -> Option<Place> {
        let start = self.range_of(sheaf, number)?.start;
        Some(match start.checked_sub(self.lines_before(sheaf)) {
            Some(line) => Place { section: sheaf, line },
            None => Place { section: 0, line: start },
        })
    }
}
