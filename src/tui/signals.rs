//! Signals: the terminal is given back before the program ends or stops.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::run::Event;
use super::terminal;

/// Reports signals to the run loop.
///
/// # Errors
/// When the handlers cannot be installed.
pub(super) fn listen(events: Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in &mut signals {
            let event = match signal {
                SIGCONT => Event::Continued,
                SIGTSTP => Event::Stop,
                SIGWINCH => Event::Resized,
                other => Event::Die(other),
            };
            if events.send(event).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Ends the program by the signal, as its parent expects.
pub(super) fn die_by(signal: i32) {
    terminal::give_back();
    let _ = emulate_default_handler(signal);
}

/// Stops the program until the shell continues it.
pub(super) fn stop() {
    terminal::give_back();
    let _ = emulate_default_handler(SIGTSTP);
}
