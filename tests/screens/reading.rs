//! Opening, paging, marking, coming back.

use super::desk::Desk;
use yuelan::app::MouseKind;
use yuelan::store::{Archive, State};

/// A sample that every test here can read: a newspaper page of 2022.
const PAPER: &str = "古城秋色正好 长卷又添一页";

fn desk_on_paper(width: u16, height: u16) -> Desk {
    let mut desk = Desk::sample(width, height);
    desk.press("y").type_in("2022").press("Enter g g j");
    desk
}

#[test]
fn the_list_is_newest_first_and_never_forgets_the_year() {
    let desk = Desk::sample(60, 20);
    let dates: Vec<_> = desk.lines().into_iter().filter(|line| line.contains("  202")).collect();
    assert!(dates.len() >= 8, "{}", desk.screen());
    assert!(dates.is_sorted_by(|a, b| a.trim() >= b.trim() || a.starts_with('▌')), "{dates:#?}");
    assert!(desk.line_with("阅览").contains("上合峰会样例 · 68 篇"));
}

#[test]
fn wide_screens_show_the_selected_article_beside_the_list() {
    let mut desk = desk_on_paper(120, 36);
    assert!(desk.line_with("本报撒马尔罕9月16日电").contains('│'));
    desk.press("k");
    assert!(!desk.screen().contains("本报撒马尔罕9月16日电"));
    desk.press("j");
    // A look is no reading: the dot of the unread stays.
    assert!(desk.line_with("• 古城秋色正好").starts_with('▌'));
}

#[test]
fn an_opened_article_has_been_read() {
    let mut desk = desk_on_paper(60, 20);
    assert!(desk.line_with(PAPER).contains('•'));
    desk.press("Enter");
    assert!(desk.line_with("——上海合作组织撒马尔罕峰会落下帷幕").starts_with("    "));
    assert!(desk.line_with("2022-09-16 · 本报撒马尔罕").contains("424\u{A0}字"));
    desk.press("q");
    assert!(!desk.line_with(PAPER).contains('•'));
    desk.press(". k j");
    assert!(desk.line_with(PAPER).contains('•'), "marked as unread again");
}

#[test]
fn paging_past_the_end_says_what_comes_next_and_then_goes_there() {
    let mut desk = desk_on_paper(60, 20);
    desk.press("Enter G Space");
    let notice = desk.line_with("再按一次前往");
    desk.press("Space");
    let title = notice.split("下一篇：").nth(1).unwrap().split('　').next().unwrap();
    assert!(desk.screen().contains(title), "{title} is open now:\n{}", desk.screen());
    desk.press("K");
    assert!(desk.screen().contains(PAPER));
    desk.press("J");
    assert!(desk.screen().contains(title));
}

#[test]
fn stars_are_set_and_taken_back() {
    let mut desk = desk_on_paper(60, 20);
    desk.press("*");
    assert!(desk.line_with(PAPER).contains('★'));
    assert!(desk.line_with("已加星").contains('★'));
    desk.press("u");
    assert!(!desk.line_with(PAPER).contains('★'));
    assert!(desk.line_with("已撤销").len() > 1);
}

#[test]
fn the_place_is_there_again_tomorrow() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let sample = || Desk::with(Archive::sample(), State::open(&path).unwrap(), 60, 12);
    let mut today = sample();
    today.press("y").type_in("2022").press("Enter g g j Enter j j j j j j j j j");
    let line = today.lines()[1].clone();
    today.press("q * K");
    drop(today.close());
    let mut tomorrow = sample();
    tomorrow.press("y").type_in("2022").press("Enter g g j");
    assert!(tomorrow.line_with(PAPER).contains('★') && !tomorrow.line_with(PAPER).contains('•'));
    tomorrow.press("Enter");
    assert_eq!(tomorrow.lines()[1], line);
}

#[test]
fn the_mouse_selects_opens_and_scrolls() {
    let mut desk = desk_on_paper(120, 36);
    let (x, y) = desk.place_of("峰会之后");
    desk.mouse(MouseKind::Click, x, y);
    assert!(desk.lines()[usize::from(y)].starts_with('▌'));
    let (x, y) = desk.place_of(PAPER);
    desk.mouse(MouseKind::Click, x, y).mouse(MouseKind::Click, x, y);
    assert!(desk.line_with("返回").contains("下页"), "the second click gives the reader the keys");
    desk.resize(120, 14);
    let before = desk.screen();
    desk.mouse(MouseKind::WheelDown, 100, 8);
    assert_ne!(desk.screen(), before);
}

#[test]
fn the_list_can_be_hidden_and_the_measure_changed() {
    let mut desk = desk_on_paper(120, 36);
    desk.press("Enter z");
    assert!(!desk.screen().contains('│'));
    desk.press("- - -");
    assert!(desk.line_with("版心").contains("68 格（34 字）"), "{}", desk.screen());
    desk.press("=");
    assert!(desk.line_with("版心").contains("80 格（40 字）"));
    desk.press("z");
    assert!(desk.screen().contains('│'));
}

#[test]
fn help_is_the_table_of_actions() {
    let mut desk = Desk::sample(90, 300);
    desk.press("?");
    for row in yuelan::app::action::TABLE {
        assert!(desk.screen().contains(&*row.help()), "{} is missing", row.name);
    }
    desk.press("q");
    assert!(!desk.screen().contains("┌─ 帮助 ─"));
}

#[test]
fn keys_pressed_before_an_article_is_there_do_not_touch_the_one_before() {
    let mut desk = desk_on_paper(60, 20);
    desk.press("Enter q k");
    desk.press_at_once("Enter *");
    desk.press("q");
    assert!(!desk.line_with(PAPER).contains('★'), "{}", desk.screen());
}

#[test]
fn the_next_article_follows_the_one_that_is_read() {
    let mut desk = desk_on_paper(120, 36);
    desk.press("Enter").mouse(MouseKind::WheelDown, 5, 6).mouse(MouseKind::WheelDown, 5, 6);
    desk.press("J");
    assert!(desk.screen().contains("撒马尔罕：客人到来之前"));
    desk.press("K");
    assert!(desk.screen().contains("本报撒马尔罕9月16日电"), "{}", desk.screen());
}
