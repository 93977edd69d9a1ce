//! A terminal that draws ambiguous characters and boxes two cells wide, and emoji in pieces.

use proptest::prelude::*;

use super::page::{document, options, strings};
use yuelan::doc::{Block, Document};
use yuelan::text::{Ambiguous, EmojiWidths, Language, WidthTable};
use yuelan::typeset::{Head, Options, set, set_head};

/// `xterm -cjk_width`.
const WIDE: WidthTable = WidthTable {
    ambiguous: Ambiguous::Wide,
    boxes: Ambiguous::Wide,
    emoji: EmojiWidths { presented: 1, toned: 4, joined: 8 },
    invisible: 1,
    asked: None,
};

fn wide(measure: u16) -> Options {
    Options { widths: WIDE, hang: false, ..options(measure) }
}

fn lines(text: &str, measure: u16) -> Vec<String> {
    strings(&set(&document(text), Language::of(text), &wide(measure)))
}

#[test]
fn lines_are_filled_by_the_cells_of_the_terminal() {
    for (text, measure, expected) in [
        ("他说“上合大家庭”很好", 16, &["他说“上合大家", "庭”很好"][..]),
        ("共同发展……真好", 12, &["共同发展……", "真好"]),
        ("家人👨‍👩‍👧团圆", 12, &["家人👨‍👩‍👧", "团圆"]),
        ("家人👨‍👩‍👧团圆", 8, &["家人", "👨‍👩‍👧", "团圆"]),
        ("Шанхай и мир", 12, &["Шанхай", "и мир"]),
    ] {
        let lines = lines(text, measure);
        let widest = lines.iter().map(|line| WIDE.text(line)).max();
        assert!(widest <= Some(measure.into()), "{lines:?}");
        assert_eq!(lines, expected, "{text}");
    }
}

#[test]
fn rules_are_ascii() {
    let rule =
        Document::new(vec![Block::body("上".into()), Block::Rule, Block::body("下".into())], vec![], vec![]);
    let shown = strings(&set(&rule, Language::SimplifiedChinese, &wide(40)));
    assert_eq!(shown, ["上", "", "--------", "", "下"]);
    let head = Head { title: "题".into(), ruled: true, ..Head::default() };
    let shown = strings(&set_head(&head, Language::SimplifiedChinese, &wide(8)));
    assert_eq!(shown, ["题", "--------", ""]);
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_measure(
        pieces in proptest::collection::vec(
            prop::sample::select(vec!["上海", "“", "”", "……", "——", "·", "é", "Я", "ǎ", "word ", "❤\u{FE0F}", "👍🏽", "👨\u{200D}👩\u{200D}👧", "─", "①", "，", "\u{200B}"]),
            0..60,
        ),
        measure in 8u16..60,
    ) {
        for line in lines(&pieces.concat(), measure) {
            prop_assert!(WIDE.text(&line) <= usize::from(measure & !1), "{:?}", line);
        }
    }
}
