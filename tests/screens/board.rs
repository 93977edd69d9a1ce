//! The editions board: what the sample archive holds of every summit, from row to article.

use super::desk::Desk;
use ratatui::style::Modifier;
use yuelan::app::{Mode, MouseKind};
use yuelan::series::Registry;
use yuelan::store::{self, Archive};

/// The board over the sample archive, in a terminal of this size.
fn board(width: u16, height: u16) -> Desk {
    let mut desk = Desk::sample(width, height);
    desk.press("g s");
    desk
}

/// The row of the board that begins with the words: the part before the facts.
fn row(desk: &Desk, words: &str) -> String {
    let line =
        desk.lines().into_iter().find(|line| line.split('│').next().is_some_and(|row| row.contains(words)));
    let line = line.unwrap_or_else(|| panic!("no {words:?} on\n{}", desk.screen()));
    line.split('│').next().unwrap_or_default().trim_end().to_owned()
}

/// What stands beside the editions.
fn beside(desk: &Desk) -> String {
    desk.lines().iter().filter_map(|line| line.split_once('│')).map(|(_, side)| format!("{side}\n")).collect()
}

/// The columns of a row.
fn fields(row: &str) -> Vec<String> {
    row.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_board_shows_what_the_archive_holds() {
    let desk = board(120, 36);
    assert_eq!(desk.state.mode(), Mode::Board);
    assert!(desk.lines()[0].contains("[上合峰会 46]") && desk.lines()[0].contains("G20峰会 5"));
    let head = &desk.lines()[1];
    for heading in ["届次", "地点", "日期", "形式", "报道", "预告", "相关", "提及", "未读"]
    {
        assert!(head.contains(heading), "{head}");
    }
    let fields = fields(&row(&desk, "北京"));
    assert_eq!(fields[..3], ["第12次", "北京", "2012-06-06–07"]);
    assert!(fields[3].starts_with('━'), "{fields:?}");
    assert_eq!(
        fields[4..],
        ["2", "1", "1", "1", "4"],
        "reports, previews, related, those that only name it, unread"
    );
    let wide = board(180, 36);
    assert!(row(&wide, "北京").ends_with("2012-05-20–2012-06-09"), "{}", wide.screen());
    let order = |words: &str| desk.place_of(words).1;
    assert!(order("第26次") < order("第25次") && order("第2次 ") < order("第1次 "), "newest first");
}

#[test]
fn planned_and_video_summits_say_so_and_those_without_articles_are_dim() {
    let mut desk = board(120, 36);
    assert!(row(&desk, "第26次").contains("计划中"));
    assert!(
        row(&desk, "新德里").contains("视频") && row(&desk, "杜尚别    ").contains("混合"),
        "{}",
        desk.screen()
    );
    let dim = |desk: &Desk, words: &str| {
        let (x, y) = desk.place_of(words);
        desk.buffer()[(x, y)].modifier.contains(Modifier::DIM)
    };
    assert!(!dim(&desk, "2022-09-15–16"));
    desk.press("Tab");
    assert!(dim(&desk, "2008-11-14–15") != row(&desk, "2008-11-14–15").contains('━'), "{}", desk.screen());
    assert!(row(&desk, "迈阿密").contains("计划中") && dim(&desk, "2026-12-14–15"), "{}", desk.screen());
}

#[test]
fn beside_the_editions_stand_facts_with_their_level_and_articles() {
    let mut desk = board(120, 36);
    desk.press("/").type_in("撒马尔罕").press("Enter");
    let side = beside(&desk);
    for words in [
        "撒马尔罕 2022",
        "上海合作组织成员国元首理事会",
        "2022-09-15 至 16（已核实）",
        "撒马尔罕，乌兹别克斯坦",
        "成员国 8 · 观察员 ",
        "（据记忆）",
        "撒马尔罕宣言",
        "报道 2 · 预告 1 · 提及 1",
        "文章 3 篇",
    ] {
        assert!(side.contains(words), "no {words} in\n{side}");
    }
    let dates: Vec<_> = side
        .lines()
        .filter(|line| line.contains(['◆', '◇']))
        .map(|line| line.trim()[..10].to_owned())
        .collect();
    assert_eq!(dates.len(), 3);
    assert!(dates.is_sorted_by(|newer, older| newer >= older), "{dates:?}");
    assert!(side.contains("◆ •"), "unread articles have a dot:\n{side}");
}

#[test]
fn the_board_opens_on_the_summit_of_the_article_at_hand() {
    let mut desk = Desk::sample(120, 36);
    desk.press("/").type_in("summit:g20-2023").press("Enter g s");
    assert!(desk.lines()[0].contains("[G20峰会 5]"), "{}", desk.screen());
    assert!(desk.line_with("▌").contains("新德里"), "{}", desk.screen());
}

#[test]
fn series_are_turned_with_tab() {
    let mut desk = board(120, 36);
    for series in ["G20峰会", "APEC峰会", "金砖峰会", "两会", "奥运会", "上合峰会"] {
        desk.press("Tab");
        assert!(desk.lines()[0].contains(&format!("[{series}")), "{}", desk.lines()[0]);
    }
    desk.press("BackTab");
    assert!(
        desk.lines()[0].contains("[奥运会 1]") && row(&desk, "东京").contains("2021-07-23"),
        "{}",
        desk.screen()
    );
    let (x, y) = desk.place_of("金砖峰会");
    desk.mouse(MouseKind::Click, x, y);
    assert!(desk.lines()[0].contains("[金砖峰会"));
}

#[test]
fn the_board_is_filtered_by_typing() {
    for (typed, left) in [
        ("samarkand", "2022-09-15–16"),
        ("Самарканд", "2022-09-15–16"),
        ("撒馬爾罕", "2022-09-15–16"),
        ("第22次", "2022-09-15–16"),
        ("青岛宣言", "2018-06-09–10"),
        ("阿斯塔纳 2017", "2017-06-08–09"),
    ] {
        let mut desk = board(100, 30);
        desk.press("/").type_in(typed);
        assert!(desk.lines()[29].contains("1 届"), "{}", desk.screen());
        desk.press("Enter");
        assert!(row(&desk, left).contains('▌'), "{typed}:\n{}", desk.screen());
        assert!(desk.lines()[0].contains("1/26"), "{}", desk.screen());
        desk.press("Esc");
        assert!(!desk.lines()[0].contains("/26") && desk.state.mode() == Mode::Board);
        assert!(row(&desk, left).contains('▌'), "the chosen edition stays chosen:\n{}", desk.screen());
    }
    let mut desk = board(80, 24);
    desk.press("/").type_in("没有这个城市");
    assert!(desk.screen().contains("没有符合的届次"));
    desk.press("Esc j");
    assert!(row(&desk, "天津").contains('▌'), "{}", desk.screen());
}

#[test]
fn enter_narrows_the_list_and_undo_takes_it_back() {
    let mut desk = board(80, 24);
    desk.press("/").type_in("2022").press("Enter Enter");
    assert_eq!(desk.state.mode(), Mode::List);
    assert!(
        desk.lines()[1].contains("撒马尔罕 2022 ✕") && desk.lines()[1].contains("3 篇"),
        "{}",
        desk.screen()
    );
    desk.press("u");
    assert_eq!((desk.state.list.total, desk.screen().contains('✕')), (68, false));
    let mut desk = board(80, 24);
    desk.press("Tab G Enter");
    assert_eq!(desk.state.mode(), Mode::List, "{}", desk.screen());
    desk.press("g s Tab g g Enter");
    assert!(desk.screen().contains("没有") && desk.state.mode() == Mode::Board, "{}", desk.screen());
}

#[test]
fn an_article_is_opened_from_the_board() {
    for (width, height) in [(120, 36), (60, 20)] {
        let mut desk = board(width, height);
        desk.press("/").type_in("2022").press("Enter l");
        assert!(desk.screen().contains("文章 3 篇") && desk.screen().contains("已核实"), "{}", desk.screen());
        desk.press("j h l G Enter");
        assert_eq!(desk.state.mode(), Mode::Reader);
        assert_eq!(
            desk.state.reader.as_ref().unwrap().entry.article.meta.date.unwrap().day().to_string(),
            "2022-09-12"
        );
        desk.press("g s");
        assert!(row(&desk, "第22次").contains('▌'), "{}", desk.screen());
    }
}

#[test]
fn two_editions_are_marked_for_comparison() {
    let mut desk = board(120, 36);
    desk.press("j x");
    assert!(desk.screen().contains("对照：天津 2025，再选一届"));
    desk.press("j x");
    assert!(desk.screen().contains("对照：天津 2025 与 阿斯塔纳 2024"));
    desk.press("j x");
    assert!(desk.screen().contains("对照：阿斯塔纳 2024 与 新德里 2023"), "the oldest mark gives way");
    assert!(row(&desk, "第24次").starts_with(" x") && !row(&desk, "第25次").starts_with(" x"));
    let pair = yuelan::app::open_board(&desk.state).and_then(yuelan::app::Board::comparison);
    let (one, other) = pair.expect("two articles");
    assert_ne!(one, other);
    desk.press("g c");
    assert_eq!(desk.state.mode(), Mode::Compare, "{}", desk.screen());
    assert!(desk.line_with("阿斯塔纳 2024").contains("新德里 2023"), "{}", desk.screen());
    desk.press("q");
    assert_eq!(desk.state.mode(), Mode::Board, "it closes to where it was opened");
    desk.press("x");
    assert!(desk.screen().contains("不再对照 新德里 2023"));
    desk.press("Tab g g x");
    assert!(desk.screen().contains("没有可以对照的文章"));
}

#[test]
fn one_series_becomes_the_axis_of_walking() {
    let mut desk = board(80, 24);
    desk.press("Tab s");
    assert!(desk.screen().contains("只沿“G20峰会”行走"), "{}", desk.screen());
    desk.press("q G");
    assert!(desk.lines()[23].ends_with("轴：G20峰会"), "{}", desk.screen());
    let mut seen = Vec::new();
    loop {
        desk.press("] s");
        let said = desk.lines()[23].clone();
        if said.contains("“G20峰会”没有更晚的报道了") {
            break;
        }
        seen.push(said.split_once("第").expect("an edition").1.to_owned());
        assert!(seen.len() <= 5, "{seen:?}");
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
    desk.press("g g }");
    assert!(desk.screen().contains("这一篇不属于“G20峰会”的任何一届"), "{}", desk.screen());
    desk.press("g s s");
    assert!(desk.screen().contains("沿全部系列行走") && desk.lines()[0].contains("[G20峰会"));
    desk.press("j s S q");
    assert!(!desk.screen().contains("轴："), "{}", desk.screen());
}

#[test]
fn the_mouse_chooses_turns_and_opens() {
    let mut desk = board(120, 36);
    let (x, y) = desk.place_of("青岛");
    desk.mouse(MouseKind::Click, x, y);
    assert!(row(&desk, "青岛").contains('▌') && beside(&desk).contains("青岛 2018"));
    desk.mouse(MouseKind::WheelDown, x, y);
    assert!(row(&desk, "第17次").contains('▌'));
    desk.mouse(MouseKind::WheelUp, x, y).mouse(MouseKind::Click, x, y);
    assert_eq!(desk.state.mode(), Mode::List);
    assert!(desk.screen().contains("青岛 2018 ✕"), "{}", desk.screen());
    desk.press("g s");
    let (x, y) = desk.place_of("◆");
    desk.mouse(MouseKind::Click, x, y).mouse(MouseKind::Click, x, y);
    assert_eq!(desk.state.mode(), Mode::Reader, "{}", desk.screen());
}

#[test]
fn every_size_is_painted_and_every_row_reached() {
    for (width, height) in [(120, 36), (100, 12), (80, 24), (60, 20), (20, 6), (19, 5), (200, 60), (37, 7)] {
        let mut desk = board(width, height);
        for keys in ["G", "g g", "PgDn", "l", "G", "Tab", "/ x x", "Esc", "k", "h"] {
            desk.press(keys);
            assert_eq!(desk.lines().len(), usize::from(height));
        }
    }
    let mut desk = board(20, 6);
    assert!(
        row(&desk, "▌").contains("比什凯克 2026"),
        "the year is told where days have no room:\n{}",
        desk.screen()
    );
    desk.press("G");
    assert!(row(&desk, "▌").contains("上海 2001"), "{}", desk.screen());
    desk.resize(120, 36);
    assert!(row(&desk, "▌").contains("第1次"));
}

#[test]
fn the_board_grows_while_the_archive_is_read() {
    let mut desk = Desk::slowly(Archive::sample(), store::State::forgetful(), 100, 30);
    desk.press("g s");
    assert!(desk.screen().contains("正在读取…") || desk.screen().contains("没有届次"), "{}", desk.screen());
    desk.read_on();
    let count = |desk: &Desk| {
        yuelan::app::open_board(&desk.state).map_or(0, |board| board.held.articles.iter().sum())
    };
    let first: usize = count(&desk);
    assert!(first > 0, "{}", desk.screen());
    desk.press("G");
    for _ in 0..3 {
        desk.read_on();
    }
    assert!(count(&desk) > first);
    assert!(row(&desk, "▌").contains("第1次"), "the chosen edition stays:\n{}", desk.screen());
}

#[test]
fn what_was_read_is_no_longer_unread() {
    let mut desk = board(120, 36);
    desk.press("/").type_in("2022").press("Enter");
    assert!(fields(&row(&desk, "第22次")).ends_with(&["3".to_owned()]));
    desk.press("l Enter g s");
    assert!(fields(&row(&desk, "第22次")).ends_with(&["2".to_owned()]), "{}", desk.screen());
}

#[test]
fn three_hundred_editions_of_many_own_series_are_gone_through() {
    let mut text =
        "series:\n- {id: own, names: {short: 渡口年会}, org: [渡口协会], event_words: [年会], events: ["
            .to_owned();
    for nth in 1..=300 {
        let year = 1700 + nth;
        text +=
            &format!("{{id: own-{year}, ordinal: {nth}, start: {year}-05-01, city: {{zh-Hans: 江城}}}}, ");
    }
    text += "]}\n";
    for nth in 0..20 {
        text += &format!(
            "- {{id: more-{nth}, names: {{short: 别的系列{nth}}}, org: [别的协会{nth}], event_words: [年会], events: \
             [{{id: more-{nth}-1, start: 2020-01-01, city: {{zh-Hans: 山城}}}}]}}\n"
        );
    }
    let own = Registry::builtin().clone().with(Registry::parse(&text).unwrap());
    let mut desk = Desk::along(own, 80, 24);
    desk.press("g s Tab Tab Tab Tab Tab Tab");
    assert!(row(&desk, "第300届").contains("2000-05-01"), "{}", desk.screen());
    desk.press("G");
    assert!(
        desk.line_with("▌").contains("1701-05-01") && desk.lines()[22].contains('▌'),
        "{}",
        desk.screen()
    );
    desk.press("PgUp PgUp");
    assert!(!desk.screen().contains("第1届"), "{}", desk.screen());
    for nth in 0..20 {
        desk.press("Tab");
        assert!(desk.lines()[0].contains(&format!("[别的系列{nth}]")), "{}", desk.lines()[0]);
    }
    desk.press("BackTab / 山 城 Enter l h x");
    assert!(row(&desk, "▌").contains("山城"), "{}", desk.screen());
}
