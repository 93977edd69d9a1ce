//! Queries on the command line: reading them, telling what is not understood, naming the fields.

use std::io::Write;

use super::place;
use super::shelves::Written;
use crate::locale::{self, Locale, message_in, say};
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
        place::tell(&Clean::from(say!("cli-query-misread")));
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
            let part = Clean::line(part).cut_to(LONGEST / 3, &widths);
            let told = say!("cli-query-mistake", part = part.as_str(), expected = expected.as_str());
            out.push_str(&format!("  {told}\n"));
        }
    }
    if mistakes.len() > TOLD {
        out.push_str(&format!("  {}\n", say!("cli-query-more", count = mistakes.len() - TOLD)));
    }
    out
}

/// Examples of a field that the help has room for.
const EXAMPLES: usize = 3;

/// What `--help` says of queries.
pub(super) fn help() -> String {
    let examples = [
        ("峰会 合作          ", say!("cli-help-words-both")),
        ("\"上海 精神\"        ", say!("cli-help-words-row")),
        ("=SCO               ", say!("cli-help-words-exact")),
        ("-会议              ", say!("cli-help-words-not")),
        ("撒马尔罕 | 青岛    ", say!("cli-help-words-or")),
    ];
    let examples: Vec<_> = examples.iter().map(|(example, says)| format!("  {example}{says}\n")).collect();
    let (query, fields) = (say!("cli-help-words"), say!("cli-help-words-fields"));
    let mut out = format!("{}\n{}\n{}", query.trim_end(), examples.concat(), fields.trim_end());
    let widest = FIELDS.iter().filter_map(|row| Some(row.names.first()?.len())).max().unwrap_or(0) + 1;
    for row in FIELDS {
        let name = format!("{}:", row.names.first().copied().unwrap_or_default());
        let examples: Vec<_> = row.examples.iter().take(EXAMPLES).copied().collect();
        out.push_str(&format!(
            "\n  {name:widest$}  {}\n  {:widest$}  {}",
            row.says(locale::current()),
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

/// The table of fields for the README, in a language.
#[must_use]
pub fn markdown(locale: Locale) -> String {
    let said = |name| message_in(locale, name, None);
    let heads = ["query-table-field", "query-table-says", "query-table-example"].map(said);
    let mut out = format!("| {} |", heads.join(" | "));
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
            true => row.says(locale).into_owned(),
            false => {
                format!("{}{}{}", row.says(locale), said("query-colon"), words.join(&said("query-comma")))
            }
        };
        out.push_str(&format!("\n| {names} | {says} | {} |", code(row.examples, "")));
    }
    out
}
