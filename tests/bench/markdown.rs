//! How fast Markdown becomes articles, and what of that the library's parser alone takes: the
//! article of a blog, of our own sentences, with all that blogs write.

use std::hint::black_box;

use comrak::{Arena, Options, parse_document};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use yuelan::ingest::{Origin, read};

/// Sentences with the marks that they are written with.
const SENTENCES: &[&str] = &[
    "金秋时节，**“上海精神”**引领前行，[第 22 次会议](https://example.cn/22)在*撒马尔罕*举行。",
    "会议通过了关于粮食安全、能源安全、气候变化的声明，并决定接收新的成员国。",
    "编号 `sco-2022` 的文件共 44 份，其中 ~~12~~ 13 份在会前已经公布[^1]。",
    "草原上的风从远处吹来，广场上的旗帜猎猎作响；人们在树荫下等候，谈论着明天的天气。",
    "来自各国的记者有 1,200 多名，他们住在城外新建的酒店里，每天乘大巴往返。",
    "更多内容见 https://example.cn/2022/09，也可以查阅***年鉴***。",
];

/// An article of some 16 KB: front matter, headings, paragraphs, lists, quotations, tables, code,
/// images, footnotes, and a little HTML.
fn article() -> String {
    let mut sentences = SENTENCES.iter().cycle();
    let mut sentence = |count: usize| sentences.by_ref().take(count).copied().collect::<String>();
    let mut article = String::from("---\ntitle: 记一次会议\ndate: 2022-09-16\ntags: [峰会, 游记]\n---\n\n");
    for nth in 1..=12 {
        article.push_str(&format!("## 第 {nth} 节\n\n{}\n\n{}\n\n", sentence(3), sentence(2)));
        article.push_str(&format!("- {}\n- 短的一条\n  - {}\n\n", sentence(1), sentence(1)));
        match nth % 3 {
            0 => article.push_str(
                "| 年 | 地 | 届 |\n|---|:-:|---|\n| 2022 | 撒马尔罕 | 22 |\n| 2023 | 新德里 | 23 |\n\n",
            ),
            1 => article.push_str("```rust\nfn main() {\n    println!(\"你好\");\n}\n```\n\n"),
            _ => article
                .push_str(&format!("> 引文：{}\n\n![会场](images/{nth}.jpg \"会场\")\n\n", sentence(1))),
        }
    }
    article.push_str("1. 甲<br>乙\n2. 丙\n\n<div align=\"center\">完</div>\n\n[^1]: 见年鉴第 12 页。\n");
    article
}

/// What the reader asks of the parser.
fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.inline_footnotes = true;
    options.extension.highlight = true;
    options.extension.description_lists = true;
    options.extension.alerts = true;
    options.extension.cjk_friendly_emphasis = true;
    options
}

fn markdown(criterion: &mut Criterion) {
    let article = article();
    let origin = Origin { path: "article.md", hint: None };
    let mut group = criterion.benchmark_group("markdown");
    group.throughput(Throughput::Bytes(article.len() as u64));
    group.bench_function("blog article", |bencher| {
        bencher.iter(|| read(black_box(article.as_bytes()), &origin));
    });
    let options = options();
    group.bench_function("the parser alone", |bencher| {
        bencher.iter(|| {
            let arena = Arena::new();
            parse_document(&arena, black_box(&article), &options).first_child().is_some()
        });
    });
    group.finish();
}

criterion_group!(benches, markdown);
criterion_main!(benches);
