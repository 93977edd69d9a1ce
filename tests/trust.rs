//! The promise, proven: the cases of hostile text and failing machines, each under its number, and
//! one line at the end that counts what was tried and what went wrong.
//!
//! `cargo test --test trust -- --nocapture` runs them; `cargo test --test trust -- case_07` runs
//! one. `YUELAN_TRUST_LONG=1` tries many more inputs.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "what helps a test fails with it")]

#[allow(dead_code, reason = "the sessions are those of the pseudo-terminal's tests")]
#[path = "pty"]
mod pty {
    pub(super) mod home;
    pub(super) mod manners;
    pub(super) mod modes;
    pub(super) mod session;
}

#[allow(dead_code, reason = "the desk is that of the screens' tests")]
#[path = "screens"]
mod screens {
    pub(super) mod desk;
}

#[allow(dead_code, reason = "the suites are those of the hostile tests")]
#[path = "hostile"]
mod hostile {
    pub(super) mod suites;
}

#[path = "trust"]
mod trust {
    pub(super) mod case;
    pub(super) mod chance;
    pub(super) mod escapes;
    pub(super) mod files;
    pub(super) mod html;
    pub(super) mod ledger;
    pub(super) mod page;
    pub(super) mod places;
    pub(super) mod scanner;
    pub(super) mod terminal;
    pub(super) mod trial;
    pub(super) mod unicode;
}

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial as Test};

use trust::case::{Case, PARTS};
use trust::ledger::Ledger;
use trust::trial::Trial;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let ledger = Arc::new(Ledger::default());
    let tests = PARTS.iter().copied().flatten().map(|case| test(case, &ledger)).collect();
    let whole = arguments.filter.is_none() && arguments.skip.is_empty() && !arguments.list;
    let conclusion = libtest_mimic::run(&arguments, tests);
    if whole {
        println!("{}", ledger.line());
    }
    conclusion.exit_code()
}

fn test(case: &'static Case, ledger: &Arc<Ledger>) -> Test {
    let ledger = Arc::clone(ledger);
    Test::test(format!("case_{:02} {}", case.number, case.what), move || {
        let trial = Trial::new(case.number);
        let ended = trial.watch(case.run);
        let faults = ledger.close(trial.tried(), ended);
        if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
    })
}
