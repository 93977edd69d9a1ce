//! What only a real terminal can show: that it is taken and given back, whatever happens; that
//! jobs stop and continue; that a window changes its size. The program itself runs in a
//! pseudo-terminal. What a key does to the screen is tested without one, in `screens`.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "what helps a test fails with it")]

mod pty {
    mod beginning;
    mod configuring;
    mod editing;
    mod faults;
    mod home;
    mod jobs;
    mod links;
    mod manners;
    mod modes;
    mod piping;
    mod plain;
    mod probing;
    mod reading;
    mod resuming;
    mod session;
    mod sizes;
    mod visit;
}
