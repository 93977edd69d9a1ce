//! Typing a query: what is not understood, what may be put in, what the chips say.

use ratatui::style::Modifier;

use super::desk::Desk;

/// Cells of the line of this text that are underlined.
fn underlined(desk: &Desk, words: &str) -> String {
    let (_, y) = desk.place_of(words);
    let buffer = desk.buffer();
    let cells = (0..buffer.area.width).map(|x| &buffer[(x, y)]);
    let marked = cells.filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
    marked.map(ratatui::buffer::Cell::symbol).collect()
}

#[test]
fn a_mistake_is_underlined_and_the_rest_narrows() {
    let mut desk = Desk::sample(60, 24);
    desk.press("/").type_in("峰会");
    let narrowed = desk.state.list.articles;
    desk.type_in(" year:20x2");
    assert_eq!(desk.state.list.articles, narrowed, "the rest is used");
    assert_eq!(underlined(&desk, "搜索标题与正文："), "20x2");
    assert!(
        desk.lines()[22].contains("应为年份、月份或一段时间，如 2022 或 2018..2020"),
        "{}",
        desk.screen()
    );
    // What is expected is said where the cursor is; the line stays underlined.
    desk.type_in(" 撒马尔罕");
    assert!(!desk.screen().contains("应为年份"));
    assert_eq!(underlined(&desk, "搜索标题与正文："), "20x2");
    desk.press("Enter");
    assert!(desk.lines()[1].contains("“峰会” ✕  “撒马尔罕” ✕"), "{}", desk.screen());
    assert!(desk.lines()[23].contains("无法识别“20x2”：应为年份"), "{}", desk.screen());
}

#[test]
fn an_edition_that_nobody_knows_does_not_empty_the_list() {
    let mut desk = Desk::sample(60, 24);
    desk.press("/").type_in("summit:");
    assert_eq!(underlined(&desk, "搜索标题与正文："), "", "its value is about to be typed");
    assert!(desk.lines()[22].contains("应为城市、年份、届次或编号"), "{}", desk.screen());
    desk.type_in("亚特兰蒂斯");
    assert_eq!(desk.state.list.articles, 68);
    assert!(desk.lines()[22].contains("没有这一届；应为城市、年份、届次或编号"), "{}", desk.screen());
    desk.press("Esc /").type_in("summit:撒马尔罕").press("Enter");
    assert!(desk.lines()[1].contains("届 撒马尔罕 ✕"), "{}", desk.screen());
    assert!((1..10).contains(&desk.state.list.articles));
}

#[test]
fn values_are_offered_while_one_types_and_put_in_with_tab() {
    let mut desk = Desk::sample(60, 24);
    desk.press("/").type_in("year:2");
    assert!(desk.screen().contains("补全"), "{}", desk.screen());
    assert!(desk.line_with("2022").contains("篇"), "{}", desk.screen());
    desk.type_in("02");
    let newest = desk.state.list.years.last().unwrap().year;
    desk.press("Tab");
    assert!(desk.line_with("搜索标题与正文：").contains(&format!("year:{newest}")), "{}", desk.screen());
    assert_eq!(desk.state.query.to_string(), format!("year:{newest}"));
    desk.press("BackTab");
    assert!(desk.line_with("搜索标题与正文：").contains("year:202 "), "{}", desk.screen());
    desk.press("Tab Tab Enter");
    assert_ne!(desk.state.query.to_string(), format!("year:{newest}"));
    assert_eq!(desk.state.query.period().map(|period| period.first().year), Some(newest - 1));
    assert!(!desk.screen().contains("补全"));
}

#[test]
fn fields_are_listed_on_demand() {
    let mut desk = Desk::sample(80, 24);
    desk.press("/");
    assert!(desk.lines()[23].contains("Tab 列出字段"), "{}", desk.screen());
    desk.press("Tab");
    assert!(desk.line_with("搜索标题与正文：").contains("title:"), "{}", desk.screen());
    assert!(desk.line_with("author:").contains("作者"), "{}", desk.screen());
    desk.press("BackTab").type_in("ta");
    assert!(!desk.screen().contains("补全"), "a word may begin like a field");
    // The only field that begins so is put in; the next Tab puts in a value.
    desk.press("Tab");
    assert!(desk.line_with("搜索标题与正文：").contains("tag:"));
    desk.press("Tab");
    let typed = desk.line_with("搜索标题与正文：");
    assert!(!typed.contains("tag: ") && typed.contains("tag:"), "{typed}");
    let value = desk.state.query.conjuncts()[0].chip();
    assert!(value.starts_with("标签 ") && desk.state.list.articles > 0, "{value}");
}

#[test]
fn a_summit_is_completed_by_its_city() {
    let mut desk = Desk::sample(100, 30);
    desk.press("/").type_in("summit:撒");
    assert!(desk.line_with("sco-2022").contains("撒马尔罕 2022 · 上合峰会"), "{}", desk.screen());
    desk.press("Tab Enter");
    assert!(desk.lines()[1].contains("撒马尔罕 2022 ✕"), "{}", desk.screen());
    desk.press("u");
    assert_eq!(desk.state.list.articles, 68);
}

#[test]
fn every_condition_has_a_chip_that_can_be_taken_back() {
    let mut desk = Desk::sample(160, 30);
    desk.press("/").type_in("(青岛 | 天津) -is:已读 sort:-date").press("Enter");
    let chips = &desk.lines()[1];
    assert!(chips.contains("“青岛” 或 “天津” ✕  非 已读 ✕  从新到旧 ✕"), "{}", desk.screen());
    let narrowed = desk.state.list.articles;
    desk.press("Backspace Backspace");
    assert!(desk.lines()[1].contains("“青岛” 或 “天津” ✕") && !desk.lines()[1].contains("已读"));
    desk.press("Backspace");
    assert_eq!(desk.state.list.articles, 68);
    desk.press("u u u");
    assert_eq!(desk.state.list.articles, narrowed);
    assert!(desk.lines()[1].contains("从新到旧 ✕"));
}

#[test]
fn what_the_reader_did_can_be_asked_for() {
    let mut desk = Desk::sample(60, 24);
    desk.press("j j *").press("/").type_in("is:加星").press("Enter");
    assert_eq!(desk.state.list.articles, 1);
    assert!(desk.lines()[1].contains("加星 ✕") && desk.lines()[2].contains('★'), "{}", desk.screen());
    desk.press("Esc /").type_in("-is:starred is:unread").press("Enter");
    assert_eq!(desk.state.list.articles, 67);
}

#[test]
fn last_year_is_that_before_today() {
    let mut desk = Desk::sample(60, 24);
    desk.state.input.today = Some(jiff::civil::date(2023, 5, 1));
    desk.press("/").type_in("日期：去年").press("Enter");
    assert!(desk.lines()[1].contains("2022 年 ✕"), "{}", desk.screen());
    assert!(desk.state.list.articles > 0);
}

#[test]
fn tab_does_nothing_where_no_query_is_typed() {
    let mut desk = Desk::sample(60, 24);
    desk.press("Enter /").type_in("国").press("Tab BackTab");
    assert!(desk.line_with("在本文中找：").contains('国') && !desk.screen().contains("补全"));
}
