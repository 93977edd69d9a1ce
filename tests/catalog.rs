//! The catalog against the files that it is derived from.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it fails")]

#[path = "catalog/archives.rs"]
mod archives;
#[path = "catalog/faults.rs"]
mod faults;
#[path = "catalog/folder.rs"]
mod folder;
#[path = "catalog/index.rs"]
mod index;
#[path = "catalog/killed.rs"]
mod killed;
#[path = "catalog/rescan.rs"]
mod rescan;
#[path = "catalog/select.rs"]
mod select;
#[path = "catalog/together.rs"]
mod together;
