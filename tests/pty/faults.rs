//! Signals, a crash, a window that is closed: the terminal is given back and nothing is lost.

use std::fs;
use std::io;

use yuelan::doc::ArticleId;
use yuelan::store::{Mark, State, back_up};

use super::home::Home;
use super::session::Session;

/// Where reading the long article stopped, as the next start would find it.
fn saved(home: &Home) -> Mark {
    let id = ArticleId::new("articles", "长文.txt".as_bytes(), 1);
    State::open(&home.state().join("state.db")).unwrap().known().of(id)
}

#[test]
fn a_signal_ends_the_program_by_that_signal() {
    for (name, status) in [("TERM", "Terminated"), ("HUP", "Hangup"), ("INT", "Interrupt"), ("QUIT", "Quit")]
    {
        let home = Home::with_long_article();
        let mut session = Session::reading(&home);
        session.page_down_to("22%");
        let ended = session.signal(name).end();
        assert!(ended.signal().is_some_and(|signal| signal.starts_with(status)), "{name}: {ended:?}");
        session.assert_restored();
        assert!(saved(&home).position.0 > 0 && saved(&home).read, "{name}: the place was lost");
    }
}

#[test]
fn closing_the_window_ends_the_program_and_keeps_the_place() {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    session.page_down_to("22%");
    session.close_window("j");
    session.end();
    assert!(!home.state().join("crash.txt").exists());
    assert!(saved(&home).position.0 > 0);
}

#[cfg(debug_assertions)]
#[test]
fn a_crash_leaves_a_readable_message_and_a_note() {
    let home = Home::with_long_article();
    let mut command = home.in_terminal(super::home::PROGRAM, &["articles"]);
    command.env("YUELAN_TEST_PANIC", "run");
    let mut session = Session::run(command, (80, 24));
    assert_eq!(session.end().exit_code(), 101);
    session.assert_restored();
    let rows = session.rows();
    let message = rows.concat();
    for words in ["出错退出", "a panic was asked for", "crash.txt"] {
        assert!(message.contains(words), "no {words:?} in {message:?}");
    }
    assert!(rows.iter().any(|row| row.starts_with("yuelan ")), "lines must begin at the margin");
    let note = fs::read_to_string(home.state().join("crash.txt")).unwrap();
    assert!(note.contains("a panic was asked for"), "{note:?}");
}

#[test]
fn a_damaged_state_gives_way_to_the_backup_of_the_last_visit() {
    let home = Home::with_long_article();
    let database = home.state().join("state.db");
    let backups = home.state().join("backup");
    let mut session = Session::reading(&home);
    session.page_down_to("22%");
    session.wait("a backup", |_| {
        fs::read_dir(&backups).is_ok_and(|mut files| files.any(|file| is_backup(&file)))
    });
    session.press("\x03").end();
    // The backup is a moment older than what was read last.
    fs::remove_dir_all(&backups).unwrap();
    back_up(&database).unwrap().unwrap();
    fs::write(&database, [0x5A; 9000]).unwrap();
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("阅读状态已坏").press("\x03").end();
    assert!(saved(&home).position.0 > 0 && saved(&home).read, "the place was lost");
    assert!(home.state().join("state.db.damaged").exists());
}

fn is_backup(file: &io::Result<fs::DirEntry>) -> bool {
    file.as_ref().is_ok_and(|file| file.file_name().to_string_lossy().ends_with(".db"))
}
