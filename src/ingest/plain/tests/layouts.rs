//! Paragraphs set in columns as a newspaper does, extracted, and found again. Precision is the
//! share of the paragraph starts found that are right, recall the share of the right ones found.

use super::super::{lines, paragraphs};
use super::bulletins::PARAGRAPHS;
use crate::ingest::plain::columns::Page;

/// How extraction leaves the paragraphs of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// Blank lines between paragraphs, and where a column ends.
    Blanks,
    /// No blank lines; first lines keep their indent.
    Indents,
    /// Neither.
    Solid,
    /// As `Blanks`, but one blank line in ten is missing.
    SomeBlanks,
    /// One paragraph a line.
    Unwrapped,
}

/// A small generator of numbers (Knuth's MMIX constants), so that each page is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Sets a paragraph in lines of `measure` characters, the first two shorter. Marks that may not
/// begin a line are squeezed in, those that may not end one go to the next; digits stay together.
fn set(paragraph: &str, measure: usize) -> Vec<String> {
    let chars: Vec<char> = paragraph.chars().collect();
    let mut lines = Vec::new();
    let mut line = String::new();
    let (mut columns, mut at) = (4, 0);
    while at < chars.len() {
        let digits = chars[at..].iter().take_while(|c| c.is_ascii()).count();
        let word = &chars[at..at + digits.max(1)];
        let width = if digits > 0 { digits } else { 2 };
        if columns + width > measure * 2 && !"，。、；：！？”’）》…".contains(word[0]) {
            let opener = line.ends_with(['“', '‘', '（', '《']).then(|| line.pop()).flatten();
            lines.push(std::mem::take(&mut line));
            line.extend(opener);
            columns = if opener.is_some() { 2 } else { 0 };
        }
        line.extend(word);
        columns += width;
        at += word.len();
    }
    lines.push(line);
    lines
}

/// The sentences of the bulletins, with the quotation marks that close them.
fn sentences() -> Vec<&'static str> {
    let mut sentences = Vec::new();
    for paragraph in PARAGRAPHS {
        let mut rest = *paragraph;
        while !rest.is_empty() {
            let mark = rest.find(['。', '！', '？']).map_or(rest.len(), |at| at + '。'.len_utf8());
            let closed = rest[mark..].trim_start_matches(['”', '’', '。']);
            let (sentence, after) = rest.split_at(rest.len() - closed.len());
            sentences.push(sentence);
            rest = after;
        }
    }
    sentences
}

/// Paragraphs of two to five sentences, so that no two pages are alike.
fn paragraphs_of_a_page(dice: &mut Dice) -> Vec<String> {
    let sentences = sentences();
    let paragraph = |_| (0..2 + dice.below(4)).map(|_| sentences[dice.below(sentences.len())]).collect();
    (0..PARAGRAPHS.len()).map(paragraph).collect()
}

/// A page, and the lines (counted from 1) on which paragraphs begin.
fn page(layout: Layout, measure: usize, dice: &mut Dice) -> (String, Vec<u32>) {
    let mut page: Vec<String> = Vec::new();
    let mut starts = Vec::new();
    let mut left_in_column = 30 + dice.below(30);
    for paragraph in paragraphs_of_a_page(dice) {
        starts.push(u32::try_from(page.len() + 1).unwrap());
        let set = if layout == Layout::Unwrapped { vec![paragraph] } else { set(&paragraph, measure) };
        let indent = if layout == Layout::Indents { "　　" } else { "" };
        let has_blanks = matches!(layout, Layout::Blanks | Layout::SomeBlanks);
        let last = set.len() - 1;
        for (number, line) in set.into_iter().enumerate() {
            page.push(if number == 0 { format!("{indent}{line}") } else { line });
            left_in_column = left_in_column.saturating_sub(1);
            if left_in_column == 0 && has_blanks && number < last {
                page.push(String::new());
                left_in_column = 30 + dice.below(30);
            }
        }
        if has_blanks && (layout == Layout::Blanks || dice.below(10) > 0) {
            page.push(String::new());
        }
    }
    (page.join("\n"), starts)
}

/// Precision and recall over twelve pages of a layout at a measure.
fn score(layout: Layout, measure: usize) -> (f64, f64) {
    let mut dice = Dice(measure as u64);
    let (mut found_right, mut found, mut right) = (0, 0, 0);
    for _ in 0..12 {
        let (source, starts) = page(layout, measure, &mut dice);
        let pieces = paragraphs::gather(&Page::new(lines::read(&source, true).0), true);
        found += pieces.len();
        right += starts.len();
        found_right += pieces.iter().filter(|piece| starts.contains(&piece.lines.start)).count();
    }
    (found_right as f64 / found as f64, found_right as f64 / right as f64)
}

#[test]
fn paragraphs_are_set_as_print_sets_them() {
    let lines = set("他说：“今年水到得早，秧也插得早，大家心里踏实多了，一年3600万方。”", 8);
    assert_eq!(lines.concat(), "他说：“今年水到得早，秧也插得早，大家心里踏实多了，一年3600万方。”");
    assert!(
        lines.iter().all(|line| !line.starts_with(['，', '。', '”']) && !line.ends_with('“')),
        "{lines:?}"
    );
}

#[test]
fn paragraphs_are_found_again() {
    // The lowest figures of the house's measurement on 400 real bulletins.
    for (layout, precision, recall) in [
        (Layout::Blanks, 0.986, 0.994),
        (Layout::SomeBlanks, 0.988, 0.984),
        (Layout::Indents, 0.991, 1.0),
        (Layout::Solid, 0.989, 0.861),
        (Layout::Unwrapped, 1.0, 1.0),
    ] {
        for measure in [15, 18, 22] {
            let found = score(layout, measure);
            eprintln!("{layout:?} at {measure}: precision {:.3}, recall {:.3}", found.0, found.1);
            assert!(found.0 >= precision && found.1 >= recall, "{layout:?} at {measure}: {found:?}");
        }
    }
}
