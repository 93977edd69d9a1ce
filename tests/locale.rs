//! What the program says: in four languages, none with a message less, and none that nobody says.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use yuelan::app::action::TABLE;
use yuelan::config;
use yuelan::doc::{NoteKind, Repair};
use yuelan::locale::{Locale, choose, message};
use yuelan::query::{FIELDS, Flag, SortKey, Tongue};
use yuelan::series::{Kind, MentionRole, Place, Role};
use yuelan::typeset::{CHOICES, PRESETS};

/// What is put into each message, by its name.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn folder(locale: Locale) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/locale").join(locale.tag())
}

fn messages(locale: Locale) -> Messages {
    let mut all = Messages::new();
    for file in fs::read_dir(folder(locale)).unwrap() {
        let path = file.unwrap().path();
        let part = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let resource = parser::parse(fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            assert_eq!(name.split('-').next(), Some(&*part), "{name} stands in {}", path.display());
            let mut put_in = BTreeSet::new();
            of_pattern(message.value.as_ref().unwrap(), &mut put_in);
            assert!(all.insert(name.clone(), put_in).is_none(), "{name} stands twice in {}", locale.tag());
        }
    }
    all
}

fn of_pattern(pattern: &Pattern<String>, put_in: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        of_expression(expression, put_in);
    }
}

fn of_expression(expression: &Expression<String>, put_in: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, put_in),
        Expression::Select { selector, variants } => {
            of_inline(selector, put_in);
            variants.iter().for_each(|variant| of_pattern(&variant.value, put_in));
        }
    }
}

fn of_inline(inline: &InlineExpression<String>, put_in: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            put_in.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, put_in),
        _ => {}
    }
}

/// The code of the program, without comments, by file.
fn code() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                let code = code.collect::<Vec<_>>().join("\n");
                found.push((path, code));
            }
        }
    }
    found
}

#[test]
fn no_language_lacks_a_message() {
    let ours = messages(Locale::SimplifiedChinese);
    for locale in Locale::ALL {
        let theirs = messages(locale);
        for (name, put_in) in &ours {
            assert_eq!(theirs.get(name), Some(put_in), "{name} in {}", locale.tag());
        }
        for name in theirs.keys() {
            assert!(ours.contains_key(name), "{name} is only in {}", locale.tag());
        }
    }
}

/// Names that are made of the rows of tables.
fn made() -> BTreeSet<String> {
    let mut names: BTreeSet<_> = TABLE.iter().map(|row| format!("action-{}", row.name)).collect();
    names.extend(Repair::ALL.iter().map(|repair| format!("raw-repair-{}", repair.name())));
    for choice in CHOICES {
        names.extend([format!("page-{}", choice.name), format!("page-{}-help", choice.name)]);
    }
    for preset in PRESETS {
        names.extend([format!("page-preset-{}", preset.name), format!("page-preset-{}-help", preset.name)]);
    }
    names.extend(config::FIELDS.iter().map(|field| format!("config-{}", field.name.replace('_', "-"))));
    for row in FIELDS {
        names.extend([row.message(), format!("{}-takes", row.message())]);
    }
    names.extend(Flag::ALL.iter().map(|flag| format!("query-is-{}", flag.name())));
    names.extend(Tongue::ALL.iter().map(|tongue| format!("query-language-{}", tongue.name())));
    names.extend(SortKey::ALL.iter().map(|key| format!("query-sort-{}", key.name())));
    for kind in NoteKind::ALL {
        names.extend([format!("doc-note-{}", kind.name()), format!("doc-note-{}-remedy", kind.name())]);
    }
    names.extend(Kind::ALL.iter().map(|kind| format!("evidence-kind-{}", kind.name())));
    names.extend(Place::ALL.iter().map(|place| format!("evidence-place-{}", place.name())));
    names.extend(MentionRole::ALL.iter().map(|role| format!("evidence-mention-{}", role.name())));
    names.extend(Role::ALL.iter().map(|role| format!("evidence-role-{}", role.name())));
    names
}

#[test]
fn what_is_said_is_written_and_what_is_written_is_said() {
    let written = messages(Locale::default());
    let mut said = made();
    for name in &said {
        assert!(written.contains_key(name), "a table says {name}, which no file has");
    }
    let saying = regex::Regex::new(r#"say!\(\s*"([a-z0-9-]+)""#).unwrap();
    // Tables hold names as words of their own.
    let word = regex::Regex::new(r#""([a-z0-9]+(?:-[a-z0-9]+)+)""#).unwrap();
    for (path, code) in code() {
        for found in saying.captures_iter(&code) {
            let name = &found[1];
            assert!(written.contains_key(name), "{} says {name}, which no file has", path.display());
        }
        said.extend(word.captures_iter(&code).map(|found| found[1].to_owned()));
    }
    // Arguments of commands are said by their names; the command line tests that none is silent.
    let is_argument = |name: &str| name.starts_with("cli-help-");
    let unsaid: Vec<_> = written.keys().filter(|name| !said.contains(*name) && !is_argument(name)).collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

#[test]
fn the_language_is_that_of_the_process() {
    let words = Locale::ALL.map(|locale| {
        choose(locale);
        message("chrome-too-small", None)
    });
    choose(Locale::default());
    assert_eq!(words, ["窗口太小", "視窗太小", "Window too small", "ウィンドウが小さすぎます"]);
}
