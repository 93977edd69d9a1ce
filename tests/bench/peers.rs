//! The whole program beside others that show as many articles, in one run on one machine:
//! `cargo bench --bench peers`. Each is started in a pseudo-terminal, keys are typed, and the time
//! is taken until the screen shows what was asked for. Peers that are not installed are left out;
//! on Debian, `apt install newsboat neomutt less ripgrep` brings them.
//!
//! `YUELAN_BENCH_ARTICLES` names another size than 100,000, and `YUELAN_BENCH_ONLY` the programs
//! that are measured: `yuelan,rg,reading`.

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
#[path = "peers/programs.rs"]
mod programs;
#[path = "peers/reading.rs"]
mod reading;
#[path = "peers/shelf.rs"]
mod shelf;
#[path = "peers/terminal.rs"]
mod terminal;

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use programs::{LOOKED_FOR, Measure, Program, Step, installed};
use reading::Reading;
use shelf::Shelf;
use terminal::Session;

/// Names another size of the archive.
const ARTICLES: &str = "YUELAN_BENCH_ARTICLES";
/// Names the programs that are measured, with commas between them.
const ONLY: &str = "YUELAN_BENCH_ONLY";
/// Prints the screens after each step.
const SCREENS: &str = "YUELAN_BENCH_SCREENS";
/// Sessions of which the median is told.
const ROUNDS: usize = 5;
/// The lines of the table, with what is to be reached.
const LINES: [(Measure, &str, &str); 10] = [
    (Measure::Start, "start to list, warm", "≤ 15"),
    (Measure::FirstStart, "first start ever, first rows", "≤ 100"),
    (Measure::FirstList, "first start ever, complete list", "≤ 1,500"),
    (Measure::Down, "line down", "≤ 0.5"),
    (Measure::Open, "open an article", "≤ 1.5"),
    (Measure::Back, "back to the list", "≤ 1"),
    (Measure::Title, "filter by title", "≤ 5"),
    (Measure::Dates, "filter by date", "≤ 5"),
    (Measure::Rare, "full text, 1 % of the articles", "≤ 10"),
    (Measure::Frequent, "full text, 30 % of the articles", "≤ 30"),
];

/// What was measured of a program.
#[derive(Default)]
struct Results {
    times: BTreeMap<Measure, Vec<Duration>>,
    /// Bytes, in an ordinary session and in the first one ever.
    peak: Option<u64>,
    first_peak: Option<u64>,
}

fn main() {
    let many = std::env::var(ARTICLES).ok().and_then(|many| many.parse().ok()).unwrap_or(100_000);
    let only = std::env::var(ONLY).ok();
    let is_wanted = |name: &str| only.as_ref().is_none_or(|only| only.split(',').any(|one| one == name));
    let shelf = Shelf::new(many);
    let mut columns = Vec::new();
    let peer = |name: &str| {
        let path = installed(name).filter(|_| is_wanted(name));
        if path.is_none() && is_wanted(name) {
            println!("{name} is not installed");
        }
        path
    };
    println!("{many} articles, load {}", load());
    if is_wanted("yuelan") {
        columns.push(("yuelan", measured(&programs::yuelan(&shelf), &shelf)));
    }
    for (name, make) in [
        ("newsboat", programs::newsboat as fn(&Shelf, _) -> Program),
        ("neomutt", programs::neomutt),
        ("less", programs::less),
    ] {
        columns.extend(peer(name).map(|path| (name, measured(&make(&shelf, path), &shelf))));
    }
    columns.extend(peer("rg").map(|path| ("rg -l", searched(&shelf, &path))));
    table(&columns);
    if is_wanted("reading") {
        read(&Reading::new(&shelf));
    }
    println!("load {}", load());
}

/// One session that is the first ever, then some that find what it left.
fn measured(program: &Program, shelf: &Shelf) -> Results {
    let mut results = Results::default();
    if let Some(cache) = program.cache.as_ref().filter(|_| !program.first.is_empty()) {
        let _ = fs::remove_dir_all(cache).or_else(|_| fs::remove_file(cache));
        results.first_peak = session(program, &program.first, shelf, &mut results.times);
    }
    for _ in 0..ROUNDS {
        let peak = session(program, &program.steps, shelf, &mut results.times);
        results.peak = results.peak.max(peak);
    }
    results
}

/// Runs the program once through the steps; returns the greatest memory that it took.
fn session(
    program: &Program,
    steps: &[Step],
    shelf: &Shelf,
    times: &mut BTreeMap<Measure, Vec<Duration>>,
) -> Option<u64> {
    let mut command = CommandBuilder::new(&program.path);
    command.env_clear();
    command.args(&program.arguments);
    for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8")] {
        command.env(name, value);
    }
    command.env("HOME", shelf.path("home"));
    let mut session = Session::start(command);
    for step in steps {
        let took = match &step.keys {
            None => session.since_start(&step.until),
            Some(keys) if step.is_start => {
                session.press(keys, &step.until).and_then(|_| session.since_start(&step.until))
            }
            Some(keys) => session.press(keys, &step.until),
        };
        if std::env::var_os(SCREENS).is_some() {
            println!("{} {:?} {:?} {took:?}\n{}", program.name, step.keys, step.until, session.contents());
        }
        match (step.measure, took) {
            (Some(measure), Some(took)) => times.entry(measure).or_default().push(took),
            (None, None) => {}
            (Some(_), None) => {
                println!("{}: {:?} did not come after {:?}", program.name, step.until, step.keys);
            }
            (None, Some(_)) => {}
        }
        session.rest();
    }
    session.peak()
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

fn table(columns: &[(&str, Results)]) {
    print!("\n{:<36}{:>10}", "milliseconds (medians)", "reach");
    columns.iter().for_each(|(name, _)| print!("{name:>12}"));
    println!();
    for (measure, name, reach) in LINES {
        print!("{name:<36}{reach:>10}");
        for (_, results) in columns {
            let median = results.times.get(&measure).and_then(|times| median(times));
            print!("{:>12}", median.map_or("–".to_owned(), milliseconds));
        }
        println!();
    }
    let of = |name: &str, reach: &str, peak: fn(&Results) -> Option<u64>| {
        print!("{name:<36}{reach:>10}");
        for (_, results) in columns {
            print!("{:>12}", peak(results).map_or("–".to_owned(), |bytes| (bytes / 1_000_000).to_string()));
        }
        println!();
    };
    of("peak memory, MB", "≤ 60", |results| results.peak);
    of("peak memory, first start, MB", "", |results| results.first_peak);
}

fn read(reading: &Reading) {
    let seconds = |time: Duration| format!("{:.1} s", time.as_secs_f64());
    println!("\nreading and parsing alone  {}", seconds(reading.parse));
    println!("first catalog and index    {} (reach ≤ 60 s)", seconds(reading.first));
    println!("nothing has changed        {}", seconds(reading.again));
    println!(
        "catalog and index          {} MB, {:.2} of {} MB of files (reach ≤ 0.6)",
        reading.size / 1_000_000,
        reading.size as f64 / reading.text as f64,
        reading.text / 1_000_000
    );
}

fn median(times: &[Duration]) -> Option<Duration> {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.get(times.len() / 2).copied()
}

fn milliseconds(time: Duration) -> String {
    let time = time.as_secs_f64() * 1000.0;
    if time < 100.0 { format!("{time:.1}") } else { format!("{time:.0}") }
}

/// How busy the machine is.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or_default().to_owned()
}
