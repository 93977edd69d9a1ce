//! The reference of the command line for the README: every subcommand, what it does, its options.

use clap::{Arg, Command, CommandFactory};

use super::Arguments;
use crate::locale::{Locale, message_in};

/// What is said of each command.
const SAID: &[&str] = &[
    "command-list",
    "command-search",
    "command-show",
    "command-series",
    "command-series-check",
    "command-series-set",
    "command-compare",
    "command-doctor",
    "command-index",
    "command-state",
    "command-state-export",
    "command-state-import",
    "command-state-merge",
    "command-notes",
    "command-keys",
    "command-config",
    "command-config-check",
    "command-completions",
    "command-man",
];

/// The table of commands, in a language.
#[must_use]
pub fn markdown(locale: Locale) -> String {
    let mut command = Arguments::command();
    command.build();
    let say = |name: &str| message_in(locale, name, None).into_owned();
    let mut out = format!(
        "| {} | {} | {} |\n|---|---|---|\n",
        say("command-heading-command"),
        say("command-heading-does"),
        say("command-heading-options")
    );
    out.push_str(&row(&command, &say("command-read")));
    rows(&command, "", &mut out, &say);
    out.trim_end().to_owned()
}

fn rows(parent: &Command, path: &str, out: &mut String, say: &dyn Fn(&str) -> String) {
    for command in parent.get_subcommands() {
        let path = if path.is_empty() {
            command.get_name().to_owned()
        } else {
            format!("{path}-{}", command.get_name())
        };
        let name = format!("command-{path}");
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let does = if SAID.contains(&name.as_str()) { say(&name) } else { about };
        out.push_str(&row(command, &does));
        rows(command, &path, out, say);
    }
}

fn row(command: &Command, does: &str) -> String {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let words: Vec<_> = command.get_positionals().map(ToString::to_string).collect();
    let written = [vec![name.to_owned()], words].concat().join(" ").replace('|', "\\|");
    let options: Vec<_> =
        command.get_opts().chain(flags(command)).filter(|arg| is_own(arg)).map(option).collect();
    format!("| `{written}` | {does} | {} |\n", options.join(" "))
}

/// What is only said or not.
fn flags(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| !arg.is_positional() && !arg.get_action().takes_values())
}

/// Choices of the page have a table of their own; help is everywhere.
fn is_own(arg: &Arg) -> bool {
    let is_help = matches!(arg.get_long(), Some("help" | "version"));
    let is_of_page = arg.get_help_heading() == Some("The page") && arg.get_long() != Some("width");
    !is_help && !is_of_page && !arg.is_hide_set()
}

fn option(arg: &Arg) -> String {
    let long = arg.get_long().map(|long| format!("--{long}")).unwrap_or_default();
    let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let values: Vec<_> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let value = match (arg.get_action().takes_values(), values.len()) {
        (false, _) => String::new(),
        (true, 1..=8) => format!(" {}", values.join("\\|")),
        (true, _) => arg.get_value_names().map(|names| format!(" {}", names.join(" "))).unwrap_or_default(),
    };
    format!("`{short}{long}{value}`")
}
