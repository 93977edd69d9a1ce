//! The stable JSON form of the report. Absent values are null.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::super::output;
use super::Report;
use crate::store::Place;
use crate::text::Clean;

#[derive(Debug, Serialize)]
struct ReportJson<'a> {
    notes: Vec<NoteJson<'a>>,
    duplicates: Vec<Vec<PlaceJson<'a>>>,
    problems: &'a [Clean],
    summary: SummaryJson<'a>,
}

#[derive(Debug, Serialize)]
struct NoteJson<'a> {
    path: &'a str,
    part: u32,
    line: Option<u32>,
    kind: &'static str,
    text: &'a Clean,
    remedy: Cow<'static, str>,
}

/// The representative of a group of duplicates stands first.
#[derive(Debug, Serialize)]
struct PlaceJson<'a> {
    id: String,
    path: &'a str,
    part: u32,
    title: &'a Clean,
}

#[derive(Debug, Serialize)]
struct SummaryJson<'a> {
    files: usize,
    articles: usize,
    unreadable: usize,
    skipped: BTreeMap<&'static str, usize>,
    formats: BTreeMap<&'static str, usize>,
    encodings: &'a BTreeMap<&'static str, usize>,
    dates: Vec<DatesJson>,
    inferred_titles: usize,
    notes: BTreeMap<&'static str, usize>,
    duplicates: DuplicatesJson,
}

/// Articles whose dates were read from the same sort of source, and are equally exact.
#[derive(Debug, Serialize)]
struct DatesJson {
    source: Option<&'static str>,
    precision: Option<&'static str>,
    articles: usize,
}

#[derive(Debug, Serialize)]
struct DuplicatesJson {
    groups: usize,
    articles: usize,
}

/// The report; of a brief one the lists are empty.
///
/// # Errors
/// When it cannot be put in JSON.
pub(super) fn text(report: &Report) -> serde_json::Result<String> {
    let survey = &report.survey;
    let noted = survey.notes.iter().filter(|_| !report.is_brief);
    let groups = survey.duplicates.iter().filter(|_| !report.is_brief);
    output::json(&ReportJson {
        notes: noted
            .flat_map(|(place, notes)| notes.iter().map(move |note| note_json(place, note)))
            .collect(),
        duplicates: groups.map(|group| group.iter().map(place_json).collect()).collect(),
        problems: &report.problems,
        summary: summary(report),
    })
}

/// A program's name of why something is not read: `broken-link`.
pub(super) fn reason_name(message: &'static str) -> &'static str {
    message.strip_prefix("store-skip-").unwrap_or(message)
}

fn note_json<'a>(place: &'a Place, note: &'a crate::doc::Note) -> NoteJson<'a> {
    NoteJson {
        path: &place.path,
        part: place.part,
        line: note.line,
        kind: note.kind.name(),
        text: &note.text,
        remedy: note.kind.remedy(),
    }
}

fn place_json((id, place): &(crate::doc::ArticleId, Place)) -> PlaceJson<'_> {
    PlaceJson { id: id.to_string(), path: &place.path, part: place.part, title: &place.title }
}

fn summary(report: &Report) -> SummaryJson<'_> {
    let (totals, duplicates) = (&report.survey.totals, &report.survey.duplicates);
    let dates = totals.dates.iter().map(|(date, articles)| DatesJson {
        source: date.map(|(source, _)| source.name()),
        precision: date.map(|(_, precision)| precision.name()),
        articles: *articles,
    });
    SummaryJson {
        files: totals.files,
        articles: totals.articles,
        unreadable: totals.unreadable,
        skipped: totals.skipped.iter().map(|(why, count)| (reason_name(why), *count)).collect(),
        formats: totals.formats.iter().map(|(format, count)| (format.name(), *count)).collect(),
        encodings: &totals.encodings,
        dates: dates.collect(),
        inferred_titles: totals.inferred_titles,
        notes: totals.notes.iter().map(|(kind, count)| (kind.name(), *count)).collect(),
        duplicates: DuplicatesJson {
            groups: duplicates.len(),
            articles: duplicates.iter().map(Vec::len).sum(),
        },
    }
}
