//! The forms by which texts name an edition, one file a family. Each looks at the words that the
//! automaton found and at a bounded stretch of text beside them, and records mentions; words that
//! a form has used are not offered to the next.

mod city;
mod held;
mod named;
mod ordinal;
mod phrase;

use super::scan::Scan;

/// Finds every mention of the scan's series, the exact forms first.
pub(super) fn find_all(scan: &mut Scan<'_>) {
    ordinal::find(scan);
    city::find(scan);
    held::find(scan);
    phrase::find(scan);
    named::find(scan);
}
