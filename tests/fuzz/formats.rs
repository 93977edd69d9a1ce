//! Articles of every format: there is always one, it is whole and clean, what stands at its head is
//! there, and it can be set.

use yuelan::doc::{Article, NoteKind};
use yuelan::ingest::{Manner, Origin, SourceText, read, read_file, read_printed};

use super::oracle::{must_be_whole, words};
use super::page;
use super::seeds;
use super::target::Target;

/// What must be found again.
pub(super) const SENTENCE: &str = "元首理事会举行会议。";

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "html", inputs: 2_500, pieces: HTML, seeds: seeds::pages, holds: html },
    Target { name: "markdown", inputs: 2_500, pieces: MARKDOWN, seeds: seeds::articles, holds: markdown },
    Target { name: "plain", inputs: 2_000, pieces: PLAIN, seeds: seeds::articles, holds: plain },
    Target { name: "newspaper", inputs: 1_500, pieces: NEWSPAPER, seeds: newspapers, holds: newspaper },
    Target { name: "printed", inputs: 3_000, pieces: PRINTED, seeds: seeds::none, holds: printed },
];

#[rustfmt::skip]
const HTML: &[&str] = &[
    "<p>", "</p>", "<div>", "</div>", "<div class=\"img_box\">", "<span>", "</span>", "<b>", "</b>", "<i>", "<em>", "<h1>", "</h1>", "<h2 id=a>", "</h2>",
    "<ul>", "<ol start=9>", "<ol start=-99999999999>", "<li>", "</li>", "</ul>", "</ol>", "<dl>", "<dt>", "<dd>", "<blockquote>", "</blockquote>",
    "<table>", "<tr>", "<td colspan=3>", "<td rowspan=99999>", "<th>", "</table>", "<caption>", "<thead>", "<colgroup><col span=1000>",
    "<img src=a.jpg alt=图>", "<img data-original=\"http://a.cn/b.jpg\">", "<img src=\"data:image/png;base64,AAAA\">", "<figure>", "<figcaption>", "</figure>",
    "<a href=\"http://a.cn/\u{1b}[31m\">", "<a href=javascript:alert(1)>", "<a href=#fn1>", "</a>", "<a name=x>", "<sup>", "</sup>",
    "<ruby>漢<rt>かん</rt></ruby>", "<ruby>", "<rt>", "<rp>(", "</ruby>", "<br>", "<hr>", "<pre>", "</pre>", "<code class=\"language-rust\">", "</code>",
    "<script>", "</script>", "<style>", "</style>", "<iframe src=x>", "<video>", "<svg>", "<math>", "<mi>", "<template>", "<textarea>", "<title>", "<plaintext>",
    "<!--", "-->", "<!doctype html>", "<![CDATA[", "]]>", "<?php", "?>", "<", ">", "&", "&amp;", "&#27;", "&#x9b;", "&#0;", "&#xD800;", "&#8238;", "&nbsp;", "&zwj;", "&#x110000;", "&notanentity;",
    "<html><head><meta charset=gbk>", "<body>", "</body>", "<article>", "<nav>", "<header>", "<aside>", "<p align=center>", "<center>", "<font color=red>",
    " a=\"", "'", "=", "<p/>", "</", "<p style=\"display:none\">", "<select><option>", "<frameset>", "<noscript>", "△", "图为", "（新华社记者 谢某摄）", "来源：",
];

#[rustfmt::skip]
const MARKDOWN: &[&str] = &[
    "# ", "## 题\n", "### ", "===\n", "---\n", "- ", "* ", "1. ", "999999999. ", "  - ", "    ", "> ", "> [!note]\n", "- [x] ", "```", "```rust\n", "~~~\n", "`", "``",
    "*", "**", "***", "_", "__", "~~", "==", "^", "[", "]", "(", ")", "[甲](http://a.cn)", "![图](a.jpg \"题\")", "[^1]", "[^1]: 注\n", "^[", "[a]: <b> 'c'\n", "<http://a.cn>", "www.a.cn", "https://a.cn/路，",
    "| a | b |\n|--|:-:|\n", "| 甲 ", "|", "\\", "\\|", "  \n", "<div>", "</div>", "<!--", "-->", "<b>", "&copy;", "&#27;", "$x$", ":::", "{% raw %}", "{% endraw %}", "{% asset_img a.jpg %}", "{{< figure src=\"a.jpg\" >}}", "{{", "}}", "<!-- more -->",
    "\n", "\n\n", "**“引”**后", "**甲**乙", "汉_字_", "1\\.", "***\n", "Setext\n---\n", "\t", "&ZeroWidthSpace;", "[toc]\n", "%%", "+++\n", "{.class #id}",
];

#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "　　", "\n", "\n\n", "元首理事会举行会议，通过了宣言。", "第一节\n", "一、", "（一）", "1.", "作者：谢某\n", "来源：样例社\n", "2022年9月16日", "（新华社撒马尔罕9月16日电）", "本报北京9月16日电 ", "责任编辑：",
    "（上接第1版）", "（下转第3版）", "《", "》", "［＃「", "」に傍点］", "｜", "《かん》", "----\n", "====\n", "* * *\n", "\u{c}", "    ", "\t", "・", "●", "■", "△图为会场。", "┌──┐\n│甲│\n└──┘\n", "a  b  c\n",
    "标标题题", "大大会会", "The quick brown fox ", "hyphen-\n", "ation ", "“", "”", "——", "No. 12", "http://a.cn/x", "\u{3000}", "第 2 页\n", "- 3 -\n",
];

#[rustfmt::skip]
const NEWSPAPER: &[&str] = &[
    "\u{c}", "\n", "\n\n", "人民日报\n", "2022年9月16日 星期五 第3版\n", "本报记者 谢某\n", "　　本报撒马尔罕9月16日电（记者谢某）", "元首理事会举行", "会议，通过了宣", "言。\n", "上海合作组织成员国元首理事会\n",
    "标标题题重重影影\n", "大会\n大会\n", "（上接第一版）\n", "（下转第四版）\n", "责编：甲 乙\n", "△图为会场。新华社记者 谢某摄\n", "本版责编", "要闻\n", "03\n", "—3—\n", "甲乙丙丁戊己庚辛\n", "甲  乙  丙\n", "────\n",
    "。\n", "，\n", "“\n", "第十五次会议\n", "2022.9\n", "Printed\n", "　", "    ",
];

#[rustfmt::skip]
const PRINTED: &[&str] = &[
    "a\u{8}a", "_\u{8}a", "汉\u{8}汉", "汉\u{8}\u{8}汉", "__\u{8}\u{8}汉", "\u{8}", "\u{8}\u{8}", "\u{1b}[1m", "\u{1b}[4m", "\u{1b}[0m", "\u{1b}[m", "\u{1b}[38;5;9m", "\u{1b}[99999999999m", "\u{1b}[;;;m",
    "\u{1b}[K", "\u{1b}]8;;x\u{1b}\\", "\u{1b}(B", "\r\n", "\n", "a\u{8}a\u{8}a", "+\u{8}o", "e\u{301}\u{8}e\u{301}", "diff --git a/x b/x\n", "@@ -1 +1 @@\n", "NAME\n", "       ls - list\n", "\u{ad}\n", "\u{1b}[1",
];

fn newspapers() -> Vec<Vec<u8>> {
    seeds::files(&["seeds/newspaper", "seeds/gb18030", "tests/newspaper", "../shared/seeds"], &["txt"])
}

/// Reads a file and holds its articles against what all articles promise; gives their words.
pub(super) fn articles(bytes: &[u8], path: &str) -> (Vec<Article>, String) {
    let origin = Origin { path, hint: None };
    let articles = read_file(bytes, &origin, Manner::default()).articles;
    assert!(!articles.is_empty(), "{path} has no article");
    let mut said = String::new();
    for article in &articles {
        assert!(!article.meta.title.is_empty(), "an article without a title");
        said.push_str(&words(article));
        must_be_whole(article);
    }
    let first = &articles[0];
    page::must_be_set(first, bytes.len());
    let source = SourceText::new(bytes, first);
    let end = first.document.end();
    assert!(source.anchors.iter().all(|anchor| anchor.at <= end), "an anchor behind the article");
    (articles, said)
}

pub(super) fn is_binary(articles: &[Article]) -> bool {
    articles.iter().any(|article| article.notes.iter().any(|note| note.kind == NoteKind::Binary))
}

/// The sentence stands before whatever follows, so it must be there.
fn must_say(path: &str, before: &str, bytes: &[u8]) {
    let bytes = String::from_utf8_lossy(bytes);
    // A page that names the element of its article has nothing to say outside it.
    let names = ["article", "main", "content"];
    if names.iter().any(|name| bytes.to_ascii_lowercase().contains(name)) {
        return;
    }
    let file = [before, &bytes].concat();
    let articles = read(file.as_bytes(), &Origin { path, hint: None });
    let said: String = articles.iter().map(words).collect();
    assert!(is_binary(&articles) || said.contains(SENTENCE), "{path}: the sentence is lost in {said:?}");
}

fn html(bytes: &[u8]) {
    articles(bytes, "a.html");
    must_say("a.html", &format!("<p>{SENTENCE}</p>\n"), bytes);
}

fn markdown(bytes: &[u8]) {
    articles(bytes, "a.md");
    must_say("a.md", &format!("{SENTENCE}\n\n"), bytes);
}

fn plain(bytes: &[u8]) {
    articles(bytes, "a.txt");
    must_say("a.txt", &format!("　　{SENTENCE}\n\n"), bytes);
}

/// As papers are: a heading, paragraphs in short lines.
fn newspaper(bytes: &[u8]) {
    let head = "峰会开幕\n\n　　本报撒马尔罕9月16日电（记者谢某）元首理事会\n举行会议，通过了宣言。与会各方一致认为，合\n作前景广阔。\n";
    let file = head.to_owned() + &String::from_utf8_lossy(bytes);
    let file = file.as_bytes();
    let words = "元首理事会举行会议，通过了宣言。与会各方一致认为，合作前景广阔。";
    let (articles, said) = articles(file, "2022/2022-09-17-p3.txt");
    assert!(is_binary(&articles) || said.replace('\n', "").contains(words), "lost in {said:?}");
}

fn printed(bytes: &[u8]) {
    let origin = Origin { path: "", hint: None };
    let article = read_printed(bytes, "git log", &origin);
    words(&article);
    must_be_whole(&article);
    page::must_be_set(&article, bytes.len());
    // The same where the content tells.
    for article in read(bytes, &origin) {
        words(&article);
        must_be_whole(&article);
        page::must_be_set(&article, bytes.len());
    }
}
