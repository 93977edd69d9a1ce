//! `yuelan list`: the articles that a query leaves.

use std::path::PathBuf;
use std::sync::Arc;

use super::article::ArticleJson;
use super::output::{self, Format};
use super::{Archives, Failure, place};
use crate::query::{self, Query, Term};
use crate::series::Registry;
use crate::store::{Archive, Catalog, Duplicates, Entry, Likeness, Listing, ReadingState, State};
use crate::text::Clean;

/// List articles, newest first.
#[derive(Debug, clap::Args)]
pub(super) struct List {
    #[command(flatten)]
    archives: Archives,
    /// Words that must occur; year:2022, year:2018..2020, year:2022-09, summit:sco-2022.
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
        print(&archives, &query(&self.query)?, self.format)
    }
}

/// The query that a person wrote.
///
/// # Errors
/// When not all of it is understood.
pub(super) fn query(words: &[String]) -> anyhow::Result<Query> {
    let (query, mistakes) = query::parse(&words.join(" "));
    if !mistakes.is_empty() {
        let words = Clean::line(&mistakes.join(" "));
        anyhow::bail!("无法识别：{words}（年份写作 year:2022 或 year:2018..2020，月份写作 year:2022-09）");
    }
    Ok(query)
}

/// An edition that nobody knows is a mistake, not an empty list.
pub(super) fn check_editions(query: &Query, registry: &Registry) -> anyhow::Result<()> {
    for term in query.terms() {
        if let Term::Edition(id) = term
            && registry.edition(id).is_none()
        {
            anyhow::bail!("没有编号为 {id} 的届（yuelan series 列出全部编号，如 sco-2022）");
        }
    }
    Ok(())
}

/// Prints the articles of the archives that the query leaves.
pub(super) fn print(archives: &[Archive], query: &Query, format: Format) -> Result<(), Failure> {
    let recognition = place::recognition();
    check_editions(query, recognition.registry())?;
    recognition.build();
    let mut catalog = Catalog::default();
    catalog.add(place::entries(archives, &recognition));
    let listing = catalog.list(query);
    let state = state();
    match format {
        Format::Json => output::write(&output::json(&articles(&catalog, &listing, &state))?)?,
        Format::Table => output::write(&output::table(&rows(&listing, &state)))?,
        Format::Tsv => output::write(&output::tsv(&values(&listing)))?,
    }
    if listing.is_empty() { Err(Failure::NothingFound) } else { Ok(()) }
}

/// What the reader did so far; nothing where it cannot be known.
pub(super) fn state() -> ReadingState {
    let path = place::state_folder().map(|folder| folder.join("state.db")).filter(|path| path.exists());
    let open = |path: PathBuf| State::open(&path).or_else(|_| State::open_read_only(&path)).ok();
    let state = path.and_then(open);
    state.map_or_else(ReadingState::default, |state| state.known().clone())
}

fn articles<'a>(catalog: &Catalog, listing: &'a Listing, state: &ReadingState) -> Vec<ListedJson<'a>> {
    let alike = Duplicates::find(catalog.entries().iter().filter_map(|entry| Likeness::of(entry)).collect());
    let json = |entry: &'a Arc<Entry>| ListedJson {
        article: ArticleJson::new(entry, state.of(entry.id)),
        duplicate_of: alike.representative(entry.id).map(|id| id.to_string()),
    };
    listing.entries().iter().map(json).collect()
}

/// For people: date, publisher, edition, title; what is starred or has notes is marked.
fn rows(listing: &Listing, state: &ReadingState) -> Vec<Vec<Clean>> {
    let row = |entry: &Arc<Entry>| {
        let row = &listing.row(entry, state);
        let marks = format!("{}{}", if row.starred { "★" } else { "" }, if row.noted { "⚠" } else { "" });
        vec![
            Clean::line(&row.date.map_or_else(|| "未知日期".to_owned(), |date| date.to_string())),
            row.source.clone(),
            row.badge.as_ref().map(|badge| badge.text.clone()).unwrap_or_default(),
            Clean::line(&marks),
            row.title.clone(),
        ]
    };
    listing.entries().iter().map(row).collect()
}

/// For programs: id, path, part, date, edition, role, title.
fn values(listing: &Listing) -> Vec<Vec<Clean>> {
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
    listing.entries().iter().map(row).collect()
}
