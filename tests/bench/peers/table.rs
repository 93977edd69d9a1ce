//! The table: a line for each thing that is done, a column for each program, in Markdown.

use std::process::Command;
use std::time::Duration;

use super::programs::{Measure, installed};
use super::reading::Reading;
use super::shelf::Shelf;
use super::{BUDGET, LIMIT, ROUNDS, Results, limit, median};

/// The lines, with what is to be reached.
const LINES: [(Measure, &str, &str); 11] = [
    (Measure::Start, "start to list, warm", "≤ 15"),
    (Measure::FirstStart, "first start ever, first rows", "≤ 100"),
    (Measure::FirstList, "first start ever, complete list", "≤ 1,500"),
    (Measure::FirstIndex, "first start ever, all texts indexed", "≤ 60,000"),
    (Measure::Down, "line down", "≤ 0.5"),
    (Measure::Open, "open an article", "≤ 1.5"),
    (Measure::Back, "back to the list", "≤ 1"),
    (Measure::Title, "filter by title", "≤ 5"),
    (Measure::Dates, "filter by date", "≤ 5"),
    (Measure::Rare, "full text, 1 % of the articles match, with their count", "≤ 30"),
    (Measure::Frequent, "full text, 30 % match, with their count", "≤ 30"),
];
/// What tells the versions of the programs.
const VERSIONS: [(&str, &str); 7] = [
    ("newsboat", "--version"),
    ("neomutt", "-v"),
    ("rg", "--version"),
    ("less", "--version"),
    ("w3m", "-version"),
    ("lynx", "-version"),
    ("elinks", "-version"),
];

/// Prints what was measured of the programs.
pub(crate) fn print(columns: &[(&str, Results)], shelf: &Shelf, reading: Option<&Reading>) {
    println!("{} articles; milliseconds, medians\n", thousands(shelf.many as u64));
    heading(columns.iter().map(|(name, _)| *name));
    for (measure, name, reach) in LINES {
        let cell = |results: &Results| {
            let median = results.times.get(&measure).and_then(|times| median(times));
            median.map(|time| milliseconds(time, limit(Some(measure), shelf.many)))
        };
        line(name, reach, columns.iter().map(|(_, results)| cell(results)));
    }
    let bytes = |name: &str, reach: &str, of: fn(&Results) -> Option<u64>| {
        line(name, reach, columns.iter().map(|(_, results)| of(results).map(megabytes)));
    };
    bytes("peak memory, MB", "≤ 60", |results| results.peak);
    bytes("peak memory of the first start, MB", "", |results| results.first_peak);
    let most = reading.map_or_else(String::new, |reading| format!("≤ {}", megabytes(reading.text * 6 / 10)));
    bytes("kept of the articles, with an index where there is one, MB", &most, |results| results.kept);
    println!(
        "\nOf at most {ROUNDS} sessions, none begun after {} s; > stands where a program was still at work at the \
         limit of {} s, of a first start {} s. The texts have {} MB as files.",
        BUDGET.as_secs(),
        LIMIT.as_secs(),
        limit(None, shelf.many).as_secs(),
        megabytes(super::bytes(&shelf.files())),
    );
    println!("{}.", versions());
    reading.into_iter().for_each(alone);
}

/// The store by itself, without a screen.
fn alone(reading: &Reading) {
    println!("\n| the store without a screen | reach | yuelan |\n|---|---:|---:|");
    let seconds = |time: Duration| format!("{:.1} s", time.as_secs_f64());
    println!("| reading and parsing alone | | {} |", seconds(reading.parse));
    println!("| first catalog and index | ≤ 60 s | {} |", seconds(reading.first));
    println!("| finding that nothing has changed | | {} |", seconds(reading.again));
    println!(
        "| catalog and index, of the files | ≤ 0.6 | {:.2} |",
        reading.size as f64 / reading.text as f64
    );
}

/// The first two lines of a table.
pub(crate) fn heading<'a>(names: impl Iterator<Item = &'a str>) {
    let (mut first, mut second) = ("| | reach |".to_owned(), "|---|---:|".to_owned());
    for name in names {
        first.push_str(&format!(" {name} |"));
        second.push_str("---:|");
    }
    println!("{first}\n{second}");
}

/// A further line.
pub(crate) fn line(name: &str, reach: &str, cells: impl Iterator<Item = Option<String>>) {
    print!("| {name} | {reach} |");
    cells.for_each(|cell| print!(" {} |", cell.unwrap_or_else(|| "–".to_owned())));
    println!();
}

/// A time; one that is the limit is longer than that.
pub(crate) fn milliseconds(time: Duration, limit: Duration) -> String {
    let precise = time.as_secs_f64() * 1000.0;
    match precise {
        _ if time >= limit => format!("> {}", thousands(limit.as_millis() as u64)),
        ..10.0 => format!("{precise:.2}"),
        ..100.0 => format!("{precise:.1}"),
        _ => thousands(precise.round() as u64),
    }
}

fn megabytes(bytes: u64) -> String {
    thousands((bytes + 500_000) / 1_000_000)
}

/// A number with commas.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (nth, digit) in digits.char_indices() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// What the programs call themselves.
fn versions() -> String {
    let version = |(name, flag): (&str, &str)| {
        let output = Command::new(installed(name)?).arg(flag).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        // `w3m` has a digit in its name.
        let mut words = text.lines().next()?.split([' ', '/', ',']).filter(|word| *word != name);
        let number = words.find(|word| word.contains(|letter: char| letter.is_ascii_digit()))?;
        Some(format!("{name} {number}"))
    };
    let ours = format!("yuelan {}", env!("CARGO_PKG_VERSION"));
    std::iter::once(ours).chain(VERSIONS.into_iter().filter_map(version)).collect::<Vec<_>>().join(", ")
}
