//! Lines that are typed: the cursor stands where the next character will, whatever was typed before
//! it; what is pasted is text; what was typed before is to be had again.

use yuelan::app::Message;
use yuelan::store::{Archive, State};
use yuelan::text::WidthTable;

use super::desk::Desk;

/// What opens every line that can be typed.
const LINES: &[&str] = &["/", "Enter /", "g k", "Ctrl-p", "g l", ":", "? /", "g s /", "g w e"];

/// Where what is typed stands, on the line of the cursor.
fn typed(desk: &Desk, text: &str) -> (u16, u16) {
    let (_, y) = desk.cursor().expect("a cursor");
    let line = &desk.lines()[usize::from(y)];
    let at = line.find(text).unwrap_or_else(|| panic!("no {text:?} in {line:?}\n{}", desk.screen()));
    (u16::try_from(WidthTable::default().text(&line[..at])).unwrap(), y)
}

#[test]
fn every_line_has_a_cursor_and_takes_what_is_pasted() {
    for keys in LINES {
        for (width, height) in [(100, 30), (60, 20)] {
            let mut desk = Desk::sample(width, height);
            desk.press(keys).type_in("合zq");
            let (x, y) = typed(&desk, "合zq");
            assert_eq!(desk.cursor(), Some((x + 4, y)), "{keys}: {}", desk.screen());
            desk.press("Left");
            assert_eq!(desk.cursor(), Some((x + 3, y)), "{keys}: {}", desk.screen());
            desk.tell(Message::Paste("峰\u{1b}[31m会".to_owned()));
            assert_eq!(typed(&desk, "合z峰会q"), (x, y), "{keys}: {}", desk.screen());
            assert_eq!(desk.cursor(), Some((x + 7, y)), "{keys}: {}", desk.screen());
            desk.press("Home");
            assert_eq!(desk.cursor(), Some((x, y)), "{keys}: {}", desk.screen());
        }
    }
}

#[test]
fn long_lines_give_way_to_the_cursor() {
    for keys in LINES {
        let mut desk = Desk::sample(60, 20);
        desk.press(keys);
        desk.tell(Message::Paste("很长的一行".repeat(40)));
        desk.type_in("终zq");
        let (x, y) = typed(&desk, "终zq");
        assert_eq!(desk.cursor(), Some((x + 4, y)), "{keys}: {}", desk.screen());
        assert!(x + 4 < 60, "{keys}: {}", desk.screen());
    }
}

#[test]
fn emoji_are_one_character_to_the_keys() {
    let mut desk = Desk::sample(100, 30);
    desk.press("/").type_in("👨\u{200D}👩\u{200D}👧a");
    let (x, _) = desk.cursor().unwrap();
    desk.press("Backspace Backspace");
    assert!(desk.cursor().unwrap().0 < x && !desk.lines()[29].contains('👩'), "{}", desk.screen());
}

#[test]
fn what_was_typed_before_comes_back() {
    let mut desk = Desk::sample(100, 30);
    desk.press("/").type_in("峰会").press("Enter Esc /").type_in("year:2022").press("Enter Esc");
    desk.press("/ Up");
    assert!(desk.lines()[29].contains("year:2022"), "{}", desk.screen());
    assert!(desk.state.list.articles < 68, "and it is narrowed as one looks\n{}", desk.screen());
    desk.press("Up");
    assert!(desk.lines()[29].contains("峰会"), "{}", desk.screen());
    desk.press("Up Down");
    assert!(desk.lines()[29].contains("year:2022"), "{}", desk.screen());
    desk.press("Down").type_in("峰").press("Up");
    assert!(desk.lines()[29].contains("峰会"), "only what begins so\n{}", desk.screen());
    desk.press("Down");
    assert!(desk.lines()[29].contains("：峰 "), "what was typed stands behind the last\n{}", desk.screen());
    desk.press("Esc Enter / Up");
    assert!(!desk.lines()[29].contains("峰会"), "words for one article are other lines\n{}", desk.screen());
}

#[test]
fn keys_of_an_input_method_are_commands_where_nothing_is_typed() {
    let mut desk = Desk::sample(100, 30);
    desk.press("ｊ ｊ");
    assert_eq!(desk.state.list.selected, 2);
    desk.press("　");
    assert!(desk.state.list.selected > 3, "the wide blank turns the page");
    desk.press("？");
    assert!(desk.screen().contains("┌─ 帮助"), "{}", desk.screen());
    desk.press("ｑ ／");
    assert!(desk.screen().contains("搜索标题与正文"), "{}", desk.screen());
    desk.type_in("，。").press("Esc");
    let before = desk.state.list.selected;
    desk.press("】 ｓ");
    assert_ne!(desk.state.list.selected, before, "on to the next report\n{}", desk.screen());
}

#[test]
fn what_was_typed_on_other_days_is_had_again_the_latest_first() {
    let folder = tempfile::tempdir().unwrap();
    let saved = || State::open(&folder.path().join("state.db")).unwrap();
    let mut today = Desk::with(Archive::sample(), saved(), 100, 30);
    for words in ["甲词", "乙词", "year:2022"] {
        today.press("/").type_in(words).press("Enter");
    }
    today.press("Esc Enter /").type_in("茶").press("Enter");
    drop(today);
    let mut tomorrow = Desk::with(Archive::sample(), saved(), 100, 30);
    tomorrow.press("/ Up");
    assert!(tomorrow.lines()[29].contains("year:2022"), "{}", tomorrow.screen());
    tomorrow.press("Up Up");
    assert!(tomorrow.lines()[29].contains("甲词"), "{}", tomorrow.screen());
    tomorrow.press("Up");
    assert!(tomorrow.lines()[29].contains("甲词"), "words looked for in an article stand elsewhere");
    tomorrow.press("Esc Enter / Up");
    assert!(tomorrow.lines()[29].contains("茶"), "{}", tomorrow.screen());
}
