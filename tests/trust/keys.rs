//! F. What is sent as keys: in pieces, in floods, and what is none.

use std::thread;
use std::time::{Duration, Instant};

use super::case::Case;
use super::chance::Chance;
use super::files::run;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 51, what: "keys that come in pieces are those keys", run: pieces },
    Case { number: 52, what: "floods of bytes, pastes and reports do nothing", run: floods },
];

fn pieces(trial: &Trial) {
    let home = Home::with_long_article();
    let mut command = home.in_terminal(PROGRAM, &["articles"]);
    // Over a line that is far away, keys come in pieces.
    command.env("ESCDELAY", "1000");
    let mut session = Session::run(command, (80, 24));
    session.open_the_long_article();
    let mut slowly = |bytes: &[u8]| {
        trial.count(1);
        for byte in bytes {
            session.press_bytes(&[*byte]);
            thread::sleep(Duration::from_millis(4));
        }
    };
    slowly(b"\x1b[6~");
    slowly(b"\x1b[5~");
    slowly("/驼队".as_bytes());
    session.wait_for("驼队");
    session.press_bytes(b"\x1b");
    // No letter of a sequence has become part of the line or a command.
    session.wait("the page without the line", |output| {
        output.text().contains("第01段") && !output.text().contains("在本文中找")
    });
    session.press("q").wait_for("q 退出").press("q");
    terminal::ended_well(trial, &mut session, "keys in pieces");
    in_tmux(trial);
}

/// The program within tmux, where there is one.
fn in_tmux(trial: &Trial) {
    let home = Home::with_long_article();
    let socket = home.path("tmux").to_string_lossy().into_owned();
    let tmux = |arguments: &[&str]| {
        let all: Vec<_> =
            ["-S", &socket, "-f", "/dev/null"].into_iter().chain(arguments.iter().copied()).collect();
        home.piped("tmux", &all).output()
    };
    let program = format!("'{PROGRAM}' articles");
    let started = tmux(&["new-session", "-d", "-x", "80", "-y", "24", &program]);
    if !started.is_ok_and(|ended| ended.status.success()) {
        return;
    }
    trial.count(1);
    let screen = || {
        tmux(&["capture-pane", "-p"])
            .map(|ended| String::from_utf8_lossy(&ended.stdout).into_owned())
            .unwrap_or_default()
    };
    let wait = |words: &str| {
        let begun = Instant::now();
        while !screen().contains(words) {
            if begun.elapsed() > Duration::from_secs(15) {
                trial.expect(false, || format!("no {words} in tmux:\n{}", screen()));
                return;
            }
            thread::sleep(Duration::from_millis(30));
        }
    };
    wait("从草原到城市");
    let _ = tmux(&["send-keys", "Enter"]);
    wait("第01段");
    let _ = tmux(&["send-keys", "q"]);
    wait("退出");
    let _ = tmux(&["kill-server"]);
}

fn floods(trial: &Trial) {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    let mut chance = Chance::new(52);
    // Bytes that are no keys: what a broken line, or a binary on it, would send.
    let noise: Vec<u8> = chance.bytes(20_000).into_iter().map(|byte| byte | 0x80).collect();
    session.press_bytes(&noise);
    trial.count(1);
    for report in [
        "\x1b[<99999;99999;99999M",
        "\x1b[<0;0;0M",
        "\x1b[<64;1;1M",
        "\x1b[M\u{7f}\u{7f}\u{7f}",
        "\x1b[99999;99999R",
        "\x1b[1;1;1;1;1;1;1;1;1;1R",
        "\x1b[I\x1b[O",
        "\x1bOM\x1bOQ",
    ] {
        trial.count(100);
        session.press(&report.repeat(100));
    }
    session.press("\x1b").press("\x1b");
    session.press(&format!("\x1b[200~{}\x1b[201~", "q\n删除\r".repeat(10_000)));
    trial.count(1);
    session.press("\x0c");
    thread::sleep(Duration::from_millis(500));
    trial.expect(!session.is_ended(), || format!("it ended:\n{}", session.text()));
    session.press("\x03");
    terminal::ended_well(trial, &mut session, "floods");
    trial.expect(home.path("articles/长文.txt").exists(), || "the file is gone".to_owned());
    let (_, listed, _) = run(trial, &home, &["list", "-a", "articles"]);
    trial.expect(listed.contains("从草原到城市"), || listed);
}
