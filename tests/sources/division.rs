//! Bulletins: where a person says so, each heading of a file begins an article.

use std::path::Path;

use yuelan::doc::{ArticleId, Format, NoteKind, Repair, Repairs};
use yuelan::store::{Entry, Haste, read_again};

use crate::folder::{entries, folder, load, put, words};

const BULLETIN: &str = "---\ntitle: 江上联播\ndate: 2022-09-16\nauthor: 江上台\n---\n\n# 九月十六日\n\n\
    ### 东渠通水\n\n东渠今天通水，[全文](https://a.example/1)。\n\n![渠](https://a.example/1.jpg)\n\n\
    ### [桥头开市](https://a.example/2)\n\n桥头的早市今天开张，[全文](https://a.example/3)。\n\n![市](https://a.example/2.jpg)\n\n\
    ### 快讯\n\n下了一场雨。\n\n### 快讯\n\n雨停了。\n";

fn divided(files: &[(&str, &str)], split: &str) -> tempfile::TempDir {
    let folder = folder(&[]);
    put(folder.path(), ".yuelan/archive.yaml", split.as_bytes());
    files.iter().for_each(|(name, text)| put(folder.path(), name, text.as_bytes()));
    folder
}

/// Title and words of each article.
fn told(folder: &Path) -> Vec<(String, String)> {
    entries(folder).iter().map(|entry| (entry.article.meta.title.to_string(), words(entry))).collect()
}

fn pairs(told: &[(String, String)]) -> Vec<(&str, &str)> {
    told.iter().map(|(title, words)| (title.as_str(), words.as_str())).collect()
}

fn note(entry: &Entry) -> (Option<u32>, String) {
    let note = entry.article.notes.iter().find(|note| note.kind == NoteKind::Several).unwrap();
    (note.line, note.text.to_string())
}

#[test]
fn each_heading_begins_an_article() {
    let folder = divided(&[("a.md", BULLETIN)], "split: headings\n");
    assert_eq!(
        pairs(&told(folder.path())),
        [
            ("东渠通水", "东渠今天通水，全文。"),
            ("桥头开市", "桥头的早市今天开张，全文。"),
            ("快讯", "下了一场雨。"),
            ("快讯", "雨停了。")
        ]
    );
    let all = entries(folder.path());
    for entry in &all {
        let meta = &entry.article.meta;
        assert_eq!((meta.date.unwrap().iso().as_str(), meta.authors[0].as_str()), ("2022-09-16", "江上台"));
        assert_eq!(entry.article.source.parts, 4);
    }
    assert_eq!(
        note(&all[1]),
        (Some(15), "本文件按标题分成 4 篇，这是第 2 篇；总题：江上联播 · 九月十六日".to_owned())
    );
    // Each has its own picture and links, numbered from one.
    let second = &all[1].article;
    assert_eq!(
        (second.document.images[0].src.as_str(), second.document.images.len()),
        ("https://a.example/2.jpg", 1)
    );
    assert_eq!(
        (second.document.links[0].as_str(), second.source.link.as_str()),
        ("https://a.example/3", "https://a.example/2")
    );
}

#[test]
fn what_nobody_asked_for_is_not_done() {
    for split in ["", "split: none\n", "split:\n  b/: headings\n"] {
        let folder = divided(&[("a.md", BULLETIN)], split);
        assert_eq!(entries(folder.path()).len(), 1, "{split}");
    }
    let folder = divided(&[("a.md", BULLETIN), ("b/c.md", BULLETIN)], "split:\n  b/: headings\n");
    assert_eq!(entries(folder.path()).len(), 5);
    // One heading divides nothing.
    let folder = divided(&[("a.md", "# 题\n\n## 其一\n\n一。\n\n# \n")], "split: headings\n");
    assert_eq!(entries(folder.path()).len(), 1);
}

#[test]
fn other_formats_are_divided_too() {
    let html = "<h1>江上联播</h1><p>各位好。</p><div><h2>东渠通水</h2><p>通水了。</p><h2>桥头开市</h2><ul><li>开市了。</ul></div>";
    let text = "东渠通水 两岸欢庆\n\n　　东渠今天通水，两岸的人都来看，一直看到天黑。\n\n桥头开市 早起三更\n\n　　桥头的早市今天开张，挑担的人三更就起来了。\n";
    for (name, source, expected) in [
        ("a.html", html, &[("江上联播", "各位好。"), ("东渠通水", "通水了。"), ("桥头开市", "开市了。")][..]),
        (
            "a.txt",
            text,
            &[
                ("东渠通水 两岸欢庆", "东渠今天通水，两岸的人都来看，一直看到天黑。"),
                ("桥头开市\u{3000}早起三更", "桥头的早市今天开张，挑担的人三更就起来了。"),
            ],
        ),
    ] {
        let folder = divided(&[(name, source)], "split: headings\n");
        assert_eq!(pairs(&told(folder.path())), expected, "{name}");
    }
}

#[test]
fn ids_stay_with_their_headings() {
    let folder = divided(&[("a.md", BULLETIN)], "split: headings\n");
    let ids = || -> Vec<(String, ArticleId)> {
        let all = entries(folder.path());
        all.iter().map(|entry| (entry.article.meta.title.to_string(), entry.id)).collect()
    };
    let known = ids();
    let inserted = BULLETIN.replacen("### 东渠通水", "### 新来的一条\n\n排在前面。\n\n### 东渠通水", 1);
    put(folder.path(), "a.md", inserted.replace("东渠今天通水", "东渠昨天已经通水").as_bytes());
    let later = ids();
    assert_eq!(later.len(), 5);
    assert!(known.iter().all(|article| later.contains(article)), "{known:?} {later:?}");
}

#[test]
fn the_source_opens_at_the_part() {
    let items: String = (1..=400).map(|nth| format!("## 第{nth}条\n\n今天有雨。\n\n")).collect();
    let folder = divided(&[("a.md", &format!("题记。\n\n{items}"))], "split: headings\n");
    let all = entries(folder.path());
    assert_eq!(all.len(), 401);
    let again = read_again(&all[300], Repairs::default()).unwrap();
    assert_eq!((again.entry.article.meta.title.as_str(), again.entry.id), ("第300条", all[300].id));
    let line = again.source.line_at(again.source.anchors[0].source);
    assert_eq!((again.entry.article.source.line, line), (Some(1 + 2 + 299 * 4), 1 + 2 + 299 * 4 + 2));
}

#[test]
fn repairs_are_told_of_where_they_are() {
    let text = "## 甲\n\n<img src=\"https://proxy.example/?https://a.example/1.jpg\">\n\n甲文。\n\n## 乙\n\n乙文。\n\n<img src=\"https://proxy.example/?https://a.example/2.jpg\">\n";
    let folder = divided(&[("a.md", text)], "split: headings\n");
    let lines: Vec<Vec<u32>> = entries(folder.path())
        .iter()
        .map(|entry| {
            let mended = entry.article.notes.iter().filter(|note| note.mended.is_some());
            mended.filter_map(|note| note.line).collect()
        })
        .collect();
    assert_eq!(lines, [[3], [11]]);
    let first = &entries(folder.path())[0];
    let again = read_again(first, Repairs::default().toggled(Repair::Proxies)).unwrap();
    assert!(again.entry.article.document.images[0].src.contains("proxy") && again.entry.id == first.id);
}

#[test]
fn a_bulletin_of_very_many_headings_is_read_in_time() {
    let huge = "# 题\n".repeat(300_000);
    let folder = divided(&[("a.md", &huge)], "split: headings\n");
    let begun = std::time::Instant::now();
    let (all, _) = load(folder.path(), Haste::BeginningFirst);
    assert_eq!((all.len(), all[0].article.source.format), (10_000, Format::Markdown));
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
