//! `yuelan series`: recurring events, their editions, and what an archive holds of them.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::assign::Set;
use super::check::Check;
use super::output::{self, Format};
use super::{Archives, Failure, list, place, why};
use crate::locale::say;
use crate::series::{Edition, Series, Status};
use crate::store::{Holdings, Tally};
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
    holdings: HoldingsJson,
}

/// Articles that an archive holds of an edition.
#[derive(Debug, Clone, Copy, Serialize)]
struct HoldingsJson {
    reports: usize,
    previews: usize,
    related: usize,
    mentions: usize,
    ambiguous: usize,
    unread: usize,
    first: Option<Day>,
    last: Option<Day>,
}

/// A day as 2022-09-15.
#[derive(Debug, Clone, Copy)]
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A series with what the archive holds of its editions.
type Held<'a> = (&'a Series, Vec<Tally>);

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
        let wanted = |series: &Series| self.id.as_ref().is_none_or(|id| *id == series.id);
        if !registry.series().iter().any(wanted) {
            let known: Vec<_> = registry.series().iter().map(|series| series.id.as_str()).collect();
            let id = Clean::line(&self.id.unwrap_or_default());
            return Err(anyhow::anyhow!(say!(
                "cli-no-such-series",
                id = id.as_str(),
                known = known.join(" ")
            ))
            .into());
        }
        let catalog = place::catalog(&archives, &recognition)?;
        let (holdings, state) = (Holdings::new(catalog.cards(), registry), list::state());
        let all = registry.series().iter().enumerate().filter(|(_, series)| wanted(series));
        let held: Vec<Held<'_>> = all
            .map(|(at, series)| {
                let tallies = holdings.of_series(at).iter().map(|holding| holdings.tally(holding, &state));
                (series, tallies.collect())
            })
            .collect();
        match self.format {
            Format::Json => {
                let series: Vec<_> = held.iter().map(series_json).collect();
                output::write(&output::json(&series)?)?;
            }
            Format::Table => output::write(&output::table(&rows(&held)))?,
            Format::Tsv => output::write(&output::tsv(&rows(&held)))?,
        }
        Ok(())
    }
}

fn series_json<'a>((series, tallies): &Held<'a>) -> SeriesJson<'a> {
    SeriesJson {
        id: &series.id,
        kind: &series.kind,
        name: series.short_name(),
        editions: series.editions.iter().zip(tallies).map(edition_json).collect(),
    }
}

fn edition_json<'a>((edition, tally): (&'a Edition, &Tally)) -> EditionJson<'a> {
    let Tally { reports, previews, related, mentions, ambiguous, unread, days, .. } = *tally;
    let (first, last) = (days.map(|(first, _)| Day(first)), days.map(|(_, last)| Day(last)));
    EditionJson {
        id: &edition.id,
        label: edition.label(),
        ordinal: edition.ordinal,
        year: edition.year,
        start: edition.start().to_string(),
        end: edition.end().to_string(),
        status: edition.held.status,
        holdings: HoldingsJson { reports, previews, related, mentions, ambiguous, unread, first, last },
    }
}

fn rows(held: &[Held<'_>]) -> Vec<Vec<Clean>> {
    let head = [
        "cli-series-edition",
        "cli-series-days",
        "cli-series-name",
        "cli-series-reports",
        "cli-series-previews",
        "cli-series-related",
        "cli-series-mentions",
        "cli-series-unread",
        "cli-series-first",
        "cli-series-last",
    ];
    let mut rows = vec![head.map(|name| Clean::from(say!(name))).to_vec()];
    for (edition, tally) in held.iter().flat_map(|(series, tallies)| series.editions.iter().zip(tallies)) {
        let mut row = vec![
            Clean::line(&edition.id),
            Clean::line(&edition.start().to_string()),
            Clean::line(edition.label()),
        ];
        let counts = [tally.reports, tally.previews, tally.related, tally.mentions, tally.unread];
        row.extend(counts.map(|count| Clean::line(&count.to_string())));
        let day = |day: Option<Date>| Clean::line(&day.map_or_else(String::new, |day| day.to_string()));
        row.extend([day(tally.days.map(|days| days.0)), day(tally.days.map(|days| days.1))]);
        rows.push(row);
    }
    rows
}
