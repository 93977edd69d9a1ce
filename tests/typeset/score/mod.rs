//! What is wrong with a set page, counted: the table of the page of rules (§4), for lines of any
//! setter. It knows the text and the lines alone, and nothing of how they were broken, so that
//! it judges ours and others' alike.

pub(crate) mod corpus;
mod faults;
mod tally;

pub(crate) use corpus::{Corpus, Paragraph};
pub(crate) use tally::Tally;

use std::ops::Range;

use faults::{Fault, Place, is_hanging, is_read, legal_breaks};
use yuelan::text::{WidthTable, graphemes};

/// The room that lines were to be set in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// Cells of a line.
    pub(crate) measure: usize,
    /// Cells beside it for one hung mark.
    pub(crate) margin: usize,
    /// How cells are counted.
    pub(crate) widths: WidthTable,
}

/// Counts what is wrong with the lines of one paragraph. Lines that do not show the text, all of
/// it in its order, count as lost and as nothing else.
pub(crate) fn score(text: &str, lines: &[impl AsRef<str>], frame: &Frame) -> Tally {
    match ranges(text, lines) {
        Some(ranges) => Page { text, ranges, frame }.tally(),
        None => Tally { lost: 1, ..Tally::default() },
    }
}

/// Characters that take no ink: white space and U+200B.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{200B}'
}

/// Where in the text each line stands, from its first to its last ink; lines without ink are left
/// out. None where the lines show something else than the text.
fn ranges(text: &str, lines: &[impl AsRef<str>]) -> Option<Vec<Range<usize>>> {
    let mut rest = text.char_indices().filter(|(_, c)| !is_blank(*c));
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        let mut range: Option<Range<usize>> = None;
        for c in line.as_ref().chars().filter(|c| !is_blank(*c)) {
            let (at, _) = rest.next().filter(|(_, source)| *source == c)?;
            range = Some(range.map_or(at, |range| range.start)..at + c.len_utf8());
        }
        out.extend(range);
    }
    rest.next().is_none().then_some(out)
}

/// The lines of a paragraph.
struct Page<'a> {
    text: &'a str,
    ranges: Vec<Range<usize>>,
    frame: &'a Frame,
}

impl Page<'_> {
    fn tally(&self) -> Tally {
        let mut tally = Tally { lines: self.ranges.len(), ..Tally::default() };
        for range in &self.ranges {
            tally.too_wide += usize::from(self.is_too_wide(range));
        }
        let Some((last, others)) = self.ranges.split_last().filter(|(_, others)| !others.is_empty()) else {
            return tally;
        };
        let legal = legal_breaks(self.text);
        tally.paragraphs = 1;
        tally.filled = others.len();
        tally.unused = others.iter().map(|range| self.unused(range)).sum();
        for pair in self.ranges.windows(2) {
            if let [line, next] = pair {
                tally.add_fault(self.avoidable_fault(line, next, &legal));
            }
        }
        let before = &others[others.len() - 1];
        tally.orphans = usize::from(self.is_avoidable_orphan(before, last, &legal));
        tally
    }

    fn width(&self, range: &Range<usize>) -> usize {
        self.frame.widths.text(&self.text[range.clone()])
    }

    /// The width without a mark that may stand in the margin.
    fn width_within(&self, range: &Range<usize>) -> usize {
        let width = self.width(range);
        let mark = graphemes(&self.text[range.clone()]).last().filter(|mark| is_hanging(mark));
        let cells = mark.map_or(0, |mark| self.frame.widths.grapheme(mark));
        let hangs = width > self.frame.measure && cells <= self.frame.margin;
        if hangs { width - cells } else { width }
    }

    fn is_too_wide(&self, range: &Range<usize>) -> bool {
        self.width_within(range) > self.frame.measure
    }

    fn unused(&self, range: &Range<usize>) -> usize {
        self.frame.measure.saturating_sub(self.width_within(range))
    }

    /// What is wrong with the break between two lines, if the first could have ended earlier
    /// without being as wrong: where nothing legal fits, a break is forced, not bad.
    fn avoidable_fault(&self, line: &Range<usize>, next: &Range<usize>, legal: &[Place]) -> Option<Fault> {
        let fault = Place { end: line.end, start: next.start }.fault(self.text)?;
        let from = legal.partition_point(|place| place.end <= line.start);
        let earlier = legal[from..].iter().take_while(|place| place.start < next.start);
        let mut better = earlier.filter(|place| fault != Fault::Counter || place.fault(self.text).is_none());
        better.next().map(|_| fault)
    }

    /// Whether the last line holds fewer than two characters, and the line before could have
    /// given it more.
    fn is_avoidable_orphan(&self, before: &Range<usize>, last: &Range<usize>, legal: &[Place]) -> bool {
        if !self.is_orphan(last) {
            return false;
        }
        let from = legal.partition_point(|place| place.end <= before.start);
        legal[from..].iter().take_while(|place| place.start < last.start).any(|place| {
            let longer = place.start..last.end;
            !self.is_orphan(&longer) && !self.is_too_wide(&longer)
        })
    }

    /// A word in Latin letters is no orphan; a single wide character is, and so is a line of
    /// marks alone.
    fn is_orphan(&self, range: &Range<usize>) -> bool {
        let mut read = graphemes(&self.text[range.clone()]).filter(|grapheme| is_read(grapheme));
        match (read.next(), read.next()) {
            (None, _) => true,
            (Some(only), None) => self.frame.widths.grapheme(only) == 2,
            (Some(_), Some(_)) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Tally, ranges, score};
    use yuelan::text::WidthTable;

    fn frame(measure: usize, margin: usize) -> Frame {
        Frame { measure, margin, widths: WidthTable::default() }
    }

    fn scored(lines: &[&str], measure: usize) -> Tally {
        score(&lines.concat(), lines, &frame(measure, 0))
    }

    #[test]
    fn lines_are_found_in_their_text() {
        assert_eq!(ranges("一二 three 四", &["一二", "three 四"]), Some(vec![0..6, 7..16]));
        assert_eq!(ranges("一 二", &["", "一", " ", "二"]), Some(vec![0..3, 4..7]));
        for lost in [&["一"][..], &["一", "三"], &["一二", "三"]] {
            assert_eq!(ranges("一二", lost), None);
            assert_eq!(score("一二", lost, &frame(8, 0)).lost, 1);
        }
    }

    #[test]
    fn a_bad_page_is_scored_bad() {
        let good = scored(&["一二三四", "五六，七", "八九。"], 8);
        assert_eq!(good, Tally { paragraphs: 1, lines: 3, filled: 2, ..Tally::default() });
        for (lines, count) in [
            (["一二三四", "，五六。"], (|tally| tally.starts) as fn(&Tally) -> usize),
            (["一二三“", "四五”六"], |tally| tally.ends),
            (["一二三—", "—五六"], |tally| tally.pairs),
            (["一二47.", "95亿元"], |tally| tally.numbers),
            (["一二2024", "年五六"], |tally| tally.counters),
            (["一二三四", "五。"], |tally| tally.orphans),
            (["一二三四五", "六七八"], |tally| tally.too_wide),
        ] {
            let tally = scored(&lines, 8);
            assert_eq!(count(&tally), 1, "{lines:?}");
            assert_eq!(tally.faults(), 1, "{lines:?}");
        }
    }

    #[test]
    fn what_could_not_be_helped_is_not_counted() {
        for lines in [["“一”", "。”"], ["（（", "一二"], ["———", "———"], ["2024", "2025"], ["一", "二"]]
        {
            assert_eq!(scored(&lines, 4).faults(), 0, "{lines:?}");
        }
    }

    #[test]
    fn unused_cells_are_those_of_lines_that_others_follow() {
        assert_eq!(scored(&["一二三", "四五六", "七八"], 8).unused, 4);
        assert_eq!(scored(&["一二三"], 8).unused, 0);
    }

    #[test]
    fn one_mark_hangs_where_there_is_a_margin() {
        let lines = ["一二三四，", "五六"];
        for (margin, too_wide) in [(0, 1), (2, 0)] {
            let tally = score(&lines.concat(), &lines, &frame(8, margin));
            assert_eq!((tally.too_wide, tally.unused), (too_wide, 0));
        }
        let two = ["一二三四！”", "五六"];
        assert_eq!(score(&two.concat(), &two, &frame(8, 2)).too_wide, 1);
    }
}
