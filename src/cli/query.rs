//! Queries on the command line: reading them, telling what is not understood, naming the fields.

use std::io::Write;

use super::place;
use super::shelves::Written;
use crate::query::{Context, FIELDS, Mistake, Query};
use crate::series::Registry;
use crate::text::{Clean, WidthTable};

/// Cells of a query that is shown whole above its underlines.
const LONGEST: usize = 120;
/// Mistakes that are told; with more, the first ones explain most.
const TOLD: usize = 5;

/// The query that a person wrote. What is not understood is told beside the output, and the rest
/// is used.
pub(super) fn read(words: &[String], registry: &Registry) -> Query {
    let typed = Clean::line(&words.join(" "));
    // What is wrong with the configuration is told by who needs more of it.
    let (written, told) = Written::of(&place::config().unwrap_or_default());
    let (shelves, misread) = written.read(registry);
    let context = Context { today: Some(place::today()), events: Some(registry), shelves: Some(&shelves) };
    let (query, mistakes) = context.parse(&typed);
    if typed.contains("shelf") || typed.contains("书架") {
        told.or(misread).iter().for_each(place::tell);
    }
    if !mistakes.is_empty() {
        place::tell(&Clean::from("查询中有无法识别之处，其余条件已生效："));
        // Who has closed the error output does not want to know.
        let _ = std::io::stderr().write_all(underlined(&typed, &mistakes).as_bytes());
    }
    query
}

/// The query, and below it each mistake with what is expected there.
fn underlined(typed: &Clean, mistakes: &[Mistake]) -> String {
    let widths = WidthTable::default();
    let is_short = widths.text(typed) <= LONGEST;
    let mut out = if is_short { format!("  {typed}\n") } else { String::new() };
    for Mistake { span, expected } in mistakes.iter().take(TOLD) {
        let part = typed.get(span.clone()).unwrap_or_default();
        if is_short {
            let before = widths.text(typed.get(..span.start).unwrap_or_default());
            let line = "^".repeat(widths.text(part).max(1));
            out.push_str(&format!("  {}{line} {expected}\n", " ".repeat(before)));
        } else {
            out.push_str(&format!("  {}：{expected}\n", Clean::line(part).cut_to(LONGEST / 3, &widths)));
        }
    }
    if mistakes.len() > TOLD {
        out.push_str(&format!("  另有 {} 处\n", mistakes.len() - TOLD));
    }
    out
}

/// Examples of a field that the help has room for.
const EXAMPLES: usize = 3;

/// What `--help` says of queries.
pub(super) fn help() -> String {
    let mut out = "Query:\n  \
        峰会 合作          both words occur; case, width and blanks do not matter\n  \
        \"上海 精神\"        these words in a row\n  \
        =SCO               exactly so\n  \
        -会议              not this (put -- before a query that begins so)\n  \
        撒马尔罕 | 青岛    one of them; ( ) put together\n\nFields:"
        .to_owned();
    let widest = FIELDS.iter().filter_map(|row| Some(row.names.first()?.len())).max().unwrap_or(0) + 1;
    for row in FIELDS {
        let name = format!("{}:", row.names.first().copied().unwrap_or_default());
        let examples: Vec<_> = row.examples.iter().take(EXAMPLES).copied().collect();
        out.push_str(&format!(
            "\n  {name:widest$}  {}\n  {:widest$}  {}",
            row.says.1,
            "",
            examples.join("  ")
        ));
        let words: Vec<_> = row.field.words().iter().filter_map(|names| names.first().copied()).collect();
        if !words.is_empty() {
            out.push_str(&format!("\n  {:widest$}  {}", "", words.join(" ")));
        }
    }
    out
}

/// The table of fields for the README; `language` picks from (Chinese, English).
#[must_use]
pub fn markdown(language: fn((&'static str, &'static str)) -> &'static str) -> String {
    let mut out = language(("| 字段 | 意思 | 写法 |", "| Field | Asks for | For example |")).to_owned();
    out.push_str("\n|---|---|---|");
    let code = |words: &[&str], sign: &str| {
        let words: Vec<_> = words.iter().map(|word| format!("`{word}{sign}`")).collect();
        words.join(" ")
    };
    for row in FIELDS {
        let names = code(row.names, ":");
        let words: Vec<_> =
            row.field.words().iter().map(|names| code(&names[..2.min(names.len())], "")).collect();
        let says = match words.is_empty() {
            true => language(row.says).to_owned(),
            false => format!(
                "{}{}{}",
                language(row.says),
                language(("：", ": ")),
                words.join(language(("、", ", ")))
            ),
        };
        out.push_str(&format!("\n| {names} | {says} | {} |", code(row.examples, "")));
    }
    out
}
