//! Cutting lines into the columns of pages, so that none begins or ends where a reader stumbles.
//!
//! Pure: of a line it must know no more than whether it is blank, a heading, and which text it
//! belongs to. Who keeps the lines, and which columns make a page, is in `turning`.

use std::ops::Range;

use crate::typeset::layout::Line;

/// What a page has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sheet {
    /// Columns side by side.
    pub columns: usize,
    /// Lines of a column.
    pub height: usize,
}

/// What a cut looks at in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::typeset) struct Kind {
    blank: bool,
    heading: bool,
    /// The text that it shows a part of.
    text: Option<usize>,
}

/// What is wrong with a cut; the greater, the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    Nothing,
    /// A heading, or the first line of a paragraph, is left alone at the end (CLREQ §4.2).
    Parted,
    /// The last line of a paragraph stands alone at the beginning (a widow).
    Widow,
}

/// The share of a column that may stay empty to better its end: one line in so many.
const SPARED: usize = 4;

impl Sheet {
    /// Lines of a page.
    #[must_use]
    pub fn lines(self) -> usize {
        self.columns.saturating_mul(self.height).max(1)
    }
}

impl Default for Sheet {
    fn default() -> Self {
        Self { columns: 1, height: 1 }
    }
}

impl Kind {
    /// The kind of a line whose layout is preceded by others with so many texts.
    pub(in crate::typeset) fn of(line: &Line, texts_before: usize) -> Self {
        let text = line.span.map(|span| texts_before + span.prepared as usize);
        Self { blank: line.is_blank(), heading: line.label.is_heading(), text }
    }
}

/// The lines of each column, in order. Blank lines at the top of a column are left out; every
/// other line is in one column.
pub(in crate::typeset) fn columns(lines: &[Kind], height: usize) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = ink(lines, 0);
    while from < lines.len() {
        let end = column_end(lines, from, height.max(1));
        out.push(from..end);
        from = ink(lines, end);
    }
    out
}

/// The first line from `at` on that is not blank.
fn ink(lines: &[Kind], at: usize) -> usize {
    let rest = lines.get(at..).unwrap_or_default();
    rest.iter().position(|line| !line.blank).map_or(lines.len(), |offset| at + offset)
}

fn ink_before(lines: &[Kind], at: usize) -> Option<usize> {
    lines.get(..at)?.iter().rposition(|line| !line.blank)
}

/// Where the column that begins at `from` ends: the furthest of the best places.
fn column_end(lines: &[Kind], from: usize, height: usize) -> usize {
    let full = (from + height).min(lines.len());
    if ink(lines, full) == lines.len() {
        return full;
    }
    let earliest = (full - (height / SPARED).max(1)).max(from + 1);
    let ends = (earliest..=full).rev();
    ends.min_by_key(|&end| fault(lines, end)).unwrap_or(full)
}

fn fault(lines: &[Kind], end: usize) -> Fault {
    let next = ink(lines, end);
    let (Some(last), Some(first)) = (ink_before(lines, end), lines.get(next)) else { return Fault::Nothing };
    let text = |at: usize| lines.get(at).and_then(|line| line.text);
    let divided = first.text.is_some() && text(last) == first.text;
    if divided && text(ink(lines, next + 1)) != first.text {
        return Fault::Widow;
    }
    let begins = ink_before(lines, last).and_then(text) != first.text;
    if lines[last].heading || divided && begins { Fault::Parted } else { Fault::Nothing }
}

#[cfg(test)]
mod tests {
    use super::{Kind, columns};

    /// A letter is a line of the text of that name, a capital one a heading, a blank a blank.
    fn kinds(lines: &str) -> Vec<Kind> {
        let kind = |c: char| Kind {
            blank: c == ' ',
            heading: c.is_ascii_uppercase(),
            text: (c != ' ').then_some(c as usize),
        };
        lines.chars().map(kind).collect()
    }

    fn cut(lines: &str, height: usize) -> Vec<&str> {
        columns(&kinds(lines), height).into_iter().map(|range| &lines[range]).collect()
    }

    #[test]
    fn columns_begin_and_end_well() {
        for (lines, height, expected) in [
            ("aaaabbbb", 4, vec!["aaaa", "bbbb"]),
            // No widow.
            ("aaaaabbbb", 4, vec!["aaa", "aabb", "bb"]),
            // No first line left alone.
            ("aaabbbb", 4, vec!["aaa", "bbbb"]),
            // Neither, where there is room to choose.
            ("aaaaaabbbcccc", 8, vec!["aaaaaa", "bbbcccc"]),
            // A paragraph of one line stands where it likes.
            ("abcdefg", 3, vec!["abc", "def", "g"]),
            // No heading at the end, whatever is blank.
            ("aaaaa B cccc", 8, vec!["aaaaa ", "B cccc"]),
            ("aa B", 4, vec!["aa B"]),
            // Blank lines at the top go, and do not make a page of their own.
            (" aaaa  bb  ", 4, vec!["aaaa", "bb  "]),
            ("aaaa   ", 4, vec!["aaaa"]),
            // What fits nowhere better stands where it must.
            ("aab", 1, vec!["a", "a", "b"]),
            ("aaabb", 2, vec!["a", "aa", "bb"]),
            ("   ", 2, vec![]),
            ("", 2, vec![]),
        ] {
            assert_eq!(cut(lines, height), expected, "{lines:?} in {height} lines");
        }
    }

    #[test]
    fn every_line_is_in_one_column_and_none_begins_with_a_widow() {
        let lines = "aaabbbbbC ddddd e ffggghhhhhhI J kkkkkk lmnoooopp".repeat(3);
        for height in 2..40 {
            let columns = columns(&kinds(&lines), height);
            let seen: String = columns.iter().map(|range| &lines[range.clone()]).collect();
            assert_eq!(seen.replace(' ', ""), lines.replace(' ', ""), "{height} lines");
            for range in &columns {
                assert!(range.len() <= height && !lines[range.clone()].starts_with(' '));
                let first = &lines[range.start..=range.start];
                let alone = !lines[range.start + 1..].starts_with(first);
                assert!(!(alone && lines[..range.start].ends_with(first)), "{height} lines: {range:?}");
            }
        }
    }
}
