//! What the program is built of: no unsafe code of its own, and no crate that nothing names.
#![allow(clippy::unwrap_used, reason = "what helps a test fails with it")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::source::files;
use super::token::{Kind, tokens};

fn manifest() -> toml::Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Every word of the code below these folders.
fn words(folders: &[&str]) -> BTreeSet<String> {
    let files = folders.iter().flat_map(|folder| files(folder).unwrap());
    let words_of = |text: &str| {
        let words = tokens(text).into_iter().filter_map(|token| match token.kind {
            Kind::Word(word) => Some(word.to_owned()),
            _ => None,
        });
        words.collect::<Vec<_>>()
    };
    files.flat_map(|file| words_of(&file.text)).collect()
}

/// The crates of a table that no code names.
fn unused(table: &str, folders: &[&str]) -> Vec<String> {
    let words = words(folders);
    let manifest = manifest();
    let crates = manifest[table].as_table().unwrap().keys();
    let is_unused = |name: &&String| !words.contains(&name.replace('-', "_"));
    crates.filter(is_unused).cloned().collect()
}

#[test]
fn every_dependency_is_used() {
    assert_eq!(unused("dependencies", &["src"]), Vec::<String>::new());
    assert_eq!(unused("dev-dependencies", &["tests", "src"]), Vec::<String>::new());
}

#[test]
fn unsafe_code_is_forbidden() {
    for root in ["src/lib.rs", "src/main.rs"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains("\n#![forbid(unsafe_code)]\n"), "{root}");
    }
    // And in every test, example and benchmark.
    assert_eq!(manifest()["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
}
