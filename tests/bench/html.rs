//! How fast HTML becomes blocks: a page of the feed family, made up here to its measure.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use yuelan::ingest::read_html;

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

fn html(criterion: &mut Criterion) {
    let page = page();
    let mut group = criterion.benchmark_group("html");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("feed page", |bencher| bencher.iter(|| read_html(black_box(&page))));
    group.finish();
}

criterion_group!(benches, html);
criterion_main!(benches);
