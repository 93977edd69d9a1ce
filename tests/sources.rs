//! Folders of files of every kind, read as a person's archive is.
#![allow(clippy::unwrap_used, reason = "what helps a test fails with it")]

#[path = "sources/assigned.rs"]
mod assigned;
#[path = "sources/division.rs"]
mod division;
#[path = "sources/encodings.rs"]
mod encodings;
#[path = "sources/folder.rs"]
mod folder;
#[path = "sources/formats.rs"]
mod formats;
#[path = "sources/ids.rs"]
mod ids;
