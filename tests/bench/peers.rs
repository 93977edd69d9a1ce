//! The whole program beside others that show as many articles, in one run on one machine:
//! `cargo bench --bench peers`. Each is started in a pseudo-terminal, keys are typed, and the time
//! is taken until the screen shows what was asked for. Peers that are not installed are left out;
//! on Debian, `apt install newsboat neomutt sfeed ripgrep less w3m lynx elinks` brings them. The
//! tables are Markdown.
//!
//! `YUELAN_BENCH_ARTICLES` names another size than 100,000; `YUELAN_BENCH_ONLY` the programs that
//! are measured, and the other tables: `yuelan,rg,reading,page`; `YUELAN_BENCH_SCREENS=1` prints
//! the screen after each step.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a benchmark may stop where a test may; its numbers are small"
)]

mod archive;
#[path = "index/corpus.rs"]
mod corpus;
#[path = "peers/page.rs"]
mod page;
#[path = "peers/programs.rs"]
mod programs;
#[path = "peers/reading.rs"]
mod reading;
#[path = "peers/shelf.rs"]
mod shelf;
#[path = "peers/table.rs"]
mod table;
#[path = "peers/terminal.rs"]
mod terminal;

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use programs::{LOOKED_FOR, Measure, Program, Step, installed};
use reading::{Reading, bytes};
use shelf::Shelf;
use terminal::{Session, Waited};

/// Names another size of the archive.
const ARTICLES: &str = "YUELAN_BENCH_ARTICLES";
/// Names the programs that are measured, with commas between them.
const ONLY: &str = "YUELAN_BENCH_ONLY";
/// Prints the screens after each step.
const SCREENS: &str = "YUELAN_BENCH_SCREENS";
/// Sessions of which the median is told, as long as there is time for them.
const ROUNDS: usize = 5;
/// No session of a program is begun after so long, except the first.
const BUDGET: Duration = Duration::from_secs(120);
/// So long one waits for anything, and for 100,000 articles that are read for the first time.
const LIMIT: Duration = Duration::from_secs(60);
const FIRST_LIMIT: Duration = Duration::from_secs(300);

/// What was measured of a program.
#[derive(Default)]
struct Results {
    times: BTreeMap<Measure, Vec<Duration>>,
    /// Bytes, in an ordinary session and in the first one ever.
    peak: Option<u64>,
    first_peak: Option<u64>,
    /// Bytes that it keeps of the articles.
    kept: Option<u64>,
}

fn main() {
    let many = std::env::var(ARTICLES).ok().and_then(|many| many.parse().ok()).unwrap_or(100_000);
    let only = std::env::var(ONLY).ok();
    let is_wanted = |name: &str| only.as_ref().is_none_or(|only| only.split(',').any(|one| one == name));
    let shelf = Shelf::new(many);
    let load_before = load();
    let mut columns = Vec::new();
    if is_wanted("yuelan") {
        columns.push(("yuelan", measured(programs::yuelan(&shelf), &shelf)));
    }
    for (name, program, make) in [
        ("newsboat", "newsboat", programs::newsboat as fn(&Shelf, _) -> Program),
        ("neomutt", "neomutt", programs::neomutt),
        ("sfeed", "sfeed_curses", programs::sfeed),
    ] {
        let path = is_wanted(name).then(|| installed(program)).flatten();
        columns.extend(path.map(|path| (name, measured(make(&shelf, path), &shelf))));
    }
    let ripgrep = is_wanted("rg").then(|| installed("rg")).flatten();
    columns.extend(ripgrep.map(|path| ("rg -l", searched(&shelf, &path))));
    let reading = is_wanted("reading").then(|| Reading::new(&shelf));
    table::print(&columns, &shelf, reading.as_ref());
    if is_wanted("page") {
        page::print(&shelf);
    }
    println!("\nLoad before {load_before}, after {}.", load());
}

/// One session that is the first ever, then some that find what it left.
fn measured(mut program: Program, shelf: &Shelf) -> Results {
    let mut results = Results::default();
    if let Some(cache) = program.cache.as_ref().filter(|_| !program.first.is_empty()) {
        let _ = fs::remove_dir_all(cache).or_else(|_| fs::remove_file(cache));
        // Nor was anybody here before: a start leads to where one was, with the query that one had.
        let _ = fs::remove_dir_all(shelf.path("home/.local"));
        let began = Instant::now();
        let imported =
            program.import.as_mut().is_none_or(|import| import.status().is_ok_and(|it| it.success()));
        assert!(imported, "{} could not import the articles", program.name);
        let session = Session::start(command(&program, shelf), began);
        results.first_peak = walked(session, &program.first, &program, &mut results.times);
    }
    let start = Instant::now();
    for _ in (0..ROUNDS).take_while(|nth| *nth == 0 || start.elapsed() < BUDGET) {
        let session = Session::start(command(&program, shelf), Instant::now());
        let peak = walked(session, &program.steps, &program, &mut results.times);
        results.peak = results.peak.max(peak);
    }
    results.kept = program.cache.as_deref().map(bytes);
    results
}

fn command(program: &Program, shelf: &Shelf) -> CommandBuilder {
    let mut command = CommandBuilder::new(&program.path);
    command.env_clear();
    command.args(&program.arguments);
    for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8")] {
        command.env(name, value);
    }
    command.env("HOME", shelf.path("home"));
    command
}

/// Goes through the steps; returns the greatest memory that the program took. What does not come
/// in time counts as the limit, and ends the session: the program is still at work.
fn walked(
    mut session: Session,
    steps: &[Step],
    program: &Program,
    times: &mut BTreeMap<Measure, Vec<Duration>>,
) -> Option<u64> {
    let name = program.name;
    for step in steps {
        let limit = limit(step.measure, program.many);
        let mut waited = match &step.keys {
            None => session.since_start(&step.until, limit),
            Some(keys) => session.press(keys, &step.until, limit),
        };
        if let (Waited::Came(_), true) = (waited, step.is_start) {
            waited = session.since_start(&step.until, limit);
        }
        if std::env::var_os(SCREENS).is_some() {
            println!("{name} {:?} {:?} {waited:?}\n{}", step.keys, step.until, session.contents());
        }
        let took = match waited {
            Waited::Came(took) => Some(took),
            Waited::Late => Some(limit),
            Waited::Never => None,
        };
        match (step.measure, took) {
            (Some(measure), Some(took)) => times.entry(measure).or_default().push(took),
            (Some(_), None) => eprintln!("{name}: {:?} did not come after {:?}", step.until, step.keys),
            (None, _) => {}
        }
        if matches!(waited, Waited::Late) {
            break;
        }
        session.rest();
    }
    session.peak()
}

/// So long one waits for something with so many articles.
fn limit(measure: Option<Measure>, many: usize) -> Duration {
    match measure {
        Some(Measure::FirstStart | Measure::FirstList | Measure::FirstIndex) | None => {
            FIRST_LIMIT * many.div_ceil(100_000) as u32
        }
        Some(_) => LIMIT,
    }
}

/// What ripgrep takes to go through the files.
fn searched(shelf: &Shelf, path: &std::path::Path) -> Results {
    let mut results = Results::default();
    for (measure, word) in LOOKED_FOR {
        let time = |_| {
            let start = Instant::now();
            let status = programs::ripgrep(shelf, path, word).status().expect("ripgrep");
            assert!(status.success(), "{word} was not found");
            start.elapsed()
        };
        results.times.insert(measure, (0..ROUNDS).map(time).collect());
    }
    results
}

fn median(times: &[Duration]) -> Option<Duration> {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.get(times.len() / 2).copied()
}

/// How busy the machine is.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or_default().to_owned()
}
