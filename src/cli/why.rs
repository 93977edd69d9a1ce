//! `yuelan series --why`: why an article is shown under its edition.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use super::article::{ArticleJson, Summary};
use super::output::{self, Format};
use super::{Failure, find, place};
use crate::app::{Explanation, SeriesExplained, explain, looked_for};
use crate::locale::say;
use crate::series::{Mention, Role, Verdict};
use crate::store::{Archive, Entry, Recognition};
use crate::text::Clean;

/// What the JSON form says of an article: its place and verdict, and the evidence a series.
#[derive(Debug, Serialize)]
struct WhyJson<'a> {
    #[serde(flatten)]
    article: Summary<'a>,
    series: Vec<SeriesJson<'a>>,
}

#[derive(Debug, Serialize)]
struct SeriesJson<'a> {
    series: &'a str,
    name: &'a Clean,
    edition: Option<&'a str>,
    role: Option<&'static str>,
    editions: Vec<ScoreJson<'a>>,
    candidates: &'a [String],
    /// How often the organisation is named.
    organisation: usize,
    mentions: Vec<MentionJson<'a>>,
}

#[derive(Debug, Serialize)]
struct ScoreJson<'a> {
    edition: &'a str,
    score: f64,
}

#[derive(Debug, Serialize)]
struct MentionJson<'a> {
    edition: Option<&'a str>,
    kind: &'static str,
    place: &'static str,
    role: &'static str,
    words: &'a Clean,
    sentence: String,
    /// Byte offset in the text; null in the title.
    at: Option<usize>,
}

/// Prints why an article is shown under its edition.
pub(super) fn run(article: &str, archives: &[PathBuf], format: Format) -> Result<(), Failure> {
    let recognition = place::recognition();
    let entries = entries(article, archives, &recognition)?;
    let explained = entries.iter().map(|entry| (&**entry, explain(entry)));
    match format {
        Format::Json => {
            let explained: Vec<_> = explained.collect();
            let json: Vec<_> = explained.iter().map(|(entry, why)| why_json(entry, why)).collect();
            output::write(&output::json(&json)?)?;
        }
        Format::Table => {
            let texts: Vec<_> = explained.map(|(entry, why)| text(entry, &why)).collect();
            output::write(&texts.join("\n"))?;
        }
        Format::Tsv => {
            let rows: Vec<_> = explained.flat_map(|(entry, why)| rows(entry, &why)).collect();
            output::write(&output::tsv(&rows))?;
        }
    }
    Ok(())
}

/// The articles of a file, or those of the archives with that path or id.
fn entries(
    article: &str,
    archives: &[PathBuf],
    recognition: &Arc<Recognition>,
) -> Result<Vec<Arc<Entry>>, Failure> {
    let path = Path::new(article);
    if archives.is_empty() && path.is_file() {
        return Ok(place::entries(&[Archive::open(path)?], recognition));
    }
    let archives = place::archives(archives, &place::config()?)?;
    Ok(find::articles_in(article, &archives, recognition)?)
}

/// For people.
pub(super) fn text(entry: &Entry, why: &Explanation) -> String {
    let mut lines = vec![entry.article.meta.title.clone(), why.shown.clone()];
    if why.assignment.is_some() {
        lines.push(Clean::from(say!("evidence-assigned")));
    }
    if why.series.is_empty() {
        lines.extend(looked_for(entry));
    }
    for series in &why.series {
        lines.push(Clean::default());
        lines.push(Clean::line(&format!("{}\u{3000}{}", series.name, series.summary)));
        lines.extend(Some(&series.reason).filter(|reason| !reason.is_empty()).cloned());
        for mention in &series.mentions {
            let words = &mention.excerpt;
            lines.push(Clean::line(&format!("  {}", mention.facts)));
            lines.push(Clean::line(&format!("    {}【{}】{}", words.before, words.words, words.after)));
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// For spreadsheets: path, part, series, edition, kind, place, role, words.
fn rows(entry: &Entry, why: &Explanation) -> Vec<Vec<Clean>> {
    let source = &entry.article.source;
    let part = source.part.to_string();
    let row = |verdict: &Verdict, mention: &Mention| {
        vec![
            source.path.clone(),
            Clean::line(&part),
            Clean::line(&verdict.series),
            Clean::line(mention.edition.as_deref().unwrap_or_default()),
            Clean::from(mention.kind.name()),
            Clean::from(mention.place.name()),
            Clean::from(mention.role.name()),
            mention.words.clone(),
        ]
    };
    let verdicts = why.series.iter().map(|series| &series.verdict);
    verdicts.flat_map(|verdict| verdict.mentions.iter().map(move |mention| row(verdict, mention))).collect()
}

fn why_json<'a>(entry: &'a Entry, why: &'a Explanation) -> WhyJson<'a> {
    WhyJson { article: ArticleJson::summary(entry), series: why.series.iter().map(series_json).collect() }
}

fn series_json(series: &SeriesExplained) -> SeriesJson<'_> {
    let verdict = &series.verdict;
    let mentions = verdict.mentions.iter().zip(&series.mentions);
    SeriesJson {
        series: &verdict.series,
        name: &series.name,
        edition: verdict.edition.as_deref(),
        role: verdict.role.map(Role::name),
        editions: verdict
            .editions
            .iter()
            .map(|(edition, score)| ScoreJson { edition, score: output::hundredths(*score) })
            .collect(),
        candidates: &verdict.candidates,
        organisation: verdict.org_mentions,
        mentions: mentions
            .map(|(mention, explained)| MentionJson {
                edition: mention.edition.as_deref(),
                kind: mention.kind.name(),
                place: mention.place.name(),
                role: mention.role.name(),
                words: &mention.words,
                sentence: format!(
                    "{}{}{}",
                    explained.excerpt.before, explained.excerpt.words, explained.excerpt.after
                ),
                at: mention.at.map(|at| at.0),
            })
            .collect(),
    }
}
