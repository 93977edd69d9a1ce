//! A home whose only article is starred, and visits to it: what was kept can be asked for, whatever
//! was done meanwhile.

use std::fs;
use std::path::PathBuf;

use portable_pty::CommandBuilder;
use yuelan::doc::ArticleId;
use yuelan::store::{Change, State};

use super::files::run;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::Home;
use crate::pty::session::Session;

/// A home whose only article is starred, and whose state has a backup.
pub(crate) fn starred() -> Home {
    let home = Home::with_long_article();
    let mut state = State::open(&home.state().join("state.db")).unwrap();
    let id = ArticleId::new("articles", "长文.txt".as_bytes(), 1);
    state.save(id, Change::Starred(true)).unwrap();
    drop(state);
    // A start makes the backup.
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("· 1 篇").wait_for("★").wait("a backup", |_| !backups(&home).is_empty());
    session.press("\x03").end();
    home
}

fn backups(home: &Home) -> Vec<PathBuf> {
    let files = fs::read_dir(home.state().join("backup")).into_iter().flatten().flatten();
    files.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "db")).collect()
}

/// Whether the program still knows the star.
pub(crate) fn is_starred(trial: &Trial, home: &Home) -> bool {
    let (_, listed, _) = run(trial, home, &["list", "-a", "articles", "is:starred"]);
    listed.contains("从草原到城市")
}

/// Opens the reader and leaves it; nothing hangs, and the terminal is given back.
pub(crate) fn visit(trial: &Trial, home: &Home, what: &str) {
    read_and_leave(trial, Session::read(home, &["articles"]), what);
}

/// The same, with a command of its own.
pub(crate) fn visit_by(trial: &Trial, command: CommandBuilder, what: &str) {
    read_and_leave(trial, Session::run(command, (80, 24)), what);
}

/// Opens the article, pages, and goes; nothing is in the way of that.
fn read_and_leave(trial: &Trial, mut session: Session, what: &str) {
    trial.count(1);
    session.wait_for("从草原到城市").press("\r").wait_for("gy 年份").press("gg").wait_for("第01段");
    session.press("  ").wait("another page", |output| !output.text().contains("第01段"));
    session.press("h").wait_for("q 退出").press("\x03");
    terminal::ended_well(trial, &mut session, what);
}
