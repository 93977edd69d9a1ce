//! How fast text is set: from scratch, and again at another measure.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use yuelan::doc::{Block, Document};
use yuelan::text::{Cells, Clean, Language};
use yuelan::typeset::{Flow, Head, Measure, Options, set};

/// A megabyte of paragraphs like those of a newspaper, of our own making.
fn article() -> (Document, u64) {
    let sentences = [
        "会议发表宣言，并就粮食、能源、气候、供应链发表4份声明。",
        "“也对，”她把空罐子倒过来给人看，“谁出远门，是为了喝家里的茶呢？”",
        "从会场到老城，走路要47分钟，比去年多出12.5％——这还是顺风的时候……",
        "负责校对会议简报的努尔别克说，国名最怕漏，“漏一个字是错，漏一个国家是事故”。",
        "The interpreter counted 350km/h twice，第3次才写下来。",
    ];
    let mut blocks = Vec::new();
    let mut bytes = 0;
    for nth in 0..4000 {
        let paragraph: String = (0..3).map(|offset| sentences[(nth + offset) % sentences.len()]).collect();
        bytes += paragraph.len() as u64;
        blocks.push(Block::body(Clean::text(&paragraph)));
    }
    (Document::new(blocks, vec![], vec![]), bytes)
}

fn options(cells: u16) -> Options {
    Options { measure: Measure::new(Cells(cells)), ..Options::default() }
}

fn typesetting(criterion: &mut Criterion) {
    let (document, bytes) = article();
    let mut group = criterion.benchmark_group("typeset");
    group.throughput(Throughput::Bytes(bytes)).sample_size(20);
    group.bench_function("from scratch, measure 80", |bencher| {
        bencher.iter(|| set(black_box(&document), Language::SimplifiedChinese, &options(80)));
    });
    group.bench_function("another measure, prepared before", |bencher| {
        let document = Arc::new(document.clone());
        let mut flow = Flow::new(document, Language::SimplifiedChinese, Head::default(), options(40));
        let mut cells = 40;
        bencher.iter(|| {
            cells = if cells == 40 { 78 } else { 40 };
            flow.choose(options(cells));
            flow.whole()
        });
    });
    group.finish();
}

criterion_group!(benches, typesetting);
criterion_main!(benches);
