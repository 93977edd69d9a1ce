//! Tables: columns, records, and what is found in them.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::page::{options, strings};
use yuelan::doc::{Block, Cell, Document, Text};
use yuelan::ingest::{Origin, read};
use yuelan::text::{ByteAt, Cells, Clean, Language, WidthTable};
use yuelan::typeset::{Layout, Measure, set};

/// The document of a page of HTML.
fn html(source: &str) -> Arc<Document> {
    read(source.as_bytes(), &Origin { path: "table.html", hint: None }).remove(0).document
}

fn layout(document: &Document, measure: u16) -> Layout {
    set(document, Language::SimplifiedChinese, &options(measure))
}

/// The lines of a page of HTML, without the blanks that nobody sees.
fn page(source: &str, measure: u16) -> String {
    let lines = strings(&layout(&html(source), measure));
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

const SUMMITS: &str = "<table><caption>历届峰会</caption>
    <tr><th>年份</th><th>地点</th><th>签约（亿元）</th><th>成果</th></tr>
    <tr><td>2018</td><td>青岛</td><td>1,318.5</td><td>发表《青岛宣言》，批准《未来五年实施纲要》，重申恪守宪章。</td></tr>
    <tr><td>2022</td><td>撒马尔罕</td><td>47.95</td><td>签署《撒马尔罕宣言》。</td></tr></table>";

#[test]
fn a_table_stands_in_columns_where_it_fits() {
    assert_eq!(
        page(SUMMITS, 100),
        "\
历届峰会
年份  地点      签约（亿元）  成果
────────────────────────────────────────────────────────────────────────────────────────
2018  青岛           1,318.5  发表《青岛宣言》，批准《未来五年实施纲要》，重申恪守宪章。
2022  撒马尔罕         47.95  签署《撒马尔罕宣言》。
"
    );
}

#[test]
fn cells_are_set_in_lines_where_it_does_not() {
    assert_eq!(
        page(SUMMITS, 60),
        "\
历届峰会
年份  地点      签约（亿元）  成果
────────────────────────────────────────────────────────────
2018  青岛           1,318.5  发表《青岛宣言》，批准《未来五
                              年实施纲要》，重申恪守宪章。

2022  撒马尔罕         47.95  签署《撒马尔罕宣言》。
"
    );
}

#[test]
fn without_room_for_columns_rows_are_records() {
    assert_eq!(
        page(SUMMITS, 30),
        "\
历届峰会

年份：2018
地点：青岛
签约（亿元）：1,318.5
成果：发表《青岛宣言》，批准
      《未来五年实施纲要》，重
      申恪守宪章。

年份：2022
地点：撒马尔罕
签约（亿元）：47.95
成果：签署《撒马尔罕宣言》。
"
    );
}

#[test]
fn every_record_names_its_fields() {
    let table = "<table><tr><th>城市</th><th>人口（万）</th><th>说明它的一个列名</th></tr>\
        <tr><td>北京</td><td>2,184</td><td>首都</td></tr><tr><td>重庆</td><td></td><td>山城</td></tr></table>";
    assert_eq!(
        page(table, 14),
        "\
城市：北京
人口（万）：
2,184
说明它的一个
列名：
首都

城市：重庆
人口（万）：
说明它的一…：
山城
"
    );
}

/// Every piece of every cell is on the line where it is looked for, and is a run of its own.
fn assert_found(document: &Document, measure: u16) {
    let layout = layout(document, measure);
    assert!(layout.lines().is_sorted_by_key(|line| line.at), "{measure}");
    for text in document.texts().iter().filter(|text| text.string.len() >= 6) {
        for (offset, _) in text.string.char_indices().filter(|(offset, c)| offset % 6 == 0 && *c != ' ') {
            let (from, to) = (text.at.0 + offset, text.at.0 + offset + 3);
            let line = &layout.lines()[layout.last_line_at(ByteAt(from))];
            let runs = layout.runs(line, &[ByteAt(from), ByteAt(to)]);
            let found = runs.iter().any(|run| run.at == ByteAt(from));
            assert!(
                found,
                "{offset} of {} is looked for in {} at {measure}",
                text.string,
                layout.string(line)
            );
        }
    }
}

#[test]
fn what_is_in_a_cell_is_found_on_its_line() {
    for measure in 2..120 {
        assert_found(&html(SUMMITS), measure);
    }
}

#[test]
fn cells_may_span_columns_and_rows() {
    let source = "<table><tr><th rowspan=2>国家</th><th colspan=2>进出口</th></tr>
        <tr><th>2021</th><th>2022</th></tr>
        <tr><th>中国</th><td>5.1%</td><td>-12.5%</td></tr>
        <tr><td colspan=100>单位：百分比，按人民币计算</td></tr></table>";
    assert_eq!(
        page(source, 40),
        "\
国家     进出口
            2021       2022
───────────────────────────
中国        5.1%     -12.5%
单位：百分比，按人民币计算
"
    );
}

#[test]
fn a_cell_holds_more_than_words() {
    let source = "<table><tr><td>议程</td><td>地点</td></tr><tr><td><ul><li>开幕式与合影留念</li><li>小范围会谈</li></ul></td>
        <td>撒马尔罕，<br>会议中心</td></tr></table>";
    assert_eq!(
        page(source, 40),
        "\
议程                地点
• 开幕式与合影留念  撒马尔罕，
• 小范围会谈        会议中心
"
    );
}

fn cell(words: &str, head: bool) -> Cell {
    Cell { head, colspan: 1, rowspan: 1, blocks: vec![Block::body(Clean::text(words))] }
}

fn table(rows: Vec<Vec<Cell>>) -> Document {
    let caption = Text::default();
    Document::new(vec![Block::Table { rows, caption }], vec![], vec![])
}

/// Every character of the document is shown, and no line is too wide.
fn assert_whole(document: &Document, measure: u16) {
    let set = layout(document, measure);
    let shown: String = strings(&set).concat();
    let counts = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let wanted: usize = document.texts().iter().map(|text| counts(&text.string)).sum();
    assert!(counts(&shown) >= wanted, "{measure}");
    let wide = usize::from(Measure::new(Cells(measure)).cells().0);
    for line in strings(&set) {
        assert!(WidthTable::default().text(&line) <= wide + 2, "{line:?} at {measure}");
    }
}

#[test]
fn hostile_tables_are_set_in_time_and_whole() {
    let row =
        |count: usize, head| (0..count).map(|nth| cell(&format!("第{nth}栏"), head)).collect::<Vec<_>>();
    let spanning = |colspan, rowspan| Cell { colspan, rowspan, ..cell("跨", false) };
    let nested = (0..60).fold(cell("里", false), |inner, _| {
        let rows = vec![vec![inner, cell("外", false)]];
        let caption = Text::default();
        Cell { head: false, colspan: 1, rowspan: 1, blocks: vec![Block::Table { rows, caption }] }
    });
    let begun = Instant::now();
    for (document, measures) in [
        (table(vec![row(2_000, true), row(2_000, false), row(2_000, false)]), vec![2, 40, 80]),
        (
            table(vec![
                vec![cell(&"长".repeat(33_000), true), cell("甲", true)],
                row(2, false),
                row(2, false),
            ]),
            vec![2, 80],
        ),
        (
            table(vec![row(3, true), vec![cell(&"长".repeat(33_000), false), cell("甲", false)]]),
            vec![2, 30, 80],
        ),
        (table(vec![vec![spanning(1_000, 1_000); 64]; 200]), vec![2, 80]),
        (table((0..20_000).map(|_| row(1, true)).collect()), vec![80]),
        (table(vec![vec![nested]]), vec![2, 30, 80]),
    ] {
        for measure in measures {
            assert_whole(&document, measure);
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn tables_are_whole_at_every_measure() {
    let document = html(SUMMITS);
    for measure in 1..=120 {
        assert_whole(&document, measure);
    }
}
