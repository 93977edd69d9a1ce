//! Thin stand-in that finds nothing, until the real one is merged.

use crate::doc::Date;
use crate::text::Clean;

/// The date that the text implies.
pub(super) fn infer(_texts: &[&str], _sibling: Option<&Date>) -> Option<Date> {
    None
}

/// The agency that the text names.
pub(super) fn agency(_texts: &[&str]) -> Option<Clean> {
    None
}
