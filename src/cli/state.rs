//! `yuelan state`: where reading state is and what it holds; how it goes to another machine.

use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Subcommand;
use serde::Serialize;

use super::output::{self, Format};
use super::{Failure, place};
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
    let folder = place::state_folder().context("不知道家目录在哪里（请设 HOME）")?;
    Ok(folder.join("state.db"))
}

/// Opens what is there; none if nothing was ever kept.
fn opened(path: &Path) -> anyhow::Result<Option<store::State>> {
    if !path.exists() {
        return Ok(None);
    }
    let opened = store::State::open(path).or_else(|error| {
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
            output::write(&format!("还没有阅读状态；读文章时会记在 {}", told.path))?;
        }
        Format::Table => output::write(&output::table(&rows(&told)))?,
        Format::Tsv => output::write(&output::tsv(&rows(&told)))?,
    }
    Ok(())
}

fn rows(told: &StateJson) -> Vec<Vec<Clean>> {
    let counts = &told.counts;
    let kilobytes = told.bytes.div_ceil(1024);
    let backups = told.backups.iter().map(Clean::as_str).collect::<Vec<_>>().join("、");
    let rows = [
        ("文件", told.path.to_string()),
        ("大小", format!("{kilobytes} KB")),
        ("本机", told.machine.clone().unwrap_or_default()),
        ("机器", format!("{} 台", counts.machines.max(1))),
        ("已读", format!("{} 篇", counts.read)),
        ("加星", format!("{} 篇", counts.starred)),
        ("读到的位置", format!("{} 篇", counts.begun)),
        ("书签", format!("{} 个", counts.bookmarks)),
        ("批注", format!("{} 条", counts.annotations)),
        ("阅读记录", format!("{} 次", counts.visits)),
        ("文件已不在", format!("{} 篇", counts.missing)),
        ("备份", if backups.is_empty() { "无".to_owned() } else { backups }),
    ];
    rows.iter().map(|(name, value)| vec![Clean::line(name), Clean::line(value)]).collect()
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
    let mut state = store::State::open(path)?;
    let mut result = Ok(());
    for file in files {
        let name = if file == Path::new(STANDARD) { Clean::from("标准输入") } else { shown(file) };
        let joined = join(&mut state, file).with_context(|| name.clone())?;
        output::write(&format!("{name}：{} 条记录，其中 {} 条是新的", joined.records, joined.new))?;
        if joined.not_understood > 0 {
            place::tell(&not_understood(&name, joined));
            result = Err(Failure::Unreadable);
        }
    }
    result
}

fn not_understood(name: &Clean, joined: Joined) -> Clean {
    let Joined { not_understood: count, first_not_understood: first, .. } = joined;
    let first = if first > 0 { format!("，第一处在第 {first} 行") } else { String::new() };
    Clean::line(&format!("{name}：有 {count} 条无法识别，没有并入{first}"))
}

fn shown(path: &Path) -> Clean {
    Clean::line(&path.to_string_lossy())
}
