//! Selecting a passage, copying it, citing the article.

use std::fs;

use super::desk::Desk;
use yuelan::app::{Effect, Errand, MouseKind};
use yuelan::store::{Archive, State};
use yuelan::text::WidthTable;

const ARTICLE: &str = "---\ntitle: 古城的一天\nauthor: 新华社记者 谢某 邹某\ndate: 2022-09-16\nlink: https://example.com/2022/a.html\n---\n\n清晨的古城很安静。集市上的人们说：“今天会有客人来！”孩子们跑过石桥。\n\n到了中午，阳光照在钟楼上。鸽子飞起来，又落下去。\n\nThe evening was long. Lamps were lit along the canal.\n";

/// A desk with one article open.
fn desk(width: u16, height: u16) -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("day.md"), ARTICLE).unwrap();
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), State::forgetful(), width, height);
    desk.state.input.today = Some(jiff::civil::date(2026, 11, 21));
    desk.press("Enter");
    (desk, folder)
}

/// What was put on the clipboard last.
fn copied(desk: &Desk) -> String {
    let copied = desk.left.iter().rev().find_map(|effect| match effect {
        Effect::Passage(Errand::Copy(text)) => Some(text.to_string()),
        _ => None,
    });
    copied.expect("something was copied")
}

/// What is shown in reverse video, one line a line.
fn reversed(desk: &Desk) -> String {
    let buffer = desk.buffer();
    let mut out = Vec::new();
    for y in 1..buffer.area.height - 1 {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            if cell.modifier.contains(ratatui::style::Modifier::REVERSED) {
                line.push_str(cell.symbol());
            }
            x += u16::try_from(WidthTable::default().grapheme(cell.symbol())).unwrap().max(1);
        }
        out.push(line);
    }
    out.retain(|line| !line.is_empty());
    out.join("\n")
}

#[test]
fn a_paragraph_is_copied_as_it_was_written() {
    // Lines of twenty cells: none of their ends is in what is copied.
    let (mut desk, _folder) = desk(24, 12);
    desk.press("y y");
    let first = "清晨的古城很安静。集市上的人们说：“今天会有客人来！”孩子们跑过石桥。";
    assert_eq!(copied(&desk), format!("{first}\n——新华社《古城的一天》，2022-09-16"));
    assert!(desk.screen().contains("已复制 35 字"), "{}", desk.screen());
    desk.press("y p");
    assert_eq!(copied(&desk), first);
}

#[test]
fn an_article_is_cited_and_its_address_copied() {
    let (mut desk, _folder) = desk(80, 20);
    desk.press("y c");
    let gbt = "谢某, 邹某. 古城的一天[EB/OL]. (2022-09-16)[2026-11-21]. https://example.com/2022/a.html.";
    assert_eq!(copied(&desk), gbt);
    desk.press("y C");
    assert!(desk.line_with("引文格式").contains("g GB/T 7714  m Markdown  p 纯文本"), "{}", desk.screen());
    desk.press("m");
    let markdown = "新华社，[古城的一天](<https://example.com/2022/a.html>)，2022-09-16";
    assert_eq!(copied(&desk), markdown);
    // The style is kept.
    desk.press("y c");
    assert_eq!(copied(&desk), markdown);
    desk.press("y C p");
    assert_eq!(copied(&desk), "新华社《古城的一天》，2022-09-16，https://example.com/2022/a.html");
    let before = desk.left.len();
    desk.press("y C Esc");
    assert_eq!(desk.left.len(), before, "nothing was asked for");
    desk.press("y l");
    assert_eq!(copied(&desk), "https://example.com/2022/a.html");
}

#[test]
fn a_selection_goes_by_characters_words_sentences_and_paragraphs() {
    let (mut desk, _folder) = desk(80, 20);
    for (keys, expected) in [
        ("v", "清"),
        ("v l", "清晨"),
        ("v e", "清晨"),
        ("v w", "清晨的"),
        ("v )", "清晨的古城很安静。"),
        ("v ) )", "清晨的古城很安静。集市上的人们说：“今天会有客人来！”"),
        ("v ) l v )", "集市上的人们说：“今天会有客人来！”"),
        ("v ) l v ) b b", "集市上的人们说：“今天会有客人来"),
        ("v } (", "清晨的古城很安静。集市上的人们说：“今天会有客人来！”孩"),
        ("v } } { o {", "清晨的古城很安静。集市上的人们说：“今天会有客人来！”孩子们跑过石桥。\n到"),
        ("v G { v e", "The"),
        ("v G g g", "清"),
    ] {
        desk.press(keys).press("Y");
        assert_eq!(copied(&desk), expected, "{keys}");
    }
}

#[test]
fn what_is_selected_is_shown_in_reverse_across_lines() {
    let (mut desk, _folder) = desk(24, 12);
    desk.press("v j l");
    let shown = reversed(&desk);
    let (first, second) = shown.split_once('\n').expect("two lines");
    assert!(first.starts_with("清晨的古城") && !second.is_empty(), "{shown}");
    assert!(desk.lines().last().unwrap().contains("复制"), "{}", desk.screen());
    // However the lines are set, the same words are selected.
    desk.resize(60, 12);
    assert_eq!(reversed(&desk).replace('\n', ""), shown.replace('\n', ""));
    desk.press("0 $ y");
    assert!(copied(&desk).contains("\n——新华社《古城的一天》"), "{}", copied(&desk));
    assert_eq!(reversed(&desk), "", "done with");
    desk.press("v l Esc");
    assert_eq!(reversed(&desk), "");
    assert!(desk.screen().contains("清晨的古城"), "still reading");
}

#[test]
fn a_selection_goes_on_beyond_the_window_and_to_words_that_are_found() {
    let (mut desk, _folder) = desk(24, 8);
    desk.press("v j j j j j j j j j Y");
    assert!(copied(&desk).contains("到了中午"), "{}", copied(&desk));
    desk.press("g g v /").type_in("钟楼").press("Enter Y");
    assert!(copied(&desk).ends_with("阳光照在钟楼"), "{}", copied(&desk));
    // Words that were found are where a selection begins.
    desk.press("/").type_in("鸽子").press("Enter v Y");
    assert_eq!(copied(&desk), "鸽子");
}

#[test]
fn the_mouse_selects_what_it_is_dragged_over() {
    let (mut desk, _folder) = desk(80, 20);
    let (x, y) = desk.place_of("集市上");
    desk.mouse(MouseKind::Click, x, y);
    assert_eq!(reversed(&desk), "", "a click selects nothing");
    desk.mouse(MouseKind::Drag, x + 4, y);
    assert_eq!(reversed(&desk), "集市上");
    desk.mouse(MouseKind::Drag, x + 9, y).mouse(MouseKind::Release, x + 9, y).press("Y");
    assert_eq!(copied(&desk), "集市上的人");
    desk.mouse(MouseKind::Click, x, y).mouse(MouseKind::Drag, x + 4, y).mouse(MouseKind::Click, x, y);
    assert_eq!(reversed(&desk), "", "a click takes it away");
}

#[test]
fn two_columns_and_vertical_text_are_selected_as_they_are_read() {
    let (mut desk, _folder) = desk(80, 8);
    desk.press("| v } } Y");
    assert!(
        copied(&desk).ends_with("石桥。\n到了中午，阳光照在钟楼上。鸽子飞起来，又落下去。"),
        "{}",
        copied(&desk)
    );
    desk.resize(80, 20).press("| V v j j Y");
    assert_eq!(copied(&desk), "清晨的", "down the line");
    desk.press("v h Y");
    assert!(copied(&desk).starts_with("清晨的古城很"), "to the next line, on the left: {}", copied(&desk));
}
