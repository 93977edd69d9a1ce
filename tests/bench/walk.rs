//! Walking and counting among 100,000 articles: every step must answer within a frame, 16 ms.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark may stop where a test may")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use yuelan::doc::{Article, ArticleId};
use yuelan::ingest::{self, Origin};
use yuelan::query::parse;
use yuelan::series::Registry;
use yuelan::store::{
    Catalog, Cataloguer, Database, Direction, Duplicates, Entry, FileRead, Here, Holdings, Knowledge,
    Listing, Prepared, ReadingState, Recognition, Stamp, Step, Way,
};

/// Articles of the archive.
const ARTICLES: usize = 100_000;
/// Of so many articles, one reports on a summit, one was written near it, one names it.
const EVERY: usize = 7;

/// An article of our own about an edition, by what it is to it.
fn article(nth: usize) -> Article {
    let registry = Registry::builtin();
    let series = &registry.series()[nth % 4];
    let edition = &series.editions[nth / 4 % series.editions.len()];
    let city = edition.city.as_ref().and_then(|city| city.name()).unwrap_or_default();
    let (org, event) = (&series.words.org[0], &series.words.event[0]);
    let (text, after) = match nth % EVERY {
        0 => (format!("{org}{city}{event}在这里举行，{}年{org}{city}{event}通过了文件。", edition.year), 1),
        1 => (format!("{org}的展览开幕。{org}秘书处说，{org}的朋友很多。"), 5),
        2 => (format!("早在{}年，{org}{city}{event}就提出过这件事。", edition.year), 400),
        _ => ("渡口的老船工把缆绳收好，等着最后一班船的客人。".to_owned(), nth % 300),
    };
    let day = edition.end().saturating_add(jiff::Span::new().days(i64::try_from(after).unwrap()));
    let page = format!("---\ntitle: 第 {nth} 篇\ndate: {day}\n---\n{text}\n");
    let path = format!("{nth}.md");
    ingest::read(page.as_bytes(), &Origin { path: &path, hint: None }).pop().expect("an article")
}

fn catalog(recognition: &Arc<Recognition>) -> Catalog {
    let file = |nth: usize| {
        let id = ArticleId::new("walk", &nth.to_le_bytes(), 1);
        let entry = Arc::new(Entry::new(recognition, None, id, article(nth)));
        let _ = entry.relations();
        let path = format!("{nth}.md").into_bytes();
        FileRead {
            archive: 0,
            path,
            stamp: Stamp::default(),
            articles: vec![Prepared::new(entry)],
            is_same: false,
        }
    };
    let database = Database::in_memory().unwrap();
    let mut cataloguer = Cataloguer::new(database.clone());
    for batch in (0..ARTICLES).collect::<Vec<_>>().chunks(1000) {
        cataloguer.put(&batch.iter().copied().map(file).collect::<Vec<_>>()).unwrap();
    }
    let mut catalog = Catalog::new(database, Vec::new(), Arc::clone(recognition));
    catalog.reload().unwrap();
    catalog
}

fn walking(criterion: &mut Criterion) {
    let recognition = Recognition::builtin();
    let catalog = catalog(&recognition);
    steps(criterion, &recognition, &catalog);
    holdings(criterion, &recognition, &catalog);
}

fn steps(criterion: &mut Criterion, recognition: &Recognition, catalog: &Catalog) {
    let mut group = criterion.benchmark_group("100,000 articles");
    let listing = Listing::of_all(catalog.cards());
    let registry = recognition.registry();
    let axis = registry.find_series("g20");
    let (way, along) = (Way::new(&listing, registry, None), Way::new(&listing, registry, axis));
    let ids: Vec<_> = catalog.cards().all().iter().step_by(997).map(|card| card.id).collect();
    for (name, step, way) in [
        ("next article", Step::Article(Direction::Earlier), &way),
        ("next report", Step::Report(Direction::Later), &way),
        ("next report of one series", Step::Report(Direction::Later), &along),
        ("next report of the edition", Step::Within(Direction::Later), &way),
        ("next edition", Step::Edition(Direction::Later), &way),
        ("next year", Step::Year(Direction::Later), &way),
    ] {
        let mut turn = 0;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                turn = (turn + 1) % ids.len();
                let here = Here::new(&listing, Some(ids[turn]), 0);
                black_box(listing.walk(&here, step, way).is_ok())
            });
        });
    }
    group.sample_size(20);
    for (name, axis) in [("the way through a new list", None), ("along one series", axis)] {
        group.bench_function(name, |bencher| bencher.iter(|| Way::new(&listing, registry, axis)));
    }
    let (edition, _) = parse("summit:sco-2022");
    let (state, duplicates) = (ReadingState::default(), Duplicates::default());
    let knowledge = Knowledge { state: &state, duplicates: &duplicates };
    group.bench_function("the list of one edition", |bencher| {
        bencher.iter(|| catalog.select(&edition, knowledge, None).unwrap());
    });
    group.finish();
}

fn holdings(criterion: &mut Criterion, recognition: &Recognition, catalog: &Catalog) {
    let mut group = criterion.benchmark_group("100,000 articles");
    group.sample_size(20);
    let state = ReadingState::default();
    let count = || Holdings::new(catalog.cards(), recognition.registry());
    group.bench_function("holdings", |bencher| bencher.iter(count));
    let known = count();
    group.bench_function("tallies of a series", |bencher| {
        bencher.iter(|| known.of_series(0).iter().map(|held| known.tally(held, &state)).collect::<Vec<_>>());
    });
    group.finish();
}

criterion_group!(benches, walking);
criterion_main!(benches);
