//! Five real documents, read in place, against how they should look at 64 cells. They are not
//! ours to publish: where they are absent, the tests say so and pass.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may stop where a test may")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
        "004 1  date 日期由正文推断：2025 年",
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
