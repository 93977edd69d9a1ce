//! Reading aids above their words, beside markers, in tables and at the ends of pages.

use std::sync::Arc;

use super::page::strings;
use yuelan::doc::Document;
use yuelan::ingest::{Origin, read};
use yuelan::text::{Cells, Language};
use yuelan::typeset::{Flow, Head, Label, Measure, Options, Place, RubyPlace, Rules, Sheet, set};

/// Options with reading aids above their words.
fn above(measure: u16) -> Options {
    let rules = Rules { ruby: RubyPlace::Above, ..Rules::default() };
    Options { rules, indent: Some(0), measure: Measure::new(Cells(measure)), ..Options::default() }
}

fn html(source: &str) -> Arc<Document> {
    read(source.as_bytes(), &Origin { path: "page.html", hint: None }).remove(0).document
}

/// The lines of a page of HTML, without the blanks that nobody sees.
fn page(source: &str, measure: u16) -> Vec<String> {
    let lines = strings(&set(&html(source), Language::Japanese, &above(measure)));
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

const STATION: &str = "<ruby>駅<rt>えき</rt></ruby>で<ruby>会<rt>あ</rt></ruby>う。";

#[test]
fn markers_stand_beside_words_not_aids() {
    let list = format!("<ul><li>{STATION}</li><li>次。</li></ul>");
    assert_eq!(page(&list, 30), ["  えき  あ", "•  駅 で会う。", "• 次。"]);
}

#[test]
fn aids_stand_behind_their_words_in_tables() {
    let table =
        format!("<table><tr><th>甲</th><th>所</th></tr><tr><td>丙</td><td>{STATION}</td></tr></table>");
    let rule = "─".repeat(28);
    assert_eq!(page(&table, 40), ["甲  所", &rule, "丙  駅（えき）で会（あ）う。"]);
    let wide = format!(
        "<table><tr><th>甲</th><th>乙</th><th>丙</th></tr><tr><td>{STATION}</td><td>次</td><td>{STATION}</td></tr></table>"
    );
    let expected = ["甲：駅（えき）で", "    会（あ）う。", "乙：次", "丙：駅（えき）で", "    会（あ）う。"];
    assert_eq!(page(&wide, 16), expected);
}

/// The columns of all pages.
fn columns(source: &str, options: Options, height: usize) -> Vec<Vec<(Label, String)>> {
    let mut flow =
        Flow::new(html(source), Language::Japanese, Head::default(), Options { paged: true, ..options });
    flow.pour(Sheet { columns: 1, height });
    let (mut out, mut top) = (Vec::new(), flow.page_of(Place::START));
    loop {
        let lines = flow.columns(top).into_iter().flatten();
        out.push(lines.map(|(layout, line)| (line.label, layout.string(line))).collect());
        match flow.next_page(top) {
            Some(next) => top = next,
            None => return out,
        }
    }
}

#[test]
fn pages_never_part_aids_from_their_words() {
    let source = format!("<p>{}</p>", STATION.repeat(40)).repeat(3);
    for height in 3..14 {
        let columns = columns(&source, above(24), height);
        assert!(columns.len() > 3);
        for column in &columns {
            assert!(column.len() <= height, "{height}: {column:?}");
            assert_ne!(column.last().unwrap().0, Label::Ruby, "{height}: {column:?}");
        }
    }
}

fn show_words(lines: &[(Label, String)]) -> usize {
    lines.iter().filter(|(label, shown)| *label != Label::Ruby && !shown.is_empty()).count()
}

#[test]
fn pages_do_not_begin_with_a_last_line_under_its_aids() {
    let paragraph = format!("<p>{}</p>", STATION.repeat(7));
    let lines = show_words(&columns(&paragraph, above(24), 100)[0]);
    assert!(lines > 3);
    for height in 8..20 {
        let mut before = 0;
        for column in columns(&paragraph.repeat(6), above(24), height) {
            assert_ne!(before % lines, lines - 1, "{height}: {column:#?}");
            before += show_words(&column);
        }
        assert_eq!(before, 6 * lines);
    }
}

#[test]
fn pages_do_not_tear_the_rows_of_tables() {
    let long = "発表された宣言の全文をここに記すものとする。";
    let row = format!("<tr><td>2022</td><td>{long}</td></tr>");
    let table = format!("<p>前。</p><table><tr><th>年</th><th>所</th></tr>{}</table>", row.repeat(12));
    for height in 5..16 {
        let columns = columns(&table, above(24), height);
        assert!(columns.len() > 3);
        for column in columns.iter().skip(1) {
            assert!(column[0].1.starts_with("2022"), "{height}: {column:#?}");
        }
    }
}
