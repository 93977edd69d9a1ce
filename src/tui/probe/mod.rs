//! The terminal's widths, measured: it is shown a few characters, and asked where its cursor is.
//!
//! Runs once, on the alternate screen, before the thread that reads the keys; what is typed
//! meanwhile is handed on. Knows no state and no layout.

mod answers;
mod typed;

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::app::Message;
use crate::text::WidthTable;

/// How long a terminal may take to answer.
const PATIENCE: Duration = Duration::from_millis(150);
/// How long one may take that is far away.
const PATIENCE_OVER_SSH: Duration = Duration::from_millis(300);
/// More than all answers; whoever sends more is not answering.
const MOST: usize = 4096;

/// What came of asking.
#[derive(Debug, Default)]
pub(super) struct Probed {
    /// The widths; the usual ones where nothing was answered.
    pub(super) widths: WidthTable,
    /// What was typed meanwhile.
    pub(super) typed: Vec<Message>,
}

/// Asks the terminal. A terminal that does not answer costs the time that one may take.
pub(super) fn ask() -> Probed {
    if !takes_questions() || put(&answers::question()).is_err() {
        return Probed::default();
    }
    let answers = listen(patience());
    Probed { widths: answers::widths(&answers), typed: typed::messages(&answers) }
}

fn takes_questions() -> bool {
    let dumb = std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb
}

fn patience() -> Duration {
    let remote = ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| std::env::var_os(name).is_some());
    if remote { PATIENCE_OVER_SSH } else { PATIENCE }
}

fn put(question: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(question.as_bytes())?;
    out.flush()
}

/// Reads up to the last answer, byte by byte: what is typed behind it is left to the thread that
/// reads the keys.
fn listen(patience: Duration) -> Vec<u8> {
    let deadline = Instant::now() + patience;
    let mut answers = Vec::new();
    while answers.len() < MOST && !answers::are_complete(&answers) {
        let Some(byte) = next_byte(deadline) else { break };
        answers.push(byte);
    }
    answers
}

/// The next byte from the terminal; none if it says nothing more in time, or is gone.
fn next_byte(deadline: Instant) -> Option<u8> {
    let terminal = rustix::stdio::stdin();
    let mut byte = [0];
    loop {
        let left = Timespec::try_from(deadline.saturating_duration_since(Instant::now())).ok()?;
        let ready = poll(&mut [PollFd::new(&terminal, PollFlags::IN)], Some(&left));
        match ready.and_then(|ready| if ready == 0 { Ok(0) } else { rustix::io::read(terminal, &mut byte) }) {
            Ok(1) => return Some(byte[0]),
            // A window that changes its size interrupts.
            Err(Errno::INTR | Errno::AGAIN) => {}
            Ok(_) | Err(_) => return None,
        }
    }
}
