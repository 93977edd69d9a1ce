//! What must hold of every session in a terminal, however it ended.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::ledger::Fault;
use super::trial::Trial;
use crate::pty::session::Session;

/// The program ends by itself, without an error; the terminal is as before; nothing was sent to it
/// that the program does not need.
pub(crate) fn ended_well(trial: &Trial, session: &mut Session, what: &str) {
    let status = session.end();
    if !status.success() {
        trial.fault(Fault::Crash, format!("{what}: {status:?}\n{}", session.text()));
    }
    restored(trial, session, what);
}

/// The same, where the last key asked for the end at once.
pub(crate) fn ended_well_or_asked(trial: &Trial, session: &mut Session, what: &str) {
    let status = session.end();
    if !status.success() && status.exit_code() != 130 {
        trial.fault(Fault::Crash, format!("{what}: {status:?}\n{}", session.text()));
    }
    restored(trial, session, what);
}

/// The terminal is as before, and nothing was sent to it that the program does not need.
pub(crate) fn restored(trial: &Trial, session: &Session, what: &str) {
    if catch_unwind(AssertUnwindSafe(|| session.assert_restored())).is_err() {
        trial.fault(Fault::Broken, what);
    }
    trial.painted(what, &session.bytes());
}
