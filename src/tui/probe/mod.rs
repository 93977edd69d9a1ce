//! The terminal's widths, measured: it is shown a few characters, and asked where its cursor is. What it
//! says of itself is heard with that.
//!
//! Runs once, on the alternate screen, before the thread that reads the keys; what is typed
//! meanwhile is handed on. Knows no state and no layout.

mod answers;
mod pieces;
mod typed;

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::app::Message;
use crate::text::WidthTable;

/// How long a terminal may take to answer.
const PATIENCE: Duration = Duration::from_millis(150);
/// How long one may take that is far away.
const PATIENCE_OVER_SSH: Duration = Duration::from_millis(300);
/// How long the rest of a sequence may take: a moment more than a slow line takes.
const GRACE: Duration = Duration::from_millis(50);
/// More than all answers; whoever sends more is not answering.
const MOST: usize = 4096;
/// More than anybody pastes.
const LONGEST_PASTE: usize = 1 << 20;

/// What the terminal is, as it says itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Device {
    /// Its name and version; empty where it was not asked, or does not tell.
    pub(super) name: String,
    /// Whether it draws sixels.
    pub(super) has_sixel: bool,
}

/// What came of asking.
#[derive(Debug, Default)]
pub(super) struct Probed {
    /// The widths; the usual ones where nothing was answered.
    pub(super) widths: WidthTable,
    /// The colour behind the terminal's text: red, green and blue.
    pub(super) background: Option<(u8, u8, u8)>,
    /// What it is.
    pub(super) device: Device,
    /// What was typed meanwhile.
    pub(super) typed: Vec<Message>,
}

/// Asks the terminal, for its name as well if that is wanted. A terminal that does not answer costs
/// the time that one may take.
pub(super) fn ask(by_name: bool) -> Probed {
    if !takes_questions() || put(&answers::question(by_name)).is_err() {
        return Probed::default();
    }
    let Some(terminal) = keyboard() else { return Probed::default() };
    let answers = listen(patience(), |deadline| next_byte(terminal.as_fd(), deadline));
    Probed {
        widths: answers::widths(&answers),
        background: answers::background(&answers),
        device: Device { name: answers::name(&answers), has_sixel: answers::has_sixel(&answers) },
        typed: typed::messages(&answers),
    }
}

fn takes_questions() -> bool {
    let dumb = std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    io::stdout().is_terminal() && !dumb
}

/// Where keys come from: standard input, or the terminal itself where that is a pipe.
fn keyboard() -> Option<OwnedFd> {
    let standard = io::stdin();
    if standard.is_terminal() {
        return standard.as_fd().try_clone_to_owned().ok();
    }
    File::open("/dev/tty").ok().map(OwnedFd::from)
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
/// reads the keys. That thread would take half a sequence for keys, so what has begun is heard out.
fn listen(patience: Duration, mut next: impl FnMut(Instant) -> Option<u8>) -> Vec<u8> {
    let deadline = Instant::now() + patience;
    let mut answers = Vec::new();
    while answers.len() < MOST && !answers::are_complete(&answers) {
        let Some(byte) = next(deadline) else { break };
        answers.push(byte);
    }
    let Some(begun) = pieces::begun(&answers) else { return answers };
    while answers.len() < LONGEST_PASTE && answers.get(begun..).is_some_and(pieces::goes_on) {
        let Some(byte) = next(Instant::now() + GRACE) else { break };
        answers.push(byte);
    }
    answers
}

/// The next byte from the terminal; none if it says nothing more in time, or is gone.
fn next_byte(terminal: BorrowedFd<'_>, deadline: Instant) -> Option<u8> {
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::listen;

    /// What is heard of a terminal that is silent at every `|`, and what is left to be heard.
    fn heard(sent: &str) -> (String, String) {
        let mut rest = sent.bytes();
        let heard = listen(Duration::ZERO, |_| rest.next().filter(|byte| *byte != b'|'));
        let left: Vec<u8> = rest.collect();
        (String::from_utf8(heard).unwrap(), String::from_utf8(left).unwrap())
    }

    #[test]
    fn what_has_begun_is_heard_out() {
        for (sent, expected, left) in [
            ("|q", "", "q"),
            ("q|j", "q", "j"),
            ("\x1b[1;2R|q", "\x1b[1;2R", "q"),
            ("q\x1b[1;|2Rj", "q\x1b[1;2R", "j"),
            ("q\x1b[?62;|22cj", "q\x1b[?62;22c", "j"),
            ("\x1b|[Aj", "\x1b[A", "j"),
            ("\x1b[200~a|b\x1b[1;2Rc\x1b[201~j", "\x1b[200~ab\x1b[1;2Rc\x1b[201~", "j"),
            // An Escape key, and a terminal that is gone.
            ("\x1b||j", "\x1b", "j"),
            ("\x1b[1;||j", "\x1b[1;", "j"),
        ] {
            assert_eq!(heard(sent), (expected.to_owned(), left.to_owned()), "{sent:?}");
        }
    }

    #[test]
    fn a_long_paste_is_heard_out() {
        let pasted = format!("\x1b[200~{}\x1b[201~", "长".repeat(100_000));
        assert_eq!(heard(&format!("{pasted}j")), (pasted, "j".to_owned()));
    }
}
