//! The page: every character that has ink is set once, in its order, and no line is too long.

use std::sync::Arc;

use yuelan::config::Config;
use yuelan::doc::{Article, Block, Cell, Document, Text};
use yuelan::text::{ByteAt, Cells, Clean, Language};
use yuelan::typeset::{CHOICES, Flow, Head, Label, Layout, Measure, Options, Writing};

use super::oracle::must_be_clean;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "page", inputs: 2_000, pieces: PIECES, seeds: seeds::articles, holds: is_set }];

/// Marks that may stand in the margin, and the cells that they take there.
const HANGING: [char; 10] = ['、', '，', '。', '．', '､', '｡', '；', '：', '！', '？'];
const MARGIN: usize = 2;

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "元首理事会举行会议，", "通过了宣言。", "“", "”", "‘", "’", "（", "）", "《", "》", "——", "……", "·", "、", "！？", "：“", "。”", "％", "￥100", "第22届", "47.95亿元", "2022年9月16日",
    "Samarkand ", "hyphenation ", "internationalisation", "http://example.org/a/b?c=d", "Шанхай ", "ソフトウェア", "っ", "ー", "々", "한국어 ", "대한민국", "１２３", "ＡＢＣ", "\u{3000}", " ", "  ", "\n", "1.5", "-", "/", "a-b", "…",
];

/// The first bytes choose how, the rest is what.
fn is_set(bytes: &[u8]) {
    let (choices, rest) = bytes.split_at(bytes.len().min(8));
    let byte = |nth: usize| usize::from(choices.get(nth).copied().unwrap_or(0));
    let options = chosen(&byte);
    let text = Clean::text(&String::from_utf8_lossy(rest));
    let document = Arc::new(document(&text, byte(7)));
    let language = Language::of(&text);
    let layout = Flow::new(Arc::clone(&document), language, Head::default(), options).whole();
    must_be_whole(&document, &layout);
    if options.writing == Writing::Horizontal {
        must_fit(&layout, &options);
    }
    must_be_bounded(&layout, &text, &options);
}

/// Options as a person may configure them: any words of any choices, any measure.
fn chosen(byte: &dyn Fn(usize) -> usize) -> Options {
    let mut page = format!("page:\n  measure: {}\n", 2 + byte(0) % 130);
    for (nth, choice) in CHOICES.iter().enumerate().filter(|(_, choice)| choice.name != "measure") {
        let many = byte(1 + nth % 6) / (1 + nth / 6);
        if many.is_multiple_of(3) && !choice.words.is_empty() {
            let word = choice.words[many / 3 % choice.words.len()].word;
            page.push_str(&format!("  {}: {word}\n", choice.name));
        }
    }
    let (config, problems) = Config::parse(&page);
    assert_eq!(problems, Vec::new(), "{page}");
    let options = config.options();
    Options { measure: Measure::new(Cells(1 + u16::try_from(byte(0)).unwrap() % 130)), ..options }
}

/// The text in one kind of block or another.
fn document(text: &Clean, kind: usize) -> Document {
    let paragraph = || Block::body(text.clone());
    let words = || Text::plain(text.clone());
    let cell = || Cell { head: false, colspan: 1, rowspan: 1, blocks: vec![paragraph()] };
    let blocks = match kind % 9 {
        0 => vec![Block::Heading { level: 1, text: words() }, paragraph()],
        1 => vec![Block::List { start: Some(9), items: vec![vec![paragraph()], vec![paragraph()]] }],
        2 => vec![Block::Quote(vec![Block::List { start: None, items: vec![vec![paragraph()]] }])],
        3 => vec![Block::Figure { images: vec![], caption: words() }],
        4 => vec![Block::Table { rows: vec![vec![cell(), cell()], vec![cell()]], caption: words() }],
        5 => vec![Block::Definitions(vec![(words(), vec![paragraph()])])],
        6 => vec![Block::Credits(vec![words()])],
        _ => vec![paragraph()],
    };
    Document::new(blocks, vec![], vec![])
}

/// Sets an article at two measures that follow from its length.
pub(super) fn must_be_set(article: &Article, length: usize) {
    let document = Arc::clone(&article.document);
    let options = Options::default();
    let mut flow = Flow::new(Arc::clone(&document), article.meta.language, Head::default(), options);
    for width in [80, 1 + length % 60] {
        let options = Options { measure: Measure::new(Cells(u16::try_from(width).unwrap())), ..options };
        flow.choose(options);
        let layout = flow.whole();
        must_fit(&layout, &options);
        must_be_whole(&document, &layout);
    }
}

/// Time and room: so many lines for so many characters, whatever they are.
fn must_be_bounded(layout: &Layout, text: &str, options: &Options) {
    let (lines, characters) = (layout.lines().len(), text.chars().count() + 1);
    assert!(lines <= 40 + characters * 12, "{lines} lines for {characters} characters at {options:?}");
}

fn must_fit(layout: &Layout, options: &Options) {
    let measure = usize::from(options.measure.cells().0);
    for line in layout.lines() {
        let shown = layout.string(line);
        must_be_clean(&shown, "a line");
        assert!(!shown.contains('\n'), "a line has two: {shown:?}");
        // What was typed is never broken; the reader scrolls sideways.
        if line.label == Label::Code {
            continue;
        }
        // Marks that the last character bears take no room.
        let last = shown.trim_end_matches(|c| !has_ink(c));
        let margin = if last.ends_with(HANGING) { MARGIN } else { 0 };
        let cells = options.widths.text(&shown);
        assert!(cells <= measure.max(2) + margin, "{cells} cells at {measure}: {shown:?}");
    }
}

/// Every character that has ink stands in a run, once. What stands in a table may be shown in
/// columns, which have no runs.
fn must_be_whole(document: &Document, layout: &Layout) {
    let runs = layout.lines().iter().flat_map(|line| layout.runs(line, &[]));
    let mut runs: Vec<_> = runs.map(|run| run.at..run.end).collect();
    runs.sort_by_key(|run| (run.start, run.end));
    // The heads of a table are told again with every row where it has no room for columns.
    let is_plain = !document.blocks().iter().any(has_table);
    let is_once = runs.is_sorted_by(|one, next| one.end <= next.start);
    assert!(is_once || !is_plain, "runs overlap: {runs:?}");
    let mut next = runs.iter().peekable();
    let blocks = document.blocks().iter().filter(|block| !has_table(block));
    for text in blocks.flat_map(Block::texts) {
        for (at, c) in text.string.char_indices().filter(|(_, c)| has_ink(*c)) {
            let position = ByteAt(text.at.0 + at);
            while next.next_if(|run| run.end <= position).is_some() {}
            let is_there = next.peek().is_some_and(|run| run.contains(&position));
            assert!(is_there, "{c:?} at {position:?} is lost in {:?}", text.string);
        }
    }
}

fn has_table(block: &Block) -> bool {
    match block {
        Block::Table { .. } => true,
        Block::Quote(blocks) => blocks.iter().any(has_table),
        Block::List { items, .. } => items.iter().flatten().any(has_table),
        Block::Definitions(terms) => terms.iter().flat_map(|(_, blocks)| blocks).any(has_table),
        _ => false,
    }
}

fn has_ink(c: char) -> bool {
    !c.is_whitespace() && unicode_width::UnicodeWidthChar::width(c) != Some(0)
}
