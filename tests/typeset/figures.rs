//! How well real texts are set, counted: the figures of the page of rules, on the documents and
//! the hard paragraphs that are shared. Where those are absent, the test says so and passes.

use std::fs;
use std::path::Path;

use super::page::{document, options};
use yuelan::doc::{Block, Document};
use yuelan::ingest::{self, Origin};
use yuelan::text::{Ambiguous, Cells, Clean, Language, WidthTable, graphemes, is_han};
use yuelan::typeset::{Autospace, Measure, Options, Rules, set};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");

const NEVER_STARTS: &str =
    "，。、；：？！”’）》〉」』】〕〗］｝…⋯·・‧％‰℃℉°～〜－々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ‼⁇⁈⁉";
const NEVER_ENDS: &str = "“‘（《〈「『【〔〖［｛￥＄￡€№＃";
const HANGING: &str = "、，。；：！？";
const COUNTERS: &str = "年月日时分秒天岁个名位家国人次届项条件种多余万亿千百元美米公平吨度倍周世点号";

/// What is counted.
#[derive(Debug, Default)]
struct Figures {
    lines: usize,
    paragraphs: usize,
    bad_starts: usize,
    bad_ends: usize,
    broken_pairs: usize,
    split_numbers: usize,
    parted_counters: usize,
    overflows: usize,
    unused_cells: usize,
    /// Lines of which the unused cells are counted: all but the last of each paragraph.
    filled: usize,
    orphans: usize,
}

impl Figures {
    fn paragraph(&mut self, lines: &[&str], measure: usize, widths: WidthTable) {
        self.paragraphs += 1;
        for (nth, line) in lines.iter().enumerate() {
            self.lines += 1;
            let width = widths.text(line);
            let hung = width > measure && line.ends_with(|c| HANGING.contains(c));
            self.overflows += usize::from(width > measure + if hung { 2 } else { 0 });
            if let Some(next) = lines.get(nth + 1) {
                self.filled += 1;
                self.unused_cells += measure.saturating_sub(width);
                self.boundary(line, next);
            }
        }
        if let [_, .., last] = lines {
            self.orphans += usize::from(
                last.chars().filter(|&c| is_han(c) || c.is_alphanumeric()).count() < 2
                    && graphemes(last).count() <= 2,
            );
        }
    }

    fn boundary(&mut self, line: &str, next: &str) {
        let (Some(last), Some(first)) = (line.chars().next_back(), next.chars().next()) else { return };
        // A run of marks that is wider than the line must be broken somewhere.
        let only_marks = line.chars().all(|c| NEVER_STARTS.contains(c) || NEVER_ENDS.contains(c));
        self.bad_starts += usize::from(NEVER_STARTS.contains(first) && !only_marks);
        self.bad_ends += usize::from(NEVER_ENDS.contains(last));
        self.broken_pairs += usize::from(last == first && matches!(last, '—' | '…' | '⋯'));
        let in_number = last.is_ascii_digit() || matches!(last, '.' | ',' | '−' | '－');
        self.split_numbers += usize::from(in_number && first.is_ascii_digit());
        self.parted_counters += usize::from(
            last.is_ascii_digit() && COUNTERS.contains(first) || last == '第' && first.is_ascii_digit(),
        );
    }
}

/// The shared documents, and the hard paragraphs.
fn documents() -> Vec<Document> {
    let mut paths: Vec<_> = fs::read_dir(Path::new(SHARED).join("seeds"))
        .map(|found| found.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    let origin = Origin { path: "article.txt", hint: None };
    let files = paths.iter().filter_map(|path| fs::read(path).ok());
    let articles = files.flat_map(|bytes| ingest::read(&bytes, &origin));
    let mut out: Vec<_> = articles.map(|article| paragraphs(&article.document)).collect();
    out.extend(
        fs::read_to_string(Path::new(SHARED).join("suites/cjk-stress.txt")).ok().map(|text| document(&text)),
    );
    out
}

/// The texts of a document as running paragraphs.
fn paragraphs(document: &Document) -> Document {
    let texts = document.texts().into_iter().filter(|text| !text.is_empty());
    let blocks = texts.map(|text| Block::body(Clean::text(&text.string.replace('\n', " ")))).collect();
    Document::new(blocks, vec![], vec![])
}

/// Sets every document at every even measure from 16 to 120 cells and hands the lines of each
/// paragraph to `visit`.
fn set_everywhere(options: Options, mut visit: impl FnMut(&[&str], usize)) {
    for document in documents() {
        for measure in (16..=120).step_by(2) {
            let options = Options { measure: Measure::new(Cells(measure)), ..options };
            let text = document.texts().first().map_or("", |text| text.string.as_str());
            let layout = set(&document, Language::of(text), &options);
            let strings: Vec<_> = layout.lines().iter().map(|line| layout.string(line)).collect();
            let begins: Vec<_> = document.texts().iter().map(|text| text.at).collect();
            let mut paragraph: Vec<&str> = Vec::new();
            for (line, string) in layout.lines().iter().zip(&strings) {
                if begins.binary_search(&line.at).is_ok() && !paragraph.is_empty() {
                    visit(&paragraph, usize::from(measure));
                    paragraph.clear();
                }
                paragraph.push(string);
            }
            visit(&paragraph, usize::from(measure));
        }
    }
}

#[test]
fn real_texts_are_set_without_a_fault() {
    if documents().is_empty() {
        return eprintln!("skipped: the shared documents are not here");
    }
    for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
        let widths = WidthTable { ambiguous, ..WidthTable::default() };
        let mut figures = Figures::default();
        set_everywhere(Options { widths, ..options(80) }, |lines, measure| {
            figures.paragraph(lines, measure, widths);
        });
        eprintln!("{figures:?}");
        let faults = [
            figures.bad_starts,
            figures.bad_ends,
            figures.broken_pairs,
            figures.split_numbers,
            figures.overflows,
            figures.orphans,
        ];
        assert_eq!(faults, [0; 6], "{figures:?}");
        assert!(figures.parted_counters * 2000 < figures.lines, "{figures:?}");
        assert!(figures.unused_cells * 10 <= figures.filled * 4, "{figures:?}");
    }
}

#[test]
fn on_a_grid_every_han_stands_on_an_even_column() {
    let mut han = 0;
    let rules = Rules { autospace: Autospace::Grid, ..Rules::default() };
    let widths = WidthTable::default();
    set_everywhere(Options { rules, ..options(80) }, |lines, measure| {
        for line in lines {
            let mut column = 0;
            for grapheme in graphemes(line) {
                if grapheme.starts_with(is_han) {
                    assert_eq!(column % 2, 0, "{line}");
                    han += 1;
                }
                column += widths.grapheme(grapheme);
            }
            let hung = line.ends_with(|c| HANGING.contains(c));
            assert!(column <= measure + if hung { 2 } else { 0 }, "{line}");
        }
    });
    eprintln!("{han} Han stand on the grid");
}
