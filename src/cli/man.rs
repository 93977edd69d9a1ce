//! `yuelan man`: the manual page, from the definition of the command line and the tables of keys,
//! fields, files, variables and exit codes.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::{Arguments, Failure, output};
use crate::app::action::{Group, TABLE};
use crate::locale::{self, Locale};
use crate::query::FIELDS;

/// Print the manual page, for man(1).
#[derive(Debug, clap::Args)]
pub(super) struct Manual {}

/// Where things are, and what they are for.
const FILES: &[(&str, &str)] = &[
    ("$XDG_CONFIG_HOME/yuelan/config.yaml", "the configuration (~/.config if the variable is not set)"),
    ("$XDG_CONFIG_HOME/yuelan/series/", "your own series of events, as YAML"),
    (
        "$XDG_STATE_HOME/yuelan/state.db",
        "what you read, starred and marked (~/.local/state); its backups stand beside it",
    ),
    ("$XDG_STATE_HOME/yuelan/crash.txt", "what is to be reported after a crash"),
    ("$XDG_CACHE_HOME/yuelan/", "catalogs and indexes (~/.cache); may be deleted at any time"),
];

/// Variables of the environment that are looked at.
const ENVIRONMENT: &[(&str, &str)] = &[
    ("LC_ALL, LC_MESSAGES, LANG", "the language of the interface"),
    ("NO_COLOR", "if not empty: no colours; what they mean is bold, reversed or has a sign"),
    ("VISUAL, EDITOR", "the editor that e opens"),
    ("SHELL", "what runs the command that an article is piped to"),
    ("PAGER", "may be yuelan itself: it reads standard input, and understands what man and git write"),
    ("MAN_PN, GIT_PAGER_IN_USE", "say that man or git writes to us: lines stay as they are"),
    ("TERM", "where it is dumb or missing, yuelan prints plain text"),
    ("ESCDELAY", "milliseconds within which the rest of a key's sequence may come behind its ESC"),
    ("COLUMNS", "the width of help where there is no terminal"),
];

/// How the program ends.
pub(super) const EXIT_STATUS: &[(&str, &str)] = &[
    ("0", "done"),
    ("1", "nothing was found, or something could not be read"),
    ("2", "it cannot be done; the message says why and what to do"),
    ("101", "the program crashed; what is to be reported is in crash.txt"),
];

impl Manual {
    pub(super) fn run(self) -> Result<(), Failure> {
        // The rest of the page is in English, too.
        locale::choose(Locale::English);
        Ok(output::write(&page()?)?)
    }
}

/// The manual page in roff.
fn page() -> io::Result<String> {
    let mut command = Arguments::command();
    command.build();
    let man = Man::new(command.clone()).manual("yuelan manual");
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    let mut page = String::from_utf8_lossy(&out).into_owned();
    page.push_str(".SH COMMANDS\n");
    for subcommand in command.get_subcommands() {
        page.push_str(&section(subcommand)?);
    }
    page.push_str(&keys());
    page.push_str(&queries());
    page.push_str(&definitions("FILES", FILES));
    page.push_str(&definitions("ENVIRONMENT", ENVIRONMENT));
    page.push_str(&definitions("EXIT STATUS", EXIT_STATUS));
    page.push_str(".SH SEE ALSO\n.BR less (1),\n.BR man (1)\n");
    Ok(page)
}

/// A subcommand, and those below it, under a heading each.
fn section(command: &Command) -> io::Result<String> {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let mut out = format!(".SS {}\n", quoted(name));
    if let Some(about) = command.get_about() {
        out.push_str(&format!("{}\n", line(&about.to_string())));
    }
    // A page of its own would begin here; the headings are one step lower in ours.
    let mut options = Vec::new();
    let man = Man::new(command.clone());
    man.render_synopsis_section(&mut options)?;
    man.render_options_section(&mut options)?;
    let options = String::from_utf8_lossy(&options).into_owned();
    let body = options.lines().filter(|line| !is_heading(line)).map(|line| format!("{line}\n"));
    out.push_str(".PP\n");
    out.extend(body);
    for inner in command.get_subcommands() {
        out.push_str(&section(inner)?);
    }
    Ok(out)
}

fn is_heading(line: &str) -> bool {
    line.starts_with(".SH") || line.starts_with(".ie ") || line.starts_with(".el ")
}

fn keys() -> String {
    let mut out = ".SH KEYS\n".to_owned();
    for group in Group::ALL {
        out.push_str(&format!(".SS {}\n", quoted(&group.title(Locale::English))));
        for row in TABLE.iter().filter(|row| row.group == group) {
            out.push_str(&item(&row.shown_keys(), &row.help_in(Locale::English)));
        }
    }
    out
}

fn queries() -> String {
    let mut out = ".SH QUERIES\nWords that stand alone must all occur; \"words in quotes\" in a row; \
        =word exactly so; -word not; | one of two; ( ) put together. Fields:\n"
        .to_owned();
    for row in FIELDS {
        let names: Vec<_> = row.names.iter().map(|name| format!("{name}:")).collect();
        out.push_str(&item(
            &names.join(" "),
            &format!("{} ({})", row.says(Locale::English), row.examples.join("  ")),
        ));
    }
    out
}

fn definitions(heading: &str, rows: &[(&str, &str)]) -> String {
    rows.iter().fold(format!(".SH {}\n", quoted(heading)), |out, (name, says)| out + &item(name, says))
}

/// A name in bold, and what it is under it.
fn item(name: &str, says: &str) -> String {
    format!(".TP\n\\fB{}\\fR\n{}\n", escaped(name), line(says))
}

/// A line of text that is no request.
fn line(text: &str) -> String {
    let text = escaped(text);
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text).replace('"', "\\(dq"))
}

/// Text that means itself in roff.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\e"),
            '-' => out.push_str("\\-"),
            '`' => out.push_str("\\(ga"),
            '^' => out.push_str("\\(ha"),
            '~' => out.push_str("\\(ti"),
            '\'' => out.push_str("\\(aq"),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
