//! The page as columns: blocks of lines between blank ones, how wide the column around a line
//! is, and whether line ends are the author's or the compositor's.
//!
//! Statistics only; what a line says matters here no further than how it ends.

use std::ops::Range;

use super::lines::Line;
use super::sentence::{ends_sentence, has_punctuation, is_punctuation};
use crate::text::Language;

/// Widths that a column of print can have.
const COLUMN: std::ops::RangeInclusive<usize> = 16..=96;

/// A line wider than this is a paragraph that was never wrapped.
pub(super) const WIDEST_COLUMN: usize = 100;

/// Columns of the two ems before a first line.
pub(super) const INDENT: usize = 4;

/// How far from a line its neighbours say how wide the column is.
const NEIGHBOURS: usize = 10;

/// A line of verse has at most so many characters.
const VERSE: usize = 20;

/// The lines of a file and what can be told of them as a whole.
#[derive(Debug)]
pub(super) struct Page {
    pub lines: Vec<Line>,
    pub blocks: Vec<Block>,
    /// First lines of paragraphs are indented, so that nothing need be guessed.
    pub indents: bool,
    /// Words are separated by blanks, so that lines are filled word by word.
    pub ragged: bool,
}

/// Lines between blank ones.
#[derive(Debug)]
pub(super) struct Block {
    /// Indices into [`Page::lines`]; none of these is blank.
    pub lines: Range<usize>,
    /// Columns of its widest line.
    pub widest: usize,
    /// Some of its lines are indented, and they are no verse.
    pub indented: bool,
    /// Each line is a paragraph.
    pub one_per_line: bool,
    /// Each line is a verse.
    pub verse: bool,
}

impl Page {
    pub(super) fn new(lines: Vec<Line>) -> Self {
        let inked = lines.iter().filter(|line| !line.is_blank()).count();
        let indented = lines.iter().filter(|line| line.indented).count();
        let indents = indented >= 3 && indented * 25 >= inked && indented * 10 <= inked * 7;
        let mut page = Self { ragged: is_ragged(&lines), blocks: blocks(&lines), lines, indents };
        page.judge_blocks();
        page
    }

    /// The lines of `block`.
    pub(super) fn block(&self, block: &Block) -> &[Line] {
        self.lines.get(block.lines.clone()).unwrap_or_default()
    }

    /// Whether `line` ends a sentence.
    pub(super) fn ends(&self, line: &Line) -> bool {
        ends_sentence(&line.text, self.ragged)
    }

    /// Width of the column around the line at `at`: the 85th percentile of the lines nearby that
    /// end in the middle of a sentence, without a mark that hangs out, leaving out those of a much
    /// wider column.
    pub(super) fn column(&self, at: usize) -> Option<usize> {
        let own = self.lines.get(at)?.width;
        let nearby =
            self.lines.get(at.saturating_sub(NEIGHBOURS)..self.lines.len().min(at + NEIGHBOURS + 1))?;
        let mut widths: Vec<usize> = nearby
            .iter()
            .filter(|line| COLUMN.contains(&line.width) && !self.ends(line))
            .map(Line::measure)
            .collect();
        widths.sort_unstable();
        let alike = widths.partition_point(|width| width * 20 <= own.max(16) * 29);
        let of_column = if alike > 0 { widths.get(..alike)? } else { &widths };
        if of_column.len() < 3 { None } else { of_column.get(of_column.len() * 85 / 100).copied() }
    }

    /// Whether the line at `at` could not have taken the first word of `next` as well.
    pub(super) fn is_full(&self, at: usize, next: &Line) -> bool {
        let (Some(line), Some(column)) = (self.lines.get(at), self.column(at)) else { return true };
        line.width + 1 + first_word(next) > column
    }

    /// Decides for each block what its line ends mean; short ones follow the majority of lines.
    fn judge_blocks(&mut self) {
        let wrapped: Vec<Option<bool>> =
            self.blocks.iter().map(|block| is_wrapped(self.block(block), self.ragged)).collect();
        let lines_where = |is: bool| -> usize {
            let these = self.blocks.iter().zip(&wrapped).filter(|(_, wrapped)| **wrapped == Some(is));
            these.map(|(block, _)| block.lines.len()).sum()
        };
        let lone = self.blocks.iter().filter(|block| block.lines.len() == 1 && block.widest > 110).count();
        let file_is_wrapped = lines_where(true) >= lines_where(false) + lone;
        let page_is_verse = is_verse_page(&self.lines);
        let column = widest_column(&self.lines);
        let judged: Vec<(bool, bool)> = self
            .blocks
            .iter()
            .zip(wrapped)
            .map(|(block, wrapped)| {
                let lines = self.block(block);
                let verse = lines.len() > 1
                    && match self.ragged {
                        true => is_unfilled(lines),
                        false => is_poem(lines, column) || (page_is_verse && lines.iter().all(is_short)),
                    };
                let one_per_line = match wrapped {
                    Some(false) => true,
                    None if !file_is_wrapped => true,
                    Some(true) if lines.len() >= 6 => false,
                    _ => self.ends_are_paragraphs(lines, column),
                };
                (one_per_line || verse, verse)
            })
            .collect();
        for (block, (one_per_line, verse)) in self.blocks.iter_mut().zip(judged) {
            (block.one_per_line, block.verse) = (one_per_line, verse);
            block.indented &= !verse;
        }
    }

    /// Whether (almost) every line of a block ends a sentence, at lengths that no column has.
    fn ends_are_paragraphs(&self, lines: &[Line], column: usize) -> bool {
        let ending = lines.iter().filter(|line| self.ends(line)).count();
        let mut widths: Vec<usize> = lines.iter().map(|line| line.width).collect();
        widths.sort_unstable();
        let (Some(median), Some(widest)) = (widths.get(widths.len() / 2), widths.last()) else {
            return false;
        };
        lines.len() >= 2
            && ending * 5 >= lines.len() * 3
            && !(lines.len() == 2 && ending == 1)
            && (widest * 2 > median * 3 || (ending == lines.len() && !reach_column(lines, column)))
    }
}

/// The runs of lines that are not blank.
fn blocks(lines: &[Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        match blocks.last_mut().filter(|block| block.lines.end == at) {
            Some(block) => {
                block.lines.end = at + 1;
                block.widest = block.widest.max(line.width);
                block.indented |= line.indented;
            }
            None => blocks.push(Block {
                lines: at..at + 1,
                widest: line.width,
                indented: line.indented,
                one_per_line: false,
                verse: false,
            }),
        }
    }
    blocks
}

/// Whether at least six of ten lines, the last excepted, are about as wide as one another, or
/// where paragraphs are short, nine of ten of those that break off within a sentence. Nothing can
/// be told of fewer than three lines.
fn is_wrapped(lines: &[Line], ragged: bool) -> Option<bool> {
    let (_, body) = lines.split_last().filter(|(_, body)| body.len() >= 2)?;
    if lines.iter().any(|line| line.width > 110) {
        return Some(false);
    }
    let breaking: Vec<&Line> = body.iter().filter(|line| !ends_sentence(&line.text, ragged)).collect();
    let tells = breaking.len() >= 4 && breaking.len() * 4 >= body.len();
    let all: Vec<&Line> = body.iter().collect();
    Some(
        alike(&all, ragged) * 10 >= all.len() * 6
            || tells && alike(&breaking, ragged) * 10 >= breaking.len() * 9,
    )
}

/// How many of the lines are about as wide as one another at the most.
fn alike(lines: &[&Line], ragged: bool) -> usize {
    // A rag is as deep as the longest words.
    let short = if ragged { 12 } else { 7 };
    let Some((first, others)) = lines.split_first() else { return 0 };
    let mut counts = [0usize; WIDEST_COLUMN + 3];
    for line in others {
        if let Some(count) = counts.get_mut(line.width) {
            *count += 1;
        }
    }
    // A first line whose indent was lost is that much shorter.
    let indent = if ragged || first.indented { 0 } else { INDENT };
    let alike = |width: usize| {
        let range = width - short..=width + 2;
        let is_first = range.contains(&first.width) || range.contains(&(first.width + indent));
        counts.get(range).map_or(0, |counts| counts.iter().sum::<usize>()) + usize::from(is_first)
    };
    (16..=WIDEST_COLUMN).map(alike).max().unwrap_or(0)
}

/// Columns of the first word of `line`.
fn first_word(line: &Line) -> usize {
    line.text.split(' ').next().map_or(0, |word| word.chars().count())
}

fn is_ragged(lines: &[Line]) -> bool {
    let mut sample = String::new();
    for line in lines {
        if sample.len() > 16_000 {
            break;
        }
        sample.push_str(&line.text);
    }
    matches!(Language::of(&sample), Language::Korean | Language::Other) && sample.contains(' ')
}

/// Whether most lines of a page are short and end where their author ended them: without any
/// mark of punctuation, or at a pause.
fn is_verse_page(lines: &[Line]) -> bool {
    let lines: Vec<&Line> = lines.iter().filter(|line| !line.is_blank()).collect();
    let share = |is: fn(&Line) -> bool| lines.iter().filter(|line| is_short(line) && is(line)).count() * 5;
    let most = lines.len() * 4;
    lines.len() >= 4
        && (share(|line| !has_punctuation(&line.text)) >= most
            || (share(pauses) >= most && lines.iter().any(|line| goes_on(line))))
}

/// Whether a block among wider columns is a poem: every line pauses, and not for want of room.
fn is_poem(lines: &[Line], column: usize) -> bool {
    let pausing = lines.iter().filter(|line| pauses(line)).count();
    lines.len() >= 4
        && pausing * 10 >= lines.len() * 9
        && lines.iter().all(|line| is_short(line) && line.width + 7 < column)
        && lines.iter().any(goes_on)
}

/// Whether a block of words has line ends that no compositor made: the next word would have fitted.
fn is_unfilled(lines: &[Line]) -> bool {
    let widest = lines.iter().map(|line| line.width).max().unwrap_or(0);
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let unfilled = pairs.filter(|(line, next)| line.width + 1 + first_word(next) <= widest).count();
    lines.len() >= 3 && widest <= 64 && unfilled * 2 > lines.len()
}

fn is_short(line: &Line) -> bool {
    line.text.chars().nth(VERSE).is_none()
}

fn pauses(line: &Line) -> bool {
    line.last().is_some_and(is_punctuation)
}

fn goes_on(line: &Line) -> bool {
    line.text.ends_with(['，', '、', '；', ','])
}

/// Whether all lines but the last fill a column of print, but for an indent that was lost.
fn reach_column(lines: &[Line], column: usize) -> bool {
    let body = lines.split_last().map_or(lines, |(_, body)| body);
    body.iter().all(|line| line.width + 7 >= column && line.width <= WIDEST_COLUMN)
}

/// Width that most lines of a file stay below; those that were never wrapped are left out.
fn widest_column(lines: &[Line]) -> usize {
    let mut widths: Vec<usize> =
        lines.iter().map(|line| line.width).filter(|width| (1..=WIDEST_COLUMN).contains(width)).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 85 / 100).copied().unwrap_or(0)
}
