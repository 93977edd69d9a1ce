//! Every format, broken in every way: an article comes out, or a note, and in time.

use yuelan::doc::{Article, NoteKind};
use yuelan::ingest::{Origin, read};

use super::page::is_obeyed;
use super::suites;

const SENTENCE: &str = "元首理事会举行会议。";
/// A path for each format, and what stands around the words of its body.
const BODIES: [(&str, &str, &str); 4] =
    [("a.txt", "", ""), ("a.md", "", ""), ("a.html", "<p>", "</p>"), ("b.txt", "<div><p>", "</p></div>")];

fn articles(bytes: &[u8], path: &str) -> Vec<Article> {
    let articles = read(bytes, &Origin { path, hint: None });
    assert!(!articles.is_empty(), "{path}");
    for article in &articles {
        assert!(!article.meta.title.is_empty(), "{path}");
        let said = words(article);
        assert!(!said.contains(|c| c != '\n' && is_obeyed(c)), "{path}: {said:?}");
    }
    articles
}

/// All that the articles say, metadata and notes included.
fn words(article: &Article) -> String {
    let meta = &article.meta;
    let mut said = vec![&meta.title, &meta.subtitle, &meta.agency];
    said.extend(meta.authors.iter().chain(&meta.tags).chain(meta.categories.iter().flatten()));
    said.extend(article.notes.iter().map(|note| &note.text));
    said.extend(article.document.texts().into_iter().map(|text| &text.string));
    said.iter().flat_map(|words| [words.as_str(), "\n"]).collect()
}

fn all_words(articles: &[Article]) -> String {
    articles.iter().map(words).collect()
}

/// Whether the sentence is there, or a note says that the file is no text: with many control
/// characters it is none.
fn says_or_notes(articles: &[Article]) -> bool {
    let is_binary = |article: &Article| article.notes.iter().any(|note| note.kind == NoteKind::Binary);
    articles.iter().any(is_binary) || all_words(articles).contains(SENTENCE)
}

#[test]
fn every_naughty_string_can_be_every_field() {
    let fields =
        ["title", "subtitle", "author", "authors", "tags", "categories", "category", "date", "lang", "x"];
    for string in suites::naughty_strings() {
        let line = string.replace(['\n', '\r'], " ");
        let matter: String = fields.iter().map(|field| format!("{field}: {line}\n")).collect();
        let lists: String = fields.iter().map(|field| format!("{field}:\n  - {line}\n")).collect();
        let toml: String = fields.iter().map(|field| format!("{field} = {line}\n")).collect();
        let object: serde_json::Map<_, _> =
            fields.iter().map(|field| ((*field).to_owned(), string.clone().into())).collect();
        for file in [
            format!("---\n{matter}---\n\n{SENTENCE}\n"),
            format!("---\n{lists}---\n\n{SENTENCE}\n"),
            format!("+++\n{toml}+++\n\n{SENTENCE}\n"),
            format!("{}\n\n{SENTENCE}\n", serde_json::Value::Object(object)),
        ] {
            assert!(says_or_notes(&articles(file.as_bytes(), "a.md")), "{string:?}");
        }
    }
}

#[test]
fn every_naughty_string_can_be_a_body_of_every_format() {
    for string in suites::naughty_strings() {
        for (path, open, close) in BODIES {
            let file =
                format!("{open}{SENTENCE}{close}\n\n{open}{string}{close}\n\n{open}{SENTENCE}{close}\n");
            assert!(says_or_notes(&articles(file.as_bytes(), path)), "{path} {string:?}");
        }
    }
}

/// Ten small files of every format, encoding and kind of damage.
fn samples() -> [(&'static str, Vec<u8>); 10] {
    let utf16 = "标题\n\n元首理事会举行会议，通过了宣言。\n".encode_utf16();
    let utf16 = [0xFF, 0xFE].into_iter().chain(utf16.flat_map(u16::to_le_bytes)).collect();
    // 标题 and a sentence in GBK.
    let gbk = b"\xB1\xEA\xCC\xE2\n\n\xD4\xAA\xCA\xD7\xC0\xED\xCA\xC2\xBB\xE1\xBE\xD9\xD0\xD0\xBB\xE1\xD2\xE9\xA1\xA3\n".to_vec();
    let text = |text: &str| text.as_bytes().to_vec();
    [
        (
            "a.md",
            text(
                "\u{feff}\n---\ntitle: '上合，_磁吸力_'\ncategories: \n - [新闻, 国际]\n\ttags: [a，b、c]\ndate: Mon, 19 Sep 2022 16:58:10 GMT\n---\n\n# 题\n\n**“引”**后[^1] {% asset_img a.jpg %} `x`\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n[^1]: 注\n",
            ),
        ),
        (
            "a.md",
            text(
                "+++\ntitle = \"甲\"\ntags = [\"a\", \"b\"]\n+++\n\n> [!NOTE]\n> 注\n\n```rust\nfn a() {}\n```\n{{< figure src=\"a.jpg\" >}}\n",
            ),
        ),
        (
            "a.md",
            text("{\"title\": \"甲\", \"tags\": [\"a\"]}\n\n- [x] 做\n  - 子\n\n1. 一\n\n<div>块</div>\n"),
        ),
        ("a.md", text(";;;\n\"title\": \"甲\",\n;;;\n正文{% raw %}{{ x }}{% endraw %}\n")),
        (
            "a.html",
            text(
                "<!doctype html><html><head><title>题 - 站</title><script type='application/ld+json'>{\"datePublished\":\"2022-09-16\"}</script></head><body><nav>导</nav><article><h1>题</h1><p>文&amp;<ruby>漢<rt>かん</ruby><sup>2</sup><!-- 注 --></p></article></body></html>",
            ),
        ),
        (
            "a.txt",
            text(
                "---\ntitle: 甲\n---\n<div>   \n<p>文</p><div class=\"img_box\"><img data-original=\"http://a.cn/b.jpg\"></div>△会场<table><tr><td rowspan=2>一<td>二</table><![CDATA[x]]></div>",
            ),
        ),
        (
            "a.txt",
            text(
                "上海合作组织上海合作组织 峰会开幕峰会开幕\n——副题\n■新华社记者 甲乙\n\n　　新华社北京7月6日电 二〇二四年七月，元首理事会举行会\n议。（完）\n\n（上接第1版）\n续文。\n\u{C}监制：丙丁\n",
            ),
        ),
        (
            "a.txt",
            text(
                "題名\n著者\n\n-------\n【テキスト中に現れる記号】\n-------\n\n｜漢字《かんじ》を［＃「を」に傍点］読む。\n",
            ),
        ),
        ("a.txt", utf16),
        ("a.txt", gbk),
    ]
}

#[test]
fn a_file_may_end_at_every_byte() {
    for (path, bytes) in samples() {
        for end in 0..=bytes.len() {
            articles(&bytes[..end], path);
        }
    }
}

#[test]
fn a_file_may_begin_and_be_damaged_at_every_byte() {
    for (path, bytes) in samples() {
        for at in (0..bytes.len()).step_by(3) {
            articles(&bytes[at..], path);
            let mut damaged = bytes.clone();
            damaged[at] ^= 0xA5;
            articles(&damaged, path);
        }
    }
}

#[test]
fn a_wrong_label_of_the_encoding_costs_no_text() {
    for label in ["gbk", "big5", "shift_jis", "utf-16", "iso-8859-1", "utf-99", ""] {
        for file in [
            format!("<meta charset=\"{label}\"><p>{SENTENCE}</p>"),
            format!("<meta http-equiv=Content-Type content=\"text/html; charset={label}\"><p>{SENTENCE}</p>"),
            format!(
                "<?xml version=\"1.0\" encoding=\"{label}\"?><html><body><p>{SENTENCE}</p></body></html>"
            ),
        ] {
            let said = all_words(&articles(file.as_bytes(), "a.html"));
            assert!(said.contains(SENTENCE), "{label}: {said}");
        }
    }
}

#[test]
fn what_never_ends_hides_nothing() {
    let text = SENTENCE.repeat(20);
    for (path, open) in [
        ("a.html", "<p>头</p><!-- "),
        ("a.html", "<p>头</p><![CDATA["),
        ("a.html", "<p title=\""),
        ("a.html", "<a href='"),
        ("a.html", "<script>"),
        ("a.md", "<!-- "),
        ("a.md", "{% raw %}"),
        ("a.md", "{% highlight x %}\n"),
        ("a.md", "```\n"),
        ("a.md", "<div title=\""),
        ("a.txt", "---\ntitle: \"甲\n"),
        ("a.md", "+++\ntitle = \"\"\"甲\n"),
        ("a.md", "{\"title\": \"甲\n\n"),
    ] {
        let file = format!("{open}{text}");
        let said = all_words(&articles(file.as_bytes(), path));
        assert!(said.contains(&text), "{path} {open}: {said}");
    }
}
