//! A visit to the sample archive, from the first screen to the shell's prompt.

use yuelan::store::{Archive, Catalog, Database, Listing, Recognition};

use super::home::Home;
use super::session::{Output, Session};

/// The sample archive, read by the library: how many articles it has, and how the newest begins.
fn sample() -> (usize, String, String) {
    let (database, recognition) = (Database::in_memory().unwrap(), Recognition::builtin());
    let catalog = Catalog::up_to_date(database, vec![Archive::sample()], &recognition, &mut |_| true);
    let (mut catalog, _) = catalog.unwrap();
    let listing = Listing::of_all(catalog.cards());
    let newest = &catalog.entry(listing.get(0).unwrap().id).unwrap().article;
    let texts = newest.document.texts();
    (listing.len(), beginning(&newest.meta.title), beginning(&texts[0].string))
}

/// The first few letters: they stand together on a line, whatever is made of quotation marks.
fn beginning(text: &str) -> String {
    text.chars().take(8).take_while(|c| c.is_alphanumeric()).collect()
}

/// Whether the first row of the list is selected.
fn is_first(output: &Output, count: usize) -> bool {
    output.rows().iter().any(|row| row.split_whitespace().next() == Some(&format!("1/{count}")))
}

#[test]
fn the_sample_opens_is_read_and_leaves_the_terminal_as_it_was() {
    let (count, title, words) = sample();
    assert!(!title.is_empty() && !words.is_empty());
    let mut session = Session::read(&Home::new(), &[]);
    session
        .wait_for(&format!("上合峰会样例 · {count} 篇"))
        .wait("the first row", |output| is_first(output, count));
    session.wait_for(&title);
    session.press("\r").wait_for(&words).wait_for(&title).wait_for("返回");
    session.press("q").wait_for("退出").press("q");
    assert!(session.end().success());
    session.assert_restored();
    assert_eq!(session.text(), "", "something was painted on the shell's screen");
}

#[test]
fn quitting_at_once_restores_the_terminal_too() {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    session.press("/驼队").wait_for("在本文中找：驼队").press("\x03\x03");
    assert!(session.end().success());
    session.assert_restored();
}

#[test]
fn the_first_row_stays_selected_while_articles_come_in() {
    let home = Home::new();
    // Read in the order of their names, so that the newest come last.
    for number in 0..600 {
        let (year, month) = (1970 + number / 12, 1 + number % 12);
        let text = format!("---\ntitle: 第{number}号\ndate: {year}-{month:02}-01\n---\n\n正文。\n");
        home.write(&format!("articles/{number:03}.txt"), text);
    }
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("· 600 篇").wait("the first row", |output| is_first(output, 600));
    session.wait_for("第599号").press("q");
    assert!(session.end().success());
}
