//! Vertical text on paper: lines as columns, from the right to the left. Must not know articles.

use crate::app::{LINE_WIDTH, lines_beside};
use crate::text::WidthTable;
use crate::typeset::Layout;

/// Cells of a line.
const LINE: usize = LINE_WIDTH as usize;

/// Puts the lines of layouts on pages of `width` cells: as many beside each other as there is
/// room for, the first at the right. A blank line parts two pages; nothing else is blank to the
/// last cell. Where nothing stands, rows are padded as wide as a character.
#[must_use]
pub(super) fn columns(layouts: &[&Layout], width: usize, widths: &WidthTable) -> String {
    let fit = lines_beside(width);
    let lines: Vec<_> = layouts.iter().flat_map(|layout| rows(layout, widths)).collect();
    // No page begins or ends with a blank line.
    let ink = |rows: &Vec<String>| !rows.is_empty();
    let mut rest = lines.as_slice();
    let mut pages = Vec::new();
    while let Some(first) = rest.iter().position(ink) {
        let (page, after) = rest.split_at((first + fit).min(rest.len()));
        pages.push(self::page(page.get(first..).unwrap_or_default(), fit));
        rest = after;
    }
    pages.join("\n")
}

/// What stands in each row of each line of a layout, two cells wide.
fn rows(layout: &Layout, widths: &WidthTable) -> Vec<Vec<String>> {
    let line = |line| {
        let mut rows: Vec<String> = Vec::new();
        for standing in layout.standing(line) {
            rows.resize(standing.row.max(rows.len()), blank());
            let text = standing.run.text;
            rows.push(format!("{text}{}", " ".repeat(LINE.saturating_sub(widths.text(text)))));
        }
        while rows.last().is_some_and(|row| row.trim().is_empty()) {
            rows.pop();
        }
        rows
    };
    layout.lines().iter().map(line).collect()
}

fn blank() -> String {
    "\u{3000}".to_owned()
}

/// A page that has room for `fit` lines; the first of them at the right.
fn page(lines: &[Vec<String>], fit: usize) -> String {
    let height = lines.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = String::new();
    for row in 0..height {
        let cell = |nth: usize| lines.get(nth).and_then(|line| line.get(row)).cloned().unwrap_or_else(blank);
        let cells: Vec<_> = (0..fit).rev().map(cell).collect();
        out.push_str(cells.join(" ").trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::columns;
    use crate::doc::{Block, Document};
    use crate::text::{Clean, Language, WidthTable};
    use crate::typeset::{Layout, Options, Writing, set};

    fn layout(text: &str, rows: u16) -> Layout {
        let blocks = text.lines().map(|line| Block::body(Clean::line(line))).collect();
        let options =
            Options { rows: Some(rows), writing: Writing::Vertical, indent: Some(0), ..Options::default() };
        set(&Document::new(blocks, vec![], vec![]), Language::SimplifiedChinese, &options)
    }

    fn printed(text: &str, rows: u16, width: usize) -> String {
        columns(&[&layout(text, rows)], width, &WidthTable::default())
    }

    #[test]
    fn lines_stand_from_right_to_left() {
        assert_eq!(printed("甲乙丙丁戊己", 4, 5), "戊 甲\n己 乙\n\u{3000} 丙\n\u{3000} 丁\n");
    }

    #[test]
    fn a_page_that_is_not_full_stands_at_the_right() {
        assert_eq!(printed("甲乙", 4, 8), "\u{3000} \u{3000} 甲\n\u{3000} \u{3000} 乙\n");
    }

    #[test]
    fn a_blank_line_parts_pages() {
        assert_eq!(printed("甲乙\n丙丁\n戊", 4, 5), "丙 甲\n丁 乙\n\n\u{3000} 戊\n");
    }

    #[test]
    fn digits_share_a_row_and_hung_marks_have_one() {
        assert_eq!(printed("在12月。", 4, 2), "在\n12\n月\n︒\n");
        assert_eq!(printed("甲乙丙丁。", 4, 2), "甲\n乙\n丙\n丁\n︒\n");
    }

    #[test]
    fn every_line_is_printed_at_every_size() {
        let text =
            "会议发表《撒马尔罕宣言》，并就粮食、能源、气候发表4份声明。\nA long word: Samarkand 2022.";
        for rows in 1..30 {
            let layout = layout(text, rows);
            for width in 0..40 {
                let printed = columns(&[&layout], width, &WidthTable::default());
                assert!(printed.lines().all(|line| WidthTable::default().text(line) <= width.max(2)));
                let ink = |c: &char| !c.is_whitespace();
                let shown: usize =
                    layout.lines().iter().map(|line| layout.text(line).chars().filter(ink).count()).sum();
                assert_eq!(printed.chars().filter(ink).count(), shown, "{rows} rows, {width} cells");
            }
        }
    }
}
