//! E. Archives that go away while they are read, and archives without anything: what is on the
//! screen stays, and nothing ends.

use std::fs;
use std::time::Duration;

use super::case::Case;
use super::files::run;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::Home;
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 39, what: "an article that goes away stays on the screen", run: gone },
    Case { number: 40, what: "an archive that goes away can still be looked at", run: unmounted },
    Case { number: 41, what: "an archive without articles says so", run: empty },
];

fn gone(trial: &Trial) {
    for how in ["deleted", "replaced", "renamed", "a folder"] {
        trial.count(1);
        let home = Home::with_long_article();
        home.write("articles/另.txt", "另一篇\n\n别的正文\n");
        let path = home.path("articles/长文.txt");
        let mut session = Session::read(&home, &["articles"]);
        session.wait_for("· 2 篇").press("/驼队").press("\r").wait("the one article", |output| {
            let text = output.text();
            text.contains("1/1") && text.contains("从草原到城市") && !text.contains("另一篇")
        });
        session.press("\r").wait_for("第01段");
        match how {
            "deleted" => fs::remove_file(&path).unwrap(),
            "replaced" => fs::write(&path, "换过\n\n换过的正文\n").unwrap(),
            "renamed" => fs::rename(&path, home.path("articles/改名.txt")).unwrap(),
            _ => {
                fs::remove_file(&path).unwrap();
                fs::create_dir(&path).unwrap();
            }
        }
        // What one reads is not taken away; the program goes on, whatever key comes.
        std::thread::sleep(Duration::from_millis(800));
        let text = session.text();
        trial.expect(text.contains("段") || text.contains("换过"), || format!("{how}:\n{text}"));
        session.press("  bjkGggqjk").press("\r").press("h").press("\x03\x03");
        terminal::ended_well_or_asked(trial, &mut session, how);
    }
}

fn unmounted(trial: &Trial) {
    trial.count(1);
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    fs::rename(home.path("articles"), home.path("elsewhere")).unwrap();
    std::thread::sleep(Duration::from_millis(800));
    session.press(" ").wait("text of the article", |output| output.text().contains('段'));
    session.press("b").press("h").wait_for("阅览");
    // It comes back, and so do its articles.
    fs::rename(home.path("elsewhere"), home.path("articles")).unwrap();
    session.press("\x03");
    terminal::ended_well(trial, &mut session, "an archive that went away");
    let (_, listed, _) = run(trial, &home, &["list", "-a", "articles"]);
    trial.expect(listed.contains("从草原到城市"), || format!("after it came back: {listed}"));
    fs::remove_dir_all(home.path("articles")).unwrap();
    let (code, listed, told) = run(trial, &home, &["list", "-a", "articles"]);
    trial.expect(code == Some(2) && told.contains("articles"), || format!("{code:?} {listed} {told}"));
}

fn empty(trial: &Trial) {
    for files in [
        &[][..],
        &[("零.txt", "")],
        &[("零.txt", ""), ("空.md", " \n\n"), ("只有头.md", "---\ntitle: 只有头\n---\n")],
    ] {
        let home = Home::new();
        fs::create_dir_all(home.path("articles")).unwrap();
        for (name, text) in files {
            home.write(&format!("articles/{name}"), text);
        }
        trial.count(1);
        let mut session = Session::read(&home, &["articles"]);
        session.wait_for("阅览").wait("hints", |output| output.text().contains("退出"));
        session.press("jkGgg/ \x1b").press("\r").press("\x03\x03");
        terminal::ended_well(trial, &mut session, &format!("{} files without text", files.len()));
        let (code, _, told) = run(trial, &home, &["list", "-a", "articles"]);
        trial.expect(code.is_some_and(|code| code <= 2), || told.clone());
    }
}
