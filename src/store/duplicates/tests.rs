//! Archives in, groups out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Duplicates, Likeness};
use crate::doc::ArticleId;
use crate::ingest::{self, Origin};
use crate::store::{Entry, Recognition};

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
