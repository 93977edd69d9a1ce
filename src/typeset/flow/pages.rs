//! Cutting lines into the columns of pages, so that none begins or ends where a reader stumbles.
//!
//! Pure: of a line it must know no more than whether it is blank, a heading, aids for the next,
//! and which text and row it belongs to. Who keeps the lines, and which columns make a page, is in `turning`.

use std::ops::Range;

use crate::typeset::layout::{Label, Line};

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
    /// Whether it holds reading aids for the line below.
    aids: bool,
    /// How many of the lines above belong to the same row of a table.
    above: usize,
    /// The text that it shows a part of.
    text: Option<usize>,
}

/// What is wrong with a cut; the greater, the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    Nothing,
    /// A heading, or the first line of a paragraph, is left alone at the end (rule 30; CLREQ, Adjustment of Orphans and Widows).
    Parted,
    /// The last line of a paragraph stands alone at the beginning (a widow).
    Widow,
    /// A row of a table that would fit a column is torn.
    TornRow,
    /// Reading aids are torn from their words.
    TornAids,
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
    fn shows_words(self) -> bool {
        !self.blank && !self.aids
    }

    /// The kind of a line whose layout is preceded by others with so many texts.
    pub(in crate::typeset) fn of(line: &Line, texts_before: usize) -> Self {
        // In a row, the last cell is mostly the longest.
        let text = line.spans().last().map(|span| texts_before + span.prepared as usize);
        Self {
            blank: line.is_blank(),
            // A picture stays with its caption.
            heading: line.label.is_heading() || line.plate.is_some(),
            aids: line.label == Label::Ruby,
            above: line.above as usize,
            text,
        }
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

/// The first line from `at` on that shows words.
fn words(lines: &[Kind], at: usize) -> usize {
    let rest = lines.get(at..).unwrap_or_default();
    rest.iter().position(|line| line.shows_words()).map_or(lines.len(), |offset| at + offset)
}

fn words_before(lines: &[Kind], at: usize) -> Option<usize> {
    lines.get(..at)?.iter().rposition(|line| line.shows_words())
}

/// Where the lines begin, behind `from`, that should not be torn at `at`: a row, or aids with
/// their words.
fn whole(lines: &[Kind], from: usize, at: usize) -> Option<usize> {
    let start = at - lines.get(at)?.above.min(at);
    let above = lines.get(from..start)?;
    let aids = above.iter().rev().take_while(|line| line.aids).count();
    Some(start - aids).filter(|&start| start > from)
}

/// Whether a cut tears a row that fits a column.
fn tears_row(lines: &[Kind], end: usize, height: usize) -> bool {
    let Some(above) = lines.get(end).map(|line| line.above).filter(|&above| above > 0) else { return false };
    let below = lines.iter().skip(end + 1).take(height).take_while(|line| line.above > 0).count();
    above + 1 + below <= height
}

/// Where the column that begins at `from` ends: the furthest of the best places.
fn column_end(lines: &[Kind], from: usize, height: usize) -> usize {
    let full = (from + height).min(lines.len());
    if ink(lines, full) == lines.len() {
        return full;
    }
    let earliest = (full - (height / SPARED).max(1)).max(from + 1);
    let ends = (earliest..=full).rev().chain(whole(lines, from, full)).chain(whole(lines, from, earliest));
    ends.min_by_key(|&end| fault(lines, end, height)).unwrap_or(full)
}

fn fault(lines: &[Kind], end: usize, height: usize) -> Fault {
    let next = ink(lines, end);
    let below = words(lines, next);
    let (Some(last), Some(first)) = (ink_before(lines, end), lines.get(below)) else { return Fault::Nothing };
    if lines[last].aids {
        return Fault::TornAids;
    }
    if tears_row(lines, end, height) {
        return Fault::TornRow;
    }
    let text = |at: usize| lines.get(at).and_then(|line| line.text);
    let divided = first.text.is_some() && text(last) == first.text;
    if divided && text(words(lines, below + 1)) != first.text {
        return Fault::Widow;
    }
    let begins = words_before(lines, last).and_then(text) != first.text;
    if lines[last].heading || divided && begins { Fault::Parted } else { Fault::Nothing }
}

#[cfg(test)]
mod tests {
    use super::{Kind, columns};

    /// A letter is a line of the text of that name, a capital one a heading, a blank a blank, `'`
    /// a line of aids; digits count the lines of a row.
    fn kinds(lines: &str) -> Vec<Kind> {
        let kind = |c: char| Kind {
            blank: c == ' ',
            heading: c.is_ascii_uppercase(),
            aids: c == '\'',
            above: c.to_digit(10).unwrap_or(0) as usize,
            text: c.is_ascii_alphabetic().then_some(c as usize),
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
            // Aids stay with the words below them, and are no lines of their own.
            ("a'b", 2, vec!["a", "'b"]),
            ("abc''d'e", 4, vec!["abc", "''d", "'e"]),
            ("aaaa'a", 4, vec!["aaa", "a'a"]),
            ("aa'aa'a'b", 5, vec!["aa'a", "a'a'b"]),
            ("xx'a'a'a", 6, vec!["xx'a", "'a'a"]),
            // A row that fits a column is not torn, one that does not must be.
            ("abcd0123", 6, vec!["abcd", "0123"]),
            ("0 0123 01", 5, vec!["0 ", "0123 ", "01"]),
            ("a01234", 3, vec!["a01", "234"]),
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
