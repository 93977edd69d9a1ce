//! The two newspaper pages of the sample archive, where the shared folder is at hand.

use std::fs;
use std::path::Path;

use jiff::civil;

use super::{read, shown, suggested, texts};
use crate::doc::{Block, DateSource, NoteKind, Precision, TitleFrom};
use crate::ingest::parsed::Parsed;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");

const TWO_ARTICLES: &str = "seeds/003_8c2ff1bd2990f71e.txt";
const COLUMNS: &str = "seeds/004_42aa188250388187.txt";

fn shared(name: &str) -> Option<String> {
    let text = fs::read_to_string(Path::new(SHARED).join(name)).ok();
    if text.is_none() {
        eprintln!("skipped: {name} is not here");
    }
    text
}

/// Lines on which a text of the column page begins, in file order, as the prototype's
/// measurement (122 of 122) gave them: text goes on across the blank lines that are not listed.
const COLUMN_STARTS: &[u32] = &[
    1, 9, 15, 22, 25, 33, 42, 50, 60, 67, 76, 84, 85, 92, 94, 99, 101, 103, 105, 109, 113, 119, 122, 127,
    132, 142, 152, 159, 166, 175, 177, 182, 188, 197, 200, 208, 214, 220, 223, 234, 242, 248, 250, 253, 258,
];

fn starts(parsed: &Parsed) -> Vec<u32> {
    texts(parsed).iter().map(|text| text.lines.start).collect()
}

#[test]
fn the_column_page_has_its_paragraphs() {
    let Some(source) = shared(COLUMNS) else { return };
    let articles = read(&source);
    assert_eq!(articles.len(), 1);
    assert_eq!(starts(&articles[0]), COLUMN_STARTS);
    let figures = articles[0].blocks.iter().filter(|block| matches!(block, Block::Figure { .. })).count();
    assert_eq!(figures, 3);
}

#[test]
fn the_column_page_has_its_head() {
    let Some(source) = shared(COLUMNS) else { return };
    let found = &read(&source)[0].found;
    assert_eq!(found.title.as_ref().unwrap().1, TitleFrom::Line);
    let head: Vec<&str> = vec![&found.title.as_ref().unwrap().0, &found.subtitle];
    let authors = found.authors.iter().map(|author| &**author).collect::<Vec<_>>().join(" ");
    let Some(ideal) = shared("ideal/004.txt") else { return };
    let mut lines = ideal.lines();
    assert_eq!(head, [lines.next().unwrap(), lines.next().unwrap()]);
    assert_eq!(authors, lines.nth(2).unwrap());
    assert_eq!(&*found.agency, "新华社");
    let date = found.date.unwrap();
    assert_eq!((date.year(), date.precision, date.source), (2025, Precision::Year, DateSource::Inferred));
    assert_eq!(date.not_before, Some(civil::date(2025, 7, 18)));
}

#[test]
fn three_overprinted_lines_are_noted() {
    let Some(source) = shared(COLUMNS) else { return };
    let article = &read(&source)[0];
    let doubled: Vec<_> = article
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::Doubled)
        .map(|note| note.line.unwrap())
        .collect();
    assert_eq!(doubled, [96, 97, 258]);
    let order: Vec<_> = article.notes.iter().filter(|note| note.kind == NoteKind::Order).collect();
    assert_eq!((order.len(), order[0].line), (1, Some(96)));
    let caption = shown(article.blocks.last().unwrap());
    assert!(
        caption.starts_with("F 2024年7月26日在") && caption.ends_with("连接通道。（新华社记者 丁磊 摄）"),
        "{caption}"
    );
}

/// The paragraphs of an ideal text, its lines joined: those above the first 〔, below the rule.
fn ideal_paragraphs(ideal: &str) -> Vec<String> {
    let body = ideal.lines().skip_while(|line| !line.starts_with('─')).skip(1);
    let mut paragraphs: Vec<String> = Vec::new();
    for line in body.take_while(|line| !line.starts_with('〔')) {
        match paragraphs.last_mut() {
            Some(paragraph) if !line.starts_with(' ') && !line.is_empty() && !paragraph.is_empty() => {
                paragraph.push_str(line);
            }
            _ => paragraphs.push(line.trim().to_owned()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// Asserts that a part opens with the paragraphs of its ideal text; the last may be an excerpt.
fn assert_opens_like(parsed: &Parsed, ideal: &str) {
    let paragraphs = ideal_paragraphs(ideal);
    assert!(paragraphs.len() >= 4, "the ideal text has changed its form");
    for (text, paragraph) in texts(parsed).iter().zip(&paragraphs) {
        assert!(text.string.starts_with(paragraph.as_str()), "{} / {paragraph}", text.string);
    }
}

#[test]
fn both_orders_of_the_column_page_read_as_they_should() {
    let Some(source) = shared(COLUMNS) else { return };
    for (name, order) in [("ideal/004.file-order.txt", false), ("ideal/004.txt", true)] {
        let Some(ideal) = shared(name) else { return };
        assert_opens_like(&if order { suggested(&source) } else { read(&source) }[0], &ideal);
    }
    let printed = &suggested(&source)[0];
    let lines: Vec<u32> = starts(printed);
    assert_eq!(lines[..5], [99, 101, 103, 94, 105]);
    let mut sorted = lines.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, COLUMN_STARTS);
}

#[test]
fn two_articles_of_one_page_come_apart() {
    let Some(source) = shared(TWO_ARTICLES) else { return };
    let articles = read(&source);
    assert_eq!(articles.len(), 2);
    // Everything in this file stands on a line of its own, but for one page break.
    let expected: Vec<u32> = (1..)
        .zip(source.lines())
        .filter(|(_, line)| !line.is_empty())
        .map(|(number, _)| number)
        .filter(|number| ![3, 5, 101, 153].contains(number))
        .collect();
    let found: Vec<u32> = articles.iter().flat_map(starts).collect();
    assert_eq!(found, expected);
    assert!(articles.iter().all(|article| {
        article
            .notes
            .iter()
            .all(|note| matches!(note.kind, NoteKind::Part | NoteKind::Several | NoteKind::Lines))
    }));
    // With three lines in the head of each page, and but for an end mark that stands in the last
    // line of its paragraph, these are the 122 starts that ingest promises to find.
    let in_heads = 3 + 3;
    assert_eq!(found.len() + COLUMN_STARTS.len() + in_heads - 1, 122);
}

#[test]
fn each_of_the_two_has_its_head() {
    let Some(source) = shared(TWO_ARTICLES) else { return };
    let Some(ideal) = shared("ideal/003.txt") else { return };
    let articles = read(&source);
    let (first, second) = ideal.split_once("════════").unwrap();
    for (article, ideal) in articles.iter().zip([first, second]) {
        let ideal = ideal.trim_start_matches(['═', '\n']);
        let title = &article.found.title.as_ref().unwrap().0;
        assert_eq!(ideal.lines().next().unwrap(), &**title);
        assert_opens_like(article, ideal);
        let date = article.found.date.unwrap();
        let head = format!("{}（", date.iso());
        assert!(ideal.contains(&head) && date.source == DateSource::Dateline, "{date}");
        assert!(ideal.contains(&format!("　{}\n", article.found.agency)), "{}", article.found.agency);
    }
    let subtitle: String = first.lines().skip(1).take(2).collect();
    assert_eq!(&*articles[0].found.subtitle, subtitle);
    assert!(articles[1].notes.iter().any(|note| &*note.text == "上接第 1 版：前半部分不在本文件中"));
}
