//! The two quantities that are easily confused: cells on the screen and bytes in a text.

use std::ops::{Add, Sub};

/// A width in terminal cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cells(pub u16);

impl Add for Cells {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Cells {
    type Output = Self;
    /// Never below zero: a pane narrower than its margin has no room, not a negative one.
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// A place in an article: a byte offset into its texts laid end to end
/// (see [`Document`](crate::doc::Document)). Independent of measure and options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ByteAt(pub usize);
