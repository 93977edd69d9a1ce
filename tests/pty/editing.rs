//! An editor gets the terminal and the line; afterwards the article is what the file says.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::home::{Home, PROGRAM};
use super::session::Session;

/// An editor that says what it was given, waits for a line, and adds it to the file.
const EDITOR: &str =
    "#!/bin/sh\necho \"editing $1 $2\"\nread words\necho >> \"$2\"\necho \"$words\" >> \"$2\"\n";

fn session(home: &Home, editor: &str) -> Session {
    let script = home.write("my tools/vi", EDITOR);
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = home.in_terminal(PROGRAM, &["articles"]);
    command.env("VISUAL", editor);
    Session::run(command, (80, 24))
}

#[test]
fn an_editor_has_the_terminal_until_it_ends() {
    let home = Home::with_long_article();
    let mut session = session(&home, &format!("'{}'", home.path("my tools/vi").display()));
    session.open_the_long_article().page_down_to("22%").press("e");
    session.wait("the editor, at a line", |output| {
        let text = output.text();
        !output.screen().alternate_screen() && text.contains("editing +") && text.contains("长文.txt")
    });
    session.wait_for_cooked_lines().press("第81段是后来写的。\r");
    session.wait_for("文件改过，已重新读入").press("G").wait_for("第81段是后来写的。");
    session.press("q").wait_for("退出").press("q");
    assert!(session.end().success());
    session.assert_restored();
}

#[test]
fn what_is_wrong_with_an_editor_is_said() {
    for (editor, told) in [
        ("no-such-editor -x", "启动不了编辑器 no-such-editor"),
        ("'vi", "看不懂编辑器的设定"),
        ("false", "没有正常结束"),
    ] {
        let home = Home::with_long_article();
        let mut session = session(&home, editor);
        session.open_the_long_article().press("e").wait_for(told);
        session.press("j").wait_for("第01段").press("qq");
        assert!(session.end().success(), "{editor}");
        session.assert_restored();
    }
}

#[test]
fn a_file_that_another_program_saves_is_read_again() {
    let home = Home::with_long_article();
    let note = home.write("note.md", "# 便条\n\n早上写的。\n");
    let mut session = Session::read(&home, &["note.md"]);
    session.wait_for("早上写的。");
    fs::rename(home.write("new.md", "# 便条\n\n晚上改的。\n"), &note).unwrap();
    session.wait_for("晚上改的。").press("q");
    assert!(session.end().success());
    session.assert_restored();
}

#[test]
fn what_one_reader_stars_the_other_shows() {
    let home = Home::with_long_article();
    let mut one = Session::read(&home, &["articles"]);
    let mut other = Session::read(&home, &["articles"]);
    one.wait_for("从草原到城市");
    other.wait_for("从草原到城市");
    one.press("*").wait_for("★");
    other.wait_for("★");
    for mut session in [one, other] {
        session.press("q");
        assert!(session.end().success());
    }
}
