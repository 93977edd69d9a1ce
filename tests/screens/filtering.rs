//! Searching, chips, taking back.

use super::desk::Desk;
use yuelan::app::MouseKind;

#[test]
fn the_list_narrows_while_one_types() {
    let mut desk = Desk::sample(60, 24);
    desk.press("/").type_in("撒马尔罕9月16日");
    assert!(desk.line_with("搜索标题与正文：").contains("撒马尔罕9月16日"));
    assert!(desk.lines()[1].contains("“撒马尔罕9月16日” ✕"), "{}", desk.screen());
    let narrowed = desk.state.list.total;
    assert!((1..=3).contains(&narrowed), "{narrowed}");
    desk.press("Esc");
    assert_eq!(desk.state.list.total, 68);
    desk.press("/").type_in("year:2022 峰会").press("Enter");
    assert!(desk.lines()[1].contains("2022 年 ✕") && desk.lines()[1].contains("“峰会” ✕"));
}

#[test]
fn chips_are_removed_cleared_and_brought_back() {
    let mut desk = Desk::sample(80, 24);
    desk.press("y").type_in("2022").press("Enter").press("/").type_in("峰会").press("Enter");
    desk.press("Backspace");
    assert!(desk.lines()[1].contains("2022 年 ✕") && !desk.lines()[1].contains("峰会"));
    desk.press("Esc");
    assert!(!desk.screen().contains('✕'));
    desk.press("u");
    assert!(desk.lines()[1].contains("2022 年 ✕"));
    desk.press("u");
    assert!(desk.lines()[1].contains("“峰会” ✕"));
    let (x, y) = desk.place_of("2022 年");
    desk.mouse(MouseKind::Click, x, y);
    assert!(!desk.lines()[1].contains("2022 年"));
    desk.press("u u u u u");
    assert!(desk.screen().contains("没有可以撤销的了"));
}

#[test]
fn nothing_found_says_how_to_go_on() {
    let mut desk = Desk::sample(60, 24);
    desk.press("/").type_in("没有这个词组合").press("Enter");
    assert!(desk.screen().contains("没有符合的文章；Backspace 去掉筛选"));
    desk.press("j k Enter * ] s Backspace");
    assert_eq!(desk.state.list.total, 68);
    desk.press("/").type_in("year:20x2").press("Enter");
    assert!(desk.screen().contains("无法识别“20x2”"));
}

#[test]
fn words_are_found_in_the_article_across_line_ends() {
    let mut desk = Desk::sample(60, 12);
    desk.press("y").type_in("2022").press("Enter g g j Enter /").type_in("国名").press("Enter");
    assert!(desk.screen().contains("“国名” 1/"), "{}", desk.screen());
    desk.press("n");
    assert!(desk.screen().contains("“国名” 2/"));
    assert!(desk.screen().contains("国名最怕漏"));
    desk.press("N N");
    assert!(desk.screen().contains("（从尾继续）"));
    desk.press("/").type_in("没有的词").press("Enter");
    assert!(desk.screen().contains("本文中没有“没有的词”"));
    // The source breaks the line inside 努尔别|克; on the screen and in search it is one word.
    desk.press("/").type_in("巴林、马尔代夫").press("Enter");
    assert!(desk.screen().contains("“巴林、马尔代夫” 1/1"));
}

#[test]
fn either_way_to_write_finds_the_other() {
    let found = |words: &str| {
        let mut desk = Desk::sample(60, 24);
        desk.press("/").type_in(words).press("Enter");
        desk.state.list.total
    };
    let simplified = found("上海合作组织");
    assert!((2..68).contains(&simplified), "{simplified}");
    assert_eq!(found("上海合作組織"), simplified);
    assert_eq!(found("「上海精神」"), found("“上海精神”"));
    // In the reader too, and the words are marked as they stand there.
    let mut desk = Desk::sample(60, 12);
    desk.press("y").type_in("2022").press("Enter g g j Enter /").type_in("國名最怕漏").press("Enter");
    assert!(desk.screen().contains("“國名最怕漏” 1/1"), "{}", desk.screen());
    let (x, y) = desk.place_of("国名最怕漏，");
    let marked = |x: u16| desk.buffer()[(x, y)].modifier.contains(ratatui::style::Modifier::REVERSED);
    assert_eq!([x, x + 8, x + 10].map(marked), [true, true, false]);
}

#[test]
fn hits_of_the_list_are_marked_in_the_article() {
    let mut desk = Desk::sample(100, 30);
    desk.press("/").type_in("国名最怕漏").press("Enter");
    let (x, y) = desk.place_of("国名最怕漏，");
    let buffer = desk.buffer();
    let look = buffer[(x, y)].modifier;
    assert!(look.contains(ratatui::style::Modifier::UNDERLINED), "{look:?}");
    assert!(!buffer[(x + 10, y)].modifier.contains(ratatui::style::Modifier::UNDERLINED));
}

#[test]
fn giving_a_search_up_goes_back_to_where_one_was() {
    let mut desk = Desk::sample(60, 24);
    desk.press("G k k");
    let before = desk.line_with("▌");
    desk.press("/").type_in("撒马尔罕9月16日");
    assert_ne!(desk.line_with("▌"), before);
    desk.press("Esc");
    assert_eq!(desk.line_with("▌"), before);
    assert_eq!(desk.line_with("66/68").trim(), "66/68");
}

#[test]
fn a_long_search_keeps_its_chip_and_its_cursor_in_sight() {
    let mut desk = Desk::sample(60, 24);
    let long = "很长的一个搜索词".repeat(10);
    desk.press("/").type_in(&long);
    assert!(desk.lines()[1].contains("…") && desk.lines()[1].contains("✕"), "{}", desk.screen());
    assert!(desk.lines()[23].contains("搜索词 "), "the end of the line is seen:\n{}", desk.screen());
}

#[test]
fn an_empty_list_shows_no_article() {
    let mut desk = Desk::sample(120, 30);
    desk.press("/").type_in("没有这个词组合").press("Enter");
    assert!(
        desk.lines()[2..28]
            .iter()
            .all(|line| line.split('│').nth(1).is_none_or(|right| right.trim().is_empty()))
    );
}
