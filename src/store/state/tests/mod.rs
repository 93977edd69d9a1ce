//! Reading state as its callers use it; beside it what is tested by parts.

mod joining;
mod migration;
mod presence;
mod safety;

use super::{Bookmark, Change, Session, State, StateError};
use crate::doc::ArticleId;
use crate::text::{ByteAt, Clean};

const ARTICLE: ArticleId = ArticleId(u64::MAX - 7);
const OTHER: ArticleId = ArticleId(2);

fn export(state: &State) -> String {
    let mut out = Vec::new();
    state.export(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn import(state: &mut State, text: &str) {
    let joined = state.import(&mut text.as_bytes()).unwrap();
    assert_eq!(joined.not_understood, 0, "{text}");
}

#[test]
fn what_was_done_is_there_again_and_other_processes_see_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/state.db");
    let mut one = State::open(&path).unwrap();
    let mut two = State::open(&path).unwrap();
    one.save(ARTICLE, Change::Starred(true)).unwrap();
    two.save(ARTICLE, Change::Read(true)).unwrap();
    one.save(ARTICLE, Change::Position(ByteAt(1234))).unwrap();
    two.save(ARTICLE, Change::Progress(345)).unwrap();
    one.refresh().unwrap();
    for state in [&one, &State::open(&path).unwrap()] {
        let mark = state.known().of(ARTICLE);
        assert!(mark.starred && mark.read && mark.position == ByteAt(1234) && mark.progress == 345);
    }
}

#[test]
fn a_change_that_waits_holds_whatever_others_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let mut one = State::open(&path).unwrap();
    one.note(ARTICLE, Change::Position(ByteAt(77)));
    State::open(&path).unwrap().save(OTHER, Change::Starred(true)).unwrap();
    one.refresh().unwrap();
    assert_eq!(one.known().of(ARTICLE).position, ByteAt(77));
    assert!(one.known().of(OTHER).starred);
    one.save_noted().unwrap();
    assert_eq!(State::open(&path).unwrap().known().of(ARTICLE).position, ByteAt(77));
}

#[test]
fn a_later_format_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    drop(State::open(&path).unwrap());
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(State::open(&path), Err(StateError::Newer(99))));
}

#[test]
fn without_a_database_reading_goes_on() {
    let mut state = State::forgetful();
    state.save(ARTICLE, Change::Read(true)).unwrap();
    state.set_bookmark(Bookmark { letter: 'a', article: ARTICLE, position: ByteAt(5) }).unwrap();
    assert!(state.known().of(ARTICLE).read);
    assert!(state.bookmark(ARTICLE, 'a').unwrap().is_some());
}

#[test]
fn small_letters_belong_to_an_article_and_capitals_to_all() {
    let mut state = State::forgetful();
    let at = |letter, article, at| Bookmark { letter, article, position: ByteAt(at) };
    for bookmark in [at('b', ARTICLE, 1), at('a', ARTICLE, 2), at('a', OTHER, 3), at('Z', OTHER, 4)] {
        state.set_bookmark(bookmark).unwrap();
    }
    let all = [at('a', ARTICLE, 2), at('b', ARTICLE, 1), at('Z', OTHER, 4)];
    assert_eq!(state.bookmarks(ARTICLE).unwrap(), all);
    assert_eq!(state.bookmark(OTHER, 'a').unwrap(), Some(at('a', OTHER, 3)));
    state.set_bookmark(at('Z', ARTICLE, 9)).unwrap();
    state.remove_bookmark(OTHER, 'a').unwrap();
    assert_eq!(state.bookmarks(OTHER).unwrap(), [at('Z', ARTICLE, 9)]);
    state.set_bookmark(at('é', OTHER, 1)).unwrap();
    assert_eq!(state.bookmark(OTHER, 'é').unwrap(), None);
}

#[test]
fn annotations_are_written_changed_and_taken_away() {
    let mut state = State::forgetful();
    let second = state
        .annotate(ARTICLE, (ByteAt(30)..ByteAt(60), Clean::from("所引的话")), Clean::from("第二处"))
        .unwrap();
    let mut first =
        state.annotate(ARTICLE, (ByteAt(3)..ByteAt(6), Clean::default()), Clean::default()).unwrap();
    state.annotate(OTHER, (ByteAt(0)..ByteAt(1), Clean::default()), Clean::default()).unwrap();
    first.text = Clean::from("改过");
    state.change_annotation(&first).unwrap();
    assert_eq!(state.annotations(ARTICLE).unwrap(), [first.clone(), second.clone()]);
    state.remove_annotation(second.id).unwrap();
    assert_eq!(state.annotations(ARTICLE).unwrap(), [first]);
    assert!(!export(&state).contains("第二处"), "what was taken away is not told to other machines");
    let endless = Clean::line(&"长".repeat(1 << 20));
    assert!(matches!(
        state.annotate(ARTICLE, (ByteAt(0)..ByteAt(1), Clean::default()), endless),
        Err(StateError::TooLong)
    ));
}

#[test]
fn visits_are_listed_newest_first_and_the_oldest_forgotten() {
    let mut state = State::forgetful();
    state.note_visit(ARTICLE);
    state.note_visit(ARTICLE);
    assert_eq!(state.history(9).unwrap(), []);
    state.save_noted().unwrap();
    state.note_visit(ARTICLE);
    state.save_noted().unwrap();
    let visits: Vec<_> = state.history(9).unwrap().iter().map(|visit| visit.article).collect();
    assert_eq!(visits, [ARTICLE]);
    let visits =
        (1..=12_000).map(|time| format!("{{\"kind\":\"visit\",\"time\":{time},\"article\":\"{OTHER}\"}}\n"));
    let text = visits.fold(export(&State::forgetful()), |text, visit| text + &visit);
    import(&mut state, &text);
    let history = state.history(20_000).unwrap();
    assert_eq!((history.len(), history[0].article), (10_000, ARTICLE));
    assert_eq!(history.last().unwrap().time, 2002);
}

#[test]
fn a_session_is_this_machines_own_or_else_the_last_of_another() {
    let (here, there, now) = (Clean::from("家"), Clean::from("馆"), Clean::from("year:2022"));
    let session = |query: &Clean| Session { article: Some(ARTICLE), query: query.clone() };
    let (mut one, mut two) = (State::forgetful(), State::forgetful());
    one.keep_session(&here, &session(&now)).unwrap();
    two.keep_session(&there, &session(&here)).unwrap();
    import(&mut two, &export(&one));
    assert_eq!(two.last_session(&here).unwrap(), Some(session(&now)));
    two.keep_session(&here, &Session { article: None, query: Clean::default() }).unwrap();
    import(&mut one, &export(&two));
    assert_eq!(one.last_session(&here).unwrap(), Some(session(&now)));
    assert_eq!(one.last_session(&now).unwrap(), None);
}

#[test]
fn the_newest_lines_that_were_typed_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let mut state = State::open(&path).unwrap();
    let line = |nth: usize| Clean::line(&format!("第 {nth} 行"));
    (0..250).for_each(|nth| state.keep_typed("find", &line(nth)).unwrap());
    state.keep_typed("filter", &line(1)).unwrap();
    state.keep_typed("find", &line(100)).unwrap();
    state.keep_typed("find", &Clean::line(&"长".repeat(5000))).unwrap();
    let typed = State::open(&path).unwrap().typed().unwrap();
    assert_eq!(typed.len(), 200);
    let newest: Vec<_> = typed.iter().rev().take(3).map(|(of, line)| (of.as_str(), line.as_str())).collect();
    assert_eq!(newest, [("find", "第 100 行"), ("filter", "第 1 行"), ("find", "第 249 行")]);
    assert_eq!(typed[0].1, line(51));
}
