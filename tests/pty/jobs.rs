//! Stopping and continuing, from a shell with job control and from outside.

use super::home::{Home, PROGRAM};
use super::session::{Output, Session, signal};

/// A shell with job control in which the reader runs.
fn shell(home: &Home) -> Session {
    // Without line editing the shell sends nothing of its own to the terminal.
    let arguments = ["--norc", "--noprofile", "--noediting", "-i"];
    let mut command = home.in_terminal("bash", &arguments);
    command.env("PS1", "shell> ");
    let mut session = Session::run(command, (80, 24));
    session.wait_for("shell>");
    session
}

fn start_reading(session: &mut Session) -> String {
    session.press(&format!("{PROGRAM} articles\r")).open_the_long_article().page_down_to("22%");
    session.text()
}

/// The shell answers: it has the terminal, and its lines are echoed.
fn ask_the_shell(session: &mut Session, sum: &str, answer: &str) {
    session.wait("the shell's prompt", |output| {
        !output.screen().alternate_screen() && output.text().ends_with("shell>")
    });
    session.wait_for_cooked_lines().press(&format!("echo sum:$(({sum}))\r"));
    session.wait_for(&format!("sum:{answer}"));
}

fn hints_on_the_last_row(output: &Output) -> bool {
    output.rows().last().is_some_and(|row| row.contains("返回"))
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_takes_it_again() {
    let home = Home::with_long_article();
    let mut session = shell(&home);
    let page = start_reading(&mut session);
    for (sum, answer) in [("40 + 2", "42"), ("50 + 3", "53")] {
        session.press("\x1a");
        ask_the_shell(&mut session, sum, answer);
        session.assert_restored();
        session.press("fg\r").wait("the page as it was", |output| output.text() == page);
    }
    session.press("q").wait_for("退出").press("q");
    ask_the_shell(&mut session, "60 + 4", "64");
    session.assert_restored();
    session.press("exit\r");
    assert!(session.end().success());
}

#[test]
fn fg_finds_a_window_that_changed_its_size_meanwhile() {
    let home = Home::with_long_article();
    let mut session = shell(&home);
    start_reading(&mut session);
    session.press("\x1a");
    ask_the_shell(&mut session, "40 + 2", "42");
    session.resize(120, 30).press("fg\r").wait("list and reader on 30 rows", |output| {
        hints_on_the_last_row(output) && output.rows()[1..29].iter().all(|row| row.contains('│'))
    });
    session.press("qq");
    ask_the_shell(&mut session, "50 + 3", "53");
    session.assert_restored();
}

#[test]
fn a_stop_that_cannot_be_caught_is_recovered_from() {
    let home = Home::with_long_article();
    let mut session = shell(&home);
    let page = start_reading(&mut session);
    // The shell paints its prompt on the reader's screen and sets the terminal as it likes it.
    signal(session.job(), "STOP");
    session.wait_for_cooked_lines().press("fg\r");
    session.wait("the page as it was", |output| output.text() == page);
    session.press("q").wait_for("退出").press("q");
    ask_the_shell(&mut session, "40 + 2", "42");
    session.assert_restored();
}

#[test]
fn a_stop_from_outside_gives_the_terminal_back_until_continued() {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    let page = session.text();
    session.signal("TSTP").wait_until_stopped();
    session.wait("all that was written before", |output| !output.screen().hide_cursor());
    session.assert_restored();
    session.signal("CONT").wait("the page as it was", |output| output.text() == page);
    session.signal("TSTP").wait_until_stopped().resize(100, 12).signal("CONT");
    session.wait("twelve rows", hints_on_the_last_row);
    session.press("q").wait_for("退出").press("q");
    assert!(session.end().success());
    session.assert_restored();
}

#[test]
fn ctrl_l_paints_everything_anew() {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    let page = session.text();
    let before = session.bytes().len();
    session.press("\x0c").wait("the page once more", |output| {
        let anew = String::from_utf8_lossy(&output.bytes[before..]).into_owned();
        anew.matches('驼').count() >= 7 && output.text() == page
    });
    session.press("qq");
    assert!(session.end().success());
}
