//! Near-duplicates among 100,000 articles: what is remembered of each, and the grouping.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark may stop where a test may")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use yuelan::doc::ArticleId;
use yuelan::ingest::{self, Origin};
use yuelan::store::{Duplicates, Entry, Likeness, Recognition};

const ARTICLES: u64 = 100_000;

/// Some 700 characters that no other seed has.
fn prose(seed: u64) -> String {
    let mut state = seed;
    let mut letter = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_u32(0x4E00 + u32::try_from((state >> 33) % 3000).unwrap()).unwrap()
    };
    (0..28).map(|_| (0..24).map(|_| letter()).collect::<String>() + "。\n\n").collect()
}

/// One in ten is a reprint of another, one in ten says that it is a translation.
fn entry(recognition: &Arc<Recognition>, nth: u64) -> Entry {
    let seed = if nth % 10 == 9 { nth - 1 } else { nth };
    let folder = if nth % 10 == 5 { "en/" } else { "" };
    let path = format!("{folder}{}/{}.md", seed % 20, nth / 10 * 10);
    let text = format!("---\ntitle: 第{seed}篇\ndate: 2022-09-16\n---\n本报讯\n\n{}", prose(seed));
    let article = ingest::read(text.as_bytes(), &Origin { path: &path, hint: None }).remove(0);
    Entry::new(recognition, None, ArticleId(nth), article)
}

fn duplicates(criterion: &mut Criterion) {
    let recognition = Recognition::builtin();
    let mut group = criterion.benchmark_group("duplicates");
    let one = entry(&recognition, 1);
    group.bench_function("likeness of an article of 700 characters", |bencher| {
        bencher.iter(|| black_box(Likeness::of(&one)).is_some());
    });
    let all: Vec<Likeness> =
        (0..ARTICLES).filter_map(|nth| Likeness::of(&entry(&recognition, nth))).collect();
    group.sample_size(10);
    group.bench_function("groups of 100,000 articles", |bencher| {
        bencher.iter_batched(
            || all.clone(),
            |all| Duplicates::find(all).groups().len(),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, duplicates);
criterion_main!(benches);
