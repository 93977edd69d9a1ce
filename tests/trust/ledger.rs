//! The count of what was tried, and of what went wrong. Every number comes from what was run.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use super::case::ALL;

/// A way in which the promise may be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The program, or a part of it, panicked or was killed by a fault of its own.
    Crash,
    /// It did not come to an end in time.
    Hang,
    /// Something reached a terminal, or a pipe, that it would obey.
    Leak,
    /// The terminal was not as before.
    Broken,
    /// What a person did was lost.
    Lost,
    /// Something else was not as it must be.
    Wrong,
}

/// All that was tried.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    passed: AtomicUsize,
    inputs: AtomicU64,
    faults: Mutex<Vec<Fault>>,
}

impl Ledger {
    /// Enters a case that has ended: how many inputs it tried, and what went wrong. Gives what is
    /// to be told of it.
    pub(crate) fn close(&self, tried: u64, wrong: Vec<(Fault, String)>) -> Vec<String> {
        self.inputs.fetch_add(tried, Ordering::Relaxed);
        if wrong.is_empty() {
            self.passed.fetch_add(1, Ordering::Relaxed);
        }
        self.faults.lock().unwrap().extend(wrong.iter().map(|(fault, _)| *fault));
        wrong.into_iter().map(|(fault, told)| format!("{fault:?}: {told}")).collect()
    }

    /// The line that says it all.
    pub(crate) fn line(&self) -> String {
        let faults = self.faults.lock().unwrap();
        let count = |fault| faults.iter().filter(|other| **other == fault).count();
        format!(
            "cases {}/{ALL} · inputs tried {} · crashes {} · hangs {} · escapes leaked {} · \
             terminals left broken {} · state lost {}",
            self.passed.load(Ordering::Relaxed),
            self.inputs.load(Ordering::Relaxed),
            count(Fault::Crash),
            count(Fault::Hang),
            count(Fault::Leak),
            count(Fault::Broken),
            count(Fault::Lost),
        )
    }
}
