//! How fast editions are recognised: the texts of an archive on one core, from article to verdict.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use yuelan::doc::Article;
use yuelan::ingest::{Origin, read};
use yuelan::series::{Recogniser, Registry};

/// Archives by what they are. Those that stand beside the repository may be absent.
const PLACES: [(&str, &str); 2] = [("five documents", "../shared/seeds"), ("sample archive", "seeds")];
/// Paragraphs of an article that has nothing to do with any series.
const FOREIGN: usize = 2000;

fn series(criterion: &mut Criterion) {
    let recogniser = Recogniser::new(Registry::builtin());
    let mut group = criterion.benchmark_group("series");
    for (name, place) in PLACES {
        let articles = articles(&Path::new(env!("CARGO_MANIFEST_DIR")).join(place));
        if articles.is_empty() {
            eprintln!("skipped: {name} are not here");
            continue;
        }
        bench(&mut group, &recogniser, name, &articles);
    }
    bench(&mut group, &recogniser, "an article about something else", &foreign());
    group.finish();
    criterion.bench_function("series/building the recogniser", |bencher| {
        bencher.iter(|| Recogniser::new(black_box(Registry::builtin())));
    });
}

fn bench(
    group: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>,
    recogniser: &Recogniser,
    name: &str,
    articles: &[Article],
) {
    let texts = articles.iter().flat_map(|article| article.document.texts());
    let bytes: usize = texts.map(|text| text.string.len()).sum();
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            articles.iter().map(|article| recogniser.recognise(black_box(article)).len()).sum::<usize>()
        });
    });
}

fn articles(folder: &Path) -> Vec<Article> {
    let mut waiting = vec![folder.to_owned()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = waiting.pop() {
        let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|found| found.path());
        let (folders, found): (Vec<_>, Vec<_>) = paths.partition(|path| path.is_dir());
        waiting.extend(folders);
        files.extend(found);
    }
    files.sort();
    files.iter().flat_map(|path| articles_of(path)).collect()
}

fn articles_of(path: &Path) -> Vec<Article> {
    let shown = path.to_string_lossy();
    let bytes = fs::read(path).unwrap_or_default();
    read(&bytes, &Origin { path: &shown, hint: None })
}

/// One long article in which no series occurs.
fn foreign() -> Vec<Article> {
    let sentences = [
        "渡口的老人说，今年的水比往年来得早，船却比往年少。",
        "她把地图摊在桌上，用铅笔标出第3条路：“走这里，能省半天。”",
        "从县城到林场，公路修了11年，桥有27座，最长的一座叫望云桥。",
    ];
    let text: Vec<String> = (0..FOREIGN)
        .map(|nth| (0..4).map(|offset| sentences[(nth + offset) % sentences.len()]).collect())
        .collect();
    read(text.join("\n\n").as_bytes(), &Origin { path: "article.txt", hint: None })
}

criterion_group!(benches, series);
criterion_main!(benches);
