//! What is said when the command line is not understood, or asks for help, in the language of the
//! reader. The parser has English only: what it found out is said here anew, by its kind. Must not
//! know a command.

use std::borrow::Cow;
use std::error::Error as _;
use std::io::{self, IsTerminal, Write};
use std::num::ParseIntError;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::locale::{self, Locale, say};
use crate::text::{Clean, WidthTable};

/// What stands for options in a line of usage, as the parser writes it.
const OPTIONS: &str = "[OPTIONS]";
/// A second line of usage, as the parser indents it.
const INDENT: &str = "\n       yuelan";

/// Prints it where it belongs: help on standard output, mistakes on standard error.
///
/// # Errors
/// When it cannot be written.
pub fn tell(error: &clap::Error) -> io::Result<()> {
    let is_english = locale::current() == Locale::English;
    if error.use_stderr() {
        let said = if is_english { error.to_string() } else { mistake(error) };
        // What was typed is said again, and that may have been copied from anywhere.
        return writeln!(io::stderr(), "{}", Clean::text(said.trim_end()));
    }
    if is_english {
        return error.print();
    }
    let is_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let text = error.render();
    let text =
        if !is_plain && io::stdout().is_terminal() { text.ansi().to_string() } else { text.to_string() };
    io::stdout().write_all(in_words(&text).as_bytes())
}

/// What is wrong, how the command is used, and where more is said.
fn mistake(error: &clap::Error) -> String {
    let Some(found) = Found(error).said() else { return error.to_string().trim_end().to_owned() };
    let mut out = format!("yuelan: {}", Clean::line(&found));
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let lines = usage.trim().strip_prefix("Usage:").unwrap_or(&usage).trim_start();
        out += &format!("\n{}{}", say!("cli-help-usage"), in_words(lines));
    }
    out + "\n" + &say!("cli-wrong-more")
}

/// The parser's own words in the reader's language; a second line of usage stands below the first.
fn in_words(text: &str) -> String {
    let indent = " ".repeat(WidthTable::default().text(&say!("cli-help-usage")));
    text.replace(OPTIONS, &format!("[{}]", say!("cli-help-options")))
        .replace(INDENT, &format!("\n{indent}yuelan"))
}

/// What the parser found.
struct Found<'a>(&'a clap::Error);

impl Found<'_> {
    /// In words; none for what a person cannot bring about.
    fn said(&self) -> Option<Cow<'static, str>> {
        let arg = || self.words(ContextKind::InvalidArg);
        Some(match self.0.kind() {
            ErrorKind::UnknownArgument if !arg()?.starts_with('-') => say!("cli-wrong-extra", arg = arg()?),
            ErrorKind::UnknownArgument => {
                self.or_meant(say!("cli-wrong-option", arg = arg()?), ContextKind::SuggestedArg)
            }
            ErrorKind::InvalidSubcommand => {
                let command = self.words(ContextKind::InvalidSubcommand)?;
                let said = say!("cli-wrong-command", command = command);
                self.or_meant(said, ContextKind::SuggestedSubcommand)
            }
            ErrorKind::MissingSubcommand => {
                say!("cli-wrong-no-command", commands = self.words(ContextKind::ValidSubcommand)?)
            }
            ErrorKind::InvalidValue => self.value()?,
            ErrorKind::ValueValidation => self.refused()?,
            ErrorKind::NoEquals => say!("cli-wrong-equals", arg = arg()?),
            ErrorKind::TooManyValues => {
                say!("cli-wrong-too-many", arg = arg()?, value = self.words(ContextKind::InvalidValue)?)
            }
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                say!("cli-wrong-no-value", arg = arg()?)
            }
            ErrorKind::ArgumentConflict => self.conflict()?,
            ErrorKind::MissingRequiredArgument => say!("cli-wrong-missing", args = arg()?),
            ErrorKind::InvalidUtf8 => say!("cli-wrong-encoding"),
            _ => return None,
        })
    }

    /// A value that is none of those that there are, or none at all.
    fn value(&self) -> Option<Cow<'static, str>> {
        let arg = self.words(ContextKind::InvalidArg)?;
        let value = self.words(ContextKind::InvalidValue).unwrap_or_default();
        let choices = self.words(ContextKind::ValidValue).unwrap_or_default();
        let said = match (value.is_empty(), choices.is_empty()) {
            (true, true) => say!("cli-wrong-no-value", arg = arg),
            (true, false) => say!("cli-wrong-no-value-of", arg = arg, choices = choices),
            (false, true) => say!("cli-wrong-value", arg = arg, value = value),
            (false, false) => say!("cli-wrong-value-of", arg = arg, value = value, choices = choices),
        };
        Some(self.or_meant(said, ContextKind::SuggestedValue))
    }

    /// A value that was read and refused: our own reasons are in the language already.
    fn refused(&self) -> Option<Cow<'static, str>> {
        let arg = self.words(ContextKind::InvalidArg)?;
        let value = self.words(ContextKind::InvalidValue)?;
        let reason = self.0.source().filter(|reason| reason.downcast_ref::<ParseIntError>().is_none());
        Some(match reason {
            Some(reason) => say!("cli-wrong-because", arg = arg, reason = reason.to_string()),
            None => say!("cli-wrong-value", arg = arg, value = value),
        })
    }

    fn conflict(&self) -> Option<Cow<'static, str>> {
        let first =
            self.words(ContextKind::InvalidArg).or_else(|| self.words(ContextKind::InvalidSubcommand))?;
        let second = self.words(ContextKind::PriorArg)?;
        Some(if first == second {
            say!("cli-wrong-twice", arg = first)
        } else {
            say!("cli-wrong-together", first = first, second = second)
        })
    }

    /// With what was probably meant, if the parser has an idea.
    fn or_meant(&self, said: Cow<'static, str>, kind: ContextKind) -> Cow<'static, str> {
        match self.words(kind).filter(|meant| !meant.is_empty()) {
            Some(meant) => say!("cli-wrong-meant", wrong = said, meant = meant),
            None => said,
        }
    }

    fn words(&self, kind: ContextKind) -> Option<String> {
        match self.0.get(kind)? {
            ContextValue::String(word) => Some(word.clone()),
            ContextValue::Strings(words) => Some(words.join(" ")),
            _ => None,
        }
    }
}
