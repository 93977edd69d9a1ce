//! Lists and definitions: markers, and what hangs under them.

use super::{Hang, NARROWEST, Page, Setting};
use crate::doc::{Block, Document, ParagraphKind, Text};
use crate::text::Clean;
use crate::typeset::layout::Label;

/// Cells that definitions hang under their terms.
const DEFINITION: usize = 4;

impl Page<'_> {
    pub(super) fn list(&mut self, document: &Document, start: Option<i64>, items: &[Vec<Block>]) {
        let number = |nth: usize| start.map(|first| nth_number(first, nth));
        let marker =
            |number: Option<i64>| number.map_or_else(|| "• ".to_owned(), |number| format!("{number}. "));
        let whole = self.within.numbers.take().map(|(first, last)| [Some(first), Some(last)]);
        let ends = whole.unwrap_or_else(|| [0, items.len().saturating_sub(1)].map(number));
        // The first or the last number is the longest, for they may be below zero.
        let widest = ends.map(|number| self.options.extent(&marker(number)));
        let widest = widest.into_iter().max().unwrap_or(0);
        // Whole Han widths, so that Han under Han stays in its column.
        let width = widest.next_multiple_of(2);
        let outer = std::mem::replace(&mut self.within.item, true);
        for (nth, item) in items.iter().enumerate() {
            if start.is_none() && is_task(item) {
                self.task(document, item);
            } else {
                let marker = marker(number(nth));
                let padding = " ".repeat(widest.saturating_sub(self.options.extent(&marker)));
                self.item(document, item, &format!("{padding}{marker}"), width);
            }
        }
        self.within.item = outer;
    }

    /// An item, `width` cells to the right of its marker.
    fn item(&mut self, document: &Document, item: &[Block], marker: &str, width: usize) {
        if self.measure() < width + NARROWEST {
            self.own_line(&Clean::line(marker.trim()), Label::Body);
            return self.blocks(document, item);
        }
        let before = self.lines.len();
        self.nested(width, self.label, |page| page.blocks(document, item));
        self.mark_item(before, marker, width);
    }

    /// Puts the marker of a list item before its first line.
    fn mark_item(&mut self, before: usize, marker: &str, width: usize) {
        let own = self.options.extent(marker);
        let line = self.lines.iter_mut().skip(before).find(|line| !line.is_blank());
        let cells = super::cells(width);
        match line.filter(|line| line.indent >= cells) {
            Some(line) => {
                line.indent -= cells;
                let padding = " ".repeat(width.saturating_sub(own));
                line.lead = Clean::line(&format!("{marker}{padding}{}", line.lead));
            }
            None => self.own_line(&Clean::line(marker), Label::Body),
        }
    }

    /// An item of a task list: its box is its marker, and a part of the text.
    fn task(&mut self, document: &Document, item: &[Block]) {
        let Some((Block::Paragraph { text, .. }, rest)) = item.split_first() else { return };
        let hang = self.prepared(text).map(|(_, prepared)| Hang::after_blank(&prepared));
        self.text(text, &Setting { hang: hang.unwrap_or_default(), ..Setting::flush(self.label) });
        let cells = hang.unwrap_or_default().cells;
        self.nested(cells, self.label, |page| page.blocks(document, rest));
    }

    pub(super) fn definitions(&mut self, document: &Document, items: &[(Text, Vec<Block>)]) {
        for (term, blocks) in items {
            self.text(term, &Setting::flush(Label::Heading));
            self.nested(DEFINITION, self.label, |page| page.blocks(document, blocks));
        }
    }
}

/// The number of an item, counted from 0, where the first has this one.
pub(in crate::typeset) fn nth_number(first: i64, nth: usize) -> i64 {
    first.saturating_add(i64::try_from(nth).unwrap_or(i64::MAX))
}

fn is_task(item: &[Block]) -> bool {
    let Some(Block::Paragraph { kind: ParagraphKind::Body, text }) = item.first() else { return false };
    ["☐ ", "☑ "].iter().any(|mark| text.string.starts_with(mark))
}
