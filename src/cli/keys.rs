//! `yuelan keys`: what the keys do, from the table of actions.

use clap::ValueEnum;
use serde::Serialize;

use super::{Failure, output};
use crate::app::action::{Group, Row, TABLE};
use crate::text::Clean;

/// Print what the keys of the reader do.
#[derive(Debug, clap::Args)]
pub(super) struct Keys {
    /// The form of the table.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Tsv,
    Markdown,
}

#[derive(Debug, Serialize)]
struct KeyJson {
    action: &'static str,
    keys: &'static [&'static str],
    group: &'static str,
    help: &'static str,
    help_en: &'static str,
}

impl Keys {
    pub(super) fn run(self) -> Result<(), Failure> {
        let text = match self.format {
            Format::Table => output::table(&rows()),
            Format::Tsv => output::tsv(&rows()),
            Format::Json => output::json(&TABLE.iter().map(key_json).collect::<Vec<_>>())?,
            Format::Markdown => markdown(|pair| pair.0),
        };
        Ok(output::write(&text)?)
    }
}

fn rows() -> Vec<Vec<Clean>> {
    let row =
        |row: &Row| vec![Clean::line(&row.shown_keys()), Clean::from(row.name), Clean::from(row.help.0)];
    TABLE.iter().map(row).collect()
}

fn key_json(row: &Row) -> KeyJson {
    KeyJson {
        action: row.name,
        keys: row.keys,
        group: row.group.title().1,
        help: row.help.0,
        help_en: row.help.1,
    }
}

/// The table of keys for the README; `language` picks from (Chinese, English).
#[must_use]
pub fn markdown(language: fn((&'static str, &'static str)) -> &'static str) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        out.push_str(&format!("| {} | |\n|---|---|\n", language(group.title())));
        for row in TABLE.iter().filter(|row| row.group == group) {
            let keys: Vec<_> = row
                .keys
                .iter()
                .map(|keys| format!("`{}`", keys.replace(' ', "").replace('|', "\\|")))
                .collect();
            out.push_str(&format!("| {} | {} |\n", keys.join(" "), language(row.help)));
        }
        out.push('\n');
    }
    out.trim_end().to_owned()
}
