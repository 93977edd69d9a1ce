//! Articles given to a command.

use super::desk::Desk;
use yuelan::app::Effect;

fn piped(desk: &mut Desk) -> (String, String) {
    match desk.left.pop() {
        Some(Effect::RunPipe { command, text }) => (command.to_string(), text),
        other => panic!("{other:?} on\n{}", desk.screen()),
    }
}

#[test]
fn a_command_gets_the_title_and_a_paragraph_a_line() {
    let mut desk = Desk::sample(80, 24);
    desk.press("Enter");
    let title = desk.state.reader.as_ref().unwrap().entry.article.meta.title.to_string();
    desk.press("!").line_with("管道，命令：");
    desk.type_in("wc -l").press("Enter");
    let (command, text) = piped(&mut desk);
    assert_eq!(command, "wc -l");
    assert!(text.starts_with(&format!("{title}\n\n")), "{text}");
    let document = &desk.state.reader.as_ref().unwrap().entry.article.document;
    let longest = document.texts().into_iter().max_by_key(|text| text.string.len()).unwrap();
    assert!(text.lines().any(|line| line == &*longest.string), "a paragraph is a line");
}

#[test]
fn the_list_pipes_what_is_selected() {
    for key in ["!", "|"] {
        let mut desk = Desk::sample(80, 24);
        desk.press("j j").press(key).type_in("cat").press("Enter");
        let title = desk.state.list.selected_row().unwrap().title.to_string();
        assert!(piped(&mut desk).1.starts_with(&title));
    }
}

#[test]
fn commands_are_remembered() {
    let mut desk = Desk::sample(80, 24);
    for command in ["sort", "wc -c"] {
        desk.press("!").type_in(command).press("Enter");
        assert_eq!(piped(&mut desk).0, command);
    }
    desk.press("! Up").line_with("wc -c");
    desk.press("Up Up").line_with("sort");
    desk.press("Down Down").type_in("tac").press("Enter");
    assert_eq!(piped(&mut desk).0, "tac");
    desk.press("! Enter");
    desk.press("! Esc");
    assert!(desk.left.is_empty(), "without a command nothing runs");
}
