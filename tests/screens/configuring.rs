//! What a person configures of keys, themes, mouse and page, and what they change while reading.

use yuelan::app::{Configured, Effect, Message, MouseKind, State};
use yuelan::config::Config;
use yuelan::tui::{Depth, Gallery};

use super::desk::Desk;

/// The configuration as the reader takes it over.
fn configured(text: &str) -> Configured {
    let (config, problems) = Config::parse(text);
    assert_eq!(problems, Vec::new(), "{text}");
    let (gallery, _) = Gallery::new(&config.themes.0, Depth::True);
    Configured {
        options: config.options(),
        keymap: config.keys.keymap(),
        themes: gallery.names(),
        theme: gallery.number(config.theme_name(), None).unwrap(),
        mouse: config.interface.mouse.0,
        list_width: config.interface.list_width,
        ..Configured::default()
    }
}

/// The sample archive, opened by a person with this configuration.
pub(super) fn desk(text: &str, width: u16, height: u16) -> Desk {
    let mut desk = Desk::sample(width, height);
    let size = desk.state.screen.size;
    let State { screen, input, options, usual, .. } = State::begin(configured(text));
    desk.state.screen = screen;
    (desk.state.input.keymap, desk.state.options, desk.state.usual) = (input.keymap, options, usual);
    desk.resize(size.width, size.height);
    desk
}

/// The configuration is changed while the reader is open.
fn change(desk: &mut Desk, text: &str) {
    desk.tell(Message::Configured(Box::new(configured(text))));
}

#[test]
fn keys_are_those_of_the_person_and_so_are_help_and_hints() {
    let text = "keys:\n  list:\n    S: star\n    Q: quit\n    q: none\n    \"g b\": years\n    \"g y\": none\n    y: none\n";
    let mut desk = desk(text, 120, 140);
    assert!(desk.lines().last().unwrap().contains("Q 退出"), "{}", desk.screen());
    assert!(!desk.lines().last().unwrap().contains("年份"), "no key, no hint");
    desk.press("S");
    assert!(desk.screen().contains("已加星"));
    desk.press("q");
    assert_eq!(desk.left, []);
    desk.press("g");
    assert!(desk.screen().contains("b 选择年份"), "{}", desk.screen());
    desk.press("b");
    assert!(desk.screen().contains("┌─ 年份"), "{}", desk.screen());
    desk.press("Esc Q");
    assert_eq!(desk.left, [Effect::Quit]);
}

#[test]
fn one_key_does_several_things_and_waits_for_articles_between_them() {
    let mut desk = desk("keys: {list: {x: [down, open, star]}}", 120, 36);
    let second = desk.lines()[4].trim_start_matches([' ', '•', '▌']).chars().take(8).collect::<String>();
    desk.press("x h");
    let is_starred = |line: &String| line.contains(&second) && line.contains('★');
    assert!(desk.lines().iter().any(is_starred), "the article that was waited for\n{}", desk.screen());
}

#[test]
fn the_habits_of_less_and_emacs_are_served() {
    let mut less = desk("keys: {preset: less}", 80, 24);
    less.press("Enter f f");
    let paged = less.screen();
    less.press("g");
    assert_ne!(less.screen(), paged);
    less.press(", o");
    assert!(less.screen().contains("┌─ 版面"), "what began with g begins with a comma\n{}", less.screen());
    less.press("q");
    assert_eq!(less.left, [Effect::Quit], "q quits from everywhere");
    let mut emacs = desk("keys: {preset: emacs}", 80, 24);
    emacs.press("Ctrl-n Ctrl-n Ctrl-p Alt-v Ctrl-s").type_in("撒马尔罕").press("Enter Ctrl-x Ctrl-c");
    assert!(emacs.screen().contains("“撒马尔罕” ✕"), "{}", emacs.screen());
    assert_eq!(emacs.left, [Effect::Quit]);
}

#[test]
fn themes_are_gone_through_and_say_how_to_keep_them() {
    let mut desk = desk("themes: {mine: {heading: red}}", 120, 36);
    for name in ["light", "dark", "sepia", "high-contrast", "mine"] {
        desk.press("g T");
        assert!(desk.screen().contains(&format!("theme: {name}")), "{}", desk.screen());
    }
    desk.press("g T");
    assert!(desk.screen().contains("主题：terminal") && !desk.screen().contains("theme: terminal"));
}

#[test]
fn a_changed_configuration_holds_at_once_but_not_against_what_was_chosen_meanwhile() {
    let mut desk = desk("", 120, 36);
    desk.press("Enter g T");
    desk.state.options.hang = false;
    change(&mut desk, "page: {measure: 40, hang: on}\nkeys: {reader: {S: star}}\n");
    assert!(desk.screen().contains("配置已重新载入"));
    assert_eq!((desk.state.options.measure.cells().0, desk.state.options.hang), (40, false));
    desk.press("S");
    assert!(desk.screen().contains("已加星"));
    assert_eq!(desk.state.screen.appearance.theme, 1, "gone to with a key");
    change(&mut desk, "theme: sepia\npage: {measure: 40}\n");
    assert_eq!(desk.state.screen.appearance.theme, 3);
    desk.press("j");
    change(&mut desk, "theme: sepia\npage: {measure: 40}\n");
    assert!(!desk.screen().contains("重新载入"), "nothing is other");
}

#[test]
fn the_panel_asks_to_keep_the_page() {
    let mut desk = desk("", 120, 36);
    desk.press("Enter g o j l w");
    let measure = desk.state.options;
    assert_eq!(desk.left, [Effect::KeepPage(Box::new(measure))]);
}

#[test]
fn the_mouse_is_given_back_and_taken_again() {
    let mut desk = desk("", 120, 36);
    desk.press("M");
    assert!(desk.screen().contains("按 M 收回"), "{}", desk.screen());
    desk.press("M");
    assert_eq!(desk.left, [Effect::Mouse(false), Effect::Mouse(true)]);
    let mut without = self::desk("mouse: off", 120, 36);
    without.press("M");
    assert_eq!(without.left, [Effect::Mouse(true)]);
}

#[test]
fn the_line_between_list_and_reader_is_dragged() {
    let mut desk = desk("", 120, 36);
    let line = |desk: &Desk| desk.place_of("│").0;
    let before = line(&desk);
    desk.mouse(MouseKind::Click, before, 10).mouse(MouseKind::Drag, 60, 12);
    assert_eq!(line(&desk), 60, "{}", desk.screen());
    desk.mouse(MouseKind::Release, 60, 12);
    assert!(desk.screen().contains("list_width: 60"), "{}", desk.screen());
    desk.mouse(MouseKind::Drag, 30, 12);
    assert_eq!(line(&desk), 60, "nothing is held any more");
    desk.mouse(MouseKind::Click, 60, 3).mouse(MouseKind::Drag, 65535, 65535);
    assert_eq!(line(&desk), 80, "the reader keeps its room");
    desk.mouse(MouseKind::Drag, 0, 0);
    assert_eq!(line(&desk), 20, "and so does the list");
    desk.resize(100, 30).mouse(MouseKind::Release, 65535, 0);
    change(&mut desk, "list_width: 44");
    assert_eq!(line(&desk), 44);
}

#[test]
fn the_mouse_may_be_anywhere() {
    let mut desk = desk("", 120, 36);
    for keys in ["z", "g y", "Esc g s", "Esc ?", "Esc g o", "Esc Ctrl-p"] {
        desk.press(keys);
        for kind in [MouseKind::Click, MouseKind::Drag, MouseKind::Release, MouseKind::WheelUp] {
            for (x, y) in [(65535, 65535), (0, 65535), (65535, 0), (119, 35), (120, 36)] {
                desk.mouse(kind, x, y);
            }
        }
    }
    assert!(!desk.screen().is_empty());
}

#[test]
fn the_keys_of_less_are_those_of_less() {
    let mut less = desk("keys: {preset: less}", 100, 30);
    less.press("e e e y");
    assert_eq!(less.state.list.selected, 2);
    less.press("Ctrl-n Ctrl-e Ctrl-k Ctrl-y g v");
    assert_eq!(less.state.list.selected, 0);
    less.press("Enter Y y");
    assert!(format!("{:?}", less.left).contains("Copy"), "what began with y begins with Y: {:?}", less.left);
    less.press("s l y");
    assert_eq!(format!("{:?}", less.left).matches("Copy").count(), 2, "in a selection y copies");
    less.press("Q Y");
    assert!(less.screen().contains("┌─ 年份"), "{}", less.screen());
}

#[test]
fn the_keys_of_emacs_are_those_of_emacs() {
    let mut emacs = desk("keys: {preset: emacs}", 100, 30);
    emacs.press("Alt-x");
    assert!(emacs.screen().contains("┌─ 命令"), "{}", emacs.screen());
    emacs.press("Esc Ctrl-h");
    assert!(emacs.screen().contains("┌─ 帮助"), "{}", emacs.screen());
    emacs.press("Ctrl-g Enter Ctrl-s").type_in("比什凯克").press("Ctrl-s");
    let current = |desk: &Desk| desk.state.reader.as_ref().unwrap().search.current;
    assert_eq!(current(&emacs), Some(0), "{}", emacs.screen());
    emacs.press("Ctrl-s Ctrl-s Ctrl-s Ctrl-s");
    assert_eq!(current(&emacs), Some(2), "once more is the next");
    emacs.press("Ctrl-r");
    assert_eq!(current(&emacs), Some(1));
}

#[test]
fn the_keys_of_vim_are_there_without_a_preset() {
    let mut vi = desk("{}", 100, 30);
    vi.press("Ctrl-e Ctrl-e Ctrl-y");
    assert_eq!(vi.state.list.selected, 1);
    vi.press("Enter m a ` a Z Q");
    assert_eq!(vi.left, [Effect::Quit]);
    vi.press("q Z Z");
    assert_eq!(vi.left, [Effect::Quit, Effect::Quit]);
}
