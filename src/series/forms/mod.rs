//! The forms by which texts name an edition, one file a family. Each looks at the words that the
//! automaton found and at a bounded stretch of text beside them, and records mentions; words that
//! a form has used are not offered to the next.

mod bare;
mod bydate;
mod city;
mod gathering;
mod held;
mod joint;
mod list;
mod named;
mod occasion;
mod ordinal;
mod phrase;
mod place;

use std::ops::Range;

use super::choice::NamedYear;
use super::mention::Kind;
use super::role::role;
use super::scan::{Found, Placed, Scan, Which};

/// What a form has recognised: which edition is named, how, and the year named with it.
#[derive(Debug, Clone, Copy)]
struct Naming {
    which: Which,
    kind: Kind,
    year: Option<NamedYear>,
}

/// Finds every mention of the scan's series, the exact forms first.
pub(super) fn find_all(scan: &mut Scan<'_>) {
    ordinal::find(scan);
    city::find(scan);
    held::find(scan);
    phrase::find(scan);
    bare::find(scan);
    gathering::find(scan);
    list::find(scan);
    named::find(scan);
    occasion::find(scan);
}

/// Records that the words at `range`, beside `token`, name an edition.
fn record(scan: &mut Scan<'_>, token: &Placed, naming: Naming, range: Range<usize>) {
    let Naming { which, kind, year } = naming;
    let role = role(scan, token, (which, kind), &range, year);
    scan.add(Found { which, kind, role, sentence: token.sentence, range });
}
