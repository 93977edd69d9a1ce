//! Sources and texts in, where they stand together out.

use std::fs;
use std::path::Path;
use std::time::Instant;

use super::{SourceText, source_text};
use crate::doc::Article;
use crate::ingest::{Origin, read};

fn article(source: &str, path: &str) -> (Article, SourceText) {
    let article = read(source.as_bytes(), &Origin { path, hint: None }).remove(0);
    let text = SourceText::new(source.as_bytes(), &article);
    (article, text)
}

/// Line and beginning of each text that was found.
fn found(source: &str, path: &str) -> Vec<(u32, String)> {
    let (article, text) = article(source, path);
    let anchors = text.anchors.iter().map(|anchor| {
        let (words, _) = article.document.text_at(anchor.at).unwrap();
        (text.line_at(anchor.source), words.string.chars().take(2).collect())
    });
    anchors.collect()
}

#[test]
fn texts_are_found_in_every_format() {
    let expected = |lines: [u32; 3]| -> Vec<(u32, String)> {
        lines.into_iter().zip(["甲乙", "丙丁", "戊己"].map(str::to_owned)).collect()
    };
    for (path, source, lines) in [
        ("a.txt", "题目\n\n甲乙在草原上说话。\n\n丙丁在河边唱歌。\n\n戊己听着。", [3, 5, 7]),
        (
            "a.md",
            "---\ntitle: 甲乙在草原上\n---\n\n甲乙**在草原**上说话。\n\n- 丙丁在[河](http://a.cn/b)边。\n\n> 戊己听着。",
            [5, 7, 9],
        ),
        (
            "a.html",
            "<style>甲乙在草原上说话</style><!-- 丙丁在河边 -->\n<p>甲乙&nbsp;在<b>草原</b>\n上说话。</p>\n<p\n title='戊己'>丙丁在河边</p>\n<p>戊己听着。",
            [2, 5, 6],
        ),
    ] {
        assert_eq!(found(source, path), expected(lines), "{path}");
    }
}

#[test]
fn lines_and_pieces_are_counted_as_the_source_has_them() {
    let long = "长".repeat(4000);
    let (_, text) = article(&format!("题目\r\n\r\n{long}\n\u{1b}[31m末\t行\n"), "a.txt");
    assert_eq!((text.lines, text.pieces()), (4, 6));
    let lines: Vec<_> = (0..text.pieces()).map(|nth| text.line_of(nth)).collect();
    assert_eq!(lines, [(1, true), (2, true), (3, true), (3, false), (3, false), (4, true)]);
    assert_eq!(text.slice(text.piece(5)).as_str(), "␛[31m末    行");
    let whole: String = (2..5).map(|nth| text.slice(text.piece(nth)).to_string()).collect();
    assert_eq!(whole, long);
    for byte in 0..text.piece(5).end {
        assert!(text.piece(text.piece_at(byte)).start <= byte);
    }
}

#[test]
fn a_source_without_words_has_lines() {
    for source in ["", "\n", "\0\0\0\u{1}"] {
        let (_, text) = article(source, "a.txt");
        assert!(text.pieces() >= 1 && text.anchors.is_empty(), "{source:?}");
    }
}

#[test]
fn hostile_sources_take_time_in_proportion() {
    let begun = Instant::now();
    for source in [
        "<a".repeat(1 << 20),
        "<!--".repeat(1 << 19),
        "<script".repeat(1 << 18),
        "&".repeat(1 << 20),
        format!("<p>{}</p>", "长".repeat(1 << 20)),
        (0..50_000).map(|nth| format!("<p>段{nth}</p>")).collect(),
        "<p><img src='https://p.cn/?https://a.cn/1.jpg'></p>".repeat(20_000),
    ] {
        let _ = article(&source, "a.html");
    }
    assert!(begun.elapsed().as_secs() < 120, "{:?}", begun.elapsed());
}

/// Five real documents, where they are at hand: nearly every text is found, in order, and the words
/// stand there.
#[test]
fn the_documents_are_found_in_their_sources() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seeds"));
    let Ok(files) = fs::read_dir(folder) else { return };
    for file in files.flatten() {
        let bytes = fs::read(file.path()).unwrap();
        for article in read(&bytes, &Origin { path: &file.file_name().to_string_lossy(), hint: None }) {
            assert!(!source_text(&bytes, &article.source).is_empty());
            let text = SourceText::new(&bytes, &article);
            let texts = article.document.texts();
            let all = texts.iter().filter(|text| text.string.chars().any(char::is_alphanumeric)).count();
            assert!(
                text.anchors.len() * 20 >= all * 19,
                "{}: {} of {all}",
                article.meta.title,
                text.anchors.len()
            );
            assert!(text.anchors.is_sorted_by_key(|anchor| anchor.at));
            for anchor in &text.anchors {
                let (words, _) = article.document.text_at(anchor.at).unwrap();
                let first = words.string.chars().find(|c| c.is_alphanumeric()).unwrap_or('。');
                let line = text.slice(text.piece(text.piece_at(anchor.source)));
                assert!(line.contains(first) || first == '。', "{first} not in {line}");
            }
        }
    }
}
