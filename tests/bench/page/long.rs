//! An article of 20 MB: from the document, and from starting the program, to its first screen.

use std::hint::black_box;
use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use super::speed::median;
use super::terminal;
use yuelan::app::{Area, Opened, Page, Reader};
use yuelan::doc::{ArticleId, Document};
use yuelan::ingest::{Origin, read};
use yuelan::query::Query;
use yuelan::store::{Entry, Mark, Recognition};
use yuelan::text::Language;
use yuelan::typeset::{Flow, Head, Layout, Line, Options, Place};

pub(crate) const BYTES: usize = 20_000_000;
/// Lines of a screen.
const SCREEN: usize = 40;

/// Sentences of our own making.
pub(crate) const SENTENCES: [&str; 6] = [
    "会议发表宣言，并就粮食、能源、气候、供应链发表4份声明。",
    "“也对，”她把空罐子倒过来给人看，“谁出远门，是为了喝家里的茶呢？”",
    "从会场到老城，走路要47分钟，比去年多出12.5％——这还是顺风的时候……",
    "负责校对会议简报的努尔别克说，国名最怕漏，“漏一个字是错，漏一个国家是事故”。",
    "The interpreter counted 350km/h twice，第3次才写下来。",
    "译员们在走廊里对词，一个词换了三种说法，最后还是用了最短的那个。",
];

/// Prints the times.
pub(crate) fn print() {
    let text = article();
    println!(
        "\nAn article of {:.1} MB to its first {SCREEN} lines, medians of 7 runs:",
        megabytes(text.len())
    );
    let entry = entry(&text);
    print_time("typeset::set, from the document", from_document(&entry.article.document));
    print_time("Reader::new, from the article in memory", from_entry(&entry));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("article.txt");
    std::fs::write(&path, &text).expect("a file");
    let path = path.to_str().expect("a path");
    let home = folder.path().to_str().expect("a path");
    print_time(
        "yuelan show, from its start",
        of_program(env!("CARGO_BIN_EXE_yuelan"), &["show", path, "--width", "80"], home),
    );
    print_time("yuelan, from its start, in a terminal", terminal::until_shown(path, home, "气候"));
    for (name, arguments) in [("cat", vec![path]), ("less", vec![path]), ("fold", vec!["-w", "80", path])] {
        if is_installed(name) {
            print_time(&format!("{name}, from its start, into a pipe"), of_program(name, &arguments, home));
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "a few million bytes")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn print_time(name: &str, time: Duration) {
    println!("{name:<44} {:>9.1} ms", time.as_secs_f64() * 1000.0);
}

/// Paragraphs of three to eight sentences, a blank line between two.
fn article() -> String {
    let mut out = String::with_capacity(BYTES + 4096);
    let mut nth = 0;
    while out.len() < BYTES {
        for offset in 0..3 + nth % 6 {
            out.push_str(SENTENCES[(nth + offset) % SENTENCES.len()]);
        }
        out.push_str("\n\n");
        nth += 1;
    }
    out
}

fn entry(text: &str) -> Arc<Entry> {
    let origin = Origin { path: "article.txt", hint: None };
    let article = read(text.as_bytes(), &origin).into_iter().next().expect("an article");
    Arc::new(Entry::new(&Recognition::builtin(), None, ArticleId(1), article))
}

fn first_screen<'a>(lines: impl Iterator<Item = (&'a Layout, &'a Line)>) -> Vec<String> {
    lines.take(SCREEN).map(|(layout, line)| layout.string(line)).collect()
}

fn from_document(document: &Arc<Document>) -> Duration {
    let options = Options::default();
    median(|| {
        let mut flow =
            Flow::new(Arc::clone(black_box(document)), Language::SimplifiedChinese, Head::default(), options);
        flow.settle(Place::START, SCREEN);
        assert_eq!(black_box(first_screen(flow.window(Place::START))).len(), SCREEN);
    })
}

/// What happens when an article is opened: the words of its head, too.
fn from_entry(entry: &Arc<Entry>) -> Duration {
    let pane = Area { x: 0, y: 0, width: 100, height: u16::try_from(SCREEN).unwrap_or(u16::MAX) };
    let page = Page::new(pane, &Options::default());
    median(|| {
        let opened = Opened {
            entry: Arc::clone(entry),
            mark: Mark::default(),
            alike: 0,
            pace: None,
            letters: Vec::new(),
            notes: Vec::new(),
        };
        let mut reader = Reader::new(opened, &Query::default(), &page);
        reader.settle();
        assert_eq!(black_box(first_screen(reader.window())).len(), SCREEN);
    })
}

/// From starting a program until it has written something; then it is told to stop.
fn of_program(name: &str, arguments: &[&str], home: &str) -> Duration {
    median(|| {
        let mut command = Command::new(name);
        command.args(arguments).env("HOME", home).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("a process");
        let mut first = [0; 1];
        let mut output = child.stdout.take().expect("its output");
        output.read_exact(&mut first).expect("something written");
        drop(output);
        child.kill().expect("stopped");
        child.wait().expect("an end");
    })
}

fn is_installed(name: &str) -> bool {
    let version = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}
