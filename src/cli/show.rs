//! `yuelan show`: one file or article, set in lines, in the forms that programs read, or as its source.

use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use clap::ValueEnum;
use serde::Serialize;

use super::article::ArticleJson;
use super::input::Input;
use super::page::Page;
use super::paper::Paper;
use super::{Archives, Failure, find, list, output, place, vertical};
use crate::app::{Form, head};
use crate::doc::{Article, ArticleId, Format, TitleFrom};
use crate::export;
use crate::ingest::{self, Manner, Origin};
use crate::locale::say;
use crate::store::{Entry, LARGEST, Mark, read_file};
use crate::text::{Cells, Clean};
use crate::tui;
use crate::typeset::{Head, Measure, Options, Writing, set, set_head};

/// Columns and rows where there is no window.
const PAPER: (Cells, Cells) = (Cells(80), Cells(24));

/// Print an article, set in lines.
#[derive(Debug, clap::Args)]
pub(super) struct Show {
    /// A file, the id of an article, or - for standard input.
    article: String,
    #[command(flatten)]
    archives: Archives,
    /// Which article of a file that holds several, counted from 1; default: all.
    #[arg(long)]
    part: Option<u32>,
    /// text (set in lines), plain (a paragraph a line), markdown, html, json, or raw (the source,
    /// decoded).
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    format: Shape,
    /// What standard input is; auto: as its content tells.
    #[arg(long, value_enum, default_value_t = Input::Auto)]
    input: Input,
    #[command(flatten)]
    page: Page,
    /// Cells of the whole page, all columns together; default: what the window has room for.
    /// Lines are as long as it has room for, unless --measure is given.
    #[arg(long, value_name = "1–1000", value_parser = |text: &str| output::cells(text, 1..=1000))]
    #[arg(help_heading = "The page")]
    width: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    Text,
    Plain,
    Markdown,
    Html,
    Json,
    Raw,
}

/// What `show --format json` says: the article of `list`, and its words.
#[derive(Debug, Serialize)]
struct ShownJson<'a> {
    #[serde(flatten)]
    article: ArticleJson<'a>,
    text: String,
}

impl Show {
    /// A file, or - for standard input, where there is no window to read it in.
    pub(super) fn of(article: &str, input: Input, page: Page) -> Self {
        let archives = Archives { archive: Vec::new() };
        Self {
            article: article.to_owned(),
            archives,
            part: None,
            format: Shape::Text,
            input,
            page,
            width: None,
        }
    }

    pub(super) fn run(self) -> Result<(), Failure> {
        let entries = self.entries()?;
        self.print(entries)
    }

    /// Prints what came through standard input, as it is asked for.
    pub(super) fn print_input(self, bytes: &[u8]) -> Result<(), Failure> {
        let entries = read_input(bytes, self.input);
        self.print(entries)
    }

    fn print(self, mut entries: Vec<Arc<Entry>>) -> Result<(), Failure> {
        if let Some(part) = self.part {
            let parts = entries.len();
            entries.retain(|entry| entry.article.source.part == part);
            if entries.is_empty() {
                return Err(anyhow::anyhow!(say!("cli-no-part", part = part, parts = parts)).into());
            }
        }
        let text = match self.format {
            Shape::Text => self.text(&entries)?,
            Shape::Plain => written(&entries, export::plain),
            Shape::Markdown => written(&entries, export::markdown),
            Shape::Html => written(&entries, export::html),
            Shape::Json => json(&entries)?,
            Shape::Raw => self.raw(&entries)?,
        };
        Ok(output::write(&text)?)
    }

    fn entries(&self) -> Result<Vec<Arc<Entry>>, Failure> {
        if self.article == "-" {
            return Ok(read_input(&standard_input()?, self.input));
        }
        find::articles(&self.article, &self.archives)
    }

    fn text(&self, entries: &[Arc<Entry>]) -> Result<String, Failure> {
        let options = self.options()?;
        let paper = Paper::new(&options, self.room());
        let articles = entries.iter().map(|entry| self.article(entry, &options, &paper));
        Ok(articles.collect::<Vec<_>>().join(&paper.between()))
    }

    fn head(&self, entry: &Entry) -> Head {
        if self.article == "-" { own_title(entry) } else { head(entry, None, Form::Page) }
    }

    /// What is configured and asked for. The window bounds rows that are not asked for here.
    fn options(&self) -> Result<Options, Failure> {
        let mut options = self.page.options(&place::config()?);
        if let Some(width) = self.width.filter(|_| !self.page.says_measure()) {
            options.measure = Measure::new(Cells(width));
        }
        if !self.page.says_rows() {
            // The shell's next prompt has room, too.
            let room = window().map_or(PAPER.1.0, |(_, Cells(rows))| rows.saturating_sub(2));
            options.rows = Some(options.rows.map_or(room, |rows| rows.min(room)));
        }
        Ok(options)
    }

    /// Cells that columns have room for; a hung mark has its own.
    fn room(&self) -> Cells {
        let window = window().map(|(Cells(columns), _)| columns.saturating_sub(2));
        Cells(self.width.or(window).unwrap_or(u16::MAX))
    }

    /// An article with its head, on paper.
    fn article(&self, entry: &Entry, options: &Options, paper: &Paper) -> String {
        let (document, language) = (&entry.article.document, entry.article.meta.language);
        let head = self.head(entry);
        if options.writing == Writing::Vertical {
            let width = self.width.unwrap_or(window().unwrap_or(PAPER).0.0);
            let parts = [set_head(&head, language, options), set(document, language, options)];
            return vertical::columns(&[&parts[0], &parts[1]], usize::from(width), &options.widths);
        }
        paper.print(document, language, head)
    }

    fn raw(&self, entries: &[Arc<Entry>]) -> Result<String, Failure> {
        let Some(first) = entries.first() else { return Ok(String::new()) };
        let path: Option<PathBuf> = first.path.clone();
        let bytes = match path {
            Some(path) => read_file(&path).with_context(|| {
                say!("cli-cannot-read", path = Clean::line(&path.to_string_lossy()).to_string())
            })?,
            None => match crate::store::sample_file(&first.article.source.path) {
                Some(bytes) => bytes.to_vec(),
                None => return Err(anyhow::anyhow!(say!("cli-no-source")).into()),
            },
        };
        // The chapters of a book are files of their own; other articles share theirs.
        let count = if first.article.source.format == Format::Book { entries.len() } else { 1 };
        let sources = entries.iter().take(count).map(|entry| &entry.article.source);
        Ok(sources.map(|source| ingest::source_text(&bytes, source).to_string()).collect())
    }
}

/// All that comes through standard input, as far as a file is read.
///
/// # Errors
/// When it cannot be read.
pub(super) fn standard_input() -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .with_context(|| say!("cli-cannot-read-input"))?;
    Ok(bytes)
}

fn read_input(bytes: &[u8], input: Input) -> Vec<Arc<Entry>> {
    // Its name has no extension, so that the content tells what it is.
    let name = say!("cli-standard-input");
    let origin = Origin { path: &name, hint: None };
    let manner = Manner { format: input.format(), ..Manner::default() };
    let articles = match input {
        Input::Lines => vec![ingest::read_printed(bytes, "", &origin)],
        _ => ingest::read_file(bytes, &origin, manner).articles,
    };
    let recognition = &place::recognition();
    let entry = |article: Article| {
        let id = ArticleId::of("-", b"-", &article.source);
        Arc::new(Entry::new(recognition, None, id, article))
    };
    articles.into_iter().map(entry).collect()
}

/// Columns and rows of the window that is written to.
pub(super) fn window() -> Option<(Cells, Cells)> {
    tui::window().filter(|_| io::stdout().is_terminal())
}

/// The head of an article from standard input: only a title that the text gives itself, so that
/// a script gets its text set and nothing else.
fn own_title(entry: &Entry) -> Head {
    let meta = &entry.article.meta;
    let own = !matches!(meta.title_from, TitleFrom::Lead | TitleFrom::FileName);
    let title = if own { meta.title.clone() } else { Clean::default() };
    Head { title, subtitle: meta.subtitle.clone(), ..Head::default() }
}

/// The articles of a file one after the other.
fn written(entries: &[Arc<Entry>], write: fn(&Article) -> String) -> String {
    entries.iter().map(|entry| write(&entry.article)).collect::<Vec<_>>().join("\n")
}

fn json(entries: &[Arc<Entry>]) -> Result<String, Failure> {
    let state = list::state();
    let shown: Vec<_> = entries.iter().map(|entry| shown(entry, state.of(entry.id))).collect();
    Ok(match shown.as_slice() {
        [one] => output::json(one)?,
        several => output::json(&several)?,
    })
}

fn shown(entry: &Entry, mark: Mark) -> ShownJson<'_> {
    let texts: Vec<_> = entry.article.document.texts().iter().map(|text| text.string.to_string()).collect();
    ShownJson { article: ArticleJson::new(entry, mark), text: texts.join("\n") }
}
