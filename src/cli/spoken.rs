//! What the command line says of itself, in the language of the reader. In English it says what
//! stands beside each argument in the code; in the others, the messages of `cli.ftl` and
//! `command.ftl` take its place. Must not know what a command does.

use std::borrow::Cow;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use crate::locale::{self, Locale, message, say};

/// The heading of choices of the page, as [`super::page`] gives it.
const PAGE: &str = "The page";

/// A command with its help in the language of the process.
pub(super) fn spoken(command: Command) -> Command {
    if locale::current() == Locale::English {
        return command;
    }
    let command = command.about(say!("cli-help").into_owned());
    said(with_version(command), "")
}

fn said(command: Command, path: &str) -> Command {
    let usage = say!("cli-help-usage");
    let template = format!("{{about-with-newline}}\n{usage}{{usage}}\n\n{{all-args}}{{after-help}}");
    let command = command
        .help_template(template)
        .subcommand_help_heading(say!("cli-help-commands").into_owned())
        .subcommand_value_name(say!("cli-help-command").into_owned())
        .disable_help_flag(true)
        .mut_args(|arg| argument(arg, path))
        .arg(own_flag("help", 'h', ArgAction::Help).help(say!("cli-help-help").into_owned()));
    command.mut_subcommands(|inner| {
        let path = format!("{path}-{}", inner.get_name());
        let inner = match existing(&format!("command{path}")) {
            Some(about) => inner.about(about.into_owned()),
            None => inner,
        };
        said(inner, &path)
    })
}

/// An argument with its help; what has none in this language keeps its own.
fn argument(arg: Arg, path: &str) -> Arg {
    let name = name_of(&arg);
    let heading = match arg.get_help_heading() {
        None if arg.is_positional() => say!("cli-help-arguments"),
        None => say!("cli-help-options"),
        Some(PAGE) => say!("page-title"),
        Some(other) => other.to_owned().into(),
    };
    let arg = arg.help_heading(heading.into_owned());
    match help_of(&name, path) {
        Some(help) if arg.get_action().takes_values() => {
            let help = help.into_owned() + &values(&arg);
            arg.help(help).hide_possible_values(true).hide_default_value(true)
        }
        Some(help) => arg.help(help.into_owned()),
        None => arg,
    }
}

/// What an argument can be, and is when nothing is said; the parser would say it in English.
fn values(arg: &Arg) -> String {
    let possible = arg.get_possible_values();
    let names: Vec<_> =
        possible.iter().filter(|value| !value.is_hide_set()).map(PossibleValue::get_name).collect();
    let default: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let mut out = String::new();
    if !names.is_empty() {
        out += &format!(" {}", say!("cli-help-possible", values = names.join(" ")));
    }
    if !default.is_empty() {
        out += &format!(" {}", say!("cli-help-default", value = default.join(" ")));
    }
    out
}

fn name_of(arg: &Arg) -> String {
    arg.get_id().as_str().replace('_', "-")
}

/// What is said of an argument: of this command, or of all that have it.
fn help_of(name: &str, path: &str) -> Option<Cow<'static, str>> {
    existing(&format!("cli-help{path}-{name}")).or_else(|| existing(&format!("cli-help-{name}")))
}

/// A message, if there is one.
fn existing(name: &str) -> Option<Cow<'static, str>> {
    Some(message(name, None)).filter(|said| said != name)
}

fn with_version(command: Command) -> Command {
    let version = own_flag("version", 'V', ArgAction::Version).help(say!("cli-help-version").into_owned());
    command.disable_version_flag(true).arg(version)
}

fn own_flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action).help_heading(say!("cli-help-options").into_owned())
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use super::super::Arguments;
    use super::{help_of, name_of, said};

    fn unsaid(command: &Command, path: &str) -> Vec<String> {
        let own = command.get_arguments().filter(|arg| arg.get_help_heading().is_none());
        let names = own.map(name_of).filter(|name| help_of(name, path).is_none());
        let mut out: Vec<_> = names.map(|name| format!("cli-help{path}-{name}")).collect();
        for inner in command.get_subcommands() {
            out.extend(unsaid(inner, &format!("{path}-{}", inner.get_name())));
        }
        out
    }

    #[test]
    fn no_argument_lacks_a_message() {
        assert_eq!(unsaid(&Arguments::command(), ""), Vec::<String>::new());
    }

    #[test]
    fn the_help_is_well_formed_in_each_language() {
        said(Arguments::command(), "").debug_assert();
    }
}
