//! F. The window: of any size, and of another one at any moment.

use std::thread;
use std::time::Duration;

use super::case::Case;
use super::chance::Chance;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::Home;
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 42, what: "a window of any size is no reason to fail", run: sizes },
    Case { number: 43, what: "two thousand resizes keep the place", run: resizes },
];

fn sizes(trial: &Trial) {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    for (columns, rows) in
        [(0, 0), (1, 1), (2, 1), (1, 500), (500, 1), (19, 5), (65_535, 2), (2, 65_535), (20, 6)]
    {
        trial.count(1);
        session.claim(columns, rows);
        thread::sleep(Duration::from_millis(60));
        session.press("jk b");
    }
    session.claim(80, 24);
    session.press("\x0c").wait("the page again", |output| output.text().contains('段'));
    session.press("\x03");
    terminal::ended_well(trial, &mut session, "odd sizes");
}

fn resizes(trial: &Trial) {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    session.page_down_to("22%").page_down_to("33%");
    let (page, mut chance) = (session.text(), Chance::new(43));
    for nth in 0..Trial::many(400, 2_000) {
        trial.count(1);
        let size = |least: usize, most: usize, chance: &mut Chance| {
            u16::try_from(least + chance.below(most - least)).unwrap()
        };
        let (columns, rows) = (size(1, 200, &mut chance), size(1, 60, &mut chance));
        session.resize(columns, rows);
        if nth % 7 == 0 {
            let keys = *chance.of(&["/段\x1b", "?q", "jk", "gyq"]);
            session.press(keys);
        }
    }
    session.resize(80, 24).press("\x1b\x1b\x0c");
    thread::sleep(Duration::from_millis(600));
    // Where no panel was open any more, Esc has led to the list: opened again, the place is there.
    if !session.text().contains('段') {
        session.press("\r");
    }
    let settled = settled(&session);
    let first =
        |text: &str| text.lines().find(|line| line.contains('段')).unwrap_or_default().trim().to_owned();
    let (before, after) = (first(&page), first(&settled));
    let number = |line: &str| {
        line.split('第')
            .nth(1)
            .and_then(|rest| rest.get(..2))
            .and_then(|n| n.parse::<i32>().ok())
            .unwrap_or_default()
    };
    let drift = (number(&before) - number(&after)).abs();
    trial.expect(drift <= 4, || format!("the place drifted: {before} to {after}"));
    session.press("\x03");
    terminal::ended_well(trial, &mut session, "resizes");
}

/// The screen, once nothing is painted any more.
fn settled(session: &Session) -> String {
    let mut text = session.text();
    for _ in 0..100 {
        thread::sleep(Duration::from_millis(150));
        let now = session.text();
        if now == text && now.contains('段') {
            break;
        }
        text = now;
    }
    text
}
