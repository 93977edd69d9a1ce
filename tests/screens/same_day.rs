//! The same day in other years.

use std::fs;

use super::desk::Desk;
use yuelan::app::MouseKind;
use yuelan::store::{Archive, State};

/// The row that is selected, on a screen without a reader beside the list.
fn selected(desk: &Desk) -> String {
    desk.line_with("▌")
}

#[test]
fn articles_of_the_same_day_are_listed_and_gone_to() {
    let mut desk = Desk::sample(80, 24);
    desk.press("y").type_in("2022-09").press("Enter g g j g d");
    assert!(desk.screen().contains("各年同日：9 月 16 日前后 · 3 篇"), "{}", desk.screen());
    let row = desk.line_with("半间会场");
    assert!(row.contains("▌ 2021 09-17  晚 1 天  半间会场") && row.contains("◆ 杜尚别 2021"), "{row}");
    assert!(desk.line_with("杜尚别：把门槛").contains("2014 09-13  早 3 天"));
    desk.press("Enter");
    assert!(selected(&desk).contains("半间会场"), "{}", desk.screen());
    assert!(desk.screen().contains("已去掉筛选；按 u 恢复"));
    desk.press("u");
    assert!(desk.screen().contains("2022 年 9 月 ✕"));
}

#[test]
fn from_the_reader_one_goes_on_reading() {
    let mut desk = Desk::sample(60, 20);
    desk.press("y").type_in("2022-09").press("Enter g g j Enter g d j Enter");
    assert!(desk.screen().contains("把门槛写成条文"), "{}", desk.screen());
    assert!(!desk.screen().contains('▌'), "the reader has the keys");
    desk.press("q");
    assert!(selected(&desk).contains("杜尚别：把门槛写成条文"), "{}", desk.screen());
    assert_eq!(desk.state.list.total, 68);
}

#[test]
fn a_filter_that_leaves_the_article_is_kept() {
    let mut desk = Desk::sample(80, 24);
    desk.press("y").type_in("2013-2022").press("Enter g g j g d G Enter");
    assert!(desk.screen().contains("2013–2022 年 ✕"), "{}", desk.screen());
    assert!(selected(&desk).contains("雨停在九点"), "{}", desk.screen());
}

#[test]
fn where_there_is_nothing_a_notice_says_so() {
    let mut desk = Desk::sample(80, 24);
    desk.press("/").type_in("輪到誰家請客").press("Enter g d");
    assert!(desk.screen().contains("其他年份的 11 月 30 日前后 3 天内没有文章"), "{}", desk.screen());
    desk.press("Esc /").type_in("毛氈と条約").press("Enter g d");
    assert!(desk.screen().contains("这篇文章没有确切的日期"), "{}", desk.screen());
}

#[test]
fn the_panel_closes_scrolls_and_obeys_the_mouse() {
    let mut desk = Desk::sample(80, 24);
    desk.press("y").type_in("2022-09").press("Enter g g j g d Esc");
    assert!(!desk.screen().contains("各年同日"));
    desk.press("g d").mouse(MouseKind::WheelDown, 40, 10);
    assert!(desk.line_with("2014 09-13").contains('▌'));
    let (x, y) = desk.place_of("2013 09-14");
    desk.mouse(MouseKind::Click, x, 0).mouse(MouseKind::Click, x, y).mouse(MouseKind::Click, x, y);
    assert!(selected(&desk).contains("雨停在九点"), "{}", desk.screen());
}

#[test]
fn one_year_does_not_hide_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let write = |nth: u32, day: &str| {
        let text = format!("---\ntitle: 第 {nth} 篇\ndate: {day}\n---\n正文。\n");
        fs::write(folder.path().join(format!("{nth}.md")), text).unwrap();
    };
    write(0, "2021-01-01");
    write(1, "2018-12-30");
    (2..32).for_each(|nth| write(nth, if nth < 10 { "2020-01-01" } else { "2020-01-03" }));
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), State::forgetful(), 80, 24);
    desk.press("g g g d");
    assert!(desk.screen().contains("1 月 1 日前后 · 31 篇，列出最近的 21 篇"), "{}", desk.screen());
    assert_eq!(desk.screen().matches("同日").count(), 1 + 8, "{}", desk.screen());
    desk.press("G");
    assert!(desk.line_with("▌").contains("2018 12-30  早 2 天  第 1 篇"), "{}", desk.screen());
}
