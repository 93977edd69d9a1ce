//! What cannot be saved: one notice, and reading goes on.

use rusqlite::Connection;
use yuelan::store::{Archive, State};

use super::desk::Desk;

#[test]
fn a_disk_that_refuses_is_told_of_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let saved = State::open(&path).unwrap();
    let database = Connection::open(&path).unwrap();
    database
        .execute_batch(
            "create trigger full before insert on value begin select raise(abort, 'disk full'); end",
        )
        .unwrap();
    let mut desk = Desk::with(Archive::sample(), saved, 100, 30);
    desk.press("*");
    let screen = desk.screen();
    assert!(screen.contains("无法保存阅读状态") && screen.contains("能写时补记"), "{screen}");
    assert!(screen.contains('★'), "{screen}");
    desk.press("j *");
    let screen = desk.screen();
    assert!(!screen.contains("无法保存"), "it is told once: {screen}");
    // There is room again: the next change takes along what could not be saved.
    database.execute_batch("drop trigger full").unwrap();
    desk.press("j *");
    assert_eq!(State::open(&path).unwrap().counts().unwrap().starred, 3);
}

#[test]
fn what_is_read_is_remembered_and_what_is_only_looked_at_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let mut desk = Desk::with(Archive::sample(), State::open(&path).unwrap(), 120, 30);
    // The second row is shown beside the list; the third is read, put down and read again.
    desk.press("j j Enter q Enter Space q j *");
    let history = State::open(&path).unwrap().history(9).unwrap();
    assert_eq!(history.len(), 1, "{history:?}");
}
