//! Five real documents, read in place, against how they should look at 64 cells. They are not
//! ours to publish: where they are absent, the tests say so and pass.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may stop where a test may")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "screens/desk.rs"]
#[allow(dead_code, reason = "the screens use more of it")]
mod desk;

use desk::Desk;
use yuelan::app::{Overlay, Raw};
use yuelan::doc::Repair;
use yuelan::store::{Archive, State};
use yuelan::text::Clean;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");

fn document(number: &str) -> Option<PathBuf> {
    let found = fs::read_dir(Path::new(SHARED).join("seeds")).ok()?.flatten();
    let path =
        found.map(|entry| entry.path()).find(|path| path.to_string_lossy().contains(&format!("{number}_")));
    if path.is_none() {
        eprintln!("skipped: document {number} is not here");
    }
    path
}

fn yuelan(arguments: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_yuelan"))
        .args(arguments)
        .env("HOME", home.path())
        .env_remove("XDG_STATE_HOME")
        .env_remove("XDG_CONFIG_HOME")
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The lines above the rule.
fn head(page: &str) -> Vec<&str> {
    page.lines().take_while(|line| !line.starts_with("──")).filter(|line| !line.is_empty()).collect()
}

/// Paragraphs, headings, figures and credits, a line each, blanks left out: lines that begin with
/// an indent or follow a blank line begin one.
fn units(page: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut apart = true;
    for line in page.lines().skip_while(|line| !line.starts_with("──")).skip(1) {
        let begins = apart || line.starts_with("    ") && !line.starts_with("        ") || is_credit(line);
        apart = line.trim().is_empty();
        let words: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        match out.last_mut().filter(|_| !begins) {
            Some(unit) => unit.push_str(&words),
            None => out.push(words),
        }
    }
    out.retain(|unit| !unit.is_empty());
    out
}

fn is_credit(line: &str) -> bool {
    ["监制　", "统筹　", "编辑　"].iter().any(|role| line.starts_with(role))
}

/// The units of an ideal that are whole: not cut by a mark of omission.
fn whole_units(ideal: &str) -> Vec<String> {
    let units = units(ideal);
    let cut = |unit: &String| unit.starts_with("〔……");
    let beside = |at: usize| units.get(at).is_some_and(cut);
    let whole = units.iter().enumerate().filter(|(at, unit)| {
        let is_mark = cut(unit) || unit.starts_with("（o切换");
        !is_mark && !beside(at + 1) && !at.checked_sub(1).is_some_and(beside)
    });
    whole.map(|(_, unit)| unit.clone()).collect()
}

/// Every whole unit of the ideal is there, in its order.
fn assert_units(page: &str, ideal: &str, number: &str) {
    let ours = units(page);
    let mut from = 0;
    let wanted = whole_units(ideal);
    assert!(wanted.len() >= 4, "{number}: the ideal was read");
    for unit in wanted {
        let found = ours[from..].iter().position(|other| *other == unit);
        from += found.unwrap_or_else(|| panic!("{number}: not found in its place: {unit}")) + 1;
    }
}

#[test]
fn the_documents_look_as_they_should() {
    for (number, ideal, part) in [
        ("000", "000", "1"),
        ("001", "001", "1"),
        ("002", "002", "1"),
        ("003", "003", "1"),
        ("004", "004.file-order", "1"),
    ] {
        let Some(path) = document(number) else { continue };
        let page = yuelan(&["show", path.to_str().unwrap(), "--width", "64", "--part", part]);
        let ideal = fs::read_to_string(format!("{SHARED}/ideal/{ideal}.txt")).unwrap();
        let ideal = ideal.split("════").next().unwrap();
        assert_units(&page, ideal, number);
        if number != "004" {
            assert_eq!(head(&page)[..3], head(ideal)[..3], "{number}: title and byline");
        }
    }
}

#[test]
fn the_documents_are_under_the_editions_that_they_report_on() {
    let Some(path) = document("000") else { return };
    let folder = path.parent().unwrap().to_str().unwrap();
    let tsv = yuelan(&["list", "-a", folder, "--format", "tsv"]);
    let mut rows: Vec<_> = tsv.lines().map(|line| line.split('\t').collect::<Vec<_>>()).collect();
    rows.sort_by_key(|row| (row[1].to_owned(), row[2].to_owned()));
    let found: Vec<_> = rows.iter().map(|row| (row[2], row[3], row[4], row[5])).collect();
    let expected = [
        ("1", "2022-09-19", "sco-2022", "report"),
        ("1", "2021-09-18", "sco-2021", "related"),
        ("1", "2022-09-18", "sco-2022", "report"),
        ("1", "2024-07-06", "sco-2024", "report"),
        ("2", "2024-07-07", "sco-2024", "report"),
        ("1", "2025", "sco-2025", "preview"),
    ];
    assert_eq!(found, expected);
}

/// The page of a part of a document at 64 cells.
fn page(number: &str, part: &str) -> Option<String> {
    let path = document(number)?;
    Some(yuelan(&["show", path.to_str().unwrap(), "--width", "64", "--part", part]))
}

/// Every page of the five documents.
fn pages() -> Vec<(&'static str, String)> {
    let parts = [("000", "1"), ("001", "1"), ("002", "1"), ("003", "1"), ("003", "2"), ("004", "1")];
    parts.into_iter().filter_map(|(number, part)| Some((number, page(number, part)?))).collect()
}

#[test]
fn rules_1_and_2_the_head_says_what_is_known_and_what_was_guessed() {
    for (number, part, lines) in [
        ("000", "1", &["上合大家庭，“磁吸力”是这样炼成的", "2022-09-19 16:58 UTC　周一　ZAKER"][..]),
        ("002", "1", &["2022-09-18 23:33 UTC　周日　ZAKER（稿源：央视网消息）", "新媒体 › ZAKER › source"]),
        ("003", "1", &["——习近平主席中亚之行", "2024-07-06（电头）　新华社北京", "本文件第 1 篇，共 2 篇"]),
        ("003", "2", &["共同建设更加美好的上海合作组织家园", "2024-07-07（电头）", "本文件第 2 篇，共 2 篇"]),
        (
            "004",
            "1",
            &[
                "携手开放合作 同筑共赢之路",
                "——中国携手各方",
                "2025 年（推断：不早于 7 月 18 日）　新华社",
                "新华社记者 谢希瑶 邹多为 黄韬铭",
                "⚠ 已修复 3 处重影",
                "⚠ 栏序疑似错乱",
            ],
        ),
    ] {
        let Some(page) = page(number, part) else { continue };
        let head = head(&page);
        let mut from = 0;
        for line in lines {
            let found = head[from..].iter().position(|found| found.starts_with(line));
            from += found.unwrap_or_else(|| panic!("{number}: {line} is not in {head:#?}"));
        }
        let is_warned = head.iter().any(|line| line.starts_with('⚠'));
        assert_eq!(is_warned, number == "004" || part == "2", "{number}: {head:#?}");
    }
}

#[test]
fn rules_3_to_5_paragraphs_are_indented_and_what_the_feed_did_is_undone() {
    for (number, page) in pages() {
        let body: Vec<&str> = page.lines().skip_while(|line| !line.starts_with("──")).skip(1).collect();
        assert!(body.iter().filter(|line| line.starts_with("    ")).count() > 10, "{number}");
        // An em of the source would stand after our own indent.
        assert!(
            !body.iter().any(|line| line.trim_start_matches(' ').starts_with(['\u{3000}', '\u{A0}'])),
            "{number}"
        );
        assert!(
            !body.windows(2).any(|lines| lines.iter().all(|line| line.is_empty())),
            "{number}: two blank lines"
        );
        assert!(
            !page.contains("“ ") && !page.contains(" ”") && !page.contains('"'),
            "{number}: quotation marks"
        );
    }
    let Some(page) = page("004", "1") else { return };
    assert!(page.contains("360家参") && !page.contains("360 家"), "half blanks of print");
}

#[test]
fn rules_6_and_7_images_are_numbered_through_and_never_addresses() {
    for (number, count) in [("000", 9), ("001", 26), ("002", 0)] {
        let Some(page) = page(number, "1") else { continue };
        let shown: Vec<String> = page
            .match_indices("〔图 ")
            .filter_map(|(at, _)| page[at..].split('〕').next().map(str::to_owned))
            .collect();
        let expected: Vec<String> = (1..=count).map(|nth| format!("〔图 {nth}")).collect();
        assert_eq!(shown, expected, "{number}");
        assert!(!page.contains("http") && !page.contains(['△', '↑', '▲', '▼']), "{number}");
    }
}

#[test]
fn rules_8_to_10_and_12_lines_with_a_part_of_their_own_stand_apart() {
    let Some(four) = page("004", "1") else { return };
    let lines: Vec<&str> = four.lines().collect();
    let at =
        lines.iter().position(|line| line.starts_with("唱响协奏曲\u{3000}")).expect("a heading with an em");
    assert!(lines[at - 1].is_empty() && lines[at + 1].is_empty());
    assert!(four.contains("〔图注〕") && !four.contains('■'));
    let Some(two) = page("003", "2") else { return };
    let body: Vec<&str> = two.lines().skip_while(|line| !line.starts_with("──")).skip(1).collect();
    assert_eq!(body.iter().find(|line| !line.is_empty()), Some(&"（上接第1版）"));
    let end = body.iter().rfind(|line| !line.is_empty()).unwrap();
    assert!(end.starts_with("          ") && end.ends_with("（新华社北京7月7日电）"), "{end}");
    let Some(one) = page("001", "1") else { return };
    assert!(one.contains("\n────────\n监制\u{3000}刘洁\u{3000}郑卫\u{3000}王建华\n统筹\u{3000}"));
}

#[test]
fn rule_11_no_line_begins_or_ends_with_what_may_not() {
    for (number, page) in pages() {
        for line in page.lines().skip_while(|line| !line.starts_with("──")).skip(1) {
            let (start, end) = (line.trim_start(), line.trim_end());
            assert!(!start.starts_with(|c| "，。、；：！？）》”’…·".contains(c)), "{number}: {line}");
            assert!(!end.ends_with(['（', '《', '“', '‘']), "{number}: {line}");
        }
        for number in ["58.9%", "2905", "2,905", "47.95"] {
            let bare = page.replace('\n', "");
            assert_eq!(page.matches(number).count(), bare.matches(number).count(), "{number} is broken");
        }
    }
}

#[test]
fn rule_13_two_articles_of_a_file_have_a_head_each() {
    let (Some(one), Some(two)) = (page("003", "1"), page("003", "2")) else { return };
    assert_ne!(head(&one)[0], head(&two)[0]);
    assert!(!one.contains("（上接第1版）") && !one.contains("共同建设更加美好的上海合作组织家园\n\n2024"));
}

/// The open source.
fn raw(desk: &Desk) -> &Raw {
    match &desk.state.overlay {
        Some(Overlay::Raw(raw)) => raw,
        _ => panic!("no source on\n{}", desk.screen()),
    }
}

/// What stands left and right of the line between source and text.
fn halves(desk: &Desk) -> Vec<(String, String)> {
    let lines = desk.lines().into_iter();
    lines
        .filter_map(|line| line.split_once('│').map(|(one, other)| (one.to_owned(), other.to_owned())))
        .collect()
}

/// Every line of the file is there as it stands, whatever was repaired, page after page.
fn assert_source_is_whole(desk: &mut Desk, file: &str, number: &str) {
    let source = std::sync::Arc::clone(&raw(desk).source);
    assert_eq!(usize::try_from(source.lines).unwrap(), file.lines().count(), "{number}");
    for (line, words) in (1..).zip(file.lines()) {
        let (begin, words) = (source.line_start(line).unwrap(), Clean::line(words));
        assert_eq!(source.slice(begin..begin + words.len()), words, "{number}:{line}");
    }
    desk.press("g g");
    let (mut seen, mut last) = (0, None);
    while last.replace(desk.screen()) != Some(desk.screen()) {
        let rows = raw(desk).rows();
        for (row, (left, _)) in rows.iter().zip(halves(desk).into_iter().skip(2)) {
            assert!(left.trim_end().ends_with(row.text.trim_end()), "{number}: {} in {left}", row.text);
            // Pages overlap, but leave no gap.
            assert!(row.range.start <= seen + 1, "{number}: {row:?}");
            seen = seen.max(row.range.end);
        }
        desk.press("Space");
    }
    assert_eq!(seen, source.piece(source.pieces()).end, "{number}: to the end");
}

#[test]
fn rule_13_the_raw_view_shows_the_whole_file_and_what_was_repaired_on_both_sides() {
    // The second of two articles is the newer one, and stands on the first row.
    for (number, row, repairs) in [
        ("000", 0, &[Repair::Title][..]),
        ("001", 0, &[]),
        ("002", 0, &[]),
        ("003", 0, &[Repair::Lines]),
        ("003", 1, &[]),
        ("004", 0, &[Repair::Doubled, Repair::Lines]),
    ] {
        let Some(path) = document(number) else { continue };
        let file = fs::read_to_string(&path).unwrap();
        let mut desk = Desk::with(Archive::open(&path).unwrap(), State::forgetful(), 160, 50);
        (0..row).for_each(|_| _ = desk.press("j"));
        desk.press("Enter g r");
        assert_source_is_whole(&mut desk, &file, number);
        for repair in Repair::ALL {
            assert_eq!(raw(&desk).count(*repair) > 0, repairs.contains(repair), "{number}: {repair:?}");
        }
        assert_marked_on_both_sides(&mut desk, number);
    }
}

fn assert_marked_on_both_sides(desk: &mut Desk, number: &str) {
    let fixes = std::sync::Arc::clone(&raw(desk).fixes);
    desk.press("g g");
    // What the head shows is marked there, wherever in the source it stands.
    let top = halves(desk);
    for (nth, fix) in fixes.iter().enumerate() {
        desk.press("n");
        assert_eq!(raw(desk).current, Some(nth), "{number}: {}", fix.told);
        let sign = fix.repair.label().chars().next().unwrap();
        let of_source = format!("{} {sign} ", fix.line);
        let rows = halves(desk);
        let beside = if fix.head.is_some() { &top } else { &rows };
        let is_marked = rows.iter().any(|(left, _)| left.contains(&of_source))
            && beside.iter().any(|(_, right)| right.trim_start().starts_with(sign));
        assert!(is_marked, "{number}: {}\n{}", fix.told, desk.screen());
    }
}

/// What was repaired in the five documents, and nothing else.
#[test]
fn doctor_names_what_was_repaired() {
    if document("004").is_none() {
        return;
    }
    let report = yuelan(&["doctor", "-a", &format!("{SHARED}/seeds"), "--format", "tsv"]);
    let cells = report.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let told: Vec<_> = cells
        .map(|cells| {
            let words: String = cells[4].chars().take(14).collect();
            format!("{} {} {} {} {words}", &cells[0][..3], cells[1], cells[2], cells[3])
        })
        .collect();
    let expected = [
        "000 1  reference 9 张图的地址经过代理，已换",
        "000 1 3 title 已修复标题中的引号：_X_ ",
        "001 1  reference 26 张图的地址经过代理，已",
        "002 1 8 reference 题图只是占位图，未采用",
        "003 1  several 本文件含 2 篇文章，这是第",
        "003 2  several 本文件含 2 篇文章，这是第",
        "003 2 53 part 上接第 1 版：前半部分不在",
        "003 2 99 lines 1 段由断行合成",
        "004 1  date 日期由正文推断：2025 年",
        "004 1 1 lines 36 段由断行合成",
        "004 1 96 order 栏序疑似错乱：文章似应从第 ",
        "004 1 96 doubled 已修复重影，原为：携手开放合",
        "004 1 97 doubled 已修复重影，原为：———中国",
        "004 1 258 doubled 已修复重影，原为：20242",
    ];
    assert_eq!(told, expected, "{report}");
    let summary = yuelan(&["doctor", "-a", &format!("{SHARED}/seeds"), "--format", "tsv", "--summary"]);
    for line in ["files\t\t5", "articles\t\t6", "dates\tinferred/year\t1", "dates\tdateline/day\t2"] {
        assert!(summary.contains(line), "{line} in {summary}");
    }
}
