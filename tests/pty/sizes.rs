//! The window changes its size: the place is kept.

use super::home::Home;
use super::session::Session;

/// Sizes with other numbers of rows than the window has at first, so that what is on the last
/// row shows that the program has taken notice.
const SIZES: [(u16, u16); 5] = [(120, 40), (1, 1), (33, 25), (20, 6), (200, 50)];

/// Whether the screen is painted down to the last row: hints, or all that one cell has room for.
fn is_painted(rows: &[String]) -> bool {
    rows.last().is_some_and(|row| row.contains("下页") || rows.len() == 1 && row == "…")
}

#[test]
fn the_place_is_kept_whatever_the_size() {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    session.page_down_to("22%").page_down_to("33%").page_down_to("46%");
    let page = session.text();
    let words: String = session.rows()[3].trim().chars().take(6).collect();
    for (columns, rows) in SIZES {
        session.resize(columns, rows).wait(&format!("{words} at {columns}×{rows}"), |output| {
            // Where lines are short, the words are broken; one cell has no room for them.
            let text: String = output.text().split_whitespace().collect();
            is_painted(&output.rows()) && (rows == 1 || text.contains(&words))
        });
        let what = format!("the page after {columns}×{rows}");
        session.resize(80, 24).wait(&what, |output| output.text() == page);
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
    session.press("\r jkG/?").resize(80, 24).wait_for("阅览");
    session.press("\x03\x03");
    assert!(session.end().success());
    session.assert_restored();
}
