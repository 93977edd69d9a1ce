//! Texts that were made to do harm, and files that are no articles: nothing panics, nothing
//! reaches the terminal that it would obey, nothing is lost, and what happened is said.
#![allow(clippy::unwrap_used, reason = "what helps a test fails with it")]

mod hostile {
    mod files;
    mod formats;
    mod linear;
    mod page;
    mod query;
    mod setting;
    mod suites;
    mod texts;
}
