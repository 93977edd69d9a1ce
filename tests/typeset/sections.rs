//! What is too long to be set at once is set in sections. Nobody can see where they join.

use yuelan::doc::{Block, Document, Text};
use yuelan::text::{Cells, Clean, Language};
use yuelan::typeset::{Layout, LineSpacing, Measure, Options, Spacing, set};

/// Cells of a bullet.
const BULLET: u16 = 2;

/// Makes the item of a number.
type Item<'a> = &'a dyn Fn(usize) -> Vec<Block>;

fn body(words: &str) -> Block {
    Block::body(Clean::text(words))
}

fn code(words: &str) -> Block {
    Block::Preformatted { language: Clean::default(), text: Text::plain(Clean::text(words)) }
}

fn paragraph(nth: usize) -> Block {
    body(&format!("第{nth}条。{}", "会议发表宣言，并就粮食、能源、气候发表4份声明。".repeat(nth % 7 + 4)))
}

fn lines(block: Block, options: &Options) -> Vec<String> {
    let document = Document::new(vec![block], vec![], vec![]);
    let layout: Layout = set(&document, Language::SimplifiedChinese, options);
    layout.lines().iter().map(|line| layout.string(line)).collect()
}

/// The lines of a block that is set in one piece: lists within lists are not cut.
fn uncut(block: Block, options: &Options) -> Vec<String> {
    let measure = Measure::new(Cells(options.measure.cells().0 + BULLET));
    let list = Block::List { start: None, items: vec![vec![block]] };
    let lines = lines(list, &Options { measure, ..*options });
    // The first line has the bullet, the others have blanks below it.
    let first = lines.first().map(|line| line.replacen("• ", "", 1));
    let others = lines.iter().skip(1).map(|line| line.chars().skip(usize::from(BULLET)).collect());
    first.into_iter().chain(others).collect()
}

fn choices() -> [Options; 4] {
    let usual = Options { measure: Measure::new(Cells(60)), ..Options::default() };
    [
        usual,
        Options { spacing: Spacing { paragraph_gap: true, ..usual.spacing }, ..usual },
        Options { spacing: Spacing { lines: LineSpacing::Double, ..usual.spacing }, ..usual },
        Options { measure: Measure::new(Cells(20)), ..usual },
    ]
}

#[test]
fn a_long_list_is_set_as_if_in_one_piece() {
    let plain = |nth| vec![paragraph(nth)];
    let several = |nth| vec![paragraph(nth), paragraph(nth + 1)];
    let ends_in_code = |nth| vec![paragraph(nth), code("let 长 = 1;")];
    let begins_with_code = |nth: usize| if nth.is_multiple_of(2) { vec![code("x")] } else { plain(nth) };
    let nested = |nth: usize| {
        let inner = if nth.is_multiple_of(3) { code("y") } else { paragraph(nth) };
        vec![paragraph(nth), Block::List { start: None, items: vec![plain(nth), vec![inner]] }]
    };
    let task = |nth| vec![body(&format!("☐ 第{nth}件事。{}", "要做的还有很多。".repeat(9)))];
    let kinds: [(&str, Item<'_>); 6] = [
        ("plain", &plain),
        ("several paragraphs", &several),
        ("ends in code", &ends_in_code),
        ("begins with code", &begins_with_code),
        ("nested", &nested),
        ("task", &task),
    ];
    for (name, item) in kinds {
        for start in [None, Some(-2000)] {
            let list = Block::List { start, items: (0..160).map(item).collect() };
            for options in choices() {
                let cut = lines(list.clone(), &options);
                assert_eq!(cut, uncut(list.clone(), &options), "{name}, from {start:?}, {options:?}");
            }
        }
    }
}

#[test]
fn a_long_quotation_is_set_as_if_in_one_piece() {
    let mixed = |nth: usize| match nth % 5 {
        3 => Block::Heading { level: 3, text: Text::plain(Clean::text("成果")) },
        4 => code("let 长 = 1;"),
        _ => paragraph(nth),
    };
    for blocks in [(0..200).map(paragraph).collect::<Vec<_>>(), (0..200).map(mixed).collect()] {
        for options in choices() {
            let cut = lines(Block::Quote(blocks.clone()), &options);
            assert_eq!(cut, uncut(Block::Quote(blocks.clone()), &options), "{options:?}");
        }
    }
}

#[test]
fn the_last_of_many_items_has_its_number() {
    let list = Block::List { start: Some(7), items: (0..3000).map(|nth| vec![paragraph(nth)]).collect() };
    let lines = lines(list, &Options::default());
    assert!(lines.iter().any(|line| line.contains("3006. 第2999条")));
    assert!(lines.iter().any(|line| line.contains("   7. 第0条")));
}
