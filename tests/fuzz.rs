//! Inputs made by chance, against every entrance of the program: nearly valid files, mutated real
//! ones, noise. Each entrance has properties of its own; that nothing panics is the least of them.
//!
//! `cargo test --test fuzz` tries some thousands of inputs an entrance and says how many;
//! `YUELAN_FUZZ_LONG=60` goes on for so many seconds each. What failed once stands below
//! `tests/corpus` and is tried again every time.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what helps a test fails with it")]

#[allow(dead_code, reason = "the desk is that of the screens' tests")]
#[path = "screens"]
mod screens {
    pub(crate) mod desk;
}

#[allow(dead_code, reason = "the suites are those of the hostile tests")]
#[path = "hostile"]
mod hostile {
    pub(crate) mod suites;
}

mod fuzz {
    pub(super) mod addresses;
    pub(super) mod clean;
    pub(super) mod configuration;
    mod draw;
    pub(super) mod encodings;
    pub(super) mod formats;
    pub(super) mod front_matter;
    pub(super) mod growth;
    pub(super) mod keys;
    pub(super) mod line;
    pub(super) mod linear;
    mod material;
    mod oracle;
    pub(super) mod packed;
    pub(super) mod page;
    pub(super) mod query;
    pub(super) mod registry;
    mod seeds;
    pub(super) mod target;
}

use std::process::ExitCode;
use std::sync::Arc;

use fuzz::target::{Ledger, Target};
use libtest_mimic::{Arguments, Trial};

/// Every entrance.
const TARGETS: &[&[Target]] = &[
    fuzz::clean::TARGETS,
    fuzz::front_matter::TARGETS,
    fuzz::formats::TARGETS,
    fuzz::packed::TARGETS,
    fuzz::encodings::TARGETS,
    fuzz::query::TARGETS,
    fuzz::page::TARGETS,
    fuzz::configuration::TARGETS,
    fuzz::registry::TARGETS,
    fuzz::addresses::TARGETS,
    fuzz::line::TARGETS,
    fuzz::keys::TARGETS,
    fuzz::linear::TARGETS,
    fuzz::growth::TARGETS,
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let ledger = Arc::new(Ledger::default());
    let tests = TARGETS.iter().copied().flatten().map(|target| test(target, &ledger)).collect();
    let conclusion = libtest_mimic::run(&arguments, tests);
    if !arguments.list {
        println!("{ledger}");
    }
    conclusion.exit_code()
}

fn test(target: &'static Target, ledger: &Arc<Ledger>) -> Trial {
    let ledger = Arc::clone(ledger);
    Trial::test(target.name, move || target.run(&ledger).map_err(Into::into))
}
