//! The panel of page options: what is chosen is seen at once, and the place is kept.

use super::desk::Desk;
use yuelan::app::{Mode, MouseKind};
use yuelan::text::Cells;
use yuelan::typeset::{Columns, Measure, Options, Preset, Writing};

/// A paragraph of the sample that every test here can read begins with it.
const OPENING: &str = "本报撒马尔罕9月16日电";

/// The panel over the newspaper page of 2022, in a terminal of this size.
fn desk_with_panel(width: u16, height: u16) -> Desk {
    let mut desk = Desk::sample(width, height);
    desk.press("y").type_in("2022").press("Enter g g j Enter g o");
    desk
}

/// Presses a key so many times.
fn press_often(desk: &mut Desk, key: &str, times: usize) {
    for _ in 0..times {
        desk.press(key);
    }
}

/// The row of the panel that is chosen.
fn chosen(desk: &Desk) -> String {
    let found = desk.lines().into_iter().find(|line| line.contains('▌') && line.contains('‹'));
    found.unwrap_or_else(|| panic!("no chosen row on\n{}", desk.screen()))
}

/// Goes to the row with this label.
fn choose(desk: &mut Desk, label: &str) {
    desk.press("g g");
    for _ in 0..30 {
        if chosen(desk).contains(label) {
            return;
        }
        desk.press("j");
    }
    panic!("no row {label} on\n{}", desk.screen());
}

/// Column where the words stand.
fn column(desk: &Desk, words: &str) -> u16 {
    desk.place_of(words).0
}

#[test]
fn a_change_is_seen_at_once() {
    let mut desk = desk_with_panel(120, 36);
    choose(&mut desk, "段首缩进");
    assert!(desk.line_with("段首缩进").contains("‹ 自动 ›"));
    assert!(desk.line_with("indent: auto").contains('└'));
    let usual = column(&desk, OPENING);
    for (key, value, moved) in
        [("l", "0 字", -4), ("Right", "1 字", -2), ("Space", "2 字", 0), ("h", "1 字", -2)]
    {
        desk.press(key);
        assert!(desk.line_with("段首缩进").contains(value), "{}", desk.screen());
        assert_eq!(column(&desk, OPENING), usual.checked_add_signed(moved).unwrap(), "{value}");
    }
    desk.press("Left Left");
    assert!(desk.line_with("段首缩进").contains("自动"));
    assert_eq!(column(&desk, OPENING), usual);
}

#[test]
fn the_article_is_in_sight_beside_the_panel() {
    let whole = |desk: &Desk| desk.lines().iter().any(|line| line.contains(OPENING));
    let beside_list = desk_with_panel(120, 36);
    assert!(whole(&beside_list) && column(&beside_list, "版面") < 10);
    let mut alone = desk_with_panel(120, 36);
    alone.press("q z g o");
    assert!(whole(&alone) && column(&alone, "版面") > 80, "{}", alone.screen());
    let narrow = desk_with_panel(60, 20);
    assert!(whole(&narrow) && column(&narrow, "版面") > 28, "{}", narrow.screen());
}

#[test]
fn all_rows_are_reached_in_a_low_window() {
    let mut desk = desk_with_panel(60, 12);
    assert!(chosen(&desk).contains("预设"));
    desk.press("G");
    assert!(chosen(&desk).contains("歧义字宽"));
    press_often(&mut desk, "k", 30);
    assert!(chosen(&desk).contains("预设"));
    desk.resize(20, 6).press("G l");
    assert_eq!(desk.state.mode(), Mode::Page);
    assert!(desk.lines().len() == 6);
}

#[test]
fn the_place_is_kept() {
    for preset in ["书", "屏幕", "字格", "报纸"] {
        let mut desk = Desk::sample(60, 14);
        desk.press("y").type_in("2022").press("Enter g g j Enter Ctrl-d Ctrl-d");
        let (before, top) = (desk.state.reader.as_ref().unwrap().position(), desk.lines()[1].clone());
        desk.press("o");
        press_often(&mut desk, "l", 4);
        while !desk.line_with("预设").contains(preset) {
            desk.press("l");
        }
        desk.press("q");
        assert_eq!(desk.state.mode(), Mode::Reader);
        assert_eq!(desk.state.reader.as_ref().unwrap().position(), before, "{preset}");
        desk.press("o = Esc");
        assert_eq!(desk.state.options, Options::default());
        assert_eq!(desk.lines()[1], top, "back where it was, line for line");
    }
}

#[test]
fn presets_are_told_by_what_is_in_force() {
    let mut desk = desk_with_panel(120, 36);
    assert!(desk.line_with("预设").contains("默认"));
    desk.press("h");
    assert!(desk.line_with("预设").contains("‹ 报纸 ›") && desk.line_with("栏数").contains("两栏"));
    assert!(desk.line_with("preset: newspaper").contains('└'));
    assert_eq!(Preset::of(&desk.state.options).map(|preset| preset.name), Some("newspaper"));
    choose(&mut desk, "栏数");
    desk.press("l");
    assert!(desk.line_with("预设").contains("自定") && desk.line_with("栏数").contains("一栏"));
    desk.press("l");
    assert!(desk.line_with("预设").contains("报纸"), "chosen by hand, it is the preset all the same");
    desk.press("g g l");
    assert!(desk.line_with("预设").contains("书") && desk.line_with("栏数").contains("一栏"));
}

#[test]
fn restoring_goes_back_to_what_is_configured() {
    let mut desk = desk_with_panel(120, 36);
    desk.state.usual = Options { hang: false, measure: Measure::new(Cells(40)), ..Options::default() };
    for key in ["=", "0"] {
        desk.press("g g l j l").press(key);
        assert_eq!(desk.state.options, desk.state.usual, "{key}");
        assert!(desk.screen().contains("版面已恢复为设定"));
        assert!(desk.line_with("标点悬挂").contains('关') && desk.line_with("版心宽度").contains("40 格"));
    }
}

#[test]
fn the_measure_goes_on_from_what_is_seen() {
    let mut desk = desk_with_panel(60, 20);
    choose(&mut desk, "版心宽度");
    assert!(desk.line_with("版心宽度").contains("56 格"));
    desk.press("h");
    assert!(desk.line_with("版心宽度").contains("52 格"));
    assert_eq!(desk.state.options.measure, Measure::new(Cells(52)));
}

#[test]
fn what_the_window_has_no_room_for_is_wanted_all_the_same() {
    let mut desk = desk_with_panel(60, 20);
    choose(&mut desk, "版心宽度");
    desk.press("l");
    assert!(desk.line_with("版心宽度").contains("56 格"), "what is seen");
    assert!(desk.line_with("measure: 80").contains('└'), "what is wanted");
    desk.press("q +");
    assert!(desk.screen().contains("窗口没有更宽的地方了"), "{}", desk.screen());
    assert_eq!(desk.state.options, Options::default());
    desk.state.options.measure = Measure::new(Cells(54));
    desk.press("+ +");
    assert_eq!(
        desk.state.options.measure,
        Measure::new(Cells(58)),
        "as far as there is room, and no further"
    );
}

#[test]
fn a_vertical_line_has_rows_of_its_own() {
    let mut desk = desk_with_panel(120, 36);
    desk.press("q V");
    let rows = desk.state.page().options.rows.unwrap();
    desk.press("+");
    assert!(desk.screen().contains("窗口没有更高的地方了"), "{}", desk.screen());
    assert_eq!(desk.state.options.rows, None);
    desk.press("- -");
    assert!(desk.screen().contains(&format!("版心 {} 行", rows - 4)), "{}", desk.screen());
    desk.press("g o");
    choose(&mut desk, "版心宽度");
    assert!(desk.line_with("版心宽度").contains(&format!("{} 行", rows - 4)));
    assert!(desk.line_with(&format!("vertical: {}", rows - 4)).contains('└'));
    desk.press("l q V");
    assert_eq!(desk.state.options.measure, Measure::WIDEST);
    desk.press("V");
    assert_eq!(desk.state.page().options.rows, Some(rows - 2), "off and on again, it is what it was");
    desk.press("=");
    assert_eq!(desk.state.page().options.rows, Some(rows));
}

#[test]
fn rows_may_be_odd() {
    let mut desk = desk_with_panel(120, 36);
    desk.state.options = Options { writing: Writing::Vertical, rows: Some(5), ..Options::default() };
    desk.press("q");
    assert_eq!(desk.state.page().options.line(), Cells(5));
}

#[test]
fn columns_that_cannot_be_are_refused() {
    for (width, keys, why) in [(60, "Enter |", "窗口放不下两栏"), (120, "Enter V |", "竖排时不分栏")]
    {
        let mut desk = desk_with_panel(width, 36);
        desk.press(keys);
        assert!(desk.screen().contains(why), "{}", desk.screen());
        assert_eq!(desk.state.options.columns, Columns::One);
    }
    let mut desk = desk_with_panel(60, 36);
    desk.state.options.columns = Columns::Two;
    desk.press("Enter |");
    assert!(desk.screen().contains("栏数：一栏"), "what is wanted can be given up anywhere");
}

#[test]
fn what_is_configured_is_told_from_what_nobody_has_touched() {
    let mut desk = desk_with_panel(120, 36);
    desk.state.usual.hang = false;
    assert!(desk.line_with("预设").contains("默认"));
    desk.press("=");
    assert!(desk.line_with("预设").contains("如设定"), "{}", desk.screen());
    desk.press("j j l");
    assert!(desk.line_with("预设").contains("自定"), "{}", desk.screen());
}

#[test]
fn two_columns_and_vertical_have_keys_of_their_own() {
    let mut desk = desk_with_panel(120, 36);
    desk.press("Enter |");
    assert!(desk.screen().contains("栏数：两栏"));
    assert_eq!(desk.state.options.columns, Columns::Two);
    desk.press("| V");
    assert!(desk.screen().contains("竖排：开"));
    assert_eq!((desk.state.options.columns, desk.state.options.writing), (Columns::One, Writing::Vertical));
    desk.press("V");
    assert_eq!(desk.state.options, Options::default());
}

#[test]
fn a_click_changes_a_row() {
    let mut desk = desk_with_panel(120, 36);
    let (x, y) = desk.place_of("标点悬挂");
    desk.mouse(MouseKind::Click, x, y);
    assert!(!desk.state.options.hang && desk.line_with("标点悬挂").contains("‹ 关 ›"));
    desk.mouse(MouseKind::Click, x, y);
    assert!(desk.state.options.hang);
    let (_, frame) = desk.place_of("hang: on");
    desk.mouse(MouseKind::Click, x, frame).mouse(MouseKind::Click, 110, y);
    assert_eq!(desk.state.options, Options::default(), "the frame and the article change nothing");
    desk.mouse(MouseKind::WheelDown, x, y);
    assert!(chosen(&desk).contains("行首禁则"));
}

#[test]
fn ambiguous_characters_are_as_wide_as_is_said() {
    let mut desk = desk_with_panel(120, 36);
    choose(&mut desk, "歧义字宽");
    desk.press("h");
    assert!(desk.line_with("歧义字宽").contains("两格"), "{}", desk.screen());
    assert!(desk.line_with("版面").contains("+-") && !desk.screen().contains('─'));
    desk.press("l");
    assert!(desk.line_with("歧义字宽").contains("自动") && desk.line_with("版面").contains("┌─"));
}
