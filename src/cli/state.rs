//! `yuelan state`: where reading state is and what it holds; how it goes to another machine.

use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Subcommand;
use serde::Serialize;

use super::output::{self, Format};
use super::{Failure, place};
use crate::locale::say;
use crate::store::{self, Joined, StateCounts, export_to};
use crate::text::Clean;

/// Standard input or output, where a file is named.
const STANDARD: &str = "-";

/// Say where reading state is and what it holds, or carry it to another machine.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct State {
    #[command(subcommand)]
    command: Option<Command>,
    /// The form of what is said.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// What can be done with reading state.
#[derive(Debug, Subcommand)]
enum Command {
    /// Write all of it as lines of JSON.
    Export {
        /// File to write; `-` is standard output.
        #[arg(default_value = STANDARD)]
        file: PathBuf,
    },
    /// Join what was exported; nothing is lost on either side.
    Import {
        /// File to read; `-` is standard input.
        file: PathBuf,
    },
    /// Join files of other machines: exports, or their `state.db`, which are only read.
    Merge {
        /// Files to read.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

#[derive(Debug, Serialize)]
struct StateJson {
    path: Clean,
    bytes: u64,
    machine: Option<String>,
    #[serde(flatten)]
    counts: StateCounts,
    backups: Vec<Clean>,
}

impl State {
    pub(super) fn run(self) -> Result<(), Failure> {
        let path = path()?;
        match self.command {
            None => tell(&path, self.format),
            Some(Command::Export { file }) => export(&path, &file),
            Some(Command::Import { file }) => join(&path, &[file], |state, file| {
                if file == Path::new(STANDARD) {
                    state.import(&mut BufReader::new(io::stdin().lock()))
                } else {
                    state.merge(file)
                }
            }),
            Some(Command::Merge { files }) => join(&path, &files, store::State::merge),
        }
    }
}

/// Where reading state is.
///
/// # Errors
/// When no home is known.
fn path() -> anyhow::Result<PathBuf> {
    let folder = place::state_folder().with_context(|| say!("cli-no-home"))?;
    Ok(folder.join("state.db"))
}

/// Opens what is there; none if nothing was ever kept.
fn opened(path: &Path) -> anyhow::Result<Option<store::State>> {
    if !path.exists() {
        return Ok(None);
    }
    let opened = place::reading_state(path).map_or_else(|| store::State::open(path), Ok).or_else(|error| {
        // It can be looked at even where it cannot be written.
        store::State::open_read_only(path).map_err(|_| error)
    });
    Ok(Some(opened?))
}

fn tell(path: &Path, format: Format) -> Result<(), Failure> {
    let state = opened(path)?;
    let log = path.with_extension("db-wal");
    let size = |path: &Path| path.metadata().map_or(0, |metadata| metadata.len());
    let told = StateJson {
        path: shown(path),
        bytes: size(path) + size(&log),
        machine: state.as_ref().map(store::State::machine),
        counts: state.as_ref().map_or_else(|| Ok(StateCounts::default()), store::State::counts)?,
        backups: store::State::backups(path).iter().map(|path| shown(path)).collect(),
    };
    match format {
        Format::Json => output::write(&output::json(&told)?)?,
        Format::Table if state.is_none() => {
            output::write(&say!("cli-state-none", path = told.path.as_str()))?;
        }
        Format::Table => output::write(&output::table(&rows(&told)))?,
        Format::Tsv => output::write(&output::tsv(&rows(&told)))?,
    }
    Ok(())
}

fn rows(told: &StateJson) -> Vec<Vec<Clean>> {
    let counts = &told.counts;
    let kilobytes = told.bytes.div_ceil(1024);
    let articles = |count| say!("cli-articles", count = count).into_owned();
    let backups = told.backups.iter().map(Clean::as_str).collect::<Vec<_>>().join(&say!("query-comma"));
    let rows = [
        ("cli-state-file", told.path.to_string()),
        ("cli-state-size", format!("{kilobytes} KB")),
        ("cli-state-machine", told.machine.clone().unwrap_or_default()),
        ("cli-state-machines", say!("cli-state-machines-of", count = counts.machines.max(1)).into_owned()),
        ("cli-state-read", articles(counts.read)),
        ("cli-state-starred", articles(counts.starred)),
        ("cli-state-begun", articles(counts.begun)),
        ("cli-state-bookmarks", say!("cli-state-bookmarks-of", count = counts.bookmarks).into_owned()),
        ("cli-state-annotations", say!("cli-state-annotations-of", count = counts.annotations).into_owned()),
        ("cli-state-visits", say!("cli-state-visits-of", count = counts.visits).into_owned()),
        ("cli-state-missing", articles(counts.missing)),
        (
            "cli-state-backups",
            if backups.is_empty() { say!("evidence-choice-none").into_owned() } else { backups },
        ),
    ];
    rows.iter().map(|(name, value)| vec![Clean::from(say!(*name)), Clean::line(value)]).collect()
}

fn export(path: &Path, file: &Path) -> Result<(), Failure> {
    let state = opened(path)?.unwrap_or_else(store::State::forgetful);
    if file == Path::new(STANDARD) {
        let mut out = BufWriter::new(io::stdout().lock());
        state.export(&mut out)?;
        return Ok(out.flush()?);
    }
    Ok(export_to(&state, file).with_context(|| shown(file))?)
}

/// Joins files one by one; what was joined before one fails stays joined.
fn join(
    path: &Path,
    files: &[PathBuf],
    join: impl Fn(&mut store::State, &Path) -> Result<Joined, store::StateError>,
) -> Result<(), Failure> {
    let mut state = place::reading_state(path).map_or_else(|| store::State::open(path), Ok)?;
    let mut result = Ok(());
    for file in files {
        let name =
            if file == Path::new(STANDARD) { Clean::from(say!("cli-standard-input")) } else { shown(file) };
        let joined = join(&mut state, file).with_context(|| name.clone())?;
        let (records, new) = (joined.records, joined.new);
        output::write(&say!("cli-state-joined", name = name.as_str(), records = records, new = new))?;
        if joined.not_understood > 0 {
            place::tell(&not_understood(&name, joined));
            result = Err(Failure::Unreadable);
        }
    }
    result
}

fn not_understood(name: &Clean, joined: Joined) -> Clean {
    let Joined { not_understood: count, first_not_understood: first, .. } = joined;
    let name = name.as_str();
    Clean::from(match first {
        0 => say!("cli-state-misread", name = name, count = count),
        line => say!("cli-state-misread-from", name = name, count = count, line = line.to_string()),
    })
}

fn shown(path: &Path) -> Clean {
    Clean::line(&path.to_string_lossy())
}
