//! From starting the program to its first screen, in a pseudo-terminal, against the smallest
//! ratatui program there can be: this very file, run with `MINIMAL` set.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark may stop where a test may")]

#[path = "peers/terminal.rs"]
#[allow(dead_code, reason = "nothing is typed here")]
mod terminal;

use std::time::{Duration, Instant};

use criterion::Criterion;
use portable_pty::CommandBuilder;
use terminal::{Session, Until, Waited};

/// Nobody waits longer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Makes this program the minimal one.
const MINIMAL: &str = "YUELAN_BENCH_MINIMAL";
/// What the minimal program shows.
const READY: &str = "READY";
/// Before the title of an unread article: rows are there.
const FIRST_ROWS: &str = "•";
/// How many there are.
const ALL_ROWS: &str = "· 68 篇";

fn main() {
    if std::env::var_os(MINIMAL).is_some() {
        return minimal();
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(30);
    let mut group = criterion.benchmark_group("start to first screen");
    let home = tempfile::tempdir().expect("a folder");
    let this = std::env::current_exe().expect("this program");
    for (name, program, minimal, shown) in [
        ("minimal ratatui program", this.to_str().expect("a path"), true, READY),
        ("yuelan, first articles of the sample archive", env!("CARGO_BIN_EXE_yuelan"), false, FIRST_ROWS),
        ("yuelan, all articles of the sample archive", env!("CARGO_BIN_EXE_yuelan"), false, ALL_ROWS),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|times| {
                (0..times)
                    .map(|_| start(program, minimal, home.path().to_str().expect("a path"), shown))
                    .sum()
            });
        });
    }
    group.finish();
    criterion.final_summary();
}

/// Time from before the start until the words are there, in a terminal that answers what it is asked.
fn start(program: &str, minimal: bool, home: &str, shown: &str) -> Duration {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("LANG", "zh_CN.UTF-8");
    command.env("HOME", home);
    if minimal {
        command.env(MINIMAL, "1");
    }
    let mut session = Session::start(command, Instant::now());
    match session.since_start(&Until::Shows(vec![shown.to_owned()]), PATIENCE) {
        Waited::Came(took) => took,
        Waited::Late | Waited::Never => panic!("{program} never showed {shown}"),
    }
}

/// Paints a word and waits for a key.
fn minimal() {
    let mut terminal = ratatui::Terminal::new(ratatui::backend::CrosstermBackend::new(std::io::stdout()))
        .expect("a terminal");
    crossterm::terminal::enable_raw_mode().expect("raw mode");
    crossterm::execute!(std::io::stdout(), crossterm::terminal::EnterAlternateScreen).expect("a screen");
    terminal
        .draw(|frame| {
            frame.buffer_mut().set_string(0, 0, READY, ratatui::style::Style::new());
        })
        .expect("painted");
    crossterm::event::read().expect("a key");
    crossterm::execute!(std::io::stdout(), crossterm::terminal::LeaveAlternateScreen)
        .expect("the screen back");
    crossterm::terminal::disable_raw_mode().expect("the terminal back");
}
