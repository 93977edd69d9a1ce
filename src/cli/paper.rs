//! Lines on paper: columns side by side, pages. Must not know articles or options' names.

use std::sync::Arc;

use crate::doc::Document;
use crate::text::{Cells, Language, WidthTable};
use crate::typeset::{
    Columns, Flow, Head, Label, Layout, Line, Measure, Options, Place, Sheet, Writing, set, set_head,
};

/// Cells between two columns; a hung mark takes two of them.
const GAP: usize = 4;
/// The narrowest column: four Han.
const NARROWEST: u16 = 8;
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
    /// The paper for these options. Lines too short for two columns make one.
    pub(super) fn new(options: &Options) -> Self {
        let half = options.measure.cells().0.saturating_sub(4) / 2;
        let side_by_side = options.columns == Columns::Two && options.writing == Writing::Horizontal;
        let (columns, measure) = if side_by_side && half >= NARROWEST {
            (2, Measure::new(Cells(half)))
        } else {
            (1, options.measure)
        };
        Self { columns, column: Options { measure, ..*options }, whole: *options }
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
        let to = usize::from(self.column.measure.cells().0) + GAP;
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

    fn options(width: u16) -> Options {
        Options {
            measure: Measure::new(Cells(width)),
            columns: Columns::Two,
            indent: Some(0),
            ..Options::default()
        }
    }

    fn print(options: &Options, paragraphs: usize) -> String {
        let blocks =
            (1..=paragraphs).map(|number| Block::body(Clean::text(&format!("第{number}行")))).collect();
        let document = Arc::new(Document::new(blocks, vec![], vec![]));
        let head = Head { title: Clean::from("题目"), ..Head::default() };
        Paper::new(options).print(&document, Language::SimplifiedChinese, head)
    }

    #[test]
    fn two_columns_are_equally_high() {
        let printed = print(&options(24), 5);
        assert_eq!(printed, "题目\n\n第1行         第4行\n第2行         第5行\n第3行\n");
    }

    #[test]
    fn lines_too_short_for_two_columns_make_one() {
        assert_eq!(print(&options(19), 3), "题目\n\n第1行\n第2行\n第3行\n");
    }

    #[test]
    fn pages_end_with_a_form_feed() {
        for columns in [Columns::One, Columns::Two] {
            let printed = print(&Options { columns, paged: true, ..options(40) }, 3 * PAGE);
            let pages: Vec<_> = printed.split(FORM_FEED).collect();
            assert!(pages.iter().all(|page| page.ends_with('\n') && page.lines().count() <= PAGE));
            assert_eq!(pages.len(), if columns == Columns::One { 4 } else { 2 });
            let words: Vec<_> = printed.split_whitespace().filter(|word| word.starts_with('第')).collect();
            assert_eq!(words.len(), 3 * PAGE, "nothing is lost");
        }
    }
}
