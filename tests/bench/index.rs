//! The full-text index: building it, its size, and how long any word takes, beside looking
//! through the texts and beside ripgrep: `cargo bench --bench index`. First a table of the engines
//! over 100,000 articles, or as many as `YUELAN_BENCH_ARTICLES` says; then what the index takes
//! for other words, of smaller archives.

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
#[path = "index/engines.rs"]
mod engines;
#[path = "index/rivals.rs"]
mod rivals;

use std::borrow::Cow;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::{Duration, Instant};

use corpus::{Article, Corpus};
use rusqlite::Connection;
use yuelan::doc::{ArticleId, Block, Document};
use yuelan::query::{Concordance, Order, Quoted, Room, Snippet, hits};
use yuelan::store::{Fts, Scan, ScannedText, ScannedTexts, Scope, SearchIndex};
use yuelan::text::{Clean, WidthTable, fold};

/// Names another size of the archive that the engines are measured with.
const ARTICLES: &str = "YUELAN_BENCH_ARTICLES";
/// Runs of which the shortest is told.
const RUNS: usize = 7;
/// Rows of a screen.
const SCREEN: usize = 40;
/// What is looked for: words of a query are separated by blanks.
const CHINESE: [&str; 12] = [
    "的",
    "，",
    "船",
    "2",
    "茶会",
    "上海",
    "湖边茶会",
    "2022年",
    "茶会 信",
    "ferry-22",
    "青瓷渡船",
    "北冥有鱼",
];
const ENGLISH: [&str; 8] =
    ["e", "th", "the", "rope", "summit", "documentation", "version story", "xylophone"];

/// An index that was made.
struct Built {
    texts: Texts,
    wall: Duration,
    /// Seconds of all cores.
    work: f64,
    /// Bytes.
    size: f64,
}

/// Folded texts by number.
struct Texts(Vec<(String, String)>);

impl ScannedTexts for Texts {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn text(&self, nth: usize) -> Option<ScannedText<'_>> {
        let at = self.0.len().checked_sub(nth + 1)?;
        let (title, body) = self.0.get(at)?;
        Some(ScannedText { row: at as i64, title: Cow::Borrowed(title), body: Cow::Borrowed(body) })
    }
}

fn main() {
    let many: Option<usize> = std::env::var(ARTICLES).ok().and_then(|count| count.parse().ok());
    engines::print(many.unwrap_or(100_000));
    for count in [1000, 10_000] {
        words(&Corpus::new(false), "Chinese", count, &CHINESE);
    }
    words(&Corpus::new(true), "English", 10_000, &ENGLISH);
    lines();
}

/// Builds an index and asks it.
fn words(corpus: &Corpus, name: &str, count: usize, queries: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    let connection = database(folder.path());
    let texts = build(name, (0..count).map(|nth| corpus.article(nth)).collect(), &connection).texts;
    println!(
        "{:<16}{:>9}{:>12}{:>12}{:>12}{:>12}",
        "ms", "hits", "first rows", "all", "scan first", "scan all"
    );
    for query in queries {
        let phrases: Vec<String> = query.split(' ').map(fold).collect();
        let (index, scan) = (Fts::new(&connection), Scan::new(&texts));
        print!("{query:<16}{:>9}", ask(&index, &phrases, usize::MAX));
        let indexes: [&dyn SearchIndex; 2] = [&index, &scan];
        for index in indexes {
            for most in [SCREEN, usize::MAX] {
                let time = shortest(|| {
                    black_box(ask(index, &phrases, most));
                });
                print!("{:>12.2}", milliseconds(time));
            }
        }
        println!();
    }
}

/// A database as the program has it.
fn database(folder: &Path) -> Connection {
    let connection = Connection::open(folder.join("cache.db")).expect("a database");
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.pragma_update(None, "synchronous", "normal").unwrap();
    connection
}

/// Folds on one thread and indexes on another, as the program does.
fn build(name: &str, raw: Vec<Article>, connection: &Connection) -> Built {
    let count = raw.len();
    Fts::create(connection).unwrap();
    let (start, start_of_work) = (Instant::now(), processor());
    let mut texts = Vec::with_capacity(count);
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(256);
        scope.spawn(move || {
            for article in &raw {
                let folded = (fold(&article.title), fold(&article.body));
                if sender.send(folded).is_err() {
                    return;
                }
            }
        });
        let transaction = connection.unchecked_transaction().unwrap();
        for (row, (title, body)) in (0..).zip(receiver) {
            Fts::new(&transaction).put(row, &title, &body).unwrap();
            texts.push((title, body));
        }
        transaction.commit().unwrap();
    });
    let (put, put_work) = (start.elapsed(), processor() - start_of_work);
    Fts::new(connection).optimize().unwrap();
    let (optimize, optimize_work) = (start.elapsed() - put, processor() - start_of_work - put_work);
    let bytes: usize = texts.iter().map(|(title, body)| title.len() + body.len()).sum();
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    let free: i64 = connection.pragma_query_value(None, "freelist_count", |row| row.get(0)).unwrap();
    let size = (pages - free) as f64 * 4096.0;
    println!(
        "\n{count} {name} articles, {:.1} MB folded: fold and put {:.1} s (processor {put_work:.1} s, {:.1} MB/s \
         of it), optimize {:.1} s ({optimize_work:.1} s); {:.1} MB, {:.2} of the text",
        bytes as f64 / 1e6,
        put.as_secs_f64(),
        bytes as f64 / 1e6 / put_work,
        optimize.as_secs_f64(),
        size / 1e6,
        size / bytes as f64,
    );
    Built { texts: Texts(texts), wall: put + optimize, work: put_work + optimize_work, size }
}

/// How many articles hold all phrases; no more than so many.
fn ask(index: &dyn SearchIndex, phrases: &[String], most: usize) -> usize {
    let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
    let mut count = 0;
    let asked = index.find_all(&phrases, Scope::Text, &mut |_| {
        count += 1;
        if count < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert!(asked.is_ok());
    count
}

/// What is shown of hits: the best line of an article, and the concordance of all.
fn lines() {
    let corpus = Corpus::new(false);
    let document = |nth: usize| {
        let paragraphs = corpus.article(nth).body;
        let paragraphs = paragraphs.lines().map(|text| Block::body(Clean::text(text)));
        Document::new(paragraphs.collect(), vec![], vec![])
    };
    let documents: Vec<_> = (0..1000).map(document).collect();
    let widths = WidthTable::default();
    let phrases = ["船", "茶会"];
    let found = shortest(|| drop(black_box(hits(&documents[0], &phrases))));
    let own = hits(&documents[0], &phrases);
    let snippet = shortest(|| drop(black_box(Snippet::new(&documents[0], &own, 80, &widths))));
    println!("\nHits in an article {:.3} ms, its line {:.3} ms", milliseconds(found), milliseconds(snippet));
    let hits: Vec<_> = documents.iter().map(|document| hits(document, &phrases[..1])).collect();
    let mut concordance = Concordance::new(Room::around(2, 100), widths);
    let start = Instant::now();
    for (nth, (document, hits)) in documents.iter().zip(&hits).enumerate() {
        let quoted = Quoted {
            id: ArticleId(nth as u64),
            title: Clean::default(),
            date: None,
            source: Clean::default(),
        };
        concordance.add(quoted, document, hits);
    }
    let made = start.elapsed();
    let sorted = shortest(|| concordance.sort(Order::Left));
    println!(
        "Concordance of {} hits: made in {:.1} ms, sorted in {:.1} ms",
        concordance.lines().len(),
        milliseconds(made),
        milliseconds(sorted)
    );
}

/// The shortest of several runs: whatever else the machine does makes others longer.
fn shortest(mut run: impl FnMut()) -> Duration {
    let time = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    std::iter::repeat_with(time).take(RUNS).min().unwrap_or_default()
}

/// Seconds of both cores that this program has used; none where the system does not tell.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    // User and system time in hundredths of a second, fields 14 and 15.
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
