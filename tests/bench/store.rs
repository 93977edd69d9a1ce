//! The store from its start to a query's answer, at 1,000 and 100,000 articles;
//! `YUELAN_BENCH_ARTICLES=1000000 cargo bench --bench store` adds a larger archive. The databases
//! are made once and kept in `target/tmp`.

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

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Instant;

use archive::{Archive, IN_TEXTS, IN_TITLES, shapes};
use criterion::{Criterion, criterion_group, criterion_main};
use yuelan::doc::ArticleId;
use yuelan::ingest::{self, Origin};
use yuelan::query::parse;
use yuelan::store::{
    Catalog, Cataloguer, Database, Duplicates, Entry, FileRead, Knowledge, Listing, Prepared, ReadingState,
    Recognition, Sought, Stamp,
};
use yuelan::text::Fuzzy;

/// Names the size of a further archive.
const ARTICLES: &str = "YUELAN_BENCH_ARTICLES";
/// Rows of a screen.
const SCREEN: usize = 40;
/// Articles that are read on one core before they are written together.
const BATCH: usize = 512;

fn store(criterion: &mut Criterion) {
    let more: Option<usize> = std::env::var(ARTICLES).ok().and_then(|count| count.parse().ok());
    let recognition = Recognition::builtin();
    recognition.build();
    for many in [1000, 100_000].into_iter().chain(more) {
        let folder = prepared(many, &recognition);
        starting(criterion, many, &folder, &recognition);
        let mut catalog = opened(&folder, &recognition);
        catalog.reload().unwrap();
        assert_eq!(catalog.len(), many, "delete {} to make it anew", folder.display());
        pages(criterion, many, &catalog);
        queries(criterion, many, &catalog);
        titles(criterion, many, &catalog);
    }
}

/// What `Ctrl-p` does: the titles are read once, and looked through with every letter.
fn titles(criterion: &mut Criterion, many: usize, catalog: &Catalog) {
    let (state, duplicates) = (ReadingState::default(), Duplicates::default());
    let knowledge = Knowledge { state: &state, duplicates: &duplicates };
    let mut group = criterion.benchmark_group(format!("titles of {many}"));
    group.sample_size(20);
    group.bench_function("read", |bencher| bencher.iter(|| catalog.titles(knowledge, &[]).unwrap()));
    let titles = catalog.titles(knowledge, &[]).unwrap();
    for typed in ["s", "shhz", "shanghaihezuo", "合作", "qxzvw"] {
        let sought = Sought { fuzzy: Fuzzy::new(typed), is_shelf: false, most: SCREEN };
        group.bench_function(typed, |bencher| {
            bencher.iter(|| black_box(catalog.find_titles(&titles, &sought, knowledge).1));
        });
    }
    group.finish();
}

/// From nothing to the first rows, and to all cards.
fn starting(criterion: &mut Criterion, many: usize, folder: &Path, recognition: &Arc<Recognition>) {
    let mut group = criterion.benchmark_group(format!("store of {many}"));
    group.sample_size(20);
    let state = ReadingState::default();
    group.bench_function("open, first rows", |bencher| {
        bencher.iter(|| opened(folder, recognition).front(SCREEN, &state).unwrap());
    });
    let mut catalog = opened(folder, recognition);
    group.bench_function("cards of all", |bencher| bencher.iter(|| catalog.reload().unwrap()));
    group.finish();
}

fn pages(criterion: &mut Criterion, many: usize, catalog: &Catalog) {
    let mut group = criterion.benchmark_group(format!("store of {many}"));
    let (state, all) = (ReadingState::default(), Listing::of_all(catalog.cards()));
    for (name, from) in [("rows in the middle", many / 2), ("last rows", many - SCREEN)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(catalog.rows(all.window(from..from + SCREEN), &state).len()));
        });
    }
    group.finish();
}

fn queries(criterion: &mut Criterion, many: usize, catalog: &Catalog) {
    let mut group = criterion.benchmark_group(format!("store of {many}"));
    group.sample_size(20);
    let (state, duplicates) = (ReadingState::default(), Duplicates::default());
    let knowledge = Knowledge { state: &state, duplicates: &duplicates };
    let words = IN_TEXTS.map(|(word, often)| (format!("text, {} %", often / 100), word.to_owned()));
    let [_, (two, _), (four, _), _] = IN_TEXTS;
    let others = [
        ("period", "year:2012..2014".to_owned()),
        ("title", format!("title:{}", IN_TITLES.0)),
        ("two words", format!("{two} {four}")),
        ("words of a period", format!("{two} year:2012..2014")),
        ("summit", "summit:sco-2018".to_owned()),
        ("tag", "tag:修钟".to_owned()),
        ("unread", "is:unread".to_owned()),
    ];
    let others = others.map(|(name, query)| (name.to_owned(), query));
    for (name, text) in words.into_iter().chain(others) {
        let (query, mistakes) = parse(&text);
        assert!(mistakes.is_empty(), "{text}");
        let select = || catalog.select(&query, knowledge, None).unwrap();
        println!("{name}: {text} is in {} of {many}", select().len());
        group.bench_function(name, |bencher| bencher.iter(select));
    }
    group.finish();
}

fn opened(folder: &Path, recognition: &Arc<Recognition>) -> Catalog {
    Catalog::new(Database::open(folder, 0).unwrap(), Vec::new(), Arc::clone(recognition))
}

/// The folder of a database of so many articles, which is made if it is not there.
fn prepared(many: usize, recognition: &Arc<Recognition>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("store-{many}"));
    if folder.exists() {
        return folder;
    }
    // What was not finished has another name.
    let begun = folder.with_extension("begun");
    let _ = std::fs::remove_dir_all(&begun);
    let start = Instant::now();
    let mut cataloguer = Cataloguer::new(Database::open(&begun, 0).unwrap());
    let (sender, receiver) = sync_channel(4);
    thread::scope(|scope| {
        scope.spawn(move || written(many, recognition, &sender));
        for batch in receiver {
            cataloguer.put(&batch).unwrap();
        }
    });
    drop(cataloguer);
    std::fs::rename(&begun, &folder).unwrap();
    println!("{many} articles catalogued in {:.1} s", start.elapsed().as_secs_f64());
    folder
}

/// Writes and reads articles as files are read.
fn written(many: usize, recognition: &Arc<Recognition>, sender: &SyncSender<Vec<FileRead>>) {
    let archive = Archive::new();
    let file = |nth: usize| {
        let article = archive.article(nth);
        let path = shapes::path(&article);
        let name = path.to_str().expect("a name of our own");
        let read = ingest::read(shapes::file(&article).as_bytes(), &Origin { path: name, hint: None });
        let entry = |article: yuelan::doc::Article| {
            let id = ArticleId::of("bench", name.as_bytes(), &article.source);
            let entry = Entry::new(recognition, Some(path.clone()), id, article);
            // What is asked for now is kept with it.
            let (_, _) = (entry.relations().len(), entry.chars());
            Prepared::new(Arc::new(entry))
        };
        let articles = read.into_iter().map(entry).collect();
        FileRead {
            archive: 0,
            path: name.as_bytes().to_vec(),
            stamp: Stamp::default(),
            articles,
            is_same: false,
        }
    };
    for first in (0..many).step_by(BATCH) {
        let batch = (first..many.min(first + BATCH)).map(file).collect();
        if sender.send(batch).is_err() {
            return;
        }
    }
}

criterion_group!(benches, store);
criterion_main!(benches);
