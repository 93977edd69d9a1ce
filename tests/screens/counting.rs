//! Numbers before keys: so many times, or to that row, line or part of the whole.

use std::time::{Duration, Instant};

use yuelan::app::Effect;
use yuelan::store::{Archive, State};
use yuelan::typeset::Place;

use super::configuring;
use super::desk::Desk;

/// An article of so many paragraphs that are one line each.
fn lines_of(count: usize) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let text: String = (1..=count).map(|nth| format!("第{nth}行的话。\n\n")).collect();
    std::fs::write(folder.path().join("2020-01-01 长.txt"), format!("长文\n\n{text}")).unwrap();
    let archive = Archive::open(folder.path()).unwrap();
    let mut desk = Desk::with(archive, State::forgetful(), 100, 30);
    desk.press("Enter");
    (folder, desk)
}

fn selected(desk: &Desk) -> usize {
    desk.state.list.selected
}

fn top(desk: &Desk) -> Place {
    desk.state.reader.as_ref().unwrap().top
}

fn bottom(desk: &Desk) -> String {
    desk.lines().pop().unwrap()
}

#[test]
fn a_number_moves_through_the_list_so_many_times() {
    let mut desk = Desk::sample(100, 30);
    desk.press("1 0 j");
    assert_eq!(selected(&desk), 10);
    desk.press("5 k");
    assert_eq!(selected(&desk), 5);
    desk.press("2 0 G");
    assert_eq!(selected(&desk), 19, "rows are counted from 1");
    desk.press("3 g g");
    assert_eq!(selected(&desk), 2);
    desk.press("9 9 9 9 9 9 9 j");
    assert_eq!(selected(&desk), desk.state.list.total - 1, "no further than there is");
    desk.press("5 0 %");
    assert_eq!(selected(&desk), (desk.state.list.total - 1) / 2);
    desk.press("j");
    assert_eq!(selected(&desk), (desk.state.list.total - 1) / 2 + 1, "the number is used up");
    desk.press("g g ３ ｊ");
    assert_eq!(selected(&desk), 3, "full width, too");
}

#[test]
fn the_number_is_seen_and_can_be_given_up() {
    let mut desk = Desk::sample(100, 30);
    desk.press("/").type_in("is:unread").press("Enter");
    let chips = desk.lines()[1].clone();
    desk.press("2 0");
    assert!(bottom(&desk).trim() == "20", "{}", desk.screen());
    desk.press("]");
    assert!(bottom(&desk).contains("20]") || desk.screen().contains("20]"), "{}", desk.screen());
    desk.press("Esc");
    assert!(!desk.screen().contains("20]"), "{}", desk.screen());
    desk.press("2 Esc");
    assert_eq!(desk.lines()[1], chips, "Esc gave up the number, not the filter");
    desk.press("g g j");
    assert_eq!(selected(&desk), 1);
    desk.press("1 2 Backspace j");
    assert_eq!(selected(&desk), 2, "one digit is taken back, and no filter");
    assert_eq!(desk.lines()[1], chips);
    desk.press("5 Backspace j 0 j");
    assert_eq!(selected(&desk), 4, "0 begins no number");
    desk.press("7 * 4 ?");
    assert!(
        desk.screen().contains("┌─ 帮助"),
        "what has no use for a number does it once\n{}",
        desk.screen()
    );
}

#[test]
fn a_number_turns_pages_and_goes_to_a_line() {
    let (_folder, mut desk) = lines_of(400);
    desk.press("Space");
    let page = top(&desk);
    desk.press("g g 4 Space");
    let four = top(&desk);
    desk.press("g g Space Space Space Space");
    assert_eq!(four, top(&desk));
    desk.press("3 b");
    assert_eq!(page, top(&desk));
    desk.press("g g 4 Ctrl-d 4 Ctrl-u");
    assert_eq!(top(&desk), Place::START);
    desk.press("1 0 j");
    let ten = top(&desk);
    desk.press("g g 1 1 G");
    assert_eq!(ten, top(&desk));
    desk.press("5 0 %");
    assert!(desk.screen().contains("第201行"), "{}", desk.screen());
    desk.press("%");
    assert!(desk.screen().contains("先按数字"), "{}", desk.screen());
    desk.press("1 5 0 %");
    assert!(desk.screen().contains("第400行"), "{}", desk.screen());
    desk.press("g o");
    assert!(desk.screen().contains("┌─ 版面"), "{}", desk.screen());
}

#[test]
fn pages_that_are_turned_are_counted() {
    let (_folder, mut desk) = lines_of(400);
    desk.press(":").type_in("set paged on").press("Enter");
    desk.press("g g Space Space Space");
    let three = top(&desk);
    desk.press("g g 3 Space");
    assert_eq!(three, top(&desk), "{}", desk.screen());
    desk.press("g g 3 j");
    assert_eq!(three, top(&desk));
    desk.press("2 k g g 4 G");
    assert_eq!(three, top(&desk), "page 4 is three on");
}

#[test]
fn a_number_walks_from_article_to_article() {
    let title = |desk: &Desk| desk.state.reader.as_ref().unwrap().entry.article.meta.title.clone();
    let mut desk = Desk::sample(100, 30);
    desk.press("Enter J J J");
    let third = title(&desk);
    desk.press("3 K");
    assert_eq!(selected(&desk), 0);
    desk.press("3 J");
    assert_eq!(title(&desk), third);
    desk.press("9 9 9 9 9 9 J");
    assert_eq!(selected(&desk), desk.state.list.total - 1, "as far as it goes\n{}", desk.screen());
    desk.press("[ s ] s ] s");
    let there = title(&desk);
    desk.press("2 [ s 2 ] s");
    assert_eq!(title(&desk), there);
    desk.press("9 9 9 ] s");
    let last = title(&desk);
    desk.press("] s");
    assert_eq!(title(&desk), last, "{}", desk.screen());
    desk.press("q 2 [ y [ y");
    let year = desk.state.list.selected_year();
    desk.press("3 ] y 3 [ y");
    assert_eq!(desk.state.list.selected_year(), year);
}

#[test]
fn a_number_passes_over_hits() {
    let current = |desk: &Desk| desk.state.reader.as_ref().unwrap().search.current.unwrap();
    let (_folder, mut desk) = lines_of(400);
    desk.press("/").type_in("行的话").press("Enter");
    let first = current(&desk);
    desk.press("3 n");
    assert_eq!(current(&desk), first + 3);
    desk.press("2 N");
    assert_eq!(current(&desk), first + 1);
    desk.press("4 0 0 n");
    assert_eq!(current(&desk), first + 1, "all the way round");
    desk.press("3 9 9 N");
    assert_eq!(current(&desk), first + 2);
    // Hits of the query: those of the article first, then on to the next.
    desk.press("q /").type_in("行的话").press("Enter Enter");
    let (count, article) = {
        let reader = desk.state.reader.as_ref().unwrap();
        (reader.search.hits.len(), reader.id())
    };
    assert!(count > 2, "{count}");
    desk.press("9 9 9 n");
    assert_eq!((current(&desk), desk.state.reader.as_ref().unwrap().id()), (count - 1, article));
    desk.press("9 9 9 N");
    assert_eq!(current(&desk), 0);
}

#[test]
fn a_number_holds_in_panels_and_in_a_selection() {
    let (_folder, mut desk) = lines_of(60);
    desk.press("t 5 j Enter");
    let five = top(&desk);
    desk.press("g g t j j j j j Enter");
    assert_eq!(five, top(&desk), "{}", desk.screen());
    desk.press("g g v 3 l y");
    let copied = format!("{:?}", desk.left.pop());
    desk.press("v l l l y");
    assert_eq!(copied, format!("{:?}", desk.left.pop()));
    assert!(copied.contains("OpenOutside") || copied.contains("Copy"), "{copied}");
    desk.press("v l l 0 Esc ? 5 j k k k k k");
    assert!(desk.screen().contains("┌─ 帮助"), "{}", desk.screen());
}

#[test]
fn digits_that_are_keys_stay_what_they_are() {
    let mut desk = Desk::sample(100, 30);
    desk.press("Enter g r");
    desk.press("1");
    assert!(desk.state.input.pending.is_empty(), "it switches a repair\n{}", desk.screen());
    desk.press("8 q q y 2 0 2 2 Enter");
    assert!(desk.lines()[1].contains("2022 年 ✕"), "a year is typed\n{}", desk.screen());
}

#[test]
fn a_large_number_takes_no_time() {
    let (_folder, mut desk) = lines_of(2000);
    let before = Instant::now();
    for keys in
        ["j", "k", "Space", "b", "Ctrl-d", "G", "g g", "] s", "J", "n", ">", "u", "} v", "l", "w", "k Esc"]
    {
        desk.press(&format!("9 9 9 9 9 9 {keys}"));
    }
    assert!(before.elapsed() < Duration::from_secs(20), "{:?}", before.elapsed());
    assert_eq!(desk.left, Vec::<Effect>::new());
}

#[test]
fn less_takes_its_numbers_where_less_does() {
    let mut desk = configuring::desk("keys: {preset: less}", 100, 30);
    desk.press("2 0 g");
    assert_eq!(selected(&desk), 19);
    desk.press("5 0 p");
    assert_eq!(selected(&desk), (desk.state.list.total - 1) / 2);
    desk.press("g 2 d");
    let two = selected(&desk);
    desk.press("g d d");
    assert_eq!(selected(&desk), two);
    let mut emacs = configuring::desk("keys: {preset: emacs}", 100, 30);
    emacs.press("4 Ctrl-n");
    assert_eq!(selected(&emacs), 4);
    emacs.press("Ctrl-u");
    assert_eq!(selected(&emacs), 0, "half a page up, as ever");
}
