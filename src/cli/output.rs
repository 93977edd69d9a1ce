//! Writing results: tables aligned in cells, tab-separated values, JSON.

use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;

use crate::locale::say;
use crate::text::{Clean, WidthTable};

/// The form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Table,
    /// For programs.
    Json,
    /// For spreadsheets and cut(1).
    Tsv,
}

/// Writes a text, with a line end if it has none.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') && !text.is_empty() {
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Whether the reader can open: both ends are a terminal that takes commands.
pub(super) fn is_interactive() -> bool {
    io::stdin().is_terminal() && is_terminal()
}

/// Whether what is written goes to a terminal that takes commands.
pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal() && !is_dumb()
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb")
}

/// A number of cells, as an option takes it.
///
/// # Errors
/// What it can be, if it is not.
pub(super) fn cells(text: &str, range: std::ops::RangeInclusive<u16>) -> Result<u16, String> {
    let wrong = || say!("cli-wrong-range", first = *range.start(), last = *range.end()).into_owned();
    text.parse().ok().filter(|cells| range.contains(cells)).ok_or_else(wrong)
}

/// Rows in columns; every column but the last as wide as its widest cell.
pub(super) fn table(rows: &[Vec<Clean>]) -> String {
    let widths = WidthTable::default();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter().filter_map(|row| row.get(column)).map(|cell| widths.text(cell)).max().unwrap_or(0)
        })
        .collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widest) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width - widths.text(cell) + 2));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Rows with tabs between the cells, which hold none.
pub(super) fn tsv(rows: &[Vec<Clean>]) -> String {
    rows.iter().map(|row| row.iter().map(Clean::as_str).collect::<Vec<_>>().join("\t") + "\n").collect()
}

/// A score as JSON has it: no more digits than mean anything.
pub(super) fn hundredths(score: f32) -> f64 {
    (f64::from(score) * 100.0).round() / 100.0
}

/// A value as JSON, indented.
///
/// # Errors
/// When it cannot be put in JSON.
pub(super) fn json(value: &impl serde::Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value)
}
