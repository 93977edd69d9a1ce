//! From the terminal's events to messages.

use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{
    self, Event as Terminal, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};

use super::run::Event;
use crate::app::{Chord, Key, Message, Mouse, MouseKind};

/// Reads the terminal until it is gone.
///
/// # Errors
/// When no thread can be started.
pub(super) fn listen(events: Sender<Event>) -> std::io::Result<()> {
    thread::Builder::new().name("input".into()).spawn(move || {
        loop {
            let event = match event::read() {
                Ok(event) => message(event).map(Event::Message),
                Err(_) => Some(Event::TerminalGone),
            };
            let gone = matches!(event, Some(Event::TerminalGone));
            let Some(event) = event else { continue };
            if events.send(event).is_err() || gone {
                return;
            }
        }
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
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        _ => return None,
    };
    Some(Mouse { x: event.column, y: event.row, kind })
}
