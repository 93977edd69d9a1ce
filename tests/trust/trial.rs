//! The trial of a case: counts what it tries, and takes down what goes wrong.

use std::cell::{Cell, RefCell};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use super::ledger::Fault;
use super::scanner;

/// No input may take longer; most take milliseconds.
const LIMIT: Duration = Duration::from_secs(3);
/// No case may take longer; where many more inputs are asked for, six times that.
const WHOLE: Duration = Duration::from_secs(600);
/// Asks for many more inputs.
const LONG: &str = "YUELAN_TRUST_LONG";

/// The trial of a case.
#[derive(Debug)]
pub(crate) struct Trial {
    number: u8,
    tried: Cell<u64>,
    wrong: RefCell<Vec<(Fault, String)>>,
}

impl Trial {
    /// A trial of the case with this number.
    pub(crate) fn new(number: u8) -> Self {
        Self { number, tried: Cell::new(0), wrong: RefCell::default() }
    }

    /// How many inputs were tried.
    pub(crate) fn tried(&self) -> u64 {
        self.tried.get()
    }

    /// Whether many more inputs are asked for.
    pub(crate) fn is_long() -> bool {
        std::env::var_os(LONG).is_some()
    }

    /// So many inputs, and more where many are asked for.
    pub(crate) fn many(few: usize, long: usize) -> usize {
        if Self::is_long() { long } else { few }
    }

    /// So long, or longer where the machine has more to do than it can.
    pub(crate) fn patience(limit: Duration) -> Duration {
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let waiting: f64 = load.split(' ').next().and_then(|load| load.parse().ok()).unwrap_or_default();
        let cores = u32::try_from(thread::available_parallelism().map_or(1, usize::from)).unwrap_or(1);
        limit.mul_f64((waiting / f64::from(cores)).clamp(1.0, 20.0))
    }

    /// Takes down a fault.
    pub(crate) fn fault(&self, fault: Fault, told: impl Into<String>) {
        self.wrong.borrow_mut().push((fault, told.into()));
    }

    /// Takes down what is not as it must be.
    pub(crate) fn expect(&self, is_so: bool, told: impl FnOnce() -> String) {
        if !is_so {
            self.fault(Fault::Wrong, told());
        }
    }

    /// Counts inputs that were tried otherwise than by [`Self::attempt`].
    pub(crate) fn count(&self, inputs: u64) {
        self.tried.set(self.tried.get() + inputs);
    }

    /// Tries one input within the usual limit of time. None where it panicked.
    pub(crate) fn attempt<T>(&self, what: impl Fn() -> String, run: impl FnOnce() -> T) -> Option<T> {
        self.attempt_within(LIMIT, what, run)
    }

    /// Tries one input. A panic is a crash; more time than `limit` is a hang.
    pub(crate) fn attempt_within<T>(
        &self,
        limit: Duration,
        what: impl Fn() -> String,
        run: impl FnOnce() -> T,
    ) -> Option<T> {
        self.count(1);
        let begun = Instant::now();
        let ended = catch_unwind(AssertUnwindSafe(run));
        if begun.elapsed() > limit && begun.elapsed() > Self::patience(limit) {
            self.fault(Fault::Hang, format!("{} took {:?}", what(), begun.elapsed()));
        }
        if ended.is_err() {
            self.fault(Fault::Crash, what());
        }
        ended.ok()
    }

    /// What is printed where nothing is obeyed: text and line ends alone.
    pub(crate) fn plain(&self, what: &str, bytes: &[u8]) {
        self.leaks(what, scanner::plain(bytes));
    }

    /// What is written to a terminal: text, and what painting needs.
    pub(crate) fn painted(&self, what: &str, bytes: &[u8]) {
        self.leaks(what, scanner::painted(bytes));
    }

    fn leaks(&self, what: &str, leaks: Vec<String>) {
        for leak in leaks {
            self.fault(Fault::Leak, format!("{what}: {leak}"));
        }
    }

    /// Tries the case and gives what went wrong. A panic outside of an attempt is a fault of the
    /// case, and counts as a crash: a trial that has not come to its end has shown nothing. Where
    /// it never ends, the whole run does, and says so.
    pub(crate) fn watch(&self, run: fn(&Self)) -> Vec<(Fault, String)> {
        let (ended, end) = channel::<()>();
        let number = self.number;
        let watcher = thread::spawn(move || {
            let limit = Self::patience(WHOLE) * if Self::is_long() { 6 } else { 1 };
            if end.recv_timeout(limit) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
                eprintln!("case {number} hangs");
                std::process::exit(1);
            }
        });
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| run(self))) {
            let said = panic.downcast_ref::<String>().cloned();
            let said = said.or_else(|| panic.downcast_ref::<&str>().map(|said| (*said).to_owned()));
            self.fault(Fault::Crash, said.unwrap_or_default());
        }
        drop(ended);
        let _ = watcher.join();
        self.wrong.take()
    }
}
