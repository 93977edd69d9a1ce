//! Who uses whom, held against the law.

use std::collections::BTreeSet;
use std::io;

use super::law::{self, LAW, Row};
use super::path::{Named, named, test_modules};
use super::source::{Complaint, File, files, must_hold};

/// What a file names although the law does not let it. `tests` are the modules that are compiled
/// for tests only.
fn complaints(file: &File, tests: &[Vec<String>]) -> Vec<Complaint> {
    let module = module(file);
    let Some(row) = law::row(&module) else {
        return vec![file.complaint(1, format!("`{}` has no row in the law", module.join("::")))];
    };
    let is_test =
        tests.iter().any(|test| module.len() >= test.len() && test.iter().eq(&module[..test.len()]));
    let paths = named(file, is_test).into_iter();
    paths.filter_map(|named| Some(file.complaint(named.line, complaint(row, &named)?))).collect()
}

/// The module of a file; the roots of library and program are `lib` and `main`.
fn module(file: &File) -> Vec<&str> {
    match file.path.as_str() {
        "src/lib.rs" => vec!["lib"],
        "src/main.rs" => vec!["main"],
        _ => file.module(),
    }
}

fn complaint(row: &Row, named: &Named) -> Option<String> {
    let path: Vec<&str> = named.segments.iter().map(String::as_str).collect();
    let shown = path.join("::");
    let is_house = path.first() == Some(&"crate");
    let is_whole = matches!(path.as_slice(), ["crate" | "std"] | ["crate" | "std", "*"]);
    if named.is_import && is_whole {
        return Some(format!("`use {shown}` hides what is used"));
    }
    let own = row.module.split("::").next().unwrap_or(row.module);
    if is_house && path.len() > 1 && path[1] != own && !row.may_use.iter().any(|may| allows(may, &path[1..]))
    {
        return Some(format!("`{own}` may not use `{shown}`; it may use: {}", list(row.may_use)));
    }
    let is_exempt = |group: &&[&str]| named.in_tests && law::TESTS_MAY.contains(group);
    let never = row.never.iter().filter(|group| !is_exempt(group)).copied().flatten();
    let forbidden = never.copied().find(|forbidden| contains(&path, forbidden))?;
    Some(format!("`{}` must never name `{forbidden}` (here: `{shown}`)", row.module))
}

fn list(paths: &[&str]) -> String {
    if paths.is_empty() { "nothing of the house".to_owned() } else { paths.join(", ") }
}

/// Whether a path of the law, in which `Type` is any name with a capital, covers the path.
fn allows(may: &str, path: &[&str]) -> bool {
    let is_type = |segment: &str| segment.starts_with(|c: char| c.is_uppercase());
    let mut segments = path.iter();
    may.split("::").all(|part| {
        segments.next().is_some_and(|segment| *segment == part || part == "Type" && is_type(segment))
    })
}

/// Whether the forbidden path occurs in the path.
fn contains(path: &[&str], forbidden: &str) -> bool {
    let forbidden: Vec<_> = forbidden.split("::").collect();
    path.windows(forbidden.len()).any(|window| window == forbidden)
}

#[test]
fn nobody_uses_what_the_law_does_not_let_them() -> io::Result<()> {
    let tests: Vec<_> = files("src")?.iter().flat_map(test_modules).collect();
    must_hold(&["src"], |file| complaints(file, &tests))
}

#[test]
fn the_law_has_a_row_for_every_module_and_no_other() -> io::Result<()> {
    let files = files("src")?;
    let modules: BTreeSet<_> = files.iter().filter_map(|file| module(file).first().copied()).collect();
    let rows: BTreeSet<_> = LAW.iter().map(|row| row.module).filter(|name| !name.contains("::")).collect();
    assert_eq!(modules, rows);
    Ok(())
}

/// What the synthetic sources below take for declared.
fn tests() -> Vec<Vec<String>> {
    vec![vec!["ingest".to_owned(), "tests".to_owned()]]
}

#[test]
fn what_the_law_forbids_is_found() {
    for (path, source, forbidden) in [
        ("src/text/fold.rs", "use crate::doc::Article;", "crate::doc::Article"),
        ("src/doc/note.rs", "\nuse std::{fmt, fs};", "std::fs"),
        ("src/ingest/mod.rs", "use crate::{doc::Note, store::Entry};", "crate::store::Entry"),
        ("src/ingest/plain/mod.rs", "fn f() { super::super::series::Registry::builtin(); }", "crate::series"),
        ("src/ingest/plain/mod.rs", "use super::super::typeset as set;", "crate::typeset"),
        ("src/typeset/fill.rs", "let t = std::thread::current();", "std::thread"),
        ("src/series/scan.rs", "use jiff::Zoned;\nlet now = Zoned::now();", "Zoned::now"),
        ("src/query/mod.rs", "use ratatui::style::{Color as Paint};", "ratatui"),
        ("src/store/load.rs", "use crate::app::State;", "crate::app::State"),
        ("src/store/load.rs", "use crate::{\n  tui,\n};", "crate::tui"),
        ("src/app/update.rs", "let list = crate::store::load(archive);", "crate::store::load"),
        ("src/app/update.rs", "use crate::store::State as Database;", "crate::store::State"),
        ("src/app/update.rs", "use crate::config::Config;", "crate::config"),
        ("src/app/update.rs", "let start = std::time::Instant::now();", "std::time::Instant"),
        ("src/app/update.rs", "std::env::var(name)", "std::env"),
        ("src/config.rs", "use crate::app::{Keymap, update};", "crate::app::update"),
        ("src/config.rs", "#[derive(clap::Args)]", "clap"),
        ("src/tui/view/top.rs", "use ratatui::style::{Color, Style};", "Color"),
        ("src/tui/run.rs", "use clap::Parser;", "clap"),
        ("src/cli/show.rs", "crossterm::terminal::size()", "crossterm"),
        ("src/main.rs", "use yuelan::store::Archive;", "crate::store"),
        ("src/main.rs", "clap::Parser::parse()", "clap"),
        ("src/ingest/tests.rs", "use crate::app::State;", "crate::app"),
        ("src/ingest/mod.rs", "#[cfg(test)]\nmod tests { use std::thread; }", "std::thread"),
        ("src/query/tests.rs", "use std::fs;", "std::fs"),
        ("src/query/mod.rs", "use crate as house;", "use crate"),
        ("src/query/mod.rs", "use std::{self as s};", "use std"),
        ("src/query/mod.rs", "use super::*;", "crate::*"),
        ("src/audio/mod.rs", "", "`audio` has no row"),
    ] {
        let found = complaints(&File::synthetic(path, source), &tests());
        let lines = source.lines().count().max(1);
        assert_eq!(found.len(), 1, "{source}: {found:?}");
        assert!(found[0].text.contains(forbidden), "{source}: {}", found[0]);
        assert!((1..=lines).contains(&found[0].line), "{source}: {}", found[0]);
    }
}

#[test]
fn what_the_law_allows_is_left_alone() {
    for (path, source) in [
        ("src/text/fold.rs", "//! [`crate::doc`]\nuse super::is_wide; /* crate::doc */"),
        ("src/ingest/plain/mod.rs", "use crate::{doc::Note, text::Clean, ingest::dateline};"),
        ("src/ingest/mod.rs", "#[cfg(test)]\nmod tests { use std::{env, fs}; use std::time::Instant; }"),
        ("src/ingest/tests/html.rs", "use std::fs; fn f() { Instant::now(); }"),
        ("src/series/scan.rs", "use jiff::Timestamp; Timestamp::from_second(0); let s = \"std::fs\";"),
        ("src/store/load.rs", "use std::fs; use std::thread; use crate::ingest::Origin;"),
        ("src/app/update.rs", "use crate::store::{Change, Row}; use std::time::Duration;"),
        ("src/config.rs", "use crate::app::Keymap; std::fs::read(path)"),
        ("src/tui/theme.rs", "use ratatui::style::{Color, Style};"),
        ("src/cli/read.rs", "use clap::Parser; use crate::tui; use crate::store::State;"),
        ("src/main.rs", "use std::process::ExitCode; use yuelan::cli::{self, Failure};"),
        ("src/lib.rs", "pub mod app;"),
    ] {
        assert_eq!(complaints(&File::synthetic(path, source), &tests()), [], "{source}");
    }
}
