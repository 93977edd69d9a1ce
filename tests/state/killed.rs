//! Readers that are killed while they star articles: whatever was acknowledged is there.
//!
//! The readers are this very test, run by itself in another process.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use yuelan::doc::ArticleId;
use yuelan::store::{Change, State};

/// Where a reader finds the state, and the first article that is its own.
const PLACE: &str = "YUELAN_TEST_STATE";
const FIRST: &str = "YUELAN_TEST_FIRST";
const ROUNDS: u64 = 15;

fn reader(path: &Path, first: u64) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "state::killed::stars_until_killed", "--ignored", "--nocapture"]);
    command.env(PLACE, path).env(FIRST, first.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Lets a reader star some articles, kills it, and gives what it acknowledged.
fn killed_after(child: &mut Child, most: usize) -> Vec<ArticleId> {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let acknowledged = |line: std::io::Result<String>| {
        let line = line.unwrap();
        line.strip_prefix("starred ").map(|id| ArticleId::parse(id).unwrap())
    };
    let mut ids: Vec<_> = lines.by_ref().filter_map(acknowledged).take(most).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    // What it acknowledged in its last moments. The last line may be cut off.
    let rest =
        lines.map_while(Result::ok).filter_map(|line| ArticleId::parse(line.strip_prefix("starred ")?));
    ids.extend(rest);
    ids
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        // Two at a time: one is killed while the other writes, too.
        let mut readers = [0, 1].map(|nth| reader(&path, (2 * round + nth) << 32));
        for (nth, child) in readers.iter_mut().enumerate() {
            let most = 2 + 2 * nth + usize::try_from(round).unwrap() / 3;
            let ids = killed_after(child, most);
            assert!(ids.len() >= most, "round {round}: {} of {most}", ids.len());
            acknowledged.extend(ids);
        }
        let state = State::open(&path).unwrap();
        let lost = acknowledged.iter().filter(|id| !state.known().of(**id).starred).count();
        assert_eq!(lost, 0, "of {} after {} kills", acknowledged.len(), 2 * (round + 1));
    }
}

/// Not a test of its own: what the others run and kill.
#[test]
#[ignore = "runs until it is killed"]
fn stars_until_killed() {
    let (Some(path), Ok(first)) = (std::env::var_os(PLACE), std::env::var(FIRST)) else { return };
    let mut state = State::open(Path::new(&path)).unwrap();
    for id in first.parse::<u64>().unwrap().. {
        state.save(ArticleId(id), Change::Starred(true)).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nstarred {}", ArticleId(id)).and_then(|()| out.flush()).unwrap();
    }
}
