//! F. Signals, stops, panics and kills: the terminal is given back and nothing is lost.

use std::thread;
use std::time::Duration;

use super::case::Case;
use super::files::run;
use super::ledger::Fault;
use super::starred::is_starred;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 44, what: "signals give the terminal back, save, and end by that signal", run: signals },
    Case { number: 45, what: "a stop gives the terminal to the shell, and fg takes it again", run: stops },
    Case { number: 46, what: "a panic anywhere gives the terminal back and leaves a note", run: panics },
    Case { number: 47, what: "after a kill nothing is lost", run: killed },
];

fn signals(trial: &Trial) {
    for (name, status) in [("TERM", "Terminated"), ("HUP", "Hangup"), ("INT", "Interrupt"), ("QUIT", "Quit")]
    {
        trial.count(1);
        let home = Home::with_long_article();
        let mut session = Session::reading(&home);
        session.page_down_to("22%");
        session.press("*").wait_for("★");
        let ended = session.signal(name).end();
        trial.expect(ended.signal().is_some_and(|signal| signal.starts_with(status)), || {
            format!("{name}: {ended:?}")
        });
        terminal::restored(trial, &session, name);
        if !is_starred(trial, &home) {
            trial.fault(Fault::Lost, format!("the star, after {name}"));
        }
    }
}

fn stops(trial: &Trial) {
    for (columns, rows) in [(80, 24), (100, 30)] {
        trial.count(1);
        let home = Home::with_long_article();
        let mut command = home.in_terminal("bash", &["--norc", "-i"]);
        command.env("PS1", "shell> ");
        let mut session = Session::run(command, (80, 24));
        session.wait_for("shell>").press(&format!("'{PROGRAM}' articles\r"));
        session.open_the_long_article();
        session.press("\x1a").wait("the shell", |output| !output.screen().alternate_screen());
        session.wait_for("shell>");
        // What is typed while the terminal is given back may be thrown away.
        while !session.text().contains("42") {
            session.press("echo $((6*7))\r");
            thread::sleep(Duration::from_millis(200));
        }
        if columns != 80 {
            session.resize(columns, rows);
        }
        session.press("fg\r").wait("the page again", |output| {
            output.screen().alternate_screen() && output.text().contains("第01段")
        });
        session
            .press("q")
            .wait_for("q 退出")
            .press("q")
            .wait("the shell", |output| !output.screen().alternate_screen());
        while !session.is_ended() {
            session.press("exit\r");
            thread::sleep(Duration::from_millis(200));
        }
        session.end();
    }
}

fn panics(trial: &Trial) {
    if !cfg!(debug_assertions) {
        return;
    }
    for place in ["run", "draw", "worker", "signal", "draw,worker"] {
        trial.count(1);
        let home = Home::with_long_article();
        let mut command = home.in_terminal(PROGRAM, &["articles"]);
        command.env("YUELAN_TEST_PANIC", place);
        let mut session = Session::run(command, (80, 24));
        if place == "signal" {
            session.wait_for("从草原到城市").press("*").wait_for("★").signal("WINCH");
        }
        let status = session.end();
        trial.expect(status.exit_code() == 101, || format!("{place}: {status:?}\n{}", session.text()));
        terminal::restored(trial, &session, place);
        let said = session.rows().concat();
        trial.expect(said.contains("a panic was asked for"), || format!("{place} is not told: {said}"));
        trial.expect(home.state().join("crash.txt").exists(), || format!("{place}: no note"));
        if place == "signal" && !is_starred(trial, &home) {
            trial.fault(Fault::Lost, "the star, after a panic");
        }
    }
}

fn killed(trial: &Trial) {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    session.page_down_to("22%");
    session.press("*").wait_for("★");
    thread::sleep(Duration::from_millis(600));
    session.signal("KILL").end();
    trial.count(1);
    let (_, listed, told) = run(trial, &home, &["list", "-a", "articles", "is:starred"]);
    if !listed.contains("从草原到城市") {
        trial.fault(Fault::Lost, format!("the star, after a kill: {told}"));
    }
    let mut session = Session::read(&home, &["articles"]);
    session
        .wait_for("· 1 篇")
        .press("\r")
        .wait("the place", |output| output.rows().iter().any(|row| row.ends_with("22%")));
    session.press("\x03");
    terminal::ended_well(trial, &mut session, "the start after a kill");
}
