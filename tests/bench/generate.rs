//! Writes an archive for measuring: `cargo run --release --example generate -- FOLDER ARTICLES`.
//! The same articles in every run and on every machine; the first thousand of a million are those
//! of a thousand.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "the numbers are small"
)]

mod archive;
#[path = "index/corpus.rs"]
mod corpus;

use std::path::Path;
use std::process::ExitCode;

use archive::{Archive, write_files};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, many] = arguments.as_slice() else { return usage() };
    let Ok(many) = many.parse() else { return usage() };
    match write_files(&Archive::new(), Path::new(folder), many) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("generate: {folder}: {error}");
            ExitCode::from(2)
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("generate: FOLDER ARTICLES");
    ExitCode::from(2)
}
