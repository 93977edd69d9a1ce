//! `yuelan config`: the configuration's defaults as a file, where it is, and what is wrong with it.

use std::path::PathBuf;

use super::{Failure, output, place};
use crate::config::{self, FIELDS, keys_note};
use crate::locale::{self, Locale, say};
use crate::text::Clean;
use crate::tui::{Setup, looks_of};
use crate::yaml::Spot;

/// Print the configuration's defaults, say where it is, or check it.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Config {
    #[command(subcommand)]
    command: Option<Command>,
    /// Print where the configuration is.
    #[arg(long)]
    path: bool,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Say what is wrong with a configuration, in the form that editors jump by.
    Check {
        /// The file; default: this person's.
        file: Option<PathBuf>,
    },
}

impl Config {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self.command {
            Some(Command::Check { file }) => check(file),
            None if self.path => Ok(output::write(&shown(&own()?))?),
            None => Ok(output::write(&config::defaults(locale::current()))?),
        }
    }
}

fn own() -> anyhow::Result<PathBuf> {
    place::config_path().ok_or_else(|| anyhow::anyhow!("{}", say!("config-keep-nowhere")))
}

fn shown(path: &std::path::Path) -> String {
    Clean::line(&path.to_string_lossy()).as_str().to_owned()
}

/// All mistakes, those of themes among them.
fn check(file: Option<PathBuf>) -> Result<(), Failure> {
    let is_named = file.is_some();
    let path = match file {
        Some(file) => file,
        None => own()?,
    };
    let name = shown(&path);
    if !path.exists() {
        let told = say!("config-absent", path = name);
        return if is_named { Err(anyhow::anyhow!("{told}").into()) } else { Ok(output::write(&told)?) };
    }
    let setup = Setup::of_file(&path)?;
    if setup.problems.is_empty() {
        return Ok(output::write(&say!("config-good", path = name))?);
    }
    let lines = setup.problems.iter().map(|(path, problem)| {
        let Spot { line, column } = problem.at;
        format!("{path}:{line}:{column}: {}: {}\n", problem.severity.name(), problem.message)
    });
    output::write(&lines.collect::<String>())?;
    Err(anyhow::anyhow!("{}", say!("config-errors", count = setup.problems.len())).into())
}

/// The table of fields for the README, in a language, with the names that keys and themes go by.
#[must_use]
pub fn markdown(locale: Locale) -> String {
    let mut out = String::from("| | | |\n|---|---|---|\n");
    for field in FIELDS {
        let default = field.default_word().map(|default| format!("`{default}`")).unwrap_or_default();
        let help = field.help_in(locale).replace('|', "\\|");
        out += &format!("| `{}` | {default} | {help} |\n", field.name);
    }
    out += &format!("\n{}\n", keys_note(locale).lines().collect::<Vec<_>>().join("  \n"));
    out + &format!("\n{}", looks_of(locale))
}
