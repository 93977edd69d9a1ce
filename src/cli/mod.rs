//! The command line: one file a subcommand. The only module that names clap.

mod article;
mod assign;
mod check;
mod compare;
mod completions;
mod config;
mod doctor;
mod find;
mod index;
mod input;
mod keys;
mod linear;
mod list;
mod man;
mod notes;
mod output;
mod page;
mod pager;
mod paper;
mod place;
mod query;
mod read;
mod reference;
mod search;
mod series;
mod shelves;
mod show;
mod spoken;
mod state;
mod usage;
mod vertical;
mod why;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

pub use config::markdown as config_markdown;
pub use keys::markdown as keys_markdown;
pub use page::markdown as page_markdown;
pub use query::markdown as query_markdown;
pub use reference::markdown as commands_markdown;
pub use usage::tell;

/// A reading room for article archives, in the terminal.
#[derive(Debug, Parser)]
#[command(name = "yuelan", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Folders or files to read, or - for standard input; the sample archive opens when there is
    /// none. A single file opens as in less(1).
    paths: Vec<PathBuf>,
    /// What standard input is; auto: as its content tells.
    #[arg(long, value_enum, default_value_t = input::Input::Auto)]
    input: input::Input,
    /// Print plain text instead of opening the reader.
    #[arg(long)]
    plain: bool,
    /// The theme of the reader: terminal, auto, light, dark, sepia, high-contrast, or one's own.
    #[arg(long, value_name = "NAME")]
    theme: Option<String>,
    /// Print and ask instead, line by line, for screen readers: nothing moves on the screen.
    #[arg(long, conflicts_with = "plain")]
    linear: bool,
    #[command(flatten)]
    page: page::Page,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List articles, newest first.
    List(list::List),
    /// Find words in articles: how often, and the line that shows them best.
    Search(search::Search),
    /// Print an article, set in lines.
    Show(show::Show),
    /// List recurring events and their editions, with what the archive holds of them.
    Series(series::List),
    /// Compare two articles, paragraph by paragraph.
    Compare(compare::Compare),
    /// Say what in the archives was repaired, guessed or could not be read, and what is there twice.
    Doctor(doctor::Doctor),
    /// Bring the catalog of the archives up to date, or say what it holds.
    Index(index::Index),
    /// Print the notes that were written on articles, with how to cite them.
    Notes(notes::Notes),
    /// Say where reading state is and what it holds, or carry it to another machine.
    State(state::State),
    /// Print what the keys of the reader do.
    Keys(keys::Keys),
    /// Print the configuration's defaults, say where it is, or check it.
    Config(config::Config),
    /// Print completions for a shell.
    Completions(completions::Completions),
    /// Print the manual page, for man(1).
    Man(man::Manual),
}

/// Which archives a subcommand looks at.
#[derive(Debug, Args)]
struct Archives {
    /// Folder or file to read (repeatable); default: the configured ones, else the sample archive.
    #[arg(short, long = "archive", value_name = "PATH")]
    archive: Vec<PathBuf>,
}

/// How a command ended without doing what was asked.
#[derive(Debug)]
pub enum Failure {
    /// There was nothing to print.
    NothingFound,
    /// It was done, and what was printed tells of something that could not be read.
    Unreadable,
    /// The command line was not understood, or asked for help.
    Usage(clap::Error),
    /// It could not be done; the text says why and what to do.
    Other(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Other(error.into())
    }
}

impl Arguments {
    /// Opens the reader.
    fn read(self) -> Result<(), Failure> {
        if self.linear {
            let config = place::config()?;
            let archives = place::archives(&self.paths, &config)?;
            return linear::run(&archives, &self.page, &config);
        }
        if read::is_standard_input(&self.paths, self.plain) {
            return read::standard_input(self.input, self.page, self.theme);
        }
        if let Some(bytes) = read::piped(&self.paths, self.plain)? {
            return show::Show::of("-", self.input, self.page).print_input(&bytes);
        }
        read::run(&self.paths, self.plain, self.page, self.theme)
    }
}

/// Runs the program with its command line.
///
/// # Errors
/// When nothing was found, or it cannot be done.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> Result<(), Failure> {
    place::choose_language();
    let matches = spoken::spoken(Arguments::command()).try_get_matches_from(arguments);
    let arguments =
        matches.and_then(|matches| Arguments::from_arg_matches(&matches)).map_err(Failure::Usage)?;
    match arguments.command {
        None => arguments.read(),
        Some(Command::List(list)) => list.run(),
        Some(Command::Search(search)) => search.run(),
        Some(Command::Show(show)) => show.run(),
        Some(Command::Series(series)) => series.run(),
        Some(Command::Compare(compare)) => compare.run(),
        Some(Command::Doctor(doctor)) => doctor.run(),
        Some(Command::Index(index)) => index.run(),
        Some(Command::Notes(notes)) => notes.run(),
        Some(Command::State(state)) => state.run(),
        Some(Command::Keys(keys)) => keys.run(),
        Some(Command::Config(config)) => config.run(),
        Some(Command::Completions(completions)) => completions.run(),
        Some(Command::Man(manual)) => manual.run(),
    }
}
