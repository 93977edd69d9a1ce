//! Where one was: marks, the way back, what was read lately, how far, and reading on.

use yuelan::app::{Effect, MouseKind};
use yuelan::store::{Archive, State};

use super::desk::Desk;
use super::outline::archive;

const FIRST: &str = "名册上的二十年";

/// Goes to an article by its title.
fn go(desk: &mut Desk, title: &str) {
    desk.press("Ctrl-p").type_in(title).press("Enter");
}

/// The line on top of the reader, on a narrow screen.
fn top(desk: &Desk) -> String {
    desk.lines()[2].trim().to_owned()
}

#[test]
fn a_mark_leads_back_to_its_line() {
    let (_folder, archive) = archive();
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    desk.press("Enter Space Space m a");
    assert!(desk.screen().contains("已作标记 a；按 'a 回到这里"), "{}", desk.screen());
    let marked = top(&desk);
    assert!(marked.starts_with("a "), "its letter stands in the margin\n{}", desk.screen());
    desk.press("G ' a");
    assert_eq!(top(&desk), marked);
    // To where one was before the jump, and back again.
    let here = desk.press("j j ' '").screen();
    assert!(here.contains("夜深了"), "{here}");
    desk.press("' '");
    assert_ne!(desk.screen(), here);
    desk.press("' z");
    assert!(desk.screen().contains("没有标记 z"), "{}", desk.screen());
}

#[test]
fn capitals_lead_to_other_articles_and_the_list_knows_what_is_marked() {
    let mut desk = Desk::sample(60, 20);
    go(&mut desk, FIRST);
    desk.press("m A q");
    go(&mut desk, "半间会场");
    desk.press("' A");
    assert!(desk.screen().contains(FIRST), "{}", desk.screen());
    desk.press("Ctrl-o");
    assert!(desk.screen().contains("半间会场"), "{}", desk.screen());
    desk.press("q /").type_in("is:marked").press("Enter");
    assert_eq!(desk.state.list.articles, 1);
    desk.press("Enter m A");
    assert!(desk.screen().contains("已去掉标记 A"), "{}", desk.screen());
}

#[test]
fn while_a_letter_is_waited_for_the_marks_are_shown() {
    let mut desk = Desk::sample(80, 24);
    go(&mut desk, FIRST);
    desk.press("'");
    assert!(desk.screen().contains("还没有标记；按 m 和一个字母来作标记"), "{}", desk.screen());
    desk.press("Esc m b m B '");
    assert!(desk.screen().contains("┌─ 到标记处"), "{}", desk.screen());
    assert!(desk.lines().iter().any(|line| line.contains("b  2001年6月15日，上海")), "{}", desk.screen());
    let (x, y) = desk.place_of("B  ");
    desk.press("Esc G '").mouse(MouseKind::Click, x, y);
    assert!(desk.line_with(FIRST).trim().starts_with(FIRST), "{}", desk.screen());
}

#[test]
fn who_types_fast_marks_and_jumps_as_well() {
    let (_folder, archive) = archive();
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    desk.press("Enter Space m a");
    let marked = top(&desk);
    desk.press("G").press_at_once("' a j k");
    assert_eq!(top(&desk), marked);
}

#[test]
fn the_way_back_leads_through_articles_and_on_again() {
    let mut desk = Desk::sample(60, 20);
    go(&mut desk, FIRST);
    desk.press("J J");
    let third = desk.screen();
    desk.press("Ctrl-o Alt-Left");
    assert!(desk.screen().contains(FIRST), "{}", desk.screen());
    desk.press("Tab Alt-Right");
    assert_eq!(desk.screen(), third);
    desk.press("Tab");
    assert!(desk.screen().contains("已经是最近的位置"), "{}", desk.screen());
    // From the list, to what was read last.
    desk.press("q g g Ctrl-o");
    assert_eq!(top(&desk), third.lines().nth(2).unwrap().trim());
}

#[test]
fn what_was_read_lately_can_be_found_and_opened() {
    let mut desk = Desk::sample(80, 24);
    desk.press("H");
    assert!(desk.screen().contains("还没有读过文章"), "{}", desk.screen());
    desk.press("Esc");
    for title in [FIRST, "半间会场"] {
        go(&mut desk, title);
        desk.press("q");
    }
    desk.press("H");
    assert!(desk.line_with("▌").contains("半间会场"), "{}", desk.screen());
    assert!(desk.screen().contains("2 篇"), "{}", desk.screen());
    desk.type_in("名册");
    assert!(desk.line_with("▌").contains(FIRST), "{}", desk.screen());
    desk.press("Enter");
    assert!(!desk.screen().contains('┌') && desk.screen().contains(FIRST), "{}", desk.screen());
}

#[test]
fn the_list_shows_how_much_was_read() {
    let (_folder, archive) = archive();
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    desk.press("Enter Space Space");
    let foot = desk.lines()[18].trim().rsplit(' ').next().unwrap().to_owned();
    desk.press("q");
    assert!(desk.line_with("2022-09-16").ends_with(&foot), "{foot}\n{}", desk.screen());
    // What a jump passes over was not read.
    desk.press("Enter G q");
    assert!(desk.line_with("2022-09-16").ends_with(&foot), "{foot}\n{}", desk.screen());
    desk.press("Enter J K q");
    assert!(desk.line_with("2022-09-16").ends_with(&foot), "{foot}\n{}", desk.screen());
    let pages = vec!["Space"; 40].join(" ");
    desk.press(&format!("Enter g g {pages} q"));
    assert!(desk.line_with("2022-09-16").ends_with('✓'), "{}", desk.screen());
}

#[test]
fn the_next_session_goes_on_where_the_last_one_ended() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let (_archive_folder, archive) = archive();
    let title = "从草原到城市";
    let mut desk = Desk::with(archive.clone(), State::open(&path).unwrap(), 60, 20);
    desk.press("Enter Space");
    let (left, page) = (top(&desk), desk.lines()[6].clone());
    desk.close();
    let mut desk = Desk::with(archive, State::open(&path).unwrap(), 60, 20);
    assert!(desk.screen().contains(&format!("接着读：{title}（Enter）")), "{}", desk.screen());
    desk.press("Enter");
    assert_eq!((top(&desk), desk.lines()[6].clone()), (left, page));
}

#[test]
fn the_list_is_as_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let open = || Desk::with(Archive::sample(), State::open(&path).unwrap(), 60, 20);
    let mut desk = open();
    desk.press("y").type_in("2022").press("Enter g g j j");
    let chosen = desk.line_with("▌");
    desk.close();
    let mut desk = open();
    assert!(desk.lines()[1].contains("2022 年 ✕"), "{}", desk.screen());
    assert_eq!(desk.line_with("▌"), chosen);
    // Who leaves from the top of the whole list finds what is new there.
    desk.press("Esc g g q");
    assert_eq!(desk.left, [Effect::Quit]);
    desk.close();
    assert!(open().line_with("▌").contains(&open().lines()[2]));
}

#[test]
fn where_one_pages_before_the_article_is_there_is_kept_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let (_archive_folder, archive) = archive();
    let mut desk = Desk::with(archive.clone(), State::open(&path).unwrap(), 60, 20);
    desk.press_at_once("Enter Space Space");
    let page = desk.screen();
    desk.close();
    let mut desk = Desk::with(archive, State::open(&path).unwrap(), 60, 20);
    assert_eq!(desk.press("Enter").screen(), page);
}

#[test]
fn a_mark_that_was_taken_away_or_moved_comes_back() {
    let (_folder, archive) = archive();
    let mut desk = Desk::with(archive, State::forgetful(), 60, 20);
    desk.press("Enter Space m a");
    let marked = top(&desk);
    desk.press("m a");
    assert!(desk.screen().contains("已去掉标记 a；按 u 撤销"), "{}", desk.screen());
    desk.press("u");
    assert_eq!(top(&desk), marked, "its letter stands in the margin again\n{}", desk.screen());
    desk.press("Space m a u g g ' a");
    assert_eq!(top(&desk), marked, "where it was before it was moved");
    // The very first is undone, too.
    desk.press("u ' a");
    assert!(desk.screen().contains("没有标记 a"), "{}", desk.screen());
}

#[test]
fn a_letter_stands_once_beside_the_text() {
    let mut desk = Desk::sample(60, 20);
    desk.press("Enter m a");
    let lettered: Vec<_> = desk.lines().into_iter().filter(|line| line.starts_with("a ")).collect();
    assert_eq!(lettered.len(), 1, "{}", desk.screen());
}
