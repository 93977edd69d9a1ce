//! Articles that are the same or nearly so: one row, unfolded on demand, never lost.

use std::fs;

use tempfile::TempDir;
use yuelan::store::{self, Archive};

use super::desk::Desk;

const BODY: &str = "九月的河滩上，修表的人把摊子支在桥洞里。风从上游来，带着草籽和水汽，一吹就是一整个下午。他说自己修过三百多只钟，\
    没有一只走得完全准，可人们照样守着它们吃饭、睡觉、赶火车。\n\n有人送来一只停了很久的座钟，说是祖母留下的，钟摆掉了，\
    发条却还紧着。修表的人把它拆开，一件一件摆在蓝布上，像摆一桌小小的筵席。他不急着装回去，先给每个齿轮洗了脸，再用放大镜看它们的牙。\n\n\
    “准不准是后来的事，”他说，“先要让它愿意走。”傍晚收摊的时候，钟走起来了，声音很轻，像是怕惊动桥下的水。送钟的人听了一会儿，\
    付了钱，又多站了一会儿，才抱着它上了坡。\n";

/// An archive with three prints of one article and two others.
fn archive() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    for (name, title, date, body) in [
        ("a.md", "桥洞下的钟", "2021-09-05", BODY.to_owned()),
        ("b.md", "渡口", "2022-03-01", "渡口的船今天不开，船夫在岸上补网。\n".to_owned()),
        ("c.md", "转载：修表的人", "2022-09-05", format!("本报记者 某某\n\n{BODY}")),
        ("d.md", "山里的信", "2023-01-01", "信走了十一天才到，信封上沾着雪水。\n".to_owned()),
        ("e.md", "桥洞下的_钟_", "2023-09-05", BODY.to_owned()),
    ] {
        let text = format!("---\ntitle: {title}\ndate: {date}\n---\n\n{body}");
        fs::write(folder.path().join(name), text).unwrap();
    }
    let archive = Archive::open(folder.path()).unwrap();
    let desk = Desk::with(archive, store::State::forgetful(), 60, 20);
    (folder, desk)
}

fn titles(desk: &Desk) -> String {
    let known = ["桥洞下的钟", "渡口", "修表的人", "山里的信", "桥洞下的“钟”"];
    let lines = desk.lines();
    let shown = lines.iter().filter(|line| !line.starts_with(" 阅览"));
    let titles = shown.filter_map(|line| known.iter().find(|title| line.contains(**title)));
    titles.copied().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_the_same_has_one_row_that_says_how_often() {
    let (_folder, desk) = archive();
    assert_eq!(titles(&desk), "山里的信 渡口 桥洞下的钟");
    assert!(desk.line_with("桥洞下的钟").ends_with("+2"), "{}", desk.screen());
    assert!(desk.screen().contains("1/3 · 5 篇"), "{}", desk.screen());
    assert!(!desk.screen().contains("Tab 展开"));
    assert_eq!(desk.state.list.years.iter().map(|year| year.articles).sum::<usize>(), 5);
}

#[test]
fn a_group_is_unfolded_and_folded_at_its_row() {
    let (_folder, mut desk) = archive();
    desk.press("G");
    assert!(desk.screen().contains("Tab 展开／折叠"), "{}", desk.screen());
    desk.press("Tab");
    assert_eq!(titles(&desk), "山里的信 渡口 桥洞下的钟 桥洞下的“钟” 修表的人");
    assert!(desk.line_with("桥洞下的钟").ends_with("−2"), "{}", desk.screen());
    let indent = |words| desk.place_of(words).0;
    assert_eq!(indent("转载：") - indent("渡口"), 2, "{}", desk.screen());
    // Folding from within leaves the row of the group selected.
    desk.press("G Tab");
    assert_eq!(titles(&desk), "山里的信 渡口 桥洞下的钟");
    assert_eq!(desk.state.list.selected, 2);
    desk.press("g g Tab");
    assert!(desk.screen().contains("没有与这一篇相同或相近的文章"), "{}", desk.screen());
}

#[test]
fn folding_is_turned_off_and_on() {
    let (_folder, mut desk) = archive();
    desk.press("BackTab");
    assert_eq!(titles(&desk), "桥洞下的“钟” 山里的信 修表的人 渡口 桥洞下的钟");
    assert!(desk.screen().contains("不再折叠") && !desk.screen().contains("+2"), "{}", desk.screen());
    desk.press("BackTab");
    assert_eq!(titles(&desk), "山里的信 渡口 桥洞下的钟");
    assert!(desk.screen().contains("已折叠相同或相近的文章：1 组，共 3 篇"), "{}", desk.screen());
}

#[test]
fn a_hit_in_a_folded_article_shows_it() {
    let (_folder, mut desk) = archive();
    desk.press("/").type_in("本报记者某某").press("Enter");
    assert_eq!(titles(&desk), "修表的人");
    assert!(!desk.line_with("修表的人").contains('+'), "nothing is folded into it");
    desk.press("Esc");
    // It stays selected, so it is not folded away again.
    assert!(
        desk.lines().iter().any(|line| line.contains("▌") && line.contains("修表的人")),
        "{}",
        desk.screen()
    );
    desk.press("/").type_in("year:2021..2022 钟").press("Enter");
    assert!(desk.screen().contains(" 2 篇"), "{}", desk.screen());
}

#[test]
fn steps_reach_every_article_and_the_byline_says_there_are_others() {
    let (_folder, mut desk) = archive();
    // Years count each article: 2023 has a reprint, which is unfolded when a step lands on it.
    desk.press("G ] y");
    assert!(desk.screen().contains("2022 年 · 2 篇"), "{}", desk.screen());
    desk.press("] y");
    assert!(desk.screen().contains("2023 年 · 2 篇"), "{}", desk.screen());
    let (_folder, mut desk) = archive();
    desk.press("G Enter");
    assert!(desk.screen().contains("另有\u{A0}2\u{A0}篇相同或相近"), "{}", desk.screen());
    // From article to article, what is folded away is passed over.
    desk.press("K");
    assert!(desk.screen().contains("渡口的船今天不开"), "{}", desk.screen());
    desk.press("K");
    assert!(desk.screen().contains("信走了十一天"), "{}", desk.screen());
    desk.press("K");
    assert!(desk.screen().contains("已经是列表的第一篇"), "{}", desk.screen());
}

#[test]
fn other_orthographies_and_translations_are_folded_where_the_archive_says_so() {
    const TRADITIONAL: &str = "修錶的人把攤子支在橋洞裡，風從上游來，帶著草籽和水氣，一吹就是一整個下午。他說自己修過三百多隻鐘，\
        沒有一隻走得完全準，可人們照樣守著它們吃飯、睡覺、趕火車。送鐘的人聽了一會兒，付了錢，又多站了一會兒，纔抱著它上了坡。\n";
    const SIMPLIFIED: &str = "修表的人把摊子支在桥洞里，风从上游来，带着草籽和水气，一吹就是一整个下午。他说自己修过三百多只钟，\
        没有一只走得完全准，可人们照样守着它们吃饭、睡觉、赶火车。送钟的人听了一会儿，付了钱，又多站了一会儿，才抱着它上了坡。\n";
    const ENGLISH: &str =
        "The man who mends clocks sits under the arch of the bridge, and the wind comes from upstream.\n";
    let folder = tempfile::tempdir().unwrap();
    for (path, title, body) in [
        ("zh/2022/clock.md", "桥洞下的钟", SIMPLIFIED),
        ("reprints/a.md", "橋洞下的鐘", TRADITIONAL),
        ("en/2022/clock.md", "A Clock under the Bridge", ENGLISH),
        ("en/2022/ferry.md", "The Ferry", "The ferry does not run today; the ferryman mends his nets.\n"),
        ("zh/2022/boat.md", "渡口", "渡口的船今天不开，船夫在岸上补网。\n"),
    ] {
        fs::create_dir_all(folder.path().join(path).parent().unwrap()).unwrap();
        fs::write(folder.path().join(path), format!("---\ntitle: {title}\ndate: 2022-09-05\n---\n\n{body}"))
            .unwrap();
    }
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), store::State::forgetful(), 60, 20);
    assert!(desk.screen().contains("/3 · 5 篇"), "{}", desk.screen());
    assert!(desk.line_with("桥洞下的钟").ends_with("+2"), "{}", desk.screen());
    // What stands by itself: the archive does not say that one is the other.
    assert!(desk.screen().contains("The Ferry") && desk.screen().contains("渡口"));
    while !desk.lines().iter().any(|line| line.contains('▌') && line.contains("桥洞下的钟")) {
        let before = desk.state.list.selected;
        desk.press("j");
        assert_ne!(desk.state.list.selected, before, "{}", desk.screen());
    }
    desk.press("Tab");
    assert!(desk.line_with("桥洞下的钟").ends_with("−2"), "{}", desk.screen());
    assert!(
        desk.screen().contains("橋洞下的鐘") && desk.screen().contains("A Clock under"),
        "{}",
        desk.screen()
    );
}
