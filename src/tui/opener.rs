//! Handing an address over to the program that opens such: never by a shell, with no way back to
//! the terminal, and not waited for.

use std::io::ErrorKind;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;
use std::thread;

use super::run::Event;
use crate::app::Message;
use crate::locale::say;
use crate::text::Clean;

/// What opens addresses where nothing is configured.
const USUAL: &str = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };

/// Opens an address that a person has agreed to. Where the program finds nobody for it, a message
/// says so later.
///
/// # Errors
/// Why it was not opened, and the address.
pub(super) fn open(address: &Clean, configured: &[String], events: Sender<Event>) -> Result<(), Clean> {
    let usual = [USUAL.to_owned()];
    let words = if configured.is_empty() { &usual[..] } else { configured };
    let Some((program, arguments)) = words.split_first() else { return Ok(()) };
    let mut command = Command::new(program);
    command.args(arguments).arg(address.as_str());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    let failed = {
        let (program, address) = (program.clone(), address.clone());
        move |reason: &str| {
            Clean::from(say!(
                "link-not-opened",
                program = program.as_str(),
                reason = reason,
                address = address.as_str()
            ))
        }
    };
    let mut child = command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => failed(&say!("link-no-opener")),
        _ => failed(&error.to_string()),
    })?;
    thread::spawn(move || {
        if let Ok(status) = child.wait()
            && !status.success()
        {
            let _ = events.send(Event::Message(Message::Notice(failed(&status.to_string()))));
        }
    });
    Ok(())
}
