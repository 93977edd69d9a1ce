//! A file that takes time to read, as the whole program opens it.

use super::home::Home;
use super::session::Session;

#[test]
fn the_end_of_a_large_file_is_reached_once_it_has_been_read() {
    let home = Home::new();
    let days =
        (1..13).map(|day| format!("驼队沿着河谷走到第{day}天傍晚，才看见城里的灯火，大家都停下来喝茶。"));
    let paragraph: String = days.collect();
    let mut text = String::from("从草原到城市\n\n");
    while text.len() < 1_100_000 {
        text.push_str(&format!("　　{paragraph}\n\n"));
    }
    home.write("长文.txt", text + "　　最后一段，灯火都熄了。\n");
    let mut session = Session::read(&home, &["长文.txt"]);
    session.wait_for("从草原到城市").press("\r").wait_for("退出").wait_for("驼队");
    session.wait("the whole article", |output| output.rows().iter().any(|row| row.ends_with('%')));
    session.press("G").wait_for("灯火都熄了").press("\x03");
    assert!(session.end().success());
}
