//! No words for people stand in the code: they stand in the files of messages.

use std::fs;
use std::path::{Path, PathBuf};

use yuelan::text::is_han;

/// Where Han may stand in the code, and why.
const ALLOWED: &[(&str, &str)] = &[
    ("src/app/chord.rs", "keys that an input method gives"),
    ("src/app/years.rs", "what may be typed as a year"),
    ("src/app/head.rs", "how a newspaper's byline is known"),
    ("src/app/edition_picker.rs", "how an edition may be typed"),
    ("src/app/outline/rank.rs", "how headings are numbered"),
    ("src/app/passage/citation.rs", "how East Asian works are cited"),
    ("src/app/passage/places.rs", "how notes are marked in a text"),
    ("src/cli/check.rs", "how a text counts meetings"),
    ("src/cli/query.rs", "examples of queries"),
    ("src/cli/linear", "what a person may answer"),
    ("src/tui/probe", "characters whose width is asked for"),
    ("src/tui/backend.rs", "tests"),
];

/// Lines of code with Han in them, outside comments and tests.
fn lines_with_han(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let bare = |line: &str| line.split(" // ").next().unwrap_or_default().to_owned();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//")).map(bare);
    lines.filter(|line| line.chars().any(is_han)).collect()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, found),
            false if path.extension().is_some_and(|extension| extension == "rs") => found.push(path),
            false => {}
        }
    }
}

#[test]
fn no_words_for_people_stand_in_the_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    ["src/app", "src/tui", "src/cli"].iter().for_each(|part| files(&root.join(part), &mut found));
    let mut wrong = Vec::new();
    for path in found {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let is_test = name.contains("/tests");
        if is_test || ALLOWED.iter().any(|(allowed, _)| name.starts_with(allowed)) {
            continue;
        }
        wrong.extend(lines_with_han(&path).into_iter().map(|line| format!("{name}: {}", line.trim())));
    }
    assert!(wrong.is_empty(), "words for people that are not messages:\n{}", wrong.join("\n"));
}
