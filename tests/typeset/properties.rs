//! What holds for every text and every measure.

use proptest::prelude::*;

use super::page::{document, lines, options};
use super::score::{Frame, Tally, score};
use yuelan::text::{Clean, Language, WidthTable};
use yuelan::typeset::set;

/// Texts made of what is hard: marks, blanks, numbers, Latin, kana, emoji, combining marks.
pub(super) fn hard_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("上海"),
        Just("精神"),
        Just("，"),
        Just("。"),
        Just("”"),
        Just("“"),
        Just("\""),
        Just("——"),
        Just("……"),
        Just("47.95"),
        Just(" "),
        Just("年"),
        Just("word"),
        Just("が"),
        Just("ー"),
        Just("👨‍👩‍👧"),
        Just("e\u{301}"),
        Just(" \u{361}"),
        Just("（"),
        Just("）"),
        Just("·"),
        Just("한국"),
        Just("http://a.b/c?d=e"),
        Just("\u{200B}"),
        Just("　"),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn inked(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').map(straight).collect()
}

/// Quotes may be turned; that loses nothing.
fn straight(c: char) -> char {
    if matches!(c, '“' | '”') { '"' } else { c }
}

proptest! {
    #[test]
    fn no_text_is_lost(text in hard_text(), measure in 2u16..60) {
        let shown: String = lines(&text, measure).concat();
        prop_assert_eq!(inked(&shown), inked(&Clean::text(&text)));
    }

    #[test]
    fn no_line_is_wider_than_the_measure_but_for_a_hung_mark(text in hard_text(), measure in 2u16..60) {
        let widths = WidthTable::default();
        for line in lines(&text, measure) {
            let measure = usize::from(measure & !1);
            let hung = line.ends_with(['、', '，', '。', '；', '：', '！', '？']);
            prop_assert!(widths.text(&line) <= measure + if hung { 2 } else { 0 }, "{:?}", line);
        }
    }

    /// Rules 7 to 12. A last line of one character and a number parted from its counter are
    /// matters of cost, not of law.
    #[test]
    fn no_rule_is_broken_where_another_break_was_legal(text in hard_text(), measure in 2u16..60) {
        let shown: String = lines(&text, u16::MAX).concat();
        let frame =
            Frame { measure: usize::from(measure & !1), margin: 2, widths: WidthTable::default() };
        let lines = lines(&text, measure);
        let grave = Tally { orphans: 0, counters: 0, ..score(&shown, &lines, &frame) };
        prop_assert_eq!(grave.faults(), 0, "{:?} {:?}", lines, grave);
    }

    #[test]
    fn positions_rise_from_line_to_line(text in hard_text(), measure in 2u16..60) {
        let layout = set(&document(&text), Language::of(&text), &options(measure));
        prop_assert!(layout.lines().is_sorted_by_key(|line| line.at));
    }
}
