//! Bytes in, articles out. Never fails on content: what cannot be read cleanly is shown as well
//! as it can be, with a note that names the line.
//!
//! This module touches no files, threads or colours.

mod date;
mod dateline;
mod encoding;
mod front_matter;
mod html;
mod markdown;
mod meta;
mod parsed;
mod plain;
