//! A terminal that draws ambiguous characters and boxes two cells wide, and emoji in pieces.

use ratatui::buffer::Buffer;
use yuelan::text::{Ambiguous, EmojiWidths, WidthTable};

use super::desk::Desk;

/// `xterm -cjk_width`.
const WIDE: WidthTable = WidthTable {
    ambiguous: Ambiguous::Wide,
    boxes: Ambiguous::Wide,
    emoji: EmojiWidths { presented: 1, toned: 4, joined: 8 },
    invisible: 1,
    asked: None,
};

fn wide_desk(width: u16, height: u16) -> Desk {
    let mut desk = Desk::sample(width, height);
    desk.state.options.widths = WIDE;
    desk.resize(width, height);
    desk
}

/// The symbols of a row; what a wide one covers is blank, and none reaches beyond the edge.
fn symbols(buffer: &Buffer, y: u16) -> Vec<&str> {
    let (mut out, mut x) = (Vec::new(), 0);
    while x < buffer.area.width {
        let symbol = buffer[(x, y)].symbol();
        let end = x + u16::try_from(WIDE.grapheme(symbol)).unwrap();
        assert!(end <= buffer.area.width, "{symbol:?} at {x}, {y}");
        for covered in x + 1..end {
            assert_eq!(buffer[(covered, y)].symbol(), " ", "under {symbol:?} at {x}, {y}");
        }
        out.push(symbol);
        x = end;
    }
    out
}

#[test]
fn no_line_is_torn_and_no_box_is_drawn() {
    for (width, height) in [(120, 36), (80, 24), (40, 12), (20, 6)] {
        let mut desk = wide_desk(width, height);
        for keys in ["j", "Enter", "Space", "?", "Esc", "g y", "Esc", "/", "Esc", "q", "y"] {
            let buffer = desk.press(keys).buffer();
            for y in 0..height {
                let row = symbols(&buffer, y);
                let boxes =
                    row.iter().find(|symbol| symbol.contains(|c| matches!(c, '\u{2500}'..='\u{259F}')));
                assert_eq!(boxes, None, "after {keys} at {width}×{height}: {}", row.concat());
            }
        }
    }
}

#[test]
fn frames_rules_and_bars_are_ascii() {
    let mut desk = wide_desk(120, 36);
    let screen = desk.screen();
    assert!(screen.lines().skip(1).take(34).all(|line| line.contains('|')), "{screen}");
    let rail = desk.lines().swap_remove(0);
    assert!(rail.contains(['.', ':']) && rail.contains('|'), "{rail}");
    let help = desk.press("?").screen();
    assert!(help.contains("+- 帮助 -") && help.contains("-+"), "{help}");
}

#[test]
fn the_board_stays_in_its_columns() {
    let mut desk = wide_desk(120, 36);
    desk.press("g s");
    let buffer = desk.buffer();
    let end = symbols(&buffer, 2).concat();
    assert!(end.contains("2026-08-31~09-01"), "{end}");
    let unread = |y: u16| (60..80).rev().find(|x| buffer[(*x, y)].symbol().parse::<u8>().is_ok());
    assert!(unread(3).is_some());
    assert!((4..20).all(|y| unread(y) == unread(3)), "numbers stand under each other");
}
