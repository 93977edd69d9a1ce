//! The window changes its size: the place is kept.

use super::home::Home;
use super::session::Session;

/// The line on top of the reader pane of a narrow window.
fn top_line(rows: &[String]) -> String {
    rows[1].trim().to_owned()
}

#[test]
fn the_place_is_kept_whatever_the_size() {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    session.page_down_to("25%").page_down_to("37%").page_down_to("49%");
    let (page, line) = (session.text(), top_line(&session.rows()));
    let words: String = line.chars().take(6).collect();
    for (columns, rows) in [(120, 40), (1, 1), (33, 24), (20, 6), (200, 50)] {
        session.resize(columns, rows).wait(&format!("{words} at {columns}×{rows}"), |output| {
            // One cell has no room for words; where lines are short, the words are broken.
            let text: String = output.text().split_whitespace().collect();
            rows == 1 || text.contains(&words)
        });
        session
            .resize(80, 24)
            .wait(&format!("the page after {columns}×{rows}"), |output| output.text() == page);
    }
    session.press("q").wait_for("退出").press("q");
    assert!(session.end().success());
    session.assert_restored();
}

#[test]
fn a_window_of_one_cell_is_no_reason_to_fail() {
    let home = Home::with_long_article();
    let mut session = Session::run(home.in_terminal(super::home::PROGRAM, &["articles"]), (1, 1));
    session.wait("the alternate screen", |output| output.screen().alternate_screen());
    session
        .press("\r jkG/?")
        .resize(80, 24)
        .wait("a page or a list", |output| output.text().contains("阅览"));
    session.press("\x03");
    assert!(session.end().success());
    session.assert_restored();
}
