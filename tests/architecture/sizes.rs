//! How large files, functions and structs are, held against the law.

use std::io;

use super::law::{LONGEST_FILE, LONGEST_FUNCTION, LONGEST_MAIN, MOST_ARGUMENTS, MOST_FIELDS};
use super::source::{Complaint, File, must_hold};
use super::token::{Kind, Token, tokens};

/// A function: where it stands and how large it is.
#[derive(Debug, PartialEq, Eq)]
struct Function<'a> {
    name: &'a str,
    line: usize,
    /// From the line of its name to that of its closing brace.
    lines: usize,
    arguments: usize,
}

/// A struct with its number of fields.
#[derive(Debug, PartialEq, Eq)]
struct Struct<'a> {
    name: &'a str,
    line: usize,
    fields: usize,
}

fn long_file(file: &File) -> Vec<Complaint> {
    let most = if file.path == "src/main.rs" { LONGEST_MAIN } else { LONGEST_FILE };
    let lines = file.text.lines().count();
    let complaint = (lines > most).then(|| file.complaint(lines, format!("{lines} lines, at most {most}")));
    complaint.into_iter().collect()
}

fn large_functions(file: &File) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for Function { name, line, lines, arguments } in functions(&tokens(&file.text)) {
        if lines > LONGEST_FUNCTION {
            let text = format!("`fn {name}` has {lines} lines, at most {LONGEST_FUNCTION}");
            complaints.push(file.complaint(line, text));
        }
        if arguments > MOST_ARGUMENTS {
            let text = format!("`fn {name}` has {arguments} arguments, at most {MOST_ARGUMENTS}");
            complaints.push(file.complaint(line, text));
        }
    }
    complaints
}

fn large_structs(file: &File) -> Vec<Complaint> {
    let tokens = tokens(&file.text);
    let large = structs(&tokens).into_iter().filter(|found| found.fields > MOST_FIELDS);
    large
        .map(|Struct { name, line, fields }| {
            file.complaint(line, format!("`struct {name}` has {fields} fields, at most {MOST_FIELDS}"))
        })
        .collect()
}

fn functions<'a>(tokens: &[Token<'a>]) -> Vec<Function<'a>> {
    let function = |(name, at, line): (&'a str, usize, usize)| {
        let open = after_generics(tokens, at);
        let (arguments, close) = items(tokens, open);
        let end = block(tokens, close + 1).map_or(Some(close), |body| closing_brace(tokens, body));
        let last = end.and_then(|end| tokens.get(end)).map_or(line, |token| token.line);
        Function { name, line, lines: last + 1 - line, arguments }
    };
    definitions(tokens, "fn").map(function).collect()
}

fn structs<'a>(tokens: &[Token<'a>]) -> Vec<Struct<'a>> {
    let fields = |(name, at, line): (&'a str, usize, usize)| {
        let next = after_generics(tokens, at);
        let is_tuple = kind(tokens, next) == Some(Kind::Mark('('));
        let open = if is_tuple { Some(next) } else { block(tokens, next) };
        Struct { name, line, fields: open.map_or(0, |open| items(tokens, open).0) }
    };
    definitions(tokens, "struct").map(fields).collect()
}

fn kind<'a>(tokens: &[Token<'a>], at: usize) -> Option<Kind<'a>> {
    tokens.get(at).map(|token| token.kind)
}

/// Name, place after the name, and line of everything that the keyword defines.
fn definitions<'a>(tokens: &[Token<'a>], keyword: &str) -> impl Iterator<Item = (&'a str, usize, usize)> {
    let places = (0..tokens.len()).filter(move |at| kind(tokens, *at) == Some(Kind::Word(keyword)));
    places.filter_map(|at| match kind(tokens, at + 1) {
        Some(Kind::Word(name)) => Some((name, at + 2, tokens[at].line)),
        // A macro's `fn $name`.
        Some(Kind::Mark('$')) => match kind(tokens, at + 2) {
            Some(Kind::Word(name)) => Some((name, at + 3, tokens[at].line)),
            _ => None,
        },
        // The type `fn(…)`.
        _ => None,
    })
}

/// What follows the generics that may stand here.
fn after_generics(tokens: &[Token<'_>], at: usize) -> usize {
    if kind(tokens, at) == Some(Kind::Mark('<')) { items(tokens, at).1 + 1 } else { at }
}

/// Where the block of what is being defined begins; none if a semicolon comes first.
fn block(tokens: &[Token<'_>], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match kind(tokens, at)? {
            Kind::Mark('{') => return Some(at),
            Kind::Mark(';') => return None,
            Kind::Mark('(' | '[') => at = items(tokens, at).1,
            _ => {}
        }
        at += 1;
    }
}

/// Where the block that begins at `open` ends.
fn closing_brace(tokens: &[Token<'_>], open: usize) -> Option<usize> {
    let mut depth = 0;
    (open..tokens.len()).find(|at| {
        match tokens[*at].kind {
            Kind::Mark('{') => depth += 1,
            Kind::Mark('}') => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

/// How many items, with commas between them, the bracket at `open` holds, and where it closes.
/// For types and patterns only: in code, `<` compares as often as it opens.
fn items(tokens: &[Token<'_>], open: usize) -> (usize, usize) {
    let (mut depth, mut items, mut is_item) = (0_usize, 0, false);
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Mark('(' | '[' | '{' | '<') => {
                is_item |= depth > 0;
                depth += 1;
            }
            Kind::Mark(')' | ']' | '}' | '>') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return (items + usize::from(is_item), at);
                }
            }
            Kind::Mark(',') if depth == 1 => {
                items += usize::from(is_item);
                is_item = false;
            }
            _ => is_item = true,
        }
    }
    (items, tokens.len())
}

#[test]
fn files_fit() -> io::Result<()> {
    must_hold(&["src", "tests"], long_file)
}

#[test]
fn functions_fit_a_screen() -> io::Result<()> {
    must_hold(&["src", "tests"], large_functions)
}

#[test]
fn structs_can_be_overseen() -> io::Result<()> {
    must_hold(&["src", "tests"], large_structs)
}

#[test]
fn functions_are_measured() {
    for (source, name, line, lines, arguments) in [
        ("fn f() {}", "f", 1, 1, 0),
        ("\npub(crate) fn f(&self, a: u8) -> bool\nwhere\n  A: B,\n{\n  a < 1 && b > 2\n}", "f", 2, 6, 2),
        ("fn f(a: HashMap<A, B>, (b, c): (D, E), d: fn(F, G) -> H, e: [u8; 2],) {}", "f", 1, 1, 4),
        ("fn f<A: Fn(B, C) -> D, const E: usize>(a: A) -> [u8; 2] {\n}", "f", 1, 2, 1),
        ("trait T {\n fn f(self);\n\n}", "f", 2, 1, 1),
        ("fn f(a: impl Fn(B) -> C) {\n let s = \"}\"; let c = '}'; // }\n if a { b }\n}", "f", 1, 4, 1),
        ("macro_rules! m { ($f:ident) => { fn $f(a: A) {\n} } }", "f", 1, 2, 1),
        ("fn f(\n a: A,\n b: B,\n) {\n g(a, b, c, d, e, f);\n}", "f", 1, 6, 2),
    ] {
        let source_tokens = tokens(source);
        let expected = Function { name, line, lines, arguments };
        assert_eq!(functions(&source_tokens), [expected], "{source}");
    }
    assert_eq!(functions(&tokens("type F = fn(u8) -> u8; let g = f;")), []);
}

#[test]
fn structs_are_measured() {
    for (source, name, fields) in [
        ("struct S;", "S", 0),
        ("struct S {}", "S", 0),
        ("pub struct S(A, B<C, D>);", "S", 2),
        ("struct S<A, B = (C, D)> { a: A, /* b: B, */ c: HashMap<A, B> }", "S", 2),
        ("struct S<A>\nwhere A: Fn(B, C) -> D,\n{\n #[serde(default, rename = \"x\")]\n a: A,\n}", "S", 1),
    ] {
        assert_eq!(structs(&tokens(source)), [Struct { name, line: 1, fields }], "{source}");
    }
}

#[test]
fn what_is_too_large_is_found() {
    let file = |text: &str| File::synthetic("src/a.rs", text);
    let places = |complaints: Vec<Complaint>| complaints.iter().map(|found| found.line).collect::<Vec<_>>();
    for (lines, complaints) in [(LONGEST_FILE, &[][..]), (LONGEST_FILE + 1, &[LONGEST_FILE + 1])] {
        assert_eq!(places(long_file(&file(&"// x\n".repeat(lines)))), complaints);
    }
    let main = File::synthetic("src/main.rs", &"// x\n".repeat(LONGEST_MAIN + 1));
    assert_eq!(places(long_file(&main)), [LONGEST_MAIN + 1]);
    for (statements, complaints) in [(LONGEST_FUNCTION - 2, &[][..]), (LONGEST_FUNCTION - 1, &[2])] {
        let source = format!("\nfn f() {{\n{}}}\n", "g();\n".repeat(statements));
        assert_eq!(places(large_functions(&file(&source))), complaints);
    }
    for (arguments, complaints) in [(MOST_ARGUMENTS, &[][..]), (MOST_ARGUMENTS + 1, &[1])] {
        let source = format!("fn f({}) {{}}", "a: A, ".repeat(arguments));
        assert_eq!(places(large_functions(&file(&source))), complaints);
    }
    for (fields, complaints) in [(MOST_FIELDS, &[][..]), (MOST_FIELDS + 1, &[1])] {
        let source = format!("struct S {{ {} }}", "a: A, ".repeat(fields));
        assert_eq!(places(large_structs(&file(&source))), complaints);
    }
}
