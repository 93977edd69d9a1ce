//! `yuelan series`: recurring events, their editions, and what an archive holds of them.

use std::sync::Arc;

use serde::Serialize;

use super::assign::Set;
use super::check::Check;
use super::output::{self, Format};
use super::{Archives, Failure, place, why};
use crate::series::{Edition, Role, Series, Status};
use crate::store::Entry;
use crate::text::Clean;

/// List recurring events and their editions, with what the archive holds of them.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct List {
    #[command(subcommand)]
    command: Option<Command>,
    /// One series (sco, g20, apec, …); default: all.
    id: Option<String>,
    /// Why an article is shown under its edition: a file, or an article's path or id.
    #[arg(long, value_name = "ARTICLE", conflicts_with = "id")]
    why: Option<String>,
    #[command(flatten)]
    archives: Archives,
    /// The form of the list.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// What else can be done about series.
#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Check files of series: what is wrong with them, and what they give.
    Check(Check),
    /// Say on which edition an article reports.
    Set(Set),
}

#[derive(Debug, Serialize)]
struct SeriesJson<'a> {
    id: &'a str,
    kind: &'a Clean,
    name: &'a str,
    editions: Vec<EditionJson<'a>>,
}

#[derive(Debug, Serialize)]
struct EditionJson<'a> {
    id: &'a str,
    label: &'a str,
    ordinal: Option<u16>,
    year: i16,
    start: String,
    end: String,
    status: Status,
    #[serde(flatten)]
    holdings: Holdings,
}

/// Articles that an archive holds of an edition.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Holdings {
    reports: usize,
    previews: usize,
    related: usize,
    mentions: usize,
}

impl List {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self.command {
            Some(Command::Check(check)) => check.run(),
            Some(Command::Set(set)) => set.run(),
            None => match &self.why {
                Some(article) => why::run(article, &self.archives.archive, self.format),
                None => self.list(),
            },
        }
    }

    fn list(self) -> Result<(), Failure> {
        let archives = place::archives(&self.archives.archive, &place::config()?)?;
        let recognition = place::recognition();
        let registry = recognition.registry();
        let wanted: Vec<_> = registry
            .series()
            .iter()
            .filter(|series| self.id.as_ref().is_none_or(|id| *id == series.id))
            .collect();
        if wanted.is_empty() {
            let known: Vec<_> = registry.series().iter().map(|series| series.id.as_str()).collect();
            let id = Clean::line(&self.id.unwrap_or_default());
            return Err(anyhow::anyhow!("没有名为 {id} 的系列；有：{}", known.join(" ")).into());
        }
        let entries = place::entries(&archives, &recognition);
        match self.format {
            Format::Json => {
                let series: Vec<_> = wanted.iter().map(|series| series_json(series, &entries)).collect();
                output::write(&output::json(&series)?)?;
            }
            Format::Table => output::write(&output::table(&rows(&wanted, &entries)))?,
            Format::Tsv => output::write(&output::tsv(&rows(&wanted, &entries)))?,
        }
        Ok(())
    }
}

fn series_json<'a>(series: &'a Series, entries: &[Arc<Entry>]) -> SeriesJson<'a> {
    SeriesJson {
        id: &series.id,
        kind: &series.kind,
        name: series.short_name(),
        editions: series.editions.iter().map(|edition| edition_json(edition, entries)).collect(),
    }
}

fn edition_json<'a>(edition: &'a Edition, entries: &[Arc<Entry>]) -> EditionJson<'a> {
    EditionJson {
        id: &edition.id,
        label: edition.label(),
        ordinal: edition.ordinal,
        year: edition.year,
        start: edition.start().to_string(),
        end: edition.end().to_string(),
        status: edition.held.status,
        holdings: holdings(edition, entries),
    }
}

fn rows(wanted: &[&Series], entries: &[Arc<Entry>]) -> Vec<Vec<Clean>> {
    let head = ["届", "日期", "名称", "报道", "预告", "相关", "提及"];
    let mut rows = vec![head.map(Clean::from).to_vec()];
    for edition in wanted.iter().flat_map(|series| &series.editions) {
        let Holdings { reports, previews, related, mentions } = holdings(edition, entries);
        let counts = [reports, previews, related, mentions].map(|count| Clean::line(&count.to_string()));
        let mut row = vec![
            Clean::line(&edition.id),
            Clean::line(&edition.start().to_string()),
            Clean::line(edition.label()),
        ];
        row.extend(counts);
        rows.push(row);
    }
    rows
}

fn holdings(edition: &Edition, entries: &[Arc<Entry>]) -> Holdings {
    let mut found = Holdings::default();
    for verdict in entries.iter().flat_map(|entry| entry.verdicts().iter()) {
        if verdict.edition.as_deref() == Some(&edition.id) {
            match verdict.role {
                Some(Role::Preview) => found.previews += 1,
                Some(Role::Related) => found.related += 1,
                _ => found.reports += 1,
            }
        } else if verdict.editions.iter().any(|(id, _)| *id == edition.id) {
            found.mentions += 1;
        }
    }
    found
}
