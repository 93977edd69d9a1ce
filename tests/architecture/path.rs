//! The paths that a source names, from the crate's root or from outside. Must not know the law.

use super::source::File;
use super::token::{Kind, Token, tokens};

/// A path that a source names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// From the root of this crate (`crate`, then modules) or of another (`std`, …); `*` is all of
    /// a module.
    pub(super) segments: Vec<String>,
    /// Counted from 1.
    pub(super) line: usize,
    /// Whether it stands in a `use`.
    pub(super) is_import: bool,
    /// Whether it stands in code that is compiled for tests only.
    pub(super) in_tests: bool,
}

/// `#[cfg(test)]`, without its first mark.
const CFG_TEST: &[Kind<'static>] = &[
    Kind::Mark('['),
    Kind::Word("cfg"),
    Kind::Mark('('),
    Kind::Word("test"),
    Kind::Mark(')'),
    Kind::Mark(']'),
];

/// A block in braces.
#[derive(Default)]
struct Scope<'a> {
    /// The module that it is, if it is one.
    module: Option<&'a str>,
    in_tests: bool,
}

struct Walk<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    /// Modules that the file stands for.
    module: Vec<&'a str>,
    scopes: Vec<Scope<'a>>,
    /// What the next block will be.
    coming: Scope<'a>,
    found: Found,
}

/// What a walk through a file finds.
#[derive(Default)]
struct Found {
    named: Vec<Named>,
    test_modules: Vec<Vec<String>>,
}

/// The paths of more than one segment that a file names, and everything that it imports.
/// `is_test` says that the whole file is compiled for tests only.
pub(super) fn named(file: &File, is_test: bool) -> Vec<Named> {
    walk(file, is_test).named
}

/// The modules in files of their own that a file declares for tests only.
pub(super) fn test_modules(file: &File) -> Vec<Vec<String>> {
    walk(file, false).test_modules
}

fn walk(file: &File, is_test: bool) -> Found {
    let tokens = tokens(&file.text);
    let mut walk = Walk {
        tokens: &tokens,
        at: 0,
        module: file.module(),
        scopes: vec![Scope { module: None, in_tests: is_test }],
        coming: Scope::default(),
        found: Found::default(),
    };
    while walk.at < walk.tokens.len() {
        walk.step();
    }
    walk.found
}

impl<'a> Walk<'a> {
    fn kind(&self, at: usize) -> Option<Kind<'a>> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn step(&mut self) {
        let next = self.kind(self.at + 1);
        match self.tokens[self.at].kind {
            Kind::Mark('#') if self.is_cfg_test() => {
                self.coming.in_tests = true;
                self.at += CFG_TEST.len();
            }
            Kind::Mark('{') => self.open(),
            Kind::Mark('}') => self.close(),
            Kind::Mark(';') => self.end_item(),
            // `use<'a>` of a type captures lifetimes.
            Kind::Word("use") if next != Some(Kind::Mark('<')) => return self.import(),
            Kind::Word("mod") => {
                if let Some(Kind::Word(name)) = next {
                    self.coming.module = Some(name);
                }
            }
            Kind::Word(first) => return self.path(first),
            _ => {}
        }
        self.at += 1;
    }

    fn is_cfg_test(&self) -> bool {
        let following = self.tokens[self.at + 1..].iter().map(|token| token.kind);
        following.take(CFG_TEST.len()).eq(CFG_TEST.iter().copied())
    }

    fn in_tests(&self) -> bool {
        self.coming.in_tests || self.scopes.iter().any(|scope| scope.in_tests)
    }

    fn open(&mut self) {
        self.scopes.push(std::mem::take(&mut self.coming));
    }

    fn close(&mut self) {
        // The outermost scope is the file.
        if self.scopes.len() > 1 {
            self.scopes.pop();
        }
    }

    /// An item without a block ends: `mod tests;`
    fn end_item(&mut self) {
        let in_tests = self.in_tests();
        if let Some(name) = std::mem::take(&mut self.coming).module.filter(|_| in_tests) {
            let module = [self.innermost_module(), vec![name]].concat();
            self.found.test_modules.push(module.into_iter().map(str::to_owned).collect());
        }
    }

    /// The module that one is in, from the root.
    fn innermost_module(&self) -> Vec<&'a str> {
        let inner = self.scopes.iter().filter_map(|scope| scope.module);
        self.module.iter().copied().chain(inner).collect()
    }

    /// `a::b::c` in code.
    fn path(&mut self, first: &'a str) {
        let line = self.tokens[self.at].line;
        let mut segments = vec![first];
        self.at += 1;
        while let (Some(Kind::Separator), Some(Kind::Word(word))) =
            (self.kind(self.at), self.kind(self.at + 1))
        {
            segments.push(word);
            self.at += 2;
        }
        if segments.len() > 1 {
            self.record(&segments, line, false);
        }
    }

    /// `use a::{b, c::{self, d as e}, f::*};`
    fn import(&mut self) {
        let mut groups: Vec<Vec<&'a str>> = Vec::new();
        let mut path = Vec::new();
        self.at += 1;
        while let Some(token) = self.tokens.get(self.at).copied() {
            let before = groups.last().cloned().unwrap_or_default();
            match token.kind {
                Kind::Word("as") => self.at += 1,
                Kind::Word(word) => path.push(word),
                Kind::Mark('*') => path.push("*"),
                Kind::Mark('{') => groups.push(path.clone()),
                Kind::Mark(',' | '}' | ';') => {
                    if path.len() > before.len() {
                        self.record(&path, token.line, true);
                    }
                    if token.kind == Kind::Mark('}') {
                        groups.pop();
                    }
                    if token.kind == Kind::Mark(';') {
                        return;
                    }
                    path = groups.last().cloned().unwrap_or_default();
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn record(&mut self, segments: &[&str], line: usize, is_import: bool) {
        let segments = absolute(segments, self.innermost_module());
        self.found.named.push(Named { segments, line, is_import, in_tests: self.in_tests() });
    }
}

/// The path from the root of a crate. Names that a module declares itself stay as they are.
fn absolute(segments: &[&str], mut module: Vec<&str>) -> Vec<String> {
    // In the program, the library is another crate by name only.
    let is_root = matches!(segments.first(), Some(&("crate" | "yuelan")));
    let is_relative = matches!(segments.first(), Some(&("self" | "super")));
    if is_root {
        module.clear();
    }
    let mut rest = if is_root { &segments[1..] } else { segments };
    while let Some((&("self" | "super"), after)) = rest.split_first() {
        if rest[0] == "super" {
            module.pop();
        }
        rest = after;
    }
    let from = if is_root || is_relative { [vec!["crate"], module].concat() } else { Vec::new() };
    let rest = rest.iter().filter(|segment| **segment != "self");
    from.iter().chain(rest).map(|segment| (*segment).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{File, named, test_modules};

    fn paths(path: &str, source: &str) -> Vec<String> {
        named(&File::synthetic(path, source), false).iter().map(|named| named.segments.join("::")).collect()
    }

    #[test]
    fn paths_are_read_from_the_root() {
        for (source, expected) in [
            ("use crate::text::{Clean, fold as f};", &["crate::text::Clean", "crate::text::fold"][..]),
            ("use std::io::{self, Write};", &["std::io", "std::io::Write"]),
            ("use std::{fs, path::{Path, PathBuf}};", &["std::fs", "std::path::Path", "std::path::PathBuf"]),
            ("use crate::{self as house};", &["crate"]),
            ("use crate as house;", &["crate"]),
            ("use crate::*;", &["crate::*"]),
            ("use super::action::Action;", &["crate::app::action::Action"]),
            ("use super::super::tui;", &["crate::tui"]),
            ("pub(super) use self::inner::X;", &["crate::app::state::inner::X"]),
            ("mod tests { use super::State; }", &["crate::app::state::State"]),
            ("mod tests { use super::super::super::doc; }", &["crate::doc"]),
            ("fn f() { crate::store::load(::std::fs::read(p)) }", &["crate::store::load", "std::fs::read"]),
            ("let x = super::super::tui::run;", &["crate::tui::run"]),
            ("#[derive(clap::Args)]", &["clap::Args"]),
            ("$crate::text::Clean", &["crate::text::Clean"]),
            ("Vec::<u8>::new(); a.collect::<B>(); /* std::fs */ \"std::fs::read\"", &[]),
            ("fn f() -> impl Iterator + use<'a> { std::env::var() }", &["std::env::var"]),
            ("pub(crate) fn f() {}", &[]),
        ] {
            assert_eq!(paths("src/app/state.rs", source), expected, "{source}");
        }
        assert_eq!(paths("src/main.rs", "use yuelan::cli::{self};"), ["crate::cli"]);
    }

    #[test]
    fn test_code_is_known() {
        let source = "use a::b;\n#[cfg(test)]\nuse c::d;\nuse e::f;\n\
                      #[cfg(test)]\n#[allow(x)]\nmod cases {\n fn g() { h::i() }\n}\nuse j::k;\n";
        let file = File::synthetic("src/app/state.rs", source);
        let found = named(&file, false);
        let tests: Vec<_> = found.iter().map(|named| (named.line, named.in_tests)).collect();
        assert_eq!(tests, [(1, false), (3, true), (4, false), (8, true), (10, false)]);
        assert!(named(&file, true).iter().all(|named| named.in_tests));
    }

    #[test]
    fn files_of_tests_are_found_where_they_are_declared() {
        let source = "mod a;\n#[cfg(test)]\nmod b;\n#[cfg(test)]\npub(crate) mod c;\nmod d { #[cfg(test)] mod e; }\n\
                      #[cfg(test)]\nmod f { mod g; }\n#[cfg(test)]\nuse h::i;\nmod j;\n";
        let found = test_modules(&File::synthetic("src/app/mod.rs", source));
        let found: Vec<_> = found.iter().map(|module| module.join("::")).collect();
        assert_eq!(found, ["app::b", "app::c", "app::d::e", "app::f::g"]);
    }
}
