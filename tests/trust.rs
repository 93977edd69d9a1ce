//! The promise, proven: the cases of hostile text and failing machines, each under its number, and
//! one line at the end that counts what was tried and what went wrong.
//!
//! `cargo test --test trust -- --nocapture` runs them; `cargo test --test trust 7` runs one.
//! `YUELAN_TRUST_LONG=1` tries many more inputs.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what helps a test fails with it")]

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

#[path = "hostile"]
mod hostile {
    pub(super) mod suites;
}

#[path = "trust"]
mod trust {
    pub(super) mod archives;
    pub(super) mod case;
    pub(super) mod chance;
    pub(super) mod damage;
    pub(super) mod escapes;
    pub(super) mod failing;
    pub(super) mod files;
    pub(super) mod front_matter;
    pub(super) mod html;
    pub(super) mod images;
    pub(super) mod keys;
    pub(super) mod kinds;
    pub(super) mod ledger;
    pub(super) mod links;
    pub(super) mod names;
    pub(super) mod page;
    pub(super) mod places;
    pub(super) mod questions;
    pub(super) mod scanner;
    pub(super) mod search;
    pub(super) mod settings;
    pub(super) mod signals;
    pub(super) mod starred;
    pub(super) mod terminal;
    pub(super) mod trial;
    pub(super) mod unicode;
    pub(super) mod window;
}

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial as Test};

use trust::case::{self, Case};
use trust::damage::{STARRING, star_until_killed};
use trust::ledger::Ledger;
use trust::scanner;
use trust::trial::Trial;

fn main() -> ExitCode {
    if let Ok(said) = std::env::var(STARRING) {
        star_until_killed(&said);
        return ExitCode::SUCCESS;
    }
    scanner::check();
    let mut arguments = Arguments::from_args();
    // A number means the case of that number.
    if let Some(number) = arguments.filter.as_ref().and_then(|filter| filter.parse::<u8>().ok()) {
        arguments.filter = Some(format!("case_{number:02}"));
    }
    let ledger = Arc::new(Ledger::default());
    let tests = (1..=case::ALL).map(|number| test(number, case::of(number), &ledger)).collect();
    let whole = arguments.filter.is_none() && arguments.skip.is_empty() && !arguments.list;
    let conclusion = libtest_mimic::run(&arguments, tests);
    if whole {
        println!("{}", ledger.line());
    }
    conclusion.exit_code()
}

/// A row of the run. A number without a case fails.
fn test(number: u8, case: Option<&'static Case>, ledger: &Arc<Ledger>) -> Test {
    let Some(case) = case else {
        return Test::test(format!("case_{number:02}"), || Err("there is no such case yet".into()));
    };
    let ledger = Arc::clone(ledger);
    Test::test(format!("case_{number:02} {}", case.what), move || {
        let trial = Trial::new(number);
        let ended = trial.watch(case.run);
        let faults = ledger.close(trial.tried(), ended);
        if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
    })
}
