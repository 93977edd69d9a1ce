//! One long page of HTML beside what shows pages in a terminal: all of it as text, and its first
//! screen.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use super::programs::{build, installed, path_of};
use super::shelf::Shelf;
use super::table::{heading, line, milliseconds};
use super::terminal::{Session, Until, Waited};
use super::{LIMIT, ROUNDS, median};

const SIZE: usize = 20_000_000;
/// With what the page begins.
const WORDS: &str = "开头的一段话";

/// A program with what it takes to write a page as text, where it does that, and to show it.
struct Peer {
    name: &'static str,
    writes: Option<&'static [&'static str]>,
    shows: &'static [&'static str],
}

const PEERS: [Peer; 5] = [
    Peer { name: "yuelan", writes: Some(&["show", "--width", "80"]), shows: &[] },
    Peer { name: "less", writes: None, shows: &[] },
    Peer { name: "w3m", writes: Some(&["-dump", "-cols", "80"]), shows: &[] },
    Peer {
        name: "lynx",
        writes: Some(&["-dump", "-nolist", "-width=80", "-display_charset=utf-8"]),
        shows: &["-display_charset=utf-8"],
    },
    Peer {
        name: "elinks",
        writes: Some(&["-no-home", "-dump", "-dump-width", "80", "-dump-charset", "utf-8"]),
        shows: &["-no-home"],
    },
];

/// Prints a table of its own.
pub(crate) fn print(shelf: &Shelf) {
    let page = shelf.page(SIZE, WORDS);
    let path = |name| if name == "yuelan" { Some(build()) } else { installed(name) };
    let peers: Vec<_> = PEERS.iter().filter_map(|peer| Some((peer, path(peer.name)?))).collect();
    println!("\nA page of HTML of {} MB; milliseconds, medians of {ROUNDS} runs\n", SIZE / 1_000_000);
    heading(peers.iter().map(|(peer, _)| peer.name));
    let told = |time: Option<Duration>| time.map(|time| milliseconds(time, LIMIT));
    let written = peers.iter().map(|(peer, path)| written(path, peer.writes?, &page, shelf));
    line("to text", "≤ 200", written.map(told));
    let shown = peers.iter().map(|(peer, path)| shown(path, peer.shows, &page, shelf));
    line("its first screen", "≤ 50", shown.map(told));
}

/// How long it takes to write all of the page.
fn written(path: &PathBuf, arguments: &[&str], page: &Path, shelf: &Shelf) -> Option<Duration> {
    let run = |_| {
        let mut command = Command::new(path);
        command.args(arguments).arg(page).env("HOME", shelf.path("home")).env("LC_ALL", "C.UTF-8");
        let start = Instant::now();
        let status =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
        status.success().then(|| start.elapsed())
    };
    median(&(0..ROUNDS).filter_map(run).collect::<Vec<_>>())
}

/// How long it takes from its start until it shows how the page begins.
fn shown(path: &PathBuf, arguments: &[&str], page: &Path, shelf: &Shelf) -> Option<Duration> {
    let run = |_| {
        let mut command = CommandBuilder::new(path);
        command.env_clear();
        command.args(arguments);
        command.arg(path_of(page));
        command.env("HOME", shelf.path("home"));
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        let mut session = Session::start(command, Instant::now());
        match session.since_start(&Until::Shows(vec![WORDS.to_owned()]), LIMIT) {
            Waited::Came(took) => Some(took),
            Waited::Late => Some(LIMIT),
            Waited::Never => None,
        }
    };
    median(&(0..ROUNDS).filter_map(run).collect::<Vec<_>>())
}
