//! A click on the hints of the bottom line acts as their keys.

use super::desk::Desk;
use yuelan::app::{Effect, Focus, Mode, MouseKind};

/// Clicks on words of the bottom line.
fn click(desk: &mut Desk, words: &str) {
    let y = desk.state.screen.size.height - 1;
    let line = desk.lines().pop().unwrap_or_default();
    let at = line.find(words).unwrap_or_else(|| panic!("{words} in {line}"));
    let x = yuelan::text::WidthTable::default().text(&line[..at]);
    desk.mouse(MouseKind::Click, u16::try_from(x).unwrap(), y);
}

#[test]
fn a_click_on_a_hint_is_a_press_of_its_key() {
    let mut desk = Desk::sample(120, 30);
    click(&mut desk, "打开");
    assert_eq!(desk.state.screen.focus, Focus::Reader, "{}", desk.screen());
    click(&mut desk, "目录");
    assert!(desk.screen().contains("┌─ 目录 ─"), "{}", desk.screen());
    click(&mut desk, "返回");
    assert!(!desk.screen().contains("┌─ 目录 ─"), "{}", desk.screen());
    click(&mut desk, "返回");
    assert_eq!(desk.state.screen.focus, Focus::List);
    click(&mut desk, "年份");
    assert_eq!(desk.state.mode(), Mode::Years, "{}", desk.screen());
    desk.press("Esc");
    click(&mut desk, "退出");
    assert!(desk.left.contains(&Effect::Quit), "{:?}", desk.left);
}

#[test]
fn of_two_keys_the_one_under_the_mouse_is_pressed() {
    let mut desk = Desk::sample(120, 30);
    desk.press("G");
    click(&mut desk, "]s");
    let later = desk.state.list.selected;
    desk.press("Esc");
    click(&mut desk, "[s");
    let earlier = desk.state.list.selected;
    assert!(later < earlier, "a later report stands higher: {later} {earlier}");
}

#[test]
fn a_click_beside_the_hints_or_on_a_line_that_is_typed_does_nothing() {
    let mut desk = Desk::sample(120, 30);
    let before = desk.screen();
    desk.mouse(MouseKind::Click, 119, 29);
    desk.mouse(MouseKind::Click, 0, 29);
    assert_eq!(desk.screen(), before);
    desk.press("/").type_in("峰会");
    let typed = desk.screen();
    desk.mouse(MouseKind::Click, 8, 29);
    assert_eq!(desk.screen(), typed);
}
