//! The help, and what keys may follow.

use yuelan::app::Message;

use super::desk::Desk;

fn chosen(desk: &Desk) -> String {
    let lines = desk.lines();
    let row = lines.iter().find(|line| line.contains("│ ▌"));
    row.unwrap_or_else(|| panic!("no chosen row on\n{}", desk.screen())).clone()
}

#[test]
fn the_keys_of_where_one_is_come_first() {
    let mut desk = Desk::sample(100, 30);
    desk.press("?");
    assert!(desk.lines()[2].contains("此处可用"), "{}", desk.screen());
    assert!(chosen(&desk).contains("下一行／下一篇"), "{}", desk.screen());
    desk.press("q g s ?");
    assert!(desk.screen().contains("届次：只看这一届"), "{}", desk.screen());
    desk.press("?");
    assert!(desk.screen().contains("撒马尔罕") && !desk.screen().contains("┌─ 帮助"), "back on the board");
}

#[test]
fn words_leave_only_the_lines_that_answer() {
    let mut desk = Desk::sample(100, 30);
    desk.press("? /").type_in("年份");
    assert!(desk.screen().contains("在帮助中找：年份"), "{}", desk.screen());
    assert!(desk.screen().contains("选择年份") && !desk.screen().contains("加星"), "{}", desk.screen());
    assert_eq!(desk.cursor().map(|(_, y)| y), Some(29));
    desk.press("Enter");
    assert!(desk.screen().contains("帮助 · 筛选：年份"), "{}", desk.screen());
    let first = chosen(&desk);
    desk.press("n");
    let second = chosen(&desk);
    assert_ne!(first, second);
    desk.press("N");
    assert_eq!(chosen(&desk), first);
    desk.press("Esc");
    assert!(desk.screen().contains("加星") && !desk.screen().contains("筛选：年份"), "{}", desk.screen());
    desk.press("Esc");
    assert!(!desk.screen().contains("┌─ 帮助"));
}

#[test]
fn keys_and_pinyin_find_lines_too() {
    let mut desk = Desk::sample(100, 30);
    desk.press("? /").type_in("]s");
    assert!(chosen(&desk).contains("下一篇峰会报道"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("niandu zzz");
    assert!(desk.screen().contains("没有相符的操作"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("jiaxing");
    assert!(chosen(&desk).contains("加星"), "{}", desk.screen());
}

#[test]
fn a_line_is_carried_out() {
    let mut desk = Desk::sample(100, 30);
    desk.press("? /").type_in("加星").press("Enter Enter");
    assert!(desk.screen().contains("已加星") && !desk.screen().contains("┌─ 帮助"), "{}", desk.screen());
    desk.press("? /").type_in("竖排：下一行").press("Enter Enter");
    assert!(desk.screen().contains("此处没有这项操作"), "{}", desk.screen());
}

#[test]
fn help_fits_a_small_window() {
    let mut desk = Desk::sample(60, 20);
    desk.press("?");
    for line in desk.lines() {
        assert!(yuelan::text::WidthTable::default().text(&line) <= 60, "{line}");
    }
    assert!(desk.screen().contains("下一行／下一篇"), "{}", desk.screen());
    desk.press("G");
    assert!(chosen(&desk).contains("12 处"), "the signs stand last\n{}", desk.screen());
}

#[test]
fn what_may_follow_a_key_is_told_in_columns() {
    for (width, height) in [(120, 36), (60, 20)] {
        let mut desk = Desk::sample(width, height);
        desk.press("g");
        let screen = desk.screen();
        assert!(screen.contains("┌─ g ─"), "{screen}");
        for key in ["g 到开头", "s 届次一览", "y 选择年份", "r 原文"] {
            assert!(screen.contains(key), "{key}: {screen}");
        }
        assert!(screen.contains("峰会与年份"), "by groups\n{screen}");
        desk.press("Esc");
        assert!(!desk.screen().contains("┌─ g ─"));
    }
}

#[test]
fn few_keys_that_may_follow_stand_on_one_line() {
    let mut desk = Desk::sample(160, 36);
    desk.press("]");
    assert!(desk.lines()[35].contains("s 时间上的下一篇峰会报道"), "{}", desk.screen());
    assert!(!desk.screen().contains("┌─ ] ─"), "{}", desk.screen());
}

#[test]
fn who_comes_for_the_first_time_is_welcomed_once() {
    let mut desk = Desk::sample(80, 24);
    desk.tell(Message::Welcome);
    assert!(
        desk.screen().contains("初次见面") && desk.screen().contains("上合峰会样例"),
        "{}",
        desk.screen()
    );
    for key in ["Enter   打开文章", "]s      时间上的下一篇峰会报道", "/       搜索", "?       帮助"]
    {
        assert!(desk.screen().contains(key), "{key}: {}", desk.screen());
    }
    desk.press("j");
    assert!(!desk.screen().contains("初次见面"), "{}", desk.screen());
    assert_eq!(desk.state.list.selected, 1, "the first key does what it does");
    desk.tell(Message::Welcome);
    assert!(!desk.screen().contains("初次见面"), "who has begun needs none");
}

#[test]
fn a_key_that_is_typed_is_found_by_itself() {
    let mut desk = Desk::sample(120, 36);
    desk.press("? /").type_in("yy").press("Enter");
    let row = desk.line_with("│ ▌");
    assert!(row.contains("yy") && row.contains("复制这一段"), "{}", desk.screen());
}

#[test]
fn what_has_no_room_is_said_below_when_it_is_chosen() {
    let mut desk = Desk::sample(40, 20);
    desk.press("? /").type_in("Ctrl-o").press("Enter");
    let said = desk.line_with("│ ▌");
    assert!(said.contains('…'), "{}", desk.screen());
    let below = desk.lines().pop().unwrap_or_default();
    assert!(below.contains("先前的位置") && !below.contains('…'), "{}", desk.screen());
}
