//! F. Terminals of all kinds, and none.

use std::fs;
use std::io::pipe;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use super::case::Case;
use super::files::run;
use super::ledger::Fault;
use super::starred::is_starred;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 48, what: "without a terminal there is plain text or a message", run: without_terminal },
    Case { number: 49, what: "a terminal that vanishes ends the program", run: vanished },
    Case { number: 50, what: "any kind of terminal is readable, or gets plain text", run: kinds },
    Case { number: 53, what: "a terminal that takes nothing holds up no more than itself", run: stalled },
];

/// A shell's line in a terminal; the program's end is the shell's.
fn in_shell(home: &Home, line: &str) -> CommandBuilder {
    home.in_terminal("bash", &["-c", &line.replace("YUELAN", &format!("'{PROGRAM}'"))])
}

fn without_terminal(trial: &Trial) {
    let home = Home::with_long_article();
    for arguments in [
        &["articles"][..],
        &["list", "-a", "articles"],
        &["show", "articles/长文.txt"],
        &["articles", "--plain"],
    ] {
        let (code, printed, told) = run(trial, &home, arguments);
        trial.expect(code == Some(0) && printed.contains("从草原到城市"), || {
            format!("{arguments:?}: {printed}{told}")
        });
        // Whoever reads it has seen enough.
        trial.count(2);
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let ended = home
            .piped(PROGRAM, arguments)
            .stdout(writer)
            .stderr(Stdio::piped())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        trial.expect(ended.status.success() && ended.stderr.is_empty(), || {
            format!("{arguments:?} into a closed pipe: {ended:?}")
        });
        let line = format!("'{PROGRAM}' {} >&- 2>&-", arguments.join(" "));
        let ended = home.piped("bash", &["-c", &line]).stdin(Stdio::null()).output().unwrap();
        trial.expect(ended.status.code().is_some_and(|code| code <= 2), || format!("{line}: {ended:?}"));
    }
    for line in [
        "YUELAN articles </dev/null",
        "YUELAN articles >out.txt",
        "YUELAN articles </dev/null >out.txt",
        "setsid -w YUELAN articles",
        "YUELAN articles 2>&-",
        "YUELAN articles <&-",
        "setsid -w YUELAN articles </dev/null",
    ] {
        trial.count(1);
        let mut session = Session::run(in_shell(&home, line), (80, 24));
        // Where it could take the terminal, it is left as any reader is.
        session.wait("a screen or the end", |output| output.screen().alternate_screen() || output.is_ended());
        if !session.is_ended() {
            session.wait("its screen", |output| output.text().contains("从草原到城市") || output.is_ended());
            session.press("q").press("q").press("\x03");
        }
        session.end();
        trial.painted(line, &session.bytes());
    }
    let written = fs::read(home.path("out.txt")).unwrap_or_default();
    trial.plain("a file", &written);
}

/// Whether a process is there, and not only waited for.
fn is_alive(process: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.rsplit(')').next().is_some_and(|rest| !rest.trim().is_empty() && !rest.trim_start().starts_with('Z'))
}

fn vanished(trial: &Trial) {
    for line in ["exec YUELAN articles", "trap '' HUP; exec YUELAN articles"] {
        trial.count(1);
        let home = Home::with_long_article();
        let mut session = Session::run(in_shell(&home, line), (80, 24));
        session.open_the_long_article();
        session.page_down_to("22%");
        session.press("*").wait_for("★");
        let process = session.process();
        session.close_window("j");
        let begun = Instant::now();
        while is_alive(process) && begun.elapsed() < Duration::from_secs(5) {
            thread::sleep(Duration::from_millis(20));
        }
        if is_alive(process) {
            trial.fault(Fault::Hang, format!("{line}: it lives on without a terminal"));
        }
        drop(session);
        if !is_starred(trial, &home) {
            trial.fault(Fault::Lost, format!("{line}: the star"));
        }
    }
}

fn kinds(trial: &Trial) {
    for (name, value) in [
        ("TERM", "dumb"),
        ("TERM", ""),
        ("TERM", "no-such-terminal"),
        ("TERM", "linux"),
        ("TERM", "vt100"),
        ("TERM", "screen"),
        ("TERM", "tmux-256color"),
        ("NO_COLOR", "1"),
        ("LC_ALL", "C"),
        ("LC_ALL", "no_SUCH.locale"),
        ("COLUMNS", "0"),
        ("LINES", "-1"),
        ("COLORTERM", "truecolor"),
        ("SSH_TTY", "/dev/pts/9"),
    ] {
        trial.count(1);
        let home = Home::with_long_article();
        let mut command = home.in_terminal(PROGRAM, &["articles"]);
        command.env(name, value);
        let mut session = Session::run(command, (80, 24));
        session.wait_for("从草原到城市");
        let what = format!("{name}={value}");
        if session
            .wait("a screen or the end", |output| output.screen().alternate_screen() || output.is_ended())
            .is_ended()
        {
            session.end();
            trial.plain(&what, &session.bytes());
            continue;
        }
        session.press("\r").wait_for("第01段").press("q").wait_for("从草原到城市").press("\x03");
        terminal::ended_well(trial, &mut session, &what);
        if name == "NO_COLOR" {
            let coloured = String::from_utf8_lossy(&session.bytes()).split("\x1b[").skip(1).any(|sequence| {
                let (numbers, _) = sequence.split_once('m').unwrap_or_default();
                numbers
                    .split(';')
                    .any(|number| matches!(number.parse(), Ok(30..=37 | 90..=97 | 40..=47 | 100..=107)))
            });
            trial.expect(!coloured, || "NO_COLOR, and yet colours".to_owned());
        }
    }
}

/// Memory that a process takes, in kilobytes.
fn memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or_default()
}

fn stalled(trial: &Trial) {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    let process = session.process();
    let before = memory(process);
    session.stall(true);
    for _ in 0..Trial::many(60, 400) {
        trial.count(1);
        session.press("jjjjkkkk  bb");
        thread::sleep(Duration::from_millis(5));
    }
    thread::sleep(Duration::from_millis(500));
    let after = memory(process);
    trial.expect(after < before + 100_000, || format!("memory grew from {before} to {after} kB"));
    session.stall(false);
    session.press("gg").wait_for("第01段");
    session.press("q").wait_for("q 退出").press("q");
    terminal::ended_well(trial, &mut session, "a stalled terminal");
}
