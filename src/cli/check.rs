//! `yuelan series check`: what is wrong with files of one's own series, and what they give.

use std::path::PathBuf;

use super::output;
use super::{Failure, place, why};
use crate::app::explain;
use crate::doc::ArticleId;
use crate::ingest::{self, Origin};
use crate::locale::say;
use crate::series::{City, Edition, Series, Severity, Spot};
use crate::store::{Entry, Recognition, SeriesFile, SeriesFiles};
use crate::text::Clean;

/// Check files of series: what is wrong with them, and what they give.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Files to check; default: those in the configuration folder's `series`.
    files: Vec<PathBuf>,
    /// Also try whether an edition is recognised in this text.
    #[arg(long)]
    text: Option<String>,
}

impl Check {
    pub(super) fn run(self) -> Result<(), Failure> {
        let all = if self.files.is_empty() { place::series() } else { SeriesFiles::of_files(self.files) };
        if all.files.is_empty() {
            return Err(anyhow::anyhow!(say!("cli-nothing-to-check")).into());
        }
        let mut told: Vec<_> = all.files.iter().map(tell).collect();
        told.extend(self.text.map(|text| tried(&text, &all)));
        output::write(&told.join("\n"))?;
        let errors = all.files.iter().flat_map(|file| &file.problems);
        match errors.filter(|problem| problem.severity == Severity::Error).count() {
            0 => Ok(()),
            errors => Err(anyhow::anyhow!(say!("cli-check-errors", count = errors)).into()),
        }
    }
}

/// What is recognised in a text, and why.
fn tried(text: &str, all: &SeriesFiles) -> String {
    let recognition = Recognition::new(all.registry.clone());
    let articles = ingest::read(text.as_bytes(), &Origin { path: "text.txt", hint: None });
    let entries = articles.into_iter().map(|article| {
        let id = ArticleId::new("", b"text.txt", article.source.part);
        Entry::new(&recognition, None, id, article)
    });
    entries.map(|entry| why::text(&entry, &explain(&entry))).collect()
}

/// Problems first, in the form that editors jump by; then what the file gives.
fn tell(file: &SeriesFile) -> String {
    let path = Clean::line(&file.path.to_string_lossy());
    let mut out = String::new();
    for problem in &file.problems {
        let Spot { line, column } = problem.at;
        out += &format!("{path}:{line}:{column}: {}: {}\n", problem.severity.name(), problem.message);
    }
    let Some(registry) = &file.registry else { return out };
    let editions: usize = registry.series().iter().map(|series| series.editions.len()).sum();
    let (path, series) = (path.to_string(), registry.series().len());
    out += &format!("{}\n", say!("cli-check-file", path = path, series = series, editions = editions));
    for series in registry.series() {
        out += &tell_series(series);
    }
    out
}

fn tell_series(series: &Series) -> String {
    let words = &series.words;
    let lists = [
        ("cli-check-org", &words.org),
        ("cli-check-event", &words.event),
        ("cli-check-council", &words.council),
        ("cli-check-deny", &words.deny),
    ];
    let lists = lists.iter().filter(|(_, list)| !list.is_empty());
    let named: Vec<_> =
        lists.map(|(what, list)| format!("{} {}", say!(*what), list.join(&say!("query-comma")))).collect();
    let id = &series.id;
    let (name, words) = (series.short_name(), named.join(&say!("cli-semicolon")));
    let head = Clean::from(say!("cli-check-series", name = name, id = id.as_str(), words = words));
    let rows: Vec<_> = series.editions.iter().map(|edition| row(series, edition)).collect();
    format!("\n{head}\n{}", output::table(&rows))
}

/// Id, first day, label, and by which words texts name it.
fn row(series: &Series, edition: &Edition) -> Vec<Clean> {
    let ordinal = edition.ordinal.map(|ordinal| {
        let unit = series.ordinal.zh_units.first().map_or("次会议", String::as_str);
        format!("第 {ordinal} {unit}")
    });
    let cities = edition.city.iter().filter(|_| series.use_city).flat_map(City::all).map(str::to_owned);
    let listed = edition.aliases.iter().chain(&edition.documents).cloned();
    let named: Vec<_> = ordinal.into_iter().chain(cities).chain(listed).collect();
    [edition.id.as_str(), &edition.start().to_string(), edition.label(), &named.join(&say!("query-comma"))]
        .map(Clean::line)
        .to_vec()
}
