//! A and H. Links: where they lead is seen, and what is opened is an address and nothing else.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use yuelan::app::Address;

use super::case::Case;
use super::chance::Chance;
use super::trial::Trial;
use super::{page, terminal};
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 2, what: "a link says where it leads, whatever its label", run: labels },
    Case { number: 63, what: "addresses are opened as one argument, and only honest ones", run: addresses },
];

/// Links whose label names another place, and where they really lead.
const DISGUISES: [(&str, &str, &str); 6] = [
    ("a.md", "[http://bank.example](http://evil.example/x)", "evil.example"),
    ("a.md", "<a href=\"http://evil.example/\">bank.example</a>", "evil.example"),
    ("a.html", "<a href='http://evil.example/?q=bank'>http://bank.example</a>", "evil.example"),
    ("a.html", "<a href='//evil.example/'>http://bank.example</a>", "evil.example"),
    ("a.md", "[http://bank.example](http://xn--pypal-4ve.com/)", "xn--pypal-4ve.com"),
    ("a.md", "[http://bank.example](http://p\u{430}ypal.com/)", "xn--pypal-4ve.com"),
];

fn labels(trial: &Trial) {
    for (name, link, target) in DISGUISES {
        trial.count(1);
        let folder = tempfile::tempdir().unwrap();
        let text = format!("<p>正文</p>\n\n{link}\n\n末段\n");
        let mut desk = page::desk(folder.path(), &[(name, text.as_bytes())]);
        desk.press("Enter");
        trial.expect(desk.screen().contains("bank.example"), || format!("{link}:\n{}", desk.screen()));
        desk.press("F");
        trial.expect(desk.screen().contains(target), || format!("{link} is not listed:\n{}", desk.screen()));
        trial.painted("a list of links", &page::painted(&desk));
        // Nothing is opened before a person has seen the host and agreed.
        desk.press("Esc f a");
        let asked = desk.lines().last().cloned().unwrap_or_default();
        trial.expect(asked.contains(target), || format!("{link}: asked {asked:?}"));
        trial.expect(desk.left.is_empty(), || format!("{link} was opened: {:?}", desk.left));
    }
    // A link that the text itself makes with an escape is its label alone, in a terminal that
    // would take it for one.
    for end in ["\x1b\\", "\x07", "\u{9c}"] {
        trial.count(1);
        let open = format!("\x1b]8;;http://evil.example{end}");
        let home = Home::new();
        let text = format!("链接\n\n开头{open}银行{open}接着\n\n[标签](https://例子.中国/a)\n");
        home.write("articles/a.md", text);
        let mut command = home.in_terminal(PROGRAM, &["articles"]);
        command.env("TERM", "xterm-kitty");
        let mut session = Session::run(command, (80, 24));
        session.wait_for("· 1 篇").press("\r").wait_for("接着");
        let bytes = String::from_utf8_lossy(&session.bytes()).into_owned();
        // The address itself may be seen: it is what the label does not say.
        trial.expect(session.text().contains('银'), || format!("{end:?}: {}", session.text()));
        trial.expect(bytes.contains("xn--fsqu00a.xn--fiqs8s"), || "no link at all".to_owned());
        session.press("q").wait_for("q 退出").press("q");
        terminal::ended_well(trial, &mut session, "links made with escapes");
    }
}

/// Whether an address was read that a person could be shown and a program be given.
fn check(trial: &Trial, written: &str) {
    let what = || format!("{:?}", written.chars().take(80).collect::<String>());
    let Some(Ok(address)) = trial.attempt(what, || Address::read(written)) else { return };
    let text = address.text();
    let is_safe =
        (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:"))
            && text.bytes().all(|byte| (0x21..=0x7e).contains(&byte))
            && text.len() <= 64 << 10;
    trial.expect(is_safe, || format!("{}: {text}", what()));
    let question = address.question();
    trial.expect(question.contains(address.host().as_str()), || format!("{}: {question}", what()));
    trial.plain(&what(), question.as_bytes());
    if address.is_mail() {
        return;
    }
    let authority = text.split("//").nth(1).unwrap_or_default();
    let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
    trial.expect(!authority.contains('@'), || format!("{} names somebody: {text}", what()));
}

const REFUSED: [&str; 16] = [
    "-flag",
    "--new-window http://a.b",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "ftp://a.b/",
    "http://a b/",
    "http://a.b/\nq",
    "http://a.b/ x",
    "http://user:password@a.b/",
    "http://bank.com@evil.example/",
    "http://",
    "\x1b]52;c;YQ==\x07http://a.b",
];

fn addresses(trial: &Trial) {
    for written in REFUSED {
        trial.count(1);
        trial.expect(Address::read(written).is_err(), || format!("{written:?} would be opened"));
    }
    check(trial, &format!("http://a.b/{}", "x".repeat(100_000)));
    let pieces = [
        "http://",
        "https:",
        "//",
        "mailto:",
        "HTTP://",
        "javascript:",
        "file:",
        "-",
        "--",
        " ",
        "\t",
        "\n",
        "@",
        ":",
        "/",
        "\\",
        "?",
        "#",
        "%00",
        "%0a",
        "%2f",
        "a.b",
        "例子.中国",
        "p\u{430}ypal.com",
        "xn--a",
        "[::1]",
        "127.1",
        "0x7f.1",
        "$(touch x)",
        "`id`",
        ";",
        "|",
        "&",
        "'",
        "\"",
        "\u{202e}",
        "\x1b[2J",
        "\u{ff0f}",
        "\u{3002}",
        "\u{200b}",
        "\0",
        "..",
        "👨‍👩‍👧",
    ];
    let mut chance = Chance::new(63);
    for _ in 0..Trial::many(2_000, 40_000) {
        let begin = *chance.of(&["http://", "https://", "", "mailto:"]);
        let rest: String = (0..chance.below(8)).map(|_| *chance.of(&pieces)).collect();
        check(trial, &format!("{begin}{rest}"));
    }
    opened(trial);
}

/// What the program that opens addresses is given: one argument, and no shell has read it.
fn opened(trial: &Trial) {
    for (written, given) in [
        ("http://a.example/$(touch${IFS}pwned)", "http://a.example/$(touch$%7BIFS%7Dpwned)"),
        ("http://a.example/`id`;touch|x&y", "http://a.example/%60id%60;touch|x&y"),
        ("http://a.example/'\\\"*?~", "http://a.example/'/%22*?~"),
        ("http://例子.中国/页", "http://xn--fsqu00a.xn--fiqs8s/%E9%A1%B5"),
    ] {
        trial.count(1);
        let home = Home::new();
        let href = written.replace('&', "&amp;").replace('"', "&quot;");
        home.write("articles/a.html", format!("<title>题</title><p>正文<a href=\"{href}\">链</a></p>"));
        let script = "#!/bin/sh\nfor one in \"$#\" \"$@\"; do printf '%s\\n' \"$one\"; done > given.new\nmv given.new given.txt\n";
        let opener = home.write("opener", script);
        fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
        home.write("config/yuelan/config.yaml", format!("opener: {}\n", opener.display()));
        let mut session = Session::read(&home, &["articles"]);
        session.wait_for("· 1 篇").press("\r").wait_for("正文").wait_for("gy 年份");
        session.press("fa").wait_for("在浏览器里打开").press("y");
        session.wait("the opener", |_| home.path("given.txt").exists());
        let said = fs::read_to_string(home.path("given.txt")).unwrap();
        trial.expect(said == format!("1\n{given}\n"), || format!("{written} was given as {said:?}"));
        trial.expect(!home.path("pwned").exists(), || format!("{written} was carried out"));
        session.press("q").wait_for("q 退出").press("q");
        terminal::ended_well(trial, &mut session, written);
    }
}
