//! Lines on paper: columns side by side, pages. Must not know articles or options' names.

use std::sync::Arc;

use crate::app::{GUTTER, abreast};
use crate::doc::Document;
use crate::text::{Cells, Language, WidthTable};
use crate::typeset::{Flow, Head, Label, Layout, Line, Measure, Options, Place, Sheet, set, set_head};

/// Lines of a printed page. A form feed goes on to the next one.
const PAGE: usize = 60;
const FORM_FEED: &str = "\u{0C}";

/// How an article is put on paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper {
    columns: usize,
    /// The options of one column.
    column: Options,
    /// Those of the whole width.
    whole: Options,
}

impl Paper {
    /// The paper for these options, of so many cells and a margin for hung marks.
    pub(super) fn new(options: &Options, room: Cells) -> Self {
        let (columns, measure) = abreast(room, options);
        let whole = Cells(columns * measure.cells().0 + (columns - 1) * GUTTER);
        Self {
            columns: usize::from(columns),
            column: Options { measure, ..*options },
            whole: Options { measure: Measure::new(whole), ..*options },
        }
    }

    /// Puts an article on paper.
    pub(super) fn print(&self, document: &Arc<Document>, language: Language, head: Head) -> String {
        if self.whole.paged {
            let flow = Flow::new(Arc::clone(document), language, head, self.column);
            return self.pages(flow);
        }
        let mut out = String::new();
        lines(&set_head(&head, language, &self.whole)).iter().for_each(|line| push(&mut out, line));
        let body = lines(&set(document, language, &self.column));
        let (left, right) = match self.columns {
            1 => (body.as_slice(), &[][..]),
            _ => body.split_at(body.len().div_ceil(2)),
        };
        self.beside(&mut out, without_blank_ends(left), without_blank_ends(right));
        out
    }

    /// Between two articles.
    pub(super) fn between(&self) -> String {
        if self.whole.paged {
            return FORM_FEED.to_owned();
        }
        let cells = usize::from(self.whole.measure.cells().0);
        format!("\n{}\n\n", self.widths().line_art("═").repeat(cells))
    }

    /// Pages as the reader turns them, a form feed between two.
    fn pages(&self, mut flow: Flow) -> String {
        flow.pour(Sheet { columns: self.columns, height: PAGE });
        let mut out = String::new();
        let mut place = Some(flow.page_of(Place::START));
        while let Some(top) = place {
            let columns: Vec<Vec<_>> = flow.columns(top).into_iter().map(strings).collect();
            let right = columns.get(1).map_or(&[][..], Vec::as_slice);
            self.beside(&mut out, columns.first().map_or(&[][..], Vec::as_slice), right);
            place = flow.next_page(top);
            if place.is_some() {
                out.push_str(FORM_FEED);
            }
        }
        out
    }

    fn beside(&self, out: &mut String, left: &[String], right: &[String]) {
        for row in 0..left.len().max(right.len()) {
            let line = left.get(row).map_or("", String::as_str);
            match right.get(row).filter(|beside| !beside.is_empty()) {
                Some(beside) => push(out, &(self.padded(line) + beside)),
                None => push(out, line),
            }
        }
    }

    /// A line of the left column up to where the right one begins.
    fn padded(&self, line: &str) -> String {
        let to = usize::from(self.column.measure.cells().0 + GUTTER);
        // Code may be wider than its column; it is still told from what stands beside it.
        let blanks = to.saturating_sub(self.widths().text(line)).max(2);
        format!("{line}{}", " ".repeat(blanks))
    }

    fn widths(&self) -> WidthTable {
        self.whole.widths
    }
}

fn push(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

fn lines(layout: &Layout) -> Vec<String> {
    strings(layout.lines().iter().map(|line| (layout, line)))
}

/// Code keeps the blanks at its ends; elsewhere they are of no use to anybody.
fn strings<'a>(lines: impl IntoIterator<Item = (&'a Layout, &'a Line)>) -> Vec<String> {
    let shown = lines.into_iter().map(|(layout, line)| {
        let shown = layout.string(line);
        if line.label == Label::Code { shown } else { shown.trim_end().to_owned() }
    });
    shown.collect()
}

/// No column begins or ends with a blank line.
fn without_blank_ends(lines: &[String]) -> &[String] {
    let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    let top = lines.iter().position(|line| !line.is_empty()).unwrap_or(end);
    lines.get(top..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{FORM_FEED, PAGE, Paper};
    use crate::doc::{Block, Document};
    use crate::text::{Cells, Clean, Language};
    use crate::typeset::{Columns, Head, Measure, Options};

    fn options(measure: u16) -> Options {
        Options {
            measure: Measure::new(Cells(measure)),
            columns: Columns::Two,
            indent: Some(0),
            ..Options::default()
        }
    }

    fn print(options: &Options, room: u16, paragraphs: usize) -> String {
        let blocks =
            (1..=paragraphs).map(|number| Block::body(Clean::text(&format!("第{number}行")))).collect();
        let document = Arc::new(Document::new(blocks, vec![], vec![]));
        let head = Head { title: Clean::from("题目"), ..Head::default() };
        Paper::new(options, Cells(room)).print(&document, Language::SimplifiedChinese, head)
    }

    #[test]
    fn two_columns_are_equally_high() {
        let printed = print(&options(10), 24, 5);
        assert_eq!(printed, "题目\n\n第1行         第4行\n第2行         第5行\n第3行\n");
    }

    #[test]
    fn paper_too_narrow_for_two_columns_has_one() {
        for (measure, room) in [(10, 23), (80, 59)] {
            assert_eq!(print(&options(measure), room, 3), "题目\n\n第1行\n第2行\n第3行\n");
        }
    }

    #[test]
    fn a_measure_is_that_of_each_column() {
        let beside = |measure, room| {
            let printed = print(&options(measure), room, 2);
            printed.lines().last().and_then(|line| line.find("第2行")).unwrap_or(0)
        };
        assert_eq!((beside(30, u16::MAX), beside(80, 80), beside(40, 60)), (36, 44, 34));
    }

    #[test]
    fn pages_end_with_a_form_feed() {
        for columns in [Columns::One, Columns::Two] {
            let printed = print(&Options { columns, paged: true, ..options(40) }, 84, 3 * PAGE);
            let pages: Vec<_> = printed.split(FORM_FEED).collect();
            assert!(pages.iter().all(|page| page.ends_with('\n') && page.lines().count() <= PAGE));
            assert_eq!(pages.len(), if columns == Columns::One { 4 } else { 2 });
            let words: Vec<_> = printed.split_whitespace().filter(|word| word.starts_with('第')).collect();
            assert_eq!(words.len(), 3 * PAGE, "nothing is lost");
        }
    }
}
