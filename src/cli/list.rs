//! `yuelan list`: the articles that a query leaves.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;

use super::article::ArticleJson;
use super::output::{self, Format};
use super::shelves::Written;
use super::{Archives, Failure, place, query};
use crate::locale::say;
use crate::query::Query;
use crate::store::{
    Archive, Card, Catalog, Duplicates, Entry, Knowledge, Listing, NamedQuery, ReadingState, Recognition,
    Row, State,
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
    /// Only what a configured shelf has.
    #[arg(long, value_name = "NAME")]
    shelf: Option<String>,
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
        let config = place::config()?;
        let archives = place::archives(&self.archives.archive, &config)?;
        let recognition = place::recognition();
        let mut query = query::read(&self.query, recognition.registry());
        if let Some(name) = &self.shelf {
            let (shelves, _) = Written::of(&config).0.read(recognition.registry());
            let found = shelves.iter().find(|shelf| fold(&shelf.name) == fold(name));
            query = found.with_context(|| no_such(name, &shelves))?.query.clone().and(query);
        }
        print(&archives, &recognition, &query, self.format)
    }
}

/// What there is instead of a shelf that is not there.
fn no_such(name: &str, shelves: &[NamedQuery]) -> String {
    let names: Vec<_> = shelves.iter().map(|shelf| shelf.name.to_string()).collect();
    match names.is_empty() {
        true => say!("cli-no-shelves", name = name).into_owned(),
        false => say!("cli-no-shelf", name = name, names = names.join(&say!("query-comma"))).into_owned(),
    }
}

/// Prints the articles of the archives that the query leaves.
pub(super) fn print(
    archives: &[Archive],
    recognition: &Arc<Recognition>,
    query: &Query,
    format: Format,
) -> Result<(), Failure> {
    let mut catalog = place::catalog(archives, recognition)?;
    let Answer { listing, state, duplicates } = answer(&mut catalog, query)?;
    let listed: Vec<&Card> = listing.shown().filter_map(|at| listing.get(at)).collect();
    match format {
        Format::Json => {
            let entries: Vec<_> = listed.iter().filter_map(|card| catalog.entry(card.id)).collect();
            output::write(&output::json(&articles(&entries, &duplicates, &state))?)?;
        }
        Format::Table => output::write(&output::table(&rows(&catalog.rows(listed, &state))))?,
        Format::Tsv => output::write(&output::tsv(&values(&catalog, &listed)))?,
    }
    if listing.is_empty() { Err(Failure::NothingFound) } else { Ok(()) }
}

/// What a query leaves, in its order, with what is known of the articles besides.
pub(super) struct Answer {
    pub listing: Listing,
    pub state: ReadingState,
    pub duplicates: Duplicates,
}

/// Answers a query; of a catalog that turns out to be damaged, once it was made anew.
///
/// # Errors
/// When the catalog cannot be read.
pub(super) fn answer(catalog: &mut Catalog, query: &Query) -> anyhow::Result<Answer> {
    match answer_of(catalog, query) {
        Err(error) if error.downcast_ref().is_some_and(|error| catalog.database().suspect(error)) => {
            let (archives, recognition) = catalog.origin();
            *catalog = place::catalog(archives, recognition)?;
            answer_of(catalog, query)
        }
        answered => answered,
    }
}

fn answer_of(catalog: &Catalog, query: &Query) -> anyhow::Result<Answer> {
    let duplicates = catalog.database().duplicates()?;
    let saved = open_state();
    let visits = saved.as_ref().map_or_else(Vec::new, |saved| saved.visits_for(query));
    let state = saved.map_or_else(ReadingState::default, |saved| saved.known().clone());
    let listing = catalog.select(query, Knowledge { state: &state, duplicates: &duplicates }, None)?;
    Ok(Answer { listing: catalog.arranged(listing, query, &visits, &state)?, state, duplicates })
}

/// What the reader did so far; nothing where it cannot be known.
pub(super) fn state() -> ReadingState {
    open_state().map_or_else(ReadingState::default, |state| state.known().clone())
}

/// What the reader did so far, where it can be read.
pub(super) fn open_state() -> Option<State> {
    let path = place::state_folder().map(|folder| folder.join("state.db")).filter(|path| path.exists());
    let open = |path: PathBuf| place::reading_state(&path).or_else(|| State::open_read_only(&path).ok());
    path.and_then(open)
}

fn articles<'a>(listed: &'a [Arc<Entry>], alike: &Duplicates, state: &ReadingState) -> Vec<ListedJson<'a>> {
    let json = |entry: &'a Arc<Entry>| ListedJson {
        article: ArticleJson::new(entry, state.of(entry.id)),
        duplicate_of: alike.representative(entry.id).map(|id| id.to_string()),
    };
    listed.iter().map(json).collect()
}

/// For people: date, publisher, edition, title; what is starred or has notes is marked.
fn rows(rows: &[Row]) -> Vec<Vec<Clean>> {
    let row = |row: &Row| {
        let marks = format!("{}{}", if row.starred { "★" } else { "" }, if row.noted { "⚠" } else { "" });
        vec![
            Clean::line(
                &row.date.map_or_else(|| say!("list-unknown-date").into_owned(), |date| date.to_string()),
            ),
            row.source.clone(),
            row.badge.as_ref().map(|badge| badge.text.clone()).unwrap_or_default(),
            Clean::line(&marks),
            row.title.clone(),
        ]
    };
    rows.iter().map(row).collect()
}

/// For programs: id, path, part, date, edition, role, title.
fn values(catalog: &Catalog, listed: &[&Card]) -> Vec<Vec<Clean>> {
    let rows = catalog.rows(listed.iter().copied(), &ReadingState::default());
    let row = |(card, row): (&&Card, Row)| {
        let (path, part) = catalog.place(card);
        vec![
            Clean::line(&row.id.to_string()),
            path,
            Clean::line(&part.to_string()),
            Clean::line(&row.date.map(|date| date.to_string()).unwrap_or_default()),
            row.badge.as_ref().and_then(|badge| badge.edition.clone()).unwrap_or_default(),
            row.badge.map_or_else(Clean::default, |badge| Clean::from(badge.role.name())),
            row.title,
        ]
    };
    listed.iter().zip(rows).map(row).collect()
}
