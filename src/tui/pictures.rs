//! Pictures of the archive on the screen: files are read and drawn on a thread of their own, within
//! limits of size and time; what is drawn is kept until it is painted. Only with the feature
//! `images`: without it nothing is ever opened, and every figure is a number.
//!
//! It must not know which pictures are seen, nor how the text around them is set.

#[cfg(feature = "images")]
mod decode;
#[cfg(feature = "images")]
mod draw;
#[cfg(feature = "images")]
mod means;
#[cfg(not(feature = "images"))]
mod none;
#[cfg(feature = "images")]
mod studio;

#[cfg(not(feature = "images"))]
pub use none::Album;
#[cfg(not(feature = "images"))]
pub(super) use none::{Answer, Studio};
#[cfg(feature = "images")]
pub use studio::Album;
#[cfg(feature = "images")]
pub(super) use studio::{Answer, Studio};

use crate::app::{Area, PictureKey};

/// Where a picture is to be painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PicturePlace {
    /// Which picture.
    pub key: PictureKey,
    /// The cells of the part that is seen.
    pub area: Area,
    /// Rows of it above that part.
    pub skipped: u16,
}

/// What was painted of a picture.
#[cfg_attr(not(feature = "images"), expect(dead_code, reason = "then nothing is ever painted"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Painted {
    /// Nothing: it is not drawn yet, or cannot be shown in part.
    Nothing,
    /// Cells like any others.
    Cells,
    /// Pixels, which stay until something is painted over them.
    Pixels,
}
