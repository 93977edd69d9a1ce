//! Ids: what a person read and starred stays with its article, whatever else happens in the file.

use std::collections::HashSet;
use std::path::Path;

use yuelan::doc::ArticleId;

use crate::folder::{entries, folder, put};

const PAGE: &str = "第一个题目\n\n　　新华社北京7月6日电 第一篇的正文在这里，说了一些事情。\n（新华社北京7月6日电）\n\n\
                    第二个题目\n\n　　新华社天津7月8日电 第二篇的正文在这里，说了另一些事情。\n（新华社天津7月8日电）\n";

fn feed(titles: &[&str]) -> String {
    let item = |title: &&str| {
        format!("<item><title>{title}</title><description>{title}的正文。</description></item>")
    };
    let items: String = titles.iter().map(item).collect();
    format!("<rss version=\"2.0\"><channel><title>x</title>{items}</channel></rss>")
}

/// Titles with their ids.
fn ids(folder: &Path) -> Vec<(String, ArticleId)> {
    let all = entries(folder);
    let ids: HashSet<_> = all.iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), all.len(), "no two share one");
    all.iter().map(|entry| (entry.article.meta.title.to_string(), entry.id)).collect()
}

/// What the file was, what it becomes; every article that is in both keeps its id.
fn check(name: &str, before: &str, after: &str) {
    let folder = folder(&[(name, before.as_bytes())]);
    let known = ids(folder.path());
    put(folder.path(), name, after.as_bytes());
    let later = ids(folder.path());
    assert!(known.len() > 1 && later.len() > known.len(), "{known:?} {later:?}");
    for article in &known {
        assert!(later.contains(article), "{article:?} is not in {later:?}");
    }
}

#[test]
fn an_article_inserted_before_others_leaves_them_their_ids() {
    let inserted =
        "新来的题目\n\n　　新华社上海7月5日电 新来的一篇排在前面。\n（新华社上海7月5日电）\n\n".to_owned();
    check("page.txt", PAGE, &(inserted + PAGE));
    check("feed.xml", &feed(&["甲", "乙"]), &feed(&["丙", "甲", "乙"]));
    // Entries of one name are told apart by their order.
    check("feed.xml", &feed(&["甲", "甲"]), &feed(&["乙", "甲", "甲"]));
}

#[test]
fn an_article_edited_keeps_its_id_and_those_of_the_others() {
    let folder = folder(&[("page.txt", PAGE.as_bytes())]);
    let known = ids(folder.path());
    put(folder.path(), "page.txt", PAGE.replace("说了一些事情", "说了许多事情，还有更多").as_bytes());
    assert_eq!((ids(folder.path()), known.len()), (known.clone(), 2));
}

#[test]
fn the_article_of_a_file_has_the_id_that_it_always_had() {
    let folder = folder(&[("a/一篇.txt", "题目\n\n只有一篇。\n".as_bytes())]);
    let name = folder.path().file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(ids(folder.path())[0].1, ArticleId::new(&name, "a/一篇.txt".as_bytes(), 1));
    assert_eq!(ArticleId::new("articles", b"a/b.txt", 1).to_string(), "0b38d01a11a8ff7b");
}
