//! A large file is open before all of it has been read; what is read later changes nothing.

use std::fs;
use std::path::Path;

use super::desk::Desk;
use yuelan::store::{Archive, Change, State};
use yuelan::text::ByteAt;

/// Bytes of a file whose beginning is shown first.
const LARGE: usize = 1_100_000;
const COMES: &str = "后文仍在读入";

/// A large text of numbered paragraphs.
fn large() -> String {
    let mut out = String::from("从草原到城市\n\n");
    let mut number = 0;
    while out.len() < LARGE {
        number += 1;
        out.push_str(&format!("　　第{number}段。"));
        for day in 1..9 {
            out.push_str(&format!("驼队沿着河谷走到第{day}天傍晚，才看见城里的灯火，大家都停下来喝茶。"));
        }
        out.push_str("\n\n");
    }
    out + "　　最后一段，灯火都熄了。\n"
}

fn desk(folder: &Path, text: &str, saved: State) -> Desk {
    let path = folder.join("长文.txt");
    fs::write(&path, text).unwrap();
    Desk::slowly(Archive::open(&path).unwrap(), saved, 80, 24)
}

/// The lines of the article, without the head and the foot.
fn body(desk: &Desk) -> Vec<String> {
    desk.lines().into_iter().filter(|line| !line.contains(COMES) && !line.contains('字')).take(20).collect()
}

#[test]
fn a_large_article_opens_at_once_and_goes_on_where_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path(), &large(), State::forgetful());
    desk.read_on().press("Enter");
    assert!(desk.line_with("从草原到城市").starts_with("    "), "{}", desk.screen());
    assert_eq!(desk.screen().matches(COMES).count(), 2, "in the head and at the foot");
    desk.press("* / 最 后 一 段 Enter");
    assert!(desk.screen().contains("本文中没有“最后一段”"));
    desk.press("Space Space Space");
    let before = body(&desk);
    desk.read_on();
    assert_eq!(body(&desk), before);
    assert!(desk.line_with("★").ends_with('%') && !desk.screen().contains(COMES), "{}", desk.screen());
    desk.press("n");
    assert!(desk.line_with("最后一段，灯火都熄了。").starts_with(' '), "found in what came later");
    desk.press("g g G");
    assert!(desk.screen().contains("灯火都熄了") && desk.line_with("★").ends_with("100%"));
    desk.press("q");
    assert!(desk.line_with("阅览").contains("… 1 篇"));
}

#[test]
fn every_place_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let text = large();
    for keys in ["Enter", "Enter j j", "Enter j j j j", "Enter G"] {
        let mut desk = desk(folder.path(), &text, State::forgetful());
        desk.read_on().press(keys);
        let before = body(&desk);
        desk.read_on();

        assert_eq!(body(&desk), before, "{keys}");
        assert!(!desk.screen().contains("灯火都熄了"), "the end of the beginning is no end");
        desk.press("Space");
        assert_ne!(body(&desk), before, "reading goes on");
    }
}

#[test]
fn a_place_far_behind_the_beginning_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let text = large();
    let far = ByteAt(text.len() / 10 * 9);
    let state = folder.path().join("state.db");
    let mut saved = State::open(&state).unwrap();
    let mut probe = desk(folder.path(), &text, State::forgetful());
    probe.read_on().press("Enter");
    let id = probe.state.reader.as_ref().unwrap().id();
    saved.save(id, Change::Position(far)).unwrap();
    let mut desk = desk(folder.path(), &text, saved);
    desk.read_on().press("Enter k k Ctrl-u");
    assert!(desk.screen().contains(COMES));
    desk.read_on();
    assert_eq!(desk.state.reader.as_ref().unwrap().position(), far);
    assert!(desk.line_with("从草原到城市").ends_with("91%"), "{}", desk.screen());
    desk.close();
    assert_eq!(State::open(&state).unwrap().known().of(id).position, far, "nothing else was saved");
}

#[test]
fn a_file_of_several_articles_leaves_no_ghost() {
    let folder = tempfile::tempdir().unwrap();
    let end = "（新华社北京7月7日电）\n\n又一个题目\n\n　　新华社天津7月8日电 会议开始了。\n";
    let mut desk = desk(folder.path(), &(large() + "\n" + end), State::forgetful());
    desk.read_on();
    assert!(desk.line_with("阅览").contains("… 1 篇"));
    desk.read_on();
    assert!(desk.line_with("阅览").contains("… 2 篇"), "{}", desk.screen());
    assert!(desk.screen().contains("从草原到城市") && desk.screen().contains("又一个题目"));
}
