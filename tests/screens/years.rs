//! The year picker: years, months and ranges, by keys, by typing and by mouse.

use super::desk::Desk;
use yuelan::app::{Message, MouseKind};

#[test]
fn the_months_of_the_chosen_year_stand_beside_it() {
    let mut desk = Desk::sample(120, 36);
    desk.press("y j j j j");
    assert!(desk.screen().contains("2022 年各月"), "{}", desk.screen());
    assert!(desk.line_with(" 9 月 ▇").contains("3 篇"));
    desk.press("j j j j j j j j j");
    assert!(desk.line_with("月份不明").contains("1 篇"), "2013: {}", desk.screen());
    desk.press("g g");
    assert!(desk.line_with("全部年份").contains("68 篇") && desk.screen().contains("历年各月"));
    desk.press("l");
    assert!(desk.screen().contains("先用 j k 选一个年份"));
}

#[test]
fn a_month_is_chosen_by_keys() {
    for size in [(120, 36), (60, 20), (30, 12)] {
        let mut desk = Desk::sample(size.0, size.1);
        desk.press("y j j j j l");
        assert!(desk.line_with("年份：").contains("2022 年 9 月"), "the year is in sight: {}", desk.screen());
        desk.press("Enter");
        assert!(desk.line_with("2022 年 9 月 ✕").contains(" 3 篇"), "{}", desk.screen());
        desk.press("y k Enter");
        assert!(desk.screen().contains("2022 年 10 月 ✕"), "it opens where it was: {}", desk.screen());
        desk.press("y h j Enter");
        assert!(desk.screen().contains("2021 年 ✕"), "{}", desk.screen());
    }
}

#[test]
fn a_range_is_begun_extended_and_given_up() {
    let mut desk = Desk::sample(100, 40);
    desk.press("y").type_in("2020").press("v k k");
    assert!(desk.line_with("年份：").contains("2020–2022 年 · 6 篇"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.line_with("2020–2022 年 ✕").contains(" 6 篇"));
    desk.press("Esc y").type_in("2022-09").press("v j j j j j j j j j j j j Enter");
    assert!(desk.line_with("2021 年 9 月–2022 年 9 月 ✕").contains(" 4 篇"), "{}", desk.screen());
    desk.press("y v k Esc");
    assert!(desk.line_with("年份：").contains("2021 年 10 月"), "{}", desk.screen());
    assert!(!desk.line_with("年份：").contains('–'), "the range is given up first");
    desk.press("Esc Esc");
    assert!(!desk.screen().contains("年份："), "then the months, then the panel");
    assert!(desk.screen().contains("2021 年 9 月–2022 年 9 月 ✕"));
}

#[test]
fn what_is_typed_moves_the_choice_at_once() {
    for (typed, meant) in [
        ("2022-09", "2022 年 9 月 · 3 篇"),
        ("2022.9", "2022 年 9 月 · 3 篇"),
        ("2022／9", "2022 年 9 月 · 3 篇"),
        ("2022。9", "2022 年 9 月 · 3 篇"),
        ("２０２２年９月", "2022 年 9 月 · 3 篇"),
        ("二〇二二年九月", "2022 年 9 月 · 3 篇"),
        ("二零二二", "2022 年 · 3 篇"),
        ("2018—2020", "2018–2020 年 · 7 篇"),
        ("2018～2020", "2018–2020 年 · 7 篇"),
        ("2022-09..2023-07", "2022 年 9 月–2023 年 7 月 · 4 篇"),
    ] {
        let mut desk = Desk::sample(100, 40);
        desk.press("y").type_in(typed);
        assert!(desk.line_with("年份：").contains(meant), "{typed}\n{}", desk.screen());
        let chip = format!("{} ✕", meant.split(" · ").next().unwrap());
        desk.press("Enter");
        assert!(desk.lines()[1].contains(&chip), "{typed}\n{}", desk.screen());
    }
}

#[test]
fn a_month_without_a_year_is_one_of_the_chosen_year() {
    let mut desk = Desk::sample(100, 40);
    desk.press("y j j j j").type_in("9月").press("Enter");
    assert!(desk.lines()[1].contains("2022 年 9 月 ✕"), "{}", desk.screen());
    desk.press("Esc /").type_in("year:9月 年:2022年9月").press("Enter");
    assert!(desk.screen().contains("无法识别“9月”") && desk.lines()[1].contains("2022 年 9 月 ✕"));
}

#[test]
fn what_is_no_period_is_refused_with_a_word() {
    for typed in ["2022-13", "0000", "99999", "-2022", "2022-09-16", "13月", "201"] {
        let mut desk = Desk::sample(100, 40);
        desk.press("y j").type_in(typed).press("Enter");
        assert!(desk.screen().contains(&format!("“{typed}”不是年份或月份")), "{}", desk.screen());
        desk.press("j Enter");
        assert!(desk.lines()[1].contains('✕'), "moving begins anew: {typed}\n{}", desk.screen());
    }
    for pasted in ["2".repeat(10_000), "年份是 2022".to_owned(), "2022\u{1b}[31m".to_owned()] {
        let mut desk = Desk::sample(100, 40);
        desk.press("y").tell(Message::Paste(pasted));
        assert!(desk.screen().contains("粘贴的不是年份或月份"));
        desk.tell(Message::Paste(" 2023-02..2022-09\n".to_owned()));
        desk.press("Enter");
        assert!(desk.screen().contains("2022 年 9 月–2023 年 2 月 ✕"), "{}", desk.screen());
    }
}

#[test]
fn a_chosen_month_moves_to_the_next_that_has_articles() {
    let mut desk = Desk::sample(120, 30);
    desk.press("y").type_in("2022-09").press("Enter");
    assert!(desk.lines()[0].contains("[22"));
    desk.press("] y");
    assert!(desk.lines()[1].contains("2023 年 7 月 ✕") && desk.lines()[0].contains("[23"));
    desk.press("[ y [ y");
    assert!(desk.lines()[1].contains("2021 年 9 月 ✕"), "{}", desk.screen());
    desk.press("y").type_in("2026-08").press("Enter ] y");
    assert!(desk.screen().contains("已经是最近一个有文章的月份"));
    desk.press("u");
    assert!(desk.lines()[1].contains("2021 年 9 月 ✕"));
}

#[test]
fn the_mouse_chooses_rows_and_the_wheel_moves() {
    let mut desk = Desk::sample(100, 40);
    desk.press("y");
    let (x, y) = desk.place_of("2022  ▇");
    desk.mouse(MouseKind::Click, x, y);
    assert!(desk.screen().contains("2022 年各月"));
    let (month_x, month_y) = desk.place_of(" 9 月 ▇");
    desk.mouse(MouseKind::Click, month_x + 1, month_y);
    desk.mouse(MouseKind::WheelUp, month_x, month_y).mouse(MouseKind::WheelDown, x, y);
    desk.mouse(MouseKind::Click, month_x + 1, month_y);
    assert!(desk.lines()[1].contains("2022 年 9 月 ✕"), "{}", desk.screen());
    desk.press("y").mouse(MouseKind::Click, 0, 0).mouse(MouseKind::Click, x, y).mouse(MouseKind::Click, x, y);
    assert!(desk.lines()[1].contains("2022 年 ✕"), "{}", desk.screen());
}

#[test]
fn the_histogram_counts_what_the_rest_of_the_query_leaves() {
    let mut desk = Desk::sample(100, 40);
    desk.press("/").type_in("year:2022-10 撒马尔罕").press("Enter y");
    assert!(desk.screen().contains("2022 年各月"), "{}", desk.screen());
    assert!(!desk.screen().contains("2005  ▇"), "{}", desk.screen());
}
