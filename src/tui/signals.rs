//! Signals: the terminal is given back before the program ends or stops.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::run::Event;
use super::terminal;

/// Whether a child has the terminal: what is pressed there is for the child.
static LEFT_TO_CHILD: AtomicBool = AtomicBool::new(false);

/// From now on, a child has the terminal, or has it no more.
pub(super) fn leave_to_child(is_left: bool) {
    LEFT_TO_CHILD.store(is_left, Ordering::SeqCst);
}

/// Reports signals to the run loop.
///
/// # Errors
/// When the handlers cannot be installed.
pub(super) fn listen(events: Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in &mut signals {
            if LEFT_TO_CHILD.load(Ordering::SeqCst) && heard_beside_child(signal) {
                continue;
            }
            terminal::panic_on_demand("signal");
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

/// Carries out a signal while a child has the terminal; whether that is all there is to do. The
/// loop waits for the child, so that stopping is done here: the shell must get the terminal.
fn heard_beside_child(signal: i32) -> bool {
    if signal == SIGTSTP {
        let _ = emulate_default_handler(SIGTSTP);
    }
    matches!(signal, SIGTSTP | SIGCONT | SIGINT | SIGQUIT | SIGWINCH)
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
