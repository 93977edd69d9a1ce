//! Articles that move, go and come back.

use super::super::{Bookmark, Change, State};
use super::{ARTICLE, OTHER, export};
use crate::doc::ArticleId;
use crate::text::{ByteAt, Clean};

const DAY: i64 = 24 * 60 * 60 * 1000;

fn starred() -> State {
    let mut state = State::forgetful();
    state.save(ARTICLE, Change::Starred(true)).unwrap();
    state
}

#[test]
fn a_moved_article_keeps_its_state() {
    let archive = Clean::from("家");
    let mut state = starred();
    let open = [archive.clone()];
    let capital = Bookmark { letter: 'A', article: ARTICLE, position: ByteAt(1) };
    let small = Bookmark { letter: 'a', ..capital };
    state.set_bookmark(capital).unwrap();
    state.set_bookmark(small).unwrap();
    let note = state.annotate(ARTICLE, (ByteAt(0)..ByteAt(3), Clean::from("言")), Clean::from("记")).unwrap();
    state.seen(&archive, &[(ARTICLE, 0xC0), (ArticleId(77), 0xC1)]).unwrap();
    assert_eq!(state.of_content(0xC0).unwrap(), [ARTICLE]);
    assert!(state.of_content(0xC1).unwrap().is_empty(), "nothing is known of it");
    assert_eq!(state.adopt(&[(0xC0, OTHER)], &open).unwrap(), [(ARTICLE, OTHER)]);
    assert!(state.adopt(&[(0xC1, OTHER), (0, OTHER)], &open).unwrap().is_empty());
    assert!(state.known().of(OTHER).starred);
    let moved = |bookmark| Bookmark { article: OTHER, ..bookmark };
    assert_eq!(state.bookmarks(OTHER).unwrap(), [moved(small), moved(capital)]);
    assert_eq!(state.annotations(OTHER).unwrap()[0].id, note.id);
    let mut other = State::forgetful();
    other.import(&mut export(&state).as_bytes()).unwrap();
    assert!(other.known().of(OTHER).starred);
    assert_eq!(export(&other), export(&state));
}

#[test]
fn the_copy_of_an_archive_takes_nothing_away_from_it() {
    let mut state = starred();
    let capital = Bookmark { letter: 'A', article: ARTICLE, position: ByteAt(1) };
    let small = Bookmark { letter: 'a', ..capital };
    state.set_bookmark(capital).unwrap();
    state.set_bookmark(small).unwrap();
    let note = state.annotate(ARTICLE, (ByteAt(0)..ByteAt(3), Clean::from("言")), Clean::from("记")).unwrap();
    state.seen(&Clean::from("家"), &[(ARTICLE, 0xC0)]).unwrap();
    let copy = [Clean::from("家（备份）")];
    for _ in 0..2 {
        state.adopt(&[(0xC0, OTHER)], &copy).unwrap();
        assert_eq!(state.bookmarks(ARTICLE).unwrap(), [small, capital]);
        assert_eq!(state.bookmarks(OTHER).unwrap(), [Bookmark { article: OTHER, ..small }, capital]);
        assert_eq!(state.annotations(ARTICLE).unwrap()[0].id, note.id);
        assert_eq!(state.annotations(OTHER).unwrap().len(), 1);
    }
    let copied = state.annotations(OTHER).unwrap();
    assert_eq!((copied[0].range.clone(), &*copied[0].text), (ByteAt(0)..ByteAt(3), "记"));
    // What is removed from the copy stays away from it, and stays with the first.
    state.remove_annotation(copied[0].id).unwrap();
    state.adopt(&[(0xC0, OTHER)], &copy).unwrap();
    assert_eq!((state.annotations(OTHER).unwrap().len(), state.annotations(ARTICLE).unwrap().len()), (0, 1));
}

#[test]
fn what_was_said_since_of_the_new_article_holds() {
    let mut state = starred();
    state.seen(&Clean::from("家"), &[(ARTICLE, 0xC0)]).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(2));
    state.save(OTHER, Change::Starred(false)).unwrap();
    state.adopt(&[(0xC0, OTHER)], &[Clean::from("家")]).unwrap();
    assert!(!state.known().of(OTHER).starred);
}

#[test]
fn an_article_that_is_gone_is_remembered_for_a_year() {
    let archive = Clean::from("家");
    let mut state = starred();
    let others = [(OTHER, 0xC1)];
    let start = super::super::now();
    state.seen_at(&archive, &[(ARTICLE, 0xC0)], start).unwrap();
    // A year without looking is not a year without the file.
    state.seen_at(&archive, &others, start + 800 * DAY).unwrap();
    assert!(state.known().of(ARTICLE).starred);
    assert_eq!(state.counts().unwrap().missing, 1);
    state.seen_at(&archive, &others, start + 1100 * DAY).unwrap();
    assert!(state.known().of(ARTICLE).starred);
    // It comes back, and is missing anew.
    state.seen_at(&archive, &[(ARTICLE, 0xC0)], start + 1101 * DAY).unwrap();
    assert_eq!(state.counts().unwrap().missing, 0);
    state.seen_at(&archive, &others, start + 1200 * DAY).unwrap();
    state.seen_at(&archive, &others, start + 1500 * DAY).unwrap();
    assert!(state.known().of(ARTICLE).starred);
    state.seen_at(&archive, &others, start + 1600 * DAY).unwrap();
    assert!(!state.known().of(ARTICLE).starred);
    assert!(!export(&state).contains(&ARTICLE.to_string()));
}

#[test]
fn an_archive_that_cannot_be_read_or_another_one_forgets_nothing() {
    let (archive, other) = (Clean::from("家"), Clean::from("馆"));
    let mut state = starred();
    let start = super::super::now();
    state.seen_at(&archive, &[(ARTICLE, 0xC0)], start).unwrap();
    for days in [1, 500, 1000, 1500] {
        state.seen_at(&archive, &[], start + days * DAY).unwrap();
        state.seen_at(&other, &[(OTHER, 1)], start + days * DAY).unwrap();
    }
    assert!(state.known().of(ARTICLE).starred);
}

#[test]
fn a_hundred_thousand_articles_are_taken_note_of_at_once() {
    let mut state = starred();
    let all: Vec<_> = (0..100_000).map(|id| (ArticleId(id), id)).chain([(ARTICLE, 0xC0)]).collect();
    let begun = std::time::Instant::now();
    state.seen(&Clean::from("家"), &all).unwrap();
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    assert_eq!(export(&state).matches("\"kind\":\"article\"").count(), 1, "only those with state are kept");
}
