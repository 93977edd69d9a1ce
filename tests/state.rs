//! Reading state through the whole program: what was acknowledged survives a kill, and two
//! machines come to agree.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "what helps a test fails with it")]

mod state {
    mod killed;
    mod machines;
    mod program;
}
