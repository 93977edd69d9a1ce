//! The table of the page of rules (§4), measured: how the lines of this program and of its peers
//! come out, and how fast, in one run over the same paragraphs.
//!
//! ```text
//! cargo bench --bench page
//! ```

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark may stop where a test may")]

#[allow(dead_code, unused_imports, reason = "its own tests are compiled here, but never run")]
#[path = "../typeset/score/mod.rs"]
mod score;

#[path = "../screens/desk.rs"]
#[allow(dead_code, reason = "shared with the tests of the screen")]
mod desk;

mod page {
    pub(super) mod huge;
    pub(super) mod long;
    pub(super) mod setters;
    pub(super) mod speed;
    pub(super) mod table;
    pub(super) mod terminal;
}

use page::{huge, long, table};

fn main() {
    let corpora = score::corpus::corpora();
    table::print_legend();
    for corpus in &corpora {
        table::print(corpus);
    }
    long::print();
    huge::print();
}
