//! A configuration that changes while the reader is open, and one that is wrong from the start.

use std::fs;

use super::home::Home;
use super::session::Session;

const CONFIG: &str = "config/yuelan/config.yaml";

#[test]
fn a_changed_configuration_is_taken_over_and_mistakes_are_told() {
    let home = Home::with_long_article();
    home.write(CONFIG, "theme: terminal\n");
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("· 1 篇").wait_for("q 退出");
    // Whoever watches may not be there yet; what is written once more is another file.
    for nth in 0..50 {
        home.write(CONFIG, format!("theme: sepia\nkeys: {{list: {{Z: quit, q: none}}}}\n# {nth}\n"));
        std::thread::sleep(std::time::Duration::from_millis(400));
        // A notice gives way to the hints with the next key.
        session.press("k");
        std::thread::sleep(std::time::Duration::from_millis(100));
        if session.rows().iter().any(|row| row.contains("Z 退出")) {
            break;
        }
    }
    session.wait_for("Z 退出");
    home.write(CONFIG, "keys: {list: {Z: quit}}\nthem: sepia\n");
    session.wait_for("是不是 theme").press("Z");
    assert!(session.end().success());
}

#[test]
fn the_page_is_written_to_the_configuration() {
    let home = Home::with_long_article();
    home.write(CONFIG, "# mine\npage:\n  dash: never # so\n");
    let mut session = Session::reading(&home);
    session.press("o").wait_for("版面").press("j").press("j").press("l").press("w").wait_for("已写入配置");
    session.press("\x03\x03");
    assert!(session.end().success());
    let written = fs::read_to_string(home.path(CONFIG)).unwrap();
    assert!(written.starts_with("# mine\npage:\n  dash: never # so\n  indent: "), "{written}");
}

#[test]
fn who_wants_no_mouse_is_not_asked_for_it() {
    let home = Home::with_long_article();
    home.write(CONFIG, "mouse: off\n");
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("· 1 篇").press("M").wait_for("鼠标由阅览使用").press("M").wait_for("鼠标已交还");
    session.press("\x03");
    assert!(session.end().success());
}
