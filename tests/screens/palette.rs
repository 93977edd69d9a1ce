//! The palette: what can be done, by its name, where one is.

use yuelan::app::{Effect, MouseKind};

use super::desk::Desk;

/// The row that is chosen, over whatever list lies below.
fn chosen(desk: &Desk) -> String {
    let lines = desk.lines();
    let row = lines.iter().find(|line| line.contains("│ ▌"));
    row.unwrap_or_else(|| panic!("no chosen row on\n{}", desk.screen())).clone()
}

#[test]
fn an_action_is_found_by_its_help_its_sounds_and_its_name() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":");
    assert!(desk.screen().contains("┌─ 命令 ─"), "{}", desk.screen());
    for typed in ["加星", "jiaxing", "jx/", "star", "ｓｔａｒ"] {
        desk.press("Ctrl-u").type_in(typed.trim_end_matches('/'));
        assert!(chosen(&desk).contains("加星／去星"), "{typed}: {}", desk.screen());
    }
    assert!(chosen(&desk).trim_end_matches(['│', ' ']).ends_with('*'), "its key stands at the right");
    desk.press("Enter");
    assert!(desk.screen().contains("已加星") && !desk.screen().contains("┌─ 命令"), "{}", desk.screen());
}

#[test]
fn only_what_has_a_meaning_there_is_offered() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":").type_in("two-columns");
    assert!(chosen(&desk).contains("读文章时才有：两栏／一栏"), "{}", desk.screen());
    desk.press("Esc Enter :").type_in("two-columns");
    assert!(chosen(&desk).contains(" 两栏／一栏"), "{}", desk.screen());
    desk.press("Esc q g s :").type_in("next-series");
    assert!(chosen(&desk).contains("下一个系列"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("star");
    assert!(!desk.screen().contains("加星／去星"), "the board has no stars\n{}", desk.screen());
}

#[test]
fn what_lies_below_stays_as_it_is() {
    let mut desk = Desk::sample(100, 30);
    desk.press("g s j");
    let board = desk.lines();
    desk.press(":").type_in("x").press("Esc");
    assert_eq!(desk.lines(), board);
    desk.press(": Backspace");
    assert_eq!(desk.lines(), board);
}

#[test]
fn what_was_done_lately_comes_first() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":").type_in("star").press("Enter :");
    assert!(chosen(&desk).contains("加星／去星"), "{}", desk.screen());
    desk.press("Esc :").type_in("measure 60").press("Enter :");
    assert!(chosen(&desk).contains("measure 60"), "{}", desk.screen());
    desk.press("Down");
    assert!(chosen(&desk).contains("加星／去星"), "{}", desk.screen());
}

#[test]
fn vi_commands_are_understood() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":").type_in("12").press("Enter");
    assert_eq!(desk.state.list.selected, 11);
    desk.press(":").type_in("50%").press("Enter");
    assert_eq!(desk.state.list.selected, desk.state.list.total.saturating_sub(1) / 2);
    desk.press(":").type_in("９９９９").press("Enter");
    assert_eq!(desk.state.list.selected + 1, desk.state.list.total);
    for command in ["q", "wq", "q!", "：ｑ"] {
        desk.left.clear();
        desk.press(":").type_in(command).press("Enter");
        assert_eq!(desk.left, [Effect::Quit], "{command}");
    }
    desk.press(":").type_in("help year").press("Enter");
    assert!(
        desk.screen().contains("帮助 · 筛选：year") && desk.screen().contains("选择年份"),
        "{}",
        desk.screen()
    );
}

#[test]
fn lines_and_parts_of_an_article_are_gone_to() {
    let mut desk = Desk::sample(40, 12);
    desk.press("j Enter");
    let start = desk.lines();
    desk.press(":").type_in("4").press("Enter");
    let fourth = desk.lines();
    assert_ne!(fourth, start);
    desk.press("g g j j j");
    assert_eq!(desk.lines(), fourth);
    desk.press(":").type_in("100%").press("Enter");
    let end = desk.lines();
    desk.press("g g G");
    assert_eq!(desk.lines(), end);
    desk.press(":").type_in("0%").press("Enter");
    assert_eq!(desk.lines(), start);
    desk.press(":").type_in("50%").press("Enter");
    let middle = desk.lines();
    assert!(middle != start && middle != end, "{}\n{}", start.join("\n"), end.join("\n"));
}

#[test]
fn page_options_are_set_as_in_vim() {
    let mut desk = Desk::sample(100, 30);
    for (typed, name, value) in [
        ("set measure 60", "measure", "60"),
        ("measure=72", "measure", "72"),
        ("set nojustify", "justify", "off"),
        ("justify on", "justify", "on"),
        ("set indent auto", "indent", "auto"),
    ] {
        desk.press(":").type_in(typed).press("Enter");
        let choice = yuelan::typeset::CHOICES.iter().find(|choice| choice.name == name).unwrap();
        assert_eq!(choice.get(&desk.state.options), value, "{typed}: {}", desk.screen());
    }
    desk.press(":").type_in("measure?").press("Enter");
    assert!(desk.screen().contains("版心宽度：72 格"), "{}", desk.screen());
}

#[test]
fn values_are_offered_and_mistakes_told() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":").type_in("quotes ");
    for word in ["quotes smart", "quotes keep", "quotes corner"] {
        assert!(desk.screen().contains(word), "{word}: {}", desk.screen());
    }
    desk.type_in("xx").press("Enter");
    assert!(desk.screen().contains("quotes 可以是 smart keep corner"), "{}", desk.screen());
    desk.press("Backspace Backspace").type_in("co").press("Tab");
    assert!(desk.screen().contains(":quotes corner"), "{}", desk.screen());
    desk.press("Enter");
    assert_eq!(desk.state.options.rules.quotes, yuelan::typeset::Quotes::Corner);
    desk.press(":").type_in("set mesure 72").press("Enter");
    assert!(desk.screen().contains("没有“mesure”这个选项"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("measure 7200").press("Enter");
    assert!(desk.screen().contains("measure 可以是 2–1000"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("qqqqzz").press("Enter");
    assert!(desk.screen().contains("没有“qqqqzz”这项操作"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("filter is:nonsense").press("Enter");
    assert!(desk.screen().contains("应为状态"), "{}", desk.screen());
}

#[test]
fn a_list_is_narrowed_by_a_command_from_anywhere() {
    let mut desk = Desk::sample(100, 30);
    desk.press("Enter :").type_in("year 2022").press("Enter");
    assert!(desk.screen().contains("2022 年 ✕") && desk.state.list.articles < 68, "{}", desk.screen());
    desk.press(":").type_in("filter is:unread").press("Enter");
    assert!(desk.screen().contains("未读 ✕"), "{}", desk.screen());
    desk.press("u u");
    assert_eq!(desk.state.list.articles, 68);
}

#[test]
fn the_cursor_stands_behind_what_is_typed() {
    let mut desk = Desk::sample(60, 20);
    desk.press(":").type_in("版心a");
    let (x, y) = desk.place_of(":版心a");
    assert_eq!(desk.cursor(), Some((x + 6, y)));
    desk.press("Left Left");
    assert_eq!(desk.cursor(), Some((x + 3, y)));
    desk.press("End").type_in(&"很长的一行".repeat(20));
    let (x, _) = desk.cursor().unwrap();
    assert!(x < 58, "the cursor stays within the frame");
    assert!(desk.lines()[usize::from(y)].contains("的一行"), "{}", desk.screen());
}

#[test]
fn the_mouse_chooses_and_does() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":");
    let (x, y) = desk.place_of("│ ▌");
    desk.mouse(MouseKind::Click, x + 10, y + 2);
    assert!(desk.lines()[usize::from(y + 2)].contains("│ ▌"), "{}", desk.screen());
    desk.mouse(MouseKind::WheelUp, x + 10, y);
    assert!(desk.lines()[usize::from(y + 1)].contains("│ ▌"), "{}", desk.screen());
    desk.press("Ctrl-u").type_in("star").mouse(MouseKind::Click, x + 10, y);
    assert!(desk.screen().contains("已加星"), "{}", desk.screen());
}

#[test]
fn it_is_opened_by_the_key_of_an_input_method_too() {
    let mut desk = Desk::sample(60, 20);
    desk.press("：");
    assert!(desk.screen().contains("┌─ 命令 ─"), "{}", desk.screen());
    desk.tell(yuelan::app::Message::Paste("star\n".to_owned()));
    assert!(desk.screen().contains("star␊"), "what is pasted is not carried out\n{}", desk.screen());
}
