//! The engines side by side, over one archive, in Markdown: the index, looking through the folded
//! texts, other indexes of SQLite, and ripgrep over the files. What they find is told against
//! looking into each text by itself.

use std::fmt::Display;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{hint, thread};

use memchr::memmem;
use yuelan::store::{Fts, Scan, Scope, SearchIndex};
use yuelan::text::fold;

use super::archive::{Archive, IN_TEXTS, write_files};
use super::corpus::{Article, Dice};
use super::rivals::{Cost, Rival, Tokens};
use super::{Texts, ask, build, database, milliseconds, processor, shortest};

/// Wordings from the texts by which recall and precision are told.
const WORDINGS: usize = 200;
const LONGEST: usize = 8;
/// Articles that are indexed again, each by itself.
const UPDATED: usize = 51;

/// How much was found of what is there, and how much of what was found is right.
struct Share {
    recall: f64,
    precision: f64,
}

/// Prints the table.
pub(crate) fn print(count: usize) {
    let archive = Archive::new();
    let articles = articles(&archive, count);
    let (folded, folded_work) = folding(&articles);
    let folder = tempfile::tempdir().expect("a folder");
    let connection = database(folder.path());
    let built = build("mixed", articles, &connection);
    let index = Fts::new(&connection);
    let scan = Scan::new(&built.texts);
    let bytes = built.texts.0.iter().map(|(title, body)| title.len() + body.len()).sum::<usize>();
    println!(
        "\n{count} articles in four languages; milliseconds, all hits counted, the shortest of several runs\n"
    );
    print!("| engine | build, wall (processor), s | MB |");
    asked().iter().for_each(|(name, _)| print!(" {name} |"));
    println!(" recall · precision | update one |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    let wordings = wordings(&built.texts);
    row("scan", &seconds(folded, folded_work), bytes as f64, &scan, &share(&scan, &built.texts, &wordings));
    println!(" – |");
    let found = share(&index, &built.texts, &wordings);
    row("FTS5, one token a character", &seconds(built.wall, built.work), built.size, &index, &found);
    let put = |row: usize, title: &str, body: &str| index.put(row as i64, title, body).expect("indexed");
    println!(" {:.2} |", milliseconds(updated(put, &built.texts)));
    for (name, tokens) in Tokens::ALL {
        rival(name, tokens, &built.texts, &wordings);
    }
    ripgrep(&archive, &folder.path().join("files"), count);
    println!("\nRecall and precision over {WORDINGS} wordings of 1 to {LONGEST} characters from the texts.");
}

/// What is asked for, with the name of its column.
fn asked() -> [(String, Vec<&'static str>); 4] {
    let [(one, often), (two, less), (four, seldom), _] = IN_TEXTS;
    let name = |what: &str, often: usize| format!("{what}, {} %", often / 100);
    [
        (name("1 character", often), vec![one]),
        (name("2 characters", less), vec![two]),
        (name("4 characters", seldom), vec![four]),
        ("two words".to_owned(), vec![two, four]),
    ]
}

fn articles(archive: &Archive, count: usize) -> Vec<Article> {
    let article = |nth| {
        let article = archive.article(nth);
        Article { title: article.title, body: article.paragraphs.join("\n") }
    };
    (0..count).map(article).collect()
}

/// What looking through the texts needs: that they are folded, on two threads.
fn folding(articles: &[Article]) -> (Duration, f64) {
    let (start, work) = (Instant::now(), processor());
    thread::scope(|scope| {
        for half in articles.chunks(articles.len().div_ceil(2).max(1)) {
            scope.spawn(move || {
                half.iter().for_each(|article| {
                    hint::black_box((fold(&article.title), fold(&article.body)));
                });
            });
        }
    });
    (start.elapsed(), processor() - work)
}

/// The cells of an engine up to what it finds.
fn row(name: &str, built: &dyn Display, size: f64, engine: &dyn SearchIndex, share: &Share) {
    print!("| {name} | {built} | {:.0} |", size / 1e6);
    for (_, words) in asked() {
        let phrases: Vec<String> = words.into_iter().map(fold).collect();
        let time = shortest(|| {
            hint::black_box(ask(engine, &phrases, usize::MAX));
        });
        print!(" {:.1} |", milliseconds(time));
    }
    print!(" {:.4} · {:.4} |", share.recall, share.precision);
}

/// Wordings that stand in the texts, as they stand there.
fn wordings(texts: &Texts) -> Vec<String> {
    let mut dice = Dice::new(19);
    let wording = || {
        let (_, body) = &texts.0[dice.below(texts.0.len())];
        let (first, length) = (dice.below(body.chars().count().max(1)), 1 + dice.below(LONGEST));
        let wording: String = body.chars().skip(first).take(length).collect();
        fold(wording.trim())
    };
    std::iter::repeat_with(wording)
        .filter(|wording| !wording.is_empty() && !wording.contains('\n'))
        .take(WORDINGS)
        .collect()
}

/// What the engine finds, against looking into each text by itself.
fn share(engine: &dyn SearchIndex, texts: &Texts, wordings: &[String]) -> Share {
    let (mut there, mut found, mut right) = (0_usize, 0_usize, 0_usize);
    for wording in wordings {
        let mut is_found = vec![false; texts.0.len()];
        let asked = engine.find(wording, Scope::Text, &mut |row| {
            is_found[row as usize] = true;
            ControlFlow::Continue(())
        });
        assert!(asked.is_ok());
        let finder = memmem::Finder::new(wording);
        for ((title, body), is_found) in texts.0.iter().zip(is_found) {
            let is_there = [title, body].iter().any(|text| finder.find(text.as_bytes()).is_some());
            there += usize::from(is_there);
            found += usize::from(is_found);
            right += usize::from(is_found && is_there);
        }
    }
    let of = |part: usize, all: usize| if all == 0 { 1.0 } else { part as f64 / all as f64 };
    Share { recall: of(right, there), precision: of(right, found) }
}

/// The row of another way to index.
fn rival(name: &str, tokens: Tokens, texts: &Texts, wordings: &[String]) {
    let folder = tempfile::tempdir().expect("a folder");
    let (rival, cost) = Rival::build(tokens, folder.path(), texts);
    let Cost { wall, work, size } = cost;
    row(name, &seconds(wall, work), size, &rival, &share(&rival, texts, wordings));
    println!(" {:.2} |", milliseconds(updated(|row, title, body| rival.put(row, title, body), texts)));
}

fn seconds(wall: Duration, work: f64) -> String {
    format!("{:.1} ({work:.1})", wall.as_secs_f64())
}

/// How long it takes to index one article again, in a transaction of its own.
fn updated(put: impl Fn(usize, &str, &str), texts: &Texts) -> Duration {
    let mut dice = Dice::new(23);
    let mut time = || {
        let row = dice.below(texts.0.len());
        let (title, body) = &texts.0[row];
        let start = Instant::now();
        put(row, title, body);
        start.elapsed()
    };
    let mut times: Vec<_> = (0..UPDATED).map(|_| time()).collect();
    times.sort_unstable();
    times[UPDATED / 2]
}

/// What it takes to go through the files, where ripgrep is installed.
fn ripgrep(archive: &Archive, files: &Path, count: usize) {
    write_files(archive, files, count).expect("files");
    let run = |word: &str| {
        let mut command = std::process::Command::new("rg");
        command.args(["-l", word]).arg(files).stdin(std::process::Stdio::null());
        command.stdout(std::process::Stdio::null()).status().is_ok_and(|status| status.success())
    };
    if !run(IN_TEXTS[0].0) {
        return println!("| rg -l | not installed | | | | | | | |");
    }
    print!("| rg -l over the files | – | – |");
    for (_, words) in asked() {
        match words.as_slice() {
            [word] => {
                print!(" {:.0} |", milliseconds(shortest(|| assert!(run(word), "{word} was not found"))));
            }
            _ => print!(" – |"),
        }
    }
    println!(" – | – |");
}
