//! Shelves: queries that are kept under a name, from the list, and spoken of in other queries.

use std::fs;

use yuelan::app::MouseKind;

use super::desk::Desk;

/// The row that is chosen in the panel.
fn chosen(desk: &Desk) -> String {
    let lines = desk.lines();
    let row = lines.iter().find(|line| line.contains("│ ▌"));
    row.unwrap_or_else(|| panic!("no chosen row on\n{}", desk.screen())).clone()
}

#[test]
fn what_is_listed_is_kept_under_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shelves.yaml");
    let mut desk = Desk::keeping_shelves(&file, 100, 30);
    desk.press("B");
    assert!(desk.screen().contains("还没有筛选"), "{}", desk.screen());
    desk.press("y").type_in("2022").press("Enter B").type_in("撒马尔罕那年").press("Enter");
    assert!(desk.screen().contains("已存为书架“撒马尔罕那年”"), "{}", desk.screen());
    assert!(fs::read_to_string(&file).unwrap().contains("撒马尔罕那年: year:2022"));
    // From the reader, too.
    desk.press("/").type_in("is:unread").press("Enter Enter B").type_in("其中未读").press("Enter q Esc g l");
    assert!(desk.screen().contains("2 项"), "{}", desk.screen());
    assert!(desk.line_with("= 其中未读").contains("year:2022 is:unread"), "{}", desk.screen());
    assert!(chosen(&desk).contains("未读") && chosen(&desk).contains("篇"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.lines()[1].contains("2022 年 ✕"), "{}", desk.screen());
}

#[test]
fn shelves_are_renamed_and_given_up_and_had_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shelves.yaml");
    let mut desk = Desk::keeping_shelves(&file, 100, 30);
    for (query, name) in [("year:2022", "甲"), ("is:unread", "乙")] {
        desk.press("/").type_in(query).press("Enter B").type_in(name).press("Enter Esc");
    }
    desk.press("g l Ctrl-r");
    assert!(desk.screen().contains("书架改名：甲"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("丙").press("Enter");
    assert!(chosen(&desk).contains("= 丙"), "in its place\n{}", desk.screen());
    assert!(!fs::read_to_string(&file).unwrap().contains("甲"));
    desk.press("Ctrl-x");
    assert!(!desk.screen().contains("= 丙") && desk.screen().contains("已删去书架“丙”"), "{}", desk.screen());
    desk.press("Esc u g l");
    assert!(desk.screen().contains("= 丙"), "{}", desk.screen());
    desk.press("Esc u g l");
    assert!(desk.screen().contains("= 甲") && !desk.screen().contains("= 丙"), "{}", desk.screen());
    let (x, y) = desk.place_of("= 甲");
    desk.mouse(MouseKind::Click, x, y);
    assert!(chosen(&desk).contains("= 甲"), "{}", desk.screen());
}

#[test]
fn what_is_configured_is_changed_there() {
    let mut desk = Desk::shelved(&[("未读", "is:unread")], 100, 30);
    desk.press("g l Ctrl-x");
    assert!(desk.screen().contains("“未读”写在 config.yaml 里"), "{}", desk.screen());
    assert!(chosen(&desk).contains("= 未读"));
    desk.press("Esc /").type_in("峰会").press("Enter B").type_in("未读").press("Enter");
    assert!(desk.screen().contains("“未读”写在 config.yaml 里"), "{}", desk.screen());
}

#[test]
fn a_file_that_cannot_be_written_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("nofolder"), "").unwrap();
    let mut desk = Desk::keeping_shelves(&folder.path().join("nofolder/shelves.yaml"), 100, 30);
    desk.press("/").type_in("峰会").press("Enter B").type_in("甲").press("Enter");
    assert!(desk.screen().contains("无法写入书架"), "{}", desk.screen());
    desk.press("g l");
    assert!(desk.screen().contains("没有书架"), "{}", desk.screen());
}

#[test]
fn a_query_speaks_of_shelves() {
    let mut desk = Desk::shelved(&[("未读", "is:unread"), ("旧事", "year:2001..2010 sort:date")], 100, 30);
    desk.press("/").type_in("shelf:");
    assert!(desk.screen().contains("未读") && desk.screen().contains("year:2001..2010"), "{}", desk.screen());
    desk.type_in("旧事 书架:未读").press("Enter");
    let chips = desk.lines()[1].clone();
    assert!(chips.contains("2001–2010 年 ✕") && chips.contains("未读 ✕"), "{chips}");
    assert!(desk.state.list.articles < 68);
    desk.press("Esc /").type_in("-shelf:旧事").press("Enter");
    assert!(desk.lines()[1].contains("非"), "{}", desk.screen());
    desk.press("Esc /").type_in("shelf:没有的 峰会").press("Enter");
    assert!(desk.screen().contains("没有这个书架；有 未读、旧事"), "{}", desk.screen());
    assert!(desk.lines()[1].contains("峰会"), "the rest holds\n{}", desk.screen());
}

#[test]
fn who_wants_to_begins_with_the_shelves() {
    let shelves = [("未读", "is:unread"), ("峰会", "is:report")];
    let mut desk = Desk::shelves_first(&shelves, 100, 30);
    assert!(chosen(&desk).contains("= 未读") && chosen(&desk).contains("68"), "{}", desk.screen());
    desk.press("Down Enter");
    assert!(desk.lines()[1].contains("报道 ✕"), "{}", desk.screen());
    // Nothing to begin with: the list, as ever.
    assert!(!Desk::shelves_first(&[], 100, 30).screen().contains("书架"));
    assert!(!Desk::shelved(&shelves, 100, 30).screen().contains("= 未读"));
}

#[test]
fn who_began_with_the_shelves_goes_back_to_them_and_leaves_from_there() {
    let shelves = [("未读", "is:unread"), ("峰会", "is:report")];
    let mut desk = Desk::shelves_first(&shelves, 100, 30);
    desk.press("Enter");
    assert!(desk.lines()[29].contains("q 书架"), "{}", desk.screen());
    desk.press("q");
    assert!(chosen(&desk).contains("= 未读"), "{}", desk.screen());
    assert_eq!(desk.left, []);
    desk.type_in("feng");
    assert!(chosen(&desk).contains("= 峰会"), "{}", desk.screen());
    desk.type_in("q");
    assert!(
        desk.screen().contains("没有这样的书架") && desk.left.is_empty(),
        "a letter now\n{}",
        desk.screen()
    );
    desk.press("Ctrl-u q");
    assert_eq!(desk.left, [yuelan::app::Effect::Quit]);
    // Who did not begin so leaves from the list.
    let mut desk = Desk::shelved(&shelves, 100, 30);
    desk.press("g l Enter q");
    assert_eq!(desk.left, [yuelan::app::Effect::Quit]);
    desk.press("g l").type_in("q");
    assert_eq!(desk.left.len(), 1, "{}", desk.screen());
}
