//! How fast HTML and Markdown become blocks: a page of the feed family and an article of a blog,
//! made up here to their measure.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use yuelan::ingest::{Origin, read, read_html};

/// A page of some 12 KB: paragraphs, boxes with lazily loaded images, loose captions, credits.
fn page() -> String {
    let sentence =
        "金秋时节，上海合作组织成员国元首理事会第 22 次会议在撒马尔罕举行，\" 上海精神 \" 引领前行。";
    let image = "https://img.example.cn/202209/632906f68e9f0920d2216c7c_1024.jpg";
    let mut page = String::from("<div>\n");
    for nth in 0..16 {
        page.push_str(&format!(
            "<p>{sentence}{sentence}</p><p></p><div class=\"img_box\" id=\"id_imagebox_{nth}\" onclick><div \
             class=\"content_img_div perview_img_div\"><img class=\"lazy opacity_0 \" id=\"img_{nth}\" \
             data-original=\"{image}\" data-height=\"628\" data-width=\"800\" \
             src=\"https://proxy.example.dev/?{image}\"></div></div>△会场。新华社记者 李明 摄<p></p>"
        ));
    }
    page.push_str("<p>监制：刘洁 郑卫</p></div>\n");
    page
}

/// An article of some 12 KB: headings, paragraphs with emphasis and links, lists, code, a table.
fn article() -> String {
    let sentence = "金秋时节，**“上海精神”**引领前行，[第 22 次会议](https://example.cn/22)在*撒马尔罕*举行，\
                    `sco-2022` 是它的编号。";
    let mut article = String::from("# 记一次会议\n\n");
    for nth in 0..12 {
        article.push_str(&format!(
            "## 第 {nth} 节\n\n{sentence}{sentence}\n{sentence}\n\n- {sentence}\n- 短的一条\n\n> 引文：{sentence}\n\n\
             ![会场](images/{nth}.jpg)\n\n| 年 | 地 |\n|---|---|\n| 2022 | 撒马尔罕 |\n\n```rust\nfn main() {{}}\n```\n\n"
        ));
    }
    article
}

fn markdown(criterion: &mut Criterion) {
    let article = article();
    let origin = Origin { path: "article.md", hint: None };
    let mut group = criterion.benchmark_group("markdown");
    group.throughput(Throughput::Bytes(article.len() as u64));
    group.bench_function("blog article", |bencher| {
        bencher.iter(|| read(black_box(article.as_bytes()), &origin));
    });
    group.finish();
}

fn html(criterion: &mut Criterion) {
    let page = page();
    let mut group = criterion.benchmark_group("html");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("feed page", |bencher| bencher.iter(|| read_html(black_box(&page))));
    group.finish();
}

criterion_group!(benches, html, markdown);
criterion_main!(benches);
