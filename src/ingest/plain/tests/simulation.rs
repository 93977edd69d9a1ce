//! Pages of print, made up: paragraphs set in columns as a newspaper does, and extracted. What
//! begins where is known, so that the reader's opinion can be counted.

use std::fs;
use std::path::{Path, PathBuf};

use super::bulletins::PARAGRAPHS;
use crate::doc::{Block, ParagraphKind};
use crate::ingest::{Origin, read};
use crate::text::Language;

/// How extraction leaves the paragraphs of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
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
pub(super) struct Dice(pub u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Lines of a column of print.
    fn column(&mut self) -> usize {
        30 + self.below(30)
    }
}

/// A page as it was extracted, and the lines (counted from 1) on which its paragraphs begin.
pub(super) struct Page {
    pub source: String,
    pub starts: Vec<u32>,
}

/// Sets paragraphs. The page may begin anywhere in a column.
pub(super) fn page(paragraphs: &[String], layout: Layout, measure: usize, dice: &mut Dice) -> Page {
    let mut page: Vec<String> = Vec::new();
    let mut starts = Vec::new();
    let column = dice.column();
    let mut left_in_column = 1 + dice.below(column);
    let has_blanks = matches!(layout, Layout::Blanks | Layout::SomeBlanks);
    for paragraph in paragraphs {
        starts.push(u32::try_from(page.len() + 1).unwrap());
        let set = if layout == Layout::Unwrapped { vec![paragraph.clone()] } else { set(paragraph, measure) };
        let indent = if layout == Layout::Indents { "　　" } else { "" };
        let last = set.len() - 1;
        for (number, line) in set.into_iter().enumerate() {
            page.push(if number == 0 { format!("{indent}{line}") } else { line });
            left_in_column = left_in_column.saturating_sub(1);
            if left_in_column == 0 && has_blanks && number < last {
                page.push(String::new());
                left_in_column = dice.column();
            }
        }
        if has_blanks && (layout == Layout::Blanks || dice.below(10) > 0) {
            page.push(String::new());
        }
    }
    Page { source: page.join("\n"), starts }
}

/// Sets a paragraph in lines of `measure` characters, the first two shorter. Marks that may not
/// begin a line are squeezed in, those that may not end one go to the next; digits stay together.
pub(super) fn set(paragraph: &str, measure: usize) -> Vec<String> {
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

/// Twelve pages of our own bulletins, on which the joining was tuned: their sentences dealt out to
/// paragraphs of two to five, so that no two pages are alike.
pub(super) fn tuned() -> Vec<Vec<String>> {
    let sentences = sentences();
    let mut dice = Dice(2022);
    let mut last = 0;
    let mut paragraph = || -> String {
        let length = 2 + dice.below(4);
        let mut sentence = || {
            // Never the same twice: that would look overprinted.
            last = (last + 1 + dice.below(sentences.len() - 1)) % sentences.len();
            sentences[last]
        };
        (0..length).map(|_| sentence()).collect()
    };
    (0..12).map(|_| (0..PARAGRAPHS.len()).map(|_| paragraph()).collect()).collect()
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

/// Twelve pages that were written before anything was measured on them. Titles are left out.
pub(super) fn unseen() -> Vec<Vec<String>> {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/newspaper/unseen.txt"));
    text.split("\n\n").map(|page| page.lines().skip(1).map(str::to_owned).collect()).collect()
}

/// The running text of the sample archive's Chinese articles.
pub(super) fn samples() -> Vec<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in fs::read_dir(root).unwrap() {
        let inside = fs::read_dir(folder.unwrap().path()).into_iter().flatten();
        files.extend(inside.map(|entry| entry.unwrap().path()));
    }
    files.sort();
    files.iter().flat_map(|path| running_text(path)).filter(|paragraphs| paragraphs.len() >= 5).collect()
}

fn running_text(path: &Path) -> Vec<Vec<String>> {
    let origin = Origin { path: &path.to_string_lossy(), hint: None };
    let articles = read(&fs::read(path).unwrap(), &origin);
    let chinese = articles.iter().filter(|article| {
        matches!(article.meta.language, Language::SimplifiedChinese | Language::TraditionalChinese)
    });
    chinese
        .map(|article| {
            let texts = article.document.blocks().iter().filter_map(|block| match block {
                Block::Paragraph { kind: ParagraphKind::Body, text } => Some(text.string.to_string()),
                _ => None,
            });
            texts
                .filter(|text| text.ends_with(['。', '！', '？', '”', '」']) && !text.contains('\n'))
                .collect()
        })
        .collect()
}
