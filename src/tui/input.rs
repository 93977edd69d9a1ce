//! From the terminal's events to messages.

use std::fs::File;
use std::sync::mpsc::Sender;
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

use crossterm::event::{
    self, Event as Terminal, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::SIGWINCH;

use super::pieces::{self, Joined};
use super::run::Event;
use crate::app::{Chord, Key, Message, Mouse, MouseKind};

/// How far the terminal is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listening {
    Yes,
    /// It is to be left alone.
    Ending,
    /// It is.
    No,
}

static LISTENING: (Mutex<Listening>, Condvar) = (Mutex::new(Listening::Yes), Condvar::new());
/// How long the reading thread may take to hear that it is to leave the terminal alone.
const NUDGE: Duration = Duration::from_millis(100);

/// Leaves the terminal to another program: returns when nothing more will be read from it.
///
/// The thread waits for the terminal's next event; a change of size, though it is none, wakes it.
pub(super) fn pause() {
    let (listening, changed) = &LISTENING;
    let Ok(mut now) = listening.lock() else { return };
    *now = Listening::Ending;
    for _ in 0..20 {
        let _ = signal_hook::low_level::raise(SIGWINCH);
        let Ok((after, _)) = changed.wait_timeout_while(now, NUDGE, |now| *now == Listening::Ending) else {
            return;
        };
        now = after;
        if *now != Listening::Ending {
            return;
        }
    }
}

/// Reads the terminal again.
pub(super) fn go_on() {
    let (listening, changed) = &LISTENING;
    if let Ok(mut now) = listening.lock() {
        *now = Listening::Yes;
        changed.notify_all();
    }
}

/// Waits while another program has the terminal.
fn stand_by() {
    let (listening, changed) = &LISTENING;
    let Ok(mut now) = listening.lock() else { return };
    if *now == Listening::Ending {
        *now = Listening::No;
        changed.notify_all();
    }
    drop(changed.wait_while(now, |now| *now == Listening::No));
}

/// Reads the terminal until it is gone.
///
/// # Errors
/// When no thread can be started.
pub(super) fn listen(events: Sender<Event>) -> std::io::Result<()> {
    thread::Builder::new().name("input".into()).spawn(move || {
        loop {
            let read = event::read();
            stand_by();
            let Ok(event) = read else {
                let _ = events.send(Event::TerminalGone);
                return;
            };
            if messages(event).into_iter().any(|message| events.send(Event::Message(message)).is_err()) {
                return;
            }
        }
    })?;
    Ok(())
}

/// What an event of the terminal tells, with those that belong to it.
fn messages(event: Terminal) -> Vec<Message> {
    let Joined { messages, events } = pieces::join(event);
    messages.into_iter().chain(events.into_iter().filter_map(message)).collect()
}

/// Tells when the terminal is gone. SIGHUP tells it, too, but may be ignored, as `nohup` does; and
/// who reads a terminal that is gone is told at once, again and again, that there is nothing.
///
/// # Errors
/// When no thread can be started.
pub(super) fn watch(events: Sender<Event>) -> std::io::Result<()> {
    // Without a controlling terminal, there is none that could go.
    let Ok(terminal) = File::open("/dev/tty") else { return Ok(()) };
    thread::Builder::new().name("terminal".into()).spawn(move || {
        loop {
            // Nothing is asked for: only that it is gone is told unasked.
            let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
            match poll(&mut watched, None) {
                Err(Errno::INTR) => {}
                Ok(_) if watched[0].revents().is_empty() => {}
                Ok(_) if !watched[0].revents().contains(PollFlags::NVAL) => break,
                // Some systems cannot watch a terminal.
                _ => return,
            }
        }
        let _ = events.send(Event::TerminalGone);
    })?;
    Ok(())
}

fn message(event: Terminal) -> Option<Message> {
    match event {
        Terminal::Key(key) if key.kind != KeyEventKind::Release => chord(key).map(Message::Key),
        Terminal::Paste(text) => Some(Message::Paste(text)),
        Terminal::Mouse(event) => mouse(event).map(Message::Mouse),
        // Its size is asked for at SIGWINCH, which is heard before the first key is read.
        Terminal::Key(_) | Terminal::Resize(..) | Terminal::FocusGained | Terminal::FocusLost => None,
    }
}

fn chord(event: KeyEvent) -> Option<Chord> {
    let key = match event.code {
        KeyCode::Char(c) => Key::Char(c),
        named => Chord::named(&name(named)?)?.key,
    };
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let key = match key {
        // Some terminals report Ctrl with the letter in capitals.
        Key::Char(c) if ctrl => Key::Char(c.to_ascii_lowercase()),
        key => key,
    };
    Some(Chord { key, ctrl, alt: event.modifiers.contains(KeyModifiers::ALT) })
}

fn name(code: KeyCode) -> Option<String> {
    let name = match code {
        KeyCode::PageUp => "PgUp",
        KeyCode::PageDown => "PgDn",
        KeyCode::F(number) => return Some(format!("F{number}")),
        KeyCode::Enter => "Enter",
        KeyCode::Esc => "Esc",
        KeyCode::Tab => "Tab",
        KeyCode::BackTab => "BackTab",
        KeyCode::Backspace => "Backspace",
        KeyCode::Delete => "Delete",
        KeyCode::Insert => "Insert",
        KeyCode::Up => "Up",
        KeyCode::Down => "Down",
        KeyCode::Left => "Left",
        KeyCode::Right => "Right",
        KeyCode::Home => "Home",
        KeyCode::End => "End",
        _ => return None,
    };
    Some(name.to_owned())
}

fn mouse(event: MouseEvent) -> Option<Mouse> {
    let kind = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Click,
        MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
        MouseEventKind::Up(MouseButton::Left) => MouseKind::Release,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        _ => return None,
    };
    Some(Mouse { x: event.column, y: event.row, kind })
}
