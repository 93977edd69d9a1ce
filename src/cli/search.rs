//! `yuelan search`: the articles that words are found in, each with its best line, or each place
//! where they stand.

use clap::ValueEnum;
use serde::Serialize;

use super::output::{self, Format};
use super::{Archives, Failure, list, place, query, show};
use crate::doc::{ArticleId, Date};
use crate::locale::say;
use crate::query::{Concordance, Finding, Line, MOST_LINES, Order, Query, Quoted, Room, apart, hits};
use crate::store::{Card, Catalog};
use crate::text::{Clean, WidthTable};

/// Find words in articles: how often, and the line that shows them best.
#[derive(Debug, clap::Args)]
#[command(after_help = query::help())]
pub(super) struct Search {
    #[command(flatten)]
    archives: Archives,
    /// The words, and what else the articles must satisfy: year:2022, … as listed below.
    #[arg(required = true)]
    query: Vec<String>,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Print a concordance: each place on a line, the words in one column.
    #[arg(long)]
    kwic: bool,
    /// How the concordance is sorted: newest first, or by what stands before the words or behind.
    #[arg(long, value_enum, default_value_t = Sorting::Date)]
    sort: Sorting,
    /// Cells of a line; default: what the window has room for, or 80.
    #[arg(long, value_name = "20–1000", value_parser = |text: &str| output::cells(text, 20..=1000))]
    width: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sorting {
    Date,
    Left,
    Right,
}

/// An article in which something was found. Absent values are null.
#[derive(Debug, Serialize)]
struct FoundJson {
    #[serde(flatten)]
    article: PlaceJson,
    /// Places in the text.
    hits: usize,
    snippet: Option<Clean>,
}

/// A place where the words stand.
#[derive(Debug, Serialize)]
struct LineJson {
    #[serde(flatten)]
    article: PlaceJson,
    left: Clean,
    word: Clean,
    right: Clean,
}

#[derive(Debug, Serialize)]
struct PlaceJson {
    id: String,
    path: Clean,
    part: u32,
    title: Clean,
    date: Option<String>,
}

/// Cells before the line of an article.
const INDENT: usize = 4;
/// Cells of the date behind a line, with the gap before it.
const DATE: usize = 12;
/// Cells of a line where there is no window.
const PAPER: u16 = 80;
/// Cells of the longest word that is shown whole.
const LONGEST_WORD: usize = 24;

impl Search {
    pub(super) fn run(self) -> Result<(), Failure> {
        let archives = place::archives(&self.archives.archive, &place::config()?)?;
        let recognition = place::recognition();
        let query = query::read(&self.query, recognition.registry());
        let mut catalog = place::catalog(&archives, &recognition)?;
        let listing = list::answer(&mut catalog, &query)?.listing;
        let found: Vec<Card> = listing.shown().filter_map(|at| listing.get(at)).cloned().collect();
        let is_empty = if self.kwic {
            self.print_lines(&mut catalog, &found, &query)?
        } else {
            self.print_articles(&mut catalog, &found, &query)?;
            found.is_empty()
        };
        if is_empty { Err(Failure::NothingFound) } else { Ok(()) }
    }

    fn width(&self) -> usize {
        let window = || show::window().map(|(cells, _)| cells.0);
        self.width.or_else(window).unwrap_or(PAPER).into()
    }

    fn print_articles(&self, catalog: &mut Catalog, found: &[Card], query: &Query) -> Result<(), Failure> {
        let (phrases, widths) = (query.wordings(), WidthTable::default());
        let room = self.width().saturating_sub(INDENT);
        let mut all = Vec::new();
        for card in found {
            let Some(entry) = catalog.entry(card.id) else { continue };
            let article = &entry.article;
            let finding = Finding::new((&article.meta.title, &article.document), &phrases, room, &widths);
            all.push((card, entry.quoted(), finding));
        }
        match self.format {
            Format::Table => output::write(&articles(&all))?,
            Format::Tsv => {
                let row = |(card, quoted, finding): &(&Card, Quoted, Finding)| {
                    let (path, part) = catalog.place(card);
                    let snippet = finding.snippet.as_ref();
                    vec![
                        Clean::line(&quoted.id.to_string()),
                        path,
                        number(part as usize),
                        Clean::line(&dated(quoted.date).unwrap_or_default()),
                        number(finding.hits),
                        quoted.title.clone(),
                        snippet.map(|snippet| snippet.text.clone()).unwrap_or_default(),
                    ]
                };
                output::write(&output::tsv(&all.iter().map(row).collect::<Vec<_>>()))?;
            }
            Format::Json => {
                let json = |(_, quoted, finding): &(&Card, Quoted, Finding)| FoundJson {
                    article: PlaceJson::new(catalog, quoted),
                    hits: finding.hits,
                    snippet: finding.snippet.as_ref().map(|snippet| snippet.text.clone()),
                };
                output::write(&output::json(&all.iter().map(json).collect::<Vec<_>>())?)?;
            }
        }
        Ok(())
    }

    /// Returns whether there was nothing to print.
    fn print_lines(&self, catalog: &mut Catalog, found: &[Card], query: &Query) -> Result<bool, Failure> {
        let wordings = query.wordings();
        if wordings.is_empty() {
            return Err(anyhow::anyhow!(say!("cli-no-words")).into());
        }
        let widths = WidthTable::default();
        let word = wordings.iter().map(|words| widths.text(&words.typed).max(widths.text(words.folded())));
        let word = word.max().unwrap_or(0).min(LONGEST_WORD);
        let room = Room::around(word, self.width().saturating_sub(DATE));
        let mut concordance = Concordance::new(room, widths);
        for card in found {
            let Some(entry) = catalog.entry(card.id) else { continue };
            let document = &entry.article.document;
            concordance.add(entry.quoted(), document, &apart(&hits(document, &wordings)));
        }
        concordance.sort(match self.sort {
            Sorting::Date => Order::Date,
            Sorting::Left => Order::Left,
            Sorting::Right => Order::Right,
        });
        if concordance.count() > concordance.lines().len() {
            let told = say!("cli-only-some", count = concordance.count(), lines = MOST_LINES);
            place::tell(&Clean::from(told));
        }
        let lines = concordance.lines().iter();
        let lines: Vec<_> = lines.filter_map(|line| Some((line, concordance.article(line)?))).collect();
        let text = match self.format {
            Format::Table => lines.iter().map(|(line, quoted)| aligned(line, quoted, room)).collect(),
            Format::Tsv => output::tsv(&lines.iter().map(|line| values(catalog, *line)).collect::<Vec<_>>()),
            Format::Json => {
                let json = |(line, quoted): &(&Line, &Quoted)| LineJson {
                    article: PlaceJson::new(catalog, quoted),
                    left: line.left.clone(),
                    word: line.word.clone(),
                    right: line.right.clone(),
                };
                output::json(&lines.iter().map(json).collect::<Vec<_>>())?
            }
        };
        output::write(&text)?;
        Ok(lines.is_empty())
    }
}

impl PlaceJson {
    fn new(catalog: &Catalog, quoted: &Quoted) -> Self {
        let (path, part) = place_of(catalog, quoted.id);
        let (title, date) = (quoted.title.clone(), dated(quoted.date));
        Self { id: quoted.id.to_string(), path, part, title, date }
    }
}

fn place_of(catalog: &Catalog, id: ArticleId) -> (Clean, u32) {
    catalog.cards().get(id).map(|card| catalog.place(card)).unwrap_or_default()
}

fn number(number: usize) -> Clean {
    Clean::line(&number.to_string())
}

fn dated(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// For people: date, publisher, how often, title; below, the line that shows it best.
fn articles(all: &[(&Card, Quoted, Finding)]) -> String {
    let row = |(_, quoted, finding): &(&Card, Quoted, Finding)| {
        let count = match finding.hits {
            0 if finding.title.is_empty() => String::new(),
            0 => say!("cli-title-only").into_owned(),
            hits => say!("cli-hits", count = hits).into_owned(),
        };
        vec![
            Clean::line(&dated(quoted.date).unwrap_or_else(|| say!("list-unknown-date").into_owned())),
            quoted.source.clone(),
            Clean::line(&count),
            quoted.title.clone(),
        ]
    };
    let heads = output::table(&all.iter().map(row).collect::<Vec<_>>());
    let mut out = String::new();
    for (head, (.., finding)) in heads.lines().zip(all) {
        out.push_str(head);
        out.push('\n');
        if let Some(snippet) = &finding.snippet {
            out.push_str(&format!("{}{}\n", " ".repeat(INDENT), snippet.text));
        }
    }
    out
}

/// A line of the concordance: what stands before the words ends where they begin.
fn aligned(line: &Line, quoted: &Quoted, room: Room) -> String {
    let widths = WidthTable::default();
    let before = " ".repeat(room.left.saturating_sub(widths.text(&line.left)));
    let cells = widths.text(&line.word) + widths.text(&line.right);
    let behind = " ".repeat((room.word + room.right).saturating_sub(cells) + 2);
    let date = dated(quoted.date).unwrap_or_else(|| say!("list-unknown-date").into_owned());
    format!("{before}{}{}{}{behind}{date}\n", line.left, line.word, line.right)
}

/// For programs: id, path, part, date, what stands before, the words, what stands behind, title.
fn values(catalog: &Catalog, (line, quoted): (&Line, &Quoted)) -> Vec<Clean> {
    let (path, part) = place_of(catalog, quoted.id);
    vec![
        Clean::line(&quoted.id.to_string()),
        path,
        number(part as usize),
        Clean::line(&dated(quoted.date).unwrap_or_default()),
        line.left.clone(),
        line.word.clone(),
        line.right.clone(),
        quoted.title.clone(),
    ]
}
