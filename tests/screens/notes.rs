//! Notes on passages: written, seen, listed, changed, taken back, found again.

use std::fs;
use std::path::Path;

use super::desk::Desk;
use yuelan::app::{Effect, Errand, Size};
use yuelan::store::{Archive, State};

const FIRST: &str =
    "---\ntitle: 甲篇\ndate: 2022-01-02\nauthor: 某报\n---\n\n清晨的古城很安静。\n\n到了中午，鸽子飞起来。\n";
const SECOND: &str = "---\ntitle: 乙篇\ndate: 2022-01-01\n---\n\n乙篇的话。\n";

/// A desk with two articles, at the first of them; notes are kept in the folder of the state.
fn desk(folder: &Path, size: Size) -> Desk {
    let state = State::open(&folder.join("state.db")).unwrap();
    Desk::with(Archive::open(&folder.join("articles")).unwrap(), state, size.width, size.height)
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("articles")).unwrap();
    fs::write(folder.path().join("articles/first.md"), FIRST).unwrap();
    fs::write(folder.path().join("articles/second.md"), SECOND).unwrap();
    folder
}

const WIDE: Size = Size { width: 100, height: 30 };

#[test]
fn a_note_is_written_seen_and_still_there_tomorrow() {
    let folder = folder();
    let mut today = desk(folder.path(), WIDE);
    today.press("Enter v e e a").type_in("多么安静").press("Enter");
    assert!(today.screen().contains("已记下笔记"), "{}", today.screen());
    assert!(today.line_with("清晨的古城很安静").contains('✎'), "{}", today.screen());
    assert!(!today.line_with("到了中午").contains('✎'));
    drop(today);
    let mut tomorrow = desk(folder.path(), WIDE);
    tomorrow.press("Enter");
    assert!(tomorrow.line_with("清晨的古城很安静").contains('✎'), "{}", tomorrow.screen());
    tomorrow.press("Enter");
    assert!(tomorrow.line_with("本文的笔记 · 1 条").contains('┌'), "{}", tomorrow.screen());
    assert!(tomorrow.line_with("多么安静").contains("甲篇 · 2022-01-02"), "{}", tomorrow.screen());
}

#[test]
fn notes_are_listed_filtered_changed_and_taken_back() {
    let folder = folder();
    let mut desk = desk(folder.path(), WIDE);
    desk.press("Enter a").type_in("第一条").press("Enter h j Enter a").type_in("第二条").press("Enter");
    desk.press("h g a");
    assert!(desk.line_with("笔记 · 2 条").contains('┌'), "{}", desk.screen());
    assert!(desk.line_with("第二条").contains("乙篇"), "{}", desk.screen());
    desk.press("/").type_in("乙篇的").press("Enter");
    assert!(!desk.screen().contains("第一条") && desk.screen().contains("第二条"), "{}", desk.screen());
    desk.press("/ Esc d");
    assert!(!desk.screen().contains("第一条") && desk.screen().contains("第二条"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.screen().contains("第一条"), "{}", desk.screen());
    desk.press("g g e Ctrl-u").type_in("改过了").press("Enter g a");
    assert!(desk.screen().contains("改过了") && !desk.screen().contains("第一条"), "{}", desk.screen());
    desk.press("j Enter");
    assert!(desk.line_with("乙篇的话").contains('✎'), "{}", desk.screen());
}

#[test]
fn the_list_is_narrowed_to_what_has_notes() {
    let folder = folder();
    let mut desk = desk(folder.path(), WIDE);
    desk.press("/").type_in("is:noted").press("Enter");
    assert!(!desk.screen().contains("甲篇"), "{}", desk.screen());
    desk.press("Esc g g Enter a Enter h /").type_in("is:noted").press("Enter");
    assert!(desk.screen().contains("甲篇") && !desk.screen().contains("乙篇"), "{}", desk.screen());
}

#[test]
fn a_note_is_found_by_its_words_or_said_to_be_lost() {
    let folder = folder();
    let mut before = desk(folder.path(), WIDE);
    before.press("Enter /").type_in("鸽子").press("Enter v a").type_in("飞了").press("Enter");
    drop(before);
    let first = folder.path().join("articles/first.md");
    fs::write(&first, FIRST.replace("清晨的", "新添了一段。\n\n清晨的")).unwrap();
    let mut moved = desk(folder.path(), WIDE);
    moved.press("Enter");
    assert!(moved.line_with("鸽子飞起来").contains('✎'), "{}", moved.screen());
    drop(moved);
    fs::write(&first, FIRST.replace("鸽子", "麻雀")).unwrap();
    let mut lost = desk(folder.path(), WIDE);
    lost.press("Enter");
    assert!(!lost.screen().contains('✎'));
    lost.press("h g a");
    assert!(lost.line_with("飞了").contains("找不到这段话"), "{}", lost.screen());
    drop(lost);
    fs::remove_file(&first).unwrap();
    let mut gone = desk(folder.path(), WIDE);
    gone.press("g a");
    assert!(gone.line_with("飞了").contains("文章不在档案里"), "{}", gone.screen());
}

#[test]
fn notes_are_exported_as_markdown_with_citations() {
    let folder = folder();
    let mut desk = desk(folder.path(), WIDE);
    desk.press("g a");
    assert!(desk.screen().contains("还没有笔记"), "{}", desk.screen());
    desk.press("Esc Enter a").type_in("*安静*").press("Enter h g a x");
    let Some(Effect::Passage(Errand::Copy(text))) = desk.left.last() else { panic!("{:?}", desk.left) };
    assert_eq!(&**text, "## 甲篇\n\n某报. 甲篇\\[N\\]. 2022-01-02.\n\n> 清晨的古城很安静。\n\n\\*安静\\*\n");
}

#[test]
fn a_deleted_note_comes_back() {
    let folder = folder();
    let mut desk = desk(folder.path(), WIDE);
    desk.press("Enter a").type_in("多么安静").press("Enter Enter d");
    assert!(desk.screen().contains("已删除笔记；按 u 撤销"), "{}", desk.screen());
    desk.press("Esc u Enter");
    assert!(desk.line_with("多么安静").contains("甲篇"), "{}", desk.screen());
}

#[test]
fn the_outline_leads_to_notes() {
    let folder = folder();
    let mut desk = desk(folder.path(), WIDE);
    desk.press("Enter j a").type_in("多么安静").press("Enter t");
    assert!(desk.line_with("✎ 多么安静").contains('%'), "{}", desk.screen());
}
