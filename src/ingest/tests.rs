//! Files in, articles out.

use std::fs;
use std::path::PathBuf;

use super::front_matter::{parse, split};
use super::parsed::{Found, Parsed};
use super::text::fields_of;
use super::{File, Hint, LARGEST, Origin, read, unreadable};
use crate::doc::{Article, Block, Format, Note, NoteKind, Repairs, Text, TitleFrom};
use crate::text::{Clean, Language};

fn articles(bytes: &[u8], path: &str) -> Vec<Article> {
    read(bytes, &Origin { path, hint: None })
}

fn one(text: &str, path: &str) -> Article {
    let mut articles = articles(text.as_bytes(), path);
    assert_eq!(articles.len(), 1, "{text:?}");
    articles.remove(0)
}

fn body(article: &Article) -> String {
    article.document.texts().iter().map(|text| text.string.as_str()).collect()
}

fn has(article: &Article, kind: NoteKind) -> bool {
    article.notes.iter().any(|note| note.kind == kind)
}

#[test]
fn a_file_becomes_an_article() {
    let article = one("\n---\ntitle: 上合峰会\ndate: 2022-09-19\n---\n\n元首理事会举行会议。\n", "a/b.txt");
    assert_eq!(article.meta.title.as_str(), "上合峰会");
    assert_eq!(article.meta.date.map(|date| date.iso()).as_deref(), Some("2022-09-19"));
    assert_eq!(article.meta.language, Language::SimplifiedChinese);
    assert_eq!((article.source.format, article.source.encoding), (Format::Text, "UTF-8"));
    assert_eq!((article.source.part, article.source.parts), (1, 1));
    assert_eq!(body(&article), "元首理事会举行会议。");
    assert!(article.notes.is_empty(), "{:?}", article.notes);
}

#[test]
fn there_is_always_an_article() {
    for (text, kind) in [
        ("", Some(NoteKind::Empty)),
        ("\n\n \n", Some(NoteKind::Empty)),
        ("---\ntitle: 上合\n---\n", Some(NoteKind::Empty)),
        ("---\ntitle: 上合峰会，召开\n---\n上合峰会_召开\n", Some(NoteKind::Empty)),
        ("---\ntitle: a\n", Some(NoteKind::FrontMatter)),
        ("\u{0}\u{1}\u{2}", Some(NoteKind::Binary)),
        ("---", None),
    ] {
        let article = one(text, "x/名.txt");
        assert!(!article.meta.title.is_empty());
        assert!(kind.is_none_or(|kind| has(&article, kind)), "{text:?}: {:?}", article.notes);
    }
    assert_eq!(one("", "x/名.txt").meta.title_from, TitleFrom::FileName);
}

#[test]
fn what_is_no_text_says_what_it_is() {
    let article = articles(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a/图.txt").remove(0);
    assert_eq!((article.source.format, article.meta.title.as_str()), (Format::Unreadable, "图"));
    assert!(body(&article).contains("PNG") && has(&article, NoteKind::Binary));
    let article = unreadable("a/b.txt", "permission denied\x1b[2J");
    assert!(body(&article).contains("permission denied") && !body(&article).contains('\x1b'));
    assert!(has(&article, NoteKind::Unreadable));
}

#[test]
fn other_encodings_are_read_with_a_hint() {
    let text = "---\ntitle: 上合峰会\n---\n元首理事会举行会议。\n";
    let bytes = encoding_rs::GB18030.encode(text).0.into_owned();
    let article = read(&bytes, &Origin { path: "a.txt", hint: Some(Hint::China) }).remove(0);
    assert_eq!((article.meta.title.as_str(), article.source.encoding), ("上合峰会", "GB18030"));
    assert!(has(&article, NoteKind::Encoding));
}

#[test]
fn a_file_that_is_too_large_is_cut_between_characters() {
    let line = "上合\n".repeat(LARGEST / 7 + 1);
    let within_limit = |bytes| super::beginning::within(bytes, LARGEST).to_vec();
    assert!(within_limit(line.as_bytes()).ends_with(b"\n"));
    let text = "上".repeat(LARGEST / 3 + 1);
    let head = within_limit(text.as_bytes());
    assert!(head.len() > LARGEST - 4 && std::str::from_utf8(&head).is_ok());
    assert_eq!(within_limit(b"abc"), b"abc");
}

#[test]
fn a_file_cut_anywhere_is_still_an_article() {
    let text = "\n---\ntitle: '上合，_磁吸力_'\ncategories: \n - 新媒体\n - ZAKER\ndate: Mon, 19 Sep 2022 16:58:10 GMT\n\
                ---\n\n<div>\n<p>金秋时节。</p><p>\"中亚之行\"</p>\n</div>\n";
    for length in 0..=text.len() {
        let bytes = &text.as_bytes()[..length];
        let articles = articles(bytes, "000.txt");
        let article = articles.first().unwrap();
        assert!(!article.meta.title.is_empty(), "{length} bytes");
        if let Some(start) = text.find("<div>").filter(|start| *start + 5 < length) {
            assert_eq!(article.meta.title.as_str(), "上合，“磁吸力”");
            assert!(!body(article).is_empty() || length < start + 40, "{length} bytes");
        }
    }
}

#[test]
fn lines_of_the_body_become_lines_of_the_file() {
    let text = |lines| Text { lines, ..Text::plain(Clean::from("正文")) };
    let quote =
        |lines| Block::Quote(vec![Block::Preformatted { language: Clean::default(), text: text(lines) }]);
    let mut part = Parsed {
        blocks: vec![quote(1..3), quote(0..0)],
        notes: vec![Note::at(NoteKind::Markup, 2, "x"), Note::new(NoteKind::Markup, "y")],
        ..Parsed::default()
    };
    part.shift(10);
    assert_eq!(part.blocks, [quote(11..13), quote(0..0)]);
    assert_eq!(part.notes.iter().map(|note| note.line).collect::<Vec<_>>(), [Some(12), None]);
}

#[test]
fn front_matter_names_only_the_first_article_of_a_file() {
    let fields = split("---\nTitle: a: b\nauthor: 甲\n---\n").matter.map(|matter| parse(&matter)).unwrap();
    let keys =
        |number| fields_of(&fields, number).entries.into_iter().map(|entry| entry.key).collect::<Vec<_>>();
    assert_eq!(
        (keys(1), keys(2)),
        (vec!["Title".to_owned(), "author".to_owned()], vec!["author".to_owned()])
    );
    assert!(!fields_of(&fields, 1).notes.is_empty() && fields_of(&fields, 2).notes.is_empty());
}

#[test]
fn only_a_heading_that_repeats_the_title_is_left_out() {
    for (text, path, words) in [
        ("# 早市\n\n天亮了。", "a.md", "天亮了。"),
        ("---\ntitle: 早市\n---\n# 早市\n\n天亮了。", "a.md", "天亮了。"),
        ("---\ntitle: 撒马尔罕的馕\n---\n# 早市\n\n天亮了。", "a.md", "早市天亮了。"),
        ("---\ntitle: _馕_香\n---\n<h1>“馕”香</h1><p>天亮了。</p>", "a.html", "天亮了。"),
    ] {
        assert_eq!(body(&one(text, path)), words, "{text}");
    }
}

#[test]
fn what_front_matter_overrides_is_not_lost_from_the_text() {
    let fields =
        || split("---\ntitle: 上合峰会\nauthor: ZAKER\n---\n").matter.map(|matter| parse(&matter)).unwrap();
    let file = File {
        path: "a.txt",
        format: Format::Text,
        encoding: "UTF-8",
        parts: 1,
        repairs: Repairs::default(),
    };
    for (title, subtitle, shown) in [("共筑未来", "——记峰会", "共筑未来正文。"), ("“上合”峰会", "", "正文。")]
    {
        let part = Parsed {
            blocks: vec![Block::body(Clean::from("正文。"))],
            found: Found {
                title: Some((Clean::from(title), TitleFrom::Line)),
                subtitle: Clean::from(subtitle),
                authors: vec![Clean::from("谢希瑶")],
                ..Found::default()
            },
            notes: vec![Note::new(NoteKind::Title, "guessed")],
            ..Parsed::default()
        };
        let article = file.article(part, 1, fields());
        assert_eq!(article.meta.title.as_str(), "上合峰会");
        assert_eq!((body(&article).as_str(), article.meta.subtitle.as_str()), (shown, subtitle));
        assert_eq!(Clean::join(&article.meta.authors, "|").as_str(), "ZAKER|谢希瑶");
        assert!(article.notes.is_empty(), "{:?}", article.notes);
    }
}

/// Files that are kept beside the repository; none where they are absent.
fn shared(folder: &str) -> Vec<PathBuf> {
    let folder = format!("{}/../shared/{folder}", env!("CARGO_MANIFEST_DIR"));
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("skipped: {folder} is not there");
        return Vec::new();
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

#[test]
fn whatever_yaml_allows_an_article_comes_out() {
    for path in shared("suites/yaml-test-suite/src") {
        let text = fs::read_to_string(&path).unwrap();
        // Each file describes its cases in YAML; the `yaml:` blocks in it are the hard ones.
        let cases = text.split("\n  yaml: |").skip(1).map(|case| case.replace("\n    ", "\n"));
        for matter in std::iter::once(text.clone()).chain(cases) {
            for text in [
                format!("---\n{matter}\n---\n元首理事会举行会议。\n"),
                format!("---\ntitle: 题\n{matter}\n---\n元首理事会举行会议。\n"),
            ] {
                let articles = articles(text.as_bytes(), "a.txt");
                let article = articles.first().unwrap();
                let all: String = articles.iter().map(body).collect();
                assert!(!article.meta.title.is_empty() && all.contains("元首理事会"), "{}", path.display());
            }
        }
    }
}

#[test]
fn the_sample_documents_have_their_metadata() {
    for path in shared("seeds") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let article = articles(&fs::read(&path).unwrap(), &name).remove(0);
        let expected = match name.get(..3) {
            Some("000") => ("上合大家庭，“磁吸力”是这样炼成的", "2022-09-19T16:58:10", Format::Html),
            Some("001") => (
                "新华全媒+丨上合组织：维护地区稳定繁荣 构建人类命运共同体",
                "2021-09-18T01:06:55",
                Format::Html,
            ),
            Some("002") => ("习近平主席中亚之旅成果务实丰硕", "2022-09-18T23:33:47", Format::Html),
            _ => {
                assert_eq!(article.source.format, Format::Text);
                continue;
            }
        };
        let date = article.meta.date.unwrap();
        assert_eq!(
            (article.meta.title.as_str(), date.value.to_string().as_str(), article.source.format),
            expected
        );
        assert_eq!(date.offset, Some(0));
        let path: Vec<_> = article.meta.categories.iter().flatten().map(Clean::as_str).collect();
        assert_eq!(path, ["新媒体", "ZAKER", "source"]);
    }
}
