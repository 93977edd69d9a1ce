//! Archives in, groups out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Duplicates, Likeness};
use crate::doc::ArticleId;
use crate::ingest::{self, Origin};
use crate::store::{Entry, Recognition};
use crate::text::fold;

/// A body of sentences that no other seed has.
fn prose(seed: u64, sentences: u64) -> String {
    let mut state = seed;
    let mut letter = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_u32(0x4E00 + u32::try_from((state >> 33) % 3000).unwrap()).unwrap()
    };
    (0..sentences).map(|_| (0..24).map(|_| letter()).collect::<String>() + "。\n\n").collect()
}

fn article(recognition: &Arc<Recognition>, path: &str, head: &str, body: &str) -> Likeness {
    let text = format!("---\n{head}\n---\n{body}");
    let read = ingest::read(text.as_bytes(), &Origin { path, hint: None }).remove(0);
    let entry = Entry::new(recognition, None, ArticleId::new("", path.as_bytes(), 1), read);
    Likeness::of(&entry).unwrap_or_else(|| panic!("{path} says something"))
}

/// The groups of these files, by path, the representative first.
fn groups(files: &[(&str, &str, String)]) -> Vec<String> {
    let recognition = Recognition::builtin();
    let read = |(path, head, body): &(&str, &str, String)| article(&recognition, path, head, body);
    let mut articles: Vec<_> = files.iter().map(read).collect();
    let found = Duplicates::find(articles.clone());
    articles.reverse();
    assert_eq!(Duplicates::find(articles), found, "whatever the order");
    let path = |id: &ArticleId| {
        let known = files.iter().find(|(path, ..)| ArticleId::new("", path.as_bytes(), 1) == *id);
        known.map_or("?", |(path, ..)| *path)
    };
    found.groups().iter().map(|group| group.iter().map(path).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn reprints_and_variants_are_grouped() {
    let body = prose(1, 30);
    let found = groups(&[
        ("a.md", "title: '上合峰会，_磁吸力_从何而来'\ndate: 2022-09-19", body.clone()),
        ("b.md", "title: 转载：磁吸力\ndate: 2022-09-20", format!("本报记者某某\n\n{body}")),
        ("c.md", "title: 上合峰会，“磁吸力”从何而来\ndate: 2022-09-21", body.replace('。', "！")),
        ("d.md", "title: 详版\ndate: 2022-09-22", format!("{body}{}", prose(2, 6))),
        ("e.md", "title: 另一篇\ndate: 2022-09-19", prose(3, 30)),
    ]);
    // The title of a.md was repaired, so the earliest of the others stands for them.
    assert_eq!(found, ["b.md c.md d.md a.md"]);
}

/// Some twenty sentences of a language, with words that no other seed has.
fn written_in(language: &str, seed: u64) -> String {
    let words: &[&str] = match language {
        "en" => &["summit", "leaders", "declaration", "trade", "security", "region", "members", "council"],
        "fr" => {
            &["sommet", "dirigeants", "déclaration", "commerce", "sécurité", "région", "membres", "conseil"]
        }
        "ru" => &["саммит", "лидеры", "декларация", "торговля", "безопасность", "регион", "члены", "совет"],
        _ => &["峰会", "领导人", "宣言", "贸易", "安全", "地区", "成员国", "理事会", "发展", "會議"],
    };
    let mut state = seed + 1;
    let mut next = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % most
    };
    let blank = if language == "zh" { "" } else { " " };
    (0..160).map(|_| format!("{}{}{blank}", words[next(words.len())], next(1000))).collect()
}

#[test]
fn traditional_and_simplified_reprints_are_grouped() {
    let body = "上海合作組織成員國元首理事會會議發表宣言，強調維護國際關係準則。".to_owned() + &prose(7, 20);
    let found = groups(&[
        ("hant.md", "title: 會議發表「宣言」", body.clone()),
        ("hans.md", "title: 会议发表“宣言”", fold(&body)),
        ("other.md", "title: 会议发表“宣言”", prose(8, 20)),
    ]);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("hans.md") && found[0].contains("hant.md"), "{found:?}");
    // Short ones too.
    let short = |title, text: &str| ("title: ".to_owned() + title, text.to_owned());
    let [(one, hant), (other, hans)] = [short("閉幕", "峰會於今日閉幕。"), short("闭幕", "峰会于今日闭幕。")];
    assert_eq!(groups(&[("a.md", &one, hant), ("b.md", &other, hans)]), ["b.md a.md"]);
}

#[test]
fn translations_are_grouped_where_the_archive_says_so() {
    let head = "title: 甲";
    for paths in [
        ["zh/2022/a.md", "en/2022/a.md", "ru/2022/a.md"],
        ["2022/a.zh.md", "2022/a.en.md", "2022/a.ru.md"],
        ["2022/a.html", "2022/a_en.html", "2022/a-ru.html"],
        ["2022/a.md", "en/2022/a.md", "俄文/2022/a.md"],
    ] {
        let of = |nth: usize, language: &str| (paths[nth], head, written_in(language, nth as u64));
        let found = groups(&[of(0, "zh"), of(1, "en"), of(2, "ru")]);
        assert_eq!(found, [paths.join(" ")]);
    }
    // Not by front matter alone that says one thing of both, and not across keys.
    let stated = |key: &str, language: &str| format!("title: 甲\n{key}\nlang: {language}");
    for (one, other, are_one) in [
        ("translationKey: summit", "translationKey: summit", true),
        ("ref: summit", "ref: summit", true),
        ("ref: summit", "ref: trade", false),
        ("ref: summit", "translationKey: ", false),
    ] {
        let (one, other) = (stated(one, "zh"), stated(other, "en"));
        let found =
            groups(&[("峰会.md", &one, written_in("zh", 1)), ("summit.md", &other, written_in("en", 2))]);
        assert_eq!(!found.is_empty(), are_one, "{one} {other}");
    }
}

#[test]
fn nothing_else_is_a_translation() {
    let head = "title: 甲";
    let are_apart = |one: (&str, &str), other: (&str, &str)| {
        let file = |(path, language): (&'static str, &str), seed| (path, head, written_in(language, seed));
        let (one, other) =
            ((Box::leak(one.0.into()) as &str, one.1), (Box::leak(other.0.into()) as &str, other.1));
        assert_eq!(groups(&[file(one, 1), file(other, 2)]), Vec::<String>::new(), "{one:?} {other:?}");
    };
    are_apart(("zh/2022/a.md", "zh"), ("en/2022/a.md", "zh"));
    are_apart(("zh/2022/a.md", "zh"), ("en/2023/a.md", "en"));
    are_apart(("zh/2022/a.md", "zh"), ("zh/2022/b.md", "en"));
    are_apart(("2022/what-is.md", "en"), ("2022/what-is-it.md", "fr"));
    are_apart(("en/2022/a.md", "en"), ("en/2022/b.md", "fr"));
    assert_eq!(
        groups(&[("en/a.md", head, written_in("en", 1)), ("fr/a.md", head, written_in("fr", 2))]),
        ["en/a.md fr/a.md"],
        "of one script, where both say so"
    );
}

#[test]
fn the_language_of_most_stands_for_the_others() {
    let head = |date: &str| format!("title: 甲\ndate: {date}");
    let (early, late) = (head("2022-09-16"), head("2022-09-20"));
    let article = written_in("zh", 1);
    let found = groups(&[
        ("en/a.md", &early, written_in("en", 2)),
        ("zh/a.md", &late, article.clone()),
        ("reprint.md", &early, format!("转载。{article}")),
        ("mirror/a-in-english.md", &early, written_in("en", 2)),
        ("zh/b.md", &late, written_in("zh", 3)),
    ]);
    // A reprint of either is of the same group.
    assert_eq!(found, ["reprint.md zh/a.md en/a.md mirror/a-in-english.md"]);
}

#[test]
fn communiques_of_different_years_are_not() {
    let body = prose(1, 30);
    let year = |year: u32, nth: &str| {
        format!(
            "{year}年9月16日，成员国元首理事会第{nth}次会议举行。\n\n{body}下次会议将于{}年举行。",
            year + 1
        )
    };
    let head = "title: 元首理事会会议新闻公报";
    let found = groups(&[
        ("2021.md", head, year(2021, "二十一")),
        ("2022.md", head, year(2022, "二十二")),
        ("reprint.md", head, format!("新华社电\n\n{}", year(2022, "二十二"))),
    ]);
    assert_eq!(found, ["2022.md reprint.md"]);
}

#[test]
fn short_texts_are_grouped_only_where_equal() {
    let short = "峰会于今日闭幕，各方签署宣言。";
    let head = "title: 闭幕";
    let found = groups(&[
        ("a.md", head, short.to_owned()),
        ("b.md", head, format!(" {short}\n")),
        ("c.md", head, short.replace("今日", "昨日")),
        ("d.md", "title: 另一篇", short.to_owned()),
    ]);
    assert_eq!(found, ["a.md b.md"]);
}

#[test]
fn articles_without_text_are_not_looked_at() {
    let recognition = Recognition::builtin();
    for text in ["", "---\ntitle: 甲\n---\n", "\u{0}\u{1}\u{2}"] {
        let read = ingest::read(text.as_bytes(), &Origin { path: "a.md", hint: None }).remove(0);
        assert!(Likeness::of(&Entry::new(&recognition, None, ArticleId(1), read)).is_none(), "{text:?}");
    }
}

/// As many again take no more than about twice as long, all different and all alike.
#[test]
fn time_is_in_proportion_to_the_articles() {
    let recognition = Recognition::builtin();
    let one = article(&recognition, "a.md", "title: 甲", &prose(1, 8));
    let many = |count: u64, is_alike: bool| -> Vec<Likeness> {
        let made = (0..count).map(|nth| {
            let sketch = match is_alike {
                true => one.sketch.clone(),
                false => crate::text::Sketch::new([prose(nth, 5).as_str()]),
            };
            let mut likeness = Likeness { id: ArticleId(nth), sketch, ..one.clone() };
            likeness.rank.id = likeness.id;
            likeness
        });
        made.collect()
    };
    for is_alike in [true, false] {
        let articles = many(10_000, is_alike);
        let begun = Instant::now();
        let found = Duplicates::find(articles);
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
        assert_eq!(found.groups().len(), usize::from(is_alike));
    }
}
