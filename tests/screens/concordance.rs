//! The concordance: each place of the words searched on a line, the word in one column.

use std::fs;

use ratatui::style::Modifier;

use super::desk::Desk;
use yuelan::app::{Chord, Effect, Message, MouseKind, update};
use yuelan::store::{Archive, State};
use yuelan::text::WidthTable;

const HARBOUR: [(&str, &str, &str); 4] = [
    ("2022-05-03", "渡口的灯", "老船工把缆绳收好，看了看灯，又看船。\n\n船还在。"),
    ("2022-05-02", "新桥", "桥修好以后，渡口没有船了。"),
    ("2021-05-01", "水上", "大船来了，小船也来了。"),
    ("2020-05-01", "论船", "水上的交通，古来如此。"),
];

fn harbour(width: u16, height: u16) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    for (nth, (day, title, text)) in HARBOUR.iter().enumerate() {
        let text = format!("---\ntitle: {title}\ndate: {day}\nauthor: 渡口报\n---\n\n{text}\n");
        fs::write(folder.path().join(format!("{nth}.md")), text).unwrap();
    }
    let archive = Archive::open(folder.path()).unwrap();
    (folder, Desk::with(archive, State::forgetful(), width, height))
}

/// The lines of the concordance, without what stands beside them.
fn lines(desk: &Desk) -> Vec<String> {
    let all = desk.lines();
    let lines = all[2..all.len() - 1].iter().filter(|line| !line.is_empty());
    lines.map(|line| line.split("  20").next().unwrap().trim_start_matches('▌').trim().to_owned()).collect()
}

const BY_DATE: [&str; 6] = [
    "老船工把缆绳收好，看了看",
    "绳收好，看了看灯，又看船。",
    "船还在。",
    "桥修好以后，渡口没有船了。",
    "大船来了，小船也来了。",
    "大船来了，小船也来了。",
];

#[test]
fn each_place_has_a_line_and_the_word_a_column() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("船").press("Enter g k");
    assert_eq!(lines(&desk), BY_DATE, "{}", desk.screen());
    let buffer = desk.buffer();
    let marked = Modifier::UNDERLINED | Modifier::REVERSED;
    let column = |y: u16| (0..60).find(|x| buffer[(*x, y)].modifier.intersects(marked));
    let columns: Vec<_> = (2..8).map(column).collect();
    assert!(columns[0].is_some() && columns.iter().all(|x| *x == columns[0]), "{columns:?}");
    assert!(desk.lines()[0].contains("“船”  6 处 · 3 篇 · 按日期") && desk.lines()[0].ends_with("1/6"));
    assert!(
        desk.lines()[1].contains("21█[22▅]") && desk.lines()[1].contains("2022 年 4 处，每万字 1379.3"),
        "{}",
        desk.screen()
    );
    assert!(desk.line_with("渡口没有船").ends_with("2022-05-02"), "{}", desk.screen());
}

#[test]
fn lines_are_sorted_by_what_stands_around_the_word() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("船").press("Enter g k s");
    assert!(desk.lines()[0].contains("按前文"));
    let by_left = lines(&desk);
    assert_eq!(by_left[0], "船还在。", "what has nothing before it comes first:\n{}", desk.screen());
    // The chosen line stays chosen.
    desk.press("s G");
    assert!(desk.lines()[0].contains("按后文"));
    let chosen = desk.line_with("▌");
    desk.press("s");
    assert!(desk.lines()[0].contains("按日期"));
    assert_eq!(desk.line_with("▌"), chosen);
    assert_eq!(lines(&desk), BY_DATE);
    let mut sorted = by_left.clone();
    sorted.sort_unstable();
    let mut lines = BY_DATE.map(str::to_owned);
    lines.sort_unstable();
    assert_eq!(sorted, lines, "no line is lost");
}

#[test]
fn a_line_opens_its_article_there_and_the_way_back_leads_to_it() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("船").press("Enter g k j");
    assert!(desk.line_with("▌").contains("又看船"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.screen().contains("“船” 2/3"), "{}", desk.screen());
    desk.press("g k");
    assert!(desk.lines()[0].ends_with("2/6"), "{}", desk.screen());
    desk.press("G k Enter");
    assert!(desk.screen().contains("“船” 1/2"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.line_with("▌").contains("水上"), "the list went along:\n{}", desk.screen());
    desk.press("g k Esc");
    assert!(desk.line_with("▌").contains("水上"), "{}", desk.screen());
    // A click chooses, another one goes there.
    desk.press("g k");
    let (x, y) = desk.place_of("渡口没有船");
    desk.mouse(MouseKind::Click, x, y).mouse(MouseKind::Click, x, y);
    assert!(desk.screen().contains("“船” 1/1"), "{}", desk.screen());
}

#[test]
fn without_words_it_asks_for_them() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("g k");
    assert!(desk.screen().contains("词语索引，要查的词："), "{}", desk.screen());
    desk.press("Esc");
    assert!(!desk.screen().contains("词语索引"));
    desk.press("g k").type_in("渡口").press("Enter");
    assert!(desk.lines()[0].contains("“渡口”  1 处"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.lines()[1].contains("“渡口” ✕"), "{}", desk.screen());
    // What was looked for in an article is at hand.
    desk.press("Esc Enter /").type_in("灯").press("Enter g k");
    assert!(desk.line_with("要查的词：").contains('灯'), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.lines()[0].contains("“灯”  1 处"), "{}", desk.screen());
}

#[test]
fn words_of_titles_alone_have_no_line() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("year:2020 论船").press("Enter g k");
    assert!(desk.screen().contains("正文中没有；也许只在标题里"), "{}", desk.screen());
    desk.press("j k s Enter Esc");
    assert!(desk.lines()[1].contains("“论船” ✕"));
}

#[test]
fn lines_fit_every_window() {
    for (width, height) in [(20, 6), (30, 10), (60, 20), (100, 30), (120, 36), (200, 50)] {
        let (_folder, mut desk) = harbour(width, height);
        desk.press("/").type_in("船").press("Enter g k");
        let widths = WidthTable::default();
        for line in desk.lines() {
            assert!(widths.text(&line) <= usize::from(width), "{width}: {line}");
        }
        assert!(desk.screen().contains('船'), "{}", desk.screen());
        let (_folder, mut other) = harbour(60, 20);
        other.press("/").type_in("船").press("Enter g k").resize(width, height);
        assert_eq!(other.screen(), desk.screen(), "as if it had been so wide before");
    }
}

#[test]
fn it_is_read_while_it_is_gathered_and_closing_it_ends_that() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("船").press("Enter");
    let mut ask = |keys: &str| -> Vec<Effect> {
        let keys = keys.split(' ').map(|key| Message::Key(Chord::parse(key).unwrap()));
        keys.flat_map(|key| update(&mut desk.state, key)).collect()
    };
    let asked = ask("g k");
    assert!(matches!(asked[..], [Effect::Gather { .. }]), "{asked:?}");
    assert!(
        desk.screen().contains("正在查找…") && desk.screen().contains("已查 0/0 篇"),
        "{}",
        desk.screen()
    );
    desk.press("Esc");
    desk.carry_out(asked.into_iter().next().unwrap());
    assert!(desk.line_with("▌").contains("渡口的灯"), "nothing opens again:\n{}", desk.screen());
}

#[test]
fn many_places_are_gathered_in_parts() {
    let folder = tempfile::tempdir().unwrap();
    for nth in 0..300 {
        let text =
            format!("---\ntitle: 第 {nth} 篇\ndate: 2021-01-01\n---\n\n{}\n", "一条船，两条船。".repeat(5));
        fs::write(folder.path().join(format!("{nth:03}.md")), text).unwrap();
    }
    let archive = Archive::open(folder.path()).unwrap();
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    desk.press("/").type_in("船").press("Enter g k");
    assert!(desk.lines()[0].contains("3000 处 · 300 篇"), "{}", desk.screen());
    desk.press("G");
    assert!(desk.lines()[0].ends_with("3000/3000"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.screen().contains("“船” 10/10"), "{}", desk.screen());
}
