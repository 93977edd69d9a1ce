//! The terminal is asked how wide it draws; whatever it answers, the reader opens.

use super::home::{Home, PROGRAM};
use super::manners::Manners;
use super::session::{Output, Session};

/// A home with an article that quotes.
fn home() -> Home {
    let home = Home::new();
    let text = "会议记录\n\n他说“上合大家庭”，大家说“上海精神”……这是第一段。\n";
    home.write("articles/会议.txt", text);
    home
}

fn open(home: &Home, manners: Manners) -> Session {
    let mut session = Session::run_at(home.in_terminal(PROGRAM, &["articles"]), (80, 24), manners);
    session.wait_for("会议记录");
    session
}

/// Nothing that was shown to be measured is seen, and the terminal is given back.
fn leave(mut session: Session) {
    session.press("\x03");
    assert!(session.end().success());
    session.assert_restored();
    assert_eq!(session.text(), "");
}

fn has_line_with(output: &Output, words: &str) -> bool {
    output.rows().iter().any(|row| row.contains(words))
}

#[test]
fn a_terminal_that_draws_wide_gets_wide_marks() {
    let home = home();
    let mut session = open(&home, Manners::Wide);
    // The emulator draws them narrow all the same, so that a blank is seen behind each.
    session.press("\r").wait("marks of two cells", |output| {
        has_line_with(output, "他说“ 上合大家庭” ，大家说“ 上海精神” … … 这是第一段。")
    });
    assert!(!session.text().contains(['─', '│', '▌', '▁', '█']), "{}", session.text());
    leave(session);
}

#[test]
fn a_terminal_that_draws_narrow_gets_narrow_marks() {
    let home = home();
    let mut session = open(&home, Manners::Honest);
    session.press("\r").wait("marks of one cell", |output| {
        has_line_with(output, "他说“上合大家庭”，大家说“上海精神”……这是第一段。")
    });
    assert!(!session.text().contains(['①', '❤', '👍', '👨']), "{}", session.text());
    leave(session);
}

#[test]
fn what_is_configured_holds_until_it_is_taken_back() {
    let (narrow, wide) = ("他说“上合大家庭”，", "他说“ 上合大家庭” ，");
    for (configured, manners, first, keys, then) in
        [("2", Manners::Honest, wide, "l", narrow), ("1", Manners::Wide, narrow, "h", wide)]
    {
        let home = home();
        home.write("config/yuelan/config.yaml", format!("page:\n  ambiguous: {configured}\n"));
        let mut session = open(&home, manners);
        session.press("\r").wait("as it is configured", |output| has_line_with(output, first));
        session.press("goG").wait_for("歧义字宽");
        session.press(keys).wait_for("自动");
        session.press("q").wait("as it was measured", |output| has_line_with(output, then));
        leave(session);
    }
}

#[test]
fn a_terminal_that_answers_little_or_nothing_is_not_waited_for() {
    for manners in [Manners::Silent, Manners::Half] {
        let home = home();
        let mut session = open(&home, manners);
        session.press("\r").wait_for("他说“上合大家庭”，大家说");
        assert!(String::from_utf8_lossy(&session.bytes()).contains("\x1b[6n"));
        leave(session);
    }
}

#[test]
fn keys_typed_while_the_terminal_is_asked_are_not_lost() {
    // What is open is given up before the program is left.
    for (keys, seen, open) in [
        ("?", "┌─ 帮助 ─", "\x03"),
        ("/上合", "搜索标题与正文：上合", "\x03"),
        ("\x1b[200~/\x1b[201~gy2", "年份：2", "\x03\x03"),
    ] {
        let home = home();
        let mut session =
            Session::run_at(home.in_terminal(PROGRAM, &["articles"]), (80, 24), Manners::Typing(keys));
        session.wait_for(seen).press(open);
        leave(session);
    }
}

#[test]
fn keys_typed_at_a_silent_terminal_are_not_lost() {
    let home = home();
    let mut session = Session::run_at(home.in_terminal(PROGRAM, &["articles"]), (80, 24), Manners::Silent);
    session
        .wait("the question", |output| String::from_utf8_lossy(&output.bytes).contains("\x1b[c"))
        .press("?");
    session.wait_for("┌─ 帮助 ─").press("\x03");
    leave(session);
}
