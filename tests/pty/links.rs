//! What only the terminal's bytes show of links and of copying: OSC 8 and OSC 52, just as allowed,
//! and never one that an article wrote.

use portable_pty::CommandBuilder;

use super::home::{Home, PROGRAM};
use super::session::Session;

const ARTICLE: &str = "---\ntitle: 链接与复制\ndate: 2022-01-02\nauthor: 某报\n---\n\n看[这里](https://例子.中国/a)，不看[那里](https://user:x@evil.org/)。\u{1b}]52;c;ZXZpbA==\u{7}\u{1b}]8;;https://evil.org\u{1b}\\假的\u{1b}]8;;\u{1b}\\\n";
/// The link of the article, as it may be written.
const OPEN: &str = ";https://xn--fsqu00a.xn--fiqs8s/a\u{1b}\\";

/// The reader on that article, in a terminal of this name.
fn session(home: &Home, term: &str, config: &str) -> Session {
    home.write("articles/a.md", ARTICLE);
    home.write("config/yuelan/config.yaml", config);
    let mut command: CommandBuilder = home.in_terminal(PROGRAM, &["articles"]);
    command.env("TERM", term);
    let mut session = Session::run(command, (80, 24));
    session.wait_for("· 1 篇").wait_for("链接与复制").press("\r").wait_for("不看那里");
    session
}

/// The sequences of a kind that were written, without what begins and ends them.
fn sequences(session: &Session, kind: &str) -> Vec<String> {
    let bytes = String::from_utf8_lossy(&session.bytes()).into_owned();
    let begin = format!("\u{1b}]{kind};");
    let parts = bytes.split(&begin).skip(1);
    parts.map(|part| part.split(['\u{1b}', '\u{7}']).next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_terminal_is_told_of_checked_links_only() {
    let home = Home::new();
    let mut session = session(&home, "xterm-kitty", "");
    let written = String::from_utf8_lossy(&session.bytes()).into_owned();
    assert!(written.contains(OPEN), "{written:?}");
    let links = sequences(&session, "8");
    assert!(
        links.iter().all(|link| link == ";" || link.starts_with("id=") && link.ends_with("xn--fiqs8s/a"))
    );
    assert!(!written.contains("evil.org\u{1b}"), "{links:?}");
    let opened = links.iter().filter(|link| link.starts_with("id=")).count();
    assert_eq!(links.len(), opened * 2, "each is ended");
    session.press("q").wait_for("退出").press("q");
    assert!(session.end().success());
}

#[test]
fn other_terminals_are_told_nothing_unless_a_person_says_so() {
    let home = Home::new();
    assert_eq!(sequences(&session(&home, "xterm-256color", ""), "8"), Vec::<String>::new());
    assert_eq!(sequences(&session(&home, "xterm-kitty", "hyperlinks: off\n"), "8"), Vec::<String>::new());
    assert!(!sequences(&session(&home, "xterm-256color", "hyperlinks: on\n"), "8").is_empty());
}

#[test]
fn only_what_a_person_copies_is_put_on_the_clipboard() {
    let home = Home::new();
    let mut session = session(&home, "xterm-kitty", "");
    assert_eq!(sequences(&session, "52"), Vec::<String>::new(), "not what an article wrote");
    session.press("yc").wait_for("已复制引文");
    // 某报. 链接与复制[N]. 2022-01-02.
    let expected = "c;5p+Q5oqlLiDpk77mjqXkuI7lpI3liLZbTl0uIDIwMjItMDEtMDIu";
    assert_eq!(sequences(&session, "52"), [expected]);
}

#[test]
fn a_command_gets_what_is_copied_and_an_opener_the_address() {
    let home = Home::new();
    let command = "clipboard: tee copied.txt\nopener: touch\n";
    let mut session = session(&home, "xterm-kitty", command);
    session.press("yc").wait_for("已复制引文");
    session.wait("a file", |_| {
        std::fs::read_to_string(home.path("copied.txt")).is_ok_and(|text| !text.is_empty())
    });
    assert_eq!(std::fs::read_to_string(home.path("copied.txt")).unwrap(), "某报. 链接与复制[N]. 2022-01-02.");
    assert_eq!(sequences(&session, "52"), Vec::<String>::new());
    // No shell reads the address, and nothing is opened unasked: `touch` fails to make such a file.
    session.press("fa").wait_for("xn--fsqu00a.xn--fiqs8s").press("y").wait_for("touch 没有打开");
}
