//! What a person did is there again the next time.

use super::home::Home;
use super::session::Session;

fn top_line(rows: &[String]) -> String {
    rows[1].clone()
}

#[test]
fn stars_and_places_survive() {
    let home = Home::with_long_article();
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("从草原到城市").press("*").wait_for("已加星");
    session.open_the_long_article().page_down_to("22%").page_down_to("33%");
    let line = top_line(&session.rows());
    session.press("q").wait_for("退出").press("q");
    assert!(session.end().success());
    let mut again = Session::read(&home, &["articles"]);
    again.wait("the star", |output| {
        output.rows().iter().any(|row| row.contains("从草原到城市") && row.ends_with('★'))
    });
    again.press("\r").wait("the line where reading stopped", |output| top_line(&output.rows()) == line);
    again.press("\x03");
    assert!(again.end().success());
}

#[test]
fn what_was_left_out_of_a_folder_is_said() {
    let home = Home::with_long_article();
    assert!(home.piped("mkfifo", &["articles/pipe.txt"]).status().unwrap().success());
    std::os::unix::fs::symlink("loop.txt", home.path("articles/loop.txt")).unwrap();
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("从草原到城市").wait_for("跳过：").wait_for("特殊文件 1").wait_for("失效或循环的链接 1");
    session.press("q");
    assert!(session.end().success());
}
