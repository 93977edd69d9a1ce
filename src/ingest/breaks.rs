//! Whether the line breaks of a text are meant: those of code, tables, logs and lists are; those of
//! prose come about where a line is full.
//!
//! Asked of what no name says to be an article. Must not know how either is read.

use std::sync::OnceLock;

use regex::Regex;
use unicode_width::UnicodeWidthStr;

use super::format;
use crate::doc::Format;
use crate::text::{is_hangul, is_wide};

/// How much is looked at.
const SAMPLE: usize = 64 << 10;
/// Whose lines are meant, whatever is on them.
const EXTENSIONS: &[&str] = &[
    "asm",
    "awk",
    "bash",
    "bat",
    "bib",
    "c",
    "cc",
    "cfg",
    "cljs",
    "clj",
    "cmake",
    "conf",
    "cpp",
    "cs",
    "css",
    "csv",
    "cxx",
    "d",
    "dart",
    "diff",
    "el",
    "erl",
    "ex",
    "exs",
    "fish",
    "ftl",
    "go",
    "gradle",
    "graphql",
    "h",
    "hh",
    "hpp",
    "hs",
    "ini",
    "java",
    "jl",
    "js",
    "json",
    "jsonl",
    "jsx",
    "kt",
    "less",
    "lisp",
    "lock",
    "log",
    "lua",
    "m",
    "mjs",
    "mk",
    "ml",
    "nim",
    "nix",
    "patch",
    "php",
    "pl",
    "pm",
    "properties",
    "proto",
    "ps1",
    "py",
    "r",
    "rb",
    "rs",
    "sass",
    "scala",
    "scm",
    "scss",
    "sh",
    "sql",
    "srt",
    "svelte",
    "swift",
    "tcl",
    "tf",
    "toml",
    "ts",
    "tsv",
    "tsx",
    "v",
    "vim",
    "vtt",
    "vue",
    "yaml",
    "yml",
    "zig",
    "zsh",
];
/// What only programs write: the first line of a script, of a manual page, of a commit.
const FIRST_LINE: &str = concat!(
    r"^(?:#! ?/|[*|/\\ ]*commit [0-9a-f]{40}|(?:tree|tag|object) [0-9a-f]{40}",
    r"|[^\s()]+\([0-9][0-9a-z]{0,6}\)\s.*\([0-9][0-9a-z]{0,6}\)\s*$)"
);
/// The same, wherever it stands: a difference.
const ANY_LINE: &str =
    r"(?m)^(?:diff --(?:git|cc|combined) |@@ -[0-9]+(?:,[0-9]+)? \+[0-9]|[*|/\\ ]*commit [0-9a-f]{40}$)";
/// Lines of programs: how they end, how they begin, and settings.
const CODE: &str = concat!(
    r#"[\[{};\\]$|^[})\]]|\):$|\(\)$|^(?://|/\*|#include|@[a-z]|import |from \S+ import |def |class |fn |pub |let |const |use |return\b"#,
    r#"|local |export |if \[|fi$|done$|esac$)|^[\w.-]+ ?= ?\S|^"[\w -]+": |^\[\[?[\w. -]+\]\]?$"#
);
/// Code and not Markdown, where so many of a hundred lines are code; no prose where so many are.
const CODE_IN_MARKDOWN: usize = 50;
const CODE_IN_PROSE: usize = 20;

/// Whether the lines of the text at `path` are to stay as they are.
pub(super) fn are_meant(path: &str, text: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    if EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)) {
        return true;
    }
    let sample = sample(text);
    let lines: Vec<&str> = sample.lines().filter(|line| !line.trim().is_empty()).collect();
    let is_fenced = || lines.iter().any(|line| line.starts_with("```"));
    let Some(first) = lines.first() else { return false };
    if matches(&FIRST, FIRST_LINE, first) || matches(&ANY, ANY_LINE, sample) && !is_fenced() {
        return true;
    }
    let code = lines.iter().filter(|line| is_code(line)).count() * 100;
    match format::choose(path, text) {
        Format::Text => code >= CODE_IN_PROSE * lines.len() || !is_prose(sample),
        Format::Markdown => code >= CODE_IN_MARKDOWN * lines.len() && !is_fenced(),
        _ => false,
    }
}

static FIRST: OnceLock<Option<Regex>> = OnceLock::new();
static ANY: OnceLock<Option<Regex>> = OnceLock::new();
static CODES: OnceLock<Option<Regex>> = OnceLock::new();

fn matches(compiled: &OnceLock<Option<Regex>>, expression: &str, text: &str) -> bool {
    compiled.get_or_init(|| Regex::new(expression).ok()).as_ref().is_some_and(|regex| regex.is_match(text))
}

fn is_code(line: &str) -> bool {
    matches(&CODES, CODE, line.trim())
}

/// The beginning of a text, in whole lines where it has any.
fn sample(text: &str) -> &str {
    let Some(end) = (0..=SAMPLE).rev().find(|end| text.is_char_boundary(*end)) else { return text };
    if text.len() <= SAMPLE {
        return text;
    }
    let head = text.get(..end).unwrap_or(text);
    head.rfind('\n').and_then(|end| head.get(..end)).unwrap_or(head)
}

/// What the words of a line are like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looks {
    /// Words with blanks between them.
    Spaced,
    /// Han and kana.
    Wide,
    /// Neither: signs, numbers, columns.
    Other,
}

struct Line<'a> {
    text: &'a str,
    /// Cells, those of the margin among them.
    width: usize,
    looks: Looks,
}

/// Whether most of a text, by characters, stands in lines that end where prose lets them.
fn is_prose(text: &str) -> bool {
    let lines: Vec<Line<'_>> = text.lines().map(Line::new).collect();
    let (mut prose, mut all) = (0, 0);
    for run in lines.split(|line| line.text.is_empty()) {
        let widest =
            run.iter().filter(|line| line.looks != Looks::Other).map(|line| line.width).max().unwrap_or(0);
        for (nth, line) in run.iter().enumerate() {
            let size = line.text.chars().count();
            all += size;
            let is_full = || run.get(nth + 1).is_some_and(|next| line.is_full(next, widest));
            if line.looks != Looks::Other && (line.ends_paragraph() || is_full()) {
                prose += size;
            }
        }
    }
    prose * 2 > all
}

impl<'a> Line<'a> {
    fn new(line: &'a str) -> Self {
        let text = line.trim();
        Self { text, width: line.trim_end().width(), looks: looks(text) }
    }

    /// Whether a paragraph may end with it: a sentence does, or it is longer than any line.
    fn ends_paragraph(&self) -> bool {
        const LONGEST: usize = 200;
        let body = self.text.trim_end_matches(|c| "”’）》〉」』】］)]\"'".contains(c));
        let ends = |marks: &str| body.ends_with(|c| marks.contains(c));
        let is_wide = self.looks == Looks::Wide;
        self.width > LONGEST
            || ends("。！？!?.…")
            || is_wide && (ends("：；—") || self.text.ends_with(['”', '」', '』']))
    }

    /// Whether nothing of the next line would have fitted on it.
    fn is_full(&self, next: &Self, widest: usize) -> bool {
        const NARROWEST: usize = 30;
        const NARROWEST_WIDE: usize = 20;
        /// What may not begin a line takes the character before along.
        const PUSHED: usize = 4;
        match self.looks {
            Looks::Wide => widest >= NARROWEST_WIDE && self.width + PUSHED >= widest,
            _ => {
                let word = next.text.split_whitespace().next().unwrap_or_default();
                widest >= NARROWEST && self.width + 1 + word.width() > widest
            }
        }
    }
}

fn looks(text: &str) -> Looks {
    if is_columns(text) || ["//", "/*", "#", "-- ", ";", "\"\"\""].iter().any(|sign| text.starts_with(sign)) {
        return Looks::Other;
    }
    let (mut wide, mut all) = (0, 0);
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        all += 1;
        wide += usize::from(is_wide(c) && !is_hangul(c));
    }
    if wide * 3 >= all * 2 {
        return Looks::Wide;
    }
    if text.split_whitespace().next().is_some_and(is_hash) {
        return Looks::Other;
    }
    let (mut words, mut tokens) = (0, 0);
    for token in text.split_whitespace() {
        tokens += 1;
        words += usize::from(is_word(token));
    }
    if words * 4 >= tokens * 3 { Looks::Spaced } else { Looks::Other }
}

/// Whether its words stand in columns: gaps between them that are no ends of sentences.
fn is_columns(text: &str) -> bool {
    let mut gaps = text.match_indices("  ").map(|(at, _)| text.get(..at).unwrap_or_default());
    text.contains('\t') || gaps.any(|before| !before.ends_with(['.', '!', '?', '”', '"', ' ', ')']))
}

/// The short name of a commit.
fn is_hash(token: &str) -> bool {
    let is_hexadecimal = token.bytes().all(|byte| byte.is_ascii_hexdigit());
    token.len() >= 7 && is_hexadecimal && token.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_word(token: &str) -> bool {
    let word = token.trim_matches(|c: char| "([\"'“”‘’«»„*_.,:;!?…)]".contains(c));
    let is_dash = || matches!(token, "—" | "–" | "-" | "--" | "&");
    let mut chars = word.chars();
    let is_of_letters = chars.next().is_some_and(char::is_alphabetic)
        && chars.all(|c| c.is_alphabetic() || "'’-–—".contains(c));
    is_of_letters || is_dash()
}

#[cfg(test)]
mod tests;
