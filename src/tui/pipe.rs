//! A command that an article is given to: it has the terminal until it ends, and until the person
//! has seen what it says.

use std::env;
use std::io::{self, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;

use crossterm::event::{Event, KeyEventKind, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::locale::say;
use crate::text::Clean;

/// Runs a command as a shell does, with a text as its input; returns what is to be told of how it
/// ended.
pub(super) fn run(command: &str, text: String) -> Clean {
    let shell = env::var_os("SHELL").filter(|shell| !shell.is_empty()).unwrap_or_else(|| "/bin/sh".into());
    let mut started = match Command::new(&shell).arg("-c").arg(command).stdin(Stdio::piped()).spawn() {
        Ok(started) => started,
        Err(error) => {
            let (shell, reason) = (shell.to_string_lossy().into_owned(), error.to_string());
            return Clean::from(say!("pipe-no-shell", shell = shell, reason = reason));
        }
    };
    if let Some(mut input) = started.stdin.take() {
        // A command that has read enough goes, and whoever it left behind may read on.
        let give = move || drop(input.write_all(text.as_bytes()));
        let _ = thread::Builder::new().name("pipe".into()).spawn(give);
    }
    let ended = started.wait();
    wait_for_a_key();
    ended.map_or_else(|error| Clean::line(&error.to_string()), told)
}

/// What is told of a command that ended.
fn told(status: ExitStatus) -> Clean {
    match status.code() {
        Some(0) => Clean::default(),
        Some(code) => Clean::from(say!("pipe-failed", code = code)),
        None => Clean::from(say!("pipe-killed", status = status.to_string())),
    }
}

/// What the command wrote stays until a key is pressed.
fn wait_for_a_key() {
    let mut out = io::stdout();
    let _ = write!(out, "\n{}", Clean::from(say!("pipe-any-key")));
    let _ = out.flush();
    if enable_raw_mode().is_err() {
        return;
    }
    while let Ok(event) = read() {
        if matches!(event, Event::Key(key) if key.kind == KeyEventKind::Press) {
            break;
        }
    }
    let _ = disable_raw_mode();
    let _ = writeln!(out);
}
