//! Texts to the form in which words are compared.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark may stop where a test may")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use yuelan::text::{FoldedText, find_folded, fold};

const SIMPLIFIED: &str = "9月15日至16日，上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行。“上海精神”——互信、互利、平等、协商，\
    尊重多样文明、谋求共同发展——是各方共同的财富。";
const TRADITIONAL: &str = "9 月 15 日至 16 日，上海合作組織成員國元首理事會第二十二次會議在撒馬爾罕舉行。「上海精神」——互信、互利、平等、\
    協商，尊重多樣文明、謀求共同發展——是各方共同的財富。";
const JAPANESE: &str =
    "上海協力機構の首脳会議は、９月１５日から１６日までウズベキスタンのサマルカンドで開かれた。";
const ENGLISH: &str =
    "The leaders met in Samarkand on 15 and 16 September; “the Shanghai Spirit” was on everyone's lips. ";
const RUSSIAN: &str = "Заседание Совета глав государств — членов ШОС прошло в Самарканде 15–16 сентября. ";
const ODD: &str = "Le cafe\u{301} coûte 1½ €… ｻﾏﾙｶﾝﾄﾞ Việt Nam. ";

fn folding(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("fold");
    for (name, sentence) in [
        ("simplified", SIMPLIFIED),
        ("traditional", TRADITIONAL),
        ("Japanese", JAPANESE),
        ("English", ENGLISH),
        ("Russian", RUSSIAN),
        ("what NFKC changes", ODD),
    ] {
        let text = sentence.repeat((1 << 20) / sentence.len());
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| black_box(fold(&text)).len()));
    }
    group.finish();
}

fn finding(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("find");
    let text = TRADITIONAL.repeat((1 << 20) / TRADITIONAL.len());
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("with offsets", |bencher| {
        bencher.iter(|| black_box(FoldedText::new(&text)).as_str().len());
    });
    let needle = fold("上海合作组织");
    group.bench_function("every hit", |bencher| {
        bencher.iter(|| black_box(find_folded(&text, &needle, usize::MAX)).len());
    });
    group.finish();
}

criterion_group!(benches, folding, finding);
criterion_main!(benches);
