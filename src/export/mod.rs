//! Articles as files that other programs read: Markdown, a page of HTML, plain text.
//!
//! Markdown says all that our own reader of Markdown understands, so that what is written and read
//! again is the same document. What Markdown has no words for stands in it as HTML. Nothing of a
//! text is ever taken for markup: all of it is escaped. This module must not know where its
//! results go, nor how a page is set.

mod html;
mod inline;
mod markdown;
mod plain;

pub use html::html;
pub use markdown::markdown;
pub use plain::{plain, plain_block};
