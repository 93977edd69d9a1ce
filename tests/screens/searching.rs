//! Words that are searched: what was found in each row, on the rail, and from hit to hit.

use std::fmt::Write;
use std::fs;

use ratatui::style::Modifier;

use super::desk::Desk;
use yuelan::app::{ListReply, Message};
use yuelan::store::{Archive, State};

/// The parts of a line of the screen that are underlined, with `|` between two of them.
fn marked(desk: &Desk, words: &str) -> String {
    let (_, y) = desk.place_of(words);
    let buffer = desk.buffer();
    let (mut out, mut behind) = (String::new(), false);
    for x in 0..buffer.area.width {
        let cell = &buffer[(x, y)];
        let is_covered =
            x > 0 && yuelan::text::WidthTable::default().grapheme(buffer[(x - 1, y)].symbol()) == 2;
        if is_covered {
            continue;
        }
        if cell.modifier.contains(Modifier::UNDERLINED) {
            out.push_str(if behind && !out.is_empty() { "|" } else { "" });
            out.push_str(cell.symbol());
            behind = false;
        } else {
            behind = true;
        }
    }
    out
}

/// An archive of these articles: the day, the title, the text.
fn archive(articles: &[(&str, &str, &str)]) -> (tempfile::TempDir, Archive) {
    let folder = tempfile::tempdir().unwrap();
    for (nth, (day, title, text)) in articles.iter().enumerate() {
        let text = format!("---\ntitle: {title}\ndate: {day}\nauthor: 渡口报\n---\n\n{text}\n");
        fs::write(folder.path().join(format!("{nth}.md")), text).unwrap();
    }
    let archive = Archive::open(folder.path()).unwrap();
    (folder, archive)
}

const HARBOUR: [(&str, &str, &str); 4] = [
    ("2022-05-03", "渡口的灯", "灯亮了。\n\n老船工把缆绳收好，看了看灯，又看船。\n\n船还在。"),
    ("2022-05-02", "新桥", "桥修好以后，渡口没有船了。"),
    ("2021-05-01", "论船", "水上的交通，古来如此。"),
    ("2020-05-01", "山里", "山里没有水。"),
];

fn harbour(width: u16, height: u16) -> (tempfile::TempDir, Desk) {
    let (folder, archive) = archive(&HARBOUR);
    (folder, Desk::with(archive, State::forgetful(), width, height))
}

#[test]
fn a_row_shows_the_line_that_was_found_and_how_often() {
    let (_folder, mut desk) = harbour(60, 20);
    assert!(desk.line_with("2022-05-03").contains("渡口报"), "{}", desk.screen());
    desk.press("/").type_in("船");
    assert_eq!(
        desk.line_with("2022-05-03").trim_start_matches('▌').trim(),
        "2022-05-03  老船工把缆绳收好，看了看灯，又看船。    3 处"
    );
    assert_eq!(marked(&desk, "2022-05-03"), "船|船");
    assert!(desk.line_with("2022-05-02").ends_with("1 处"), "{}", desk.screen());
    // Only the title of the third has it: it is marked there, and the publisher stays.
    assert!(
        desk.line_with("2021-05-01").contains("渡口报") && desk.line_with("2021-05-01").ends_with("仅标题")
    );
    assert_eq!(marked(&desk, "论船"), "船");
    desk.type_in("工");
    assert_eq!(marked(&desk, "2022-05-03"), "船工");
    desk.press("Esc");
    assert!(desk.line_with("2022-05-03").contains("渡口报"), "{}", desk.screen());
}

#[test]
fn words_that_must_not_occur_are_not_marked() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("(灯 | 桥) -老船工").press("Enter");
    assert_eq!(desk.state.list.articles, 1);
    assert_eq!(marked(&desk, "2022-05-02"), "桥");
    assert_eq!(marked(&desk, "新桥"), "桥", "the title of the selected row, too");
}

#[test]
fn rows_that_are_scrolled_to_show_what_was_found_there() {
    let mut desk = Desk::sample(60, 12);
    desk.press("/").type_in("的").press("Enter");
    assert!(desk.state.list.total > 20);
    for _ in 0..8 {
        let lines = desk.lines();
        for row in 0..4 {
            assert!(
                lines[3 + 2 * row].ends_with('处') || lines[3 + 2 * row].ends_with("标题"),
                "{}",
                desk.screen()
            );
        }
        desk.press("Space");
    }
}

#[test]
fn a_line_found_is_as_wide_as_the_window_lets_it() {
    for (width, height) in [(20, 6), (30, 10), (60, 20), (100, 30), (120, 36)] {
        let (_folder, mut desk) = harbour(width, height);
        desk.press("/").type_in("船").press("Enter");
        let line = &desk.lines()[3];
        assert!(line.contains("2022-05-03"), "{width}\n{}", desk.screen());
        assert!(width < 30 || line.contains("3 处") && line.contains('船'), "{width}\n{}", desk.screen());
        let (_folder, mut wider) = harbour(60, 20);
        wider.press("/").type_in("船").press("Enter").resize(width, height);
        assert_eq!(wider.lines()[1..], desk.lines()[1..], "as if it had been so wide before");
    }
}

#[test]
fn an_article_opens_at_its_first_hit_and_hits_go_on_to_the_next() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("船").press("Enter Enter");
    assert!(desk.screen().contains("“船” 1/3"), "{}", desk.screen());
    desk.press("n");
    assert!(desk.screen().contains("“船” 2/3"), "{}", desk.screen());
    desk.press("n n");
    assert!(desk.screen().contains("下一篇：新桥　“船” 1/1"), "{}", desk.screen());
    desk.press("n");
    assert!(desk.screen().contains("下一篇：论船　正文中没有“船”"), "{}", desk.screen());
    desk.press("n");
    assert!(desk.screen().contains("已经是最后一处"), "{}", desk.screen());
    desk.press("N");
    assert!(desk.screen().contains("上一篇：新桥　“船” 1/1"), "{}", desk.screen());
    desk.press("N");
    assert!(desk.screen().contains("上一篇：渡口的灯　“船” 3/3"), "{}", desk.screen());
    desk.press("N N N");
    assert!(desk.screen().contains("已经是第一处"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.line_with("▌").contains("渡口的灯"), "the list went along:\n{}", desk.screen());
}

#[test]
fn a_search_in_the_article_stays_there() {
    let (_folder, mut desk) = harbour(60, 20);
    desk.press("/").type_in("船").press("Enter Enter /").type_in("灯").press("Enter n n");
    assert!(desk.screen().contains("（从头继续）") && desk.screen().contains("老船工"), "{}", desk.screen());
}

#[test]
fn the_first_hit_is_far_down() {
    let mut text = String::new();
    (0..80).for_each(|nth| write!(text, "第 {nth} 段，水上无人。\n\n").unwrap());
    text.push_str("末了来了一条船。");
    let (_folder, archive) = archive(&[("2022-05-03", "长文", &text)]);
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    desk.press("/").type_in("船").press("Enter Enter");
    assert!(desk.screen().contains("末了来了一条船"), "{}", desk.screen());
    assert_eq!(marked(&desk, "末了来了"), "", "the current hit is reversed instead");
    let (x, y) = desk.place_of("船。");
    assert!(desk.buffer()[(x, y)].modifier.contains(Modifier::REVERSED));
}

#[test]
fn what_was_not_looked_at_is_told() {
    let (_folder, mut desk) = harbour(80, 20);
    desk.press("/").type_in("船");
    assert!(!desk.screen().contains('≈') && !desk.screen().contains("尚未入索引"), "{}", desk.screen());
    let list = &desk.state.list;
    let rows = (0..list.total).filter_map(|at| list.row(at).cloned()).collect();
    let reply = ListReply {
        total: list.total,
        articles: list.articles,
        selected: 0,
        first: 0,
        rows,
        years: list.years.clone(),
        unsearched: 30,
    };
    desk.tell(Message::Listed(desk.state.latest.list, reply));
    assert!(desk.line_with("搜索标题与正文：").ends_with("≈ 3 篇"), "{}", desk.screen());
    assert!(desk.screen().contains("1/3 · 另有 30 篇尚未入索引"), "{}", desk.screen());
    assert!(desk.lines()[1].contains("“船” ✕") && desk.lines()[1].ends_with("≈ 3 篇"), "{}", desk.screen());
}

#[test]
fn the_rail_weighs_what_was_found_against_what_was_written() {
    let long = "水上无人，山里也没有人。".repeat(300);
    let articles: Vec<_> = (1..=8)
        .map(|day| (format!("2021-05-0{day}"), "很长的文章".to_owned(), format!("船。{long}")))
        .collect();
    let mut articles: Vec<_> =
        articles.iter().map(|(day, title, text)| (day.as_str(), title.as_str(), text.as_str())).collect();
    articles.push(("2022-05-01", "短文", "渡口有船。"));
    articles.push(("2022-05-02", "短文", "渡口有人。"));
    let (_folder, archive) = archive(&articles);
    let mut desk = Desk::with(archive, State::forgetful(), 80, 20);
    assert!(desk.lines()[0].contains("21█ 22▂"), "articles: {}", desk.lines()[0]);
    desk.press("/").type_in("船").press("Enter");
    assert!(desk.lines()[0].contains("21▁ 22█"), "share of the text: {}", desk.lines()[0]);
    desk.press("Backspace ?");
    desk.press("G");
    assert!(desk.screen().contains("每万字中有此词的篇数"), "{}", desk.screen());
}

#[test]
fn who_comes_back_reads_on() {
    let mut text = String::from("头上就有一条船。\n\n");
    (0..80).for_each(|nth| write!(text, "第 {nth} 段，水上无人。\n\n").unwrap());
    let (_folder, archive) = archive(&[("2022-05-03", "长文", &text)]);
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    desk.press("/").type_in("船").press("Enter Enter Space Space");
    let before = desk.lines()[1..17].join("\n");
    assert!(!before.contains("头上就有"), "{before}");
    desk.press("Esc Enter");
    assert_eq!(desk.lines()[1..17].join("\n"), before);
    // Another search begins anew.
    desk.press("Esc Backspace /").type_in("第70段").press("Enter Enter");
    assert!(
        desk.screen().contains("第 70 段，") && desk.screen().contains("“第70段” 1/1"),
        "{}",
        desk.screen()
    );
}

#[test]
fn capitals_stand_for_themselves_in_an_article() {
    let text = "SCO 与 sco。\n\nＳＣＯ 也写作 Sco。";
    let (_folder, archive) = archive(&[("2022-01-01", "写法", text)]);
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    for (typed, count) in [("sco", "1/4"), ("SCO", "1/2"), ("Sco", "1/1"), ("ＳＣＯ", "1/2")] {
        desk.press("Enter /").type_in(typed).press("Enter");
        assert!(desk.screen().contains(count), "{typed}\n{}", desk.screen());
    }
    desk.press("/").type_in("sCo").press("Enter");
    assert!(desk.screen().contains("本文中没有“sCo”"), "{}", desk.screen());
}

#[test]
fn an_article_is_searched_by_a_regular_expression() {
    let mut desk = Desk::sample(100, 30);
    desk.press("Enter /").type_in("re:/20[01][0-9]年/").press("Enter");
    let hits = desk.state.reader.as_ref().unwrap().search.hits.len();
    assert!(hits >= 2, "{}", desk.screen());
    assert!(desk.lines()[29].contains("re:/20[01][0-9]年/"), "{}", desk.screen());
    desk.press("n");
    assert!(desk.lines()[29].contains("2/"), "{}", desk.screen());
    for same in ["/20[01][0-9]年/", "正则：/20[01][0-9]年/", "re:20[01][0-9]年"] {
        desk.press("/").type_in(same).press("Enter");
        assert_eq!(desk.state.reader.as_ref().unwrap().search.hits.len(), hits, "{same}");
    }
    desk.press("/").type_in("re:/(没有/").press("Enter");
    assert!(desk.lines()[29].contains("括号") || desk.lines()[29].contains('('), "{}", desk.screen());
    assert_eq!(desk.state.reader.as_ref().unwrap().search.hits.len(), hits, "what was found stays");
    desk.press("/").type_in("x*").press("Enter /").type_in("/x*/").press("Enter");
    assert!(
        desk.lines()[29].contains("本文中没有") || desk.lines()[29].contains("没有"),
        "{}",
        desk.screen()
    );
}

#[test]
fn esc_takes_the_marks_from_what_was_found_before_it_goes_back() {
    let mut desk = Desk::sample(100, 30);
    desk.press("Enter /").type_in("比什凯克").press("Enter Esc");
    assert!(desk.state.reader.as_ref().unwrap().search.hits.is_empty(), "{}", desk.screen());
    assert_eq!(desk.state.screen.focus, yuelan::app::Focus::Reader);
    desk.press("Esc");
    assert_eq!(desk.state.screen.focus, yuelan::app::Focus::List);
    desk.press("Enter /").type_in("比什凯克").press("Enter h");
    assert_eq!(desk.state.screen.focus, yuelan::app::Focus::List, "the other keys lead straight back");
    // The words of the list belong to the list.
    desk.press("/").type_in("比什凯克").press("Enter Enter Esc");
    assert_eq!(desk.state.screen.focus, yuelan::app::Focus::List);
}
