//! `yuelan keys`: what the keys do, from the table of actions, with the keys as they are configured.

use std::borrow::Cow;

use clap::ValueEnum;
use serde::Serialize;

use super::{Failure, output, place};
use crate::app::action::{Group, Row, TABLE};
use crate::app::{Keymap, help_keys};
use crate::locale::{self, Locale};
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
    keys: Vec<String>,
    group: Cow<'static, str>,
    help: Cow<'static, str>,
    help_en: Cow<'static, str>,
}

impl Keys {
    pub(super) fn run(self) -> Result<(), Failure> {
        let keymap = place::config()?.keys.keymap();
        let text = match self.format {
            Format::Table => output::table(&rows(&keymap)),
            Format::Tsv => output::tsv(&rows(&keymap)),
            Format::Json => {
                output::json(&TABLE.iter().map(|row| key_json(row, &keymap)).collect::<Vec<_>>())?
            }
            Format::Markdown => markdown(locale::current()),
        };
        Ok(output::write(&text)?)
    }
}

fn rows(keymap: &Keymap) -> Vec<Vec<Clean>> {
    let row = |row: &Row| {
        let keys = Clean::line(&help_keys(keymap, row.action));
        vec![keys, Clean::from(row.name), Clean::from(row.help())]
    };
    TABLE.iter().map(row).collect()
}

fn key_json(row: &Row, keymap: &Keymap) -> KeyJson {
    KeyJson {
        action: row.name,
        keys: keymap.spaced_keys(row.action),
        group: row.group.title(Locale::English),
        help: row.help(),
        help_en: row.help_in(Locale::English),
    }
}

/// The table of keys for the README, in a language.
#[must_use]
pub fn markdown(locale: Locale) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        out.push_str(&format!("| {} | |\n|---|---|\n", group.title(locale)));
        for row in TABLE.iter().filter(|row| row.group == group) {
            let keys: Vec<_> = row
                .keys
                .iter()
                .map(|keys| format!("`{}`", keys.replace(' ', "").replace('|', "\\|")))
                .collect();
            out.push_str(&format!("| {} | {} |\n", keys.join(" "), row.help_in(locale)));
        }
        out.push('\n');
    }
    out.trim_end().to_owned()
}
