//! Going to a title: by characters, pinyin and initials; editions and tags besides.

use ratatui::style::Modifier;
use yuelan::app::MouseKind;

use super::desk::Desk;

/// The row that is chosen.
fn chosen(desk: &Desk) -> String {
    desk.line_with("▌")
}

/// What is marked in the row that is chosen.
fn marked(desk: &Desk) -> String {
    let (_, y) = desk.place_of("▌");
    let buffer = desk.buffer();
    let cells = (0..buffer.area.width).map(|x| &buffer[(x, y)]);
    // The mark of the row has a colour too; it is no letter.
    let marked = cells.filter(|cell| cell.fg == ratatui::style::Color::Yellow);
    marked.map(|cell| cell.symbol().trim()).collect()
}

#[test]
fn a_title_is_found_by_its_sounds_and_opened() {
    let mut desk = Desk::sample(80, 24);
    desk.press("Ctrl-p");
    assert!(desk.screen().contains("按标题前往") && desk.screen().contains("68 项"), "{}", desk.screen());
    for typed in ["banjianhuichang", "bjhc", "半间会场", "半jian会c", "半間會場"] {
        desk.type_in(typed);
        assert!(chosen(&desk).contains("半间会场"), "{typed}: {}", desk.screen());
        assert_eq!(marked(&desk), "半间会场", "{typed}");
        desk.press("Ctrl-u");
    }
    desk.type_in("bjhc").press("Enter");
    assert!(!desk.screen().contains('▌'), "the reader has the keys\n{}", desk.screen());
    assert!(desk.screen().contains("半间会场"), "{}", desk.screen());
    desk.press("q");
    assert!(chosen(&desk).contains("半间会场"), "{}", desk.screen());
    assert_eq!(desk.state.list.total, 68);
}

#[test]
fn letters_may_be_left_out_and_words_stand_in_any_order() {
    let mut desk = Desk::sample(80, 24);
    desk.press("Ctrl-p").type_in("半会场");
    assert!(chosen(&desk).contains("半间会场"), "{}", desk.screen());
    assert_eq!(marked(&desk), "半会场");
    desk.press("Ctrl-u").type_in("huichang banjian");
    assert!(chosen(&desk).contains("半间会场"), "{}", desk.screen());
}

#[test]
fn an_edition_narrows_the_list() {
    let mut desk = Desk::sample(80, 24);
    desk.press("Enter Ctrl-p").type_in("smeh2022");
    assert!(chosen(&desk).contains("撒马尔罕 2022"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("samaerhan 2022");
    let row = chosen(&desk);
    assert!(row.contains("◆ 撒马尔罕 2022") && row.contains("届 ·"), "{}", desk.screen());
    // All editions answer by the name of their series; what answers by its own goes before.
    desk.press("Ctrl-u").type_in("shanghe");
    let lines = desk.lines();
    let at = |sign: &str| lines.iter().position(|line| line.contains(sign)).expect("a row");
    assert!(!chosen(&desk).contains('◆') && at("◆ 比什凯克 2026") < at("◆ 天津 2025"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("samaerhan 2022").press("Enter");
    assert!(desk.lines()[1].contains("撒马尔罕 2022 ✕"), "{}", desk.screen());
    assert!((1..10).contains(&desk.state.list.articles));
    desk.press("u");
    assert_eq!(desk.state.list.articles, 68);
}

#[test]
fn a_filter_that_hides_the_article_is_dropped() {
    let mut desk = Desk::sample(80, 24);
    desk.press("y").type_in("2022-09").press("Enter Ctrl-p").type_in("半间会场").press("Enter");
    assert!(desk.screen().contains("已去掉筛选；按 u 恢复"), "{}", desk.screen());
    desk.press("q u");
    assert!(desk.screen().contains("2022 年 9 月 ✕"), "{}", desk.screen());
    desk.press("Ctrl-p").type_in("2022").press("Esc");
    assert!(desk.screen().contains("2022 年 9 月 ✕") && !desk.screen().contains("按标题前往"));
}

#[test]
fn who_types_fast_goes_where_the_last_letter_leads() {
    let mut desk = Desk::sample(80, 24);
    desk.press_at_once("Ctrl-p b j h c Enter");
    desk.press("q");
    assert!(chosen(&desk).contains("半间会场"), "{}", desk.screen());
}

#[test]
fn what_is_not_there_is_said() {
    let mut desk = Desk::sample(60, 20);
    desk.press("Ctrl-p").type_in("qqqqzz");
    assert!(desk.screen().contains("没有这样的标题") && desk.screen().contains("0 项"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.screen().contains("改几个字，或按 Esc 返回"), "{}", desk.screen());
}

#[test]
fn the_choice_moves_by_keys_and_mouse() {
    let mut desk = Desk::sample(80, 24);
    desk.press("Ctrl-p");
    let first = chosen(&desk);
    desk.press("Down");
    let second = chosen(&desk);
    assert_ne!(first, second);
    desk.press("Ctrl-p");
    assert_eq!(chosen(&desk), first);
    desk.mouse(MouseKind::WheelDown, 40, 12);
    assert_eq!(chosen(&desk), second);
    let (_, y) = desk.place_of("▌");
    desk.mouse(MouseKind::Click, 40, y + 1);
    assert_ne!(chosen(&desk), second);
    desk.mouse(MouseKind::Click, 40, y + 1);
    assert!(!desk.screen().contains("按标题前往"));
    let cells = desk.buffer();
    assert!(
        cells.content().iter().all(|cell| !cell.modifier.contains(Modifier::REVERSED)),
        "no row is chosen"
    );
}

#[test]
fn shelves_list_what_their_queries_leave() {
    let shelves = [("未读", "is:unread"), ("上海起步", "year:2001"), ("峰会报道", "is:report sort:date")];
    let mut desk = Desk::shelved(&shelves, 80, 24);
    desk.press("g l");
    assert!(desk.screen().contains("┌─ 书架 ─") && desk.screen().contains("3 项"), "{}", desk.screen());
    assert!(chosen(&desk).contains("= 未读") && chosen(&desk).contains("68 篇"), "{}", desk.screen());
    assert!(desk.line_with("峰会报道").contains("is:report sort:date"), "{}", desk.screen());
    desk.type_in("shqb");
    assert!(chosen(&desk).contains("上海起步") && desk.screen().contains("1 项"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.lines()[1].contains("2001 年 ✕") && desk.state.list.articles < 10, "{}", desk.screen());
    desk.press("u Ctrl-p").type_in("峰会报道").press("Enter");
    assert!(desk.lines()[1].contains("从旧到新 ✕"), "{}", desk.screen());
}

#[test]
fn who_has_no_shelves_is_told_how_to_make_one() {
    let mut desk = Desk::sample(80, 24);
    desk.press("g l");
    assert!(desk.screen().contains("没有书架；筛选后按 B 存下"), "{}", desk.screen());
    desk.press("Esc");
    assert!(!desk.screen().contains("书架"));
}
