//! The report in lines: for people, and for spreadsheets.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::output;
use super::Report;
use super::json::reason_name;
use crate::doc::{Note, NoteKind};
use crate::locale::say;
use crate::store::{Counts, Place, Totals};
use crate::text::Clean;

/// For people: the notes, what is there twice, what is wrong beside the archives, the summary. Where
/// some kinds of notes are asked for, these and nothing else.
pub(super) fn table(report: &Report) -> String {
    let survey = &report.survey;
    if !report.is_brief && !report.kinds.is_empty() {
        let rows: Vec<_> = survey.notes.iter().flat_map(|(place, notes)| rows(place, notes)).collect();
        return match rows.is_empty() {
            true => say!("cli-doctor-none", kinds = report.kinds.join(" ")).into_owned(),
            false => output::table(&rows),
        };
    }
    let mut parts = Vec::new();
    if !report.is_brief {
        let rows: Vec<_> = survey.notes.iter().flat_map(|(place, notes)| rows(place, notes)).collect();
        let groups: Vec<String> = survey.duplicates.iter().map(|group| group_lines(group)).collect();
        parts.extend([output::table(&rows), groups.concat()]);
    }
    parts.push(report.problems.iter().map(|problem| format!("{problem}\n")).collect());
    parts.push(output::table(&summary(
        &survey.totals,
        &survey.duplicates.iter().map(Vec::len).collect::<Vec<_>>(),
    )));
    parts.retain(|part: &String| !part.is_empty());
    parts.join("\n")
}

/// For programs: path, article of the file, line, kind, what was done, what a person can do. Of the
/// summary: what is counted, of which sort, how often.
pub(super) fn values(report: &Report) -> Vec<Vec<Clean>> {
    if report.is_brief {
        return counts(report);
    }
    let of_note = |place: &Place, note: &Note| {
        let line = note.line.map(|line| line.to_string()).unwrap_or_default();
        let (part, kind) = (place.part.to_string(), note.kind);
        [&*place.path, &part, &line, kind.name(), &note.text, &kind.remedy()].map(Clean::line).to_vec()
    };
    let notes = report.survey.notes.iter();
    notes.flat_map(|(place, notes)| notes.iter().map(move |note| of_note(place, note))).collect()
}

/// The notes on an article. What can be done is said once a kind.
fn rows(place: &Place, notes: &[Note]) -> Vec<Vec<Clean>> {
    let mut told: Vec<NoteKind> = Vec::new();
    let mut row = |note: &Note| {
        let line = note.line.map(|line| format!(":{line}")).unwrap_or_default();
        let remedy = if told.contains(&note.kind) {
            String::new()
        } else {
            format!("\u{3000}→ {}", note.kind.remedy())
        };
        told.push(note.kind);
        let cells = [
            format!("{}{line}", place.path),
            note.kind.label().into_owned(),
            format!("{}{remedy}", note.text),
        ];
        cells.map(|cell| Clean::line(&cell)).to_vec()
    };
    notes.iter().map(&mut row).collect()
}

/// The article that stands for the others, and the others indented.
fn group_lines(group: &[(crate::doc::ArticleId, Place)]) -> String {
    let line = |(nth, (_, place)): (usize, &(_, Place))| {
        let part = if place.part > 1 { say!("cli-doctor-part", part = place.part) } else { "".into() };
        let label = if nth == 0 { say!("cli-doctor-group") } else { say!("cli-doctor-group-other") };
        format!("{label}{}{part}  {}\n", place.path, place.title)
    };
    group.iter().enumerate().map(line).collect()
}

/// What there is, a line a sort.
fn summary(totals: &Totals, groups: &[usize]) -> Vec<Vec<Clean>> {
    let mut lines = vec![
        ("cli-doctor-files", totals.files.to_string()),
        ("cli-doctor-articles", totals.articles.to_string()),
    ];
    let skipped = totals.skipped.iter().map(|(why, count)| format!("{} {count}", say!(*why)));
    lines.push(("cli-doctor-skipped", skipped.collect::<Vec<_>>().join(" · ")));
    lines.push(("cli-doctor-unreadable", totals.unreadable.to_string()));
    lines.push(("cli-doctor-formats", counted(&totals.formats, |format| format.label())));
    lines.push(("cli-doctor-encodings", counted(&totals.encodings, |encoding| (*encoding).into())));
    lines.push(("cli-doctor-dates", dates(totals)));
    lines.push((
        "cli-doctor-titles",
        say!("cli-doctor-inferred", count = totals.inferred_titles).into_owned(),
    ));
    lines.push(("cli-doctor-notes", counted(&totals.notes, |kind| kind_named(*kind))));
    let duplicates = match groups.len() {
        0 => say!("cli-doctor-no-duplicates"),
        count => say!("cli-doctor-groups", groups = count, articles = groups.iter().sum::<usize>()),
    };
    lines.push(("cli-doctor-duplicates", duplicates.into_owned()));
    lines.retain(|(_, words)| !words.is_empty());
    lines.into_iter().map(|(label, words)| vec![Clean::from(say!(label)), Clean::line(&words)]).collect()
}

/// A kind as people call it, with the word that --kind takes for it.
fn kind_named(kind: NoteKind) -> Cow<'static, str> {
    match kind.label() {
        label if label == kind.name() => label,
        label => say!("cli-doctor-kind", label = label, name = kind.name()),
    }
}

fn counted<T>(counts: &Counts<T>, label: impl Fn(&T) -> Cow<'static, str>) -> String {
    let words: Vec<_> = counts.iter().map(|(sort, count)| format!("{} {count}", label(sort))).collect();
    words.join(" · ")
}

/// 标明 60（到日 20、到时刻 40） · 推断 3（到年 3） · 没有 1
fn dates(totals: &Totals) -> String {
    let mut by_source: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (date, count) in &totals.dates {
        if let Some((source, precision)) = date {
            by_source.entry(source).or_default().push((precision, count));
        }
    }
    let mut words: Vec<String> = Vec::new();
    for (source, counts) in by_source {
        let all: usize = counts.iter().map(|(_, count)| **count).sum();
        let exact: Vec<_> =
            counts.iter().map(|(precision, count)| format!("{} {count}", precision.label())).collect();
        let (source, exact) = (source.label(), exact.join(&say!("query-comma")));
        words.push(say!("cli-doctor-dated", source = source, count = all, exact = exact).into_owned());
    }
    words
        .extend(totals.dates.get(&None).map(|count| say!("cli-doctor-undated", count = *count).into_owned()));
    words.join(" · ")
}

/// The summary for programs.
fn counts(report: &Report) -> Vec<Vec<Clean>> {
    let totals = &report.survey.totals;
    let mut rows: Vec<(&str, String, usize)> = vec![
        ("files", String::new(), totals.files),
        ("articles", String::new(), totals.articles),
        ("unreadable", String::new(), totals.unreadable),
        ("inferred_titles", String::new(), totals.inferred_titles),
    ];
    rows.extend(totals.skipped.iter().map(|(why, count)| ("skipped", reason_name(why).to_owned(), *count)));
    rows.extend(totals.formats.iter().map(|(format, count)| ("formats", format.name().to_owned(), *count)));
    rows.extend(totals.encodings.iter().map(|(name, count)| ("encodings", (*name).to_owned(), *count)));
    rows.extend(totals.dates.iter().map(|(date, count)| {
        let sort = date.map(|(source, precision)| format!("{}/{}", source.name(), precision.name()));
        ("dates", sort.unwrap_or_else(|| "none".to_owned()), *count)
    }));
    rows.extend(totals.notes.iter().map(|(kind, count)| ("notes", kind.name().to_owned(), *count)));
    let duplicates = &report.survey.duplicates;
    rows.push(("duplicates", "groups".to_owned(), duplicates.len()));
    rows.push(("duplicates", "articles".to_owned(), duplicates.iter().map(Vec::len).sum()));
    let cells = |(what, sort, count): (&str, String, usize)| {
        [what, &sort, &count.to_string()].map(Clean::line).to_vec()
    };
    rows.into_iter().map(cells).collect()
}
