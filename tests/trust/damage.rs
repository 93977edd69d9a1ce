//! G. State that is damaged, and state that many save at once: nothing is lost.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use yuelan::doc::ArticleId;
use yuelan::store::{Change, State};

use super::case::Case;
use super::chance::Chance;
use super::files::run;
use super::ledger::Fault;
use super::starred::{is_starred, starred, visit};
use super::trial::Trial;
use crate::pty::home::Home;

pub(crate) const CASES: &[Case] = &[
    Case { number: 56, what: "kills while saving lose nothing that was acknowledged", run: kills },
    Case { number: 57, what: "a state that is damaged anywhere gives way to its backup", run: damaged },
    Case { number: 58, what: "twenty that save at once lose nothing", run: together },
];

/// Has this program star articles, one after another, until it is killed; see `main`.
pub(crate) const STARRING: &str = "YUELAN_TRUST_STARRING";

/// Stars articles from a first number on and says each that is saved.
pub(crate) fn star_until_killed(said: &str) {
    let (first, path) = said.split_once(' ').unwrap();
    let mut state = State::open(Path::new(path)).unwrap();
    for id in first.parse::<u64>().unwrap().. {
        state.save(ArticleId(id), Change::Starred(true)).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "starred {id}").and_then(|()| out.flush()).unwrap();
    }
}

fn starring(path: &Path, first: u64) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(STARRING, format!("{first} {}", path.display()));
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Kills one that stars a moment after it has said so much, and gives what it had acknowledged.
fn acknowledged(mut child: Child, most: usize, moment: Duration) -> Vec<u64> {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let number = |line: &str| line.strip_prefix("starred ").and_then(|id| id.parse().ok());
    let mut ids: Vec<_> = lines.by_ref().take(most).filter_map(|line| number(&line.ok()?)).collect();
    thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    // The last line may be cut off: it ends in a part of a number, which is another one.
    let mut rest: Vec<String> = lines.map_while(Result::ok).collect();
    rest.pop();
    ids.extend(rest.iter().filter_map(|line| number(line)));
    ids
}

fn all_there(trial: &Trial, path: &Path, ids: &[u64], what: &str) {
    let state = State::open(path).unwrap();
    let lost = ids.iter().filter(|id| !state.known().of(ArticleId(**id)).starred).count();
    if lost > 0 {
        trial.fault(Fault::Lost, format!("{what}: {lost} of {}", ids.len()));
    }
}

fn kills(trial: &Trial) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let (mut ids, mut chance) = (Vec::new(), Chance::new(56));
    let rounds = Trial::many(20, 200);
    for round in 0..rounds {
        trial.count(1);
        let child = starring(&path, u64::try_from(round).unwrap() << 32);
        let moment = Duration::from_micros(u64::try_from(chance.below(4_000)).unwrap());
        ids.extend(acknowledged(child, 1 + chance.below(8), moment));
    }
    trial.expect(ids.len() >= rounds, || format!("only {} were saved in {rounds} rounds", ids.len()));
    all_there(trial, &path, &ids, "after kills");
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    trial.expect(left.len() <= 4, || format!("files are left behind: {left:?}"));
}

fn together(trial: &Trial) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    for round in 0..Trial::many(1, 8) {
        let first = |nth: usize| u64::try_from(round * 20 + nth).unwrap() << 32;
        let children: Vec<_> = (0..20).map(|nth| starring(&path, first(nth))).collect();
        let reader = |child| thread::spawn(move || acknowledged(child, 10, Duration::ZERO));
        let readers: Vec<_> = children.into_iter().map(reader).collect();
        let ids: Vec<_> = readers.into_iter().flat_map(|reader| reader.join().unwrap()).collect();
        trial.count(20);
        trial.expect(ids.len() >= 20, || format!("only {} were saved by twenty", ids.len()));
        all_there(trial, &path, &ids, "twenty at once");
    }
}

/// A file, damaged in many ways: emptied, cut at every page and elsewhere, overwritten.
fn damages(whole: &[u8], chance: &mut Chance) -> Vec<(String, Vec<u8>)> {
    let mut out: Vec<(String, Vec<u8>)> = vec![
        ("empty".to_owned(), Vec::new()),
        ("noise".to_owned(), chance.bytes(8_192)),
        ("text".to_owned(), b"no database".to_vec()),
        ("another database".to_owned(), [&whole[..100], &[0; 4_000]].concat()),
    ];
    let pages = whole.len() / 4_096;
    let steps = Trial::many(6, pages).min(pages);
    for nth in 0..steps {
        let cut = nth * pages / steps * 4_096;
        out.push((format!("cut at page {}", cut / 4_096), whole[..cut].to_vec()));
    }
    for _ in 0..Trial::many(6, 60) {
        let cut = chance.below(whole.len());
        out.push((format!("cut at {cut}"), whole[..cut].to_vec()));
        let (mut noisy, at) = (whole.to_vec(), chance.below(whole.len().saturating_sub(600)));
        let noise = chance.bytes(600);
        noisy[at..at + 600].copy_from_slice(&noise);
        out.push((format!("noise at {at}"), noisy));
    }
    out
}

fn damaged(trial: &Trial) {
    let home = starred();
    let path = home.state().join("state.db");
    let whole = fs::read(&path).unwrap();
    for (nth, (what, bytes)) in damages(&whole, &mut Chance::new(57)).into_iter().enumerate() {
        for log in ["state.db-wal", "state.db-shm"] {
            let _ = fs::remove_file(home.state().join(log));
        }
        fs::write(&path, &bytes).unwrap();
        // By itself or by its backup, it knows the star, whoever asks first.
        if nth % 4 == 0 {
            visit(trial, &home, &what);
        }
        if !is_starred(trial, &home) {
            trial.fault(Fault::Lost, format!("{what}: the backup was not used"));
        }
    }
    // A folder in its place.
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    visit(trial, &home, "a folder in place of the state");
    damaged_index(trial);
}

/// What is derived from the articles rebuilds itself.
fn damaged_index(trial: &Trial) {
    let home = Home::with_long_article();
    run(trial, &home, &["index", "-a", "articles"]);
    let mut files = Vec::new();
    let mut folders = vec![home.path("cache")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files.retain(|path| fs::metadata(path).is_ok_and(|metadata| metadata.len() > 4_096));
    files.sort();
    trial.expect(!files.is_empty(), || "nothing was kept of the articles".to_owned());
    let mut chance = Chance::new(570);
    for path in files {
        let whole = fs::read(&path).unwrap();
        for (what, bytes) in damages(&whole, &mut chance) {
            fs::write(&path, &bytes).unwrap();
            let what = format!("{}: {what}", path.file_name().unwrap().to_string_lossy());
            let search = || run(trial, &home, &["search", "-a", "articles", "驼队"]);
            let (_, mut found, mut told) = search();
            // Bytes that were changed within a posting nobody can notice; the rest heals by itself.
            if !found.contains("驼队") && what.contains("noise at") {
                run(trial, &home, &["index", "-a", "articles", "--rebuild"]);
                (_, found, told) = search();
            }
            trial.expect(found.contains("驼队"), || format!("{what}: {found} {told}"));
        }
    }
}
