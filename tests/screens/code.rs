//! Code is never broken: it scrolls sideways, and a sign says that there is more.

use std::fs;
use std::time::{Duration, Instant};

use super::desk::Desk;
use yuelan::store::{Archive, State};

/// A desk with one article open, in a window of 40 × 12.
fn desk_with(markdown: &str) -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("code.md"), format!("# 程序\n\n{markdown}\n")).unwrap();
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), State::forgetful(), 40, 12);
    desk.press("Enter");
    (desk, folder)
}

const CODE: &str = "正文一段。\n\n```\nlet 宣言 = archive.find(\"撒马尔罕宣言\").or_else(|| archive.find(\"青岛宣言\"));\nshort\n```";

#[test]
fn long_lines_scroll_and_say_that_there_is_more() {
    let (mut desk, _folder) = desk_with(CODE);
    let code = |desk: &Desk| desk.line_with("›").trim().to_owned();
    assert!(code(&desk).starts_with("let 宣言 = archive") && code(&desk).ends_with('›'), "{}", desk.screen());
    assert!(desk.screen().contains("short"));
    desk.press("> >");
    assert!(desk.line_with("‹").contains("find(\"撒马尔罕"), "{}", desk.screen());
    assert!(!desk.screen().contains("short") && desk.screen().contains("正文一段。"));
    desk.press("> > > > > > > > > >");
    assert!(desk.line_with("宣言\"));").trim().starts_with('‹') && !desk.screen().contains('›'));
    desk.press("< < < < < < < < < < < <");
    assert!(code(&desk).starts_with("let 宣言 = archive"), "{}", desk.screen());
}

#[test]
fn there_is_nothing_to_scroll_where_lines_fit() {
    let (mut desk, _folder) = desk_with("```\nshort\n```");
    desk.press(">");
    assert!(desk.screen().contains("没有放不下的行") && desk.screen().contains("short"));
}

#[test]
fn code_is_at_its_start_again_once_it_was_out_of_sight() {
    let prose = "一段文字。\n\n".repeat(30);
    let (mut desk, _folder) = desk_with(&format!("{CODE}\n\n{prose}```\n又 = \"{}\"\n```", "言".repeat(5)));
    desk.press("> > >");
    assert!(desk.screen().contains('‹'), "{}", desk.screen());
    desk.press("G");
    assert!(desk.screen().contains("又 = "), "{}", desk.screen());
    desk.press("g g");
    assert!(desk.line_with("let").trim().starts_with("let 宣言 = archive"), "{}", desk.screen());
}

#[test]
fn code_goes_no_further_than_the_longest_line_in_sight() {
    let long = format!("甲{}终", "。".repeat(60));
    let (mut desk, _folder) = desk_with(&format!(
        "```\n{long}\n{}乙{}尾\n```\n\n{}",
        "\n".repeat(6),
        "、".repeat(20),
        "文。\n\n".repeat(20)
    ));
    desk.press("> > > > > > > > > > > >");
    assert!(desk.screen().contains('终'), "{}", desk.screen());
    while desk.screen().contains('终') {
        desk.press("j");
    }
    assert!(desk.line_with("尾").contains('‹'), "{}", desk.screen());
}

#[test]
fn a_hit_far_to_the_right_is_brought_into_sight() {
    let (mut desk, _folder) = desk_with(CODE);
    desk.press("/").type_in("青岛").press("Enter");
    assert!(desk.line_with("‹").contains("青岛宣言"), "{}", desk.screen());
}

#[test]
fn no_line_of_code_goes_beyond_the_measure() {
    let (mut desk, _folder) = desk_with(&format!("```\n{}\n```", "汉a".repeat(80)));
    for _ in 0..30 {
        for width in [20, 21, 40, 55] {
            desk.resize(width, 12);
            let measure = usize::from(desk.state.page().options.measure.cells().0);
            let line = desk.line_with("汉a").trim().to_owned();
            let cells = yuelan::text::WidthTable::default().text(&line);
            assert!(cells <= measure, "{cells} cells at {measure}: {line}");
        }
        desk.press(">");
    }
}

#[test]
fn a_huge_line_of_code_is_painted_at_once() {
    let (mut desk, _folder) = desk_with(&format!("```\n{}\n```", "x = 1; ".repeat(300_000)));
    let begun = Instant::now();
    for _ in 0..20 {
        desk.press(">");
        assert!(desk.line_with("x = 1").contains('›'));
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}
