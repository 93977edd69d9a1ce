//! `yuelan list`: the articles that a query leaves.

use std::sync::Arc;

use super::article::ArticleJson;
use super::output::{self, Format};
use super::{Archives, Failure, place, query};
use crate::query::{Expr, Flag, Query, Sort, SortKey, Term};
use crate::store::{
    Archive, Catalog, Duplicates, Entry, Knowledge, Likeness, Listing, ReadingState, Recognition, Row, State,
};
use crate::text::{Clean, fold};

/// List articles, newest first.
#[derive(Debug, clap::Args)]
#[command(after_help = query::help())]
pub(super) struct List {
    #[command(flatten)]
    archives: Archives,
    /// What the articles must satisfy: words, year:2022, summit:撒马尔罕, … as listed below.
    query: Vec<String>,
    /// The form of the list.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// An article, and the one that stands for it where both are the same or nearly so.
#[derive(Debug, serde::Serialize)]
struct ListedJson<'a> {
    #[serde(flatten)]
    article: ArticleJson<'a>,
    duplicate_of: Option<String>,
}

impl List {
    pub(super) fn run(self) -> Result<(), Failure> {
        let archives = place::archives(&self.archives.archive, &place::config()?)?;
        let recognition = place::recognition();
        let query = query::read(&self.query, recognition.registry());
        print(&archives, &recognition, &query, self.format)
    }
}

/// Prints the articles of the archives that the query leaves.
pub(super) fn print(
    archives: &[Archive],
    recognition: &Arc<Recognition>,
    query: &Query,
    format: Format,
) -> Result<(), Failure> {
    recognition.build();
    let mut catalog = Catalog::default();
    catalog.add(place::entries(archives, recognition));
    let duplicates = match (format, asks_for_duplicates(query)) {
        (Format::Json, _) | (_, true) => duplicates(&catalog),
        _ => Duplicates::default(),
    };
    let state = state();
    let listing = catalog.select(query, Knowledge { state: &state, duplicates: &duplicates });
    let listed = sorted(&listing, query.sort());
    match format {
        Format::Json => output::write(&output::json(&articles(&listed, &duplicates, &state))?)?,
        Format::Table => output::write(&output::table(&rows(&listed, &state)))?,
        Format::Tsv => output::write(&output::tsv(&values(&listed)))?,
    }
    if listing.is_empty() { Err(Failure::NothingFound) } else { Ok(()) }
}

/// Comparing all articles takes time that most queries need not wait for.
fn asks_for_duplicates(query: &Query) -> bool {
    let mut parts: Vec<&Expr> = query.conjuncts().iter().collect();
    while let Some(part) = parts.pop() {
        match part {
            Expr::Term(term) if *term == Term::Is(Flag::Duplicate) => return true,
            Expr::Term(_) => {}
            Expr::Not(part) => parts.push(part),
            Expr::And(more) | Expr::Or(more) => parts.extend(more),
        }
    }
    false
}

fn duplicates(catalog: &Catalog) -> Duplicates {
    Duplicates::find(catalog.entries().iter().filter_map(|entry| Likeness::of(entry)).collect())
}

/// The entries in the order that is asked for; what is equal in it stays newest first.
fn sorted(listing: &Listing, sort: Option<Sort>) -> Vec<Arc<Entry>> {
    let mut entries = listing.entries().to_vec();
    let Some(Sort { key, descending }) = sort else { return entries };
    let date = |entry: &Entry| entry.article.meta.date.map(|date| date.value);
    match key {
        // What has no date stands last either way.
        SortKey::Date if !descending => entries.sort_by_key(|entry| (date(entry).is_none(), date(entry))),
        SortKey::Date => {}
        SortKey::Title => entries.sort_by_cached_key(|entry| fold(&entry.article.meta.title)),
        SortKey::Chars => entries.sort_by_key(|entry| entry.chars()),
        SortKey::Relevance | SortKey::Pinyin | SortKey::Read => {
            let name = key.label();
            place::tell(&Clean::line(&format!(
                "还不能按{name}排列；可写 sort:date、sort:title 或 sort:chars"
            )));
        }
    }
    if descending && matches!(key, SortKey::Title | SortKey::Chars) {
        entries.reverse();
    }
    entries
}

/// What the reader did so far; nothing where it cannot be known.
pub(super) fn state() -> ReadingState {
    let path = place::state_folder().map(|folder| folder.join("state.db")).filter(|path| path.exists());
    let state = path.and_then(|path| State::open(&path).ok());
    state.map_or_else(ReadingState::default, |state| state.known().clone())
}

fn articles<'a>(listed: &'a [Arc<Entry>], alike: &Duplicates, state: &ReadingState) -> Vec<ListedJson<'a>> {
    let json = |entry: &'a Arc<Entry>| ListedJson {
        article: ArticleJson::new(entry, state.of(entry.id)),
        duplicate_of: alike.representative(entry.id).map(|id| id.to_string()),
    };
    listed.iter().map(json).collect()
}

/// For people: date, publisher, edition, title; what is starred or has notes is marked.
fn rows(listed: &[Arc<Entry>], state: &ReadingState) -> Vec<Vec<Clean>> {
    let row = |entry: &Arc<Entry>| {
        let row = &Row::of(entry, state);
        let marks = format!("{}{}", if row.starred { "★" } else { "" }, if row.noted { "⚠" } else { "" });
        vec![
            Clean::line(&row.date.map_or_else(|| "未知日期".to_owned(), |date| date.to_string())),
            row.source.clone(),
            row.badge.as_ref().map(|badge| badge.text.clone()).unwrap_or_default(),
            Clean::line(&marks),
            row.title.clone(),
        ]
    };
    listed.iter().map(row).collect()
}

/// For programs: id, path, part, date, edition, role, title.
fn values(listed: &[Arc<Entry>]) -> Vec<Vec<Clean>> {
    let row = |entry: &Arc<Entry>| {
        let article = &entry.article;
        let badge = entry.badge();
        vec![
            Clean::line(&entry.id.to_string()),
            article.source.path.clone(),
            Clean::line(&article.source.part.to_string()),
            Clean::line(&article.meta.date.map(|date| date.to_string()).unwrap_or_default()),
            badge.as_ref().and_then(|badge| badge.edition.clone()).unwrap_or_default(),
            badge.map_or_else(Clean::default, |badge| Clean::from(badge.role.name())),
            article.meta.title.clone(),
        ]
    };
    listed.iter().map(row).collect()
}
