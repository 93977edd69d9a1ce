//! Hostile texts in every kind of block, at every width, with plain and with many choices: they
//! are set, nothing is lost, and no line leaves the measure.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::page::check_lines;
use super::suites;
use yuelan::doc::{Block, Cell, Document, Text};
use yuelan::text::{Ambiguous, ByteAt, Cells, Clean, Language, WidthTable};
use yuelan::typeset::{
    Autospace, Columns, Dash, Flow, Head, Korean, Layout, LineBreak, LineSpacing, Measure, Options, Quotes,
    Rules, Spacing, Writing, set,
};

/// Generous: on a quiet machine each takes a second or two.
const ENOUGH: Duration = Duration::from_secs(60);

/// All narrow widths, then primes.
fn widths() -> impl Iterator<Item = u16> {
    (1..=64).chain([67, 79, 97, 113, 127, 199, 307, 503, 751, 997, 1000])
}

/// The defaults; everything that adds or takes blanks and turns quotation marks; down columns.
fn choices() -> [Options; 3] {
    let plain = Options::default();
    let rules = Rules {
        line_break: LineBreak::Loose,
        korean: Korean::Syllables,
        dash: Dash::Never,
        autospace: Autospace::Grid,
        quotes: Quotes::Corner,
        hyphenate: true,
        ..Rules::default()
    };
    let many = Options {
        spacing: Spacing { paragraph_gap: true, lines: LineSpacing::Double },
        justify: true,
        balance: true,
        columns: Columns::Two,
        paged: true,
        rules,
        widths: WidthTable { ambiguous: Ambiguous::Wide, ..WidthTable::default() },
        ..plain
    };
    [plain, many, Options { writing: Writing::Vertical, ..many }]
}

fn words(string: &str) -> Text {
    Text::plain(Clean::text(string))
}

/// The string as paragraph, heading, list item, caption and cell.
fn document(string: &str) -> Document {
    let paragraph = || Block::body(Clean::text(string));
    let cell = |blocks| Cell { head: false, colspan: 1, rowspan: 1, blocks };
    let blocks = vec![
        paragraph(),
        Block::Heading { level: 1, text: words(string) },
        Block::List { start: None, items: vec![vec![paragraph()]] },
        Block::Figure { images: vec![], caption: words(string) },
        Block::Table {
            rows: vec![vec![cell(vec![paragraph()]), cell(vec![Block::body(Clean::text("格"))])]],
            caption: words(string),
        },
    ];
    Document::new(blocks, vec![], vec![])
}

fn check(document: &Document) {
    let (source, in_runs) = (inked(document.blocks()), inked(outside_tables(document)));
    let language = document.texts().first().map_or(Language::Other, |text| Language::of(&text.string));
    let whole = Arc::new(document.clone());
    for (nth, choice) in choices().into_iter().enumerate() {
        let mut flow = Flow::new(Arc::clone(&whole), language, Head::default(), choice);
        // Every width as most read, every fourth of the rest: the suite should run in seconds.
        for width in widths().step_by(if nth == 0 { 1 } else { 4 }) {
            let options = Options { measure: Measure::new(Cells(width)), ..choice };
            flow.choose(options);
            let layout = flow.whole();
            if options.writing == Writing::Horizontal {
                check_lines(&layout, &options);
                let shown: usize = layout.lines().iter().map(|line| ink(&layout.string(line))).sum();
                assert!(shown >= source.len(), "{shown} of {} characters are shown", source.len());
            }
            check_whole(&in_runs, &layout);
        }
    }
}

fn has_ink(c: char) -> bool {
    !c.is_whitespace() && c != '\u{200B}'
}

/// How many characters have ink.
fn ink(text: &str) -> usize {
    text.chars().filter(|c| has_ink(*c)).count()
}

/// What stands in a table may be shown in columns, which have no runs.
fn outside_tables(document: &Document) -> impl Iterator<Item = &Block> {
    document.blocks().iter().filter(|block| !matches!(block, Block::Table { .. }))
}

/// The positions of all characters that have ink, rising.
fn inked<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Vec<ByteAt> {
    let mut out = Vec::new();
    for text in blocks.into_iter().flat_map(Block::texts) {
        let inked = text.string.char_indices().filter(|(_, c)| has_ink(*c));
        out.extend(inked.map(|(at, _)| ByteAt(text.at.0 + at)));
    }
    out
}

/// Every character that has ink stands in a run, once; cells side by side mix their runs.
fn check_whole(inked: &[ByteAt], layout: &Layout) {
    let runs = layout.lines().iter().flat_map(|line| layout.runs(line, &[]));
    let mut runs: Vec<_> = runs.map(|run| run.at..run.end).collect();
    runs.sort_by_key(|run| (run.start, run.end));
    assert!(runs.is_sorted_by(|one, next| one.end <= next.start), "runs overlap");
    let mut next = runs.iter().peekable();
    for position in inked {
        while next.next_if(|run| run.end <= *position).is_some() {}
        assert!(next.peek().is_some_and(|run| run.contains(position)), "{position:?} is lost");
    }
}

#[test]
fn every_naughty_string_can_be_set_as_any_block() {
    for string in suites::naughty_strings() {
        check(&document(&string));
    }
}

#[test]
fn hidden_directions_can_be_set_as_any_block() {
    for (_, bytes) in suites::folder("trojan-source") {
        let source = String::from_utf8_lossy(&bytes);
        for line in source.lines().filter(|line| !line.is_ascii()) {
            check(&document(line));
        }
    }
}

#[test]
fn malformed_utf_8_can_be_set_as_any_block() {
    let Some(bytes) = suites::file("utf8tests/utf8tests.bin") else { return };
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| str::from_utf8(line).is_err()) {
        check(&document(&String::from_utf8_lossy(line)));
    }
}

#[test]
fn marks_and_blanks_alone_can_be_set() {
    for piece in
        ["，", "。”", "“", "（", "—", "…", "·", "\"", "'", " ", "　", "\u{200B}", "￥", "々", "!?", "－"]
    {
        for count in [1, 2, 3, 40, 41] {
            check(&document(&piece.repeat(count)));
        }
    }
}

#[test]
fn right_to_left_runs_can_be_set_among_han() {
    for text in [
        "会议 שלום עולם 在杜尚别",
        "السلام عليكم ورحمة الله وبركاته",
        "第123届 אבג 456 ١٢٣ דהו 47.95亿元",
        "他说：“مرحبا، كيف حالك؟”——她答：“שָׁלוֹם!”",
    ] {
        check(&document(text));
    }
}

/// Sets a long text once and checks it in the time that a reader would wait.
fn check_long(text: &str) {
    check_long_as(Block::body(Clean::text(text)), Rules::default());
}

fn check_long_as(block: Block, rules: Rules) {
    let document = Document::new(vec![block], vec![], vec![]);
    let begun = Instant::now();
    let options = Options { measure: Measure::new(Cells(80)), rules, ..Options::default() };
    let layout = set(&document, Language::SimplifiedChinese, &options);
    let took = begun.elapsed();
    assert!(took < ENOUGH, "{took:?}");
    let shown: usize = layout.lines().iter().map(|line| ink(layout.text(line))).sum();
    assert_eq!(shown, inked(document.blocks()).len(), "characters that have ink");
    let longest = layout.lines().iter().map(|line| options.widths.text(layout.text(line))).max();
    assert!(longest <= Some(82), "{longest:?} cells");
}

/// Fifteen megabytes; a tenth of it without optimisation, which makes all of it take long.
const LONG_WORD: usize = if cfg!(debug_assertions) { 1_500_000 } else { 15_000_000 };

#[test]
fn a_word_of_megabytes_is_set() {
    check_long(&"a".repeat(LONG_WORD));
}

#[test]
fn megabytes_of_latin_are_set_on_a_grid() {
    let rules = Rules { autospace: Autospace::Grid, ..Rules::default() };
    let text = Clean::text(&"Samarkand declared peace. ".repeat(LONG_WORD / 26));
    check_long_as(Block::Quote(vec![Block::body(text)]), rules);
}

#[test]
fn a_hundred_thousand_combining_marks_are_set() {
    check_long(&format!("汉{}字", "\u{301}".repeat(100_000)));
    check_long(&"e\u{301}\u{302}\u{303}".repeat(25_000));
}

#[test]
fn long_runs_of_one_mark_are_set() {
    for piece in ["，", "”", "“", "—", "…", "\"", "1", "々", "한", "한 ", "a-", "/"] {
        check_long(&piece.repeat(50_001));
    }
}

#[test]
fn long_blanks_show_nothing() {
    for blank in [" ", "　", "\u{200B}", "\u{A0}"] {
        check_long(&format!("文{}文 ", blank.repeat(100_000)));
    }
}
