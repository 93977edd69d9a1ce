//! From lines to sheets of paper: columns side by side, pages. Must not know articles or options'
//! names.

use crate::text::{Cells, WidthTable};
use crate::typeset::{Columns, Measure, Options, Writing};

/// Cells between two columns; a hung mark takes two of them.
const GAP: usize = 4;
/// The narrowest column: four Han.
const NARROWEST: u16 = 8;
/// Lines of a printed page. A form feed goes on to the next one.
const PAGE: usize = 60;
const FORM_FEED: &str = "\u{0C}";

/// How lines are put on paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    columns: usize,
    /// The measure of one column.
    pub(super) measure: Measure,
    paged: bool,
    widths: WidthTable,
}

impl Sheet {
    /// The sheet for these options. Lines too short for two columns make one.
    pub(super) fn new(options: &Options) -> Self {
        let whole = options.measure;
        let half = whole.cells().0.saturating_sub(4) / 2;
        let side_by_side = options.columns == Columns::Two && options.writing == Writing::Horizontal;
        let (columns, measure) =
            if side_by_side && half >= NARROWEST { (2, Measure::new(Cells(half))) } else { (1, whole) };
        Self { columns, measure, paged: options.paged, widths: options.widths }
    }

    /// Puts a head across the sheet and a body below it, in columns of equal height.
    pub(super) fn print(&self, head: &[String], body: &[String]) -> String {
        let mut out = String::new();
        head.iter().for_each(|line| push(&mut out, line));
        let mut rest = without_blank_top(body);
        let mut room = self.room(head.len());
        loop {
            let (page, after) = rest.split_at(rest.len().min(room));
            self.print_page(&mut out, page);
            rest = without_blank_top(after);
            if rest.is_empty() {
                return out;
            }
            out.push_str(FORM_FEED);
            room = self.room(0);
        }
    }

    /// Between two articles.
    pub(super) fn between(&self, measure: Measure) -> String {
        if self.paged {
            FORM_FEED.to_owned()
        } else {
            format!("\n{}\n\n", self.widths.line_art("═").repeat(usize::from(measure.cells().0)))
        }
    }

    /// Lines of the body that a page holds below `taken` others.
    fn room(&self, taken: usize) -> usize {
        if self.paged { PAGE.saturating_sub(taken).max(1) * self.columns } else { usize::MAX }
    }

    fn print_page(&self, out: &mut String, lines: &[String]) {
        let (left, right) = match self.columns {
            1 => (lines, &[][..]),
            _ => lines.split_at(lines.len().div_ceil(2)),
        };
        let (left, right) = (without_blank_ends(left), without_blank_ends(right));
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
        let to = usize::from(self.measure.cells().0) + GAP;
        // Code may be wider than its column; it is still told from what stands beside it.
        let blanks = to.saturating_sub(self.widths.text(line)).max(2);
        format!("{line}{}", " ".repeat(blanks))
    }
}

fn push(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

/// No page begins with a blank line.
fn without_blank_top(lines: &[String]) -> &[String] {
    let top = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    lines.get(top..).unwrap_or_default()
}

/// No column begins or ends with a blank line.
fn without_blank_ends(lines: &[String]) -> &[String] {
    let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    without_blank_top(lines.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{FORM_FEED, PAGE, Sheet};
    use crate::text::Cells;
    use crate::typeset::{Columns, Measure, Options};

    fn options(width: u16) -> Options {
        Options { measure: Measure::new(Cells(width)), columns: Columns::Two, ..Options::default() }
    }

    fn lines(count: usize) -> Vec<String> {
        (1..=count).map(|number| format!("第{number}行")).collect()
    }

    #[test]
    fn two_columns_are_equally_high() {
        let sheet = Sheet::new(&options(24));
        let printed = sheet.print(&["题目".to_owned()], &lines(5));
        assert_eq!(printed, "题目\n第1行         第4行\n第2行         第5行\n第3行\n");
    }

    #[test]
    fn lines_too_short_for_two_columns_make_one() {
        let sheet = Sheet::new(&options(19));
        assert_eq!(sheet.measure, Measure::new(Cells(18)));
        assert_eq!(sheet.print(&[], &lines(3)), "第1行\n第2行\n第3行\n");
    }

    #[test]
    fn no_column_and_no_page_begins_with_a_blank_line() {
        let mut body = lines(4);
        body.insert(2, String::new());
        body.insert(3, String::new());
        let printed = Sheet::new(&options(24)).print(&[], &body);
        assert_eq!(printed, "第1行         第3行\n第2行         第4行\n");
    }

    #[test]
    fn pages_end_with_a_form_feed() {
        for columns in [Columns::One, Columns::Two] {
            let sheet = Sheet::new(&Options { columns, paged: true, ..options(40) });
            let printed = sheet.print(&lines(10), &lines(3 * PAGE));
            let pages: Vec<_> = printed.split(FORM_FEED).collect();
            assert!(pages.iter().all(|page| page.ends_with('\n') && page.lines().count() <= PAGE));
            assert_eq!(pages.len(), if columns == Columns::One { 4 } else { 2 });
            let words: Vec<_> = printed.split_whitespace().filter(|word| word.starts_with('第')).collect();
            assert_eq!(words.len(), 10 + 3 * PAGE, "nothing is lost");
        }
    }
}
