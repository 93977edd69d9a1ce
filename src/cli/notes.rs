//! `yuelan notes`: what the reader noted, grouped by article, with how to cite each.

use std::collections::BTreeMap;

use clap::ValueEnum;
use serde::Serialize;

use super::{Archives, Failure, list, output, place, query};
use crate::app::{ArticleNotes, notes_as_markdown, placed};
use crate::doc::ArticleId;
use crate::store::Annotation;
use crate::text::Clean;

/// Print the notes on articles, with their citations.
#[derive(Debug, clap::Args)]
pub(super) struct Notes {
    #[command(flatten)]
    archives: Archives,
    /// What the articles must satisfy, as for list; default: all, those that are not there last.
    query: Vec<String>,
    /// markdown, or json.
    #[arg(long, value_enum, default_value_t = Form::Markdown)]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    Markdown,
    Json,
}

/// What `notes --format json` says of a note. What is not known is null.
#[derive(Debug, Serialize)]
struct NoteJson<'a> {
    article: String,
    path: Option<&'a Clean>,
    title: Option<&'a Clean>,
    date: Option<String>,
    quote: &'a Clean,
    text: &'a Clean,
    created: String,
    /// Where the words stand in the text now, in bytes; null where they are gone.
    range: Option<[usize; 2]>,
}

impl Notes {
    pub(super) fn run(self) -> Result<(), Failure> {
        let archives = place::archives(&self.archives.archive, &place::config()?)?;
        let recognition = place::recognition();
        let query = query::read(&self.query, recognition.registry());
        let mut catalog = place::catalog(&archives, &recognition)?;
        let listing = list::answer(&mut catalog, &query)?.listing;
        let mut noted: BTreeMap<ArticleId, Vec<Annotation>> = BTreeMap::new();
        for note in list::open_state().map_or_else(|| Ok(Vec::new()), |state| state.all_annotations())? {
            noted.entry(note.article).or_default().push(note);
        }
        let mut articles = Vec::new();
        let ids: Vec<_> = listing.iter().map(|card| card.id).collect();
        for id in ids {
            if let Some(notes) = noted.remove(&id) {
                articles.push(ArticleNotes { entry: catalog.entry(id), notes });
            }
        }
        if self.query.is_empty() {
            articles.extend(noted.into_values().map(|notes| ArticleNotes { entry: None, notes }));
        }
        match self.format {
            Form::Markdown => output::write(&notes_as_markdown(&articles, Some(place::today())))?,
            Form::Json => output::write(&output::json(&json(&articles))?)?,
        }
        if articles.is_empty() { Err(Failure::NothingFound) } else { Ok(()) }
    }
}

fn json(articles: &[ArticleNotes]) -> Vec<NoteJson<'_>> {
    articles
        .iter()
        .flat_map(|article| article.notes.iter().map(move |note| note_json(article, note)))
        .collect()
}

fn note_json<'a>(article: &'a ArticleNotes, note: &'a Annotation) -> NoteJson<'a> {
    let entry = article.entry.as_deref();
    let range = entry.and_then(|entry| placed(&entry.article.document, note));
    let created = jiff::Timestamp::from_millisecond(note.created);
    NoteJson {
        article: note.article.to_string(),
        path: entry.map(|entry| &entry.article.source.path),
        title: entry.map(|entry| &entry.article.meta.title),
        date: entry.and_then(|entry| entry.article.meta.date).map(|date| date.iso()),
        quote: &note.quote,
        text: &note.text,
        created: created.map(|time| time.to_string()).unwrap_or_default(),
        range: range.map(|range| [range.start.0, range.end.0]),
    }
}
