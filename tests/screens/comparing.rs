//! Two communiqués side by side: choosing them, what is marked, how one moves.

use std::path::Path;

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::desk::Desk;
use yuelan::app::{MouseKind, Overlay};
use yuelan::store::{Archive, State};

/// Two communiqués of this house's own invention.
fn desk(width: u16, height: u16) -> Desk {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screens/communiques"));
    Desk::with(Archive::open(folder).unwrap(), State::forgetful(), width, height)
}

/// The comparison of both.
fn compared(width: u16, height: u16) -> Desk {
    let mut desk = desk(width, height);
    desk.press("x j g c");
    desk
}

/// What stands left and right of the line between the two.
fn halves(desk: &Desk) -> Vec<(String, String)> {
    let lines = desk.lines().into_iter();
    lines
        .filter_map(|line| line.split_once('│').map(|(old, new)| (old.trim_end().to_owned(), new.to_owned())))
        .collect()
}

/// The words with this look, as they stand on the screen.
fn marked(desk: &Desk, modifier: Modifier) -> String {
    let buffer = desk.buffer();
    let cells = buffer.content.iter().filter(|cell| cell.modifier.contains(modifier));
    cells.map(Cell::symbol).filter(|symbol| *symbol != " ").collect()
}

#[test]
fn one_article_is_chosen_then_compared_with_another() {
    let mut desk = desk(60, 20);
    desk.press("g c");
    assert!(desk.line_with("到另一篇再按 gc").contains("已选“"), "{}", desk.screen());
    desk.press("k");
    assert!(desk.line_with("（撒马").contains('①'), "the newer is above:\n{}", desk.screen());
    desk.press("g c");
    assert!(desk.line_with("已选的就是这一篇").len() > 1);
    desk.press("j g c");
    // The older stands first, whichever was chosen first.
    assert!(desk.lines()[0].starts_with("- 上海合作组织"), "{}", desk.screen());
    assert!(desk.lines()[0].contains("2021-09-17") && desk.lines()[1].contains("2022-09-16"));
    desk.press("q");
    assert!(!desk.screen().contains('①'), "what was compared is no longer chosen:\n{}", desk.screen());
}

#[test]
fn two_are_chosen_and_a_third_takes_the_place_of_the_first() {
    let mut desk = Desk::sample(60, 20);
    desk.press("x j x");
    assert!(desk.screen().contains('①') && desk.screen().contains('②'));
    desk.press("j x");
    let rows: Vec<_> = desk.lines().into_iter().filter(|line| line.contains(['①', '②'])).collect();
    assert!(rows.len() == 2 && rows[0].contains('①') && rows[1].contains('②'), "{rows:?}");
    desk.press("x");
    assert!(desk.line_with("不再比较").len() > 1 && !desk.screen().contains('②'));
    // In the reader, the foot shows it.
    desk.press("Enter x");
    assert!(desk.line_with("②").contains('%'), "{}", desk.screen());
}

#[test]
fn paragraphs_stand_beside_each_other() {
    let desk = compared(120, 44);
    let rows = halves(&desk);
    assert!(rows[0].0.contains("（杜尚别）") && rows[0].1.contains("（撒马尔罕）"), "{}", desk.screen());
    assert!(
        rows[1].0.contains("2021-09-17 · ◆ 杜尚别 2021  青石通讯社") && rows[1].1.contains("2022-09-16 · "),
        "{}",
        desk.screen()
    );
    for begin in ["一、成员国元首", "二、成员国指出", "三、成员国重申"] {
        assert!(rows.iter().any(|(old, _)| old.contains(begin)), "{begin}:\n{}", desk.screen());
        let row = rows.iter().find(|(old, _)| old.contains(begin)).unwrap();
        assert!(row.1.contains(begin), "{begin}:\n{}", desk.screen());
    }
    // Equal paragraphs have no sign, changed lines have one, on their side.
    let row = rows.iter().find(|(old, _)| old.contains("一、")).unwrap();
    assert!(row.0.starts_with("  ") && row.1.starts_with("  "));
    let row = rows.iter().find(|(old, _)| old.contains("2021年9月")).unwrap();
    assert!(row.0.starts_with('-') && row.1.starts_with('+'), "{}", desk.screen());
    assert!(desk.line_with("相同").contains("处不同"), "{}", desk.screen());
}

#[test]
fn what_was_left_out_and_put_in_is_marked() {
    let desk = compared(120, 44);
    let buffer = desk.buffer();
    let middle = desk.place_of("│").0;
    let marked = |columns: std::ops::Range<u16>| -> String {
        let cells = (0..buffer.area.height).flat_map(|y| columns.clone().map(move |x| (x, y)));
        let cells = cells.map(|at| &buffer[at]).filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
        cells.map(Cell::symbol).filter(|symbol| *symbol != " ").collect()
    };
    let (removed, added) = (marked(0..middle), marked(middle..120));
    assert!(removed.contains("与会者以线下和视频相结合的方式出席会议。"), "{removed}");
    assert!(removed.contains("伊姆兰·汗") && added.contains("夏巴兹·谢里夫"), "{removed}\n{added}");
    assert!(added.contains("地区冲突增多，供应链受到冲击。"), "{added}");
    assert!(!removed.contains("莫迪") && !added.contains("莫迪"));
    // Words stay whole, and the numbers of paragraphs are no difference.
    assert!(removed.contains("塔吉克斯坦") && added.contains("乌兹别克斯坦"), "{removed}\n{added}");
    assert!(!removed.contains('四') && !added.contains('五'), "{removed}\n{added}");
}

#[test]
fn keys_go_from_difference_to_difference() {
    let mut desk = compared(120, 24);
    let count =
        desk.line_with("处不同").split_once('%').unwrap().1.trim().split(' ').next().unwrap().to_owned();
    let count: usize = count.parse().unwrap();
    desk.press("n");
    assert!(desk.screen().contains("第 1 处，共"));
    assert!(marked(&desk, Modifier::REVERSED).contains("2021"), "{}", desk.screen());
    for nth in 2..=count {
        desk.press(if nth % 2 == 0 { "n" } else { "] c" });
        assert!(desk.screen().contains(&format!("第 {nth} 处，共 {count} 处不同")));
    }
    desk.press("n");
    assert!(desk.screen().contains("从头继续") && desk.screen().contains("第 1 处"));
    desk.press("N");
    assert!(desk.screen().contains("从尾继续") && desk.screen().contains(&format!("第 {count} 处")));
    assert!(desk.screen().contains("九、"), "it is in sight:\n{}", desk.screen());
    desk.press("[ c");
    assert!(desk.screen().contains(&format!("第 {} 处", count - 1)));
}

#[test]
fn both_panes_scroll_together_and_stop_at_the_ends() {
    let mut desk = compared(120, 20);
    let first = desk.screen();
    desk.press("Space");
    assert_ne!(desk.screen(), first);
    desk.press("b");
    assert_eq!(desk.screen(), first);
    desk.press("G");
    let last = desk.screen();
    assert!(last.contains("100%") && last.contains("九、"), "{last}");
    desk.press("j Space");
    assert_eq!(desk.screen(), last);
    desk.press("g g");
    assert_eq!(desk.screen(), first);
    desk.press("j j j").mouse(MouseKind::WheelUp, 10, 10);
    assert_eq!(desk.screen(), first);
}

#[test]
fn what_is_the_same_can_be_hidden() {
    let mut desk = compared(120, 44);
    assert!(desk.screen().contains("一、成员国元首听取"));
    desk.press("=");
    assert!(!desk.screen().contains("一、成员国元首听取"), "{}", desk.screen());
    assert!(desk.line_with("段相同").contains("⋯ 1 段相同"));
    desk.press("=");
    assert!(desk.screen().contains("一、成员国元首听取"));
}

#[test]
fn a_narrow_screen_weaves_both_wordings_into_one() {
    let mut desk = compared(60, 20);
    assert!(!desk.screen().contains('│'));
    assert!(desk.screen().contains("20212022年9月1716日"), "{}", desk.screen());
    assert!(marked(&desk, Modifier::CROSSED_OUT).starts_with("202117"), "{}", desk.screen());
    assert!(marked(&desk, Modifier::UNDERLINED).starts_with("202216"), "{}", desk.screen());
    desk.resize(120, 44);
    assert!(desk.screen().contains('│'));
    desk.resize(60, 8).press("n");
    assert!(desk.screen().contains("第 1 处") && marked(&desk, Modifier::REVERSED) == "20212022");
}

#[test]
fn a_paragraph_that_was_moved_says_where_to() {
    let mut desk = compared(120, 44);
    assert!(desk.line_with("〔下段原来在后面〕").starts_with("  "), "{}", desk.screen());
    assert!(desk.line_with("〔下段移到了前面〕").starts_with("  〔"), "{}", desk.screen());
    for _ in 0..40 {
        desk.press("n");
        if marked(&desk, Modifier::REVERSED) == "〔下段原来在后面〕" {
            return;
        }
    }
    panic!("it is not among the differences:\n{}", desk.screen());
}

#[test]
fn the_sides_can_be_changed() {
    let mut desk = compared(120, 30);
    desk.press("s");
    let rows = halves(&desk);
    assert!(rows[0].0.contains("（撒马尔罕）") && rows[0].1.contains("（杜尚别）"), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!(desk.state.overlay, None, "one comparison took the place of the other");
}

#[test]
fn the_same_article_differs_in_nothing() {
    let mut desk = desk(120, 24);
    let id = desk.state.list.selected_row().unwrap().id;
    let request = yuelan::app::Effect::Compare { request: 0, older: id, newer: id };
    desk.carry_out(request);
    assert!(desk.line_with("两篇的文字完全相同").len() > 1, "{}", desk.screen());
    assert!(desk.line_with("没有不同").contains("相同 100%"));
    desk.press("n");
    assert!(desk.screen().contains("没有不同之处"));
    desk.press("= G");
    assert!(desk.screen().contains("12 段相同"), "{}", desk.screen());
    assert!(matches!(desk.state.overlay, Some(Overlay::Compare(_))));
}
