//! Blocks within blocks within blocks: nothing is lost, nothing is too wide, at any measure.

use yuelan::doc::{Block, Cell, Document, Image, Inline, Mark, ParagraphKind, Text};
use yuelan::text::{Cells, Clean, Language, WidthTable};
use yuelan::typeset::{Label, Layout, LineSpacing, Measure, Options, RubyPlace, Rules, Spacing, set};

fn words(text: &str) -> Text {
    Text::plain(Clean::text(text))
}

/// One of every block, `inner` in all that hold blocks.
fn every_block(inner: Vec<Block>) -> Vec<Block> {
    let aid = Mark { range: 0..6, inline: Inline::Ruby(Clean::text("ㄕㄤˋㄏㄞˇ")) };
    let ruby = Text { marks: vec![aid], ..words("上海精神") };
    let cell = |head, blocks| Cell { head, colspan: 1, rowspan: 1, blocks };
    let rows = vec![
        vec![cell(true, vec![Block::body(Clean::text("年份"))]), cell(true, vec![])],
        vec![cell(false, vec![Block::body(Clean::text("2022"))]), cell(false, inner.clone())],
    ];
    vec![
        Block::Heading { level: 2, text: words("二、成果务实丰硕") },
        Block::Paragraph { kind: ParagraphKind::Body, text: ruby },
        Block::body(Clean::text("问：何时？")),
        Block::body(Clean::text("答：九月十五日至十六日，在撒马尔罕。")),
        Block::Figure { images: vec![0, 1, 0], caption: words("会场内外") },
        Block::Figure { images: vec![0, 1], caption: Text::default() },
        Block::List {
            start: Some(99), items: vec![inner.clone(), vec![Block::body(Clean::text("第二项"))]]
        },
        Block::Quote(inner.clone()),
        Block::Table { rows, caption: words("历届峰会") },
        Block::Definitions(vec![(words("互信"), inner)]),
        Block::Preformatted {
            language: Clean::default(), text: words("let 长 = \"一行代码\";\n\nshort")
        },
        Block::Paragraph { kind: ParagraphKind::EndMark, text: words("（完）") },
        Block::Credits(vec![words("监制　刘某")]),
        Block::Embed { kind: Clean::text("video"), url: Clean::text("https://a.b/c/d.mp4") },
    ]
}

fn document(blocks: Vec<Block>) -> Document {
    let alt = Image { alt: Clean::text("远景照片一张"), ..Image::default() };
    Document::new(blocks, vec![Image::default(), alt], vec![])
}

/// A paragraph in so many blocks of one kind.
fn nested(depth: usize, wrap: impl Fn(Vec<Block>) -> Block) -> Document {
    let inner = vec![Block::body(Clean::text("最里面的一段话。"))];
    document((0..depth).fold(inner, |inner, _| vec![wrap(inner)]))
}

fn inked(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

fn assert_sound(document: &Document, options: &Options) -> Layout {
    let layout = set(document, Language::SimplifiedChinese, options);
    let measure = usize::from(options.measure.cells().0);
    let mut shown = 0;
    for line in layout.lines() {
        let string = layout.string(line);
        shown += inked(&string);
        // Code is never broken.
        let is_wide = WidthTable::default().text(&string) > measure + 2;
        assert!(!is_wide || line.label == Label::Code, "{string:?} at {measure}");
    }
    assert!(layout.lines().is_sorted_by_key(|line| line.at), "at {measure}");
    let two_blanks = layout.lines().windows(2).any(|pair| pair[0].is_blank() && pair[1].is_blank());
    let typed = layout.lines().iter().any(|line| line.label == Label::Code);
    assert!(!two_blanks || typed, "two blank lines at {measure}");
    let wanted: usize = document.texts().iter().map(|text| inked(&text.string)).sum();
    assert!(shown >= wanted, "{shown} of {wanted} at {measure}");
    layout
}

#[test]
fn every_block_in_every_block_is_sound_at_every_measure() {
    let document = document(every_block(every_block(every_block(vec![]))));
    for measure in 1..=120 {
        let plain = Options { measure: Measure::new(Cells(measure)), ..Options::default() };
        let rules = Rules { ruby: RubyPlace::Above, ..Rules::default() };
        let spacing = Spacing { paragraph_gap: true, lines: LineSpacing::Double };
        assert_sound(&document, &plain);
        assert_sound(&document, &Options { balance: true, rules, spacing, ..plain });
    }
}

#[test]
fn deep_nesting_is_set_at_the_narrowest_measure() {
    let cell = |blocks| Cell { head: false, colspan: 1, rowspan: 1, blocks };
    let wraps: [&dyn Fn(Vec<Block>) -> Block; 4] = [
        &|inner| Block::List { start: Some(7), items: vec![inner] },
        &Block::Quote,
        &|inner| Block::Definitions(vec![(words("词"), inner)]),
        &|inner| Block::Table { rows: vec![vec![cell(inner), cell(vec![])]], caption: Text::default() },
    ];
    for wrap in wraps {
        let document = nested(200, wrap);
        for measure in [2, 8, 30, 80] {
            let options = Options { measure: Measure::new(Cells(measure)), ..Options::default() };
            let layout = assert_sound(&document, &options);
            assert!(layout.lines().len() < 2_000, "{} lines", layout.lines().len());
        }
    }
}
