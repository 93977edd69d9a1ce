//! The stable JSON form of an article.

use serde::Serialize;

use super::output::hundredths;
use crate::doc::Date;
use crate::store::{Entry, Mark};
use crate::text::Clean;

/// What `list --format json` says of an article. Absent values are null.
#[derive(Debug, Serialize)]
pub(super) struct ArticleJson<'a> {
    id: String,
    #[serde(flatten)]
    place: PlaceJson<'a>,
    title: &'a Clean,
    #[serde(flatten)]
    date: DateJson,
    authors: &'a [Clean],
    categories: &'a [Vec<Clean>],
    tags: &'a [Clean],
    chars: usize,
    #[serde(flatten)]
    verdict: VerdictJson<'a>,
    #[serde(flatten)]
    state: StateJson,
    notes: Vec<NoteJson<'a>>,
}

/// Where an article is, and what it is shown under.
#[derive(Debug, Serialize)]
pub(super) struct Summary<'a> {
    id: String,
    path: &'a str,
    part: u32,
    title: &'a Clean,
    #[serde(flatten)]
    date: DateJson,
    #[serde(flatten)]
    verdict: VerdictJson<'a>,
}

#[derive(Debug, Serialize)]
struct PlaceJson<'a> {
    path: &'a str,
    part: u32,
    /// Its address on the web, where that is known.
    #[serde(skip_serializing_if = "str::is_empty")]
    link: &'a str,
}

#[derive(Debug, Serialize)]
struct DateJson {
    date: Option<String>,
    date_precision: Option<&'static str>,
    date_source: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct VerdictJson<'a> {
    edition: Option<&'a str>,
    role: Option<&'static str>,
    /// Who says so: a person's override, or the recogniser.
    edition_source: Option<&'static str>,
    score: Option<f64>,
    /// Editions that are named besides `edition`.
    mentions: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct StateJson {
    read: bool,
    starred: bool,
}

#[derive(Debug, Serialize)]
struct NoteJson<'a> {
    kind: &'static str,
    line: Option<u32>,
    text: &'a Clean,
}

impl<'a> ArticleJson<'a> {
    pub(super) fn new(entry: &'a Entry, mark: Mark) -> Self {
        let article = &entry.article;
        Self {
            id: entry.id.to_string(),
            place: PlaceJson {
                path: &article.source.path,
                part: article.source.part,
                link: &article.source.link,
            },
            title: &article.meta.title,
            date: DateJson::new(article.meta.date),
            authors: &article.meta.authors,
            categories: &article.meta.categories,
            tags: &article.meta.tags,
            chars: entry.chars(),
            verdict: VerdictJson::new(entry),
            state: StateJson { read: mark.read, starred: mark.starred },
            notes: article
                .notes
                .iter()
                .map(|note| NoteJson { kind: note.kind.name(), line: note.line, text: &note.text })
                .collect(),
        }
    }
}

impl<'a> ArticleJson<'a> {
    pub(super) fn summary(entry: &'a Entry) -> Summary<'a> {
        let article = &entry.article;
        Summary {
            id: entry.id.to_string(),
            path: &article.source.path,
            part: article.source.part,
            title: &article.meta.title,
            date: DateJson::new(article.meta.date),
            verdict: VerdictJson::new(entry),
        }
    }
}

/// A person's word holds even where it is that there is no edition.
fn verdict_source(entry: &Entry) -> Option<&'static str> {
    match (entry.assignment(), entry.verdict()) {
        (Some(_), _) => Some("override"),
        (None, Some(_)) => Some("recogniser"),
        (None, None) => None,
    }
}

impl DateJson {
    fn new(date: Option<Date>) -> Self {
        Self {
            date: date.map(|date| date.to_string()),
            date_precision: date.map(|date| date.precision.name()),
            date_source: date.map(|date| date.source.name()),
        }
    }
}

impl<'a> VerdictJson<'a> {
    fn new(entry: &'a Entry) -> Self {
        let verdict = entry.verdict();
        let edition = verdict.and_then(|verdict| verdict.edition.as_deref());
        let named = entry.verdicts().iter().flat_map(|verdict| &verdict.editions).map(|(id, _)| id.as_str());
        Self {
            edition,
            role: verdict.and_then(|verdict| verdict.role).map(crate::series::Role::name),
            edition_source: verdict_source(entry),
            score: verdict.map(|verdict| hundredths(verdict.score)),
            mentions: named.filter(|id| Some(*id) != edition).collect(),
        }
    }
}
