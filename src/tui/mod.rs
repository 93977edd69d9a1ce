//! The reader on the screen: the run loop, input, workers, and the views.
//!
//! The only module that names ratatui or crossterm. It decides nothing: what a key means and what
//! a state shows is settled in [`crate::app`].

mod backend;
mod clipboard;
mod editor;
mod hyperlinks;
mod incoming;
mod input;
mod librarian;
mod opener;
mod paint;
mod pieces;
mod pipe;
mod probe;
mod run;
mod setup;
mod signals;
mod terminal;
mod theme;
mod view;

pub use incoming::Incoming;
pub use librarian::{Librarian, Library};
pub use run::{RunError, run};
pub use setup::{Background, Setup, Wishes};
pub use terminal::window;
pub use theme::{Depth, Gallery, Look, Theme, looks_of};
pub use view::{cursor, view};
