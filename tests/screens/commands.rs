//! What vim, less and newsboat taught people to type behind a colon, and what it never does: a guess
//! is not carried out, and what is half written is not thrown away.

use yuelan::app::Effect;

use super::configuring;
use super::desk::Desk;

fn typed(desk: &mut Desk, command: &str) {
    desk.press("Esc").press(":").type_in(command).press("Enter");
}

fn title(desk: &Desk) -> String {
    desk.state.reader.as_ref().unwrap().entry.article.meta.title.to_string()
}

#[test]
fn a_guess_is_not_carried_out() {
    let mut desk = Desk::sample(100, 30);
    for guess in ["hlp", "pgd", "tgrd"] {
        desk.press(":").type_in(guess);
        assert!(desk.lines().iter().any(|line| line.contains("│ ▌")), "{guess}: {}", desk.screen());
        desk.press("Enter");
        let said = desk.screen();
        assert!(said.contains(&format!("“{guess}”")), "{guess}: {said}");
        assert_eq!(desk.left, Vec::<Effect>::new(), "{guess}");
        assert!(said.contains("┌─ 命令"), "it is still open\n{said}");
        assert!(said.contains("用 ↓ 选一个"), "{guess}: {said}");
        desk.press("Esc");
    }
    // Who chooses means it.
    desk.press(":").type_in("hlp");
    assert!(desk.screen().contains("help"), "{}", desk.screen());
    desk.press("Down Up Enter");
    assert!(desk.screen().contains("┌─ 帮助"), "{}", desk.screen());
}

#[test]
fn words_of_vim_less_and_newsboat_mean_what_they_meant() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":").type_in("n").press("Enter");
    assert_eq!(desk.state.list.selected, 1);
    desk.press(":").type_in("prev").press("Enter");
    assert_eq!(desk.state.list.selected, 0);
    desk.press(":").type_in("sort title").press("Enter");
    assert!(desk.lines()[1].contains("标题 ✕") || desk.lines()[1].contains("标题"), "{}", desk.screen());
    typed(&mut desk, "w");
    assert!(desk.screen().contains("没有要保存的"), "{}", desk.screen());
    typed(&mut desk, "marks");
    assert!(desk.screen().contains("标记"), "{}", desk.screen());
    desk.press("Esc Enter");
    let first = title(&desk);
    desk.press(":").type_in("next").press("Enter");
    assert_ne!(title(&desk), first);
    desk.press(":").type_in("p").press("Enter");
    assert_eq!(title(&desk), first);
    desk.press(":").type_in("e").press("Enter");
    assert!(!desk.screen().contains("┌─ 命令"), "{}", desk.screen());
    for quits in ["q!", "wq", "x", "qa", "quit"] {
        desk.left.clear();
        desk.press(":").type_in(quits).press("Enter");
        assert_eq!(desk.left, [Effect::Quit], "{quits}");
    }
}

#[test]
fn found_words_are_marked_no_longer() {
    let mut desk = Desk::sample(100, 30);
    desk.press("Enter /").type_in("峰会").press("Enter");
    assert!(!desk.state.reader.as_ref().unwrap().search.hits.is_empty());
    desk.press(":").type_in("noh").press("Enter");
    assert!(desk.state.reader.as_ref().unwrap().search.hits.is_empty());
    desk.press("n");
    assert!(desk.screen().contains("/"), "{}", desk.screen());
    desk.press(":").type_in("noh").press("Enter");
    assert!(!desk.state.notice.is_empty(), "there is nothing to clear");
}

#[test]
fn a_theme_is_put_on_by_its_name() {
    let mut desk = configuring::desk("{}", 100, 30);
    let name = desk.state.screen.appearance.themes.last().unwrap().to_string();
    desk.press(":").type_in("theme ");
    assert!(desk.screen().contains(&format!("theme {name}")), "{}", desk.screen());
    desk.type_in(&name).press("Enter");
    let appearance = &desk.state.screen.appearance;
    assert_eq!(appearance.themes[appearance.theme].to_string(), name);
    desk.press(":").type_in("theme nosuch").press("Enter");
    assert!(desk.screen().contains(&format!("theme 可以是 {}", desk.state.screen.appearance.themes[0])));
}

#[test]
fn what_only_the_other_pane_has_is_said_to_be_there() {
    let mut desk = Desk::sample(100, 30);
    desk.press(":").type_in("copy-link");
    assert!(desk.screen().contains("读文章时才有：复制本文的网址或路径"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.lines()[29].contains("读文章时才有"), "{}", desk.screen());
    desk.press("Esc Enter :").type_in("fold-all").press("Enter");
    assert!(desk.lines()[29].contains("列表里才有"), "{}", desk.screen());
}

#[test]
fn ctrl_c_gives_up_what_is_open_first() {
    let mut desk = Desk::sample(100, 30);
    let list = desk.lines();
    for open in
        ["/ a", ": s", "? /", "?", "g s", "g y", "Ctrl-p x", "5 ]", "g", "2 0", "g S", "m", "g w e", "g w"]
    {
        desk.press(open);
        assert_ne!(desk.lines(), list, "{open}");
        let mut pressed = 0;
        while desk.lines() != list && pressed < 3 {
            desk.press("Ctrl-c");
            assert_eq!(desk.left, [], "{open} keeps the program from quitting");
            pressed += 1;
        }
        assert_eq!(desk.lines(), list, "{open}");
    }
    desk.press("Enter a").type_in("半条笔记").press("Ctrl-c");
    assert!(desk.left.is_empty() && !desk.screen().contains("半条笔记"), "{}", desk.screen());
    for open in ["v", "t", "t /", "o", "i", "g r"] {
        desk.press(open).press("Ctrl-c");
        assert!(desk.left.is_empty(), "{open}");
        desk.press("Esc");
        if desk.state.screen.focus == yuelan::app::Focus::List {
            desk.press("Enter");
        }
    }
    desk.press("Ctrl-c");
    assert_eq!(desk.left, [Effect::Quit], "with nothing open it quits at once");
}
