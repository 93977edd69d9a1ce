//! G. Clocks that jump and configurations that are broken.

use yuelan::doc::ArticleId;
use yuelan::store::{Change, State};

use super::case::Case;
use super::files::run;
use super::ledger::Fault;
use super::starred::visit;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case { number: 59, what: "a clock that jumps turns no history around", run: clocks },
    Case { number: 60, what: "a configuration that is broken is told, and does no harm", run: configured },
];

/// The moments at which another machine, or this one before, starred an article: before 1970, at
/// its beginning, in 2001, in 2096, and as late as can be written.
const MOMENTS: [i64; 6] = [-86_400_000, 0, 1_000_000_000_000, 4_000_000_000_000, i64::MAX - 1, i64::MIN];

fn clocks(trial: &Trial) {
    for zone in ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "no/such/zone", ""] {
        trial.count(1);
        let home = Home::with_long_article();
        let mut command = home.in_terminal(PROGRAM, &["articles"]);
        command.env("TZ", zone);
        let mut session = Session::run(command, (80, 24));
        session.wait_for("· 1 篇").wait_for("从草原到城市").press("*").wait_for("★").press("\x03");
        terminal::ended_well(trial, &mut session, zone);
    }
    // What is saved carries its time; what a person says now holds, whatever the clock said before.
    let id = ArticleId::new("articles", "长文.txt".as_bytes(), 1);
    for moment in MOMENTS {
        trial.count(1);
        let home = Home::with_long_article();
        let machine = "\"machine\":\"00000000000000aa\"";
        let lines = format!(
            "{{\"yuelan\":\"state\",\"version\":4}}\n\
             {{\"kind\":\"value\",\"article\":\"{id}\",\"field\":\"starred\",\"value\":1,\"time\":{moment},{machine}}}\n\
             {{\"kind\":\"visit\",\"time\":{moment},\"article\":\"{id}\"}}\n"
        );
        home.write("export.jsonl", lines);
        run(trial, &home, &["state", "import", "export.jsonl"]);
        let mut state = State::open(&home.state().join("state.db")).unwrap();
        for star in [false, true, false] {
            state.save(id, Change::Starred(star)).unwrap();
        }
        drop(state);
        visit(trial, &home, &format!("a star at {moment}"));
        let (_, listed, _) = run(trial, &home, &["list", "-a", "articles", "is:starred"]);
        if listed.contains("从草原到城市") {
            trial.fault(Fault::Lost, format!("a star at {moment} wins over what was said now: {listed}"));
        }
    }
}

/// Aliases of aliases: read naively, they are more than the memory holds.
fn bomb() -> String {
    let level = |level| format!("a{level}: &a{level} [{}]\n", format!("*a{}, ", level - 1).repeat(9));
    "a0: &a0 [x]\n".to_owned() + &(1..30).map(level).collect::<String>()
}

const CONFIGURATIONS: [&str; 19] = [
    "page: [",
    "pagge: {measure: 64}",
    "page: {meassure: 64}",
    "\t",
    "page: {measure: -1}",
    "page: {measure: 1e99}",
    "keys: {list: {q: [}",
    "keys: {list: {\"g g\": nothing}}",
    "theme: 没有",
    "archives: 12",
    "\u{feff}page:\n  hang: maybe\n",
    "- a\n- b\n",
    "\0",
    "page: *nowhere",
    "a: 1\n---\nb: 2\n",
    "language: 火星文",
    "archives: [\"\x1b]52;c;YQ==\x07\"]",
    "theme: \"../../../etc/passwd\"",
    "opener: [\"\x1b[2J\"]\nclipboard: 7\n",
];

fn configured(trial: &Trial) {
    let large = [bomb(), "[".repeat(50_000), "x".repeat(1 << 20), "keys:\n".repeat(10_000)];
    let texts = CONFIGURATIONS.into_iter().chain(large.iter().map(String::as_str));
    try_each(trial, "config.yaml", texts);
    let events = (0..10_000).map(|nth| format!("  - {{id: e{nth}, year: 2000}}\n")).collect::<String>();
    let many = format!("id: many\nname: 很多\neditions:\n{events}");
    let series = ["series: [", "id: *x", "id: x\neditions: 12\n", &many, &bomb(), "\x1b[2J: 1\n"];
    try_each(trial, "series/mine.yaml", series);
}

/// Each as that file of the configuration. A start without a terminal takes a moment, one with it
/// longer: of those there are fewer.
fn try_each<'a>(trial: &Trial, name: &str, texts: impl IntoIterator<Item = &'a str>) {
    for (nth, text) in texts.into_iter().enumerate() {
        let home = Home::with_long_article();
        home.write(&format!("config/yuelan/{name}"), text);
        let what = format!("{name} {:?}", text.chars().take(40).collect::<String>());
        if nth % Trial::many(4, 1) == 0 {
            visit(trial, &home, &what);
        }
        let (code, listed, told) = run(trial, &home, &["list", "-a", "articles"]);
        let is_told = code == Some(2) && !told.is_empty();
        trial.expect(is_told || listed.contains("从草原到城市"), || format!("{what}: {listed}{told}"));
    }
}
