//! `yuelan doctor`: what in the archives was repaired, guessed or could not be read, and what a
//! person can do about it.

mod json;
mod report;

use std::sync::Mutex;

use clap::builder::PossibleValuesParser;

use super::output::{self, Format};
use super::{Archives, Failure, place, query};
use crate::doc::NoteKind;
use crate::store::{Examined, Haste, Loader, Overrides, Recognition, Skipped, Survey};
use crate::text::Clean;

/// Say what in the archives was repaired, guessed or could not be read, and what is there twice.
///
/// Exit codes: 0 all could be read, 1 something could not, 2 it cannot be done.
#[derive(Debug, clap::Args)]
pub(super) struct Doctor {
    #[command(flatten)]
    archives: Archives,
    /// Only these articles: words, year:2022, summit:sco-2022.
    query: Vec<String>,
    /// Only notes of this kind (repeatable).
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Vec<String>,
    /// Only the summary.
    #[arg(long)]
    summary: bool,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// What is reported.
#[derive(Debug)]
struct Report {
    survey: Survey,
    /// What is wrong with the files beside the archives: overrides, own series.
    problems: Vec<Clean>,
    /// Only the summary is wanted.
    is_brief: bool,
    /// The kinds that alone are wanted; none for all.
    kinds: Vec<String>,
}

fn kinds() -> PossibleValuesParser {
    NoteKind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>().into()
}

impl Doctor {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (mut survey, problems) = self.examine()?;
        let is_unreadable = survey.totals.unreadable > 0;
        if !self.kind.is_empty() {
            for (_, notes) in &mut survey.notes {
                notes.retain(|note| self.kind.iter().any(|kind| kind == note.kind.name()));
            }
            survey.notes.retain(|(_, notes)| !notes.is_empty());
        }
        let report = Report { survey, problems, is_brief: self.summary, kinds: self.kind };
        output::write(&match self.format {
            Format::Table => report::table(&report),
            Format::Tsv => output::tsv(&report::values(&report)),
            Format::Json => json::text(&report)?,
        })?;
        if is_unreadable { Err(Failure::Unreadable) } else { Ok(()) }
    }

    /// Reads the archives; of every article only what the report needs is kept.
    fn examine(&self) -> Result<(Survey, Vec<Clean>), Failure> {
        let archives = place::archives(&self.archives.archive, &place::config()?)?;
        let series = place::series();
        let mut problems: Vec<Clean> = series.notices().collect();
        let recognition = Recognition::new(series.registry);
        let query = query::read(&self.query, recognition.registry());
        let state = place::state_folder();
        let (overrides, told) = Overrides::read(&archives, state.as_deref(), recognition.registry());
        problems.extend(told);
        let (examined, mut skipped) = (Mutex::new(Vec::new()), Skipped::new());
        for archive in &archives {
            let folder = if archives.len() > 1 { format!("{}/", archive.name) } else { String::new() };
            let loader = Loader { archive, recognition: &recognition };
            let loaded = loader.load(Haste::Whole, &|entries| {
                let entries = overrides.apply(entries).into_iter().filter(|entry| query.matches(&**entry));
                let batch: Vec<_> = entries.map(|entry| Examined::of(&entry, &folder)).collect();
                examined.lock().map(|mut examined| examined.extend(batch)).is_ok()
            });
            loaded.skipped.into_iter().for_each(|(why, count)| *skipped.entry(why).or_default() += count);
        }
        Ok((Survey::new(examined.into_inner().unwrap_or_default(), skipped), problems))
    }
}
