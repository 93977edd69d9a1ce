//! The report in lines: for people, and for spreadsheets.

use std::collections::BTreeMap;

use super::super::output;
use super::Report;
use crate::doc::{Note, NoteKind};
use crate::store::{Counts, Place, Totals};
use crate::text::Clean;

/// For people: the notes, what is there twice, what is wrong beside the archives, the summary.
pub(super) fn table(report: &Report) -> String {
    let survey = &report.survey;
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
        [&*place.path, &part, &line, kind.name(), &note.text, kind.remedy()].map(Clean::line).to_vec()
    };
    let notes = report.survey.notes.iter();
    notes.flat_map(|(place, notes)| notes.iter().map(move |note| of_note(place, note))).collect()
}

/// The notes on an article. What can be done is said once a kind.
fn rows(place: &Place, notes: &[Note]) -> Vec<Vec<Clean>> {
    let mut told: Vec<NoteKind> = Vec::new();
    let mut row = |note: &Note| {
        let line = note.line.map(|line| format!(":{line}")).unwrap_or_default();
        let remedy =
            if told.contains(&note.kind) { String::new() } else { format!("　→ {}", note.kind.remedy()) };
        told.push(note.kind);
        let cells =
            [format!("{}{line}", place.path), note.kind.label().to_owned(), format!("{}{remedy}", note.text)];
        cells.map(|cell| Clean::line(&cell)).to_vec()
    };
    notes.iter().map(&mut row).collect()
}

/// The article that stands for the others, and the others indented.
fn group_lines(group: &[(crate::doc::ArticleId, Place)]) -> String {
    let line = |(nth, (_, place)): (usize, &(_, Place))| {
        let part = if place.part > 1 { format!("（第 {} 篇）", place.part) } else { String::new() };
        let label = if nth == 0 { "重复  " } else { "    ＝ " };
        format!("{label}{}{part}  {}\n", place.path, place.title)
    };
    group.iter().enumerate().map(line).collect()
}

/// What there is, a line a sort.
fn summary(totals: &Totals, groups: &[usize]) -> Vec<Vec<Clean>> {
    let mut lines = vec![("文件", totals.files.to_string()), ("文章", totals.articles.to_string())];
    let skipped = totals.skipped.iter().map(|(why, count)| format!("{why} {count}"));
    lines.push(("跳过", skipped.collect::<Vec<_>>().join(" · ")));
    lines.push(("不可读", totals.unreadable.to_string()));
    lines.push(("格式", counted(&totals.formats, |format| format.label())));
    lines.push(("编码", counted(&totals.encodings, |encoding| encoding)));
    lines.push(("日期", dates(totals)));
    lines.push(("标题", format!("推断 {}", totals.inferred_titles)));
    lines.push(("记录", counted(&totals.notes, |kind| kind.label())));
    let duplicates = format!("{} 组，共 {} 篇", groups.len(), groups.iter().sum::<usize>());
    lines.push(("重复", if groups.is_empty() { "没有".to_owned() } else { duplicates }));
    lines.retain(|(_, words)| !words.is_empty());
    lines.into_iter().map(|(label, words)| vec![Clean::from(label), Clean::line(&words)]).collect()
}

fn counted<T>(counts: &Counts<T>, label: impl Fn(&T) -> &'static str) -> String {
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
        words.push(format!("{} {all}（{}）", source.label(), exact.join("、")));
    }
    words.extend(totals.dates.get(&None).map(|count| format!("没有 {count}")));
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
    rows.extend(totals.skipped.iter().map(|(why, count)| ("skipped", (*why).to_owned(), *count)));
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
