//! The next session goes on where the last one ended, however it ended.

use super::home::Home;
use super::session::Session;

#[test]
fn reading_goes_on_after_quitting_and_after_a_signal() {
    let home = Home::with_long_article();
    for number in 1..=3 {
        let text = format!("---\ntitle: 第{number}号\ndate: 2022-0{number}-01\n---\n\n正文。\n");
        home.write(&format!("articles/{number}.md"), text);
    }
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("· 4 篇").wait_for("第3号").press("G").wait_for("4/4");
    session.press("\r").page_down_to("22%");
    for signal in [Some("TERM"), Some("HUP"), None] {
        let row = session.rows()[3].clone();
        match signal {
            Some(signal) => drop(session.signal(signal).end()),
            None => drop(session.press("q").wait_for("退出").press("q").end()),
        }
        session = Session::read(&home, &["articles"]);
        session.wait_for("接着读：从草原到城市（Enter）").wait_for("4/4");
        session.press("\r").wait("the page", |output| output.rows()[3] == row);
    }
    session.press("\x03");
    assert!(session.end().success());
}
