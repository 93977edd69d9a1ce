//! Names that say something, and an opening comment for every file.

use std::io;

use super::law::EMPTY_WORDS;
use super::source::{Complaint, File, must_hold};
use super::token::{Kind, tokens};

/// Keywords after which a module or a type is named.
const DEFINING: &[&str] = &["mod", "struct", "enum", "trait", "type", "union"];

/// Names of the file, its modules and its types that say nothing.
fn empty_names(file: &File) -> Vec<Complaint> {
    let path = file.path.strip_suffix(".rs").unwrap_or(&file.path);
    let stem = path.split('/').filter(|part| is_empty_name(part)).map(|part| (1, part.to_owned()));
    let tokens = tokens(&file.text);
    let defined = tokens.windows(2).filter_map(|pair| match (pair[0].kind, pair[1].kind) {
        (Kind::Word(keyword), Kind::Word(name)) if DEFINING.contains(&keyword) && is_empty_name(name) => {
            Some((pair[1].line, name.to_owned()))
        }
        _ => None,
    });
    stem.chain(defined)
        .map(|(line, name)| file.complaint(line, format!("`{name}`: say what it is for")))
        .collect()
}

/// Whether a word of the name, in either spelling (`list_utils`, `ListManager`), is an empty one.
fn is_empty_name(name: &str) -> bool {
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() {
            words.push('_');
        }
        words.extend(c.to_lowercase());
    }
    words.split('_').any(|word| EMPTY_WORDS.contains(&word))
}

/// Every file begins by saying what it is for.
fn opening_comment(file: &File) -> Vec<Complaint> {
    let first = file.text.lines().next().unwrap_or_default();
    let says_something = first.strip_prefix("//!").is_some_and(|words| !words.trim().is_empty());
    if says_something {
        return Vec::new();
    }
    vec![file.complaint(1, "the file must begin with a `//!` comment that says what it is for".to_owned())]
}

#[test]
fn names_say_something() -> io::Result<()> {
    must_hold(&["src", "tests"], empty_names)
}

#[test]
fn files_say_what_they_are_for() -> io::Result<()> {
    must_hold(&["src", "tests"], opening_comment)
}

#[test]
fn empty_names_are_found() {
    for (path, source, lines) in [
        ("src/utils.rs", "", &[1][..]),
        ("src/app/list_helpers/mod.rs", "", &[1]),
        ("src/app/list.rs", "struct A;\nstruct ListManager;", &[2]),
        ("src/app/list.rs", "pub(crate) enum Helper {}\n\nmod common;", &[1, 3]),
        ("src/app/list.rs", "// struct Manager\nstruct Managed; mod uncommon; fn helper() {}", &[]),
    ] {
        let found: Vec<_> =
            empty_names(&File::synthetic(path, source)).iter().map(|complaint| complaint.line).collect();
        assert_eq!(found, lines, "{path} {source}");
    }
}

#[test]
fn missing_opening_comments_are_found() {
    for (source, complaints) in
        [("//! What it is for.\n", 0), ("", 1), ("//!\n//! Late.", 1), ("// No doc.", 1), ("\n//! Late.", 1)]
    {
        assert_eq!(opening_comment(&File::synthetic("src/a.rs", source)).len(), complaints, "{source:?}");
    }
}
