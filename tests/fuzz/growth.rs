//! Time: four times as much of anything takes little more than four times as long. What is repeated
//! is made by chance, so that shapes are found that nobody thought of.

use std::sync::Arc;
use std::time::Duration;

use yuelan::doc::{Article, Block, Document};
use yuelan::ingest::{Origin, SourceText, read};
use yuelan::query::parse;
use yuelan::text::{Clean, Language, fold};
use yuelan::typeset::{Flow, Head, Options};

use super::seeds;
use super::target::{Target, running};

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "growth", inputs: 100, pieces: PIECES, seeds: seeds::none, holds: is_linear }];

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "<div>", "<b>", "<i>", "<p>", "<li>", "<ul>", "<td>", "<tr>", "<table>", "<a href=x>", "<sup>", "<span class=a>", "</p>", "</div>", "</b>", "<!--", "<![CDATA[", "<ruby>", "<rt>", "<h1>", "<br>", "<img src=a>", "<pre>", "<font>", "<dl>", "<dd>", "<svg>", "<math>", "<template>", "<select>", "&amp;", "&", "<", "<a b=\"",
    "*", "**", "_", "`", "``", "[", "]", "(", ")", "![", "[^1]", "^[", "> ", "- ", "1. ", "# ", "|", "| a |\n", "\\", "~~", "==", "{% x %}", "{{", "www.a.cn，", "http://a.cn ", "\n", "\n\n", "\t", "    ", "```\n", "[a]: b\n",
    "（", "）", "“", "”", "《", "甲", "甲乙丙丁，", "。", "——", "　　", "甲\n", "。\n", "元首元首", "（记者甲）", "2022年9月16日", "来源：", "\u{c}", "△", "title: a: b\n", "---\n", "a: [", "- a\n", "\u{301}", "👨\u{200d}", "\u{1b}[", "\u{1b}]", "\u{202e}", "a ", "a", "한국 ", "1.", "第", "上接", "电）", "·",
];

/// Bytes of the larger text.
const LARGE: usize = if cfg!(debug_assertions) { 40 << 10 } else { 256 << 10 };
/// What is done sooner than this is bounded: the parser of HTML is quadratic, and markup that would
/// take it longer than a second is not given to it.
const SHORT: Duration = Duration::from_millis(if cfg!(debug_assertions) { 3000 } else { 1500 });
const TOO_LONG: Duration = Duration::from_secs(20);

fn is_linear(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let unit: String = String::from_utf8_lossy(rest).chars().take(24).collect();
    if unit.is_empty() {
        return;
    }
    let paths = ["a.html", "a.md", "a.txt", "2022-09-17-p3.txt", "---.md", "a.xml", "page", "query"];
    let path = paths[usize::from(*first) % paths.len()];
    let times = LARGE / unit.len() + 4;
    let large = time(path, &unit, times);
    if large < SHORT {
        return;
    }
    assert!(large < TOO_LONG, "{path}: {times} times {unit:?} take {large:?}");
    // Other programs run, too: the best of three.
    let best = |times: usize| (0..3).map(|_| time(path, &unit, times)).min().unwrap_or_default();
    let (small, large) = (best(times / 4), best(times));
    let growth = large.as_secs_f64() / small.as_secs_f64().max(1e-9);
    assert!(
        growth < 9.0,
        "{path}: {unit:?} {} and {times} times: {small:?}, {large:?}, ×{growth:.1}",
        times / 4
    );
}

fn time(path: &str, unit: &str, times: usize) -> Duration {
    let repeated = unit.repeat(times);
    let begun = running();
    match path {
        "query" => drop(parse(&repeated)),
        "page" => {
            let paragraph = Block::body(Clean::text(&repeated));
            set(Arc::new(Document::new(vec![paragraph], Vec::new(), Vec::new())));
            drop(fold(&repeated));
        }
        "---.md" => {
            drop(read(format!("---\n{repeated}\n---\n\n甲\n").as_bytes(), &Origin { path, hint: None }));
        }
        _ => {
            let articles = read(repeated.as_bytes(), &Origin { path, hint: None });
            for article in articles.iter().take(3) {
                look_at(article, repeated.as_bytes());
            }
        }
    }
    running() - begun
}

fn look_at(article: &Article, bytes: &[u8]) {
    set(Arc::clone(&article.document));
    let _ = SourceText::new(bytes, article);
}

fn set(document: Arc<Document>) {
    let language = Language::SimplifiedChinese;
    drop(Flow::new(document, language, Head::default(), Options::default()).whole());
}
