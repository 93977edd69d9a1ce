//! The clipboard: by the terminal (OSC 52), which works from any distance, or by a command where
//! the terminal is known not to take it. The one place that writes OSC 52; what is copied is
//! clean, and goes as base64.

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use crate::config::Clipboard;
use crate::locale::say;
use crate::text::Clean;

/// Bytes that every terminal takes which takes any: as base64 they are 100,000, xterm's limit.
const MOST: usize = 74_994;
/// How long one waits to hear whether a command failed.
const PATIENCE: Duration = Duration::from_secs(1);
/// Commands that take a text, with the variable without which they have nobody to give it to.
const COMMANDS: &[(&[&str], Option<&str>)] = &[
    (&["wl-copy"], Some("WAYLAND_DISPLAY")),
    (&["xclip", "-selection", "clipboard"], Some("DISPLAY")),
    (&["xsel", "--clipboard", "--input"], Some("DISPLAY")),
    (&["pbcopy"], None),
    (&["clip.exe"], None),
];
/// The first version of VTE, and of Konsole, whose terminals take OSC 52.
const VTE: u32 = 7600;
const KONSOLE: u32 = 241_200;

/// Puts a text on the clipboard.
///
/// # Errors
/// Why it is not there, and what to do.
pub(super) fn put(text: &Clean, configured: &Clipboard) -> Result<(), Clean> {
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let found = |program: &str| is_found(program, env::var_os("PATH").as_deref());
    match way(configured, text.len(), &variable, &found)? {
        Clipboard::Command(command) => give(text, &command),
        Clipboard::Auto | Clipboard::Terminal => {
            let sequence = CopyToClipboard::to_clipboard_from(text.as_bytes());
            execute!(io::stdout(), sequence).map_err(|error| failed("OSC 52", &error))
        }
    }
}

type Variable<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Which way a text of so many bytes goes.
fn way(
    configured: &Clipboard,
    bytes: usize,
    variable: Variable<'_>,
    found: &dyn Fn(&str) -> bool,
) -> Result<Clipboard, Clean> {
    let command = || {
        // What runs far away has another clipboard.
        let is_far = variable("SSH_CONNECTION").is_some() || variable("SSH_TTY").is_some();
        let usable = |(command, needs): &&(&[&str], Option<&str>)| {
            !is_far && needs.is_none_or(|needs| variable(needs).is_some()) && found(command[0])
        };
        let tmux: &[&str] = &["tmux", "load-buffer", "-w", "-"];
        let within_tmux = (variable("TMUX").is_some() && found("tmux")).then_some(tmux);
        let command = COMMANDS.iter().find(usable).map(|(command, _)| *command).or(within_tmux);
        command.map(|command| Clipboard::Command(command.iter().map(|word| (*word).to_owned()).collect()))
    };
    match configured {
        Clipboard::Command(_) => Ok(configured.clone()),
        Clipboard::Auto if takes_nothing(variable) => {
            command().ok_or_else(|| Clean::from(say!("passage-no-clipboard")))
        }
        Clipboard::Auto if bytes > MOST => command().ok_or_else(|| too_large(bytes)),
        Clipboard::Terminal if bytes > MOST => Err(too_large(bytes)),
        Clipboard::Auto | Clipboard::Terminal => Ok(Clipboard::Terminal),
    }
}

/// Whether the terminal is known not to take OSC 52, or not unless its owner says so.
fn takes_nothing(variable: Variable<'_>) -> bool {
    let is = |name: &str, value: &str| variable(name).as_deref() == Some(value);
    let before = |name: &str, first: u32| {
        variable(name).and_then(|version| version.parse().ok()).is_some_and(|version: u32| version < first)
    };
    // tmux itself takes it and by default gives nothing on: it has a command of its own.
    variable("TMUX").is_some()
        || is("TERM", "linux")
        || is("TERM_PROGRAM", "Apple_Terminal")
        || variable("XTERM_VERSION").is_some()
        || before("VTE_VERSION", VTE)
        || before("KONSOLE_VERSION", KONSOLE)
}

fn too_large(bytes: usize) -> Clean {
    Clean::from(say!("passage-too-large", kilobytes = bytes / 1000, most = MOST / 1000))
}

fn failed(command: &str, reason: &dyn std::fmt::Display) -> Clean {
    Clean::from(say!("passage-clipboard-failed", command = command, reason = reason.to_string()))
}

/// Whether a program is in one of the folders of `PATH`.
fn is_found(program: &str, path: Option<&std::ffi::OsStr>) -> bool {
    path.is_some_and(|path| env::split_paths(path).any(|folder| is_program(&folder.join(program))))
}

fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

/// Gives a text to a command, without a shell. One that takes its time is not waited for.
fn give(text: &Clean, words: &[String]) -> Result<(), Clean> {
    let Some((program, arguments)) = words.split_first() else { return Ok(()) };
    let program = program.clone();
    let mut command = Command::new(&program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| failed(&program, &error))?;
    let (text, (done, result)) = (text.clone(), channel());
    thread::spawn(move || {
        let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(text.as_bytes()));
        let _ = done.send(written.and_then(|()| child.wait()));
    });
    match result.recv_timeout(PATIENCE) {
        Ok(Ok(status)) if !status.success() => Err(failed(&program, &status)),
        Ok(Err(error)) => Err(failed(&program, &error)),
        Ok(Ok(_)) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, way};
    use crate::config::Clipboard;

    /// The way that is gone where these variables are set and these programs found.
    fn gone(variables: &[(&str, &str)], programs: &[&str], bytes: usize) -> Option<String> {
        let variable =
            |name: &str| variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned());
        let found = |program: &str| programs.contains(&program);
        match way(&Clipboard::Auto, bytes, &variable, &found) {
            Ok(Clipboard::Command(words)) => Some(words.join(" ")),
            Ok(_) => Some("osc52".to_owned()),
            Err(_) => None,
        }
    }

    #[test]
    fn a_command_takes_what_the_terminal_does_not() {
        let all = &["wl-copy", "xclip", "tmux"];
        for (variables, programs, bytes, expected) in [
            (vec![("TERM", "xterm-kitty")], &all[..], 10, Some("osc52")),
            (vec![("TERM", "linux")], &[], 10, None),
            (
                vec![("XTERM_VERSION", "XTerm(390)"), ("DISPLAY", ":0")],
                all,
                10,
                Some("xclip -selection clipboard"),
            ),
            (vec![("XTERM_VERSION", "XTerm(390)")], all, 10, None),
            (vec![("VTE_VERSION", "7200"), ("WAYLAND_DISPLAY", "wayland-0")], all, 10, Some("wl-copy")),
            (vec![("VTE_VERSION", "7802")], all, 10, Some("osc52")),
            (vec![("TMUX", "tmux,1,0")], all, 10, Some("tmux load-buffer -w -")),
            (vec![("TERM", "xterm-kitty")], all, MOST + 1, None),
            (
                vec![("TERM", "xterm-kitty"), ("DISPLAY", ":0")],
                all,
                MOST + 1,
                Some("xclip -selection clipboard"),
            ),
            // The display is that of a machine far away.
            (vec![("XTERM_VERSION", "x"), ("DISPLAY", ":0"), ("SSH_TTY", "/dev/pts/1")], all, 10, None),
        ] {
            assert_eq!(gone(&variables, programs, bytes).as_deref(), expected, "{variables:?} {bytes}");
        }
    }
}
