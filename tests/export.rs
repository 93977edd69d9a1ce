//! Articles written in other formats: what is written as Markdown and read again is the same
//! article, and a page of HTML says nothing but what the article says.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::fs;
use std::path::{Path, PathBuf};

use yuelan::doc::{Article, ArticleId, Block, Document, Inline, ParagraphKind, Style, Text};
use yuelan::export::{html, markdown, plain};
use yuelan::ingest::{Origin, read};
use yuelan::store::{Entry, Recognition};

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, out) } else { out.push(path) }
    }
}

/// All articles of the sample archive.
fn samples() -> Vec<Article> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut paths = Vec::new();
    files(&seeds, &mut paths);
    paths.sort();
    let of = |path: &PathBuf| {
        let name = path.strip_prefix(&seeds).unwrap().to_string_lossy().into_owned();
        read(&fs::read(path).unwrap(), &Origin { path: &name, hint: None })
    };
    paths.iter().filter(|path| path.file_name().unwrap() != "LICENSE").flat_map(of).collect()
}

fn article(name: &str, source: &str) -> Article {
    read(source.as_bytes(), &Origin { path: name, hint: None }).swap_remove(0)
}

/// The styles, the link and the image of each character, which is what marks say however they are
/// cut up.
fn said(document: &Document, text: &Text) -> Vec<String> {
    let mut out = Vec::new();
    for (at, c) in text.string.char_indices() {
        let mut style = Style::default();
        let mut besides = String::new();
        for mark in text.marks.iter().filter(|mark| mark.range.contains(&at)) {
            match &mark.inline {
                Inline::Style(one) => style |= *one,
                Inline::Link(link) => besides.push_str(&format!(" → {}", document.links[*link])),
                Inline::Image(image) => besides.push_str(&format!(" {:?}", document.images[*image])),
                Inline::Ruby(ruby) => besides.push_str(&format!(" ({ruby})")),
            }
        }
        out.push(format!("{c} {style:?}{besides}"));
    }
    out
}

/// A document as a text in which only what a reader sees makes a difference.
fn seen(document: &Document) -> String {
    fn of(document: &Document, blocks: &[Block], depth: usize, out: &mut String) {
        for block in blocks {
            out.push_str(&"  ".repeat(depth));
            let mut text = |name: &str, text: &Text| {
                out.push_str(&format!("{name}: {}\n{}\n", text.string, said(document, text).join(",")));
            };
            match block {
                Block::Heading { level, text: words } => text(&format!("heading {level}"), words),
                // What only the layout of a newspaper's page said of a line is not said again.
                Block::Paragraph {
                    kind: ParagraphKind::EndMark | ParagraphKind::Continuation,
                    text: words,
                } => {
                    text("Body", words);
                }
                Block::Paragraph { kind, text: words } => text(&format!("{kind:?}"), words),
                Block::Figure { images, caption } if images.is_empty() => text("Centred", caption),
                Block::Preformatted { language, text: words } => text(&format!("code {language}"), words),
                Block::Figure { images, caption } => {
                    let images: Vec<_> = images.iter().map(|image| &document.images[*image]).collect();
                    text(&format!("figure {images:?}"), caption);
                }
                Block::Credits(lines) => lines.iter().for_each(|line| text("credits", line)),
                Block::List { start, items } => {
                    out.push_str(&format!("list {start:?}\n"));
                    items.iter().for_each(|item| {
                        out.push_str("item\n");
                        of(document, item, depth + 1, out);
                    });
                }
                Block::Quote(inside) => {
                    out.push_str("quote\n");
                    of(document, inside, depth + 1, out);
                }
                Block::Table { rows, caption } => {
                    text("table", caption);
                    for cell in rows.iter().flatten() {
                        out.push_str(&format!("cell {} {} {}\n", cell.head, cell.colspan, cell.rowspan));
                        of(document, &cell.blocks, depth + 1, out);
                    }
                }
                Block::Definitions(items) => {
                    for (term, inside) in items {
                        out.push_str(&format!("term {}\n", term.string));
                        of(document, inside, depth + 1, out);
                    }
                }
                Block::Rule => out.push_str("rule\n"),
                Block::Embed { kind, url } => out.push_str(&format!("embed {kind} {url}\n")),
            }
        }
    }
    let mut out = String::new();
    of(document, document.blocks(), 0, &mut out);
    out
}

fn first_difference(one: &str, other: &str) -> String {
    let (mut left, mut right) = (one.lines(), other.lines());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return String::new(),
            (a, b) if a == b => {}
            (a, b) => return format!("  was {a:?}\n  is  {b:?}"),
        }
    }
}

#[test]
fn what_is_written_as_markdown_is_read_as_the_same_article() {
    let mut wrong = Vec::new();
    let all = samples();
    assert!(all.len() > 60);
    for before in &all {
        let written = markdown(before);
        let after = article("written.md", &written);
        let (was, is) = (seen(&before.document), seen(&after.document));
        if was != is {
            wrong.push(format!("{}\n{}", before.source.path, first_difference(&was, &is)));
        }
        let known = |article: &Article| {
            let meta = &article.meta;
            (
                meta.title.clone(),
                meta.subtitle.clone(),
                meta.authors.clone(),
                meta.tags.clone(),
                meta.categories.clone(),
                meta.language,
            )
        };
        assert_eq!(known(&after), known(before), "{}", before.source.path);
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

/// What `show --format json` says of an article, but for where it is and what reading it noted.
fn told(article: &Article) -> String {
    let id = ArticleId::new("", b"", 1);
    let entry = Entry::new(&Recognition::builtin(), None, id, article.clone());
    let meta = &article.meta;
    let date = meta.date.map(|date| (date.value, date.offset, date.precision, date.not_before));
    let verdicts: Vec<_> = entry
        .verdicts()
        .iter()
        .map(|verdict| (&verdict.series, &verdict.edition, verdict.role, verdict.score, &verdict.editions))
        .collect();
    format!(
        "{}\n{:?}\n{:?}\n{:?}\n{:?}\n{}\n{}\n{verdicts:?}",
        meta.title,
        date,
        meta.authors,
        meta.categories,
        meta.tags,
        article.source.link,
        entry.chars(),
    )
}

#[test]
fn markdown_of_an_article_says_all_that_its_json_does() {
    let (all, mut wrong) = (samples(), Vec::new());
    for before in all.iter().filter(|article| article.source.parts == 1) {
        let (was, is) = (told(before), told(&article("written.md", &markdown(before))));
        if was != is {
            wrong.push(format!("{}\n{}", before.source.path, first_difference(&was, &is)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_time_of_an_article_is_written_as_exactly_as_it_is_known() {
    for (date, written) in [
        ("2022-09-24T02:15:00Z", "2022-09-24T02:15:00Z"),
        ("2022-09-24 10:15 +0800", "2022-09-24T10:15:00+08:00"),
        ("2022-09-24 10:15:07", "2022-09-24T10:15:07"),
        ("2022-09-24 10:15 -03:30", "2022-09-24T10:15:00-03:30"),
        ("2022年9月", "2022-09"),
        ("2022", "2022"),
    ] {
        let before = article("a.md", &format!("---\ntitle: 题\ndate: {date}\n---\n正文\n"));
        let text = markdown(&before);
        assert!(text.contains(&format!("\ndate: {written}\n")), "{text}");
        assert_eq!(article("b.md", &text).meta.date, before.meta.date, "{date}");
    }
}

/// Texts that look like markup in every way that Markdown and our own reader know.
const LOOKALIKES: &[&str] = &[
    "# 一级",
    "1. 一",
    "- 项",
    "+ 项",
    "> 引",
    "***",
    "---",
    "===",
    "```",
    "~~~",
    "    缩进",
    "| a | b |\n|---|---|",
    "[x](y)",
    "![x](y)",
    "<b>x</b>",
    "&amp;",
    "**粗**",
    "_x_",
    "`x`",
    "~~x~~",
    "==x==",
    "[^1]",
    "^[x]",
    "{% img a %}",
    "{{ a }}",
    "{{< a >}}",
    "{: .x}",
    "https://example.org/a",
    "www.example.org",
    "a@example.org",
    "a\\*b",
    "x:\n: y",
    "[!note] x",
    "[x]: y",
    "- [ ] x",
    ":smile:",
    "<!-- x -->",
    "$x$",
    "term\n: y",
    "5) x",
    "!!! x",
    ":::x",
];

#[test]
fn text_that_looks_like_markup_stays_text() {
    for words in LOOKALIKES {
        let blocks = [Block::body("前".into()), Block::body((*words).into()), Block::body("后".into())];
        let mut before = article("a.md", "x");
        before.document = Document::new(blocks.to_vec(), vec![], vec![]).into();
        let written = markdown(&before);
        let after = article("written.md", &written);
        let texts = |article: &Article| -> Vec<String> {
            article.document.texts().iter().map(|text| text.string.trim().to_owned()).collect()
        };
        assert_eq!(texts(&after), texts(&before), "{words:?} written as\n{written}");
        let page = html(&before);
        let again = article("written.html", &page);
        assert!(seen(&again.document).contains(words.lines().next().unwrap().trim()), "{words:?} in\n{page}");
    }
}

#[test]
fn a_page_of_html_runs_nothing() {
    let source = "---\ntitle: '<script>1</script>'\nauthor: 'x\" onload=\"y'\n---\n\
        [a](javascript:alert(1)) [b](JavaScript:x) [c](data:text/html,x) [d](https://example.org/?a=1&b=2)\n\n\
        ![p](javascript:x) &lt;script&gt;alert(1)&lt;/script&gt;\n\n<iframe src=\"javascript:x\"></iframe>\n";
    let page = html(&article("a.md", source));
    let lower = page.to_lowercase();
    for never in ["<script", "javascript:", "href=\"data:", "<iframe", "\" onload=\""] {
        assert!(!lower.contains(never), "{never} in\n{page}");
    }
    assert!(page.contains("href=\"https://example.org/?a=1&amp;b=2\""));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn plain_text_has_a_paragraph_a_line() {
    let source = "---\ntitle: 题\n---\n第一段，\n还是第一段。\n\n> 引\n\n1. 一\n2. 二\n\n| a | b |\n|---|---|\n| c | d |\n\n![景](a.jpg)\n";
    assert_eq!(
        plain(&article("a.md", source)),
        "题\n\n第一段，还是第一段。\n\n> 引\n\n1. 一\n2. 二\n\na\tb\nc\td\n\n〔图 1〕\n"
    );
}
