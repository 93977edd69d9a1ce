//! A. Questions to the terminal that an article asks, answers that nobody asked for, and what is
//! pasted: text, or nothing.

use std::thread;
use std::time::Duration;

use super::case::Case;
use super::places::in_every_place;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case {
        number: 8,
        what: "questions are not asked, and answers nobody asked for do nothing",
        run: questions,
    },
    Case { number: 13, what: "what is pasted is text", run: pasted },
];

/// What terminals answer, and nobody has asked for.
const ANSWERS: [&str; 12] = [
    "\x1b[24;80R",
    "\x1b[?62;22c",
    "\x1b[>41;354;0c",
    "\x1b]11;rgb:ffff/ffff/ffff\x07",
    "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1bP>|xterm(354)\x1b\\",
    "\x1b_Gi=1;OK\x1b\\",
    "\x1b[?2026;2$y",
    "\x1b[8;24;80t",
    "\x1b]52;c;cQ==\x07",
    "\x1b]4;1;rgb:0000/0000/0000\x1b\\",
];

fn questions(trial: &Trial) {
    let asked = [
        "[6n",
        "[5n",
        "[>0q",
        "[>c",
        "[c",
        "[=c",
        "[21t",
        "[18t",
        "[14t",
        "[?2026$p",
        "]10;?\x07",
        "]11;?\x1b\\",
        "P+q544e\x1b\\",
        "P$qm\x1b\\",
        "Z",
    ];
    for rest in asked {
        in_every_place(trial, &format!("\x1b{rest}"));
    }
    let home = Home::with_long_article();
    let mut command = home.in_terminal(PROGRAM, &["articles"]);
    command.env("ESCDELAY", "1000");
    let mut session = Session::run(command, (80, 24));
    session.open_the_long_article();
    let before = session.text();
    for answer in ANSWERS {
        trial.count(2);
        session.press(answer);
        // Over a slow line, it comes in pieces.
        for byte in answer.as_bytes() {
            session.press_bytes(&[*byte]);
            thread::sleep(Duration::from_millis(2));
        }
    }
    // A key behind them is still that key, and nothing else has happened.
    session
        .press("?")
        .wait_for("帮助")
        .press("q")
        .wait("the page as before", |output| output.text() == before);
    session.press("q").wait_for("q 退出").press("q");
    terminal::ended_well(trial, &mut session, "answers that nobody asked for");
}

fn pasted(trial: &Trial) {
    let home = Home::with_long_article();
    for prompt in ["/", ":"] {
        for text in [
            "\x1b]52;c;YQ==\x07q",
            "\x1b[2Jq\rq",
            "a\x1b[200~b",
            "\u{9b}2J\u{202e}q",
            "rm -rf ~\n",
            "\x1bq\x03",
        ] {
            trial.count(1);
            let mut session = Session::read(&home, &["articles"]);
            session.wait_for("· 1 篇").wait_for("从草原到城市").press(prompt);
            session.press(&format!("\x1b[200~甲{text}乙\x1b[201~")).wait_for("甲");
            // It stands in the line; the program has not ended, and the line can still be given up.
            session.press("\x15").press("\x1b").wait_for("从草原到城市").wait_for("q 退出").press("q");
            terminal::ended_well(trial, &mut session, &format!("{text:?} pasted behind {prompt}"));
        }
    }
}
