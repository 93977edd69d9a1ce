//! Along time: from report to report, summit to summit, year to year.

use super::desk::Desk;
use yuelan::app::MouseKind;

/// The row that is selected.
fn selected(desk: &Desk) -> String {
    let lines = desk.lines();
    let at = lines.iter().position(|line| line.starts_with('▌')).expect("a selected row");
    lines[at..at + 2].join(" ")
}

#[test]
fn reports_are_walked_in_time_and_say_where_one_landed() {
    let mut desk = Desk::sample(60, 24);
    desk.press("G");
    assert!(selected(&desk).contains("◆ 上海 2001"), "{}", desk.screen());
    desk.press("] s");
    while selected(&desk).contains("上海 2001") {
        desk.press("] s");
    }
    assert!(selected(&desk).contains("◆ 圣彼得堡 2002"));
    assert_eq!(desk.line_with("/1").trim(), "◆ 第2次 圣彼得堡 2002 · 1/1");
    desk.press("[ s");
    assert!(selected(&desk).contains("◆ 上海 2001"));
    desk.press("[ s [ s [ s");
    assert!(desk.screen().contains("没有更早的峰会报道了"));
}

#[test]
fn summits_are_walked_from_first_report_to_first_report() {
    let mut desk = Desk::sample(60, 24);
    desk.press("y").type_in("2020-2023").press("Enter G");
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(selected(&desk).split_once(['◆', '◇']).expect("an edition").1.trim().to_owned());
        desk.press("] S");
    }
    assert_eq!(seen, ["莫斯科 2020", "杜尚别 2021", "撒马尔罕 2022", "新德里 2023"]);
    assert!(
        desk.line_with("◆ 第18次 新德里 2023 ·").contains("1/"),
        "the G20 in New Delhi is another summit"
    );
}

#[test]
fn walking_goes_on_from_the_open_article() {
    let mut desk = Desk::sample(120, 30);
    desk.press("y").type_in("2022").press("Enter g g Enter [ s");
    assert!(desk.screen().contains("本报撒马尔罕9月16日电"), "{}", desk.screen());
    assert!(desk.line_with("◆ 第22次 撒马尔罕 2022 · 2/3").starts_with(" ◆"));
}

#[test]
fn reports_of_one_summit_are_walked_in_time_to_its_ends() {
    for (width, height) in [(60, 20), (120, 30)] {
        let mut desk = Desk::sample(width, height);
        desk.press("g s / 2 0 2 2 Enter Enter");
        assert_eq!(desk.state.list.total, 3, "{}", desk.screen());
        desk.press(if width > 100 { "G Enter" } else { "G" });
        desk.press("}");
        assert!(desk.screen().contains("第22次 撒马尔罕 2022 · 2/3"), "{}", desk.screen());
        desk.press("}");
        assert!(desk.screen().contains("第22次 撒马尔罕 2022 · 3/3"), "{}", desk.screen());
        desk.press("}");
        assert!(desk.screen().contains("已经是这一届的最后一篇（按 ]S 到下一届）"), "{}", desk.screen());
        desk.press("{ {");
        assert!(desk.screen().contains("第22次 撒马尔罕 2022 · 1/3"), "{}", desk.screen());
        desk.press("{");
        assert!(desk.screen().contains("已经是这一届的第一篇（按 [S 到上一届）"), "{}", desk.screen());
    }
}

#[test]
fn what_lies_outside_the_filter_is_counted() {
    let mut desk = Desk::sample(80, 24);
    desk.press("y").type_in("2022").press("Enter g g");
    desk.press("] s");
    let said = desk.lines()[23].clone();
    assert!(
        said.contains("没有更晚的峰会报道了（筛选之外还有 ") && said.contains(" 篇；按 Backspace 去掉筛选）"),
        "{said}"
    );
    desk.press("G [ S");
    assert!(desk.lines()[23].contains(" 届；按 Backspace 去掉筛选）"), "{}", desk.screen());
    desk.press("Esc").press("/").type_in("客人到来之前").press("Enter }");
    assert!(desk.lines()[23].contains("（筛选之外还有 2 篇；"), "{}", desk.screen());
}

#[test]
fn an_article_of_no_summit_says_so() {
    let mut desk = Desk::sample(80, 24);
    desk.press("/").type_in("名册上的二十年").press("Enter");
    assert!(!selected(&desk).contains(['◆', '◇', '≈']), "{}", desk.screen());
    desk.press("}");
    assert!(desk.screen().contains("这一篇不属于任何一届（按 [s ]s 到前后的报道）"), "{}", desk.screen());
}

#[test]
fn years_are_picked_from_a_histogram_or_typed() {
    let mut desk = Desk::sample(100, 40);
    desk.press("y");
    assert!(desk.line_with("2022  ▇").contains("3 篇"));
    desk.type_in("2018-2020").press("Enter");
    assert!(desk.line_with("2018–2020 年 ✕").contains(" 7 篇"), "{}", desk.screen());
    desk.press("y g g Enter");
    assert!(!desk.screen().contains('✕'));
    desk.press("g y").type_in("20").press("Enter");
    assert!(desk.line_with("2020 年 ✕").contains(" 1 篇"));
    desk.press("g y").type_in("201").press("Enter");
    assert!(desk.screen().contains("“201”不是年份"));
}

#[test]
fn the_asked_year_moves_along_the_rail() {
    let mut desk = Desk::sample(120, 30);
    desk.press("y").type_in("2022").press("Enter");
    assert!(desk.lines()[0].contains("[22"));
    desk.press("] y");
    assert!(desk.lines()[0].contains("[23") && desk.screen().contains("2023 年 ✕"));
    desk.press("[ y [ y");
    assert!(desk.screen().contains("2021 年 ✕"));
    let (x, y) = desk.place_of(" 18");
    desk.mouse(MouseKind::Click, x + 1, y);
    assert!(desk.screen().contains("2018 年 ✕"));
}

#[test]
fn without_a_filter_the_year_keys_move_the_selection() {
    let mut desk = Desk::sample(60, 24);
    desk.press("[ y");
    assert!(selected(&desk).contains("2025-"), "{}", desk.screen());
    assert!(desk.screen().contains("2025 年 · "));
    desk.press("] y ] y");
    assert!(desk.screen().contains("已经是最近的一年"));
}

#[test]
fn a_prefix_shows_what_may_follow_and_full_width_keys_count() {
    let mut desk = Desk::sample(120, 30);
    desk.press("]");
    assert!(desk.line_with("下一个有文章的年份").contains("时间上的下一篇峰会报道"));
    desk.press("Esc ？");
    assert!(desk.screen().contains("┌─ 帮助 ─"));
}
