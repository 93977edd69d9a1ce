//! Front matter and what the body says in, metadata out.

use super::super::front_matter::{parse, split};
use super::super::parsed::Found;
use super::merge;
use crate::doc::{Meta, Note, NoteKind, Repairs, TitleFrom};
use crate::text::{Clean, Language};

fn read(front_matter: &str) -> (Meta, Vec<Note>) {
    let fields = split(front_matter).matter.map(|matter| parse(&matter)).unwrap_or_default();
    merge(
        fields,
        Found::default(),
        "folder/000_16a1c490182498a0.txt",
        Language::default(),
        Repairs::default(),
    )
}

fn yaml(fields: &str) -> (Meta, Vec<Note>) {
    read(&format!("---\n{fields}\n---\n"))
}

fn joined(names: &[Clean]) -> String {
    Clean::join(names, "|").to_string()
}

fn paths(meta: &Meta) -> String {
    meta.categories.iter().map(|path| Clean::join(path, "›").to_string()).collect::<Vec<_>>().join(" ／ ")
}

#[test]
fn a_feed_article_says_what_it_is() {
    let (meta, notes) = yaml(
        "title: '上合大家庭，_磁吸力_是这样炼成的'\ncategories: \n - 新媒体\n - ZAKER\n - source\n\
         author: ZAKER\ncomments: false\ndate: Mon, 19 Sep 2022 16:58:10 GMT\nthumbnail: ",
    );
    assert_eq!(meta.title.as_str(), "上合大家庭，“磁吸力”是这样炼成的");
    assert_eq!((meta.title_from, joined(&meta.authors)), (TitleFrom::FrontMatter, "ZAKER".to_owned()));
    assert_eq!(paths(&meta), "新媒体›ZAKER›source");
    let date = meta.date.unwrap();
    assert_eq!((date.value.to_string(), date.offset), ("2022-09-19T16:58:10".to_owned(), Some(0)));
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].kind, notes[0].line), (NoteKind::Title, Some(2)));
}

#[test]
fn titles_of_every_type_are_words() {
    for (field, title) in [
        ("title: 1984", "1984"),
        ("title: 3.10", "3.10"),
        ("title: true", "true"),
        ("title: null", "null"),
        ("title: ~", "~"),
        ("title: 0x1F", "0x1F"),
        ("title: [a, b]", "[a, b]"),
        ("title:\n - a\n - b", "a、b"),
        ("title: {a: b}", "{a: b}"),
        ("title: 'a &#123;b&#125;'", "a {b}"),
        ("title: 00_00\n          \n   币世界", "00:00 币世界"),
        ("title: \"\\x1b]52;c;x\\x07上合\\u202e\"", "上合‹U+202E›"),
        ("title: \"\"\"\"\"'布鲁金斯'\"\"\"\"\"", "布鲁金斯"),
        ("Title: 上合", "上合"),
        ("title:", "无题 000"),
        ("title: ''", "无题 000"),
        ("author: x", "无题 000"),
    ] {
        assert_eq!(yaml(field).0.title.as_str(), title, "{field}");
    }
}

#[test]
fn what_the_body_says_stands_in() {
    let found = || Found {
        title: Some((Clean::from("题目"), TitleFrom::Heading)),
        authors: vec![Clean::from("记者")],
        date: super::date::parse("2024-07-06"),
        ..Found::default()
    };
    let (meta, _) = merge(super::Fields::default(), found(), "a.txt", Language::Japanese, Repairs::default());
    assert_eq!((meta.title.as_str(), meta.title_from), ("题目", TitleFrom::Heading));
    assert_eq!((joined(&meta.authors).as_str(), meta.language), ("记者", Language::Japanese));
    let text = "---\ntitle: 前\nauthor: 人\ndate: 2022\n---\n";
    let fields = split(text).matter.map(|matter| parse(&matter)).unwrap();
    let (meta, _) = merge(fields, found(), "a.txt", Language::default(), Repairs::default());
    assert_eq!((meta.title.as_str(), joined(&meta.authors).as_str()), ("前", "人"));
    assert_eq!(meta.date.unwrap().iso(), "2022");
}

#[test]
fn categories_are_paths_or_sets_as_their_generator_means() {
    for (text, shown) in [
        ("---\ncategories: 新闻\n---\n", "新闻"),
        ("---\ncategories: [新闻, 国际]\n---\n", "新闻›国际"),
        ("---\ncategories:\n - [新闻, 国际]\n - [政治]\n---\n", "新闻›国际 ／ 政治"),
        ("---\ncategories:\n - [新闻, 国际]\n - 政治\n---\n", "新闻›国际 ／ 政治"),
        ("---\ncategory: a b\nlayout: post\n---\n", "a b"),
        ("---\ncategories: a b\n---\n", "a b"),
        ("---\nlayout: post\ncategories: a b\n---\n", "a ／ b"),
        ("---\nlayout: post\ncategories: [新闻, 国际]\n---\n", "新闻 ／ 国际"),
        ("---\ndraft: false\ncategories: [新闻, 国际]\n---\n", "新闻 ／ 国际"),
        ("+++\ncategories = [\"新闻\", \"国际\"]\n+++\n", "新闻 ／ 国际"),
        ("---\ncategories:\ncategory: x\n---\n", "x"),
        ("---\ncategories: null\n---\n", ""),
    ] {
        assert_eq!(paths(&read(text).0), shown, "{text}");
    }
}

#[test]
fn tags_and_authors_come_in_many_forms() {
    for (field, tags) in [
        ("tags: a, b c", "a|b c"),
        ("tags: 新闻、国际，a", "新闻|国际|a"),
        ("tags: a b", "a|b"),
        ("tags: 上合 峰会", "上合 峰会"),
        ("tags: [a，b、c]", "a|b|c"),
        ("keywords: [x, x, 1.0]", "x|1.0"),
        ("tags:\ntag: y", "y"),
    ] {
        assert_eq!(joined(&yaml(field).0.tags), tags, "{field}");
    }
    for (field, authors) in [
        ("author: 甲", "甲"),
        ("author: [甲, 乙]", "甲|乙"),
        ("authors:\n - name: 甲\n   url: x\n - 乙", "甲|乙"),
        ("author:\n  name: 甲\n  email: x", "甲"),
        ("author: \"甲\\n乙\"", "甲 乙"),
        ("author: null", ""),
    ] {
        assert_eq!(joined(&yaml(field).0.authors), authors, "{field}");
    }
}

#[test]
fn dates_fall_back_and_say_so() {
    for (fields, date, lines) in [
        ("date: 2022-09-19\nupdated: 2023-01-01", Some("2022-09-19"), vec![]),
        ("pubDate: Mon, 19 Sep 2022 16:58:10 GMT", Some("2022-09-19"), vec![]),
        ("title: x\ndate: 2022-02-30\nlastmod: 2022-03-01", Some("2022-03-01"), vec![Some(3)]),
        ("date: {{ date }}", None, vec![Some(2)]),
        ("published: false", None, vec![]),
        ("date:", None, vec![]),
        ("title: x", None, vec![]),
    ] {
        let (meta, notes) = yaml(fields);
        assert_eq!(meta.date.map(|date| date.iso()).as_deref(), date, "{fields}");
        let found: Vec<_> = notes.iter().filter(|n| n.kind == NoteKind::Date).map(|n| n.line).collect();
        assert_eq!(found, lines, "{fields}");
    }
    let (_, notes) = yaml("date: 明天");
    assert!(notes[0].text.contains("明天"), "{notes:?}");
}

#[test]
fn endless_values_are_cut_with_a_note() {
    let numbers: Vec<String> = (0..10_000).map(|n| n.to_string()).collect();
    for fields in [
        format!("categories: [{}]", numbers.join(", ")),
        format!("categories:\n{}", numbers.iter().map(|n| format!(" - [{n}]\n")).collect::<String>()),
        format!("category: {}", "长".repeat(20_000)),
    ] {
        let (meta, notes) = yaml(&fields);
        assert!(!meta.categories.is_empty() && meta.categories.len() <= 64);
        assert!(meta.categories.iter().flatten().all(|name| name.chars().count() <= 200));
        assert!(meta.categories.iter().all(|path| path.len() <= 64));
        assert!(notes.iter().any(|note| note.text.contains("截断")), "{notes:?}");
    }
}

#[test]
fn translations_are_named_by_key_and_language() {
    for (fields, said) in [
        ("translationKey: summit-2022\nlang: en", Some(("summit-2022", "en"))),
        ("ref: summit\nlang: zh-CN", Some(("summit", "zh-CN"))),
        ("language: ru", Some(("", "ru"))),
        // A reference to something else, unless a language is stated.
        ("ref: https://example.org", None),
        ("title: 甲", None),
    ] {
        let translation = yaml(fields).0.translation;
        let found = translation.as_ref().map(|said| (said.key.as_str(), said.language.as_str()));
        assert_eq!(found, said, "{fields}");
    }
}
